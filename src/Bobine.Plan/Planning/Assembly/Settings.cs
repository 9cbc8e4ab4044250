using Bobine.Core;
using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Chooses a place, a time and a camera where none was said.</summary>
internal static class Settings
{
    private static readonly Dictionary<string, string[]> Homes = new(StringComparer.Ordinal)
    {
        ["lion"] = ["meadow"], ["cat"] = ["living-room", "meadow", "kitchen"], ["dog"] = ["meadow", "beach"], ["giraffe"] = ["meadow"], ["horse"] = ["meadow", "beach"],
        ["elephant"] = ["meadow"], ["duck"] = ["mountain-lake", "meadow"], ["bird"] = ["forest", "meadow"], ["penguin"] = ["mountain-lake"], ["fish"] = ["underwater"],
        ["robot"] = ["city-street", "office"], ["firefighter"] = ["city-street"], ["actor"] = ["film-set", "stage"], ["crew"] = ["film-set"], ["superhero"] = ["skyline"],
        ["astronaut"] = ["space"], ["formula-one"] = ["race-track"], ["taxi"] = ["city-street"], ["car"] = ["city-street"], ["bus"] = ["city-street"], ["boat"] = ["beach", "mountain-lake"],
        ["rocket"] = ["space"], ["drone"] = ["skyline"], ["fire-truck"] = ["city-street"], ["house"] = ["meadow"], ["computer"] = ["office"], ["fireworks"] = ["skyline"], ["crowd"] = ["city-street"],
        ["man"] = ["city-street", "meadow"], ["woman"] = ["city-street", "beach"], ["child"] = ["meadow", "beach"],
    };

    public static string PlaceFor(List<DraftMember> present, DraftShot shot, Seed seed)
    {
        if (shot.Beats.Exists(beat => beat.Does == "swim") && present.Exists(member => member.Noun.Kind == "fish")) return "underwater";
        foreach (var member in present)
        {
            if (Homes.TryGetValue(member.Noun.Kind, out var places)) return places[seed.For("place").Random().Below(places.Length)];
        }

        return "meadow";
    }

    public static string TimeFor(List<DraftMember> present, DraftShot shot, Seed seed)
    {
        if (present.Exists(member => member.Noun.Kind == "fireworks")) return "night";
        if (shot.Weather is not null) return "day";
        return present.Count == 1 && seed.For("time").Random().Chance(0.35f) ? "sunset" : "day";
    }

    public static Camera CameraFor(DraftShot shot, List<DraftMember> present, string? asked, Seed seed)
    {
        var moves = shot.Moves.Select(move => new CameraMove { Move = move.Move, Amount = move.Amount }).ToList();
        if (asked is not null) moves = [new() { Move = asked }];
        if (moves.Count == 0)
        {
            string[] gentle = ["dolly-in", "pan-right", "truck-left", "static", "dolly-in"];
            moves = [new() { Move = gentle[seed.For("move").Random().Below(gentle.Length)], Amount = 0.3f }];
        }

        var size = shot.Size ?? (present.Count <= 1 && present.TrueForAll(member => !member.Group) ? "full" : "wide");
        return new() { Size = size, Angle = shot.Angle ?? "eye", On = shot.On?.Id, Moves = moves.ToEquatableList() };
    }
}
