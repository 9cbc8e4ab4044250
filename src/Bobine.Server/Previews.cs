using System.Collections.Concurrent;

namespace Bobine.Server;

/// <summary>The last picture of each film that is being made; lost with the process, and no loss.</summary>
internal sealed class Previews
{
    private readonly ConcurrentDictionary<string, byte[]> _pictures = new(StringComparer.Ordinal);

    public byte[]? Of(string film) => _pictures.GetValueOrDefault(film);

    public void Show(string film, byte[] picture) => _pictures[film] = picture;

    public void Forget(string film) => _pictures.TryRemove(film, out _);
}
