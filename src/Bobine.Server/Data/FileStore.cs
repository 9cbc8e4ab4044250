namespace Bobine.Server.Data;

/// <summary>An uploaded file.</summary>
internal sealed record StoredFile(string Id, string Key, string Name, string Purpose, long Bytes, string Blob, long Created, long Sequence);

/// <summary>A character: a name and the clip that shows it.</summary>
internal sealed record Character(string Id, string Key, string Name, string Blob, long Created);

/// <summary>Uploaded files and characters.</summary>
internal sealed class FileStore(Database database)
{
    public void Add(StoredFile file) => database.Write(sql => sql.Execute("INSERT INTO files (id,key,name,purpose,bytes,blob,created) VALUES ($id,$key,$name,$purpose,$bytes,$blob,$created)",
        ("$id", file.Id), ("$key", file.Key), ("$name", file.Name), ("$purpose", file.Purpose), ("$bytes", file.Bytes), ("$blob", file.Blob), ("$created", file.Created)));

    public StoredFile? Find(string id, string key) => database.Read(sql => sql.Query("SELECT * FROM files WHERE id=$id AND key=$key", Read, ("$id", id), ("$key", key))) is [var file] ? file : null;

    public (List<StoredFile> Files, bool HasMore) List(string key, int limit, bool ascending, string? after, string? purpose) => database.Read(sql =>
    {
        var from = after is null ? ascending ? 0 : long.MaxValue : sql.Number("SELECT seq FROM files WHERE id=$id AND key=$key", ("$id", after), ("$key", key));
        var rows = sql.Query($"SELECT * FROM files WHERE key=$key AND ($purpose IS NULL OR purpose=$purpose) AND seq{(ascending ? ">" : "<")}$from ORDER BY seq {(ascending ? "ASC" : "DESC")} LIMIT $limit", Read, ("$key", key), ("$purpose", purpose), ("$from", from), ("$limit", limit + 1));
        return (rows.Take(limit).ToList(), rows.Count > limit);
    });

    public bool Delete(string id, string key) => database.Write(sql => sql.Execute("DELETE FROM files WHERE id=$id AND key=$key", ("$id", id), ("$key", key)) == 1);

    public void Add(Character character) => database.Write(sql => sql.Execute("INSERT INTO characters VALUES ($id,$key,$name,$blob,$created)",
        ("$id", character.Id), ("$key", character.Key), ("$name", character.Name), ("$blob", character.Blob), ("$created", character.Created)));

    public Character? FindCharacter(string id, string key) => database.Read(sql => sql.Query("SELECT * FROM characters WHERE id=$id AND key=$key",
        row => new Character(row.Text("id")!, row.Text("key")!, row.Text("name")!, row.Text("blob")!, row.Long("created")!.Value), ("$id", id), ("$key", key))) is [var character] ? character : null;

    private static StoredFile Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.Text("id")!, row.Text("key")!, row.Text("name")!, row.Text("purpose")!, row.Long("bytes")!.Value, row.Text("blob")!, row.Long("created")!.Value, row.Long("seq")!.Value);
}
