using Bobine.Models.Reel;
using Bobine.World.Simulation;
using TorchSharp;
using static TorchSharp.torch;

namespace Bobine.Training.Evaluation;

/// <summary>Finds the instants at which something begins to sound: peaks of spectral flux.</summary>
public static class SoundOnsets
{
    private const int Window = 512, Hop = 120, Back = 3;
    private const double HopSeconds = (double)Hop / ReelFormat.SampleRate;

    /// <summary>Events closer than this, in seconds, are one.</summary>
    public const double Apart = 0.05;

    // Added to magnitudes (of a window whose sum is 256): what is 60 dB below full scale makes no onset.
    private const double Floor = 0.25;

    // Nepers by which the mean bin rises above the median of the second around it.
    private const float Threshold = 0.18f;

    /// <summary>Gets the onsets of mono samples at 24 kHz, in seconds.</summary>
    public static IReadOnlyList<double> Find(float[] samples)
    {
        var flux = Flux(samples);
        var found = new List<double>();
        var around = (int)(0.5 / HopSeconds);
        var near = (int)(Apart / HopSeconds);
        for (var n = 0; n < flux.Length; n++)
        {
            var window = flux.AsSpan(Math.Max(0, n - around), Math.Min(flux.Length, n + around) - Math.Max(0, n - around)).ToArray();
            Array.Sort(window);
            if (flux[n] < window[window.Length / 2] + Threshold) continue;
            var highest = true;
            for (var k = Math.Max(0, n - near); k <= Math.Min(flux.Length - 1, n + near) && highest; k++) highest = k == n || flux[k] < flux[n] || (flux[k] == flux[n] && k > n);
            if (highest) found.Add(n * HopSeconds);
        }

        return found;
    }

    /// <summary>Gets the instants at which a part of a timeline should begin to sound: its cues that are not faint and its lines, in seconds from the part's first frame.</summary>
    public static IReadOnlyList<double> Expected(Timeline timeline, int first, int frames)
    {
        var start = (double)first / ReelFormat.FrameRate;
        var instants = timeline.Sounds.Where(cue => cue.Level >= 0.2f).Select(cue => cue.At).Concat(timeline.Lines.Select(line => line.At)).Select(at => at - start).Where(at => at >= 0 && at < (double)frames / ReelFormat.FrameRate).Order().ToList();
        var apart = new List<double>();
        foreach (var at in instants)
            if (apart.Count == 0 || at - apart[^1] >= Apart) apart.Add(at);
        return apart;
    }

    /// <summary>Gets the mean rise of log magnitudes over three hops (15 ms), 200 times a second.</summary>
    private static float[] Flux(float[] samples)
    {
        using var scope = NewDisposeScope();
        var log = stft(tensor(samples).unsqueeze(0), Window, Hop, Window, hann_window(Window), center: true, pad_mode: PaddingModes.Constant, normalized: false, onesided: true, return_complex: true).abs().add(Floor).log();
        var count = log.shape[2];
        if (count <= Back) return [];
        var rise = (log.narrow(2, Back, count - Back) - log.narrow(2, 0, count - Back)).clamp_min(0).mean([1L])[0];
        // The rise is counted at the later window's middle less half of what it spans.
        return [.. new float[Back - 1], .. rise.data<float>().ToArray()];
    }
}
