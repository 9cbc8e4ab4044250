using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Mixes the frame before a cut into the one after it.</summary>
internal static class Transitions
{
    /// <param name="from">The frame before.</param>
    /// <param name="to">The frame after; it becomes the mix.</param>
    /// <param name="kind">"fade", "dissolve" or "wipe".</param>
    /// <param name="progress">0 shows only <paramref name="from"/>, 1 only <paramref name="to"/>.</param>
    public static void Mix(SKBitmap from, SKBitmap to, string kind, float progress)
    {
        using var canvas = new SKCanvas(to);
        using var image = SKImage.FromPixels(from.Info, from.GetPixels(), from.RowBytes);
        using var paint = new SKPaint();
        switch (kind)
        {
            case "wipe":
                var edge = progress * (to.Width + (to.Width * 0.1f));
                using (var soft = SKShader.CreateLinearGradient(new SKPoint(edge - (to.Width * 0.1f), 0f), new SKPoint(edge, 0f), [SKColors.Transparent, SKColors.White], SKShaderTileMode.Clamp))
                using (var picture = image.ToShader(SKShaderTileMode.Clamp, SKShaderTileMode.Clamp))
                using (var masked = SKShader.CreateCompose(soft, picture, SKBlendMode.SrcIn))
                {
                    paint.Shader = masked;
                    canvas.DrawPaint(paint);
                }

                break;
            case "fade":
                // Down to black, then up from it.
                if (progress < 0.5f)
                {
                    canvas.DrawImage(image, 0f, 0f, SKSamplingOptions.Default);
                    canvas.DrawColor(SKColors.Black.WithAlpha((byte)(progress * 2f * 255f)));
                }
                else canvas.DrawColor(SKColors.Black.WithAlpha((byte)((1f - progress) * 2f * 255f)));
                break;
            default:
                paint.Color = SKColors.White.WithAlpha((byte)((1f - progress) * 255f));
                canvas.DrawImage(image, 0f, 0f, SKSamplingOptions.Default, paint);
                break;
        }
    }
}
