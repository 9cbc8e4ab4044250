using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>A framed picture on a wall; its subject and colours come from its seed.</summary>
internal static class Painting
{
    private static readonly Rgb[][] _schemes =
    [
        ["24365E", "5A7AA8", "E8C890", "C85A3A", "F4E8D0"], ["3A2A3E", "8A4A5A", "E0A06A", "F4DCA8", "6A8A8A"], ["1E3A3A", "4F8A78", "C8D0A0", "F2E2B8", "D8743A"],
        ["2A2440", "6A5AA0", "C890B8", "F4D0C0", "F2B43C"], ["3A2A20", "8A6A40", "D8B070", "F4E4C0", "5A7A8A"],
    ];

    public static void Paint(Painter p, Dressing d, Wall wall, Opening o, Seed seed)
    {
        var random = seed.Random();
        var gold = p.Light.Lit(random.Pick<Rgb>(["C8964A", "A8763A", "6A4A34", "E0C890"]));
        if (d.Night) gold = gold.Lum(0.85f);
        const float f = 0.11f;
        p.Fill(Moved(wall.Quad(o.Left - f, o.Bottom - f - 0.06f, o.Right + f, o.Top + f - 0.06f)), d.Light.Shadow, 0.4f, 4f);
        p.Fill(wall.Quad(o.Left - f, o.Bottom - f, o.Right + f, o.Top + f), gold);
        p.Fill(wall.Quad(o.Left - f, o.Top + (f * 0.5f), o.Right + f, o.Top + f), gold.Lum(1.2f));
        p.Fill(wall.Quad(o.Left - f, o.Bottom - f, o.Right + f, o.Bottom - (f * 0.5f)), gold.Lum(0.7f));
        p.Fill(wall.Quad(o.Left - (f * 0.3f), o.Bottom - (f * 0.3f), o.Right + (f * 0.3f), o.Top + (f * 0.3f)), gold.Lum(0.6f));
        var c = random.Pick(_schemes);
        Vector2 At(float s, float t) => wall.At(o.Left + ((o.Right - o.Left) * s), o.Top - ((o.Top - o.Bottom) * t));
        Rgb Tone(Rgb colour) => p.Light.Lit(colour).Lum(d.Night ? 0.9f : 1f);
        var canvas = wall.Quad(o.Left, o.Bottom, o.Right, o.Top);
        using (p.Push())
        {
            p.Clip(canvas);
            switch (random.Below(7))
            {
                case 0: Land(p, At, Tone, c, random); break;
                case 1: Portrait(p, At, Tone, c, random); break;
                case 2: Blocks(p, At, Tone, c, random); break;
                case 3: Sea(p, At, Tone, c, random); break;
                case 4: Circles(p, At, Tone, c, random); break;
                case 5: StillLife(p, At, Tone, c, random); break;
                default: Night(p, At, Tone, c, random); break;
            }

            using var dry = p.Texture(Textures.Dry, 0.8f, Tone(c[4]), random.Range(-20f, 20f));
            p.FillShader(canvas, dry, 0.18f);
        }

        Vector2 a = At(0f, 0f), b = At(0f, 1f);
        using var shade = Painter.Linear(a, b + new Vector2(0f, 0.1f), [(Rgb.White, 0.10f), (d.Light.Shadow, 0.16f)]);
        p.FillShader(canvas, shade);

        static SKPath Moved(SKPath path) => Shapes.Moved(path, 5f, 6f);
    }

    private static SKPath Disc(Func<float, float, Vector2> at, float s, float t, float rs, float rt)
    {
        Span<Vector2> ring = stackalloc Vector2[16];
        for (var i = 0; i < 16; i++) ring[i] = at(s + (rs * MathF.Cos(i * MathF.Tau / 16f)), t + (rt * MathF.Sin(i * MathF.Tau / 16f)));
        return Shapes.Blob(ring);
    }

    private static SKPath Box(Func<float, float, Vector2> at, float s0, float t0, float s1, float t1) => Shapes.Poly(at(s0, t0), at(s1, t0), at(s1, t1), at(s0, t1));

    private static void Waves(Painter p, Func<float, float, Vector2> at, float t, float height, Rgb colour, Rng random)
    {
        float phase = random.Range(0f, 6f), pace = random.Range(3f, 8f);
        Span<Vector2> line = stackalloc Vector2[14];
        for (var i = 0; i < 12; i++) line[i] = at(i / 11f, t + (height * MathF.Sin(phase + (i / 11f * pace))));
        line[12] = at(1f, 1f);
        line[13] = at(0f, 1f);
        p.Fill(Shapes.Poly(line), colour);
    }

    private static void Land(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone(c[4]));
        p.Fill(Box(at, 0f, 0f, 1f, 0.3f), tone(Rgb.Mix(c[1], c[4], 0.5f)), 0.8f);
        p.Fill(Disc(at, random.Range(0.25f, 0.75f), 0.36f, 0.09f, 0.09f), tone(c[3]));
        for (var i = 0; i < 4; i++) Waves(p, at, 0.46f + (i * 0.14f), 0.06f, tone(Rgb.Mix(c[1], c[0], i / 3f)), random);
    }

    private static void Portrait(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone(Rgb.Mix(c[0], c[1], 0.3f)));
        p.Fill(Disc(at, 0.5f, 1.06f, 0.44f, 0.40f), tone(c[3]));
        p.Fill(Box(at, 0.43f, 0.5f, 0.57f, 0.72f), tone("C08A64"));
        p.Fill(Disc(at, 0.5f, 0.34f, 0.21f, 0.24f), tone(c[0].Lum(0.8f)));
        p.Fill(Disc(at, 0.5f, 0.42f, 0.155f, 0.20f), tone(random.Pick<Rgb>(["E9B38E", "C98A64", "8A5A40"])));
        foreach (var s in new[] { 0.44f, 0.56f }) p.Fill(Disc(at, s, 0.40f, 0.016f, 0.016f), tone("2A1C24"));
        p.Fill(Disc(at, 0.5f, 0.52f, 0.04f, 0.010f), tone("A8504A"));
        if (random.Chance(0.4f)) p.Fill(Disc(at, 0.5f, 0.20f, 0.3f, 0.05f), tone(c[2]));
    }

    private static void Blocks(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone("F4EEE0"));
        for (var i = 0; i < 7; i++)
        {
            float s = random.Below(5) * 0.2f, t = random.Below(5) * 0.2f;
            p.Fill(Box(at, s, t, s + (0.2f * (1 + random.Below(2))), t + (0.2f * (1 + random.Below(3)))), tone(c[random.Below(4)]));
        }

        for (var i = 1; i < 5; i++)
        {
            if (random.Chance(0.7f)) p.Fill(Box(at, (i * 0.2f) - 0.012f, 0f, (i * 0.2f) + 0.012f, 1f), tone("20182A"));
            if (random.Chance(0.7f)) p.Fill(Box(at, 0f, (i * 0.2f) - 0.012f, 1f, (i * 0.2f) + 0.012f), tone("20182A"));
        }
    }

    private static void Sea(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone(c[4]));
        for (var i = 0; i < 5; i++) p.Fill(Disc(at, random.Float(), random.Range(0.08f, 0.34f), random.Range(0.1f, 0.24f), 0.05f), tone(Rgb.Mix(c[4], c[2], 0.6f)), 0.8f);
        for (var i = 0; i < 6; i++) Waves(p, at, 0.54f + (i * 0.08f), 0.02f, tone(Rgb.Mix(c[1], c[0], i / 5f)), random);
        var s = random.Range(0.3f, 0.7f);
        p.Fill(Shapes.Poly(at(s - 0.12f, 0.56f), at(s + 0.14f, 0.56f), at(s + 0.08f, 0.63f), at(s - 0.08f, 0.63f)), tone(c[0].Lum(0.7f)));
        p.Fill(Shapes.Poly(at(s, 0.24f), at(s + 0.13f, 0.53f), at(s, 0.53f)), tone("FBF6EC"));
        p.Fill(Shapes.Poly(at(s - 0.02f, 0.30f), at(s - 0.02f, 0.53f), at(s - 0.10f, 0.53f)), tone(c[3]));
    }

    private static void Circles(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone(c[0]));
        for (var i = 0; i < 6; i++)
        {
            float s = random.Range(0.15f, 0.85f), t = random.Range(0.15f, 0.85f), r = random.Range(0.08f, 0.26f);
            for (var j = 0; j < 4; j++) p.Fill(Disc(at, s, t, r * (1f - (j * 0.24f)), r * (1f - (j * 0.24f))), tone(c[1 + ((i + j) % 4)]), 0.92f);
        }
    }

    private static void StillLife(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone(Rgb.Mix(c[0], c[1], 0.35f)));
        p.Fill(Box(at, 0f, 0.7f, 1f, 1f), tone(c[2]));
        p.Fill(Disc(at, 0.34f, 0.6f, 0.13f, 0.19f), tone(c[1]));
        p.Fill(Box(at, 0.3f, 0.34f, 0.38f, 0.46f), tone(c[1]));
        for (var i = 0; i < 6; i++) p.Fill(Disc(at, 0.34f + random.Range(-0.16f, 0.16f), 0.24f + random.Range(-0.10f, 0.10f), 0.06f, 0.06f), tone(c[3 + (i % 2)]));
        for (var i = 0; i < 4; i++) p.Fill(Disc(at, 0.56f + (i * 0.09f), 0.72f - (i % 2 * 0.07f), 0.075f, 0.075f), tone(random.Pick<Rgb>(["D8503A", "E8A03C", "8AA04A", "C87A8A"])));
    }

    private static void Night(Painter p, Func<float, float, Vector2> at, Func<Rgb, Rgb> tone, Rgb[] c, Rng random)
    {
        p.Fill(Box(at, 0f, 0f, 1f, 1f), tone("22346E"));
        for (var i = 0; i < 5; i++) p.Fill(Disc(at, random.Float(), random.Range(0.1f, 0.5f), random.Range(0.1f, 0.26f), 0.035f), tone("5A7AB8"), 0.6f);
        for (var i = 0; i < 8; i++)
        {
            float s = random.Range(0.05f, 0.95f), t = random.Range(0.06f, 0.46f);
            p.Fill(Disc(at, s, t, 0.05f, 0.05f), tone("E8C860"), 0.45f);
            p.Fill(Disc(at, s, t, 0.022f, 0.022f), tone("FFF0B8"));
        }

        Waves(p, at, 0.66f, 0.05f, tone("1C2A50"), random);
        for (var i = 0; i < 6; i++) p.Fill(Box(at, 0.36f + (i * 0.09f), 0.80f - (i % 2 * 0.05f), 0.42f + (i * 0.09f), 0.92f), tone(Rgb.Mix(c[3], "E8B45A", 0.5f)));
        p.Fill(Shapes.Taper([at(0.16f, 1f), at(0.14f, 0.6f), at(0.18f, 0.22f)], [Vector2.Distance(at(0f, 0f), at(0.07f, 0f)), Vector2.Distance(at(0f, 0f), at(0.05f, 0f)), 0.5f]), tone("14202E"));
    }
}
