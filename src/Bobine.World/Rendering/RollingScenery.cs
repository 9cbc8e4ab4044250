using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Draws scenery that rolls by without end under a long tracking shot: each layer is laid side by side, every other one mirrored so that no seam shows, and moved by its depth.</summary>
internal static class RollingScenery
{
    /// <summary>Gets the maps from a layer's own design pixels to those where its copies lie now: one identity when nothing rolls.</summary>
    public static IEnumerable<SKMatrix> Tiles(SKRect area, float rolled, float depth)
    {
        if (rolled == 0f || float.IsInfinity(depth) || depth > 5000f)
        {
            yield return SKMatrix.Identity;
            yield break;
        }

        var shift = rolled * CameraView.DesignFocal / depth;
        var first = (int)MathF.Floor(shift / area.Width);
        for (var n = first; n <= first + 1; n++) yield return Tile(area, (n * area.Width) - shift, n % 2 != 0);
    }

    /// <summary>Draws the still part of a layer.</summary>
    public static void Draw(SKCanvas canvas, StillLayer layer, in CameraView view, SKPaint? paint)
    {
        var m = view.Layer(layer.Layer.Depth);
        foreach (var tile in Tiles(layer.Area, view.Rolled, layer.Layer.Depth))
        {
            canvas.Save();
            canvas.Concat(m.PreConcat(tile));
            canvas.DrawImage(layer.Image, SKRect.Create(layer.Image!.Width, layer.Image.Height), layer.Area, new SKSamplingOptions(SKFilterMode.Linear), paint);
            canvas.Restore();
        }
    }

    /// <summary>Draws a strip of the ground, which lies at one depth.</summary>
    /// <param name="canvas">The frame.</param>
    /// <param name="layer">The ground.</param>
    /// <param name="view">The camera.</param>
    /// <param name="depth">The depth of the strip in metres.</param>
    /// <param name="source">The strip in the bitmap.</param>
    /// <param name="target">Where it lies in the frame when nothing has rolled.</param>
    /// <param name="paint">How to draw it, or null.</param>
    public static void DrawStrip(SKCanvas canvas, StillLayer layer, in CameraView view, float depth, SKRect source, SKRect target, SKPaint? paint)
    {
        var perDesign = target.Width / layer.Area.Width;
        var shift = view.Rolled * CameraView.DesignFocal / depth * perDesign;
        var first = (int)MathF.Floor(shift / target.Width);
        for (var n = first; n <= first + 1; n++)
        {
            var left = target.Left + (n * target.Width) - shift;
            canvas.Save();
            canvas.Translate(n % 2 != 0 ? left + target.Width : left, 0f);
            if (n % 2 != 0) canvas.Scale(-1f, 1f);
            canvas.DrawImage(layer.Image, source, new SKRect(0f, target.Top, target.Width, target.Bottom), new SKSamplingOptions(SKFilterMode.Linear), paint);
            canvas.Restore();
        }
    }

    /// <summary>Gets how far a layer is smeared by the travel while the shutter is open, as a sigma in design pixels.</summary>
    public static float Smear(float speed, float depth, bool isGround)
    {
        if (MathF.Abs(speed) < 6f || depth > 5000f) return 0f;
        return isGround ? MathF.Min(24f, MathF.Abs(speed) * 0.5f) : MathF.Min(40f, MathF.Abs(speed) / 48f * CameraView.DesignFocal / depth * 0.5f);
    }

    private static SKMatrix Tile(SKRect area, float offset, bool isMirrored) => isMirrored
        ? new SKMatrix(-1f, 0f, area.Left + area.Right + offset, 0f, 1f, 0f, 0f, 0f, 1f)
        : SKMatrix.CreateTranslation(offset, 0f);
}
