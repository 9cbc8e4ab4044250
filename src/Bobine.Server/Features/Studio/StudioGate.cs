using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Bobine.Server.Features.Studio;

/// <summary>Keeps the studio for who sits at this machine: its pages and calls carry no key, so they are refused from elsewhere, and under any name that is not this machine's own.</summary>
internal sealed class StudioGate : IStartupFilter
{
    private static readonly string[] _pages = ["/studio", "/library", "/films"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, onwards) =>
        {
            var path = context.Request.Path;
            var isStudio = path.Value is null or "" or "/" || _pages.Any(page => path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase));
            if (!isStudio || IsHere(context)) await onwards(context);
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                await context.Response.WriteAsync("The studio opens on the machine that serves it, at http://localhost; from elsewhere use the API with a key.", context.RequestAborted);
            }
        });
        next(app);
    };

    private static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && context.Request.Host.Host is ("localhost" or "127.0.0.1" or "[::1]");
}
