using System.Text.Json;
using Bobine.Core;

namespace Bobine.Pipelines.Hub;

/// <summary>Reads a hub's file listing. Nothing in it is trusted: a path that leads outside the model's folder is refused.</summary>
internal static class HubListing
{
    public static IReadOnlyList<HubFile> Parse(byte[] json, string repository)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 16 });
            var files = new List<HubFile>();
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                if (entry.GetProperty("type").GetString() != "file") continue;
                var path = entry.GetProperty("path").GetString()!;
                if (!IsInside(path)) throw new UserException($"The listing of {repository} names \"{path}\", which lies outside the model's folder: nothing was fetched.");
                var large = entry.TryGetProperty("lfs", out var lfs) && lfs.ValueKind == JsonValueKind.Object;
                var size = large && lfs.TryGetProperty("size", out var largeSize) ? largeSize.GetInt64() : entry.GetProperty("size").GetInt64();
                if (size < 0) throw new UserException($"The listing of {repository} gives {path} {size} bytes: nothing was fetched.");
                files.Add(new(path, size, large ? lfs.GetProperty("oid").GetString()!.Replace("sha256:", "", StringComparison.Ordinal) : null, entry.TryGetProperty("oid", out var oid) ? oid.GetString() : null));
            }

            return files;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UserException($"The hub's listing of {repository} cannot be understood: check the address of the hub or mirror.", inner: fault);
        }
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && !path.Contains('\0', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}
