using System.Numerics;

namespace Bobine.World.Paint;

/// <summary>A small picture of one channel at a fraction of a frame's size, which is blurred and moved there and read back smoothly, row by row.</summary>
/// <remarks>Blurs that would cost tens of milliseconds at full size cost one here, and nobody can tell: they are smooth by nature.</remarks>
internal sealed class CoarseMask
{
    private readonly int _factor;
    private float[] _values;
    private float[] _spare;

    /// <param name="width">Full width in pixels.</param>
    /// <param name="height">Full height.</param>
    /// <param name="factor">How many pixels one value spans: a power of two up to 16.</param>
    public CoarseMask(int width, int height, int factor)
    {
        _factor = factor;
        Width = ((width + factor - 1) / factor) + 2;
        Height = ((height + factor - 1) / factor) + 2;
        _values = new float[Width * Height];
        _spare = new float[Width * Height];
    }

    /// <summary>Gets the size in values, with one row and column of margin on every side.</summary>
    public int Width { get; }
    public int Height { get; }

    public Span<float> Values => _values;

    /// <summary>Blurs by three boxes; <paramref name="sigma"/> in full pixels. Outside is 0.</summary>
    public void Blur(float sigma)
    {
        var s = sigma / _factor;
        if (s < 0.3f) return;
        var radius = Math.Max(1, (int)MathF.Round((MathF.Sqrt((4f * s * s) + 1f) - 1f) / 2f));
        for (var pass = 0; pass < 3; pass++)
        {
            Horizontal(radius);
            Vertical(radius);
        }
    }

    /// <summary>Moves the picture by full pixels, bilinearly. Outside is 0.</summary>
    public void Shift(float dx, float dy)
    {
        float sx = -dx / _factor, sy = -dy / _factor;
        int ix = (int)MathF.Floor(sx), iy = (int)MathF.Floor(sy);
        float fx = sx - ix, fy = sy - iy;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                float a = At(x + ix, y + iy), b = At(x + ix + 1, y + iy), c = At(x + ix, y + iy + 1), d = At(x + ix + 1, y + iy + 1);
                var upper = a + ((b - a) * fx);
                _spare[(y * Width) + x] = upper + ((c + ((d - c) * fx) - upper) * fy);
            }
        }

        (_values, _spare) = (_spare, _values);
    }

    /// <summary>Reads a full-size row. <paramref name="row"/> needs room for the width and 32 more.</summary>
    public void Row(int y, Span<float> row, Span<float> scratch)
    {
        var v = ((y + 0.5f) / _factor) + 0.5f;
        var y0 = Math.Clamp((int)v, 0, Height - 2);
        var t = new Vector<float>(v - y0);
        ReadOnlySpan<float> a = _values.AsSpan(y0 * Width, Width), b = _values.AsSpan((y0 + 1) * Width, Width);
        var x = 0;
        for (; x + Vector<float>.Count <= Width; x += Vector<float>.Count)
        {
            var upper = new Vector<float>(a[x..]);
            (upper + ((new Vector<float>(b[x..]) - upper) * t)).CopyTo(scratch[x..]);
        }

        for (; x < Width; x++) scratch[x] = a[x] + ((b[x] - a[x]) * (v - y0));

        // Value i lies at pixel (i - 0.5) factor - 0.5: between two values the row is a ramp.
        var half = _factor / 2;
        for (var i = 0; i < Width - 1; i++)
        {
            float from = scratch[i], step = (scratch[i + 1] - from) / _factor, value = from + (step * 0.5f);
            var start = (i * _factor) - half;
            for (var k = 0; k < _factor; k++, value += step)
            {
                var at = start + k;
                if (at >= 0 && at < row.Length) row[at] = value;
            }
        }
    }

    private float At(int x, int y) => (uint)x < (uint)Width && (uint)y < (uint)Height ? _values[(y * Width) + x] : 0f;

    private void Horizontal(int radius)
    {
        var scale = 1f / ((2 * radius) + 1);
        for (var y = 0; y < Height; y++)
        {
            ReadOnlySpan<float> from = _values.AsSpan(y * Width, Width);
            var to = _spare.AsSpan(y * Width, Width);
            var sum = 0f;
            for (var x = 0; x < Math.Min(radius, Width); x++) sum += from[x];
            for (var x = 0; x < Width; x++)
            {
                if (x + radius < Width) sum += from[x + radius];
                if (x - radius - 1 >= 0) sum -= from[x - radius - 1];
                to[x] = sum * scale;
            }
        }

        (_values, _spare) = (_spare, _values);
    }

    private void Vertical(int radius)
    {
        var scale = new Vector<float>(1f / ((2 * radius) + 1));
        var sums = new float[Width + Vector<float>.Count];
        for (var y = -radius; y < Height; y++)
        {
            if (y + radius < Height) Accumulate(sums, _values.AsSpan((y + radius) * Width, Width), 1f);
            if (y - radius - 1 >= 0) Accumulate(sums, _values.AsSpan((y - radius - 1) * Width, Width), -1f);
            if (y < 0) continue;
            var to = _spare.AsSpan(y * Width, Width);
            var x = 0;
            for (; x + Vector<float>.Count <= Width; x += Vector<float>.Count) (new Vector<float>(sums, x) * scale).CopyTo(to[x..]);
            for (; x < Width; x++) to[x] = sums[x] * scale[0];
        }

        (_values, _spare) = (_spare, _values);
    }

    private static void Accumulate(float[] sums, ReadOnlySpan<float> row, float sign)
    {
        var x = 0;
        var s = new Vector<float>(sign);
        for (; x + Vector<float>.Count <= row.Length; x += Vector<float>.Count) (new Vector<float>(sums, x) + (new Vector<float>(row[x..]) * s)).CopyTo(sums, x);
        for (; x < row.Length; x++) sums[x] += row[x] * sign;
    }
}
