using Bobine.Core;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>Says values of captions in other words of the lexicon, so that a tagger meets more than the captions' own vocabulary.</summary>
internal sealed class MentionReplacement
{
    private const float Share = 0.4f;
    private const int Spacing = 64;

    private readonly Dictionary<(Part Part, string Id, Language Language), List<string>> _ways = [];

    public MentionReplacement(Lexicon lexicon)
    {
        foreach (var phrase in lexicon.Phrases)
        {
            foreach (var sense in lexicon.Find(phrase))
            {
                var key = (sense.Part, sense.Noun?.Kind ?? sense.Id, sense.Language);
                if (!_ways.TryGetValue(key, out var ways)) _ways[key] = ways = [];
                ways.Add(phrase);
            }
        }

        foreach (var ways in _ways.Values) ways.Sort(StringComparer.Ordinal);
    }

    public LabelledCaption Replace(LabelledCaption caption, Rng random)
    {
        var (french, english) = LanguageGuess.Weigh(caption.Tokens);
        var language = french > english ? Language.French : Language.English;
        var tokens = new List<Token>();
        var spans = new List<Span>();
        var next = 0;
        for (var at = 0; at < caption.Tokens.Count;)
        {
            var span = next < caption.Spans.Count && caption.Spans[next].Start == at ? caption.Spans[next++] : null;
            var length = span?.Length ?? 1;
            var said = Enumerable.Range(at, length).Select(index => caption.Tokens[index]).ToList();
            if (span is { Value: { } value } && Labels.PartOf(span.Field) is { } part && random.Chance(Share) && _ways.TryGetValue((part, value, language), out var ways)) said = Lexer.Read(random.Pick(ways));
            if (span is not null && said.Count > 0) spans.Add(span with { Start = tokens.Count, Length = said.Count });
            tokens.AddRange(said.Select((token, index) => token with { Start = (tokens.Count + index) * Spacing }));
            at += length;
        }

        return new(tokens, spans);
    }
}
