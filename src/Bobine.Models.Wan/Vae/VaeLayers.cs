using Bobine.Torch.Layers;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>x / max(‖x‖, 1e-12) · √C · γ over the channels of (B, C, ...).</summary>
internal sealed class ChannelNorm
{
    private readonly Tensor _scale;

    public ChannelNorm(WeightReader weights, string name, long channels, bool picture = false)
    {
        _scale = picture ? weights.Take(name + ".gamma", channels, 1, 1) : weights.Take(name + ".gamma", channels, 1, 1, 1);
        _scale.mul_(Math.Sqrt(channels));
    }

    /// <summary>Returns a new tensor in x's number format.</summary>
    public Tensor Call(Tensor x)
    {
        using var scope = NewDisposeScope();
        var length = linalg.vector_norm(x, 2, [1L], keepdim: true).clamp_(min: 1e-12).reciprocal_();
        return (x * length).mul_(_scale).MoveToOuterDisposeScope();
    }
}

/// <summary>Two normalised causal convolutions around a shortcut.</summary>
internal sealed class ResidualBlock
{
    private readonly ChannelNorm _norm1;
    private readonly ChannelNorm _norm2;
    private readonly CausalConvolution _conv1;
    private readonly CausalConvolution _conv2;
    private readonly CausalConvolution? _shortcut;

    public ResidualBlock(WeightReader weights, string name, long input, long output)
    {
        _norm1 = new(weights, name + ".norm1", input);
        _conv1 = new(weights, name + ".conv1", input, output, time: 3, side: 3);
        _norm2 = new(weights, name + ".norm2", output);
        _conv2 = new(weights, name + ".conv2", output, output, time: 3, side: 3);
        _shortcut = input == output ? null : new(weights, name + ".conv_shortcut", input, output, time: 1, side: 1);
    }

    public Tensor Call(Tensor x, FeatureCache cache)
    {
        using var scope = NewDisposeScope();
        var inner = _conv1.Call(nn.functional.silu(_norm1.Call(x), inplace: true), cache);                          // (B, C', T, H, W)
        inner = _conv2.Call(nn.functional.silu(_norm2.Call(inner), inplace: true), cache);
        return inner.add_(_shortcut is null ? x : _shortcut.Call(x, cache)).MoveToOuterDisposeScope();
    }
}

/// <summary>Attention of each frame to itself, with one head.</summary>
internal sealed class FrameAttention
{
    private readonly ChannelNorm _norm;
    private readonly Linear _in;
    private readonly Linear _out;

    public FrameAttention(WeightReader weights, string name, long channels)
    {
        _norm = new(weights, name + ".norm", channels, picture: true);
        _in = new(weights.Reform(weights.Take(name + ".to_qkv.weight", 3 * channels, channels, 1, 1), weight => weight.flatten(1)), weights.Take(name + ".to_qkv.bias", 3 * channels));
        _out = new(weights.Reform(weights.Take(name + ".proj.weight", channels, channels, 1, 1), weight => weight.flatten(1)), weights.Take(name + ".proj.bias", channels));
    }

    public Tensor Call(Tensor x)
    {
        using var scope = NewDisposeScope();
        var s = x.shape;
        var frames = _norm.Call(Layout.Frames(x)).permute(0, 2, 3, 1).reshape(s[0] * s[2], s[3] * s[4], 1, s[1]); // (B·T, H·W, 1, C)
        var parts = _in.Call(frames).chunk(3, -1);
        var mixed = _out.Call(Attention.Run(parts[0], parts[1], parts[2]));                          // (B·T, H·W, C)
        return (x + Layout.Clip(mixed.view(s[0] * s[2], s[3], s[4], s[1]).permute(0, 3, 1, 2), s[0])).MoveToOuterDisposeScope();
    }
}

/// <summary>Residual block, frame attention, residual block.</summary>
internal sealed class MiddleBlock
{
    private readonly ResidualBlock _first;
    private readonly FrameAttention _attention;
    private readonly ResidualBlock _second;

    public MiddleBlock(WeightReader weights, string name, long channels)
    {
        _first = new(weights, name + ".resnets.0", channels, channels);
        _attention = new(weights, name + ".attentions.0", channels);
        _second = new(weights, name + ".resnets.1", channels, channels);
    }

    public Tensor Call(Tensor x, FeatureCache cache)
    {
        using var scope = NewDisposeScope();
        return _second.Call(_attention.Call(_first.Call(x, cache)), cache).MoveToOuterDisposeScope();
    }
}
