using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>Fire: four nested sets of tongues from red to pale, swaying, with sparks and a glow. Position is the foot of the fire, size its height.</summary>
internal static class Flames
{
    private static readonly Rgb[] _colours = ["C8281C", "FF6A1C", "FFB52E", "FFF0A0"];

    public static void Draw(Painter painter, EffectState effect, float wind)
    {
        var strength = EffectPainter.Envelope(effect, 0.5f, 0.4f);
        if (strength <= 0.02f) return;
        var size = effect.Size * (0.35f + (0.65f * strength));
        var width = effect.Size * 0.55f;
        var phase = effect.Seed.For("flame").Random().Float() * 7f;
        painter.Glow(0f, -size * 0.45f, size * 1.5f, "FF8A3C", 0.55f * strength);
        for (var ring = 0; ring < 4; ring++)
        {
            var k = 1f - (ring * 0.22f);
            Tongues(painter, _colours[ring], width * k, size * k, effect.Age + phase, wind, ring);
        }

        Sparks(painter, effect, size, wind, strength);
    }

    public static void Explode(Painter painter, EffectState effect)
    {
        var t = Math.Clamp(effect.Age / effect.Length, 0f, 1f);
        var r = effect.Size * (1f - MathF.Pow(1f - MathF.Min(1f, t * 2.2f), 3f));
        var random = effect.Seed.For("explosion").Random();
        if (t < 0.12f) painter.Glow(0f, 0f, effect.Size * 3f, "FFF6E0", 1f - (t / 0.12f));
        painter.Glow(0f, 0f, r * 1.8f, "FF8A3C", 0.8f * (1f - t));
        for (var ring = 0; ring < 5; ring++)
        {
            Rgb colour = ring == 0 ? Rgb.Mix("3A3040", "6A5A60", t) : _colours[ring - 1];
            var alpha = ring == 0 ? 0.75f * (1f - (t * t)) : Math.Clamp(1.2f - (t * (1.2f + (0.5f * ring))), 0f, 1f);
            if (alpha <= 0.01f) continue;
            for (var i = 0; i < 9; i++)
            {
                var angle = random.Range(0f, MathF.Tau);
                var distance = r * random.Range(0.2f, 0.75f) * (1f - (ring * 0.12f));
                var puff = r * random.Range(0.28f, 0.45f) * (1f - (ring * 0.15f));
                painter.Disc(MathF.Cos(angle) * distance, (MathF.Sin(angle) * distance * 0.85f) - (r * t * 0.5f), puff, colour, alpha, puff * 0.12f);
            }
        }

        Debris.Draw(painter, effect with { Kind = "sparks", Strength = 1f }, 0f);
    }

    private static void Tongues(Painter painter, Rgb colour, float width, float height, float time, float wind, int ring)
    {
        const int count = 5;
        Span<Vector2> outline = stackalloc Vector2[(count * 2) + 1];
        for (var i = 0; i < count; i++)
        {
            var u = ((i + 0.5f) / count) - 0.5f;
            var flicker = 0.72f + (0.28f * MathF.Sin((time * (7.3f + i)) + (i * 2.1f) + ring)) + (0.1f * MathF.Sin((time * 17f) + (i * 5f)));
            var tall = height * (1f - (MathF.Abs(u) * 1.1f)) * flicker;
            var sway = (0.16f * height * MathF.Sin((time * 5.1f) + (i * 1.3f) + (ring * 0.7f))) + (wind * tall * 0.7f);
            outline[2 * i] = new(u * width * 1.9f + (sway * 0.3f) - (width * 0.14f), -tall * 0.42f);
            outline[(2 * i) + 1] = new((u * width * 1.5f) + sway, -tall);
        }

        outline[count * 2] = new(width * 1.02f, -height * 0.1f);
        using var path = new SKPathBuilder();
        path.MoveTo(-width, 0f);
        path.QuadTo(-width * 1.15f, -height * 0.3f, outline[0].X, outline[0].Y);
        for (var i = 0; i < count; i++)
        {
            var valley = outline[2 * i];
            var tip = outline[(2 * i) + 1];
            var after = i + 1 < count ? outline[(2 * i) + 2] : outline[count * 2];
            path.QuadTo(valley.X - (width * 0.08f), (valley.Y + tip.Y) / 2f, tip.X, tip.Y);
            path.QuadTo(((tip.X + after.X) / 2f) + (width * 0.16f), (tip.Y + after.Y) / 2f, after.X, after.Y);
        }

        path.QuadTo(width * 0.9f, 0f, 0f, height * 0.06f);
        path.QuadTo(-width * 0.8f, height * 0.02f, -width, 0f);
        path.Close();
        using var shape = path.Detach();
        painter.Fill(shape, colour, 0.93f, height * 0.008f);
    }

    private static void Sparks(Painter painter, EffectState effect, float size, float wind, float strength)
    {
        var random = effect.Seed.For("sparks").Random();
        using var paint = Painter.Paint("FFD27A", 1f, 0f, SKBlendMode.Screen);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeCap = SKStrokeCap.Round;
        for (var i = 0; i < 26; i++)
        {
            float life = random.Range(0.7f, 1.5f), start = random.Float() * life, x = random.Range(-0.4f, 0.4f) * size, rise = random.Range(0.9f, 1.9f) * size, drift = random.Range(-0.3f, 0.3f) * size;
            var t = ((effect.Age + start) % life) / life;
            var at = new Vector2(x + (drift * t) + (wind * t * t * size * 1.4f) + (MathF.Sin((t * 9f) + i) * size * 0.04f), -rise * t - (size * 0.2f));
            paint.Color = new Rgb(1f, 0.85f - (0.4f * t), 0.5f - (0.3f * t)).ToColor((1f - t) * strength);
            paint.StrokeWidth = size * 0.012f * (1f - (t * 0.6f));
            painter.Canvas.DrawLine(at.X, at.Y, at.X - ((drift + (wind * size)) * 0.03f), at.Y + (size * 0.05f), paint);
        }
    }
}
