namespace Bobine.World.Sound.Dsp;

/// <summary>Changes the rate of a signal by a windowed sinc (Kaiser, 48 taps at the lower rate, about 90 dB of rejection).</summary>
internal static class Resampler
{
    private const int HalfTaps = 24;
    private const int Steps = 512;
    private const double Beta = 9.0;
    private static readonly float[] _kernel = Kernel();

    /// <summary>Reads <paramref name="input"/> at <paramref name="step"/> input samples for each output sample.</summary>
    /// <param name="input">Samples.</param>
    /// <param name="step">Input samples for each output sample: 0.46 turns 22 050 Hz into 48 000 Hz.</param>
    public static float[] Resample(ReadOnlySpan<float> input, double step)
    {
        var output = new float[(int)Math.Ceiling(input.Length / step)];
        for (var i = 0; i < output.Length; i++) output[i] = At(input, i * step, Math.Max(1.0, step));
        return output;
    }

    /// <summary>Reads one sample between samples; <paramref name="stretch"/> above 1 lowers the cut-off to avoid aliases.</summary>
    public static float At(ReadOnlySpan<float> input, double position, double stretch = 1.0)
    {
        var reach = HalfTaps * stretch;
        var first = Math.Max(0, (int)Math.Ceiling(position - reach));
        var last = Math.Min(input.Length - 1, (int)Math.Floor(position + reach));
        var scale = Steps / stretch;
        var sum = 0f;
        for (var j = first; j <= last; j++)
        {
            var at = Math.Abs(position - j) * scale;
            var index = (int)at;
            var fraction = (float)(at - index);
            sum += input[j] * (_kernel[index] + (fraction * (_kernel[index + 1] - _kernel[index])));
        }

        return sum / (float)stretch;
    }

    private static float[] Kernel()
    {
        var kernel = new float[(HalfTaps * Steps) + 2];
        for (var i = 0; i < kernel.Length; i++)
        {
            var x = (double)i / Steps;
            var u = x / HalfTaps;
            var window = u >= 1 ? 0 : Bessel(Beta * Math.Sqrt(1 - (u * u))) / Bessel(Beta);
            var phase = Math.PI * x * 0.95;
            kernel[i] = (float)(0.95 * window * (i == 0 ? 1.0 : Math.Sin(phase) / phase));
        }

        return kernel;
    }

    private static double Bessel(double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; k < 40; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
