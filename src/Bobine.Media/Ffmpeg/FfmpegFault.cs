using Bobine.Core;
using Bobine.Media.Files;

namespace Bobine.Media.Ffmpeg;

/// <summary>Reads ffmpeg's last words into one sentence for a person.</summary>
public static class FfmpegFault
{
    public static UserException From(string words, int exitCode)
    {
        if (words.Contains("No space left on device", StringComparison.OrdinalIgnoreCase))
            return FileFault.DiskFull();
        if (words.Contains("Permission denied", StringComparison.OrdinalIgnoreCase))
            return new("The film cannot be written there: permission denied; choose another file with -o.", ExitCodes.BadInput);
        if (words.Contains("Unknown encoder", StringComparison.OrdinalIgnoreCase))
            return new("This ffmpeg was built without H.264 (libx264) or AAC; install your system's full ffmpeg package.", ExitCodes.MissingTool);
        var last = words.Length == 0 ? "it said nothing" : words.Split('\n')[^1].Trim();
        return new($"ffmpeg stopped before the film was whole (exit code {exitCode}): {last}", ExitCodes.Failure);
    }
}
