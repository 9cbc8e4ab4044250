namespace Bobine.Animatic.Tests;

public sealed class OrderedFramesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Frames_come_in_order_each_with_its_own_pixels(int workers)
    {
        List<(int, byte)> taken = [];
        await OrderedFrames.RunAsync(100, workers, () => new Numbers(), 1, (frame, pixels) =>
        {
            taken.Add((frame, pixels.Span[0]));
            return Task.CompletedTask;
        }, Stop);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (i, (byte)i)), taken);
    }

    [Fact]
    public async Task A_renderer_that_cannot_start_fails_the_film_instead_of_hanging_it() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => OrderedFrames.RunAsync(10, 2, () => throw new InvalidDataException(), 1, (_, _) => Task.CompletedTask, Stop));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_frame_that_fails_fails_the_film(int workers) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => OrderedFrames.RunAsync(50, workers, () => new Numbers(failing: 20), 1, (_, _) => Task.CompletedTask, Stop));

    [Fact]
    public async Task Renderers_end_when_taking_fails()
    {
        var living = new StrongBox();
        await Assert.ThrowsAsync<InvalidDataException>(() => OrderedFrames.RunAsync(50, 3, () => new Numbers(living: living), 1, (frame, _) => frame == 5 ? throw new InvalidDataException() : Task.CompletedTask, Stop));
        Assert.Equal(0, living.Count);
    }

    private sealed class StrongBox
    {
        public int Count;
    }

    private sealed class Numbers : FrameWorker
    {
        private readonly int _failing;
        private readonly StrongBox? _living;

        public Numbers(int failing = -1, StrongBox? living = null)
        {
            (_failing, _living) = (failing, living);
            if (_living is not null) Interlocked.Increment(ref _living.Count);
        }

        public override void Draw(int frame, byte[] target)
        {
            if (frame == _failing) throw new InvalidDataException();
            target[0] = (byte)frame;
        }

        public override void Dispose()
        {
            if (_living is not null) Interlocked.Decrement(ref _living.Count);
        }
    }
}
