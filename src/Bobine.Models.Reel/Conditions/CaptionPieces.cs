namespace Bobine.Models.Reel.Conditions;

/// <summary>Cuts a caption into words, each a bag of hashed pieces (the word itself and its runs of three and four letters), so that French, English and words never seen share one small table (Bojanowski et al. 2017).</summary>
public static class CaptionPieces
{
    /// <summary>Words kept of a caption, and pieces kept of a word.</summary>
    public const int Words = 64, Pieces = 8;

    /// <summary>Gets the rows of a caption, (<see cref="Words"/>, <see cref="Pieces"/>); 0 is no piece.</summary>
    public static int[] Rows(string caption)
    {
        var rows = new int[Words * Pieces];
        var word = 0;
        var lower = caption.ToLowerInvariant();
        for (var i = 0; i < lower.Length && word < Words;)
        {
            if (char.IsWhiteSpace(lower[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsLetterOrDigit(lower[i]))
            {
                while (end < lower.Length && char.IsLetterOrDigit(lower[end])) end++;
            }

            Fill(rows.AsSpan(word++ * Pieces, Pieces), lower.AsSpan(i, end - i));
            i = end;
        }

        return rows;
    }

    private static void Fill(Span<int> row, ReadOnlySpan<char> word)
    {
        row[0] = Conditions.Words.TextRow(word);
        var filled = 1;
        Span<char> padded = stackalloc char[Math.Min(word.Length, 24) + 2];
        padded[0] = '<';
        word[..(padded.Length - 2)].CopyTo(padded[1..]);
        padded[^1] = '>';
        for (var length = 3; length <= 4; length++)
        {
            for (var i = 0; i + length <= padded.Length && filled < Pieces; i++) row[filled++] = Conditions.Words.TextRow(padded.Slice(i, length));
        }
    }
}
