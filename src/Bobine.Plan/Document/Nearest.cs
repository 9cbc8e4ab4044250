namespace Bobine.Plan.Document;

/// <summary>Finds the known word that a misspelt one is closest to.</summary>
internal static class Nearest
{
    /// <summary>Gets the candidate at the smallest edit distance, or null when none is within a third of the word's length.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 64) return null;
        var best = candidates.Select(candidate => (candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()))).OrderBy(entry => entry.Distance).FirstOrDefault();
        return best.candidate is not null && best.Distance <= Math.Max(1, word.Length / 3) ? best.candidate : null;
    }

    /// <summary>Counts the insertions, deletions, replacements and swaps of neighbours between two words.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
