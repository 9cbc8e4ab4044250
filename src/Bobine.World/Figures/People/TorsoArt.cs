using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws the trunk with its clothes: chest, waist and hips in three-quarter view, collars, folds, skirts.</summary>
internal static class TorsoArt
{
    public static void Neck(Painter painter, in Skeleton s, Person who)
    {
        var h = who.Body.Height;
        var w = who.Body.NeckWidth * h;
        var r = who.Body.HeadRadius * h;
        var up = s.Head - s.Chest;
        painter.Form(Taper([s.Chest + (Vector2.Normalize(up) * r * -0.25f), s.Neck, Vector2.Lerp(s.Neck, s.Head, 0.55f)], [w * 1.35f, w, w * 1.02f], steps: 3), who.Skin.Lum(0.90f), w * 2f, stipple: false);
    }

    public static void Trunk(Painter painter, in Skeleton s, Person who)
    {
        var outfit = who.Outfit;
        var h = who.Body.Height;
        var pixels = who.Body.ShoulderHalf * h * painter.PixelsPerUnit;
        var sw = who.Body.ShoulderHalf * h;
        if (outfit.Tucked || outfit.Top is TopKind.Jacket or TopKind.Suit) Pelvis(painter, s, who);
        if (outfit.Bottom == BottomKind.Skirt) Skirt(painter, s, who, outfit.Top == TopKind.Dress ? outfit.TopColour : outfit.BottomColour);
        var path = Outline(s, who, outfit.Tucked || outfit.Top is TopKind.Suit or TopKind.Dress ? -0.02f : -0.17f);
        painter.Form(path, outfit.TopColour, sw * 1.8f);
        if (pixels < 6f) return;
        using (painter.Push())
        {
            painter.Clip(path);
            if (outfit.Top is TopKind.Jacket or TopKind.Coat) OpenFront(painter, s, who);
            if (outfit.Top is TopKind.Turnout) Stripes(painter, s, who);
            if (outfit.Top is TopKind.Spacesuit) Panel(painter, s, who);
            if (pixels > 12f) Folds(painter, s, who);
            if (outfit.Top is TopKind.Shirt) Buttons(painter, s, who);
            if (outfit.Belt is { } belt) Belt(painter, s, who, belt);
            Collar(painter, s, who);
            if (who.Emblem is { } emblem) Emblem(painter, s, who, emblem);
            Shade(painter, s, who);
        }

        if (outfit.Top == TopKind.Coat) Tails(painter, s, who);
        OverCollar(painter, s, who);
    }

    /// <summary>The silhouette from the neck to the hem at <paramref name="hem"/> (0 is the hip, 1 the shoulders).</summary>
    public static SKPath Outline(in Skeleton s, Person who, float hem)
    {
        var b = who.Body;
        var h = b.Height;
        var loose = who.Outfit.Bulk;
        var turn = s.Turn;
        var narrow = s.Pose.Spin is < 1f and > -1f ? MathF.Max(0.72f, MathF.Abs(s.Pose.Spin)) : 1f;
        float sw = b.ShoulderHalf * h * narrow * (1f + ((loose - 1f) * 0.5f)), waist = b.WaistHalf * h * narrow * loose, hip = b.HipHalf * h * narrow * (1f + ((loose - 1f) * 0.6f)), neck = b.NeckWidth * h * 1.25f;
        float front = float.Lerp(sw * 0.96f, b.ChestFront * h * loose, turn) + (b.Bust * h * float.Lerp(0.25f, 1f, turn)), back = float.Lerp(sw * 0.96f, sw * 0.90f, turn);
        float belly = b.Belly * h * turn, seat = float.Lerp(hip, hip * 1.12f, turn), lap = float.Lerp(hip, hip * 1.17f, turn) + (belly * 0.4f);
        var (tilt, pelvis) = (s.Pose.Shoulders * 0.5f, s.Pose.Pelvis * 0.2f);
        var flare = hem < -0.1f ? 1.05f : 1f;
        return Blob(
            s.Trunk(1.07f, neck * 0.95f), s.Trunk(1.02f - (tilt * 0.5f), sw * 0.58f), s.Trunk(0.955f - tilt, sw * 0.93f), s.Trunk(0.84f - tilt, sw * 0.99f),
            s.Trunk(0.66f, front), s.Trunk(0.50f, float.Lerp(front, waist, 0.45f) + (belly * 0.7f)), s.Trunk(0.34f, waist + belly), s.Trunk(0.16f, float.Lerp(waist, lap, 0.55f) + (belly * 0.8f)), s.Trunk(-0.02f - pelvis, lap),
            s.Trunk(hem - pelvis, lap * flare), s.Trunk(hem - 0.025f, 0f), s.Trunk(hem + pelvis, -seat * flare),
            s.Trunk(-0.02f + pelvis, -seat), s.Trunk(0.16f, -float.Lerp(waist, seat, 0.55f)), s.Trunk(0.36f, -waist * 0.97f), s.Trunk(0.62f, -back), s.Trunk(0.84f + tilt, -sw * 1.0f),
            s.Trunk(0.955f + tilt, -sw * 0.96f), s.Trunk(1.02f + (tilt * 0.5f), -sw * 0.62f), s.Trunk(1.07f, -neck * 1.0f), s.Trunk(1.055f, 0f));
    }

    private static void Pelvis(Painter painter, in Skeleton s, Person who)
    {
        var hip = who.Body.HipHalf * who.Body.Height * (1f + ((who.Outfit.Bulk - 1f) * 0.5f));
        var down = Vector2.Normalize(Vector2.Lerp(s.KneeNear, s.KneeFar, 0.5f) - s.Hip) * hip;
        painter.Form(Blob(s.Trunk(0.06f, hip * 1.06f), s.Trunk(-0.08f, hip * 1.12f), s.Hip + (down * 0.75f) + (s.Trunk(0f, hip * 0.55f) - s.Hip), s.Hip + (down * 0.85f), s.Hip + (down * 0.75f) - (s.Trunk(0f, hip * 0.6f) - s.Hip),
            s.Trunk(-0.08f, -hip * 1.10f), s.Trunk(0.06f, -hip * 1.06f)), who.Outfit.BottomColour, hip * 1.8f, shade: painter.Light.Shade * 0.4f, stipple: false);
    }

    private static void Skirt(Painter painter, in Skeleton s, Person who, Rgb colour)
    {
        var h = who.Body.Height;
        var hip = who.Body.HipHalf * h;
        Vector2 front = s.KneeFar.X - s.Hip.X > s.KneeNear.X - s.Hip.X ? s.KneeFar : s.KneeNear, back = front == s.KneeFar ? s.KneeNear : s.KneeFar;
        Vector2 hemFront = Vector2.Lerp(s.Hip, front, 0.92f), hemBack = Vector2.Lerp(s.Hip, back, 0.92f);
        var normal = Vector2.Normalize(s.Trunk(0f, 1f) - s.Hip);
        var flare = hip * (0.75f + (0.25f * MathF.Min(1f, Vector2.Distance(front, back) / hip)));
        Vector2 f = hemFront + (normal * flare), b = hemBack - (normal * flare * 1.1f);
        var path = Blob(s.Trunk(0.10f, hip * 0.86f), s.Trunk(-0.12f, hip * 1.12f), Vector2.Lerp(s.Trunk(-0.12f, hip * 1.12f), f, 0.6f), f, Vector2.Lerp(f, b, 0.33f) + new Vector2(0f, hip * 0.12f), Vector2.Lerp(f, b, 0.66f) + new Vector2(0f, hip * 0.14f), b,
            Vector2.Lerp(s.Trunk(-0.12f, -hip * 1.16f), b, 0.6f), s.Trunk(-0.12f, -hip * 1.18f), s.Trunk(0.10f, -hip * 0.92f));
        painter.Form(path, colour, hip * 2f);
        if (hip * painter.PixelsPerUnit < 9f) return;
        using (painter.Push())
        {
            painter.Clip(path);
            var dark = painter.Light.Dark(colour);
            for (var i = 1; i < 5; i++)
            {
                var u = i / 5f;
                painter.Stroke(Curve(s.Trunk(-0.02f, hip * (0.7f - (1.4f * u))), Vector2.Lerp(s.Hip, Vector2.Lerp(f, b, u), 0.6f) + (normal * hip * 0.05f), Vector2.Lerp(f, b, u) + new Vector2(0f, hip * 0.15f)), dark, hip * 0.10f, 0.45f, hip * 0.05f);
            }
        }
    }

    /// <summary>The skirts of a coat, down to the knees.</summary>
    private static void Tails(Painter painter, in Skeleton s, Person who) => Skirt(painter, s, who, who.Outfit.TopColour);

    private static void OpenFront(Painter painter, in Skeleton s, Person who)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var middle = sw * 0.30f * s.Turn;
        var light = painter.Light;
        var under = Blob(s.Trunk(1.10f, middle - (sw * 0.30f)), s.Trunk(1.10f, middle + (sw * 0.34f)), s.Trunk(0.72f, middle + (sw * 0.30f)), s.Trunk(0.36f, middle + (sw * 0.16f)), s.Trunk(-0.05f, middle + (sw * 0.26f)), s.Trunk(-0.30f, middle + (sw * 0.36f)),
            s.Trunk(-0.30f, middle - (sw * 0.28f)), s.Trunk(-0.05f, middle - (sw * 0.18f)), s.Trunk(0.36f, middle - (sw * 0.10f)), s.Trunk(0.72f, middle - (sw * 0.24f)));
        painter.Fill(under, light.Lit(who.Outfit.Under));
        painter.Fill(Ellipse(s.Trunk(1.0f, middle).X, s.Trunk(1.0f, middle).Y, sw * 0.5f, sw * 0.30f), light.Dark(who.Outfit.Under), 0.5f, sw * 0.12f);
        var lapel = who.Outfit.TopColour.Lum(1.14f);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var edge = side < 0f ? -0.28f : 0.34f;
            painter.Fill(Poly(s.Trunk(1.08f, middle + (edge * sw * 0.9f)), s.Trunk(0.90f, middle + (edge * sw) + (side * sw * 0.34f)), s.Trunk(0.80f, middle + (edge * sw) + (side * sw * 0.22f)), s.Trunk(0.42f, middle + (side * sw * 0.12f)), s.Trunk(0.72f, middle + (edge * sw * 0.84f))), light.Lit(lapel));
            painter.Stroke(Curve(s.Trunk(0.90f, middle + (edge * sw) + (side * sw * 0.34f)), s.Trunk(0.80f, middle + (edge * sw) + (side * sw * 0.22f)), s.Trunk(0.42f, middle + (side * sw * 0.12f)), s.Trunk(-0.2f, middle + (side * sw * 0.24f))), light.Dark(who.Outfit.TopColour), sw * 0.05f, 0.7f, sw * 0.02f);
        }
    }

    private static void Folds(Painter painter, in Skeleton s, Person who)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var waist = who.Body.WaistHalf * who.Body.Height;
        var dark = painter.Light.Dark(who.Outfit.TopColour);
        var tight = who.Outfit.Top is TopKind.Suit;
        var bent = MathF.Min(1f, MathF.Abs(s.Pose.Curl - (s.Pose.Lean * 0.4f)));
        var side = s.Pose.Lean + (s.Pose.Curl * 0.6f) >= 0.05f ? 1f : -1f;
        if (!tight)
        {
            painter.Stroke(Curve(s.Trunk(0.78f, -sw * 0.72f), s.Trunk(0.68f, -sw * 0.36f), s.Trunk(0.64f, 0f)), dark, sw * 0.07f, 0.38f, sw * 0.045f);
            painter.Stroke(Curve(s.Trunk(0.80f, sw * 0.86f), s.Trunk(0.70f, sw * 0.60f), s.Trunk(0.67f, sw * 0.36f)), dark, sw * 0.06f, 0.30f, sw * 0.045f);
        }

        for (var i = 0; i < (tight ? 1 : 3); i++)
        {
            var u = 0.36f - (i * 0.11f);
            painter.Stroke(Curve(s.Trunk(u + 0.03f, side * waist * 1.02f), s.Trunk(u - 0.015f, side * waist * 0.45f), s.Trunk(u + 0.005f, side * waist * (-0.05f - (0.16f * i)))), dark, sw * 0.075f, 0.26f + (0.34f * bent), sw * 0.045f);
        }

        if (who.Body.Bust > 0f && s.Turn > 0.3f)
        {
            painter.Stroke(Curve(s.Trunk(0.60f, sw * 0.98f), s.Trunk(0.55f, sw * 0.66f), s.Trunk(0.58f, sw * 0.20f)), dark, sw * 0.10f, 0.34f, sw * 0.07f);
        }
        else if (tight)
        {
            painter.Stroke(Curve(s.Trunk(0.66f, sw * 0.92f), s.Trunk(0.60f, sw * 0.50f), s.Trunk(0.64f, sw * 0.12f), s.Trunk(0.60f, -sw * 0.40f)), dark, sw * 0.07f, 0.5f, sw * 0.04f);
            painter.Stroke(Curve(s.Trunk(0.62f, sw * 0.14f), s.Trunk(0.40f, sw * 0.12f), s.Trunk(0.16f, sw * 0.14f)), dark, sw * 0.05f, 0.35f, sw * 0.04f);
        }
    }

    private static void Buttons(Painter painter, in Skeleton s, Person who)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var middle = sw * 0.30f * s.Turn;
        var light = painter.Light;
        painter.Stroke(Curve(s.Trunk(1.0f, middle), s.Trunk(0.6f, middle + (sw * 0.04f)), s.Trunk(0.2f, middle + (sw * 0.03f)), s.Trunk(-0.2f, middle)), light.Dark(who.Outfit.TopColour), sw * 0.03f, 0.55f);
        if (sw * painter.PixelsPerUnit < 18f) return;
        for (var i = 0; i < 5; i++)
        {
            var at = s.Trunk(0.82f - (0.19f * i), middle + (sw * 0.09f));
            painter.Disc(at.X, at.Y, sw * 0.045f, light.Lit(who.Outfit.TopColour.Luma > 0.6f ? who.Outfit.TopColour.Lum(0.78f) : who.Outfit.TopColour.Lum(1.5f)));
        }
    }

    private static void Belt(Painter painter, in Skeleton s, Person who, Rgb belt)
    {
        var hip = who.Body.HipHalf * who.Body.Height * 1.4f * who.Outfit.Bulk;
        var top = who.Outfit.Top is TopKind.Turnout or TopKind.Spacesuit or TopKind.Dress ? 0.34f : 0.07f;
        painter.Form(Blob(s.Trunk(top, hip), s.Trunk(top - 0.10f, hip), s.Trunk(top - 0.115f, 0f), s.Trunk(top - 0.10f, -hip), s.Trunk(top, -hip), s.Trunk(top - 0.015f, 0f)), belt, hip * 0.3f, stipple: false);
        var middle = s.Trunk(top - 0.06f, who.Body.ShoulderHalf * who.Body.Height * 0.30f * s.Turn);
        var r = hip * 0.13f;
        painter.Form(RoundRect(middle.X - r, middle.Y - (r * 0.8f), r * 2f, r * 1.6f, r * 0.4f), "E0B44C", r, stipple: false);
    }

    private static void Stripes(Painter painter, in Skeleton s, Person who)
    {
        var wide = who.Body.ShoulderHalf * who.Body.Height * 1.8f;
        var light = painter.Light;
        foreach (var u in (ReadOnlySpan<float>)[0.56f, 0.02f])
        {
            painter.Fill(Blob(s.Trunk(u, wide), s.Trunk(u - 0.11f, wide), s.Trunk(u - 0.13f, 0f), s.Trunk(u - 0.11f, -wide), s.Trunk(u, -wide), s.Trunk(u - 0.02f, 0f)), light.Lit(who.Outfit.Trim));
            painter.Stroke(Curve(s.Trunk(u - 0.055f, wide), s.Trunk(u - 0.075f, 0f), s.Trunk(u - 0.055f, -wide)), light.Lit("F3F6F4"), wide * 0.06f, 0.9f);
        }

        var middle = wide * 0.16f * s.Turn;
        painter.Stroke(Curve(s.Trunk(1.0f, middle), s.Trunk(0.5f, middle + (wide * 0.02f)), s.Trunk(-0.3f, middle)), light.Dark(who.Outfit.TopColour), wide * 0.025f, 0.8f);
    }

    private static void Panel(Painter painter, in Skeleton s, Person who)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var at = s.Trunk(0.56f, sw * 0.26f * s.Turn);
        var light = painter.Light;
        painter.Form(RoundRect(at.X - (sw * 0.46f), at.Y - (sw * 0.30f), sw * 0.92f, sw * 0.60f, sw * 0.1f, float.RadiansToDegrees(s.Pose.Lean)), "BFCBD6", sw * 0.5f, stipple: false);
        ReadOnlySpan<string> lamps = ["E0574C", "EDB93C", "5FB0D8"];
        for (var i = 0; i < 3; i++) painter.Disc(at.X + (sw * 0.24f * (i - 1)), at.Y - (sw * 0.08f), sw * 0.085f, light.Lit(lamps[i]));
        painter.Fill(RoundRect(at.X - (sw * 0.32f), at.Y + (sw * 0.08f), sw * 0.64f, sw * 0.10f, sw * 0.05f), light.Dark("8FA3B8"), 0.7f);
    }

    private static void Emblem(Painter painter, in Skeleton s, Person who, Rgb colour)
    {
        var r = who.Body.ShoulderHalf * who.Body.Height * 0.46f;
        var at = s.Trunk(0.70f, who.Body.ShoulderHalf * who.Body.Height * 0.28f * s.Turn);
        var light = painter.Light;
        painter.Form(Blob(at + new Vector2(0f, -r), at + new Vector2(r * 0.95f, -r * 0.62f), at + new Vector2(r * 0.66f, r * 0.45f), at + new Vector2(0f, r * 1.1f), at + new Vector2(-r * 0.66f, r * 0.45f), at + new Vector2(-r * 0.95f, -r * 0.62f)), colour, r, stipple: false);
        Span<Vector2> star = stackalloc Vector2[10];
        for (var i = 0; i < 10; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.PI / 5f) - (MathF.PI / 2f));
            star[i] = at + new Vector2(cos, sin) * (r * (i % 2 == 0 ? 0.56f : 0.24f)) + new Vector2(0f, r * 0.02f);
        }

        painter.Fill(Poly(star), light.Lit(who.Outfit.Trim));
    }

    private static void Collar(Painter painter, in Skeleton s, Person who)
    {
        if (who.Outfit.Top is TopKind.Jacket or TopKind.Coat or TopKind.Turnout or TopKind.Spacesuit) return;
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var light = painter.Light;
        var neck = who.Body.NeckWidth * who.Body.Height;
        var middle = neck * 0.34f * s.Turn;
        var skin = light.Lit(who.Skin.Lum(0.93f));
        switch (who.Outfit.Collar)
        {
            case 1:
                painter.Fill(Poly(s.Trunk(1.12f, middle - (neck * 1.25f)), s.Trunk(1.12f, middle + (neck * 1.25f)), s.Trunk(0.80f, middle + (neck * 0.2f))), skin);
                painter.Stroke(Curve(s.Trunk(1.06f, middle - (neck * 1.15f)), s.Trunk(0.80f, middle + (neck * 0.2f))), light.Dark(who.Outfit.TopColour), sw * 0.05f, 0.6f, sw * 0.02f);
                break;
            case 2:
                painter.Fill(Poly(s.Trunk(1.12f, middle - (neck * 0.8f)), s.Trunk(1.12f, middle + (neck * 0.9f)), s.Trunk(0.90f, middle + (neck * 0.15f))), skin);
                break;
            default:
                var at = s.Trunk(1.03f, middle * 0.6f);
                painter.Fill(Ellipse(at.X, at.Y, neck * 1.30f, neck * 0.62f, float.RadiansToDegrees(s.Pose.Lean)), light.Lit(who.Outfit.TopColour.Lum(0.86f)));
                painter.Fill(Ellipse(at.X, at.Y - (neck * 0.16f), neck * 1.16f, neck * 0.52f, float.RadiansToDegrees(s.Pose.Lean)), skin);
                break;
        }
    }

    /// <summary>The shadow that the head casts on the chest.</summary>
    private static void Shade(Painter painter, in Skeleton s, Person who)
    {
        var r = who.Body.HeadRadius * who.Body.Height;
        var at = s.Trunk(1.04f, r * 0.12f);
        painter.Fill(Ellipse(at.X, at.Y, r * 0.95f, r * 0.42f), painter.Light.Shadow, 0.27f, r * 0.16f);
    }

    private static void OverCollar(Painter painter, in Skeleton s, Person who)
    {
        var neck = who.Body.NeckWidth * who.Body.Height;
        var middle = neck * 0.34f * s.Turn;
        var outfit = who.Outfit;
        if (outfit.Top is TopKind.Turnout or TopKind.Spacesuit || outfit.Collar == 3)
        {
            var tall = outfit.Top is TopKind.Spacesuit ? 1.9f : outfit.Top is TopKind.Turnout ? 1.5f : 1.15f;
            painter.Form(Taper([s.Trunk(1.05f, -neck * tall), s.Trunk(1.02f, middle), s.Trunk(1.06f, neck * tall)], [neck * 0.42f, neck * 0.52f, neck * 0.40f], steps: 4), (outfit.Top is TopKind.Spacesuit ? (Rgb)"B8C6D2" : outfit.TopColour).Lum(0.92f), neck, stipple: false);
        }
        else if (outfit.Collar == 2 || outfit.Top is TopKind.Jacket or TopKind.Coat)
        {
            var cloth = outfit.Top is TopKind.Jacket or TopKind.Coat ? outfit.Under : outfit.TopColour.Lum(1.04f);
            painter.Form(Poly(s.Trunk(1.14f, middle - (neck * 1.0f)), s.Trunk(1.08f, middle - (neck * 1.35f)), s.Trunk(0.92f, middle - (neck * 0.95f)), s.Trunk(0.95f, middle + (neck * 0.05f))), cloth, neck, stipple: false);
            painter.Form(Poly(s.Trunk(1.14f, middle + (neck * 1.0f)), s.Trunk(1.08f, middle + (neck * 1.25f)), s.Trunk(0.92f, middle + (neck * 1.0f)), s.Trunk(0.95f, middle + (neck * 0.15f))), cloth.Lum(0.95f), neck, stipple: false);
        }
        else if (outfit.Collar == 4)
        {
            painter.Form(Blob(s.Trunk(1.14f, -neck * 1.9f), s.Trunk(1.03f, -neck * 2.1f), s.Trunk(0.96f, -neck * 0.9f), s.Trunk(0.90f, middle + (neck * 0.2f)), s.Trunk(0.97f, neck * 1.3f), s.Trunk(1.05f, neck * 1.7f), s.Trunk(1.13f, neck * 1.3f), s.Trunk(1.02f, middle), s.Trunk(1.12f, -neck * 1.1f)), outfit.TopColour.Lum(0.93f), neck, stipple: false);
            painter.Stroke(Curve(s.Trunk(0.93f, middle), s.Trunk(0.78f, middle - (neck * 0.1f))), painter.Light.Lit(Rgb.White), neck * 0.14f);
            painter.Stroke(Curve(s.Trunk(0.93f, middle + (neck * 0.6f)), s.Trunk(0.80f, middle + (neck * 0.65f))), painter.Light.Lit(Rgb.White), neck * 0.14f);
        }
    }
}
