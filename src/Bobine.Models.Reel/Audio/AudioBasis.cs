using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>The linear half of the audio codec: principal components of four log-magnitude spectra, weighted as ears weigh frequencies. Fitted once and never trained, so latents never change.</summary>
/// <remarks>With y the weighted block: z = (y - mean) Bᵀ / s and y = z s B + mean, sᵢ = √(σᵢ k), k = mean(σ): half-whitened, mean square 1, as the video's basis.</remarks>
public sealed class AudioBasis : IDisposable
{
    /// <summary>Values of a block: four spectra of 513 bins.</summary>
    public const int Block = Spectrum.FramesPerLatent * Spectrum.Bins;

    private readonly Tensor _components, _mean, _deviation, _encode, _decode, _offset, _weights;

    /// <summary>Makes a basis and takes the tensors over.</summary>
    /// <param name="components">Orthonormal rows (C, 2052), the strongest first.</param>
    /// <param name="mean">The mean weighted block (2052).</param>
    /// <param name="deviation">The standard deviation of each coefficient (C).</param>
    public AudioBasis(Tensor components, Tensor mean, Tensor deviation)
    {
        using var scope = NewDisposeScope();
        _components = components.DetachFromDisposeScope();
        _mean = mean.DetachFromDisposeScope();
        _deviation = deviation.DetachFromDisposeScope();
        var scale = (deviation * deviation.mean()).sqrt();
        _encode = (components / scale.unsqueeze(1)).t().contiguous().DetachFromDisposeScope();
        _decode = (components * scale.unsqueeze(1)).contiguous().DetachFromDisposeScope();
        _offset = mean.matmul(_encode).DetachFromDisposeScope();
        _weights = Weights().DetachFromDisposeScope();
        Deviation = (deviation / deviation.mean()).sqrt().DetachFromDisposeScope();
    }

    /// <summary>Gets the channels of a latent.</summary>
    public int Channels => (int)_components.shape[0];

    /// <summary>Gets the standard deviation of each latent channel (C); their mean square is 1.</summary>
    public Tensor Deviation { get; }

    /// <summary>Reads the tensors <c>basis.components</c>, <c>basis.mean</c> and <c>basis.deviation</c>.</summary>
    public static AudioBasis Read(SafetensorsFile file) =>
        new(file.Read("basis.components", ScalarType.Float32, CPU), file.Read("basis.mean", ScalarType.Float32, CPU), file.Read("basis.deviation", ScalarType.Float32, CPU));

    /// <summary>Gets what <see cref="Read"/> reads; the caller owns the tensors. Components are stored as float16.</summary>
    public Dictionary<string, Tensor> Write() => new(StringComparer.Ordinal)
    {
        ["basis.components"] = _components.to(ScalarType.Float16),
        ["basis.mean"] = _mean.clone(),
        ["basis.deviation"] = _deviation.clone(),
    };

    /// <summary>Encodes samples in -1..1, (B, N), to latents (B, N/1000, C).</summary>
    public Tensor Encode(Tensor samples)
    {
        using var scope = NewDisposeScope();
        return (ToBlocks(samples).matmul(_encode) - _offset).MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (B, A, C) to log magnitudes (B, 4 A, 513).</summary>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        var blocks = latents.matmul(_decode).add_(_mean).view(latents.shape[0], latents.shape[1] * Spectrum.FramesPerLatent, Spectrum.Bins);
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
        foreach (var tensor in (Tensor[])[_components, _mean, _deviation, _encode, _decode, _offset, _weights, Deviation]) tensor.Dispose();
    }
}
