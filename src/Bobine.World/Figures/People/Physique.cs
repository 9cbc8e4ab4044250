namespace Bobine.World.Figures.People;

/// <summary>The proportions of a body. Lengths are shares of its height; <see cref="Height"/> is in metres.</summary>
/// <remarks>Design: the art bible, section 6.</remarks>
public sealed record Physique
{
    public required float Height { get; init; }
    public float HeadRadius { get; init; } = 0.094f;
    public float Neck { get; init; } = 0.775f;
    public float NeckWidth { get; init; } = 0.036f;
    public float Shoulder { get; init; } = 0.738f;
    public float ShoulderHalf { get; init; } = 0.094f;
    public float ChestFront { get; init; } = 0.098f;
    public float Bust { get; init; }
    public float Belly { get; init; }
    public float WaistHalf { get; init; } = 0.068f;
    public float Hip { get; init; } = 0.475f;
    public float HipHalf { get; init; } = 0.074f;
    public float UpperArm { get; init; } = 0.158f;
    public float Forearm { get; init; } = 0.148f;
    public float Hand { get; init; } = 0.086f;
    public float ArmWidth { get; init; } = 0.029f;
    public float Thigh { get; init; } = 0.226f;
    public float Shin { get; init; } = 0.219f;
    public float LegWidth { get; init; } = 0.044f;
    public float Foot { get; init; } = 0.128f;

    /// <summary>Gets the constant stoop of age, in radians of lean.</summary>
    public float Stoop { get; init; }

    /// <summary>Gets 0 (adult) to 1 (child): big eyes, round jaw, short nose.</summary>
    public float Childlike { get; init; }

    /// <summary>Gets the half-width of the jaw in head half-widths.</summary>
    public float Jaw { get; init; } = 0.68f;
    public float ArmLength => UpperArm + Forearm;
    public float LegLength => Thigh + Shin;

    public static Physique Man { get; } = new() { Height = 1.78f };

    public static Physique Woman { get; } = new()
    {
        Height = 1.68f, HeadRadius = 0.092f, ShoulderHalf = 0.076f, ChestFront = 0.080f, Bust = 0.018f, WaistHalf = 0.052f, HipHalf = 0.078f, NeckWidth = 0.027f,
        ArmWidth = 0.0235f, LegWidth = 0.041f, Hand = 0.077f, Foot = 0.116f, Jaw = 0.58f,
    };

    public static Physique Child { get; } = new()
    {
        Height = 1.2f, HeadRadius = 0.130f, Neck = 0.705f, Shoulder = 0.668f, ShoulderHalf = 0.090f, ChestFront = 0.088f, WaistHalf = 0.078f, HipHalf = 0.084f, Hip = 0.388f, NeckWidth = 0.036f,
        UpperArm = 0.138f, Forearm = 0.128f, Hand = 0.086f, ArmWidth = 0.031f, Thigh = 0.178f, Shin = 0.171f, LegWidth = 0.050f, Foot = 0.142f, Childlike = 1f, Jaw = 0.66f,
    };

    public static Physique Baby { get; } = Child with
    {
        Height = 1.2f, HeadRadius = 0.172f, Neck = 0.625f, Shoulder = 0.590f, ShoulderHalf = 0.108f, ChestFront = 0.108f, WaistHalf = 0.108f, HipHalf = 0.112f, Hip = 0.325f,
        UpperArm = 0.120f, Forearm = 0.112f, ArmWidth = 0.042f, Thigh = 0.145f, Shin = 0.140f, LegWidth = 0.066f, Foot = 0.150f, NeckWidth = 0.040f,
    };
}
