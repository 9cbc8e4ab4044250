namespace Bobine.Server;

/// <summary>Wakes workers that wait for a film; only a hint, the truth is in the database.</summary>
internal sealed class JobBell
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
