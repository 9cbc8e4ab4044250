using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Stands members on stage so that left is left, nobody stands in another, and whoever speaks is seen.</summary>
internal static class Blocking
{
    public static EquatableList<Placement> Place(DraftShot shot, List<DraftMember> present)
    {
        var placements = new List<Placement>();
        var standing = present.Where(member => !IsBackground(member)).ToList();
        var free = new Queue<string>(standing.Count switch { 1 => ["centre"], 2 => ["left", "right"], _ => ["left", "right", "centre"] });
        foreach (var side in shot.Sides.Values) free = new(free.Where(mark => mark != side).DefaultIfEmpty("centre"));
        foreach (var member in present)
        {
            var depth = shot.Depths.GetValueOrDefault(member) ?? (IsBackground(member) ? "far" : "mid");
            var side = shot.Sides.GetValueOrDefault(member) ?? (IsBackground(member) ? "centre" : free.TryDequeue(out var mark) ? mark : "centre");
            placements.Add(new() { Who = member.Id, Mark = StageMarks.Of(side, depth), Feeling = member.Feeling });
        }

        return placements.ToEquatableList();
    }

    private static bool IsBackground(DraftMember member) => member.Noun.Is("group") || member.Noun.Kind is "house" or "fireworks";
}
