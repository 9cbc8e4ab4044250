using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws hair, beards and moustaches. Local units: the head's half-width is 1.</summary>
internal static class HairArt
{
    public static void Back(Painter painter, Person who, HeadView view, float wind, float swing)
    {
        float w = (wind * 0.7f) - (swing * 0.4f), x = view.Back;
        SKPath? path = who.HairStyle switch
        {
            "long" => Blob(V(-1.02f + x, -0.5f), V(-0.55f + x, -1.28f), V(0.3f + x, -1.36f), V(0.95f + x, -0.75f), V(1.06f + x, 0.3f), V(1.02f + x + (w * 0.5f), 1.35f), V(0.62f + x + (w * 0.8f), 2.05f), V(0.05f + x + (w * 0.9f), 2.16f - (0.2f * MathF.Abs(w))), V(-0.62f + x + (w * 0.8f), 2.1f), V(-1.14f + x + (w * 0.5f), 1.45f), V(-1.15f + x, 0.4f)),
            "bob" => Blob(V(-1.06f + x, -0.5f), V(-0.55f + x, -1.28f), V(0.3f + x, -1.34f), V(1.0f + x, -0.75f), V(1.12f + x, 0.2f), V(1.08f + x + (w * 0.3f), 0.98f), V(0.5f + x + (w * 0.3f), 1.06f), V(-0.6f + x + (w * 0.3f), 1.08f), V(-1.16f + x + (w * 0.3f), 1.02f), V(-1.18f + x, 0.2f)),
            "bun" => Blob(V(-1.0f + x, -0.5f), V(-0.5f + x, -1.25f), V(0.3f + x, -1.32f), V(0.95f + x, -0.8f), V(1.0f + x, 0.1f), V(0.4f + x, 0.5f), V(-0.7f + x, 0.55f), V(-1.05f + x, 0.1f)),
            "ponytail" => Blob(V(-1.0f + x, -0.5f), V(-0.5f + x, -1.25f), V(0.3f + x, -1.32f), V(0.95f + x, -0.8f), V(1.0f + x, 0.1f), V(0.4f + x, 0.5f), V(-0.7f + x, 0.55f), V(-1.05f + x, 0.1f)),
            "curly" => Curls([V(-1.1f + x, -0.2f), V(-0.98f + x, -1.0f), V(-0.2f + x, -1.48f), V(0.6f + x, -1.36f), V(1.12f + x, -0.7f), V(1.17f + x, 0.2f), V(0.85f + x, 0.68f), V(-0.86f + x, 0.72f)], 0.17f, 2),
            "short" or "quiff" => Blob(V(-1.0f + x, -0.4f), V(-0.62f + x, -1.2f), V(0.1f + x, -1.34f), V(0.75f + x, -1.1f), V(1.0f + x, -0.4f), V(0.86f + x, 0.22f), V(-0.1f + x, 0.62f), V(-0.92f + x, 0.36f)),
            _ => null,
        };
        var hair = who.Hair.Lum(0.80f);
        if (who.HairStyle == "bun") painter.Form(Ellipse(-0.38f + (x * 2.6f), -1.36f, 0.46f, 0.42f), who.Hair.Lum(0.92f), 0.8f);
        if (who.HairStyle == "ponytail")
        {
            painter.Form(Taper([V(-0.72f + x, -0.55f), V(-1.35f + x + (w * 0.2f), -0.45f), V(-1.62f + x + (w * 0.7f), 0.35f), V(-1.42f + x + (w * 1.3f), 1.25f)], [0.26f, 0.36f, 0.33f, 0.05f]), who.Hair.Lum(0.92f), 0.7f);
        }

        if (path is not null) painter.Form(path, hair, 1.6f);
        if (who.HairStyle == "long" && painter.PixelsPerUnit > 14f) Strands(painter, path!, hair, x, w);
    }

    private static void Strands(Painter painter, SKPath clip, Rgb hair, float x, float w)
    {
        using (painter.Push())
        {
            painter.Clip(clip);
            for (var i = 0; i < 5; i++)
            {
                var u = -0.9f + (i * 0.45f);
                painter.Stroke(Curve(V(u + x, 0.7f), V((u * 1.02f) + x + (w * 0.4f), 1.35f), V((u * 0.82f) + x + (w * 0.85f), 2.1f)), painter.Light.Dark(hair), 0.05f, 0.6f);
            }
        }
    }

    public static void Front(Painter painter, Person who, HeadView view, float wind, float pixels)
    {
        if (who.Helmet is "astro" || who.HairStyle == "bald")
        {
            if (who.HairStyle == "bald" && who.IsOld) Fringe(painter, who, view);
            return;
        }

        var hat = who.Helmet is not null || HatArt.Covers(who);
        float c = view.Crown, w = wind * 0.5f;
        var style = hat && who.HairStyle is "quiff" or "curly" ? (who.HairStyle == "curly" ? "curly" : "short") : who.HairStyle;
        switch (style)
        {
            case "quiff":
                painter.Form(Blob(V(Side(view, -1f).X, Side(view, -1f).Y), V(-1.02f, -0.75f), V(-0.62f, -1.28f), V(0.05f + w, -1.60f), V(0.72f + w, -1.56f), V(1.04f + w, -1.20f), V(1.03f, -0.70f), Side(view, 1f), Temple(view, 1f), V(0.46f + (c * 0.8f), -0.82f), V(-0.08f + c, -0.76f), V(-0.52f + (c * 0.8f), -0.80f), Temple(view, -1f)), who.Hair, 0.9f);
                Sheen(painter, who, [V(-0.55f, -1.05f), V(-0.1f, -1.30f), V(0.45f + w, -1.38f)], pixels);
                break;
            case "bun" or "ponytail":
                painter.Form(Blob(Side(view, -1f), V(-1.0f, -0.8f), V(-0.45f, -1.28f), V(0.3f, -1.32f), V(0.95f, -0.85f), Side(view, 1f), Temple(view, 1f), V(0.34f + c, -0.86f), V(-0.30f + c, -0.88f), Temple(view, -1f)), who.Hair, 0.9f);
                Sheen(painter, who, [V(-0.62f + c, -0.98f), V(-0.05f + c, -1.14f), V(0.52f + c, -1.02f)], pixels);
                if (who.HairStyle == "ponytail" && pixels > 10f) painter.Fill(Ellipse(-0.80f + view.Back, -0.56f, 0.10f, 0.18f), painter.Light.Lit("C8323A"));
                break;
            case "curly":
                painter.Form(Curls([Side(view, -1f), V(-1.0f, -0.85f), V(-0.3f, -1.38f), V(0.5f, -1.34f), V(1.02f, -0.8f), Side(view, 1f), Temple(view, 1f), V(0.40f + c, -0.80f), V(-0.10f + c, -0.84f), V(-0.52f + (c * 0.6f), -0.76f), Temple(view, -1f)], 0.14f, 2), who.Hair, 0.9f);
                if (pixels > 12f) for (var i = 0; i < 7; i++) painter.Stroke(Curve(V(-0.75f + (i * 0.25f), -1.0f - (0.12f * (i % 3))), V(-0.65f + (i * 0.25f), -1.12f - (0.12f * (i % 3))), V(-0.55f + (i * 0.25f), -1.0f - (0.12f * (i % 3)))), painter.Light.Lit(who.Hair.Lum(1.3f)), 0.05f, 0.5f);
                break;
            case "bob":
                painter.Form(Blob(Lock(view, -1f, 0.62f), V(-1.12f, -0.10f), V(-0.98f, -0.84f), V(-0.50f, -1.27f), V(0.2f, -1.34f), V(0.92f, -0.92f), V(1.10f, -0.10f), Lock(view, 1f, 0.62f), Temple(view, 1f), V(0.62f + (c * 0.6f), -0.52f), V(0.30f + c, -0.50f), V(-0.10f + c, -0.56f), V(-0.52f + (c * 0.8f), -0.50f), Temple(view, -1f)), who.Hair, 0.9f);
                Sheen(painter, who, [V(-0.66f + c, -0.90f), V(-0.05f + c, -1.08f), V(0.60f + c, -0.92f)], pixels);
                break;
            case "long":
                var part = -0.30f + (view.Yaw * 0.42f);
                painter.Form(Blob(V(part, -1.30f), V(-0.62f, -1.24f), V(-1.05f, -0.70f), V(-1.13f, 0.1f), Lock(view, -1f, 0.9f), Temple(view, -1f), V(part - 0.18f, -0.72f), V(part, -0.98f)), who.Hair, 0.8f);
                painter.Form(Blob(V(part, -1.30f), V(0.62f, -1.25f), V(1.05f, -0.70f), V(1.10f, 0.1f), Lock(view, 1f, 0.9f), Temple(view, 1f), V(Mix(part, 0.9f, 0.62f), -0.62f), V(Mix(part, 0.9f, 0.28f), -0.80f), V(part, -0.98f)), who.Hair, 0.8f);
                Sheen(painter, who, [V(part + 0.15f, -1.12f), V(part + 0.55f, -1.00f), V(part + 0.85f, -0.66f)], pixels);
                break;
            default:
                var line = -0.25f + (view.Yaw * 0.42f);
                painter.Form(Blob(V(line, -1.28f), V(-0.58f, -1.28f), V(-1.03f, -0.74f), Side(view, -1f), Temple(view, -1f), V(line - 0.22f, -0.74f), V(line - 0.02f, -0.90f)), who.Hair, 0.8f);
                painter.Form(Blob(V(line - 0.06f, -1.28f), V(0.58f, -1.28f), V(1.03f, -0.72f), Side(view, 1f), Temple(view, 1f), V(Mix(line, 0.9f, 0.55f), -0.72f), V(Mix(line, 0.9f, 0.22f), -0.70f), V(line - 0.04f, -0.92f)), who.Hair, 0.8f);
                Sheen(painter, who, [V(line + 0.12f, -1.12f), V(line + 0.48f, -1.06f), V(line + 0.80f, -0.80f)], pixels);
                break;
        }
    }

    public static void Beard(Painter painter, Person who, HeadView view, in FaceState face)
    {
        float jaw = who.Body.Jaw, m = view.Mouth, c = m * 0.62f, open = MathF.Max(0f, face.Mouth.Open) * 0.10f;
        painter.Form(Blob(V(view.Ear(-1f) * 0.99f, 0.02f), V(-0.82f + (view.Yaw * 0.05f), 0.60f), V(-jaw + (c * 0.60f), 1.0f + open), V(c, 1.30f + open), V(jaw + (c * 0.55f), 0.98f + open), V(0.86f, 0.55f), V(view.Ear(1f) * 0.99f, 0.02f),
            V(0.72f + (view.Yaw * 0.14f), 0.36f), V(0.40f + m, 0.47f), V(m, 0.455f), V(-0.40f + m, 0.48f), V(-0.72f + (view.Yaw * 0.14f), 0.36f)), who.Hair, 0.9f);
    }

    public static void Moustache(Painter painter, Person who, HeadView view)
    {
        var m = view.Mouth;
        painter.Form(Blob(V(m, 0.50f), V(m - 0.22f, 0.49f), V(m - 0.44f, 0.62f), V(m - 0.56f, 0.58f), V(m - 0.40f, 0.70f), V(m - 0.16f, 0.66f), V(m, 0.60f), V(m + 0.16f, 0.66f), V(m + 0.40f, 0.70f), V(m + 0.56f, 0.58f), V(m + 0.44f, 0.62f), V(m + 0.22f, 0.49f)),
            who.Hair, 0.3f, stipple: false);
    }

    /// <summary>A closed line of round locks.</summary>
    private static SKPath Curls(ReadOnlySpan<Vector2> ring, float depth, int perSegment)
    {
        var closed = new Vector2[ring.Length + 1];
        ring.CopyTo(closed);
        closed[^1] = ring[0];
        var line = Spline(closed, [0f], perSegment);
        var centre = Vector2.Zero;
        foreach (var p in ring) centre += p / ring.Length;
        using var path = new SKPathBuilder();
        path.MoveTo(line[0].X, line[0].Y);
        for (var i = 0; i < line.Length - 1; i++)
        {
            Vector2 a = new(line[i].X, line[i].Y), b = new(line[i + 1].X, line[i + 1].Y);
            var out1 = Vector2.Normalize(((a + b) / 2f) - centre) * depth * (1.25f + (0.35f * MathF.Sin(i * 2.3f)));
            var along = (b - a) * 0.18f;
            path.CubicTo(a.X + out1.X - along.X, a.Y + out1.Y - along.Y, b.X + out1.X + along.X, b.Y + out1.Y + along.Y, b.X, b.Y);
        }

        path.Close();
        return Done(path);
    }

    /// <summary>Where the hair ends beside an ear: lower and further in on the side that is seen.</summary>
    private static Vector2 Side(HeadView view, float side)
    {
        var f = view.Flank(side);
        return V(Mix(side * 1.0f, view.Ear(side) - (side * 0.02f), MathF.Min(1f, f * 2.2f)), 0.02f + (0.26f * MathF.Min(1f, f * 2.5f)));
    }

    private static Vector2 Temple(HeadView view, float side)
    {
        var f = view.Flank(side);
        return V(Mix(side * 0.84f, view.Ear(side) - (side * 0.20f), MathF.Min(1f, f * 2.4f)), -0.42f + (0.30f * MathF.Min(1f, f * 2f)));
    }

    private static Vector2 Lock(HeadView view, float side, float y) => V((side * 1.02f) + (view.Flank(side) * side * -0.12f), y);

    private static float Mix(float a, float b, float t) => a + ((b - a) * t);

    private static void Sheen(Painter painter, Person who, ReadOnlySpan<Vector2> line, float pixels)
    {
        if (pixels < 12f) return;
        painter.Stroke(Curve(line), painter.Light.Lit(who.Hair.Lum(1.4f)), 0.11f, 0.40f, 0.05f);
        painter.Stroke(Curve(line[0] + V(0.06f, 0.14f), line[1] + V(0.05f, 0.15f), line[2] + V(0f, 0.15f)), painter.Light.Dark(who.Hair), 0.035f, 0.5f);
    }

    private static void Fringe(Painter painter, Person who, HeadView view)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var x = view.Ear(side);
            painter.Form(Blob(V(side * 0.92f, -0.46f), V(side * 1.10f, -0.20f), V(side * 1.06f, 0.30f), V(x, 0.10f), V(x - (side * 0.12f), -0.20f)), who.Hair, 0.4f);
        }
    }
}
