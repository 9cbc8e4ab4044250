using System.Runtime.CompilerServices;

namespace Bobine.Server.Features.Studio;

/// <summary>The messages of one preview: written once, read by any number, kept for who comes later.</summary>
internal sealed class PreviewReel : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<ReadOnlyMemory<byte>> _messages = [];
    private readonly CancellationTokenSource _abandoned = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fault;
    private bool _isWhole, _isOver;
    private int _readers;

    /// <summary>Gets what stops the drawing when nobody looks any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <summary>Counts one more reader, who must then read; gets whether there is anything to come.</summary>
    public bool TryJoin()
    {
        lock (_lock)
        {
            if (_fault is not null || _abandoned.IsCancellationRequested) return false;
            _readers++;
            return true;
        }
    }

    public void Add(ReadOnlyMemory<byte> message) => Change(() => _messages.Add(message));
    public void Complete() => Change(() => _isWhole = true);
    public void Fail(Exception fault) => Change(() => _fault = fault);

    /// <summary>Reads from the beginning, after <see cref="TryJoin"/>.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            for (var next = 0; ; next++)
            {
                ReadOnlyMemory<byte> message;
                while (true)
                {
                    Task changed;
                    lock (_lock)
                    {
                        if (next < _messages.Count)
                        {
                            message = _messages[next];
                            break;
                        }

                        if (_fault is { } fault) throw fault;
                        if (_isWhole) yield break;
                        changed = _changed.Task;
                    }

                    await changed.WaitAsync(stop);
                }

                yield return message;
            }
        }
        finally
        {
            lock (_lock)
            {
                if (--_readers == 0 && !_isOver) _abandoned.Cancel();
            }
        }
    }

    /// <summary>Ends the drawing; what was drawn can still be read.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _abandoned.Dispose();
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            var before = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            before.SetResult();
        }
    }
}
