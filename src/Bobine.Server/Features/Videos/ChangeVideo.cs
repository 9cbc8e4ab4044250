using Bobine.Core;
using Bobine.Plan;
using Bobine.Server.Api;
using Bobine.Server.Data;

namespace Bobine.Server.Features.Videos;

/// <summary>Remix, edits and extensions: all change the plan, and what was not named stays.</summary>
internal static class ChangeVideo
{
    public static async Task<IResult> RemixAsync(string id, HttpContext context, FilmStore films, FilmOrder order, IPlanner planner)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("prompt");
        return Admit(await EditedAsync(VideoEndpoints.Find(id, context, films), FilmOrder.PromptOf(body), context, order, planner), context, order, body);
    }

    public static async Task<IResult> EditAsync(HttpContext context, FilmStore films, FilmOrder order, IPlanner planner)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("prompt", "video", "model");
        return Admit(await EditedAsync(Source(body, context, films), FilmOrder.PromptOf(body), context, order, planner), context, order, body);
    }

    public static async Task<IResult> ExtendAsync(HttpContext context, FilmStore films, FilmOrder order, IPlanner planner)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("prompt", "video", "seconds", "model");
        var source = Source(body, context, films);
        var milliseconds = FilmOrder.MillisecondsOf(body.Text("seconds")) ?? throw ApiFault.Bad("Missing required parameter: 'seconds'.", "seconds", "missing_required_parameter");
        var prompt = FilmOrder.PromptOf(body);
        var plan = PlanJson.Read(source.Plan);
        if (plan.TotalMilliseconds + milliseconds > PlanValidation.MaximumMilliseconds)
            throw ApiFault.Bad($"The film lasts {VideoJson.Seconds(plan.TotalMilliseconds)} s and {VideoJson.Seconds(milliseconds)} s more would pass the limit of {PlanValidation.MaximumMilliseconds / 1000} s.", "seconds");
        var next = await planner.PlanAsync(new() { Text = prompt, Seed = plan.Seed, Milliseconds = milliseconds, Style = plan.Shots is [.., var last] ? last.Style : null }, context.RequestAborted);
        var film = order.New(source.Key, source.Model, source.Finish, FrameSizes.Parse(source.Size), PlanExtension.Append(plan, next.Plan), source.Prompt is null ? prompt : $"{source.Prompt} ({prompt})", next.Notes) with { ExtendedFrom = source.Id };
        return Admit(film, context, order, body);
    }

    private static async Task<Film> EditedAsync(Film source, string prompt, HttpContext context, FilmOrder order, IPlanner planner)
    {
        var plan = PlanJson.Read(source.Plan);
        var result = await planner.PlanAsync(new() { Text = prompt, Current = plan, Seed = plan.Seed }, context.RequestAborted);
        return order.New(source.Key, source.Model, source.Finish, FrameSizes.Parse(source.Size), result.Plan, prompt, result.Notes) with { RemixedFrom = source.Id };
    }

    private static Film Source(RequestBody body, HttpContext context, FilmStore films)
    {
        if (body.Files.ContainsKey("video")) throw ApiFault.Bad("An uploaded film has no plan to change: give the id of a film that was made here ({\"video\": {\"id\": \"video_...\"}}).", "video", "unsupported_parameter");
        var id = body.Inner("video", "id") ?? throw ApiFault.Bad("Missing required parameter: 'video.id'.", "video", "missing_required_parameter");
        return VideoEndpoints.Find(id, context, films);
    }

    private static IResult Admit(Film film, HttpContext context, FilmOrder order, RequestBody body) =>
        Results.Json(VideoJson.Of(order.Admit(film, context.Request.Headers["Idempotency-Key"], $"{context.Request.Path}{body.Canonical}")));
}
