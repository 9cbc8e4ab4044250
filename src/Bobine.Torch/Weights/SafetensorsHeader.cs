using System.Buffers.Binary;
using System.Text.Json;
using Bobine.Core;

namespace Bobine.Torch.Weights;

/// <summary>Reads the header of a safetensors file and refuses every header that could make a reader touch bytes it should not.</summary>
/// <remarks>Form: eight bytes with the length of a JSON object, the object, then the data. Each entry has dtype, shape and data_offsets, counted from the end of the header.</remarks>
internal static class SafetensorsHeader
{
    /// <summary>The longest header that is read. The largest published checkpoint needs under one megabyte.</summary>
    public const long MaximumBytes = 100_000_000;

    public static IReadOnlyList<StoredTensor> Read(string path, Stream stream, out IReadOnlyDictionary<string, string> metadata)
    {
        var size = stream.Length;
        Span<byte> prefix = stackalloc byte[8];
        if (size < 8) throw Bad(path, $"it has {size} bytes, too few for a header");
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MaximumBytes) throw Bad(path, $"its header claims {length} bytes and the limit is {MaximumBytes}");
        if ((long)length > size - 8) throw Bad(path, $"its header claims {length} bytes and the file has {size}");
        var json = new byte[length];
        stream.ReadExactly(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 8, AllowDuplicateProperties = false });
            return Parse(path, document.RootElement, 8 + (long)length, size, out metadata);
        }
        catch (JsonException fault)
        {
            throw Bad(path, $"its header is not proper JSON ({fault.Message.Split('.')[0]})");
        }
    }

    private static List<StoredTensor> Parse(string path, JsonElement root, long start, long size, out IReadOnlyDictionary<string, string> metadata)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        metadata = notes;
        if (root.ValueKind != JsonValueKind.Object) throw Bad(path, "its header is no JSON object");
        var tensors = new List<StoredTensor>();
        foreach (var property in root.EnumerateObject())
        {
            if (string.Equals(property.Name, "__metadata__", StringComparison.Ordinal))
            {
                if (property.Value.ValueKind != JsonValueKind.Object) throw Bad(path, "its metadata is no JSON object");
                foreach (var note in property.Value.EnumerateObject())
                    if (note.Value.ValueKind == JsonValueKind.String) notes[note.Name] = note.Value.GetString()!;
                continue;
            }

            tensors.Add(Entry(path, property, start, size));
        }

        RefuseOverlaps(path, tensors);
        return tensors;
    }

    private static StoredTensor Entry(string path, JsonProperty property, long start, long size)
    {
        var name = property.Name;
        var entry = property.Value;
        if (entry.ValueKind != JsonValueKind.Object) throw Bad(path, $"tensor {name} is no JSON object");
        var typeName = entry.TryGetProperty("dtype", out var dtype) && dtype.ValueKind == JsonValueKind.String ? dtype.GetString()! : throw Bad(path, $"tensor {name} has no dtype");
        var type = StoredTypes.Parse(typeName) ?? throw Bad(path, $"tensor {name} is stored as {typeName}, which is not read here");
        var shape = Numbers(path, name, entry, "shape");
        var offsets = Numbers(path, name, entry, "data_offsets");
        if (offsets.Count != 2 || offsets[0] > offsets[1]) throw Bad(path, $"the data_offsets of tensor {name} are no range");
        if (offsets[1] > size - start) throw Bad(path, $"tensor {name} ends at byte {offsets[1]} of the data and the file has {size - start}: it is truncated or lies");
        UInt128 count = 1;
        foreach (var extent in shape)
        {
            count *= (ulong)extent;
            if (count > long.MaxValue) throw Bad(path, $"the shape of tensor {name} overflows");
        }

        var length = offsets[1] - offsets[0];
        if (count * (uint)type.Bytes() != (ulong)length) throw Bad(path, $"tensor {name} has shape [{string.Join(", ", shape)}] as {typeName} but {length} bytes");
        return new(name, type, shape, start + offsets[0], length);
    }

    private static List<long> Numbers(string path, string name, JsonElement entry, string field)
    {
        if (!entry.TryGetProperty(field, out var list) || list.ValueKind != JsonValueKind.Array) throw Bad(path, $"tensor {name} has no {field}");
        var numbers = new List<long>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt64(out var value) || value < 0) throw Bad(path, $"the {field} of tensor {name} hold {item.GetRawText()}, which is no size");
            numbers.Add(value);
        }

        if (numbers.Count > 16) throw Bad(path, $"the {field} of tensor {name} have {numbers.Count} entries");
        return numbers;
    }

    private static void RefuseOverlaps(string path, List<StoredTensor> tensors)
    {
        StoredTensor? previous = null;
        foreach (var tensor in tensors.Where(tensor => tensor.Length > 0).OrderBy(tensor => tensor.Offset))
        {
            if (previous is not null && tensor.Offset < previous.Offset + previous.Length) throw Bad(path, $"the bytes of {tensor.Name} overlap those of {previous.Name}");
            previous = tensor;
        }
    }

    private static UserException Bad(string path, string why) => new($"{path} is not a sound safetensors file: {why}. Fetch it again.");
}
