using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Random;

/// <summary>Standard normal tensors from seeds: each sample has its own generator, so that a sample does not depend on its batch, its device or the libtorch version.</summary>
public static class GaussianNoise
{
    /// <summary>Draws a float32 tensor; the batch, when there is one, is drawn by calling this once a sample.</summary>
    public static torch.Tensor Draw(Seed seed, ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var size in shape) count = checked(count * size);
        var random = seed.Random();
        var values = new float[count];
        for (var i = 0; i < values.Length; i++) values[i] = random.Normal();
        return torch.tensor(values, shape.ToArray());
    }
}
