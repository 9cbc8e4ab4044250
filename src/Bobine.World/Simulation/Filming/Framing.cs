using System.Numerics;

namespace Bobine.World.Simulation.Filming;

/// <summary>What is to be in the frame, in metres of the stage.</summary>
/// <param name="Left">The leftmost edge.</param>
/// <param name="Right">The rightmost edge.</param>
/// <param name="Bottom">The feet.</param>
/// <param name="Top">The highest crown.</param>
/// <param name="Eye">The height of the eyes, of the principal.</param>
/// <param name="LowestChin">The height of the lowest chin.</param>
/// <param name="Head">The head of the principal, chin to crown.</param>
/// <param name="Depth">The distance from the neutral camera.</param>
internal readonly record struct SubjectBox(float Left, float Right, float Bottom, float Top, float Eye, float LowestChin, float Head, float Depth)
{
    public float Width => Right - Left;
    public float Height => Top - Bottom;
    public float Middle => (Left + Right) / 2f;

    /// <summary>Gets the box of bodies, or of heads for the nearer sizes.</summary>
    public static SubjectBox Of(IReadOnlyList<Player> subjects, bool heads)
    {
        float left = float.MaxValue, right = float.MinValue, bottom = float.MaxValue, top = float.MinValue, lowest = float.MaxValue, depth = 0f;
        foreach (var player in subjects)
        {
            var at = player.Home;
            var (from, to) = Span(player, at, player.Facing, heads);
            left = MathF.Min(left, from);
            right = MathF.Max(right, to);
            bottom = MathF.Min(bottom, at.Y);
            top = MathF.Max(top, at.Y + player.Height);
            lowest = MathF.Min(lowest, at.Y + ((player.Body.Eye - (0.55f * player.Body.Head)) * player.Scale) - player.Sunk);
            depth += at.Z / subjects.Count;
        }

        var principal = subjects[0];
        return new(left, right, bottom, top, principal.Home.Y + (principal.Body.Eye * principal.Scale) - principal.Sunk, lowest, principal.Body.Head * principal.Scale, depth);
    }

    /// <summary>Gets the left and right edge of a body, or of its head.</summary>
    public static (float Left, float Right) Span(Player player, Vector3 at, float facing, bool heads)
    {
        if (!heads) return (at.X - player.HalfWidth, at.X + player.HalfWidth);
        var head = at.X + (player.Body.HeadAhead * player.Scale * Math.Clamp(facing, -1f, 1f));
        var half = 0.6f * player.Body.Head * player.Scale;
        return (head - half, head + half);
    }
}

/// <summary>Shot sizes as numbers.</summary>
internal static class Framing
{
    /// <summary>Gets whether a size shows less than whole bodies.</summary>
    public static bool IsTight(string size) => size is "medium" or "medium-close-up" or "close-up" or "insert";

    /// <summary>Gets whether heads matter more than bodies.</summary>
    public static bool IsOfHeads(string size) => size is "cowboy" || IsTight(size);

    /// <summary>Gets whether a size is of one subject.</summary>
    public static bool IsSingle(string size) => size is "medium-close-up" or "close-up" or "insert";

    /// <summary>Gets the height in metres that the frame shows at the subject.</summary>
    public static float FrameHeight(string size, SubjectBox box, float aspect)
    {
        var full = IsOfHeads(size) ? box.Height / 0.78f : MathF.Max(box.Height / 0.78f, box.Width / (aspect * 0.86f));
        var close = MathF.Min(box.Head / 0.56f, full * 0.9f);
        return size switch
        {
            "extreme-wide" => MathF.Max(box.Height / 0.16f, box.Width / (aspect * 0.5f)),
            "wide" => MathF.Max(box.Height / 0.42f, box.Width / (aspect * 0.8f)),
            "full" => full,
            "insert" => close * 0.65f,
            "close-up" => MathF.Max(close, MathF.Max(box.Width / (aspect * 0.84f), (box.Top - box.LowestChin) / 0.86f)),
            "medium-close-up" => MathF.Max(close * MathF.Pow(full / close, 0.25f), MathF.Max(box.Width / (aspect * 0.84f), (box.Top - box.LowestChin) / 0.86f)),
            _ => MathF.Max(MathF.Max(close * MathF.Pow(full / close, size is "cowboy" ? 0.72f : 0.52f), box.Width / (aspect * 0.8f)), (box.Top - box.LowestChin) / 0.86f),
        };
    }

    /// <summary>Gets the focal length, in frame heights, for a frame height at a depth, and whether the neutral camera has it from where it stands.</summary>
    public static (float Focal, bool IsNeutral) Lens(string size, float frame, float depth)
    {
        var zoom = depth / frame;
        if (!IsTight(size) && zoom is > 0.85f and < 2.6f) return (zoom, true);
        return (size switch { "extreme-wide" => 1.2f, "wide" => 1.4f, "full" => 1.6f, "cowboy" => 1.7f, "medium" => 1.9f, "medium-close-up" => 2.1f, _ => 2.4f }, false);
    }

    /// <summary>Sets up the camera for a size and an angle.</summary>
    public static CameraSetUp SetUp(string size, string angle, SubjectBox box, float aspect, float horizon, float lookingRoom)
    {
        var frame = FrameHeight(size, box, aspect);
        var (focal, neutral) = Lens(size, frame, box.Depth);
        neutral &= angle is "eye" or "dutch";
        var distance = neutral ? box.Depth : focal * frame;
        var height = neutral ? 1.5f : Lift(angle, box, distance);
        var position = neutral ? new Vector3(0f, 1.5f, 0f) : new Vector3(box.Middle, height, box.Depth - distance);
        var (anchor, share) = Anchor(size, box, frame, position.Y, distance, focal, horizon, angle is "low" or "high" or "top-down");
        return new()
        {
            Position = position, Focal = focal, Aspect = aspect, Distance = distance, IsNeutral = neutral, Roll = angle is "dutch" ? 11f : 0f,
            Anchor = new(box.Middle, anchor, box.Depth), Share = new(0.5f - (IsSingle(size) ? 0.08f * lookingRoom : 0f), share),
        };
    }

    private static float Lift(string angle, SubjectBox box, float distance) => angle switch
    {
        "low" => MathF.Max(0.12f, box.Eye - (0.3f * distance)),
        "high" => box.Eye + (0.28f * distance),
        "top-down" => box.Eye + (0.75f * distance),
        _ => Math.Clamp(box.Eye, 0.2f, MathF.Max(1.5f, box.Bottom + 4f)),
    };

    /// <summary>Gets which height of the stage lies at which share of the frame from its top. Wide frames keep the place's own horizon where everyone fits.</summary>
    private static (float Height, float Share) Anchor(string size, SubjectBox box, float frame, float cameraHeight, float distance, float focal, float horizon, bool isTurned)
    {
        switch (size)
        {
            case "extreme-wide" or "wide":
                if (isTurned) return ((box.Top + box.Bottom) / 2f, size is "wide" ? 0.57f : 0.6f);
                var head = horizon + (focal * (cameraHeight - box.Top) / distance);
                var feet = horizon + (focal * (cameraHeight - box.Bottom) / distance);
                if (head > 0.1f && feet < 0.94f) return (box.Top, head);
                return head <= 0.1f && feet - head < 0.8f ? (box.Top, 0.12f) : feet - head < 0.8f ? (box.Bottom, 0.92f) : ((box.Top + box.Bottom) / 2f, 0.52f);
            case "full":
                return ((box.Bottom + box.Top) / 2f, 0.5f);
            case "insert":
                return (box.Eye, 0.5f);
            default:
                // Eyes at a third; headroom first where several heads differ.
                var least = 0.08f + ((box.Top - box.Eye) / frame);
                return (box.Eye, MathF.Max(MathF.Min(0.34f, 0.95f - ((box.Eye - box.LowestChin) / frame)), MathF.Min(least, 0.62f)));
        }
    }
}
