using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>The looks, number and age that stand next to a noun.</summary>
/// <param name="Start">The first token of the whole noun phrase.</param>
/// <param name="Colour">Its main colour, or null.</param>
/// <param name="Traits">Everything else, with the colours of clothes and parts.</param>
internal sealed record LinkedLook(int Start, string? Colour, IReadOnlyList<(Span Trait, string? Colour)> Traits)
{
    public void Apply(DraftMember member)
    {
        if (Colour is not null) member.Look = member.Noun.Is("human") ? member.Look with { Top = Colour } : member.Look with { Coat = Colour };
        foreach (var (trait, colour) in Traits) Apply(member, trait.Field, trait.Value!, colour);
    }

    private static void Apply(DraftMember member, Field field, string value, string? colour)
    {
        var look = member.Look;
        switch (field)
        {
            case Field.Count when int.TryParse(value, out var count): member.Count = Math.Clamp(count, 1, 40); break;
            case Field.Feeling: member.Feeling ??= value; break;
            case Field.Large: member.Look = look with { Size = value }; break;
            case Field.Age: member.Look = look with { Age = value }; break;
            case Field.Hair: member.Look = look with { HairStyle = value }; break;
            case Field.Wear:
                if (!look.Wears.Contains(value)) look = look with { Wears = look.Wears.Add(value) };
                member.Look = colour is null ? look : look with { WearColours = new([.. look.WearColours.Where(worn => worn.Key != value), new(value, colour)]) };
                break;
            case Field.Cloth when colour is not null:
                member.Look = value switch
                {
                    "hair" => look with { Hair = colour },
                    "eyes" => look with { Eyes = colour },
                    "skin" => look with { Skin = colour },
                    "accent" => look with { Accent = colour },
                    "top" => look with { Top = colour },
                    "legs" => look with { Legs = colour },
                    "shoes" => look with { Shoes = colour },
                    _ => look with { Coat = colour },
                };
                break;
            default: break;
        }
    }
}

/// <summary>Gathers adjectives before a noun, and colours (French), clothes and parts after it up to the next noun or action.</summary>
internal sealed class LookLinker(IReadOnlyList<Span> spans, Language language)
{
    private const int Near = 2;

    public LinkedLook Of(Span noun)
    {
        var index = spans.ToList().IndexOf(noun);
        var (start, colour) = (noun.Start, (string?)null);
        var traits = new List<(Span Trait, string? Colour)>();
        for (var back = index - 1; back >= 0 && start - spans[back].End < Near && spans[back].Field is Field.Colour or Field.Large or Field.Age or Field.Count or Field.Hair or Field.Feeling; back--)
        {
            if (spans[back].Field is Field.Colour && language == Language.French) break;
            start = spans[back].Start;
            if (spans[back].Field is Field.Colour) colour ??= spans[back].Value;
            else traits.Add((spans[back], null));
        }

        for (var ahead = index + 1; ahead < spans.Count && spans[ahead].Field is Field.Colour or Field.Large or Field.Age or Field.Hair or Field.Wear or Field.Cloth or Field.Name or Field.Count; ahead++)
        {
            var span = spans[ahead];
            if (span.Field is Field.Wear or Field.Cloth) traits.Add((span, ColourOf(ahead)));
            else if (span.Field is Field.Colour && colour is null && language == Language.French && span.Start - spans[ahead - 1].End < Near && spans[ahead - 1].Field is not (Field.Wear or Field.Cloth)) colour = span.Value;
            else if (span.Field is Field.Large or Field.Age or Field.Hair && language == Language.French && span.Start - spans[ahead - 1].End < Near && !IsBeforeNoun(ahead)) traits.Add((span, null));
            else if (span.Field is Field.Hair) traits.Add((span, null));
        }

        return new(start, colour, traits);
    }

    private bool IsBeforeNoun(int index) => index + 1 < spans.Count && spans[index + 1].Field is Field.Kind or Field.Age && spans[index + 1].Start - spans[index].End < 1;

    private string? ColourOf(int index)
    {
        var other = language == Language.French ? index + 1 : index - 1;
        if (other < 0 || other >= spans.Count || spans[other].Field is not Field.Colour) return null;
        var gap = language == Language.French ? spans[other].Start - spans[index].End : spans[index].Start - spans[other].End;
        return gap < Near ? spans[other].Value : null;
    }
}
