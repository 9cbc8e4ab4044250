using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;
using Bobine.World.Sampling;

namespace Bobine.World.Tests.Sampling;

public sealed class CaptionsTests
{
    private static readonly IReadOnlyList<FilmPlan> Samples = [.. Enumerable.Range(0, 300).Select(i => PlanSampler.Sample(new Seed((ulong)(i + 5000))))];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_long_caption_mentions_every_fact(string language) => Assert.All(Samples, plan =>
    {
        var text = Captions.For(plan, language, CaptionLength.Long, new Seed(3));
        foreach (var (what, options) in Facts(plan, language))
            Assert.True(options.Any(option => text.Contains(option, StringComparison.OrdinalIgnoreCase)), $"{what} is missing from: {text}");
        Assert.All(plan.Shots.SelectMany(shot => shot.Beats).Select(beat => beat.Says).OfType<string>(), line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_long_caption_names_targets_in_their_beats(string language) => Assert.All(Samples, plan =>
    {
        var phrasing = new Phrasing(plan, language);
        var text = Captions.For(plan, language, CaptionLength.Long, new Seed(4));
        foreach (var beat in plan.Shots.SelectMany(shot => shot.Beats).Where(beat => beat.To is not null))
        {
            var target = plan.Cast.First(member => string.Equals(member.Id, beat.To, StringComparison.Ordinal));
            var name = phrasing.Name(target).Split(' ', '\'')[^1];
            Assert.Contains(name, text, StringComparison.OrdinalIgnoreCase);
        }
    });

    [Fact]
    public void Quoted_lines_stay_verbatim_however_carelessly_the_rest_is_typed() => Assert.All(Samples, plan =>
    {
        var text = Captions.For(plan, "fr", CaptionLength.Long, new Seed(5), new CaptionNoise(Typos: 1, LostAccents: 1));
        var bare = plan.Shots.SelectMany(shot => shot.Beats).Select(beat => beat.Says).Concat(plan.Cast.Select(member => member.Name)).OfType<string>().ToList();
        Assert.All(bare, line => Assert.Contains(line, text, StringComparison.Ordinal));
        foreach (var line in bare.OrderByDescending(line => line.Length)) text = text.Replace(line, "", StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => "éèêàçùûîôœ".Contains(letter, StringComparison.Ordinal));
    });

    [Fact]
    public void A_slip_of_the_finger_changes_a_letter_or_two() => Assert.All(Samples.Take(50), plan =>
    {
        var clean = Captions.For(plan, "en", CaptionLength.Medium, new Seed(6));
        var typed = Captions.For(plan, "en", CaptionLength.Medium, new Seed(6), new CaptionNoise(Typos: 1, LostAccents: 0));
        Assert.InRange(Math.Abs(clean.Length - typed.Length), 0, 1);
        Assert.InRange(clean.Zip(typed).TakeWhile(pair => pair.First == pair.Second).Count(), 0, clean.Length);
    });

    [Fact]
    public void Lengths_differ_as_they_are_called() => Assert.All(Samples, plan =>
    {
        var (shortest, medium, longest) = (Captions.For(plan, "en", CaptionLength.Short, new Seed(1)), Captions.For(plan, "en", CaptionLength.Medium, new Seed(1)), Captions.For(plan, "en", CaptionLength.Long, new Seed(1)));
        Assert.InRange(shortest.Length, 3, 420);
        Assert.True(longest.Length > shortest.Length);
        Assert.True(longest.Length * 1.2 > medium.Length);
    });

    [Fact]
    public void The_same_seed_writes_the_same_and_others_write_otherwise()
    {
        var plan = Samples[0];
        Assert.Equal(Captions.For(plan, "fr", CaptionLength.Long, new Seed(9)), Captions.For(plan, "fr", CaptionLength.Long, new Seed(9)));
        Assert.True(Enumerable.Range(0, 40).Select(i => Captions.For(plan, "fr", CaptionLength.Long, new Seed((ulong)i))).Distinct(StringComparer.Ordinal).Count() > 30);
        Assert.True(Enumerable.Range(0, 40).Select(i => Captions.For(plan, "en", CaptionLength.Short, new Seed((ulong)i))).Distinct(StringComparer.Ordinal).Count() > 12);
    }

    private static IEnumerable<(string What, IReadOnlyList<string> Options)> Facts(FilmPlan plan, string language)
    {
        foreach (var member in plan.Cast)
        {
            yield return (member.Kind, [.. Wordings.Nouns(member.Kind, language), "formule", "formula", "F1", "monsieur"]);
            foreach (var colour in new[] { member.Look.Coat, member.Look.Accent, member.Look.Top, member.Look.Legs, member.Look.Hair, member.Look.Eyes, member.Look.Shoes, member.Look.Skin }.OfType<string>().Concat(member.Look.WearColours.Values))
                yield return ($"{member.Id} {colour}", Wordings.Colour(colour, language));
            if (member.Name is { } name) yield return (name, [name]);
        }

        foreach (var shot in plan.Shots)
        {
            yield return (shot.Place, Wordings.Of("place", shot.Place, language));
            yield return (shot.Time, Wordings.Of("time", shot.Time, language));
            yield return (shot.Weather.Kind, Wordings.Of("weather", shot.Weather.Kind, language));
            yield return (shot.Style, Wordings.Of("style", shot.Style, language));
            yield return (shot.Camera.Size, Wordings.Of("size", shot.Camera.Size, language));
            if (shot.Camera.Angle is not "eye") yield return (shot.Camera.Angle, Wordings.Of("angle", shot.Camera.Angle, language));
            foreach (var move in shot.Camera.Moves) yield return (move.Move, Wordings.Of("move", move.Move, language));
            foreach (var beat in shot.Beats)
            {
                if (beat is { Does: { } does, Says: null }) yield return (does, Wordings.Verbs(does, language));
                if (beat.Manner is { } manner) yield return (manner, [.. Wordings.Of("manner", manner, language).Select(option => option.Split('{')[0].Trim())]);
                foreach (var (_, value) in beat.Sets.Where(entry => entry.Key is not "weather.wind")) yield return (value.ToString(), Wordings.Of("change", value.ToString(), language));
            }
        }

        if (plan.Music is { } music) yield return (music, Wordings.Of("mood", music, language));
    }
}
