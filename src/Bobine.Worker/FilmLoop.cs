using Bobine.Core;
using Bobine.Media.Probe;
using Bobine.Media.Thumbnails;

namespace Bobine.Worker;

/// <summary>Takes one film after the other, for as long as the server stands.</summary>
internal sealed class FilmLoop(ServerLink link, Finishes finishes)
{
    public async Task RunAsync(CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("bobine-worker-");
        try
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    if (await link.ClaimAsync(stop) is { } film) await PerformAsync(film, folder.FullName, stop);
                }
                catch (Exception fault) when (fault is HttpRequestException or LeaseLostException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server has ended.
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task PerformAsync(FilmTask film, string folder, CancellationToken stop)
    {
        using var lease = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var progress = new LastProgress();
        var isCancelled = false;
        var beating = BeatAsync();
        string output = Path.Combine(folder, "film.mp4"), thumbnail = Path.Combine(folder, "film.webp"), sheet = Path.Combine(folder, "film.jpg");
        try
        {
            var request = new VideoRequest { Plan = film.Plan, Prompt = film.Prompt, Size = FrameSizes.Parse(film.Size), Output = output };
            var made = await finishes.Get(film.Finish, film.Steps).GenerateAsync(request, progress, lease.Token);
            var seconds = made.Duration.TotalSeconds;
            await Pictures.ThumbnailAsync(output, seconds, thumbnail, lease.Token);
            await Pictures.ContactSheetAsync(output, seconds, sheet, lease.Token);

            // What leaves here can be read and has its length.
            var info = await MediaProbe.ReadAsync(output, lease.Token);
            if (Math.Abs(info.Seconds - seconds) > 0.5) throw new InvalidDataException($"The film lasts {info.Seconds:0.00} s, not {seconds:0.00} s.");
            var video = await link.StoreAsync(film, output, lease.Token);
            var picture = await link.StoreAsync(film, thumbnail, lease.Token);
            var pictures = await link.StoreAsync(film, sheet, lease.Token);
            await link.CompleteAsync(film, video.Blob, picture.Blob, pictures.Blob, video.Bytes + picture.Bytes + pictures.Bytes, made.Notes, lease.Token);
        }
        catch (UserException fault)
        {
            await link.FailAsync(film, "cannot_be_filmed", fault.Message, again: false, stop);
        }
        catch (OperationCanceledException) when (isCancelled)
        {
            await link.FailAsync(film, "cancelled", "The film was cancelled.", again: false, stop);
        }
        catch (Exception fault) when (fault is not (HttpRequestException or LeaseLostException or OperationCanceledException))
        {
            await link.FailAsync(film, "server_error", $"The film could not be made ({fault.GetType().Name}).", again: true, stop);
        }
        finally
        {
            await lease.CancelAsync();
            await beating;
        }

        async Task BeatAsync()
        {
            var known = (Progress: -1, Quiet: 0);
            try
            {
                while (true)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(500, film.Beat.TotalMilliseconds)), lease.Token);
                    var (stage, percent, remaining) = progress.Last;
                    if (percent == known.Progress && ++known.Quiet * 500 < film.Beat.TotalMilliseconds) continue;
                    known = (percent, 0);
                    if (await link.BeatAsync(film, percent, stage, remaining, lease.Token))
                    {
                        isCancelled = true;
                        await lease.CancelAsync();
                    }
                }
            }
            catch (LeaseLostException)
            {
                await lease.CancelAsync();
            }
            catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException)
            {
                // The film has ended, or the server is away: then the lease runs out by itself.
            }
        }
    }

    private sealed class LastProgress : IProgress<GenerationProgress>
    {
        private readonly Lock _gate = new();
        private GenerationProgress _last = new("preparing", 0, null);

        public (string Stage, int Percent, TimeSpan? Remaining) Last
        {
            get
            {
                lock (_gate) return (_last.Stage, (int)(_last.Fraction * 99), _last.Remaining);
            }
        }

        public void Report(GenerationProgress value)
        {
            lock (_gate) _last = value;
        }
    }
}
