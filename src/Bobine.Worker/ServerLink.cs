using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bobine.Worker;

/// <summary>A film that this worker was given, and the number that proves it.</summary>
internal sealed record FilmTask(string Id, long Fence, string Finish, string Size, string Plan, string? Prompt, int? Steps, string Notes, TimeSpan Beat);

/// <summary>The lease is lost: whatever this worker makes of the film does not count any more.</summary>
internal sealed class LeaseLostException(string message) : Exception(message);

/// <summary>The worker's line to its server. A server that is away for a moment is waited for.</summary>
internal sealed class ServerLink : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _worker;
    private readonly string[] _finishes;

    private ServerLink(HttpClient http, string worker, string[] finishes) => (_http, _worker, _finishes) = (http, worker, finishes);

    public static ServerLink FromEnvironment()
    {
        var http = new HttpClient { BaseAddress = new(Environment.GetEnvironmentVariable("BOBINE_SERVER")!), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Add("x-bobine-worker", Environment.GetEnvironmentVariable("BOBINE_WORKER_TOKEN"));
        return new(http, Environment.GetEnvironmentVariable("BOBINE_WORKER_NAME")!, Environment.GetEnvironmentVariable("BOBINE_WORKER_FINISHES")!.Split(','));
    }

    /// <summary>Asks for a film; null when there is none for now.</summary>
    public async Task<FilmTask?> ClaimAsync(CancellationToken stop)
    {
        using var answer = await _http.PostAsJsonAsync("/worker/claim", new { worker = _worker, finishes = _finishes }, stop);
        answer.EnsureSuccessStatusCode();
        if (answer.StatusCode == HttpStatusCode.NoContent) return null;
        var film = await answer.Content.ReadFromJsonAsync<JsonObject>(stop);
        var options = film!["options"]?.GetValue<string>() is { } text ? JsonNode.Parse(text) : null;
        return new(Text("id")!, film["fence"]!.GetValue<long>(), Text("finish")!, Text("size")!, Text("plan")!, Text("prompt"), options?["steps"]?.GetValue<int>(), Text("notes")!, TimeSpan.FromMilliseconds(film["beat_ms"]!.GetValue<long>()));

        string? Text(string name) => film![name]?.GetValue<string>();
    }

    /// <summary>Says how far a film is, and hears whether to stop.</summary>
    public async Task<bool> BeatAsync(FilmTask film, int progress, string stage, TimeSpan? remaining, CancellationToken stop)
    {
        using var answer = await _http.PostAsJsonAsync($"/worker/films/{film.Id}/beat", new { fence = film.Fence, progress, stage, remaining_ms = (long?)remaining?.TotalMilliseconds }, stop);
        Check(answer);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(stop))!["cancel"]!.GetValue<bool>();
    }

    public async Task<(string Blob, long Bytes)> StoreAsync(FilmTask film, string file, CancellationToken stop)
    {
        await using var stream = File.OpenRead(file);
        using var answer = await _http.PutAsync(new Uri($"/worker/films/{film.Id}/files?fence={film.Fence}", UriKind.Relative), new StreamContent(stream), stop);
        Check(answer);
        var stored = await answer.Content.ReadFromJsonAsync<JsonObject>(stop);
        return (stored!["blob"]!.GetValue<string>(), stored["bytes"]!.GetValue<long>());
    }

    public async Task ShowAsync(FilmTask film, ReadOnlyMemory<byte> picture, CancellationToken stop)
    {
        using var answer = await _http.PutAsync(new Uri($"/worker/films/{film.Id}/preview?fence={film.Fence}", UriKind.Relative), new ReadOnlyMemoryContent(picture), stop);
        Check(answer);
    }

    public Task CompleteAsync(FilmTask film, string video, string thumbnail, string spritesheet, long bytes, IReadOnlyList<string> notes, CancellationToken stop) =>
        EndAsync(film, "complete", new { fence = film.Fence, video, thumbnail, spritesheet, bytes, notes = new JsonArray([.. JsonNode.Parse(film.Notes)!.AsArray().Select(note => note?.DeepClone()), .. notes.Select(note => JsonValue.Create(note))]).ToJsonString() }, stop);

    public Task FailAsync(FilmTask film, string code, string message, bool again, CancellationToken stop) => EndAsync(film, "fail", new { fence = film.Fence, code, message, again }, stop);

    public void Dispose() => _http.Dispose();

    private async Task EndAsync<T>(FilmTask film, string how, T body, CancellationToken stop)
    {
        using var answer = await _http.PostAsJsonAsync($"/worker/films/{film.Id}/{how}", body, stop);
        Check(answer);
    }

    private static void Check(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.Gone) throw new LeaseLostException("The film was given to another worker.");
        answer.EnsureSuccessStatusCode();
    }
}
