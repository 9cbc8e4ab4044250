using Bobine.Plan;
using Bobine.Plan.Vocabulary;

namespace Bobine.World.Sampling;

/// <summary>Draws who is in a film, and how they look.</summary>
internal static class CastSampler
{
    private static readonly string[] Heroes = [.. Terms.Heroes.Select(term => term.Id)];
    private static readonly string[] Props = [.. PropTerms.All.Select(prop => prop.Id)];
    private static readonly string[] AllKinds = [.. Kinds.All];

    private static readonly Dictionary<string, string[]> KindsByAction = Terms.Actions.ToDictionary(action => action, action => AllKinds.Where(kind => Abilities.Of(kind).Contains(action)).ToArray(), StringComparer.Ordinal);
    private static readonly string[] EnglishNames = ["Alice", "Tom", "Maya", "Oscar", "Lily", "Jack", "Nora", "Max"];
    private static readonly string[] FrenchNames = ["Marie", "Léo", "Zoé", "Hugo", "Chloé", "Jules", "Inès", "Noé"];

    /// <summary>Draws the cast, and for members who were chosen for an action, the action.</summary>
    public static (EquatableList<CastMember> Cast, IReadOnlyDictionary<string, string> Wanted) Sample(Draw draw, string language)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = draw.Weighted("count", 0.2f, 0.45f, 0.35f) + 1;
        var members = new List<CastMember>();
        for (var i = 0; i < count; i++)
        {
            var part = draw.For(i);
            var (kind, action) = Kind(part, isFirst: i == 0);
            var same = members.Count(member => string.Equals(member.Kind, kind, StringComparison.Ordinal));
            members.Add(Member(part, kind, same == 0 ? kind : $"{kind}{same + 1}", members, language));
            if (action is not null) wanted[members[^1].Id] = action;
        }

        return (members.ToEquatableList(), wanted);
    }

    /// <summary>Draws a kind: half the time by itself, else as one of those able to do a drawn action, so that rare actions are seen as often as common ones.</summary>
    private static (string Kind, string? Action) Kind(Draw draw, bool isFirst)
    {
        if (isFirst || draw.Chance("by action", 0.5f))
        {
            var action = draw.Pick("action", Terms.Actions);
            var able = KindsByAction[action];
            var heroes = able.Where(Kinds.IsHero).ToList();
            return (heroes.Count > 0 && draw.Chance("hero", 0.8f) ? draw.Pick("kind", heroes) : draw.Pick("kind", able), action);
        }

        return (draw.Chance("hero", 0.75f) ? draw.Pick("kind", Heroes) : draw.Pick("kind", Props), null);
    }

    private static CastMember Member(Draw draw, string kind, string id, List<CastMember> others, string language)
    {
        var isLiving = Kinds.IsAlive(kind);
        var isGroup = kind is "crowd" or "crew" || draw.Chance("group", 0.15f);
        return new()
        {
            Id = id,
            Kind = kind,
            Count = kind is "crowd" ? draw.Between("crowd", 4, 12) : kind is "crew" ? draw.Between("crew", 2, 5) : isGroup && kind is not ("fire" or "fireworks") ? draw.Between("many", 2, 5) : 1,
            Look = Look(draw.For("look"), kind, others),
            Voice = isLiving && draw.Chance("voice?", 0.15f) ? draw.Pick("voice", Terms.Voices) : null,
            Name = !isGroup && Kinds.People.Contains(kind) && draw.Chance("name?", 0.12f) ? FreeName(draw, others, language) : null,
        };
    }

    private static string? FreeName(Draw draw, List<CastMember> others, string language)
    {
        var name = draw.Pick("name", language is "fr" ? FrenchNames : EnglishNames);
        return others.Exists(other => string.Equals(other.Name, name, StringComparison.Ordinal)) ? null : name;
    }

    private static Look Look(Draw draw, string kind, List<CastMember> others)
    {
        var look = new Look { Size = draw.Chance("size?", 0.25f) ? draw.Pick("size", Terms.Sizes) : null };
        if (Kinds.IsAlive(kind) && draw.Chance("age?", 0.2f)) look = look with { Age = draw.Pick("age", Terms.Ages) };
        if (kind is "crowd" or "crew") return look with { Age = null, Size = null };
        return Abilities.Dresses(kind) ? Clothes(draw, kind, look, others) : Coat(draw, kind, look, others);
    }

    private static Look Coat(Draw draw, string kind, Look look, List<CastMember> others)
    {
        var free = Free(draw, kind, others.Select(other => other.Look.Coat));
        if (draw.Chance("coat?", 0.8f) && free.Count > 0) look = look with { Coat = draw.Pick("coat", free) };
        if (draw.Chance("accent?", 0.2f)) look = look with { Accent = draw.Pick("accent", Paints.Where(colour => colour != look.Coat).ToList()) };
        return Kinds.IsAlive(kind) && draw.Chance("wears?", 0.2f) ? Wearing(draw, look, 1) : look;
    }

    private static Look Clothes(Draw draw, string kind, Look look, List<CastMember> others)
    {
        var free = Free(draw, kind, others.Select(other => other.Look.Top));
        if (draw.Chance("top?", 0.8f) && free.Count > 0) look = look with { Top = draw.Pick("top", free) };
        if (draw.Chance("legs?", 0.35f)) look = look with { Legs = draw.Pick("legs", Paints) };
        if (draw.Chance("shoes?", 0.15f)) look = look with { Shoes = draw.Pick("shoes", Paints) };
        if (draw.Chance("hair?", 0.5f)) look = look with { Hair = draw.Pick("hair", HairColours) };
        if (draw.Chance("hair style?", 0.4f)) look = look with { HairStyle = draw.Pick("hair style", Terms.HairStyles) };
        if (look.HairStyle is "bald") look = look with { Hair = null };
        if (draw.Chance("eyes?", 0.2f)) look = look with { Eyes = draw.Pick("eyes", EyeColours) };
        if (draw.Chance("skin?", 0.1f)) look = look with { Skin = draw.Pick("skin", SkinColours) };
        return Wearing(draw, look, draw.Weighted("wears", 0.45f, 0.35f, 0.2f));
    }

    private static Look Wearing(Draw draw, Look look, int count)
    {
        var worn = draw.Shuffle("accessories", Terms.Accessories).Take(count).ToList();
        var coloured = worn.Where(item => draw.Chance($"colour of {item}?", 0.6f)).Select(item => KeyValuePair.Create(item, draw.Pick($"colour of {item}", Paints)));
        return look with { Wears = worn.ToEquatableList(), WearColours = new(coloured) };
    }

    private static List<string> Free(Draw draw, string kind, IEnumerable<string?> taken) =>
        [.. (Kinds.IsAlive(kind) && !Abilities.Dresses(kind) ? Terms.Colours : Paints).Except(taken.OfType<string>(), StringComparer.Ordinal).Where(colour => draw.AllowsHeldOut || !HeldOut.Colour(kind, colour))];

    /// <summary>The colours of cloth and metal: all but those of hair.</summary>
    private static readonly string[] Paints = [.. Terms.Colours.Except(["ginger", "blond"], StringComparer.Ordinal)];
    private static readonly string[] HairColours = ["black", "brown", "blond", "ginger", "grey", "white", "purple", "blue", "pink", "green"];
    private static readonly string[] EyeColours = ["blue", "green", "brown", "grey", "black"];
    private static readonly string[] SkinColours = ["brown", "beige", "pink", "black"];
}
