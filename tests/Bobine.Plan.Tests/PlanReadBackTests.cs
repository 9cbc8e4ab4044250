using Bobine.Plan.Vocabulary;
using Bobine.Plan.Wording;

namespace Bobine.Plan.Tests;

public sealed class PlanReadBackTests
{
    [Fact]
    public void A_plan_reads_in_english_with_cast_shots_and_times() => Assert.Equal("""
        Two cats · 9 s · 2 shots
          A gold lion
          A black cat

        Shot 1 · 6 s · in a meadow, at sunset, in clear weather, with a light breeze
          Wide shot, pan to the left, slightly · an illustrated style
          The lion is on the left, in the middle distance
          The cat is on the right, in the middle distance
             0.4 s  The lion plays with the cat
             0.8 s  The cat jumps
             2.4 s  The cat meows

        Shot 2 · 3 s · in a meadow, at sunset, in clear weather
          Wide shot · an illustrated style
             0.5 s  The lion says: "Good night, cat."

        """, PlanReadBack.Of(Meadow.Plan));

    [Fact]
    public void A_plan_reads_in_french_with_agreement_and_contractions() => Assert.Equal("""
        Two cats · 9 s · 2 plans
          Un lion doré
          Un chat noir

        Plan 1 · 6 s · dans une prairie, au coucher du soleil, par temps clair, avec une légère brise
          Plan large, panoramique vers la gauche, légèrement · un style illustré
          Le lion est à gauche, au second plan
          Le chat est à droite, au second plan
             0,4 s  Le lion joue avec le chat
             0,8 s  Le chat saute
             2,4 s  Le chat miaule

        Plan 2 · 3 s · dans une prairie, au coucher du soleil, par temps clair
          Plan large · un style illustré
             0,5 s  Le lion dit : « Good night, cat. »

        """, PlanReadBack.Of(Meadow.Plan, "fr"));

    [Theory]
    [InlineData("""{ "kind": "duck", "count": 3, "look": { "coat": "yellow", "size": "giant" } }""", "three giant yellow ducks", "trois canards jaunes géants")]
    [InlineData("""{ "kind": "giraffe", "look": { "age": "old", "accent": "white" } }""", "an old giraffe with white markings", "une vieille girafe avec des taches blanches")]
    [InlineData("""{ "kind": "woman", "look": { "hair": "ginger", "hairStyle": "long", "eyes": "green", "top": "blue", "wears": ["cape", "sunglasses"], "wearColours": { "cape": "red" } }, "name": "Marie" }""",
        "a woman with long ginger hair and green eyes, wearing a blue top, a red cape and sunglasses, named Marie",
        "une femme avec de longs cheveux roux et des yeux verts, portant un haut bleu, une cape rouge et des lunettes de soleil, du nom de Marie")]
    [InlineData("""{ "kind": "crew", "count": 3 }""", "a film crew of three", "une équipe de tournage de trois personnes")]
    [InlineData("""{ "kind": "horse", "count": 2 }""", "two horses", "deux chevaux")]
    [InlineData("""{ "kind": "zebra", "look": { "age": "baby" } }""", "a baby zebra", "un bébé zèbre")]
    [InlineData("""{ "kind": "fireworks", "look": { "coat": "green" } }""", "green fireworks", "des feux d'artifice verts")]
    [InlineData("""{ "kind": "octopus", "look": { "coat": "orange" } }""", "an orange octopus", "une pieuvre orange")]
    public void A_member_is_described_in_both_languages(string member, string english, string french)
    {
        var plan = PlanJson.Read($$"""{ "cast": [ {{member}} ], "shots": [ {} ] }""");
        Assert.Equal(english, new Phrasing(plan, "en").Describe(plan.Cast[0]));
        Assert.Equal(french, new Phrasing(plan, "fr").Describe(plan.Cast[0]));
    }

    [Theory]
    [InlineData("""{ "who": "man", "does": "break", "to": "computer", "with": "hammer" }""", "the man breaks the computer with a hammer", "l'homme casse l'ordinateur avec un marteau")]
    [InlineData("""{ "who": "duck", "does": "take-off" }""", "the ducks take off", "les canards décollent")]
    [InlineData("""{ "who": "duck", "does": "sit", "to": "man" }""", "the ducks sit down next to the man", "les canards s'assoient à côté de l'homme")]
    [InlineData("""{ "who": "man", "does": "give", "to": "computer", "with": "rose" }""", "the man holds out a rose to the computer", "l'homme tend une rose à l'ordinateur")]
    [InlineData("""{ "who": "man", "does": "wave", "to": "cat", "manner": "slowly", "says": "Hi" }""", "the man waves to the black cat slowly and says: \"Hi\"", "l'homme fait signe au chat noir lentement et dit : « Hi »")]
    [InlineData("""{ "who": "cat2", "does": "enter", "from": "left", "feeling": "afraid" }""", "the white cat comes in from the left, afraid", "le chat blanc entre par la gauche, avec peur")]
    [InlineData("""{ "sets": { "weather.wind": 1 } }""", "the wind becomes a gale", "le vent devient une tempête de vent")]
    [InlineData("""{ "who": "man", "feeling": "glad" }""", "the man becomes happy", "l'homme réagit avec joie")]
    public void A_beat_is_a_clause_in_both_languages(string beat, string english, string french)
    {
        var plan = PlanJson.Read($$"""{ "cast": [ { "kind": "man" }, { "kind": "duck", "count": 4 }, { "kind": "computer" }, { "kind": "cat", "look": { "coat": "black" } }, { "kind": "cat", "look": { "coat": "white" } } ], "shots": [ { "beats": [ {{beat}} ] } ] }""");
        Assert.Equal(english, new Phrasing(plan, "en").Say(plan.Shots[0].Beats[0]));
        Assert.Equal(french, new Phrasing(plan, "fr").Say(plan.Shots[0].Beats[0]));
    }

    [Fact]
    public void Every_word_of_the_vocabulary_has_a_wording_in_both_languages()
    {
        Assert.All(Terms.Actions, action => Assert.All([true, false], french => Assert.NotEmpty(Lexicon.Verbs(action, ActionForm.Alone, french))));
        Assert.All(ActionTimings.All.Where(row => row.Target != Need.None), row => Assert.All([true, false], french => Assert.NotEmpty(Lexicon.Verbs(row.Action, ActionForm.To, french))));
        foreach (var (list, ids) in new (string, IEnumerable<string>)[]
        {
            ("place", Terms.Places.Select(term => term.Id)), ("time", Terms.Times), ("weather", Terms.WeatherKinds), ("style", Terms.Styles), ("size", Terms.CameraSizes), ("angle", Terms.CameraAngles),
            ("move", Terms.CameraMoves), ("transition", Terms.Transitions), ("feeling", Terms.Feelings), ("manner", Terms.Manners), ("from", Terms.EntrySides), ("facing", Terms.Facings), ("mood", Terms.Moods),
            ("hair", Terms.HairStyles), ("voice", Terms.Voices), ("change", Terms.Times), ("change", Terms.WeatherKinds),
        })
            Assert.All(ids, id => Assert.True(Lexicon.Knows(list, id), $"{list}/{id}"));
        Assert.All(Terms.Accessories, id => Assert.NotEmpty(Lexicon.AccessoryOf(id).French));
    }

    [Fact]
    public void Any_valid_plan_reads_in_both_languages() => Assert.All(["en", "fr"], language => Assert.DoesNotContain('{', PlanReadBack.Of(Meadow.Plan, language)));
}
