using Bobine.World.Paint;

namespace Bobine.World.Figures.People;

/// <summary>What covers the trunk.</summary>
public enum TopKind
{
    Sweater,
    Tee,
    Shirt,
    Jacket,
    Coat,
    Dress,
    Suit,
    Turnout,
    Spacesuit,
}

/// <summary>What covers the legs.</summary>
public enum BottomKind
{
    Trousers,
    Shorts,
    Skirt,
    Tights,
}

/// <summary>The clothes of a person.</summary>
public sealed record Outfit
{
    public TopKind Top { get; init; }
    public required Rgb TopColour { get; init; }

    /// <summary>Gets the colour under an open jacket, and of the stripes of a uniform.</summary>
    public Rgb Under { get; init; } = Rgb.White;
    public Rgb Trim { get; init; } = "F2D34A";
    public BottomKind Bottom { get; init; }
    public required Rgb BottomColour { get; init; }
    public required Rgb Shoes { get; init; }
    public bool Boots { get; init; }
    public Rgb? Belt { get; init; }
    public Rgb? Gloves { get; init; }

    /// <summary>Gets 0 (crew neck), 1 (V), 2 (shirt collar), 3 (roll neck), 4 (hood).</summary>
    public int Collar { get; init; }

    /// <summary>Gets how much of the arm is covered: 0.45 is a T-shirt, 1 a long sleeve.</summary>
    public float Sleeve { get; init; } = 1f;

    /// <summary>Gets the looseness of the cloth, 1 for ordinary clothes.</summary>
    public float Bulk { get; init; } = 1f;

    /// <summary>Gets whether the top ends in the trousers.</summary>
    public bool Tucked { get; init; }
}

/// <summary>Who a figure is: its body, colours, hair, clothes and what it wears. Resolved once.</summary>
public sealed record Person
{
    public required Physique Body { get; init; }
    public bool IsFeminine { get; init; }
    public bool IsOld { get; init; }
    public required Rgb Skin { get; init; }
    public required Rgb Hair { get; init; }
    public required Rgb Iris { get; init; }
    public Rgb Lash { get; init; } = "2C1A1A";
    public Rgb? Lip { get; init; }
    public required string HairStyle { get; init; }
    public required Outfit Outfit { get; init; }

    /// <summary>Gets what it wears, with its colour.</summary>
    public IReadOnlyDictionary<string, Rgb> Wears { get; init; } = new Dictionary<string, Rgb>(StringComparer.Ordinal);

    /// <summary>Gets "fire", "astro" or null.</summary>
    public string? Helmet { get; init; }

    /// <summary>Gets the emblem on the chest of a superhero, or null.</summary>
    public Rgb? Emblem { get; init; }
    public bool Freckles { get; init; }

    /// <summary>Gets the thing in its hand when the state names none, or null.</summary>
    public string? Carries { get; init; }
    public bool Has(string wear) => Wears.ContainsKey(wear);
}
