using Bobine.World.Paint;

namespace Bobine.World.Figures.Animals;

/// <summary>What a colour's name means on an animal, where fur differs from paint.</summary>
internal static class AnimalColours
{
    private static readonly Dictionary<string, Rgb> _coats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = "C8402F", ["orange"] = "E8822E", ["yellow"] = "F0C23C", ["green"] = "5FA04A", ["turquoise"] = "3FB0A8", ["blue"] = "4A78C0", ["purple"] = "8A5AB0",
        ["pink"] = "EE9AB4", ["brown"] = "8A5434", ["black"] = "35313E", ["white"] = "F6F0E6", ["grey"] = "8F91A2", ["beige"] = "DEC9A4", ["gold"] = "E2AC3E",
        ["silver"] = "BCC0CA", ["ginger"] = "DE8A42", ["blond"] = "E8C87E",
    };

    private static readonly Dictionary<string, Rgb> _accessories = new(StringComparer.Ordinal)
    {
        ["cape"] = "C8282E", ["hat"] = "7A5236", ["top-hat"] = "2A2630", ["cap"] = "2F6AAA", ["santa-hat"] = "D0282E", ["crown"] = "F2C23A", ["glasses"] = "2A2630",
        ["sunglasses"] = "1E1A24", ["scarf"] = "C83A3A", ["beard"] = "F2EEE6", ["moustache"] = "4A3024", ["bow-tie"] = "D0303A", ["tie"] = "2F5AA0", ["backpack"] = "3F7A5A",
        ["mask"] = "24202C", ["firefighter-outfit"] = "D8322C", ["apron"] = "F4EFE4", ["dress"] = "D8608A", ["jacket"] = "4A5A7A", ["coat"] = "8A5A3A", ["boots"] = "6A4630",
        ["headphones"] = "2E2A36", ["flower"] = "F08AAE", ["medal"] = "F2C23A",
    };

    /// <summary>Reads a colour of the vocabulary or "#rrggbb"; null when there is none.</summary>
    public static Rgb? Find(string? name, string kind)
    {
        if (name is null) return null;
        if (name.StartsWith('#')) return Rgb.Hex(name);
        return kind == "elephant" && name == "grey" ? Rgb.Hex("9FA0B0") : _coats.TryGetValue(name, out var colour) ? colour : (Rgb?)null;
    }

    public static Rgb OfAccessory(string name) => _accessories.GetValueOrDefault(name, Rgb.Hex("C8402F"));
}
