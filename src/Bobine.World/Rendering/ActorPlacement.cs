using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Where an actor stands in the picture.</summary>
public static class ActorPlacement
{
    /// <summary>Gets the frame matrix of an actor's own units (metres, origin at the ground point, y down, facing right).</summary>
    public static SKMatrix Matrix(ActorState actor, in CameraView view)
    {
        var at = view.Project(actor.Position);
        var k = view.ScaleAt(actor.Position.Z) * actor.Scale;
        var squash = MathF.Max(0.2f, actor.Squash);
        var m = SKMatrix.CreateScale((actor.Facing < 0f ? -k : k) / squash, k * squash);
        if (actor.Roll != 0f) m = m.PostConcat(SKMatrix.CreateRotationDegrees(actor.Roll));
        return m.PostConcat(SKMatrix.CreateTranslation(at.X, at.Y));
    }
}
