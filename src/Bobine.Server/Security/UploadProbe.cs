using System.Diagnostics;
using System.Globalization;

namespace Bobine.Server.Security;

/// <summary>Looks at an uploaded clip with ffprobe in a process of its own: files and pipes only, MP4 only, limits on time, memory and pixels.</summary>
internal static class UploadProbe
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Gets the length in seconds, or null when it is not a film that can be read within the limits.</summary>
    public static async Task<double?> SecondsAsync(string file, CancellationToken stop)
    {
        // The file's name is a hash, so nothing of the caller's reaches the shell that sets the limits.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", "ulimit -v 2000000 -t 10; exec ffprobe \"$@\"", "probe", "-v", "error", "-protocol_whitelist", "file,pipe", "-f", "mov", "-max_pixels", "8847360", "-select_streams", "v:0", "-show_entries", "format=duration:stream=codec_type", "-of", "default=nw=1:nk=0", "-i", file]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await errors;
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0 || !text.Contains("codec_type=video", StringComparison.Ordinal)) return null;
            var line = text.Split('\n').FirstOrDefault(line => line.StartsWith("duration=", StringComparison.Ordinal));
            return line is not null && double.TryParse(line["duration=".Length..], CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
