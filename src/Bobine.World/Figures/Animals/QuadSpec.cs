namespace Bobine.World.Figures.Animals;

internal enum HeadForm { Round, Long, Trunk }

internal enum FootForm { Paw, Hoof, Pad }

internal enum EarForm { Point, Round, Flop, Leaf, Fan }

/// <summary>The proportions of a quadruped; the distance from shoulder to hip, times <see cref="Length"/>, is 1 unit.</summary>
/// <remarks>Design: the art bible, section 6.</remarks>
internal sealed record QuadSpec
{
    public required string Kind { get; init; }

    /// <summary>Gets the metres of one unit.</summary>
    public required float Unit { get; init; }
    public required float Chest { get; init; }
    public required float Hip { get; init; }
    public required float Waist { get; init; }
    public required float Leg { get; init; }
    public required float LegWidth { get; init; }
    public required float Neck { get; init; }
    public float NeckWidth { get; init; } = 0.17f;

    /// <summary>Gets the angle of the neck at rest, degrees above the horizon as a negative number.</summary>
    public required float NeckAngle { get; init; }
    public required float Head { get; init; }
    public float Length { get; init; } = 1f;
    public float Tail { get; init; } = 0.9f;
    public float TailWidth { get; init; } = 0.045f;
    public HeadForm HeadForm { get; init; }
    public FootForm FootForm { get; init; }
    public EarForm Ear { get; init; }

    /// <summary>Gets the size of the muzzle: of the head's half-width for round heads, its length in half-widths for long ones.</summary>
    public float Muzzle { get; init; } = 0.5f;

    /// <summary>Gets how much the belly is drawn up at the loin, 0 to 1.</summary>
    public float Tuck { get; init; } = 0.2f;
    public bool Maned { get; init; }
    public bool Tufted { get; init; }
    public bool HairTail { get; init; }
    public bool Horned { get; init; }

    /// <summary>Gets the tail at rest: lift, curve, wave, curl of the tip (radians).</summary>
    public (float Lift, float Curve, float Wave, float Tip) TailRest { get; init; } = (-0.3f, -0.6f, -0.2f, 0.3f);

    /// <summary>Gets the height of shoulders and hips over the ground, units.</summary>
    public float Stand => Leg + 0.10f;

    public float Half => Length * 0.5f;

    /// <summary>Gets the spec of a kind, changed for an age.</summary>
    public static QuadSpec Of(string kind, string? age)
    {
        var spec = kind switch
        {
            "lion" => Lion,
            "cat" => Cat,
            "dog" => Dog,
            "giraffe" => Giraffe,
            "horse" => Horse,
            "elephant" => Elephant,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No quadruped of this kind."),
        };
        var young = age switch { "baby" => 1f, "young" => 0.6f, _ => 0f };
        if (young <= 0f) return spec;
        return spec with
        {
            Head = spec.Head * (1f + (0.30f * young)),
            LegWidth = spec.LegWidth * (1f + (0.14f * young)),
            Length = spec.Length * (1f - (0.10f * young)),
            Neck = spec.Neck * (1f - (0.18f * young)),
            Tail = spec.Tail * (1f - (0.12f * young)),
            Muzzle = spec.HeadForm == HeadForm.Round ? spec.Muzzle * (1f - (0.18f * young)) : spec.Muzzle * (1f - (0.12f * young)),
            Maned = spec.Maned && young < 0.5f,
            Tuck = spec.Tuck * (1f - (0.7f * young)),
        };
    }

    private static QuadSpec Lion { get; } = new()
    {
        Kind = "lion", Unit = 0.95f, Chest = 0.31f, Hip = 0.245f, Waist = 0.215f, Leg = 0.66f, LegWidth = 0.098f, Neck = 0.20f, NeckAngle = -50f, Head = 0.315f,
        Length = 0.88f, Ear = EarForm.Round, Tail = 1.0f, TailWidth = 0.034f, Tufted = true, Maned = true, Muzzle = 0.62f, Tuck = 0.35f,
        TailRest = (0.35f, -0.9f, -0.25f, 0.9f),
    };

    private static QuadSpec Cat { get; } = new()
    {
        Kind = "cat", Unit = 0.45f, Chest = 0.225f, Hip = 0.235f, Waist = 0.20f, Leg = 0.49f, LegWidth = 0.068f, Neck = 0.12f, NeckWidth = 0.16f, NeckAngle = -48f, Head = 0.36f,
        Length = 0.86f, Ear = EarForm.Point, Tail = 1.08f, TailWidth = 0.052f, Muzzle = 0.46f, Tuck = 0.15f, TailRest = (0.55f, 0.5f, -0.3f, -0.9f),
    };

    private static QuadSpec Dog { get; } = new()
    {
        Kind = "dog", Unit = 0.60f, Chest = 0.28f, Hip = 0.23f, Waist = 0.19f, Leg = 0.60f, LegWidth = 0.082f, Neck = 0.25f, NeckAngle = -54f, Head = 0.295f,
        Length = 0.95f, Ear = EarForm.Flop, Tail = 0.62f, TailWidth = 0.056f, Muzzle = 0.82f, Tuck = 0.6f, TailRest = (0.75f, 0.6f, -0.2f, 0.4f),
    };

    private static QuadSpec Giraffe { get; } = new()
    {
        Kind = "giraffe", Unit = 1.05f, Chest = 0.33f, Hip = 0.27f, Waist = 0.265f, Leg = 1.30f, LegWidth = 0.085f, Neck = 1.50f, NeckWidth = 0.15f, NeckAngle = -66f, Head = 0.20f,
        Length = 0.98f, HeadForm = HeadForm.Long, FootForm = FootForm.Hoof, Ear = EarForm.Leaf, Tail = 0.72f, TailWidth = 0.026f, Tufted = true, Horned = true, Maned = true,
        Muzzle = 1.7f, Tuck = 0.15f, TailRest = (-0.75f, -0.5f, -0.1f, 0.1f),
    };

    private static QuadSpec Horse { get; } = new()
    {
        Kind = "horse", Unit = 1.10f, Chest = 0.30f, Hip = 0.295f, Waist = 0.255f, Leg = 1.02f, LegWidth = 0.088f, Neck = 0.72f, NeckWidth = 0.17f, NeckAngle = -52f, Head = 0.225f,
        HeadForm = HeadForm.Long, FootForm = FootForm.Hoof, Ear = EarForm.Leaf, Tail = 0.85f, TailWidth = 0.07f, HairTail = true, Maned = true, Muzzle = 1.82f, Tuck = 0.4f,
        TailRest = (-0.55f, -0.9f, -0.1f, 0.2f),
    };

    private static QuadSpec Elephant { get; } = new()
    {
        Kind = "elephant", Unit = 1.45f, Chest = 0.42f, Hip = 0.40f, Waist = 0.42f, Leg = 0.74f, LegWidth = 0.145f, Neck = 0.20f, NeckWidth = 0.30f, NeckAngle = -22f, Head = 0.34f,
        Length = 0.86f, HeadForm = HeadForm.Trunk, FootForm = FootForm.Pad, Ear = EarForm.Fan, Tail = 0.55f, TailWidth = 0.026f, Tufted = true, Tuck = -0.1f,
        TailRest = (-0.95f, -0.4f, -0.1f, 0.1f),
    };
}
