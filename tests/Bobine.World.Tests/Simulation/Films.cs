using System.Numerics;
using System.Text;
using Bobine.Plan;
using Bobine.World.Simulation;

namespace Bobine.World.Tests.Simulation;

/// <summary>Small films to test with.</summary>
internal static class Films
{
    public const float Wide = 16f / 9f, Tall = 9f / 16f, Square = 1f;

    public static Timeline Of(string json, float aspect = Wide) => Timeline.Build(PlanJson.Read(json), new HummedSpeech(), aspect);

    /// <summary>A film of one shot.</summary>
    public static Timeline Shot(string cast, string beats, string more = "", float seconds = 5, float aspect = Wide) =>
        Of($$"""{ "seed": 5, "cast": [ {{cast}} ], "shots": [ { "seconds": {{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}}, {{more}} "beats": [ {{beats}} ] } ] }""", aspect);

    public static IEnumerable<FrameState> Frames(this Timeline timeline) => Enumerable.Range(0, timeline.FrameCount).Select(timeline.At);

    public static ActorState Actor(this FrameState frame, string id, int instance = 0) => frame.Actors.Single(actor => actor.Id == id && actor.Instance == instance);

    /// <summary>Where a stage point appears, as shares of the frame from its left and top.</summary>
    public static Vector2 Project(this FrameState frame, Vector3 point, float aspect, float horizon)
    {
        var camera = frame.Camera;
        var k = camera.Focal / MathF.Max(0.2f, point.Z - camera.Position.Z);
        return new(0.5f + (((k * (point.X - camera.Position.X)) - (camera.Focal * MathF.Tan(camera.Pan))) / aspect), horizon - (k * (point.Y - camera.Position.Y)) + (camera.Focal * MathF.Tan(camera.Tilt)));
    }

    public static string Digest(this Timeline timeline)
    {
        var text = new StringBuilder();
        foreach (var frame in timeline.Frames())
        {
            text.Append(frame.Camera).Append(frame.Environment).Append(frame.Transition).Append(frame.TransitionProgress).AppendLine();
            foreach (var actor in frame.Actors) text.Append(actor).AppendLine();
            foreach (var effect in frame.Effects) text.Append(effect).AppendLine();
        }

        foreach (var cue in timeline.Sounds) text.Append(cue).AppendLine();
        return text.ToString();
    }

    /// <summary>The scenes of the product: who does what where.</summary>
    public static IReadOnlyDictionary<string, string> Scenes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["play"] = """{ "seed": 1, "cast": [ { "kind": "lion" }, { "kind": "cat" } ], "shots": [ { "seconds": 6, "place": "meadow", "time": "sunset", "camera": { "moves": [ { "move": "pan-left", "amount": 0.3 } ] }, "beats": [ { "at": 0.3, "who": "lion", "does": "play", "to": "cat" }, { "at": 3.5, "who": "cat", "does": "meow" } ] } ] }""",
        ["museum"] = """{ "seed": 2, "cast": [ { "kind": "sculpture" }, { "kind": "painting" } ], "shots": [ { "seconds": 6, "place": "museum", "camera": { "moves": [ { "move": "fly-through" } ] } } ] }""",
        ["superdog"] = """{ "seed": 3, "cast": [ { "kind": "dog", "look": { "wears": [ "cape" ] } } ], "shots": [ { "seconds": 5, "place": "skyline", "camera": { "moves": [ { "move": "tracking" } ] }, "beats": [ { "at": 0, "who": "dog", "does": "fly" } ] } ] }""",
        ["kitten"] = """{ "seed": 4, "cast": [ { "kind": "cat", "look": { "age": "young", "wears": [ "firefighter-outfit" ] } }, { "kind": "fire" } ], "shots": [ { "seconds": 6, "place": "city-street", "time": "night", "beats": [ { "at": 0.3, "who": "cat", "does": "extinguish", "to": "fire" } ] } ] }""",
        ["wind"] = """{ "seed": 5, "language": "fr", "cast": [ { "kind": "actor", "look": { "wears": [ "cape" ] } }, { "kind": "crew", "count": 3 } ], "shots": [ { "seconds": 6, "place": "film-set", "beats": [ { "at": 0.3, "who": "actor", "says": "Plus de vent sur le plateau !" }, { "at": 2.6, "sets": { "weather.wind": 1.0 } }, { "at": 3.2, "who": "crew", "does": "laugh" }, { "at": 3.6, "who": "actor", "does": "stumble" } ] } ] }""",
        ["giraffe"] = """{ "seed": 6, "cast": [ { "kind": "giraffe" }, { "kind": "actor" } ], "shots": [ { "seconds": 5, "place": "meadow", "beats": [ { "at": 0.5, "who": "giraffe", "does": "lick", "to": "actor" } ] } ] }""",
        ["ducks"] = """{ "seed": 7, "cast": [ { "kind": "duck", "count": 6, "look": { "size": "giant" } }, { "kind": "crew", "count": 2 } ], "shots": [ { "seconds": 6, "place": "film-set", "beats": [ { "at": 0.4, "who": "duck", "does": "invade" }, { "at": 2, "who": "crew", "does": "run", "feeling": "afraid" } ] } ] }""",
        ["beach"] = """{ "seed": 8, "cast": [ { "kind": "woman" }, { "kind": "fireworks" } ], "shots": [ { "seconds": 6, "place": "beach", "time": "sunset", "beats": [ { "at": 0.4, "who": "woman", "does": "drink", "with": "champagne" }, { "at": 1, "who": "fireworks", "does": "explode" } ] } ] }""",
        ["race"] = """{ "seed": 9, "cast": [ { "kind": "formula-one", "id": "red" }, { "kind": "formula-one", "id": "blue" } ], "shots": [ { "seconds": 5, "place": "race-track", "camera": { "on": "red", "moves": [ { "move": "tracking" } ] }, "beats": [ { "at": 0, "who": "red", "does": "drive", "manner": "quickly" }, { "at": 0, "who": "blue", "does": "drive", "manner": "quickly" } ] } ] }""",
        ["hammer"] = """{ "seed": 10, "cast": [ { "kind": "man" }, { "kind": "computer" } ], "shots": [ { "seconds": 5, "place": "office", "beats": [ { "at": 0.5, "who": "man", "does": "break", "to": "computer", "with": "hammer" } ] } ] }""",
        ["mother"] = """{ "seed": 11, "cast": [ { "kind": "woman", "id": "mother" }, { "kind": "child" } ], "shots": [ { "seconds": 6, "place": "living-room", "camera": { "size": "medium" }, "beats": [ { "at": 0.3, "who": "mother", "says": "Good night, my darling." }, { "at": 2.6, "who": "mother", "does": "embrace", "to": "child" } ] } ] }""",
        ["taxis"] = """{ "seed": 12, "cast": [ { "kind": "taxi", "count": 3 } ], "shots": [ { "seconds": 6, "place": "christmas-street", "time": "night", "weather": { "kind": "snow" }, "beats": [ { "at": 0, "who": "taxi", "does": "drive" } ] } ] }""",
        ["drone"] = """{ "seed": 13, "cast": [ { "kind": "horse" } ], "shots": [ { "seconds": 5, "place": "mountain-lake", "camera": { "size": "extreme-wide", "moves": [ { "move": "drone" } ] }, "beats": [ { "at": 0, "who": "horse", "does": "run" } ] } ] }""",
        ["bus"] = """{ "seed": 14, "cast": [ { "kind": "man" }, { "kind": "woman" } ], "shots": [ { "seconds": 4, "place": "bus-interior", "camera": { "size": "medium" }, "beats": [ { "at": 0.3, "who": "man", "says": "Is this seat taken?" } ] }, { "id": "s2", "seconds": 4, "place": "bus-interior", "transition": "dissolve", "camera": { "size": "close-up", "on": "woman", "angle": "over-the-shoulder" }, "beats": [ { "at": 0.2, "who": "woman", "says": "Only by my invisible dog." }, { "at": 2.2, "who": "man", "does": "laugh" } ] } ] }""",
        ["chase"] = """{ "seed": 15, "cast": [ { "kind": "dog" }, { "kind": "cat" } ], "shots": [ { "seconds": 6, "place": "meadow", "beats": [ { "at": 0.2, "who": "dog", "does": "chase", "to": "cat" } ] } ] }""",
        ["toast"] = """{ "seed": 16, "cast": [ { "kind": "man" }, { "kind": "woman" } ], "shots": [ { "seconds": 5, "place": "kitchen", "camera": { "size": "medium" }, "beats": [ { "at": 0.5, "who": "man", "does": "toast", "to": "woman", "with": "champagne" }, { "at": 3, "who": "woman", "does": "kiss", "to": "man" } ] } ] }""",
        ["throw"] = """{ "seed": 17, "cast": [ { "kind": "child" }, { "kind": "man" }, { "kind": "ball" } ], "shots": [ { "seconds": 5, "place": "meadow", "beats": [ { "at": 0.5, "who": "child", "does": "throw", "to": "man", "with": "ball" }, { "at": 2.6, "who": "man", "does": "cheer" } ] } ] }""",
        ["storm"] = """{ "seed": 18, "cast": [ { "kind": "man" } ], "shots": [ { "seconds": 6, "place": "forest", "time": "night", "weather": { "kind": "storm", "wind": 0.8 }, "beats": [ { "at": 0, "who": "man", "does": "walk" }, { "at": 3, "who": "man", "does": "fall" } ] } ] }""",
        ["swim"] = """{ "seed": 19, "cast": [ { "kind": "fish", "count": 5 }, { "kind": "octopus" } ], "shots": [ { "seconds": 5, "place": "underwater", "beats": [ { "at": 0, "who": "fish", "does": "swim" } ] } ] }""",
        ["rocket"] = """{ "seed": 20, "cast": [ { "kind": "rocket" }, { "kind": "astronaut" } ], "shots": [ { "seconds": 6, "place": "space", "beats": [ { "at": 0.5, "who": "astronaut", "does": "wave" }, { "at": 1.5, "who": "rocket", "does": "take-off" } ] } ] }""",
    };
}
