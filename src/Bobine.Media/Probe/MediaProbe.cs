using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bobine.Core;

namespace Bobine.Media.Probe;

/// <summary>What a media file holds.</summary>
/// <param name="Seconds">The container's duration.</param>
/// <param name="Width">0 without a picture.</param>
/// <param name="Height">0 without a picture.</param>
/// <param name="Frames">Counted frames, or 0 where the container does not say.</param>
/// <param name="VideoCodec">"h264" ..., or null.</param>
/// <param name="AudioCodec">"aac" ..., or null.</param>
/// <param name="SampleRate">0 without sound.</param>
/// <param name="Channels">0 without sound.</param>
public sealed record MediaInfo(double Seconds, int Width, int Height, int Frames, string? VideoCodec, string? AudioCodec, int SampleRate, int Channels);

/// <summary>Asks ffprobe.</summary>
public static class MediaProbe
{
    public static async Task<MediaInfo> ReadAsync(string path, CancellationToken stop)
    {
        var start = new ProcessStartInfo("ffprobe") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-v", "error", "-protocol_whitelist", "file,pipe", "-print_format", "json", "-show_format", "-show_streams", path]) start.ArgumentList.Add(argument);
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync(stop);
        var text = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0) throw new UserException($"\"{Path.GetFileName(path)}\" is not a film that ffprobe can read: {(await error).Trim().Split('\n')[^1]}");
        return Parse(text);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new UserException("The program \"ffprobe\" cannot be started; install it (on Debian and Ubuntu: apt-get install ffmpeg).", ExitCodes.MissingTool, fault);
        }
    }

    internal static MediaInfo Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var info = new MediaInfo(0, 0, 0, 0, null, null, 0, 0);
        if (document.RootElement.TryGetProperty("format", out var format) && format.TryGetProperty("duration", out var duration))
            info = info with { Seconds = double.Parse(duration.GetString()!, CultureInfo.InvariantCulture) };
        if (!document.RootElement.TryGetProperty("streams", out var streams)) return info;
        foreach (var stream in streams.EnumerateArray())
        {
            var codec = stream.TryGetProperty("codec_name", out var name) ? name.GetString() : null;
            switch (stream.GetProperty("codec_type").GetString())
            {
                case "video" when info.VideoCodec is null:
                    var frames = stream.TryGetProperty("nb_frames", out var count) && int.TryParse(count.GetString(), CultureInfo.InvariantCulture, out var n) ? n : 0;
                    info = info with { VideoCodec = codec, Width = stream.GetProperty("width").GetInt32(), Height = stream.GetProperty("height").GetInt32(), Frames = frames };
                    break;
                case "audio" when info.AudioCodec is null:
                    info = info with { AudioCodec = codec, SampleRate = int.Parse(stream.GetProperty("sample_rate").GetString()!, CultureInfo.InvariantCulture), Channels = stream.GetProperty("channels").GetInt32() };
                    break;
            }
        }

        return info;
    }
}
