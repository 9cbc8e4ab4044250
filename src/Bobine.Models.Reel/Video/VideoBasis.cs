using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Video;

/// <summary>The linear half of the video codec: principal components of blocks of 8 frames x 16 rows x 16 columns, the closed-form optimum among all linear codes. It is fitted once and never trained, so latents never change.</summary>
/// <remarks>z = (x - mean) Bᵀ / s and x = z s B + mean, with sᵢ = √(σᵢ k) and k = mean(σ): half-whitened, so that the latents' mean square is 1 and coarse channels stay larger than fine ones.</remarks>
public sealed class VideoBasis : IDisposable
{
    private const int Block = ReelFormat.BlockFrames * 3 * ReelFormat.BlockHeight * ReelFormat.BlockWidth;

    private readonly Tensor _components; // (C, 6144), rows orthonormal
    private readonly Tensor _mean;       // (6144)
    private readonly Tensor _deviation;  // (C), of the coefficients
    private readonly Tensor _encode;     // (6144, C)
    private readonly Tensor _decode;     // (C, 6144)
    private readonly Tensor _offset;     // (C) = mean Bᵀ / s

    /// <summary>Makes a basis and takes the tensors over.</summary>
    /// <param name="components">Orthonormal rows (C, 6144), the strongest first; a column's order is frame, colour, row, column.</param>
    /// <param name="mean">The mean block (6144).</param>
    /// <param name="deviation">The standard deviation of each coefficient (C).</param>
    public VideoBasis(Tensor components, Tensor mean, Tensor deviation)
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
    public static VideoBasis Read(SafetensorsFile file) =>
        new(file.Read("basis.components", ScalarType.Float32, CPU), file.Read("basis.mean", ScalarType.Float32, CPU), file.Read("basis.deviation", ScalarType.Float32, CPU));

    /// <summary>Gets what <see cref="Read"/> reads; the caller owns the tensors. Components are stored as float16.</summary>
    public Dictionary<string, Tensor> Write() => new(StringComparer.Ordinal)
    {
        ["basis.components"] = _components.to(ScalarType.Float16),
        ["basis.mean"] = _mean.clone(),
        ["basis.deviation"] = _deviation.clone(),
    };

    /// <summary>Encodes pictures in -1..1, (B, T, 3, H, W), to latents (B, T/8, C, H/16, W/16).</summary>
    public Tensor Encode(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        var blocks = ToBlocks(pictures);                                                    // (B, T/8, H/16, W/16, 6144)
        return (blocks.matmul(_encode) - _offset).permute(0, 1, 4, 2, 3).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (B, T/8, C, H/16, W/16) linearly to pictures (B, T, 3, H, W); values may leave -1..1.</summary>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        var blocks = latents.permute(0, 1, 3, 4, 2).contiguous().matmul(_decode).add_(_mean); // (B, T/8, H/16, W/16, 6144)
        return FromBlocks(blocks).MoveToOuterDisposeScope();
    }

    /// <summary>Cuts pictures (B, T, 3, H, W) into blocks (B, T/8, H/16, W/16, 6144).</summary>
    public static Tensor ToBlocks(Tensor pictures)
    {
        const int t = ReelFormat.BlockFrames, h = ReelFormat.BlockHeight, w = ReelFormat.BlockWidth;
        var shape = pictures.shape;
        if (shape.Length != 5 || shape[2] != 3 || shape[1] % t != 0 || shape[3] % h != 0 || shape[4] % w != 0)
            throw new ArgumentException($"Pictures must be (B, T, 3, H, W) with T a multiple of {t}, H of {h} and W of {w}; these are ({string.Join(", ", shape)}).", nameof(pictures));
        return pictures.reshape(shape[0], shape[1] / t, t, 3, shape[3] / h, h, shape[4] / w, w).permute(0, 1, 4, 6, 2, 3, 5, 7).reshape(shape[0], shape[1] / t, shape[3] / h, shape[4] / w, Block);
    }

    /// <summary>Puts blocks (B, T/8, H/16, W/16, 6144) together again.</summary>
    public static Tensor FromBlocks(Tensor blocks)
    {
        const int t = ReelFormat.BlockFrames, h = ReelFormat.BlockHeight, w = ReelFormat.BlockWidth;
        var shape = blocks.shape;
        return blocks.reshape(shape[0], shape[1], shape[2], shape[3], t, 3, h, w).permute(0, 1, 4, 5, 2, 6, 3, 7).reshape(shape[0], shape[1] * t, 3, shape[2] * h, shape[3] * w);
    }

    public void Dispose()
    {
        foreach (var tensor in (Tensor[])[_components, _mean, _deviation, _encode, _decode, _offset, Deviation]) tensor.Dispose();
    }
}
