using System.Text.Json;
using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>The weights of one network: one or several safetensors files under the names of the network.</summary>
/// <remarks>A tensor <c>x.weight</c> with a companion <c>x.scale_weight</c> is scaled by it when it is read (the style of scaled float8 files).</remarks>
public sealed class Checkpoint : IDisposable
{
    private const string Scale = ".scale_weight";
    private readonly IReadOnlyList<SafetensorsFile> _files;
    private readonly Dictionary<string, (SafetensorsFile File, StoredTensor Stored)> _tensors = new(StringComparer.Ordinal);

    private Checkpoint(string path, IReadOnlyList<SafetensorsFile> files, Func<IReadOnlyCollection<string>, KeyMap> choose)
    {
        Path = path;
        _files = files;
        var map = choose([.. files.SelectMany(file => file.Tensors.Keys)]);
        Layout = map.Name;
        foreach (var file in files)
        {
            foreach (var stored in file.Tensors.Values)
            {
                if (map.Map(stored.Name) is not { } name) continue;
                if (!_tensors.TryAdd(name, (file, stored))) throw new UserException($"{path} holds {name} twice, as {_tensors[name].Stored.Name} and {stored.Name}: remove one of its files.");
            }
        }
    }

    public string Path { get; }

    /// <summary>Gets the name of the layout that was recognised.</summary>
    public string Layout { get; }

    /// <summary>Gets the names, after the key map.</summary>
    public IReadOnlyCollection<string> Names => _tensors.Keys;

    /// <summary>Opens a file, a shard index (<c>*.safetensors.index.json</c>) or a folder that holds one of them or several files.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="choose">Chooses the key map from the stored names.</param>
    public static Checkpoint Open(string path, Func<IReadOnlyCollection<string>, KeyMap>? choose = null)
    {
        var files = new List<SafetensorsFile>();
        try
        {
            foreach (var file in FilesOf(path)) files.Add(SafetensorsFile.Open(file));
            return new(path, files, choose ?? (_ => KeyMap.Identity));
        }
        catch
        {
            foreach (var file in files) file.Dispose();
            throw;
        }
    }

    public bool Has(string name) => _tensors.ContainsKey(name);

    public StoredTensor? Find(string name) => _tensors.TryGetValue(name, out var found) ? found.Stored : null;

    /// <summary>Gets how many numbers all the tensors hold.</summary>
    public long Parameters => _tensors.Values.Sum(tensor => tensor.Stored.Count);

    /// <summary>Copies a tensor out, in the asked number format.</summary>
    public torch.Tensor Read(string name, torch.ScalarType type, torch.Device device)
    {
        var (file, stored) = _tensors[name];
        if (!name.EndsWith(".weight", StringComparison.Ordinal) || !_tensors.TryGetValue(name[..^".weight".Length] + Scale, out var scale)) return file.Read(stored.Name, type, device);
        using var scope = torch.NewDisposeScope();
        var factor = scale.File.Read(scale.Stored.Name, torch.ScalarType.Float32, torch.CPU);
        return (file.Read(stored.Name, torch.ScalarType.Float32, torch.CPU) * factor).to(type).to(device).MoveToOuterDisposeScope();
    }

    /// <summary>Copies some rows of a table out, touching no other bytes of the file.</summary>
    public torch.Tensor ReadRows(string name, ReadOnlySpan<int> rows, torch.ScalarType type, torch.Device device)
    {
        var (file, stored) = _tensors[name];
        return file.ReadRows(stored.Name, rows, type, device);
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    internal static bool IsCompanion(string name) => name.EndsWith(Scale, StringComparison.Ordinal) || string.Equals(name, "scaled_fp8", StringComparison.Ordinal);

    private static IReadOnlyList<string> FilesOf(string path)
    {
        if (File.Exists(path)) return path.EndsWith(".index.json", StringComparison.Ordinal) ? Shards(path) : [path];
        if (!Directory.Exists(path)) throw new UserException($"There is no checkpoint at {path}: give a .safetensors file or a folder that holds one.");
        var index = Directory.GetFiles(path, "*.safetensors.index.json").Order(StringComparer.Ordinal).FirstOrDefault();
        if (index is not null) return Shards(index);
        var files = Directory.GetFiles(path, "*.safetensors").Order(StringComparer.Ordinal).ToList();
        if (files.Count > 0) return files;
        var pickle = Directory.GetFiles(path, "*.pth").Concat(Directory.GetFiles(path, "*.bin")).FirstOrDefault();
        throw new UserException(pickle is null
            ? $"The folder {path} holds no .safetensors file."
            : $"{pickle} is a Python pickle, which may run code when it is read: fetch the .safetensors form of this model instead.");
    }

    private static List<string> Shards(string index)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(index))!;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(index));
            var names = document.RootElement.GetProperty("weight_map").EnumerateObject().Select(entry => entry.Value.GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            foreach (var name in names)
                if (!string.Equals(name, System.IO.Path.GetFileName(name), StringComparison.Ordinal)) throw new UserException($"{index} names the shard \"{name}\", which lies outside its folder.");
            return [.. names.Select(name => System.IO.Path.Combine(folder, name))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UserException($"{index} is no shard index: it needs a \"weight_map\" from tensor names to file names.", inner: fault);
        }
    }
}
