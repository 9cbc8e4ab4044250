using Bobine.Core;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A sculpture on a plinth: a bust, an amphora, a ring, a dancer or a horse's head, by seed.</summary>
internal static class Sculpture
{
    public static void Paint(Painter p, Dressing d, float x, float y, float m, Seed seed)
    {
        var random = seed.Random();
        var plinth = d.Local("D8CEC0");
        p.ContactShadow(x, y, 0.55f * m, 0.09f * m, 0.6f, -0.4f * m);
        p.Form(Rect(x - (0.38f * m), y - (1.0f * m), 0.76f * m, 1.0f * m), plinth, 0.6f * m);
        p.Form(Rect(x - (0.44f * m), y - (1.08f * m), 0.88f * m, 0.1f * m), plinth.Lum(1.05f), 0.1f * m);
        p.Form(Rect(x - (0.44f * m), y - (0.09f * m), 0.88f * m, 0.09f * m), plinth.Lum(0.95f), 0.1f * m);
        using (p.Push())
        {
            p.Translate(x, y - (1.08f * m));
            p.Scale(m, m);
            var stone = d.Local(random.Pick<Rgb>(["F0E8DC", "E4DCD4", "5A7A6A", "8A6A4A"]));
            switch (random.Below(5))
            {
                case 0:
                    p.Form(Blob(V(-0.34f, 0f), V(-0.36f, -0.22f), V(-0.12f, -0.34f), V(0.12f, -0.34f), V(0.36f, -0.22f), V(0.30f, 0f)), stone);
                    p.Form(Taper([V(0f, -0.3f), V(0.02f, -0.5f)], [0.09f, 0.08f]), stone);
                    p.Form(Blob(V(-0.15f, -0.62f), V(-0.12f, -0.8f), V(0.02f, -0.86f), V(0.16f, -0.78f), V(0.19f, -0.63f), V(0.15f, -0.48f), V(0.04f, -0.42f), V(-0.09f, -0.47f)), stone);
                    p.Form(Blob(V(-0.17f, -0.6f), V(-0.15f, -0.84f), V(0.04f, -0.92f), V(0.2f, -0.8f), V(0.1f, -0.76f), V(-0.04f, -0.74f)), stone.Lum(0.94f));
                    break;
                case 1:
                    p.Form(Blob(V(-0.12f, 0f), V(-0.10f, -0.06f), V(-0.30f, -0.42f), V(-0.26f, -0.66f), V(-0.09f, -0.78f), V(-0.14f, -0.96f), V(0.14f, -0.96f), V(0.09f, -0.78f), V(0.26f, -0.66f), V(0.30f, -0.42f), V(0.10f, -0.06f), V(0.12f, 0f)), "B8683C", 0.5f);
                    p.Stroke(Curve(V(-0.27f, -0.5f), V(0f, -0.44f), V(0.27f, -0.5f)), "2A1C24", 0.05f, 0.8f);
                    foreach (var s in new[] { -1f, 1f }) p.Stroke(Curve(V(s * 0.11f, -0.9f), V(s * 0.27f, -0.86f), V(s * 0.24f, -0.64f)), p.Light.Lit("B8683C"), 0.045f);
                    break;
                case 2:
                    p.Form(Taper([V(0f, 0f), V(0f, -0.2f)], [0.12f, 0.05f]), "8A6A3A");
                    var ring = Circle(0f, -0.62f, 0.42f);
                    p.Stroke(ring, p.Light.Dark("D8A850"), 0.17f);
                    p.Stroke(Circle(-p.Light.To.X * -0.012f, -0.62f + (p.Light.To.Y * 0.012f), 0.42f), p.Light.Lit("D8A850"), 0.13f);
                    p.Stroke(Circle(p.Light.To.X * 0.02f, -0.62f + (p.Light.To.Y * 0.02f), 0.43f), p.Light.Rim, 0.03f, 0.7f);
                    break;
                case 3:
                    p.Form(Taper([V(0.02f, 0f), V(-0.02f, -0.4f), V(0.02f, -0.66f)], [0.06f, 0.08f, 0.1f]), stone, 0.16f);
                    p.Form(Taper([V(0.02f, -0.6f), V(0.2f, -0.36f), V(0.34f, -0.1f)], [0.09f, 0.07f, 0.04f]), stone, 0.14f);
                    p.Form(Blob(V(-0.11f, -0.62f), V(-0.13f, -0.9f), V(0f, -0.98f), V(0.13f, -0.9f), V(0.12f, -0.62f)), stone, 0.2f);
                    p.Form(Taper([V(-0.1f, -0.9f), V(-0.3f, -1.05f), V(-0.26f, -1.3f)], [0.05f, 0.04f, 0.03f]), stone, 0.08f);
                    p.Form(Taper([V(0.1f, -0.9f), V(0.34f, -0.96f), V(0.5f, -1.12f)], [0.05f, 0.04f, 0.03f]), stone, 0.08f);
                    p.Form(Ellipse(0f, -1.1f, 0.09f, 0.115f), stone);
                    break;
                default:
                    p.Form(Blob(V(-0.26f, 0f), V(-0.24f, -0.4f), V(-0.1f, -0.78f), V(0.06f, -0.92f), V(0.2f, -0.84f), V(0.46f, -0.56f), V(0.44f, -0.44f), V(0.3f, -0.44f), V(0.14f, -0.52f), V(0.14f, -0.3f), V(0.26f, 0f)), stone, 0.4f);
                    p.Form(Poly(V(0.02f, -0.88f), V(0.06f, -1.04f), V(0.14f, -0.88f)), stone, 0.1f);
                    for (var i = 0; i < 5; i++) p.Form(Ellipse(-0.15f + (i * 0.035f), -0.36f - (i * 0.12f), 0.075f, 0.1f, -20f), stone.Lum(0.92f));
                    p.Fill(Circle(0.18f, -0.72f, 0.022f), p.Light.Dark(stone));
                    break;
            }
        }
    }
}
