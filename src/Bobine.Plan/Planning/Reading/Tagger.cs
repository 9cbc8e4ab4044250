using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Finds the longest phrases that the lexicon knows and chooses, by their neighbours, what each means.</summary>
internal sealed class Tagger(Lexicon lexicon)
{
    public List<Piece> Tag(IReadOnlyList<Token> tokens, Language language)
    {
        var pieces = Match(tokens);
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Senses.Count == 0) continue;
            var chosen = Choose(pieces, at, language);
            pieces[at] = pieces[at] with { Sense = chosen };
        }

        return pieces;
    }

    private List<Piece> Match(IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Quote)
            {
                pieces.Add(new() { Text = token.Text, Fold = "", Start = token.Start, Quote = token.Text });
                at++;
                continue;
            }

            var (length, senses, key) = Longest(tokens, at);
            if (length > 0)
            {
                var text = string.Join(' ', Enumerable.Range(at, length).Select(index => tokens[index].Text));
                pieces.Add(new() { Text = text, Fold = key, Start = token.Start, Senses = senses, Capital = token.Capital });
                at += length;
                continue;
            }

            pieces.Add(token.Kind switch
            {
                TokenKind.Mark => new() { Text = token.Text, Fold = token.Fold, Start = token.Start, Mark = token.Text[0] },
                TokenKind.Number => new() { Text = token.Text, Fold = token.Fold, Start = token.Start, Number = token.Value },
                _ => new() { Text = token.Text, Fold = token.Fold, Start = token.Start, Capital = token.Capital },
            });
            at++;
        }

        return pieces;
    }

    private (int Length, IReadOnlyList<Sense> Senses, string Key) Longest(IReadOnlyList<Token> tokens, int at)
    {
        var most = 0;
        while (most < Lexicon.LongestPhrase && at + most < tokens.Count && (tokens[at + most].Kind is TokenKind.Word or TokenKind.Number || tokens[at + most].IsMark('&'))) most++;
        for (var length = most; length > 0; length--)
        {
            var key = length == 1 ? tokens[at].Fold : string.Join(' ', Enumerable.Range(at, length).Select(index => tokens[index].Fold));
            var senses = lexicon.Find(key);
            if (senses.Count > 0) return (length, senses, key);
        }

        return (0, [], "");
    }

    private static Sense Choose(List<Piece> pieces, int at, Language language)
    {
        var senses = pieces[at].Senses;
        if (senses.Count == 1) return senses[0];
        var spoken = senses.Where(sense => sense.Language == language).ToList();
        var choice = spoken.Count > 0 ? spoken : [.. senses];
        if (choice.Count == 1) return choice[0];
        return choice.OrderByDescending(sense => Context.Fit(sense, pieces, at)).First();
    }
}
