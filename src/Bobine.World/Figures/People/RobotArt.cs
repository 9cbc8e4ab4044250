using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws a robot from the back to the front.</summary>
internal static class RobotArt
{
    private static readonly Rgb _dark = "2A3044", _joint = "59617A";

    public static void Draw(Painter painter, RobotLook look, ActorState state, Action<Painter, string> props)
    {
        var s = BipedRig.Solve(look.Who, state);
        var wind = PersonArt.Wind(state);
        if (look.Who.Wears.TryGetValue("cape", out var cape)) CapeArt.Draw(painter, s, cape, PersonArt.CapeFlow(s, wind, state), state.Clock, state.Variation);
        WearArt.Behind(painter, s, look.Who);
        var farFirst = s.Pose.FarInFront < 0.5f;
        if (farFirst) Arm(painter, s, look, true, null, null);
        Leg(painter, s, look, true);
        Leg(painter, s, look, false);
        Trunk(painter, s, look, state);
        WearArt.Before(painter, s, look.Who, wind, state.Clock);
        if (look.Who.Wears.TryGetValue("cape", out var collar)) CapeArt.Collar(painter, s, collar);
        Head(painter, s, look, state, wind);
        if (!farFirst) Arm(painter, s, look, true, null, null);
        Arm(painter, s, look, false, props, state.Holds);
    }

    private static void Arm(Painter painter, in Skeleton s, RobotLook look, bool far, Action<Painter, string>? props, string? holds)
    {
        var h = s.Body.Height;
        var w = s.Body.ArmWidth * h;
        var dim = far ? 0.82f : 1f;
        Vector2 shoulder = far ? s.ShoulderFar : s.ShoulderNear, elbow = far ? s.ElbowFar : s.ElbowNear, wrist = far ? s.WristFar : s.WristNear;
        var angle = far ? s.HandAngleFar : s.HandAngleNear;
        if (holds is not null) LimbArt.Held(painter, s, wrist, angle, props!, holds);
        HandArt.Draw(painter, wrist, angle, s.Body.Hand * h * 1.1f, holds is null ? (far ? s.Pose.ShapeFar : s.Pose.ShapeNear) : HandShape.Grip, _joint.Lum(1.15f * dim), false);
        painter.Form(Taper([shoulder, elbow], [w * 0.62f, w * 0.58f], steps: 2), _joint.Lum(dim), w, stipple: false);
        Rings(painter, shoulder, elbow, w * 0.62f, _joint.Lum(0.7f * dim));
        painter.Form(Taper([elbow, Vector2.Lerp(elbow, wrist, 0.55f), wrist], [w * 0.80f, w * 1.12f, w * 1.24f], 1f, 0.3f, 4), look.Coat.Lum(dim), w * 2f);
        var cuff = Vector2.Lerp(elbow, wrist, 0.90f);
        painter.Form(Taper([cuff, wrist], [w * 1.28f, w * 1.26f], 0.3f, 0.3f, 2), look.Accent.Lum(dim), w, stipple: false);
        painter.Form(Circle(elbow.X, elbow.Y, w * 0.86f), _joint.Lum(1.1f * dim), w * 1.5f, highlight: 0.4f, stipple: false);
        painter.Form(Circle(shoulder.X, shoulder.Y, w * 1.55f), look.Coat.Lum(0.96f * dim), w * 2.6f);
    }

    private static void Leg(Painter painter, in Skeleton s, RobotLook look, bool far)
    {
        var h = s.Body.Height;
        var w = s.Body.LegWidth * h;
        var dim = far ? 0.80f : 1f;
        Vector2 hip = far ? s.HipFar : s.HipNear, knee = far ? s.KneeFar : s.KneeNear, ankle = far ? s.AnkleFar : s.AnkleNear;
        painter.Form(Taper([hip, knee], [w * 0.60f, w * 0.54f], steps: 2), _joint.Lum(dim), w, stipple: false);
        Rings(painter, hip, knee, w * 0.60f, _joint.Lum(0.7f * dim));
        painter.Form(Taper([knee, Vector2.Lerp(knee, ankle, 0.5f), ankle], [w * 0.70f, w * 0.98f, w * 1.16f], 1f, 0.3f, 4), look.Coat.Lum(dim), w * 2f);
        painter.Form(Circle(knee.X, knee.Y, w * 0.76f), _joint.Lum(1.1f * dim), w * 1.4f, highlight: 0.4f, stipple: false);
        using (painter.Push())
        {
            painter.Translate(ankle.X, ankle.Y);
            painter.Rotate(far ? s.Pose.AngleFar : s.Pose.AngleNear);
            float l = s.Body.Foot * h, a = Skeleton.AnkleHeight(s.Body);
            painter.Form(Blob(V(-l * 0.34f, a), V(-l * 0.36f, a * 0.2f), V(-l * 0.16f, -a * 0.8f), V(l * 0.18f, -a * 0.8f), V(l * 0.56f, -a * 0.1f), V(l * 0.70f, a * 0.5f), V(l * 0.70f, a)), look.Accent.Lum(dim), a * 1.6f);
            painter.Fill(RoundRect(-l * 0.38f, a * 0.72f, l * 1.1f, a * 0.34f, a * 0.15f), painter.Light.Lit(_dark));
        }
    }

    private static void Rings(Painter painter, Vector2 from, Vector2 to, float w, Rgb colour)
    {
        if (w * painter.PixelsPerUnit < 2.5f) return;
        var along = Vector2.Normalize(to - from);
        var side = new Vector2(-along.Y, along.X) * w;
        for (var i = 1; i < 6; i++)
        {
            var at = Vector2.Lerp(from, to, i / 6f);
            painter.Stroke(Line(at - side, at + side), painter.Light.Lit(colour), w * 0.30f, 0.8f);
        }
    }

    private static void Trunk(Painter painter, in Skeleton s, RobotLook look, ActorState state)
    {
        var sw = s.Body.ShoulderHalf * s.Body.Height;
        var r = s.Body.NeckWidth * s.Body.Height;
        painter.Form(Taper([s.Chest, s.Neck, Vector2.Lerp(s.Neck, s.Head, 0.4f)], [r * 1.2f, r, r], steps: 2), _joint, r * 2f, stipple: false);
        Rings(painter, s.Chest, Vector2.Lerp(s.Neck, s.Head, 0.3f), r, _joint.Lum(0.7f));
        var path = Blob(s.Trunk(1.02f, 0f), s.Trunk(1.0f, sw * 0.62f), s.Trunk(0.84f, sw * 1.06f), s.Trunk(0.50f, sw * 1.12f), s.Trunk(0.16f, sw * 0.96f), s.Trunk(-0.12f, sw * 0.62f), s.Trunk(-0.16f, 0f), s.Trunk(-0.12f, -sw * 0.66f), s.Trunk(0.16f, -sw * 1.0f), s.Trunk(0.50f, -sw * 1.12f), s.Trunk(0.84f, -sw * 1.06f), s.Trunk(1.0f, -sw * 0.62f));
        painter.Form(path, look.Coat, sw * 2f, highlight: 0.25f);
        if (sw * painter.PixelsPerUnit < 8f) return;
        var light = painter.Light;
        using (painter.Push())
        {
            painter.Clip(path);
            painter.Stroke(Curve(s.Trunk(0.20f, -sw * 1.2f), s.Trunk(0.14f, 0f), s.Trunk(0.20f, sw * 1.2f)), light.Dark(look.Coat), sw * 0.05f, 0.8f);
            painter.Fill(Blob(s.Trunk(0.17f, -sw * 1.3f), s.Trunk(0.11f, 0f), s.Trunk(0.17f, sw * 1.3f), s.Trunk(-0.3f, sw * 1.2f), s.Trunk(-0.3f, -sw * 1.2f)), light.Lit(look.Accent));
        }

        var at = s.Trunk(0.60f, sw * 0.26f * s.Turn);
        painter.Form(Circle(at.X, at.Y, sw * 0.42f), _joint, sw * 0.7f, stipple: false);
        var glow = 0.65f + (0.2f * MathF.Sin(state.Clock * 2.4f)) + (0.35f * state.Glow);
        painter.Disc(at.X, at.Y, sw * 0.31f, Rgb.Mix(_dark, look.Light, MathF.Min(1f, glow)));
        painter.Disc(at.X - (sw * 0.08f), at.Y - (sw * 0.09f), sw * 0.10f, new(1f, 1f, 1f), 0.7f * MathF.Min(1f, glow));
        painter.Glow(at.X, at.Y, sw * (0.9f + (0.8f * state.Glow)), look.Light, 0.35f * glow);
    }

    private static void Head(Painter painter, in Skeleton s, RobotLook look, ActorState state, float wind)
    {
        var yaw = Math.Clamp(state.Face.Yaw + ((s.Turn - 1f) * 0.35f) + s.Pose.HeadYaw, -1f, 1f);
        var view = new HeadView(yaw);
        var r = s.Body.HeadRadius * s.Body.Height;
        using var saved = painter.Push();
        painter.Translate(s.Head.X, s.Head.Y);
        painter.Rotate(s.HeadAngle + state.Face.Tilt);
        painter.Light = LimbArt.Turned(painter.Light, s.HeadAngle + state.Face.Tilt);
        painter.Scale(r, r);
        var sway = (MathF.Sin((state.Clock * 6f) + (state.Variation * 9f)) * 0.05f) + (wind * 0.3f);
        painter.Stroke(Curve(V(view.Back, -0.9f), V(view.Back + (sway * 0.4f), -1.3f), V(view.Back + sway, -1.62f)), painter.Light.Lit(_joint), 0.10f);
        painter.Form(Circle(view.Back + sway, -1.68f, 0.17f), look.Accent, 0.3f, highlight: 0.5f, stipple: false);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (side * yaw > 0.6f) continue;
            var near = view.Flank(side);
            painter.Form(RoundRect((side * (1.16f - (0.35f * near))) - 0.13f, -0.32f, 0.26f + (0.12f * near), 0.64f, 0.12f), look.Accent, 0.3f, stipple: false);
        }

        painter.Form(RoundRect(-1.14f, -0.98f, 2.28f, 1.90f, 0.62f), look.Coat, 1.9f, highlight: 0.25f);
        var c = view.Eyes * 0.72f;
        var half = 0.86f - (0.12f * MathF.Abs(yaw));
        painter.Form(RoundRect(c - half, -0.70f, half * 2f, 1.34f, 0.42f), _dark, 1.2f, stipple: false);
        Face(painter, look, state, c, half);
        painter.Fill(Taper([V(c - (half * 0.72f), 0.05f), V(c - (half * 0.70f), -0.36f), V(c - (half * 0.36f), -0.58f)], [0.02f, 0.055f, 0.02f], steps: 3), new(1f, 1f, 1f), 0.30f);
        HatArt.Draw(painter, look.Who, view, wind, painter.PixelsPerUnit);
    }

    /// <summary>Eyes and mouth of light: lids flatten the eyes, joy bends them, brows tilt their tops.</summary>
    private static void Face(Painter painter, RobotLook look, ActorState state, float c, float half)
    {
        var face = state.Face;
        var lit = Rgb.Mix(look.Light, new(1f, 1f, 1f), 0.15f + (0.35f * MathF.Min(1f, state.Glow)));
        float gx = face.GazeX * 0.12f, gy = face.GazeY * 0.10f, eye = half * 0.42f;
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var x = c + gx + (side * eye);
            if (face.Lid >= 0.9f)
            {
                var k = face.HappyEyes ? -1f : 0.5f;
                painter.Stroke(Curve(V(x - 0.20f, -0.10f - (k * 0.08f)), V(x, -0.10f + (k * 0.12f)), V(x + 0.20f, -0.10f - (k * 0.08f))), lit, 0.10f);
                continue;
            }

            var tall = 0.28f * (1f - (0.85f * Math.Clamp(face.Lid - 0.12f, -0.2f, 0.8f))) * (0.9f + (0.1f * face.Pupil));
            var wide = 0.19f;
            painter.Fill(RoundRect(x - wide, -0.14f + gy - tall, wide * 2f, tall * 2f, wide * 0.95f), lit);
            if (face.LowerLid > 0.2f) painter.Fill(Ellipse(x, -0.14f + gy + (tall * 1.45f), wide * 1.5f, tall * (0.5f + (0.5f * face.LowerLid))), painter.Light.Lit(_dark));
            if (MathF.Abs(face.BrowTilt) > 0.2f)
            {
                var y = -0.14f + gy - tall - 0.02f;
                var drop = face.BrowTilt * 0.20f;
                painter.Fill(Poly(V(x - (side * wide * 1.3f), y - 0.2f), V(x + (side * wide * 1.3f), y - 0.2f), V(x + (side * wide * 1.3f), y + 0.08f - drop), V(x - (side * wide * 1.3f), y + 0.08f + drop)), painter.Light.Lit(_dark));
            }

            painter.Disc(x - 0.06f, -0.14f + gy - (tall * 0.4f), 0.05f, new(1f, 1f, 1f), 0.9f);
        }

        var m = face.Mouth;
        float w = 0.30f * m.Width, my = 0.36f;
        if (m.Open > 0.05f) painter.Fill(RoundRect(c - w, my - (0.10f * m.Open), w * 2f, 0.05f + (0.26f * m.Open), 0.05f + (0.10f * m.Open)), lit, 0.95f);
        else painter.Stroke(Curve(V(c - w, my - (0.10f * face.Smile)), V(c, my + (0.08f * face.Smile)), V(c + w, my - (0.10f * face.Smile))), lit, 0.075f);
        painter.Glow(c, -0.02f, half * 1.3f, look.Light, 0.22f + (0.3f * state.Glow));
    }
}
