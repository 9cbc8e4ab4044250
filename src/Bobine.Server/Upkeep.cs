using Bobine.Server.Data;
using Bobine.Server.Media;

namespace Bobine.Server;

/// <summary>What happens by itself: leases that ran out, films whose time is over, files that nothing names.</summary>
internal sealed class Upkeep(JobQueue queue, FilmStore films, MediaStore media, JobBell bell, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        for (var second = 0; await tick.WaitForNextTickAsync(stoppingToken); second++)
        {
            if (queue.ReleaseExpired() > 0) bell.Ring();
            if (second % 600 != 0) continue;
            films.Expire();
            media.Sweep(films.NamedBlobs(), (time.GetUtcNow() - TimeSpan.FromHours(1)).UtcDateTime);
        }
    }
}
