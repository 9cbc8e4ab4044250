using Bobine.Core;

namespace Bobine.Plan.Edits;

/// <summary>Removes what a selector names, and what cannot stand without it.</summary>
internal static class Removal
{
    public static FilmPlan Of(FilmPlan plan, PlanSelector selector)
    {
        var targets = PlanTree.Find(plan, selector);
        if (targets.FirstOrDefault(target => !target.IsItem && target.Field.Required) is { Field: not null } needed) throw new UserException($"{needed.Path} cannot be empty: set it to something else.");
        var removed = PlanTree.Change(plan, selector, _ => PlanTree.Nothing);
        var members = targets.Select(target => target.Value).OfType<CastMember>().Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        if (members.Count > 0) removed = WithoutMentions(removed, members);
        removed = removed with { Shots = removed.Shots.Select(shot => Freed(shot, plan)).ToEquatableList() };
        return removed with { Origins = new(removed.Origins.Where(entry => entry.Value == Origin.Locked || !targets.Any(target => PlanDiff.IsWithin(entry.Key, target.Path)))) };
    }

    private static FilmPlan WithoutMentions(FilmPlan plan, HashSet<string> members) => plan with
    {
        Shots = plan.Shots.Select(shot => shot with
        {
            Camera = shot.Camera.On is { } on && members.Contains(on) ? shot.Camera with { On = null } : shot.Camera,
            Stage = shot.Stage.Where(placement => !members.Contains(placement.Who)).ToEquatableList(),
            Present = shot.Present.Where(id => !members.Contains(id)).ToEquatableList(),
            Beats = shot.Beats.Where(beat => !Mentions(beat, members)).ToEquatableList(),
        }).ToEquatableList(),
    };

    private static bool Mentions(Beat beat, HashSet<string> members) =>
        (beat.Who is { } who && members.Contains(who)) || (beat.To is { } to && members.Contains(to)) || (beat.With is { } with && members.Contains(with));

    /// <summary>Gives beats that waited for a removed one the time that it would have given them.</summary>
    private static Shot Freed(Shot shot, FilmPlan before)
    {
        var ids = shot.Beats.Select(beat => beat.Id).ToHashSet(StringComparer.Ordinal);
        if (shot.Beats.All(beat => Stands(beat.At, ids) && Stands(beat.Until ?? default, ids))) return shot;
        if (before.Shots.FirstOrDefault(other => string.Equals(other.Id, shot.Id, StringComparison.Ordinal)) is not { } original) return shot;
        var spans = BeatSchedule.Of(original).Spans.ToDictionary(span => span.Beat.Id, StringComparer.Ordinal);
        return shot with
        {
            Beats = shot.Beats.Select(beat => beat with
            {
                At = Stands(beat.At, ids) ? beat.At : new(spans[beat.Id].Start),
                Until = beat.Until is not { } until || Stands(until, ids) ? beat.Until : new BeatTime(spans[beat.Id].End),
            }).ToEquatableList(),
        };
    }

    private static bool Stands(BeatTime time, HashSet<string> ids) => time.After is not { } after || ids.Contains(after);
}
