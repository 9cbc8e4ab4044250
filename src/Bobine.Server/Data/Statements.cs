using Microsoft.Data.Sqlite;

namespace Bobine.Server.Data;

/// <summary>Runs statements with named parameters.</summary>
internal static class Statements
{
    public static int Execute(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, text, values);
        return command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(this SqliteConnection connection, string text, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, text, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static long Number(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, text, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static string? Text(this SqliteDataReader reader, string column) => reader[column] as string;

    public static long? Long(this SqliteDataReader reader, string column) => reader[column] as long?;

    private static SqliteCommand Command(SqliteConnection connection, string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
