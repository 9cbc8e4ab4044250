using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>What causal convolutions remember of earlier chunks of one clip (or of one tile). Disposing it forgets the clip.</summary>
internal sealed class FeatureCache : IDisposable
{
    private readonly Dictionary<object, Tensor> _past = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _started = new(ReferenceEqualityComparer.Instance);

    public Tensor? Past(object layer) => _past.GetValueOrDefault(layer);

    public void Keep(object layer, Tensor past)
    {
        if (_past.Remove(layer, out var old)) old.Dispose();
        _past[layer] = past.DetachFromDisposeScope();
    }

    /// <summary>Says whether the layer is met for the first time in this clip.</summary>
    public bool IsFirst(object layer) => _started.Add(layer);

    public void Dispose()
    {
        foreach (var past in _past.Values) past.Dispose();
        _past.Clear();
    }
}
