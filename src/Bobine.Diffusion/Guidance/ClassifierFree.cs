using static TorchSharp.torch;

namespace Bobine.Diffusion.Guidance;

/// <summary>Classifier-free guidance (Ho and Salimans 2022): without + scale · (with − without).</summary>
public static class ClassifierFree
{
    public static Tensor Combine(Tensor with, Tensor without, double scale) => without + ((with - without) * scale);
}
