using System.Diagnostics;
using Bobine.Core;
using Bobine.Testing;

namespace Bobine.Animatic.Tests;

public sealed class MemoryTests
{
    [Fact]
    public async Task A_film_of_a_minute_needs_little_memory()
    {
        using var folder = new TemporaryFolder();
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), size: new(64, 64));
        var peak = new Peak();
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(60), "long.mp4", size: new(64, 64), workers: 1, progress: peak);
        Assert.Equal(1440, DecodedFilm.CountFrames(folder["long.mp4"]));
        Assert.True(peak.Megabytes < 600, $"The process grew to {peak.Megabytes} MB.");
    }

    private sealed class Peak : IProgress<GenerationProgress>
    {
        private int _told;

        public long Megabytes { get; private set; }

        public void Report(GenerationProgress value)
        {
            if (_told++ % 48 != 0) return;
            using var process = Process.GetCurrentProcess();
            Megabytes = Math.Max(Megabytes, process.WorkingSet64 >> 20);
        }
    }
}
