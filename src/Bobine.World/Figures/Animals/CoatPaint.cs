using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Figures.Animals;

/// <summary>How coats take marks and turns.</summary>
internal static class CoatPaint
{
    /// <summary>Paints a mark on an already lit coat. Darker marks multiply, so that the shadow under them stays; lighter ones cover.</summary>
    public static void Mark(this Painter painter, SKPath path, Rgb coat, Rgb mark, float alpha = 1f, float blur = 0f)
    {
        if (mark.R <= coat.R + 0.02f && mark.G <= coat.G + 0.02f && mark.B <= coat.B + 0.02f)
        {
            var ratio = new Rgb(Ratio(mark.R, coat.R), Ratio(mark.G, coat.G), Ratio(mark.B, coat.B));
            painter.Fill(path, Rgb.Mix(new(1f, 1f, 1f), ratio, alpha), 1f, blur, SKBlendMode.Multiply);
        }
        else
        {
            painter.Fill(path, Rgb.Mix(painter.Light.Lit(mark), painter.Light.Dark(mark), 0.18f), alpha * 0.92f, blur);
        }
    }

    /// <summary>Turns the canvas, and the light against it, about a point.</summary>
    public static void Turn(this Painter painter, float degrees, Vector2 about = default)
    {
        if (degrees == 0f) return;
        painter.Canvas.RotateDegrees(degrees, about.X, about.Y);
        painter.Light = painter.Light with { To = QuadSkeleton.Turned(painter.Light.To, -degrees * MathF.PI / 180f) };
    }

    private static float Ratio(float mark, float coat) => Math.Clamp(mark / MathF.Max(coat, 0.01f), 0f, 1f);
}
