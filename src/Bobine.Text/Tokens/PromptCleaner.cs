using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Bobine.Text.Tokens;

/// <summary>Cleans a prompt as the reference pipelines do (ftfy's fixes, HTML entities twice, white space to single spaces).</summary>
/// <remarks>Of ftfy's repair of wrongly decoded text only the common case is done: a whole text that was UTF-8 and was read as Windows-1252.</remarks>
public static partial class PromptCleaner
{
    public static string Clean(string prompt)
    {
        var text = Fix(prompt);
        text = WebUtility.HtmlDecode(WebUtility.HtmlDecode(LooseEntities(text)));
        return WhiteSpace().Replace(text, " ").Trim();
    }

    private static string Fix(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(LooseEntities(text));
        text = Misread.Repair(text);
        text = TerminalEscape().Replace(text, "");
        var fixedText = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC': fixedText.Append('\''); break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F': fixedText.Append('"'); break;
                case '\uFB00': fixedText.Append("ff"); break;
                case '\uFB01': fixedText.Append("fi"); break;
                case '\uFB02': fixedText.Append("fl"); break;
                case '\uFB03': fixedText.Append("ffi"); break;
                case '\uFB04': fixedText.Append("ffl"); break;
                case '\uFB05' or '\uFB06': fixedText.Append("st"); break;
                case '\u0132': fixedText.Append("IJ"); break;
                case '\u0133': fixedText.Append("ij"); break;
                case '\u3000': fixedText.Append(' '); break;
                case >= '\uFF01' and <= '\uFF5E': fixedText.Append((char)(character - 0xFEE0)); break;
                case >= '\uFF61' and <= '\uFF9F': fixedText.Append(HalfWidth.Widen(character)); break;
                case '\uFEFF' or (>= '\uFFF9' and <= '\uFFFC') or (>= '\u206A' and <= '\u206F'): break;
                case < ' ' when character is not ('\t' or '\n' or '\r' or '\f'): break;
                case '\u007F': break;
                default: fixedText.Append(character); break;
            }
        }

        return Composition.Compose(fixedText.ToString());
    }

    /// <summary>HTML allows the oldest entities without their semicolon.</summary>
    private static string LooseEntities(string text) => Loose().Replace(text, "&$1;");

    [GeneratedRegex(@"&(amp|lt|gt|quot|copy|reg|nbsp)(?![a-zA-Z0-9;=])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loose();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("\u001b\\[((?:\\d|;)*)([a-zA-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TerminalEscape();
}
