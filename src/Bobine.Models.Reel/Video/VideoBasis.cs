using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Video;

/// <summary>The linear half of the video codec: principal components of blocks of 8 frames x 16 rows x 16 columns. It is fitted once and never trained, so latents never change.</summary>
/// <param name="principal">Of blocks of 6144 values in the order frame, colour, row, column; taken over.</param>
public sealed class VideoBasis(PrincipalBasis principal) : IDisposable
{
    private const int Block = ReelFormat.BlockFrames * 3 * ReelFormat.BlockHeight * ReelFormat.BlockWidth;

    /// <summary>Gets the channels of a latent.</summary>
    public int Channels => principal.Channels;

    /// <summary>Gets the standard deviation of each latent channel (C); their mean square is 1.</summary>
    public Tensor Deviation => principal.Deviation;

    /// <summary>Reads a stored basis.</summary>
    public static VideoBasis Read(SafetensorsFile file) => new(PrincipalBasis.Read(file));

    /// <summary>Gets what <see cref="Read"/> reads; the caller owns the tensors.</summary>
    public Dictionary<string, Tensor> Write() => principal.Write();

    /// <summary>Encodes pictures in -1..1, (B, T, 3, H, W), to latents (B, T/8, C, H/16, W/16).</summary>
    public Tensor Encode(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        return principal.Encode(ToBlocks(pictures)).permute(0, 1, 4, 2, 3).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (B, T/8, C, H/16, W/16) linearly to pictures (B, T, 3, H, W); values may leave -1..1.</summary>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        return FromBlocks(principal.Decode(latents.permute(0, 1, 3, 4, 2).contiguous())).MoveToOuterDisposeScope();
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

    public void Dispose() => principal.Dispose();
}
