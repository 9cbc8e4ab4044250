using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>Open water below the horizon: a rippled mirror of what stands above it, darkened toward the viewer, and glints that move.</summary>
internal static class Water
{
    /// <summary>Paints the mirror from the horizon down to <paramref name="bottom"/>.</summary>
    /// <param name="p">The painter.</param>
    /// <param name="area">What is asked.</param>
    /// <param name="d">The dressing.</param>
    /// <param name="bottom">The last row of water.</param>
    /// <param name="deep">The colour of deep water.</param>
    /// <param name="above">Paints what is mirrored, in design pixels.</param>
    /// <param name="darkest">How far the deep colour covers the mirror at the near edge.</param>
    public static void Mirror(Painter p, SKRect area, Dressing d, float bottom, Rgb deep, Action<Painter, SKRect> above, float darkest = 0.70f)
    {
        var top = d.Horizon;
        var height = MathF.Min(bottom, area.Bottom) - top;
        if (height <= 0f) return;
        var full = bottom - top;
        var scale = p.PixelsPerUnit * 0.5f;
        const float compression = 1.75f;
        var source = new SKRect(area.Left - 40f, top - (height * compression) - 8f, area.Right + 40f, top);
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(1, (int)(source.Width * scale)), Math.Max(1, (int)(source.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(scale);
        surface.Canvas.Translate(-source.Left, -source.Top);
        above(new Painter(surface.Canvas, p.Light), source);
        using var image = surface.Snapshot();
        using var paint = new SKPaint();
        var linear = new SKSamplingOptions(SKFilterMode.Linear);
        using (p.Push())
        {
            p.Clip(Shapes.Rect(area.Left, top, area.Width, height));
            for (var j = 0f; j < height; j += 2f)
            {
                var u = j / full;
                var dx = ((MathF.Sin(j * 0.55f / (0.25f + u)) * 0.6f) + (MathF.Sin(j * 0.23f / (0.3f + u)) * 0.4f)) * 7f * (0.25f + (1.4f * u));
                var row = Math.Clamp(((height * compression) + 8f - (j * compression) + (MathF.Sin(j * 0.9f) * 2f)) * scale, 1f, image.Height - 1f);
                p.Canvas.DrawImage(image, new SKRect(0f, row - 0.8f, image.Width, row + 0.8f), new SKRect(source.Left + dx, top + j, source.Right + dx, top + j + 2.2f), linear, paint);
            }

            using var shade = Painter.Linear(new(0f, top), new(0f, bottom), [(deep, 0.10f), (deep, darkest * 0.62f), (deep, darkest)]);
            p.Cover(shade);
            if (!d.Overcast && (d.Low || d.Night))
            {
                using var path = Painter.Linear(new(0f, top), new(0f, bottom), [(d.Palette.Sun, d.Night ? 0.18f : 0.42f), (d.Palette.Sun, 0.05f)]);
                Soft.Paint(p, new SKRect(d.Sun.X - 190f, top, d.Sun.X + 190f, top + height), 6f, q => q.FillShader(Shapes.Poly(new(d.Sun.X - 26f, top), new(d.Sun.X + 26f, top), new(d.Sun.X + 80f, bottom), new(d.Sun.X - 80f, bottom)), path, 1f, 22f), SKBlendMode.Screen);
            }

            Waves(p, area, d, bottom, deep);
        }
    }

    /// <summary>Glints in motion: brightest in the column below the sun or moon.</summary>
    public static void Glints(Painter p, SKRect area, FrameState frame, Dressing d, float bottom, Rgb light, Rgb sky, int count = 150)
    {
        var time = frame.Time;
        var random = d.Seed.For("glints").Random();
        using var glow = new Dabs(3);
        using var pale = new Dabs(2);
        var height = bottom - d.Horizon;
        for (var i = 0; i < count; i++)
        {
            var u = MathF.Pow(random.Float(), 1.4f);
            float y = d.Horizon + 3f + (u * (height - 8f)), x, speed = random.Range(1.2f, 3.4f), phase = random.Range(0f, MathF.Tau), w = (4f + (34f * u)) * random.Range(0.4f, 1.2f);
            var column = i % 2 == 0;
            if (column) x = d.Sun.X + (random.Normal() * (26f + (90f * u)));
            else x = area.Left + (area.Width * random.Float());
            var k = MathF.Sin((time * speed) + phase);
            if (k < -0.2f || y > area.Bottom) continue;
            x += MathF.Sin((time * 0.7f) + phase) * 5f;
            if (column) glow.Leaf((k + 0.2f) / 1.2f, x, y, w * (0.5f + (0.5f * k)), 0.5f + (0.8f * u), 0f);
            else pale.Leaf(k, x, y, w * (0.6f + (0.4f * k)), 0.4f + (0.8f * u), 0f);
        }

        pale.Paint(p, _ => sky, 0.5f);
        glow.Paint(p, t => Rgb.Mix(Rgb.Mix(sky, light, 0.6f), light, t), 0.85f);
    }

    private static void Waves(Painter p, SKRect area, Dressing d, float bottom, Rgb deep)
    {
        using var dark = new Dabs(2);
        using var light = new Dabs(2);
        for (var row = 0; row < 22; row++)
        {
            var u = MathF.Pow((row + 0.5f) / 22f, 1.5f);
            var y = d.Horizon + 3f + (u * (bottom - d.Horizon));
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("waves").For(row), area.Left, area.Right, 26f + (70f * u), 90f))
            {
                var w = (6f + (46f * u)) * random.Range(0.5f, 1.4f);
                (random.Chance(0.6f) ? dark : light).Leaf(random.Float(), x, y + random.Range(-4f, 4f) * (0.4f + u), w, 0.5f + (1.5f * u), random.Range(-0.01f, 0.01f));
            }
        }

        dark.Paint(p, _ => deep.Lum(0.85f), 0.32f);
        light.Paint(p, t => Rgb.Mix(d.Palette.SkyLow, d.Palette.Horizon, t), 0.30f);
    }
}
