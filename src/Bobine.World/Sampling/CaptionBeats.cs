using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>Strings the beats of a shot together in the order of time, saying which come together and which one after another.</summary>
internal static class CaptionBeats
{
    private const int Together = 350;

    /// <summary>Gets the beats as sentences.</summary>
    public static IEnumerable<string> Sentences(Shot shot, Phrasing phrasing, Rng random)
    {
        BeatSpan? before = null;
        var spans = BeatSchedule.Of(shot).Spans;
        foreach (var span in spans)
        {
            var clause = phrasing.Say(span.Beat);
            if (clause.Length == 0) continue;
            yield return Captions.Sentence(Link(before, span, phrasing.IsFrench, random, isOnly: spans.Count == 1) + clause);
            before = span;
        }
    }

    private static string Link(BeatSpan? before, BeatSpan now, bool isFrench, Rng random, bool isOnly)
    {
        if (before is not { } last) return !isOnly && random.Chance(0.3f) ? isFrench ? "d'abord, " : "first, " : "";
        if (now.Start - last.Start <= Together) return random.Pick<string>(isFrench ? ["en même temps, ", "au même moment, ", "pendant ce temps, "] : ["at the same time, ", "meanwhile, ", "at that moment, "]);
        return random.Pick<string>(isFrench ? ["puis ", "ensuite, ", "après cela, ", "alors ", ""] : ["then ", "next, ", "after that, ", "a moment later, ", ""]);
    }
}
