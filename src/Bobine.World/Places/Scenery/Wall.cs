using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>An upright plane of the world, in metres: u along it, v up from the ground. Fronts face the camera, sides run away from it.</summary>
internal sealed class Wall
{
    private readonly Dressing _d;
    private readonly float _fixed;
    private readonly bool _side;

    private Wall(Dressing d, float fixedAt, bool side) => (_d, _fixed, _side) = (d, fixedAt, side);

    /// <summary>A wall across the view at a depth; u is x.</summary>
    public static Wall Front(Dressing d, float z) => new(d, z, side: false);

    /// <summary>A wall along the view at a distance from the axis; u is z.</summary>
    public static Wall Side(Dressing d, float x) => new(d, x, side: true);

    public bool IsSide => _side;

    public Vector2 At(float u, float v) => _side ? _d.At(_fixed, v, MathF.Max(u, 0.5f)) : _d.At(u, v, _fixed);

    /// <summary>Pixels of one metre of height at a place of the wall.</summary>
    public float Metre(float u) => Dressing.Metre(_side ? MathF.Max(u, 0.5f) : _fixed);

    public SKPath Quad(float u0, float v0, float u1, float v1) => Shapes.Poly(At(u0, v0), At(u1, v0), At(u1, v1), At(u0, v1));

    /// <summary>A quad with a round arch on top.</summary>
    public SKPath Arch(float u0, float v0, float u1, float v1)
    {
        float mid = (u0 + u1) / 2f, r = MathF.Abs(u1 - u0) / 2f, spring = v1 - r;
        Span<Vector2> points = stackalloc Vector2[11];
        points[0] = At(u0, v0);
        for (var i = 0; i < 9; i++)
        {
            var a = MathF.PI * (1f - (i / 8f));
            points[i + 1] = At(mid + ((u1 - u0) / 2f * MathF.Cos(a)), spring + (r * MathF.Sin(a)));
        }

        points[10] = At(u1, v0);
        return Shapes.Poly(points);
    }
}
