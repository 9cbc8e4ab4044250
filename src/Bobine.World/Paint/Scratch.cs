namespace Bobine.World.Paint;

/// <summary>Frees the native objects made while a frame is drawn. Everything <see cref="Shapes"/> makes inside an open scratch is freed when it closes.</summary>
/// <remarks>Per thread, and scopes nest. A path meant to outlive the scope is made outside one, or kept with <see cref="Keep{T}"/>.</remarks>
public sealed class Scratch : IDisposable
{
    [ThreadStatic] private static Scratch? _current;
    private readonly Scratch? _outer;
    private readonly List<IDisposable> _items = [];

    private Scratch(Scratch? outer) => _outer = outer;

    public static Scratch Open() => _current = new(_current);

    /// <summary>Notes an object to be freed with the innermost open scratch; without one it is left to its finaliser.</summary>
    public static T Note<T>(T item) where T : IDisposable
    {
        _current?._items.Add(item);
        return item;
    }

    /// <summary>Takes an object back from the open scratch, for a cache.</summary>
    public static T Keep<T>(T item) where T : IDisposable
    {
        for (var scope = _current; scope is not null; scope = scope._outer) scope._items.Remove(item);
        return item;
    }

    public void Dispose()
    {
        foreach (var item in _items) item.Dispose();
        _items.Clear();
        _current = _outer;
    }
}
