using System.Numerics;

namespace Bobine.World.Figures.People.Moves;

/// <summary>What a move may depend on besides its own progress.</summary>
/// <param name="Clock">Seconds of the film.</param>
/// <param name="Variation">0 to 1, sets people apart.</param>
/// <param name="Target">Where the target is, in heights of the body from its ground point, y down, or null.</param>
/// <param name="Holds">The thing in the hand, or null.</param>
/// <param name="Body">The proportions.</param>
/// <param name="Above">Metres the ground point is above the ground.</param>
internal readonly record struct MoveContext(float Clock, float Variation, Vector2? Target, string? Holds, Physique Body, float Above);
