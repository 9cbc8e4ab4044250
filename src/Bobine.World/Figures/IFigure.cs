using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures;

/// <summary>Draws one cast member. Made once per member (its look is resolved then), drawn in every frame.</summary>
/// <remarks>
/// Units are metres at the kind's own size; the origin is the ground point, x to the right, y DOWN (so a head is at negative y), facing right.
/// The caller applies position, scale, mirroring, roll and squash, and lights the silhouette.
/// </remarks>
public interface IFigure
{
    /// <summary>Gets the height of the kind at rest, in metres.</summary>
    float Height { get; }

    /// <summary>Gets the area that this state can cover, with room for tails, capes and raised arms.</summary>
    SKRect Bounds(ActorState state);

    void Draw(Painter painter, ActorState state);

    /// <summary>Gets the named points of this state, in the same units: "head", "mouth", "eye", "hand-near", "hand-far", "foot-near", "foot-far", "chest", "hip" and more. Used for contacts, held things and pose lines.</summary>
    FigurePose Pose(ActorState state);
}

/// <summary>Named joints, and the bones that join them.</summary>
public sealed record FigurePose(IReadOnlyDictionary<string, Vector2> Joints, IReadOnlyList<(string From, string To)> Bones)
{
    public Vector2 this[string joint] => Joints[joint];
}
