using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Videos;

namespace Bobine.Server.Features.Webhooks;

/// <summary>Maps /v1/webhook_endpoints and /v1/webhook_event_types.</summary>
internal static class WebhookEndpoints
{
    private static readonly string[] _types = ["video.completed", "video.failed"];

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/webhook_endpoints", CreateAsync);
        routes.MapGet("/v1/webhook_endpoints", (HttpContext context, WebhookStore store) => Results.Json(ListQuery.Page([.. store.List(context.Caller().Id).Select(endpoint => Json(endpoint))], hasMore: false)));
        routes.MapGet("/v1/webhook_endpoints/{id}", (string id, HttpContext context, WebhookStore store) => Results.Json(Json(Find(id, context, store))));
        routes.MapPost("/v1/webhook_endpoints/{id}", UpdateAsync);
        routes.MapDelete("/v1/webhook_endpoints/{id}", (string id, HttpContext context, WebhookStore store) => store.Delete(id, context.Caller().Id) ? Results.Json(new JsonObject { ["id"] = id, ["object"] = "webhook_endpoint.deleted", ["deleted"] = true }) : throw ApiFault.NotFound("Webhook endpoint", id));
        routes.MapPost("/v1/webhook_endpoints/{id}/rotate_secret", RotateAsync);
        routes.MapPost("/v1/webhook_endpoints/{id}/test", TestAsync);
        routes.MapGet("/v1/webhook_event_types", () => Results.Json(new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. _types.Select(type => (JsonNode)new JsonObject { ["object"] = "webhook_event_type", ["id"] = type, ["name"] = type, ["type"] = type })]), ["has_more"] = false }));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, WebhookStore store, ServerOptions options, TimeProvider time)
    {
        var body = await RequestBody.ReadAsync(context);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var endpoint = new WebhookEndpoint("we_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), context.Caller().Id, NameOf(body) ?? "webhook", UrlOf(body, options) ?? throw ApiFault.Bad("Missing required parameter: 'url'.", "url", "missing_required_parameter"), TypesOf(body) ?? string.Join(',', _types), Secret(), null, null, now, now);
        store.Add(endpoint);
        return Results.Json(Json(endpoint, withSecret: true));
    }

    private static async Task<IResult> UpdateAsync(string id, HttpContext context, WebhookStore store, ServerOptions options)
    {
        var endpoint = Find(id, context, store);
        var body = await RequestBody.ReadAsync(context);
        store.Update(endpoint with { Name = NameOf(body) ?? endpoint.Name, Url = UrlOf(body, options) ?? endpoint.Url, Types = TypesOf(body) ?? endpoint.Types });
        return Results.Json(Json(Find(id, context, store)));
    }

    private static async Task<IResult> RotateAsync(string id, HttpContext context, WebhookStore store, TimeProvider time)
    {
        var endpoint = Find(id, context, store);
        var keep = context.Request.ContentLength > 0 && (await RequestBody.ReadAsync(context)).Flag("keep_old_secret_active_for_24_hours");
        store.Update(endpoint with { Secret = Secret(), OldSecret = keep ? endpoint.Secret : null, OldUntil = keep ? time.GetUtcNow().AddHours(24).ToUnixTimeMilliseconds() : null });
        return Results.Json(Json(Find(id, context, store), withSecret: true));
    }

    private static async Task<IResult> TestAsync(string id, HttpContext context, WebhookStore store, WebhookSender sender, TimeProvider time)
    {
        var endpoint = Find(id, context, store);
        var type = (await RequestBody.ReadAsync(context)).Text("event_type") ?? _types[0];
        if (!_types.Contains(type, StringComparer.Ordinal)) throw ApiFault.Bad($"Invalid value for 'event_type': use {string.Join(" or ", _types)}.", "event_type");
        var status = await sender.SendAsync(endpoint, "evt_test_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), type, "video_test", time.GetUtcNow().ToUnixTimeMilliseconds(), context.RequestAborted);
        if (status is not (>= 200 and < 300)) throw ApiFault.Bad(status is null ? "The endpoint could not be reached." : $"The endpoint answered {status}.", "url", "webhook_test_failed");
        return Results.Json(new JsonObject { ["object"] = "webhook_endpoint.test", ["event_type"] = type, ["status_code"] = status, ["success"] = true, ["webhook_endpoint_id"] = id });
    }

    private static WebhookEndpoint Find(string id, HttpContext context, WebhookStore store) => store.Find(id, context.Caller().Id) ?? throw ApiFault.NotFound("Webhook endpoint", id);

    private static string? NameOf(RequestBody body) => body.Text("name") is { Length: > 200 } ? throw ApiFault.Bad("'name' has 200 characters at most.", "name") : body.Text("name");

    private static string? UrlOf(RequestBody body, ServerOptions options)
    {
        if (body.Text("url") is not { } text) return null;
        if (text.Length > 2000 || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || !(url.Scheme == "https" || (url.Scheme == "http" && options.AllowPrivateNetworks))) throw ApiFault.Bad("'url' must be an https address.", "url");
        if (!options.AllowPrivateNetworks && (System.Net.IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? Security.AddressGuard.IsPrivate(address) : url.Host is "localhost")) throw ApiFault.Bad("'url' lies in a private network, which the operator does not allow.", "url");
        return url.ToString();
    }

    private static string? TypesOf(RequestBody body)
    {
        if (body["event_types"] is not { } value) return null;
        var types = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.ToString() : "").Distinct(StringComparer.Ordinal).ToList() : [];
        if (types.Count == 0 || types.Except(_types, StringComparer.Ordinal).Any()) throw ApiFault.Bad($"Invalid value for 'event_types': choose from {string.Join(", ", _types)}.", "event_types");
        return string.Join(',', types);
    }

    private static string Secret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static JsonObject Json(WebhookEndpoint endpoint, bool withSecret = false)
    {
        var json = new JsonObject
        {
            ["id"] = endpoint.Id, ["object"] = "webhook_endpoint", ["name"] = endpoint.Name, ["url"] = endpoint.Url, ["event_types"] = new JsonArray([.. endpoint.Types.Split(',').Select(type => JsonValue.Create(type))]),
            ["created_at"] = endpoint.Created / 1000, ["updated_at"] = endpoint.Updated / 1000, ["signing_secret_hint"] = endpoint.Secret[..10] + "...",
        };
        if (withSecret) json["signing_secret"] = endpoint.Secret;
        return json;
    }
}
