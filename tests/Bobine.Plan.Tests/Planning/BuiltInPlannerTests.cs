using Bobine.Core;
using Bobine.Plan.Planning;

namespace Bobine.Plan.Tests.Planning;

/// <summary>The built-in planner on whole sentences.</summary>
public sealed class BuiltInPlannerTests
{
    private static readonly BuiltInPlanner Planner = new();

    private static async Task<FilmPlan> PlanOf(string text, ulong seed = 7) =>
        (await Planner.PlanAsync(new() { Text = text, Seed = seed }, TestContext.Current.CancellationToken)).Plan;

    [Theory]
    [InlineData("a lion and a cat play in a meadow at sunset, the cat meows; slow pan to the left", "en")]
    [InlineData("un lion et un chat jouent dans une prairie au coucher du soleil, le chat miaule ; panoramique lent vers la gauche", "fr")]
    public async Task A_lion_and_a_cat_play_at_sunset_in_both_languages(string text, string language)
    {
        var plan = await PlanOf(text);
        Assert.Equal(language, plan.Language);
        Assert.Equal(["lion", "cat"], plan.Cast.Select(member => member.Kind));
        var shot = Assert.Single(plan.Shots);
        Assert.Equal(("meadow", "sunset"), (shot.Place, shot.Time));
        Assert.Contains(shot.Beats, beat => beat is { Who: "lion", Does: "play" });
        Assert.Contains(shot.Beats, beat => beat is { Who: "cat", Does: "meow" });
        Assert.Equal("pan-left", Assert.Single(shot.Camera.Moves).Move);
        Assert.True(PlanValidation.IsPerformable(plan));
    }

    [Fact]
    public async Task A_cat_alone_still_makes_a_film()
    {
        var plan = await PlanOf("cat");
        Assert.Equal("cat", Assert.Single(plan.Cast).Kind);
        Assert.InRange(plan.Shots.Sum(shot => shot.Beats.Count), 2, 6);
        Assert.NotEmpty(plan.Shots[0].Camera.Moves);
    }

    [Fact]
    public async Task An_empty_prompt_is_refused_with_a_sentence() =>
        await Assert.ThrowsAsync<UserException>(() => PlanOf("  "));

    [Theory]
    [InlineData("An actor in a cape on a film set asks \"more wind on set!\" and a gust throws everything about, the crew laughs", "more wind on set!")]
    [InlineData("Un acteur en cape, sur un plateau de tournage, demande « plus de vent sur le plateau ! » ; une bourrasque emporte tout et l'équipe rit.", "plus de vent sur le plateau !")]
    public async Task The_line_comes_then_the_gust_then_the_laughter(string text, string line)
    {
        var plan = await PlanOf(text);
        var beats = plan.Shots.SelectMany(shot => shot.Beats).ToList();
        var said = beats.FindIndex(beat => beat.Says == line && beat.Who == "actor");
        var gust = beats.FindIndex(beat => beat.Sets.TryGetValue("weather.wind", out var wind) && wind.Number >= 0.8f);
        var laughter = beats.FindIndex(beat => beat is { Who: "crew", Does: "laugh" });
        Assert.True(said >= 0 && said < gust && gust < laughter, $"line {said}, gust {gust}, laughter {laughter}");
        Assert.DoesNotContain(beats, beat => beat is { Who: "actor", Does: "throw" });
    }

    [Theory]
    [InlineData("a man breaks a computer screen with a hammer")]
    [InlineData("un homme casse un écran d'ordinateur à coups de marteau")]
    public async Task The_hammer_strikes_before_the_screen_breaks(string text)
    {
        var beats = (await PlanOf(text)).Shots[0].Beats;
        Assert.Equal(["hit", "break"], beats.Select(beat => beat.Does));
        Assert.All(beats, beat => Assert.Equal(("computer", "hammer"), (beat.To, beat.With)));
        Assert.True(beats[1].At.Milliseconds > beats[0].At.Milliseconds);
    }

    [Theory]
    [InlineData("a blorptang dances on stage", "blorptang")]
    [InlineData("un schtroumpfounet danse sur scène", "schtroumpfounet")]
    public async Task A_word_that_nobody_knows_is_played_by_somebody_and_reported(string text, string word)
    {
        var result = await Planner.PlanAsync(new() { Text = text }, TestContext.Current.CancellationToken);
        Assert.Equal(word, Assert.Single(result.Plan.Cast).Word);
        Assert.Contains(result.Notes, note => note.Contains(word, StringComparison.Ordinal));
        Assert.Contains(result.Plan.Shots[0].Beats, beat => beat.Does == "dance");
    }

    [Fact]
    public async Task The_same_request_makes_the_same_plan_and_another_seed_another_film()
    {
        Assert.Equal(await PlanOf("cat"), await PlanOf("cat"));
        var films = new HashSet<string>(StringComparer.Ordinal);
        for (ulong seed = 1; seed <= 8; seed++) films.Add(string.Join(' ', (await PlanOf("cat", seed)).Shots[0].Beats.Select(beat => beat.Does)));
        Assert.True(films.Count >= 3, string.Join(" / ", films));
    }

    [Fact]
    public async Task A_minute_is_cut_into_shots_that_vary()
    {
        var plan = await PlanOf("60 second film: a lion and a cat become friends");
        Assert.Equal(60_000, plan.TotalMilliseconds);
        Assert.All(plan.Shots, shot => Assert.InRange(shot.Milliseconds, 2000, 7500));
        Assert.True(plan.Shots.Select(shot => string.Join(' ', shot.Beats.Select(beat => beat.Does))).Distinct(StringComparer.Ordinal).Count() >= 5);
    }

    [Fact]
    public async Task Every_value_that_was_said_is_marked_so()
    {
        var plan = await PlanOf("a black cat at night");
        Assert.Equal(Origin.Said, plan.Origins["cast[cat].look.coat"]);
        Assert.Equal(Origin.Said, plan.Origins["shots[s1].time"]);
        Assert.Equal(Origin.Inferred, plan.Origins["shots[s1].place"]);
    }

    [Theory]
    [InlineData("\"Hello\" says the cat", "Hello")]
    [InlineData("le chat dit «Bonjour, l'ami !»", "Bonjour, l'ami !")]
    [InlineData("the cat says “it's me”", "it's me")]
    [InlineData("the cat says ‘don’t go’", "don’t go")]
    [InlineData("the cat whispers 'come here'", "come here")]
    public async Task Lines_are_copied_verbatim_from_every_kind_of_quotation_mark(string text, string line)
    {
        var beats = (await PlanOf(text)).Shots.SelectMany(shot => shot.Beats);
        Assert.Equal((line, "cat"), beats.Where(beat => beat.Says is not null).Select(beat => (beat.Says, beat.Who)).Single());
    }
}
