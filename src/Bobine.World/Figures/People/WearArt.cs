using System.Numerics;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws what is worn on the body: scarves, ties, packs, aprons, medals.</summary>
internal static class WearArt
{
    public static void Behind(Painter painter, in Skeleton s, Person who)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        if (who.Helmet == "astro") Pack(painter, s, "D5DEE6", sw * 1.7f, 1.08f, -0.02f);
        if (who.Wears.TryGetValue("backpack", out var pack)) Pack(painter, s, pack, sw * 1.45f, 0.96f, 0.14f);
    }

    public static void Before(Painter painter, in Skeleton s, Person who, float wind, float clock)
    {
        var sw = who.Body.ShoulderHalf * who.Body.Height;
        var middle = sw * 0.28f * s.Turn;
        var light = painter.Light;
        if (who.Has("backpack"))
        {
            var strap = who.Wears["backpack"].Lum(0.8f);
            painter.Stroke(Curve(s.Trunk(1.0f, -sw * 0.55f), s.Trunk(0.78f, -sw * 0.42f), s.Trunk(0.50f, -sw * 0.66f)), light.Lit(strap), sw * 0.20f);
            painter.Stroke(Curve(s.Trunk(1.0f, sw * 0.56f), s.Trunk(0.78f, sw * 0.62f), s.Trunk(0.50f, sw * 0.84f)), light.Lit(strap.Lum(0.9f)), sw * 0.18f);
        }

        if (who.Wears.TryGetValue("apron", out var apron)) Apron(painter, s, who, apron);
        if (who.Wears.TryGetValue("tie", out var tie))
        {
            painter.Form(Blob(s.Trunk(1.0f, middle - (sw * 0.10f)), s.Trunk(1.0f, middle + (sw * 0.12f)), s.Trunk(0.92f, middle + (sw * 0.07f)), s.Trunk(0.42f, middle + (sw * 0.20f)), s.Trunk(0.30f, middle + (sw * 0.05f)), s.Trunk(0.42f, middle - (sw * 0.10f)), s.Trunk(0.92f, middle - (sw * 0.03f))), tie, sw * 0.3f, stipple: false);
        }

        if (who.Wears.TryGetValue("medal", out var medal))
        {
            var at = s.Trunk(0.62f, middle + (sw * 0.05f));
            painter.Stroke(Curve(s.Trunk(1.04f, -sw * 0.42f), s.Trunk(0.80f, middle - (sw * 0.12f)), at), light.Lit("3A74B0"), sw * 0.11f);
            painter.Stroke(Curve(s.Trunk(1.04f, sw * 0.44f), s.Trunk(0.80f, middle + (sw * 0.20f)), at), light.Lit("C8323A"), sw * 0.11f);
            painter.Form(Circle(at.X, at.Y, sw * 0.26f), medal, sw * 0.4f, highlight: 0.6f, stipple: false);
            painter.Stroke(Circle(at.X, at.Y, sw * 0.17f), light.Dark(medal), sw * 0.04f, 0.6f);
        }

        if (who.Wears.TryGetValue("flower", out var flower) && !who.IsFeminine) HatArt.Flower(painter, s.Trunk(0.78f, -sw * 0.36f), flower, sw * 0.24f);
        if (who.Wears.TryGetValue("scarf", out var scarf)) Scarf(painter, s, who, scarf, wind, clock);
        if (who.Wears.TryGetValue("bow-tie", out var bow))
        {
            var at = s.Trunk(0.985f, middle);
            var r = sw * 0.34f;
            painter.Form(Blob(at, at + V(-r, -r * 0.55f), at + V(-r * 1.05f, r * 0.1f), at + V(-r * 0.9f, r * 0.6f)), bow, r, stipple: false);
            painter.Form(Blob(at, at + V(r, -r * 0.55f), at + V(r * 1.05f, r * 0.1f), at + V(r * 0.9f, r * 0.6f)), bow.Lum(0.94f), r, stipple: false);
            painter.Form(Ellipse(at.X, at.Y, r * 0.24f, r * 0.30f), bow.Lum(0.86f), r * 0.4f, stipple: false);
        }
    }

    private static void Pack(Painter painter, in Skeleton s, Rgb colour, float wide, float top, float bottom)
    {
        var back = -s.Body.ShoulderHalf * s.Body.Height * float.Lerp(0.2f, 0.62f, s.Turn);
        painter.Form(Blob(s.Trunk(top, back - (wide * 0.10f)), s.Trunk(top - 0.04f, back - (wide * 0.60f)), s.Trunk((top + bottom) / 2f, back - (wide * 0.74f)), s.Trunk(bottom + 0.04f, back - (wide * 0.64f)), s.Trunk(bottom, back - (wide * 0.10f)), s.Trunk(bottom, back + (wide * 0.4f)), s.Trunk(top, back + (wide * 0.4f))), colour, wide);
    }

    private static void Apron(Painter painter, in Skeleton s, Person who, Rgb colour)
    {
        float sw = who.Body.ShoulderHalf * who.Body.Height, hip = who.Body.HipHalf * who.Body.Height, middle = sw * 0.24f * s.Turn;
        var knees = Vector2.Lerp(s.KneeNear, s.KneeFar, 0.5f);
        var hem = Vector2.Lerp(s.Hip, knees, 0.86f);
        var normal = Vector2.Normalize(s.Trunk(0f, 1f) - s.Hip);
        var path = Blob(s.Trunk(0.86f, middle - (sw * 0.44f)), s.Trunk(0.86f, middle + (sw * 0.48f)), s.Trunk(0.42f, middle + (sw * 0.60f)), s.Trunk(0.26f, hip * 0.96f), s.Trunk(-0.05f, hip * 1.05f), hem + (normal * hip * 0.98f), hem + (normal * middle) + V(0f, hip * 0.1f), hem - (normal * hip * 0.62f),
            s.Trunk(-0.05f, -hip * 0.72f), s.Trunk(0.26f, -hip * 0.66f), s.Trunk(0.42f, middle - (sw * 0.54f)));
        painter.Form(path, colour, sw * 1.4f);
        painter.Stroke(Curve(s.Trunk(0.86f, middle - (sw * 0.40f)), s.Trunk(1.05f, -sw * 0.30f)), painter.Light.Lit(colour.Lum(0.9f)), sw * 0.10f);
        painter.Stroke(Curve(s.Trunk(0.86f, middle + (sw * 0.42f)), s.Trunk(1.05f, sw * 0.36f)), painter.Light.Lit(colour.Lum(0.9f)), sw * 0.10f);
        painter.Stroke(Curve(s.Trunk(0.06f, middle - (sw * 0.36f)), s.Trunk(-0.02f, middle), s.Trunk(0.06f, middle + (sw * 0.42f))), painter.Light.Dark(colour), sw * 0.05f, 0.6f);
    }

    private static void Scarf(Painter painter, in Skeleton s, Person who, Rgb colour, float wind, float clock)
    {
        var neck = who.Body.NeckWidth * who.Body.Height;
        var w = Math.Clamp(wind, -1f, 1f);
        var wave = MathF.Sin(clock * 5f) * neck * 0.4f * (0.3f + MathF.Abs(w));
        var from = s.Trunk(1.0f, -neck * 0.6f);
        var length = who.Body.Height * 0.20f;
        var tip = from + new Vector2((w * length * 0.95f) + (wave * 0.4f), ((1f - (MathF.Abs(w) * 0.85f)) * length) + wave);
        painter.Form(Taper([from, Vector2.Lerp(from, tip, 0.5f) + new Vector2(wave * 0.3f, -wave * 0.6f), tip], [neck * 0.55f, neck * 0.62f, neck * 0.66f], endCap: 0.2f, steps: 4), colour.Lum(0.9f), neck, stipple: false);
        painter.Form(Taper([s.Trunk(1.08f, -neck * 1.75f), s.Trunk(1.01f, neck * 0.1f), s.Trunk(1.09f, neck * 1.65f)], [neck * 0.60f, neck * 0.74f, neck * 0.58f], steps: 4), colour, neck, stipple: false);
        painter.Stroke(Curve(s.Trunk(1.10f, -neck * 1.6f), s.Trunk(1.02f, neck * 0.1f), s.Trunk(1.10f, neck * 1.5f)), painter.Light.Dark(colour), neck * 0.10f, 0.45f);
    }
}
