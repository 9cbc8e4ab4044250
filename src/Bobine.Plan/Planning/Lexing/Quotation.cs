namespace Bobine.Plan.Planning.Lexing;

/// <summary>Finds what stands between quotation marks of any kind.</summary>
internal static class Quotation
{
    public static bool TryRead(string text, int at, out string line, out int after)
    {
        line = "";
        after = at;
        var closing = text[at] switch
        {
            '«' => "»",
            '“' => "”\"",
            '„' => "“”\"",
            '‹' => "›",
            '"' => "\"”“",
            '<' when at + 1 < text.Length && text[at + 1] == '<' => ">",
            '‘' => "’",
            '\'' => "'",
            _ => "",
        };
        if (closing.Length == 0) return false;

        var start = text[at] == '<' ? at + 2 : at + 1;
        var single = text[at] is '\'' or '‘';
        if (single && (!AtBoundary(text, at - 1) || start >= text.Length || char.IsWhiteSpace(text[start]))) return false;
        for (var end = start; end < text.Length; end++)
        {
            if (!closing.Contains(text[end], StringComparison.Ordinal)) continue;
            if (single && (!AtBoundary(text, end + 1) || end == start)) continue;
            line = text[start..end].Trim().TrimEnd(',').TrimEnd();
            after = text[at] == '<' && end + 1 < text.Length && text[end + 1] == '>' ? end + 2 : end + 1;
            return line.Length > 0;
        }

        if (single || text[at] == '<') return false;
        line = text[start..].Trim();
        after = text.Length;
        return line.Length > 0;
    }

    private static bool AtBoundary(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
