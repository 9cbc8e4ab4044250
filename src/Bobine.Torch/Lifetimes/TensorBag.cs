using TorchSharp;

namespace Bobine.Torch.Lifetimes;

/// <summary>Owns tensors that outlive every dispose scope, such as the weights of a network, and frees them together.</summary>
public sealed class TensorBag : IDisposable
{
    private readonly List<torch.Tensor> _tensors = [];

    /// <summary>Takes a tensor over and hands it back.</summary>
    public torch.Tensor Add(torch.Tensor tensor)
    {
        _tensors.Add(tensor.DetachFromDisposeScope());
        return tensor;
    }

    /// <summary>Takes what was made of a tensor it owns in that tensor's place.</summary>
    public torch.Tensor Replace(torch.Tensor old, torch.Tensor made)
    {
        if (ReferenceEquals(old, made)) return made;
        _tensors.Remove(old);
        old.Dispose();
        return Add(made);
    }

    /// <summary>Gets how many bytes the tensors take.</summary>
    public long Bytes => _tensors.Sum(tensor => tensor.numel() * tensor.element_size());

    public void Dispose()
    {
        foreach (var tensor in _tensors) tensor.Dispose();
        _tensors.Clear();
    }
}
