using System.Globalization;
using System.Text;
using Bobine.Core;

namespace Bobine.Plan.Planning.Measuring;

/// <summary>How much of what people asked for a planner's plans hold, by field and language.</summary>
public sealed class PlannerReport
{
    private readonly List<(PromptCase Case, PlanFact Fact, bool Holds)> _facts = [];
    private readonly List<string> _faults = [];

    /// <summary>Plans every prompt and checks its facts.</summary>
    public static async Task<PlannerReport> MeasureAsync(IPlanner planner, IEnumerable<PromptCase> cases, CancellationToken stop)
    {
        var report = new PlannerReport();
        foreach (var prompt in cases)
        {
            PlanResult result;
            try
            {
                result = await planner.PlanAsync(new() { Text = prompt.Prompt, Seed = 7 }, stop).ConfigureAwait(false);
            }
            catch (UserException fault)
            {
                report._faults.Add($"{prompt.Prompt}: {fault.Message}");
                report._facts.AddRange(prompt.Facts.Select(fact => (prompt, fact, false)));
                continue;
            }

            var check = new FactCheck(result.Plan, result.Notes);
            report._facts.AddRange(prompt.Facts.Select(fact => (prompt, fact, check.Holds(fact))));
            report._faults.AddRange(PlanValidation.Check(result.Plan).Where(fault => !fault.IsWarning).Select(fault => $"{prompt.Prompt}: {fault.Path}: {fault.Sentence}"));
        }

        return report;
    }

    /// <summary>Gets the faults of plans that cannot be performed: there should be none.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Gets the share of facts that hold, 0 to 1, of one language ("en", "fr") or of all (null).</summary>
    public double Share(string? language = null)
    {
        var facts = _facts.Where(fact => language is null || fact.Case.Language == language).ToList();
        return facts.Count == 0 ? 1 : facts.Count(fact => fact.Holds) / (double)facts.Count;
    }

    /// <summary>Gets every fact that does not hold, with its prompt.</summary>
    public IEnumerable<string> Misses => _facts.Where(fact => !fact.Holds).Select(fact => $"{fact.Fact.Text,-44} {fact.Case.Prompt}");

    /// <summary>Writes the table of fields and languages as Markdown.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("| field | en | fr | both |\n| --- | --- | --- | --- |\n");
        foreach (var field in _facts.Select(fact => fact.Fact.Field).Distinct(StringComparer.Ordinal)) table.Append(CultureInfo.InvariantCulture, $"| {field} | {Cell(field, "en")} | {Cell(field, "fr")} | {Cell(field, null)} |\n");
        return table.Append(CultureInfo.InvariantCulture, $"| **all** | {Cell(null, "en")} | {Cell(null, "fr")} | {Cell(null, null)} |\n").ToString();
    }

    private string Cell(string? field, string? language)
    {
        var facts = _facts.Where(fact => (field is null || fact.Fact.Field == field) && (language is null || fact.Case.Language == language)).ToList();
        var held = facts.Count(fact => fact.Holds);
        return facts.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * held / facts.Count:0.0} % ({held}/{facts.Count})");
    }
}
