using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bobine.Server.Data;

/// <summary>The one seam to SQL: SQLite in write-ahead mode, one writer, readers beside it. The stores in this folder hold every statement.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _source;
    private readonly SqliteConnection _writer;
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<SqliteConnection> _readers = [];

    public Database(string file)
    {
        _source = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        _writer = Open();
        Write(sql => sql.Execute(Schema.Text));
    }

    /// <summary>Runs statements as one transaction, alone.</summary>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(_writer);
            transaction.Commit();
            return result;
        }
    }

    /// <summary>Reads beside the writer.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        if (!_readers.TryTake(out var reader)) reader = Open();
        try
        {
            return work(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_source);
        connection.Open();
        connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;");
        return connection;
    }
}
