using System.Numerics;

namespace Bobine.World.Paint;

/// <summary>The light of a place: one key direction and the colours that turn every form.</summary>
/// <remarks>Design: the art bible, sections 1 and 3.</remarks>
public sealed record Light
{
    private readonly Vector2 _to = Vector2.Normalize(new(-0.6f, -0.8f));

    /// <summary>Gets the unit vector on screen (y down) toward the light.</summary>
    public Vector2 To { get => _to; init => _to = Vector2.Normalize(value); }
    public Rgb Key { get; init; } = "FFF2D8";
    public Rgb Ambient { get; init; } = "8D90B8";
    public Rgb Rim { get; init; } = "FFE2A8";
    public Rgb Shadow { get; init; } = "2A2848";

    /// <summary>Gets the strength of the rim, 0 to 1.2.</summary>
    public float RimStrength { get; init; } = 0.8f;

    /// <summary>Gets the alpha of the core shadow, 0.60 to 0.75.</summary>
    public float Shade { get; init; } = 0.62f;
    public float Exposure { get; init; } = 1f;

    /// <summary>Gets the colour of a lit surface.</summary>
    public Rgb Lit(Rgb local) => new(
        MathF.Min(1f, local.R * Exposure * (0.35f + (0.65f * Key.R))),
        MathF.Min(1f, local.G * Exposure * (0.35f + (0.65f * Key.G))),
        MathF.Min(1f, local.B * Exposure * (0.35f + (0.65f * Key.B))));

    /// <summary>Gets the colour of a surface that is turned away.</summary>
    public Rgb Dark(Rgb local) => Rgb.Mix(local * Ambient, Shadow, 0.12f);

    /// <summary>Gets the same light for a canvas flipped left to right.</summary>
    public Light Mirrored() => this with { To = new(-To.X, To.Y) };
}
