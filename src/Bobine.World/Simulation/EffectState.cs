using System.Numerics;
using Bobine.Core;

namespace Bobine.World.Simulation;

/// <summary>A visible effect in one frame: a pure function of its age, so that any frame can be drawn alone.</summary>
/// <param name="Kind">"fireworks", "fire", "smoke", "water-jet", "steam", "dust", "sparks", "confetti", "shards", "papers", "splash", "bubbles", "hearts", "notes", "sleep", "explosion", "exhaust", "leaves", "crumbs", "tears", "stars".</param>
/// <param name="Position">Where it starts, in metres of the stage.</param>
/// <param name="Age">Seconds since it began.</param>
/// <param name="Length">Seconds it lasts in all.</param>
/// <param name="Size">In metres.</param>
/// <param name="Strength">0 to 1.</param>
/// <param name="Seed">Its particles.</param>
public readonly record struct EffectState(string Kind, Vector3 Position, float Age, float Length, float Size, float Strength, Seed Seed)
{
    /// <summary>Gets where a jet or a throw leads, in metres of the stage.</summary>
    public Vector3? Target { get; init; }

    /// <summary>Gets a colour ("#rrggbb"), or null for the kind's own.</summary>
    public string? Colour { get; init; }
}
