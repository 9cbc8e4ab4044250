using Bobine.Core;
using Bobine.Plan.Planning.Lexing;
using Bobine.World.Sampling;

namespace Bobine.Benchmarks.Planner;

/// <summary>A caption cut into tokens, with the spans that name its plan's values.</summary>
internal sealed record LabelledCaption(IReadOnlyList<Token> Tokens, IReadOnlyList<Span> Spans)
{
    public byte[] ToLabels()
    {
        var labels = new byte[Tokens.Count];
        foreach (var span in Spans)
        {
            for (var at = span.Start; at < span.End; at++) labels[at] = at == span.Start ? Labels.First(span.Field) : Labels.Further(span.Field);
        }

        return labels;
    }
}

/// <summary>Captions of sampled plans: every other one French, half of them short, typed as people type.</summary>
internal static class CaptionCorpus
{
    private static readonly Seed Root = new(0x7A66_3E20);
    private static readonly CaptionLength[] Lengths = [CaptionLength.Short, CaptionLength.Medium, CaptionLength.Short, CaptionLength.Long];

    public static IEnumerable<LabelledCaption> Draw(int count)
    {
        var alignment = new CaptionAlignment();
        for (var i = 0; i < count; i++)
        {
            var seed = Root.For(i);
            var plan = PlanSampler.Sample(seed);
            var language = i % 2 == 0 ? "en" : "fr";
            var tokens = Lexer.Read(Captions.For(plan, language, Lengths[i / 2 % Lengths.Length], seed, CaptionNoise.Human));
            yield return new(tokens, alignment.Align(plan, language, tokens));
        }
    }
}
