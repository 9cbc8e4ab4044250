using System.Collections.Concurrent;
using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws the things that people hold. Metres; the origin is in the palm, the thing points up (-y).</summary>
public static class HandProps
{
    private static readonly HashSet<string> _upright = new(StringComparer.Ordinal)
    {
        "champagne", "wine", "coffee", "tea", "milk", "cup", "glass", "ice-cream", "book", "letter", "papers", "rose", "sunflower", "flower", "balloon", "umbrella", "candle", "gift", "cake", "camera", "phone", "guitar", "violin", "trumpet", "teddy-bear", "paintbrush", "microphone", "star", "heart",
    };

    private static readonly HashSet<string> _small = new(StringComparer.Ordinal) { "champagne", "wine", "milk", "glass", "coffee", "tea", "cup", "phone", "rose", "flower", "microphone", "ice-cream", "paintbrush", "apple", "carrot", "banana" };

    private static readonly Rgb _white = new(1f, 1f, 1f);
    private static readonly ConcurrentDictionary<string, IFigure?> _figures = new(StringComparer.Ordinal);

    /// <summary>Gets how the thing is held: degrees it turns with a hand that points at <paramref name="hand"/> degrees (0 is to the right).</summary>
    public static float Turn(string prop, float hand) => prop switch
    {
        "fire-hose" => hand + 90f,
        _ when _upright.Contains(prop) => MathF.IEEERemainder(hand, 360f) * 0.12f,
        _ => hand,
    };

    /// <summary>Gets how far the thing reaches beyond the palm, in metres: blows land with its head.</summary>
    public static float Reach(string? prop) => prop switch { "hammer" => 0.24f, "broom" => 0.5f, "saw" => 0.35f, "umbrella" => 0.5f, "bone" => 0.12f, _ => 0f };

    public static void Draw(Painter painter, string prop)
    {
        // Small things are drawn a little larger than life, as hands and heads are.
        if (_small.Contains(prop)) painter.Scale(1.3f, 1.3f);
        switch (prop)
        {
            case "hammer": Hammer(painter); break;
            case "champagne": Glass(painter, "F2D98A", 0.030f, 0.095f, bubbles: true); break;
            case "wine": Glass(painter, "8A2438", 0.042f, 0.060f, bubbles: false); break;
            case "milk" or "glass": Tumbler(painter, "F6F1E6"); break;
            case "coffee" or "tea" or "cup": Cup(painter); break;
            case "fire-hose": Hose(painter); break;
            case "phone": Slab(painter, 0.036f, 0.074f, "262A3A", "8FC6E8"); break;
            case "letter" or "papers": Slab(painter, 0.085f, 0.115f, "F6F0E2", "E6DCC6"); break;
            case "book": Book(painter); break;
            case "ball": Ball(painter, new Vector2(0.03f, -0.09f), 0.11f); break;
            case "rose" or "flower": Stem(painter, "D8465E", 0.032f, 5); break;
            case "sunflower": Stem(painter, "F2B632", 0.055f, 9); break;
            case "microphone": Microphone(painter); break;
            case "ice-cream": IceCream(painter); break;
            case "bone": Bone(painter); break;
            case "guitar": Strings(painter, "B8743A", 0.155f, 0.62f); break;
            case "violin": Strings(painter, "8A4226", 0.085f, 0.36f); break;
            case "trumpet": Trumpet(painter); break;
            case "paintbrush": Brush(painter); break;
            case "umbrella": Umbrella(painter); break;
            case "broom": Broom(painter); break;
            case "gift": Gift(painter); break;
            case "camera": Camera(painter); break;
            case "balloon": Balloon(painter); break;
            case "candle": Candle(painter); break;
            case "apple": Fruit(painter, "C8323A"); break;
            case "banana": Banana(painter); break;
            case "carrot": Carrot(painter); break;
            case "pizza" or "cheese" or "cake" or "watermelon": Slice(painter, prop); break;
            case "bread" or "croissant": Loaf(painter); break;
            default: Other(painter, prop); break;
        }
    }

    private static void Hammer(Painter p)
    {
        p.Form(Taper([V(0f, 0.09f), V(0f, -0.10f), V(0f, -0.235f)], [0.016f, 0.013f, 0.012f], steps: 2), "B0753F", 0.03f, stipple: false);
        p.Form(Blob(V(-0.045f, -0.275f), V(0.01f, -0.28f), V(0.070f, -0.285f), V(0.078f, -0.25f), V(0.070f, -0.215f), V(0.01f, -0.222f), V(-0.03f, -0.225f), V(-0.085f, -0.262f)), "8A93A4", 0.05f, highlight: 0.5f, stipple: false);
    }

    private static void Glass(Painter p, Rgb drink, float half, float tall, bool bubbles)
    {
        float top = -0.07f - tall, level = top + (tall * 0.22f);
        p.Stroke(Line(V(0f, 0.035f), V(0f, -0.065f)), "E8F2FA", 0.008f, 0.85f);
        p.Fill(Ellipse(0f, 0.042f, 0.030f, 0.008f), "E8F2FA", 0.85f);
        var bowl = Blob(V(-half * 0.9f, top), V(half * 0.9f, top), V(half, top + (tall * 0.4f)), V(half * 0.5f, -0.072f), V(0f, -0.062f), V(-half * 0.5f, -0.072f), V(-half, top + (tall * 0.4f)));
        p.Fill(bowl, "EAF6FF", 0.35f);
        using (p.Push())
        {
            p.Clip(bowl);
            p.Fill(Rect(-0.1f, level, 0.2f, 0.2f), p.Light.Lit(drink), 0.92f);
            p.Fill(Rect(-0.1f, level, 0.2f, tall * 0.06f), _white, 0.6f);
            if (bubbles) for (var i = 0; i < 5; i++) p.Disc((i - 2) * half * 0.3f, level + (tall * (0.16f + (0.11f * ((i * 3) % 5)))), half * 0.08f, _white, 0.9f);
        }

        p.Stroke(Curve(V(-half * 0.62f, top + (tall * 0.12f)), V(-half * 0.7f, top + (tall * 0.45f)), V(-half * 0.4f, -0.09f)), _white, half * 0.16f, 0.8f);
        p.Stroke(bowl, "F4FAFF", half * 0.10f, 0.6f);
    }

    private static void Tumbler(Painter p, Rgb drink)
    {
        p.Fill(Poly(V(-0.034f, -0.075f), V(0.034f, -0.075f), V(0.028f, 0.045f), V(-0.028f, 0.045f)), p.Light.Lit(drink));
        p.Stroke(Poly(V(-0.038f, -0.095f), V(0.038f, -0.095f), V(0.030f, 0.05f), V(-0.030f, 0.05f)), "EAF4FC", 0.007f, 0.8f);
    }

    private static void Cup(Painter p)
    {
        p.Stroke(Curve(V(0.035f, -0.045f), V(0.068f, -0.04f), V(0.066f, 0.005f), V(0.032f, 0.012f)), p.Light.Lit("E4DACA"), 0.012f);
        p.Form(Blob(V(-0.042f, -0.065f), V(0.042f, -0.065f), V(0.040f, 0.0f), V(0.028f, 0.035f), V(-0.028f, 0.035f), V(-0.040f, 0.0f)), "F2EADC", 0.06f, stipple: false);
        p.Fill(Ellipse(0f, -0.066f, 0.040f, 0.010f), p.Light.Lit("5A3424"));
    }

    private static void Hose(Painter p)
    {
        p.Form(Taper([V(0.62f, 0.66f), V(0.30f, 0.52f), V(0.08f, 0.26f), V(0f, 0.02f)], [0.030f, 0.032f, 0.034f, 0.032f], steps: 5), "C8452E", 0.06f, stipple: false);
        p.Form(Taper([V(0f, 0.04f), V(0f, -0.10f), V(0f, -0.24f)], [0.040f, 0.036f, 0.022f], 0.3f, 0.3f, 3), "C9A23C", 0.06f, highlight: 0.5f, stipple: false);
        p.Form(RoundRect(-0.036f, -0.28f, 0.072f, 0.06f, 0.012f), "8A93A4", 0.06f, stipple: false);
    }

    private static void Slab(Painter p, float half, float tall, Rgb edge, Rgb face)
    {
        p.Form(RoundRect(-half, -tall - 0.03f, half * 2f, tall * 2f, half * 0.2f), edge, half, stipple: false);
        p.Fill(RoundRect(-half * 0.84f, (-tall * 0.88f) - 0.03f, half * 1.68f, tall * 1.76f, half * 0.12f), p.Light.Lit(face));
    }

    private static void Book(Painter p)
    {
        p.Form(Poly(V(-0.15f, -0.13f), V(0f, -0.105f), V(0.15f, -0.14f), V(0.15f, 0.065f), V(0f, 0.10f), V(-0.15f, 0.075f)), "A8383F", 0.18f, stipple: false);
        p.Form(Blob(V(-0.138f, -0.128f), V(-0.06f, -0.132f), V(0f, -0.108f), V(0f, 0.085f), V(-0.07f, 0.062f), V(-0.138f, 0.062f)), "F4ECDA", 0.12f, stipple: false);
        p.Form(Blob(V(0.138f, -0.135f), V(0.06f, -0.136f), V(0f, -0.108f), V(0f, 0.085f), V(0.07f, 0.060f), V(0.138f, 0.054f)), "FBF4E4", 0.12f, stipple: false);
        for (var i = 0; i < 4; i++)
        {
            p.Stroke(Line(V(-0.118f, -0.09f + (i * 0.035f)), V(-0.025f, -0.085f + (i * 0.036f))), p.Light.Dark("B8AC98"), 0.005f, 0.7f);
            p.Stroke(Line(V(0.118f, -0.096f + (i * 0.034f)), V(0.025f, -0.085f + (i * 0.036f))), p.Light.Dark("B8AC98"), 0.005f, 0.7f);
        }
    }

    private static void Ball(Painter p, Vector2 at, float r)
    {
        p.Form(Circle(at.X, at.Y, r), "E05A3C", r * 1.6f);
        p.Stroke(Curve(at + V(-r * 0.9f, r * 0.1f), at + V(0f, -r * 0.22f), at + V(r * 0.9f, r * 0.1f)), p.Light.Lit("FBF6EC"), r * 0.2f);
    }

    private static void Stem(Painter p, Rgb petals, float r, int count)
    {
        p.Stroke(Curve(V(0f, 0.10f), V(0.006f, -0.05f), V(0f, -0.20f)), p.Light.Lit("4F8A48"), 0.011f);
        p.Form(Blob(V(0.004f, -0.04f), V(0.045f, -0.085f), V(0.055f, -0.06f), V(0.02f, -0.02f)), "5C9A50", 0.03f, stipple: false);
        for (var i = 0; i < count; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / count);
            p.Disc(c * r * 0.75f, -0.21f + (s * r * 0.7f), r * 0.55f, p.Light.Lit(i % 2 == 0 ? petals : petals.Lum(0.86f)));
        }

        p.Disc(0f, -0.21f, r * 0.5f, p.Light.Lit(count > 6 ? "6B3E22" : petals.Lum(0.7f)));
    }

    private static void Microphone(Painter p)
    {
        p.Form(Taper([V(0f, 0.10f), V(0f, -0.07f)], [0.013f, 0.021f], 0.4f, 0.3f, 2), "2E3040", 0.03f, stipple: false);
        p.Form(Circle(0f, -0.10f, 0.037f), "8C94A4", 0.06f, highlight: 0.5f);
        p.Fill(Rect(-0.030f, -0.080f, 0.060f, 0.012f), p.Light.Lit("C2CAD4"));
    }

    private static void IceCream(Painter p)
    {
        p.Form(Poly(V(-0.040f, -0.05f), V(0.040f, -0.05f), V(0.004f, 0.095f), V(-0.004f, 0.095f)), "D8A055", 0.07f, stipple: false);
        p.Form(Circle(-0.020f, -0.080f, 0.042f), "F2A8B8", 0.07f, stipple: false);
        p.Form(Circle(0.024f, -0.085f, 0.040f), "F6EBD2", 0.07f, stipple: false);
        p.Form(Circle(0f, -0.130f, 0.040f), "8A5A3E", 0.07f, stipple: false);
        p.Disc(0.005f, -0.172f, 0.016f, p.Light.Lit("C8323A"));
    }

    private static void Bone(Painter p) => p.Form(Union(Taper([V(0f, 0.09f), V(0f, -0.11f)], [0.017f, 0.017f], steps: 2), Circle(-0.018f, -0.125f, 0.025f), Circle(0.018f, -0.125f, 0.025f), Circle(-0.018f, 0.105f, 0.025f), Circle(0.018f, 0.105f, 0.025f)), "F4EAD6", 0.05f, stipple: false);

    private static void Strings(Painter p, Rgb wood, float r, float neck)
    {
        p.Form(Taper([V(0f, -r * 0.3f), V(0f, -neck)], [r * 0.13f, r * 0.10f], 0.3f, 0.3f, 2), wood.Lum(0.55f), r * 0.2f, stipple: false);
        p.Form(RoundRect(-r * 0.17f, -neck - (r * 0.42f), r * 0.34f, r * 0.46f, r * 0.08f), wood.Lum(0.5f), r * 0.3f, stipple: false);
        p.Form(Blob(V(-r * 0.62f, -r * 0.62f), V(0f, -r * 0.92f), V(r * 0.62f, -r * 0.62f), V(r * 0.50f, -r * 0.05f), V(r * 0.98f, r * 0.66f), V(0f, r * 1.28f), V(-r * 0.98f, r * 0.66f), V(-r * 0.50f, -r * 0.05f)), wood, r * 1.5f);
        p.Fill(Circle(0f, -r * 0.06f, r * 0.27f), p.Light.Dark("2A1A14"));
        p.Form(RoundRect(-r * 0.36f, r * 0.62f, r * 0.72f, r * 0.14f, r * 0.04f), wood.Lum(0.5f), r * 0.2f, stipple: false);
        for (var i = -1; i <= 1; i++) p.Stroke(Line(V(i * r * 0.07f, r * 0.66f), V(i * r * 0.05f, -neck)), "F4EAD6", r * 0.02f, 0.8f);
    }

    private static void Trumpet(Painter p)
    {
        Rgb brass = "DDA63A";
        p.Stroke(Line(V(-0.22f, -0.02f), V(0.26f, -0.02f)), p.Light.Lit(brass), 0.024f);
        p.Form(Blob(V(0.24f, -0.035f), V(0.34f, -0.075f), V(0.37f, -0.09f), V(0.37f, 0.05f), V(0.34f, 0.035f), V(0.24f, -0.005f)), brass, 0.10f, highlight: 0.6f, stipple: false);
        p.Stroke(RoundRect(-0.08f, -0.02f, 0.22f, 0.075f, 0.03f), p.Light.Lit(brass.Lum(0.9f)), 0.018f);
        for (var i = 0; i < 3; i++) p.Form(RoundRect(-0.03f + (i * 0.045f), -0.075f, 0.028f, 0.10f, 0.01f), brass.Lum(0.94f), 0.03f, stipple: false);
    }

    private static void Brush(Painter p)
    {
        p.Form(Taper([V(0f, 0.12f), V(0f, -0.10f)], [0.005f, 0.010f], steps: 2), "B0753F", 0.02f, stipple: false);
        p.Form(Taper([V(0f, -0.09f), V(0f, -0.125f)], [0.012f, 0.013f], 0.2f, 0.2f, 2), "C2CAD4", 0.02f, stipple: false);
        p.Form(Taper([V(0f, -0.12f), V(0f, -0.15f), V(0f, -0.185f)], [0.014f, 0.017f, 0.002f], 0.3f, 1f, 3), "C8323A", 0.03f, stipple: false);
    }

    private static void Umbrella(Painter p)
    {
        p.Stroke(Line(V(0f, 0.12f), V(0f, -0.80f)), p.Light.Lit("4A3A34"), 0.016f);
        p.Form(Blob(V(0f, -0.86f), V(-0.34f, -0.76f), V(-0.56f, -0.48f), V(-0.38f, -0.52f), V(-0.19f, -0.50f), V(0f, -0.54f), V(0.19f, -0.50f), V(0.38f, -0.52f), V(0.56f, -0.48f), V(0.34f, -0.76f)), "C8323A", 0.34f);
        p.Stroke(Curve(V(0f, -0.84f), V(-0.14f, -0.70f), V(-0.19f, -0.51f)), p.Light.Dark("C8323A"), 0.012f, 0.6f);
        p.Stroke(Curve(V(0f, -0.84f), V(0.14f, -0.70f), V(0.19f, -0.51f)), p.Light.Dark("C8323A"), 0.012f, 0.6f);
    }

    private static void Broom(Painter p)
    {
        p.Form(Taper([V(0f, 0.45f), V(0f, -0.50f)], [0.013f, 0.013f], steps: 2), "B0753F", 0.03f, stipple: false);
        p.Form(Poly(V(-0.035f, -0.48f), V(0.035f, -0.48f), V(0.10f, -0.78f), V(-0.10f, -0.78f)), "DDB85C", 0.12f);
    }

    private static void Gift(Painter p)
    {
        p.Form(RoundRect(-0.10f, -0.20f, 0.20f, 0.18f, 0.01f), "C8323A", 0.16f, stipple: false);
        p.Fill(Rect(-0.018f, -0.20f, 0.036f, 0.18f), p.Light.Lit("F2D98A"));
        p.Fill(Ellipse(-0.035f, -0.22f, 0.036f, 0.020f, 20f), p.Light.Lit("F2D98A"));
        p.Fill(Ellipse(0.035f, -0.22f, 0.036f, 0.020f, -20f), p.Light.Lit("E6C670"));
    }

    private static void Camera(Painter p)
    {
        p.Form(RoundRect(-0.075f, -0.095f, 0.15f, 0.10f, 0.016f), "30333F", 0.10f, stipple: false);
        p.Form(Circle(0.015f, -0.045f, 0.040f), "4A5060", 0.07f, stipple: false);
        p.Fill(Circle(0.015f, -0.045f, 0.026f), "86B8DC");
        p.Fill(RoundRect(-0.055f, -0.112f, 0.05f, 0.02f, 0.005f), p.Light.Lit("8C94A4"));
    }

    private static void Balloon(Painter p)
    {
        p.Stroke(Curve(V(0f, 0.05f), V(0.02f, -0.25f), V(-0.01f, -0.58f)), p.Light.Lit("F4EBDC"), 0.005f, 0.9f);
        p.Form(Blob(V(0f, -0.98f), V(0.16f, -0.90f), V(0.18f, -0.74f), V(0.03f, -0.585f), V(-0.03f, -0.585f), V(-0.18f, -0.74f), V(-0.16f, -0.90f)), "D8403E", 0.30f, highlight: 0.5f);
        p.Fill(Ellipse(-0.075f, -0.86f, 0.03f, 0.055f, 25f), _white, 0.5f);
    }

    private static void Candle(Painter p)
    {
        p.Form(RoundRect(-0.016f, -0.14f, 0.032f, 0.18f, 0.006f), "F4EAD6", 0.03f, stipple: false);
        p.Glow(0f, -0.18f, 0.16f, "FFC46A", 0.8f);
        p.Fill(Blob(V(0f, -0.22f), V(0.016f, -0.175f), V(0f, -0.15f), V(-0.016f, -0.175f)), "FFE2A0");
    }

    private static void Fruit(Painter p, Rgb colour)
    {
        p.Form(Blob(V(0f, -0.085f), V(0.040f, -0.095f), V(0.055f, -0.05f), V(0.028f, 0.005f), V(0f, 0f), V(-0.028f, 0.005f), V(-0.055f, -0.05f), V(-0.040f, -0.095f)), colour, 0.09f, highlight: 0.3f, stipple: false);
        p.Stroke(Curve(V(0f, -0.085f), V(0.006f, -0.105f), V(0.014f, -0.115f)), p.Light.Lit("5A3A24"), 0.007f);
        p.Fill(Ellipse(0.03f, -0.112f, 0.020f, 0.009f, -25f), p.Light.Lit("5C9A50"));
    }

    private static void Banana(Painter p) => p.Form(Taper([V(-0.01f, 0.10f), V(0.030f, 0f), V(0.015f, -0.09f), V(-0.015f, -0.15f)], [0.010f, 0.024f, 0.024f, 0.007f], steps: 5), "F2C63C", 0.04f, stipple: false);

    private static void Carrot(Painter p)
    {
        p.Form(Taper([V(0f, 0.05f), V(0f, -0.05f), V(0f, -0.16f)], [0.030f, 0.024f, 0.004f], steps: 4), "E8782E", 0.05f, stipple: false);
        for (var i = -1; i <= 1; i++) p.Stroke(Curve(V(0f, 0.06f), V(i * 0.02f, 0.10f), V(i * 0.05f, 0.14f)), p.Light.Lit("5C9A50"), 0.012f);
    }

    private static void Slice(Painter p, string kind)
    {
        Rgb top = kind switch { "cheese" => "F2C24A", "watermelon" => "E0505A", "cake" => "F2D2C0", _ => "E8B040" };
        p.Form(Poly(V(-0.085f, -0.13f), V(0.085f, -0.13f), V(0f, 0.04f)), top, 0.12f, stipple: false);
        p.Form(RoundRect(-0.095f, -0.15f, 0.19f, 0.032f, 0.014f), kind is "watermelon" ? "4F8A48" : kind is "cake" ? "F6EFE2" : "C88A44", 0.03f, stipple: false);
        for (var i = 0; i < 3; i++) p.Disc(-0.03f + (i * 0.03f), -0.09f + (0.03f * (i % 2)), kind is "watermelon" ? 0.005f : 0.014f, p.Light.Lit(kind is "watermelon" ? "2A1A1C" : kind is "cheese" ? "D8A032" : "B83A30"));
    }

    private static void Loaf(Painter p)
    {
        p.Form(Taper([V(-0.02f, 0.08f), V(0.01f, -0.04f), V(-0.01f, -0.16f)], [0.026f, 0.042f, 0.024f], steps: 4), "D09048", 0.07f);
        for (var i = 0; i < 3; i++) p.Stroke(Line(V(-0.025f, 0.02f - (i * 0.05f)), V(0.03f, -0.005f - (i * 0.05f))), p.Light.Lit("F0CE94"), 0.008f);
    }

    /// <summary>A thing that the catalogue draws, made small enough to hold.</summary>
    private static void Other(Painter p, string prop)
    {
        if (_figures.GetOrAdd(prop, Find) is not { } figure)
        {
            Parcel(p);
            return;
        }

        var bounds = figure.Bounds(new ActorState { Id = prop, Cast = 0, Kind = prop, Position = default });
        var k = 0.30f / MathF.Max(0.24f, MathF.Max(figure.Height, bounds.Width * 0.6f));
        p.Translate(0f, 0.05f);
        p.Scale(k, k);
        figure.Draw(p, new ActorState { Id = prop, Cast = 0, Kind = prop, Position = default });

        static IFigure? Find(string kind)
        {
            try
            {
                return FigureCatalogue.Create(new CastMember { Id = kind, Kind = kind }, new Seed(1).For(kind));
            }
            catch (UserException)
            {
                return null;
            }
        }
    }

    /// <summary>Something wrapped: for things that nobody has drawn by hand.</summary>
    private static void Parcel(Painter p)
    {
        p.Form(RoundRect(-0.075f, -0.14f, 0.15f, 0.13f, 0.012f), "C9A06A", 0.12f, stipple: false);
        p.Stroke(Line(V(0f, -0.14f), V(0f, -0.01f)), p.Light.Lit("8A5C38"), 0.010f);
        p.Stroke(Line(V(-0.075f, -0.078f), V(0.075f, -0.078f)), p.Light.Lit("8A5C38"), 0.010f);
    }
}
