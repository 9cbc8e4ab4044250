using Bobine.Core;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Chooses a place, a time, a weather and a camera where none was said.</summary>
internal static class Settings
{
    private static readonly Dictionary<string, string[]> Homes = new(StringComparer.Ordinal)
    {
        ["lion"] = ["meadow"], ["cat"] = ["living-room", "meadow", "kitchen"], ["dog"] = ["meadow", "beach"], ["giraffe"] = ["meadow"], ["horse"] = ["meadow", "beach"],
        ["elephant"] = ["meadow"], ["duck"] = ["mountain-lake", "meadow"], ["bird"] = ["forest", "meadow"], ["penguin"] = ["mountain-lake"], ["fish"] = ["underwater"],
        ["robot"] = ["city-street", "office"], ["firefighter"] = ["city-street"], ["actor"] = ["film-set", "stage"], ["crew"] = ["film-set"], ["superhero"] = ["skyline"],
        ["astronaut"] = ["space"], ["formula-one"] = ["race-track"], ["taxi"] = ["city-street"], ["car"] = ["city-street"], ["bus"] = ["city-street"], ["boat"] = ["beach", "mountain-lake"],
        ["rocket"] = ["desert", "space"], ["drone"] = ["skyline"], ["fire-truck"] = ["city-street"], ["house"] = ["city-street"], ["computer"] = ["office"], ["fireworks"] = ["skyline"], ["fire"] = ["city-street"],
        ["man"] = ["city-street", "meadow"], ["woman"] = ["city-street", "beach"], ["child"] = ["meadow", "beach"], ["painting"] = ["museum"], ["sculpture"] = ["museum"], ["crowd"] = ["city-street"],
    };

    public static string PlaceFor(IReadOnlyList<DraftMember> present, DraftShot shot, Seed seed)
    {
        if (present.Any(member => PropTerms.Find(member.Noun.Kind)?.Class == PropClass.Sea || member.Noun.Kind == "fish")) return "underwater";
        if (shot.Beats.Exists(beat => beat.Does == "swim")) return "mountain-lake";
        foreach (var kind in (string[])["crew", "formula-one", "computer", "astronaut", "fire-truck", "house", "fire"])
        {
            if (present.Any(member => member.Noun.Kind == kind)) return Homes[kind][0];
        }

        foreach (var member in present)
        {
            if (Homes.TryGetValue(member.Noun.Kind, out var places)) return places[seed.For("place").For(member.Id).Random().Below(places.Length)];
            switch (PropTerms.Find(member.Noun.Kind)?.Class)
            {
                case PropClass.Food or PropClass.Furniture: return "kitchen";
                case PropClass.Instrument: return "stage";
                case PropClass.Vehicle: return "city-street";
                default: break;
            }
        }

        return "meadow";
    }

    public static string TimeFor(IReadOnlyList<DraftMember> present, string place, DraftShot shot, Seed seed)
    {
        if (present.Any(member => member.Noun.Kind == "fireworks") || place == "christmas-street" || shot.Style == "neon") return "night";
        if (shot.Weather is not null) return "day";
        return present.Count == 1 && seed.For("time").Random().Chance(0.35f) ? "sunset" : "day";
    }

    public static Weather WeatherFor(DraftShot shot, string place)
    {
        var kind = shot.Weather ?? (place == "christmas-street" ? "snow" : "clear");
        return new() { Kind = kind, Wind = shot.Wind ?? (kind == "storm" ? 0.7f : place is "underwater" or "space" or "museum" or "office" or "kitchen" or "living-room" or "bus-interior" ? 0 : 0.15f) };
    }

    public static Camera CameraFor(DraftShot shot, IReadOnlyList<DraftMember> present, string? asked, Seed seed)
    {
        var moves = shot.Moves.Select(move => new CameraMove { Move = move.Move, Amount = move.Amount }).ToList();
        if (shot.Place is "museum" or "office" or "kitchen" or "living-room" or "bus-interior") moves = [.. moves.Select(move => move.Move == "drone" ? move with { Move = "fly-through" } : move)];
        if (asked is not null) moves = [new() { Move = asked }];
        if (moves.Count == 0) moves = [Gentle(shot, present, seed)];
        return new() { Size = shot.Size ?? SizeFor(shot, present, moves), Angle = shot.Angle ?? "eye", On = On(shot), Moves = moves.ToEquatableList() };
    }

    private static string? On(DraftShot shot)
    {
        if (shot.On is not null) return shot.On.Id;
        var actors = shot.Beats.SelectMany(beat => beat.Who).Distinct().Take(2).ToList();
        return shot.Continues && shot.Size is null && actors is [{ Noun.Living: true } actor] ? actor.Id : null;
    }

    private static CameraMove Gentle(DraftShot shot, IReadOnlyList<DraftMember> present, Seed seed)
    {
        if (shot.Beats.Exists(beat => beat.Does is "drive" or "chase" || beat.Does is "run" && beat.Who.Count > 0 && beat.Who[0].Noun.Kind is "horse")) return new() { Move = "tracking" };
        if (present.Count == 0) return new() { Move = "fly-through", Amount = 0.4f };
        if (shot.Beats.Exists(beat => beat.Wind > 0.8f)) return new() { Move = "handheld", Amount = 0.3f };
        string[] gentle = ["dolly-in", "pan-right", "truck-left", "static", "dolly-in", "crane-up"];
        return new() { Move = gentle[seed.For("move").Random().Below(gentle.Length)], Amount = 0.3f };
    }

    private static string SizeFor(DraftShot shot, IReadOnlyList<DraftMember> present, List<CameraMove> moves)
    {
        if (moves.Exists(move => move.Move is "drone" or "fly-through") || present.Count == 0) return "extreme-wide";
        var spread = present.Count(member => !Blocking.IsBackground(member));
        if (shot.Continues) return shot.Beats.Exists(beat => beat.Says is not null) ? "medium" : "full";
        if (present.Any(member => member.Count > 2 || member.Noun.Is("vehicle") || member.Noun.Kind is "house" or "fireworks" or "giraffe" or "elephant" || member.Look.Size == "giant")) return "wide";
        if (shot.Beats.Count > 0 && shot.Beats.TrueForAll(beat => beat.Says is not null || beat.Does is "talk" or "laugh" or "cry" or "nod" or null)) return "medium";
        return spread switch { 1 => "full", 2 => "full", _ => "wide" };
    }
}
