using Microsoft.Data.Sqlite;

namespace Bobine.Server.Data;

/// <summary>A film and the job that makes it. Times are milliseconds since 1970.</summary>
internal sealed record Film
{
    public required string Id { get; init; }
    public required string Key { get; init; }

    /// <summary>Gets "queued", "in_progress", "completed", "failed" or "cancelled".</summary>
    public string State { get; init; } = "queued";
    public string? Prompt { get; init; }

    /// <summary>Gets the name that was asked for ("sora-2").</summary>
    public required string Model { get; init; }

    /// <summary>Gets the finish that performs it ("animatic").</summary>
    public required string Finish { get; init; }
    public required string Size { get; init; }
    public required int Milliseconds { get; init; }
    public required string Plan { get; init; }

    /// <summary>Gets the options of an open model as JSON, or null.</summary>
    public string? Options { get; init; }
    public string Notes { get; init; } = "[]";
    public string? RemixedFrom { get; init; }
    public string? ExtendedFrom { get; init; }
    public required long Created { get; init; }
    public long? Started { get; init; }
    public long? Completed { get; init; }
    public long? Expires { get; init; }
    public int Progress { get; init; }
    public string? Stage { get; init; }
    public long? Remaining { get; init; }
    public int Attempt { get; init; }
    public long Fence { get; init; }
    public bool Cancel { get; init; }
    public int Priority { get; init; }
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
    public string? Video { get; init; }
    public string? Thumbnail { get; init; }
    public string? Spritesheet { get; init; }
    public string? Batch { get; init; }
    public long Sequence { get; init; }

    public bool IsDone => State is "completed" or "failed" or "cancelled";

    public static Film Read(SqliteDataReader row) => new()
    {
        Id = row.Text("id")!, Key = row.Text("key")!, State = row.Text("state")!, Prompt = row.Text("prompt"), Model = row.Text("model")!, Finish = row.Text("finish")!, Size = row.Text("size")!,
        Milliseconds = (int)row.Long("milliseconds")!.Value, Plan = row.Text("plan")!, Options = row.Text("options"), Notes = row.Text("notes")!, RemixedFrom = row.Text("remixed_from"), ExtendedFrom = row.Text("extended_from"),
        Created = row.Long("created")!.Value, Started = row.Long("started"), Completed = row.Long("completed"), Expires = row.Long("expires"), Progress = (int)row.Long("progress")!.Value, Stage = row.Text("stage"),
        Remaining = row.Long("remaining"), Attempt = (int)row.Long("attempt")!.Value, Fence = row.Long("fence")!.Value, Cancel = row.Long("cancel") == 1, Priority = (int)row.Long("priority")!.Value,
        ErrorCode = row.Text("error_code"), ErrorMessage = row.Text("error_message"), Video = row.Text("video"), Thumbnail = row.Text("thumbnail"), Spritesheet = row.Text("spritesheet"), Batch = row.Text("batch"), Sequence = row.Long("seq")!.Value,
    };
}
