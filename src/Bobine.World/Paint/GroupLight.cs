using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>How a whole figure is lit after it is drawn: core shadow, warm rim, haze of the air before it.</summary>
/// <param name="Size">The figure's chest or head size in pixels (40 to 260): how far the core shadow reaches.</param>
/// <param name="RimWidth">1.5 px for a figure 140 px high to 4 px in close-up.</param>
/// <param name="Rim">The strength of the rim against the light's own. Never 0 on a figure.</param>
/// <param name="Core">The alpha of the core shadow, 0.20 to 0.45.</param>
/// <param name="Haze">The colour and alpha of the air (0.06 near, 0.2 mid), or null.</param>
public readonly record struct GroupLight(float Size, float RimWidth, float Rim = 1f, float Core = 0.35f, (Rgb Colour, float Alpha)? Haze = null);

/// <summary>Draws a figure in its own layer and lights its silhouette.</summary>
/// <remarks>Design: the art bible, section 1, figure light.</remarks>
public static class Group
{
    /// <summary>Draws into a layer that covers <paramref name="area"/> (device pixels) and returns it lit; its alpha is the figure's exact coverage.</summary>
    /// <param name="area">Where on the frame the layer lies.</param>
    /// <param name="light">The light of the place.</param>
    /// <param name="lighting">How the silhouette is lit; lengths in device pixels.</param>
    /// <param name="draw">Draws in frame coordinates (device pixels).</param>
    public static SKImage Draw(SKRectI area, Light light, GroupLight lighting, Action<Painter> draw)
    {
        var bitmap = new SKBitmap(new SKImageInfo(Math.Max(1, area.Width), Math.Max(1, area.Height), SKColorType.Bgra8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear();
            canvas.Translate(-area.Left, -area.Top);
            draw(new Painter(canvas, light));
        }

        SilhouetteLight.Apply(bitmap, light, lighting);
        bitmap.SetImmutable();
        using (bitmap) return SKImage.FromBitmap(bitmap);
    }
}
