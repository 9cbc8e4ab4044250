using Bobine.Core;
using Bobine.Plan.Validation;

namespace Bobine.Plan;

/// <summary>Says whether a plan can be performed, and if not, where and why.</summary>
public static class PlanValidation
{
    /// <summary>The longest film, in milliseconds.</summary>
    public const int MaximumMilliseconds = 60_000;

    /// <summary>Gets every fault and warning, in the order of the document.</summary>
    public static IReadOnlyList<PlanFault> Check(FilmPlan plan)
    {
        var report = new FaultReport();
        FieldRules.Check(plan, report);
        CastRules.Check(plan, report);
        ShotRules.Check(plan, report);
        return report.Faults;
    }

    /// <summary>Gets whether the plan can be performed, warnings or not.</summary>
    public static bool IsPerformable(FilmPlan plan) => Check(plan).All(fault => fault.IsWarning);

    /// <summary>Refuses a plan that cannot be performed, with its first fault.</summary>
    /// <exception cref="UserException">The message is the first fault's sentence and path.</exception>
    public static void ThrowIfFaulty(FilmPlan plan)
    {
        if (Check(plan).FirstOrDefault(fault => !fault.IsWarning) is { } first)
            throw new UserException(first.Path.Length == 0 ? first.Sentence : $"{first.Sentence} (at {first.Path})");
    }
}
