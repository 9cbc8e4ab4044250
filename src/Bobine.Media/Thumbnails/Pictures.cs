using System.Globalization;
using Bobine.Media.Ffmpeg;

namespace Bobine.Media.Thumbnails;

/// <summary>Still pictures taken from a finished film, whatever made it.</summary>
public static class Pictures
{
    /// <summary>Writes the frame at 40 % of the film as WebP, 640 pixels wide at most.</summary>
    public static Task ThumbnailAsync(string film, double seconds, string output, CancellationToken stop) =>
        FfmpegProcess.RunAsync(ThumbnailArguments(film, seconds * 0.4, output), stop);

    /// <summary>Writes 12 frames spread over the film as one JPEG, 4 across.</summary>
    public static Task ContactSheetAsync(string film, double seconds, string output, CancellationToken stop) =>
        FfmpegProcess.RunAsync(ContactSheetArguments(film, seconds, output), stop);

    internal static IReadOnlyList<string> ThumbnailArguments(string film, double at, string output) =>
        ["-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-ss", Number(at), "-i", film, "-frames:v", "1", "-vf", "scale='min(640,iw)':-2", "-c:v", "libwebp", "-quality", "80", output];

    internal static IReadOnlyList<string> ContactSheetArguments(string film, double seconds, string output) =>
        ["-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-i", film, "-vf", $"fps={Number(12 / Math.Max(0.5, seconds))}:round=up,scale=320:-2,tile=4x3:padding=4:margin=4", "-frames:v", "1", "-q:v", "3", output];

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
