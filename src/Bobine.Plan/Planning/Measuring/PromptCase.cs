using Bobine.Core;

namespace Bobine.Plan.Planning.Measuring;

/// <summary>A human-like prompt and the facts that its plan must hold.</summary>
/// <param name="Language">"en" or "fr".</param>
/// <param name="Prompt">The sentence.</param>
/// <param name="Facts">The facts, in the notation of <see cref="PlanFact"/>.</param>
public sealed record PromptCase(string Language, string Prompt, IReadOnlyList<PlanFact> Facts)
{
    /// <summary>Gets whether it belongs to the half that is never looked at while tuning: by a stable hash of the prompt.</summary>
    public bool IsHeldOut => (new Seed(1).For(Prompt).Value & 1) == 1;

    /// <summary>Reads a table of prompts: language, prompt and facts, separated by tabs.</summary>
    public static IReadOnlyList<PromptCase> ReadTable(TextReader reader)
    {
        var cases = new List<PromptCase>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != 3) throw new UserException($"A line of the prompts has {cells.Length} cells instead of language, prompt and facts: \"{line}\".");
            cases.Add(new(cells[0], cells[1], [.. cells[2].Split(" | ").Select(PlanFact.Parse)]));
        }

        return cases;
    }
}
