using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>Small drawn signs that float up from a figure: hearts, notes, Zzz, stars, tears, bubbles.</summary>
internal static class Signs
{
    public static void Draw(Painter painter, EffectState effect, float wind)
    {
        var random = effect.Seed.For(effect.Kind).Random();
        var (count, life) = effect.Kind switch { "bubbles" => (14, 2.2f), "tears" => (6, 0.7f), "stars" => (5, 1.2f), "sleep" => (3, 1.8f), _ => (4, 1.5f) };
        for (var i = 0; i < count; i++)
        {
            float offset = effect.Kind == "sleep" ? i * life / count : random.Float() * life, x = random.Range(-0.5f, 0.5f), size = random.Range(0.7f, 1.2f), sway = random.Range(0f, 6f);
            var t = (effect.Age + offset) % life / life;
            var born = effect.Age - (t * life);
            if (born < -0.01f || born > effect.Length - (life * 0.3f)) continue;
            var s = effect.Size * size * MathF.Min(1f, t * 5f);
            var alpha = Math.Clamp((1f - t) * 3f, 0f, 1f) * effect.Strength;
            using (painter.Push())
            {
                if (effect.Kind == "tears") painter.Translate(x * effect.Size * 0.6f, effect.Size * 3.2f * t * t);
                else if (effect.Kind == "stars") painter.Translate(MathF.Cos((effect.Age * 4f) + (i * MathF.Tau / count)) * effect.Size * 1.6f, MathF.Sin((effect.Age * 4f) + (i * MathF.Tau / count)) * effect.Size * 0.5f);
                else painter.Translate((x * effect.Size) + (MathF.Sin((t * 5f) + sway) * effect.Size * 0.3f) + (wind * t * effect.Size * 2f) + (effect.Kind == "sleep" ? t * effect.Size : 0f), -effect.Size * 3.4f * t);
                Sign(painter, effect, s, alpha, i);
            }
        }
    }

    private static void Sign(Painter painter, EffectState effect, float s, float alpha, int index)
    {
        switch (effect.Kind)
        {
            case "hearts":
                painter.Rotate(MathF.Sin(effect.Age * 3f + index) * 12f);
                painter.Fill(Heart(s), "E8556A", alpha);
                painter.Disc(-s * 0.22f, -s * 0.28f, s * 0.1f, "FFD8DC", alpha * 0.9f);
                break;
            case "notes":
                painter.Disc(-s * 0.15f, s * 0.3f, s * 0.2f, "3A2A4A", alpha);
                painter.Stroke(Shapes.Line(new(s * 0.04f, s * 0.28f), new(s * 0.04f, -s * 0.5f)), "3A2A4A", s * 0.08f, alpha);
                painter.Stroke(Shapes.Curve(new(s * 0.04f, -s * 0.5f), new(s * 0.25f, -s * 0.3f), new(s * 0.28f, -s * 0.02f)), "3A2A4A", s * 0.08f, alpha);
                break;
            case "sleep":
                painter.Stroke(Letter(s * 0.4f), "F4EEF8", s * 0.14f, alpha);
                break;
            case "stars":
                painter.Fill(Star(s * 0.45f), "F8D45A", alpha);
                break;
            case "tears":
                painter.Fill(Shapes.Blob(new(0f, -s * 0.5f), new(s * 0.22f, s * 0.1f), new(0f, s * 0.32f), new(-s * 0.22f, s * 0.1f)), "9AD4F8", alpha * 0.9f);
                break;
            default:
                painter.Stroke(Shapes.Circle(0f, 0f, s * 0.3f), "E8F8FF", s * 0.05f, alpha * 0.8f);
                painter.Disc(0f, 0f, s * 0.28f, "BFE8F8", alpha * 0.18f);
                painter.Disc(-s * 0.1f, -s * 0.12f, s * 0.07f, "FFFFFF", alpha * 0.9f);
                break;
        }
    }

    private static SKPath Heart(float s) => Shapes.Blob(new(0f, s * 0.5f), new(-s * 0.42f, s * 0.02f), new(-s * 0.46f, -s * 0.3f), new(-s * 0.2f, -s * 0.42f), new(0f, -s * 0.2f), new(s * 0.2f, -s * 0.42f), new(s * 0.46f, -s * 0.3f), new(s * 0.42f, s * 0.02f));

    private static SKPath Letter(float s)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(-s, -s);
        path.LineTo(s, -s);
        path.LineTo(-s, s);
        path.LineTo(s, s);
        return Shapes.Done(path);
    }

    private static SKPath Star(float r)
    {
        Span<Vector2> points = stackalloc Vector2[10];
        for (var i = 0; i < 10; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.PI / 5f) - (MathF.PI / 2f));
            points[i] = new Vector2(cos, sin) * (i % 2 == 0 ? r : r * 0.45f);
        }

        return Shapes.Poly(points);
    }
}
