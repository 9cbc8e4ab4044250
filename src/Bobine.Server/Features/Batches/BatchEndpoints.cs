using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Files;
using Bobine.Server.Features.Videos;

namespace Bobine.Server.Features.Batches;

/// <summary>Maps /v1/batches.</summary>
internal static class BatchEndpoints
{
    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/batches", CreateAsync);
        routes.MapGet("/v1/batches", List);
        routes.MapGet("/v1/batches/{id}", (string id, HttpContext context, BatchStore batches) => Results.Json(Json(Find(id, context, batches))));
        routes.MapPost("/v1/batches/{id}/cancel", Cancel);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, BatchStore batches, FileStore files)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("input_file_id", "endpoint", "completion_window", "metadata", "output_expires_after");
        if (body.Text("endpoint") != "/v1/videos") throw ApiFault.Bad("Invalid value for 'endpoint': only '/v1/videos' runs in batches here.", "endpoint");
        if (body.Text("completion_window") != "24h") throw ApiFault.Bad("Invalid value for 'completion_window': use '24h'.", "completion_window");
        var input = FileEndpoints.Find(body.Text("input_file_id") ?? throw ApiFault.Bad("Missing required parameter: 'input_file_id'.", "input_file_id", "missing_required_parameter"), context, files);
        if (input.Purpose != "batch") throw ApiFault.Bad($"The file {input.Id} has the purpose '{input.Purpose}': upload it with the purpose 'batch'.", "input_file_id");
        if (body["metadata"] is { ValueKind: not JsonValueKind.Object }) throw ApiFault.Bad("'metadata' must be an object.", "metadata", "invalid_type");
        var id = "batch_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        batches.Add(id, context.Caller().Id, input.Id, body["metadata"]?.GetRawText());
        return Results.Json(Json(Find(id, context, batches)));
    }

    private static IResult List(HttpContext context, BatchStore batches)
    {
        var (limit, _, after) = ListQuery.Read(context);
        var (page, hasMore) = batches.List(context.Caller().Id, limit, after);
        return Results.Json(ListQuery.Page([.. page.Select(Json)], hasMore));
    }

    private static IResult Cancel(string id, HttpContext context, BatchStore batches)
    {
        batches.Cancel(Find(id, context, batches).Id);
        return Results.Json(Json(Find(id, context, batches)));
    }

    private static Batch Find(string id, HttpContext context, BatchStore batches) => batches.Find(id, context.Caller().Id) ?? throw ApiFault.NotFound("Batch", id);

    private static JsonObject Json(Batch batch) => new()
    {
        ["id"] = batch.Id, ["object"] = "batch", ["endpoint"] = "/v1/videos", ["errors"] = batch.Fault is null ? null : new JsonObject { ["object"] = "list", ["data"] = new JsonArray(new JsonObject { ["code"] = "invalid_file", ["message"] = batch.Fault, ["param"] = null, ["line"] = null }) },
        ["input_file_id"] = batch.Input, ["completion_window"] = "24h", ["status"] = batch.State, ["output_file_id"] = batch.Output, ["error_file_id"] = batch.Errors, ["created_at"] = batch.Created / 1000, ["in_progress_at"] = batch.Created / 1000,
        ["expires_at"] = (batch.Created / 1000) + 86_400, ["completed_at"] = batch.State == "completed" ? batch.Completed / 1000 : null, ["cancelled_at"] = batch.State == "cancelled" ? batch.Completed / 1000 : null, ["failed_at"] = batch.State == "failed" ? batch.Completed / 1000 : null,
        ["request_counts"] = new JsonObject { ["total"] = batch.Total, ["completed"] = batch.Done, ["failed"] = batch.Failed }, ["metadata"] = batch.Metadata is null ? null : JsonNode.Parse(batch.Metadata),
    };
}
