namespace Bobine.Torch.Weights;

/// <summary>One tensor of a file: its format, shape, and where its bytes lie, counted from the start of the file.</summary>
public sealed record StoredTensor(string Name, StoredType Type, IReadOnlyList<long> Shape, long Offset, long Length)
{
    /// <summary>Gets how many numbers it holds.</summary>
    public long Count => Length / Type.Bytes();

    public override string ToString() => $"{Name} [{string.Join(", ", Shape)}]";
}
