using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void ReadNoun(Piece piece, Sense sense)
    {
        var place = piece.As(Part.Place);
        if (place is not null && _preposition is "in" or "on" or "at" or "over" or "from" && _beat?.Frame.Contains("inst") != true && !sense.Noun!.Living)
        {
            ReadSetting(place);
            return;
        }

        if (_negated)
        {
            _negated = false;
            _phrase.Begin();
            return;
        }

        var member = Resolve(piece, sense);
        Describe(member);
        _phrase.Begin();
        _phrase.Open = true;
        Use(member);
    }

    private DraftMember Resolve(Piece piece, Sense sense)
    {
        var noun = sense.Noun!;
        var fresh = _phrase.Determiner == "another" || _phrase.Determiner == "indef" && _subjects.Exists(subject => Same(subject, noun));
        var known = fresh ? null : _draft.Cast.FindLast(member => Same(member, noun) && Compatible(member));
        if (known is not null) return known;
        var member = new DraftMember(UniqueId(noun.Slug), noun)
        {
            Feminine = sense.Feminine ? true : sense.Masculine ? false : null,
            Word = noun.Near ? piece.Text.ToLowerInvariant() : null,
            Count = Math.Clamp(_phrase.Count ?? ParseCount(noun) ?? (sense.Plural && !noun.Is("group") && !noun.Is("effect") ? 3 : 1), 1, 40),
        };
        if (_phrase.Count is not null) member.Said.Add("count");
        if (noun.Is("group") && _phrase.Count is null) member.Count = 5;
        ApplyFeatures(member);
        _draft.Cast.Add(member);
        if (noun.Near) NoteNearest(member);
        return member;
    }

    private static bool Same(DraftMember member, Noun noun) => string.Equals(member.Noun.Slug, noun.Slug, StringComparison.Ordinal);
    private static int? ParseCount(Noun noun) => noun.Value("count") is { } count ? int.Parse(count) : null;

    private bool Compatible(DraftMember member) =>
        (_phrase.Colours.Count == 0 || member.Look.Coat is null || member.Look.Coat == _phrase.Colours[0]) && (_phrase.Large is null || member.Look.Size is null || member.Look.Size == _phrase.Large);

    private string UniqueId(string slug)
    {
        var id = slug;
        for (var number = 2; _draft.Cast.Exists(member => string.Equals(member.Id, id, StringComparison.Ordinal)); number++) id = $"{slug}{number}";
        return id;
    }

    private static void ApplyFeatures(DraftMember member)
    {
        var noun = member.Noun;
        member.Look = member.Look with
        {
            Age = noun.Value("age"), Size = noun.Value("size"), HairStyle = noun.Value("hair"), Coat = noun.Value("coat"), Accent = noun.Value("accent"),
            Skin = noun.Value("skin"), Top = noun.Value("top"), Wears = noun.Value("wears")?.Split(',').ToEquatableList() ?? [],
        };
    }

    private void NoteNearest(DraftMember member)
    {
        var french = language == Language.French;
        var played = lexicon.NameOf(member.Noun.Kind, french);
        _draft.Notes.Add(french
            ? $"Pas de « {member.Word} » sur ce plateau : joué par « {played} »."
            : $"No {member.Word} on this set: drawn as a {played}.");
    }

    private void Describe(DraftMember member)
    {
        if (_phrase.Colours.Count > 0) Colour(member, _phrase.Colours[0]);
        if (_phrase.Colours.Count > 1) member.Look = member.Look with { Accent = _phrase.Colours[1] };
        if (_phrase.Large is { } large) Set(member, "look.size", look => look with { Size = large });
        if (_phrase.Age is { } age) Set(member, "look.age", look => look with { Age = age });
        if (_phrase.HairStyle is { } style) Set(member, "look.hairStyle", look => look with { HairStyle = style });
        if (_phrase.Feeling is { } feeling) Feel(member, feeling);
        if (_phrase.Count is { } count && member.Count != count && !member.Said.Contains("count"))
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
        if (member.Noun.Is("human") && !member.Noun.Near && member.Noun.Kind != "robot")
        {
            if (colour is "blond" or "ginger" or "brown" or "grey") Set(member, "look.hair", look => look with { Hair = colour });
            else if (colour is "black" or "white") Set(member, "look.skin", look => look with { Skin = colour });
            else Set(member, "look.top", look => look with { Top = colour });
        }
        else if (member.Said.Contains("look.coat")) Set(member, "look.accent", look => look with { Accent = colour });
        else Set(member, "look.coat", look => look with { Coat = colour });
    }

    /// <summary>Puts a member that was just named into its role in the clause.</summary>
    private void Use(DraftMember member)
    {
        Include(member);
        var preposition = _preposition;
        _preposition = null;
        _last = member;
        if (_beat is null)
        {
            if (preposition is "of" && _subjects.Count > 0) return;
            if (preposition is null or "with" or "by" or "there" || _subjects.Count == 0)
            {
                if (!_join && preposition is null) _subjects.Clear();
                if (!_subjects.Contains(member)) _subjects.Add(member);
            }

            _join = false;
            return;
        }

        var frame = _beat.Frame;
        var thing = !member.Noun.Living;
        if (_join && preposition is null)
        {
            // "a cat sleeps and a dog barks": the noun may open the next clause.
            if (OpensClause())
            {
                EndClause(sentence: false);
                _subjects.Add(member);
            }

            _join = false;
            return;
        }

        if (preposition is "with" && thing && (frame.Contains("inst") || frame.Contains("with") || frame.Contains("pair"))) _beat.With = member;
        else if (preposition is "with" && frame.Contains("pair")) Pair(member);
        else if (frame.Contains("give") && preposition is null && thing) _beat.With = member;
        else if (frame.Contains("give")) _beat.To ??= member;
        else if (frame.Contains("with") && thing) _beat.With ??= member;
        else if (preposition is null or "to" or "at" or "on" or "near" or "behind" or "against" or "over" or "from") _beat.To ??= member;
        else if (preposition is "with") _beat.To ??= member;
    }

    private bool OpensClause()
    {
        for (var ahead = 1; ahead < 6 && Peek(ahead) is { } piece; ahead++)
        {
            if (piece.Is(Part.Verb)) return true;
            if (piece.Mark != '\0' || piece.Is(Part.Conj) || piece.Is(Part.Prep)) return false;
        }

        return false;
    }

    private void Pair(DraftMember member)
    {
        _beat!.To = member;
    }

    private void Include(DraftMember member)
    {
        if (!Shot.Present.Contains(member)) Shot.Present.Add(member);
    }

    private void ReadPronoun(Sense sense)
    {
        DraftMember? Match(Func<DraftMember, bool> fits) => _draft.Cast.FindLast(member => member.Noun.Living && fits(member)) ?? _draft.Cast.FindLast(member => fits(member));
        var who = sense.Id switch
        {
            "he" => Match(member => member.Feminine != true && !member.Group),
            "she" => Match(member => member.Feminine != false && !member.Group),
            "it" => Match(member => !member.Noun.Is("human")),
            _ => null,
        };
        if (sense.Id == "they" && _beat is null)
        {
            if (_lastSubjects.Count > 0) _subjects.AddRange(_lastSubjects);
            return;
        }

        if (who is null) return;
        if (_beat is null) _subjects.Add(who);
        else if (!_beat.Who.Contains(who)) _beat.To ??= who;
        _preposition = null;
    }

    private void ReadAdjective(Sense sense)
    {
        if (sense.Part == Part.Voice)
        {
            if (_last is not null) _last.Voice = sense.Id;
            return;
        }

        var next = Peek();
        while (next is not null && (next.Is(Part.Skip) || next.Is(Part.Colour) || next.Is(Part.Large) || next.Is(Part.Age))) next = pieces.ElementAtOrDefault(pieces.IndexOf(next) + 1);
        var nounAhead = next is not null && (next.Is(Part.Noun) || next.Is(Part.Wear) || next.Is(Part.Cloth) || next.Unknown);
        if (!nounAhead && (_phrase.Open || _copula) && (_last ?? _subjects.LastOrDefault()) is { } member)
        {
            if (_copula && _subjects.Count > 0) member = _subjects[^1];
            switch (sense.Part)
            {
                case Part.Colour: Colour(member, sense.Id); break;
                case Part.Large: Set(member, "look.size", look => look with { Size = sense.Id }); break;
                case Part.Age: Set(member, "look.age", look => look with { Age = sense.Id }); break;
                case Part.HairStyle: Set(member, "look.hairStyle", look => look with { HairStyle = sense.Id }); break;
                case Part.Feeling: Feel(member, sense.Id); break;
                default: break;
            }

            return;
        }

        switch (sense.Part)
        {
            case Part.Colour: _phrase.Colours.Add(sense.Id); break;
            case Part.Large: _phrase.Large = sense.Id; break;
            case Part.Age: _phrase.Age = sense.Id; break;
            case Part.HairStyle: _phrase.HairStyle = sense.Id; break;
            case Part.Feeling: _phrase.Feeling = sense.Id; break;
            default: break;
        }
    }

    private void Feel(DraftMember member, string feeling)
    {
        if (_copula && _lastSubjects.Contains(member)) Shot.Beats.Add(new() { Who = [member], Feeling = feeling, Expression = true });
        else member.Feeling = feeling;
    }

    private void ReadWear(Sense sense)
    {
        if (_negated)
        {
            _negated = false;
            return;
        }

        var wearer = _last ?? _subjects.LastOrDefault();
        if (wearer is null) return;
        var colour = _phrase.Colours.FirstOrDefault();
        if (colour is null && Peek() is { } next && next.As(Part.Colour) is { } after)
        {
            colour = after.Id;
            _at++;
        }

        if (sense.Part == Part.Wear)
        {
            if (!wearer.Look.Wears.Contains(sense.Id)) wearer.Look = wearer.Look with { Wears = wearer.Look.Wears.Add(sense.Id) };
            wearer.Said.Add("look.wears");
            if (colour is not null) Set(wearer, $"look.wearColours.{sense.Id}", look => look with { WearColours = look.WearColours.With(sense.Id, colour) });
        }
        else if (colour is not null)
        {
            Set(wearer, "look." + sense.Id, look => sense.Id switch
            {
                "top" => look with { Top = colour }, "legs" => look with { Legs = colour }, "shoes" => look with { Shoes = colour }, "hair" => look with { Hair = colour },
                "eyes" => look with { Eyes = colour }, "skin" => look with { Skin = colour }, "accent" => look with { Accent = colour }, _ => look with { Coat = colour },
            });
        }

        _phrase.Begin();
        _preposition = null;
        _wearing = false;
    }

    private static void ReadUnknown(Piece piece)
    {
        _ = piece;
    }

    private void ReadName()
    {
        if (Peek() is not { } next || next.Mark != '\0' || _last is null) return;
        _last.Name = next.Text;
        _at++;
    }

    private void ReadNamed(Piece piece, Sense sense)
    {
        if (!piece.Capital && _at > 0) return;
        var known = _draft.Cast.FirstOrDefault(member => string.Equals(member.Name, piece.Text, StringComparison.Ordinal));
        if (known is null)
        {
            var noun = lexicon.NounOf(sense.Id == "f" ? "woman" : "man")!;
            known = new(UniqueId(piece.Fold), noun) { Name = piece.Text, Feminine = sense.Id == "f" };
            _draft.Cast.Add(known);
        }

        Use(known);
    }
}
