using System.Text.Json.Serialization;
using Bobine.Core;
using Bobine.Plan.Document;

namespace Bobine.Plan;

/// <summary>The film's score: cast, shots and beats. Everything else performs it. Immutable; edits make a new one.</summary>
/// <remarks>docs/design/plan.md describes the document. Unknown fields, and a newer <see cref="Bobine"/> number, are refused.</remarks>
public sealed record FilmPlan
{
    public const int CurrentVersion = 1;

    /// <summary>Gets the version of the document's form.</summary>
    [AlwaysWritten]
    public int Bobine { get; init; } = CurrentVersion;

    /// <summary>Gets the language of the prompt and of the read-back: "en" or "fr".</summary>
    [AlwaysWritten, Word(WordList.Languages)]
    public string Language { get; init; } = "en";
    [AlwaysWritten]
    public ulong Seed { get; init; }
    public string? Title { get; init; }
    public EquatableList<CastMember> Cast { get; init; } = [];
    public EquatableList<Shot> Shots { get; init; } = [];

    /// <summary>Gets the music's mood ("happy", "sad", "tense", "epic", "calm", "funny", "christmas"), or null for none.</summary>
    [Word(WordList.Moods)]
    public string? Music { get; init; }

    /// <summary>Gets the origin of values by path (for instance <c>cast[lion].look.coat</c>); a path that is absent is a default.</summary>
    public EquatableMap<Origin> Origins { get; init; } = [];

    /// <summary>Gets the length of the film in milliseconds.</summary>
    [JsonIgnore]
    public int TotalMilliseconds => Shots.Sum(shot => shot.Milliseconds);

    public Seed SeedOf(string id) => new Seed(Seed).For(id);
}

/// <summary>Where a value comes from. A locked value refuses edits.</summary>
public enum Origin { Default, Inferred, Said, Locked }

/// <summary>Anyone or anything that returns across shots.</summary>
public sealed record CastMember
{
    /// <summary>Gets the stable name used by beats ("lion", "actor", "cat2").</summary>
    [Identity]
    public required string Id { get; init; }

    /// <summary>Gets a hero, vehicle or prop of the vocabulary ("lion", "taxi", "pineapple").</summary>
    [Word(WordList.Kinds)]
    public required string Kind { get; init; }

    /// <summary>Gets the word the person used when it is not the kind's own ("zebra" drawn as a horse), or null.</summary>
    public string? Word { get; init; }

    /// <summary>Gets how many there are: more than one is a group that acts together. 1 to 40.</summary>
    [Bounds(1, 40)]
    public int Count { get; init; } = 1;
    public Look Look { get; init; } = new();

    /// <summary>Gets a proper name ("Marie"), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a voice of the vocabulary ("low", "high", "child", "old", "robot", "warm", "bright" ...), or null for one chosen from the kind and id.</summary>
    [Word(WordList.Voices)]
    public string? Voice { get; init; }

    /// <summary>Gets the id of a consenting person's character, or null.</summary>
    public string? Likeness { get; init; }
}

/// <summary>How a cast member looks. Colours are names of the vocabulary ("red") or "#rrggbb". Null is the kind's own.</summary>
public sealed record Look
{
    /// <summary>Gets the main colour of an animal, vehicle, robot or thing.</summary>
    [Word(WordList.Colours)]
    public string? Coat { get; init; }

    /// <summary>Gets the second colour: patches, belly, stripes.</summary>
    [Word(WordList.Colours)]
    public string? Accent { get; init; }
    [Word(WordList.Colours)]
    public string? Skin { get; init; }
    [Word(WordList.Colours)]
    public string? Hair { get; init; }

    /// <summary>Gets "short", "long", "bob", "bun", "curly", "quiff" or "bald".</summary>
    [Word(WordList.HairStyles)]
    public string? HairStyle { get; init; }
    [Word(WordList.Colours)]
    public string? Eyes { get; init; }
    [Word(WordList.Colours)]
    public string? Top { get; init; }
    [Word(WordList.Colours)]
    public string? Legs { get; init; }
    [Word(WordList.Colours)]
    public string? Shoes { get; init; }

    /// <summary>Gets "tiny", "small", "medium", "big", "giant", or null for medium.</summary>
    [Word(WordList.Sizes)]
    public string? Size { get; init; }

    /// <summary>Gets "baby", "young", "adult", "old", or null.</summary>
    [Word(WordList.Ages)]
    public string? Age { get; init; }

    /// <summary>Gets accessories of the vocabulary: "cape", "hat", "glasses", "scarf", "crown", "beard", "firefighter-outfit", "santa-hat" ...</summary>
    [Word(WordList.Accessories)]
    public EquatableList<string> Wears { get; init; } = [];

    /// <summary>Gets the colours of accessories by name ("cape" to "red").</summary>
    [Word(WordList.Accessories)]
    public EquatableMap<string> WearColours { get; init; } = [];
}

/// <summary>One camera set-up.</summary>
public sealed record Shot
{
    [Identity]
    public required string Id { get; init; }

    /// <summary>Gets the length. 500 to 60 000; written as seconds in the document.</summary>
    [Seconds, JsonPropertyName("seconds"), AlwaysWritten, Bounds(0.5, 60)]
    public int Milliseconds { get; init; } = 5000;
    [AlwaysWritten, Word(WordList.Places)]
    public string Place { get; init; } = "meadow";

    /// <summary>Gets "dawn", "day", "sunset" or "night".</summary>
    [Word(WordList.Times)]
    public string Time { get; init; } = "day";
    public Weather Weather { get; init; } = new();
    [Word(WordList.Styles)]
    public string Style { get; init; } = "illustrated";
    public Camera Camera { get; init; } = new();

    /// <summary>Gets where members stand when the shot begins; who is not named is placed by the timeline.</summary>
    public EquatableList<Placement> Stage { get; init; } = [];
    public EquatableList<Beat> Beats { get; init; } = [];

    /// <summary>Gets the ids of those who are in the shot though no beat or placement names them. Empty with no beats and no stage: the whole cast.</summary>
    [Word(WordList.Members)]
    public EquatableList<string> Present { get; init; } = [];

    /// <summary>Gets how this shot begins: "cut", "fade", "dissolve" or "wipe".</summary>
    [Word(WordList.Transitions)]
    public string Transition { get; init; } = "cut";

    /// <summary>Gets the seed of this shot when it was re-rolled alone, or null to derive it from the film's seed and the id.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>The weather of a shot. Everything on stage reacts to <see cref="Wind"/>.</summary>
public sealed record Weather
{
    /// <summary>Gets "clear", "cloud", "rain", "storm", "snow" or "fog".</summary>
    [Word(WordList.WeatherKinds)]
    public string Kind { get; init; } = "clear";

    /// <summary>Gets the strength of the wind, 0 (still) to 1 (gale), blowing to the right of the screen; negative blows to the left.</summary>
    [Bounds(-1, 1)]
    public float Wind { get; init; } = 0.15f;
}

/// <summary>Size, angle and moves of the camera, in the film trade's terms.</summary>
public sealed record Camera
{
    /// <summary>Gets "extreme-wide", "wide", "full", "cowboy", "medium", "medium-close-up", "close-up" or "insert".</summary>
    [Word(WordList.CameraSizes)]
    public string Size { get; init; } = "wide";

    /// <summary>Gets "eye", "low", "high", "top-down", "dutch", "over-the-shoulder" or "point-of-view".</summary>
    [Word(WordList.Angles)]
    public string Angle { get; init; } = "eye";

    /// <summary>Gets whom the camera looks at, or null for everyone.</summary>
    [Word(WordList.Members)]
    public string? On { get; init; }
    public EquatableList<CameraMove> Moves { get; init; } = [];
}

/// <summary>One move of the camera.</summary>
public sealed record CameraMove
{
    /// <summary>Gets when it begins, in milliseconds of the shot (seconds in the document).</summary>
    [Seconds, Bounds(0, 60)]
    public int At { get; init; }

    /// <summary>Gets when it ends, or null for the end of the shot.</summary>
    [Seconds, Bounds(0, 60)]
    public int? Until { get; init; }

    /// <summary>Gets a move of the vocabulary ("pan-left", "dolly-in", "orbit", "handheld" ...).</summary>
    [Word(WordList.CameraMoves)]
    public required string Move { get; init; }

    /// <summary>Gets how much, 0 to 1. The default 0.5 is what an operator would do unasked.</summary>
    [Bounds(0, 1)]
    public float Amount { get; init; } = 0.5f;
}

/// <summary>Where a member stands, in marks or metres.</summary>
public sealed record Placement
{
    [Word(WordList.Members)]
    public required string Who { get; init; }

    /// <summary>Gets the mark, or null for one chosen by the timeline.</summary>
    public StageMark? Mark { get; init; }

    /// <summary>Gets "left", "right", "camera", "away", or null to face the others.</summary>
    [Word(WordList.Facings)]
    public string? Facing { get; init; }

    /// <summary>Gets the action a member is already in when the shot begins ("sit", "sleep"), or null for standing.</summary>
    [Word(WordList.Actions)]
    public string? Doing { get; init; }

    /// <summary>Gets a feeling of the vocabulary ("glad", "sad", "surprised", "angry", "afraid"), or null.</summary>
    [Word(WordList.Feelings)]
    public string? Feeling { get; init; }
}

/// <summary>A spot on stage in metres: X to the right of the lens axis, Z away from the camera, Y above the ground. Words map to numbers in <c>Vocabulary</c>.</summary>
public readonly record struct StageMark(float X, float Z, float Y = 0);

/// <summary>Something that happens.</summary>
public sealed record Beat
{
    [Identity]
    public required string Id { get; init; }
    [AlwaysWritten]
    public BeatTime At { get; init; }

    /// <summary>Gets who acts, or null when only the world changes (<see cref="Sets"/>).</summary>
    [Word(WordList.Members)]
    public string? Who { get; init; }

    /// <summary>Gets an action of the vocabulary, or null.</summary>
    [Word(WordList.Actions)]
    public string? Does { get; init; }

    /// <summary>Gets the member it is done to, or null.</summary>
    [Word(WordList.Members)]
    public string? To { get; init; }

    /// <summary>Gets the prop it is done with: a cast id or a prop kind ("hammer", "champagne"), or null.</summary>
    [Word(WordList.Properties)]
    public string? With { get; init; }

    /// <summary>Gets where it leads: a mark, or null.</summary>
    public StageMark? Where { get; init; }

    /// <summary>Gets the side a member enters from ("left", "right", "back", "above"), or null when already there.</summary>
    [Word(WordList.EntrySides)]
    public string? From { get; init; }

    /// <summary>Gets when it ends, or null for the action's own length or the next beat of the same member.</summary>
    public BeatTime? Until { get; init; }

    /// <summary>Gets the line spoken, verbatim, or null. With <see cref="Does"/> "sing" it is sung.</summary>
    public string? Says { get; init; }

    /// <summary>Gets the language of the line ("en", "fr"), or null for the plan's.</summary>
    [Word(WordList.Languages)]
    public string? Language { get; init; }

    /// <summary>Gets a feeling of the vocabulary, or null.</summary>
    [Word(WordList.Feelings)]
    public string? Feeling { get; init; }

    /// <summary>Gets the manner: "slowly", "quickly", "gently", "hard", or null.</summary>
    [Word(WordList.Manners)]
    public string? Manner { get; init; }

    /// <summary>Gets the fields of the shot that change, by path ("weather.wind" to 1).</summary>
    public EquatableMap<PlanValue> Sets { get; init; } = [];
}
