using Bobine.World.Paint;

namespace Bobine.World.Rendering;

/// <summary>The numbers of the last pass.</summary>
public sealed record FinishLook
{
    public float Bloom { get; init; } = 0.4f;
    public float BloomThreshold { get; init; } = 0.7f;

    /// <summary>Gets the bloom's sigma in pixels of a quarter-size picture at 1280 wide.</summary>
    public float BloomSigma { get; init; } = 9f;
    public float Saturation { get; init; } = 1.06f;

    /// <summary>Gets the colours that shadows and lights lean to; mid grey is none.</summary>
    public Rgb Shadows { get; init; } = "70749A";
    public Rgb Lights { get; init; } = "8A8276";
    public float Contrast { get; init; } = 0.14f;
    public float Vignette { get; init; } = 0.42f;
    public float Grain { get; init; } = 0.10f;
    public float Paper { get; init; } = 0.35f;

    public static FinishLook For(Palette palette) => new() { Bloom = palette.BloomStrength, BloomThreshold = palette.BloomThreshold };
}
