using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>The last pass over a frame: bloom, grade, vignette, grain and paper in one sweep.</summary>
/// <remarks>Design: the art bible, section 5. One vectorised pass, because full-frame runtime shaders cost a hundred milliseconds on a CPU.</remarks>
public sealed class Finish
{
    private readonly FrameSize _size;
    private readonly float[] _vignette;
    private readonly float[] _grain, _paper;
    private readonly CoarseMask[] _bloom;

    public Finish(FrameSize size)
    {
        _size = size;
        _vignette = Vignette(size);
        _grain = Tile(Textures.Grain);
        _paper = Tile(Textures.Paper);
        _bloom = [new(size.Width, size.Height, 8), new(size.Width, size.Height, 8), new(size.Width, size.Height, 8)];
    }

    /// <summary>Finishes a frame in place.</summary>
    /// <param name="frame">BGRA, opaque, of this finish's size.</param>
    /// <param name="look">How.</param>
    /// <param name="seed">Moves the grain.</param>
    public unsafe void Apply(SKBitmap frame, FinishLook look, int seed)
    {
        if (look.Bloom > 0f) Bloom(frame, look);
        int width = _size.Width, height = _size.Height;
        var pixels = (uint*)frame.GetPixels();
        var stride = frame.RowBytes / 4;
        int offsetX = (int)((uint)(seed * 97) % Textures.Size) & ~15, offsetY = (int)((uint)(seed * 53) % Textures.Size);
        var bloomRow = new float[(width + 16) * 3];
        var scratch = new uint[width + 16];
        var lowRow = new float[_bloom[0].Width + 16];
        for (var y = 0; y < height; y++)
        {
            var row = new Span<uint>(pixels + (y * stride), width);
            row.CopyTo(scratch);
            if (look.Bloom > 0f) for (var c = 0; c < 3; c++) _bloom[c].Row(y, bloomRow.AsSpan(c * (width + 16), width + 16), lowRow);
            var grain = _grain.AsSpan(((y + offsetY) & (Textures.Size - 1)) * Textures.Size, Textures.Size);
            var paper = _paper.AsSpan((y & (Textures.Size - 1)) * Textures.Size, Textures.Size);
            Row(scratch, bloomRow, width, _vignette.AsSpan(y * width), grain, offsetX, paper, look);
            scratch.AsSpan(0, width).CopyTo(row);
        }
    }

    private static void Row(uint[] pixels, float[] bloom, int width, ReadOnlySpan<float> vignette, ReadOnlySpan<float> grain, int grainX, ReadOnlySpan<float> paper, FinishLook look)
    {
        var mask = new Vector<uint>(255);
        var unit = new Vector<float>(1f / 255f);
        Vector<float> one = Vector<float>.One, zero = Vector<float>.Zero, half = new(0.5f), top = new(255f);
        Vector<float> sr = new(look.Shadows.R - 0.5f), sg = new(look.Shadows.G - 0.5f), sb = new(look.Shadows.B - 0.5f);
        Vector<float> hr = new(look.Lights.R - 0.5f), hg = new(look.Lights.G - 0.5f), hb = new(look.Lights.B - 0.5f);
        var lanes = Vector<float>.Count;
        var stride = width + 16;
        Span<float> edge = stackalloc float[Vector<float>.Count];
        for (var x = 0; x < width; x += lanes)
        {
            var packed = new Vector<uint>(pixels, x);
            var b = Vector.ConvertToSingle(Vector.AsVectorInt32(packed & mask)) * unit;
            var g = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 8) & mask)) * unit;
            var r = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 16) & mask)) * unit;
            if (look.Bloom > 0f)
            {
                r = one - ((one - r) * (one - new Vector<float>(bloom, x)));
                g = one - ((one - g) * (one - new Vector<float>(bloom, stride + x)));
                b = one - ((one - b) * (one - new Vector<float>(bloom, (2 * stride) + x)));
            }

            var l = (r * 0.299f) + (g * 0.587f) + (b * 0.114f);
            Vector<float> d2 = (one - l) * (one - l), l2 = l * l;
            r = l + ((r - l) * look.Saturation) + (sr * d2) + (hr * l2);
            g = l + ((g - l) * look.Saturation) + (sg * d2) + (hg * l2);
            b = l + ((b - l) * look.Saturation) + (sb * d2) + (hb * l2);
            r = Curve(Vector.Min(one, Vector.Max(zero, r)), look.Contrast);
            g = Curve(Vector.Min(one, Vector.Max(zero, g)), look.Contrast);
            b = Curve(Vector.Min(one, Vector.Max(zero, b)), look.Contrast);

            Vector<float> v;
            if (x + lanes <= width) v = new(vignette[x..]);
            else
            {
                vignette.Slice(x, width - x).CopyTo(edge);
                v = new(edge);
            }

            v = one - (v * look.Vignette);
            r *= v;
            g *= v;
            b *= v * 1.036f;
            var n = ((new Vector<float>(grain[((x + grainX) & (Textures.Size - 1))..]) - half) * look.Grain * (new Vector<float>(1.15f) - l)) + zero;
            var p = (new Vector<float>(paper[(x & (Textures.Size - 1))..]) - half) * (2f * look.Paper);
            r = Tooth(r + n, p);
            g = Tooth(g + n, p);
            b = Tooth(b + n, p);
            var ir = Vector.AsVectorUInt32(Vector.ConvertToInt32((Vector.Min(one, Vector.Max(zero, r)) * top) + half));
            var ig = Vector.AsVectorUInt32(Vector.ConvertToInt32((Vector.Min(one, Vector.Max(zero, g)) * top) + half));
            var ib = Vector.AsVectorUInt32(Vector.ConvertToInt32((Vector.Min(one, Vector.Max(zero, b)) * top) + half));
            (ib | Vector.ShiftLeft(ig, 8) | Vector.ShiftLeft(ir, 16) | new Vector<uint>(0xFF000000)).CopyTo(pixels, x);
        }
    }

    private static Vector<float> Curve(Vector<float> c, float amount) => c + (((c * c * (new Vector<float>(3f) - (c * 2f))) - c) * amount);

    // Soft light of the paper's tooth, to first order in the tooth.
    private static Vector<float> Tooth(Vector<float> c, Vector<float> paper) => c + (paper * c * (Vector<float>.One - c));

    // The bright part of the picture, an eighth of the size, blurred: one coarse mask per channel.
    private unsafe void Bloom(SKBitmap frame, FinishLook look)
    {
        int width = _size.Width, height = _size.Height;
        foreach (var mask in _bloom) mask.Values.Clear();
        var pixels = (byte*)frame.GetPixels();
        var scale = look.Bloom / (1f - look.BloomThreshold);
        for (var by = 0; by < (height + 7) / 8; by++)
        {
            for (var bx = 0; bx < (width + 7) / 8; bx++)
            {
                // Four of the block's pixels speak for it.
                int b = 0, g = 0, r = 0;
                for (var k = 0; k < 4; k++)
                {
                    int x = Math.Min((bx * 8) + 2 + ((k & 1) * 4), width - 1), y = Math.Min((by * 8) + 2 + ((k >> 1) * 4), height - 1);
                    var at = pixels + ((long)y * frame.RowBytes) + (x * 4);
                    b += at[0];
                    g += at[1];
                    r += at[2];
                }

                var index = ((by + 1) * _bloom[0].Width) + bx + 1;
                _bloom[0].Values[index] = MathF.Max(0f, (r / 1020f) - look.BloomThreshold) * scale;
                _bloom[1].Values[index] = MathF.Max(0f, (g / 1020f) - look.BloomThreshold) * scale;
                _bloom[2].Values[index] = MathF.Max(0f, (b / 1020f) - look.BloomThreshold) * scale;
            }
        }

        foreach (var mask in _bloom) mask.Blur(look.BloomSigma * 4f * width / 1280f);
    }

    private static float[] Vignette(FrameSize size)
    {
        var result = new float[(size.Width * size.Height) + 16];
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                float dx = (((float)x / size.Width) - 0.5f) * 1.1f, dy = ((float)y / size.Height) - 0.5f;
                var t = Math.Clamp((MathF.Sqrt((dx * dx) + (dy * dy)) - 0.25f) / 0.6f, 0f, 1f);
                result[(y * size.Width) + x] = t * t * (3f - (2f * t));
            }
        }

        return result;
    }

    private static unsafe float[] Tile(SKImage texture)
    {
        using var bitmap = SKBitmap.FromImage(texture);
        var result = new float[(Textures.Size * Textures.Size) + 16];
        var pixels = (byte*)bitmap.GetPixels();
        for (var i = 0; i < Textures.Size * Textures.Size; i++) result[i] = pixels[i * 4] / 255f;
        return result;
    }
}
