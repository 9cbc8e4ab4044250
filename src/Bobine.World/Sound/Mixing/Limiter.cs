namespace Bobine.World.Sound.Mixing;

/// <summary>Finds the gain that keeps every true peak (four times oversampled) under a ceiling, looking 5 ms ahead and letting go within about 100 ms.</summary>
internal static class Limiter
{
    private const int Reach = 240;
    private const int Taps = 12;
    private static readonly float[][] _phases = Phases();

    /// <summary>Multiplies <paramref name="gains"/> (one for each frame) so that the sum of stems stays under the ceiling.</summary>
    /// <returns>Whether anything was turned down.</returns>
    public static bool Apply(ReadOnlySpan<float> stereo, Span<float> gains, float ceiling)
    {
        var frames = gains.Length;
        var wanted = new float[frames];
        var acted = false;
        for (var i = 0; i < frames; i++)
        {
            var peak = Peak(stereo, i, frames, gains);
            wanted[i] = peak > ceiling ? ceiling / peak : 1f;
            acted |= peak > ceiling;
        }

        if (!acted) return false;
        Hold(wanted);
        Release(wanted);
        Smooth(wanted);
        for (var i = 0; i < frames; i++) gains[i] *= wanted[i];
        return true;
    }

    /// <summary>Gets the largest of the samples and of those between them and the next.</summary>
    public static float Peak(ReadOnlySpan<float> stereo, int frame, int frames, ReadOnlySpan<float> gains)
    {
        var gain = gains[frame];
        var peak = MathF.Max(MathF.Abs(stereo[2 * frame]), MathF.Abs(stereo[(2 * frame) + 1])) * gain;
        if (peak < 0.45f || frame < Taps / 2 || frame + (Taps / 2) >= frames) return peak;
        for (var channel = 0; channel < 2; channel++)
        {
            foreach (var phase in _phases)
            {
                var sum = 0f;
                for (var k = 0; k < Taps; k++) sum += phase[k] * stereo[(2 * (frame - (Taps / 2) + 1 + k)) + channel];
                peak = MathF.Max(peak, MathF.Abs(sum) * gain);
            }
        }

        return peak;
    }

    /// <summary>Holds each dip for the look-ahead to both sides (a sliding minimum).</summary>
    private static void Hold(float[] wanted)
    {
        var source = (float[])wanted.Clone();
        var queue = new int[source.Length + 1];
        int head = 0, tail = 0;
        for (var i = 0; i < source.Length + Reach; i++)
        {
            if (i < source.Length)
            {
                while (tail > head && source[queue[tail - 1]] >= source[i]) tail--;
                queue[tail++] = i;
            }

            var at = i - Reach;
            if (at < 0) continue;
            while (queue[head] < at - Reach) head++;
            wanted[at] = source[queue[head]];
        }
    }

    private static void Release(float[] wanted)
    {
        const float rate = 1f / (0.05f * Utterance.SampleRate);
        var now = 1f;
        for (var i = 0; i < wanted.Length; i++)
        {
            now = MathF.Min(wanted[i], now + ((1f - now) * rate));
            wanted[i] = now;
        }
    }

    private static void Smooth(float[] wanted)
    {
        var source = (float[])wanted.Clone();
        double sum = 0;
        for (var i = -Reach; i < source.Length + Reach; i++)
        {
            sum += source[Math.Clamp(i + Reach, 0, source.Length - 1)] - source[Math.Clamp(i - Reach - 1, 0, source.Length - 1)];
            if (i == -Reach) sum = source[0] * ((2 * Reach) + 1.0);
            if (i >= 0 && i < source.Length) wanted[i] = MathF.Min(1f, (float)(sum / ((2 * Reach) + 1)));
        }
    }

    private static float[][] Phases()
    {
        var phases = new float[3][];
        for (var p = 0; p < phases.Length; p++)
        {
            phases[p] = new float[Taps];
            for (var k = 0; k < Taps; k++)
            {
                var x = k - (Taps / 2) + 1 - ((p + 1) / 4.0);
                var window = 0.5 + (0.5 * Math.Cos(Math.PI * x / (Taps / 2)));
                phases[p][k] = (float)(window * Math.Sin(Math.PI * x) / (Math.PI * x));
            }
        }

        return phases;
    }
}
