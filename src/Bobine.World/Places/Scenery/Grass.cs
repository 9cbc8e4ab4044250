using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>Rows of grass blades and flowers on a ground plane, smaller and paler with distance.</summary>
internal static class Grass
{
    /// <summary>Blades along one row of the ground.</summary>
    /// <param name="p">The painter.</param>
    /// <param name="area">What is asked.</param>
    /// <param name="row">The row's root line.</param>
    /// <param name="height">The blades' mean height, pixels.</param>
    /// <param name="density">Blades per 100 pixels.</param>
    /// <param name="seed">Varies the blades.</param>
    /// <param name="colours">Dark to light.</param>
    /// <param name="halfWidth">Half a blade's width, pixels.</param>
    /// <param name="wind">What the wind adds to the lean, in heights.</param>
    /// <param name="phase">Radians of the sway.</param>
    /// <param name="lean">The greatest lean of a still blade, in heights.</param>
    public static void Row(Painter p, SKRect area, Func<float, float> row, float height, float density, Seed seed, IReadOnlyList<Rgb> colours, float halfWidth, float wind = 0f, float phase = 0f, float lean = 0.25f)
    {
        using var blades = new Dabs(colours.Count);
        const float cell = 50f;
        var count = (int)MathF.Ceiling(density / 2f);
        foreach (var (_, x0, random) in Scatter.Along(seed, area.Left, area.Right, cell, height))
        {
            for (var i = 0; i < count; i++)
            {
                var x = x0 + random.Range(-cell, cell) * 0.5f;
                float y = row(x) + random.Range(-2f, 6f), h = height * random.Range(0.5f, 1.5f), bend = (lean * random.Range(-1f, 1f)) + (wind * (0.7f + (0.3f * MathF.Sin(phase + (x * 0.02f)))));
                blades.Blade(MathF.Pow(random.Float(), 1.3f), x, y, h, bend, halfWidth * random.Range(0.6f, 1.3f));
            }
        }

        blades.Paint(p, t => colours[(int)MathF.Round(t * (colours.Count - 1))]);
    }

    /// <summary>Flowers with five petals, standing along a row.</summary>
    public static void Flowers(Painter p, SKRect area, Func<float, Rng, float> row, float size, float spacing, Seed seed, IReadOnlyList<Rgb> colours, Rgb stem)
    {
        foreach (var (_, x, random) in Scatter.Along(seed, area.Left, area.Right, spacing, size * 4f))
        {
            float y = row(x, random), k = size * random.Range(0.3f, 0.6f), h = size * random.Range(1.2f, 3.2f), bend = random.Range(-0.25f, 0.25f) * h;
            var colour = random.Pick(colours);
            p.Stroke(Shapes.Curve(new(x, y), new(x + (bend * 0.3f), y - (h * 0.5f)), new(x + bend, y - h)), stem, MathF.Max(1f, size * 0.09f));
            using var petals = new Dabs(4);
            for (var i = 0; i < 5; i++)
            {
                var a = (i * MathF.Tau / 5f) + random.Range(-0.2f, 0.2f);
                petals.Ellipse(random.Float(), x + bend + (MathF.Cos(a) * k * 0.7f), y - h + (MathF.Sin(a) * k * 0.5f), k * 0.55f, k * 0.38f, a);
            }

            petals.Paint(p, t => p.Light.Lit(colour).Lum(0.84f + (0.26f * t)));
            p.Disc(x + bend, y - h, k * 0.3f, p.Light.Lit("FFE9A0"));
        }
    }
}
