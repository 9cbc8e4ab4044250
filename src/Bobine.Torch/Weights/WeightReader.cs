using Bobine.Torch.Lifetimes;
using Bobine.Torch.Precision;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>Hands the tensors of a checkpoint to a network and keeps account: which were missing, had another shape, or were never asked for.</summary>
public sealed class WeightReader(Checkpoint checkpoint, ComputePrecision precision, IReadOnlyList<IWeightPatch>? patches = null)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly List<string> _misshapen = [];
    private TensorBag? _bag;
    private bool _checkOnly;

    public Checkpoint Checkpoint => checkpoint;
    public ComputePrecision Precision => precision;

    /// <summary>Takes a tensor for large products, in the compute format.</summary>
    public torch.Tensor Take(string name, params ReadOnlySpan<long> shape) => Take(name, precision.Type, shape);

    /// <summary>Takes a tensor that stays in float32 (norms, tables, time embeddings).</summary>
    public torch.Tensor TakeExact(string name, params ReadOnlySpan<long> shape) => Take(name, torch.ScalarType.Float32, shape);

    public bool Has(string name) => checkpoint.Has(name);

    /// <summary>Counts a tensor as known though nothing reads it.</summary>
    public void Ignore(string name) => _taken.Add(name);

    /// <summary>Runs through a part of a network without reading any number: shapes and names are checked, and empty tensors are handed out.</summary>
    public void Check(Action<WeightReader> part)
    {
        using var bag = new TensorBag();
        _checkOnly = true;
        try
        {
            _ = Build(bag, reader =>
            {
                part(reader);
                return true;
            });
        }
        finally
        {
            _checkOnly = false;
        }
    }

    /// <summary>Builds a part of a network. Its weights live until the bag is disposed.</summary>
    public T Build<T>(TensorBag bag, Func<WeightReader, T> make)
    {
        var outer = _bag;
        _bag = bag;
        try
        {
            return make(this);
        }
        finally
        {
            _bag = outer;
        }
    }

    /// <summary>Gets the account so far.</summary>
    public WeightReport Report() => new(checkpoint.Path, checkpoint.Layout, _taken.Count, [.. _missing], [.. _misshapen],
        [.. checkpoint.Names.Where(name => !_taken.Contains(name) && !Checkpoint.IsCompanion(name)).Order(StringComparer.Ordinal)]);

    private torch.Tensor Take(string name, torch.ScalarType type, ReadOnlySpan<long> shape) => (_bag ?? throw new InvalidOperationException("Weights are taken inside Build or Check.")).Add(Fetch(name, type, shape));

    private torch.Tensor Fetch(string name, torch.ScalarType type, ReadOnlySpan<long> shape)
    {
        var first = _taken.Add(name);
        if (checkpoint.Find(name) is not { } stored)
        {
            if (first) _missing.Add(name);
            return torch.empty([0L], type, precision.Device);
        }

        if (!shape.SequenceEqual(stored.Shape.ToArray()))
        {
            if (first) _misshapen.Add($"{name} is [{string.Join(", ", stored.Shape)}] and should be [{string.Join(", ", shape.ToArray())}]");
            return torch.empty([0L], type, precision.Device);
        }

        if (_checkOnly) return torch.empty([0L], type, precision.Device);
        var touching = patches?.Where(patch => patch.Touches(name)).ToList() ?? [];
        if (touching.Count == 0) return checkpoint.Read(name, type, precision.Device);
        using var scope = torch.NewDisposeScope();
        var value = checkpoint.Read(name, torch.ScalarType.Float32, precision.Device);
        foreach (var patch in touching) value = patch.Apply(name, value);
        return value.to(type).MoveToOuterDisposeScope();
    }
}
