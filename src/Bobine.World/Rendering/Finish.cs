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
    private readonly int _bloomWidth, _bloomHeight;
    private readonly float[] _bloom;

    public Finish(FrameSize size)
    {
        _size = size;
        _vignette = Vignette(size);
        _grain = Tile(Textures.Grain);
        _paper = Tile(Textures.Paper);
        _bloomWidth = Math.Max(4, size.Width / 8);
        _bloomHeight = Math.Max(4, size.Height / 8);
        _bloom = new float[(_bloomWidth + 2) * (_bloomHeight + 1) * 4];
    }

    /// <summary>Finishes a frame in place.</summary>
    /// <param name="frame">RGBA, opaque, of this finish's size.</param>
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
        for (var y = 0; y < height; y++)
        {
            var row = new Span<uint>(pixels + (y * stride), width);
            row.CopyTo(scratch);
            if (look.Bloom > 0f) BloomRow(y, bloomRow);
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
            var r = Vector.ConvertToSingle(Vector.AsVectorInt32(packed & mask)) * unit;
            var g = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 8) & mask)) * unit;
            var b = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 16) & mask)) * unit;
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
            (ir | Vector.ShiftLeft(ig, 8) | Vector.ShiftLeft(ib, 16) | new Vector<uint>(0xFF000000)).CopyTo(pixels, x);
        }
    }

    private static Vector<float> Curve(Vector<float> c, float amount) => c + (((c * c * (new Vector<float>(3f) - (c * 2f))) - c) * amount);

    // Soft light of the paper's tooth, to first order in the tooth.
    private static Vector<float> Tooth(Vector<float> c, Vector<float> paper) => c + (paper * c * (Vector<float>.One - c));

    private unsafe void Bloom(SKBitmap frame, FinishLook look)
    {
        var info = new SKImageInfo(_bloomWidth, _bloomHeight, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var half = new SKBitmap(new SKImageInfo(Math.Max(1, _size.Width / 2), Math.Max(1, _size.Height / 2), SKColorType.Rgba8888, SKAlphaType.Premul));
        using var small = new SKBitmap(info);
        using var image = SKImage.FromPixels(frame.Info, frame.GetPixels(), frame.RowBytes);
        var k = 1f / (1f - look.BloomThreshold);
        var bias = -look.BloomThreshold * k;
        using (var canvas = new SKCanvas(small))
        {
            using var bright = SKColorFilter.CreateColorMatrix([k, 0, 0, 0, bias, 0, k, 0, 0, bias, 0, 0, k, 0, bias, 0, 0, 0, 1, 0]);
            var sigma = MathF.Max(0.6f, look.BloomSigma * _size.Width / 1280f / 2f);
            using var blur = SKImageFilter.CreateBlur(sigma, sigma, SKShaderTileMode.Clamp);
            using var reduce = new SKPaint { ColorFilter = bright, BlendMode = SKBlendMode.Src };
            Reduce(frame, half);
            using var halved = SKImage.FromPixels(half.Info, half.GetPixels(), half.RowBytes);
            canvas.DrawImage(halved, SKRect.Create(half.Width, half.Height), SKRect.Create(_bloomWidth, _bloomHeight), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), reduce);
            using var thresholded = SKImage.FromPixelCopy(info, small.GetPixels(), small.RowBytes);
            using var soften = new SKPaint { ImageFilter = blur, BlendMode = SKBlendMode.Src };
            canvas.DrawImage(thresholded, 0f, 0f, SKSamplingOptions.Default, soften);
        }

        var source = (byte*)small.GetPixels();
        var gain = look.Bloom / 255f;
        for (var y = 0; y <= _bloomHeight; y++)
        {
            var from = source + (Math.Min(y, _bloomHeight - 1) * small.RowBytes);
            for (var x = 0; x < _bloomWidth + 2; x++)
            {
                var at = Math.Min(x, _bloomWidth - 1) * 4;
                for (var c = 0; c < 3; c++) _bloom[(((y * (_bloomWidth + 2)) + x) * 4) + c] = from[at + c] * gain;
            }
        }
    }

    // A box of 2x2 by hand: Skia would build a whole mipmap chain for it.
    private static unsafe void Reduce(SKBitmap from, SKBitmap to)
    {
        for (var y = 0; y < to.Height; y++)
        {
            var a = (uint*)((byte*)from.GetPixels() + (2 * y * from.RowBytes));
            var b = (uint*)((byte*)a + from.RowBytes);
            var target = (uint*)((byte*)to.GetPixels() + (y * to.RowBytes));
            for (var x = 0; x < to.Width; x++)
            {
                const uint mask = 0xFCFCFCFC;
                target[x] = ((a[2 * x] & mask) >> 2) + ((a[(2 * x) + 1] & mask) >> 2) + ((b[2 * x] & mask) >> 2) + ((b[(2 * x) + 1] & mask) >> 2);
            }
        }
    }

    private void BloomRow(int y, float[] row)
    {
        var stride = _size.Width + 16;
        var v = Math.Clamp(((y + 0.5f) * _bloomHeight / _size.Height) - 0.5f, 0f, _bloomHeight - 1f);
        var y0 = (int)v;
        var fy = v - y0;
        var scale = (float)_bloomWidth / _size.Width;
        ReadOnlySpan<float> a = _bloom.AsSpan(y0 * (_bloomWidth + 2) * 4), b = _bloom.AsSpan((y0 + 1) * (_bloomWidth + 2) * 4);
        for (var x = 0; x < _size.Width; x++)
        {
            var u = Math.Clamp(((x + 0.5f) * scale) - 0.5f, 0f, _bloomWidth - 1f);
            var x0 = (int)u;
            var fx = u - x0;
            var at = x0 * 4;
            for (var c = 0; c < 3; c++)
            {
                var up = a[at + c] + ((a[at + 4 + c] - a[at + c]) * fx);
                var down = b[at + c] + ((b[at + 4 + c] - b[at + c]) * fx);
                row[(c * stride) + x] = up + ((down - up) * fy);
            }
        }
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
