using System.Diagnostics;
using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Media.Ffmpeg;
using Bobine.Media.Probe;
using Bobine.Testing;

namespace Bobine.Media.Tests.Ffmpeg;

public sealed class FilmWriterTests
{
    private static readonly FrameSize _small = new(160, 90);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_with_sound_appears_whole_and_alone()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new FilmWriter(folder["film.mp4"], _small, 24))
        {
            for (var i = 0; i < 24; i++) await writer.WriteAsync(Grey(_small, (byte)(i * 10)), Stop);
            WriteTone(writer.SoundFile, seconds: 1);
            Assert.False(File.Exists(folder["film.mp4"]));
            await writer.CompleteAsync(withSound: true, Stop);
        }

        Assert.Equal(["film.mp4"], folder.Entries);
        var info = await MediaProbe.ReadAsync(folder["film.mp4"], Stop);
        Assert.Equal(("h264", "aac", 160, 90, 24, 48000, 2), (info.VideoCodec, info.AudioCodec, info.Width, info.Height, info.Frames, info.SampleRate, info.Channels));
        Assert.InRange(info.Seconds, 1.0, 1.05);
        Assert.Equal(24, DecodedFilm.CountFrames(folder["film.mp4"]));
        Assert.True(DecodedFilm.Boxes(folder["film.mp4"]).ToList() is var boxes && boxes.IndexOf("moov") < boxes.IndexOf("mdat"), "The index does not come first.");
    }

    [Fact]
    public async Task A_silent_film_has_no_sound_stream_and_starts_fast()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new FilmWriter(folder["film.mp4"], _small, 24))
        {
            for (var i = 0; i < 12; i++) await writer.WriteAsync(Grey(_small, 90), Stop);
            await writer.CompleteAsync(withSound: false, Stop);
        }

        var info = await MediaProbe.ReadAsync(folder["film.mp4"], Stop);
        Assert.Null(info.AudioCodec);
        Assert.Equal(12, info.Frames);
        var boxes = DecodedFilm.Boxes(folder["film.mp4"]).ToList();
        Assert.True(boxes.IndexOf("moov") < boxes.IndexOf("mdat"), string.Join(' ', boxes));
    }

    [Fact]
    public async Task Stems_appear_beside_the_film_under_its_name()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new FilmWriter(folder["film.mp4"], _small, 24))
        {
            for (var i = 0; i < 12; i++) await writer.WriteAsync(Grey(_small, 90), Stop);
            WriteTone(writer.SoundFile, 0.5f);
            WriteTone(Path.ChangeExtension(writer.SoundFile, ".music.wav"), 0.5f);
            await writer.CompleteAsync(withSound: true, Stop);
        }

        Assert.Equal(["film.mp4", "film.music.wav"], folder.Entries);
    }

    [Fact]
    public async Task A_film_that_is_never_completed_leaves_nothing_not_even_the_folder_it_made()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new FilmWriter(folder["new/deep/film.mp4"], _small, 24))
        {
            await writer.WriteAsync(Grey(_small, 0), Stop);
            Assert.NotEmpty(folder.Entries);
        }

        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task The_film_that_was_there_stays_until_the_new_one_is_whole()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["film.mp4"], "old", Stop);
        await using (var writer = new FilmWriter(folder["film.mp4"], _small, 24)) await writer.WriteAsync(Grey(_small, 0), Stop);
        Assert.Equal("old", await File.ReadAllTextAsync(folder["film.mp4"], Stop));
        Assert.Equal(["film.mp4"], folder.Entries);
    }

    [Fact]
    public async Task When_ffmpeg_dies_midway_there_is_one_sentence_and_no_file()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = new FilmWriter(folder["film.mp4"], _small, 24))
        {
            await writer.WriteAsync(Grey(_small, 0), Stop);
            using (var encoder = Process.GetProcessById(writer.EncoderId)) encoder.Kill();
            var fault = await Assert.ThrowsAsync<UserException>(async () =>
            {
                for (var i = 0; i < 500; i++) await writer.WriteAsync(Grey(_small, 0), Stop);
                await writer.CompleteAsync(withSound: false, Stop);
            });
            Assert.Equal(ExitCodes.Failure, fault.ExitCode);
            Assert.StartsWith("ffmpeg stopped before the film was whole", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
        }

        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task When_ffmpeg_dies_because_all_is_stopped_that_is_no_fault()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        await using var writer = new FilmWriter(folder["film.mp4"], _small, 24);
        using (var encoder = Process.GetProcessById(writer.EncoderId)) encoder.Kill();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(Grey(_small, 0), stop.Token));
    }

    [Fact]
    public void Without_ffmpeg_the_sentence_says_how_to_install_it_and_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Throws<UserException>(() => new FilmWriter(folder["film.mp4"], _small, 24, program: "ffmpeg-that-is-not-there"));
        Assert.Equal(ExitCodes.MissingTool, fault.ExitCode);
        Assert.Contains("apt-get install ffmpeg", fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task A_frame_of_the_wrong_length_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var writer = new FilmWriter(folder["film.mp4"], _small, 24);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(new byte[100], Stop));
        Assert.Contains("57600 bytes, not 100", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        var fault = Assert.Throws<UserException>(() => new FilmWriter(folder["file/film.mp4"], _small, 24));
        Assert.Equal(ExitCodes.BadInput, fault.ExitCode);
        Assert.Contains(folder["file"], fault.Message, StringComparison.Ordinal);
        Assert.Equal(["file"], folder.Entries);
    }

    [Fact]
    public async Task A_full_disk_is_said_in_one_sentence_with_its_exit_code()
    {
        using var disk = SmallDisk.TryMount(kilobytes: 1024);
        if (disk is null) Assert.Skip(SmallDisk.Needs);
        var size = new FrameSize(256, 144);
        await using (var writer = new FilmWriter(Path.Combine(disk.Path, "film.mp4"), size, 24))
        {
            var random = new Seed(1).Random();
            var noise = new byte[size.Width * size.Height * 4];
            var fault = await Assert.ThrowsAsync<UserException>(async () =>
            {
                for (var i = 0; i < 240; i++)
                {
                    for (var at = 0; at < noise.Length; at += 8) BitConverter.TryWriteBytes(noise.AsSpan(at), random.Next64());
                    await writer.WriteAsync(noise, Stop);
                }

                await writer.CompleteAsync(withSound: false, Stop);
            });
            Assert.Equal(ExitCodes.DiskFull, fault.ExitCode);
            Assert.DoesNotContain('\n', fault.Message);
        }

        Assert.Empty(disk.Entries);
    }

    [Fact]
    public async Task The_same_frames_and_sound_make_the_same_file()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a.mp4", "b.mp4"])
        {
            await using var writer = new FilmWriter(folder[name], _small, 24);
            for (var i = 0; i < 24; i++) await writer.WriteAsync(Grey(_small, (byte)(i * 10)), Stop);
            WriteTone(writer.SoundFile, 1);
            await writer.CompleteAsync(withSound: true, Stop);
        }

        Assert.Equal(await File.ReadAllBytesAsync(folder["a.mp4"], Stop), await File.ReadAllBytesAsync(folder["b.mp4"], Stop));
    }

    private static byte[] Grey(FrameSize size, byte level)
    {
        var frame = new byte[size.Width * size.Height * 4];
        Array.Fill(frame, level);
        return frame;
    }

    private static void WriteTone(string file, float seconds)
    {
        using var wav = new WavWriter(file, channels: 2, sampleRate: 48000);
        var samples = new float[(int)(seconds * 48000) * 2];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.3f * MathF.Sin(i / 2 * 0.05f);
        wav.Write(samples);
    }
}
