using Bobine.Core;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>Reads the phase of a sound off its log magnitudes, window after window with one window of lookahead.</summary>
/// <remarks>Phase gradient heap integration in real time (Průša and Søndergaard 2016). For a Gaussian window exp(-πt²/γ) the phase's slopes are those of the log magnitude s, crosswise:
/// ∂φ/∂n = 2πam/M + (aM/γ) ∂s/∂m and ∂φ/∂m = -(γ/aM) ∂s/∂n, with hop a, M samples in a window; the loudest bins are integrated first. A Hann window of M samples is nearest to γ = 0.25645 M².</remarks>
public static class PhaseGradient
{
    private const float Gamma = 0.25645f * Spectrum.Window * Spectrum.Window;
    private const float AcrossTime = Spectrum.Hop * Spectrum.Window / Gamma, AcrossBins = Gamma / (Spectrum.Hop * Spectrum.Window);
    private const int Bins = Spectrum.Bins;

    // Natural logarithm below the loudest bin of the window and the one before it: what is quieter gets any phase.
    private const float Reach = 13.8f;

    /// <summary>Gets phases (B, T, 513) in radians, as <see cref="Spectrum"/> counts them, of log magnitudes (B, T, 513).</summary>
    public static Tensor Phases(Tensor logMagnitudes)
    {
        using var scope = NewDisposeScope();
        var (batch, windows) = ((int)logMagnitudes.shape[0], (int)logMagnitudes.shape[1]);
        var log = logMagnitudes.to(ScalarType.Float32).contiguous().data<float>().ToArray();
        var phases = new float[log.Length];
        for (var b = 0; b < batch; b++) Integrate(log.AsSpan(b * windows * Bins, windows * Bins), phases.AsSpan(b * windows * Bins, windows * Bins), windows);
        return tensor(phases, [batch, windows, Bins]).MoveToOuterDisposeScope();
    }

    private static void Integrate(ReadOnlySpan<float> log, Span<float> phases, int windows)
    {
        var heap = new PriorityQueue<int, float>();
        var (before, now) = (new float[Bins], new float[Bins]);
        var (slopeBefore, slope, cross) = (new float[Bins], new float[Bins], new float[Bins]);
        var done = new bool[Bins];
        for (var n = 0; n < windows; n++)
        {
            var here = log.Slice(n * Bins, Bins);
            var previous = log.Slice(Math.Max(0, n - 1) * Bins, Bins);
            Slopes(here, previous, log.Slice(Math.Min(windows - 1, n + 1) * Bins, Bins), slope, cross);
            Spread(n == 0 ? default : previous, here, heap, done, before, now, slopeBefore, slope, cross, new Seed(0x9A5E).For(n).Random());
            for (var m = 0; m < Bins; m++) phases[(n * Bins) + m] = now[m] + ((m & 1) * MathF.PI); // windows are counted from their first sample, slopes from their middle
            (before, now) = (now, before);
            (slopeBefore, slope) = (slope, slopeBefore);
        }
    }

    private static void Slopes(ReadOnlySpan<float> here, ReadOnlySpan<float> previous, ReadOnlySpan<float> next, float[] slope, float[] cross)
    {
        for (var m = 0; m < Bins; m++)
        {
            var (low, high) = (Math.Max(0, m - 1), Math.Min(Bins - 1, m + 1));
            slope[m] = (MathF.Tau * Spectrum.Hop * m / Spectrum.Window) + (AcrossTime * (here[high] - here[low]) / 2f);
            cross[m] = -AcrossBins * (next[m] - previous[m]) / 2f;
        }
    }

    /// <summary>Carries phase from the window before and from bin to bin, loudest first. Numbers in the heap: a bin of this window, or of the one before when counted from 513.</summary>
    private static void Spread(ReadOnlySpan<float> previous, ReadOnlySpan<float> here, PriorityQueue<int, float> heap, bool[] done, float[] before, float[] now, float[] slopeBefore, float[] slope, float[] cross, Rng random)
    {
        var loudest = float.MinValue;
        for (var m = 0; m < Bins; m++) loudest = MathF.Max(loudest, previous.IsEmpty ? here[m] : MathF.Max(here[m], previous[m]));
        var floor = loudest - Reach;
        for (var m = 0; m < Bins; m++)
        {
            done[m] = here[m] <= floor;
            if (done[m]) now[m] = random.Range(0f, MathF.Tau);
            else if (!previous.IsEmpty) heap.Enqueue(Bins + m, -previous[m]);
        }

        if (previous.IsEmpty) Begin(here, heap, done, now);
        while (heap.TryDequeue(out var at, out _))
        {
            if (at >= Bins)
            {
                var m = at - Bins;
                if (done[m]) continue;
                (now[m], done[m]) = (Wrapped(before[m] + ((slopeBefore[m] + slope[m]) / 2f)), true);
                heap.Enqueue(m, -here[m]);
                continue;
            }

            if (at + 1 < Bins && !done[at + 1])
            {
                (now[at + 1], done[at + 1]) = (Wrapped(now[at] + ((cross[at] + cross[at + 1]) / 2f)), true);
                heap.Enqueue(at + 1, -here[at + 1]);
            }

            if (at > 0 && !done[at - 1])
            {
                (now[at - 1], done[at - 1]) = (Wrapped(now[at] - ((cross[at] + cross[at - 1]) / 2f)), true);
                heap.Enqueue(at - 1, -here[at - 1]);
            }
        }
    }

    /// <summary>The first window has nothing before it: its loudest bin begins at 0 and every bin can be reached from there.</summary>
    private static void Begin(ReadOnlySpan<float> here, PriorityQueue<int, float> heap, bool[] done, float[] now)
    {
        for (var m = 0; m < Bins; m++) done[m] = false;
        var loudest = 0;
        for (var m = 1; m < Bins; m++) if (here[m] > here[loudest]) loudest = m;
        (now[loudest], done[loudest]) = (0f, true);
        heap.Enqueue(loudest, -here[loudest]);
    }

    private static float Wrapped(float phase) => phase - (MathF.Tau * MathF.Round(phase / MathF.Tau));
}
