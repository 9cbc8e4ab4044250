using Bobine.World.Paint;

namespace Bobine.World.Figures.Animals;

/// <summary>The colours of what animals wear when nobody named one.</summary>
internal static class AnimalColours
{
    private static readonly Dictionary<string, Rgb> _accessories = new(StringComparer.Ordinal)
    {
        ["cape"] = "C8282E", ["hat"] = "7A5236", ["top-hat"] = "2A2630", ["cap"] = "2F6AAA", ["santa-hat"] = "D0282E", ["crown"] = "F2C23A", ["glasses"] = "2A2630",
        ["sunglasses"] = "1E1A24", ["scarf"] = "C83A3A", ["beard"] = "F2EEE6", ["moustache"] = "4A3024", ["bow-tie"] = "D0303A", ["tie"] = "2F5AA0", ["backpack"] = "3F7A5A",
        ["mask"] = "24202C", ["firefighter-outfit"] = "D8322C", ["apron"] = "F4EFE4", ["dress"] = "D8608A", ["jacket"] = "4A5A7A", ["coat"] = "8A5A3A", ["boots"] = "6A4630",
        ["headphones"] = "2E2A36", ["flower"] = "F08AAE", ["medal"] = "F2C23A",
    };

    /// <summary>Reads a colour of the vocabulary or "#rrggbb"; null when there is none.</summary>
    public static Rgb? Find(string? name, ColourRole role) => name is null ? (Rgb?)null : NamedColours.Get(name, role);

    public static Rgb OfAccessory(string name) => _accessories.GetValueOrDefault(name, Rgb.Hex("C8402F"));
}
