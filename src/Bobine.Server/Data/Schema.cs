namespace Bobine.Server.Data;

/// <summary>The tables. Times are milliseconds since 1970.</summary>
internal static class Schema
{
    public const string Text = """
        CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, created INTEGER NOT NULL, last_claim INTEGER NOT NULL DEFAULT 0, running_limit INTEGER, film_seconds INTEGER);
        CREATE TABLE IF NOT EXISTS films (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, state TEXT NOT NULL, prompt TEXT, model TEXT NOT NULL, finish TEXT NOT NULL,
            size TEXT NOT NULL, milliseconds INTEGER NOT NULL, plan TEXT NOT NULL, options TEXT, notes TEXT NOT NULL DEFAULT '[]', remixed_from TEXT, extended_from TEXT,
            created INTEGER NOT NULL, started INTEGER, completed INTEGER, expires INTEGER, progress INTEGER NOT NULL DEFAULT 0, stage TEXT, remaining INTEGER,
            attempt INTEGER NOT NULL DEFAULT 0, owner TEXT, lease INTEGER, fence INTEGER NOT NULL DEFAULT 0, cancel INTEGER NOT NULL DEFAULT 0, priority INTEGER NOT NULL DEFAULT 0,
            error_code TEXT, error_message TEXT, video TEXT, thumbnail TEXT, spritesheet TEXT, bytes INTEGER NOT NULL DEFAULT 0, batch TEXT);
        CREATE INDEX IF NOT EXISTS films_state ON films (state, seq);
        CREATE INDEX IF NOT EXISTS films_key ON films (key, seq);
        CREATE INDEX IF NOT EXISTS films_batch ON films (batch) WHERE batch IS NOT NULL;
        CREATE TABLE IF NOT EXISTS idempotency (key TEXT NOT NULL, token TEXT NOT NULL, body TEXT NOT NULL, film TEXT NOT NULL, created INTEGER NOT NULL, PRIMARY KEY (key, token));
        CREATE TABLE IF NOT EXISTS files (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, name TEXT NOT NULL, purpose TEXT NOT NULL, bytes INTEGER NOT NULL, blob TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS characters (id TEXT PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, blob TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS batches (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, state TEXT NOT NULL, input TEXT NOT NULL, output TEXT, errors TEXT, metadata TEXT, created INTEGER NOT NULL, completed INTEGER, total INTEGER NOT NULL DEFAULT 0, fault TEXT);
        CREATE TABLE IF NOT EXISTS batch_lines (batch TEXT NOT NULL, line INTEGER NOT NULL, custom TEXT, film TEXT, error TEXT, PRIMARY KEY (batch, line));
        CREATE TABLE IF NOT EXISTS endpoints (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, types TEXT NOT NULL, secret TEXT NOT NULL, old_secret TEXT, old_until INTEGER, created INTEGER NOT NULL, updated INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS outbox (id TEXT PRIMARY KEY, film TEXT NOT NULL UNIQUE, key TEXT NOT NULL, type TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS deliveries (event TEXT NOT NULL, endpoint TEXT NOT NULL, attempt INTEGER NOT NULL DEFAULT 0, next INTEGER NOT NULL, done INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (event, endpoint));
        CREATE INDEX IF NOT EXISTS deliveries_next ON deliveries (next) WHERE done = 0;
        """;
}
