using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>Things thrown about: shards, sparks, confetti, papers, leaves, splashes, crumbs. Ballistic, each with its own spin.</summary>
internal static class Debris
{
    private static readonly Rgb[] _confetti = ["E86A6A", "F2C14A", "7FD0FF", "8CF0B4", "C48AD0", "F4D6C0"];
    private static readonly Rgb[] _leaves = ["E0A43A", "C9602F", "D8C070", "8A9A4A"];

    private readonly record struct Recipe(int Count, float Speed, float Up, float Gravity, float Drag, float Piece, float WindPull);

    public static void Draw(Painter painter, EffectState effect, float wind)
    {
        var recipe = effect.Kind switch
        {
            "shards" => new Recipe(26, 3.2f, 0.5f, 9.8f, 0f, 0.06f, 0.2f),
            "sparks" => new(38, 5f, 0.4f, 6f, 0.8f, 0.03f, 0.2f),
            "confetti" => new(70, 3.5f, 0.9f, 2.2f, 1.6f, 0.05f, 2.5f),
            "papers" => new(16, 2f, 0.7f, 1.6f, 1.2f, 0.16f, 6f),
            "leaves" => new(30, 1.5f, 0.4f, 1.4f, 1.2f, 0.07f, 5.5f),
            "splash" => new(34, 3f, 1.1f, 9.8f, 0.2f, 0.045f, 0.3f),
            "crumbs" => new(10, 1.2f, 0.6f, 9.8f, 0f, 0.02f, 0.2f),
            _ => new(16, 2f, 0.6f, 6f, 0.4f, 0.04f, 1f),
        };
        var random = effect.Seed.For(effect.Kind).Random();
        var scale = effect.Size;
        var fade = Math.Clamp((effect.Length - effect.Age) / MathF.Min(0.5f, effect.Length * 0.3f), 0f, 1f);
        for (var i = 0; i < recipe.Count; i++)
        {
            float angle = random.Range(0f, MathF.Tau), speed = recipe.Speed * random.Range(0.25f, 1f), spin = random.Range(-9f, 9f), piece = recipe.Piece * random.Range(0.5f, 1.3f), flip = random.Range(4f, 9f);
            var delay = effect.Kind is "papers" or "leaves" ? random.Float() * effect.Length * 0.5f : 0f;
            var colourIndex = random.Below(64);
            var t = effect.Age - delay;
            if (t < 0f) continue;
            var damped = recipe.Drag > 0f ? (1f - MathF.Exp(-recipe.Drag * t)) / recipe.Drag : t;
            var x = scale * (MathF.Cos(angle) * speed * damped) + (wind * recipe.WindPull * t * (0.4f + (0.25f * t)) * scale);
            var y = scale * ((MathF.Sin(angle) * speed * 0.7f) - (speed * recipe.Up)) * damped + (0.5f * recipe.Gravity * t * t * scale * (recipe.Drag > 1f ? 0.25f : 0.6f));
            if (effect.Kind is "papers" or "leaves") y += MathF.Sin((t * 3f) + i) * 0.15f * scale;
            Piece(painter, effect, new(x, y), piece * scale, spin * t, MathF.Cos(t * flip), fade, colourIndex, t);
        }
    }

    private static void Piece(Painter painter, EffectState effect, Vector2 at, float size, float turn, float flip, float fade, int pick, float age)
    {
        using (painter.Push())
        {
            painter.Translate(at.X, at.Y);
            painter.Rotate(turn * 57.3f);
            var light = painter.Light;
            switch (effect.Kind)
            {
                case "shards":
                    painter.Fill(Shapes.Poly(new(-size, -size * 0.6f), new(size * 0.9f, -size * 0.2f), new(-size * 0.1f, size)), Rgb.Mix("CFE8F8", light.Key, 0.5f + (0.5f * flip)), 0.85f * fade);
                    break;
                case "sparks":
                    painter.Canvas.RotateDegrees(-turn * 57.3f);
                    painter.Disc(0f, 0f, size * MathF.Max(0.1f, 1f - (age / effect.Length)), Rgb.Mix("FFF0C0", "FF7A2C", Math.Clamp(age * 1.4f, 0f, 1f)), fade, 0f, SKBlendMode.Screen);
                    break;
                case "confetti":
                    painter.Scale(1f, MathF.Max(0.15f, MathF.Abs(flip)));
                    painter.Fill(Shapes.Rect(-size, -size * 0.6f, size * 2f, size * 1.2f), light.Lit(_confetti[pick % _confetti.Length].Lum(0.85f + (0.15f * flip))), fade);
                    break;
                case "papers":
                    painter.Scale(1f, 0.25f + (0.75f * MathF.Abs(flip)));
                    painter.Form(Shapes.Blob(new(-size, -size * 0.75f), new(0f, -size * 0.85f), new(size, -size * 0.65f), new(size * 0.92f, size * 0.1f), new(size, size * 0.75f), new(0f, size * 0.6f), new(-size, size * 0.7f)), "F6EFE0", size);
                    break;
                case "leaves":
                    painter.Scale(1f, 0.3f + (0.7f * MathF.Abs(flip)));
                    painter.Fill(Shapes.Blob(new(-size, 0f), new(0f, -size * 0.5f), new(size, 0f), new(0f, size * 0.5f)), light.Lit(_leaves[pick % _leaves.Length]), 0.92f * fade);
                    break;
                case "splash":
                    painter.Disc(0f, 0f, size * (1f - (0.5f * age / effect.Length)), "E4F4FF", 0.85f * fade);
                    break;
                default:
                    painter.Disc(0f, 0f, size, light.Lit(EffectPainter.Colour(effect, "D8A860")), fade);
                    break;
            }
        }
    }
}
