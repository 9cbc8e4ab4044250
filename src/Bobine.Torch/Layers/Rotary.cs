using static TorchSharp.torch;

namespace Bobine.Torch.Layers;

/// <summary>Rotary position embedding with interleaved pairs (Su et al. 2021): each pair of channels is one complex number, turned by an angle.</summary>
public static class Rotary
{
    /// <summary>Gets the angles of one axis in float64: position · θ^(−2i/width), one column a pair; (positions, width / 2).</summary>
    public static Tensor Angles(long positions, int width, double theta = 10_000)
    {
        using var scope = NewDisposeScope();
        var powers = arange(0, width, 2, ScalarType.Float64) / width;
        var frequencies = pow(theta, powers).reciprocal();
        return outer(arange(positions, ScalarType.Float64), frequencies).MoveToOuterDisposeScope();
    }

    /// <summary>Turns (B, N, H, D) by the complex numbers (N, D / 2) of unit length; the result keeps the number format of x.</summary>
    public static Tensor Turn(Tensor x, Tensor turns)
    {
        using var scope = NewDisposeScope();
        var (batch, tokens, heads, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var pairs = view_as_complex(x.to(ScalarType.Float32).contiguous().view(batch, tokens, heads, width / 2, 2)); // (B, N, H, D/2)
        var turned = view_as_real(pairs * turns.view(1, tokens, 1, width / 2));                                      // (B, N, H, D/2, 2)
        return turned.view(batch, tokens, heads, width).to(x.dtype).MoveToOuterDisposeScope();
    }
}
