using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private DraftMember? LastFitting(Func<DraftMember, bool> fits)
    {
        var free = _draft.Cast.Where(member => !(_beat?.Who.Contains(member) ?? false) && fits(member)).ToList();
        var candidates = _beat is null ? _draft.Cast.Where(fits).ToList() : free;
        return candidates.FindLast(member => member == _last && member.Noun.Living) ?? candidates.FindLast(member => _lastSubjects.Contains(member)) ?? candidates.FindLast(member => member.Noun.Living) ?? candidates.LastOrDefault();
    }

    private void ReadPronoun(Sense sense)
    {
        _phrase.Begin();
        if (sense.Id is "one" or "first" or "other" && Pick()) return;
        List<DraftMember> who = sense.Id switch
        {
            "he" => One(Gendered(feminine: false) ?? Somebody("man")),
            "she" => One(Gendered(feminine: true) ?? Somebody("woman")),
            "it" => One(LastFitting(member => !member.Noun.Is("human") || member.Noun.Kind is "robot" or "child")),
            "they" => They(),
            "all" => Everyone(),
            "someone" => [Member(_pieces[_at], _lexicon.NounOf("man")!, feminine: null, plural: false)],
            "one" => Another(),
            "first" => One(_lastSubjects.FirstOrDefault()),
            _ => [],
        };
        if (sense.Id == "nobody") _negated = true;
        if (who.Count == 0) return;
        if (_beat is not null && _join && OpensClause()) EndClause(sentence: false);
        if (_awaitSpeaker && _line is not null) Speak(who);
        else if (_beat is null)
        {
            if (!_join) _subjects.Clear();
            _subjects.AddRange(who.Where(member => !_subjects.Contains(member)));
            _join = false;
        }
        else if (_beat.Frame.Contains("give") && _beat.With is null && _preposition is null && !who[0].Noun.Is("human")) _beat.With = who[0];
        else if (!_beat.Who.Contains(who[0]) && _preposition != "from") _beat.To ??= who[0];
        foreach (var member in who) Include(member);
        _last = who[^1];
        _preposition = null;
    }

    /// <summary>Reads "in hand": the last thing is held by whoever was named before it.</summary>
    private void ReadHeld()
    {
        _preposition = null;
        if (_last is not { Noun.Living: false } thing) return;
        var holder = _subjects.LastOrDefault(member => member != thing && member.Noun.Living) ?? _lastSubjects.LastOrDefault(member => member.Noun.Living) ?? _draft.Cast.FindLast(member => member.Noun.Living);
        if (holder is null) return;
        holder.Held = thing;
        _subjects.Remove(thing);
        if (_subjects.Count == 0 && _beat is null) _subjects.Add(holder);
        _last = holder;
    }

    /// <summary>Casts whoever a pronoun means that nobody was named for.</summary>
    private DraftMember? Somebody(string slug) =>
        _editing || _language == Language.French && _draft.Cast.Count > 0 ? null : Member(_pieces[_at], _lexicon.NounOf(slug)!, slug == "woman", plural: false);

    /// <summary>Gets the last who is surely of the gender, else who may be.</summary>
    private DraftMember? Gendered(bool feminine)
    {
        bool Single(DraftMember member) => !member.Group && (_language == Language.French || member.Noun.Living);
        var sure = LastFitting(member => member.Feminine == feminine && Single(member));
        var maybe = LastFitting(member => member.Feminine is null && Single(member));
        if (sure is null || maybe is null) return sure ?? maybe;
        return _lastSubjects.Contains(maybe) && !_lastSubjects.Contains(sure) && !feminine ? maybe : sure;
    }

    /// <summary>Reads "one red, the other blue" of a group: one leaves it and takes the look.</summary>
    private bool Pick()
    {
        if (Peek() is not { } look || !(look.Is(Part.Colour) || look.Is(Part.Large) || look.Is(Part.Age)) && !(look.Is(Part.Verb, "be") && Peek(2) is { } later && (later.Is(Part.Colour) || later.Is(Part.Large)))) return false;
        if (Peek(look.Is(Part.Verb) ? 3 : 2) is { } after && (after.Is(Part.Noun) || after.Is(Part.Pron))) return false;
        if (look.Is(Part.Verb)) look = Peek(2)!;
        var group = _picked ?? _draft.Cast.FindLast(member => member.Count is >= 2 and <= 4 && member.Noun.Living || member.Count == 2);
        if (group is null) return false;
        _at += look == Peek() ? 1 : 2;
        if (group.Count == 1)
        {
            Apply(group, look.Sense!);
            _picked = null;
            return true;
        }

        group.Count--;
        group.Said.Add("count");
        var one = new DraftMember(UniqueId(group.Id), group.Noun) { Word = group.Word, Look = group.Look, Feminine = group.Feminine, Feeling = group.Feeling };
        _draft.Cast.Add(one);
        Apply(one, look.Sense!);
        foreach (var beat in Shot.Beats.Where(beat => beat.Who.Contains(group))) beat.Who.Add(one);
        if (_subjects.Contains(group)) _subjects.Add(one);
        if (_lastSubjects.Contains(group)) _lastSubjects.Add(one);
        Include(one);
        _picked = group;
        return true;
    }

    private DraftMember? _picked;

    private static List<DraftMember> One(DraftMember? member) => member is null ? [] : [member];

    private List<DraftMember> They()
    {
        if (_lastSubjects.Count > 1 || _lastSubjects is [{ Group: true }]) return [.. _lastSubjects];
        var living = Shot.Present.Where(member => member.Noun.Living && !member.Noun.Is("group")).ToList();
        return living.Count > 1 ? living : [.. _lastSubjects];
    }

    private List<DraftMember> Everyone()
    {
        var living = Shot.Present.Where(member => member.Noun.Living).ToList();
        if (living.Exists(member => member.Noun.Is("group")) || living.Count > 2) return living;
        var crowd = Known("crowd") ?? Member(_pieces[_at], _lexicon.NounOf("crowd")!, feminine: true, plural: true);
        return [crowd];
    }

    /// <summary>Reads "a white one": another of the last kind.</summary>
    private List<DraftMember> Another()
    {
        if (_last is null || !_phrase.HasAdjective && _colourOfOne is null) return [];
        if ((_picked ?? (_last.Count is >= 2 and <= 4 ? _last : null)) is { } group && group.Noun == _last.Noun)
        {
            if (group.Count == 1)
            {
                if (_colourOfOne is { } rest) Colour(group, rest);
                _colourOfOne = null;
                _picked = null;
                return [group];
            }

            group.Count--;
            _picked = group;
        }

        var noun = _last.Noun;
        var member = Member(_pieces[_at], noun, _last.Feminine, plural: false);
        if (_colourOfOne is { } colour) Colour(member, colour);
        _colourOfOne = null;
        return [member];
    }

    private string? _colourOfOne;

    private DraftMember? Clitic(Sense sense)
    {
        var feminine = _pieces[_at].Fold == "la" ? true : _pieces[_at].Fold == "le" ? false : (bool?)null;
        _ = sense;
        return _draft.Cast.Where(member => !_subjects.Contains(member) && (feminine is null || member.Feminine is null || member.Feminine == feminine))
            .OrderBy(member => member == _last ? 1 : 0).LastOrDefault();
    }

    private void ReadVoice(Sense sense)
    {
        var speaker = _last ?? _subjects.LastOrDefault();
        if (speaker is not null) speaker.Voice = sense.Id;
        _preposition = null;
        _phrase.Begin();
    }

    private void ReadManner(Sense sense)
    {
        if (_beat is not null) _beat.Manner ??= sense.Id;
        else _pendingManner = sense.Id;
    }

    private string? _pendingManner;

    /// <summary>Reads music that no mood was found for from the words around it.</summary>
    private void ReadMusic()
    {
        for (var near = -3; near <= 3; near++)
        {
            if (Peek(near) is not { } piece || near == 0) continue;
            var mood = piece.Fold switch
            {
                "happy" or "jolly" or "cheerful" or "joyful" or "upbeat" or "merry" or "joyeuse" or "gaie" or "entrainante" or "festive" or "pop" or "rock" or "disco" or "jazz" => "happy",
                "sad" or "melancholic" or "triste" or "melancolique" => "sad",
                "tense" or "scary" or "dark" or "dramatic" or "angoissante" or "inquietante" or "dramatique" => "tense",
                "epic" or "grand" or "heroic" or "orchestral" or "epique" or "heroique" or "orchestrale" => "epic",
                "calm" or "soft" or "warm" or "gentle" or "quiet" or "relaxing" or "romantic" or "piano" or "douce" or "calme" or "romantique" or "slow" or "lente" or "classical" or "classique" => "calm",
                "funny" or "silly" or "drole" or "rigolote" or "comique" or "french" => "funny",
                "christmas" or "noel" => "christmas",
                _ => null,
            };
            if (mood is null) continue;
            _draft.Music = mood;
            return;
        }

        if (Peek(-1) is { } before && (before.Is(Part.Det) || before.Is(Part.Verb)) && _beat is not null) return;
        _draft.Music ??= "happy";
    }

    private void ReadUnknown(Piece piece)
    {
        var next = Peek();
        var determined = _phrase.Determiner is not null || _phrase.Count is not null || _phrase.HasAdjective;
        if (_phrase.Open && _last is { Name: null } && piece.Capital && _last.Noun.Living)
        {
            _last.Name = piece.Text;
            return;
        }

        if (piece.Capital && !piece.Shouted && !determined && _draft.Cast.Find(member => string.Equals(member.Name, piece.Text, StringComparison.Ordinal)) is { } named)
        {
            Use([named]);
            return;
        }

        if (piece.Capital && !determined && next is not null && (next.Is(Part.Verb) || next.Is(Part.Conj) || next.Is(Part.Pron)) && (_at > 0 || next.Is(Part.Verb) && next.Sense!.Form is "s" or "past"))
        {
            var person = new DraftMember(UniqueId(Slug(piece.Fold)), _lexicon.NounOf(piece.Fold.EndsWith('a') || piece.Fold.EndsWith("ie", StringComparison.Ordinal) ? "woman" : "man")!) { Name = piece.Text };
            _draft.Cast.Add(person);
            Use([person]);
            return;
        }

        if (piece.Fold.Length < 3) return;
        if (_negated)
        {
            _negated = false;
            _preposition = null;
            return;
        }

        if (determined && !_phrase.Open && !_negated && _preposition is null or "with" or "to" or "by" or "near" or "behind" && ActsAhead()) StandIn(piece);
        else if (determined && _beat is { To: null, Does: { } does } && _preposition is null && ActionTimings.Find(does)?.Target == Need.Required) StandIn(piece, "ball");
        else if (!_strange.Contains(piece.Text)) _strange.Add(piece.Text);
        _phrase.Open = false;
    }

    /// <summary>Gets whether a verb follows that the unknown word would be the subject of.</summary>
    private bool ActsAhead()
    {
        for (var ahead = 1; ahead < 6 && Peek(ahead) is { } piece; ahead++)
        {
            if (piece.Is(Part.Verb)) return _beat is null || _join;
            if (piece.Is(Part.Noun) || piece.Is(Part.Det) || piece.Mark != '\0') return false;
        }

        return false;
    }

    /// <summary>Casts somebody for a word that nobody knows.</summary>
    private void StandIn(Piece piece, string? thing = null)
    {
        var fold = piece.Fold;
        var slug = thing ?? (fold.EndsWith("man", StringComparison.Ordinal) || fold.EndsWith("eur", StringComparison.Ordinal) || fold.EndsWith("er", StringComparison.Ordinal) || fold.EndsWith("ist", StringComparison.Ordinal)
            || fold.EndsWith("iste", StringComparison.Ordinal) || fold.EndsWith("ier", StringComparison.Ordinal) || fold.EndsWith("or", StringComparison.Ordinal) ? "man"
            : fold.EndsWith("woman", StringComparison.Ordinal) || fold.EndsWith("euse", StringComparison.Ordinal) || fold.EndsWith("rice", StringComparison.Ordinal) || fold.EndsWith("ess", StringComparison.Ordinal) || fold.EndsWith("iere", StringComparison.Ordinal) ? "woman"
            : "robot");
        var noun = _lexicon.NounOf(slug)! with { Near = true, Slug = Slug(fold) };
        var member = Resolve(piece, new Sense(Part.Noun, noun.Kind, _language, piece.Text) { Noun = noun });
        Describe(member);
        _phrase.Begin();
        Use([member]);
    }

    private static string Slug(string fold) => new([.. fold.Where(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9')]);

    private void NoteStrange()
    {
        if (_strange.Count == 0) return;
        var french = _language == Language.French;
        var words = string.Join(", ", _strange.Take(8).Select(word => french ? $"« {word} »" : $"\"{word}\""));
        _draft.Notes.Add(french ? $"Pas compris : {words}." : $"Not understood: {words}.");
    }

    private void ReadGivenName()
    {
        if (Peek() is not { } next || next.Mark != '\0' || _last is null) return;
        _last.Name = next.Quote ?? next.Text;
        _at++;
    }

    private void ReadName(Piece piece, Sense sense)
    {
        if (_phrase.Open && _last is { Name: null, Noun.Living: true })
        {
            _last.Name = piece.Text;
            return;
        }

        if (!piece.Capital) return;
        var known = _draft.Cast.Find(member => string.Equals(member.Name, piece.Text, StringComparison.Ordinal));
        if (known is null)
        {
            known = new(UniqueId(Slug(piece.Fold)), _lexicon.NounOf(sense.Id == "f" ? "woman" : "man")!) { Name = piece.Text, Feminine = sense.Id == "f" };
            _draft.Cast.Add(known);
        }

        Use([known]);
    }
}
