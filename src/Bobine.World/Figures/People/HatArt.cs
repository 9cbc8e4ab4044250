using System.Numerics;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws what is worn on the head: hats, helmets, glasses, masks. Local units: the head's half-width is 1.</summary>
internal static class HatArt
{
    public static bool Covers(Person who) => who.Has("hat") || who.Has("top-hat") || who.Has("cap") || who.Has("santa-hat") || who.Has("crown");

    public static void Draw(Painter painter, Person who, HeadView view, float wind, float pixels)
    {
        if (who.Helmet == "fire") Fire(painter, who, view, pixels);
        else if (who.Helmet == "astro") Glass(painter);
        if (who.Helmet is not null) return;
        if (who.Wears.TryGetValue("cap", out var cap)) Cap(painter, view, cap);
        if (who.Wears.TryGetValue("hat", out var hat)) Brimmed(painter, view, hat, 0.50f);
        if (who.Wears.TryGetValue("top-hat", out var top)) Brimmed(painter, view, top, 1.25f);
        if (who.Wears.TryGetValue("santa-hat", out var santa)) Santa(painter, view, santa, wind);
        if (who.Wears.TryGetValue("crown", out var crown)) Crown(painter, view, crown);
        if (who.Wears.TryGetValue("headphones", out var phones)) Headphones(painter, view, phones);
        if (who.Wears.TryGetValue("flower", out var flower) && who.IsFeminine) Flower(painter, V(view.Ear(-1f) * 0.9f, -0.62f), flower, 0.26f);
    }

    public static void Eyewear(Painter painter, Person who, HeadView view, float pixels)
    {
        var dark = who.Has("sunglasses");
        if (!dark && !who.Has("glasses")) return;
        var frame = who.Wears[dark ? "sunglasses" : "glasses"];
        var light = painter.Light;
        var line = pixels > 20f ? 0.065f : 0.10f;
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var width = view.EyeWidth(side);
            if (width < 0.2f) continue;
            var at = view.EyeAt(side, 0f);
            var lens = dark ? Blob(V(at.X - (0.33f * width), -0.18f), V(at.X + (0.33f * width), -0.18f), V(at.X + (0.30f * width), 0.16f), V(at.X, 0.27f), V(at.X - (0.30f * width), 0.16f)) : Ellipse(at.X, 0f, 0.33f * width, 0.33f);
            if (dark)
            {
                painter.Fill(lens, light.Lit("2A2A3A"));
                painter.Fill(Taper([V(at.X - (0.2f * width), 0.10f), V(at.X + (0.04f * width), -0.12f)], [0.02f, 0.05f], steps: 2), "9FC4E8", 0.55f);
            }
            else
            {
                painter.Fill(lens, "D8EEFF", 0.14f);
            }

            painter.Stroke(lens, light.Lit(frame), line);
            if (view.Flank(side) > 0.05f) painter.Stroke(Line(V(at.X + (side * 0.33f * width), -0.06f), V(view.Ear(side), -0.06f)), light.Lit(frame), line);
        }

        if (view.EyeWidth(-1f) >= 0.2f && view.EyeWidth(1f) >= 0.2f)
        {
            painter.Stroke(Curve(V(view.Eyes - 0.09f, -0.05f), V(view.Eyes, -0.10f), V(view.Eyes + 0.09f, -0.05f)), light.Lit(frame), line);
        }
    }

    /// <summary>A superhero's mask around the eyes; comes before the eyes.</summary>
    public static void Mask(Painter painter, Person who, HeadView view, float pixels)
    {
        float x = view.Eyes, left = MathF.Max(-0.97f, x - 0.98f), right = MathF.Min(0.97f, x + 0.98f);
        painter.Form(Blob(V(left, -0.22f), V(x - 0.50f, -0.42f), V(x, -0.24f), V(x + 0.50f, -0.42f), V(right, -0.22f), V(right * 0.99f, 0.10f), V(x + 0.46f, 0.34f), V(x + 0.14f, 0.14f), V(x, 0.10f), V(x - 0.14f, 0.14f), V(x - 0.46f, 0.34f), V(left * 0.99f, 0.10f)),
            who.Wears["mask"], 0.5f, stipple: pixels > 30f);
    }

    public static void AstronautBack(Painter painter) => painter.Form(Circle(-0.02f, 0f, 1.58f), "3A4664", 2.4f, stipple: false);

    private static void Glass(Painter painter)
    {
        var light = painter.Light;
        painter.Canvas.Save();
        painter.Fill(Circle(0f, 0f, 1.46f), "9FD4FF", 0.15f);
        painter.Fill(Blob(V(-1.2f, -0.55f), V(-0.70f, -1.15f), V(0.2f, -1.36f), V(-0.35f, -1.0f), V(-0.80f, -0.45f)), new Rgb(1f, 1f, 1f), 0.34f);
        painter.Fill(Taper([V(0.98f, 0.62f), V(1.18f, 0.22f), V(1.22f, -0.2f)], [0.02f, 0.07f, 0.02f], steps: 3), new Rgb(1f, 1f, 1f), 0.45f);
        painter.Stroke(Circle(0f, 0f, 1.54f), light.Lit("DFE8EE"), 0.24f);
        painter.Stroke(Circle(0f, 0f, 1.65f), light.Dark("DFE8EE"), 0.05f, 0.7f);
        painter.Stroke(Circle(0f, 0f, 1.43f), light.Dark("DFE8EE"), 0.04f, 0.5f);
        painter.Canvas.Restore();
    }

    private static void Fire(Painter painter, Person who, HeadView view, float pixels)
    {
        var red = who.Wears.TryGetValue("firefighter-outfit", out var colour) ? colour : (Rgb)"D8342C";
        float y = view.Yaw, c = view.Crown;
        painter.Form(Blob(V(-1.46f + (0.1f * y), -0.26f), V(-0.9f, -0.52f), V(0f, -0.62f), V(0.9f, -0.52f), V(1.40f + (0.22f * y), -0.28f), V(0.8f + (0.1f * y), -0.30f), V(c, -0.38f), V(-0.8f, -0.26f)), red.Lum(0.84f), 0.5f);
        painter.Form(Blob(V(-1.08f, -0.44f), V(-1.0f, -1.05f), V(-0.45f, -1.56f), V(0.3f, -1.60f), V(0.95f, -1.12f), V(1.06f, -0.46f), V(0.4f, -0.58f), V(-0.5f, -0.56f)), red, 1.1f);
        if (pixels < 8f) return;
        painter.Form(Taper([V(-0.66f + c, -0.60f), V(-0.42f + c, -1.24f), V(0.02f + c, -1.62f)], [0.07f, 0.08f, 0.07f], steps: 4), red.Lum(0.88f), 0.2f, stipple: false);
        painter.Form(Blob(V((y * 0.5f) - 0.25f, -1.08f), V(y * 0.5f, -1.22f), V((y * 0.5f) + 0.25f, -1.08f), V((y * 0.5f) + 0.2f, -0.78f), V(y * 0.5f, -0.64f), V((y * 0.5f) - 0.2f, -0.78f)), "F3C04A", 0.5f, stipple: false);
    }

    private static void Cap(Painter painter, HeadView view, Rgb colour)
    {
        var y = view.Yaw;
        painter.Form(Blob(V(-1.04f, -0.40f), V(-1.0f, -0.98f), V(-0.40f, -1.44f), V(0.35f, -1.44f), V(1.0f, -0.95f), V(1.03f, -0.44f), V(0.35f, -0.60f), V(-0.4f, -0.56f)), colour, 1.1f);
        painter.Form(Blob(V((y * 0.7f) - 0.78f, -0.56f), V(y * 0.85f, -0.76f), V((y * 0.95f) + 0.78f, -0.58f), V((y * 1.15f) + 0.76f, -0.36f), V(y * 0.85f, -0.50f), V((y * 0.55f) - 0.74f, -0.40f)), colour.Lum(0.80f), 0.4f, stipple: false);
        painter.Disc(view.Crown * 0.4f, -1.46f, 0.09f, painter.Light.Lit(colour.Lum(0.8f)));
    }

    private static void Brimmed(Painter painter, HeadView view, Rgb colour, float tall)
    {
        var c = view.Crown;
        var top = -1.02f - tall;
        painter.Form(tall > 1f
            ? Blob(V(-0.92f, -0.70f), V(-0.86f, -1.3f), V(-0.98f, top), V(-0.6f, top - 0.12f), V(0.6f, top - 0.12f), V(0.98f, top), V(0.86f, -1.3f), V(0.92f, -0.70f), V(0f, -0.60f))
            : Blob(V(-0.96f, -0.70f), V(-0.88f, -1.20f), V(-0.52f, top - 0.08f), V(-0.05f + c, top + 0.08f), V(0.52f, top - 0.08f), V(0.90f, -1.20f), V(0.96f, -0.70f), V(0f, -0.60f)), colour, 1.2f);
        painter.Form(Blob(V(-0.97f, -0.66f), V(-0.92f, -0.92f), V(0f, -0.82f), V(0.92f, -0.92f), V(0.97f, -0.66f), V(0f, -0.54f)), colour.Luma < 0.35f ? colour.Lum(1.6f).Sat(1.4f) : colour.Lum(0.5f), 0.3f, stipple: false);
        painter.Form(Blob(V(-1.62f, -0.62f), V(-0.9f, -0.78f), V(0f, -0.70f), V(0.9f, -0.78f), V(1.62f, -0.62f), V(1.0f, -0.42f), V(c, -0.40f), V(-1.0f, -0.42f)), colour.Lum(0.9f), 0.4f);
    }

    private static void Santa(Painter painter, HeadView view, Rgb colour, float wind)
    {
        float w = wind, x = view.Back;
        painter.Form(Blob(V(1.02f, -0.62f), V(0.95f, -1.15f), V(0.55f, -1.62f), V(-0.05f + x + (w * 0.4f), -1.98f), V(-0.75f + x + (w * 1.1f), -2.02f), V(-1.28f + x + (w * 1.6f), -1.62f), V(-1.52f + x + (w * 1.9f), -1.05f), V(-1.34f + x + (w * 1.8f), -1.02f), V(-1.12f + x + (w * 1.4f), -1.36f), V(-0.86f + x + (w * 0.8f), -1.42f), V(-0.95f, -1.05f), V(-1.02f, -0.62f)), colour, 1.1f);
        painter.Form(Circle(-1.42f + x + (w * 1.85f), -0.95f, 0.25f), Rgb.White, 0.5f);
        painter.Form(Blob(V(-1.12f, -0.52f), V(-1.05f, -0.86f), V(-0.5f, -0.88f), V(view.Crown, -0.94f), V(0.5f, -0.90f), V(1.06f, -0.86f), V(1.12f, -0.52f), V(0.5f, -0.60f), V(view.Crown, -0.62f), V(-0.5f, -0.58f)), Rgb.White, 0.4f);
    }

    private static void Crown(Painter painter, HeadView view, Rgb colour)
    {
        Span<Vector2> points = stackalloc Vector2[13];
        points[0] = V(-0.86f, -0.78f);
        for (var i = 0; i < 11; i++) points[i + 1] = V(-0.96f + (i * 0.192f) + (view.Crown * 0.2f), i % 2 == 0 ? -1.62f - (i is 4 or 6 ? 0.06f : 0f) : -1.20f);
        points[12] = V(0.86f, -0.78f);
        painter.Form(Poly(points), colour, 0.7f, highlight: 0.5f, stipple: false);
        painter.Form(Blob(V(-0.90f, -0.72f), V(-0.90f, -0.92f), V(0f, -0.84f), V(0.90f, -0.92f), V(0.90f, -0.72f), V(0f, -0.62f)), colour.Lum(0.86f), 0.3f, stipple: false);
        for (var i = -1; i <= 1; i++) painter.Disc((i * 0.46f) + (view.Crown * 0.5f), -0.78f, 0.09f, painter.Light.Lit(i == 0 ? "C8323A" : "3A74B0"));
    }

    private static void Headphones(Painter painter, HeadView view, Rgb colour)
    {
        var turned = MathF.Max(0f, MathF.Abs(view.Yaw) - 0.3f) * 1.1f;
        var near = view.Yaw >= 0f ? -1f : 1f;
        painter.Stroke(Curve(V(view.Ear(near) * 1.06f, 0.0f), V(near * (0.98f - (0.55f * turned)), -0.85f), V((view.Crown * 0.4f) - (near * turned * 0.1f), -1.42f), V(-near * (0.98f - (0.80f * turned)), -0.85f - (0.40f * turned)), V(-near * (0.98f - (0.75f * turned)), -1.05f * MathF.Min(1f, turned))), painter.Light.Lit(colour), 0.15f);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (side * view.Yaw > 0.5f) continue;
            painter.Form(Ellipse(view.Ear(side) * 1.02f, 0.12f, 0.22f + (0.08f * view.Flank(side)), 0.36f), colour, 0.5f, stipple: false);
        }
    }

    public static void Flower(Painter painter, Vector2 at, Rgb colour, float r)
    {
        var light = painter.Light;
        for (var i = 0; i < 5; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / 5f);
            painter.Disc(at.X + (c * r * 0.62f), at.Y + (s * r * 0.62f), r * 0.46f, light.Lit(i is 1 or 2 ? colour.Lum(0.88f) : colour));
        }

        painter.Disc(at.X, at.Y, r * 0.36f, light.Lit("F2C14A"));
    }
}
