using Bobine.Core;
using Bobine.Plan.Edits;
using Bobine.Plan.Vocabulary;
using CsCheck;

namespace Bobine.Plan.Tests.Edits;

public sealed class PlanEditsTests
{
    [Fact]
    public void Making_it_night_changes_the_time_of_every_shot_and_nothing_else()
    {
        var night = Meadow.Plan.Apply(new PlanEdit.Set("shots[*].time", "night"));
        Assert.All(night.Shots, shot => Assert.Equal("night", shot.Time));
        Assert.Equal(["shots[s1].time", "shots[s2].time"], PlanDiff.Compare(Meadow.Plan, night).Select(change => change.Path));
    }

    [Fact]
    public void More_wind_scales_the_wind_within_its_bounds()
    {
        Assert.Equal(0.5f, Meadow.Plan.Apply(new PlanEdit.Scale("shots[s1].weather.wind", 2)).Shots[0].Weather.Wind);
        Assert.Equal(1f, Meadow.Plan.Apply(new PlanEdit.Scale("shots[s1].weather.wind", 50)).Shots[0].Weather.Wind);
        var still = Meadow.Plan.Apply(new PlanEdit.Set("shots[s1].weather.wind", 0f));
        Assert.True(still.Apply(new PlanEdit.Scale("shots[s1].weather.wind", 2)).Shots[0].Weather.Wind > 0.3f);
    }

    [Fact]
    public void The_cat_can_be_made_white_without_touching_the_lion()
    {
        var white = Meadow.Plan.Apply(new PlanEdit.Set("cast[cat].look.coat", "white"), Origin.Said);
        Assert.Equal("white", white.Cast[1].Look.Coat);
        Assert.Equal(Meadow.Plan.Cast[0], white.Cast[0]);
        Assert.Equal(Origin.Said, white.Origins["cast[cat].look.coat"]);
    }

    [Fact]
    public void A_member_can_be_put_on_a_mark_where_it_had_none() =>
        Assert.Equal(StageMarks.Of("right", "near"), Meadow.Plan.Apply(new PlanEdit.Set("shots[s2].stage[cat].mark", "right near")).Shots[1].Stage.Single().Mark);

    [Fact]
    public void A_map_entry_with_dots_in_its_name_can_be_set_and_removed()
    {
        const string path = "shots[s1].beats[b1].sets.weather.wind";
        var gusty = Meadow.Plan.Apply(new PlanEdit.Set(path, 1f));
        Assert.Equal(1f, gusty.Shots[0].Beats[0].Sets["weather.wind"].Number);
        Assert.Equal(Meadow.Plan, gusty.Apply(new PlanEdit.Remove(path)));
    }

    [Fact]
    public void Added_beats_shots_members_and_accessories_get_ids_of_their_own()
    {
        var plan = Meadow.Plan.Apply(
        [
            new PlanEdit.Add("cast", new CastMember { Id = "", Kind = "cat" }),
            new PlanEdit.Add("shots", new Shot { Id = "" }),
            new PlanEdit.Add("shots[s1].beats", new Beat { Id = "", At = new(5000), Who = "lion", Does = "roar" }),
            new PlanEdit.Add("cast[lion].look.wears", "crown"),
        ]);
        Assert.Equal(["lion", "cat", "cat2"], plan.Cast.Select(member => member.Id));
        Assert.Equal("s3", plan.Shots[^1].Id);
        Assert.Equal("b4", plan.Shots[0].Beats[^1].Id);
        Assert.Equal(["crown"], plan.Cast[0].Look.Wears);
    }

    [Fact]
    public void Removing_a_member_removes_what_names_it_and_keeps_a_performable_plan()
    {
        var alone = Meadow.Plan.Apply(new PlanEdit.Remove("cast[lion]"));
        Assert.Equal(["cat"], alone.Cast.Select(member => member.Id));
        Assert.DoesNotContain(alone.Shots.SelectMany(shot => shot.Beats), beat => beat.Who is "lion" || beat.To is "lion");
        Assert.True(PlanValidation.IsPerformable(alone));
    }

    [Fact]
    public void A_beat_that_waited_for_a_removed_one_keeps_its_time()
    {
        var plan = Meadow.Plan.Apply(new PlanEdit.Remove("shots[s1].beats[b2]"));
        Assert.Equal(new BeatTime(800 + 1100 + 500), plan.Shots[0].Beats[1].At);
    }

    [Fact]
    public void Replacing_a_member_keeps_its_id_and_all_that_it_does()
    {
        var plan = Meadow.Plan.Apply(new PlanEdit.Replace("cast[cat]", new CastMember { Id = "ignored", Kind = "dog" }));
        Assert.Equal(("cat", "dog"), (plan.Cast[1].Id, plan.Cast[1].Kind));
        Assert.Equal(Meadow.Plan.Shots, plan.Shots);
    }

    [Fact]
    public void Moving_a_shot_changes_the_order_and_no_shot()
    {
        var plan = Meadow.Plan.Apply(new PlanEdit.Move("shots[s2]", 0));
        Assert.Equal(["s2", "s1"], plan.Shots.Select(shot => shot.Id));
        var change = Assert.Single(PlanDiff.Compare(Meadow.Plan, plan));
        Assert.Equal((ChangeKind.Moved, "shots"), (change.Kind, change.Path));
    }

    [Fact]
    public void Retiming_a_shot_stretches_everything_in_it()
    {
        var shot = Meadow.Plan.Apply(new PlanEdit.Retime("shots[s1]", 2)).Shots[0];
        Assert.Equal(12_000, shot.Milliseconds);
        Assert.Equal([new BeatTime(800), new BeatTime(1600), new BeatTime(1000, "b2")], shot.Beats.Select(beat => beat.At));
    }

    [Fact]
    public void Retiming_a_beat_gives_it_an_end()
    {
        var plan = Meadow.Plan.Apply(new PlanEdit.Retime("shots[s1].beats[b2]", 1.5f));
        Assert.Equal(new BeatTime(800 + 1650), plan.Shots[0].Beats[1].Until);
    }

    [Theory]
    [InlineData("cast[lion].look.coat")]
    [InlineData("cast[lion].look")]
    [InlineData("cast[lion]")]
    [InlineData("cast")]
    public void A_locked_value_refuses_edits(string locked)
    {
        var plan = Meadow.Plan with { Origins = new([KeyValuePair.Create(locked, Origin.Locked)]) };
        Assert.Contains(locked, Assert.Throws<UserException>(() => plan.Apply(new PlanEdit.Set("cast[lion].look.coat", "red"))).Message, StringComparison.Ordinal);
        Assert.Contains(locked, Assert.Throws<UserException>(() => plan.Apply(new PlanEdit.Remove("cast[lion]"))).Message, StringComparison.Ordinal);
        Assert.NotEqual(plan, plan.Apply(new PlanEdit.Set("shots[s1].time", "night")));
    }

    [Theory]
    [InlineData("shots[s9].time", "s1, s2")]
    [InlineData("shots[s1].thyme", "time")]
    [InlineData("shots[s1", "path")]
    [InlineData("", "path")]
    [InlineData("shots[s1].time.of.day", "shorten")]
    public void A_selector_that_names_nothing_is_refused_with_a_hint(string selector, string hint) =>
        Assert.Contains(hint, Assert.Throws<UserException>(() => Meadow.Plan.Apply(new PlanEdit.Set(selector, "night"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_the_wrong_kind_is_refused() =>
        Assert.Contains("weather.wind", Assert.Throws<UserException>(() => Meadow.Plan.Apply(new PlanEdit.Set("shots[s1].weather.wind", "strong"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_edit_changes_only_what_its_selector_names() => Gen.Select(Plans.Any, AnyEdit).Sample((plan, edit) =>
    {
        FilmPlan edited;
        try
        {
            edited = plan.Apply(edit);
        }
        catch (UserException)
        {
            return;
        }

        Assert.All(PlanDiff.Compare(plan, edited), change => Assert.True(Named(change.Path, edit), $"{edit} changed {change.Path}"));
    }, iter: 2000);

    [Fact]
    public void Plans_without_differences_are_equal_and_others_are_not() => Gen.Select(Plans.Any, Plans.Any).Sample((a, b) =>
    {
        Assert.Empty(PlanDiff.Compare(a, PlanJson.Read(PlanJson.Write(a))));
        Assert.Equal(a == b, PlanDiff.Compare(a, b).Count == 0);
    }, iter: 300);

    private static Gen<PlanEdit> AnyEdit { get; } = Gen.OneOf(
        Path("shots[*].time", "shots[s1].time", "shots[s2].time").Select(path => (PlanEdit)new PlanEdit.Set(path, "night")),
        Path("cast[m1].look.coat", "cast[*].look.coat", "cast[m2].look.wearColours.hat", "title").Select(path => (PlanEdit)new PlanEdit.Set(path, "red")),
        Gen.Select(Path("shots[*].weather.wind", "shots[s1].weather.wind", "shots[s2].seconds", "cast[*].count", "shots[s1].camera.moves[0].amount", "shots[s1].beats[b1].at"), Gen.Float[0, 4])
            .Select((path, factor) => (PlanEdit)new PlanEdit.Scale(path, factor)),
        Path("shots[s1].beats", "shots[*].beats").Select(path => (PlanEdit)new PlanEdit.Add(path, new Beat { Id = "", At = new(100), Feeling = "glad" })),
        Path("shots[s1]", "cast[m1].name", "shots[s1].camera.moves[0]", "cast[m2].look.wears[hat]", "shots[s2].beats[b1].sets.weather.wind", "shots[*].beats[b2]").Select(path => (PlanEdit)new PlanEdit.Remove(path)),
        Path("cast[m1]", "cast[m3]").Select(path => (PlanEdit)new PlanEdit.Replace(path, new CastMember { Id = "x", Kind = "robot" })),
        Gen.Select(Path("shots[s1]", "cast[m2]", "shots[s1].beats[b1]"), Gen.Int[0, 5]).Select((path, index) => (PlanEdit)new PlanEdit.Move(path, index)),
        Gen.Select(Path("shots[s1]", "shots[*]"), Gen.Float[0.1f, 4]).Select((path, factor) => (PlanEdit)new PlanEdit.Retime(path, factor)));

    private static Gen<string> Path(params string[] paths) => Gen.Int[0, paths.Length - 1].Select(i => paths[i]);

    private static bool Named(string path, PlanEdit edit)
    {
        if (path.StartsWith("origins.", StringComparison.Ordinal)) path = path["origins.".Length..];
        if (edit is PlanEdit.Move) return PlanDiff.IsWithin(path, edit.Selector[..edit.Selector.LastIndexOf('[')]);
        if (edit is PlanEdit.Remove && edit.Selector.Contains("beats[b2]", StringComparison.Ordinal)) return path.Contains(".beats[", StringComparison.Ordinal);
        if (edit.Selector.Contains(".moves[0]", StringComparison.Ordinal)) return path.StartsWith("shots[s1].camera.moves[", StringComparison.Ordinal);
        var pattern = System.Text.RegularExpressions.Regex.Escape(edit.Selector).Replace("\\[\\*]", "\\[[^]]+\\]", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.IsMatch(path, $"^{pattern}($|[.[])", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
