using System.Numerics;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws a human head: skull, ears, features, hair, hats. Local units: the head's half-width is 1.</summary>
/// <remarks>Design: the art bible, section 7.</remarks>
internal static class HeadArt
{
    private static readonly Rgb _blush = "E2574C", _warm = "D8694F", _tear = "BFE6FF";

    /// <summary>Draws the hair that hangs behind the shoulders; comes before the trunk.</summary>
    public static void Back(Painter painter, in Skeleton s, Person who, in FaceState face, float yaw, float wind)
    {
        if (who.Helmet is not null && who.HairStyle is not ("long" or "ponytail")) return;
        using (Local(painter, s, face.Tilt, out _)) HairArt.Back(painter, who, new(yaw), wind, s.Pose.Head.X);
    }

    public static void Front(Painter painter, in Skeleton s, Person who, in FaceState face, float yaw, float wind)
    {
        using (Local(painter, s, face.Tilt, out var pixels))
        {
            var view = new HeadView(yaw);
            if (who.Helmet == "astro") HatArt.AstronautBack(painter);
            Skull(painter, who, view, pixels);
            if (pixels < 5f)
            {
                Far(painter, who, view, face);
                HairArt.Front(painter, who, view, wind, pixels);
                HatArt.Draw(painter, who, view, wind, pixels);
                return;
            }

            Features(painter, who, view, face, s.Pose.Tears, pixels);
            HairArt.Front(painter, who, view, wind, pixels);
            foreach (var side in (ReadOnlySpan<float>)[-1f, 1f]) if (view.Flank(side) > 0.02f) Ear(painter, who, view, side, pixels);
            HatArt.Eyewear(painter, who, view, pixels);
            HatArt.Draw(painter, who, view, wind, pixels);
        }
    }

    private static Painter.Saved Local(Painter painter, in Skeleton s, float tilt, out float pixels)
    {
        var saved = painter.Push();
        var r = s.Body.HeadRadius * s.Body.Height;
        painter.Translate(s.Head.X, s.Head.Y);
        painter.Rotate(s.HeadAngle + tilt);
        painter.Light = LimbArt.Turned(painter.Light, s.HeadAngle + tilt);
        painter.Scale(r, r);
        pixels = painter.PixelsPerUnit;
        return saved;
    }

    private static void Skull(Painter painter, Person who, HeadView view, float pixels)
    {
        var k = who.Body.Childlike;
        float yaw = view.Yaw, jaw = who.Body.Jaw - (0.03f * k), chin = 1.13f - (0.14f * k), chinX = view.Mouth * 0.62f;
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (view.Flank(side) <= 0.02f && side * yaw < 0.5f) Ear(painter, who, view, side, pixels);
        }

        var far = MathF.Max(0f, yaw) - MathF.Max(0f, -yaw);
        var path = Blob(V(-0.18f + (yaw * 0.05f), -1.17f), V(-0.80f, -0.82f), V(-0.95f, -0.10f), V(-0.87f + (yaw * 0.05f), 0.42f), V(-jaw + (chinX * 0.60f), 0.86f), V(chinX, chin), V(jaw + (chinX * 0.55f), 0.84f), V(0.88f + (yaw * 0.03f), 0.40f),
            V(0.95f, -0.10f), V(0.80f, -0.82f), V(0.2f + (far * 0.05f), -1.17f));
        painter.Form(path, who.Skin, 1.7f, spread: 0.2f, blur: 0.13f);
        if (pixels < 9f) return;
        using (painter.Push())
        {
            painter.Clip(path);
            var blush = painter.Light.Lit(Rgb.Mix(who.Skin, _blush, 0.55f));
            foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                var x = view.Eyes + (side * 0.52f);
                using var glow = Painter.Radial(V(x, 0.42f), 0.38f, [(blush, 0.55f), (blush, 0f)]);
                painter.FillShader(Circle(x, 0.42f, 0.38f), glow);
            }
        }
    }

    private static void Ear(Painter painter, Person who, HeadView view, float side, float pixels)
    {
        if (who.Helmet == "astro" || who.HairStyle is "long" or "bob" && who.Helmet is null) return;
        var x = view.Ear(side);
        var near = view.Flank(side);
        painter.Form(Ellipse(x, 0.12f, 0.17f + (0.05f * near), 0.27f, side * 9f), who.Skin.Lum(0.965f), 0.5f, stipple: pixels > 40f);
        if (pixels > 10f) painter.Fill(Ellipse(x + (side * 0.015f), 0.14f, 0.085f + (0.03f * near), 0.15f, side * 9f), painter.Light.Dark(who.Skin), 0.40f, pixels > 24f ? 0.02f : 0f);
    }

    private static void Far(Painter painter, Person who, HeadView view, in FaceState face)
    {
        var dark = Rgb.Black;
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (view.EyeWidth(side) < 0.3f) continue;
            var at = view.EyeAt(side, 0f);
            painter.Fill(Ellipse(at.X, at.Y, 0.15f, face.Lid > 0.8f ? 0.05f : 0.20f), dark);
        }

        if (face.Mouth.Open > 0.2f) painter.Fill(Ellipse(view.Mouth, 0.66f, 0.26f * face.Mouth.Width, 0.10f + (0.18f * face.Mouth.Open)), painter.Light.Lit("7A2436"));
        else painter.Stroke(Curve(V(view.Mouth - 0.24f, 0.66f - (face.Smile * 0.08f)), V(view.Mouth, 0.66f + (face.Smile * 0.05f)), V(view.Mouth + 0.24f, 0.66f - (face.Smile * 0.08f))), painter.Light.Dark(who.Skin.Lum(0.7f)), 0.10f);
    }

    private static void Features(Painter painter, Person who, HeadView view, in FaceState face, float tears, float pixels)
    {
        var light = painter.Light;
        var k = who.Body.Childlike;
        float yaw = view.Yaw, nose = view.Nose, size = 1f - (0.22f * k);
        Rgb skin = who.Skin, lit = light.Lit(skin), dark = light.Dark(skin);
        var bald = who.HairStyle == "bald" && !who.Has("beard");
        Rgb brow = light.Dark(bald ? Rgb.Mix(who.Hair, "4A3428", 0.4f) : who.Hair.Luma > 0.6f ? who.Hair.Lum(0.72f) : who.Hair.Lum(0.9f));
        if (who.IsOld && pixels > 14f) Wrinkles(painter, view, dark);
        if (who.Freckles && pixels > 16f) Freckles(painter, view, dark);
        if (who.Has("mask")) HatArt.Mask(painter, who, view, pixels);

        var tip = nose + (0.13f * size * MathF.Max(0.35f, MathF.Abs(yaw) + 0.4f) * (yaw < 0f ? -1f : 1f));
        var root = nose - (0.16f * yaw);
        var wing = yaw < 0f ? 1f : -1f;
        painter.Fill(Blob(V(root, 0.02f), V(Mean(root, tip) + (0.02f * wing * -1f), 0.18f), V(tip, 0.33f), V(nose + (wing * -0.02f), 0.42f), V(nose + (wing * 0.13f * size), 0.37f), V(nose + (wing * 0.06f), 0.18f)),
            Rgb.Mix(light.Lit(Rgb.Mix(skin, _warm, 0.30f)), dark, 0.15f));
        if (pixels > 14f)
        {
            painter.Fill(Ellipse(nose + (0.02f * wing), 0.25f, 0.05f, 0.055f), light.Lit(skin.Lum(1.08f)), 0.85f, 0.03f);
            painter.Fill(Ellipse(nose + 0.02f, 0.455f, 0.17f * size, 0.045f), dark, 0.40f, 0.05f);
        }

        var big = 1f + (0.22f * k);
        var look = new EyeLook(skin, who.Iris, who.Lash, Rgb.Mix(Rgb.White, skin, 0.12f), LashWidth: who.IsFeminine ? 1.35f : 1f);
        var eyeY = -0.02f + (0.06f * k);
        // Grown-up eyes are a little narrower than the table's, which is for round ones.
        var calm = face with { Lid = face.Lid is > 0f and < 0.8f ? face.Lid + (0.07f * (1f - k)) : face.Lid, LowerLid = MathF.Max(face.LowerLid, face.Lid < 0f ? 0f : 0.10f * (1f - k)) };
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var width = view.EyeWidth(side);
            if (width < 0.2f) continue;
            var at = view.EyeAt(side, eyeY);
            if (!who.Has("sunglasses"))
            {
                Eye.Draw(painter, at, 0.195f * width * big, 0.235f * big, look, calm);
                if (who.IsFeminine && face.Lid < 0.9f && pixels > 10f)
                {
                    var up = eyeY - 0.10f + (0.30f * MathF.Max(0f, face.Lid));
                    painter.Fill(Taper([V(at.X + (side * 0.16f * width * big), up), V(at.X + (side * 0.27f * width * big), up - 0.08f)], [0.042f, 0.012f], steps: 2), who.Lash);
                }
            }

            Brow.Draw(painter, V(at.X, -0.40f - (0.04f * k)), side, 1f, who.IsFeminine ? 0.68f : 1f, brow, face, width);
            if (tears > 0.05f) Tear(painter, at, tears, side);
        }

        if (who.Has("beard")) HairArt.Beard(painter, who, view, face);
        Mouth.Draw(painter, V(view.Mouth, 0.70f - (0.04f * k)), 0.30f * (1f - (0.06f * MathF.Abs(yaw)) - (MathF.Max(0f, MathF.Abs(yaw) - 0.5f) * 0.5f)), new(skin, who.Lip), face.Mouth, face.Smile, yaw);
        if (who.Has("moustache")) HairArt.Moustache(painter, who, view);

        static float Mean(float a, float b) => (a + b) / 2f;
    }

    private static void Wrinkles(Painter painter, HeadView view, Rgb dark)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (view.EyeWidth(side) < 0.4f) continue;
            var x = view.Eyes + (side * 0.64f);
            painter.Stroke(Curve(V(x, -0.06f), V(x + (side * 0.12f), -0.11f)), dark, 0.03f, 0.5f);
            painter.Stroke(Curve(V(x, 0.04f), V(x + (side * 0.12f), 0.07f)), dark, 0.03f, 0.5f);
            painter.Stroke(Curve(V(view.Nose + (side * 0.20f), 0.42f), V(view.Mouth + (side * 0.38f), 0.56f), V(view.Mouth + (side * 0.42f), 0.70f)), dark, 0.035f, 0.5f);
        }

        painter.Stroke(Curve(V(view.Eyes - 0.36f, -0.66f), V(view.Eyes, -0.70f), V(view.Eyes + 0.36f, -0.66f)), dark, 0.03f, 0.35f);
    }

    private static void Freckles(Painter painter, HeadView view, Rgb dark)
    {
        for (var i = 0; i < 8; i++)
        {
            var side = i < 4 ? -1f : 1f;
            painter.Disc(view.Eyes + (side * (0.34f + (0.09f * (i % 4)))), 0.34f + (0.06f * ((i * 7) % 3)), 0.025f, dark, 0.45f);
        }
    }

    private static void Tear(Painter painter, Vector2 eye, float amount, float side)
    {
        var y = eye.Y + 0.26f + (amount * 0.45f);
        float x = eye.X + (side * 0.08f), r = 0.085f;
        painter.Fill(Blob(V(x, y - (r * 2.1f)), V(x + (r * 0.7f), y - (r * 0.3f)), V(x + (r * 0.8f), y + (r * 0.5f)), V(x, y + (r * 1.1f)), V(x - (r * 0.8f), y + (r * 0.5f)), V(x - (r * 0.7f), y - (r * 0.3f))), _tear, 0.9f);
        painter.Disc(x - (r * 0.25f), y + (r * 0.2f), r * 0.25f, new(1f, 1f, 1f), 0.9f);
    }
}
