using TorchSharp;
using static TorchSharp.torch;

namespace Bobine.Torch.Layers;

/// <summary>Softmax attention over heads.</summary>
/// <remarks>
/// On the processor it goes head by head in chunks of queries: libtorch's fused kernel calls a library whose path for AMD widens bfloat16 (181 GFLOP/s),
/// while plain products reach oneDNN (585), and score matrices of a few megabytes stay in the cache. On CUDA the fused kernel is used.
/// </remarks>
public static class Attention
{
    private const int ChunkScores = 1 << 20;

    /// <summary>softmax(q kᵀ · scale + bias) v for (B, N, H, D) tensors; returns (B, N, H·D). The scale is 1/√D when null. The bias is (B or 1, H, N, M).</summary>
    public static Tensor Run(Tensor query, Tensor key, Tensor value, double? scale = null, Tensor? bias = null)
    {
        using var scope = NewDisposeScope();
        var factor = scale ?? (1 / Math.Sqrt(query.shape[^1]));
        return (query.device_type == DeviceType.CPU ? ByChunks(query, key, value, factor, bias) : Fused(query, key, value, factor, bias)).MoveToOuterDisposeScope();
    }

    private static Tensor Fused(Tensor query, Tensor key, Tensor value, double scale, Tensor? bias)
    {
        // The kernel divides by √D itself, so the query carries what is left of the scale.
        var scaled = query * (scale * Math.Sqrt(query.shape[^1]));                                    // (B, N, H, D)
        var output = nn.functional.scaled_dot_product_attention(scaled.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2), bias?.to(query.dtype)!);
        return output.transpose(1, 2).flatten(2);                                                    // (B, N, H·D)
    }

    private static Tensor ByChunks(Tensor query, Tensor key, Tensor value, double scale, Tensor? bias)
    {
        var (batch, queries, heads) = (query.shape[0], query.shape[1], query.shape[2]);
        var keys = key.shape[1];
        var output = empty([batch, queries, heads, value.shape[3]], query.dtype, query.device);      // (B, N, H, D)
        var rows = Math.Clamp(ChunkScores / keys, 16, 256);
        for (var b = 0; b < batch; b++)
        {
            for (var h = 0; h < heads; h++)
            {
                using var head = NewDisposeScope();
                var q = query[b].select(1, h).contiguous().mul_(scale);                               // (N, D)
                var k = key[b].select(1, h).contiguous().t();                                         // (D, M)
                var v = value[b].select(1, h).contiguous();                                           // (M, D)
                var target = output[b].select(1, h);                                                  // (N, D)
                for (var from = 0L; from < queries; from += rows)
                {
                    using var chunk = NewDisposeScope();
                    var count = Math.Min(rows, queries - from);
                    var scores = q.narrow(0, from, count).mm(k);                                      // (n, M)
                    if (bias is not null) scores.add_(bias[bias.shape[0] == 1 ? 0 : b][h].narrow(0, from, count));
                    target.narrow(0, from, count).copy_(softmax(scores, 1).mm(v));
                }
            }
        }

        return output.reshape(batch, queries, heads * value.shape[3]);
    }
}
