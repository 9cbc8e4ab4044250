using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Sampling;

namespace Bobine.World.Tests.Sampling;

public sealed class PlanSamplerTests
{
    private const int Count = 1000;
    private static readonly IReadOnlyList<FilmPlan> Samples = [.. Enumerable.Range(0, Count).Select(i => PlanSampler.Sample(new Seed((ulong)i)))];

    private static IEnumerable<Shot> Shots => Samples.SelectMany(plan => plan.Shots);
    private static IEnumerable<Beat> Beats => Shots.SelectMany(shot => shot.Beats);

    [Fact]
    public void A_thousand_samples_can_be_performed_without_a_warning_and_none_holds_a_held_out_combination()
    {
        Assert.All(Samples, plan => Assert.Empty(PlanValidation.Check(plan)));
        Assert.DoesNotContain(Samples, HeldOut.Contains);
    }

    [Fact]
    public void The_same_seed_draws_the_same_plan_and_others_draw_others()
    {
        Assert.Equal(Samples[7], PlanSampler.Sample(new Seed(7)));
        Assert.Equal(Count, Samples.Select(PlanJson.Write).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Asked_for_held_out_combinations_every_sample_holds_one() =>
        Assert.All(Enumerable.Range(0, 50), i => Assert.True(HeldOut.Contains(PlanSampler.Sample(new Seed((ulong)i), heldOut: true))));

    [Fact]
    public void About_a_tenth_of_the_combinations_is_held_out()
    {
        var kinds = Terms.Heroes.Select(term => term.Id).ToList();
        Assert.InRange(kinds.Average(kind => Terms.Colours.Average(colour => HeldOut.Colour(kind, colour) ? 1.0 : 0)), 0.06, 0.14);
        Assert.InRange(kinds.Average(kind => Terms.Actions.Average(action => HeldOut.Action(kind, action) ? 1.0 : 0)), 0.07, 0.13);
        Assert.InRange(kinds.Average(kind => Terms.Places.Average(place => HeldOut.Place(kind, place.Id) ? 1.0 : 0)), 0.06, 0.14);
    }

    [Fact]
    public void Places_times_weathers_styles_and_camera_are_near_uniform()
    {
        NearUniform(Shots.Select(shot => shot.Place), Terms.Places.Select(term => term.Id), 1.6);
        NearUniform(Shots.Select(shot => shot.Time), Terms.Times, 1.4);
        NearUniform(Shots.Select(shot => shot.Weather.Kind), Terms.WeatherKinds, 1.4);
        NearUniform(Shots.Select(shot => shot.Style), Terms.Styles, 1.5);
        NearUniform(Shots.Select(shot => shot.Camera.Size), Terms.CameraSizes, 1.4);
        NearUniform(Shots.SelectMany(shot => shot.Camera.Moves).Select(move => move.Move), Terms.CameraMoves, 1.6);
        NearUniform(Samples.Select(plan => plan.Language), Terms.Languages, 1.2);
    }

    [Fact]
    public void Colours_actions_and_heroes_are_all_seen_and_none_rules()
    {
        NearUniform(Samples.SelectMany(plan => plan.Cast).Select(member => member.Look.Coat).OfType<string>().Where(colour => colour is not ("ginger" or "blond")), Terms.Colours.Where(colour => colour is not ("ginger" or "blond")), 1.8);
        NearUniform(Beats.Select(beat => beat.Does).OfType<string>(), Terms.Actions, 6);
        NearUniform(Samples.SelectMany(plan => plan.Cast).Select(member => member.Kind).Where(Kinds.IsHero), Terms.Heroes.Select(term => term.Id), 6);
    }

    [Fact]
    public void Most_plans_have_two_or_three_subjects_that_look_different_and_some_tell_a_story_in_shots()
    {
        Assert.InRange(Samples.Count(plan => plan.Cast.Count >= 2) / (double)Count, 0.7, 0.9);
        Assert.InRange(Samples.Count(plan => plan.Shots.Count >= 2) / (double)Count, 0.25, 0.55);
        Assert.InRange(Beats.Count(beat => beat.Says is not null) / (double)Count, 0.25, 1.0);
        Assert.All(Samples, plan => Assert.Equal(plan.Cast.Count(member => member.Look.Coat is not null), plan.Cast.Select(member => member.Look.Coat).OfType<string>().Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void Colour_and_kind_are_independent()
    {
        var coated = Samples.SelectMany(plan => plan.Cast).Where(member => member.Look.Coat is not null).ToList();
        Assert.True(coated.GroupBy(member => member.Kind, StringComparer.Ordinal).Where(group => group.Count() >= 30).All(group => group.Select(member => member.Look.Coat).Distinct(StringComparer.Ordinal).Count() >= 8));
    }

    /// <summary>Asserts that no item is more than <paramref name="factor"/> times as frequent, or as rare, as when all were equal.</summary>
    private static void NearUniform(IEnumerable<string> drawn, IEnumerable<string> items, double factor)
    {
        var counts = drawn.GroupBy(item => item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var all = items.ToList();
        var even = counts.Values.Sum() / (double)all.Count;
        Assert.All(all, item => Assert.True(counts.GetValueOrDefault(item) >= even / factor && counts.GetValueOrDefault(item) <= even * factor, $"{item} was drawn {counts.GetValueOrDefault(item)} times, {even:0} are even"));
    }
}
