using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>A convolution over time, rows and columns that sees only the past. What came before the chunk comes from the cache; before the clip there are zeros.</summary>
internal sealed class CausalConvolution
{
    private readonly Tensor _weight;
    private readonly Tensor _bias;
    private readonly long _time;
    private readonly long _side;

    public CausalConvolution(WeightReader weights, string name, long input, long output, long time, long side)
    {
        (_time, _side) = (time, side);
        _weight = weights.Reform(weights.Take(name + ".weight", output, input, time, side, side), Layout.ChannelsLast);
        _bias = weights.Take(name + ".bias", output);
    }

    public Tensor Call(Tensor x, FeatureCache cache)
    {
        using var scope = NewDisposeScope();
        if (_time == 1) return Convolve(x, _weight).MoveToOuterDisposeScope();
        var reach = _time - 1;
        var past = cache.Past(this);
        var frames = x.shape[2];

        // The first frame of a clip has only zeros before it, so the kernel's last slice gives the same answer for a third of the work.
        var output = past is null && frames == 1 ? Convolve(x, _weight.narrow(2, reach, 1)) : Convolve(cat([past ?? Zeros(x, reach), x], 2), _weight);
        var seen = frames >= reach ? x : cat([past is null ? Zeros(x, reach - frames) : past.narrow(2, frames, reach - frames), x], 2);
        cache.Keep(this, seen.narrow(2, seen.shape[2] - reach, reach).clone());
        return output.MoveToOuterDisposeScope();
    }

    private Tensor Convolve(Tensor x, Tensor weight) => nn.functional.conv3d(x, weight, _bias, strides: [1, 1, 1], padding: [0, _side / 2, _side / 2]);

    private static Tensor Zeros(Tensor like, long frames) => Layout.ChannelsLast(zeros([like.shape[0], like.shape[1], frames, like.shape[3], like.shape[4]], like.dtype, like.device));
}

/// <summary>Memory order: libtorch's convolutions are fastest on channels-last tensors, and TorchSharp has no name for that order.</summary>
internal static class Layout
{
    /// <summary>Stores (B, C, T, H, W) or (B, C, H, W) with the channels innermost; the shape stays.</summary>
    public static Tensor ChannelsLast(Tensor x) => x.dim() switch
    {
        5 => x.numel() == 0 ? x : x.permute(0, 2, 3, 4, 1).contiguous().permute(0, 4, 1, 2, 3),
        4 => x.numel() == 0 ? x : x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2),
        _ => x,
    };

    /// <summary>Makes a picture's kernel (O, I, h, w) one over a single frame, (O, I, 1, h, w).</summary>
    public static Tensor PictureKernel(Tensor weight) => ChannelsLast(weight.unsqueeze(2));

    /// <summary>(B, C, T, H, W) to (B·T, C, H, W), channels innermost.</summary>
    public static Tensor Frames(Tensor x)
    {
        var s = x.shape;
        return x.permute(0, 2, 3, 4, 1).reshape(s[0] * s[2], s[3], s[4], s[1]).permute(0, 3, 1, 2);
    }

    /// <summary>(B·T, C, H, W) back to (B, C, T, H, W), channels innermost.</summary>
    public static Tensor Clip(Tensor x, long batch)
    {
        var s = x.shape;
        return x.permute(0, 2, 3, 1).reshape(batch, s[0] / batch, s[2], s[3], s[1]).permute(0, 4, 1, 2, 3);
    }
}
