using System.Numerics;
using Bobine.Plan;
using Bobine.World.Simulation.Acting;
using Bobine.World.Simulation.Filming;

namespace Bobine.World.Simulation;

/// <summary>Places players on stage: marks where the plan says, else side by side by size, facing each other, clear of each other.</summary>
internal static class Blocking
{
    private const float Lane = 2.6f;

    /// <summary>Gets the factor on marks' x in frames narrower than wide screen, so that left and right stay in the picture.</summary>
    public static float Squeeze(Stage stage) => Math.Clamp(stage.Aspect / 1.6f, 0.5f, 1f);

    /// <summary>Gives everyone a home: the spot of the composition.</summary>
    public static void Place(Stage stage)
    {
        var marks = stage.Shot.Stage.GroupBy(placement => placement.Who, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var groups = stage.Players.Where(player => !player.IsCarried).GroupBy(player => player.Cast).Select(group => group.ToArray()).ToList();
        var free = groups.Where(group => MarkOf(stage, group[0], marks) is null).ToList();
        foreach (var group in groups)
        {
            if (MarkOf(stage, group[0], marks) is not { } mark) continue;
            var hover = mark.Y > 0f ? mark.Y : Hover(stage, group[0]);
            Spread(group, new(mark.X * Squeeze(stage), hover, Math.Clamp(mark.Z, 1.2f, 200f)));
        }

        PlaceFree(stage, free, groups.Except(free).ToList());
        Part(stage.Players);
        if (Framing.IsOfHeads(stage.Shot.Camera.Size)) Gather(stage);
        OverTheShoulder(stage);
        foreach (var player in stage.Players)
        {
            player.Position = player.Home;
            player.IsPassing = IsOutside(stage, player.Home) && stage.Players.Any(other => !IsOutside(stage, other.Home));
            if (player.IsPassing) player.IsFramed = false;
            Face(stage, player, marks.GetValueOrDefault(player.Id)?.Facing);
        }
    }

    // Beyond what the first camera of a wide shot sees.
    private static bool IsOutside(Stage stage, Vector3 home) => MathF.Abs(home.X) > 1.02f * 0.5f * MathF.Max(1f, stage.Aspect) * home.Z / 1.4f;

    /// <summary>Moves those off stage who come in later, and those back who will cross the picture.</summary>
    public static void Stand(Stage stage)
    {
        foreach (var player in stage.Players)
        {
            if (player.Script.Count == 0) continue;
            var first = player.Script[0];
            var entry = player.Script.FirstOrDefault(cue => cue.Beat?.From is not null || cue.Action is "enter" or "invade");
            if (entry is not null && entry == first) Offstage(stage, player, entry);
            else if (first.Action is "walk" or "run" or "drive" or "fly" or "swim" or "chase" && first.Beat is { Where: null, To: null } && first.Start < 0.4f) BackUp(stage, player, first);
        }
    }

    private static void Offstage(Stage stage, Player player, Cue entry)
    {
        var side = entry.Beat?.From;
        if (side is null)
        {
            // Invaders come from both sides, one after another; others from where they are nearer.
            var right = entry.Action is "invade" ? player.Instance % 4 == 3 : player.Home.X > stage.SetUp.Anchor.X + 0.3f;
            side = right ? "right" : "left";
        }

        var middle = stage.SetUp.CentreAt(player.Home.Z);
        var half = (1.12f * stage.SetUp.HalfWidthAt(player.Home.Z)) + player.HalfWidth + 0.2f;
        player.Position = side switch
        {
            "back" => player.Home + new Vector3(0f, 0f, 6f),
            "above" => player.Home + new Vector3(0f, stage.SetUp.Distance / stage.SetUp.Focal, 0f),
            "right" => player.Home with { X = middle + half + (entry.Action is "invade" ? player.Instance * 0.3f * player.Length : 0f) },
            _ => player.Home with { X = middle - half - (entry.Action is "invade" ? player.Instance * 0.3f * player.Length : 0f) },
        };
        player.IsFramed = false;
        player.IsWaiting = true;
        player.Opacity = side is "back" ? 1f : 0f;
        player.WantedFacing = player.Facing = player.Position.X < player.Home.X ? 1f : player.Position.X > player.Home.X ? -1f : player.WantedFacing;
    }

    /// <summary>Starts who crosses the picture before its middle, so that the way leads through it.</summary>
    private static void BackUp(Stage stage, Player player, Cue first)
    {
        var speed = first.Action is "run" or "chase" ? player.Body.Run : player.Body.Walk;
        var way = player.WantedFacing == 0f ? 1f : player.WantedFacing;
        var back = MathF.Min(0.5f * speed * player.Scale * MathF.Min(first.Length, stage.Seconds), 0.42f * stage.SetUp.HalfWidthAt(player.Home.Z));
        if (player.Script.Count == 1 && stage.Shot.Camera.Size is not ("close-up" or "insert")) player.Position = player.Home - new Vector3(way * back, 0f, 0f);
    }

    private static void PlaceFree(Stage stage, List<Player[]> groups, List<Player[]> marked)
    {
        if (groups.Count == 0) return;
        var size = stage.Shot.Camera.Size;
        var backdrop = groups.Where(group => group[0] is { Body.Locomotion: Locomotion.Thing } thing && thing.Height > 2.2f && groups.Count > 1).ToList();
        var crowds = groups.Where(group => group.Length > 2 && groups.Count + marked.Count > 1 && !backdrop.Contains(group)).ToList();
        var row = Order(stage, groups.Except(backdrop).Except(crowds).ToList());
        var tallest = groups.Except(backdrop).Concat(marked).Select(group => group[0].Height).DefaultIfEmpty(1.7f).Max();
        var gaps = new float[row.Count];
        for (var i = 1; i < row.Count; i++) gaps[i] = GapBetween(stage, row[i - 1], row[i]);
        var widths = row.Select(Width).ToArray();
        var total = widths.Sum() + gaps.Sum();
        var width = MathF.Max(total, crowds.Select(Width).DefaultIfEmpty(0f).Max());
        var share = size switch { "extreme-wide" => 0.16f, "wide" => 0.42f, "full" => 0.6f, _ => 0.66f };
        var frame = MathF.Max(tallest / share, width / (stage.Aspect * 0.78f));
        var depth = marked.Count > 0 ? Math.Clamp(marked.Average(group => group[0].Home.Z), 3.5f, 12f) : Math.Clamp(1.4f * frame, MathF.Min(stage.Facts.Box.Near, 3.4f + tallest), 60f);
        if (size is not "extreme-wide" && marked.Count == 0) depth = MathF.Min(depth, MathF.Max(stage.Facts.Box.Far, 1.15f * frame));
        var x = -total / 2f;
        if (marked.Count > 0)
        {
            // Into the gaps that the marks have left.
            var placed = marked.ToList();
            foreach (var group in row)
            {
                var z = depth + (group[0].Height < 0.5f * tallest ? -0.6f : group[0].Body.IsVehicle ? Lane : 0f);
                Spread(group, new(FreeSpot(stage, placed, Width(group), z), Hover(stage, group[0]), z));
                placed.Add(group);
            }

            row = [];
        }

        for (var i = 0; i < row.Count; i++)
        {
            x += gaps[i];
            var nearer = row[i][0].Height < 0.5f * tallest ? -0.45f : 0f;
            var lane = row[i][0].Body.IsVehicle ? Lane * (i % 3) : 0.12f * (i % 2);
            Spread(row[i], new(x + (widths[i] / 2f), Hover(stage, row[i][0]), depth + nearer + lane));
            x += widths[i];
        }

        var behind = depth + 1.1f + (0.25f * tallest);
        foreach (var group in crowds)
        {
            var forward = row.Count == 0 && marked.Count == 0;
            Spread(group, new(0f, Hover(stage, group[0]), forward ? depth : behind));
            behind += 1.4f;
        }

        for (var i = 0; i < backdrop.Count; i++)
        {
            var sideways = backdrop.Count == 1 && row.Count > 0 ? 0.18f * width : (i - ((backdrop.Count - 1) / 2f)) * 1.2f * Width(backdrop[i]);
            Spread(backdrop[i], new(sideways, 0f, depth + 2.2f + (0.35f * backdrop[i][0].Length)));
        }
    }

    /// <summary>Finds the x, within the picture, that is farthest from everybody near that depth; the middle if all are as good.</summary>
    private static float FreeSpot(Stage stage, List<Player[]> placed, float width, float z)
    {
        var half = 0.4f * stage.Aspect * z / 1.4f;
        var (best, least) = (0f, float.MaxValue);
        for (var i = -8; i <= 8; i++)
        {
            var x = i / 8f * MathF.Max(0.5f, half - (0.5f * width));
            var cost = 0.05f * MathF.Abs(x);
            foreach (var group in placed)
            {
                if (MathF.Abs(group[0].Home.Z - z) > 1.6f) continue;
                var room = 0.5f * (width + Width(group)) + 0.3f;
                cost += MathF.Max(0f, room - MathF.Abs(group.Average(one => one.Home.X) - x));
            }

            if (cost < least) (best, least) = (x, cost);
        }

        return best;
    }

    /// <summary>Orders a row so that those who act on each other are neighbours and the one who acts comes from the left.</summary>
    private static List<Player[]> Order(Stage stage, List<Player[]> row)
    {
        List<Player[]> ordered = [];
        foreach (var beat in stage.Shot.Beats)
        {
            foreach (var id in new[] { beat.Who, beat.To, beat.With })
            {
                if (row.Find(group => group[0].IsOf(id)) is { } group && !ordered.Contains(group)) ordered.Add(group);
            }
        }

        ordered.AddRange(row.Where(group => !ordered.Contains(group)));

        // The leader of many stands in the middle of them.
        if (ordered.Count > 2)
        {
            var lead = ordered[0];
            ordered.RemoveAt(0);
            ordered.Insert(ordered.Count / 2, lead);
        }

        return ordered;
    }

    private static float GapBetween(Stage stage, Player[] a, Player[] b)
    {
        var small = MathF.Min(a[0].Height, b[0].Height);
        var gap = 0.25f * MathF.Max(small, 0.5f * MathF.Max(a[0].Height, b[0].Height));
        var touches = stage.Shot.Beats.Any(beat => beat.Does is "chase" or "extinguish" or "play" && ((a[0].IsOf(beat.Who) && b[0].IsOf(beat.To ?? beat.With)) || (b[0].IsOf(beat.Who) && a[0].IsOf(beat.To ?? beat.With))));
        if (touches) gap *= 2.5f;
        if (stage.Shot.Beats.Any(beat => beat.Does is "throw" or "kick")) gap *= 2.2f;
        return Framing.IsTight(stage.Shot.Camera.Size) ? gap * 0.5f : gap;
    }

    private static float Width(Player[] group)
    {
        if (group.Length == 1) return group[0].Length;
        if (group[0].Body.IsVehicle) return group[0].Length * 1.5f * MathF.Ceiling(group.Length / 3f);
        return group[0].Length * Step(group[0]) * Columns(group);
    }

    private static float Step(Player one) => one.Body.Locomotion == Locomotion.Biped ? 1.25f : 1.1f;

    private static int Columns(Player[] group) => (int)MathF.Ceiling(MathF.Sqrt(group.Length * 1.8f));

    private static float Hover(Stage stage, Player one)
    {
        if (one.Member.Kind is "fish" && !stage.Facts.Weightless) return 0f;
        var flies = stage.Shot.Beats.Any(beat => one.IsOf(beat.Who) && beat.Does is "fly" or "float") || stage.Shot.Stage.Any(placement => one.IsOf(placement.Who) && placement.Doing is "fly" or "float");
        var starts = stage.Shot.Beats.FirstOrDefault(beat => one.IsOf(beat.Who) && beat.Does is not null)?.Does;
        if (starts is "land") return MathF.Max(3f, 1.2f * one.Height);
        if (starts is "take-off") return 0f;
        var hover = one.Body.Hover * MathF.Min(1.5f, one.Scale);
        if (flies && one.Body.Locomotion is not Locomotion.Thing) hover = MathF.Max(hover, one.Height < 0.6f ? 1.3f : 1.1f);
        if (flies && one.Body.Locomotion is Locomotion.Thing) hover = MathF.Max(hover, 0.5f);
        if (hover == 0f && stage.Facts.Weightless && one.Body.IsAlive) hover = 0.4f + (0.5f * one.Variation);
        return hover;
    }

    /// <summary>Spreads a group over staggered rows; vehicles over lanes.</summary>
    private static void Spread(Player[] group, Vector3 centre)
    {
        if (group.Length == 1)
        {
            group[0].Home = centre;
            return;
        }

        var columns = Columns(group);
        for (var i = 0; i < group.Length; i++)
        {
            var one = group[i];
            var rng = one.Seed.For("place").Random();
            if (one.Body.IsVehicle)
            {
                one.Home = centre + new Vector3((((i / 3) - (((group.Length - 1) / 3) * 0.5f)) * 1.5f * one.Length) + ((i % 3) * 0.45f * one.Length), 0f, (i % 3) * Lane);
                continue;
            }

            var step = one.Length * Step(one);
            var (row, column) = (i / columns, i % columns);
            var inRow = Math.Min(columns, group.Length - (row * columns));
            var x = (column - ((inRow - 1) / 2f) + (row % 2 == 1 && inRow == columns ? 0.5f : 0f)) * step;
            var arc = 0.12f * x * x / MathF.Max(1f, columns * step);
            var lift = one.Body.Hover > 0f ? rng.Range(-0.3f, 0.3f) : 0f;
            one.Home = centre + new Vector3(x + (rng.Range(-0.1f, 0.1f) * step), lift, (row * MathF.Max(0.5f, 0.8f * step)) - arc + (rng.Range(-0.08f, 0.08f) * step));
        }
    }

    /// <summary>Parts bodies that overlap: nobody stands inside another.</summary>
    private static void Part(IReadOnlyList<Player> players)
    {
        for (var pass = 0; pass < 12; pass++)
        {
            var moved = false;
            for (var i = 0; i < players.Count; i++)
            {
                for (var j = i + 1; j < players.Count; j++)
                {
                    var (a, b) = (players[i], players[j]);
                    if (Backs(a, b)) continue;
                    if (a.Cast == b.Cast || a.IsCarried || b.IsCarried || MathF.Abs(a.Home.Y - b.Home.Y) > MathF.Max(a.Height, b.Height)) continue;
                    var depth = MathF.Min(1.1f, 0.3f * MathF.Max(a.Length, b.Length));
                    if (MathF.Abs(a.Home.Z - b.Home.Z) >= depth) continue;
                    var room = 0.5f * (a.Length + b.Length) * 0.95f;
                    var apart = b.Home.X - a.Home.X;
                    if (MathF.Abs(apart) >= room) continue;
                    var push = 0.5f * (room - MathF.Abs(apart)) * (apart >= 0f ? 1f : -1f);
                    a.Home -= new Vector3(push, 0f, 0f);
                    b.Home += new Vector3(push, 0f, 0f);
                    moved = true;
                }
            }

            if (!moved) return;
        }
    }

    /// <summary>Puts fire before what burns, and whoever shares a spot with a building before it.</summary>
    private static bool Backs(Player a, Player b)
    {
        foreach (var (front, back) in new[] { (a, b), (b, a) })
        {
            var isBuilding = back.Body.Locomotion == Locomotion.Thing && back.Height > 2.2f;
            if (front.Member.Kind is not "fire" && !(isBuilding && front.Height < 0.75f * back.Height)) continue;
            if (front.Member.Kind is "fire" && back.Body.IsAlive) continue;
            if (MathF.Abs(front.Home.X - back.Home.X) < back.HalfWidth && front.Home.Z > back.Home.Z - 0.4f && MathF.Abs(front.Home.Z - back.Home.Z) < 1.5f) front.Home = front.Home with { Z = back.Home.Z - 0.5f };
            return true;
        }

        return false;
    }

    /// <summary>Brings those of a near shot together: what is said between two faces needs no void between them.</summary>
    private static void Gather(Stage stage)
    {
        var row = stage.Players.Where(player => !player.IsCarried && !player.IsPassing && player.Body.IsAlive && player.Instance == 0).OrderBy(player => player.Home.X).ToArray();
        for (var i = 1; i < row.Length; i++)
        {
            var (a, b) = (row[i - 1], row[i]);
            if (MathF.Abs(a.Home.Z - b.Home.Z) > 1.2f || a.Member.Count > 1 || b.Member.Count > 1) continue;
            var wanted = a.HalfWidth + b.HalfWidth + (0.22f * MathF.Min(a.Height, b.Height));
            var excess = b.Home.X - a.Home.X - wanted;
            if (excess <= 0f) continue;
            a.Home += new Vector3(0.5f * excess, 0f, 0f);
            b.Home -= new Vector3(0.5f * excess, 0f, 0f);
        }
    }

    /// <summary>Gets the mark of a placement, or of the first entrance of somebody who has none.</summary>
    private static StageMark? MarkOf(Stage stage, Player player, Dictionary<string, Placement> marks)
    {
        if (marks.TryGetValue(player.Id, out var placement) && placement.Mark is { } mark) return mark;
        var first = stage.Shot.Beats.FirstOrDefault(beat => player.IsOf(beat.Who) && beat.Does is not null);
        return first is { Where: { } where } && (first.From is not null || first.Does is "enter" or "invade" or "land") ? where : null;
    }

    /// <summary>Puts the listener near the lens, at the edge, when the camera looks over a shoulder.</summary>
    private static void OverTheShoulder(Stage stage)
    {
        if (stage.Shot.Camera.Angle is not "over-the-shoulder" || stage.Players.Count < 2) return;
        var subject = CameraOperator.Subjects(stage).FirstOrDefault() ?? stage.Players[0];
        var other = stage.Players.FirstOrDefault(player => player.Cast != subject.Cast && player.Body.IsAlive);
        if (other is null) return;
        subject.Home = subject.Home with { X = 0.22f * subject.Height };
        other.Home = new(-0.3f * subject.Height, other.Home.Y, MathF.Max(1.4f, subject.Home.Z - (0.75f * subject.Height)));
    }

    private static void Face(Stage stage, Player player, string? facing)
    {
        var beat = stage.Shot.Beats.FirstOrDefault(beat => player.IsOf(beat.Who) && (beat.To ?? beat.With) is not null);
        var partner = stage.Find(beat?.To) ?? stage.Find(beat?.With) ?? stage.Shot.Beats.Where(other => player.IsOf(other.To)).Select(other => stage.Find(other.Who)).FirstOrDefault() ?? stage.Nearest(player, alive: true) ?? stage.Nearest(player);
        if (partner is not null && (ReferenceEquals(partner, player) || partner.IsCarried)) partner = null;
        var from = stage.Shot.Beats.FirstOrDefault(other => player.IsOf(other.Who) && other.From is not null)?.From;
        player.WantedFacing = facing switch
        {
            "left" => -1f,
            "right" => 1f,
            "camera" => player.Home.X > 0.3f ? -1f : 1f,
            "away" => player.Home.X > 0f ? 1f : -1f,
            _ when from is "right" => -1f,
            _ when player.Body.IsVehicle => Traffic(stage, player),
            _ when partner is not null && MathF.Abs(partner.Home.X - player.Home.X) > 0.05f => partner.Home.X > player.Home.X ? 1f : -1f,
            _ => player.Home.X > 0.4f ? -1f : 1f,
        };
        player.Facing = player.WantedFacing;
    }

    /// <summary>Gets which way a vehicle looks: all of a kind the same way, toward its goal if it has one.</summary>
    private static float Traffic(Stage stage, Player player)
    {
        var beat = stage.Shot.Beats.FirstOrDefault(beat => player.IsOf(beat.Who) && beat.Does is not null);
        if (beat?.Where is { } mark && mark.X != player.Home.X) return mark.X > player.Home.X ? 1f : -1f;
        if (stage.Find(beat?.To) is { } other && other.Cast != player.Cast) return other.Home.X >= player.Home.X ? 1f : -1f;
        return 1f;
    }
}
