using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void Describe(DraftMember member)
    {
        if (_phrase.Colours.Count > 0) Colour(member, _phrase.Colours[0]);
        if (_phrase.Colours.Count > 1) Set(member, "look.accent", look => look with { Accent = _phrase.Colours[1] });
        if (_phrase.Large is { } large) Set(member, "look.size", look => look with { Size = large });
        if (_phrase.Age is { } age) Set(member, "look.age", look => look with { Age = age });
        if (_phrase.HairStyle is { } style) Set(member, "look.hairStyle", look => look with { HairStyle = style });
        if (_phrase.Feeling is { } feeling) Feel(member, feeling);
        if (_phrase.Count is { } count && !member.Said.Contains("count"))
        {
            member.Count = Math.Clamp(count, 1, 40);
            member.Said.Add("count");
        }
    }

    private static void Set(DraftMember member, string path, Func<Look, Look> change)
    {
        member.Look = change(member.Look);
        member.Said.Add(path);
    }

    private static void Colour(DraftMember member, string colour)
    {
        if (member.Noun.Is("human") && member.Noun.Kind != "robot")
        {
            if (colour is "blond" or "ginger" or "brown" or "grey") Set(member, "look.hair", look => look with { Hair = colour });
            else if (colour is "black" or "white") Set(member, "look.skin", look => look with { Skin = colour });
            else Set(member, "look.top", look => look with { Top = colour });
        }
        else if (member.Said.Contains("look.coat")) Set(member, "look.accent", look => look with { Accent = colour });
        else Set(member, "look.coat", look => look with { Coat = colour });
    }

    private void ReadAdjective(Sense sense)
    {
        if (NounAhead())
        {
            switch (sense.Part)
            {
                case Part.Colour: _phrase.Colours.Add(sense.Id); break;
                case Part.Large: _phrase.Large = sense.Id; break;
                case Part.Age: _phrase.Age = sense.Id; break;
                case Part.HairStyle: _phrase.HairStyle = sense.Id; break;
                default: _phrase.Feeling = sense.Id; break;
            }

            return;
        }

        if (Peek() is { } one && one.Is(Part.Pron, "one"))
        {
            if (sense.Part == Part.Colour) _colourOfOne = sense.Id;
            return;
        }

        var member = _phrase.Open ? _last : _copula && _subjects.Count > 0 ? _subjects[^1] : _beat?.Who.LastOrDefault() is { } actor && sense.Part == Part.Feeling && _beat.To is null ? actor : _last ?? _subjects.LastOrDefault();
        if (member is null) return;
        if (_negated)
        {
            _negated = false;
            return;
        }

        if (sense.Part == Part.Colour && member.Noun.Is("human") && (_preposition is "in" or "wearing" || Peek(-1)?.Is(Part.Prep) == true))
        {
            Set(member, "look.top", look => look with { Top = sense.Id });
            Set(member, "look.legs", look => look with { Legs = sense.Id });
            _preposition = null;
            return;
        }

        var members = _copula && _subjects.Count > 1 ? _subjects : [member];
        foreach (var each in members) Apply(each, sense);
    }

    private void Apply(DraftMember member, Sense sense)
    {
        switch (sense.Part)
        {
            case Part.Colour: Colour(member, sense.Id); break;
            case Part.Large: Set(member, "look.size", look => look with { Size = sense.Id }); break;
            case Part.Age: Set(member, "look.age", look => look with { Age = sense.Id }); break;
            case Part.HairStyle: Set(member, "look.hairStyle", look => look with { HairStyle = sense.Id }); break;
            default: Feel(member, sense.Id); break;
        }
    }

    /// <summary>Gets whether the adjective stands before its noun.</summary>
    private bool NounAhead()
    {
        for (var ahead = 1; Peek(ahead) is { } next; ahead++)
        {
            if (next.Is(Part.Skip) || next.Is(Part.Colour) || next.Is(Part.Large) || next.Is(Part.Age) || next.Is(Part.Feeling) || next.Is(Part.HairStyle)) continue;
            if (next.Is(Part.Conj, "and") && _phrase.Open == false && Peek(ahead + 1) is { } second && (second.Is(Part.Colour) || second.Is(Part.Large) || second.Is(Part.Age) || second.Is(Part.Feeling))) continue;
            if (next.Is(Part.Verb) && next.Sense!.Form == "ing" && _phrase.Determiner is not null && !_phrase.Open) continue;
            // In French an adjective that follows its noun does not look further.
            if (_phrase.Open && (_language == Language.French || ahead > 1)) return false;
            return next.Is(Part.Noun) || next.Is(Part.Place) && !_copula || next.Is(Part.Wear) || next.Is(Part.Cloth) || next.Unknown && !_phrase.Open && _phrase.Determiner is not null;
        }

        return false;
    }

    private void Feel(DraftMember member, string feeling)
    {
        if (Shot.Beats.Count > 0 && (_copula || Shot.Beats.Exists(beat => beat.Who.Contains(member))))
            Shot.Beats.Add(new() { Who = [member], Feeling = feeling, Expression = true, Together = _together });
        else member.Feeling = feeling;
    }

    private void ReadWear(Piece piece, Sense sense)
    {
        if (_negated)
        {
            _negated = false;
            _preposition = null;
            _phrase.Begin();
            return;
        }

        var wearer = Wearer();
        if (wearer is null || _beat is not null && _preposition is null && !_beat.Frame.Contains("wear") && piece.As(Part.Noun) is not null)
        {
            _phrase.Begin();
            return;
        }

        var colour = _phrase.Colours.FirstOrDefault();
        if (colour is null) colour = ColourAfter();
        if (sense.Part == Part.Wear) Wear(wearer, sense.Id, colour);
        else ReadCloth(wearer, sense.Id, colour);
        _phrase.Begin();
        _preposition = null;
    }

    private DraftMember? Wearer()
    {
        if (_wearing is not null) return _wearing;
        if (_beat is not null && _last?.Noun.Living != true) return _beat.Who.LastOrDefault();
        return _last ?? _subjects.LastOrDefault();
    }

    private DraftMember? _wearing;

    private string? ColourAfter()
    {
        var at = 1;
        while (Peek(at) is { } skipped && (skipped.Is(Part.Large) || skipped.Is(Part.Skip)) && _language == Language.French) at++;
        if (Peek(at) is not { } next || !next.Is(Part.Colour) || Peek(at + 1) is { } noun && (noun.Is(Part.Noun) || noun.Is(Part.Wear)) && _language == Language.English) return null;
        _at += at;
        return next.Id;
    }

    private static void Wear(DraftMember wearer, string worn, string? colour)
    {
        if (!wearer.Look.Wears.Contains(worn)) wearer.Look = wearer.Look with { Wears = wearer.Look.Wears.Add(worn) };
        wearer.Said.Add("look.wears");
        if (colour is not null) Set(wearer, $"look.wearColours.{worn}", look => look with { WearColours = look.WearColours.With(worn, colour) });
    }

    private void ReadCloth(DraftMember wearer, string cloth, string? colour)
    {
        if (cloth == "hair" && HairLength() is { } length) Set(wearer, "look.hairStyle", look => look with { HairStyle = length });
        if (colour is null) return;
        Set(wearer, "look." + cloth, look => cloth switch
        {
            "top" => look with { Top = colour },
            "legs" => look with { Legs = colour },
            "shoes" => look with { Shoes = colour },
            "hair" => look with { Hair = colour },
            "eyes" => look with { Eyes = colour },
            "skin" => look with { Skin = colour },
            "accent" => look with { Accent = colour },
            _ => look with { Coat = colour },
        });
    }

    private string? HairLength()
    {
        for (var near = -3; near <= 3; near++)
        {
            if (Peek(near) is not { } piece || near == 0) continue;
            if (piece.Fold is "long" or "longs" or "longue") return "long";
            if (piece.Fold is "short" or "courts" or "court") return "short";
            if (piece.Is(Part.HairStyle)) return piece.Id;
        }

        return null;
    }
}
