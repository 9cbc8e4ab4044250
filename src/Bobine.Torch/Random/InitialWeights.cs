using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Random;

/// <summary>Makes libtorch's own generator, which layers draw their first weights from, start at a seed.</summary>
public static class InitialWeights
{
    /// <summary>Networks that are constructed after this, in the same order, begin with the same weights.</summary>
    public static void From(Seed seed) => torch.manual_seed((long)(seed.Value >> 1));
}
