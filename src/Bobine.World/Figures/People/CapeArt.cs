using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws a cape: a ribbon of seven segments from both shoulders that obeys the wind and the speed of its wearer.</summary>
/// <remarks>Design: the art bible, section 6.</remarks>
internal static class CapeArt
{
    private const int Segments = 7;

    /// <param name="painter">In figure units.</param>
    /// <param name="s">The skeleton.</param>
    /// <param name="colour">The cloth.</param>
    /// <param name="flow">-1 to 1: the wind in the figure's own frame, speed included; negative streams behind.</param>
    /// <param name="clock">Seconds.</param>
    /// <param name="variation">0 to 1.</param>
    public static void Draw(Painter painter, in Skeleton s, Rgb colour, float flow, float clock, float variation)
    {
        var h = s.Body.Height;
        var length = h * 0.60f;
        var r = s.Body.HeadRadius * h;
        flow = Math.Clamp(flow, -1f, 1f);
        Span<Vector2> near = stackalloc Vector2[Segments + 1], far = stackalloc Vector2[Segments + 1];
        Vector2 a0 = s.ShoulderNear + new Vector2(-r * 0.05f, -r * 0.25f), b0 = s.ShoulderFar + new Vector2(r * 0.05f, -r * 0.25f);
        var strength = MathF.Abs(flow);
        var down = Vector2.Normalize(new Vector2(0f, 1f) + ((s.Hip - s.Chest) / Vector2.Distance(s.Hip, s.Chest) * 0.6f));
        for (var i = 0; i <= Segments; i++)
        {
            var u = (float)i / Segments;
            var phase = (clock * 1.1f * MathF.Tau) + (variation * 6f);
            float sag = (1f - (strength * 0.92f)) * u * length, stream = flow * u * length * (1.02f - (0.10f * u)), ripple = length * 0.11f * u * (0.22f + strength);
            float wave = MathF.Sin(phase - (u * 4.2f)) * ripple, second = MathF.Sin(phase - (u * 4.2f) - 0.9f) * ripple, lift = -strength * u * length * 0.10f;
            // The edge that is upwind hangs below the other, so that the cloth keeps its width.
            var fan = length * (0.10f + (0.20f * u)) * strength * u * 1.4f;
            near[i] = a0 + (down * sag) + new Vector2(stream + (wave * (0.2f + (0.5f * (1f - strength)))) - ((1f - strength) * u * length * 0.16f), (wave * strength) + lift + (flow > 0f ? fan : 0f));
            far[i] = b0 + (down * sag * 0.99f) + new Vector2((stream * 0.95f) + (second * (0.2f + (0.5f * (1f - strength)))) + ((1f - strength) * u * length * 0.10f), (second * strength) + lift + (flow > 0f ? 0f : fan));
        }

        var path = Cloth(near, far, length, clock, flow);
        painter.Form(path, colour, length * 0.42f, spread: 0.3f, blur: 0.2f);
        if (length * painter.PixelsPerUnit < 40f) return;
        using (painter.Push())
        {
            painter.Clip(path);
            Folds(painter, near, far, colour, length, clock);
        }
    }

    /// <summary>Gets the area that the cloth can cover.</summary>
    public static SKRect Bounds(in Skeleton s, float flow)
    {
        var length = s.Body.Height * 0.60f;
        var strength = MathF.Abs(Math.Clamp(flow, -1f, 1f));
        var slack = length * (0.28f + (0.30f * strength));
        float left = MathF.Min(s.ShoulderNear.X, s.ShoulderFar.X), right = MathF.Max(s.ShoulderNear.X, s.ShoulderFar.X), top = MathF.Min(s.ShoulderNear.Y, s.ShoulderFar.Y), bottom = MathF.Max(s.ShoulderNear.Y, s.ShoulderFar.Y);
        var down = Vector2.Normalize(new Vector2(0f, 1f) + ((s.Hip - s.Chest) / Vector2.Distance(s.Hip, s.Chest) * 0.6f)) * (length * (1f - (strength * 0.92f)));
        return new(MathF.Min(left, left + down.X + MathF.Min(0f, flow * length)) - slack, top - slack - (length * 0.1f), MathF.Max(right, right + down.X + MathF.Max(0f, flow * length)) + slack, MathF.Max(bottom, bottom + down.Y) + slack);
    }

    /// <summary>The collar that holds it: comes over the trunk.</summary>
    public static void Collar(Painter painter, in Skeleton s, Rgb colour)
    {
        var r = s.Body.HeadRadius * s.Body.Height;
        var throat = s.Trunk(1.0f, r * 0.10f);
        painter.Form(Taper([s.ShoulderNear + new Vector2(-r * 0.02f, -r * 0.34f), Vector2.Lerp(s.ShoulderNear, throat, 0.6f) + new Vector2(0f, -r * 0.12f), throat + new Vector2(r * 0.04f, r * 0.04f), Vector2.Lerp(s.ShoulderFar, throat, 0.6f) + new Vector2(0f, -r * 0.12f), s.ShoulderFar + new Vector2(r * 0.02f, -r * 0.32f)],
            [r * 0.20f, r * 0.24f, r * 0.20f, r * 0.22f, r * 0.18f], steps: 3), colour.Lum(0.95f), r * 0.5f, stipple: false);
        painter.Form(Circle(throat.X + (r * 0.04f), throat.Y + (r * 0.06f), r * 0.15f), "F2C14A", r * 0.3f, stipple: false);
    }

    private static SKPath Cloth(ReadOnlySpan<Vector2> near, ReadOnlySpan<Vector2> far, float length, float clock, float flow)
    {
        Span<Vector2> outline = stackalloc Vector2[(2 * (Segments + 1)) + 3];
        near.CopyTo(outline);
        Vector2 a = near[^1], b = far[^1];
        for (var i = 1; i < 4; i++)
        {
            var u = i / 4f;
            outline[Segments + i] = Vector2.Lerp(a, b, u) + new Vector2((MathF.Sin((u * 9f) + (clock * 6f)) * length * 0.03f) + (flow * length * 0.03f), MathF.Cos((u * 8f) + (clock * 6f)) * length * 0.03f);
        }

        for (var i = 0; i <= Segments; i++) outline[Segments + 4 + i] = far[Segments - i];
        return Smooth(outline, closed: true);
    }

    private static void Folds(Painter painter, ReadOnlySpan<Vector2> near, ReadOnlySpan<Vector2> far, Rgb colour, float length, float clock)
    {
        Span<Vector2> line = stackalloc Vector2[Segments + 1];
        Rgb dark = painter.Light.Dark(colour), bright = Rgb.Mix(painter.Light.Lit(colour), painter.Light.Key, 0.30f);
        foreach (var k in (ReadOnlySpan<float>)[0.22f, 0.5f, 0.78f])
        {
            for (var i = 0; i <= Segments; i++) line[i] = Vector2.Lerp(near[i], far[i], k + (0.05f * MathF.Sin(i + (clock * 6f))));
            painter.Stroke(Smooth(line, closed: false), dark, length * 0.055f, 0.50f, length * 0.022f);
            for (var i = 0; i <= Segments; i++) line[i] = Vector2.Lerp(near[i], far[i], k - 0.09f + (0.05f * MathF.Sin(i + (clock * 6f))));
            painter.Stroke(Smooth(line, closed: false), bright, length * 0.030f, 0.40f, length * 0.015f);
        }
    }
}
