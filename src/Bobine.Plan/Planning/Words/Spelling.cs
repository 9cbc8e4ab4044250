namespace Bobine.Plan.Planning.Words;

/// <summary>Finds the known word that a misspelt one is nearest to.</summary>
internal sealed class Spelling(Lexicon lexicon, Language language)
{
    /// <summary>Gets the nearest known word: one slip from four letters, two from eight, or null.</summary>
    public string? Nearest(string word)
    {
        if (word.Length < 4) return null;
        var allowed = word.Length >= 8 ? 2 : 1;
        string? best = null;
        var bestScore = int.MaxValue;
        foreach (var known in lexicon.Words)
        {
            if (Math.Abs(known.Length - word.Length) > allowed || known.Length < 4) continue;
            if (known[0] != word[0] && (known[0] != word[1] || known[1] != word[0])) continue;
            var distance = Distance(word, known, allowed);
            if (distance > allowed) continue;
            var senses = lexicon.Find(known);
            var score = (distance * 10) + (senses.Any(sense => sense.Language == language) ? 0 : 6) + (senses.All(sense => sense.Part == Part.Skip) ? 3 : 0);
            if (score >= bestScore) continue;
            (best, bestScore) = (known, score);
        }

        return best;
    }

    /// <summary>Counts insertions, deletions, substitutions and swaps of neighbours (Damerau, optimal string alignment), giving up past a limit.</summary>
    internal static int Distance(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++) last[column] = column;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return limit + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
