using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>A long blurred strip of town that passes outside a window, painted once and then only moved.</summary>
internal sealed class PassingTown(Dressing d)
{
    private const float Width = 2560f;
    private const float Above = 260f;
    private const float Below = 110f;
    private const float Grain = 2f;
    private readonly Lock _gate = new();
    private SKImage? _strip;
    private float _scale;

    /// <summary>Paints the strip as it stands after the bus drove some metres to the right.</summary>
    public void Paint(Painter p, SKRect area, float metres)
    {
        var scale = MathF.Max(0.05f, p.PixelsPerUnit);
        SKImage strip;
        lock (_gate)
        {
            if (_strip is null || MathF.Abs(_scale - scale) > 0.005f * scale) (_strip, _scale) = (Make(scale), scale);
            strip = _strip;
        }

        var m = p.Canvas.TotalMatrix;
        var first = (MathF.Floor((area.Left + (metres * Dressing.Metre(30f))) / Width) * Width) - (metres * Dressing.Metre(30f));
        using var paint = new SKPaint();
        p.Canvas.Save();
        var upright = m.SkewX == 0f && m.SkewY == 0f && m.ScaleX > 0f;
        if (upright) p.Canvas.ResetMatrix();
        for (var x = first; x < area.Right; x += Width)
        {
            // Whole pixels: a copy costs a tenth of a filtered one, and the strip is blurred anyway.
            if (upright) p.Canvas.DrawImage(strip, MathF.Round((x * m.ScaleX) + m.TransX), MathF.Round(((d.Horizon - Above) * m.ScaleY) + m.TransY), SKSamplingOptions.Default, paint);
            else p.Canvas.DrawImage(strip, new SKRect(x, d.Horizon - Above, x + Width + 1f, d.Horizon + Below), SKSamplingOptions.Default, paint);
        }

        p.Canvas.Restore();
    }

    private SKImage Make(float device)
    {
        var scale = device / Grain;
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(8, (int)(Width * scale)), Math.Max(8, (int)((Above + Below) * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        canvas.Scale(scale);
        canvas.Translate(0f, Above - d.Horizon);
        var p = new Painter(canvas, d.Light);
        using var scratch = Scratch.Open();
        using (var smear = SKImageFilter.CreateBlur(9f * scale, 0.8f * scale, SKShaderTileMode.Mirror))
        using (var layer = new SKPaint { ImageFilter = smear })
        {
            canvas.SaveLayer(layer);
            for (var k = 0; k < 3; k++) Blocks(p, k);
            canvas.Restore();
        }

        using var coarse = surface.Snapshot();
        using var full = SKSurface.Create(new SKImageInfo((int)MathF.Ceiling(Width * device) + 1, (int)MathF.Ceiling((Above + Below) * device), SKColorType.Rgba8888, SKAlphaType.Premul));
        using var copy = new SKPaint();
        full.Canvas.DrawImage(coarse, new SKRect(0f, 0f, full.Canvas.DeviceClipBounds.Width, full.Canvas.DeviceClipBounds.Height), new SKSamplingOptions(SKFilterMode.Linear), copy);
        return full.Snapshot();
    }

    private void Blocks(Painter p, int plane)
    {
        var pal = d.Palette;
        Rgb[] locals = plane switch { 0 => ["6A7AA8", "7A84B0"], 1 => ["8A6A7E", "7A7A98"], _ => ["B8705A", "C8A070", "7A8AA0"] };
        float haze = plane switch { 0 => 0.6f, 1 => 0.34f, _ => 0.12f }, foot = d.Horizon + (plane * 34f) + 20f;
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("passing").For(plane), 0f, Width - 40f, 118f, 0f, 0.2f))
        {
            float h = random.Range(90f, 240f) - (plane * 30f), w = random.Range(44f, 58f);
            var colour = d.Air(Rgb.Mix(d.Light.Lit(d.Local(random.Pick(locals))), pal.SkyLow, 0.12f), haze);
            p.Fill(Shapes.Rect(x - w, foot - h, w * 2f, h + 200f), colour);
            if (d.Snowy) p.Fill(Shapes.Rect(x - w, foot - h - 3f, w * 2f, 8f), d.SnowColour);
            for (var i = 0; i < 12; i++)
            {
                var lit = random.Chance(d.Night ? 0.6f : d.Lamps ? 0.35f : 0f);
                p.Fill(Shapes.Rect(x - w + 12f + (i % 3 * w * 0.6f), foot - h + 16f + (i / 3 * 32f), w * 0.32f, 17f), lit ? "FFD890" : Rgb.Mix(colour, pal.SkyLow, 0.35f), 0.8f);
            }
        }

        if (plane < 2) return;
        using var leaves = new Dabs(5);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("passing-trees"), 60f, Width - 100f, 190f, 0f, 0.3f))
        {
            for (var i = 0; i < 40; i++)
            {
                float a = random.Range(0f, MathF.Tau), q = MathF.Sqrt(random.Float());
                leaves.Ellipse(0.5f - (0.4f * MathF.Sin(a) * q) + random.Range(-0.2f, 0.2f), x + (MathF.Cos(a) * q * 58f), d.Horizon + 10f + (MathF.Sin(a) * q * 50f), 13f, 9f, 0f);
            }

            p.Fill(Shapes.Rect(x - 5f, d.Horizon + 40f, 10f, 90f), d.Light.Dark("5A4038"));
        }

        var leaf = d.Light.Lit(d.Snowy ? "DDE4F0" : d.Local("6F9F5A"));
        leaves.Paint(p, t => Rgb.Mix(leaf.Lum(0.55f), leaf, t));
        p.Fill(Shapes.Rect(0f, d.Horizon + 84f, Width, 60f), Rgb.Mix(d.Light.Lit("6A6A7A"), pal.SkyLow, 0.2f));
    }
}
