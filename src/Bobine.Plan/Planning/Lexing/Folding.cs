using System.Text;

namespace Bobine.Plan.Planning.Lexing;

/// <summary>Folds words to lower case without accents, so that a lost accent loses nothing.</summary>
internal static class Folding
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    public static string Fold(string text)
    {
        var plain = true;
        foreach (var letter in text) plain &= letter is < (char)128 and not (>= 'A' and <= 'Z');
        if (plain) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var letter = char.ToLowerInvariant(raw);
            if (letter < 128) folded.Append(letter);
            else if (letter == 'œ') folded.Append("oe");
            else if (letter == 'æ') folded.Append("ae");
            else if (letter is '’' or 'ʼ' or '‘') folded.Append('\'');
            else if (letter is >= '\u0300' and <= '\u036f') continue;
            else
            {
                var at = Accented.IndexOf(letter, StringComparison.Ordinal);
                folded.Append(at >= 0 ? Plain[at] : letter);
            }
        }

        return folded.ToString();
    }
}
