using Bobine.Plan.Edits;
using Bobine.Plan.Planning;

namespace Bobine.Plan.Tests.Planning;

/// <summary>Instructions change what they name and leave the rest.</summary>
public sealed class InstructionTests
{
    private static readonly BuiltInPlanner Planner = new();

    private static async Task<PlanResult> Ask(string text, FilmPlan? current = null) =>
        await Planner.PlanAsync(new() { Text = text, Seed = 7, Current = current }, TestContext.Current.CancellationToken);

    private static async Task<FilmPlan> Film(string text = "a lion and a cat play in a meadow at sunset, the cat meows; slow pan to the left") => (await Ask(text)).Plan;

    private static string[] Changed(FilmPlan before, FilmPlan after) =>
        [.. PlanDiff.Compare(before, after).Select(change => change.Path).Where(path => !path.StartsWith("origins", StringComparison.Ordinal))];

    [Theory]
    [InlineData("make it night, more wind")]
    [InlineData("la nuit, plus de vent")]
    public async Task Night_and_wind_change_and_nothing_else(string instruction)
    {
        var before = await Film();
        var after = (await Ask(instruction, before)).Plan;
        Assert.Equal(["shots[s1].time", "shots[s1].weather.wind"], Changed(before, after).Order(StringComparer.Ordinal));
        Assert.Equal("night", after.Shots[0].Time);
        Assert.True(after.Shots[0].Weather.Wind > 0.5f);
    }

    [Theory]
    [InlineData("the cat black", "cast[cat].look.coat")]
    [InlineData("le chat noir", "cast[cat].look.coat")]
    [InlineData("closer", "shots[s1].camera.size")]
    [InlineData("plus loin", "shots[s1].camera.size")]
    [InlineData("in black and white", "shots[s1].style")]
    [InlineData("the lion is sad", "shots[s1].stage[lion].feeling")]
    [InlineData("le lion est triste", "shots[s1].stage[lion].feeling")]
    [InlineData("plus de vent sur le plateau !", "shots[s1].weather.wind")]
    [InlineData("musique joyeuse", "music")]
    [InlineData("on the beach", "shots[s1].place")]
    [InlineData("a bigger lion", "cast[lion].look.size")]
    public async Task An_instruction_touches_one_field(string instruction, string path)
    {
        var before = await Film();
        var result = await Ask(instruction, before);
        Assert.Equal([path], Changed(before, result.Plan));
        Assert.True(PlanValidation.IsPerformable(result.Plan));
    }

    [Theory]
    [InlineData("add a dog on the left")]
    [InlineData("ajoute un chien à gauche")]
    public async Task A_dog_is_added_on_the_left_beside_the_others(string instruction)
    {
        var after = (await Ask(instruction, await Film())).Plan;
        Assert.Equal(3, after.Cast.Count);
        var dog = Assert.Single(after.Shots[0].Stage, placed => placed.Who == "dog");
        Assert.True(dog.Mark!.Value.X < 0);
        Assert.DoesNotContain(after.Shots[0].Stage, placed => placed.Who != "dog" && placed.Mark == dog.Mark);
    }

    [Theory]
    [InlineData("remove the cat")]
    [InlineData("enlève le chat")]
    public async Task A_removed_cat_takes_its_beats_with_it(string instruction)
    {
        var after = (await Ask(instruction, await Film())).Plan;
        Assert.DoesNotContain(after.Cast, member => member.Kind == "cat");
        Assert.True(PlanValidation.IsPerformable(after));
    }

    [Fact]
    public async Task Rain_is_removed() =>
        Assert.Equal("clear", (await Ask("remove the rain", await Film("a dog runs in the rain"))).Plan.Shots[0].Weather.Kind);

    [Theory]
    [InlineData("slower", true)]
    [InlineData("faster", false)]
    [InlineData("plus lent", true)]
    public async Task Tempo_stretches_the_film(string instruction, bool longer)
    {
        var before = await Film();
        var after = (await Ask(instruction, before)).Plan;
        Assert.Equal(longer, after.TotalMilliseconds > before.TotalMilliseconds);
    }

    [Fact]
    public async Task A_locked_value_refuses_with_a_note()
    {
        var film = await Film();
        film = film with { Origins = film.Origins.With("shots[s1].time", Origin.Locked) };
        var result = await Ask("make it night", film);
        Assert.Equal("sunset", result.Plan.Shots[0].Time);
        Assert.Contains(result.Notes, note => note.Contains("locked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nonsense_changes_nothing_and_says_so()
    {
        var film = await Film();
        var result = await Ask("qsdlkj", film);
        Assert.Equal(film, result.Plan);
        Assert.NotEmpty(result.Notes);
    }

    [Fact]
    public async Task One_shot_is_changed_when_it_is_named()
    {
        var film = await Film("Shot 1: a dog sleeps in the living room. Shot 2: a cat enters from the left.");
        var after = (await Ask("in shot 2, make it night", film)).Plan;
        Assert.NotEqual("night", after.Shots[0].Time);
        Assert.Equal("night", after.Shots[1].Time);
    }

    [Fact]
    public async Task A_member_is_replaced_and_keeps_its_place()
    {
        var film = await Film();
        var after = (await Ask("replace the cat with a penguin", film)).Plan;
        Assert.Equal("penguin", after.Cast.Single(member => member.Id == "cat").Kind);
        Assert.Equal(film.Shots[0].Stage, after.Shots[0].Stage);
    }

    [Fact]
    public async Task A_new_action_comes_after_the_others()
    {
        var film = await Film();
        var after = (await Ask("the lion roars", film)).Plan;
        var roar = Assert.Single(after.Shots[0].Beats, beat => beat.Does == "roar");
        Assert.True(roar.At.Milliseconds > film.Shots[0].Beats.Max(beat => beat.At.Milliseconds));
    }
}
