using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>One firework: it rises, bursts on a sphere, droops and dies. Its position is the point of the burst.</summary>
/// <remarks>Design: the art bible, section 9. Even radial spokes look like a dandelion (tried): directions lie on a sphere.</remarks>
internal static class Fireworks
{
    /// <summary>Seconds of the rise before the burst.</summary>
    public const float Rise = 0.7f;

    private static readonly Rgb[] _colours = ["FFB45E", "7FD0FF", "FF6FA8", "FFE9A0", "B58CFF", "8CF0B4", "FF7A5A"];

    public static void Draw(Painter painter, EffectState effect)
    {
        var random = effect.Seed.For("firework").Random();
        var colour = EffectPainter.Colour(effect, random.Pick(_colours));
        var second = random.Pick(_colours);
        var radius = effect.Size;
        if (effect.Age < Rise)
        {
            Trail(painter, effect, radius);
            return;
        }

        var age = Math.Clamp((effect.Age - Rise) / MathF.Max(0.4f, effect.Length - Rise), 0f, 1f);
        var spread = 1f - MathF.Pow(1f - MathF.Min(1f, age * 1.9f), 3f);
        var fade = 1f - (age * age * age);
        painter.Glow(0f, 0f, radius * 1.8f, colour, 0.5f * fade * (1f - (age * 0.6f)));
        if (age < 0.12f) painter.Glow(0f, 0f, radius * 0.7f, "FFF8E8", 0.95f * (1f - (age / 0.12f)));
        using var trails = Painter.Paint(colour, 0.85f * fade, 0f, SKBlendMode.Screen);
        trails.Style = SKPaintStyle.Stroke;
        trails.StrokeCap = SKStrokeCap.Round;
        using var heads = Painter.Paint("FFF6E0", fade, 0f, SKBlendMode.Screen);
        using var inner = new SKPathBuilder();
        using var outer = new SKPathBuilder();
        for (var i = 0; i < 150; i++)
        {
            float z = random.Range(-1f, 1f), turn = random.Range(0f, MathF.Tau), reach = random.Range(0.82f, 1.06f);
            var flat = MathF.Sqrt(1f - (z * z));
            var direction = new Vector2(MathF.Cos(turn) * flat, MathF.Sin(turn) * flat);
            var droop = 0.22f * radius * age * age * (1.2f + (0.5f * reach));
            var head = (direction * radius * spread * reach) + new Vector2(0f, droop);
            var tail = (direction * radius * spread * reach * (0.38f + (0.24f * random.Float()) + (0.3f * age))) + new Vector2(0f, droop * 0.5f);
            var path = i % 3 == 0 ? inner : outer;
            path.MoveTo(tail.X, tail.Y);
            path.LineTo(head.X, head.Y);
            var twinkle = age > 0.45f ? 0.5f + (0.5f * MathF.Sin((effect.Age * 40f) + (i * 1.7f))) : 1f;
            if (twinkle > 0.15f) painter.Canvas.DrawCircle(head.X, head.Y, radius * 0.009f * (1.3f - (0.7f * age)) * twinkle, heads);
        }

        trails.StrokeWidth = radius * 0.011f * (1.2f - age);
        using var outerPath = outer.Detach();
        painter.Canvas.DrawPath(outerPath, trails);
        trails.Color = second.ToColor(0.8f * fade);
        using var innerPath = inner.Detach();
        painter.Canvas.DrawPath(innerPath, trails);
    }

    private static void Trail(Painter painter, EffectState effect, float radius)
    {
        var t = effect.Age / Rise;
        var height = radius * 3.2f * (1f - t) * (1f - (t * 0.5f));
        var sway = MathF.Sin(t * 9f) * radius * 0.03f;
        var length = radius * 0.5f * (1f - (t * 0.6f));
        painter.Fill(Shapes.Taper([new(sway, height + length), new(sway, height + (length * 0.4f)), new(0f, height)], [0.002f * radius, 0.008f * radius, 0.016f * radius]), "FFE2A8", 0.9f, 0f, SKBlendMode.Screen);
        painter.Glow(0f, height, radius * 0.18f, "FFE9B0", 0.8f);
    }
}
