using Bobine.Core;

namespace Bobine.Pipelines.Images;

/// <summary>The kernels that the reference's image processors use.</summary>
public enum ResamplingFilter
{
    /// <summary>Cubic convolution with a = -0.5.</summary>
    Bicubic,

    /// <summary>Lanczos with three lobes.</summary>
    Lanczos,
}

/// <summary>Antialiased scaling as Pillow does it, to the bit: the kernel widens when a picture shrinks, one axis is done after the other, and each pass rounds to eight bits with 22-bit weights.</summary>
public static class Resampling
{
    private const int Bits = 22;

    public static Picture Resize(Picture picture, FrameSize size, ResamplingFilter filter)
    {
        // Which axis goes first shows where the kernel overshoots and is cut to a byte. The bound is fitted to the reference pictures: those higher than wide that lose much of their height do rows first.
        var isTall = picture.Height > picture.Width && 4L * picture.Height > 7L * size.Height;
        if (isTall)
        {
            var low = Rows(picture, size.Height, filter);
            return size.Width == low.Width ? low : Columns(low, size.Width, filter);
        }

        var wide = size.Width == picture.Width ? picture : Columns(picture, size.Width, filter);
        return size.Height == wide.Height ? wide : Rows(wide, size.Height, filter);
    }

    private static Picture Columns(Picture source, int width, ResamplingFilter filter)
    {
        var taps = Taps(source.Width, width, filter);
        var target = new byte[width * source.Height * 3];
        for (var y = 0; y < source.Height; y++)
            for (var x = 0; x < width; x++) Gather(source.Rgb, ((y * source.Width) + taps[x].First) * 3, step: 3, taps[x].Weights, target, ((y * width) + x) * 3);
        return new(width, source.Height, target);
    }

    private static Picture Rows(Picture source, int height, ResamplingFilter filter)
    {
        var taps = Taps(source.Height, height, filter);
        var target = new byte[source.Width * height * 3];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < source.Width; x++) Gather(source.Rgb, ((taps[y].First * source.Width) + x) * 3, step: source.Width * 3, taps[y].Weights, target, ((y * source.Width) + x) * 3);
        return new(source.Width, height, target);
    }

    private static void Gather(byte[] source, int from, int step, int[] weights, byte[] target, int to)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var sum = 1 << (Bits - 1);
            for (var i = 0; i < weights.Length; i++) sum += source[from + (i * step) + channel] * weights[i];
            target[to + channel] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }
    }

    private static (int First, int[] Weights)[] Taps(int from, int to, ResamplingFilter filter)
    {
        var scale = (double)from / to;
        var stretch = Math.Max(scale, 1);
        var support = (filter == ResamplingFilter.Bicubic ? 2 : 3) * stretch;
        var taps = new (int, int[])[to];
        for (var i = 0; i < to; i++)
        {
            var centre = (i + 0.5) * scale;
            var first = Math.Max(0, (int)(centre - support + 0.5));
            var last = Math.Min(from, (int)(centre + support + 0.5));
            var weights = new double[last - first];
            for (var j = 0; j < weights.Length; j++) weights[j] = Weight((j + first - centre + 0.5) / stretch, filter);
            var total = weights.Sum();
            taps[i] = (first, [.. weights.Select(weight => (int)Math.Truncate((weight / total * (1 << Bits)) + (weight < 0 ? -0.5 : 0.5)))]);
        }

        return taps;
    }

    private static double Weight(double x, ResamplingFilter filter)
    {
        if (filter == ResamplingFilter.Lanczos) return Math.Abs(x) < 3 ? Sinc(x) * Sinc(x / 3) : 0;
        const double a = -0.5;
        x = Math.Abs(x);
        if (x < 1) return ((((a + 2) * x) - (a + 3)) * x * x) + 1;
        return x < 2 ? ((((x - 5) * x) + 8) * x - 4) * a : 0;
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
