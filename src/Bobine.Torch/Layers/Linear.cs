using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Torch.Layers;

/// <summary>y = x Wᵀ + b.</summary>
public readonly record struct Linear(Tensor Weight, Tensor? Bias)
{
    /// <summary>Takes <c>name.weight</c> and, unless told otherwise, <c>name.bias</c> in the compute format.</summary>
    public static Linear Take(WeightReader weights, string name, long input, long output, bool bias = true) =>
        new(weights.Take(name + ".weight", output, input), bias ? weights.Take(name + ".bias", output) : null);

    /// <summary>Takes the weights in float32.</summary>
    public static Linear TakeExact(WeightReader weights, string name, long input, long output) =>
        new(weights.TakeExact(name + ".weight", output, input), weights.TakeExact(name + ".bias", output));

    public Tensor Call(Tensor x) => nn.functional.linear(x, Weight, Bias!);
}
