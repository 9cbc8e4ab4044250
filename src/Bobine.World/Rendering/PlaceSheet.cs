using Bobine.World.Paint;
using Bobine.World.Places;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Composes a place as the neutral camera sees it, back to front, for previews and for looking at scenery.</summary>
public static class PlaceSheet
{
    /// <summary>Draws an area of the design plane (the frame is 0, 0, 1280, 720) at <paramref name="scale"/> pixels per design pixel.</summary>
    public static SKImage Draw(Place place, SKRect area, float scale, FrameState? frame = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        var info = new SKImageInfo((int)MathF.Round(area.Width * scale), (int)MathF.Round(area.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(info);
        foreach (var layer in place.Layers) Draw(surface.Canvas, place, layer, area, scale, info, frame);
        return surface.Snapshot();
    }

    /// <summary>The neutral frame at 16:9, as PNG.</summary>
    public static byte[] Png(Place place, float scale = 0.5f)
    {
        using var image = Draw(place, new SKRect(0f, 0f, 1280f, 720f), scale);
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, Place place, PlaceLayer layer, SKRect area, float scale, SKImageInfo info, FrameState? frame)
    {
        using var scratch = Scratch.Open();
        if (layer.Still is { } still)
        {
            using var surface = SKSurface.Create(info);
            Paint(surface.Canvas, place, area, scale, painter => still(painter, area));
            using var image = surface.Snapshot();
            using var paint = new SKPaint();
            if (layer.Blur > 0f) paint.ImageFilter = SKImageFilter.CreateBlur(layer.Blur * scale, layer.Blur * scale);
            canvas.DrawImage(image, 0f, 0f, SKSamplingOptions.Default, paint);
        }

        if (frame is not null && layer.Live is { } live) Paint(canvas, place, area, scale, painter => live(painter, area, frame));
    }

    private static void Paint(SKCanvas canvas, Place place, SKRect area, float scale, Action<Painter> draw)
    {
        canvas.Save();
        canvas.Scale(scale);
        canvas.Translate(-area.Left, -area.Top);
        draw(new Painter(canvas, place.Palette.Light));
        canvas.Restore();
    }
}
