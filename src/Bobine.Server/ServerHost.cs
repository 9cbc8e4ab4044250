using System.Net;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Planning;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Batches;
using Bobine.Server.Features.Files;
using Bobine.Server.Features.Models;
using Bobine.Server.Features.Plans;
using Bobine.Server.Features.Studio;
using Bobine.Server.Features.Videos;
using Bobine.Server.Features.Webhooks;
using Bobine.Server.Features.Workers;
using Bobine.Server.Media;
using Bobine.Server.Security;
using Bobine.Studio;
using Bobine.Studio.Films;
using Microsoft.AspNetCore.Hosting;

namespace Bobine.Server;

/// <summary>The web host: the Videos API and the studio's page.</summary>
public static class ServerHost
{
    private const long LargestBody = 1L << 30;

    /// <summary>Builds the host; it does not listen before it is run.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="planner">Turns sentences into plans; null is the built-in planner.</param>
    /// <exception cref="UserException">It would listen beyond this machine while there is no key.</exception>
    public static WebApplication Build(ServerOptions options, IPlanner? planner = null)
    {
        Directory.CreateDirectory(options.Home);
        var database = new Database(Path.Combine(options.Home, "bobine.db"));
        var keys = new KeyStore(database, TimeProvider.System);
        if (!IPAddress.IsLoopback(options.Address) && keys.IsEmpty)
        {
            database.Dispose();
            throw new UserException($"Listening on {options.Address} would open this machine to its network while there is no API key: make one with \"bobine keys add NAME\" first.");
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = options.Home });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(options.Address, options.Port);
        });
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton(database).AddSingleton(keys);
        services.AddSingleton<IPlanner>(planner ?? new BuiltInPlanner());
        services.AddSingleton<FilmStore>().AddSingleton<CallerCheck>().AddSingleton<WorkerToken>().AddSingleton<JobBell>().AddSingleton<Previews>().AddSingleton<FilmOrder>().AddSingleton<FileStore>().AddSingleton<BatchStore>().AddSingleton<WebhookStore>().AddSingleton<WebhookSender>();
        services.AddSingleton(new MediaStore(Path.Combine(options.Home, "media")));
        services.AddSingleton(new JobQueue(database, TimeProvider.System, options.Lease, options.Kept));
        services.AddSingleton<IStudioFilms, StudioFilms>();
        services.AddSingleton<WorkerKeeper>().AddHostedService(provider => provider.GetRequiredService<WorkerKeeper>()).AddHostedService<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>()).AddHostedService<BatchRunner>();
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddStudio();
        var app = builder.Build();
        app.UseMiddleware<ApiPipeline>();
        app.UseMiddleware<PageDoor>();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapVideos();
        app.MapPlans();
        app.MapFiles();
        app.MapBatches();
        app.MapModels();
        app.MapWebhooks();
        app.MapWorkers();
        app.MapStudioAssets();
        app.MapStudio();
        app.MapRazorComponents<StudioApp>();
        return app;
    }

    /// <summary>Makes an API key in a home and gets it; only its hash is kept.</summary>
    public static string AddKey(string home, string name, string scope = "all")
    {
        Directory.CreateDirectory(home);
        using var database = new Database(Path.Combine(home, "bobine.db"));
        return new KeyStore(database, TimeProvider.System).Add(name, scope);
    }

    /// <summary>Makes the first API key of a home, or gets null where there is one already.</summary>
    public static string? AddFirstKey(string home)
    {
        Directory.CreateDirectory(home);
        using var database = new Database(Path.Combine(home, "bobine.db"));
        var keys = new KeyStore(database, TimeProvider.System);
        return keys.IsEmpty ? keys.Add("first") : null;
    }
}
