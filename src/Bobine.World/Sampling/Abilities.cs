using Bobine.Plan.Vocabulary;

namespace Bobine.World.Sampling;

/// <summary>Which actions make sense for which kinds, so that samples read like films and not like noise.</summary>
public static class Abilities
{
    private static readonly string[] Body =
        ["stand", "walk", "run", "jump", "swim", "dance", "sit", "sleep", "wake", "eat", "drink", "look", "chase", "play", "lick", "invade", "stumble", "call", "fall", "roll", "enter", "leave", "hide", "kick", "push", "turn", "shake-head", "nod", "shiver", "sneeze", "climb", "spin", "grow", "shrink", "catch", "embrace", "kiss", "laugh", "cry", "wave", "sing"];

    private static readonly string[] Human =
        [.. Body, "talk", "point", "give", "hit", "break", "extinguish", "toast", "cheer", "applaud", "paint", "play-music", "throw", "kneel", "read", "fly"];

    private static readonly string[] Wheels = ["drive", "honk", "enter", "leave", "chase", "turn", "stand", "explode", "burn", "break", "light-up", "push", "spin", "jump", "shrink", "grow"];
    private static readonly string[] Thing = ["stand", "fall", "roll", "bounce", "float", "break", "burn", "explode", "spin", "grow", "shrink", "light-up", "pop", "fly", "jump", "dance"];

    private static readonly Dictionary<string, string[]> Table = Kinds.All.ToDictionary(kind => kind, Make, StringComparer.Ordinal);

    /// <summary>Gets the actions a kind is sampled with.</summary>
    public static IReadOnlyList<string> Of(string kind) => Table.TryGetValue(kind, out var actions) ? actions : Thing;

    /// <summary>Gets whether the kind is sampled with lines to say.</summary>
    public static bool Speaks(string kind) => Kinds.IsAlive(kind);

    /// <summary>Gets whether the kind wears clothes.</summary>
    public static bool Dresses(string kind) => Kinds.People.Contains(kind) && kind is not ("robot" or "crowd" or "crew");

    private static string[] Make(string kind)
    {
        if (kind is "lion") return [.. Body, "roar"];
        if (kind is "cat") return [.. Body, "meow"];
        if (kind is "dog") return [.. Body, "bark"];
        if (kind is "duck" or "bird") return [.. Body, "fly", "take-off", "land"];
        if (kind is "penguin" or "giraffe" or "horse" or "elephant") return Body;
        if (kind is "fish") return ["swim", "look", "chase", "play", "eat", "hide", "turn", "spin", "enter", "leave", "grow", "shrink", "dance", "jump", "invade", "kiss", "sleep"];
        if (kind is "rocket" or "drone") return ["fly", "take-off", "land", "explode", "burn", "enter", "leave", "spin", "light-up", "turn", "float", "chase"];
        if (kind is "boat") return ["float", "drive", "honk", "enter", "leave", "turn", "burn", "break", "explode", "stand"];
        if (Kinds.Vehicles.Contains(kind)) return Wheels;
        if (kind is "crowd" or "crew") return ["stand", "walk", "run", "jump", "dance", "sit", "look", "invade", "laugh", "cry", "wave", "point", "cheer", "applaud", "sing", "talk", "enter", "leave", "hide", "turn", "fall", "play", "toast", "chase", "shiver"];
        if (Kinds.People.Contains(kind)) return Human;
        if (kind is "fire") return ["burn", "grow", "shrink", "dance", "explode", "light-up"];
        if (kind is "fireworks") return ["explode", "light-up", "pop"];
        if (kind is "balloon") return ["float", "pop", "fly", "take-off", "bounce", "grow", "explode"];
        if (kind is "ball") return ["roll", "bounce", "fly", "fall", "pop", "spin"];
        if (kind is "house") return ["burn", "explode", "stand", "light-up", "fall", "break"];
        if (kind is "computer") return ["break", "light-up", "explode", "burn", "fall", "pop"];
        return PropTerms.Find(kind) is { } prop ? Make(prop) : Thing;
    }

    private static string[] Make(PropTerm prop) => prop switch
    {
        { IsAlive: true, Motion: MotionProfile.Fly } => [.. Body, "fly", "take-off", "land"],
        { IsAlive: true } => Body,
        { Class: PropClass.Vehicle, Motion: MotionProfile.Fly } => ["fly", "take-off", "land", "explode", "burn", "enter", "leave", "turn", "light-up"],
        { Class: PropClass.Vehicle, Motion: MotionProfile.Float or MotionProfile.Swim } => ["float", "take-off", "land", "enter", "leave", "turn", "swim"],
        { Class: PropClass.Vehicle } => Wheels,
        { Class: PropClass.Building or PropClass.Plant } => ["stand", "burn", "grow", "shrink", "fall", "light-up", "break", "dance"],
        _ => Thing,
    };
}
