using System.Threading.Channels;

namespace Bobine.Animatic;

/// <summary>Runs renderers side by side and hands their frames on in order, with only a few in flight.</summary>
internal static class OrderedFrames
{
    /// <param name="count">How many frames there are.</param>
    /// <param name="workers">How many renderers.</param>
    /// <param name="start">Makes the renderer of one worker: a frame's number and a buffer to fill.</param>
    /// <param name="bytes">The size of a frame.</param>
    /// <param name="take">Takes the frames in order.</param>
    /// <param name="stop">Stops all.</param>
    public static async Task RunAsync(int count, int workers, Func<FrameWorker> start, int bytes, Func<int, ReadOnlyMemory<byte>, Task> take, CancellationToken stop)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var free = Channel.CreateUnbounded<byte[]>();
        var pending = new TaskCompletionSource<byte[]>[count];
        for (var i = 0; i < count; i++) pending[i] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < workers + 3; i++) free.Writer.TryWrite(new byte[bytes]);
        var next = -1;
        var gate = new SemaphoreSlim(1, 1);

        async Task WorkAsync()
        {
            using var worker = start();
            while (true)
            {
                // Number and buffer are taken together, so that the frame that is waited for always has a buffer.
                await gate.WaitAsync(linked.Token);
                int frame;
                byte[] buffer;
                try
                {
                    frame = next + 1;
                    if (frame >= count) return;
                    buffer = await free.Reader.ReadAsync(linked.Token);
                    next = frame;
                }
                finally
                {
                    gate.Release();
                }

                worker.Draw(frame, buffer);
                pending[frame].TrySetResult(buffer);
            }
        }

        async Task WorkOrTellAsync()
        {
            try
            {
                await WorkAsync();
            }
            catch (Exception fault)
            {
                // Whatever frame is waited for, also where this renderer never began one.
                foreach (var frame in pending) frame.TrySetException(fault);
                throw;
            }
        }

        var running = Enumerable.Range(0, workers).Select(_ => Task.Run(WorkOrTellAsync, linked.Token)).ToArray();
        try
        {
            for (var frame = 0; frame < count; frame++)
            {
                var buffer = await pending[frame].Task.WaitAsync(linked.Token);
                await take(frame, buffer);
                free.Writer.TryWrite(buffer);
            }

            await Task.WhenAll(running);
        }
        finally
        {
            await linked.CancelAsync();
            await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}

/// <summary>Draws frames on one thread.</summary>
internal abstract class FrameWorker : IDisposable
{
    public abstract void Draw(int frame, byte[] target);
    public abstract void Dispose();
}
