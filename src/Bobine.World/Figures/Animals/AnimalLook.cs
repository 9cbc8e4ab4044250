using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;

namespace Bobine.World.Figures.Animals;

internal enum CoatPattern { Plain, Tabby, Patches, Spots, Tuxedo, Points, Dapple }

/// <summary>The colours of one animal, resolved from its look and seed.</summary>
internal sealed record AnimalLook
{
    public Rgb Coat { get; init; }
    public Rgb Belly { get; init; }

    /// <summary>Gets the colour of stripes, spots, patches, ears.</summary>
    public Rgb Mark { get; init; }
    public Rgb Iris { get; init; }
    public Rgb Nose { get; init; }
    public Rgb Mane { get; init; }
    public Rgb ManeTip { get; init; }
    public Rgb Foot { get; init; }
    public CoatPattern Pattern { get; init; }
    public string? Age { get; init; }

    /// <summary>Gets the accessories worn, with their colours.</summary>
    public IReadOnlyDictionary<string, Rgb> Wears { get; init; } = new Dictionary<string, Rgb>(StringComparer.Ordinal);

    /// <summary>Gets whether the animal goes on two legs: those dressed for work do.</summary>
    public bool Upright { get; init; }

    public bool Has(string accessory) => Wears.ContainsKey(accessory);

    /// <summary>Gets an age from the look, or from words such as kitten and puppy.</summary>
    public static string? AgeOf(CastMember member)
    {
        if (member.Look.Age is { } age) return age;
        return member.Word?.ToLowerInvariant() switch
        {
            "kitten" or "kitty" or "chaton" or "puppy" or "chiot" or "foal" or "poulain" or "duckling" or "caneton" or "cub" or "lionceau" => "young",
            _ => null,
        };
    }

    public static AnimalLook Of(CastMember member, Seed seed)
    {
        var random = seed.For("coat").Random();
        var look = member.Kind switch
        {
            "lion" => Lion(random),
            "cat" => Cat(random),
            "dog" => Dog(random),
            "giraffe" => new() { Coat = "F0C06A", Belly = "FAE6B8", Mark = "A85A2A", Iris = "3A241C", Nose = "6A4636", Mane = "8A4A24", Foot = "4A3428", Pattern = CoatPattern.Spots },
            "horse" => Horse(random),
            "elephant" => new() { Coat = "9FA0B0", Belly = "B9B2B8", Mark = "7C7E92", Iris = "4A3426", Nose = "E0A8A0", Mane = "5C5C6C", Foot = "EBDDC8" },
            "duck" => new() { Coat = "FBF3DF", Belly = "FFFFFF", Mark = "FBF3DF", Iris = "2B2024", Nose = "F29A2E", Foot = "F0932A" },
            "bird" => Bird(random),
            "penguin" => new() { Coat = "2C3350", Belly = "FBF6EC", Mark = "F2B84A", Iris = "2B2024", Nose = "F0A034", Foot = "F0A034" },
            "fish" => Fish(random),
            _ => throw new ArgumentOutOfRangeException(nameof(member), member.Kind, "No animal of this kind."),
        };
        return look.Dressed(member);
    }

    /// <summary>A coat of one asked colour: belly, marks and mane follow it.</summary>
    private AnimalLook In(Rgb coat) => this with
    {
        Coat = coat,
        Belly = Rgb.Mix(coat, "FFF8EC", coat.Luma > 0.75f ? 0.7f : 0.58f),
        Mark = coat.Luma < 0.22f ? Rgb.Mix(coat, "8A8698", 0.30f) : coat.Lum(0.70f),
    };

    private AnimalLook Dressed(CastMember member)
    {
        var asked = member.Look;
        var look = this;
        if (AnimalColours.Find(asked.Coat, ColourRole.Fur) is { } coat)
        {
            look = look.In(coat) with { Mane = Mane == default ? default : coat.Lum(0.52f), ManeTip = coat.Lum(0.74f) };
            if (look.Pattern is CoatPattern.Tuxedo or CoatPattern.Points or CoatPattern.Patches && asked.Accent is null) look = look with { Pattern = member.Kind == "cat" ? CoatPattern.Tabby : CoatPattern.Plain };
        }

        if (AnimalColours.Find(asked.Accent, ColourRole.Fur) is { } accent)
        {
            look = look with { Mark = accent, Mane = Mane == default ? default : accent, ManeTip = accent.Lum(1.25f) };
            if (look.Pattern == CoatPattern.Plain && member.Kind is "dog" or "cat") look = look with { Pattern = CoatPattern.Patches };
            if (member.Kind is "bird" or "penguin" or "duck" or "fish") look = look with { Belly = accent };
        }

        if (AnimalColours.Find(asked.Eyes, ColourRole.Iris) is { } eyes) look = look with { Iris = eyes };
        var wears = new Dictionary<string, Rgb>(StringComparer.Ordinal);
        foreach (var name in asked.Wears) wears[name] = AnimalColours.Find(asked.WearColours.GetValueOrDefault(name), ColourRole.Cloth) ?? AnimalColours.OfAccessory(name);
        return look with { Age = AgeOf(member), Wears = wears, Upright = wears.ContainsKey("firefighter-outfit") && member.Kind is "cat" or "dog" };
    }

    private static AnimalLook Lion(Rng random)
    {
        Rgb mane = random.Below(3) switch { 0 => "A8481F", 1 => "8C3F22", _ => "B4581F" };
        return new() { Coat = "E8A94F", Belly = "F8DFAA", Mark = "8A4A24", Iris = "C98A2A", Nose = "6B2F2A", Mane = mane, ManeTip = Rgb.Mix(mane, "E8923A", 0.6f), Foot = "E8A94F" };
    }

    private static AnimalLook Cat(Rng random) => random.Below(8) switch
    {
        0 or 1 => new() { Coat = "8B8FA8", Belly = "F1ECE6", Mark = "565A78", Iris = "9FC24E", Nose = "D87C82", Pattern = CoatPattern.Tabby },
        2 or 3 or 4 => new() { Coat = "DE8A42", Belly = "FAE6C8", Mark = "A2522A", Iris = "8FB84A", Nose = "D8707A", Pattern = CoatPattern.Tabby },
        5 => new() { Coat = "3A3644", Belly = "4A4656", Mark = "565268", Iris = "E0B83A", Nose = "8A5A62", Pattern = CoatPattern.Plain },
        6 => new() { Coat = "F4EDE2", Belly = "FFFAF2", Mark = "D8CDBE", Iris = "5FA6D8", Nose = "E89098", Pattern = CoatPattern.Plain },
        _ => new() { Coat = "3C3A48", Belly = "F6F0E8", Mark = "F6F0E8", Iris = "9FC24E", Nose = "D87C82", Pattern = CoatPattern.Tuxedo },
    };

    private static AnimalLook Dog(Rng random) => random.Below(6) switch
    {
        0 or 1 or 2 => new() { Coat = "F0E4D2", Belly = "FFF8EA", Mark = "A5643A", Iris = "5A3A24", Nose = "2B2024", Pattern = CoatPattern.Patches },
        3 => new() { Coat = "E0AC62", Belly = "F6DCA8", Mark = "C4853E", Iris = "5A3A24", Nose = "3A2824" },
        4 => new() { Coat = "8A5434", Belly = "A87450", Mark = "6A3C26", Iris = "8A6A34", Nose = "3A2420" },
        _ => new() { Coat = "F2ECE2", Belly = "FFF8EE", Mark = "4A4450", Iris = "5A3A24", Nose = "2B2024", Pattern = CoatPattern.Patches },
    };

    private static AnimalLook Horse(Rng random) => random.Below(5) switch
    {
        0 or 1 => new() { Coat = "9A5A34", Belly = "B4744A", Mark = "3A2420", Iris = "3A241C", Nose = "6A4638", Mane = "33201E", ManeTip = "4A2E26", Foot = "2A2024" },
        2 => new() { Coat = "B8683A", Belly = "CC8656", Mark = "9A5230", Iris = "3A241C", Nose = "8A5A48", Mane = "C88A50", ManeTip = "E0AE74", Foot = "4A342C" },
        3 => new() { Coat = "DDB070", Belly = "ECCB98", Mark = "C49450", Iris = "3A241C", Nose = "B08A70", Mane = "F4E6CC", ManeTip = "FFF6E4", Foot = "5A4436" },
        _ => new() { Coat = "C9C6CC", Belly = "E2DEE0", Mark = "9C9AA8", Iris = "2A2024", Nose = "7A7480", Mane = "6E6C7C", ManeTip = "8E8C9C", Foot = "3A3640", Pattern = CoatPattern.Dapple },
    };

    private static AnimalLook Bird(Rng random) => random.Below(3) switch
    {
        0 => new() { Coat = "8A6A4E", Belly = "E8763C", Mark = "6A4E3A", Iris = "2B2024", Nose = "5A4A3E", Foot = "8A5E3E" },
        1 => new() { Coat = "4A86C0", Belly = "F6EBD4", Mark = "2F5E94", Iris = "2B2024", Nose = "E8A03A", Foot = "C07A3A" },
        _ => new() { Coat = "F0C23C", Belly = "FBEBA8", Mark = "C8902A", Iris = "2B2024", Nose = "E8863A", Foot = "C0703A" },
    };

    private static AnimalLook Fish(Rng random) => random.Below(3) switch
    {
        0 or 1 => new() { Coat = "F28C2E", Belly = "FBC86A", Mark = "FFF6E8", Iris = "2B2024", Nose = "D8602E", Foot = "F6A848", Pattern = CoatPattern.Tabby },
        _ => new() { Coat = "3F8FD0", Belly = "F2DA6A", Mark = "24548E", Iris = "2B2024", Nose = "2F6AAA", Foot = "F2C84A", Pattern = CoatPattern.Tabby },
    };
}
