using Bobine.World.Simulation;

namespace Bobine.World.Sound.Ambience;

/// <summary>Which beds are heard in an environment, and how loud: the score of the air.</summary>
internal static class AmbienceLevels
{
    /// <summary>Fills in the gain of every bed that is heard.</summary>
    public static void Fill(in EnvironmentState e, Dictionary<string, float> levels)
    {
        levels.Clear();
        var night = Night(e);
        var day = 1f - night;
        var wind = MathF.Abs(e.Wind);
        var wet = MathF.Max(e.Rain, e.Snow * 0.5f);
        var song = day * (1f - MathF.Min(1f, wet * 1.3f)) * (1f - (0.6f * wind)) * (e.Time is "dawn" ? 1.4f : 1f);
        var indoors = Indoors(e.Place);
        var lapses = levels;
        Place(e, day, night, wind, song, lapses);
        if (indoors)
        {
            Add("roof", 0.16f * e.Rain);
            Add("wind", 0.05f * wind * wind);
        }
        else if (e.Place is not ("underwater" or "space"))
        {
            Add("wind", 0.025f + (0.5f * MathF.Pow(wind, 1.5f)));
            Add("whistle", 0.35f * MathF.Pow(MathF.Max(0f, wind - 0.45f), 1.3f));
            Add("rain", 0.14f * e.Rain);
            Add("drops", 0.05f * e.Rain);
            Add("hush", 0.05f * MathF.Max(e.Snow, e.Fog * 0.6f));
        }

        // A fan machine or an opened window is heard indoors too when the wind is strong.
        if (indoors && wind > 0.5f) Add("wind", 0.5f * (wind - 0.5f));

        void Add(string bed, float gain) => lapses[bed] = lapses.GetValueOrDefault(bed) + gain;
    }

    private static void Place(in EnvironmentState e, float day, float night, float wind, float song, Dictionary<string, float> levels)
    {
        switch (e.Place)
        {
            case "meadow":
                Set(levels, ("birds", 0.055f * song), ("insects", 0.012f * song), ("crickets", 0.05f * night * (1f - e.Rain)), ("grass", 0.016f + (0.06f * wind)), ("dove", 0.03f * song), ("owl", 0.02f * night));
                break;
            case "beach":
                Set(levels, ("surf", 0.16f + (0.1f * wind)), ("gulls", 0.04f * day * (1f - e.Rain)), ("crickets", 0.012f * night));
                break;
            case "museum":
                Set(levels, ("room", 0.07f), ("vent", 0.02f), ("murmur", 0.05f));
                break;
            case "film-set":
                Set(levels, ("room", 0.06f), ("hum", 0.006f), ("vent", 0.025f), ("murmur", 0.04f));
                break;
            case "christmas-street":
                Set(levels, ("murmur", 0.1f), ("sleigh", 0.025f), ("church", 0.03f), ("hush", 0.04f), ("city", 0.04f));
                break;
            case "city-street":
                Set(levels, ("city", 0.16f), ("traffic", 0.07f), ("murmur", 0.06f * (0.4f + (0.6f * day))), ("birds", 0.012f * song));
                break;
            case "skyline":
                Set(levels, ("city", 0.17f), ("traffic", 0.015f), ("wind", 0.06f));
                break;
            case "forest":
                Set(levels, ("birds", 0.065f * song), ("leaves", 0.022f + (0.2f * wind)), ("dove", 0.03f * song), ("owl", 0.035f * night), ("crickets", 0.035f * night * (1f - e.Rain)));
                break;
            case "desert":
                Set(levels, ("wind", 0.08f), ("hush", 0.03f), ("insects", 0.01f * day), ("crickets", 0.015f * night));
                break;
            case "race-track":
                Set(levels, ("circuit", 0.05f), ("murmur", 0.1f), ("city", 0.06f));
                break;
            case "office":
                Set(levels, ("room", 0.05f), ("vent", 0.045f), ("keys", 0.018f), ("murmur", 0.02f), ("traffic", 0.006f));
                break;
            case "kitchen":
                Set(levels, ("room", 0.05f), ("fridge", 0.012f), ("birds", 0.008f * song), ("clock", 0.006f));
                break;
            case "mountain-lake":
                Set(levels, ("lapping", 0.07f), ("birds", 0.035f * song), ("leaves", 0.01f + (0.08f * wind)), ("frogs", 0.02f * night), ("crickets", 0.025f * night), ("wind", 0.03f));
                break;
            case "underwater":
                Set(levels, ("underwater", 0.3f), ("current", 0.05f), ("bubbles", 0.07f));
                break;
            case "space":
                Set(levels, ("space", 0.045f), ("hush", 0.02f));
                break;
            case "stage":
                Set(levels, ("room", 0.06f), ("murmur", 0.07f), ("hum", 0.004f));
                break;
            case "bus-interior":
                Set(levels, ("bus", 0.06f), ("road", 0.1f), ("rattle", 0.014f), ("murmur", 0.03f));
                break;
            case "living-room":
                Set(levels, ("room", 0.05f), ("clock", 0.012f), ("fireplace", 0.02f * (0.3f + (0.7f * night))), ("birds", 0.007f * song));
                break;
            default:
                Set(levels, ("room", 0.06f));
                break;
        }
    }

    private static void Set(Dictionary<string, float> levels, params ReadOnlySpan<(string Bed, float Gain)> beds)
    {
        foreach (var (bed, gain) in beds) levels[bed] = levels.GetValueOrDefault(bed) + gain;
    }

    private static bool Indoors(string place) => place is "museum" or "film-set" or "office" or "kitchen" or "stage" or "bus-interior" or "living-room";

    private static float Night(in EnvironmentState e)
    {
        var from = Dark(e.Time);
        return e.TimeTo is { } to ? from + ((Dark(to) - from) * e.TimeMix) : from;

        static float Dark(string time) => time switch { "night" => 1f, "sunset" => 0.45f, "dawn" => 0.15f, _ => 0f };
    }
}
