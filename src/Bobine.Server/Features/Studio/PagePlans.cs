using Bobine.Core;
using Bobine.Plan;
using Bobine.Studio.Plans;

namespace Bobine.Server.Features.Studio;

/// <summary>Plans for the page.</summary>
internal sealed class PagePlans(IPlanner planner) : IStudioPlans
{
    public Task<PlanResult> PlanAsync(string text, FilmPlan? current, ulong? seed, double? seconds, CancellationToken stop) => planner.PlanAsync(new()
    {
        Text = text,
        Current = current,
        Seed = seed ?? current?.Seed ?? (new Seed(0).For(text).Value % 1_000_000),
        Milliseconds = seconds is { } length ? (int)Math.Round(length * 1000) : null,
    }, stop);
}
