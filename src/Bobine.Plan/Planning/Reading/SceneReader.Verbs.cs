using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void ReadVerb(Piece piece, Sense sense)
    {
        _ = piece;
        _phrase.Begin();
        if (sense.Frame.Contains("light")) return;
        if (sense.Frame.Contains("copula"))
        {
            _copula = true;
            return;
        }

        if (_negated)
        {
            _negated = false;
            return;
        }

        if (sense.Frame.Contains("wear"))
        {
            if (_subjects.Count > 0) _last = _subjects[^1];
            _wearing = true;
            return;
        }

        if (_beat is not null && _subjects.Count == 0 || _beat is not null && _join)
        {
            var who = _beat.Who;
            _lastBeat = _beat;
            _beat = null;
            if (_subjects.Count == 0) _subjects.AddRange(who);
        }

        var actors = _subjects.Count > 0 ? _subjects : _lastSubjects;
        if (sense.Frame.Contains("say") && sense.Id == "say")
        {
            _speech = true;
            if (_line is not null) Speak([.. actors]);
            return;
        }

        if (actors.Count == 0) return;
        _copula = false;
        _join = false;
        _beat = new()
        {
            Who = [.. actors], Does = sense.Id.TrimStart('~'), Frame = sense.Frame, Together = _together, At = _instant, AtEnd = _atEnd, Manner = _sudden ? "quickly" : null,
        };
        if (sense.Frame.Contains("expression")) (_beat.Does, _beat.Feeling, _beat.Expression) = (null, "glad", true);
        _instant = null;
        Shot.Beats.Add(_beat);
        foreach (var actor in actors) Include(actor);
    }

    private void ReadQuote(Piece piece)
    {
        _line = piece.Quote;
        if (_speech && (_subjects.Count > 0 || _lastSubjects.Count > 0)) Speak(_subjects.Count > 0 ? [.. _subjects] : _lastSubjects);
    }

    private void Speak(List<DraftMember> speakers)
    {
        var line = _line;
        _line = null;
        if (line is null) return;
        if (speakers.Count == 0 && _draft.Cast.Count > 0) speakers = [_draft.Cast[^1]];
        if (speakers.Count == 0)
        {
            var narrator = new DraftMember(UniqueId("woman"), lexicon.NounOf("woman")!);
            _draft.Cast.Add(narrator);
            speakers = [narrator];
        }

        foreach (var speaker in speakers) Include(speaker);
        Shot.Beats.Add(new() { Who = [speakers[0]], Says = line, Together = _together, At = _instant, AtEnd = _atEnd });
        _lastSubjects = [.. speakers];
    }
}
