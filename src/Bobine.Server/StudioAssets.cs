using System.Security.Cryptography;
using Bobine.Studio;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Bobine.Server;

/// <summary>Serves the studio's embedded style sheet, scripts and pictures under /_studio/.</summary>
internal static class StudioAssets
{
    private const string Prefix = "wwwroot/";
    private static readonly FileExtensionContentTypeProvider _types = new();

    public static void MapStudioAssets(this IEndpointRouteBuilder routes)
    {
        var assembly = typeof(StudioApp).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
            var type = _types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            routes.MapGet("/_studio/" + name[Prefix.Length..].Replace('\\', '/'), (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                return Results.Bytes(bytes, type, entityTag: tag);
            });
        }
    }
}
