using System.Numerics;
using System.Runtime.InteropServices;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Figures.Props;

/// <summary>Paints a vector picture as lit gouache: the light's colours, a soft stippled core shadow on the side away from it.</summary>
internal static class SpriteBaker
{
    private const float Spread = 0.15f, Softness = 0.1f, Core = 0.72f;

    public static SKImage Bake(SpriteKey key)
    {
        var side = key.Pixels;
        var pixels = Raster(key.Picture, side);
        if (key.Tint is { } tint) Repaint.Apply(pixels, tint);
        Shade(pixels, side, key);
        return SKImage.FromPixelCopy(new SKImageInfo(side, side, SKColorType.Bgra8888, SKAlphaType.Premul), MemoryMarshal.AsBytes<uint>(pixels));
    }

    private static void Shade(uint[] pixels, int side, SpriteKey key)
    {
        var light = key.Light;
        var angle = key.Direction * MathF.Tau / PropSprites.Directions;
        var to = new Vector2(MathF.Cos(angle), MathF.Sin(angle));
        var factor = side >= 96 ? 4 : side >= 32 ? 2 : 1;
        var mask = new CoarseMask(side, side, factor);
        Reduce(pixels, side, mask, factor);
        mask.Blur(Softness * side);
        mask.Shift(to.X * Spread * side, to.Y * Spread * side);
        var row = new float[side + 32];
        var scratch = new float[mask.Width + 16];
        var grain = FormShade.GrainTile;
        var colours = new Dictionary<uint, (Rgb Lit, Rgb Dark)>();
        var stipple = key.IsStippled && side > 40 ? 0.5f * light.Shade : 0f;
        (uint Key, Rgb Lit, Rgb Dark) last = default;
        for (var y = 0; y < side; y++)
        {
            var line = pixels.AsSpan(y * side, side);
            if (!line.ContainsAnyExcept(0u)) continue;
            mask.Row(y, row, scratch);
            for (var x = 0; x < side; x++)
            {
                var pixel = line[x];
                var alpha = pixel >> 24;
                if (alpha == 0) continue;
                if (pixel != last.Key)
                {
                    if (!colours.TryGetValue(pixel, out var pair)) colours[pixel] = pair = Pair(pixel, light);
                    last = (pixel, pair.Lit, pair.Dark);
                }

                var away = Math.Clamp(1.15f - (row[x] * 1.3f), 0f, 1f);
                var dark = light.Shade * Core * away;
                if (stipple > 0f) dark += (1f - dark) * stipple * away * grain[((y % FormShade.GrainSide) * FormShade.GrainSide) + (x % FormShade.GrainSide)] * (1f / 255f);
                var r = last.Lit.R + ((last.Dark.R - last.Lit.R) * dark);
                var g = last.Lit.G + ((last.Dark.G - last.Lit.G) * dark);
                var b = last.Lit.B + ((last.Dark.B - last.Lit.B) * dark);
                line[x] = (alpha << 24) | ((uint)((r * alpha) + 0.5f) << 16) | ((uint)((g * alpha) + 0.5f) << 8) | (uint)((b * alpha) + 0.5f);
            }
        }
    }

    /// <summary>Takes pigment for a screen colour: the pictures are loud, gouache is not.</summary>
    public static Rgb Pigment(Rgb colour)
    {
        var (l, a, b) = colour.ToOklab();
        var chroma = MathF.Sqrt((a * a) + (b * b));
        var calm = chroma > 0.11f ? (0.11f + ((chroma - 0.11f) * 0.45f)) / chroma : 1f;
        return Rgb.FromOklab(0.16f + (l * 0.8f), (a * calm) + 0.003f, (b * calm) + 0.008f);
    }

    /// <summary>Gets the dominant colour of a picture, before any light.</summary>
    public static Rgb Dominant(string picture) => Repaint.Dominant(Raster(picture, 48));

    private static uint[] Raster(string picture, int side)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Bgra8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear();
        canvas.Scale(side / PropPictures.Side);
        canvas.DrawPicture(PropPictures.Drawing(picture));
        return MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()).ToArray();
    }

    private static (Rgb Lit, Rgb Dark) Pair(uint pixel, Light light)
    {
        var k = 1f / (pixel >> 24);
        var local = Pigment(new(((pixel >> 16) & 255) * k, ((pixel >> 8) & 255) * k, (pixel & 255) * k));
        return (light.Lit(local), light.Dark(local));
    }

    private static void Reduce(uint[] pixels, int side, CoarseMask mask, int factor)
    {
        var values = mask.Values;
        var scale = 1f / (255f * factor * factor);
        for (var y = 0; y < side; y++)
        {
            var to = values.Slice(((y / factor) + 1) * mask.Width, mask.Width);
            for (var x = 0; x < side; x++) to[(x / factor) + 1] += (pixels[(y * side) + x] >> 24) * scale;
        }
    }
}
