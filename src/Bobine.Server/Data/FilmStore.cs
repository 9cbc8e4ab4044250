namespace Bobine.Server.Data;

/// <summary>What came of asking for a film.</summary>
internal abstract record Admission
{
    public sealed record Admitted(Film Film) : Admission;
    public sealed record QueueFull(int Waiting, int Limit) : Admission;
    public sealed record BudgetSpent(long Spent, long Limit) : Admission;
    public sealed record OtherBody : Admission;
}

/// <summary>Films as their owners see them.</summary>
internal sealed class FilmStore(Database database, TimeProvider time)
{
    /// <summary>Adds a film to the queue, or says why not, in one transaction. A token that was used before gives the film that it made.</summary>
    public Admission Add(Film film, int queueLimit, int perKeyLimit, (string Token, string Body)? once) => database.Write<Admission>(sql =>
    {
        if (once is { } used && sql.Query("SELECT film, body FROM idempotency WHERE key=$key AND token=$token", row => (Film: row.GetString(0), Body: row.GetString(1)), ("$key", film.Key), ("$token", used.Token)) is [var before])
            return before.Body != used.Body ? new Admission.OtherBody() : sql.Query("SELECT * FROM films WHERE id=$id", Film.Read, ("$id", before.Film)) is [var made] ? new Admission.Admitted(made) : new Admission.OtherBody();
        var waiting = (int)sql.Number("SELECT count(*) FROM films WHERE state='queued' AND batch IS NULL");
        var own = (int)sql.Number("SELECT count(*) FROM films WHERE state='queued' AND batch IS NULL AND key=$key", ("$key", film.Key));
        if (film.Batch is null && waiting >= queueLimit) return new Admission.QueueFull(waiting, queueLimit);
        if (film.Batch is null && own >= perKeyLimit) return new Admission.QueueFull(own, perKeyLimit);
        if (sql.Number("SELECT film_seconds FROM keys WHERE id=$key AND film_seconds IS NOT NULL", ("$key", film.Key)) is var budget and > 0)
        {
            var spent = sql.Number("SELECT coalesce(sum(milliseconds),0) FROM films WHERE key=$key AND state NOT IN ('failed','cancelled')", ("$key", film.Key)) / 1000;
            if (spent + (film.Milliseconds / 1000) > budget) return new Admission.BudgetSpent(spent, budget);
        }

        sql.Execute("INSERT INTO films (id,key,state,prompt,model,finish,size,milliseconds,plan,options,notes,remixed_from,extended_from,created,priority,batch) VALUES ($id,$key,'queued',$prompt,$model,$finish,$size,$ms,$plan,$options,$notes,$remixed,$extended,$created,$priority,$batch)",
            ("$id", film.Id), ("$key", film.Key), ("$prompt", film.Prompt), ("$model", film.Model), ("$finish", film.Finish), ("$size", film.Size), ("$ms", film.Milliseconds), ("$plan", film.Plan), ("$options", film.Options), ("$notes", film.Notes),
            ("$remixed", film.RemixedFrom), ("$extended", film.ExtendedFrom), ("$created", film.Created), ("$priority", film.Priority), ("$batch", film.Batch));
        if (once is { } fresh) sql.Execute("INSERT INTO idempotency VALUES ($key,$token,$body,$film,$now)", ("$key", film.Key), ("$token", fresh.Token), ("$body", fresh.Body), ("$film", film.Id), ("$now", film.Created));
        return new Admission.Admitted(film);
    });

    /// <summary>Finds a film of a key; a null key sees every film.</summary>
    public Film? Find(string id, string? key) => database.Read(sql => sql.Query("SELECT * FROM films WHERE id=$id", Film.Read, ("$id", id))) is [var film] && (key is null || film.Key == key) ? film : null;

    /// <summary>Gets a page and whether there is more; null when the cursor names no film.</summary>
    public (List<Film> Films, bool HasMore)? List(string key, int limit, bool ascending, string? after) => database.Read<(List<Film>, bool)?>(sql =>
    {
        var from = ascending ? 0L : long.MaxValue;
        if (after is not null)
        {
            from = sql.Number("SELECT seq FROM films WHERE id=$id AND key=$key", ("$id", after), ("$key", key));
            if (from == 0) return null;
        }

        var rows = sql.Query(ascending ? "SELECT * FROM films WHERE key=$key AND seq>$from ORDER BY seq LIMIT $limit" : "SELECT * FROM films WHERE key=$key AND seq<$from ORDER BY seq DESC LIMIT $limit",
            Film.Read, ("$key", key), ("$from", from), ("$limit", limit + 1));
        return (rows.Take(limit).ToList(), rows.Count > limit);
    });

    /// <summary>Gets how many films stand before this one.</summary>
    public int Position(Film film) => (int)database.Read(sql => sql.Number("SELECT count(*) FROM films WHERE state='queued' AND (priority>$priority OR (priority=$priority AND seq<$seq))", ("$priority", film.Priority), ("$seq", film.Sequence)));

    /// <summary>Gets the mean time that the last films took per second of film, in milliseconds, or null.</summary>
    public double? Pace() => database.Read(sql => sql.Query("SELECT avg(1000.0*(completed-started)/milliseconds) AS pace FROM (SELECT completed,started,milliseconds FROM films WHERE state='completed' AND started IS NOT NULL ORDER BY completed DESC LIMIT 10)", row => row["pace"] as double?))[0];

    public long QueuedMilliseconds() => database.Read(sql => sql.Number("SELECT coalesce(sum(milliseconds),0) FROM films WHERE state IN ('queued','in_progress')"));

    public long StoredBytes() => database.Read(sql => sql.Number("SELECT (SELECT coalesce(sum(bytes),0) FROM films)+(SELECT coalesce(sum(bytes),0) FROM files)"));

    public bool Delete(string id, string key) => database.Write(sql => sql.Execute("DELETE FROM films WHERE id=$id AND key=$key", ("$id", id), ("$key", key)) > 0);

    /// <summary>Stops a film: at once where it waits, at the worker's next heartbeat where it is being made.</summary>
    public bool Cancel(string id, string key) => database.Write(sql =>
        sql.Execute("UPDATE films SET state='cancelled', cancel=1, completed=$now, error_code='cancelled', error_message='The film was cancelled.' WHERE id=$id AND key=$key AND state='queued'", ("$id", id), ("$key", key), ("$now", Now))
        + sql.Execute("UPDATE films SET cancel=1 WHERE id=$id AND key=$key AND state='in_progress'", ("$id", id), ("$key", key)) > 0);

    /// <summary>Forgets films whose time is over, and gets their number.</summary>
    public int Expire() => database.Write(sql => sql.Execute("DELETE FROM films WHERE expires IS NOT NULL AND expires<$now", ("$now", Now)));

    /// <summary>Gets every blob that something still names.</summary>
    public HashSet<string> NamedBlobs() => database.Read(sql => sql.Query("SELECT video FROM films WHERE video IS NOT NULL UNION SELECT thumbnail FROM films WHERE thumbnail IS NOT NULL UNION SELECT spritesheet FROM films WHERE spritesheet IS NOT NULL UNION SELECT blob FROM files UNION SELECT blob FROM characters", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
