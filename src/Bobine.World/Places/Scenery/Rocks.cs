using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>Boulders with a lit top plane and a shaded flank.</summary>
internal static class Rocks
{
    /// <summary>One boulder standing on y, about <paramref name="r"/> pixels in half-width.</summary>
    public static void Boulder(Painter p, float x, float y, float r, Seed seed, Rgb local, Rgb? snow = null)
    {
        var random = seed.Random();
        var n = 9;
        var outline = new Vector2[n];
        for (var i = 0; i < n; i++)
        {
            var a = MathF.PI + (i * MathF.PI / (n - 1));
            outline[i] = V(x + (MathF.Cos(a) * r * random.Range(0.85f, 1.12f)), y + (MathF.Sin(a) * r * 0.72f * random.Range(0.82f, 1.15f)));
        }

        outline[0].Y = outline[n - 1].Y = y + (r * 0.06f);
        p.ContactShadow(x, y + (r * 0.05f), r * 1.15f, r * 0.16f, 0.6f, -p.Light.To.X * r * 0.8f);
        var shape = Smooth(outline, closed: true, 0.28f);
        p.Form(shape, local, r * 0.9f, spread: 0.34f);
        using (p.Push())
        {
            p.Clip(shape);
            Vector2 ridge = V(x + (p.Light.To.X * r * 0.1f), y - (r * 0.72f));
            p.Fill(Poly(ridge + V(-r * 0.5f, r * 0.1f), ridge, ridge + V(r * 0.55f, r * 0.16f), ridge + V(r * 0.2f, r * 0.34f), ridge + V(-r * 0.28f, r * 0.32f)), Rgb.Mix(p.Light.Lit(local), p.Light.Key, 0.35f), 0.55f, r * 0.03f);
            p.Stroke(Curve(ridge + V(r * 0.1f, r * 0.2f), ridge + V(r * 0.02f, r * 0.45f), ridge + V(r * 0.16f, r * 0.75f)), p.Light.Dark(local), MathF.Max(1f, r * 0.02f), 0.5f);
            if (snow is { } white) p.Fill(Blob(V(x - (r * 1.1f), y - (r * 0.35f)), V(x - (r * 0.4f), y - (r * 0.95f)), V(x + (r * 0.5f), y - (r * 0.95f)), V(x + (r * 1.1f), y - (r * 0.35f)), V(x + (r * 0.4f), y - (r * 0.42f)), V(x - (r * 0.3f), y - (r * 0.36f))), white, 0.95f);
        }
    }

    /// <summary>Pebbles and stones over a ground plane.</summary>
    public static void Scatter(Painter p, SKRect area, Dressing d, string name, Rgb local, int rows, float metres)
    {
        for (var row = 0; row < rows; row++)
        {
            var z = 15f * MathF.Pow(0.78f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 20f) break;
            foreach (var (cell, x, random) in Scenery.Scatter.Along(d.Seed.For(name).For(row), area.Left, area.Right, 240f, 40f))
            {
                var r = Dressing.Metre(z) * metres * random.Range(0.5f, 1.6f);
                if (r < 1.5f) continue;
                Boulder(p, x, y + random.Range(-8f, 8f), r, d.Seed.For(name).For((row * 1000) + cell), Rgb.Mix(d.Local(local), d.Palette.GroundDark, random.Float() * 0.4f), d.Snowy ? d.SnowColour : (Rgb?)null);
            }
        }
    }
}
