using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void ReadVerb(Sense sense)
    {
        var frame = sense.Frame;
        if (sense.Form is "ing" or "past" && (_phrase.Determiner is not null || _phrase.Count is not null) && !_phrase.Open && NounSoon())
        {
            if (!frame.Contains("copula") && !frame.Contains("light") && !frame.Contains("film") && sense.Id != "say" && sense.Form == "ing") _phrase.Doing = sense;
            return;
        }

        var open = _phrase.Open;
        _phrase.Begin();
        _phrase.Open = false;
        if (frame.Contains("film") || _impersonal && _subjects.Count == 0 && !frame.Contains("light")) return;
        if (frame.Contains("light"))
        {
            _begins = true;
            return;
        }

        if (frame.Contains("copula"))
        {
            _copula = true;
            if (_beat is not null && _subjects.Count == 0 && _join) RestartWith(_beat.Who);
            return;
        }

        if (frame.Contains("wear") || sense.Id == "push" && sense.Lemma == "porter" && WearAhead())
        {
            _wearing = _subjects.LastOrDefault() ?? (open ? _last : null) ?? _lastSubjects.LastOrDefault() ?? _last;
            return;
        }

        if (_negated)
        {
            _negated = false;
            return;
        }

        _wearing = null;
        if (sense.Id == "say" && frame.Contains("say") || sense.Lemma == "go" && Peek()?.Quote is not null)
        {
            ReadSaying(sense);
            return;
        }

        if (open && _beat is not null && sense.Form == "ing" && _last is { Noun.Living: true } seen && !_beat.Who.Contains(seen))
        {
            // "a boy watches a dog running": the object acts.
            RestartWith([seen]);
        }
        else if (_beat is not null && _subjects.Count == 0)
        {
            RestartWith(_beat.Who);
        }

        var actors = _subjects.Count > 0 ? _subjects : _lastSubjects;
        if (actors.Count == 0 && _last is not null) actors = [_last];
        if (actors.Count == 0) return;
        if (AgentAhead(_copula) && sense.Form is "past" or "s")
        {
            _beat = Beat(sense, []);
            _beat.Passive = true;
            _beat.To = actors[^1];
            Shot.Beats.Add(_beat);
            _subjects.Clear();
            _copula = false;
            return;
        }

        Do(sense, [.. actors]);
    }

    private void RestartWith(List<DraftMember> who)
    {
        _beat = null;
        _join = false;
        _subjects.Clear();
        _subjects.AddRange(who);
    }

    private void Do(Sense sense, List<DraftMember> actors)
    {
        _copula = false;
        _join = false;
        _beat = Beat(sense, actors);
        _subjects.Clear();
        _subjects.AddRange(actors);
        if (_object is not null)
        {
            if (sense.Frame.Contains("give")) _beat.With = _object;
            else _beat.To = _object;
            _object = null;
        }

        if (sense.Frame.Contains("near")) NoteNearestAction(sense);
        if (sense.Frame.Contains("expression"))
        {
            _beat.Does = null;
            _beat.Feeling = "glad";
            _beat.Expression = true;
        }

        Shot.Beats.Add(_beat);
        foreach (var actor in actors) Include(actor);
        _subjects.Clear();
    }

    private DraftBeat Beat(Sense sense, List<DraftMember> actors)
    {
        var beat = new DraftBeat
        {
            Who = [.. actors], Does = sense.Id, Frame = sense.Frame, Together = _together, At = _instant, AtEnd = _atEnd, Manner = _pendingManner ?? (sense.Lemma is "rush" or "dash" or "sprint" or "speed" or "foncer" ? "quickly" : null),
        };
        _instant = null;
        _pendingManner = null;
        return beat;
    }

    private void NoteNearestAction(Sense sense)
    {
        var note = _language == Language.French
            ? $"« {sense.Lemma} » n'est pas une action de ce plateau : jouée comme « {sense.Id} »."
            : $"\"{sense.Lemma}\" is no action of this set: played as \"{sense.Id}\".";
        if (!_draft.Notes.Contains(note)) _draft.Notes.Add(note);
    }

    private bool NounSoon()
    {
        for (var ahead = 1; ahead < 4 && Peek(ahead) is { } piece; ahead++)
        {
            if (piece.Is(Part.Noun)) return true;
            if (!piece.Is(Part.Colour) && !piece.Is(Part.Large) && !piece.Is(Part.Age) && !piece.Is(Part.Skip)) return false;
        }

        return false;
    }

    private bool WearAhead()
    {
        for (var ahead = 1; ahead < 6 && Peek(ahead) is { Mark: '\0' } piece; ahead++)
        {
            if (piece.Is(Part.Wear) || piece.Is(Part.Cloth)) return true;
            if (piece.Is(Part.Noun) || piece.Is(Part.Verb)) return false;
        }

        return false;
    }

    /// <summary>Gets whether "by" and a living doer follow: at once, or a little later after "is".</summary>
    private bool AgentAhead(bool copula)
    {
        for (var ahead = 1; ahead < (copula ? 5 : 2) && Peek(ahead) is { Mark: '\0' } piece; ahead++)
        {
            if (piece.Fold is "by" or "par") return Enumerable.Range(ahead + 1, 5).Select(Peek).FirstOrDefault(next => next?.Is(Part.Noun) == true || next?.Is(Part.Name) == true || next is null) is { } agent && agent.Sense!.Noun?.Living != false;
            if (piece.Is(Part.Noun)) return false;
        }

        return false;
    }

    private void ReadSaying(Sense sense)
    {
        _ = sense;
        _speech = true;
        if (_subjects.Count == 0 && _beat is not null) RestartWith(_beat.Who);
        _beat = null;
        if (_line is not null)
        {
            if (_subjects.Count > 0) Speak([.. _subjects]);
            else _awaitSpeaker = true;
        }
        else if (Plain() is { } line)
        {
            _line = line;
            Speak(_subjects.Count > 0 ? [.. _subjects] : _lastSubjects);
        }
    }

    /// <summary>Gets a short line said without quotation marks: "the cat says hello".</summary>
    private string? Plain()
    {
        if (Peek() is not { Mark: '\0', Quote: null } first || first.Fold is not ("hello" or "hi" or "yes" or "no" or "bonjour" or "salut" or "oui" or "non" or "merci" or "thanks" or "goodbye" or "bye" or "hey" or "wow" or "sorry" or "pardon" or "bravo" or "stop" or "help")) return null;
        _at++;
        return char.ToUpperInvariant(first.Text[0]) + first.Text[1..] + (first.Fold is "stop" or "help" or "wow" or "bravo" or "hey" ? "!" : ".");
    }

    private void ReadQuote(Piece piece)
    {
        if (_line is not null) Speak(_subjects.Count > 0 ? [.. _subjects] : _lastSubjects);
        _line = piece.Quote;
        _phrase.Begin();
        if (_beat is { Does: "talk" or "sing" } talking && talking.Who.Count > 0)
        {
            Speak([talking.Who[0]]);
            return;
        }

        if (_speech && !_awaitSpeaker && (_subjects.Count > 0 || _lastSubjects.Count > 0)) Speak(_subjects.Count > 0 ? [.. _subjects] : _lastSubjects);
        else if (Peek() is null || Peek()!.EndsSentence && !SpeakerSoon()) Speak(_subjects.Count > 0 ? [.. _subjects] : _lastSubjects);
    }

    private bool SpeakerSoon() => Peek(2)?.Is(Part.Verb, "say") == true;

    private void Speak(List<DraftMember> speakers)
    {
        var line = _line;
        _line = null;
        _awaitSpeaker = false;
        if (line is null) return;
        if (speakers.Count == 0 && _draft.Cast.Count > 0) speakers = [_draft.Cast.FindLast(member => member.Noun.Living) ?? _draft.Cast[^1]];
        if (speakers.Count == 0)
        {
            var narrator = new DraftMember(UniqueId("woman"), _lexicon.NounOf("woman")!);
            _draft.Cast.Add(narrator);
            speakers = [narrator];
        }

        speakers = Alternate([.. speakers]);
        foreach (var speaker in speakers) Include(speaker);
        Shot.Beats.Add(new() { Who = [speakers[0]], Says = line, Together = _together, At = _instant, AtEnd = _atEnd, Manner = _pendingManner });
        _instant = null;
        _pendingManner = null;
        _lastSubjects = speakers;
        _last = speakers[^1];
    }

    /// <summary>Puts whoever did not speak last first, so that lines without a speaker go to and fro.</summary>
    private List<DraftMember> Alternate(List<DraftMember> speakers)
    {
        if (speakers.Count < 2 || Shot.Beats.LastOrDefault(beat => beat.Says is not null) is not { } before || before.Who[0] != speakers[0]) return speakers;
        return [.. speakers.Skip(1), speakers[0]];
    }

    /// <summary>Gets whether a piece names the speaker of the quotation after the colon: "A: ..." or a name in capitals.</summary>
    private bool IsCue(Piece piece) =>
        Peek()?.Mark == ':' && Peek(2)?.Quote is not null && (piece.Text.Length == 1 || piece.Unknown && (piece.Capital || piece.Shouted)) && _phrase.Determiner is null;

    private void ReadCue(Piece piece)
    {
        var name = piece.Text;
        var speaker = _draft.Cast.Find(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        if (speaker is null)
        {
            var slug = Known("man") is null ? "man" : "woman";
            speaker = new(UniqueId(Slug(piece.Fold) is { Length: > 1 } id ? id : slug), _lexicon.NounOf(slug)!) { Name = name };
            _draft.Cast.Add(speaker);
        }

        EndClause(sentence: false);
        _subjects.Add(speaker);
        Include(speaker);
        _speech = true;
    }
}
