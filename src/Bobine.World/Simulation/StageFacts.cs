using Bobine.World.Places;

namespace Bobine.World.Simulation;

/// <summary>What the simulation knows of a place without building it.</summary>
/// <param name="Horizon">The horizon as a share of the frame's height.</param>
/// <param name="Box">Where actors stand.</param>
/// <param name="Ground">What footsteps sound like.</param>
/// <param name="Indoors">Whether weather stays outside.</param>
/// <param name="Weightless">Whether actors float.</param>
internal sealed record StageFacts(float Horizon, StageBox Box, string Ground, bool Indoors = false, bool Weightless = false)
{
    private static readonly StageBox _open = new(4.5f, 4.5f, 11f);

    private static readonly Dictionary<string, StageFacts> _known = new(StringComparer.Ordinal)
    {
        ["meadow"] = new(0.54f, _open, "grass"), ["beach"] = new(0.54f, _open, "sand"), ["museum"] = new(0.6f, _open, "wood", Indoors: true),
        ["film-set"] = new(0.7f, _open, "wood", Indoors: true), ["christmas-street"] = new(0.7f, _open, "snow"), ["city-street"] = new(0.7f, _open, "stone"),
        ["skyline"] = new(0.55f, _open, "none"), ["forest"] = new(0.55f, _open, "grass"), ["desert"] = new(0.54f, _open, "sand"), ["race-track"] = new(0.56f, _open, "stone"),
        ["office"] = new(0.6f, _open, "carpet", Indoors: true), ["kitchen"] = new(0.6f, _open, "stone", Indoors: true), ["mountain-lake"] = new(0.55f, _open, "grass"),
        ["underwater"] = new(0.55f, _open, "none", Indoors: true, Weightless: true), ["space"] = new(0.6f, _open, "sand", Indoors: true),
        ["stage"] = new(0.66f, _open, "wood", Indoors: true), ["bus-interior"] = new(0.6f, _open, "metal", Indoors: true), ["living-room"] = new(0.6f, _open, "carpet", Indoors: true),
    };

    /// <summary>Gets the facts of a place: the built place's own where it is drawn, a fair guess where it is not yet.</summary>
    public static StageFacts Of(string place, PlaceSetting setting)
    {
        if (!PlaceCatalogue.Ids.Contains(place)) return _known.GetValueOrDefault(place) ?? _known["meadow"];
        var built = PlaceCatalogue.Build(place, setting);
        return new(built.Horizon, built.Stage, built.Ground, built.Indoors, built.Weightless);
    }
}
