using Bobine.Plan.Planning;

namespace Bobine.Plan.Tests.Planning;

public sealed class FramingTests
{
    private static async Task<FilmPlan> Plan(string text) => (await new BuiltInPlanner().PlanAsync(new() { Text = text, Seed = 7 }, TestContext.Current.CancellationToken)).Plan;

    [Fact]
    public async Task The_last_shot_shows_everyone_who_laughs_in_it()
    {
        var plan = await Plan("un sketch entre deux personnes dans un bus : l'homme dit « Cette place est prise ? », la femme dit « Seulement par mon ami imaginaire. » et ils rient");
        Assert.Null(plan.Shots[^1].Camera.On);
    }

    [Theory]
    [InlineData("survol d'un musée plein de tableaux et de sculptures", "fly-through")]
    [InlineData("drone view of a mountain lake at dawn", "drone")]
    public async Task A_drone_flies_through_rooms_and_over_land(string text, string move) => Assert.Equal(move, (await Plan(text)).Shots[0].Camera.Moves[0].Move);

    [Theory]
    [InlineData("a mother and her child in a living room, their faces close", "close-up")]
    [InlineData("une mère et son enfant dans un salon, leurs visages en gros plan", "close-up")]
    public async Task Faces_close_are_a_close_up(string text, string size) => Assert.Equal(size, (await Plan(text)).Shots[0].Camera.Size);

    [Theory]
    [InlineData("un robot prépare un café à un homme d'affaires", "man")]
    [InlineData("chat", "cat")]
    [InlineData("one small purple fish in a big blue ocean", "fish")]
    [InlineData("an astronaut plays the guitar", "guitar")]
    public async Task A_thing_is_cast_when_its_word_has_other_meanings_too(string text, string kind)
    {
        var plan = await Plan(text);
        Assert.Contains(plan.Cast.Select(member => member.Kind).Concat(plan.Shots.SelectMany(shot => shot.Beats).Select(beat => beat.With)), found => found == kind);
        Assert.DoesNotContain(PlanValidation.Check(plan), fault => !fault.IsWarning);
    }
}
