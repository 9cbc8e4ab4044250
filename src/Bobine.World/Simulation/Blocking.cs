using System.Numerics;

namespace Bobine.World.Simulation;

/// <summary>Places players on stage: marks where the plan says, else side by side by size, facing each other, clear of each other.</summary>
internal static class Blocking
{
    /// <summary>Gets the height in metres that the frame shows where the subjects stand, before the camera is set: it decides how deep they stand.</summary>
    private static float Depth(Stage stage, float tallest, float width)
    {
        var share = stage.Shot.Camera.Size switch { "extreme-wide" => 0.16f, "wide" => 0.42f, "full" => 0.62f, _ => 0.7f };
        var frame = MathF.Max(tallest / share, width / (stage.Aspect * 0.8f));
        return Math.Clamp(1.4f * frame, stage.Facts.Box.Near, MathF.Max(stage.Facts.Box.Far, 1.4f * width / (stage.Aspect * 0.8f)));
    }

    public static void Place(Stage stage)
    {
        var marks = stage.Shot.Stage.ToDictionary(placement => placement.Who, StringComparer.Ordinal);
        var members = stage.Players.GroupBy(player => player.Cast).Select(group => group.ToArray()).ToArray();
        var free = members.Where(group => !marks.TryGetValue(group[0].Id, out var placement) || placement.Mark is null).ToArray();
        PlaceRow(stage, free);
        foreach (var group in members)
        {
            if (marks.TryGetValue(group[0].Id, out var placement) && placement.Mark is { } mark) Spread(group, new(mark.X, mark.Y, mark.Z));
        }

        foreach (var player in stage.Players) Face(stage, player, marks.GetValueOrDefault(player.Id)?.Facing);
    }

    private static void PlaceRow(Stage stage, Player[][] groups)
    {
        if (groups.Length == 0) return;
        var gap = groups.Average(group => group[0].Height) * 0.3f;
        var widths = groups.Select(group => group.Length == 1 ? group[0].Length : group[0].Length * 1.15f * MathF.Ceiling(MathF.Sqrt(group.Length * 1.6f))).ToArray();
        var total = widths.Sum() + (gap * (groups.Length - 1));
        var depth = Depth(stage, groups.Max(group => group[0].Height), total);
        var x = -total / 2f;
        for (var i = 0; i < groups.Length; i++)
        {
            Spread(groups[i], new(x + (widths[i] / 2f), groups[i][0].Body.Hover, depth + (groups[i].Length > 1 ? 1.5f : 0.25f * (i % 2))));
            x += widths[i] + gap;
        }
    }

    /// <summary>Spreads a group over rows with phase-shifted columns.</summary>
    private static void Spread(Player[] group, Vector3 centre)
    {
        if (group.Length == 1)
        {
            group[0].Position = centre;
            return;
        }

        var columns = (int)MathF.Ceiling(MathF.Sqrt(group.Length * 1.6f));
        var step = group[0].Length * 1.15f;
        for (var i = 0; i < group.Length; i++)
        {
            var rng = group[i].Seed.For("place").Random();
            var (row, column) = (i / columns, i % columns);
            var inRow = Math.Min(columns, group.Length - (row * columns));
            group[i].Position = centre + new Vector3(((column - ((inRow - 1) / 2f)) * step) + rng.Range(-0.1f, 0.1f) * step, 0f, (row * step * 0.9f) + (rng.Range(-0.12f, 0.12f) * step));
        }
    }

    private static void Face(Stage stage, Player player, string? facing)
    {
        var partner = stage.Nearest(player);
        player.WantedFacing = facing switch
        {
            "left" => -1f,
            "right" => 1f,
            "camera" => player.Position.X > 0.3f ? -1f : 1f,
            "away" => player.Position.X > 0f ? 1f : -1f,
            _ => partner is not null ? (partner.Position.X >= player.Position.X ? 1f : -1f) : 1f,
        };
        player.Facing = player.WantedFacing;
    }
}
