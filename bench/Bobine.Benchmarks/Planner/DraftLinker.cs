using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Vocabulary;

namespace Bobine.Benchmarks.Planner;

/// <summary>Links spans to the nearest that is compatible: colours to nouns, subjects and objects to actions, lines to speakers. From left to right, without a grammar.</summary>
internal sealed class DraftLinker
{
    private static readonly HashSet<string> Definite = new(StringComparer.Ordinal) { "the", "le", "la", "les", "l'", "au", "aux", "du", "this", "that", "ce", "cet", "cette", "ces", "his", "her", "their", "its", "son", "sa", "ses" };
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "no", "not", "without", "never", "sans", "pas", "aucun", "aucune", "ni" };
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "and", "et", ",", "while", "as", "then", "puis", "ensuite", "pendant", "tandis", "alors", "when", "quand", "but", "mais", "meanwhile" };
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "it", "they", "il", "elle", "ils", "elles" };
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal) { "with", "avec", "using" };

    private const int Several = 3;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<Span> _spans;
    private readonly Lexicon _lexicon;
    private readonly Draft _draft;
    private readonly LookLinker _looks;
    private List<DraftMember> _subjects = [];
    private List<DraftMember> _fresh = [];
    private DraftMember? _last;
    private DraftBeat? _beat;
    private string? _line;

    public DraftLinker(IReadOnlyList<Token> tokens, IReadOnlyList<Span> spans, Lexicon lexicon, Language language)
    {
        (_tokens, _lexicon, _draft) = (tokens, lexicon, new() { Language = language });
        _spans = [.. spans.Where(span => span.Value is not null)];
        _looks = new(_spans, language);
    }

    private DraftShot Shot => _draft.Shots[^1];

    public Draft Link()
    {
        var next = 0;
        for (var at = 0; at < _tokens.Count;)
        {
            if (next < _spans.Count && _spans[next].Start == at)
            {
                LinkSpan(_spans[next]);
                at = _spans[next++].End;
            }
            else LinkToken(at++);
        }

        if (_draft.Shots.Count > 1 && Shot.Empty) _draft.Shots.RemoveAt(_draft.Shots.Count - 1);
        return _draft;
    }

    private void LinkToken(int at)
    {
        var token = _tokens[at];
        if (token.Kind == TokenKind.Quote) Speak(token.Text);
        else if (token.Kind == TokenKind.Number && at + 1 < _tokens.Count && _tokens[at + 1].Fold is "seconds" or "second" or "secondes" or "seconde" or "s") _draft.Milliseconds = (int)(token.Value * 1000);
        else if (Pronouns.Contains(token.Fold) && _last is not null && _fresh.Count == 0) _fresh.AddRange(_subjects.Count > 0 ? _subjects : [_last]);
        else if (token.Kind == TokenKind.Mark && token.Text[0] is '.' or '!' or '?' or ';' or '\n')
        {
            if (_fresh.Count > 0) _subjects = _fresh;
            (_fresh, _beat) = ([], null);
        }
    }

    private void LinkSpan(Span span)
    {
        var value = span.Value!;
        if (IsNegated(span))
        {
            if (span.Field is Field.Kind) _draft.Excluded.Add(value);
            return;
        }

        switch (span.Field)
        {
            case Field.Kind: Mention(span, value); break;
            case Field.Action: Act(span, value); break;
            case Field.Place when Terms.Places.Any(place => place.Id == value): Shot.Place ??= value; break;
            case Field.Time when Terms.Times.Contains(value): Shot.Time ??= value; break;
            case Field.Weather when Terms.WeatherKinds.Contains(value): Shot.Weather ??= value; break;
            case Field.Wind: Shot.Wind ??= float.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var wind) ? wind : null; break;
            case Field.Style when Terms.Styles.Contains(value): Shot.Style ??= value; break;
            case Field.Size when Terms.CameraSizes.Contains(value): Shot.Size ??= value; break;
            case Field.Angle when Terms.CameraAngles.Contains(value): Shot.Angle ??= value; break;
            case Field.Move when MoveOf(span, value) is { } move: Shot.Moves.Add((move, 0.5f)); break;
            case Field.Transition when Terms.Transitions.Contains(value): Shot.Transition ??= value; break;
            case Field.Mood when Terms.Moods.Contains(value): _draft.Music ??= value; break;
            case Field.Feeling when Terms.Feelings.Contains(value): Feel(value); break;
            case Field.Manner when _beat is not null: _beat.Manner ??= Terms.Manners.Contains(value) ? value : null; break;
            case Field.From when _beat is { } beat && value is "left" or "right" or "back" or "above": beat.From ??= value; break;
            case Field.Side when _last is not null && value is "left" or "right" or "centre": Shot.Sides[_last!] = value; break;
            case Field.Name: Call(span, value); break;
            case Field.Shot when !Shot.Empty: _draft.Shots.Add(new()); _draft.Numbered = true; _beat = null; break;
            default: break;
        }
    }

    /// <summary>Gets a move; of one whose direction is open ("pan-?"), the one that the next few words point to.</summary>
    private string? MoveOf(Span span, string value)
    {
        var ahead = _tokens.Skip(span.Start).Take(span.Length + 5).Select(token => token.Fold).ToList();
        var stem = value.TrimEnd('?');
        var moves = Terms.CameraMoves.Where(move => move.StartsWith(stem, StringComparison.Ordinal)).ToList();
        return moves.Find(move => ahead.Exists(word => move.EndsWith(word, StringComparison.Ordinal) || word == "gauche" && move.EndsWith("left", StringComparison.Ordinal) || word == "droite" && move.EndsWith("right", StringComparison.Ordinal))) ?? moves.FirstOrDefault();
    }

    private bool IsNegated(Span span) => Enumerable.Range(1, 3).Select(back => span.Start - back).Where(at => at >= 0).TakeWhile(at => _tokens[at].Kind == TokenKind.Word).Any(at => Negations.Contains(_tokens[at].Fold))
        || span.Field is Field.Action && span.End < _tokens.Count && _tokens[span.End].Fold is "pas" or "jamais";

    private void Mention(Span span, string kind)
    {
        var look = _looks.Of(span);
        var definite = look.Start > 0 && Definite.Contains(_tokens[look.Start - 1].Fold);
        var member = _draft.Cast.LastOrDefault(member => member.Noun.Kind == kind && definite && (look.Colour is null || member.Look.Coat is null || member.Look.Coat == look.Colour)) ?? Introduce(kind);
        look.Apply(member);
        if (member.Count == 1 && look.Start > 0 && _tokens[look.Start - 1] is { Kind: TokenKind.Number } number) member.Count = (int)Math.Clamp(number.Value, 1, 40);
        if (member.Count == 1 && IsPlural(span)) member.Count = Several;
        Refer(member, look.Start);
    }

    private bool IsPlural(Span span) => _lexicon.Find(string.Join(' ', Enumerable.Range(span.Start, span.Length).Select(at => _tokens[at].Fold))) is { Count: > 0 } senses && senses.All(sense => sense.Plural || sense.Part != Part.Noun) && senses.Any(sense => sense.Plural);

    private void Refer(DraftMember member, int start)
    {
        if (!Shot.Present.Contains(member)) Shot.Present.Add(member);
        if (_beat is { Who.Count: 0 } orphan) orphan.Who.Add(member);
        else if (_beat is null || LinkBefore(start)) _fresh.Add(member);
        else if (Enumerable.Range(1, 3).Any(back => start - back >= 0 && Tools.Contains(_tokens[start - back].Fold)) && !member.Noun.Living && !member.Noun.Is("hero")) _beat.With ??= member;
        else if (!_beat.Who.Contains(member)) _beat.To ??= member;
        _last = member;
        if (_line is not { } line) return;
        _line = null;
        Say([member], line);
    }

    /// <summary>Gets whether a conjunction or a comma stands between the span before and here.</summary>
    private bool LinkBefore(int start)
    {
        var from = _spans.LastOrDefault(span => span.End <= start && span.Field is Field.Kind or Field.Action or Field.Name)?.End ?? 0;
        return Enumerable.Range(from, Math.Max(0, start - from)).Any(at => Links.Contains(_tokens[at].Fold));
    }

    private DraftMember Introduce(string kind)
    {
        var number = _draft.Cast.Count(member => member.Noun.Kind == kind) + 1;
        var member = new DraftMember(number == 1 ? kind : $"{kind}{number}", NounOf(kind));
        _draft.Cast.Add(member);
        return member;
    }

    private Noun NounOf(string kind) => _lexicon.NounOf(kind) is { } noun && noun.Kind == kind ? noun
        : _lexicon.Find(Folding.Fold(Kinds.Find(kind)?.English[0] ?? kind).Replace('-', ' ')).Select(sense => sense.Noun).FirstOrDefault(found => found?.Kind == kind) ?? new(kind, kind, Near: false, new HashSet<string>(StringComparer.Ordinal));

    private void Act(Span span, string does)
    {
        if (!Terms.Actions.Contains(does)) return;
        if (_beat is not null && _fresh.Count == 0 && span.Start > 0 && _tokens[span.Start - 1].Fold is "who" or "qui" or "that" or "which" && _last is not null) _subjects = [_last];
        else if (_fresh.Count > 0) _subjects = _fresh;
        _fresh = [];
        _beat = new() { Does = does, Who = [.. _subjects], Frame = _lexicon.Find(does.Replace('-', ' ')).FirstOrDefault(sense => sense.Part == Part.Verb && sense.Id == does)?.Frame ?? new HashSet<string>(StringComparer.Ordinal) };
        Shot.Beats.Add(_beat);
    }

    private void Speak(string line)
    {
        var speakers = _fresh.Count > 0 ? _fresh : _subjects;
        if (speakers.Count == 0) _line = line;
        else Say([speakers[^1]], line);
    }

    private void Say(List<DraftMember> who, string line) => Shot.Beats.Add(new() { Does = "talk", Who = who, Says = line });

    private void Feel(string feeling)
    {
        if (_beat is not null) _beat.Feeling ??= feeling;
        else if (_last is not null) _last.Feeling ??= feeling;
    }

    private void Call(Span span, string name)
    {
        if (_draft.Cast.Find(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known) Refer(known, span.Start);
        else if (_last is { Name: null }) _last.Name = name;
    }
}
