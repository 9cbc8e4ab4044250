using System.Globalization;
using System.Text.Json.Nodes;
using Bobine.Server.Data;

namespace Bobine.Server.Features.Videos;

/// <summary>Writes a film in the contract's form: all thirteen keys, nulls included.</summary>
internal static class VideoJson
{
    public static JsonObject Of(Film film)
    {
        var video = new JsonObject
        {
            ["id"] = film.Id, ["object"] = "video", ["model"] = film.Model, ["status"] = film.State == "cancelled" ? "failed" : film.State, ["progress"] = film.Progress,
            ["created_at"] = film.Created / 1000, ["completed_at"] = film.Completed / 1000, ["expires_at"] = film.Expires / 1000, ["prompt"] = film.Prompt, ["size"] = film.Size,
            ["seconds"] = Seconds(film.Milliseconds), ["remixed_from_video_id"] = film.RemixedFrom,
            ["error"] = film.ErrorCode is null ? null : new JsonObject { ["code"] = film.ErrorCode, ["message"] = film.ErrorMessage },
        };
        if (film.ExtendedFrom is { } source) video["extended_from_video_id"] = source;
        if (JsonNode.Parse(film.Notes) is JsonArray { Count: > 0 } notes) video["notes"] = notes;
        return video;
    }

    public static string Seconds(int milliseconds) => (milliseconds / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);
}
