using System.IO.MemoryMappedFiles;
using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>A safetensors file, mapped: opening it reads only the header, and reading a tensor touches only its own pages.</summary>
public sealed unsafe class SafetensorsFile : IDisposable
{
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;

    private SafetensorsFile(string path, FileStream stream)
    {
        Path = path;
        Tensors = SafetensorsHeader.Read(path, stream, out var metadata).ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        Metadata = metadata;
        _map = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public string Path { get; }
    public IReadOnlyDictionary<string, StoredTensor> Tensors { get; }
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="UserException">There is no such file, or it is not sound.</exception>
    public static SafetensorsFile Open(string path)
    {
        if (!File.Exists(path)) throw new UserException($"There is no file {path}.");
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        try
        {
            return new(path, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Copies a tensor out of the file as the asked number format. Float8 is widened by table.</summary>
    public torch.Tensor Read(string name, torch.ScalarType type, torch.Device device)
    {
        using var scope = torch.NewDisposeScope();
        var stored = Tensors[name];
        var raw = stored.Type is StoredType.F8E4M3 or StoredType.F8E5M2 ? Widen(stored) : Copy(stored);
        return raw.reshape([.. stored.Shape]).to(type).to(device).MoveToOuterDisposeScope();
    }

    /// <summary>Copies a tensor out of the file in its own format.</summary>
    public torch.Tensor Read(string name)
    {
        var stored = Tensors[name];
        return Read(name, stored.Type is StoredType.F8E4M3 or StoredType.F8E5M2 ? torch.ScalarType.Float32 : ScalarOf(stored.Type), torch.CPU);
    }

    /// <summary>Copies some rows of a two-dimensional tensor.</summary>
    public torch.Tensor ReadRows(string name, ReadOnlySpan<int> rows, torch.ScalarType type, torch.Device device)
    {
        using var scope = torch.NewDisposeScope();
        var table = Tensors[name];
        var (height, width) = (table.Shape[0], table.Shape[1]);
        var bytes = width * table.Type.Bytes();
        var parts = new List<torch.Tensor>();
        foreach (var row in rows)
        {
            if (row < 0 || row >= height) throw new UserException($"{Path} has {height} rows in {name} and row {row} was asked for: its tokenizer belongs to another model.");
            var stored = table with { Shape = [width], Offset = table.Offset + (row * bytes), Length = bytes };
            parts.Add((table.Type is StoredType.F8E4M3 or StoredType.F8E5M2 ? Widen(stored) : Copy(stored)).to(type));
        }

        return torch.stack(parts).to(device).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        if (_view is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
        }

        _map?.Dispose();
    }

    internal ReadOnlySpan<byte> Bytes(StoredTensor stored, long from, int count) => new(_start + stored.Offset + from, count);

    private torch.Tensor Copy(StoredTensor stored)
    {
        var target = torch.empty([stored.Count], ScalarOf(stored.Type), torch.CPU);
        var width = stored.Type.Bytes();
        const int chunk = 1 << 26;
        for (var from = 0L; from < stored.Count; from += chunk)
        {
            var count = (int)Math.Min(chunk, stored.Count - from);
            using var part = target.narrow(0, from, count);
            Bytes(stored, from * width, count * width).CopyTo(part.bytes);
        }

        return target;
    }

    private torch.Tensor Widen(StoredTensor stored)
    {
        var table = stored.Type == StoredType.F8E4M3 ? Float8.E4M3 : Float8.E5M2;
        var target = torch.empty([stored.Count], torch.ScalarType.Float32, torch.CPU);
        const int chunk = 1 << 24;
        for (var from = 0L; from < stored.Count; from += chunk)
        {
            var count = (int)Math.Min(chunk, stored.Count - from);
            using var part = target.narrow(0, from, count);
            var floats = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(part.bytes);
            var bytes = Bytes(stored, from, count);
            for (var i = 0; i < count; i++) floats[i] = table[bytes[i]];
        }

        return target;
    }

    private static torch.ScalarType ScalarOf(StoredType type) => type switch
    {
        StoredType.F64 => torch.ScalarType.Float64,
        StoredType.F32 => torch.ScalarType.Float32,
        StoredType.F16 => torch.ScalarType.Float16,
        StoredType.BF16 => torch.ScalarType.BFloat16,
        StoredType.I64 => torch.ScalarType.Int64,
        StoredType.I32 => torch.ScalarType.Int32,
        StoredType.I16 => torch.ScalarType.Int16,
        StoredType.I8 => torch.ScalarType.Int8,
        StoredType.Bool => torch.ScalarType.Bool,
        _ => torch.ScalarType.Byte,
    };
}
