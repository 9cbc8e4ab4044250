using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Animals;

/// <summary>What a head shows in one frame.</summary>
internal readonly record struct HeadState
{
    public required FaceState Face { get; init; }

    /// <summary>Gets the turn to the side, -1 to 1.</summary>
    public float Yaw { get; init; }

    /// <summary>Gets the least opening of the mouth and closing of the lids, 0 to 1.</summary>
    public float Mouth { get; init; }
    public float Lids { get; init; }

    /// <summary>Gets -1 (laid back) to 1 (pricked), and degrees of idle sway and wind.</summary>
    public float Ears { get; init; }
    public float EarSway { get; init; }

    /// <summary>Gets how far the tongue is out, 0 to 1, and where it reaches to, in the head's units.</summary>
    public float Tongue { get; init; }
    public Vector2? TongueTo { get; init; }

    /// <summary>Gets whether a hat covers the crown.</summary>
    public bool Covered { get; init; }

    /// <summary>Gets -1 to 1 in the figure's own direction.</summary>
    public float Wind { get; init; }
    public float Clock { get; init; }

    /// <summary>Gets the curl of a trunk, -1 to 1, and where it reaches to, in the head's units.</summary>
    public float Trunk { get; init; }
    public Vector2? TrunkTo { get; init; }
    public float TrunkReach { get; init; }
}
