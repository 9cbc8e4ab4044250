using System.Globalization;
using Bobine.Core;

namespace Bobine.Media.Ffmpeg;

/// <summary>The argument lists of the tasks that ffmpeg does for us: pure, one per task.</summary>
public static class FfmpegArguments
{
    private static readonly string[] _quiet = ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"];

    /// <summary>Encodes raw BGRA frames from standard input as silent H.264.</summary>
    public static IReadOnlyList<string> EncodeFrames(FrameSize size, int frameRate, string output) =>
    [
        "-hide_banner", "-loglevel", "error", "-y",
        "-f", "rawvideo", "-pix_fmt", "bgra", "-s", size.ToString(), "-r", Number(frameRate), "-i", "pipe:0",
        "-an", "-c:v", "libx264", "-preset", "superfast", "-crf", "20", "-pix_fmt", "yuv420p",
        "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        "-g", Number(frameRate * 2), "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mp4", output,
    ];

    /// <summary>Joins a silent film and a sound file into a fast-start MP4; the picture is copied, the sound becomes AAC.</summary>
    public static IReadOnlyList<string> Join(string film, string sound, string output) =>
    [
        .. _quiet, "-i", film, "-i", sound, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k",
        "-shortest", "-movflags", "+faststart", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4", output,
    ];

    /// <summary>Rewrites a silent film as a fast-start MP4.</summary>
    public static IReadOnlyList<string> FastStart(string film, string output) =>
        [.. _quiet, "-i", film, "-map", "0:v", "-c", "copy", "-movflags", "+faststart", "-fflags", "+bitexact", "-f", "mp4", output];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
