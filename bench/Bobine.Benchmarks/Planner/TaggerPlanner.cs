using Bobine.Plan;
using Bobine.Plan.Planning.Assembly;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>The trained tagger alone: its spans, linked, and assembled by the built-in planner's own assembler.</summary>
internal sealed class TaggerPlanner(SequenceTagger tagger, Lexicon lexicon) : IPlanner
{
    public Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken stop)
    {
        var tokens = Lexer.Read(request.Text);
        var language = new LanguageGuess(lexicon).Of(tokens);
        var spans = tagger.Tag(tokens);
        var draft = new DraftLinker(tokens, spans, lexicon, language).Link();
        draft.Notes.AddRange(spans.Where(span => span.Value is null).Select(span => $"\"{tokens[span.Start].Text}\" was not understood."));
        foreach (var shot in draft.Shots) shot.Beats.RemoveAll(beat => beat.Who.Count == 0);
        return Task.FromResult(new PlanResult(new PlanAssembler(draft, request).Assemble(), draft.Notes));
    }
}
