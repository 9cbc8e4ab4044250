using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Stands members on stage so that left is left, nobody stands in another, and whoever acts has room.</summary>
internal static class Blocking
{
    public static EquatableList<Placement> Place(DraftShot shot, IReadOnlyList<DraftMember> present)
    {
        var placements = new List<Placement>();
        var spots = new Queue<(string Side, string Depth)>(Spots(shot, present));
        foreach (var member in present)
        {
            var first = shot.Beats.Find(beat => beat.Who.Contains(member) && beat.Does is not null);
            if (first is { Does: "enter" } && !shot.Sides.ContainsKey(member)) continue;
            placements.Add(new() { Who = member.Id, Mark = MarkOf(member, shot, spots), Feeling = member.Feeling, Doing = Pose(member, shot, first) });
        }

        return placements.ToEquatableList();
    }

    private static StageMark MarkOf(DraftMember member, DraftShot shot, Queue<(string Side, string Depth)> spots)
    {
        var background = IsBackground(member);
        if (shot.Sides.TryGetValue(member, out var side)) return StageMarks.Of(side, shot.Depths.GetValueOrDefault(member) ?? "mid");
        if (background) return StageMarks.Of(member.Noun.Kind is "house" or "castle" ? "right" : "centre", shot.Depths.GetValueOrDefault(member) ?? "far");
        var spot = spots.Count > 0 ? spots.Dequeue() : (Side: "centre", Depth: "far");
        return StageMarks.Of(spot.Side, shot.Depths.GetValueOrDefault(member) ?? spot.Depth);
    }

    private static IEnumerable<(string Side, string Depth)> Spots(DraftShot shot, IReadOnlyList<DraftMember> present)
    {
        var standing = present.Count(member => !IsBackground(member) && !shot.Sides.ContainsKey(member));
        var taken = shot.Sides.Values.ToHashSet(StringComparer.Ordinal);
        string[] sides = standing == 1 && taken.Count == 0 ? ["centre", "left", "right"] : ["left", "right", "centre"];
        foreach (var side in sides.Where(side => !taken.Contains(side))) yield return (side, "mid");
        foreach (var side in (string[])["right", "left", "centre"]) yield return (side, "far");
        foreach (var side in (string[])["left", "right", "centre"]) yield return (side, "near");
    }

    private static string? Pose(DraftMember member, DraftShot shot, DraftBeat? first)
    {
        if (first is { Does: "sleep" or "sit", At: null } && shot.Beats.IndexOf(first) == 0) return first.Does;
        if (first is { Does: "wake" }) return "sleep";
        if (shot.Place == "bus-interior" && member.Noun.Is("human") && first?.Does is null or "talk" or "laugh") return "sit";
        return null;
    }

    public static bool IsBackground(DraftMember member) => member.Noun.Is("group") || member.Noun.Is("scenery") || member.Noun.Kind is "house" or "fireworks" or "castle" or "lighthouse";
}
