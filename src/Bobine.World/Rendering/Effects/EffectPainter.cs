using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Rendering.Effects;

/// <summary>Draws an effect at its place. Each is a pure function of its age, so that any frame can be drawn alone.</summary>
internal static class EffectPainter
{
    /// <summary>Draws with the canvas in frame pixels; each effect works in metres about its own position, y down.</summary>
    public static void Draw(Painter painter, in CameraView view, EffectState effect, float wind)
    {
        if (effect.Age < 0f || effect.Age > effect.Length || effect.Strength <= 0f) return;
        var at = view.Project(effect.Position);
        var scale = view.ScaleAt(effect.Position.Z);
        var target = effect.Target is { } point ? (view.Project(point) - at) / scale : new Vector2(effect.Size, 0f);
        using (painter.Push())
        using (Scratch.Open())
        {
            painter.Translate(at.X, at.Y);
            painter.Scale(scale, scale);
            switch (effect.Kind)
            {
                case "fireworks": Fireworks.Draw(painter, effect); break;
                case "fire": Flames.Draw(painter, effect, wind); break;
                case "explosion": Flames.Explode(painter, effect); break;
                case "smoke" or "steam" or "dust" or "exhaust": Clouds.Draw(painter, effect, wind); break;
                case "water-jet": WaterJet.Draw(painter, effect, target); break;
                case "hearts" or "notes" or "sleep" or "stars" or "tears" or "bubbles": Signs.Draw(painter, effect, wind); break;
                default: Debris.Draw(painter, effect, wind); break;
            }
        }
    }

    /// <summary>Gets a colour of the effect: its own, or the one given.</summary>
    public static Rgb Colour(EffectState effect, Rgb otherwise) => effect.Colour is { } hex && hex.StartsWith('#') ? Rgb.Hex(hex) : otherwise;

    /// <summary>Rises over the first part of a life and falls over the last.</summary>
    public static float Envelope(EffectState effect, float rise, float fall)
    {
        var up = Math.Clamp(effect.Age / MathF.Max(0.01f, rise), 0f, 1f);
        var down = Math.Clamp((effect.Length - effect.Age) / MathF.Max(0.01f, fall), 0f, 1f);
        return up * down * (2f - up) * effect.Strength;
    }
}
