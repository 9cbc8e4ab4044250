using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Server.Api;
using Bobine.Server.Features.Videos;

namespace Bobine.Server.Features.Plans;

/// <summary>POST /v1/plans: a sentence becomes a plan; with a plan, an instruction becomes a changed one.</summary>
internal static class CreatePlan
{
    public static void MapPlans(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/plans", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, IPlanner planner)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("prompt", "plan", "seed", "seconds", "style", "camera");
        var prompt = FilmOrder.PromptOf(body);
        var current = body["plan"] is { } given ? PlanJson.Read(given.GetRawText()) : null;
        if (current is not null) PlanValidation.ThrowIfFaulty(current);
        var seed = (ulong?)body.Number("seed", 0, long.MaxValue) ?? current?.Seed ?? (new Seed(0).For(prompt).Value % 1_000_000);
        var result = await planner.PlanAsync(new() { Text = prompt, Current = current, Seed = seed, Milliseconds = FilmOrder.MillisecondsOf(body.Text("seconds")), Style = body.Text("style"), CameraMove = body.Text("camera") }, context.RequestAborted);
        return Results.Json(new JsonObject { ["object"] = "plan", ["plan"] = JsonNode.Parse(PlanJson.Write(result.Plan)), ["read_back"] = PlanReadBack.Of(result.Plan), ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]) });
    }
}
