using Bobine.Plan;
using Bobine.Plan.Planning;
using Bobine.Studio;
using Bobine.Studio.Films;
using Bobine.Studio.Plans;
using Bobine.Studio.Previews;
using Bobine.World.Sound.Speech;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bobine.Server.Features.Studio;

/// <summary>What the studio's page needs of the server.</summary>
internal static class StudioFeature
{
    public static void AddStudio(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlanner, BuiltInPlanner>();
        services.TryAddSingleton<IStudioPlans, PagePlans>();
        services.TryAddSingleton<IStudioFilms, NoFilms>();
        services.TryAddSingleton<IStudioPreviews>(_ => new StudioPreviews(SpeechEngine.Open()));
        services.AddHostedService<PreviewWarmth>();
        services.AddTransient<IStartupFilter, StudioGate>();
    }

    public static void MapStudio(this IEndpointRouteBuilder routes) => routes.MapStudioEndpoints();
}
