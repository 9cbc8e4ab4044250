namespace Bobine.Plan.Planning.Lexing;

internal enum TokenKind { Word, Number, Quote, Mark }

/// <summary>A word, number, quotation or punctuation mark of a prompt.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a quotation, what stands between the marks, verbatim.</param>
/// <param name="Fold">Lower case, without accents: the key that words are looked up by.</param>
/// <param name="Start">Index of its first character in the prompt.</param>
/// <param name="Value">The value of a number.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string Fold, int Start, double Value = 0)
{
    public bool Capital => Text.Length > 0 && char.IsUpper(Text[0]);
    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;
}
