using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>A folder of reference tensors, and the rows that comparing with it gives.</summary>
internal sealed class Golden : IDisposable
{
    /// <summary>The largest difference that one module may have in float32.</summary>
    public const double ModuleBound = 1e-4;

    private readonly Action<ParityRow> _report;
    private readonly SafetensorsFile? _tensors;

    public Golden(string root, string folder, Action<ParityRow> report, string tensors = "tensors.safetensors")
    {
        (Folder, _report) = (folder, report);
        Name = Path.GetRelativePath(root, folder).Replace('\\', '/');
        var file = Path.Combine(folder, tensors);
        _tensors = File.Exists(file) ? SafetensorsFile.Open(file) : null;
    }

    public string Folder { get; }
    public string Name { get; }
    public IEnumerable<string> Names => _tensors?.Tensors.Keys ?? [];

    public ModelConfig Config(string file = "config.json") => ModelConfig.Read(Path.Combine(Folder, file));

    public bool Has(string name) => _tensors is not null && _tensors.Tensors.ContainsKey(name);

    /// <summary>Gets a stored tensor in its own format.</summary>
    public Tensor Stored(string name) => (_tensors ?? throw new InvalidOperationException($"{Name} has no tensors.")).Read(name);

    public float[] Floats(string name)
    {
        using var stored = Stored(name);
        using var wide = stored.to(ScalarType.Float32);
        return wide.data<float>().ToArray();
    }

    public void Compare(string check, Tensor actual, string expected, double bound = ModuleBound)
    {
        using var scope = NewDisposeScope();
        Compare(check, actual, Stored(expected), bound);
    }

    public void Compare(string check, Tensor actual, Tensor expected, double bound = ModuleBound)
    {
        using var scope = NewDisposeScope();
        if (!actual.shape.SequenceEqual(expected.shape)) throw new InvalidDataException($"{Name}, {check}: the shape is [{string.Join(", ", actual.shape)}] and the reference's [{string.Join(", ", expected.shape)}].");
        var error = actual.numel() == 0 ? 0 : (actual.to(ScalarType.Float64) - expected.to(ScalarType.Float64)).abs().max().item<double>();
        Report(check, double.IsNaN(error) ? double.PositiveInfinity : error, bound);
    }

    /// <summary>Reports the largest difference of all intermediates that both sides kept.</summary>
    public void CompareTrace(Trace trace, double bound = ModuleBound)
    {
        using var scope = NewDisposeScope();
        var (worst, count) = (0.0, 0);
        foreach (var (name, kept) in trace.Kept)
        {
            if (!Has("mid." + name)) continue;
            var expected = Stored("mid." + name);
            if (kept.numel() != expected.numel()) continue;
            count++;
            worst = Math.Max(worst, (kept.reshape(expected.shape) - expected).abs().max().item<float>());
        }

        if (count > 0) Report($"{count} intermediates", worst, bound);
    }

    public void CompareList<T>(string check, IReadOnlyList<T> actual, IReadOnlyList<T> expected)
    {
        var differing = Math.Abs(actual.Count - expected.Count) + actual.Zip(expected).Count(pair => !EqualityComparer<T>.Default.Equals(pair.First, pair.Second));
        Report(check, differing, 0);
    }

    public void Report(string check, double error, double bound) => _report(new(Name, check, error, bound));

    public void Dispose() => _tensors?.Dispose();
}
