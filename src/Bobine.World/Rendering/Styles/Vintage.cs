using Bobine.Core;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Old film: sepia, flicker, scratches, dust and a frame that will not hold still.</summary>
internal sealed class Vintage(FrameSize size) : FrameStyle
{
    public override FinishLook Look(FinishLook look) => look with { Saturation = 0.35f, Contrast = 0.1f, Vignette = 0.75f, Grain = 0.26f, Paper = 0.2f, Shadows = "847A6C", Lights = "9A8A6C" };

    public override void Before(SKBitmap frame, int index)
    {
        var random = new Seed(1896).For(index / 2).Random();
        float dx = random.Range(-1.6f, 1.6f) * size.Width / 1280f, dy = random.Range(-2f, 2f) * size.Height / 720f;
        using var copy = frame.Copy();
        using var image = SKImage.FromPixels(copy.Info, copy.GetPixels(), copy.RowBytes);
        using var canvas = new SKCanvas(frame);
        canvas.DrawImage(image, MathF.Round(dx), MathF.Round(dy), SKSamplingOptions.Default);
    }

    public override void After(SKBitmap frame, int index)
    {
        var random = new Seed(1895).For(index).Random();
        var flicker = 0.94f + (0.08f * random.Float());
        PixelSweep.Run(frame, null, (int x, int y, ref float b, ref float g, ref float r) =>
        {
            var l = ((0.3f * r) + (0.59f * g) + (0.11f * b)) * flicker;
            r = (0.35f * r * flicker) + (0.65f * ((l * 0.93f) + 22f));
            g = (0.35f * g * flicker) + (0.65f * ((l * 0.84f) + 14f));
            b = (0.35f * b * flicker) + (0.65f * ((l * 0.64f) + 6f));
        });
        using var canvas = new SKCanvas(frame);
        using var paint = new SKPaint { IsAntialias = true, StrokeWidth = MathF.Max(1f, size.Height / 720f) };
        var slow = new Seed(1897).For(index / 9).Random();
        for (var i = 0; i < 2; i++)
        {
            var x = slow.Float() * size.Width;
            paint.Color = new SKColor(240, 230, 200, (byte)slow.Range(20f, 70f));
            canvas.DrawLine(x + random.Range(-1f, 1f), 0f, x + random.Range(-2f, 2f), size.Height, paint);
        }

        for (var i = 0; i < 7; i++)
        {
            paint.Color = random.Chance(0.6f) ? new SKColor(30, 22, 16, 170) : new SKColor(245, 236, 214, 150);
            canvas.DrawOval(random.Float() * size.Width, random.Float() * size.Height, random.Range(0.6f, 2.4f) * size.Height / 720f, random.Range(0.6f, 3.4f) * size.Height / 720f, paint);
        }
    }
}
