using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Planning;
using Bobine.Studio.Plans;
using Bobine.Studio.Wording;

namespace Bobine.Studio.Tests;

public sealed class PlanChangeTests
{
    private static readonly FilmPlan _plan = new BuiltInPlanner().PlanAsync(new() { Text = "A black cat says \"Hello\" in a meadow at sunset.", Seed = 7 }, TestContext.Current.CancellationToken).GetAwaiter().GetResult().Plan;

    [Fact]
    public void A_card_changes_the_hour_and_nothing_else()
    {
        var shot = _plan.Shots[0].Id;
        var changed = PlanChange.Apply(_plan, [new($"shots[{shot}].time", "night")]);
        Assert.Equal("night", changed.Shots[0].Time);
        Assert.Equal(_plan.Cast, changed.Cast);
        Assert.Equal(_plan.Shots[0] with { Time = "night" }, changed.Shots[0]);
    }

    [Fact]
    public void A_number_may_be_typed_with_a_comma() => Assert.Equal(4500, PlanChange.Apply(_plan, [new($"shots[{_plan.Shots[0].Id}].seconds", "4,5")]).Shots[0].Milliseconds);

    [Fact]
    public void An_emptied_name_is_no_name()
    {
        var path = $"cast[{_plan.Cast[0].Id}].name";
        var named = PlanChange.Apply(_plan, [new(path, "Marie")]);
        Assert.Equal("Marie", named.Cast[0].Name);
        Assert.Null(PlanChange.Apply(named, [new(path, "")]).Cast[0].Name);
    }

    [Fact]
    public void A_place_that_is_not_drawn_is_refused_in_one_sentence() =>
        Assert.Contains("atlantis", Assert.Throws<UserException>(() => PlanChange.Apply(_plan, [new($"shots[{_plan.Shots[0].Id}].place", "atlantis")])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_portrait_s_address_holds_the_whole_look()
    {
        var (member, seed) = PortraitAddress.Read(PortraitAddress.Of(_plan, _plan.Cast[0]).Split('/')[^1]);
        Assert.Equal(_plan.Cast[0].Look, member.Look);
        Assert.Equal(_plan.Seed, seed);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("e30")]
    public void A_made_up_portrait_address_is_refused(string address) => Assert.Throws<UserException>(() => PortraitAddress.Read(address));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_choice_on_a_card_has_a_name_in_both_languages(string language)
    {
        var tongue = new Tongue(language is "fr");
        (string List, IEnumerable<string> Ids)[] lists =
        [
            ("place", Bobine.Plan.Vocabulary.Terms.Places.Select(place => place.Id)), ("time", Bobine.Plan.Vocabulary.Terms.Times), ("weather", Bobine.Plan.Vocabulary.Terms.WeatherKinds),
            ("style", Bobine.Plan.Vocabulary.Terms.Styles), ("size", Bobine.Plan.Vocabulary.Terms.CameraSizes), ("move", Bobine.Plan.Vocabulary.Terms.CameraMoves),
            ("colour", Bobine.Plan.Vocabulary.Terms.Colours), ("mood", Bobine.Plan.Vocabulary.Terms.Moods), ("wears", Bobine.Plan.Vocabulary.Terms.Accessories),
        ];
        foreach (var (list, ids) in lists) Assert.All(ids, id => Assert.NotEmpty(tongue.Name(list, id)));
    }
}
