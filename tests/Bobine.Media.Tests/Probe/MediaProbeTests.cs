using Bobine.Core;
using Bobine.Media.Probe;
using Bobine.Testing;

namespace Bobine.Media.Tests.Probe;

public sealed class MediaProbeTests
{
    private const string Film = """
        { "streams": [
            { "index": 0, "codec_name": "h264", "codec_type": "video", "width": 1280, "height": 720, "r_frame_rate": "24/1", "nb_frames": "144", "disposition": { "default": 1 } },
            { "index": 1, "codec_name": "aac", "codec_type": "audio", "sample_rate": "48000", "channels": 2, "nb_frames": "282" },
            { "index": 2, "codec_name": "png", "codec_type": "video", "width": 600, "height": 600, "disposition": { "attached_pic": 1 } },
            { "index": 3, "codec_type": "data" } ],
          "format": { "nb_streams": 4, "format_name": "mov,mp4,m4a,3gp,3g2,mj2", "duration": "6.016000", "size": "1234567" } }
        """;

    [Fact]
    public void The_first_picture_and_the_first_sound_count() =>
        Assert.Equal(new MediaInfo(6.016, 1280, 720, 144, "h264", "aac", 48000, 2), MediaProbe.Parse(Film));

    [Fact]
    public void A_sound_file_has_no_picture() => Assert.Equal(
        new MediaInfo(1.5, 0, 0, 0, null, "pcm_s16le", 44100, 1),
        MediaProbe.Parse("""{ "streams": [ { "codec_name": "pcm_s16le", "codec_type": "audio", "sample_rate": "44100", "channels": 1 } ], "format": { "duration": "1.500000" } }"""));

    [Fact]
    public void A_stream_that_says_neither_length_nor_count_reads_as_zero() => Assert.Equal(
        new MediaInfo(0, 64, 64, 0, "h264", null, 0, 0),
        MediaProbe.Parse("""{ "streams": [ { "codec_name": "h264", "codec_type": "video", "width": 64, "height": 64 } ], "format": { "format_name": "h264" } }"""));

    [Fact]
    public void A_container_without_streams_is_empty() => Assert.Equal(new MediaInfo(0, 0, 0, 0, null, null, 0, 0), MediaProbe.Parse("{ }"));

    [Fact]
    public async Task What_is_no_film_is_named_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["notes.txt"], "not a film", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<UserException>(() => MediaProbe.ReadAsync(folder["notes.txt"], TestContext.Current.CancellationToken));
        Assert.Contains("\"notes.txt\"", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}
