using Bobine.Core;
using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Cuts what is too much for one shot into several, and adds shots where a longer film was asked for.</summary>
internal static class Cutting
{
    public static void SplitLong(Draft draft)
    {
        if (draft.Numbered) return;
        for (var index = 0; index < draft.Shots.Count; index++)
        {
            var shot = draft.Shots[index];
            if (shot.Milliseconds is not null || shot.Beats.Count < 3 || shot.Beats.Exists(beat => beat.At is not null)) continue;
            var (starts, needed) = Timing.Clock(shot);
            if (needed <= Timing.LongestShot + 1500) continue;
            var half = needed / Math.Ceiling(needed / (double)Timing.LongestShot);
            var cut = Enumerable.Range(1, shot.Beats.Count - 1).Where(at => !shot.Beats[at].Together).OrderBy(at => Math.Abs(starts[at] - half)).FirstOrDefault();
            if (cut == 0) continue;
            draft.Shots.Insert(index + 1, Rest(shot, cut));
            shot.Beats.RemoveRange(cut, shot.Beats.Count - cut);
        }
    }

    private static DraftShot Rest(DraftShot shot, int cut)
    {
        var rest = new DraftShot { Place = shot.Place, Time = shot.Time, Weather = shot.Weather, Wind = shot.Wind, Style = shot.Style, Angle = null, Continues = true };
        rest.Beats.AddRange(shot.Beats[cut..]);
        rest.Present.AddRange(shot.Present);
        foreach (var (member, side) in shot.Sides) rest.Sides[member] = side;
        foreach (var (member, depth) in shot.Depths) rest.Depths[member] = depth;
        if (shot.Beats.Take(cut).LastOrDefault(beat => beat.Wind is not null)?.Wind is { } wind) rest.Wind = wind;
        return rest;
    }

    /// <summary>Adds shots of the same scene, nearer and wider, until the wanted length needs no shot longer than is good.</summary>
    public static void Lengthen(Draft draft, int wanted, Seed seed)
    {
        if (draft.Numbered || draft.Cast.Count == 0) return;
        var natural = draft.Shots.Sum(shot => Timing.Clock(shot).Milliseconds);
        if (wanted < natural * 1.6 || draft.Shots.Count == 1 && draft.Shots[0].Moves.Count > 0 && wanted <= 10_000) return;
        string[] sizes = ["medium", "close-up", "wide", "medium-close-up", "full"];
        var first = draft.Shots[0];
        for (var number = 0; draft.Shots.Count < 12 && wanted / draft.Shots.Count > Timing.LongestShot; number++)
        {
            var from = draft.Shots[^1];
            var added = Rest(from, from.Beats.Count);
            added.Size = sizes[number % sizes.Length];
            var members = from.Present.Count > 0 ? from.Present : draft.Cast;
            Imagination.Continue(added, members, seed.For("more"), number + 1);
            draft.Shots.Add(added);
        }

        first.Size ??= "wide";
    }
}
