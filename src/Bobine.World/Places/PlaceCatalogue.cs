using Bobine.Core;

namespace Bobine.World.Places;

/// <summary>Builds the places of the vocabulary: one line per place.</summary>
public static class PlaceCatalogue
{
    private static readonly Dictionary<string, Func<PlaceSetting, Place>> _makers = new(StringComparer.Ordinal)
    {
        ["meadow"] = Meadow.Build,
        ["beach"] = Beach.Build,
        ["film-set"] = FilmSet.Build,
        ["christmas-street"] = ChristmasStreet.Build,
        ["city-street"] = CityStreet.Build,
        ["forest"] = Forest.Build,
        ["desert"] = Desert.Build,
        ["race-track"] = RaceTrack.Build,
        ["mountain-lake"] = MountainLake.Build,
        ["skyline"] = Skyline.Build,
        ["museum"] = Museum.Build,
        ["office"] = Office.Build,
        ["kitchen"] = Kitchen.Build,
        ["living-room"] = LivingRoom.Build,
        ["stage"] = Stage.Build,
        ["underwater"] = Underwater.Build,
        ["space"] = Moon.Build,
        ["bus-interior"] = BusInterior.Build,
    };

    public static IReadOnlyCollection<string> Ids => _makers.Keys;

    /// <exception cref="UserException">No such place.</exception>
    public static Place Build(string id, PlaceSetting setting) => _makers.TryGetValue(id, out var make)
        ? make(setting)
        : throw new UserException($"There is no place called \"{id}\"; `bobine world --list` names the places.");
}
