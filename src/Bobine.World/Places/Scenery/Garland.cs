using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Places.Scenery;

/// <summary>A hanging string of coloured bulbs.</summary>
internal static class Garland
{
    private static readonly Rgb[] _colours = ["FFD76A", "FF8A5A", "8FD8FF", "FFB8D8"];

    public static void Wire(Painter p, Vector2 from, Vector2 to, float sag, Rgb colour) => p.Stroke(Shapes.Curve(Points(from, to, sag, 0f)), colour, 2f);

    public static void Bulbs(Painter p, Vector2 from, Vector2 to, float sag, FrameState frame, bool glow)
    {
        var points = Points(from, to, sag, frame.Environment.Wind * 4f * MathF.Sin(frame.Time * 2.4f));
        for (var i = 1; i < points.Length - 1; i++)
        {
            var colour = _colours[i % 4];
            var k = 0.6f + (0.4f * MathF.Sin((frame.Time * 2.2f) + (i * 1.7f)));
            if (glow)
            {
                p.Disc(points[i].X, points[i].Y + 5f, 15f, colour, 0.13f * k);
                p.Disc(points[i].X, points[i].Y + 5f, 8f, colour, 0.28f * k);
            }

            p.Disc(points[i].X, points[i].Y + 5f, 3.6f, Rgb.Mix(colour, Rgb.White, 0.55f));
        }
    }

    private static Vector2[] Points(Vector2 from, Vector2 to, float sag, float swing)
    {
        var points = new Vector2[15];
        for (var i = 0; i < 15; i++)
        {
            var u = i / 14f;
            points[i] = Vector2.Lerp(from, to, u) + new Vector2(swing * MathF.Sin(MathF.PI * u), sag * MathF.Sin(MathF.PI * u));
        }

        return points;
    }
}
