namespace Bobine.Models.Reel.Conditions;

/// <summary>Turns names into rows of the embedding tables by hashing, so that the vocabulary stays open. Row 0 stands for nothing.</summary>
public static class Words
{
    /// <summary>Rows of the table of conditions ("kind:lion", "place:beach").</summary>
    public const int Rows = 4096;

    /// <summary>Rows of the table of caption pieces.</summary>
    public const int TextRows = 8192;

    /// <summary>Gets the row of a name in a category; 0 for null.</summary>
    public static int Row(string category, string? name) => name is null ? 0 : 1 + (int)(Hash(category, name) % (Rows - 1));

    /// <summary>Gets the row of a piece of a word of a caption.</summary>
    public static int TextRow(ReadOnlySpan<char> piece) => 1 + (int)(Hash("", piece) % (TextRows - 1));

    /// <summary>FNV-1a over both texts, then a SplitMix64 finaliser: stable across processes and machines.</summary>
    private static ulong Hash(ReadOnlySpan<char> category, ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in category) hash = (hash ^ unit) * 1099511628211UL;
        hash = (hash ^ ':') * 1099511628211UL;
        foreach (var unit in name) hash = (hash ^ unit) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
