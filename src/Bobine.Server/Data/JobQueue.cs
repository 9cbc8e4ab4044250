using System.Security.Cryptography;

namespace Bobine.Server.Data;

/// <summary>What a worker made.</summary>
internal sealed record JobResult(string Video, string Thumbnail, string Spritesheet, long Bytes, string Notes);

/// <summary>Films as workers see them: leases with fencing numbers. Every write of a worker carries its number, so that a worker that was given up cannot write any more.</summary>
internal sealed class JobQueue(Database database, TimeProvider time, TimeSpan lease, TimeSpan kept)
{
    /// <summary>How often a film is begun before it is given up.</summary>
    public const int MaximumAttempts = 5;

    /// <summary>Takes the next film: the highest priority, then the key with the fewest films in the making, then the key that waited longest.</summary>
    public Film? Claim(string worker, IReadOnlyCollection<string> finishes, int perKey) => database.Write(sql =>
    {
        Release(sql);
        var names = string.Join(',', finishes.Select((_, i) => $"$f{i}"));
        (string, object?)[] values = [("$now", Now), ("$until", Now + (long)lease.TotalMilliseconds), ("$owner", worker), ("$perKey", perKey), .. finishes.Select((finish, i) => ($"$f{i}", (object?)finish))];
        if (finishes.Count == 0) return null;
        var film = sql.Query($"""
            UPDATE films SET state='in_progress', owner=$owner, lease=$until, fence=fence+1, attempt=attempt+1, started=$now, progress=0, stage='preparing', remaining=NULL WHERE seq=(
                SELECT f.seq FROM films f LEFT JOIN keys k ON k.id=f.key LEFT JOIN (SELECT key, count(*) AS n FROM films WHERE state='in_progress' GROUP BY key) r ON r.key=f.key
                WHERE f.state='queued' AND f.finish IN ({names}) AND coalesce(r.n,0)<coalesce(k.running_limit,$perKey)
                ORDER BY f.priority DESC, coalesce(r.n,0), coalesce(k.last_claim,0), f.seq LIMIT 1) RETURNING *
            """, Film.Read, values) is [var taken] ? taken : null;
        if (film is not null) sql.Execute("UPDATE keys SET last_claim=$now WHERE id=$key", ("$now", Now), ("$key", film.Key));
        return film;
    });

    /// <summary>Extends a lease and records progress. Null when the lease is lost, else whether to stop.</summary>
    public bool? Beat(string id, long fence, int progress, string stage, long? remaining) => database.Write<bool?>(sql =>
        sql.Query("UPDATE films SET lease=$until, progress=max(progress,$progress), stage=$stage, remaining=$remaining WHERE id=$id AND fence=$fence AND state='in_progress' RETURNING cancel", row => row.GetInt64(0),
            ("$until", Now + (long)lease.TotalMilliseconds), ("$progress", Math.Clamp(progress, 0, 99)), ("$stage", stage), ("$remaining", remaining), ("$id", id), ("$fence", fence)) is [var cancel] ? cancel == 1 : null);

    public bool Holds(string id, long fence) => database.Read(sql => sql.Number("SELECT count(*) FROM films WHERE id=$id AND fence=$fence AND state='in_progress'", ("$id", id), ("$fence", fence))) == 1;

    /// <summary>Ends a film well: its files, its state and the news of it in one transaction. False when the lease is lost.</summary>
    public bool Complete(string id, long fence, JobResult result) => database.Write(sql =>
    {
        var done = sql.Execute("UPDATE films SET state='completed', progress=100, stage=NULL, remaining=NULL, owner=NULL, lease=NULL, completed=$now, expires=$expires, video=$video, thumbnail=$thumbnail, spritesheet=$sheet, bytes=$bytes, notes=$notes WHERE id=$id AND fence=$fence AND state='in_progress' AND cancel=0",
            ("$now", Now), ("$expires", Now + (long)kept.TotalMilliseconds), ("$video", result.Video), ("$thumbnail", result.Thumbnail), ("$sheet", result.Spritesheet), ("$bytes", result.Bytes), ("$notes", result.Notes), ("$id", id), ("$fence", fence)) == 1;
        if (done) Announce(sql, id, "video.completed");
        return done;
    });

    /// <summary>Ends a film badly, or puts it back when it may be tried again.</summary>
    public bool Fail(string id, long fence, string code, string message, bool again) => database.Write(sql =>
    {
        if (again && sql.Execute("UPDATE films SET state='queued', owner=NULL, lease=NULL WHERE id=$id AND fence=$fence AND state='in_progress' AND cancel=0 AND attempt<$most", ("$id", id), ("$fence", fence), ("$most", MaximumAttempts)) == 1) return true;
        var failed = sql.Execute("UPDATE films SET state=CASE cancel WHEN 1 THEN 'cancelled' ELSE 'failed' END, owner=NULL, lease=NULL, completed=$now, error_code=$code, error_message=$message WHERE id=$id AND fence=$fence AND state='in_progress'",
            ("$now", Now), ("$code", code), ("$message", message), ("$id", id), ("$fence", fence)) == 1;
        if (failed) Announce(sql, id, "video.failed");
        return failed;
    });

    /// <summary>Puts the films of a worker that is known to be dead back at once.</summary>
    public void ReleaseOf(string worker) => database.Write(sql => sql.Execute("UPDATE films SET lease=0 WHERE owner=$owner AND state='in_progress'", ("$owner", worker)));

    /// <summary>Puts films back whose lease ran out.</summary>
    public int ReleaseExpired() => database.Write(Release);

    private int Release(Microsoft.Data.Sqlite.SqliteConnection sql)
    {
        foreach (var id in sql.Query("UPDATE films SET state=CASE cancel WHEN 1 THEN 'cancelled' ELSE 'failed' END, owner=NULL, completed=$now, error_code=CASE cancel WHEN 1 THEN 'cancelled' ELSE 'worker_lost' END, error_message=CASE cancel WHEN 1 THEN 'The film was cancelled.' ELSE 'The worker stopped each time that it began this film.' END WHERE state='in_progress' AND lease<$now AND (attempt>=$most OR cancel=1) RETURNING id", row => row.GetString(0), ("$now", Now), ("$most", MaximumAttempts)))
            Announce(sql, id, "video.failed");
        return sql.Execute("UPDATE films SET state='queued', owner=NULL, lease=NULL WHERE state='in_progress' AND lease<$now", ("$now", Now));
    }

    private void Announce(Microsoft.Data.Sqlite.SqliteConnection sql, string film, string type)
    {
        var id = "evt_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        sql.Execute("INSERT OR IGNORE INTO outbox SELECT $event, id, key, $type, $now FROM films WHERE id=$film", ("$event", id), ("$type", type), ("$now", Now), ("$film", film));
        sql.Execute("INSERT OR IGNORE INTO deliveries (event, endpoint, next) SELECT o.id, e.id, $now FROM outbox o JOIN endpoints e ON e.key=o.key WHERE o.id=$event AND (',' || e.types || ',') LIKE '%,' || $type || ',%'", ("$event", id), ("$now", Now), ("$type", type));
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
