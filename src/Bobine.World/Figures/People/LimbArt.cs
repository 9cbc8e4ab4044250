using System.Numerics;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws arms with their sleeves and hands, legs with their trousers and shoes.</summary>
internal static class LimbArt
{
    public static void Arm(Painter painter, in Skeleton s, Person who, bool far, Action<Painter, string>? props, string? holds)
    {
        var body = who.Body;
        var outfit = who.Outfit;
        var h = body.Height;
        Vector2 shoulder = far ? s.ShoulderFar : s.ShoulderNear, elbow = far ? s.ElbowFar : s.ElbowNear, wrist = far ? s.WristFar : s.WristNear;
        var angle = far ? s.HandAngleFar : s.HandAngleNear;
        var shape = far ? s.Pose.ShapeFar : s.Pose.ShapeNear;
        if (holds is not null) shape = HandShape.Grip;
        var dim = far ? 0.86f : 1f;
        var w = body.ArmWidth * h * outfit.Bulk;
        Rgb sleeve = SleeveColour(outfit).Lum(dim), skin = who.Skin.Lum(far ? 0.92f : 1f), hand = (outfit.Gloves ?? who.Skin).Lum(far ? 0.92f : 1f);
        var pixels = w * painter.PixelsPerUnit;
        var flip = !far && shape is HandShape.Open or HandShape.Flat && MathF.Sin(float.DegreesToRadians(angle)) < -0.25f;
        if (holds is not null && props is not null) Held(painter, s, wrist, angle, props, holds);
        HandArt.Draw(painter, wrist, angle, body.Hand * h * (outfit.Gloves is null ? 1f : 1.08f), shape, hand, flip);
        Vector2 upper = Vector2.Lerp(shoulder, elbow, 0.5f), lower = Vector2.Lerp(elbow, wrist, 0.5f);
        if (outfit.Sleeve < 0.95f)
        {
            painter.Form(Taper([upper, elbow, lower, wrist], [w * 0.98f, w * 0.90f, w * 0.84f, w * 0.60f], steps: 4), skin, w * 2.2f, stipple: pixels > 7f);
            var end = Vector2.Lerp(shoulder, elbow, Math.Clamp(outfit.Sleeve * 1.6f, 0.4f, 1f));
            painter.Form(Taper([shoulder, Vector2.Lerp(shoulder, end, 0.55f), end], [w * 1.20f, w * 1.24f, w * 1.26f], endCap: 0.25f, steps: 4), sleeve, w * 2.4f, stipple: pixels > 7f);
            return;
        }

        painter.Form(Taper([shoulder, upper, elbow, lower, wrist], [w * 1.20f, w * 1.14f, w * 1.02f, w * 0.96f, w * 0.80f], endCap: 0.35f, steps: 4), sleeve, w * 2.4f, stipple: pixels > 7f);
        var along = Vector2.Normalize(wrist - elbow);
        if (pixels > 5f)
        {
            ElbowFolds(painter, shoulder, elbow, wrist, w, sleeve);
            if (outfit.Gloves is null) painter.Form(Taper([wrist - (along * w * 0.75f), wrist + (along * w * 0.08f)], [w * 0.93f, w * 0.90f], 0.3f, 0.3f, 2), (outfit.Top == TopKind.Jacket ? outfit.Under : sleeve).Lum(0.84f), w * 2f, stipple: false);
        }

        if (outfit.Gloves is { } glove) painter.Form(Taper([wrist - (along * w * 1.5f), wrist + (along * w * 0.15f)], [w * 1.12f, w * 0.92f], 0.3f, 0.3f, 2), glove.Lum(dim), w * 2f, stipple: false);
        if (outfit.Top is TopKind.Turnout) Band(painter, Vector2.Lerp(elbow, wrist, 0.42f), Vector2.Lerp(elbow, wrist, 0.62f), w * 1.0f, outfit.Trim.Lum(dim));
        if (outfit.Top is TopKind.Spacesuit)
        {
            Band(painter, Vector2.Lerp(shoulder, elbow, 0.62f), Vector2.Lerp(shoulder, elbow, 0.74f), w * 1.12f, "8FA3B8");
            Band(painter, Vector2.Lerp(elbow, wrist, 0.66f), Vector2.Lerp(elbow, wrist, 0.80f), w * 1.0f, outfit.Trim.Lum(dim));
        }
    }

    public static void Leg(Painter painter, in Skeleton s, Person who, bool far)
    {
        var body = who.Body;
        var outfit = who.Outfit;
        var h = body.Height;
        Vector2 hip = far ? s.HipFar : s.HipNear, knee = far ? s.KneeFar : s.KneeNear, ankle = far ? s.AnkleFar : s.AnkleNear;
        var w = body.LegWidth * h * (outfit.Top is TopKind.Turnout or TopKind.Spacesuit ? outfit.Bulk : 1f + ((outfit.Bulk - 1f) * 0.5f));
        var dim = far ? 0.80f : 1f;
        Rgb cloth = outfit.BottomColour.Lum(dim), skin = who.Skin.Lum(far ? 0.88f : 1f), shoe = outfit.Shoes.Lum(far ? 0.85f : 1f);
        var pixels = w * painter.PixelsPerUnit;
        Shoe(painter, s, who, ankle, far ? s.Pose.AngleFar : s.Pose.AngleNear, shoe, far);
        Vector2 thigh = Vector2.Lerp(hip, knee, 0.5f), calf = Vector2.Lerp(knee, ankle, 0.42f);
        var down = Vector2.Normalize(ankle - knee);
        if (outfit.Bottom is BottomKind.Shorts or BottomKind.Skirt)
        {
            painter.Form(Taper([hip, thigh, knee, calf, ankle], [w * 1.15f, w * 1.02f, w * 0.80f, w * 0.76f, w * 0.46f], steps: 4), skin, w * 2.2f, stipple: pixels > 7f);
            if (!outfit.Boots) painter.Form(Taper([ankle - (down * w * 0.9f), ankle], [w * 0.60f, w * 0.56f], 0.3f, 0.3f, 2), Rgb.White.Lum(0.96f * dim), w, stipple: false);
            if (outfit.Bottom == BottomKind.Shorts) painter.Form(Taper([hip, thigh, Vector2.Lerp(hip, knee, 0.86f)], [w * 1.30f, w * 1.26f, w * 1.24f], endCap: 0.2f, steps: 4), cloth, w * 2.4f, stipple: pixels > 7f);
        }
        else
        {
            var slim = outfit.Bottom == BottomKind.Tights ? 0.9f : 1f;
            var hem = ankle + (down * w * (outfit.Boots ? 0f : 0.12f));
            painter.Form(Taper([hip, thigh, knee, calf, hem], [w * 1.30f, w * 1.20f, w * 0.98f * slim, w * 0.92f * slim, w * (outfit.Boots ? 0.66f : 0.78f) * slim], endCap: 0.25f, steps: 4), cloth, w * 2.5f, stipple: pixels > 7f);
            if (pixels > 6f && outfit.Bottom == BottomKind.Trousers) KneeFolds(painter, hip, knee, ankle, w, cloth);
        }

        if (outfit.Boots)
        {
            painter.Form(Taper([Vector2.Lerp(knee, ankle, 0.42f), Vector2.Lerp(knee, ankle, 0.7f), ankle], [w * 1.04f, w * 0.96f, w * 0.76f], 0.22f, 0.6f, 4), shoe, w * 2f, stipple: pixels > 7f);
        }

        if (outfit.Top is TopKind.Turnout) Band(painter, Vector2.Lerp(knee, ankle, 0.18f), Vector2.Lerp(knee, ankle, 0.34f), w * 1.0f, outfit.Trim.Lum(dim));
        if (outfit.Top is TopKind.Spacesuit) Band(painter, Vector2.Lerp(hip, knee, 0.66f), Vector2.Lerp(hip, knee, 0.76f), w * 1.14f, "8FA3B8");
    }

    /// <summary>Draws the thing in a hand.</summary>
    public static void Held(Painter painter, in Skeleton s, Vector2 wrist, float angle, Action<Painter, string> props, string holds)
    {
        using var saved = painter.Push();
        var grip = wrist + (Along(angle) * s.Body.Hand * s.Body.Height * 0.38f);
        var turn = HandProps.Turn(holds, angle) + s.Pose.Tool;
        painter.Translate(grip.X, grip.Y);
        painter.Rotate(turn);
        painter.Light = Turned(painter.Light, turn);
        props(painter, holds);
    }

    /// <summary>The light of a canvas turned by so many degrees.</summary>
    public static Light Turned(Light light, float degrees)
    {
        var (s, c) = MathF.SinCos(float.DegreesToRadians(-degrees));
        return light with { To = new((light.To.X * c) - (light.To.Y * s), (light.To.X * s) + (light.To.Y * c)) };
    }

    private static Rgb SleeveColour(Outfit outfit) => outfit.TopColour;

    private static Vector2 Along(float degrees)
    {
        var (s, c) = MathF.SinCos(float.DegreesToRadians(degrees));
        return new(c, s);
    }

    private static void Band(Painter painter, Vector2 from, Vector2 to, float w, Rgb colour)
    {
        var light = painter.Light;
        painter.Form(Taper([from, to], [w * 1.03f, w * 1.01f], 0.25f, 0.25f, 2), colour, w * 2f, stipple: false);
        painter.Fill(Taper([Vector2.Lerp(from, to, 0.40f), Vector2.Lerp(from, to, 0.62f)], [w * 1.02f, w], 0.12f, 0.12f, 2), light.Lit("EEF2EE"), 0.75f);
    }

    private static void ElbowFolds(Painter painter, Vector2 shoulder, Vector2 elbow, Vector2 wrist, float w, Rgb cloth)
    {
        Vector2 a = Vector2.Normalize(elbow - shoulder), b = Vector2.Normalize(wrist - elbow);
        var bend = (a.X * b.Y) - (a.Y * b.X);
        var strength = MathF.Min(1f, MathF.Abs(bend) * 1.4f);
        if (strength < 0.15f) return;
        var inner = Vector2.Normalize(b - a);
        var dark = painter.Light.Dark(cloth);
        for (var i = -1; i <= 1; i += 2)
        {
            var along = i < 0 ? -a : b;
            var start = elbow + (inner * w * 0.85f) + (along * w * 0.35f);
            painter.Stroke(Curve(start, elbow + (inner * w * 0.2f) + (along * w * 0.55f), elbow - (inner * w * 0.30f) + (along * w * 0.55f)), dark, w * 0.14f, 0.55f * strength, w * 0.05f);
        }
    }

    private static void KneeFolds(Painter painter, Vector2 hip, Vector2 knee, Vector2 ankle, float w, Rgb cloth)
    {
        Vector2 a = Vector2.Normalize(knee - hip), b = Vector2.Normalize(ankle - knee);
        var bend = MathF.Abs((a.X * b.Y) - (a.Y * b.X));
        var dark = painter.Light.Dark(cloth);
        var side = new Vector2(-b.Y, b.X);
        var strength = 0.25f + (0.5f * MathF.Min(1f, bend * 1.5f));
        painter.Stroke(Curve(knee + (side * w * 0.75f), knee + (side * w * 0.15f) + (b * w * 0.25f), knee - (side * w * 0.25f) + (b * w * 0.15f)), dark, w * 0.12f, strength, w * 0.05f);
        painter.Stroke(Curve(ankle + (side * w * 0.6f) - (b * w * 0.5f), ankle - (b * w * 0.25f), ankle - (side * w * 0.55f) - (b * w * 0.45f)), dark, w * 0.10f, 0.35f, w * 0.05f);
    }

    private static void Shoe(Painter painter, in Skeleton s, Person who, Vector2 ankle, float degrees, Rgb colour, bool far)
    {
        var body = who.Body;
        var big = who.Outfit.Top is TopKind.Turnout or TopKind.Spacesuit ? 1.12f : 1f;
        var l = body.Foot * body.Height * big;
        var a = Skeleton.AnkleHeight(body);
        var seen = float.Lerp(far ? 0.72f : 0.66f, far ? 1f : 0.92f, s.Turn);
        float toe = l * 0.70f * seen, heel = -l * 0.30f;
        if (s.Turn < 0.4f && !far) (toe, heel) = (l * 0.42f, -l * 0.42f);
        using (painter.Push())
        {
            painter.Translate(ankle.X, ankle.Y);
            painter.Rotate(degrees);
            var pixels = l * painter.PixelsPerUnit;
            var upper = Blob(V(heel * 0.82f, -a * 0.75f), V(l * 0.10f, -a * 0.80f), V(toe * 0.42f, -a * 0.10f), V(toe * 0.84f, a * 0.22f), V(toe, a * 0.62f), V(toe * 0.92f, a * 0.98f), V(l * 0.1f, a * 0.98f), V(heel * 0.9f, a * 0.98f), V(heel * 1.02f, a * 0.3f));
            painter.Form(upper, colour, a * 1.5f, stipple: pixels > 30f);
            if (pixels > 8f)
            {
                var sole = colour.Luma > 0.7f ? colour.Lum(0.86f) : colour.Luma < 0.25f ? colour.Lum(0.6f) : Rgb.White.Lum(0.92f);
                painter.Fill(RoundRect(heel, a * 0.80f, toe - heel, a * 0.26f, a * 0.13f), painter.Light.Lit(Rgb.Mix(sole, colour, 0.25f)));
                painter.Stroke(Line(V(heel * 0.9f, a * 0.82f), V(toe * 0.95f, a * 0.84f)), painter.Light.Dark(colour), a * 0.10f, 0.55f);
            }

            if (pixels > 24f && !who.Outfit.Boots)
            {
                painter.Stroke(Curve(V(toe * 0.36f, -a * 0.12f), V(toe * 0.42f, a * 0.14f), V(toe * 0.38f, a * 0.4f)), painter.Light.Lit(colour.Lum(colour.Luma > 0.6f ? 0.7f : 1.5f)), a * 0.09f, 0.8f);
                painter.Stroke(Curve(V(toe * 0.52f, -a * 0.02f), V(toe * 0.57f, a * 0.20f), V(toe * 0.53f, a * 0.44f)), painter.Light.Lit(colour.Lum(colour.Luma > 0.6f ? 0.7f : 1.5f)), a * 0.09f, 0.8f);
            }
        }
    }
}
