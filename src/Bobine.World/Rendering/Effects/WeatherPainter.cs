using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Effects;

/// <summary>What is in the air: rain, snow, fog, wind, lightning. Pure functions of the frame's time.</summary>
/// <remarks>Design: the art bible, section 9. Lengths at 1280 wide.</remarks>
internal sealed class WeatherPainter(FrameSize size)
{
    private readonly float _unit = size.Height / 720f;

    /// <summary>Draws in frame pixels over the figures.</summary>
    public void Draw(Painter painter, FrameState frame, Palette palette, float horizonY)
    {
        var air = frame.Environment;
        var seconds = frame.Index / 24f;
        using (Scratch.Open())
        {
            if (air.Fog > 0.01f) Fog(painter, palette, air.Fog, seconds, air.Wind, horizonY);
            if (air.Rain > 0.01f) Rain(painter, palette, air.Rain, air.Wind, seconds);
            if (air.Snow > 0.01f) Snow(painter, palette, air.Snow, air.Wind, seconds);
            if (MathF.Abs(air.Wind) > 0.25f) Streaks(painter, palette, air.Wind, seconds);
            if (air.Flash > 0.01f) painter.Cover("EAF0FF", 0.55f * air.Flash, SKBlendMode.Screen);
        }
    }

    private void Rain(Painter painter, Palette palette, float amount, float wind, float seconds)
    {
        var random = new Seed(71).For("rain").Random();
        painter.Cover(palette.SkyMid.Lum(0.55f), 0.16f * amount, SKBlendMode.Multiply);
        for (var depth = 0; depth < 3; depth++)
        {
            var count = (int)(amount * (depth == 0 ? 180 : depth == 1 ? 120 : 60));
            var length = (10f + (8f * depth)) * _unit * (1f + amount);
            var speed = (620f + (340f * depth)) * _unit;
            using var path = new SKPathBuilder();
            for (var i = 0; i < count; i++)
            {
                float x0 = random.Float(), y0 = random.Float(), v = random.Range(0.85f, 1.15f);
                var travel = size.Height + (2f * length);
                var y = (((y0 * travel) + (seconds * speed * v)) % travel) - length;
                var x = Wrap((x0 * size.Width) + (wind * 0.55f * y) + (wind * seconds * 160f * _unit), size.Width);
                path.MoveTo(x, y);
                path.LineTo(x - (wind * 0.55f * length), y - length);
            }

            using var shape = path.Detach();
            painter.Stroke(shape, Rgb.Mix(palette.Fog, "F4F8FF", 0.6f), (0.8f + (0.5f * depth)) * _unit, 0.25f + (0.06f * depth));
        }
    }

    private void Snow(Painter painter, Palette palette, float amount, float wind, float seconds)
    {
        var random = new Seed(72).For("snow").Random();
        (int Count, float Small, float Large, float Speed, float Alpha, float Blur)[] layers = [(260, 0.7f, 1.7f, 42f, 0.85f, 0f), (120, 1.6f, 3.2f, 78f, 0.9f, 0f), (26, 6f, 13f, 150f, 0.5f, 3f)];
        foreach (var layer in layers)
        {
            using var paint = Painter.Paint("F8F6FF", layer.Alpha, layer.Blur * _unit, SKBlendMode.SrcOver);
            for (var i = 0; i < layer.Count * amount; i++)
            {
                float x0 = random.Float(), y0 = random.Float(), r = random.Range(layer.Small, layer.Large) * _unit, phase = random.Range(0f, MathF.Tau), v = random.Range(0.8f, 1.2f);
                var y = (((y0 * (size.Height + (4f * r))) + (seconds * layer.Speed * v * _unit)) % (size.Height + (4f * r))) - (2f * r);
                var x = Wrap((x0 * size.Width) + (MathF.Sin((seconds * MathF.PI) + phase) * 9f * _unit) + (wind * seconds * layer.Speed * 3.2f * _unit), size.Width);
                painter.Canvas.DrawCircle(x, y, r, paint);
            }
        }

        _ = palette;
    }

    private void Fog(Painter painter, Palette palette, float amount, float seconds, float wind, float horizonY)
    {
        for (var i = 0; i < 3; i++)
        {
            var y = horizonY + ((i - 1) * 70f * _unit) + (MathF.Sin((seconds * 0.2f) + i) * 12f * _unit);
            var half = (110f + (60f * i)) * _unit;
            using var shader = Painter.Linear(new(0f, y - half), new(0f, y + half), [(palette.Fog, 0f), (palette.Fog, 0.5f * amount), (palette.Fog, 0f)]);
            painter.FillShader(Shapes.Rect(-10f, y - half, size.Width + 20f, 2f * half), shader);
        }

        painter.Cover(palette.Fog, 0.16f * amount);
        var random = new Seed(73).For("fog").Random();
        for (var i = 0; i < 5; i++)
        {
            float x0 = random.Float(), y0 = random.Range(-0.1f, 0.35f), w = random.Range(0.4f, 0.8f) * size.Width;
            var x = Wrap((x0 * size.Width * 1.6f) + (seconds * (12f + (wind * 60f)) * _unit), size.Width * 1.6f) - (0.3f * size.Width);
            using var puff = Painter.Radial(Vector2.Zero, 1f, [(palette.Fog, 0.35f * amount), (palette.Fog, 0f)]);
            using (painter.Push())
            {
                painter.Translate(x, horizonY + (y0 * size.Height));
                painter.Scale(w / 2f, 60f * _unit);
                painter.FillShader(Shapes.Circle(0f, 0f, 1f), puff);
            }
        }
    }

    private void Streaks(Painter painter, Palette palette, float wind, float seconds)
    {
        var random = new Seed(74).For("streaks").Random();
        var strength = MathF.Abs(wind);
        var way = MathF.Sign(wind);
        for (var i = 0; i < 22; i++)
        {
            float x0 = random.Float(), y = random.Range(0.12f, 0.9f) * size.Height, length = random.Range(140f, 420f) * _unit, bend = random.Range(-24f, 24f) * _unit, w = random.Range(0.7f, 1.7f) * _unit, v = random.Range(0.8f, 1.3f);
            var span = size.Width + (2f * length);
            var x = Wrap((x0 * span) + (way * seconds * v * 900f * strength * _unit), span) - length;
            var pulse = 0.5f + (0.5f * MathF.Sin((seconds * 2.3f * v) + (i * 2.4f)));
            painter.Fill(Shapes.Taper([new(x, y), new(x + (length * 0.3f * way), y - bend), new(x + (length * 0.65f * way), y + (bend * 0.4f)), new(x + (length * way), y - (bend * 0.5f))], [0.2f * w, w, 0.7f * w, 0.1f * w], steps: 4),
                Rgb.Mix(palette.Horizon, "F4F8FF", 0.6f), 0.34f * (strength - 0.2f) * pulse);
        }
    }

    private static float Wrap(float value, float span) => value - (span * MathF.Floor(value / span));
}
