using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Faces;

/// <summary>The colours and build of an eye.</summary>
/// <param name="Skin">The colour of the lids.</param>
/// <param name="Iris">The colour of the iris.</param>
/// <param name="Lash">The colour of the upper lash line, used as it is.</param>
/// <param name="White">The colour of the eyeball.</param>
/// <param name="IsAnimal">Whether the iris almost fills the eye.</param>
/// <param name="LashWidth">The weight of the lash line, 1 for a man.</param>
/// <param name="Slit">How narrow the pupil is, 0 (round) to 1 (a cat in the sun).</param>
public readonly record struct EyeLook(Rgb Skin, Rgb Iris, Rgb Lash, Rgb White, bool IsAnimal = false, float LashWidth = 1f, float Slit = 0f);

/// <summary>Draws one eye: shared by people and animals.</summary>
/// <remarks>Design: the art bible, section 7. Lengths are in the canvas's units; <c>rx</c> and <c>ry</c> are the half-width and half-height of the open eye.</remarks>
public static class Eye
{
    private static readonly Rgb _pupil = Rgb.Black;
    private static readonly Rgb _spark = new(1f, 1f, 1f);

    public static void Draw(Painter painter, Vector2 centre, float rx, float ry, in EyeLook look, in FaceState face)
    {
        float x = centre.X, y = centre.Y;
        if (face.Lid >= 0.9f)
        {
            Closed(painter, x, y, rx, ry, look, face.HappyEyes);
            return;
        }

        var pixels = ry * painter.PixelsPerUnit;
        var light = painter.Light;
        if (pixels < 3.2f)
        {
            Tiny(painter, x, y, rx, ry, look, face);
            return;
        }

        Rgb skin = light.Lit(look.Skin), turned = light.Dark(look.Skin);
        var lid = MathF.Max(0f, face.Lid);
        var wide = face.Lid < 0f ? 1f - (face.Lid * 0.9f) : 1f;
        var ball = Ellipse(x, y, rx, ry * wide);
        if (pixels > 7f) painter.Fill(Ellipse(x, y + (ry * 0.04f), rx * 1.12f, ry * 1.1f * wide), turned, 0.35f, ry * 0.16f);
        painter.Canvas.Save();
        painter.Clip(ball);
        painter.Cover(light.Lit(look.White));
        if (pixels > 5f) painter.Fill(Rect(x - rx, y - (ry * wide), rx * 2f, ry * 0.75f), light.Dark(look.White), 0.45f, ry * 0.25f);
        Iris(painter, x + (face.GazeX * rx * 0.42f), y + (face.GazeY * ry * 0.35f) + (ry * 0.04f), ry, look, face.Pupil, pixels);
        var lidLine = y - ry + (2f * ry * lid * 0.9f);
        if (face.Lid > -0.05f)
        {
            painter.Fill(Blob(V(x - (rx * 1.4f), y - (ry * 1.6f)), V(x + (rx * 1.4f), y - (ry * 1.6f)), V(x + (rx * 1.3f), lidLine + (ry * 0.12f)),
                V(x, lidLine - (ry * 0.10f) + (ry * 0.2f * lid)), V(x - (rx * 1.3f), lidLine + (ry * 0.12f))), Rgb.Mix(skin, turned, 0.25f));
        }

        if (face.LowerLid > 0f)
        {
            var rise = y + ry - (2f * ry * face.LowerLid * 0.42f);
            painter.Fill(Ellipse(x, rise + (ry * 1.35f), rx * 1.9f, ry * 1.35f), Rgb.Mix(skin, turned, 0.12f));
        }

        painter.Canvas.Restore();
        var top = face.Lid < 0f ? y - (ry * wide) : lidLine;
        var w = look.LashWidth * ry;
        painter.Fill(Taper([V(x - (rx * 1.06f), top + (ry * 0.42f)), V(x - (rx * 0.55f), top + (ry * 0.02f)), V(x, top - (ry * 0.10f)), V(x + (rx * 0.55f), top + (ry * 0.02f)), V(x + (rx * 1.1f), top + (ry * 0.40f))],
            [ry * 0.05f, w * 0.10f, w * 0.13f, w * 0.12f, ry * 0.07f], steps: 3), look.Lash);
    }

    private static void Iris(Painter painter, float x, float y, float ry, in EyeLook look, float pupil, float pixels)
    {
        var light = painter.Light;
        var r = ry * (look.IsAnimal ? 0.93f : 0.74f);
        painter.Fill(Ellipse(x, y, r * 0.95f, r), light.Lit(look.Iris.Lum(0.62f)));
        painter.Fill(Ellipse(x, y + (r * 0.22f), r * 0.80f, r * 0.72f), light.Lit(look.Iris.Lum(1.22f)), 0.85f, pixels > 7f ? r * 0.16f : 0f);
        painter.Fill(Ellipse(x, y, r * 0.52f * pupil * (1f - (0.65f * look.Slit)), r * (0.58f + (0.14f * look.Slit)) * pupil), _pupil);
        painter.Disc(x - (r * 0.34f), y - (r * 0.38f), r * 0.27f, _spark);
        if (pixels > 5f) painter.Disc(x + (r * 0.34f), y + (r * 0.36f), r * 0.13f, _spark, 0.75f);
    }

    private static void Closed(Painter painter, float x, float y, float rx, float ry, in EyeLook look, bool happy)
    {
        var k = happy ? -1f : 1f;
        painter.Stroke(Curve(V(x - (rx * 1.05f), y + (k * ry * -0.15f) + (happy ? ry * 0.1f : 0f)), V(x, y + (k * ry * 0.5f)), V(x + (rx * 1.05f), y + (k * ry * -0.15f) + (happy ? ry * 0.1f : 0f))),
            look.Lash, ry * 0.26f * look.LashWidth);
    }

    private static void Tiny(Painter painter, float x, float y, float rx, float ry, in EyeLook look, in FaceState face)
    {
        var open = 1f - (0.75f * MathF.Max(0f, face.Lid));
        var light = painter.Light;
        if (ry * painter.PixelsPerUnit > 1.7f)
        {
            painter.Fill(Ellipse(x, y, rx, ry * open), light.Lit(look.White));
            painter.Fill(Ellipse(x + (face.GazeX * rx * 0.4f), y + (ry * 0.06f), ry * (look.IsAnimal ? 0.85f : 0.68f), ry * 0.8f * open), look.IsAnimal ? light.Lit(look.Iris.Lum(0.5f)) : _pupil);
            painter.Disc(x + (face.GazeX * rx * 0.4f) - (ry * 0.22f), y - (ry * 0.26f), ry * 0.24f, _spark);
        }
        else
        {
            painter.Fill(Ellipse(x + (face.GazeX * rx * 0.4f), y, rx * 0.9f, ry * open), _pupil);
        }
    }
}
