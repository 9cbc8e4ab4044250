using System.Text.Json.Nodes;
using Bobine.Plan;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Media;
using Microsoft.Net.Http.Headers;

namespace Bobine.Server.Features.Videos;

/// <summary>Maps /v1/videos.</summary>
internal static class VideoEndpoints
{
    public static void MapVideos(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/videos", CreateAsync);
        routes.MapGet("/v1/videos", List);
        routes.MapGet("/v1/videos/{id}", Read);
        routes.MapDelete("/v1/videos/{id}", Delete);
        routes.MapGet("/v1/videos/{id}/content", Download);
        routes.MapGet("/v1/videos/{id}/plan", ReadPlan);
        routes.MapPost("/v1/videos/{id}/cancel", Cancel);
        routes.MapGet("/v1/videos/{id}/events", WatchVideo.WatchAsync);
        routes.MapPost("/v1/videos/{id}/remix", ChangeVideo.RemixAsync);
        routes.MapPost("/v1/videos/edits", ChangeVideo.EditAsync);
        routes.MapPost("/v1/videos/extensions", ChangeVideo.ExtendAsync);
    }

    public static Caller Caller(this HttpContext context) => (Caller)context.Items[typeof(Caller)]!;

    private static async Task<IResult> CreateAsync(HttpContext context, FilmOrder order)
    {
        var body = await RequestBody.ReadAsync(context);
        var film = await order.ReadAsync(body, context.Caller().Id, context.RequestAborted);
        return Results.Json(VideoJson.Of(order.Admit(film, context.Request.Headers["Idempotency-Key"], body.Canonical)));
    }

    private static IResult Read(string id, HttpContext context, FilmStore films)
    {
        var film = Find(id, context, films);
        if (!film.IsDone) context.Response.Headers["openai-poll-after-ms"] = film.Remaining is { } left ? Math.Clamp(left, 250, 10_000).ToString() : "1000";
        return Results.Json(VideoJson.Of(film));
    }

    private static IResult List(HttpContext context, FilmStore films)
    {
        var (limit, ascending, after) = ListQuery.Read(context);
        var (page, hasMore) = films.List(context.Caller().Id, limit, ascending, after) ?? throw ApiFault.NotFound("Video", after!);
        return Results.Json(ListQuery.Page([.. page.Select(VideoJson.Of)], hasMore));
    }

    private static IResult Delete(string id, HttpContext context, FilmStore films)
    {
        var film = Find(id, context, films);
        if (film.State == "in_progress") films.Cancel(id, film.Key);
        films.Delete(id, film.Key);
        return Results.Json(new JsonObject { ["id"] = id, ["object"] = "video.deleted", ["deleted"] = true });
    }

    private static IResult Cancel(string id, HttpContext context, FilmStore films)
    {
        var film = Find(id, context, films);
        if (film.IsDone) throw ApiFault.Bad("The film is finished and cannot be cancelled any more.", code: "video_not_cancellable");
        films.Cancel(id, film.Key);
        return Results.Json(VideoJson.Of(Find(id, context, films)));
    }

    private static IResult Download(string id, HttpContext context, FilmStore films, MediaStore media)
    {
        var film = Find(id, context, films);
        if (film.State != "completed") throw ApiFault.Bad(film.IsDone ? "The film was not made, so it has no content." : "Video is not ready yet, use GET /v1/videos/{video_id} to check status.", code: "video_not_ready");
        var variant = context.Request.Query["variant"].ToString();
        var (blob, type, extension) = variant switch
        {
            "" or "video" => (film.Video!, "video/mp4", "mp4"),
            "thumbnail" => (film.Thumbnail!, "image/webp", "webp"),
            "spritesheet" => (film.Spritesheet!, "image/jpeg", "jpg"),
            _ => throw ApiFault.Bad("Invalid value for 'variant': use 'video', 'thumbnail' or 'spritesheet'.", "variant"),
        };
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{id}.{extension}\"";
        return Results.File(media.FileOf(blob), type, entityTag: new EntityTagHeaderValue($"\"{blob[..16]}\""), enableRangeProcessing: true);
    }

    private static IResult ReadPlan(string id, HttpContext context, FilmStore films) => Results.Text(PlanJson.Write(PlanJson.Read(Find(id, context, films).Plan)), "application/json");

    public static Film Find(string id, HttpContext context, FilmStore films) => films.Find(id, context.Caller().Id) ?? throw ApiFault.NotFound("Video", id);
}
