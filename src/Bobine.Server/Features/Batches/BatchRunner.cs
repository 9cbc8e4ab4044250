using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Videos;
using Bobine.Server.Media;

namespace Bobine.Server.Features.Batches;

/// <summary>Turns the lines of a batch into films, and its finished films into the output file.</summary>
internal sealed class BatchRunner(BatchStore batches, FilmStore films, FilmOrder order, FileStore files, MediaStore media, TimeProvider time) : BackgroundService
{
    public const int MaximumLines = 50_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500), time);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var batch in batches.Open())
            {
                if (batch.State == "validating") await BeginAsync(batch, stoppingToken);
                else await EndAsync(batch, stoppingToken);
            }
        }
    }

    private async Task BeginAsync(Batch batch, CancellationToken stop)
    {
        if (files.Find(batch.Input, batch.Key) is not { } input)
        {
            batches.Fail(batch.Id, "The input file is gone.");
            return;
        }

        // A line's film has an id of its own place, so that a server that dies here adds no film twice.
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(media.FileOf(input.Blob), Encoding.UTF8, stop))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (++number > MaximumLines)
            {
                batches.Fail(batch.Id, $"The input file has more than {MaximumLines} lines.");
                return;
            }

            if (batches.HasLine(batch.Id, number)) continue;
            var (custom, film, error) = await ReadAsync(batch, number, line, stop);
            try
            {
                if (film is not null && films.Find(film.Id, batch.Key) is null) order.Admit(film);
            }
            catch (ApiFault fault)
            {
                (film, error) = (null, fault.Message);
            }

            batches.AddLine(batch.Id, number, custom, film?.Id, error);
        }

        if (number == 0) batches.Fail(batch.Id, "The input file has no lines.");
        else batches.Begin(batch.Id, number);
    }

    private async Task<(string? Custom, Film? Film, string? Error)> ReadAsync(Batch batch, int number, string line, CancellationToken stop)
    {
        string? custom = null;
        try
        {
            using var document = JsonDocument.Parse(line, new() { MaxDepth = 64 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw ApiFault.Bad("The line is no JSON object.");
            var outer = RequestBody.Of(document.RootElement);
            custom = outer.Text("custom_id");
            if (outer.Text("method") != "POST" || outer.Text("url") != "/v1/videos" || outer["body"] is not { ValueKind: JsonValueKind.Object } inner) throw ApiFault.Bad("A line has the method POST, the url /v1/videos and a body.");
            var film = await order.ReadAsync(RequestBody.Of(inner), batch.Key, stop);
            return (custom, film with { Id = "video_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{batch.Id}/{number}")).AsSpan(0, 20)), Batch = batch.Id, Priority = -1 }, null);
        }
        catch (Exception fault) when (fault is ApiFault or UserException or JsonException)
        {
            return (custom, null, fault is JsonException ? "The line is no proper JSON." : fault.Message);
        }
    }

    private async Task EndAsync(Batch batch, CancellationToken stop)
    {
        var lines = batches.Lines(batch.Id);
        var made = lines.Select(line => (Line: line, Film: line.Film is null ? null : films.Find(line.Film, batch.Key))).ToList();
        if (batch.State == "cancelling") foreach (var (_, film) in made) if (film is { IsDone: false }) films.Cancel(film.Id, batch.Key);
        if (made.Exists(item => item.Film is { IsDone: false })) return;
        var good = made.Where(item => item.Film is not null).Select(item => Answer(batch, item.Line, 200, VideoJson.Of(item.Film!)));
        var bad = made.Where(item => item.Film is null).Select(item => Answer(batch, item.Line, 400, ApiPipeline.Json(ApiFault.Bad(item.Line.Error ?? "The film was deleted."))));
        batches.Complete(batch.Id, batch.State == "cancelling" ? "cancelled" : "completed", await WriteAsync(batch, "output", good, stop), await WriteAsync(batch, "errors", bad, stop));
    }

    private async Task<string?> WriteAsync(Batch batch, string name, IEnumerable<JsonObject> lines, CancellationToken stop)
    {
        var text = string.Concat(lines.Select(line => line.ToJsonString() + "\n"));
        if (text.Length == 0) return null;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var (blob, bytes) = await media.AddAsync(stream, long.MaxValue, stop);
        var id = "file-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        files.Add(new StoredFile(id, batch.Key, $"{batch.Id}_{name}.jsonl", "batch_output", bytes, blob, time.GetUtcNow().ToUnixTimeMilliseconds(), 0));
        return id;
    }

    private static JsonObject Answer(Batch batch, BatchLine line, int status, JsonObject body) => new()
    {
        ["id"] = $"batch_req_{batch.Id}_{line.Number}", ["custom_id"] = line.Custom, ["response"] = new JsonObject { ["status_code"] = status, ["request_id"] = $"req_{batch.Id}_{line.Number}", ["body"] = body }, ["error"] = null,
    };
}
