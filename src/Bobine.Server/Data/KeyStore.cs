using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Bobine.Server.Data;

/// <summary>Who calls: an API key, or the studio's own page.</summary>
internal sealed record Caller(string Id, string Name, string Scope);

/// <summary>API keys, of which only hashes are kept.</summary>
internal sealed class KeyStore(Database database, TimeProvider time)
{
    /// <summary>The key under which the studio's page works.</summary>
    public const string Studio = "studio";

    private readonly ConcurrentDictionary<string, Caller> _known = new(StringComparer.Ordinal);

    public bool IsEmpty => database.Read(sql => sql.Number("SELECT count(*) FROM keys WHERE id<>$studio", ("$studio", Studio))) == 0;

    /// <summary>Makes a key of the scope "all" or "read" and gets it; it is shown this once.</summary>
    public string Add(string name, string scope = "all", int? running = null, int? filmSeconds = null)
    {
        var key = "bobine-" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', 'A').Replace('/', 'B').TrimEnd('=');
        database.Write(sql => sql.Execute("INSERT INTO keys (id,name,hash,scope,created,running_limit,film_seconds) VALUES ($id,$name,$hash,$scope,$now,$running,$seconds)",
            ("$id", "key_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))), ("$name", name), ("$hash", Hash(key)), ("$scope", scope), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds()), ("$running", running), ("$seconds", filmSeconds)));
        return key;
    }

    public Caller? Find(string key)
    {
        var hash = Hash(key);
        if (_known.TryGetValue(hash, out var known)) return known;
        if (database.Read(sql => sql.Query("SELECT id,name,scope FROM keys WHERE hash=$hash", row => new Caller(row.GetString(0), row.GetString(1), row.GetString(2)), ("$hash", hash))) is not [var caller]) return null;
        return _known[hash] = caller;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
