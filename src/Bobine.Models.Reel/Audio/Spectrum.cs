using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>Short-time spectra of Reel's sound: windows of 1024 samples (Hann), 96 a second, four to an audio latent.</summary>
public static class Spectrum
{
    public const int Window = 1024, Hop = 250, Bins = (Window / 2) + 1, FramesPerLatent = ReelFormat.SamplesPerFrame / Hop;

    // Added to magnitudes before the logarithm: about the spectrum of noise at -66 dB of full scale, which nobody hears beside the rest.
    private const double Floor = 0.01;

    /// <summary>Gets log magnitudes of samples (B, N), N a multiple of 1000: (B, N/250, 513).</summary>
    public static Tensor LogMagnitudes(Tensor samples)
    {
        using var scope = NewDisposeScope();
        if (samples.dim() != 2 || samples.shape[1] % ReelFormat.SamplesPerFrame != 0) throw new ArgumentException($"Samples must be (B, N) with N a multiple of {ReelFormat.SamplesPerFrame}; these are ({string.Join(", ", samples.shape)}).", nameof(samples));
        var spectrum = Analyse(samples).abs();                                                 // (B, 513, N/250 + 1)
        return spectrum.narrow(2, 0, spectrum.shape[2] - 1).add(Floor).log().transpose(1, 2).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Gets magnitudes of log magnitudes.</summary>
    public static Tensor Magnitudes(Tensor logMagnitudes) => logMagnitudes.exp().sub_(Floor).clamp_min_(0);

    /// <summary>Gets complex spectra (B, 513, N/250 + 1); the k-th window is centred on sample 250 k.</summary>
    internal static Tensor Analyse(Tensor samples) => stft(samples, Window, Hop, Window, Taper(), center: true, pad_mode: TorchSharp.PaddingModes.Constant, normalized: false, onesided: true, return_complex: true);

    /// <summary>Gets samples (B, N) of complex spectra.</summary>
    internal static Tensor Synthesise(Tensor spectra, long samples) => istft(spectra, Window, Hop, Window, Taper(), center: true, normalized: false, onesided: true, length: samples);

    private static Tensor Taper() => hann_window(Window);
}
