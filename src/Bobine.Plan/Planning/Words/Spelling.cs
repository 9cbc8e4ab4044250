using System.Text;

namespace Bobine.Plan.Planning.Words;

/// <summary>Finds the known word that a misspelt one is nearest to.</summary>
internal sealed class Spelling(Lexicon lexicon, Language language)
{
    /// <summary>Gets the nearest known word, or null: one that sounds alike, or that a slip or two of the fingers makes.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="wanted">What its place in the sentence asks for, or null.</param>
    public string? Nearest(string word, Part? wanted)
    {
        if (word.Length < 4) return null;
        var allowed = word.Length >= 7 ? 2 : 1;
        var sound = Sound(word);
        string? best = null;
        var bestScore = int.MaxValue;
        foreach (var known in lexicon.Words)
        {
            if (Math.Abs(known.Length - word.Length) > allowed || known.Length < 4) continue;
            if (known[0] != word[0] && (known[0] != word[1] || known[1] != word[0]) && !(known[0] is 'f' or 'p' && word[0] is 'f' or 'p')) continue;
            var distance = Distance(word, known, allowed);
            if (distance > allowed) continue;
            var alike = string.Equals(Sound(known), sound, StringComparison.Ordinal);
            // Another letter in a short word is more likely another word.
            if (!alike && word.Length < 6 && distance == 1 && word.Length == known.Length && !IsSwap(word, known)) continue;
            var senses = lexicon.Find(known);
            var score = (alike ? 2 : distance * 10) + (senses.Any(sense => sense.Language == language) ? 0 : 6) + (senses.All(sense => sense.Part == Part.Skip) ? 4 : 0)
                + (wanted is { } part && !senses.Any(sense => sense.Part == part) ? 7 : 0);
            if (score >= bestScore) continue;
            (best, bestScore) = (known, score);
        }

        return bestScore > 26 ? null : best;
    }

    private static bool IsSwap(string a, string b)
    {
        var first = 0;
        while (first < a.Length && a[first] == b[first]) first++;
        return first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first];
    }

    /// <summary>Gets a key that words which sound alike share: "elefant" and "elephant", "plaje" and "plage".</summary>
    private static string Sound(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            var next = at + 1 < word.Length ? word[at + 1] : ' ';
            if (letter == 'p' && next == 'h')
            {
                letter = 'f';
                at++;
            }
            else if (letter is 'k' or 'q') letter = 'c';
            else if (letter == 'g' && next is 'e' or 'i') letter = 'j';
            else if (letter is 'y') letter = 'i';
            else if (letter is 'h') continue;
            else if (letter == 'e' && at > 0 && at >= word.Length - 1) continue;
            if (key.Length == 0 || key[^1] != letter) key.Append(letter);
        }

        return key.ToString();
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
