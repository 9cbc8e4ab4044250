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
}
