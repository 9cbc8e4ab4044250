using Bobine.World.Sound;

namespace Bobine.World.Tests.Sound;

/// <summary>What an ear would say about samples, in numbers.</summary>
internal static class Measure
{
    private const int Rate = Utterance.SampleRate;

    /// <summary>Gets the median pitch of the voiced parts in hertz, or 0.</summary>
    public static float Pitch(float[] samples, float lowest = 50f, float highest = 700f)
    {
        var pitches = Pitches(samples, lowest, highest).Where(hertz => hertz > 0f).Order().ToArray();
        return pitches.Length == 0 ? 0f : pitches[pitches.Length / 2];
    }

    /// <summary>Gets the pitch every 80 ms by autocorrelation; 0 where nothing rings.</summary>
    public static List<float> Pitches(float[] samples, float lowest = 50f, float highest = 700f)
    {
        const int decimation = 4;
        const float rate = (float)Rate / decimation;
        var x = new float[samples.Length / decimation];
        for (var i = 0; i < x.Length; i++) x[i] = (samples[i * decimation] + samples[(i * decimation) + 1] + samples[(i * decimation) + 2] + samples[(i * decimation) + 3]) / 4f;
        var window = (int)(rate * 2 / lowest);
        List<float> pitches = [];
        for (var start = 0; start + (2 * window) < x.Length; start += (int)(rate * 0.08f)) pitches.Add(PitchAt(x, start, window, rate, lowest, highest));
        return pitches;
    }

    /// <summary>Gets the energy in decibels of bands an octave wide around 250, 500, 1000, 2000, 4000 Hz, against their sum: the colour of a voice.</summary>
    public static float[] Colour(float[] samples)
    {
        var power = Bands(samples, [250, 500, 1000, 2000, 4000]);
        var sum = power.Sum();
        return [.. power.Select(p => 10f * MathF.Log10((p / sum) + 1e-9f))];
    }

    public static float Rms(ReadOnlySpan<float> samples)
    {
        double power = 0;
        foreach (var x in samples) power += x * x;
        return (float)Math.Sqrt(power / Math.Max(1, samples.Length));
    }

    /// <summary>Gets the lag, in samples, at which a sound fits best where it should be.</summary>
    public static int Lag(float[] heard, float[] wanted, int at, int reach)
    {
        var best = double.MinValue;
        var lag = 0;
        var count = Math.Min(wanted.Length, 4800);
        for (var candidate = -reach; candidate <= reach; candidate += 8)
        {
            double product = 0;
            for (var i = 0; i < count && at + candidate + i < heard.Length; i++)
            {
                if (at + candidate + i >= 0) product += heard[at + candidate + i] * wanted[i];
            }

            if (product <= best) continue;
            best = product;
            lag = candidate;
        }

        return lag;
    }

    private static float PitchAt(float[] x, int start, int window, float rate, float lowest, float highest)
    {
        if (Rms(x.AsSpan(start, window)) < 0.02f) return 0f;
        var first = (int)(rate / highest);
        var last = Math.Min(window - 1, (int)(rate / lowest));
        var scores = new float[last + 2];
        var best = 0f;
        for (var lag = first; lag <= last; lag++)
        {
            float product = 0, a = 1e-9f, b = 1e-9f;
            for (var i = start; i < start + window; i += 2)
            {
                product += x[i] * x[i + lag];
                a += x[i] * x[i];
                b += x[i + lag] * x[i + lag];
            }

            scores[lag] = product / MathF.Sqrt(a * b);
            best = MathF.Max(best, scores[lag]);
        }

        if (best < 0.6f) return 0f;
        for (var lag = first + 1; lag < last; lag++)
        {
            if (scores[lag] > 0.9f * best && scores[lag] >= scores[lag - 1] && scores[lag] >= scores[lag + 1]) return rate / lag;
        }

        return 0f;
    }

    private static float[] Bands(float[] samples, float[] centres)
    {
        var power = new float[centres.Length];
        for (var band = 0; band < centres.Length; band++)
        {
            var filter = Bobine.World.Sound.Dsp.Biquad.BandPass(centres[band], 1.41);
            foreach (var x in samples)
            {
                var y = filter.Next(x);
                power[band] += y * y;
            }
        }

        return power;
    }
}
