using static TorchSharp.torch;

namespace Bobine.Models.Reel;

/// <summary>Turns block latents into the transformer's tokens and back: a token is <see cref="ReelFormat.TokenColumns"/> blocks side by side, a chunk is <see cref="ReelFormat.LatentsPerChunk"/> latents.</summary>
public static class TokenGrid
{
    /// <summary>Packs (B, L, channels, rows, block columns) to (B, L/3, 3, rows, block columns / 2, 2 channels).</summary>
    public static Tensor Pack(Tensor blocks)
    {
        var (b, l, channels, rows, columns) = (blocks.shape[0], blocks.shape[1], blocks.shape[2], blocks.shape[3], blocks.shape[4] / ReelFormat.TokenColumns);
        var chunks = l / ReelFormat.LatentsPerChunk;
        return blocks.view(b, chunks, ReelFormat.LatentsPerChunk, channels, rows, columns, ReelFormat.TokenColumns)
            .permute(0, 1, 2, 4, 5, 6, 3).reshape(b, chunks, ReelFormat.LatentsPerChunk, rows, columns, ReelFormat.TokenColumns * channels);
    }

    /// <summary>Unpacks (B, C, 3, rows, columns, 2 channels) to (B, 3 C, channels, rows, 2 columns).</summary>
    public static Tensor Unpack(Tensor tokens)
    {
        var (b, latents, rows, columns, channels) = (tokens.shape[0], tokens.shape[1] * tokens.shape[2], tokens.shape[3], tokens.shape[4], tokens.shape[5] / ReelFormat.TokenColumns);
        return tokens.view(b, latents, rows, columns, ReelFormat.TokenColumns, channels).permute(0, 1, 5, 2, 3, 4).reshape(b, latents, channels, rows, columns * ReelFormat.TokenColumns);
    }
}
