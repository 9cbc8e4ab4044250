using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;

namespace Bobine.World.Places;

/// <summary>A place's setting resolved for painting: palette, horizon and where the sun or moon stands, in design pixels.</summary>
internal sealed record Dressing(PlaceSetting Setting, Palette Palette, float HorizonShare, Vector2 Sun)
{
    public const float FrameWidth = 1280f;
    public const float FrameHeight = 720f;

    /// <summary>Gets one metre at one metre's distance, in design pixels.</summary>
    public const float Focal = 1008f;

    /// <summary>Gets the height of the neutral camera, in metres.</summary>
    public const float Eye = 1.5f;

    public float Horizon => HorizonShare * FrameHeight;
    public Seed Seed => Setting.Seed;
    public Light Light => Palette.Light;
    public bool Night => Setting.Time is "night";
    public bool Dim => Setting.Time is "night" || Setting.Weather is "storm";
    public bool Low => Setting.Time is "sunset" or "dawn";
    public bool Snowy => Setting.Weather is "snow";
    public bool Wet => Setting.Weather is "rain" or "storm";
    public bool Foggy => Setting.Weather is "fog";
    public bool Overcast => Setting.Weather is "cloud" or "rain" or "storm" or "snow" or "fog";

    /// <summary>The row of the ground at a depth in metres.</summary>
    public float GroundY(float z) => Horizon + (Focal * Eye / z);

    /// <summary>The depth in metres of a row of the ground.</summary>
    public float DepthOf(float y) => Focal * Eye / MathF.Max(1f, y - Horizon);

    /// <summary>A point of space on the picture: metres right of the axis, above the ground, away.</summary>
    public Vector2 At(float x, float height, float z) => new((FrameWidth / 2f) + (x * Focal / z), Horizon + ((Eye - height) * Focal / z));

    /// <summary>Pixels of one metre at a depth.</summary>
    public static float Metre(float z) => Focal / z;

    /// <summary>A colour seen through the air: 0 is here, 0.8 the far hills.</summary>
    public Rgb Air(Rgb colour, float distance) => Rgb.Mix(colour, Palette.Fog, 1f - MathF.Exp(-1.5f * distance * (Foggy ? 2.2f : 1f)));

    /// <summary>The colour of something white lying in the place: snow, foam.</summary>
    public Rgb SnowColour => Rgb.Mix(Light.Lit("F4F6FF"), Palette.SkyMid, Night ? 0.25f : 0.12f);
}
