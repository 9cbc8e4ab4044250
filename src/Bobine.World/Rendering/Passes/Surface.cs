using Bobine.World.Simulation;

namespace Bobine.World.Rendering.Passes;

/// <summary>One thing that owns pixels of a frame: a layer of the place, an actor, or an effect.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Depth">Of a layer: from the neutral camera. Of others: from this camera.</param>
/// <param name="Actor">Who it is, or null.</param>
internal sealed record Surface(PassClass Class, float Depth, ActorState? Actor)
{
    /// <summary>Gets the actor's number, or 0.</summary>
    public byte Number { get; init; }

    /// <summary>Gets whether the layer moves as a foreground frame does.</summary>
    public bool IsForegroundMap { get; init; }
}
