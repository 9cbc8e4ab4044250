using Bobine.Core;
using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Adds what was not said: a small arc for a cast with nothing to do, and an answer to a deed that stands alone.</summary>
internal static class Imagination
{
    private static readonly Dictionary<string, string[][]> Arcs = new(StringComparer.Ordinal)
    {
        ["cat"] = [["walk", "look", "meow"], ["sleep", "wake", "meow"], ["sit", "look", "jump"], ["play", "stumble", "meow"]],
        ["dog"] = [["run", "bark", "sit"], ["walk", "look", "bark"], ["sleep", "wake", "bark"], ["jump", "bark", "spin"]],
        ["lion"] = [["walk", "look", "roar"], ["sleep", "wake", "roar"], ["sit", "look", "roar"]],
        ["elephant"] = [["walk", "call", "look"], ["walk", "dance", "call"]],
        ["giraffe"] = [["walk", "eat", "look"], ["look", "lick", "walk"]],
        ["horse"] = [["walk", "call", "run"], ["eat", "look", "run"]],
        ["penguin"] = [["walk", "stumble", "call"], ["walk", "jump", "call"], ["dance", "spin", "call"]],
        ["bird"] = [["fly", "land", "call"], ["call", "look", "fly"]],
        ["duck"] = [["walk", "call", "jump"], ["swim", "call", "fly"]],
        ["fish"] = [["swim", "turn", "swim"]],
        ["robot"] = [["walk", "look", "light-up"], ["light-up", "dance", "wave"], ["stand", "turn", "wave"]],
        ["man"] = [["walk", "look", "wave"], ["stand", "look", "laugh"]],
        ["woman"] = [["walk", "look", "wave"], ["stand", "turn", "laugh"]],
        ["child"] = [["run", "jump", "laugh"], ["walk", "look", "wave"], ["dance", "spin", "laugh"]],
        ["superhero"] = [["stand", "take-off", "fly"], ["land", "stand", "wave"]],
        ["astronaut"] = [["walk", "jump", "wave"], ["float", "look", "wave"]],
        ["actor"] = [["walk", "wave", "kneel"], ["enter", "dance", "kneel"]],
        ["firefighter"] = [["run", "look", "wave"]],
        ["crowd"] = [["look", "cheer", "applaud"]],
        ["crew"] = [["stand", "look", "laugh"]],
        ["rocket"] = [["light-up", "take-off"]],
        ["fireworks"] = [["explode", "explode"]],
        ["fire"] = [["burn"]],
        ["boat"] = [["float"]],
        ["drone"] = [["take-off", "fly"]],
        ["taxi"] = [["drive", "honk"]],
        ["bus"] = [["drive", "honk"]],
        ["fire-truck"] = [["drive", "honk"]],
        ["balloon"] = [["float"]],
        ["ball"] = [["bounce", "roll"]],
    };

    private static readonly string[][] ParentArcs = [["look", "embrace", "laugh"], ["play", "laugh"], ["look", "dance", "embrace"], ["run", "embrace"]];
    private static readonly string[][] PeopleArcs = [["wave", "talk", "laugh"], ["look", "talk", "embrace"], ["talk", "look", "laugh"], ["dance", "laugh"], ["look", "wave"]];
    private static readonly string[][] PlayArcs = [["look", "play", "chase"], ["look", "chase", "play"], ["run", "jump", "call"], ["play", "spin"], ["lick", "embrace"], ["sleep", "wake", "look"], ["chase", "jump", "embrace"]];

    public static void Complete(Draft draft, Seed seed)
    {
        foreach (var shot in draft.Shots) Complete(draft, shot, seed);
    }

    private static void Complete(Draft draft, DraftShot shot, Seed seed)
    {
        var acting = shot.Beats.SelectMany(beat => beat.Who).ToHashSet();
        var present = shot.Present.Count > 0 ? shot.Present : draft.Shots.Count == 1 ? draft.Cast : [];
        foreach (var member in present.Where(member => !acting.Contains(member) && Moves(member) is not null))
            shot.Beats.Insert(0, new() { Who = [member], Does = Moves(member), Together = false, Inferred = true, Manner = member.Noun.Kind == "formula-one" ? "quickly" : null });
        foreach (var member in present.Where(member => !acting.Contains(member) && member.Held is not null)) UseHeld(member, shot, acting);
        if (shot.Beats.Count > 1) TogetherAtFirst(shot, acting);
        if (shot.Beats.Exists(beat => !beat.Inferred && !beat.Expression || beat.With is not null) || draft.Numbered && shot.Beats.Count > 0 || shot.Beats.Exists(beat => beat.Who is [{ Noun.Kind: "fireworks" }]) && present.Any(member => member.Noun.Living)) Answer(shot);
        else if (shot.Beats.TrueForAll(beat => beat.Inferred || beat.Expression)) Continue(shot, [.. present.Where(member => !acting.Contains(member) && Moves(member) is null)], seed.For("arc"));
    }

    /// <summary>Lets a member who holds something use it.</summary>
    private static void UseHeld(DraftMember member, DraftShot shot, HashSet<DraftMember> acting)
    {
        var held = member.Held!.Noun;
        var does = held.Is("drink") ? "toast" : held.Is("food") ? "eat" : held.Is("read") ? "read" : held.Is("music") ? "play-music" : null;
        if (does is null) return;
        shot.Beats.Add(new() { Who = [member], Does = does, With = member.Held, Inferred = true });
        acting.Add(member);
    }

    /// <summary>Gets what two who were only named do together.</summary>
    private static bool Meet(DraftShot shot, IReadOnlyList<DraftMember> members, Seed seed, int number)
    {
        var pair = members.Where(member => member.Noun.Living && !member.Group).Take(2).ToList();
        if (pair.Count < 2) return false;
        var (one, other) = (pair[0], pair[1]);
        var parent = one.Noun.Slug is "mother" or "father" or "old-woman" or "old-man" && other.Noun.Kind == "child";
        var arcs = parent ? ParentArcs : one.Noun.Is("human") && other.Noun.Is("human") ? PeopleArcs : PlayArcs;
        var arc = arcs[((number == 0 && parent ? 0 : seed.For("meet").Random().Below(2)) + number) % arcs.Length];
        foreach (var action in arc)
        {
            var target = action is "laugh" or "sleep" or "wake" or "call" or "jump" or "spin" or "run" ? null : other;
            shot.Beats.Add(new() { Who = [one], Does = action, To = target, Inferred = true });
            if (action is not ("look" or "chase" or "lick" or "give")) shot.Beats.Add(new() { Who = [other], Does = action, To = target is null ? null : one, Together = true, Inferred = true });
        }

        return true;
    }

    /// <summary>Background that moves does so from the first.</summary>
    private static void TogetherAtFirst(DraftShot shot, HashSet<DraftMember> acting)
    {
        for (var index = 1; index < shot.Beats.Count; index++)
        {
            if (shot.Beats[index - 1].Inferred && shot.Beats[index - 1].Does is not null && !acting.Contains(shot.Beats[index - 1].Who.FirstOrDefault()!)) shot.Beats[index].Together = true;
            else break;
        }
    }

    /// <summary>Gets what a vehicle or an effect does by itself.</summary>
    private static string? Moves(DraftMember member) => member.Noun.Kind switch
    {
        "fireworks" => "explode",
        "fire" => "burn",
        "boat" => "float",
        "balloon" => "float",
        "rocket" or "house" => null,
        _ when member.Noun.Is("vehicle") => "drive",
        _ => null,
    };

    /// <summary>Adds the arc of up to two members to a shot.</summary>
    public static void Continue(DraftShot shot, IReadOnlyList<DraftMember> members, Seed seed, int number = 0)
    {
        if (Meet(shot, members, seed, number)) return;
        foreach (var member in members.Where(member => Arcs.ContainsKey(member.Noun.Kind) || member.Noun.Living || members.Count == 1).Take(2))
        {
            var arcs = Arcs.GetValueOrDefault(member.Noun.Kind)
                ?? (member.Noun.Is("animal") ? [["walk", "look", "call"], ["run", "jump", "call"]] : member.Noun.Is("human") ? [["walk", "look", "wave"]] : [["bounce"], ["spin"], ["roll"]]);
            var arc = arcs[(seed.For(member.Id).Random().Below(arcs.Length) + number) % arcs.Length];
            foreach (var action in members.Count > 1 ? arc.Take(2) : arc) shot.Beats.Add(new() { Who = [member], Does = action, Inferred = true });
        }
    }

    /// <summary>Lets whoever something is done to answer, when nothing else happens.</summary>
    private static void Answer(DraftShot shot)
    {
        foreach (var chase in shot.Beats.Where(beat => beat.Does == "chase" && beat.To is { Noun.Living: true }).ToList())
        {
            if (!shot.Beats.Exists(beat => beat.Who.Contains(chase.To!) && beat.Does is not null))
                shot.Beats.Insert(shot.Beats.IndexOf(chase) + 1, new() { Who = [chase.To!], Does = "run", Together = true, Inferred = true });
        }

        if (shot.Beats.Find(beat => beat.Who is [{ Noun.Kind: "fireworks" }]) is not null)
        {
            foreach (var watcher in shot.Present.Where(member => member.Noun.Living && !shot.Beats.Exists(beat => beat.Who.Contains(member))).ToList())
                shot.Beats.Add(new() { Who = [watcher], Does = watcher.Group ? "cheer" : "look", Feeling = "glad", Together = true, Inferred = true });
        }

        var deeds = shot.Beats.Where(beat => beat.Does is not null || beat.Says is not null).ToList();
        if (deeds.Count != 1 || deeds[0].To is not { Noun.Living: true } target || deeds[0].Who.Contains(target)) return;
        var (answer, feeling) = deeds[0].Does switch
        {
            "lick" or "embrace" or "kiss" => ("laugh", "glad"),
            "roar" or "bark" or "hit" or "kick" => ("shiver", "afraid"),
            "give" => ("nod", "glad"),
            "wave" => ("wave", "glad"),
            "push" => ("stumble", "surprised"),
            _ => (null, null),
        };
        if (answer is not null) shot.Beats.Add(new() { Who = [target], Does = answer, Feeling = feeling, Inferred = true });
    }
}
