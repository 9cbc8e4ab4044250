using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Torch.Layers;

/// <summary>Normalisations over the last axis, computed in float32 and returned in float32.</summary>
public static class Norm
{
    /// <summary>x / √(mean(x²) + ε) · w, without a mean (Zhang and Sennrich 2019).</summary>
    public static Tensor Rms(Tensor x, Tensor weight, float epsilon)
    {
        using var scope = NewDisposeScope();
        var wide = x.to(ScalarType.Float32);
        var scale = wide.square().mean([-1L], keepdim: true).add_(epsilon).rsqrt_();
        return (wide * scale).mul_(weight).MoveToOuterDisposeScope();
    }

    /// <summary>(x − mean) / √(variance + ε), without learned scale and shift.</summary>
    public static Tensor Layer(Tensor x, float epsilon) => Layer(x, null, null, epsilon);

    /// <summary>(x − mean) / √(variance + ε) · w + b.</summary>
    public static Tensor Layer(Tensor x, Tensor? weight, Tensor? bias, float epsilon)
    {
        using var scope = NewDisposeScope();
        return nn.functional.layer_norm(x.to(ScalarType.Float32), [x.shape[^1]], weight!, bias!, epsilon).MoveToOuterDisposeScope();
    }
}

/// <summary>A layer norm with learned scale and shift.</summary>
public readonly record struct AffineNorm(Tensor Weight, Tensor Bias, float Epsilon)
{
    public static AffineNorm Take(WeightReader weights, string name, long width, float epsilon) =>
        new(weights.TakeExact(name + ".weight", width), weights.TakeExact(name + ".bias", width), epsilon);

    public Tensor Call(Tensor x) => Norm.Layer(x, Weight, Bias, Epsilon);
}
