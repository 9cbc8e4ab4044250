using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>The sky of the open: gradient, wash, sun or moon, stars, clouds.</summary>
internal static class Sky
{
    /// <summary>The layer at infinity; below the horizon it goes on in the fog colour, so that nothing is ever empty.</summary>
    public static PlaceLayer Layer(Dressing d) => new()
    {
        Depth = float.PositiveInfinity,
        Wobble = 3f,
        Still = (p, area) => Paint(p, area, d),
        Live = d.Night && !d.Overcast ? (p, area, frame) => Twinkle(p, area, frame, d) : null,
    };

    public static void Paint(Painter p, SKRect area, Dressing d)
    {
        // Everything without an edge is painted at half size.
        Soft.Paint(p, area, 2f, q => Air(q, area, d), SKBlendMode.Src);
        if (d.Night && !d.Overcast) Stars(p, area, d);
        if (Shines(d)) Disc(p, d, d.Overcast ? 0.35f : 1f);
        Clouds.Over(p, area, d);
        if (!d.Night && !d.Overcast) Rays(p, area, d.Sun, 900f, d.Palette.Sun, d.Low ? 0.20f : 0.12f, d);
        if (d.Foggy) MistBand(p, area, d.Horizon - 220f, d.Horizon + 60f, d.Palette.Fog, 0.8f);
    }

    private static bool Shines(Dressing d) => !d.Overcast || d.Setting.Weather is "cloud";

    private static void Air(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        float[] stops = [0f, 0.28f, 0.55f, 0.80f, 1f];
        var middle = Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.55f);
        using (var sky = Painter.Linear(new(0f, 0f), new(0f, d.Horizon), [(pal.SkyTop, 1f), (middle, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f), (pal.Horizon, 1f)], stops)) p.Cover(sky);
        if (area.Top < 0f)
        {
            using var zenith = Painter.Linear(new(0f, 0f), new(0f, -500f), [(pal.SkyTop.Lum(0.82f), 0f), (pal.SkyTop.Lum(0.82f), 1f)]);
            p.FillShader(Shapes.Rect(area.Left, area.Top, area.Width, -area.Top), zenith);
        }

        using (var wash = p.Texture(Textures.Wash, 0.85f)) p.Cover(wash, 0.3f, SKBlendMode.SoftLight);
        using (var dry = p.Texture(Textures.Dry, 1.1f, pal.Horizon, -4f)) p.Cover(dry, 0.10f);
        var (x, y, strength) = (d.Sun.X, d.Sun.Y, d.Overcast ? 0.35f : 1f);
        if (!Shines(d)) p.Glow(x, y, 520f, pal.SkyLow, 0.35f);
        else if (d.Night) p.Glow(x, y, 170f, "C8D0FF", 0.7f * strength);
        else
        {
            p.Glow(x, y, 560f, d.Low ? pal.SkyLow : pal.Horizon, (d.Low ? 0.75f : 0.5f) * strength);
            p.Glow(x, y, 240f, pal.Sun, (d.Low ? 0.95f : 0.8f) * strength);
        }
    }

    /// <summary>A soft horizontal band of mist, clear at both edges.</summary>
    public static void MistBand(Painter p, SKRect area, float top, float bottom, Rgb colour, float alpha)
    {
        if (bottom < area.Top || top > area.Bottom) return;
        using var mist = Painter.Linear(new(0f, top), new(0f, bottom), [(colour, 0f), (colour, alpha), (colour, 0f)]);
        p.FillShader(Shapes.Rect(area.Left, top, area.Width, bottom - top), mist);
    }

    /// <summary>Wedges of light from a point.</summary>
    public static void Rays(Painter p, SKRect area, Vector2 from, float length, Rgb colour, float alpha, Dressing d)
    {
        var random = d.Seed.For("rays").Random();
        using var shader = Painter.Radial(from, length, [(colour, alpha), (colour, alpha * 0.5f), (colour, 0f)], [0f, 0.4f, 1f]);
        using var path = new SKPathBuilder();
        for (var i = 0; i < 14; i++)
        {
            float a = random.Range(0f, MathF.Tau), w = random.Range(0.014f, 0.078f);
            path.MoveTo(from.X, from.Y);
            path.LineTo(from.X + (length * MathF.Cos(a - w)), from.Y + (length * MathF.Sin(a - w)));
            path.LineTo(from.X + (length * MathF.Cos(a + w)), from.Y + (length * MathF.Sin(a + w)));
            path.Close();
        }

        using var rays = path.Detach();
        Soft.Paint(p, SKRect.Intersect(area, new SKRect(from.X - length, from.Y - length, from.X + length, from.Y + length)), 8f, q => q.FillShader(rays, shader, 1f, 8f), SKBlendMode.Screen);
    }

    private static void Disc(Painter p, Dressing d, float strength)
    {
        var pal = d.Palette;
        var (x, y) = (d.Sun.X, d.Sun.Y);
        if (!d.Night)
        {
            p.Disc(x, y, d.Low ? 46f : 38f, pal.Sun, strength, 1.5f);
            return;
        }

        p.Disc(x, y, 36f, pal.Sun, strength, 1f);
        p.Disc(x - 11f, y - 7f, 8f, "D8D0B8", 0.5f * strength, 1.5f);
        p.Disc(x + 12f, y + 9f, 5.5f, "D8D0B8", 0.5f * strength, 1f);
        p.Disc(x + 4f, y - 17f, 4f, "D8D0B8", 0.4f * strength, 1f);
    }

    public static void Stars(Painter p, SKRect area, Dressing d)
    {
        var seed = d.Seed.For("stars");
        const float cell = 80f;
        for (var row = (int)MathF.Floor(area.Top / cell); row * cell < MathF.Min(area.Bottom, d.Horizon - 40f); row++)
        {
            foreach (var (_, x, random) in Scatter.Along(seed.For(row), area.Left, area.Right, cell, 0f))
            {
                for (var i = 0; i < 2; i++)
                {
                    float sx = x + random.Range(-40f, 40f), sy = (row + random.Float()) * cell;
                    var fade = Math.Clamp((d.Horizon - sy) / 260f, 0f, 1f);
                    p.Disc(sx, sy, random.Range(0.5f, 1.4f), "FFFFFF", random.Range(0.2f, 0.85f) * fade);
                }
            }
        }
    }

    public static void Twinkle(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var seed = d.Seed.For("twinkle");
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var (_, x, random) in Scatter.Along(seed, area.Left, area.Right, 64f, 0f))
        {
            float y = random.Range(-280f, d.Horizon * 0.6f), phase = random.Range(0f, MathF.Tau), speed = random.Range(2f, 5f), r = random.Range(1.1f, 2f);
            if (y < area.Top || y > area.Bottom) continue;
            var k = 0.5f + (0.5f * MathF.Sin((frame.Time * speed) + phase));
            paint.Color = new SKColor(255, 250, 235, (byte)(60 + (190 * k)));
            p.Canvas.DrawCircle(x, y, r * (0.7f + (0.5f * k)), paint);
        }

    }
}
