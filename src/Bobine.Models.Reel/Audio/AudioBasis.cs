using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>The linear half of the audio codec: principal components of four log-magnitude spectra, weighted as ears weigh frequencies. Fitted once and never trained, so latents never change.</summary>
/// <param name="principal">Of weighted blocks of 2052 values; taken over.</param>
public sealed class AudioBasis(PrincipalBasis principal) : IDisposable
{
    /// <summary>Values of a block: four spectra of 513 bins.</summary>
    public const int Block = Spectrum.FramesPerLatent * Spectrum.Bins;

    private readonly Tensor _weights = Weights().DetachFromDisposeScope();

    /// <summary>Gets the channels of a latent.</summary>
    public int Channels => principal.Channels;

    /// <summary>Gets the standard deviation of each latent channel (C); their mean square is 1.</summary>
    public Tensor Deviation => principal.Deviation;

    /// <summary>Reads a stored basis.</summary>
    public static AudioBasis Read(SafetensorsFile file) => new(PrincipalBasis.Read(file));

    /// <summary>Gets what <see cref="Read"/> reads; the caller owns the tensors.</summary>
    public Dictionary<string, Tensor> Write() => principal.Write();

    /// <summary>Encodes samples in -1..1, (B, N), to latents (B, N/1000, C).</summary>
    public Tensor Encode(Tensor samples)
    {
        using var scope = NewDisposeScope();
        return principal.Encode(ToBlocks(samples)).MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (B, A, C) to log magnitudes (B, 4 A, 513).</summary>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        var blocks = principal.Decode(latents).view(latents.shape[0], latents.shape[1] * Spectrum.FramesPerLatent, Spectrum.Bins);
        return (blocks / _weights).MoveToOuterDisposeScope();
    }

    /// <summary>Gets weighted log-magnitude blocks (B, N/1000, 2052) of samples.</summary>
    public static Tensor ToBlocks(Tensor samples)
    {
        using var scope = NewDisposeScope();
        var log = Spectrum.LogMagnitudes(samples);
        return (log * Weights()).reshape(samples.shape[0], -1, Block).MoveToOuterDisposeScope();
    }

    /// <summary>Gets the weight of each bin: the square root of the density of mels, for the distance is squared (O'Shaughnessy 1987: mel = 2595 log₁₀(1 + f/700)).</summary>
    private static Tensor Weights() => tensor([.. Enumerable.Range(0, Spectrum.Bins).Select(bin => (float)(1 / Math.Sqrt(1 + (bin * (double)ReelFormat.SampleRate / Spectrum.Window / 700))))]);

    public void Dispose()
    {
        principal.Dispose();
        _weights.Dispose();
    }
}
