using Bobine.Models.Reel.Audio;
using static TorchSharp.torch;

namespace Bobine.Training.Evaluation;

/// <summary>How far a sound's spectra are from those wanted.</summary>
/// <param name="Convergence">Spectral convergence in dB: the error's norm over that of the magnitudes wanted; lower is better.</param>
/// <param name="Decibels">Log-spectral distance: root mean square over bins of the difference in dB, mean over windows; what is 68 dB below full scale counts as silence.</param>
public sealed record SoundDistance(double Convergence, double Decibels)
{
    // Of a window whose sum is 512.
    private const double Silence = 0.1;

    /// <summary>Compares samples (1, N) with log magnitudes (1, N/250, 513).</summary>
    public static SoundDistance Of(Tensor samples, Tensor wanted)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        return OfSpectra(Spectrum.LogMagnitudes(samples), wanted);
    }

    /// <summary>Compares log magnitudes (1, T, 513).</summary>
    public static SoundDistance OfSpectra(Tensor got, Tensor wanted)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var (a, b) = (Spectrum.Magnitudes(got), Spectrum.Magnitudes(wanted));
        var convergence = (a - b).norm().item<float>() / Math.Max(1e-9, b.norm().item<float>());
        var decibels = (a.add(Silence).log() - b.add(Silence).log()).mul(8.685889).square().mean([2L]).sqrt().mean().item<float>();
        return new(20 * Math.Log10(Math.Max(1e-9, convergence)), decibels);
    }
}
