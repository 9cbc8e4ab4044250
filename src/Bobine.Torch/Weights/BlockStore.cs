using Bobine.Torch.Lifetimes;

namespace Bobine.Torch.Weights;

/// <summary>The equal blocks of a deep network: all in memory, or read from the mapped file one by one at each use, so that a model larger than memory still runs.</summary>
public sealed class BlockStore<T> : IDisposable
{
    private readonly WeightReader _reader;
    private readonly Func<WeightReader, int, T> _make;
    private readonly TensorBag _bag = new();
    private readonly T[]? _resident;

    public BlockStore(WeightReader reader, int count, Func<WeightReader, int, T> make, bool stream)
    {
        (_reader, _make, Count) = (reader, make, count);
        if (stream) reader.Check(checking => { for (var i = 0; i < count; i++) _ = make(checking, i); });
        else _resident = reader.Build(_bag, building => Enumerable.Range(0, count).Select(i => make(building, i)).ToArray());
    }

    public int Count { get; }

    /// <summary>Gets a block with its weights in memory. Dispose the lease before taking the next one.</summary>
    public BlockLease<T> Lease(int index)
    {
        if (_resident is not null) return new(_resident[index], null);
        var bag = new TensorBag();
        return new(_reader.Build(bag, building => _make(building, index)), bag);
    }

    public void Dispose() => _bag.Dispose();
}

/// <summary>A block in use.</summary>
public readonly struct BlockLease<T>(T block, TensorBag? weights) : IDisposable
{
    public T Block { get; } = block;

    public void Dispose() => weights?.Dispose();
}
