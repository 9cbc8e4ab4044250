using Bobine.Core;

namespace Bobine.Plan.Edits;

/// <summary>Stretches shots with everything in them, or single beats.</summary>
internal static class Retiming
{
    public static FilmPlan Of(FilmPlan plan, PlanSelector selector, float factor)
    {
        if (!float.IsFinite(factor) || factor is <= 0 or > 100) throw new UserException($"A length cannot be stretched by {factor}: use a number above 0, up to 100.");
        return PlanTree.Change(plan, selector, target => target.Value switch
        {
            Shot shot => Stretched(shot, factor),
            Beat beat => Stretched(beat, ShotOf(plan, beat), factor),
            _ => throw new UserException($"{target.Path} is no shot or beat and has no length: name one, such as shots[s1] or shots[s1].beats[b2]."),
        });
    }

    private static Shot Stretched(Shot shot, float factor) => shot with
    {
        Milliseconds = Times(shot.Milliseconds, factor),
        Camera = shot.Camera with
        {
            Moves = shot.Camera.Moves.Select(move => move with { At = Times(move.At, factor), Until = move.Until is { } until ? Times(until, factor) : null }).ToEquatableList(),
        },
        Beats = shot.Beats.Select(beat => beat with { At = Times(beat.At, factor), Until = beat.Until is { } until ? Times(until, factor) : null }).ToEquatableList(),
    };

    private static Beat Stretched(Beat beat, Shot shot, float factor)
    {
        var span = BeatSchedule.Of(shot).Spans.First(candidate => ReferenceEquals(candidate.Beat, beat));
        return beat with { Until = new BeatTime(span.Start + Math.Max(1, Times(span.End - span.Start, factor))) };
    }

    private static Shot ShotOf(FilmPlan plan, Beat beat) => plan.Shots.First(shot => shot.Beats.Any(candidate => ReferenceEquals(candidate, beat)));
    private static BeatTime Times(BeatTime time, float factor) => time with { Milliseconds = Times(time.Milliseconds, factor) };
    private static int Times(int milliseconds, float factor) => (int)Math.Clamp(Math.Round((double)milliseconds * factor), -86_400_000, 86_400_000);
}
