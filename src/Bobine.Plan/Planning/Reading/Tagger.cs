using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Cuts tokens into the phrases that the lexicon knows, mends misspellings, and chooses by their neighbours what each means.</summary>
internal sealed class Tagger(Lexicon lexicon, Language language, bool editing = false)
{
    private readonly Spelling _spelling = new(lexicon, language);

    public List<Piece> Tag(IReadOnlyList<Token> tokens)
    {
        var pieces = Cut(Rejoin(tokens));
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Senses.Count == 0 && pieces[at].Unknown && Mend(pieces, at) is { } mended) pieces[at] = mended;
        }

        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Senses.Count > 0) pieces[at] = pieces[at] with { Sense = Choose(pieces, at) };
        }

        return pieces;
    }

    /// <summary>Brings the particle back to its verb: "puts the fire out" is read as "puts out the fire".</summary>
    private List<Token> Rejoin(IReadOnlyList<Token> tokens)
    {
        var joined = tokens.ToList();
        for (var at = 0; at < joined.Count; at++)
        {
            for (var ahead = at + 2; ahead <= at + 5 && ahead < joined.Count && joined[ahead].Kind == TokenKind.Word; ahead++)
            {
                if (joined[ahead].Fold is not ("out" or "over" or "up" or "off" or "down") || joined[at].Kind != TokenKind.Word || joined[ahead - 1].Kind != TokenKind.Word) continue;
                if (!lexicon.Find($"{joined[at].Fold} {joined[ahead].Fold}").Any(sense => sense.Part == Part.Verb)) continue;
                if (ahead + 1 < joined.Count && joined[ahead].Fold == "out" && joined[ahead + 1].Fold == "of") continue;
                var particle = joined[ahead];
                joined.RemoveAt(ahead);
                joined.Insert(at + 1, particle);
                break;
            }
        }

        return joined;
    }

    /// <summary>Covers the tokens with phrases so that long ones win over the short ones they overlap.</summary>
    private List<Piece> Cut(IReadOnlyList<Token> tokens)
    {
        var best = new int[tokens.Count + 1];
        var step = new int[tokens.Count + 1];
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            (best[at], step[at]) = (best[at + 1], 1);
            for (var length = 1; length <= Math.Min(Lexicon.LongestPhrase, tokens.Count - at) && Joins(tokens[at + length - 1]); length++)
            {
                if (lexicon.Find(Key(tokens, at, length)).Count == 0) continue;
                var score = (length * length) + best[at + length];
                if (score >= best[at]) (best[at], step[at]) = (score, length);
            }
        }

        var pieces = new List<Piece>();
        for (var at = 0; at < tokens.Count; at += step[at]) pieces.Add(PieceOf(tokens, at, step[at]));
        return pieces;
    }

    private static bool Joins(Token token) => token.Kind is TokenKind.Word or TokenKind.Number || token.IsMark('&');

    private Piece PieceOf(IReadOnlyList<Token> tokens, int at, int length)
    {
        var token = tokens[at];
        var text = length == 1 ? token.Text : string.Join(' ', Enumerable.Range(at, length).Select(index => tokens[index].Text));
        var fold = Key(tokens, at, length);
        var senses = Joins(token) ? lexicon.Find(fold) : [];
        var piece = new Piece { Text = text, Fold = fold, Start = token.Start, Capital = token.Capital, Shouted = text.Length > 1 && text.All(letter => !char.IsLower(letter)) };
        if (senses.Count > 0) return piece with { Senses = senses };
        return token.Kind switch
        {
            TokenKind.Quote => piece with { Quote = token.Text },
            TokenKind.Mark => piece with { Mark = token.Text[0] },
            TokenKind.Number => piece with { Number = token.Value },
            _ => piece,
        };
    }

    private static string Key(IReadOnlyList<Token> tokens, int at, int length) =>
        length == 1 ? tokens[at].Fold : string.Join(' ', Enumerable.Range(at, length).Select(index => tokens[index].Fold));

    private Piece? Mend(List<Piece> pieces, int at)
    {
        var piece = pieces[at];
        var named = piece.Capital && at > 0 && !pieces[at - 1].EndsSentence && !piece.Shouted;
        if (named || piece.Fold.Length < 4) return null;
        var before = at > 0 ? pieces[at - 1] : null;
        Part? wanted = before is null || before.Mark != '\0' ? null
            : before.As(Part.Det) is not null && before.As(Part.Clitic) is null || before.As(Part.Colour) is not null || before.As(Part.Large) is not null ? Part.Noun
            : before.As(Part.Noun) is not null || before.As(Part.Pron) is not null || before.As(Part.Rel) is not null ? Part.Verb : null;
        if (_spelling.Nearest(piece.Fold, wanted) is not { } word) return null;
        return piece with { Fold = word, Senses = lexicon.Find(word), Mended = true };
    }

    private Sense Choose(List<Piece> pieces, int at)
    {
        var piece = pieces[at];
        if (piece.Senses.Count == 1) return piece.Senses[0];
        if (pieces.Count == 1 && !editing && piece.As(Part.Noun) is { } thing) return thing;
        var previous = at > 0 ? pieces[at - 1] : null;
        var near = previous is not null && previous.Senses.Count > 0 && previous.Senses.All(sense => sense.Language == previous.Senses[0].Language) ? previous.Senses[0].Language : (Language?)null;
        var written = piece.Text.Any(letter => letter > 127) ? piece.Text.ToLowerInvariant() : null;
        return piece.Senses.OrderByDescending(sense => (written is not null && string.Equals(sense.Lemma, written, StringComparison.Ordinal) ? 6 : 0) + Context.Fit(sense, pieces, at) + (editing && sense.Part == Part.Op ? 8 : 0) + (sense.Language == language ? 10 : 0) + (sense.Language == near ? 12 : 0)).First();
    }
}
