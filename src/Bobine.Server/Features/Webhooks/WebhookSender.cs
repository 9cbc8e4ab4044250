using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bobine.Server.Data;
using Bobine.Server.Security;

namespace Bobine.Server.Features.Webhooks;

/// <summary>Delivers news from the outbox, signed as Standard Webhooks say. The id stays the same over all attempts.</summary>
internal sealed class WebhookSender(WebhookStore store, ServerOptions options, TimeProvider time) : BackgroundService
{
    private readonly HttpClient _http = AddressGuard.Create(options.AllowPrivateNetworks);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500), time);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var delivery in store.Due())
                store.Tried(delivery, await SendAsync(delivery.Endpoint, delivery.Event, delivery.Type, delivery.Film, delivery.Created, stoppingToken) is >= 200 and < 300);
        }
    }

    /// <summary>Sends one event and gets the status of the answer, or null where there was none.</summary>
    public async Task<int?> SendAsync(WebhookEndpoint endpoint, string id, string type, string film, long created, CancellationToken stop)
    {
        var body = new JsonObject { ["id"] = id, ["object"] = "event", ["created_at"] = created / 1000, ["type"] = type, ["data"] = new JsonObject { ["id"] = film } }.ToJsonString();
        var now = time.GetUtcNow();
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Sign(endpoint.Secret, id, stamp, body);
        if (endpoint.OldSecret is { } old && endpoint.OldUntil > now.ToUnixTimeMilliseconds()) signature += " " + Sign(old, id, stamp, body);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.ParseAdd("Bobine/0.1");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", stamp);
        request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return (int)answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or System.Net.Sockets.SocketException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Gets "v1,BASE64" of a body under a secret that begins with whsec_.</summary>
    public static string Sign(string secret, string id, string stamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{stamp}.{body}")));

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }
}
