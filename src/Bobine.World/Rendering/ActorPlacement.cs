using Bobine.World.Figures;
using Bobine.Core;
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

    /// <summary>Gets the part of the frame, before roll, that an actor can cover; null when it is not seen.</summary>
    internal static SKRectI? Area(ActorState actor, IFigure figure, in CameraView view, FrameSize size)
    {
        if (actor.Opacity <= 0.01f || actor.Position.Z < -50f) return null;
        if (view.ScaleAt(actor.Position.Z) * actor.Scale * figure.Height < 1.5f) return null;
        var bounds = Matrix(actor, view).MapRect(figure.Bounds(actor));
        bounds.Inflate(4f, 4f);
        var whole = new SKRect(-8f, -8f, size.Width + 8f, size.Height + 8f);
        if (!bounds.IntersectsWith(whole)) return null;
        bounds.Intersect(whole);
        return SKRectI.Ceiling(bounds);
    }
}
