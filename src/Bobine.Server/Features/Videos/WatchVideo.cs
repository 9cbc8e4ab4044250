using System.Text.Json.Nodes;
using Bobine.Server.Data;

namespace Bobine.Server.Features.Videos;

/// <summary>Server-sent events of one film: state, progress, time left, place in the queue, and pictures while it is made.</summary>
internal static class WatchVideo
{
    public static async Task WatchAsync(string id, HttpContext context, FilmStore films, Previews previews, TimeProvider time)
    {
        VideoEndpoints.Find(id, context, films);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var stop = context.RequestAborted;
        string? last = null;
        byte[]? shown = null;
        var silent = 0;
        while (!stop.IsCancellationRequested)
        {
            if (films.Find(id, context.Caller().Id) is not { } film) break;
            var position = film.State == "queued" ? films.Position(film) : (int?)null;
            var news = new JsonObject { ["status"] = film.State, ["progress"] = film.Progress, ["stage"] = film.Stage, ["remaining_ms"] = film.Remaining, ["queue_position"] = position, ["error"] = film.ErrorMessage }.ToJsonString();
            if (news != last)
            {
                await context.Response.WriteAsync($"event: progress\ndata: {last = news}\n\n", stop);
                silent = 0;
            }

            if (previews.Of(id) is { } picture && picture != shown)
                await context.Response.WriteAsync($"event: preview\ndata: data:image/jpeg;base64,{Convert.ToBase64String(shown = picture)}\n\n", stop);
            if (film.IsDone)
            {
                await context.Response.WriteAsync($"event: done\ndata: {VideoJson.Of(film).ToJsonString()}\n\n", stop);
                break;
            }

            if (++silent % 60 == 0) await context.Response.WriteAsync(": still here\n\n", stop);
            await context.Response.Body.FlushAsync(stop);
            await Task.Delay(TimeSpan.FromMilliseconds(250), time, stop);
        }
    }
}
