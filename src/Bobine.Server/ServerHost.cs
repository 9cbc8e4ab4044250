using Bobine.Server.Features.Studio;
using Bobine.Studio;
using Microsoft.AspNetCore.Hosting;

namespace Bobine.Server;

/// <summary>The web host: the Videos API and the studio's page.</summary>
public static class ServerHost
{
    /// <summary>Builds the host; it does not listen before it is run.</summary>
    public static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(options.Address, options.Port));
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddStudio();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStudioAssets();
        app.MapStudio();
        app.MapRazorComponents<StudioApp>();
        return app;
    }
}
