using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>Halves rows and columns (a strided convolution padded right and bottom only), then time where asked.</summary>
internal sealed class Downsampler
{
    private readonly Tensor _weight;
    private readonly Tensor _bias;
    private readonly (Tensor Weight, Tensor Bias)? _time;

    public Downsampler(WeightReader weights, string name, long channels, bool halvesTime)
    {
        _weight = weights.Reform(weights.Take(name + ".resample.1.weight", channels, channels, 3, 3), Layout.PictureKernel);
        _bias = weights.Take(name + ".resample.1.bias", channels);
        if (halvesTime) _time = (weights.Take(name + ".time_conv.weight", channels, channels, 3, 1, 1), weights.Take(name + ".time_conv.bias", channels));
    }

    public Tensor Call(Tensor x, FeatureCache cache)
    {
        using var scope = NewDisposeScope();
        var half = nn.functional.conv3d(nn.functional.pad(x, [0L, 1L, 0L, 1L]), _weight, _bias, strides: [1, 2, 2]);
        if (_time is not { } time) return half.MoveToOuterDisposeScope();

        // The first frame passes as it is; every later pair is joined with the frame before it.
        var past = cache.Past(this);
        var output = past is null ? half : nn.functional.conv3d(cat([past, half], 2), time.Weight, time.Bias, strides: [2, 1, 1]);
        cache.Keep(this, half.narrow(2, half.shape[2] - 1, 1).clone());
        return output.MoveToOuterDisposeScope();
    }
}

/// <summary>Doubles time where asked, then rows and columns (nearest neighbour and a convolution).</summary>
internal sealed class Upsampler
{
    private readonly Tensor _weight;
    private readonly Tensor _bias;
    private readonly CausalConvolution? _time;

    public Upsampler(WeightReader weights, string name, long input, long output, bool doublesTime)
    {
        _weight = weights.Reform(weights.Take(name + ".resample.1.weight", output, input, 3, 3), Layout.PictureKernel);
        _bias = weights.Take(name + ".resample.1.bias", output);
        _time = doublesTime ? new(weights, name + ".time_conv", input, 2 * input, time: 3, side: 1) : null;
    }

    public Tensor Call(Tensor x, FeatureCache cache)
    {
        using var scope = NewDisposeScope();
        var batch = x.shape[0];

        // The first latent frame stands for one frame and is not doubled, nor does the second see it: before the second there are zeros.
        if (_time is not null && !cache.IsFirst(this))
        {
            var pairs = _time.Call(x, cache);                                                        // (B, 2C, T, H, W)
            var s = pairs.shape;
            x = pairs.permute(0, 2, 3, 4, 1).reshape(batch, s[2], s[3], s[4], 2, s[1] / 2)            // (B, T, H, W, 2, C)
                .permute(0, 1, 4, 2, 3, 5).reshape(batch, s[2] * 2, s[3], s[4], s[1] / 2).permute(0, 4, 1, 2, 3);
        }

        var last = x.permute(0, 2, 3, 4, 1);                                                         // (B, T, H, W, C)
        var f = last.shape;
        var doubled = last.unsqueeze(3).unsqueeze(5).expand(f[0], f[1], f[2], 2, f[3], 2, f[4]).reshape(f[0], f[1], f[2] * 2, f[3] * 2, f[4]).permute(0, 4, 1, 2, 3);
        return nn.functional.conv3d(doubled, _weight, _bias, strides: [1, 1, 1], padding: [0, 1, 1]).MoveToOuterDisposeScope();
    }
}

/// <summary>The shortcuts around the levels of the 2.2 autoencoder, which have no weights.</summary>
internal static class Shortcut
{
    /// <summary>Folds time and space into channels and averages groups of them; (B, C, T, H, W) to (B, output, ...).</summary>
    public static Tensor Average(Tensor x, long output, int time, int space)
    {
        using var scope = NewDisposeScope();
        var missing = (time - (x.shape[2] % time)) % time;
        if (missing > 0) x = cat([zeros([x.shape[0], x.shape[1], missing, x.shape[3], x.shape[4]], x.dtype, x.device), x], 2);
        var s = x.shape;
        return x.reshape(s[0], s[1], s[2] / time, time, s[3] / space, space, s[4] / space, space)
            .permute(0, 1, 3, 5, 7, 2, 4, 6)                                                         // (B, C, t, s, s, T, H, W)
            .reshape(s[0], output, s[1] * time * space * space / output, s[2] / time, s[3] / space, s[4] / space)
            .mean([2L]).MoveToOuterDisposeScope();
    }

    /// <summary>Repeats channels and unfolds them into time and space. The first chunk loses the frames that the first latent frame does not stand for.</summary>
    public static Tensor Duplicate(Tensor x, long output, int time, int space, bool firstChunk)
    {
        using var scope = NewDisposeScope();
        var s = x.shape;
        var repeats = output * time * space * space / s[1];
        var unfolded = x.unsqueeze(2).expand(s[0], s[1], repeats, s[2], s[3], s[4])
            .reshape(s[0], output, time, space, space, s[2], s[3], s[4])
            .permute(0, 1, 5, 2, 6, 3, 7, 4)                                                         // (B, C, T, t, H, s, W, s)
            .reshape(s[0], output, s[2] * time, s[3] * space, s[4] * space);
        return (firstChunk ? unfolded.narrow(2, time - 1, unfolded.shape[2] - time + 1) : unfolded).MoveToOuterDisposeScope();
    }
}
