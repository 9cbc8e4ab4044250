namespace Bobine.World.Paint;

/// <summary>The named colours of a place at a time of day. Roles: the art bible, section 3.</summary>
public sealed record Palette
{
    public required Rgb SkyTop { get; init; }
    public required Rgb SkyMid { get; init; }
    public required Rgb SkyLow { get; init; }
    public required Rgb Horizon { get; init; }
    public required Rgb Fog { get; init; }
    public required Rgb Far { get; init; }
    public required Rgb Mid { get; init; }
    public required Rgb GroundLit { get; init; }
    public required Rgb GroundDark { get; init; }
    public required Rgb Sun { get; init; }
    public required Light Light { get; init; }
    public IReadOnlyList<Rgb> Accents { get; init; } = [];

    /// <summary>Gets the bloom threshold (0.58 night, 0.62 dusk, 0.70 day) and strength.</summary>
    public float BloomThreshold { get; init; } = 0.7f;
    public float BloomStrength { get; init; } = 0.4f;
}
