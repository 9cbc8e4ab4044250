using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>Changes weights while they are read, so that an adapter works with block-wise streaming too.</summary>
public interface IWeightPatch
{
    bool Touches(string name);

    /// <summary>Returns the changed float32 weight.</summary>
    torch.Tensor Apply(string name, torch.Tensor weight);
}
