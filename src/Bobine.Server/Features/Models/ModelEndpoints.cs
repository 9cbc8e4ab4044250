using System.Text.Json.Nodes;
using Bobine.Server.Api;

namespace Bobine.Server.Features.Models;

/// <summary>Maps /v1/models, and /v1/moderations, which lets everything pass until an operator sets rules.</summary>
internal static class ModelEndpoints
{
    private static readonly string[] _categories = ["harassment", "harassment/threatening", "hate", "hate/threatening", "illicit", "illicit/violent", "self-harm", "self-harm/intent", "self-harm/instructions", "sexual", "sexual/minors", "violence", "violence/graphic"];

    public static void MapModels(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", (ServerOptions options) => Results.Json(new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. Names(options).Select(Json)]) }));
        routes.MapGet("/v1/models/{id}", (string id, ServerOptions options) => Names(options).Contains(id, StringComparer.Ordinal) ? Results.Json(Json(id)) : throw ApiFault.NotFound("Model", id));
        routes.MapPost("/v1/moderations", ModerateAsync);
    }

    private static IEnumerable<string> Names(ServerOptions options) => options.Finishes.Concat(options.Aliases.Keys).Distinct(StringComparer.Ordinal);

    private static JsonObject Json(string id) => new() { ["id"] = id, ["object"] = "model", ["created"] = 0, ["owned_by"] = "bobine" };

    private static async Task<IResult> ModerateAsync(HttpContext context, TimeProvider time)
    {
        var body = await RequestBody.ReadAsync(context);
        if (body["input"] is not { } input) throw ApiFault.Bad("Missing required parameter: 'input'.", "input", "missing_required_parameter");
        var count = input.ValueKind == System.Text.Json.JsonValueKind.Array ? Math.Min(input.GetArrayLength(), 1000) : 1;
        var results = Enumerable.Range(0, count).Select(_ => (JsonNode)new JsonObject
        {
            ["flagged"] = false,
            ["categories"] = new JsonObject(_categories.Select(name => KeyValuePair.Create(name, (JsonNode?)false))),
            ["category_scores"] = new JsonObject(_categories.Select(name => KeyValuePair.Create(name, (JsonNode?)0.0))),
        });
        return Results.Json(new JsonObject { ["id"] = "modr_" + time.GetTimestamp(), ["model"] = "none", ["results"] = new JsonArray([.. results]) });
    }
}
