using System.Globalization;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Reads tagged pieces from left to right and keeps who acts, on whom, and where.</summary>
internal sealed partial class SceneReader
{
    private readonly List<Piece> _pieces;
    private readonly Lexicon _lexicon;
    private readonly Language _language;
    private readonly bool _editing;
    private readonly Draft _draft;
    private readonly List<string> _strange = [];
    private int _at;

    // The clause that is being read.
    private readonly List<DraftMember> _subjects = [];
    private List<DraftMember> _lastSubjects = [];
    private DraftMember? _last;
    private DraftBeat? _beat;
    private DraftMember? _object;
    private string? _preposition;
    private bool _negated;
    private bool _together;
    private bool _join;
    private bool _copula;
    private bool _filming;

    // Whether the weather is the subject: "a gust throws everything about".
    private bool _impersonal;
    private string? _side;

    // What the sentence says of time and speech.
    private bool _sudden;
    private bool _begins;
    private int? _instant;
    private bool _atEnd;
    private bool _speech;
    private bool _awaitSpeaker;
    private string? _line;

    // The noun phrase that is being read.
    private readonly NounPhrase _phrase = new();

    /// <param name="pieces">The tagged prompt or instruction.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="language">The language of the prompt.</param>
    /// <param name="cast">The cast that an instruction speaks of, or null to read afresh.</param>
    public SceneReader(List<Piece> pieces, Lexicon lexicon, Language language, IEnumerable<DraftMember>? cast = null)
    {
        _pieces = pieces;
        _lexicon = lexicon;
        _language = language;
        _editing = cast is not null;
        _draft = new() { Language = language };
        _draft.Cast.AddRange(cast ?? []);
    }

    /// <summary>Gets or sets whether nouns are new members even when the cast has one of the kind: "add a dog".</summary>
    public bool Adding { get; init; }

    private DraftShot Shot => _draft.Shots[^1];

    public Draft Read()
    {
        for (_at = 0; _at < _pieces.Count; _at++) ReadPiece(_pieces[_at]);
        EndClause(sentence: true);
        if (_draft.Shots.Count > 1 && Shot.Empty) _draft.Shots.RemoveAt(_draft.Shots.Count - 1);
        NoteStrange();
        return _draft;
    }

    private Piece? Peek(int ahead = 1) => _at + ahead >= 0 && _at + ahead < _pieces.Count ? _pieces[_at + ahead] : null;

    private void ReadPiece(Piece piece)
    {
        if (piece.Quote is not null) ReadQuote(piece);
        else if (piece.Mark != '\0') ReadMark(piece);
        else if (piece.Number is { } number) ReadNumber(number);
        else if (IsCue(piece)) ReadCue(piece);
        else if (piece.Unknown) ReadUnknown(piece);
        else ReadSense(piece, piece.Sense!);
    }

    private void ReadSense(Piece piece, Sense sense)
    {
        switch (sense.Part)
        {
            case Part.Noun: ReadNoun(piece, sense); break;
            case Part.Verb: ReadVerb(sense); break;
            case Part.Place or Part.Time or Part.Weather or Part.Wind or Part.Style: ReadSetting(piece, sense); break;
            case Part.Size or Part.Angle or Part.Move or Part.Camera: ReadCamera(piece, sense); break;
            case Part.Transition: ReadTransition(sense); break;
            case Part.Mood: _draft.Music = sense.Id; break;
            case Part.Music: ReadMusic(); break;
            case Part.Colour or Part.Large or Part.Age or Part.Feeling or Part.HairStyle: ReadAdjective(sense); break;
            case Part.Voice: ReadVoice(sense); break;
            case Part.Wear or Part.Cloth: ReadWear(piece, sense); break;
            case Part.Count: ReadCount(int.Parse(sense.Id, CultureInfo.InvariantCulture)); break;
            case Part.Det: ReadDeterminer(sense); break;
            case Part.Not: _negated = true; _phrase.Begin(); break;
            case Part.Pron: ReadPronoun(sense); break;
            case Part.Clitic: _object = Clitic(sense); break;
            case Part.Prep: _phrase.Begin(); _preposition = sense.Id; break;
            case Part.Rel: ReadRelative(sense); break;
            case Part.Conj: ReadConjunction(sense); break;
            case Part.Seq: ReadSequence(sense); break;
            case Part.Dir: ReadDirection(sense); break;
            case Part.Manner: ReadManner(sense); break;
            case Part.Cut: NewShot(); break;
            case Part.Shot: ReadShotWord(); break;
            case Part.Named: ReadGivenName(); break;
            case Part.Name: ReadName(piece, sense); break;
            case Part.There: EndClause(sentence: false); break;
            case Part.Held: ReadHeld(); break;
            default: break;
        }
    }

    private void ReadDeterminer(Sense sense)
    {
        _phrase.Begin();
        _phrase.Determiner = sense.Id;
        if (sense.Id == "no") _negated = true;
    }

    private void ReadCount(int count)
    {
        if (ReadUnit(count)) return;
        var determiner = _phrase.Determiner;
        _phrase.Begin();
        (_phrase.Determiner, _phrase.Count) = (determiner, count);
    }

    private void ReadMark(Piece piece)
    {
        if (piece.EndsSentence) EndClause(sentence: true);
        else if (piece.Mark == ',') ReadComma();
        else if (piece.Mark is '—' or '(' or ')' or '/' or '>') EndClause(sentence: false);
        else if (piece.Mark == ':')
        {
            // "The clown: ..." speaks; "film noir: ..." does not.
            if (_beat is null && _subjects.Count > 0 && Peek()?.Quote is not null) _speech = true;
            else if (!_speech) EndClause(sentence: false);
        }
    }

    private void ReadComma()
    {
        _phrase.Open = false;
        if (_speech && Peek()?.Quote is not null) return;
        if (_beat is null && _subjects.Count > 0 && ListGoesOn())
        {
            _join = true;
            return;
        }

        EndClause(sentence: false);
    }

    /// <summary>Gets whether the comma stands between the nouns of a list: "a cat, a dog and a bird sing".</summary>
    private bool ListGoesOn()
    {
        var back = -1;
        while (Peek(back) is { } piece && (piece.Is(Part.Colour) || piece.Is(Part.Large) || piece.Is(Part.Age) || piece.Is(Part.Wear) || piece.Is(Part.Cloth))) back--;
        if (Peek(back) is not { } noun || !noun.Is(Part.Noun) && !noun.Is(Part.Name)) return false;
        for (var ahead = 1; Peek(ahead) is { } piece && !piece.EndsSentence; ahead++)
        {
            if (piece.Is(Part.Verb)) return true;
            if (piece.Mark != '\0' && piece.Mark != ',' || piece.Is(Part.Seq) || piece.Is(Part.Prep) && ahead == 1) return false;
        }

        return false;
    }

    private void ReadNumber(double number)
    {
        if (ReadUnit(number) || ReadHour(number)) return;
        if (IsShotNumber(number))
        {
            NewShot();
            _numbered = _draft.Numbered = true;
            _at++;
            return;
        }

        var determiner = _phrase.Determiner;
        _phrase.Begin();
        (_phrase.Determiner, _phrase.Count) = (determiner, (int)Math.Clamp(number, 1, 40));
    }

    /// <summary>Gets whether this is the "2." of a numbered list of shots.</summary>
    private bool IsShotNumber(double number)
    {
        if (Peek() is not { Mark: '.' or ')' or ':' or '/' or '—' }) return false;
        if (Peek(-1) is { } before && (before.Is(Part.Noun) || before.Is(Part.Prep) || before.Is(Part.Det))) return false;
        var other = number < 1.5 ? number + 1 : number - 1;
        for (var index = 0; index + 1 < _pieces.Count; index++)
        {
            if (_pieces[index].Number is { } value && Math.Abs(value - other) < 0.01 && _pieces[index + 1].Mark is '.' or ')' or ':' or '/' or '—') return true;
        }

        return false;
    }

    /// <summary>Reads "10 seconds", the hyphenated "10-second" and "10s"; false when no unit follows.</summary>
    private bool ReadUnit(double number)
    {
        if (Peek() is not { } unit || unit.As(Part.Unit) is not { } sense) return false;
        var milliseconds = (int)Math.Round(number * (sense.Id == "minute" ? 60_000 : 1000));
        var before = Peek(-1);
        if (before is not null && (before.Fold is "after" or "apres" or "at" || before.Fold is "a" && before.Is(Part.Prep) || before.Fold.StartsWith("au bout", StringComparison.Ordinal)) || _preposition is "at")
        {
            if (_beat is { At: null } beat) beat.At = milliseconds;
            else _instant = milliseconds;
            _preposition = null;
        }
        else if (_preposition is "for" or "during" && _beat is not null) _preposition = null;
        else if (_numbered) Shot.Milliseconds = Math.Clamp(milliseconds, 500, 60_000);
        else _draft.Milliseconds = milliseconds;
        _at++;
        return true;
    }

    private bool _numbered;

    /// <summary>Reads an hour of the clock: "3am", "8 pm", "20h".</summary>
    private bool ReadHour(double number)
    {
        if (Peek() is not { } next || next.Fold is not ("am" or "pm" or "h" or "heures" or "heure" or "o")) return false;
        var hour = next.Fold == "pm" && number < 12 ? number + 12 : number;
        Shot.Time ??= hour switch { < 5 => "night", < 8 => "dawn", < 18 => "day", < 21 => "sunset", _ => "night" };
        _preposition = null;
        _at++;
        return true;
    }

    private void ReadRelative(Sense sense)
    {
        if (sense.Id != "who" || _last is not { } who || Peek()?.Is(Part.Verb) != true && Peek()?.Is(Part.Reflexive) != true && Peek()?.Is(Part.Skip) != true && Peek()?.Is(Part.Clitic) != true)
        {
            _phrase.Begin();
            return;
        }

        if (_subjects.Count > 1 && _beat is null && _subjects.Contains(who)) return;
        var subjects = _beat is null ? new List<DraftMember>(_subjects) : _beat.Who;
        EndClause(sentence: false);
        _subjects.Add(who);
        if (subjects.Count > 0 && !subjects.Contains(who)) Include(subjects[0]);
    }

    private void ReadConjunction(Sense sense)
    {
        if (sense.Id == "and")
        {
            _phrase.Begin();
            _join = true;
            _negated = false;
            return;
        }

        if (sense.Id == "or") return;
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
        var number = Peek();
        if (number is null || number.Number is null && number.As(Part.Count) is null && Peek(-1)?.Mark is not ('\0' or '.' or '\n')) return;
        if (number.Number is null && number.As(Part.Count) is null) return;
        NewShot();
        _numbered = _draft.Numbered = true;
        _at++;
        if (Peek()?.Mark == '(') _at++;
    }

    private void NewShot()
    {
        EndClause(sentence: true);
        _side = null;
        if (!Shot.Empty) _draft.Shots.Add(new());
    }

    private void EndClause(bool sentence)
    {
        if (_line is not null && (sentence || !_awaitSpeaker)) Speak(_subjects.Count > 0 ? _subjects : _lastSubjects);
        if (_subjects.Count > 0) _lastSubjects = [.. _subjects];
        else if (_beat is { Who.Count: > 0 }) _lastSubjects = [.. _beat.Who];
        _subjects.Clear();
        _phrase.Begin();
        _beat = null;
        _object = null;
        _preposition = null;
        _negated = _together = _join = _copula = _filming = _impersonal = false;
        if (!sentence) return;
        _sudden = _atEnd = _begins = _speech = _awaitSpeaker = false;
        _instant = null;
        _side = null;
    }
}
