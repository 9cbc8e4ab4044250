using System.Buffers;
using Bobine.Core;
using Bobine.World.Paint;

namespace Bobine.World.Figures;

/// <summary>What a colour word is said of: "red" hair is auburn, a "white" skin is not paper.</summary>
public enum ColourRole
{
    Cloth,
    Hair,
    Skin,
    Fur,
    Iris,
    Metal,
}

/// <summary>The colours of the vocabulary in the taste of our palette, by what they are said of.</summary>
public static class NamedColours
{
    private static readonly SearchValues<char> _hex = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly Dictionary<string, Rgb> _cloth = Table(
        "red C8323A", "orange E0752E", "yellow EDB93C", "green 3F8F62", "turquoise 35A6A0", "blue 3A74B0", "purple 7A4C9C", "pink E58AA4", "brown 7C4E34",
        "black 2B2730", "white F4EBDC", "grey 8C8E9A", "beige D9BF98", "gold DDA63A", "silver BFC6D0", "ginger CF7A36", "blond E6C577");

    private static readonly Dictionary<ColourRole, Dictionary<string, Rgb>> _roles = new()
    {
        [ColourRole.Cloth] = [],
        [ColourRole.Hair] = Table("red 9A3D22", "orange C0602A", "ginger BC6230", "yellow E3B85C", "blond DDB668", "gold D6A548", "brown 5C3826", "black 2A1E22",
            "white EFE9DE", "grey A7A3A6", "silver C3C4CC", "beige C9A878", "pink E287A6", "blue 3F68A8", "green 4C8A5C"),
        [ColourRole.Skin] = Table("white F3CDB2", "pink F0C09C", "beige E9B38E", "blond EFC4A0", "yellow E3B083", "orange D89A76", "ginger D99E78", "gold C98A64", "brown A0683F",
            "black 6E4632", "red C97860", "grey A8A3AC", "silver B4BCC6"),
        [ColourRole.Fur] = Table("red B4532B", "orange DD8236", "ginger D98A3D", "yellow E9B452", "gold E0A646", "blond EBCB8A", "brown 8A5636", "black 3A3440", "white F6EEE2", "grey 8B8FA8",
            "beige E2C79C", "silver B7BCCB", "pink EBA6B0", "blue 5C7FB8", "green 6E9E62", "purple 8A68AC"),
        [ColourRole.Iris] = Table("brown 5A3A24", "black 2E2320", "blue 4A86BE", "green 6F9A48", "turquoise 3F9C98", "grey 7C8794", "gold C9922E", "yellow D0A02E", "ginger B4692C", "orange C9702A",
            "blond 9A7A44", "beige 9A7A50", "red A8402E", "silver 9AA6B4", "white C8CCD4"),
        [ColourRole.Metal] = Table("red C23A38", "silver C2CAD4", "grey 8A93A4", "white E6ECF0", "black 363A48", "gold D9A640", "blue 4A86C0", "green 5C9C78", "orange DE7E38", "yellow E9BC48"),
    };

    /// <summary>Gets the colour of a name of the vocabulary or of "#rrggbb".</summary>
    /// <exception cref="UserException">The word is neither.</exception>
    public static Rgb Get(string colour, ColourRole role = ColourRole.Cloth)
    {
        if (_roles[role].TryGetValue(colour, out var special)) return special;
        if (_cloth.TryGetValue(colour, out var plain)) return role == ColourRole.Skin ? plain.Lum(1.05f) : plain;
        if (colour is ['#', _, _, _, _, _, _] && colour.AsSpan(1).IndexOfAnyExcept(_hex) < 0) return Rgb.Hex(colour);
        throw new UserException($"\"{colour}\" is not a colour here: use one of {string.Join(", ", _cloth.Keys)}, or #rrggbb.");
    }

    /// <summary>Gets the colour of a name, or the fallback when nobody named one.</summary>
    public static Rgb Get(string? colour, Rgb fallback, ColourRole role = ColourRole.Cloth) => colour is null ? fallback : Get(colour, role);

    private static Dictionary<string, Rgb> Table(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<string, Rgb>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var space = row.IndexOf(' ', StringComparison.Ordinal);
            table.Add(row[..space], Rgb.Hex(row[(space + 1)..]));
        }

        return table;
    }
}
