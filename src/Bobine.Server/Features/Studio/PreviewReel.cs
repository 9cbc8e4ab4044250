using System.Runtime.CompilerServices;

namespace Bobine.Server.Features.Studio;

/// <summary>The messages of one preview: written once, read by any number, kept for who comes later.</summary>
internal sealed class PreviewReel
{
    private readonly Lock _lock = new();
    private readonly List<ReadOnlyMemory<byte>> _messages = [];
    private readonly CancellationTokenSource _abandoned = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fault;
    private bool _isWhole;
    private int _readers;

    /// <summary>Gets what stops the drawing when nobody looks any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <summary>Gets whether it can still be joined: whole, or being drawn.</summary>
    public bool IsUsable => _fault is null && !_abandoned.IsCancellationRequested;

    public void Add(ReadOnlyMemory<byte> message) => Change(() => _messages.Add(message));
    public void Complete() => Change(() => _isWhole = true);
    public void Fail(Exception fault) => Change(() => _fault = fault);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        lock (_lock) _readers++;
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
            bool isLast;
            lock (_lock) isLast = --_readers == 0 && !_isWhole;
            if (isLast) await _abandoned.CancelAsync();
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
