using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A broad-leaved tree: branches and a crown of leaf dabs that follow its volume.</summary>
internal static class Tree
{
    /// <param name="p">The painter.</param>
    /// <param name="x">The foot.</param>
    /// <param name="y">The ground.</param>
    /// <param name="h">The height in pixels.</param>
    /// <param name="seed">Varies the crown.</param>
    /// <param name="leaf">Local colour of the leaves.</param>
    /// <param name="trunk">Local colour of the wood.</param>
    /// <param name="wide">The crown's width against its height.</param>
    /// <param name="detail">Share of the dabs, 0.3 to 1.</param>
    /// <param name="snow">The colour of snow on it, or null.</param>
    /// <param name="haze">The colour and share of air before it, or null.</param>
    public static void Broad(Painter p, float x, float y, float h, Seed seed, Rgb leaf, Rgb trunk, float wide = 1f, float detail = 1f, Rgb? snow = null, (Rgb Colour, float Share)? haze = null)
    {
        var random = seed.Random();
        var light = p.Light;
        Rgb Air(Rgb c) => haze is { } air ? Rgb.Mix(c, air.Colour, air.Share) : c;
        var tw = h * 0.034f;
        var bow = random.Range(-0.03f, 0.03f) * h;
        var wood = Union(
            Taper([V(x - (tw * 0.4f), y + 4f), V(x + bow, y - (h * 0.28f)), V(x - (h * 0.015f) + bow, y - (h * 0.62f))], [tw * 1.5f, tw * 0.8f, tw * 0.3f], 0.2f),
            Taper([V(x + bow, y - (h * 0.28f)), V(x + (h * 0.10f), y - (h * 0.42f)), V(x + (h * 0.15f * wide), y - (h * 0.55f))], [tw * 0.55f, tw * 0.38f, tw * 0.2f]),
            Taper([V(x + bow, y - (h * 0.34f)), V(x - (h * 0.09f), y - (h * 0.46f)), V(x - (h * 0.15f * wide), y - (h * 0.60f))], [tw * 0.5f, tw * 0.36f, tw * 0.2f]));
        p.Form(wood, Air(trunk), tw * 2f);
        var clumps = new List<Vector3>();
        var count = detail > 0.6f ? 10 : 7;
        for (var i = 0; i < count; i++)
        {
            float a = (i * MathF.Tau / count * 2.4f) + random.Range(-0.4f, 0.4f), d = MathF.Sqrt((i + 0.5f) / count);
            clumps.Add(new(x + bow + (MathF.Cos(a) * h * 0.26f * d * wide), y - (h * 0.68f) + (MathF.Sin(a) * h * 0.21f * d), h * random.Range(0.11f, 0.19f)));
        }

        clumps.Sort((a, b) => a.Y.CompareTo(b.Y));
        Rgb dark = Air(Rgb.Mix(light.Dark(leaf), light.Shadow, 0.13f)), lit = Air(light.Lit(leaf)), bright = Air(Rgb.Mix(light.Lit(leaf), light.Key, 0.42f));
        using (var back = new Dabs(2))
        {
            foreach (var c in clumps)
            {
                back.Ellipse(0f, c.X, c.Y + (c.Z * 0.18f), c.Z * 1.12f, c.Z * 0.98f, 0f);
                for (var j = 0; j < 22; j++)
                {
                    var a = j * MathF.Tau / 22f;
                    back.Leaf(0f, c.X + (MathF.Cos(a) * c.Z * 1.08f), c.Y + (MathF.Sin(a) * c.Z * 0.98f), c.Z * random.Range(0.14f, 0.26f), c.Z * 0.09f, a + random.Range(-0.9f, 0.9f));
                }
            }

            back.Paint(p, _ => dark);
        }

        using var leaves = new Dabs(14);
        using var caps = new Dabs(3);
        foreach (var c in clumps)
        {
            var n = (int)(110 * detail);
            for (var j = 0; j < n; j++)
            {
                float a = random.Range(0f, MathF.Tau), d = MathF.Sqrt(random.Float()), dx = MathF.Cos(a) * d, dy = MathF.Sin(a) * d;
                float gx = (c.X + (dx * c.Z) - x) / (h * 0.36f), gy = (c.Y + (dy * c.Z) - (y - (h * 0.68f))) / (h * 0.32f);
                var tone = (0.62f * ((dx * light.To.X) + (dy * light.To.Y))) + (0.40f * ((gx * light.To.X) + (gy * light.To.Y))) + (0.25f * MathF.Sqrt(MathF.Max(0f, 1f - (d * d)))) + random.Range(-0.18f, 0.18f);
                var k = c.Z * random.Range(0.07f, 0.15f);
                float px = c.X + (dx * c.Z * 1.1f), py = c.Y + (dy * c.Z);
                leaves.Leaf((tone + 0.55f) / 1.35f, px, py, k * 1.6f, k * 0.62f, random.Range(-1.05f, 1.05f));
                if (snow is not null && dy < -0.35f && random.Chance(0.55f)) caps.Ellipse(random.Float(), px, py - (k * 0.6f), k * 2.1f, k * 0.9f, 0f);
            }
        }

        leaves.Paint(p, t => t < 0.62f ? Rgb.Mix(dark, lit, t / 0.62f) : Rgb.Mix(lit, bright, (t - 0.62f) / 0.38f), 0.96f);
        if (snow is { } white) caps.Paint(p, t => Air(white.Lum(0.93f + (0.07f * t))), 0.95f);
    }
}
