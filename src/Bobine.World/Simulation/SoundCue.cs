using System.Numerics;
using Bobine.Core;

namespace Bobine.World.Simulation;

/// <summary>One sound at an exact instant.</summary>
public sealed record SoundCue
{
    /// <summary>Gets seconds on the film's clock. The picture's event is on the frame that contains it.</summary>
    public required double At { get; init; }

    /// <summary>Gets the sound: an animal's voice ("meow", "roar", "bark", "quack", "neigh", "trumpet", "chirp"), "footstep", "hit", "glass-break", "splash", "whoosh", "pop",
    /// "explosion", "firework-rise", "firework-burst", "water-jet", "fire", "laugh", "cheer", "applause", "cry", "gasp", "sneeze", "snore", "kiss", "lick", "eat", "drink", "clink", "honk",
    /// "engine-f1", "engine-car", "engine-bus", "engine-boat", "rocket", "drone", "siren", "robot-beep", "bounce", "slide", "door", "wing-flap", "wind-gust", "thunder", "bell", "music-note" ...</summary>
    public required string Sound { get; init; }

    /// <summary>Gets the cast id of its source, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Gets which one of a group it is.</summary>
    public int Instance { get; init; }

    /// <summary>Gets where it starts and ends, in metres of the stage relative to the camera of that instant: panned and distanced.</summary>
    public required Vector3 Position { get; init; }
    public Vector3? EndPosition { get; init; }

    /// <summary>Gets seconds; 0 for the sound's own length. Engines, fire and jets last as long as they are seen.</summary>
    public double Length { get; init; }

    /// <summary>Gets 0 to 1.</summary>
    public float Level { get; init; } = 0.7f;

    /// <summary>Gets the size of the source against its kind (a giant duck quacks lower), or its pitch.</summary>
    public float Size { get; init; } = 1f;

    /// <summary>Gets the ground under a footstep ("grass", "sand", "stone", "wood", "snow", "water", "metal", "carpet"), or null.</summary>
    public string? Ground { get; init; }
    public required Seed Seed { get; init; }
}
