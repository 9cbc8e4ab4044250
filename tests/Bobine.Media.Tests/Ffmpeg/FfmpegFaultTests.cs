using Bobine.Core;
using Bobine.Media.Ffmpeg;

namespace Bobine.Media.Tests.Ffmpeg;

public sealed class FfmpegFaultTests
{
    [Theory]
    [InlineData("[out#0/mp4 @ 0x5] Error writing trailer: No space left on device", ExitCodes.DiskFull, "disk is full")]
    [InlineData("/x/film.mp4: Permission denied", ExitCodes.BadInput, "permission denied")]
    [InlineData("Unknown encoder 'libx264'", ExitCodes.MissingTool, "libx264")]
    [InlineData("first\nInvalid data found when processing input\n", ExitCodes.Failure, "Invalid data found when processing input")]
    [InlineData("", ExitCodes.Failure, "said nothing")]
    public void The_last_words_become_one_sentence_with_an_exit_code(string words, int code, string told)
    {
        var fault = FfmpegFault.From(words.Trim(), 1);
        Assert.Equal(code, fault.ExitCode);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}
