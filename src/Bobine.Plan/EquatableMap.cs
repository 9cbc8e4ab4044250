using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Bobine.Plan;

/// <summary>An immutable map from names, ordered by name, that equals another with equal entries.</summary>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public sealed class EquatableMap<T> : IReadOnlyDictionary<string, T>, IEquatable<EquatableMap<T>>
{
    private readonly SortedDictionary<string, T> _entries = new(StringComparer.Ordinal);

    public EquatableMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var (key, value) in entries) _entries[key] = value;
    }

    public int Count => _entries.Count;
    public T this[string key] => _entries[key];
    public IEnumerable<string> Keys => _entries.Keys;
    public IEnumerable<T> Values => _entries.Values;

    public EquatableMap<T> With(string key, T value) => new(_entries.Append(new(key, value)));
    public EquatableMap<T> Without(string key) => new(_entries.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal)));

    public bool ContainsKey(string key) => _entries.ContainsKey(key);
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);
    public bool Equals(EquatableMap<T>? other) => other is not null && _entries.SequenceEqual(other._entries);
    public override bool Equals(object? obj) => Equals(obj as EquatableMap<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var entry in _entries) hash.Add(entry);
        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class EquatableMap
{
    public static EquatableMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => new(entries.ToArray());
}
