using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>Writes safetensors files. The file appears under its name whole or not at all.</summary>
public static class SafetensorsWriter
{
    /// <summary>Writes the tensors in the order of their names, each in its own number format.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var header = new JsonObject();
        if (metadata is { Count: > 0 }) header["__metadata__"] = new JsonObject(metadata.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => KeyValuePair.Create(note.Key, (JsonNode?)note.Value)));
        var offset = 0L;
        var ordered = tensors.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        foreach (var (name, tensor) in ordered)
        {
            var type = TypeOf(tensor.dtype);
            var length = tensor.numel() * type.Bytes();
            header[name] = new JsonObject
            {
                ["dtype"] = type.Name(),
                ["shape"] = new JsonArray([.. tensor.shape.Select(size => (JsonNode)size)]),
                ["data_offsets"] = new JsonArray(offset, offset + length),
            };
            offset += length;
        }

        var json = header.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var bytes = Encoding.UTF8.GetBytes(json.PadRight(json.Length + ((8 - (Encoding.UTF8.GetByteCount(json) % 8)) % 8)));
        var partial = path + ".partial";
        using (var stream = File.Create(partial))
        {
            Span<byte> prefix = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(prefix, bytes.Length);
            stream.Write(prefix);
            stream.Write(bytes);
            foreach (var (_, tensor) in ordered) Write(stream, tensor);
        }

        File.Move(partial, path, overwrite: true);
    }

    private static void Write(FileStream stream, torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        var flat = tensor.cpu().contiguous().reshape(-1);
        const int chunk = 1 << 26;
        for (var from = 0L; from < flat.numel(); from += chunk) stream.Write(flat.narrow(0, from, Math.Min(chunk, flat.numel() - from)).bytes);
    }

    private static StoredType TypeOf(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Float64 => StoredType.F64,
        torch.ScalarType.Float32 => StoredType.F32,
        torch.ScalarType.Float16 => StoredType.F16,
        torch.ScalarType.BFloat16 => StoredType.BF16,
        torch.ScalarType.Int64 => StoredType.I64,
        torch.ScalarType.Int32 => StoredType.I32,
        torch.ScalarType.Int16 => StoredType.I16,
        torch.ScalarType.Int8 => StoredType.I8,
        torch.ScalarType.Byte => StoredType.U8,
        torch.ScalarType.Bool => StoredType.Bool,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A safetensors file has no such number format."),
    };
}
