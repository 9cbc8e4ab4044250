using Bobine.Core;
using Bobine.World.Paint;

namespace Bobine.World.Places.Scenery;

/// <summary>Shelves with books and small things.</summary>
internal static class Bookcase
{
    private static readonly Rgb[] _spines = ["A8483C", "3F6A8A", "D8A850", "5A7A58", "7A4A6A", "E0D4BC", "2F4A5A", "C87A4A"];

    public static void Paint(Painter p, Dressing d, Wall wall, float left, float right, float height, Seed seed)
    {
        var random = seed.Random();
        var wood = d.Local("8A5E40");
        var m = wall.Metre(left);
        p.Form(wall.Quad(left, 0f, right, height), wood.Lum(0.72f), m * 0.5f);
        const float step = 0.42f;
        for (var v = 0.14f; v + step <= height; v += step)
        {
            var u = left + 0.1f;
            while (u < right - 0.16f)
            {
                if (random.Chance(0.12f))
                {
                    var pot = wall.At(u + 0.1f, v + 0.04f);
                    p.Form(Shapes.RoundRect(pot.X - (0.07f * m), pot.Y - (0.16f * m), 0.14f * m, 0.16f * m, 3f), d.Local(random.Pick(_spines)));
                    u += random.Range(0.22f, 0.4f);
                    continue;
                }

                float w = random.Range(0.035f, 0.075f), h = random.Range(0.22f, 0.34f);
                var colour = p.Light.Lit(d.Local(random.Pick(_spines)));
                p.Fill(wall.Quad(u, v + 0.03f, u + w, v + 0.03f + h), colour.Lum(random.Range(0.85f, 1.05f)));
                if (m > 60f && random.Chance(0.4f)) p.Fill(wall.Quad(u, v + 0.03f + (h * 0.7f), u + w, v + 0.03f + (h * 0.78f)), p.Light.Lit("F0DCA8"), 0.7f);
                u += w + 0.006f;
            }

            p.Fill(wall.Quad(left, v - 0.02f, right, v + 0.03f), p.Light.Lit(wood));
        }

        foreach (var u in new[] { left, right - 0.06f }) p.Fill(wall.Quad(u, 0f, u + 0.06f, height), p.Light.Lit(wood));
        p.Fill(wall.Quad(left - 0.04f, height - 0.02f, right + 0.04f, height + 0.06f), p.Light.Lit(wood).Lum(1.1f));
    }
}
