using Bobine.Core;
using Bobine.Plan.Edits;
using Bobine.Plan.Planning.Lexing;

namespace Bobine.Plan.Planning.LanguageModels;

/// <summary>Plans with a language model under a strict schema. What it answers is checked as any plan is; one repair is asked for, then another planner plans instead and a note says so.</summary>
public sealed class LanguageModelPlanner : IPlanner
{
    private readonly ChatCompletions _chat;
    private readonly LanguageModelOptions _options;
    private readonly IPlanner _otherwise;

    /// <param name="http">The client to call with; its lifetime is the caller's.</param>
    /// <param name="options">Where the model is.</param>
    /// <param name="otherwise">Who plans when the model does not.</param>
    public LanguageModelPlanner(HttpClient http, LanguageModelOptions options, IPlanner otherwise)
    {
        _options = options.Validated();
        _chat = new(http, _options);
        _otherwise = otherwise;
    }

    /// <exception cref="UserException">The prompt is empty or too long.</exception>
    public async Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > BuiltInPlanner.LongestPrompt) return await _otherwise.PlanAsync(request, stop).ConfigureAwait(false);
        var turns = new List<ChatTurn> { new("system", PlannerPrompt.System), new("user", PlannerPrompt.For(request)) };
        string? failure = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var answer = await _chat.AskAsync(turns, stop).ConfigureAwait(false);
            if (answer.Text is not { } text)
            {
                failure = answer.Failure;
                break;
            }

            var (plan, fault) = Check(text, request);
            if (plan is not null) return new(plan, []);
            failure = $"its plan was faulty: {fault}";
            turns.Add(new("assistant", text));
            turns.Add(new("user", $"That plan cannot be performed. {fault} Answer with the whole mended plan."));
        }

        var result = await _otherwise.PlanAsync(request, stop).ConfigureAwait(false);
        return result with { Notes = [Note(request, failure), .. result.Notes] };
    }

    private string Note(PlanRequest request, string? failure)
    {
        var french = request.Current?.Language == "fr" || LooksFrench(request.Text);
        return french
            ? $"Le modèle {_options.Model} n'a pas pu planifier ({failure}) : le planificateur intégré l'a fait."
            : $"The model {_options.Model} could not plan ({failure}): the built-in planner did.";
    }

    private static bool LooksFrench(string text)
    {
        var (french, english) = Words.LanguageGuess.Weigh(Lexer.Read(text));
        return french > english;
    }

    private static (FilmPlan? Plan, string? Fault) Check(string text, PlanRequest request)
    {
        FilmPlan plan;
        try
        {
            plan = StrictPlanJson.Read(Unfenced(text)) with { Seed = request.Current?.Seed ?? request.Seed };
            plan = Obey(plan, request);
        }
        catch (UserException fault)
        {
            return (null, fault.Message);
        }

        var faults = PlanValidation.Check(plan).Where(fault => !fault.IsWarning).Take(5).Select(fault => $"{fault.Path}: {fault.Sentence}").ToList();
        if (request.Current is null)
        {
            var said = plan.Shots.SelectMany(shot => shot.Beats).Select(beat => beat.Says).OfType<string>().ToHashSet(StringComparer.Ordinal);
            faults.AddRange(Lexer.Read(request.Text).Where(token => token.Kind == TokenKind.Quote && !said.Contains(token.Text)).Select(token => $"The line \"{token.Text}\" must be said by a beat, verbatim."));
        }

        return faults.Count == 0 ? (plan, null) : (null, string.Join(' ', faults));
    }

    /// <summary>Makes the plan keep what was asked beside the sentence.</summary>
    private static FilmPlan Obey(FilmPlan plan, PlanRequest request)
    {
        if (request.Current is { } current)
        {
            plan = plan with { Origins = current.Origins };
            var locked = current.Origins.Where(origin => origin.Value == Origin.Locked).Select(origin => origin.Key).ToList();
            if (PlanDiff.Compare(current, plan).FirstOrDefault(change => locked.Exists(path => PlanDiff.Touches(change.Path, path))) is { } change)
                throw new UserException($"{change.Path} is locked and must stay as it is.");
        }

        if (request.Style is { } style) plan = plan.Apply(new PlanEdit.Set("shots[*].style", style), Origin.Said);
        if (request.Milliseconds is { } wanted && plan.TotalMilliseconds > 0 && wanted != plan.TotalMilliseconds) plan = plan.Apply(new PlanEdit.Retime("shots[*]", wanted / (float)plan.TotalMilliseconds), Origin.Said);
        if (request.CameraMove is { } move) plan = plan with { Shots = plan.Shots.Select(shot => shot with { Camera = shot.Camera with { Moves = [new CameraMove { Move = move }] } }).ToEquatableList() };
        return plan;
    }

    /// <summary>Takes the answer out of a Markdown fence, which some models add all the same.</summary>
    private static string Unfenced(string text)
    {
        var from = text.IndexOf('{', StringComparison.Ordinal);
        var to = text.LastIndexOf('}');
        return from >= 0 && to > from ? text[from..(to + 1)] : text;
    }
}
