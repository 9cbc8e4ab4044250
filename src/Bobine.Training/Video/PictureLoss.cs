using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>How far decoded pictures (B, T, 3, H, W) are from the true ones, in the parts that an eye tells apart.</summary>
public static class PictureLoss
{
    /// <summary>L1 + 5 squared + 0.5 Haar wavelets (two levels) + 0.1 gradients + 0.25 differences between frames.</summary>
    public static Tensor Of(Tensor decoded, Tensor truth)
    {
        using var scope = NewDisposeScope();
        var error = decoded - truth;
        var loss = error.abs().mean() + (5 * error.square().mean());
        loss += 0.5f * Wavelets(error);
        loss += 0.1f * (Difference(error, 3) + Difference(error, 4));
        loss += 0.25f * Difference(error, 1);
        return loss.MoveToOuterDisposeScope();
    }

    // All parts are linear before their absolute value: the error's own transform is the difference of the transforms.
    private static Tensor Wavelets(Tensor error)
    {
        var sum = zeros(1);
        for (var level = 0; level < 2; level++)
        {
            var (h, w) = (error.shape[3], error.shape[4]);
            var quads = error.reshape(error.shape[0], error.shape[1], 3, h / 2, 2, w / 2, 2);
            var (upper, lower) = (quads.select(4, 0), quads.select(4, 1));
            var (a, b, c, d) = (upper.select(5, 0), upper.select(5, 1), lower.select(5, 0), lower.select(5, 1));
            sum += (((a - b) + (c - d)).abs().mean() + ((a + b) - (c + d)).abs().mean() + ((a - b) - (c - d)).abs().mean()) / 2;
            error = (a + b + c + d) / 2;
        }

        return sum.squeeze();
    }

    private static Tensor Difference(Tensor error, int axis)
    {
        var length = error.shape[axis];
        return (error.narrow(axis, 1, length - 1) - error.narrow(axis, 0, length - 1)).abs().mean();
    }
}
