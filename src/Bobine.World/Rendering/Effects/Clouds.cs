using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Rendering.Effects;

/// <summary>Smoke, steam, dust and exhaust: soft puffs that rise, grow, drift with the wind and thin out.</summary>
internal static class Clouds
{
    public static void Draw(Painter painter, EffectState effect, float wind)
    {
        var (local, rise, spread, life, count) = effect.Kind switch
        {
            "smoke" => ((Rgb)"5A5468", 1.6f, 0.45f, 2.4f, 16),
            "steam" => ("F4F0EE", 0.9f, 0.5f, 1.3f, 14),
            "dust" => ("C9AE86", 0.35f, 0.9f, 0.7f, 9),
            _ => ("D8D4DA", 0.3f, 0.3f, 0.9f, 8),
        };
        var colour = painter.Light.Lit(EffectPainter.Colour(effect, local));
        var dark = painter.Light.Dark(EffectPainter.Colour(effect, local));
        var random = effect.Seed.For(effect.Kind).Random();
        var once = effect.Kind == "dust";
        for (var i = 0; i < count; i++)
        {
            float offset = random.Float() * life, x = random.Range(-0.35f, 0.35f), grow = random.Range(0.7f, 1.3f), turn = random.Range(-1f, 1f);
            var t = once ? effect.Age / effect.Length : (effect.Age + offset) % life / life;
            var born = effect.Age - (t * life);
            if (!once && (born < 0f || born > effect.Length - (life * 0.4f))) continue;
            var r = effect.Size * (0.12f + (0.3f * t)) * grow;
            var px = effect.Size * ((x * (0.4f + (spread * t * 2f))) + (turn * spread * t * 0.5f) + (wind * t * t * 1.5f));
            var py = -effect.Size * rise * t * (once ? 0.4f + (0.6f * MathF.Abs(turn)) : 1f);
            var alpha = MathF.Min(1f, t * 6f) * (1f - t) * (1f - t) * effect.Strength * (effect.Kind is "steam" or "exhaust" ? 0.45f : 0.6f);
            if (alpha < 0.01f) continue;
            painter.Fill(Shapes.Ellipse(px, py + (r * 0.15f), r, r * 0.85f), dark, alpha * 0.7f, r * 0.28f);
            painter.Fill(Shapes.Ellipse(px + (painter.Light.To.X * r * 0.2f), py + (painter.Light.To.Y * r * 0.2f), r * 0.72f, r * 0.6f), colour, alpha, r * 0.25f);
        }
    }
}
