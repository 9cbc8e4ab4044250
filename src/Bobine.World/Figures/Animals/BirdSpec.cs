using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>The shape of a bird, in units: bodies are outlines about their own centre, the ground is y = 0.</summary>
internal sealed record BirdSpec
{
    public required string Kind { get; init; }

    /// <summary>Gets the metres of one unit.</summary>
    public required float Unit { get; init; }

    /// <summary>Gets the centre of the body when it stands.</summary>
    public required Vector2 Centre { get; init; }
    public required Vector2[] Body { get; init; }

    /// <summary>Gets where the neck leaves the body, and the head's centre against the body's.</summary>
    public required Vector2 NeckRoot { get; init; }
    public required Vector2 Head { get; init; }
    public required float HeadRadius { get; init; }
    public float NeckWide { get; init; } = 0.3f;
    public float NeckThin { get; init; } = 0.18f;

    /// <summary>Gets where the legs leave the body, and the distance between the standing feet.</summary>
    public required Vector2 Leg { get; init; }
    public float LegWidth { get; init; } = 0.05f;
    public float FootLength { get; init; } = 0.3f;
    public float FeetApart { get; init; } = 0.08f;

    /// <summary>Gets the length of the bill against the head's radius.</summary>
    public float Bill { get; init; } = 1f;
    public bool FlatBill { get; init; }

    /// <summary>Gets where the wing is joined, its length, and whether it is a flipper.</summary>
    public required Vector2 Shoulder { get; init; }
    public required float Wing { get; init; }
    public bool Flipper { get; init; }

    /// <summary>Gets whether its walk is a hop with both feet.</summary>
    public bool Hops { get; init; }

    public static BirdSpec Of(string kind, string? age)
    {
        var spec = kind switch
        {
            "duck" => Duck,
            "penguin" => Penguin,
            "bird" => Songbird,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No bird of this kind."),
        };
        return age is "baby" or "young" ? spec with { HeadRadius = spec.HeadRadius * 1.25f, Bill = spec.Bill * 0.8f, Head = spec.Head * new Vector2(1f, 0.92f) } : spec;
    }

    private static BirdSpec Duck { get; } = new()
    {
        Kind = "duck", Unit = 0.29f, Centre = new(-0.12f, -0.68f),
        Body = [new(-0.72f, -0.38f), new(-0.42f, -0.27f), new(0.02f, -0.34f), new(0.40f, -0.38f), new(0.64f, -0.18f), new(0.62f, 0.13f), new(0.32f, 0.36f), new(-0.13f, 0.36f), new(-0.50f, 0.12f)],
        NeckRoot = new(0.36f, -0.16f), Head = new(0.52f, -0.94f), HeadRadius = 0.285f, NeckWide = 0.32f, NeckThin = 0.18f, Leg = new(0.12f, 0.22f), FootLength = 0.30f, FeetApart = 0.10f, Bill = 1.12f, FlatBill = true,
        Shoulder = new(0.26f, -0.20f), Wing = 1.05f,
    };

    private static BirdSpec Penguin { get; } = new()
    {
        Kind = "penguin", Unit = 0.38f, Centre = new(0f, -0.83f),
        Body = [new(0.04f, -0.86f), new(-0.32f, -0.66f), new(-0.54f, -0.10f), new(-0.56f, 0.42f), new(-0.66f, 0.72f), new(-0.26f, 0.74f), new(0.22f, 0.76f), new(0.50f, 0.44f), new(0.53f, -0.05f), new(0.38f, -0.62f)],
        NeckRoot = new(0.02f, -0.62f), Head = new(0.08f, -0.94f), HeadRadius = 0.36f, NeckWide = 0.42f, NeckThin = 0.33f, Leg = new(-0.02f, 0.58f), LegWidth = 0.09f, FootLength = 0.32f, FeetApart = 0.28f, Bill = 0.72f,
        Shoulder = new(-0.04f, -0.46f), Wing = 0.92f, Flipper = true,
    };

    private static BirdSpec Songbird { get; } = new()
    {
        Kind = "bird", Unit = 0.16f, Centre = new(0f, -0.74f),
        Body = [new(-0.62f, 0.06f), new(-0.42f, -0.30f), new(0.02f, -0.50f), new(0.40f, -0.40f), new(0.58f, -0.06f), new(0.44f, 0.32f), new(0.06f, 0.48f), new(-0.36f, 0.36f)],
        NeckRoot = new(0.22f, -0.22f), Head = new(0.36f, -0.56f), HeadRadius = 0.37f, NeckWide = 0.40f, NeckThin = 0.34f, Leg = new(0.04f, 0.34f), LegWidth = 0.030f, FootLength = 0.24f, FeetApart = 0.14f, Bill = 0.72f,
        Shoulder = new(0.20f, -0.14f), Wing = 1.0f, Hops = true,
    };
}
