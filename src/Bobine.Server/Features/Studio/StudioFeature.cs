using Bobine.Studio;
using Bobine.Studio.Plans;
using Bobine.Studio.Previews;
using Bobine.World.Sound.Speech;
using Microsoft.AspNetCore.Hosting;

namespace Bobine.Server.Features.Studio;

/// <summary>What the studio's page needs of the server.</summary>
internal static class StudioFeature
{
    public static void AddStudio(this IServiceCollection services)
    {
        services.AddSingleton<IStudioPlans, PagePlans>();
        services.AddSingleton<IStudioPreviews>(_ => new StudioPreviews(SpeechEngine.Open()));
        services.AddHostedService<PreviewWarmth>();
        services.AddTransient<IStartupFilter, StudioGate>();
    }

    public static void MapStudio(this IEndpointRouteBuilder routes) => routes.MapStudioEndpoints();
}
