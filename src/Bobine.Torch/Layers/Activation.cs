using static TorchSharp.torch;

namespace Bobine.Torch.Layers;

/// <summary>Activations that write over their input where that saves a pass through memory.</summary>
public static class Activation
{
    /// <summary>The Gaussian error linear unit in its tanh form: x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))) (Hendrycks and Gimpel 2016). The input's memory is not kept.</summary>
    public static Tensor GeluTanhInPlace(Tensor x)
    {
        using var scope = NewDisposeScope();
        var inner = x * x;
        inner.mul_(0.044715).add_(1).mul_(x).mul_(0.7978845608028654).tanh_().add_(1);
        return x.mul_(inner).mul_(0.5);
    }
}
