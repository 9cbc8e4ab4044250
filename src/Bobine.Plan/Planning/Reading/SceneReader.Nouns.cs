using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private static readonly HashSet<string> SettingPrepositions = new(StringComparer.Ordinal) { "in", "on", "at", "over", "from", "to", "front" };

    private void ReadNoun(Piece piece, Sense sense)
    {
        var noun = sense.Noun!;
        if (piece.As(Part.Place) is { } place && _preposition is { } preposition && SettingPrepositions.Contains(preposition) && !noun.Living && _beat?.Does is not ("extinguish" or "jump" or "climb" or "break"))
        {
            // "in a house", "on a bus": a place, unless something is done to it.
            if (preposition is not ("to" or "front") || Shot.Place is null)
            {
                ReadSetting(piece, place);
                return;
            }
        }

        if (noun.Slug is "bus" or "train" && _preposition is "in" or "on" && Shot.Place is null && _beat?.Does is not ("jump" or "climb" or "chase" or "drive"))
        {
            Shot.Place = "bus-interior";
            _preposition = null;
            _phrase.Begin();
            return;
        }

        if (_preposition == "like" && _subjects.Count + (_beat is null ? 0 : 1) > 0)
        {
            _preposition = null;
            _phrase.Begin();
            return;
        }

        if (_negated && _beat is null)
        {
            _negated = false;
            _draft.Excluded.Add(noun.Slug);
            _phrase.Begin();
            return;
        }

        if (_copula && _preposition is null && _beat is null && _subjects.Count > 0 && noun.Is("human") && !_subjects.Exists(subject => subject.Noun.Slug == noun.Slug))
        {
            // "he is a pirate" dresses him; "they become friends" brings nobody new.
            if (noun.Slug == "friend") Shot.Beats.Add(new() { Who = [.. _subjects], Does = "embrace", Frame = PairFrame });
            else if (_phrase.Determiner == "indef" && noun.Value("wears") is not null || noun.Kind is "superhero" or "firefighter") Costume(_subjects[^1], noun);
            _phrase.Begin();
            return;
        }

        if (_copula && _preposition is null && _beat is null && _subjects is [{ Noun: var played } subject] && played.Is("human") && noun.Is("animal") && _phrase.Determiner == "indef")
        {
            // "the judge is a duck": one duck, in the judge's clothes.
            Forget(subject);
            _role = played;
        }

        if (_preposition is "wearing" && noun.Is("human"))
        {
            Costume(_last, noun);
            return;
        }

        if (_phrase.Open && _last is { } first && _phrase.Determiner is null && Compound(first, noun)) return;
        var members = noun.Slug is "person" or "crowd" or "couple" or "friend" && (_phrase.Count ?? (noun.Slug == "couple" ? 2 : 0)) == 2
            ? Couple(piece, sense) : [Resolve(piece, sense)];
        foreach (var member in members) Describe(member);
        if (_role is { } role)
        {
            _role = null;
            Costume(members[0], role);
        }

        var doing = _phrase.Doing;
        _phrase.Begin();
        _phrase.Open = true;
        Use(members);
        if (doing is not null) Do(doing, members);
    }

    private static readonly HashSet<string> PairFrame = new(StringComparer.Ordinal) { "pair" };
    private Noun? _role;

    /// <summary>Reads a noun that follows another at once: "dog superhero", "taxi driver", "robot chien".</summary>
    private bool Compound(DraftMember first, Noun second)
    {
        if (first.Noun.Living && second.Is("human"))
        {
            Costume(first, second);
            _phrase.Open = true;
            return true;
        }

        if (first.Noun.Is("human") && second.Is("animal") && _language == Language.English)
        {
            _role = first.Noun;
            Forget(first);
            return false;
        }

        if (second.Living && !first.Noun.Living || !second.Living && !first.Noun.Living && _language == Language.English)
        {
            Forget(first);
            return false;
        }

        // "un chat robot", "a toy car": the first noun stands, the second only colours it.
        return !second.Living && _language == Language.French;
    }

    /// <summary>Dresses a member as somebody: a dog as a superhero gets a cape.</summary>
    private void Costume(DraftMember? member, Noun role)
    {
        _preposition = null;
        if (member is null) return;
        string[] wears = role.Kind switch
        {
            "superhero" => ["cape"],
            "firefighter" => ["firefighter-outfit"],
            _ => role.Value("wears")?.Split(',') ?? ["hat"],
        };
        foreach (var worn in wears) Wear(member, worn, null);
        _phrase.Begin();
    }

    private void Forget(DraftMember member)
    {
        if (_draft.Shots.Any(shot => shot.Beats.Exists(beat => beat.Who.Contains(member) || beat.To == member))) return;
        _draft.Cast.Remove(member);
        _subjects.Remove(member);
        foreach (var shot in _draft.Shots) shot.Present.Remove(member);
        _draft.Notes.Remove(NearestNote(member));
        if (_beat?.To == member) _beat.To = null;
        if (_beat?.With == member) _beat.With = null;
    }

    private List<DraftMember> Couple(Piece piece, Sense sense)
    {
        _ = sense;
        _phrase.Count = null;
        if (_phrase.Determiner == "def" && Known("man") is { } man && Known("woman") is { } woman) return [man, woman];
        var first = Member(piece, _lexicon.NounOf("man")!, feminine: false, plural: false);
        var second = Member(piece, _lexicon.NounOf("woman")!, feminine: true, plural: false);
        return [first, second];
    }

    private DraftMember? Known(string slug) => _draft.Cast.FindLast(member => member.Noun.Slug == slug);

    private DraftMember Resolve(Piece piece, Sense sense)
    {
        var noun = sense.Noun!;
        var fresh = _phrase.Determiner == "another"
            || _phrase.Determiner == "indef" && (_subjects.Exists(subject => Same(subject, noun)) || _beat?.Who.Exists(subject => Same(subject, noun)) == true)
            || _phrase.Count is not null && _subjects.Exists(subject => Same(subject, noun));
        if (_editing && !fresh && !Adding && _draft.Cast.Where(member => Same(member, noun) || member.Noun.Kind == noun.Kind && !noun.Near && !member.Noun.Near && !noun.Is("human")).ToList() is [var only]) return only;
        if (Adding && _phrase.Determiner is "indef" or null) fresh = true;
        var known = fresh ? null : _draft.Cast.FindLast(member => Same(member, noun) && Compatible(member)) ?? (_phrase.Determiner is "def" or "poss" or "this" ? Role(sense) : null);
        if (known is not null)
        {
            if (sense.Plural && known.Count == 1 && !known.Said.Contains("count") && _phrase.Count is null && !noun.Is("effect") && _phrase.Determiner == "indef") known.Count = 3;
            return known;
        }

        return Member(piece, noun, sense.Feminine ? true : sense.Masculine ? false : null, sense.Plural);
    }

    /// <summary>Gets the member that "the animal" or "the mother" means although another word named it.</summary>
    private DraftMember? Role(Sense sense)
    {
        var noun = sense.Noun!;
        return _draft.Cast.FindLast(member => member.Noun.Kind == noun.Kind && !noun.Near && !member.Noun.Near && member.Noun.Is("human") && noun.Is("human") && Compatible(member)
            && (member.Feminine is null || noun.Is("f") == member.Feminine || !noun.Is("f") && !noun.Is("m")) && noun.Kind is not ("man" or "woman" or "child"))
            ?? (noun.Is("animal") ? _draft.Cast.FindLast(member => member.Noun.Kind == noun.Kind && Compatible(member) && !noun.Near && !member.Noun.Near) : null);
    }

    private DraftMember Member(Piece piece, Noun noun, bool? feminine, bool plural)
    {
        var member = new DraftMember(UniqueId(noun.Slug), noun)
        {
            Feminine = feminine ?? (noun.Is("f") ? true : noun.Is("m") ? false : null),
            Word = noun.Near ? piece.Text.ToLowerInvariant() : null,
            Count = Math.Clamp(_phrase.Count ?? (plural && !noun.Is("group") && !noun.Is("effect") ? 3 : 1), 1, 40),
        };
        if (_phrase.Count is not null) member.Said.Add("count");
        if (noun.Value("count") is { } own && _phrase.Count is null) member.Count = int.Parse(own);
        if (noun.Is("group") && _phrase.Count is null) member.Count = noun.Kind == "crew" ? 4 : 8;
        ApplyFeatures(member);
        _draft.Cast.Add(member);
        if (noun.Near) _draft.Notes.Add(NearestNote(member));
        if (piece.Mended) _draft.Notes.Add(_language == Language.French ? $"« {piece.Text} » lu comme « {piece.Fold} »." : $"\"{piece.Text}\" read as \"{piece.Fold}\".");
        return member;
    }

    private static bool Same(DraftMember member, Noun noun) => string.Equals(member.Noun.Slug, noun.Slug, StringComparison.Ordinal) && (!noun.Near || member.Noun.Kind == noun.Kind);

    private bool Compatible(DraftMember member) =>
        (_phrase.Colours.Count == 0 || MainColour(member) is not { } colour || colour == _phrase.Colours[0])
        && (PeekColour() is not { } after || MainColour(member) is not { } known || known == after || _phrase.Colours.Count > 0)
        && (_phrase.Large is null || member.Look.Size is null || member.Look.Size == _phrase.Large)
        && (_phrase.Determiner is not "indef" || Peek()?.Id != "wearing");

    private static string? MainColour(DraftMember member) => member.Said.Contains("look.coat") ? member.Look.Coat : member.Noun.Is("human") ? member.Look.Top ?? member.Look.Skin : null;

    /// <summary>Gets the colour that follows the noun, as French writes it.</summary>
    private string? PeekColour() => _language == Language.French && Peek() is { } next && next.Is(Part.Colour) ? next.Id : null;

    private string UniqueId(string slug)
    {
        var id = slug;
        for (var number = 2; _draft.Cast.Exists(member => string.Equals(member.Id, id, StringComparison.Ordinal)); number++) id = $"{slug}{number}";
        return id;
    }

    private static void ApplyFeatures(DraftMember member)
    {
        var noun = member.Noun;
        member.Look = member.Look with { Age = noun.Value("age"), Size = noun.Value("size"), HairStyle = noun.Value("hair"), Top = noun.Value("top"), Wears = noun.Value("wears")?.Split(',').ToEquatableList() ?? [] };
        if (noun.Near) member.Look = member.Look with { Coat = noun.Value("coat"), Accent = noun.Value("accent"), Skin = noun.Value("skin") };
    }

    private string NearestNote(DraftMember member)
    {
        var french = _language == Language.French;
        var played = _lexicon.NameOf(member.Noun.Kind, french);
        return french ? $"Pas de « {member.Word} » sur ce plateau : joué par « {played} »." : $"No {member.Word} on this set: drawn as {Article(played)} {played}.";
    }

    private static string Article(string word) => word.Length > 0 && word[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";

    /// <summary>Puts members that were just named into their role in the clause.</summary>
    private void Use(List<DraftMember> members)
    {
        foreach (var each in members) Include(each);
        var member = members[^1];
        var preposition = _preposition;
        _preposition = null;
        _last = member;
        if (_side is { } side)
        {
            Shot.Sides[member] = side;
            _side = null;
        }

        if (_awaitSpeaker && _line is not null && preposition is null)
        {
            Speak(members);
            return;
        }

        if (_filming) Shot.On ??= member;
        if (_beat is null) UseAsSubject(members, preposition);
        else UseAsObject(members, preposition);
    }

    private void UseAsSubject(List<DraftMember> members, string? preposition)
    {
        var joined = _join;
        _join = false;
        if (_subjects.Count > 0)
        {
            switch (preposition)
            {
                case "of" when _subjects.Count == 1 && !_subjects[0].Noun.Living && members[^1].Noun.Living && _subjects[0].Noun.Slug is "painting" or "picture":
                    Forget(_subjects[0]);
                    _subjects.Clear();
                    break;
                case "with" when members[^1].Noun.Living: break;
                case "with":
                    _subjects[^1].Held = members[^1];
                    return;
                case null when joined: break;
                case null: _lastSubjects = [.. _subjects]; _subjects.Clear(); break;
                default: Relate(_subjects[^1], members[^1], preposition); return;
            }
        }

        _impersonal = false;
        foreach (var member in members.Where(member => !_subjects.Contains(member))) _subjects.Add(member);
    }

    private void UseAsObject(List<DraftMember> members, string? preposition)
    {
        var member = members[^1];
        var beat = _beat!;
        if (_join && preposition is null && OpensClause())
        {
            EndClause(sentence: false);
            _subjects.AddRange(members);
            return;
        }

        if (_join && preposition is null && beat.To is null && beat.With is null && beat.Frame.Contains("pair")) beat.Who.AddRange(members);
        _join = false;
        var frame = beat.Frame;
        var living = member.Noun.Living;
        if (preposition == "by" && beat.Passive) beat.Who.AddRange(members);
        else if (preposition == "of" && (beat.To ?? beat.With) is not null || preposition is "for" && beat.To is not null) return;
        else if (frame.Contains("give"))
        {
            if (preposition is "to" or "for" or "at" || living && beat.With is not null || living && preposition is null && ThingAhead()) beat.To ??= member;
            else if (preposition is null or "with" or "of") beat.With ??= member;
            else if (!living && beat.To is null) beat.To = member;
        }
        else if (preposition == "with" && !living) beat.With ??= member;
        else if (preposition == "with" && (frame.Contains("pair") || frame.Contains("inst"))) beat.To ??= member;
        else if (preposition == "with") beat.Who.AddRange(members.Where(each => !beat.Who.Contains(each)));
        else if (frame.Contains("with") && preposition is null or "of" && !beat.Who.Contains(member)) beat.With ??= member;
        else if (frame.Contains("fire") && preposition is "in" or "on" or "front") return;
        else if (preposition is not ("from" or "like" or "under" or "wearing") && !beat.Who.Contains(member)) beat.To ??= member;
    }

    private bool ThingAhead()
    {
        for (var ahead = 1; ahead < 5 && Peek(ahead) is { Mark: '\0' } piece; ahead++)
        {
            if (piece.Is(Part.Noun)) return !piece.Sense!.Noun!.Living;
            if (piece.Is(Part.Prep) || piece.Is(Part.Verb)) return false;
        }

        return false;
    }

    /// <summary>Stands two members as the preposition says: "the cat behind the tree".</summary>
    private void Relate(DraftMember subject, DraftMember other, string preposition)
    {
        if (preposition is "behind") Shot.Depths[subject] = "far";
        if (preposition is "front") Shot.Depths[other] = "far";
        if (preposition is "of" && Shot.Sides.GetValueOrDefault(subject) is "left" or "right" && Peek(-3) is not null)
            Shot.Sides.TryAdd(other, Shot.Sides[subject] == "left" ? "right" : "left");
    }

    private bool OpensClause()
    {
        for (var ahead = 1; ahead < 9 && Peek(ahead) is { } piece; ahead++)
        {
            if (piece.Is(Part.Verb)) return piece.Sense!.Form != "ing" || Peek(ahead - 1)?.Is(Part.Verb) == true || _language == Language.English;
            if (piece.Mark != '\0' || piece.Is(Part.Conj) || piece.Is(Part.Seq)) return false;
        }

        return false;
    }

    private void Include(DraftMember member)
    {
        if (!Shot.Present.Contains(member)) Shot.Present.Add(member);
    }
}
