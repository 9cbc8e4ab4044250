using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Faces;

/// <summary>The build of a mouth.</summary>
/// <param name="Skin">The skin around it.</param>
/// <param name="Lip">Painted lips, or null.</param>
public readonly record struct MouthLook(Rgb Skin, Rgb? Lip = null);

/// <summary>Draws a mouth from its six numbers and a smile: shared by people and animals.</summary>
/// <remarks>Design: the art bible, section 7.</remarks>
public static class Mouth
{
    private static readonly Rgb _inside = "5B1C2B", _tongue = "D8606A", _upper = "FFFAF0", _lower = "EFE6DA", _line = "5A1F2A";

    /// <param name="painter">Where it is drawn.</param>
    /// <param name="centre">The middle of the mouth at rest.</param>
    /// <param name="w">The half-width of a mouth at rest.</param>
    /// <param name="look">Its colours.</param>
    /// <param name="mouth">The six numbers.</param>
    /// <param name="smile">-1 (sad) to 1.</param>
    /// <param name="turn">How far the head is turned, -1 to 1: the far half is foreshortened.</param>
    public static void Draw(Painter painter, Vector2 centre, float w, in MouthLook look, in MouthState mouth, float smile, float turn = 0f)
    {
        var light = painter.Light;
        var pixels = w * painter.PixelsPerUnit;
        Rgb turned = light.Dark(look.Skin), line = Rgb.Mix(turned, _line, 0.6f);
        float x = centre.X, y = centre.Y, half = w * mouth.Width, rise = -smile * w * 0.34f * (1f - (mouth.Round * 0.6f));
        float left = x - (half * (1f - (turn * -0.15f))), right = x + (half * (1f - (turn * 0.15f)));
        if (mouth.Open <= 0.02f)
        {
            Shut(painter, x, y, w, half, left, right, rise, look, mouth, line, turned, pixels);
            return;
        }

        var open = w * 1.05f * mouth.Open;
        float top = y - (open * 0.30f) + (smile < 0f ? 0f : rise * -0.1f), bottom = y + (open * 0.78f) - (rise * 0.35f), r = 0.55f + (0.35f * mouth.Round);
        using var builder = new SKPathBuilder();
        builder.MoveTo(left, y + rise);
        builder.CubicTo(left + (half * 0.2f * r), top - (open * 0.12f * mouth.Round) - (rise * 0.35f), right - (half * 0.2f * r), top - (open * 0.12f * mouth.Round) - (rise * 0.35f), right, y + rise);
        builder.CubicTo(right - (half * 0.05f * r), bottom + (open * 0.25f), left + (half * 0.05f * r), bottom + (open * 0.25f), left, y + rise);
        builder.Close();
        var path = Done(builder);
        if (look.Lip is { } lip) painter.Stroke(path, light.Lit(lip), w * 0.22f);
        painter.Fill(path, light.Lit(_inside));
        var b = path.Bounds;
        if (pixels > 3f)
        {
            painter.Canvas.Save();
            painter.Clip(path);
            if (mouth.Tongue > 0.05f) painter.Fill(Ellipse(x, b.Bottom - (open * 0.02f) - (MathF.Max(0f, mouth.Tongue - 0.8f) * open * 0.3f), half * 0.66f, open * 0.42f * MathF.Min(1f, mouth.Tongue)), light.Lit(_tongue));
            if (mouth.UpperTeeth > 0.05f) painter.Fill(RoundRect(left, b.Top - (open * 0.6f), right - left, (open * 0.6f) + (MathF.Max(w * 0.13f, b.Height * 0.30f) * MathF.Min(mouth.UpperTeeth, 1.25f)), w * 0.1f), light.Lit(_upper));
            if (mouth.LowerTeeth > 0.05f) painter.Fill(RoundRect(left, b.Bottom - (b.Height * 0.26f * mouth.LowerTeeth), right - left, open, w * 0.1f), light.Lit(_lower));
            painter.Canvas.Restore();
        }
        else if (mouth.UpperTeeth > 0.5f)
        {
            painter.Fill(Rect(left + (half * 0.25f), b.Top + (b.Height * 0.05f), (right - left) - (half * 0.5f), b.Height * 0.28f), light.Lit(_upper));
        }

        painter.Stroke(path, line, w * 0.075f, 0.9f);
    }

    private static void Shut(Painter painter, float x, float y, float w, float half, float left, float right, float rise, in MouthLook look, in MouthState mouth, Rgb line, Rgb turned, float pixels)
    {
        Vector2 a = V(left, y + rise), b = V(x - (half * 0.5f), y - (rise * 0.25f)), c = V(x, y - (rise * 0.55f)), d = V(x + (half * 0.5f), y - (rise * 0.25f)), e = V(right, y + rise);
        if (pixels < 3f)
        {
            painter.Stroke(Curve(a, c, e), line, w * 0.24f);
            return;
        }

        if (look.Lip is { } lip)
        {
            var full = painter.Light.Lit(lip);
            painter.Fill(Blob(V(left + (half * 0.08f), y + (rise * 0.9f)), V(x - (half * 0.25f), y - (rise * 0.4f) - (w * 0.16f)), V(x, c.Y - (w * 0.11f)), V(x + (half * 0.25f), y - (rise * 0.4f) - (w * 0.16f)),
                V(right - (half * 0.08f), y + (rise * 0.9f)), V(x + (half * 0.35f), d.Y + (w * 0.22f)), V(x, c.Y + (w * 0.30f)), V(x - (half * 0.35f), d.Y + (w * 0.22f))), full);
        }

        painter.Fill(Taper([a, b, c, d, e], [w * 0.045f, w * 0.085f, mouth.Open < 0f ? w * 0.13f : w * 0.095f, w * 0.085f, w * 0.045f], steps: 3), line);
        if (pixels > 6f && look.Lip is null)
        {
            painter.Stroke(Curve(V(x - (half * 0.35f), c.Y + (w * 0.32f)), V(x, c.Y + (w * 0.37f)), V(x + (half * 0.35f), c.Y + (w * 0.32f))), turned, w * 0.10f, 0.45f, w * 0.05f);
        }
    }
}
