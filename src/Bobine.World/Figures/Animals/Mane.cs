using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>A lion's mane: five rows of tapered locks, darkest outside, each toned by its own direction to the light, swaying row by row.</summary>
/// <remarks>Design: the art bible, section 4. Units: the head's half-width, origin at its centre.</remarks>
internal sealed class Mane
{
    private static readonly (float Ring, int Count, float Length, float Y, float X)[] _rows =
        [(1.16f, 26, 0.80f, 0.24f, -0.18f), (1.06f, 24, 0.66f, 0.14f, -0.12f), (0.92f, 19, 0.54f, 0.10f, -0.07f), (0.84f, 17, 0.42f, 0.04f, -0.04f), (0.80f, 15, 0.28f, 0f, -0.02f)];

    private readonly Rgb _root;
    private readonly Lock[][] _locks;
    private readonly List<(Light Light, SKColor[][] Tones)> _tones = [];

    public Mane(Rgb root, Rgb tip)
    {
        _root = root;
        Rgb[] colours = [root.Lum(0.66f), root.Lum(0.84f), root, Rgb.Mix(root, tip, 0.6f), tip];
        _locks = new Lock[_rows.Length][];
        for (var row = 0; row < _rows.Length; row++) _locks[row] = Locks(row, colours[row]);
    }

    /// <param name="painter">Draws in the head's units.</param>
    /// <param name="yaw">The turn of the head.</param>
    /// <param name="clock">Seconds.</param>
    /// <param name="wind">-1 to 1 in the figure's own direction.</param>
    public void Draw(Painter painter, float yaw, float clock, float wind)
    {
        var coarse = painter.PixelsPerUnit < 16f;
        painter.Form(Ellipse(-0.10f - (yaw * 0.06f), 0.28f, 1.26f, 1.34f), _root.Lum(0.72f), 2.4f);
        var tones = Tones(Sixteenth(painter.Light));
        using var paint = new SKPaint { IsAntialias = true };
        for (var row = 0; row < _locks.Length; row++)
        {
            if (coarse && row is 1 or 3) continue;
            var loose = (5 - row) / 5f;
            using var saved = painter.Push();
            painter.Translate(-yaw * (0.05f + (0.03f * row)), 0.2f);
            painter.Canvas.RotateDegrees(loose * ((1.6f * MathF.Sin((clock * 2.1f) - (row * 0.6f))) + (wind * -3f)));
            painter.Canvas.Skew(-(wind * 0.16f * loose) - (0.014f * loose * MathF.Sin((clock * 2.7f) - (row * 0.8f))), 0f);
            painter.Translate(0f, -0.2f);
            for (var i = 0; i < _locks[row].Length; i++)
            {
                paint.Color = tones[row][i];
                painter.Canvas.DrawPath(_locks[row][i].Path, paint);
            }
        }
    }

    /// <summary>Tones are kept for sixteen directions of the light, so that a turning head does not make new ones in every frame.</summary>
    private static Light Sixteenth(Light light)
    {
        const float step = MathF.Tau / 16f;
        var angle = MathF.Round(MathF.Atan2(light.To.Y, light.To.X) / step) * step;
        return light with { To = new(MathF.Cos(angle), MathF.Sin(angle)) };
    }

    private SKColor[][] Tones(Light light)
    {
        lock (_tones)
        {
            foreach (var entry in _tones)
            {
                if (entry.Light == light) return entry.Tones;
            }

            if (_tones.Count >= 24) _tones.RemoveAt(0);
            var made = Array.ConvertAll(_locks, row => Array.ConvertAll(row, one => one.Tone(light)));
            _tones.Add((light, made));
            return made;
        }
    }

    private static Lock[] Locks(int row, Rgb colour)
    {
        var (ring, count, length, oy, ox) = _rows[row];
        var random = new Seed(11).For("mane").For(row).Random();
        var locks = new List<(float Height, Lock Lock)>();
        for (var i = 0; i < count; i++)
        {
            var angle = MathF.Tau * (i + random.Range(-0.25f, 0.25f)) / count;
            var (sa, ca) = MathF.SinCos(angle);
            var l = length * (0.92f + (0.50f * (0.5f + (0.5f * sa)))) * random.Range(0.85f, 1.2f);
            var from = new Vector2(ox + (ca * ring), oy + (sa * ring * 1.04f));
            var bend = (0.34f * (ca < 0f ? 1f : -1f) * MathF.Abs(ca)) + (0.10f * MathF.Sin(i * 1.7f));
            var across = new Vector2(-sa, ca);
            var outward = new Vector2(ca, sa) - (across * bend) + new Vector2(0f, 0.22f);
            Vector2[] line = [from - (new Vector2(ca, sa) * 0.25f), from + (outward * l * 0.45f), from + (outward * l * 0.97f) + (across * bend * 0.1f) + new Vector2(0f, 0.08f)];
            var path = Scratch.Keep(Taper(line, [0.17f, 0.17f, 0.015f], steps: 4));
            locks.Add((MathF.Abs((((angle * 180f / MathF.PI) + 90f) % 360f) - 180f), new(path, colour.Lum(random.Range(0.92f, 1.10f)), new(ca, sa))));
        }

        // From the crown down both sides to the beard, so that upper locks lie under lower ones.
        return [.. locks.OrderByDescending(entry => entry.Height).Select(entry => entry.Lock)];
    }

    private sealed record Lock(SKPath Path, Rgb Colour, Vector2 Direction)
    {
        public SKColor Tone(Light light)
        {
            var toward = 0.5f + (0.5f * Vector2.Dot(Direction, light.To));
            return Rgb.Mix(light.Dark(Colour), light.Lit(Colour), Math.Clamp(0.25f + (0.9f * toward), 0.15f, 1f)).ToColor();
        }
    }
}
