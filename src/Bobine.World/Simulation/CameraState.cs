using System.Numerics;

namespace Bobine.World.Simulation;

/// <summary>The camera of one frame. The neutral camera stands at (0, 1.5, 0), looks along +Z and has <see cref="Focal"/> 1.4.</summary>
/// <remarks>
/// A point (X right, Y up, Z away) appears at x = centre + f (X - Position.X) / (Z - Position.Z) and y = horizon - f (Y - Position.Y) / (Z - Position.Z),
/// with f = Focal times the frame's height; pan and tilt shift the picture by f tan(angle); roll turns it about its centre.
/// </remarks>
public readonly record struct CameraState
{
    public CameraState()
    {
    }

    /// <summary>Gets where it stands, in metres. Z grows as it dollies in.</summary>
    public Vector3 Position { get; init; } = new(0f, 1.5f, 0f);

    /// <summary>Gets radians to the right.</summary>
    public float Pan { get; init; }

    /// <summary>Gets radians upward.</summary>
    public float Tilt { get; init; }

    /// <summary>Gets degrees clockwise.</summary>
    public float Roll { get; init; }

    /// <summary>Gets the focal length in frame heights.</summary>
    public float Focal { get; init; } = 1.4f;

    /// <summary>Gets the distance in focus, in metres, or 0 for everything.</summary>
    public float Focus { get; init; }

    /// <summary>Gets the sideways speed of a tracking shot in metres a second: the background is blurred along it.</summary>
    public float TrackingSpeed { get; init; }

    /// <summary>Gets how far the scenery has rolled by to the left under a long tracking shot, in metres: actors are given as if the stage moved with the camera, scenery (and the ground) is drawn moved by this, repeated without end.</summary>
    public float Rolled { get; init; }
}
