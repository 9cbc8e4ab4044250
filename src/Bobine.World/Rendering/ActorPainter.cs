using System.Numerics;
using Bobine.Core;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Places;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Draws actors into a frame: placed, turned, lit, hazed, with their shadows.</summary>
internal sealed class ActorPainter(FrameSize size)
{
    /// <summary>Draws the shadow on the ground, then the figure in its own lit layer.</summary>
    /// <returns>The figure's layer and its place, for passes; null when it is out of the frame.</returns>
    public (SKImage Image, SKRectI Area)? Draw(Painter frame, in CameraView view, Place place, ActorState actor, IFigure figure)
    {
        if (ActorPlacement.Area(actor, figure, view, size) is not { } area) return null;
        var matrix = ActorPlacement.Matrix(actor, view);
        var pixels = view.ScaleAt(actor.Position.Z) * actor.Scale * figure.Height;
        if (!place.Weightless) Shadow(frame, view, actor, figure);
        var light = place.Palette.Light;
        var haze = Math.Clamp((actor.Position.Z - 4f) * 0.012f, 0.02f, 0.3f);
        var lighting = new GroupLight(Math.Clamp(pixels * 0.3f, 6f, 260f), Math.Clamp(1.0f + (pixels / 210f), 0.8f, 4.2f), 1f, 0.36f, (Rgb.Mix(place.Palette.Fog, light.Shadow, 0.25f), haze));
        using (Scratch.Open())
        {
            var image = Group.Draw(area, light, lighting, painter =>
            {
                painter.Stippled = frame.Stippled;
                painter.Material = frame.Material;
                painter.Canvas.Concat(in matrix);
                if (matrix.ScaleX < 0f) painter.Light = light.Mirrored();
                figure.Draw(painter, actor);
            });
            using var paint = new SKPaint { Color = SKColors.White.WithAlpha((byte)Math.Clamp(actor.Opacity * 255f, 0f, 255f)) };
            frame.Canvas.DrawImage(image, area.Left, area.Top, SKSamplingOptions.Default, paint);
            return (image, area);
        }
    }

    private static void Shadow(Painter frame, in CameraView view, ActorState actor, IFigure figure)
    {
        var ground = view.Project(actor.Position with { Y = 0f });
        var k = view.ScaleAt(actor.Position.Z) * actor.Scale;
        var bounds = figure.Bounds(actor with { Now = new("stand"), Before = new("stand"), Blend = 1f });
        var width = MathF.Min(bounds.Width * 0.34f, figure.Height * 0.9f) * k;
        var lift = Math.Clamp(1f - (actor.Position.Y / MathF.Max(0.3f, figure.Height * actor.Scale * 1.6f)), 0.15f, 1f);
        var day = frame.Light.Exposure >= 1f ? 0.55f : 0.75f;
        var skew = -frame.Light.To.X * width * 0.8f;
        using (Scratch.Open())
        {
            frame.ContactShadow(ground.X, ground.Y, width * (1.25f - (0.25f * lift)), MathF.Max(2f, width * 0.14f), day * lift * actor.Opacity, skew * lift);
        }
    }

    /// <summary>Gets the frame pixel of a joint.</summary>
    public static Vector2 Joint(ActorState actor, IFigure figure, in CameraView view, string joint)
    {
        var p = ActorPlacement.Matrix(actor, view).MapPoint(figure.Pose(actor)[joint].X, figure.Pose(actor)[joint].Y);
        return new(p.X, p.Y);
    }
}
