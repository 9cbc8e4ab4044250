using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>Finds the value that words name: as the lexicon does (when given), else as training named it, else the most alike of training's by letter trigrams.</summary>
internal sealed class SpanMemory(Lexicon? lexicon)
{
    private const double Alike = 0.55;

    private readonly Dictionary<(Field Field, string Words), Dictionary<string, int>> _counts = [];
    private readonly Dictionary<Field, List<(string Words, HashSet<string> Trigrams, string Value)>> _known = [];

    public void Add(LabelledCaption caption)
    {
        foreach (var span in caption.Spans.Where(span => span.Value is not null))
        {
            var key = (span.Field, Key(caption.Tokens, span));
            if (!_counts.TryGetValue(key, out var values)) _counts[key] = values = new(StringComparer.Ordinal);
            values[span.Value!] = values.GetValueOrDefault(span.Value!) + 1;
        }
    }

    /// <summary>Ends training.</summary>
    public void Index()
    {
        foreach (var (key, values) in _counts)
        {
            if (!_known.TryGetValue(key.Field, out var list)) _known[key.Field] = list = [];
            list.Add((key.Words, Trigrams(key.Words), Best(values)));
        }
    }

    /// <summary>Gives a span its value; of one that is not known whole, the longest part that is.</summary>
    public Span Resolve(IReadOnlyList<Token> tokens, Span span)
    {
        if (span.Field is Field.Name) return span with { Value = tokens[span.Start].Text };
        if (span.Field is Field.Shot) return span with { Value = "" };
        for (var length = span.Length; length > 0; length--)
        {
            for (var start = span.Start; start + length <= span.End; start++)
            {
                var part = span with { Start = start, Length = length };
                if (Exact(Key(tokens, part), span.Field) is { } value) return part with { Value = value };
            }
        }

        return span with { Value = Nearest(Key(tokens, span), span.Field) };
    }

    private string? Exact(string words, Field field)
    {
        if (field is Field.Count && int.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out _)) return words;
        if (lexicon?.Find(words).FirstOrDefault(sense => sense.Part == Labels.PartOf(field)) is { } sense) return sense.Noun?.Kind ?? sense.Id;
        return _counts.TryGetValue((field, words), out var values) ? Best(values) : null;
    }

    private string? Nearest(string words, Field field)
    {
        if (!_known.TryGetValue(field, out var list)) return null;
        var trigrams = Trigrams(words);
        var nearest = list.Select(known => (known.Value, Score: 2.0 * trigrams.Count(known.Trigrams.Contains) / (trigrams.Count + known.Trigrams.Count))).MaxBy(known => known.Score);
        return nearest.Score >= Alike ? nearest.Value : null;
    }

    private static string Best(Dictionary<string, int> values) => values.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).First().Key;

    private static string Key(IReadOnlyList<Token> tokens, Span span) => string.Join(' ', Enumerable.Range(span.Start, span.Length).Select(at => tokens[at].Fold));

    private static HashSet<string> Trigrams(string words)
    {
        var padded = $"  {words} ";
        return Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3)).ToHashSet(StringComparer.Ordinal);
    }
}
