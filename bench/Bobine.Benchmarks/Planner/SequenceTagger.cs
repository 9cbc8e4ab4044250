using Bobine.Core;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>A sequence tagger from left to right: an averaged perceptron that also sees the two labels it gave before.</summary>
internal sealed class SequenceTagger
{
    private const int Passes = 4;
    private const float Hidden = 0.25f;
    private static readonly Seed Hiding = new(0x41D0);

    private readonly AveragedPerceptron _perceptron = new(Labels.Count);
    private readonly TokenFeatures _features;
    private readonly SpanMemory _memory;

    private SequenceTagger(Lexicon? lexicon) => (_features, _memory) = (new(lexicon), new(lexicon));

    /// <summary>Trains on labelled captions.</summary>
    /// <param name="captions">The captions.</param>
    /// <param name="lexicon">The planner's lexicon, for features and values; null to learn every word from the captions.</param>
    public static SequenceTagger Train(IReadOnlyList<LabelledCaption> captions, Lexicon? lexicon)
    {
        var tagger = new SequenceTagger(lexicon);
        var examples = captions.Select(caption => (Features: tagger._features.Of(caption.Tokens), Labels: caption.ToLabels())).ToList();
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < examples.Count; i++) tagger.Walk(examples[i].Features, examples[i].Labels, Hiding.For(pass).For(i).Random());
        }

        tagger._perceptron.Average();
        foreach (var caption in captions) tagger._memory.Add(caption);
        tagger._memory.Index();
        return tagger;
    }

    /// <summary>Gets the spans of a prompt with their values; null values are words of which only the field is known.</summary>
    public List<Span> Tag(IReadOnlyList<Token> tokens)
    {
        var labels = Walk(_features.Of(tokens), right: null);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is TokenKind.Quote) labels[at] = 0;
        }

        var spans = new List<Span>();
        for (var at = 0; at < tokens.Count;)
        {
            var end = at + 1;
            if (labels[at] > 0)
            {
                while (end < tokens.Count && Labels.IsFurther(labels[end])) end++;
                var span = new Span(at, end - at, Labels.FieldOf(labels[at]), Value: null);
                spans.Add(_memory.Resolve(tokens, span));
            }

            at = end;
        }

        return spans;
    }

    /// <summary>Gets the share of tokens of captions that are labelled as the alignment does.</summary>
    public double Accuracy(IEnumerable<LabelledCaption> captions)
    {
        var (right, all) = (0, 0);
        foreach (var caption in captions)
        {
            var wanted = caption.ToLabels();
            var labels = Walk(_features.Of(caption.Tokens), right: null);
            right += labels.Where((label, at) => label == wanted[at]).Count();
            all += wanted.Length;
        }

        return right / (double)all;
    }

    private byte[] Walk(uint[][] features, byte[]? right, Rng? hiding = null)
    {
        var labels = new byte[features.Length];
        Span<float> scores = new float[_perceptron.Width];
        for (var at = 0; at < features.Length; at++)
        {
            var (last, second) = (at > 0 ? labels[at - 1] : byte.MaxValue, at > 1 ? labels[at - 2] : byte.MaxValue);
            uint[] seen = hiding is not null && hiding.Chance(Hidden) ? [.. features[at][TokenFeatures.OfWord..], Mix(1, last, 0), Mix(2, last, second)] : [.. features[at], Mix(1, last, 0), Mix(2, last, second), Mix(3, last, features[at][0])];
            _perceptron.Score(seen, scores);
            var best = 0;
            for (var label = 1; label < Labels.Count; label++)
            {
                if (scores[label] > scores[best] && (!Labels.IsFurther(label) || last != byte.MaxValue && last > 0 && Labels.FieldOf(last) == Labels.FieldOf(label))) best = label;
            }

            if (right is not null) _perceptron.Learn(seen, right[at], best);
            labels[at] = (byte)best;
        }

        return labels;
    }

    private static uint Mix(uint name, uint first, uint second)
    {
        var hash = (((name * 0x9E3779B9u) ^ first) * 0x85EBCA6Bu) ^ (second * 0xC2B2AE35u);
        hash = (hash ^ (hash >> 15)) * 0x27D4EB2Fu;
        return hash ^ (hash >> 13);
    }
}
