using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Faces;

/// <summary>The eye of an animal: an iris that almost fills it, one big highlight, a tapered upper lash.</summary>
/// <remarks>Design: the art bible, section 7.</remarks>
internal static class AnimalEye
{
    private static readonly Rgb _white = "F6F2E2";
    private static readonly Rgb _lash = "24161A";
    private static readonly Rgb _spark = "FFFFFF";

    /// <param name="painter">Draws in the head's own units.</param>
    /// <param name="x">The centre.</param>
    /// <param name="y">The centre.</param>
    /// <param name="rx">Half the width.</param>
    /// <param name="ry">Half the height.</param>
    /// <param name="skin">The coat round the eye, for the lids.</param>
    /// <param name="iris">The colour of the iris.</param>
    /// <param name="face">Lids, gaze and pupil.</param>
    /// <param name="lids">How far the action closes the lids, 0 to 1.</param>
    /// <param name="lash">The thickness of the lash against the ordinary one.</param>
    public static void Draw(Painter painter, float x, float y, float rx, float ry, Rgb skin, Rgb iris, in FaceState face, float lids = 0f, float lash = 1f)
    {
        var lid = MathF.Max(face.Lid, lids);
        var light = painter.Light;
        var pixels = ry * painter.PixelsPerUnit;
        if (lid >= 0.88f)
        {
            var k = face.HappyEyes ? -1f : 1f;
            painter.Stroke(Curve(V(x - (rx * 1.05f), y + (k * ry * 0.15f)), V(x, y + (k * ry * 0.52f)), V(x + (rx * 1.05f), y + (k * ry * 0.15f))), _lash, ry * 0.26f * lash);
            return;
        }

        if (pixels < 2.2f)
        {
            painter.Fill(Ellipse(x, y, rx * 0.9f, ry * 0.95f), _lash);
            if (pixels > 1.3f) painter.Fill(Circle(x - (rx * 0.3f), y - (ry * 0.35f), ry * 0.34f), _spark, 0.9f);
            return;
        }

        var dark = light.Dark(skin);
        var lit = light.Lit(skin);
        var ball = Ellipse(x, y, rx, ry);
        painter.Fill(Ellipse(x, y + (ry * 0.04f), rx * 1.12f, ry * 1.10f), dark, 0.35f, ry * 0.16f);
        painter.Canvas.Save();
        painter.Clip(ball);
        painter.Fill(ball, light.Lit(_white));
        painter.Fill(Rect(x - rx, y - ry, rx * 2f, ry * 0.75f), light.Dark(_white), 0.45f, ry * 0.2f);
        float gx = Math.Clamp(face.GazeX, -1f, 1f), gy = Math.Clamp(face.GazeY, -1f, 1f);
        float ix = x + (gx * rx * 0.40f), iy = y + (gy * ry * 0.32f) + (ry * 0.04f), ir = ry * 0.93f;
        painter.Fill(Ellipse(ix, iy, ir * 0.92f, ir), light.Lit(iris.Lum(0.62f)));
        painter.Fill(Ellipse(ix, iy + (ir * 0.22f), ir * 0.78f, ir * 0.72f), light.Lit(iris.Lum(1.22f)), 0.85f, ir * 0.16f);
        var pupil = Math.Clamp(face.Pupil, 0.55f, 1.25f) * 1.12f;
        painter.Fill(Ellipse(ix, iy, ir * 0.52f * pupil, ir * 0.58f * pupil), Rgb.Black);
        painter.Fill(Circle(ix - (ir * 0.34f), iy - (ir * 0.38f), ir * 0.28f), _spark);
        if (pixels > 6f) painter.Fill(Circle(ix + (ir * 0.34f), iy + (ir * 0.36f), ir * 0.13f), _spark, 0.75f);
        var top = y - ry + (2f * ry * MathF.Max(0f, lid) * 0.9f);
        if (lid > -0.05f)
        {
            // Sad lids fall at the outer corner, angry ones at the inner; heads draw the left eye and the right one with mirrored tilt.
            var slant = face.BrowTilt * ry * 0.22f;
            painter.Fill(Blob(V(x - (rx * 1.4f), y - (ry * 1.6f)), V(x + (rx * 1.4f), y - (ry * 1.6f)), V(x + (rx * 1.3f), top + (ry * 0.12f) - slant),
                V(x, top - (ry * 0.10f) + (ry * 0.2f * lid)), V(x - (rx * 1.3f), top + (ry * 0.12f) + slant)), Rgb.Mix(lit, dark, 0.25f));
        }

        if (face.LowerLid > 0f)
        {
            var bottom = y + ry - (2f * ry * face.LowerLid * 0.42f);
            painter.Fill(Ellipse(x, bottom + (ry * 1.35f), rx * 1.9f, ry * 1.35f), Rgb.Mix(lit, dark, 0.12f));
        }

        painter.Canvas.Restore();
        if (lid < 0.78f) Lash(painter, x, rx, ry, top, lash);
    }

    private static void Lash(Painter painter, float x, float rx, float ry, float top, float k)
    {
        ReadOnlySpan<Vector2> line = [new(x - (rx * 1.06f), top + (ry * 0.42f)), new(x - (rx * 0.55f), top + (ry * 0.02f)), new(x, top - (ry * 0.10f)), new(x + (rx * 0.55f), top + (ry * 0.02f)), new(x + (rx * 1.10f), top + (ry * 0.40f))];
        painter.Fill(Taper(line, [ry * 0.05f, ry * 0.10f * k, ry * 0.13f * k, ry * 0.12f * k, ry * 0.07f], steps: 3), _lash);
    }
}
