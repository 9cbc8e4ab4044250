using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Reads tagged pieces from left to right and keeps who acts, on whom, and where.</summary>
internal sealed partial class SceneReader(List<Piece> pieces, Lexicon lexicon, Language language)
{
    private readonly Draft _draft = new() { Language = language };
    private int _at;

    // The clause that is being read.
    private readonly List<DraftMember> _subjects = [];
    private List<DraftMember> _lastSubjects = [];
    private DraftMember? _last;
    private DraftBeat? _beat;
    private DraftBeat? _lastBeat;
    private string? _preposition;
    private bool _negated;
    private bool _together;
    private bool _join;
    private bool _sudden;
    private int? _instant;
    private bool _atEnd;
    private bool _speech;
    private string? _line;
    private bool _wearing;
    private bool _copula;

    // The noun phrase that is being read.
    private readonly NounPhrase _phrase = new();

    private DraftShot Shot => _draft.Shots[^1];

    public Draft Read()
    {
        for (_at = 0; _at < pieces.Count; _at++) ReadPiece(pieces[_at]);
        EndClause(sentence: true);
        if (_draft.Shots.Count > 1 && Shot.Empty) _draft.Shots.RemoveAt(_draft.Shots.Count - 1);
        return _draft;
    }

    private Piece? Peek(int ahead = 1) => _at + ahead >= 0 && _at + ahead < pieces.Count ? pieces[_at + ahead] : null;

    private void ReadPiece(Piece piece)
    {
        if (piece.Quote is not null) ReadQuote(piece);
        else if (piece.Mark != '\0') ReadMark(piece);
        else if (piece.Number is { } number) ReadNumber(piece, number);
        else if (piece.Unknown) ReadUnknown(piece);
        else ReadSense(piece, piece.Sense!);
    }

    private void ReadSense(Piece piece, Sense sense)
    {
        switch (sense.Part)
        {
            case Part.Noun: ReadNoun(piece, sense); break;
            case Part.Verb: ReadVerb(piece, sense); break;
            case Part.Place or Part.Time or Part.Weather or Part.Wind or Part.Style: ReadSetting(sense); break;
            case Part.Size or Part.Angle or Part.Move or Part.Camera: ReadCamera(sense); break;
            case Part.Transition: Shot.Transition = sense.Id; break;
            case Part.Mood: _draft.Music = sense.Id; break;
            case Part.Colour or Part.Large or Part.Age or Part.Feeling or Part.HairStyle or Part.Voice: ReadAdjective(sense); break;
            case Part.Wear or Part.Cloth: ReadWear(sense); break;
            case Part.Count: _phrase.Begin(); _phrase.Count = int.Parse(sense.Id); break;
            case Part.Det: _phrase.Begin(); _phrase.Determiner = sense.Id; if (sense.Id == "no") _negated = true; break;
            case Part.Not: if (!FrenchPast()) _negated = true; break;
            case Part.Pron: ReadPronoun(sense); break;
            case Part.Prep: _phrase.Begin(); _preposition = sense.Id; _wearing = sense.Id == "wearing"; break;
            case Part.Conj: ReadConjunction(sense); break;
            case Part.Seq: ReadSequence(sense); break;
            case Part.Dir: ReadDirection(sense); break;
            case Part.Manner: if (_beat is not null) _beat.Manner ??= sense.Id; break;
            case Part.Cut: NewShot(); break;
            case Part.Shot: ReadShotWord(); break;
            case Part.Named: ReadName(); break;
            case Part.Name: ReadNamed(piece, sense); break;
            default: break;
        }

        bool FrenchPast() => false;
    }

    private void ReadMark(Piece piece)
    {
        if (piece.EndsSentence) EndClause(sentence: true);
        else if (piece.Mark == ',')
        {
            _phrase.Begin();
            _join = _beat is null && _subjects.Count > 0;
            if (!_join) EndClause(sentence: false);
        }
        else if (piece.Mark is ':' or '—' or '(' or ')') EndClause(sentence: false);
    }

    private void ReadNumber(Piece piece, double number)
    {
        if (Peek() is { } unit && unit.As(Part.Unit) is { } sense)
        {
            var milliseconds = (int)Math.Round(number * (sense.Id == "minute" ? 60_000 : 1000));
            ReadDuration(milliseconds);
            _at++;
            return;
        }

        if (Peek(-1) is { } before && before.Is(Part.Shot)) return;
        _phrase.Begin();
        _phrase.Count = (int)Math.Clamp(number, 1, 40);
        _ = piece;
    }

    private void ReadDuration(int milliseconds)
    {
        var before = Peek(-1);
        if (before is not null && (before.Fold is "after" or "apres" or "at" or "a" or "au bout de" or "when") || _preposition == "at")
        {
            _instant = milliseconds;
            _preposition = null;
        }
        else if (_draft.Shots.Count > 1) Shot.Milliseconds = milliseconds;
        else _draft.Milliseconds = milliseconds;
    }

    private void ReadConjunction(Sense sense)
    {
        if (sense.Id == "and")
        {
            _phrase.Begin();
            _join = true;
            return;
        }

        EndClause(sentence: false);
        if (sense.Id == "while") _together = true;
    }

    private void ReadSequence(Sense sense)
    {
        EndClause(sentence: false);
        if (sense.Id == "sudden") _sudden = true;
        if (sense.Id == "end") _atEnd = true;
    }

    private void ReadShotWord()
    {
        if (Peek()?.Number is null) return;
        if (!Shot.Empty || _subjects.Count > 0 || _beat is not null) NewShot();
        _at++;
    }

    private void NewShot()
    {
        EndClause(sentence: true);
        if (!Shot.Empty) _draft.Shots.Add(new());
    }

    private void EndClause(bool sentence)
    {
        if (_line is not null) Speak(_subjects.Count > 0 ? _subjects : _lastSubjects);
        if (_beat is null) foreach (var subject in _subjects) Include(subject);
        if (_subjects.Count > 0) _lastSubjects = [.. _subjects];
        _subjects.Clear();
        _phrase.Begin();
        _lastBeat = _beat ?? _lastBeat;
        _beat = null;
        _preposition = null;
        _negated = _together = _join = _speech = _wearing = _copula = false;
        if (!sentence) return;
        _sudden = _atEnd = false;
        _instant = null;
    }
}
