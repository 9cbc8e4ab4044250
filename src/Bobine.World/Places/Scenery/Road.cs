using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>A street running away from the camera between two pavements, crossed by nothing.</summary>
internal static class Road
{
    /// <summary>Paints road, kerbs, pavements and their lines from the horizon down.</summary>
    /// <param name="p">The painter.</param>
    /// <param name="area">What is asked.</param>
    /// <param name="d">The dressing.</param>
    /// <param name="half">Half the road's width, in metres.</param>
    /// <param name="asphalt">Colour of the road, already lit.</param>
    /// <param name="paving">Colour of the pavements, already lit.</param>
    /// <param name="paint">Colour of the road markings, or null for none.</param>
    public static void Paint(Painter p, SKRect area, Dressing d, float half, Rgb asphalt, Rgb paving, Rgb? paint)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        var depth = d.DepthOf(area.Bottom + 40f);
        var ground = Shapes.Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 740f), [(d.Air(paving, 0.6f), 1f), (paving, 1f), (Rgb.Mix(paving, d.Light.Shadow, 0.38f), 1f)], [0f, 0.25f, 1f])) p.FillShader(ground, shader);
        Slabs(p, area, d, half, paving);
        var road = Strip(d, -half, half, depth);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 740f), [(d.Air(asphalt, 0.6f), 1f), (asphalt, 1f), (Rgb.Mix(asphalt, d.Light.Shadow, 0.42f), 1f)], [0f, 0.22f, 1f])) p.FillShader(road, shader);
        using (p.Push())
        {
            p.Clip(road);
            using var dry = p.Texture(Textures.Dry, 1.5f, Rgb.Mix(asphalt, pal.SkyLow, 0.45f));
            p.FillShader(road, dry, 0.28f);
        }

        foreach (var s in new[] { -1f, 1f })
        {
            p.Fill(Strip(d, s * half, s * (half + 0.28f), depth), Rgb.Mix(paving, Rgb.White, d.Night ? 0.12f : 0.3f));
            p.Fill(Strip(d, s * (half - 0.06f), s * half, depth), Rgb.Mix(asphalt, d.Light.Shadow, 0.6f), 0.7f);
        }

        if (paint is { } white)
        {
            for (var z = 70f; z > depth; z *= 0.80f) p.Fill(Shapes.Poly(d.At(-0.08f, 0f, z), d.At(0.08f, 0f, z), d.At(0.08f, 0f, z * 0.88f), d.At(-0.08f, 0f, z * 0.88f)), white, 0.75f);
        }
    }

    /// <summary>A flat strip of the ground between two distances from the axis, from far away to <paramref name="near"/>.</summary>
    public static SKPath Strip(Dressing d, float left, float right, float near, float far = 400f) => Shapes.Poly(d.At(left, 0f, far), d.At(right, 0f, far), d.At(right, 0f, near), d.At(left, 0f, near));

    private static void Slabs(Painter p, SKRect area, Dressing d, float half, Rgb paving)
    {
        var line = Rgb.Mix(paving, d.Light.Shadow, 0.45f);
        for (var z = 60f; ; z *= 0.84f)
        {
            var y = d.GroundY(z);
            if (y > area.Bottom) break;
            p.Fill(Shapes.Rect(area.Left, y, area.Width, MathF.Max(1f, 14f / z)), line, 0.35f);
        }

        var near = d.DepthOf(area.Bottom + 40f);
        for (var i = 1; i < 26; i++)
        {
            foreach (var s in new[] { -1f, 1f }) p.Stroke(Shapes.Line(d.At(s * (half + (i * 1.3f)), 0f, 90f), d.At(s * (half + (i * 1.3f)), 0f, near)), line, 1.2f, 0.28f);
        }
    }

    /// <summary>Bright smears on wet ground: the colours of the lights above it, drawn downward.</summary>
    public static void WetStreaks(Painter p, SKRect area, Dressing d, IReadOnlyList<Rgb> colours, float top, float strength)
    {
        var bottom = MathF.Min(area.Bottom, 760f);
        if (bottom <= top) return;
        Soft.Paint(p, new SKRect(area.Left, top, area.Right, bottom), 4f, q =>
        {
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("streaks"), area.Left, area.Right, 74f, 60f))
            {
                var colour = random.Pick(colours);
                float y = top + (random.Float() * 90f), h = random.Range(40f, 170f);
                using var shader = Painter.Linear(new(0f, y), new(0f, y + h), [(colour, 0f), (colour, strength), (colour, 0f)], [0f, 0.25f, 1f]);
                q.FillShader(Shapes.Ellipse(x, y + (h / 2f), random.Range(8f, 26f), h / 2f), shader, 1f, 7f);
            }
        }, SKBlendMode.Screen);
        using var ripple = p.Texture(Textures.Dry, 1.2f, Rgb.Mix(d.Palette.SkyLow, Rgb.White, 0.3f));
        p.FillShader(Shapes.Rect(area.Left, top, area.Width, bottom - top), ripple, 0.18f * strength * 2f);
    }
}
