using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bobine.Plan.Planning.LanguageModels;

/// <summary>One turn of a conversation.</summary>
internal readonly record struct ChatTurn(string Role, string Content);

/// <summary>What came back: the text, or why there is none.</summary>
internal readonly record struct ChatAnswer(string? Text, string? Failure);

/// <summary>The part of the OpenAI chat completions protocol that a planner needs.</summary>
internal sealed class ChatCompletions(HttpClient http, LanguageModelOptions options)
{
    private const int MaximumAnswer = 2_000_000;

    /// <summary>Asks for an answer under the strict plan schema. Every failure of the endpoint is a value; only the caller's own stop throws.</summary>
    public async Task<ChatAnswer> AskAsync(IReadOnlyList<ChatTurn> turns, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseAddress, "chat/completions")) { Content = new StringContent(Body(turns), Encoding.UTF8, "application/json") };
            if (options.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return new(null, $"it answered {(int)response.StatusCode}");
            await response.Content.LoadIntoBufferAsync(MaximumAnswer, limit.Token).ConfigureAwait(false);
            return Parse(await response.Content.ReadAsStringAsync(limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it gave no answer within {options.Timeout.TotalSeconds:0.#} s"));
        }
        catch (HttpRequestException)
        {
            return new(null, "it could not be reached");
        }
    }

    private string Body(IReadOnlyList<ChatTurn> turns) => new JsonObject
    {
        ["model"] = options.Model,
        ["temperature"] = 0,
        ["messages"] = new JsonArray([.. turns.Select(turn => (JsonNode)new JsonObject { ["role"] = turn.Role, ["content"] = turn.Content })]),
        ["response_format"] = new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject { ["name"] = "film_plan", ["strict"] = true, ["schema"] = JsonNode.Parse(PlanSchema.Strict) },
        },
    }.ToJsonString();

    private static ChatAnswer Parse(string body)
    {
        try
        {
            var choice = JsonNode.Parse(body)?["choices"]?[0];
            var message = choice?["message"];
            if (message?["refusal"]?.GetValue<string>() is { Length: > 0 }) return new(null, "it refused");
            if (string.Equals(choice?["finish_reason"]?.GetValue<string>(), "length", StringComparison.Ordinal)) return new(null, "its answer was cut off");
            if (string.Equals(choice?["finish_reason"]?.GetValue<string>(), "content_filter", StringComparison.Ordinal)) return new(null, "it refused");
            return message?["content"]?.GetValue<string>() is { Length: > 0 } text ? new(text, null) : new(null, "its answer was empty");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return new(null, "its answer was no chat completion");
        }
    }
}
