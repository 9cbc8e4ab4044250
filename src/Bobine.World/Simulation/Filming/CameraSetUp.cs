using System.Numerics;

namespace Bobine.World.Simulation.Filming;

/// <summary>A camera before it moves: where it stands, what it frames.</summary>
internal sealed record CameraSetUp
{
    /// <summary>How high and how far back a camera may stand, in metres.</summary>
    private const float Highest = 4.2f, Farthest = -2.2f;

    public Vector3 Position { get; init; } = new(0f, 1.5f, 0f);
    public float Focal { get; init; } = 1.4f;
    public float Aspect { get; init; } = 16f / 9f;

    /// <summary>Gets metres along the lens from the camera to the subject.</summary>
    public float Distance { get; init; } = 6.5f;

    /// <summary>Gets the subject's point that is held at <see cref="Share"/> of the frame.</summary>
    public Vector3 Anchor { get; init; } = new(0f, 1f, 6.5f);

    /// <summary>Gets where the anchor lies in the frame, from its left and its top, 0 to 1.</summary>
    public Vector2 Share { get; init; } = new(0.5f, 0.6f);

    /// <summary>Gets degrees clockwise.</summary>
    public float Roll { get; init; }

    /// <summary>Gets whether it stands where the neutral camera does and only turns: scenery then moves as one.</summary>
    public bool IsNeutral { get; init; } = true;

    /// <summary>Gets half the width of what the frame shows at a depth, in metres.</summary>
    public float HalfWidthAt(float z) => 0.5f * Aspect * MathF.Max(0.3f, z - Position.Z) / Focal;

    /// <summary>Gets the x in the middle of the frame at a depth.</summary>
    public float CentreAt(float z)
    {
        var pan = ((Anchor.X - Position.X) / Distance) - ((Share.X - 0.5f) * Aspect / Focal);
        return Position.X + (pan * MathF.Max(0.3f, z - Position.Z));
    }

    /// <summary>Gets the camera that holds a point of the stage at a share of the frame.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="focal">Its focal length in frame heights.</param>
    /// <param name="anchor">The point.</param>
    /// <param name="share">From the left and the top, 0 to 1.</param>
    /// <param name="aspect">Width over height.</param>
    /// <param name="horizon">The place's horizon from the top, 0 to 1.</param>
    /// <remarks>The set is painted for a camera near its own: one that climbs or backs away too far would see brush strokes metres long. It stops there and its lens does the rest.</remarks>
    public static CameraState Aim(Vector3 position, float focal, Vector3 anchor, Vector2 share, float aspect, float horizon)
    {
        var reachable = new Vector3(position.X, Math.Clamp(position.Y, 0.25f, Highest), MathF.Max(position.Z, Farthest));
        focal *= MathF.Max(0.25f, anchor.Z - reachable.Z) / MathF.Max(0.25f, anchor.Z - position.Z);
        position = reachable;
        var distance = MathF.Max(0.25f, anchor.Z - position.Z);
        var pan = ((anchor.X - position.X) / distance) - ((share.X - 0.5f) * aspect / focal);
        var tilt = ((share.Y - horizon) / focal) + ((anchor.Y - position.Y) / distance);
        return new() { Position = position, Focal = focal, Pan = MathF.Atan(pan), Tilt = MathF.Atan(tilt) };
    }
}
