using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>A plane of rolling land, without end to both sides.</summary>
internal sealed class Hills(Seed seed, float y, float amplitude, float scale = 1f)
{
    private readonly float[] _phase = Phases(seed);

    /// <summary>The row of the crest.</summary>
    public float Crest(float x)
    {
        var u = x / 1280f * scale;
        var v = (MathF.Sin((u * 4f) + _phase[0]) * 0.5f) + (MathF.Sin((u * 9f) + _phase[1]) * 0.28f) + (MathF.Sin((u * 19f) + _phase[2]) * 0.12f);
        return y - (v * amplitude);
    }

    /// <summary>Fills from the crest to <paramref name="bottom"/>, fading toward the fog at its foot.</summary>
    public void Paint(Painter p, SKRect area, Dressing d, Rgb colour, float bottom, float fade = 0.7f, float texture = 0.12f, bool crestLight = true)
    {
        using var path = Outline(area, bottom);
        using var shape = path.Detach();
        var pal = d.Palette;
        using (var gradient = Painter.Linear(new(0f, y - amplitude), new(0f, y + (amplitude * 2.2f)), [(colour, 1f), (Rgb.Mix(colour, pal.Fog, fade), 1f)])) p.FillShader(shape, gradient);
        using (p.Push())
        {
            p.Clip(shape);
            if (crestLight && !d.Overcast) CrestLight(p, area, d);
            var r = Shapes.Rect(area.Left, y - (amplitude * 1.2f), area.Width, bottom - y + (amplitude * 1.2f));
            using (var grain = p.Texture(Textures.Stipple, 1.2f, colour.Lum(1.25f))) p.FillShader(r, grain, texture);
            using (var dry = p.Texture(Textures.Dry, 1f, colour.Lum(0.82f), -8f)) p.FillShader(r, dry, texture * 1.2f);
        }
    }

    private void CrestLight(Painter p, SKRect area, Dressing d)
    {
        using var line = new SKPathBuilder();
        var first = true;
        for (var x = area.Left - 20f; x <= area.Right + 20f; x += 24f)
        {
            if (first) line.MoveTo(x, Crest(x) + 1f);
            else line.LineTo(x, Crest(x) + 1f);
            first = false;
        }

        using var path = line.Detach();
        var c = d.Night ? d.Palette.Horizon : d.Palette.Sun;
        using var shader = Painter.Linear(new(d.Sun.X - 420f, 0f), new(d.Sun.X + 420f, 0f), [(c, 0f), (c, d.Low ? 0.9f : 0.5f), (c, 0f)]);
        using var paint = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5f, Shader = shader, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.2f) };
        p.Canvas.DrawPath(path, paint);
    }

    private SKPathBuilder Outline(SKRect area, float bottom)
    {
        var path = new SKPathBuilder();
        var left = MathF.Floor((area.Left - 30f) / 24f) * 24f;
        path.MoveTo(left, bottom);
        for (var x = left; x <= area.Right + 30f; x += 24f) path.LineTo(x, Crest(x));
        path.LineTo(area.Right + 30f, bottom);
        path.Close();
        return path;
    }

    private static float[] Phases(Seed seed)
    {
        var random = seed.Random();
        return [random.Range(0f, MathF.Tau), random.Range(0f, MathF.Tau), random.Range(0f, MathF.Tau)];
    }

    /// <summary>Small round bushes and trees along the crest and slope, lit toward the sun.</summary>
    public void Copses(Painter p, SKRect area, Dressing d, Rgb colour, Seed thicket, float size, float spread, float spacing)
    {
        using var dark = new Dabs(6);
        var to = d.Light.To;
        foreach (var (_, x0, random) in Scatter.Along(thicket, area.Left, area.Right, spacing, 160f))
        {
            var count = 4 + random.Below(7);
            if (random.Chance(0.25f)) continue;
            for (var i = 0; i < count; i++)
            {
                float x = x0 + (random.Normal() * spacing * 0.22f), foot = Crest(x) + random.Range(-1f, spread), h = size * random.Range(0.7f, 1.35f), w = h * random.Range(0.42f, 0.66f);
                dark.Ellipse(0.05f + (random.Float() * 0.2f), x, foot - (h * 0.42f), w, h * 0.6f, 0f);
                for (var j = 0; j < 5; j++)
                {
                    float a = random.Range(0f, MathF.Tau), q = MathF.Sqrt(random.Float()) * 0.7f, dx = MathF.Cos(a) * q, dy = MathF.Sin(a) * q;
                    dark.Leaf(0.5f + (0.5f * ((dx * to.X) + (dy * to.Y))) + random.Range(-0.15f, 0.15f), x + (dx * w), foot - (h * 0.45f) + (dy * h * 0.6f), h * 0.2f, h * 0.13f, random.Range(-0.6f, 0.6f));
                }
            }
        }

        var light = Rgb.Mix(colour, d.Snowy ? d.SnowColour : d.Light.Rim, d.Snowy ? 0.6f : 0.38f);
        dark.Paint(p, t => Rgb.Mix(colour.Lum(0.9f), light, t * t), 1f, 0.4f);
    }
}
