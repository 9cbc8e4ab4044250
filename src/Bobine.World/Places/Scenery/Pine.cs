using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A conifer: tiers of drooping needles, with snow or christmas lights when asked.</summary>
internal static class Pine
{
    public static void Paint(Painter p, float x, float y, float h, Seed seed, Rgb needles, Rgb? snow = null, (Rgb Colour, float Share)? haze = null, float detail = 1f)
    {
        var random = seed.Random();
        var light = p.Light;
        Rgb Air(Rgb c) => haze is { } air ? Rgb.Mix(c, air.Colour, air.Share) : c;
        Rgb dark = Air(Rgb.Mix(light.Dark(needles), light.Shadow, 0.2f)), lit = Air(light.Lit(needles)), bright = Air(Rgb.Mix(light.Lit(needles), light.Key, 0.3f));
        p.Fill(Taper([V(x, y + 2f), V(x, y - (h * 0.3f))], [h * 0.026f, h * 0.02f], 0.3f), Air(light.Lit("5A4038")).Lum(0.8f));
        using var body = new Dabs(10);
        using var caps = new Dabs(2);
        var tiers = detail > 0.5f ? 9 : 6;
        for (var i = 0; i < tiers; i++)
        {
            var u = (float)i / (tiers - 1);
            float yy = y - (h * (0.10f + (0.76f * u))), w = h * 0.27f * MathF.Pow(1f - (u * 0.93f), 0.85f);
            var count = Math.Max(5, (int)((22 - (14 * u)) * detail));
            for (var j = 0; j < count; j++)
            {
                var s = ((j + 0.5f) / count * 2f) - 1f + random.Range(-0.06f, 0.06f);
                float length = h * (0.085f + (0.05f * (1f - u))) * random.Range(0.8f, 1.2f), px = x + (s * w), py = yy + (MathF.Abs(s) * h * 0.035f) + random.Range(-h * 0.01f, h * 0.012f);
                var angle = 1.57f - (s * 0.95f);
                var tone = 0.42f + (0.3f * s * light.To.X) - (0.16f * light.To.Y) + (0.18f * u) + random.Range(-0.16f, 0.16f) - (0.22f * (1f - MathF.Abs(s)));
                body.Leaf(tone, px - (MathF.Cos(angle) * length * 0.35f), py - (MathF.Sin(angle) * length * 0.35f), length, h * 0.018f, angle);
                body.Leaf(tone - 0.2f, px - (MathF.Cos(angle) * length * 0.6f), py - (MathF.Sin(angle) * length * 0.75f), length * 0.9f, h * 0.02f, angle + 0.3f);
                if (snow is not null && random.Chance(0.62f)) caps.Ellipse(random.Float(), px - (MathF.Cos(angle) * length * 0.2f), py - (length * 0.12f), length * 0.36f, h * 0.0085f, (angle - 1.57f) * 0.5f);
            }
        }

        p.Fill(Poly(V(x, y - h), V(x + (h * 0.035f), y - (h * 0.80f)), V(x + (h * 0.20f), y - (h * 0.14f)), V(x - (h * 0.20f), y - (h * 0.14f)), V(x - (h * 0.035f), y - (h * 0.80f))), dark);
        body.Paint(p, t => t < 0.6f ? Rgb.Mix(dark, lit, t / 0.6f) : Rgb.Mix(lit, bright, (t - 0.6f) / 0.4f));
        if (snow is { } white) caps.Paint(p, t => Air(white.Lum(0.94f + (0.06f * t))), 0.95f);
    }

    private static readonly Rgb[] _bulbs = ["FFD76A", "FF6A5A", "7FD8FF", "FFB0D0"];

    /// <summary>Christmas lights on the tree, each blinking in its own time, and a star.</summary>
    public static void Lights(Painter p, float x, float y, float h, Seed seed, FrameState frame)
    {
        var random = seed.For("bulbs").Random();
        for (var i = 0; i < 64; i++)
        {
            float u = random.Float(), w = h * 0.24f * (1f - (u * 0.92f)), bx = x + random.Range(-w, w), by = y - (h * (0.12f + (0.78f * u)));
            var k = 0.55f + (0.45f * MathF.Sin((frame.Time * random.Range(1.6f, 3.6f)) + random.Range(0f, MathF.Tau)));
            var colour = _bulbs[random.Below(4)];
            p.Disc(bx, by, h * 0.022f, colour, 0.30f * k);
            p.Disc(bx, by, h * 0.008f, Rgb.Mix(colour, "FFF8E0", 0.4f + (0.5f * k)), 0.5f + (0.5f * k));
        }

        Span<Vector2> star = stackalloc Vector2[10];
        for (var i = 0; i < 10; i++)
        {
            var a = (-MathF.PI / 2f) + (i * MathF.PI / 5f);
            star[i] = V(x + (MathF.Cos(a) * h * (i % 2 == 0 ? 0.05f : 0.02f)), y - h + (MathF.Sin(a) * h * (i % 2 == 0 ? 0.05f : 0.02f)));
        }

        p.Glow(x, y - h, h * (0.15f + (0.02f * MathF.Sin(frame.Time * 2f))), "FFE9A0", 0.9f);
        p.Fill(Poly(star), "FFF3C0");
    }
}
