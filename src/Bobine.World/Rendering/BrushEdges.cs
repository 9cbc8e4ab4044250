using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Displaces a finished still layer by the wobble field, bilinearly: the edges a brush leaves.</summary>
/// <remarks>Design: the art bible, section 4. Nearest-pixel displacement looks jagged (tried).</remarks>
internal static class BrushEdges
{
    /// <param name="bitmap">RGBA, premultiplied; replaced in place.</param>
    /// <param name="amount">Pixels of displacement at one standard deviation is 0.42 of this.</param>
    /// <param name="scale">How many bitmap pixels one texel of the field spans.</param>
    public static unsafe void Apply(SKBitmap bitmap, float amount, float scale)
    {
        var (fieldX, fieldY) = Textures.Wobble;
        int width = bitmap.Width, height = bitmap.Height, stride = bitmap.RowBytes / 4;
        using var copy = bitmap.Copy();
        var source = (uint*)copy.GetPixels();
        var target = (uint*)bitmap.GetPixels();
        var sourceStride = copy.RowBytes / 4;
        var k = amount * 0.42f;
        var inverse = 1f / scale;
        var columns = new int[width];
        for (var x = 0; x < width; x++) columns[x] = (int)(x * inverse) & (Textures.Size - 1);
        Parallel.For(0, height, y =>
        {
            var row = ((int)(y * inverse) & (Textures.Size - 1)) * Textures.Size;
            for (var x = 0; x < width; x++)
            {
                var at = row + columns[x];
                var sx = Math.Clamp(x + (fieldX[at] * k), 0f, width - 1.01f);
                var sy = Math.Clamp(y + (fieldY[at] * k), 0f, height - 1.01f);
                int x0 = (int)sx, y0 = (int)sy;
                uint fx = (uint)((sx - x0) * 256f), fy = (uint)((sy - y0) * 256f);
                var p = source + (y0 * sourceStride) + x0;
                target[(y * stride) + x] = Blend(Blend(p[0], p[1], fx), Blend(p[sourceStride], p[sourceStride + 1], fx), fy);
            }
        });
    }

    private static uint Blend(uint a, uint b, uint t)
    {
        if (a == b) return a;
        const uint mask = 0x00FF00FF;
        var even = ((((a & mask) * (256 - t)) + ((b & mask) * t)) >> 8) & mask;
        var odd = ((((a >> 8) & mask) * (256 - t)) + (((b >> 8) & mask) * t)) & ~mask;
        return even | odd;
    }
}
