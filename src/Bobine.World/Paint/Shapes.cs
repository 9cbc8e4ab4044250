using System.Numerics;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>Paths of the shape language: blobs, tapered limbs, unions. Y is down. Everything made here belongs to the open <see cref="Scratch"/>.</summary>
/// <remarks>Design: the art bible, section 6.</remarks>
public static class Shapes
{
    public static Vector2 V(float x, float y) => new(x, y);

    /// <summary>A closed smooth path through the points (Catmull-Rom as cubics).</summary>
    public static SKPath Blob(params ReadOnlySpan<Vector2> points) => Smooth(points, closed: true);

    /// <summary>An open smooth path through the points.</summary>
    public static SKPath Curve(params ReadOnlySpan<Vector2> points) => Smooth(points, closed: false);

    /// <summary>A path through the points; <paramref name="tension"/> 0.5 is Catmull-Rom.</summary>
    public static SKPath Smooth(ReadOnlySpan<Vector2> p, bool closed, float tension = 0.5f)
    {
        using var path = new SKPathBuilder();
        AddSmooth(path, p, closed, tension);
        return Done(path);
    }

    /// <summary>Straight edges, closed.</summary>
    public static SKPath Poly(params ReadOnlySpan<Vector2> points)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(points[0].X, points[0].Y);
        foreach (var q in points[1..]) path.LineTo(q.X, q.Y);
        path.Close();
        return Done(path);
    }

    public static SKPath Line(Vector2 from, Vector2 to)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(from.X, from.Y);
        path.LineTo(to.X, to.Y);
        return Done(path);
    }

    /// <summary>An ellipse, turned by <paramref name="degrees"/> about its centre.</summary>
    public static SKPath Ellipse(float x, float y, float rx, float ry, float degrees = 0f)
    {
        using var path = new SKPathBuilder();
        path.AddOval(new SKRect(x - rx, y - ry, x + rx, y + ry), SKPathDirection.Clockwise);
        var made = Done(path);
        if (degrees != 0f) made.Transform(SKMatrix.CreateRotationDegrees(degrees, x, y));
        return made;
    }

    public static SKPath Circle(float x, float y, float r) => Ellipse(x, y, r, r);

    public static SKPath Rect(float x, float y, float w, float h) => RoundRect(x, y, w, h, 0f);

    public static SKPath RoundRect(float x, float y, float w, float h, float r, float degrees = 0f)
    {
        using var path = new SKPathBuilder();
        var rect = new SKRect(x, y, x + w, y + h);
        if (r > 0f) path.AddRoundRect(rect, r, r, SKPathDirection.Clockwise);
        else path.AddRect(rect, SKPathDirection.Clockwise);
        var made = Done(path);
        if (degrees != 0f) made.Transform(SKMatrix.CreateRotationDegrees(degrees, x + (w / 2f), y + (h / 2f)));
        return made;
    }

    /// <summary>A limb of varying width: centre line and half-width per point, with round caps (1) or flatter ones.</summary>
    public static SKPath Taper(ReadOnlySpan<Vector2> points, ReadOnlySpan<float> halfWidths, float startCap = 1f, float endCap = 1f, int steps = 6)
    {
        var line = Spline(points, halfWidths, steps);
        var n = line.Length;
        var outline = new Vector2[(2 * n) + 10];
        var right = new Vector2[n];
        for (var i = 0; i < n; i++)
        {
            var a = line[Math.Max(i - 1, 0)];
            var b = line[Math.Min(i + 1, n - 1)];
            var d = new Vector2(b.X - a.X, b.Y - a.Y);
            var length = d.Length();
            var normal = length < 1e-9f ? Vector2.Zero : new Vector2(-d.Y, d.X) / length * line[i].Z;
            outline[i] = new Vector2(line[i].X, line[i].Y) + normal;
            right[i] = new Vector2(line[i].X, line[i].Y) - normal;
        }

        Cap(line[n - 1], line[Math.Max(n - 2, 0)], endCap, outline[n - 1], outline.AsSpan(n, 5));
        for (var i = 0; i < n; i++) outline[n + 5 + i] = right[n - 1 - i];
        Cap(line[0], line[Math.Min(1, n - 1)], startCap, right[0], outline.AsSpan((2 * n) + 5, 5));
        return Smooth(outline, closed: true);
    }

    public static SKPath Union(params ReadOnlySpan<SKPath> paths)
    {
        var result = paths[0];
        foreach (var path in paths[1..])
        {
            if (result.Op(path, SKPathOp.Union) is { } joined) result = Scratch.Note(joined);
        }

        return result;
    }

    /// <summary>A moved copy.</summary>
    public static SKPath Moved(SKPath path, float dx, float dy) => Transformed(path, SKMatrix.CreateTranslation(dx, dy));

    public static SKPath Transformed(SKPath path, SKMatrix matrix)
    {
        var copy = Scratch.Note(new SKPath(path));
        copy.Transform(matrix);
        return copy;
    }

    /// <summary>Tufts along a closed line, pointing outward: manes, curls, ruffs.</summary>
    public static SKPath Tufts(ReadOnlySpan<Vector2> closed, float depth, int count, Bobine.Core.Rng random, float lean = 0f, float jitter = 0.5f)
    {
        var ring = new Vector2[closed.Length + 1];
        closed.CopyTo(ring);
        ring[^1] = closed[0];
        var line = Spline(ring, new float[ring.Length], Math.Max(2, count / closed.Length));
        var m = line.Length - 1;
        var centre = Vector2.Zero;
        for (var i = 0; i < m; i++) centre += new Vector2(line[i].X, line[i].Y) / m;
        using var path = new SKPathBuilder();
        path.MoveTo(line[0].X, line[0].Y);
        for (var i = 0; i < m; i++)
        {
            var a = new Vector2(line[i].X, line[i].Y);
            var b = new Vector2(line[(i + 1) % m].X, line[(i + 1) % m].Y);
            var mid = (a + b) / 2f;
            var outward = Vector2.Normalize(mid - centre + new Vector2(1e-6f, 0f));
            var d = depth * (1f + random.Range(-jitter, jitter));
            var tip = mid + (outward * d) + ((b - a) * lean);
            var first = a + (outward * d * 0.5f);
            var second = b + (outward * d * 0.3f);
            path.QuadTo(first.X, first.Y, tip.X, tip.Y);
            path.QuadTo(second.X, second.Y, b.X, b.Y);
        }

        path.Close();
        return Done(path);
    }

    /// <summary>Points (x, y, width) along the Catmull-Rom line, <paramref name="steps"/> per segment and the last point.</summary>
    public static Vector3[] Spline(ReadOnlySpan<Vector2> points, ReadOnlySpan<float> widths, int steps = 8)
    {
        var m = points.Length;
        var result = new Vector3[((m - 1) * steps) + 1];
        for (var i = 0; i < m - 1; i++)
        {
            Vector3 a = At(points, widths, Math.Max(i - 1, 0)), b = At(points, widths, i), c = At(points, widths, i + 1), d = At(points, widths, Math.Min(i + 2, m - 1));
            for (var j = 0; j < steps; j++)
            {
                float t = (float)j / steps, t2 = t * t, t3 = t2 * t;
                result[(i * steps) + j] = 0.5f * ((2f * b) + ((c - a) * t) + (((2f * a) - (5f * b) + (4f * c) - d) * t2) + (((3f * b) - a - (3f * c) + d) * t3));
            }
        }

        result[^1] = At(points, widths, m - 1);
        return result;
    }

    /// <summary>Two-bone inverse kinematics: the middle joint and the reachable end. <paramref name="bend"/> is +1 or -1.</summary>
    public static (Vector2 Joint, Vector2 End) Reach(Vector2 root, Vector2 target, float first, float second, float bend)
    {
        var d = target - root;
        var distance = MathF.Max(d.Length(), 1e-6f);
        var direction = d / distance;
        var longest = (first + second) * 0.999f;
        var shortest = MathF.Abs(first - second) + 1e-3f;
        if (distance > longest) { distance = longest; target = root + (direction * distance); }
        if (distance < shortest) distance = shortest;
        var along = ((first * first) - (second * second) + (distance * distance)) / (2f * distance);
        var aside = MathF.Sqrt(MathF.Max(0f, (first * first) - (along * along)));
        return (root + (direction * along) + (new Vector2(-direction.Y, direction.X) * aside * bend), target);
    }

    internal static void AddSmooth(SKPathBuilder path, ReadOnlySpan<Vector2> p, bool closed, float tension = 0.5f)
    {
        var n = p.Length;
        var k = tension / 3f;
        path.MoveTo(p[0].X, p[0].Y);
        for (var i = 0; i < (closed ? n : n - 1); i++)
        {
            var a = closed ? p[(i - 1 + n) % n] : p[Math.Max(i - 1, 0)];
            var b = p[i];
            var c = p[(i + 1) % n];
            var d = closed ? p[(i + 2) % n] : p[Math.Min(i + 2, n - 1)];
            path.CubicTo(b.X + ((c.X - a.X) * k), b.Y + ((c.Y - a.Y) * k), c.X - ((d.X - b.X) * k), c.Y - ((d.Y - b.Y) * k), c.X, c.Y);
        }

        if (closed) path.Close();
    }

    internal static SKPath Done(SKPathBuilder builder) => Scratch.Note(builder.Detach());

    private static Vector3 At(ReadOnlySpan<Vector2> points, ReadOnlySpan<float> widths, int i) => new(points[i], widths[Math.Min(i, widths.Length - 1)]);

    private static void Cap(Vector3 end, Vector3 before, float flatness, Vector2 near, Span<Vector2> result)
    {
        var angle = MathF.Atan2(end.Y - before.Y, end.X - before.X);
        var (sin, cos) = MathF.SinCos(angle);
        for (var i = 0; i < 5; i++)
        {
            var f = (MathF.PI / 2f) - (MathF.PI * (i + 1) / 6f);
            float ex = MathF.Cos(f) * end.Z * flatness, ey = MathF.Sin(f) * end.Z;
            result[i] = new(end.X + (cos * ex) - (sin * ey), end.Y + (sin * ex) + (cos * ey));
        }

        if (Vector2.Distance(result[0], near) > Vector2.Distance(result[4], near)) result.Reverse();
    }
}
