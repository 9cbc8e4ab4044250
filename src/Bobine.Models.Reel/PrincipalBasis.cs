using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel;

/// <summary>Principal components of blocks of values, the closed-form optimum among all linear codes, half-whitened.</summary>
/// <remarks>z = (x - mean) Bᵀ / s and x = z s B + mean, with sᵢ = √(σᵢ k) and k = mean(σ), so that the latents' mean square is 1 and coarse channels stay larger than fine ones.</remarks>
public sealed class PrincipalBasis : IDisposable
{
    private readonly Tensor _components; // (C, V), rows orthonormal
    private readonly Tensor _mean;       // (V)
    private readonly Tensor _deviation;  // (C), of the coefficients
    private readonly Tensor _encode;     // (V, C)
    private readonly Tensor _decode;     // (C, V)
    private readonly Tensor _offset;     // (C) = mean Bᵀ / s

    /// <summary>Makes a basis and takes the tensors over.</summary>
    /// <param name="components">Orthonormal rows (C, V), the strongest first.</param>
    /// <param name="mean">The mean block (V).</param>
    /// <param name="deviation">The standard deviation of each coefficient (C).</param>
    public PrincipalBasis(Tensor components, Tensor mean, Tensor deviation)
    {
        using var scope = NewDisposeScope();
        _components = components.DetachFromDisposeScope();
        _mean = mean.DetachFromDisposeScope();
        _deviation = deviation.DetachFromDisposeScope();
        var scale = (deviation * deviation.mean()).sqrt();
        _encode = (components / scale.unsqueeze(1)).t().contiguous().DetachFromDisposeScope();
        _decode = (components * scale.unsqueeze(1)).contiguous().DetachFromDisposeScope();
        _offset = mean.matmul(_encode).DetachFromDisposeScope();
        Deviation = (deviation / deviation.mean()).sqrt().DetachFromDisposeScope();
    }

    /// <summary>Gets the channels of a latent.</summary>
    public int Channels => (int)_components.shape[0];

    /// <summary>Gets the standard deviation of each latent channel (C); their mean square is 1.</summary>
    public Tensor Deviation { get; }

    /// <summary>Reads the tensors <c>basis.components</c>, <c>basis.mean</c> and <c>basis.deviation</c>.</summary>
    public static PrincipalBasis Read(SafetensorsFile file) =>
        new(file.Read("basis.components", ScalarType.Float32, CPU), file.Read("basis.mean", ScalarType.Float32, CPU), file.Read("basis.deviation", ScalarType.Float32, CPU));

    /// <summary>Gets what <see cref="Read"/> reads; the caller owns the tensors. Components are stored as float16.</summary>
    public Dictionary<string, Tensor> Write() => new(StringComparer.Ordinal)
    {
        ["basis.components"] = _components.to(ScalarType.Float16),
        ["basis.mean"] = _mean.clone(),
        ["basis.deviation"] = _deviation.clone(),
    };

    /// <summary>Encodes blocks (..., V) to latents (..., C).</summary>
    public Tensor Encode(Tensor blocks)
    {
        using var scope = NewDisposeScope();
        return (blocks.matmul(_encode) - _offset).MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (..., C) to blocks (..., V).</summary>
    public Tensor Decode(Tensor latents) => latents.matmul(_decode).add_(_mean);

    public void Dispose()
    {
        foreach (var tensor in (Tensor[])[_components, _mean, _deviation, _encode, _decode, _offset, Deviation]) tensor.Dispose();
    }
}
