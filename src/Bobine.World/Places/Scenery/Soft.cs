using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>Paints blurred things on a coarse canvas and enlarges it: the same look for a fraction of the time.</summary>
internal static class Soft
{
    /// <param name="p">The painter.</param>
    /// <param name="area">Where, in current units.</param>
    /// <param name="grain">Device pixels per coarse pixel.</param>
    /// <param name="draw">Draws in current units.</param>
    /// <param name="blend">How the result is laid on.</param>
    public static void Paint(Painter p, SKRect area, float grain, Action<Painter> draw, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (area.Width <= 0f || area.Height <= 0f) return;
        var scale = p.PixelsPerUnit / grain;
        int w = Math.Max(2, (int)MathF.Ceiling(area.Width * scale)), h = Math.Max(2, (int)MathF.Ceiling(area.Height * scale));
        using var surface = SKSurface.Create(new SKImageInfo(w, h, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(scale);
        surface.Canvas.Translate(-area.Left, -area.Top);
        draw(new Painter(surface.Canvas, p.Light) { Stippled = p.Stippled });
        using var image = surface.Snapshot();
        using var paint = new SKPaint { BlendMode = blend };
        p.Canvas.DrawImage(image, new SKRect(0f, 0f, w, h), new SKRect(area.Left, area.Top, area.Left + (w / scale), area.Top + (h / scale)), new SKSamplingOptions(SKFilterMode.Linear), paint);
    }
}
