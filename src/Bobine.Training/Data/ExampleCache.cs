using Bobine.Core;

namespace Bobine.Training.Data;

/// <summary>Examples drawn ahead of the trainer and kept on disk while they may be used: a window over an endless, numbered stream.</summary>
/// <remarks>Which examples a batch takes depends on the run's progress alone, never on how fast they were drawn, so that a resumed run is the unbroken one.</remarks>
public sealed class ExampleCache : IDisposable
{
    private readonly string _folder;
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread[] _drawers;
    private readonly Lock _lock = new();
    private readonly HashSet<int> _drawing = [];
    private int _oldest, _newest = -1;
    private Exception? _fault;

    /// <param name="folder">Where examples are kept.</param>
    /// <param name="makers">One for each thread that draws; each turns a number of the stream into an example.</param>
    public ExampleCache(string folder, IReadOnlyList<Func<int, ReelExample>> makers)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _drawers = [.. makers.Select(make => new Thread(() => Draw(make)) { IsBackground = true, Name = "draws examples", Priority = ThreadPriority.BelowNormal })];
        foreach (var drawer in _drawers) drawer.Start();
    }

    /// <summary>Moves the window: examples before it may be deleted, those in it are wanted.</summary>
    public void Want(int oldest, int newest)
    {
        lock (_lock)
        {
            for (var i = _oldest; i < oldest; i++) File.Delete(PathOf(i));
            _oldest = Math.Max(_oldest, oldest);
            _newest = Math.Max(_newest, newest);
        }
    }

    /// <summary>Gets an example, waiting until it is drawn.</summary>
    public ReelExample Get(int number, CancellationToken stop)
    {
        var path = PathOf(number);
        Want(_oldest, number);
        while (!File.Exists(path))
        {
            if (_fault is { } fault) throw new InvalidOperationException($"Example {number} could not be drawn: {fault.Message}", fault);
            stop.WaitHandle.WaitOne(50);
            stop.ThrowIfCancellationRequested();
        }

        return ReelExample.Load(path);
    }

    private void Draw(Func<int, ReelExample> make)
    {
        while (!_stop.IsCancellationRequested)
        {
            if (Next() is not { } number)
            {
                _stop.Token.WaitHandle.WaitOne(100);
                continue;
            }

            try
            {
                make(number).Save(PathOf(number));
            }
#pragma warning disable CA1031 // Told to whoever waits for the example.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = fault;
                return;
            }
            finally
            {
                lock (_lock) _drawing.Remove(number);
            }
        }
    }

    private int? Next()
    {
        lock (_lock)
        {
            for (var i = _oldest; i <= _newest; i++)
            {
                if (_drawing.Contains(i) || File.Exists(PathOf(i))) continue;
                _drawing.Add(i);
                return i;
            }

            return null;
        }
    }

    private string PathOf(int number) => Path.Combine(_folder, FormattableString.Invariant($"example-{number:000000}.bin"));

    public void Dispose()
    {
        _stop.Cancel();
        foreach (var drawer in _drawers) drawer.Join();
        _stop.Dispose();
    }
}
