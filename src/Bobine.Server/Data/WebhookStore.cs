namespace Bobine.Server.Data;

/// <summary>Where news goes. An old secret signs beside the new one until its time is over.</summary>
internal sealed record WebhookEndpoint(string Id, string Key, string Name, string Url, string Types, string Secret, string? OldSecret, long? OldUntil, long Created, long Updated);

/// <summary>A piece of news on its way to one endpoint.</summary>
internal sealed record Delivery(string Event, string Film, string Type, long Created, int Attempt, WebhookEndpoint Endpoint);

/// <summary>Webhook endpoints and what is still to be delivered to them.</summary>
internal sealed class WebhookStore(Database database, TimeProvider time)
{
    private const int MaximumAttempts = 24;
    private static readonly long _patience = (long)TimeSpan.FromHours(72).TotalMilliseconds;

    public void Add(WebhookEndpoint endpoint) => database.Write(sql => sql.Execute("INSERT INTO endpoints (id,key,name,url,types,secret,created,updated) VALUES ($id,$key,$name,$url,$types,$secret,$created,$created)",
        ("$id", endpoint.Id), ("$key", endpoint.Key), ("$name", endpoint.Name), ("$url", endpoint.Url), ("$types", endpoint.Types), ("$secret", endpoint.Secret), ("$created", endpoint.Created)));

    public List<WebhookEndpoint> List(string key) => database.Read(sql => sql.Query("SELECT * FROM endpoints WHERE key=$key ORDER BY seq DESC", Read, ("$key", key)));

    public WebhookEndpoint? Find(string id, string key) => List(key).Find(endpoint => endpoint.Id == id);

    public void Update(WebhookEndpoint endpoint) => database.Write(sql => sql.Execute("UPDATE endpoints SET name=$name, url=$url, types=$types, secret=$secret, old_secret=$old, old_until=$until, updated=$now WHERE id=$id",
        ("$id", endpoint.Id), ("$name", endpoint.Name), ("$url", endpoint.Url), ("$types", endpoint.Types), ("$secret", endpoint.Secret), ("$old", endpoint.OldSecret), ("$until", endpoint.OldUntil), ("$now", Now)));

    public bool Delete(string id, string key) => database.Write(sql => sql.Execute("DELETE FROM deliveries WHERE endpoint=$id AND EXISTS (SELECT 1 FROM endpoints WHERE id=$id AND key=$key)", ("$id", id), ("$key", key)) + (1000 * sql.Execute("DELETE FROM endpoints WHERE id=$id AND key=$key", ("$id", id), ("$key", key)))) >= 1000;

    /// <summary>Gets what is due, oldest first.</summary>
    public List<Delivery> Due() => database.Read(sql => sql.Query("SELECT d.event, o.film, o.type, o.created AS at, d.attempt, e.* FROM deliveries d JOIN outbox o ON o.id=d.event JOIN endpoints e ON e.id=d.endpoint WHERE d.done=0 AND d.next<=$now ORDER BY d.next LIMIT 20",
        row => new Delivery(row.Text("event")!, row.Text("film")!, row.Text("type")!, row.Long("at")!.Value, (int)row.Long("attempt")!.Value, Read(row)), ("$now", Now)));

    /// <summary>Records an attempt: done, to be tried again after a growing pause, or given up after 72 hours.</summary>
    public void Tried(Delivery delivery, bool arrived)
    {
        var pause = Math.Min(1000L * (5L << Math.Min(delivery.Attempt, 12)), (long)TimeSpan.FromHours(6).TotalMilliseconds);
        var done = arrived || delivery.Attempt + 1 >= MaximumAttempts || Now - delivery.Created > _patience;
        database.Write(sql => sql.Execute("UPDATE deliveries SET attempt=attempt+1, next=$next, done=$done WHERE event=$event AND endpoint=$endpoint", ("$next", Now + pause), ("$done", done ? arrived ? 1 : 2 : 0), ("$event", delivery.Event), ("$endpoint", delivery.Endpoint.Id)));
    }

    private static WebhookEndpoint Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.Text("id")!, row.Text("key")!, row.Text("name")!, row.Text("url")!, row.Text("types")!, row.Text("secret")!, row.Text("old_secret"), row.Long("old_until"), row.Long("created")!.Value, row.Long("updated")!.Value);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
