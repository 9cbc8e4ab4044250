using Bobine.Plan;

namespace Bobine.Studio.Plans;

/// <summary>Turns sentences into plans, and instructions into changed plans, at once.</summary>
public interface IStudioPlans
{
    /// <param name="text">The sentence, or with <paramref name="current"/> an instruction ("more wind").</param>
    /// <param name="current">The plan to change, or null to begin.</param>
    /// <param name="seed">The seed, or null for one derived from the sentence.</param>
    /// <param name="seconds">The wanted length, or null.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="Core.UserException">Nothing can be planned from it.</exception>
    Task<PlanResult> PlanAsync(string text, FilmPlan? current, ulong? seed, double? seconds, CancellationToken stop);
}
