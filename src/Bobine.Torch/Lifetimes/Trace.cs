using TorchSharp;

namespace Bobine.Torch.Lifetimes;

/// <summary>Keeps named tensors of a run, for parity checks. Networks take one that is null in ordinary runs.</summary>
public sealed class Trace : IDisposable
{
    private readonly Dictionary<string, torch.Tensor> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>Gets the kept tensors as <c>name.call</c>, calls counted from 0.</summary>
    public IReadOnlyDictionary<string, torch.Tensor> Kept => _kept;

    /// <summary>Keeps a float32 copy.</summary>
    public void Keep(string name, torch.Tensor value)
    {
        var call = _calls.GetValueOrDefault(name);
        _calls[name] = call + 1;
        _kept[$"{name}.{call}"] = value.detach().to(torch.ScalarType.Float32).contiguous().clone().DetachFromDisposeScope();
    }

    public void Dispose()
    {
        foreach (var tensor in _kept.Values) tensor.Dispose();
    }
}
