using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws hands: a few cached shapes, one unit long, the wrist at the origin, fingers along +x, the thumb toward -y.</summary>
internal static class HandArt
{
    private sealed record Drawn(SKPath Outline, SKPath Lines, SKPath? Thumb = null);

    private static readonly Lazy<Drawn> _relaxed = new(() => Made(
        [Blob(V(-0.10f, -0.19f), V(0.16f, -0.25f), V(0.44f, -0.26f), V(0.72f, -0.25f), V(0.92f, -0.19f), V(0.95f, -0.07f), V(0.80f, -0.01f), V(0.74f, 0.10f), V(0.52f, 0.19f), V(0.18f, 0.22f), V(-0.10f, 0.17f))],
        [Curve(V(0.50f, 0.08f), V(0.66f, 0.05f), V(0.80f, -0.02f)), Curve(V(0.52f, -0.05f), V(0.70f, -0.09f), V(0.86f, -0.12f))],
        Taper([V(0.12f, -0.20f), V(0.34f, -0.33f), V(0.54f, -0.32f)], [0.11f, 0.095f, 0.07f])));

    private static readonly Lazy<Drawn> _open = new(() => Made(
        [
            Blob(V(-0.10f, -0.17f), V(0.18f, -0.24f), V(0.46f, -0.29f), V(0.54f, -0.12f), V(0.54f, 0.14f), V(0.44f, 0.28f), V(0.16f, 0.23f), V(-0.10f, 0.16f)),
            Finger(0.42f, -0.22f, 0.94f, -0.42f), Finger(0.46f, -0.08f, 1.06f, -0.15f), Finger(0.46f, 0.07f, 1.04f, 0.13f), Finger(0.40f, 0.20f, 0.90f, 0.38f),
            Taper([V(0.06f, -0.12f), V(0.26f, -0.36f), V(0.42f, -0.56f)], [0.12f, 0.10f, 0.075f]),
        ],
        [Curve(V(0.16f, -0.06f), V(0.30f, -0.02f), V(0.40f, 0.10f))]));

    private static readonly Lazy<Drawn> _flat = new(() => Made(
        [
            Blob(V(-0.10f, -0.17f), V(0.20f, -0.25f), V(0.50f, -0.25f), V(0.84f, -0.21f), V(1.02f, -0.12f), V(1.06f, 0.00f), V(0.99f, 0.12f), V(0.80f, 0.20f), V(0.46f, 0.24f), V(0.16f, 0.21f), V(-0.10f, 0.16f)),
            Taper([V(0.08f, -0.16f), V(0.28f, -0.34f), V(0.50f, -0.40f)], [0.11f, 0.09f, 0.07f]),
        ],
        [Curve(V(0.52f, -0.11f), V(0.98f, -0.08f)), Curve(V(0.52f, 0.01f), V(1.00f, 0.02f)), Curve(V(0.52f, 0.12f), V(0.94f, 0.11f))]));

    private static readonly Lazy<Drawn> _fist = new(() => Made(
        [Blob(V(-0.10f, -0.18f), V(0.16f, -0.27f), V(0.42f, -0.30f), V(0.58f, -0.20f), V(0.62f, 0.00f), V(0.58f, 0.20f), V(0.40f, 0.29f), V(0.14f, 0.26f), V(-0.10f, 0.17f))],
        [Curve(V(0.40f, -0.12f), V(0.60f, -0.12f)), Curve(V(0.40f, 0.02f), V(0.62f, 0.02f)), Curve(V(0.38f, 0.15f), V(0.58f, 0.15f))],
        Taper([V(0.08f, -0.20f), V(0.28f, -0.24f), V(0.42f, -0.10f)], [0.11f, 0.10f, 0.075f])));

    private static readonly Lazy<Drawn> _point = new(() => Made(
        [
            Blob(V(-0.10f, -0.18f), V(0.16f, -0.26f), V(0.42f, -0.28f), V(0.56f, -0.16f), V(0.58f, 0.04f), V(0.54f, 0.20f), V(0.38f, 0.27f), V(0.14f, 0.25f), V(-0.10f, 0.17f)),
            Taper([V(0.36f, -0.17f), V(0.72f, -0.19f), V(1.06f, -0.17f)], [0.105f, 0.095f, 0.07f]),
        ],
        [Curve(V(0.36f, -0.03f), V(0.57f, -0.03f)), Curve(V(0.36f, 0.11f), V(0.56f, 0.11f))],
        Taper([V(0.06f, -0.20f), V(0.24f, -0.20f), V(0.40f, -0.06f)], [0.10f, 0.095f, 0.07f])));

    /// <param name="painter">In figure units.</param>
    /// <param name="wrist">Where the hand begins.</param>
    /// <param name="degrees">The direction of the fingers.</param>
    /// <param name="length">Metres.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="skin">The colour of the hand or glove.</param>
    /// <param name="flip">Whether the thumb is on the other side.</param>
    public static void Draw(Painter painter, Vector2 wrist, float degrees, float length, HandShape shape, Rgb skin, bool flip)
    {
        var drawn = Of(shape);
        var pixels = length * painter.PixelsPerUnit;
        var matrix = SKMatrix.CreateScale(length, flip ? -length : length).PostConcat(SKMatrix.CreateRotationDegrees(degrees)).PostConcat(SKMatrix.CreateTranslation(wrist.X, wrist.Y));
        var outline = Transformed(drawn.Outline, matrix);
        if (pixels < 6f)
        {
            painter.Fill(outline, painter.Light.Lit(skin));
            return;
        }

        painter.Form(outline, skin, length * 0.45f, stipple: pixels > 34f);
        var dark = painter.Light.Dark(skin);
        if (pixels > 16f) painter.Stroke(Transformed(drawn.Lines, matrix), dark, length * 0.035f, 0.7f);
        if (drawn.Thumb is { } thumb)
        {
            var over = Transformed(thumb, matrix);
            if (pixels > 16f) painter.Fill(Moved(over, 0f, length * 0.05f), dark, 0.35f, length * 0.03f);
            painter.Form(over, skin, length * 0.2f, stipple: false);
        }
    }

    private static Drawn Of(HandShape shape) => shape switch
    {
        HandShape.Open => _open.Value,
        HandShape.Fist or HandShape.Grip => _fist.Value,
        HandShape.Point => _point.Value,
        HandShape.Flat => _flat.Value,
        _ => _relaxed.Value,
    };

    private static SKPath Finger(float x, float y, float x2, float y2) => Taper([V(x, y), V((x + x2) / 2f, ((y + y2) / 2f) - 0.015f), V(x2, y2)], [0.10f, 0.088f, 0.066f]);

    private static Drawn Made(SKPath[] parts, SKPath[] lines, SKPath? thumb = null)
    {
        using var builder = new SKPathBuilder();
        foreach (var line in lines) builder.AddPath(line, SKPathAddMode.Append);
        return new(Scratch.Keep(parts.Length == 1 ? parts[0] : Union(parts)), Scratch.Keep(Done(builder)), thumb is null ? null : Scratch.Keep(thumb));
    }
}
