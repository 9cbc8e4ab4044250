using System.Globalization;
using System.Text.Json.Nodes;

namespace Bobine.Server.Api;

/// <summary>The query of every list, and its page.</summary>
internal static class ListQuery
{
    public static (int Limit, bool Ascending, string? After) Read(HttpContext context, int most = 100)
    {
        var query = context.Request.Query;
        var limit = 20;
        if (query["limit"].ToString() is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit > most)) throw ApiFault.Bad($"Invalid value for 'limit': expected a whole number from 0 to {most}.", "limit");
        var order = query["order"].ToString();
        if (order is not ("" or "asc" or "desc")) throw ApiFault.Bad("Invalid value for 'order': use 'asc' or 'desc'.", "order");
        return (limit, order == "asc", query["after"].ToString() is { Length: > 0 } after ? after : null);
    }

    public static JsonObject Page(JsonArray data, bool hasMore) => new()
    {
        ["object"] = "list", ["data"] = data, ["first_id"] = data.Count > 0 ? data[0]!["id"]!.GetValue<string>() : null, ["last_id"] = data.Count > 0 ? data[^1]!["id"]!.GetValue<string>() : null, ["has_more"] = hasMore,
    };
}
