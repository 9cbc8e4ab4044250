using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>A jet of water from its position to its target: a thickening arc, droplets along it, spray where it hits.</summary>
internal static class WaterJet
{
    public static void Draw(Painter painter, EffectState effect, Vector2 target)
    {
        var reach = MathF.Min(1f, effect.Age / 0.35f);
        var strength = EffectPainter.Envelope(effect, 0.1f, 0.25f);
        var distance = target.Length();
        var apex = -MathF.Max(0.12f * distance, 0.2f * MathF.Abs(target.Y));
        const int n = 9;
        Span<Vector2> line = stackalloc Vector2[n];
        Span<float> width = stackalloc float[n];
        var thick = effect.Size * 0.06f;
        for (var i = 0; i < n; i++)
        {
            var u = i / (n - 1f) * reach;
            var wave = MathF.Sin((u * 14f) - (effect.Age * 22f)) * thick * 0.4f * u;
            line[i] = (target * u) + new Vector2(0f, (apex * 4f * u * (1f - u)) + wave);
            width[i] = thick * (0.35f + (1.3f * u)) * MathF.Max(0.2f, strength);
        }

        var jet = Shapes.Taper(line, width, steps: 4);
        painter.Fill(Shapes.Moved(jet, 0f, thick * 0.5f), "3F78C8", 0.55f);
        painter.Fill(jet, "A8DCF8", 0.82f);
        Span<Vector2> top = stackalloc Vector2[n];
        Span<float> thin = stackalloc float[n];
        for (var i = 0; i < n; i++)
        {
            top[i] = line[i] - new Vector2(0f, width[i] * 0.5f);
            thin[i] = width[i] * 0.3f;
        }

        painter.Fill(Shapes.Taper(top, thin), "FFFFFF", 0.8f);
        Droplets(painter, effect, line, thick);
        if (reach >= 1f) Splash(painter, effect, target, thick, strength);
    }

    private static void Droplets(Painter painter, EffectState effect, ReadOnlySpan<Vector2> line, float thick)
    {
        var random = effect.Seed.For("drops").Random();
        using var paint = Painter.Paint("E8F6FF", 0.85f, 0f, SKBlendMode.SrcOver);
        for (var i = 0; i < 34; i++)
        {
            float offset = random.Float(), side = random.Range(-1f, 1f), r = random.Range(0.12f, 0.4f) * thick;
            var t = ((effect.Age * 1.6f) + offset) % 1f;
            var at = Vector2.Lerp(line[(int)(t * 7.99f)], line[(int)(t * 7.99f) + 1], (t * 8f) % 1f);
            painter.Canvas.DrawCircle(at.X, at.Y + (side * thick * (0.8f + (2.5f * t))) + (t * t * thick * 2f), r, paint);
        }
    }

    private static void Splash(Painter painter, EffectState effect, Vector2 target, float thick, float strength)
    {
        var random = effect.Seed.For("spray").Random();
        painter.Fill(Shapes.Ellipse(target.X, target.Y, thick * 4f, thick * 3f), "F4FAFF", 0.35f * strength, thick * 1.4f);
        using var paint = Painter.Paint("F4FAFF", 0.9f, 0f, SKBlendMode.SrcOver);
        for (var i = 0; i < 30; i++)
        {
            float offset = random.Float(), angle = random.Range(-2.7f, -0.4f), speed = random.Range(3f, 9f) * thick, r = random.Range(0.15f, 0.5f) * thick;
            var t = ((effect.Age * 2.4f) + offset) % 1f;
            painter.Canvas.DrawCircle(target.X + (MathF.Cos(angle) * speed * t), target.Y + (MathF.Sin(angle) * speed * t) + (t * t * thick * 7f), r * (1f - (t * 0.5f)), paint);
        }
    }
}
