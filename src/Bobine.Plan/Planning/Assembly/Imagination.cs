using Bobine.Core;
using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Gives a small arc to members of whom nothing was said: "cat" becomes a cat that looks around, plays and settles.</summary>
internal static class Imagination
{
    private static readonly Dictionary<string, string[][]> Arcs = new(StringComparer.Ordinal)
    {
        ["cat"] = [["walk", "look", "meow"], ["sleep", "wake", "meow"], ["sit", "look", "jump"], ["play", "stumble", "meow"]],
        ["dog"] = [["run", "bark", "sit"], ["walk", "look", "bark"], ["sleep", "wake", "bark"]],
        ["lion"] = [["walk", "look", "roar"], ["sleep", "wake", "roar"]],
        ["bird"] = [["fly", "land", "call"], ["call", "look", "fly"]],
        ["duck"] = [["walk", "call", "jump"], ["swim", "call"]],
        ["fish"] = [["swim", "turn", "swim"]],
        ["formula-one"] = [["drive", "honk"]],
        ["taxi"] = [["drive", "honk"]],
        ["rocket"] = [["light-up", "take-off"]],
        ["fireworks"] = [["explode", "explode"]],
        ["boat"] = [["float"]],
        ["drone"] = [["take-off", "fly"]],
        ["fire"] = [["burn"]],
    };

    public static void Complete(Draft draft, Seed seed)
    {
        var shot = draft.Shots[0];
        if (draft.Shots.Any(each => each.Beats.Count > 0) || draft.Cast.Count == 0) return;
        foreach (var member in draft.Cast.Take(2))
        {
            var arcs = Arcs.GetValueOrDefault(member.Noun.Kind)
                ?? (member.Noun.Is("vehicle") ? [["drive"]] : member.Noun.Is("human") ? [["walk", "look", "wave"], ["stand", "look", "dance"]] : member.Noun.Is("animal") ? [["walk", "look", "call"]] : [["bounce"]]);
            var arc = arcs[seed.For("arc").For(member.Id).Random().Below(arcs.Length)];
            foreach (var action in arc) shot.Beats.Add(new() { Who = [member], Does = action });
        }
    }
}
