namespace Bobine.Server.Data;

/// <summary>A batch of films.</summary>
internal sealed record Batch(string Id, string Key, string State, string Input, string? Output, string? Errors, string? Metadata, long Created, long? Completed, int Total, string? Fault, int Done, int Failed);

/// <summary>A line of a batch: the film it became, or why it became none.</summary>
internal sealed record BatchLine(int Number, string? Custom, string? Film, string? Error);

/// <summary>Batches.</summary>
internal sealed class BatchStore(Database database, TimeProvider time)
{
    private const string Select = "SELECT b.*, (SELECT count(*) FROM films f WHERE f.batch=b.id AND f.state='completed') AS done, (SELECT count(*) FROM batch_lines l WHERE l.batch=b.id AND l.error IS NOT NULL)+(SELECT count(*) FROM films f WHERE f.batch=b.id AND f.state IN ('failed','cancelled')) AS failed FROM batches b ";

    public void Add(string id, string key, string input, string? metadata) => database.Write(sql => sql.Execute("INSERT INTO batches (id,key,state,input,metadata,created) VALUES ($id,$key,'validating',$input,$metadata,$now)", ("$id", id), ("$key", key), ("$input", input), ("$metadata", metadata), ("$now", Now)));

    public Batch? Find(string id, string key) => database.Read(sql => sql.Query(Select + "WHERE b.id=$id AND b.key=$key", Read, ("$id", id), ("$key", key))) is [var batch] ? batch : null;

    public (List<Batch> Batches, bool HasMore) List(string key, int limit, string? after) => database.Read(sql =>
    {
        var from = after is null ? long.MaxValue : sql.Number("SELECT seq FROM batches WHERE id=$id AND key=$key", ("$id", after), ("$key", key));
        var rows = sql.Query(Select + "WHERE b.key=$key AND b.seq<$from ORDER BY b.seq DESC LIMIT $limit", Read, ("$key", key), ("$from", from), ("$limit", limit + 1));
        return (rows.Take(limit).ToList(), rows.Count > limit);
    });

    public List<Batch> Open() => database.Read(sql => sql.Query(Select + "WHERE b.state IN ('validating','in_progress','cancelling')", Read));

    public bool HasLine(string id, int number) => database.Read(sql => sql.Number("SELECT count(*) FROM batch_lines WHERE batch=$id AND line=$line", ("$id", id), ("$line", number))) == 1;

    public void AddLine(string id, int number, string? custom, string? film, string? error) => database.Write(sql => sql.Execute("INSERT OR IGNORE INTO batch_lines VALUES ($id,$line,$custom,$film,$error)", ("$id", id), ("$line", number), ("$custom", custom), ("$film", film), ("$error", error)));

    public List<BatchLine> Lines(string id) => database.Read(sql => sql.Query("SELECT * FROM batch_lines WHERE batch=$id ORDER BY line", row => new BatchLine((int)row.Long("line")!.Value, row.Text("custom"), row.Text("film"), row.Text("error")), ("$id", id)));

    public void Begin(string id, int total) => database.Write(sql => sql.Execute("UPDATE batches SET state='in_progress', total=$total WHERE id=$id AND state='validating'", ("$id", id), ("$total", total)));

    public void Fail(string id, string fault) => database.Write(sql => sql.Execute("UPDATE batches SET state='failed', fault=$fault, completed=$now WHERE id=$id", ("$id", id), ("$fault", fault), ("$now", Now)));

    public void Cancel(string id) => database.Write(sql => sql.Execute("UPDATE batches SET state='cancelling' WHERE id=$id AND state IN ('validating','in_progress')", ("$id", id)));

    public void Complete(string id, string state, string? output, string? errors) => database.Write(sql => sql.Execute("UPDATE batches SET state=$state, output=$output, errors=$errors, completed=$now WHERE id=$id", ("$id", id), ("$state", state), ("$output", output), ("$errors", errors), ("$now", Now)));

    private static Batch Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.Text("id")!, row.Text("key")!, row.Text("state")!, row.Text("input")!, row.Text("output"), row.Text("errors"), row.Text("metadata"), row.Long("created")!.Value, row.Long("completed"), (int)row.Long("total")!.Value, row.Text("fault"), (int)row.Long("done")!.Value, (int)row.Long("failed")!.Value);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
