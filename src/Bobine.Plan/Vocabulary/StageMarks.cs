namespace Bobine.Plan.Vocabulary;

/// <summary>The named spots of the stage, in metres as the first camera of a wide shot sees them: a side keeps its place in the frame at every depth.</summary>
public static class StageMarks
{
    /// <summary>Gets "left", "centre" and "right".</summary>
    public static IReadOnlyList<string> Sides { get; } = ["left", "centre", "right"];

    /// <summary>Gets "near", "mid" and "far": 4, 6.5 and 11 metres from the camera.</summary>
    public static IReadOnlyList<string> Depths { get; } = ["near", "mid", "far"];

    private static readonly float[] DepthMetres = [4f, 6.5f, 11f];
    private static readonly float[] LeftMetres = [-1.4f, -2.2f, -3.8f];

    private static readonly (string Name, StageMark Mark)[] Named =
        [.. Depths.SelectMany((depth, z) => Sides.Select((side, x) => ($"{side} {depth}", new StageMark(x == 1 ? 0 : (1 - x) * LeftMetres[z], DepthMetres[z]))))];

    /// <summary>Gets every pair of words, "left near" first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Named.Select(entry => entry.Name)];

    /// <summary>Gets the spot of a pair of words such as "left near", in either order; a side alone is at mid depth, a depth alone in the centre. Null when it is none.</summary>
    public static StageMark? Find(string words)
    {
        var parts = words.ToLowerInvariant().Replace("center", "centre", StringComparison.Ordinal).Replace("middle", "mid", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2) return null;
        var side = parts.FirstOrDefault(Sides.Contains);
        var depth = parts.FirstOrDefault(Depths.Contains);
        if (parts.Length != (side is null ? 0 : 1) + (depth is null ? 0 : 1)) return null;
        return Of(side ?? "centre", depth ?? "mid");
    }

    /// <summary>Gets the spot of a side and a depth.</summary>
    public static StageMark Of(string side, string depth) =>
        Named.First(entry => string.Equals(entry.Name, $"{side} {depth}", StringComparison.Ordinal)).Mark;

    /// <summary>Gets the words of a spot that is exactly a named one, or null.</summary>
    public static string? NameOf(StageMark mark) => Named.FirstOrDefault(entry => entry.Mark == mark).Name;
}
