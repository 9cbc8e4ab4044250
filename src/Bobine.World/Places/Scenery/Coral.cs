using Bobine.Core;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>Corals: branching, brain, fan and tube.</summary>
internal static class Coral
{
    private static readonly Rgb[] _colours = ["E8705A", "E8A04A", "D86A9A", "9A6AC0", "F2C86A", "4FB0A0"];

    public static void Paint(Painter p, float x, float y, float size, Seed seed, Func<Rgb, Rgb> lit, Func<Rgb, Rgb> dark)
    {
        var random = seed.Random();
        var colour = random.Pick(_colours);
        Rgb light = lit(colour), shade = dark(colour);
        switch (random.Below(4))
        {
            case 0:
                for (var i = 0; i < 7; i++)
                {
                    float a = -1.57f + ((i - 3) * 0.27f), l = size * random.Range(0.6f, 1f);
                    var tip = V(x + (MathF.Cos(a) * l), y + (MathF.Sin(a) * l));
                    var mid = V(x + (MathF.Cos(a) * l * 0.5f) + random.Range(-4f, 4f), y + (MathF.Sin(a) * l * 0.5f));
                    p.Fill(Taper([V(x, y), mid, tip], [size * 0.07f, size * 0.05f, size * 0.03f]), Rgb.Mix(shade, light, 0.3f + (i / 9f)));
                    p.Fill(Taper([mid, V(mid.X + (size * 0.16f * (i % 2 == 0 ? 1f : -1f)), mid.Y - (size * 0.2f))], [size * 0.04f, size * 0.025f]), Rgb.Mix(shade, light, 0.4f + (i / 10f)));
                    p.Fill(Circle(tip.X, tip.Y, size * 0.035f), Rgb.Mix(light, "FFF4E0", 0.5f));
                }

                break;
            case 1:
                var brain = Blob(V(x - (size * 0.5f), y), V(x - (size * 0.46f), y - (size * 0.4f)), V(x, y - (size * 0.62f)), V(x + (size * 0.46f), y - (size * 0.4f)), V(x + (size * 0.5f), y));
                using (var shader = Painter.Radial(new(x + (size * 0.1f), y - (size * 0.5f)), size * 0.8f, [(light, 1f), (Rgb.Mix(light, shade, 0.5f), 1f), (shade, 1f)])) p.FillShader(brain, shader);
                for (var i = 0; i < 5; i++) p.Stroke(Curve(V(x - (size * 0.4f), y - (size * 0.08f * (i + 0.6f))), V(x - (size * 0.1f), y - (size * 0.1f * (i + 1.3f))), V(x + (size * 0.12f), y - (size * 0.08f * (i + 0.8f))), V(x + (size * 0.4f), y - (size * 0.09f * (i + 0.7f)))), shade, size * 0.022f, 0.5f);
                break;
            case 2:
                using (var fan = new Dabs(5))
                {
                    for (var i = 0; i < 60; i++)
                    {
                        float a = -1.57f + random.Range(-0.95f, 0.95f), r = size * random.Range(0.2f, 0.95f);
                        fan.Leaf((r / size) + random.Range(-0.2f, 0.1f), x + (MathF.Cos(a) * r), y + (MathF.Sin(a) * r), size * 0.10f, size * 0.03f, a);
                    }

                    fan.Paint(p, t => Rgb.Mix(shade, light, t), 0.9f);
                }

                break;
            default:
                for (var i = 0; i < 5; i++)
                {
                    float tx = x + ((i - 2) * size * 0.17f), h = size * random.Range(0.4f, 0.9f), w = size * 0.085f;
                    using var tube = Painter.Linear(new(tx - w, 0f), new(tx + w, 0f), [(shade, 1f), (light, 1f), (shade, 1f)]);
                    p.FillShader(Taper([V(tx, y), V(tx, y - h)], [w * 0.8f, w], 0.2f, 0.2f), tube);
                    p.Fill(Ellipse(tx, y - h, w, w * 0.4f), Rgb.Mix(shade, "1A1438", 0.5f));
                }

                break;
        }
    }
}
