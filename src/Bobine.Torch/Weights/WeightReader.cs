using Bobine.Torch.Lifetimes;
using Bobine.Torch.Precision;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>Hands the tensors of a checkpoint to a network and keeps account: which were missing, had another shape, or were never asked for.</summary>
public sealed class WeightReader
{
    private readonly Checkpoint? _checkpoint;
    private readonly IReadOnlyList<IWeightPatch> _patches;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly List<string> _misshapen = [];
    private TensorBag? _bag;
    private bool _checkOnly;

    private TensorBag Bag => _bag ?? throw new InvalidOperationException("Weights are taken inside Build or Check.");

    public WeightReader(Checkpoint checkpoint, ComputePrecision precision, IReadOnlyList<IWeightPatch>? patches = null) => (_checkpoint, Precision, _patches) = (checkpoint, precision, patches ?? []);

    private WeightReader(ComputePrecision precision) => (Precision, _patches) = (precision, []);

    public Checkpoint Checkpoint => _checkpoint ?? throw new InvalidOperationException("Random weights have no checkpoint.");
    public ComputePrecision Precision { get; }

    /// <summary>Makes a reader that hands out random weights of every shape it is asked for, scaled by their inputs: for measuring speed without a checkpoint.</summary>
    public static WeightReader Random(ComputePrecision precision) => new(precision);

    /// <summary>Takes a tensor for large products, in the compute format.</summary>
    public torch.Tensor Take(string name, params ReadOnlySpan<long> shape) => Take(name, Precision.Type, shape);

    /// <summary>Takes a tensor that stays in float32 (norms, tables, time embeddings).</summary>
    public torch.Tensor TakeExact(string name, params ReadOnlySpan<long> shape) => Take(name, torch.ScalarType.Float32, shape);

    /// <summary>Puts another form of a taken tensor (flattened, reordered) in its place. While only checking there is nothing to change.</summary>
    public torch.Tensor Reform(torch.Tensor taken, Func<torch.Tensor, torch.Tensor> change) => taken.numel() == 0 ? taken : Bag.Replace(taken, change(taken));

    public bool Has(string name) => _checkpoint?.Has(name) ?? true;

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
    public WeightReport Report() => new(_checkpoint?.Path ?? "random weights", _checkpoint?.Layout ?? "random", _taken.Count, [.. _missing], [.. _misshapen],
        [.. (_checkpoint?.Names ?? []).Where(name => !_taken.Contains(name) && !Checkpoint.IsCompanion(name)).Order(StringComparer.Ordinal)]);

    private torch.Tensor Take(string name, torch.ScalarType type, ReadOnlySpan<long> shape) => Bag.Add(Fetch(name, type, shape));

    private torch.Tensor Fetch(string name, torch.ScalarType type, ReadOnlySpan<long> shape)
    {
        if (_checkpoint is null) return Drawn(type, shape);
        var first = _taken.Add(name);
        if (_checkpoint.Find(name) is not { } stored)
        {
            if (first) _missing.Add(name);
            return torch.empty([0L], type, Precision.Device);
        }

        if (!shape.SequenceEqual(stored.Shape.ToArray()))
        {
            if (first) _misshapen.Add($"{name} is [{string.Join(", ", stored.Shape)}] and should be [{string.Join(", ", shape.ToArray())}]");
            return torch.empty([0L], type, Precision.Device);
        }

        if (_checkOnly) return torch.empty([0L], type, Precision.Device);
        var touching = _patches.Where(patch => patch.Touches(name)).ToList();
        if (touching.Count == 0) return _checkpoint.Read(name, type, Precision.Device);
        using var scope = torch.NewDisposeScope();
        var value = _checkpoint.Read(name, torch.ScalarType.Float32, Precision.Device);
        foreach (var patch in touching) value = patch.Apply(name, value);
        return value.to(type).MoveToOuterDisposeScope();
    }

    private torch.Tensor Drawn(torch.ScalarType type, ReadOnlySpan<long> shape)
    {
        if (_checkOnly) return torch.empty([0L], type, Precision.Device);
        using var scope = torch.NewDisposeScope();
        var inputs = 1L;
        foreach (var size in shape[1..]) inputs *= size;
        return (shape.Length == 1 ? torch.ones(shape.ToArray(), type, Precision.Device) : (torch.randn(shape.ToArray(), device: Precision.Device) / Math.Sqrt(inputs)).to(type)).MoveToOuterDisposeScope();
    }
}
