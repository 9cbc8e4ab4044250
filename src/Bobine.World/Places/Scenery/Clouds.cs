using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>Clouds as volumes of flat dabs with a level base.</summary>
internal static class Clouds
{
    /// <summary>One cloud, centred on x, its base on y.</summary>
    public static void Cloud(Painter p, float x, float y, float w, float h, Seed seed, Rgb top, Rgb mid, Rgb bottom, int dabs = 60)
    {
        var random = seed.Random();
        const int n = 9;
        var to = p.Light.To;
        using var volume = new Dabs(14);
        using var under = new SKPathBuilder();
        for (var i = 0; i < n; i++)
        {
            var u = ((i + 0.5f) / n) + random.Range(-0.04f, 0.04f);
            var envelope = MathF.Max(0.12f, MathF.Pow(MathF.Max(0f, MathF.Sin(u * MathF.PI)), 0.8f) * (0.6f + (0.4f * random.Float())));
            float px = x + ((u - 0.5f) * w), py = y - (h * 0.42f * envelope), rx = MathF.Max(w / n * 0.62f, h * 0.55f * envelope), ry = h * 0.55f * envelope;
            under.AddOval(new SKRect(px - (rx * 1.02f), py - (ry * 0.85f), px + (rx * 1.02f), MathF.Min(y + 2f, py + (ry * 1.05f))), SKPathDirection.Clockwise);
            for (var j = 0; j < dabs; j++)
            {
                float a = random.Range(0f, MathF.Tau), d = MathF.Sqrt(random.Float()), dx = MathF.Cos(a) * d, dy = MathF.Sin(a) * d;
                var yy = py + (dy * ry);
                if (yy > y) yy = y - ((yy - y) * 0.15f);
                var tone = ((((dx * to.X) + (dy * to.Y)) * 0.6f) + (0.35f * MathF.Sqrt(MathF.Max(0f, 1f - (d * d)))) + random.Range(-0.16f, 0.16f) + 0.5f) / 1.25f;
                var k = ry * random.Range(0.16f, 0.34f);
                volume.Ellipse(tone, px + (dx * rx), yy, k * 1.9f, k * 0.62f, -0.035f);
            }
        }

        using var shadow = under.Detach();
        p.Fill(shadow, bottom, 0.9f);
        volume.Paint(p, t => t < 0.5f ? Rgb.Mix(bottom, mid, t * 2f) : Rgb.Mix(mid, top, (t * 2f) - 1f), 0.80f);
    }

    /// <summary>The clouds of a sky: a few bands of fair weather, or a closed deck.</summary>
    public static void Over(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var horizon = d.Horizon;
        var rows = d.Overcast ? _deck : _fair;
        if (d.Foggy) rows = _fog;
        foreach (var (share, width, height, spacing, chance) in rows)
        {
            var y = horizon * share;
            if (y - height > area.Bottom || y + 20f < area.Top) continue;
            var seed = d.Seed.For("clouds").For((int)(share * 100f));
            foreach (var (cell, x, random) in Scatter.Along(seed, area.Left, area.Right, spacing, width, 0.38f))
            {
                if (!random.Chance(chance)) continue;
                var t = Math.Clamp(share * 1.15f, 0f, 1f);
                var (top, mid, bottom) = Colours(d, t);
                var size = random.Range(0.7f, 1.25f);
                if (!d.Overcast && d.Night && MathF.Abs(x - d.Sun.X) < (width * size * 0.5f) + 40f && MathF.Abs(y - (height * 0.4f) - d.Sun.Y) < height + 40f) continue;
                Cloud(p, x, y + random.Range(-14f, 14f), width * size, height * size, seed.For(cell), top, mid, bottom, height > 70f ? 62 : 40);
            }
        }
    }

    private static (Rgb Top, Rgb Mid, Rgb Bottom) Colours(Dressing d, float t)
    {
        var pal = d.Palette;
        if (d.Setting.Time is "day" && !d.Overcast) return ("FFFAF0", Rgb.Mix("E8E6E4", pal.SkyLow, t * 0.4f), Rgb.Mix("A8C4DC", pal.SkyMid, 0.25f));
        if (d.Night) return (Rgb.Mix(pal.SkyLow, pal.Horizon, 0.35f), Rgb.Mix(pal.SkyMid, pal.SkyLow, 0.5f), Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.6f));
        if (d.Overcast)
        {
            var heavy = d.Wet;
            return (Rgb.Mix(pal.SkyLow, heavy ? pal.SkyMid : Rgb.White, heavy ? 0.35f : 0.2f), Rgb.Mix(pal.SkyMid, pal.SkyLow, 0.4f).Lum(heavy ? 0.92f : 1f), Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.45f).Lum(heavy ? 0.80f : 0.93f));
        }

        return (Rgb.Mix(Rgb.Mix(pal.SkyMid, pal.Horizon, 0.35f + (0.4f * t)), pal.SkyLow, 0.2f), Rgb.Mix(pal.SkyMid, Rgb.Mix(pal.SkyTop, pal.SkyLow, 0.4f), 0.5f - (0.3f * t)), Rgb.Mix(Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.55f), pal.SkyLow, t * 0.5f));
    }

    private static readonly (float Share, float Width, float Height, float Spacing, float Chance)[] _fair =
        [(-0.95f, 620f, 130f, 760f, 0.7f), (-0.45f, 560f, 110f, 700f, 0.7f), (0.06f, 420f, 60f, 900f, 0.5f), (0.42f, 500f, 100f, 760f, 0.85f), (0.64f, 420f, 38f, 520f, 0.7f), (0.80f, 330f, 30f, 430f, 0.65f)];

    private static readonly (float Share, float Width, float Height, float Spacing, float Chance)[] _deck =
        [(-0.90f, 700f, 190f, 420f, 0.9f), (-0.45f, 700f, 180f, 400f, 0.9f), (-0.02f, 720f, 190f, 360f, 1f), (0.24f, 700f, 170f, 360f, 1f), (0.46f, 620f, 110f, 380f, 0.9f), (0.66f, 500f, 60f, 400f, 0.8f)];

    private static readonly (float Share, float Width, float Height, float Spacing, float Chance)[] _fog = [(0.10f, 760f, 90f, 700f, 0.6f), (0.45f, 700f, 60f, 700f, 0.6f)];
}
