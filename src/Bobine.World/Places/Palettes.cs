using Bobine.World.Paint;

namespace Bobine.World.Places;

/// <summary>The palettes of the hours, and what weather does to them.</summary>
/// <remarks>Design: the art bible, section 3.</remarks>
internal static class Palettes
{
    /// <summary>Open country at an hour, before weather.</summary>
    public static Palette Country(string time) => time switch
    {
        "dawn" => _dawn,
        "sunset" => _sunset,
        "night" => _night,
        _ => _day,
    };

    /// <summary>A room at an hour: the sky roles are what stands outside its windows, far and mid are its walls in light and shade.</summary>
    public static Palette Interior(PlaceSetting setting, Rgb wallLit, Rgb wallDark, Rgb floorLit, Rgb floorDark)
    {
        var time = setting.Time;
        var outside = Under(Country(time), setting.Weather, time is "night");
        var (tint, amount, dim) = time switch { "dawn" => ((Rgb)"C8A8B8", 0.22f, 0.96f), "sunset" => ("D0805A", 0.26f, 0.90f), "night" => ("3A3568", 0.42f, 0.72f), _ => ("F4E8D0", 0.05f, 1f) };
        Rgb Tinted(Rgb c) => Rgb.Mix(c.Lum(dim), tint, amount);
        return outside with
        {
            Far = Tinted(wallLit), Mid = Tinted(wallDark), GroundLit = Tinted(floorLit), GroundDark = Tinted(floorDark), Fog = Rgb.Mix(Tinted(wallLit), outside.Fog, 0.2f),
            Light = new()
            {
                To = new(0.62f, -0.62f), Key = time switch { "dawn" => "FFE2CC", "sunset" => "FFCFA0", "night" => "FFDCA8", _ => "FFE9C8" }, Ambient = time is "night" ? "6A649C" : "8A86BC",
                Rim = "FFE6B0", Shadow = time is "night" ? "1C1A44" : "26244E", RimStrength = 0.9f, Shade = 0.60f, Exposure = time is "night" ? 0.88f : 1f,
            },
            Accents = ["E0A03C", "D8505A", "4F8F8A"], BloomThreshold = time is "night" ? 0.60f : 0.68f, BloomStrength = 0.45f,
        };
    }

    /// <summary>Dresses a palette for a weather: grey tints, a weak rim, fog.</summary>
    public static Palette Under(Palette clear, string weather, bool night)
    {
        if (weather is "clear") return clear;
        var (grey, amount, rim) = weather switch
        {
            "cloud" => ((Rgb)"A3AEBD", 0.60f, 0.4f),
            "rain" => ((Rgb)"75808F", 0.84f, 0.4f),
            "storm" => ((Rgb)"3E4759", 0.88f, 0.5f),
            "snow" => ((Rgb)"B4BDCC", 0.76f, 0.45f),
            _ => ((Rgb)"CDD2D2", 0.86f, 0.35f),
        };
        if (night) grey = Rgb.Mix(grey.Lum(0.5f), "26305C", 0.6f);
        var dim = weather switch { "storm" => 0.82f, "rain" => 0.92f, _ => 1f };
        Rgb Grey(Rgb c, float k) => Rgb.Mix(c, grey, amount * k);
        var light = clear.Light;
        return clear with
        {
            SkyTop = Grey(clear.SkyTop, 0.9f), SkyMid = Grey(clear.SkyMid, 0.85f), SkyLow = Grey(clear.SkyLow, 0.8f), Horizon = Grey(clear.Horizon, 0.7f), Fog = Grey(clear.Fog, 0.85f),
            Far = Grey(clear.Far, 0.55f), Mid = Grey(clear.Mid, 0.4f), GroundLit = Grey(clear.GroundLit.Lum(dim), 0.38f), GroundDark = Grey(clear.GroundDark.Lum(dim), 0.25f), Sun = Grey(clear.Sun, 0.3f),
            Light = light with
            {
                Key = Rgb.Mix(light.Key, grey.Lum(1.15f), amount * 0.55f), RimStrength = rim, Shade = light.Shade * 0.88f,
                Rim = Rgb.Mix(light.Rim, "F4F2EA", 0.4f), Exposure = light.Exposure * (weather is "storm" ? 0.80f : weather is "rain" ? 0.92f : 0.97f),
            },
            BloomStrength = clear.BloomStrength * 0.8f,
        };
    }

    private static readonly Palette _sunset = new()
    {
        SkyTop = "34406F", SkyMid = "B0607F", SkyLow = "F2925C", Horizon = "FFD690", Fog = "F7B27C", Far = "8D5F83", Mid = "6D4D70", GroundLit = "E7B04C", GroundDark = "3F5A3C", Sun = "FFF0C0",
        Light = new() { To = new(0.50f, -0.62f), Key = "FFD9A0", Ambient = "8A6FA6", Rim = "FFDF9A", Shadow = "2E2350", RimStrength = 1f, Shade = 0.70f },
        Accents = ["F2C14A", "E86A6A", "F4D6C0", "C48AD0"], BloomThreshold = 0.62f, BloomStrength = 0.6f,
    };

    private static readonly Palette _dawn = _sunset with
    {
        SkyTop = "5A78B0", SkyMid = "E8A0A8", SkyLow = "FBC29A", Horizon = "FFE8B8", Fog = "F6CDB4", Far = "8E86B4", Mid = "7C7AA0", GroundLit = "DCC27A", GroundDark = "4A6A58", Sun = "FFF4D4",
        Light = new() { To = new(-0.55f, -0.60f), Key = "FFE4C4", Ambient = "8E86BC", Rim = "FFE6B4", Shadow = "2C2858", RimStrength = 0.95f, Shade = 0.66f },
        BloomThreshold = 0.66f, BloomStrength = 0.5f,
    };

    private static readonly Palette _day = new()
    {
        SkyTop = "3F8FC8", SkyMid = "8FC8DC", SkyLow = "CDE4DC", Horizon = "FBEECB", Fog = "F0EBCF", Far = "6A8FB0", Mid = "7A9A7A", GroundLit = "CFC860", GroundDark = "4C7038", Sun = "FFF6D8",
        Light = new() { To = new(0.48f, -0.72f), Key = "FFF2D2", Ambient = "8FA0D0", Rim = "FFF2C0", Shadow = "2A3468", RimStrength = 0.95f, Shade = 0.62f },
        Accents = ["E0707F", "F2C14A", "FBF0DC", "B48AD8"], BloomThreshold = 0.70f, BloomStrength = 0.4f,
    };

    private static readonly Palette _night = new()
    {
        SkyTop = "101A4A", SkyMid = "26347A", SkyLow = "4C55A0", Horizon = "8A86C0", Fog = "6A70B0", Far = "2A3478", Mid = "2C3A74", GroundLit = "5E7CA0", GroundDark = "1C2C58", Sun = "FFF6DC",
        Light = new() { To = new(0.42f, -0.80f), Key = "C4CDF5", Ambient = "5A62A8", Rim = "FFD596", Shadow = "101540", RimStrength = 0.9f, Shade = 0.70f, Exposure = 0.95f },
        Accents = ["FFCF7A", "F2B632", "9AB4FF"], BloomThreshold = 0.58f, BloomStrength = 0.7f,
    };
}
