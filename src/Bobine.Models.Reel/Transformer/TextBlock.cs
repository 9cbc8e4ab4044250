using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Transformer;

/// <summary>One bidirectional block over the words of a caption.</summary>
internal sealed class TextBlock : Module<Tensor, Tensor, Tensor>
{
    private readonly int _width;
    [ComponentName(Name = "qkv")] private readonly Dense _qkv;
    [ComponentName(Name = "out")] private readonly Dense _out;
    [ComponentName(Name = "up")] private readonly Dense _up;
    [ComponentName(Name = "down")] private readonly Dense _down;

    public TextBlock(int width, ScalarType compute) : base(nameof(TextBlock))
    {
        _width = width;
        _qkv = new(width, 3 * width, compute);
        _out = new(width, width, compute, gain: 0.3f);
        _up = new(width, 2 * width, compute);
        _down = new(2 * width, width, compute, gain: 0.3f);
        RegisterComponents();
    }

    /// <param name="x">(B, W, d) words.</param>
    /// <param name="hidden">(B, 1, 1, W), added to the scores.</param>
    public override Tensor forward(Tensor x, Tensor hidden)
    {
        using var scope = NewDisposeScope();
        var (b, w) = (x.shape[0], x.shape[1]);
        var heads = _width / ReelConfig.HeadWidth;
        var qkv = _qkv.call(Conditioner.Rms(x)).view(b, w, 3, heads, ReelConfig.HeadWidth).permute(2, 0, 3, 1, 4);   // (3, B, H, W, D)
        var mixed = SoftAttention.Run(qkv[0], qkv[1], qkv[2], hidden);                                               // (B, H, W, D)
        x += _out.call(mixed.transpose(1, 2).reshape(b, w, _width)).to(ScalarType.Float32);
        return (x + _down.call(functional.silu(_up.call(Conditioner.Rms(x)))).to(ScalarType.Float32)).MoveToOuterDisposeScope();
    }
}

/// <summary>Softmax attention as plain products, which reach the fast kernels of this library on processors (the fused one does not).</summary>
internal static class SoftAttention
{
    /// <summary>softmax(q kᵀ / √D + bias) v over (B, H, N, D).</summary>
    public static Tensor Run(Tensor query, Tensor key, Tensor value, Tensor? bias = null)
    {
        var scores = query.mul(1 / Math.Sqrt(ReelConfig.HeadWidth)).matmul(key.transpose(-1, -2));
        if (bias is not null) scores += bias.to(scores.dtype);
        return functional.softmax(scores, -1).matmul(value);
    }
}
