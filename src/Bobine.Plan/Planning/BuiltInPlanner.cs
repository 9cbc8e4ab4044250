using Bobine.Core;
using Bobine.Plan.Planning.Assembly;
using Bobine.Plan.Planning.Instructions;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning;

/// <summary>The planner that needs nothing but itself: a lexicon and a grammar for free French and English. It cannot write an invalid plan, and reports every word that it replaced.</summary>
public sealed class BuiltInPlanner : IPlanner
{
    /// <summary>The most characters of a prompt.</summary>
    public const int LongestPrompt = 8000;

    private readonly Lexicon _lexicon = new();

    /// <exception cref="UserException">The prompt is empty or too long.</exception>
    public Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken stop) => Task.FromResult(Plan(request));

    internal PlanResult Plan(PlanRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            throw new UserException("The prompt is empty: write what the film shows, for instance \"a lion and a cat play in a meadow\".");
        if (request.Text.Length > LongestPrompt)
            throw new UserException($"The prompt has {request.Text.Length} characters, and at most {LongestPrompt} are read: shorten it, or split it into several films.");
        var tokens = Lexer.Read(request.Text);
        var language = new LanguageGuess(_lexicon).Of(tokens);
        var pieces = new Tagger(_lexicon, language, request.Current is not null).Tag(tokens);
        if (request.Current is { } current) return new InstructionReader(current, _lexicon, language).Read(pieces);
        var draft = new SceneReader(pieces, _lexicon, language).Read();
        var plan = new PlanAssembler(draft, request).Assemble();
        return new(plan, draft.Notes);
    }
}
