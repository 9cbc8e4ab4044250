using System.Numerics;

namespace Bobine.World.Simulation.Filming;

/// <summary>A camera while its moves are applied: it aims at an anchor; pan, tilt and roll come on top.</summary>
internal sealed record CameraRig(Vector3 Position, float Focal, Vector3 Anchor, Vector2 Share)
{
    public float Pan { get; init; }
    public float Tilt { get; init; }
    public float Roll { get; init; }

    /// <summary>Gets how much larger the subjects may become before one of them leaves the frame, at least 1.06.</summary>
    public float Slack { get; init; } = 3f;
    public float Distance => MathF.Max(0.4f, Anchor.Z - Position.Z);
}
