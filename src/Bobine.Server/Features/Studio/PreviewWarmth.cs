using Bobine.Studio.Plans;
using Bobine.Studio.Previews;

namespace Bobine.Server.Features.Studio;

/// <summary>Draws one small film when the server starts, so that the first visitor meets compiled code and loaded voices.</summary>
internal sealed class PreviewWarmth(IStudioPlans plans, IStudioPreviews previews) : BackgroundService
{
    private const string Sentence = "A lion and a small black cat play in a meadow at sunset. The cat says \"Hello\".";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var plan = (await plans.PlanAsync(Sentence, current: null, seed: 1, seconds: 2, stoppingToken)).Plan;
        foreach (var member in plan.Cast) previews.Portrait(member, plan.Seed);
        await foreach (var _ in previews.StreamAsync(plan, stoppingToken)) stoppingToken.ThrowIfCancellationRequested();
    }
}
