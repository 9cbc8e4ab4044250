using System.Globalization;

namespace Bobine.Plan.Planning.Lexing;

/// <summary>Splits a prompt into tokens: quotations whole, elisions ("l'", "'s") apart, hyphens as spaces.</summary>
internal static class Lexer
{
    private static readonly HashSet<string> Elided =
        new(StringComparer.Ordinal) { "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "presqu" };

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (Quotation.TryRead(text, at, out var line, out var after))
            {
                tokens.Add(new(TokenKind.Quote, line, "", at));
                at = after;
            }
            else if (char.IsDigit(character)) at = ReadNumber(text, at, tokens);
            else if (char.IsLetter(character)) at = ReadWord(text, at, tokens);
            else
            {
                if (character == '\n') tokens.Add(new(TokenKind.Mark, "\n", "\n", at));
                else if (character is '—' or '–') tokens.Add(new(TokenKind.Mark, "—", "—", at));
                else if (character is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '…' or '/' or '+' or '&' or '#' or '>' or '*')
                    tokens.Add(new(TokenKind.Mark, character == '…' ? "." : character.ToString(), character.ToString(), at));
                else if (character == '-' && at + 1 < text.Length && (char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '>'))
                    tokens.Add(new(TokenKind.Mark, "—", "—", at));
                at++;
            }
        }

        return tokens;
    }

    private static int ReadNumber(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsDigit(text[end])) end++;
        }

        var written = text[at..end];
        _ = double.TryParse(written.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        tokens.Add(new(TokenKind.Number, written, written, at, value));
        return end;
    }

    private static int ReadWord(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036f')) end++;
        if (end < text.Length && IsApostrophe(text[end]) && Elided.Contains(Folding.Fold(text[at..end])))
        {
            Add(text[at..(end + 1)]);
            return end + 1;
        }

        if (end < text.Length && IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))
        {
            var head = Folding.Fold(text[at..end]);
            var tail = end + 1;
            while (tail < text.Length && char.IsLetter(text[tail])) tail++;
            var suffix = Folding.Fold(text[(end + 1)..tail]);
            if (string.Equals(suffix, "t", StringComparison.Ordinal) && head.EndsWith('n'))
            {
                Add(text[at..(end - 1)]);
                tokens.Add(new(TokenKind.Word, "not", "not", end - 1));
                return tail;
            }

            if (suffix is "s" or "re" or "ll" or "ve" or "d" or "m")
            {
                Add(text[at..end]);
                tokens.Add(new(TokenKind.Word, text[end..tail], "'" + suffix, end));
                return tail;
            }

            end = tail;
        }

        Add(text[at..end]);
        return end;

        void Add(string word) => tokens.Add(new(TokenKind.Word, word, Folding.Fold(word), at));
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';
}
