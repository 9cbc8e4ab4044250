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
    /// <summary>Gets whether lamps burn: at night, in a storm, a little at dusk.</summary>
    public bool Lamps => Setting.Time is "night" or "sunset" || Setting.Weather is "storm" or "fog";
    public bool Low => Setting.Time is "sunset" or "dawn";
    /// <summary>Gets whether snow lies whatever the weather.</summary>
    public bool Winter { get; init; }
    public bool Snowy => Winter || Setting.Weather is "snow";
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

    /// <summary>A local colour of scenery as the hour leaves it: night takes most of its hue.</summary>
    public Rgb Local(Rgb colour) => Setting.Time switch
    {
        "night" => Rgb.Mix(colour.Lum(0.72f), Palette.SkyMid, 0.40f),
        "day" => colour,
        _ => Rgb.Mix(colour, Palette.Mid, 0.14f),
    };

    /// <summary>The colour of something white lying in the place: snow, foam.</summary>
    public Rgb SnowColour => Rgb.Mix(Light.Lit("F4F6FF"), Palette.SkyMid, Night ? 0.25f : 0.12f);
}
