using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Sampling;

/// <summary>The combinations that training never sees, so that evaluation can ask for something new: about a tenth of (kind, colour), (kind, action) and (kind, place), by a stable hash.</summary>
public static class HeldOut
{
    private const int OneIn = 10;
    private static readonly Seed Root = new(0xB0B1_4E01);

    /// <summary>Gets whether a kind in a colour is held out.</summary>
    public static bool Colour(string kind, string colour) => IsOut("colour", kind, colour);

    /// <summary>Gets whether a kind doing an action is held out.</summary>
    public static bool Action(string kind, string action) => IsOut("action", kind, action);

    /// <summary>Gets whether a kind at a place is held out.</summary>
    public static bool Place(string kind, string place) => IsOut("place", kind, place);

    /// <summary>Gets whether a plan holds any held-out combination. A member counts as being in every shot that names it, or that names nobody.</summary>
    public static bool Contains(FilmPlan plan)
    {
        var kinds = plan.Cast.ToDictionary(member => member.Id, member => member.Kind, StringComparer.Ordinal);
        return plan.Cast.Any(member => Colours(member).Any(colour => Colour(member.Kind, colour)))
            || plan.Shots.Any(shot => Present(shot, plan).Any(id => Place(kinds[id], shot.Place))
                || shot.Beats.Any(beat => beat is { Who: { } who, Does: { } does } && Action(kinds[who], does)));
    }

    /// <summary>Gets the ids of those who are in a shot.</summary>
    public static IEnumerable<string> Present(Shot shot, FilmPlan plan)
    {
        var named = shot.Present.Concat(shot.Stage.Select(placement => placement.Who)).Concat(shot.Beats.SelectMany(beat => new[] { beat.Who, beat.To, beat.With })).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return plan.Cast.Select(member => member.Id).Where(id => named.Count == 0 || named.Contains(id));
    }

    private static IEnumerable<string> Colours(CastMember member) => new[] { member.Look.Coat, member.Look.Top }.OfType<string>();
    private static bool IsOut(string what, string kind, string value) => Root.For(what).For(kind).For(value).Value % OneIn == 0;
}
