using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>A low-rank adapter (Hu et al. 2021, arXiv 2106.09685), merged while weights are read: W + strength · alpha/rank · up · down.</summary>
public sealed class LoraAdapter : IWeightPatch, IDisposable
{
    private static readonly (string Suffix, Part Part)[] _suffixes =
    [
        (".lora_A.weight", Part.Down), (".lora_B.weight", Part.Up), (".lora_A.default.weight", Part.Down), (".lora_B.default.weight", Part.Up),
        (".lora_down.weight", Part.Down), (".lora_up.weight", Part.Up), (".alpha", Part.Alpha),
    ];

    private readonly SafetensorsFile _file;
    private readonly float _strength;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private LoraAdapter(SafetensorsFile file, float strength, Func<string, string?> nameOf)
    {
        (_file, _strength) = (file, strength);
        var unknown = new List<string>();
        foreach (var stored in file.Tensors.Keys)
        {
            var (suffix, part) = _suffixes.FirstOrDefault(candidate => stored.EndsWith(candidate.Suffix, StringComparison.Ordinal));
            if (suffix is null || nameOf(stored[..^suffix.Length]) is not { } name)
            {
                unknown.Add(stored);
                continue;
            }

            var entry = _entries.GetValueOrDefault(name) ?? new Entry(null, null, null);
            _entries[name] = part switch
            {
                Part.Down => entry with { Down = stored },
                Part.Up => entry with { Up = stored },
                _ => entry with { Alpha = stored },
            };
        }

        Unused = unknown;
        if (_entries.Count == 0) throw new UserException($"{file.Path} is no LoRA for this model: none of its {file.Tensors.Count} tensors ({string.Join(", ", file.Tensors.Keys.Take(2))} ...) belongs to one of its layers.");
        foreach (var (name, entry) in _entries)
            if (entry.Down is null || entry.Up is null) throw new UserException($"{file.Path} holds only half of the change of {name}: fetch it again.");
    }

    private enum Part { Down, Up, Alpha }

    /// <summary>Gets the stored tensors that no layer answers to; they are reported, and change nothing.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Gets how many weights it changes.</summary>
    public int Count => _entries.Count;

    /// <summary>Opens an adapter.</summary>
    /// <param name="path">A safetensors file.</param>
    /// <param name="strength">1 is as trained; 0 is nothing; negative takes away.</param>
    /// <param name="nameOf">Turns a stored layer name into the network's name of its weight, or null.</param>
    public static LoraAdapter Open(string path, float strength, Func<string, string?> nameOf)
    {
        var file = SafetensorsFile.Open(path);
        try
        {
            return new(file, strength, nameOf);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool Touches(string name) => _entries.ContainsKey(name);

    public torch.Tensor Apply(string name, torch.Tensor weight)
    {
        using var scope = torch.NewDisposeScope();
        var entry = _entries[name];
        var down = _file.Read(entry.Down!, torch.ScalarType.Float32, weight.device).flatten(1);      // (rank, in)
        var up = _file.Read(entry.Up!, torch.ScalarType.Float32, weight.device).flatten(1);          // (out, rank)
        if (up.shape[1] != down.shape[0] || up.shape[0] != weight.shape[0] || up.shape[0] * down.shape[1] != weight.numel())
            throw new UserException($"{_file.Path} changes {name} by [{up.shape[0]}, {down.shape[1]}] and the model has [{string.Join(", ", weight.shape)}]: it was made for another model.");
        var alpha = entry.Alpha is null ? down.shape[0] : _file.Read(entry.Alpha, torch.ScalarType.Float32, torch.CPU).item<float>();
        return (weight + (up.mm(down).view(weight.shape) * (_strength * alpha / down.shape[0]))).MoveToOuterDisposeScope();
    }

    public void Dispose() => _file.Dispose();

    private sealed record Entry(string? Down, string? Up, string? Alpha);
}
