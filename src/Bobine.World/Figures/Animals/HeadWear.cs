using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>What animals wear on head and throat. Units of the head; hats are drawn for a skull of half-width 1 and fitted to the crown.</summary>
internal sealed class HeadWear(AnimalLook look)
{
    private static readonly string[] _tall = ["hat", "top-hat", "santa-hat", "crown", "firefighter-outfit"];
    private static readonly string[] _hats = ["hat", "top-hat", "cap", "santa-hat", "crown", "firefighter-outfit"];
    private static readonly Rgb _white = "FBF6EC";
    private static readonly Rgb _gold = "F2C23A";

    /// <summary>Gets whether something stands up from the head.</summary>
    public bool Tall { get; } = _tall.Any(look.Has);

    /// <summary>Gets whether a hat covers the crown.</summary>
    public bool Covered { get; } = _hats.Any(look.Has);

    private Rgb Colour(string name) => look.Wears[name];

    /// <summary>What lies behind the head: scarves round the throat.</summary>
    public void Behind(Painter painter, HeadPlaces at, ActorState state, float yaw)
    {
        if (!look.Has("scarf")) return;
        var c = at.Throat;
        var colour = Colour("scarf");
        float wind = state.Facing < 0f ? -state.Wind : state.Wind, wave = MathF.Sin(state.Clock * 3f) * (0.05f + (0.15f * MathF.Abs(wind)));
        var root = c + new Vector2(-0.30f, 0.05f);
        var end = root + new Vector2(-0.15f + (0.9f * wind), 0.95f - (0.6f * MathF.Abs(wind)) + wave);
        painter.Form(Taper([root, Vector2.Lerp(root, end, 0.5f) + new Vector2(0f, wave), end], [0.20f, 0.24f, 0.26f], 1f, 0.3f), colour.Lum(0.9f), 0.4f);
        painter.Form(Taper([c + new Vector2(-0.72f, -0.18f), c + new Vector2(0f, 0.10f), c + new Vector2(0.72f, -0.16f)], [0.24f, 0.28f, 0.24f]), colour, 0.5f);
    }

    /// <summary>What lies in front: hats, glasses, masks, beards, bow-ties.</summary>
    public void InFront(Painter painter, HeadPlaces at, ActorState state, float yaw)
    {
        Face(painter, at, yaw);
        Throat(painter, at);
        if (!Covered && !look.Has("headphones") && !look.Has("flower")) return;
        using var saved = painter.Push();
        painter.Translate(at.Crown.X, at.Crown.Y);
        painter.Turn(at.CrownAngle);
        painter.Scale(at.CrownWidth, at.CrownWidth);
        if (look.Has("firefighter-outfit")) Helmet(painter, Colour("firefighter-outfit"), yaw);
        else if (look.Has("top-hat")) TopHat(painter, Colour("top-hat"));
        else if (look.Has("santa-hat")) SantaHat(painter, Colour("santa-hat"), state);
        else if (look.Has("crown")) Crown(painter, Colour("crown"));
        else if (look.Has("cap")) Cap(painter, Colour("cap"));
        else if (look.Has("hat")) Hat(painter, Colour("hat"));
        if (look.Has("headphones")) Headphones(painter, Colour("headphones"), yaw);
        if (look.Has("flower")) Flower(painter, Colour("flower"));
    }

    private static void Helmet(Painter painter, Rgb red, float yaw)
    {
        painter.Form(Blob(V(-1.36f, 0.22f), V(-0.6f, -0.06f), V(0.4f, -0.10f), V(1.18f + (0.3f * yaw), 0.06f), V(1.52f + (0.2f * yaw), 0.30f), V(0.6f, 0.24f), V(-0.66f, 0.32f)), red.Lum(0.82f), 0.5f);
        painter.Form(Blob(V(-0.98f, 0.12f), V(-0.94f, -0.50f), V(-0.38f, -0.98f), V(0.32f, -1.02f), V(0.92f, -0.56f), V(1.04f, 0.08f), V(0.34f, -0.04f), V(-0.44f, 0.0f)), red, 1f);
        painter.Fill(Taper([new(-0.56f + (yaw * 0.2f), -0.04f), new(-0.32f + (yaw * 0.2f), -0.64f), new(yaw * 0.3f, -1.02f)], [0.045f, 0.055f, 0.045f], steps: 3), painter.Light.Dark(red), 0.6f);
        painter.Form(Blob(V((yaw * 0.5f) - 0.25f, -0.56f), V(yaw * 0.5f, -0.70f), V((yaw * 0.5f) + 0.25f, -0.56f), V((yaw * 0.5f) + 0.20f, -0.26f), V(yaw * 0.5f, -0.14f), V((yaw * 0.5f) - 0.20f, -0.26f)), _gold, 0.5f);
    }

    private static void TopHat(Painter painter, Rgb colour)
    {
        painter.Form(Blob(V(-0.62f, 0.0f), V(-0.68f, -1.30f), V(0f, -1.40f), V(0.70f, -1.30f), V(0.62f, 0.0f), V(0f, 0.10f)), colour, 0.9f);
        painter.Fill(Taper([new(-0.62f, -0.20f), new(0f, -0.10f), new(0.62f, -0.20f)], [0.12f, 0.12f, 0.12f], 0.2f, 0.2f), painter.Light.Lit("C8323A"));
        painter.Form(Ellipse(0f, 0.04f, 1.12f, 0.20f), colour, 0.4f);
    }

    private static void Hat(Painter painter, Rgb colour)
    {
        painter.Form(Blob(V(-0.72f, 0.02f), V(-0.66f, -0.70f), V(-0.10f, -0.86f), V(0.10f, -0.78f), V(0.62f, -0.74f), V(0.72f, 0.02f), V(0f, 0.12f)), colour, 0.8f);
        painter.Fill(Taper([new(-0.71f, -0.14f), new(0f, -0.03f), new(0.71f, -0.14f)], [0.11f, 0.11f, 0.11f], 0.2f, 0.2f), painter.Light.Lit(colour.Lum(0.6f)));
        painter.Form(Blob(V(-1.40f, -0.02f), V(-0.7f, 0.04f), V(0.7f, 0.04f), V(1.40f, -0.06f), V(0.8f, 0.24f), V(-0.8f, 0.26f)), colour, 0.4f);
    }

    private static void Cap(Painter painter, Rgb colour)
    {
        painter.Form(Blob(V(-0.98f, 0.14f), V(-0.90f, -0.44f), V(-0.2f, -0.80f), V(0.6f, -0.62f), V(0.98f, 0.04f), V(0f, 0.18f)), colour, 0.8f);
        painter.Form(Blob(V(0.30f, 0.0f), V(1.0f, -0.10f), V(1.62f, 0.14f), V(1.40f, 0.28f), V(0.5f, 0.22f)), colour.Lum(0.85f), 0.3f);
        painter.Fill(Circle(0f, -0.76f, 0.09f), painter.Light.Lit(colour.Lum(0.8f)));
    }

    private static void SantaHat(Painter painter, Rgb colour, ActorState state)
    {
        var swing = (0.10f * MathF.Sin(state.Clock * 2.4f)) + (0.4f * (state.Facing < 0f ? -state.Wind : state.Wind));
        painter.Form(Blob(V(-0.92f, 0.06f), V(-0.66f, -0.74f), V(-0.10f, -1.14f), V(-0.80f + swing, -1.12f), V(-1.24f + swing, -0.62f), V(-1.06f + swing, -0.50f), V(-0.72f + (0.5f * swing), -0.72f), V(-0.10f, -0.60f), V(0.50f, -0.64f), V(0.92f, 0.04f)), colour, 0.8f);
        painter.Form(Taper([new(-0.98f, 0.10f), new(0f, 0.16f), new(0.98f, 0.08f)], [0.22f, 0.24f, 0.22f]), _white, 0.44f);
        painter.Form(Circle(-1.18f + swing, -0.46f, 0.24f), _white, 0.44f);
    }

    private static void Crown(Painter painter, Rgb colour)
    {
        painter.Form(Poly(V(-0.72f, 0.10f), V(-0.86f, -0.68f), V(-0.42f, -0.30f), V(0f, -0.84f), V(0.42f, -0.30f), V(0.86f, -0.68f), V(0.72f, 0.10f)), colour, 0.7f, highlight: 0.4f, stipple: false);
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.86f, -0.70f), (0f, -0.88f), (0.86f, -0.70f)]) painter.Form(Circle(x, y, 0.11f), colour, 0.2f);
        foreach (var (x, gem) in (ReadOnlySpan<(float, string)>)[(-0.38f, "C8323A"), (0f, "3A74B0"), (0.38f, "C8323A")]) painter.Fill(Circle(x, -0.06f, 0.09f), painter.Light.Lit(gem));
    }

    private static void Headphones(Painter painter, Rgb colour, float yaw)
    {
        painter.Stroke(Curve(V(-1.05f, 0.55f), V(-0.80f, -0.36f), V(0f, -0.62f), V(0.80f, -0.36f), V(1.05f, 0.55f)), painter.Light.Lit(colour), 0.15f);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f]) painter.Form(Ellipse((s * 1.05f) - (0.1f * yaw), 0.66f, 0.22f, 0.36f), colour, 0.4f);
    }

    private static void Flower(Painter painter, Rgb colour)
    {
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 5f);
            painter.Form(Ellipse(-0.62f + (0.19f * cos), -0.02f + (0.19f * sin), 0.16f, 0.16f), colour, 0.3f);
        }

        painter.Fill(Circle(-0.62f, -0.02f, 0.11f), painter.Light.Lit(_gold));
    }

    private void Face(Painter painter, HeadPlaces at, float yaw)
    {
        var light = painter.Light;
        var pair = Vector2.Distance(at.Eye, at.FarEye) > 0.05f;
        var r = at.EyeSize;
        if (look.Has("mask"))
        {
            var c = (at.Eye + at.FarEye) / 2f;
            var half = pair ? 0.92f : 0.55f;
            using var mask = new SKPathBuilder();
            mask.AddPath(Blob(c + V(-half, -0.18f), c + V(-0.4f * half, -0.36f), c + V(0f, -0.26f), c + V(0.4f * half, -0.36f), c + V(half, -0.18f), c + V(0.78f * half, 0.28f), c + V(0.3f * half, 0.30f), c + V(0f, 0.12f), c + V(-0.3f * half, 0.30f), c + V(-0.78f * half, 0.28f)));
            mask.AddPath(Ellipse(at.Eye.X, at.Eye.Y, r * 0.86f, r * 0.98f));
            if (pair) mask.AddPath(Ellipse(at.FarEye.X, at.FarEye.Y, r * 0.86f, r * 0.98f));
            mask.FillType = SKPathFillType.EvenOdd;
            painter.Fill(Done(mask), light.Lit(Colour("mask")), 0.96f);
        }

        foreach (var kind in (ReadOnlySpan<string>)["glasses", "sunglasses"])
        {
            if (!look.Has(kind)) continue;
            var frame = light.Lit(Colour(kind));
            foreach (var eye in pair ? [at.FarEye, at.Eye] : (Vector2[])[at.Eye])
            {
                var lens = RoundRect(eye.X - (r * 1.30f), eye.Y - (r * 1.10f), r * 2.6f, r * 2.3f, r * 0.95f);
                if (kind == "sunglasses")
                {
                    painter.Fill(lens, frame, 0.94f);
                    painter.Fill(Ellipse(eye.X - (r * 0.45f), eye.Y - (r * 0.45f), r * 0.42f, r * 0.22f, -28f), new(1f, 1f, 1f), 0.45f);
                }
                else
                {
                    painter.Fill(lens, new(1f, 1f, 1f), 0.10f);
                }

                painter.Stroke(lens, frame, 0.075f);
            }

            if (pair) painter.Stroke(Curve(at.FarEye + V(r * 1.30f, -0.02f), (at.Eye + at.FarEye) / 2f + V(0f, -0.08f), at.Eye + V(-r * 1.30f, -0.02f)), frame, 0.075f);
            else painter.Stroke(Line(at.Eye + V(-r * 1.3f, -0.04f), at.Eye + V(-r * 3.1f, -0.12f)), frame, 0.075f);
        }

        if (look.Has("moustache"))
        {
            var m = at.Mouth + V(0f, -0.14f);
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f]) painter.Form(Taper([m, m + V(s * 0.26f, -0.06f), m + V(s * 0.54f, 0.05f)], [0.09f, 0.12f, 0.02f]), Colour("moustache"), 0.24f);
        }

        if (look.Has("beard"))
        {
            var m = at.Mouth + V(0f, 0.06f);
            painter.Form(Blob(m + V(-0.60f, -0.10f), m + V(-0.20f, 0.06f), m + V(0.20f, 0.06f), m + V(0.60f, -0.10f), m + V(0.48f, 0.44f), m + V(0.10f, 0.86f), m + V(-0.14f, 0.82f), m + V(-0.48f, 0.44f)), Colour("beard"), 0.7f);
        }
    }

    private void Throat(Painter painter, HeadPlaces at)
    {
        var c = at.Throat + V(0.18f, 0f);
        if (look.Has("bow-tie"))
        {
            var colour = Colour("bow-tie");
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f]) painter.Form(Blob(c, c + V(s * 0.26f, -0.24f), c + V(s * 0.54f, -0.22f), c + V(s * 0.56f, 0.22f), c + V(s * 0.26f, 0.22f)), colour, 0.4f);
            painter.Form(Ellipse(c.X, c.Y, 0.12f, 0.15f), colour.Lum(0.85f), 0.24f);
        }

        if (look.Has("tie")) painter.Form(Poly(c + V(-0.12f, -0.08f), c + V(0.12f, -0.08f), c + V(0.22f, 0.62f), c + V(0f, 0.86f), c + V(-0.22f, 0.62f)), Colour("tie"), 0.4f);
        if (!look.Has("medal")) return;
        painter.Stroke(Curve(c + V(-0.40f, -0.16f), c + V(-0.1f, 0.3f), c + V(0f, 0.5f)), painter.Light.Lit("C8323A"), 0.11f);
        painter.Stroke(Curve(c + V(0.40f, -0.16f), c + V(0.1f, 0.3f), c + V(0f, 0.5f)), painter.Light.Lit("C8323A"), 0.11f);
        painter.Form(Circle(c.X, c.Y + 0.62f, 0.24f), Colour("medal"), 0.45f, highlight: 0.4f, stipple: false);
    }
}
