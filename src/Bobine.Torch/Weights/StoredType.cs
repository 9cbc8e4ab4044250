namespace Bobine.Torch.Weights;

/// <summary>The number formats of a safetensors file that are read here.</summary>
public enum StoredType { F64, F32, F16, BF16, F8E4M3, F8E5M2, I64, I32, I16, I8, U8, Bool }

internal static class StoredTypes
{
    public static int Bytes(this StoredType type) => type switch
    {
        StoredType.F64 or StoredType.I64 => 8,
        StoredType.F32 or StoredType.I32 => 4,
        StoredType.F16 or StoredType.BF16 or StoredType.I16 => 2,
        _ => 1,
    };

    public static string Name(this StoredType type) => type switch
    {
        StoredType.F8E4M3 => "F8_E4M3",
        StoredType.F8E5M2 => "F8_E5M2",
        StoredType.Bool => "BOOL",
        _ => type.ToString(),
    };

    public static StoredType? Parse(string name)
    {
        foreach (var type in Enum.GetValues<StoredType>())
            if (string.Equals(type.Name(), name, StringComparison.Ordinal)) return type;
        return null;
    }
}
