using System.Text.Json.Nodes;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Media;
using Bobine.Server.Security;

namespace Bobine.Server.Features.Workers;

/// <summary>What workers call: take a film, tell how far it is, hand over its files, end it. Only with the workers' token.</summary>
internal static class WorkerEndpoints
{
    public static void MapWorkers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/worker").AddEndpointFilter(async (call, next) => call.HttpContext.RequestServices.GetRequiredService<WorkerToken>().IsOn(call.HttpContext) ? await next(call) : Results.StatusCode(401));
        group.MapPost("/claim", ClaimAsync);
        group.MapPost("/films/{id}/beat", BeatAsync);
        group.MapPut("/films/{id}/files", StoreAsync);
        group.MapPut("/films/{id}/preview", PreviewAsync);
        group.MapPost("/films/{id}/complete", CompleteAsync);
        group.MapPost("/films/{id}/fail", FailAsync);
    }

    private static async Task<IResult> ClaimAsync(HttpContext context, JobQueue queue, ServerOptions options, JobBell bell)
    {
        var body = await RequestBody.ReadAsync(context);
        var finishes = body["finishes"] is { ValueKind: System.Text.Json.JsonValueKind.Array } list ? list.EnumerateArray().Select(item => item.GetString()!).ToList() : ["animatic"];
        for (var turn = 0; turn < 10; turn++)
        {
            var next = bell.Next;
            if (queue.Claim(body.Text("worker") ?? "", finishes, options.RunningPerKey) is { } film)
                return Results.Json(new JsonObject { ["id"] = film.Id, ["fence"] = film.Fence, ["finish"] = film.Finish, ["size"] = film.Size, ["plan"] = film.Plan, ["prompt"] = film.Prompt, ["options"] = film.Options, ["notes"] = film.Notes, ["beat_ms"] = (long)(options.Lease.TotalMilliseconds / 4) });
            await Task.WhenAny(next, Task.Delay(500, context.RequestAborted));
            context.RequestAborted.ThrowIfCancellationRequested();
        }

        return Results.NoContent();
    }

    private static async Task<IResult> BeatAsync(string id, HttpContext context, JobQueue queue)
    {
        var body = await RequestBody.ReadAsync(context);
        return queue.Beat(id, Fence(body), (int)(body.Number("progress", 0, 100) ?? 0), body.Text("stage") ?? "", body.Number("remaining_ms", 0, long.MaxValue)) is { } cancel ? Results.Json(new JsonObject { ["cancel"] = cancel }) : Results.StatusCode(410);
    }

    private static async Task<IResult> StoreAsync(string id, long fence, HttpContext context, JobQueue queue, MediaStore media)
    {
        if (!queue.Holds(id, fence)) return Results.StatusCode(410);
        var (blob, bytes) = await media.AddAsync(context.Request.Body, 4L << 30, context.RequestAborted);
        return Results.Json(new JsonObject { ["blob"] = blob, ["bytes"] = bytes });
    }

    private static async Task<IResult> PreviewAsync(string id, long fence, HttpContext context, JobQueue queue, Previews previews)
    {
        if (!queue.Holds(id, fence)) return Results.StatusCode(410);
        using var picture = new MemoryStream();
        await context.Request.Body.CopyToAsync(picture, context.RequestAborted);
        previews.Show(id, picture.ToArray());
        return Results.NoContent();
    }

    private static async Task<IResult> CompleteAsync(string id, HttpContext context, JobQueue queue, Previews previews, JobBell bell)
    {
        var body = await RequestBody.ReadAsync(context);
        var result = new JobResult(body.Text("video")!, body.Text("thumbnail")!, body.Text("spritesheet")!, body.Number("bytes", 0, long.MaxValue) ?? 0, body.Text("notes") ?? "[]");
        if (!queue.Complete(id, Fence(body), result)) return Results.StatusCode(410);
        previews.Forget(id);
        bell.Ring();
        return Results.NoContent();
    }

    private static async Task<IResult> FailAsync(string id, HttpContext context, JobQueue queue, Previews previews, JobBell bell)
    {
        var body = await RequestBody.ReadAsync(context);
        if (!queue.Fail(id, Fence(body), body.Text("code") ?? "server_error", body.Text("message") ?? "The film could not be made.", body.Flag("again"))) return Results.StatusCode(410);
        previews.Forget(id);
        bell.Ring();
        return Results.NoContent();
    }

    private static long Fence(RequestBody body) => body.Number("fence", 0, long.MaxValue) ?? -1;
}
