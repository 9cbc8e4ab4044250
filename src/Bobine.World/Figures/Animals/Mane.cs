using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>A lion's mane: five rows of tapered locks, darkest outside, painted once per light and size and then swayed row by row.</summary>
/// <remarks>Design: the art bible, section 4. Units: the head's half-width, origin at its centre.</remarks>
internal sealed class Mane(Rgb root, Rgb tip)
{
    private const float Extent = 2.7f;
    private const int Kept = 6;

    /// <summary>Rows are grouped in three sheets, so that they can move apart.</summary>
    private static readonly int[][] _sheets = [[0, 1], [2], [3, 4]];

    private readonly (float Ring, int Count, float Length, Rgb Colour, float Y, float X)[] _rows =
    [
        (1.16f, 26, 0.80f, root.Lum(0.66f), 0.24f, -0.18f), (1.06f, 24, 0.66f, root.Lum(0.84f), 0.14f, -0.12f), (0.92f, 19, 0.54f, root, 0.10f, -0.07f),
        (0.84f, 17, 0.42f, Rgb.Mix(root, tip, 0.6f), 0.04f, -0.04f), (0.80f, 15, 0.28f, tip, 0f, -0.02f),
    ];

    private readonly List<(int Pixels, Light Light, SKImage[] Sheets)> _painted = [];

    public void Draw(Painter painter, float yaw, float clock, float wind, float bounce)
    {
        // Sprites are made at powers of the square root of two pixels, and for sixteen directions of light, so that few are ever needed.
        var pixels = (int)MathF.Round(MathF.Pow(2f, MathF.Ceiling(2f * MathF.Log2(MathF.Max(6f, painter.PixelsPerUnit))) / 2f));
        var sheets = Sheets(Math.Min(pixels, 256), Sixteenth(painter.Light));
        for (var i = 0; i < sheets.Length; i++)
        {
            var loose = (3 - i) / 3f;
            using var saved = painter.Push();
            painter.Translate(-yaw * (0.04f + (0.05f * i)), 0.2f + (0.03f * bounce * loose));
            painter.Canvas.RotateDegrees(loose * ((1.6f * MathF.Sin((clock * 2.1f) - (i * 0.9f))) + (wind * 3f)));
            var skew = (wind * 0.10f * loose) + (0.012f * loose * MathF.Sin((clock * 2.7f) - (i * 1.1f)));
            painter.Canvas.Skew(-skew, 0f);
            painter.Translate(0f, -0.2f);
            using var paint = new SKPaint { IsAntialias = true };
            painter.Canvas.DrawImage(sheets[i], new SKRect(-Extent, -Extent, Extent, Extent), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        }
    }

    private static Light Sixteenth(Light light)
    {
        var step = MathF.Tau / 16f;
        var angle = MathF.Round(MathF.Atan2(light.To.Y, light.To.X) / step) * step;
        return light with { To = new(MathF.Cos(angle), MathF.Sin(angle)) };
    }

    private SKImage[] Sheets(int pixels, Light light)
    {
        lock (_painted)
        {
            foreach (var entry in _painted)
            {
                if (entry.Pixels == pixels && entry.Light == light) return entry.Sheets;
            }

            var made = Array.ConvertAll(_sheets, rows => Paint(rows, pixels, light));
            if (_painted.Count >= Kept) _painted.RemoveAt(0);
            _painted.Add((pixels, light, made));
            return made;
        }
    }

    private SKImage Paint(int[] rows, int pixels, Light light)
    {
        using var scratch = Scratch.Open();
        var side = (int)MathF.Ceiling(2f * Extent * pixels);
        using var surface = SKSurface.Create(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(side / (2f * Extent));
        surface.Canvas.Translate(Extent, Extent);
        var painter = new Painter(surface.Canvas, light);
        if (rows[0] == 0) painter.Form(Ellipse(-0.10f, 0.28f, 1.26f, 1.34f), root.Lum(0.72f), 2.4f);
        foreach (var row in rows) Locks(painter, row);
        return surface.Snapshot();
    }

    private void Locks(Painter painter, int row)
    {
        var (ring, count, length, colour, oy, ox) = _rows[row];
        var random = new Seed(11).For("mane").For(row).Random();
        var locks = new List<(float Height, Vector2[] Line, Rgb Colour)>();
        for (var i = 0; i < count; i++)
        {
            var angle = MathF.Tau * (i + random.Range(-0.25f, 0.25f)) / count;
            var (sa, ca) = MathF.SinCos(angle);
            var l = length * (0.92f + (0.50f * (0.5f + (0.5f * sa)))) * random.Range(0.85f, 1.2f);
            var from = new Vector2(ox + (ca * ring), oy + (sa * ring * 1.04f));
            var bend = (0.34f * (ca < 0f ? 1f : -1f) * MathF.Abs(ca)) + (0.10f * MathF.Sin(i * 1.7f));
            var across = new Vector2(-sa, ca);
            var out_ = new Vector2(ca, sa) - (across * bend) + new Vector2(0f, 0.22f);
            Vector2[] line = [from - (new Vector2(ca, sa) * 0.25f), from + (out_ * l * 0.45f), from + (out_ * l * 0.97f) + (across * bend * 0.1f) + new Vector2(0f, 0.08f)];
            var toward = 0.5f + (0.5f * ((ca * painter.Light.To.X) + (sa * painter.Light.To.Y)));
            var own = colour.Lum(random.Range(0.92f, 1.10f));
            locks.Add((MathF.Abs((((angle * 180f / MathF.PI) + 90f) % 360f) - 180f), line, Rgb.Mix(painter.Light.Dark(own), painter.Light.Lit(own), Math.Clamp(0.25f + (0.9f * toward), 0.15f, 1f))));
        }

        // From the crown down both sides to the beard, so that upper locks lie under lower ones.
        foreach (var (_, line, tone) in locks.OrderByDescending(entry => entry.Height)) painter.Fill(Taper(line, [0.17f, 0.17f, 0.015f], steps: 5), tone);
    }
}
