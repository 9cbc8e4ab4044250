using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>House plants.</summary>
internal static class Plant
{
    public static void Potted(Painter p, Dressing d, Vector2 foot, float h, Seed seed, Rgb pot)
    {
        p.ContactShadow(foot.X, foot.Y, h * 0.2f, h * 0.03f, 0.5f);
        Leaves(p, foot.X, foot.Y - (h * 0.26f), h * 0.74f, seed, p.Light.Lit(d.Local("5F9A58")), Rgb.Mix(p.Light.Dark(d.Local("4F8A50")), p.Light.Shadow, 0.15f));
        p.Form(Poly(V(foot.X - (h * 0.16f), foot.Y - (h * 0.28f)), V(foot.X + (h * 0.16f), foot.Y - (h * 0.28f)), V(foot.X + (h * 0.12f), foot.Y), V(foot.X - (h * 0.12f), foot.Y)), pot, h * 0.25f);
        p.Form(Rect(foot.X - (h * 0.175f), foot.Y - (h * 0.31f), h * 0.35f, h * 0.055f), pot.Lum(1.06f), h * 0.05f);
    }

    /// <summary>A fan of broad leaves from a root.</summary>
    public static void Leaves(Painter p, float x, float y, float h, Seed seed, Rgb lit, Rgb dark)
    {
        var random = seed.Random();
        using var leaves = new Dabs(6);
        for (var i = 0; i < 22; i++)
        {
            float a = -1.57f + random.Range(-1.1f, 1.1f), r = h * random.Range(0.3f, 0.85f);
            var at = V(x + (MathF.Cos(a) * r * 0.8f), y + (MathF.Sin(a) * r));
            leaves.Leaf(0.35f + (0.3f * MathF.Cos(a - 0.9f)) + random.Range(-0.2f, 0.3f), at.X, at.Y, h * 0.17f, h * 0.042f, a + random.Range(-0.5f, 0.5f));
            p.Stroke(Curve(V(x, y), V((x + at.X) / 2f, ((y + at.Y) / 2f) - 4f), at), dark, MathF.Max(1f, h * 0.012f));
        }

        leaves.Paint(p, t => Rgb.Mix(dark, lit, t));
    }
}
