using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Brightness planes of a frame that several styles look at: the luma of every pixel and its blur.</summary>
internal sealed class LumaPlanes(FrameSize size)
{
    private readonly CoarseMask _soft = new(size.Width, size.Height, 4);
    private readonly float[] _low = new float[size.Width + 64];

    public FrameSize Size { get; } = size;

    /// <summary>Gets the luma (0 to 255) of pixel y * width + x.</summary>
    public byte[] Luma { get; } = new byte[(size.Width * size.Height) + 64];

    /// <summary>Measures a frame and blurs it by <paramref name="sigma"/> pixels at 1280 wide.</summary>
    public unsafe void Measure(SKBitmap frame, float sigma)
    {
        var values = _soft.Values;
        values.Clear();
        for (var y = 0; y < Size.Height; y++)
        {
            var row = (byte*)frame.GetPixels() + ((long)y * frame.RowBytes);
            var luma = Luma.AsSpan(y * Size.Width, Size.Width);
            var coarse = values.Slice(((y / 4) + 1) * _soft.Width, _soft.Width);
            for (var x = 0; x < luma.Length; x++)
            {
                var l = ((row[x * 4] * 29) + (row[(x * 4) + 1] * 150) + (row[(x * 4) + 2] * 77)) >> 8;
                luma[x] = (byte)l;
                coarse[(x >> 2) + 1] += l * (1f / 16f);
            }
        }

        // The margin repeats the edge, so that borders do not look dark.
        int w = _soft.Width, h = _soft.Height;
        for (var y = 1; y < h - 1; y++) (values[y * w], values[(y * w) + w - 1]) = (values[(y * w) + 1], values[(y * w) + w - 2]);
        values.Slice(w, w).CopyTo(values);
        values.Slice((h - 2) * w, w).CopyTo(values[((h - 1) * w)..]);
        _soft.Blur(sigma * Size.Width / 1280f);
    }

    /// <summary>Gets the blurred luma of a row.</summary>
    public void SoftRow(int y, float[] row) => _soft.Row(y, row, _low);

    /// <summary>Gets the strength of the edge at a pixel: the Sobel gradient, 0 to about 1000.</summary>
    public int Edge(int x, int y)
    {
        int w = Size.Width, x0 = Math.Max(0, x - 1), x1 = Math.Min(w - 1, x + 1), y0 = Math.Max(0, y - 1) * w, y1 = y * w, y2 = Math.Min(Size.Height - 1, y + 1) * w;
        var l = Luma;
        var gx = l[y0 + x1] + (2 * l[y1 + x1]) + l[y2 + x1] - l[y0 + x0] - (2 * l[y1 + x0]) - l[y2 + x0];
        var gy = l[y2 + x0] + (2 * l[y2 + x]) + l[y2 + x1] - l[y0 + x0] - (2 * l[y0 + x]) - l[y0 + x1];
        return Math.Abs(gx) + Math.Abs(gy);
    }
}

/// <summary>Runs over every pixel of a frame.</summary>
internal static class PixelSweep
{
    /// <summary>What happens to one pixel: blue, green, red in place, 0 to 255.</summary>
    public delegate void Pixel(int x, int y, ref float blue, ref float green, ref float red);

    public static unsafe void Run(SKBitmap frame, Action<int>? beginRow, Pixel pixel)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            beginRow?.Invoke(y);
            var row = (byte*)frame.GetPixels() + ((long)y * frame.RowBytes);
            for (var x = 0; x < frame.Width; x++, row += 4)
            {
                float b = row[0], g = row[1], r = row[2];
                pixel(x, y, ref b, ref g, ref r);
                row[0] = Byte(b);
                row[1] = Byte(g);
                row[2] = Byte(r);
            }
        }
    }

    private static byte Byte(float v) => v <= 0f ? (byte)0 : v >= 255f ? (byte)255 : (byte)(v + 0.5f);
}

/// <summary>Reads a tileable texture as numbers from -1 to 1.</summary>
internal sealed class TextureReader
{
    private readonly float[] _values = new float[Textures.Size * Textures.Size];

    public unsafe TextureReader(SKImage texture)
    {
        using var bitmap = SKBitmap.FromImage(texture);
        var pixels = (byte*)bitmap.GetPixels();
        for (var i = 0; i < _values.Length; i++) _values[i] = (pixels[i * 4] / 127.5f) - 1f;
    }

    public float this[int x, int y] => _values[((y & (Textures.Size - 1)) * Textures.Size) + (x & (Textures.Size - 1))];
}
