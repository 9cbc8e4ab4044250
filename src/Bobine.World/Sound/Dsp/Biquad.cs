namespace Bobine.World.Sound.Dsp;

/// <summary>A second-order filter (the Audio EQ Cookbook's forms, transposed direct form II) at 48 kHz.</summary>
internal struct Biquad
{
    private const float Rate = Utterance.SampleRate;
    private readonly float _b0, _b1, _b2, _a1, _a2;
    private float _z1, _z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        _b0 = (float)(b0 / a0);
        _b1 = (float)(b1 / a0);
        _b2 = (float)(b2 / a0);
        _a1 = (float)(a1 / a0);
        _a2 = (float)(a2 / a0);
    }

    public static Biquad LowPass(double hertz, double q = 0.7071)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad HighPass(double hertz, double q = 0.7071)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>A band pass with unit gain at its centre.</summary>
    public static Biquad BandPass(double hertz, double q)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad Peak(double hertz, double q, double decibels)
    {
        var (cos, alpha) = Angle(hertz, q);
        var a = Math.Pow(10, decibels / 40);
        return new(1 + (alpha * a), -2 * cos, 1 - (alpha * a), 1 + (alpha / a), -2 * cos, 1 - (alpha / a));
    }

    public static Biquad LowShelf(double hertz, double decibels) => Shelf(hertz, decibels, 1);

    public static Biquad HighShelf(double hertz, double decibels) => Shelf(hertz, decibels, -1);

    public float Next(float x)
    {
        var y = (_b0 * x) + _z1;
        _z1 = (_b1 * x) - (_a1 * y) + _z2;
        _z2 = (_b2 * x) - (_a2 * y);
        return y;
    }

    public void Run(Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++) samples[i] = Next(samples[i]);
    }

    private static Biquad Shelf(double hertz, double decibels, int sign)
    {
        var (cos, alpha) = Angle(hertz, 0.7071);
        var a = Math.Pow(10, decibels / 40);
        var root = 2 * Math.Sqrt(a) * alpha;
        var c = sign * cos;
        return new(
            a * (a + 1 - ((a - 1) * c) + root), sign * 2 * a * (a - 1 - ((a + 1) * c)), a * (a + 1 - ((a - 1) * c) - root),
            a + 1 + ((a - 1) * c) + root, sign * -2 * (a - 1 + ((a + 1) * c)), a + 1 + ((a - 1) * c) - root);
    }

    private static (double Cos, double Alpha) Angle(double hertz, double q)
    {
        var w = Math.Tau * Math.Min(hertz, Rate * 0.49) / Rate;
        return (Math.Cos(w), Math.Sin(w) / (2 * q));
    }
}
