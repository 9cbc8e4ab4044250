using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bobine.Core;
using Bobine.Media.Probe;
using Bobine.Testing;

namespace Bobine.Animatic.Tests;

public sealed class AnimaticGeneratorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 24)]
    [InlineData(1.27, 30)]
    public async Task A_plan_becomes_a_fast_start_film_of_H264_and_AAC_with_every_frame(double seconds, int frames)
    {
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, SmallFilms.Cat(seconds));
        var info = await MediaProbe.ReadAsync(film.Path, Stop);
        Assert.Equal(("h264", "aac", 160, 90, 48000, 2), (info.VideoCodec, info.AudioCodec, info.Width, info.Height, info.SampleRate, info.Channels));
        Assert.Equal(frames, DecodedFilm.CountFrames(film.Path));
        Assert.Equal(new VideoShape(frames, 90, 160), film.Shape);
        Assert.Equal(frames / 24.0, film.Duration.TotalSeconds, 6);
        Assert.InRange(info.Seconds, frames / 24.0 - 0.001, frames / 24.0 + 0.05);
        var boxes = DecodedFilm.Boxes(film.Path).ToList();
        Assert.True(boxes.IndexOf("moov") < boxes.IndexOf("mdat"), string.Join(' ', boxes));
        Assert.Equal(["film.mp4"], folder.Entries);
        Assert.Contains(DecodedFilm.Sound(film.Path), sample => MathF.Abs(sample) > 0.01f);
    }

    [Fact]
    public async Task With_sound_off_there_is_no_sound_stream()
    {
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), sound: SoundMode.Off);
        Assert.Equal("none", film.SoundSource);
        Assert.Null((await MediaProbe.ReadAsync(film.Path, Stop)).AudioCodec);
        Assert.Equal(24, DecodedFilm.CountFrames(film.Path));
    }

    [Fact]
    public async Task Stems_lie_beside_the_film_as_long_as_it()
    {
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), sound: SoundMode.Stems);
        Assert.Equal(["film.ambience.wav", "film.dialogue.wav", "film.effects.wav", "film.mp4", "film.music.wav"], folder.Entries);
        foreach (var stem in folder.Entries.Where(name => name.EndsWith(".wav", StringComparison.Ordinal)))
            Assert.Equal(film.Duration.TotalSeconds, (await MediaProbe.ReadAsync(folder[stem], Stop)).Seconds, 3);
        Assert.Contains(DecodedFilm.Sound(folder["film.effects.wav"]), sample => MathF.Abs(sample) > 0.01f);
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes_with_one_worker_or_two_and_another_seed_gives_others()
    {
        using var folder = new TemporaryFolder();
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), "a.mp4", workers: 1);
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), "b.mp4", workers: 1);
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), "c.mp4", workers: 2);
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat().Replace("\"seed\": 5", "\"seed\": 6", StringComparison.Ordinal), "d.mp4");
        var digests = new List<string>();
        foreach (var name in folder.Entries) digests.Add(Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(folder[name], Stop))));
        Assert.Equal(digests[0], digests[1]);
        Assert.Equal(digests[0], digests[2]);
        Assert.NotEqual(digests[0], digests[3]);
    }

    [Theory]
    [InlineData(90, 160)]
    [InlineData(96, 96)]
    [InlineData(160, 64)]
    public async Task Tall_and_square_and_wide_films_have_the_size_that_was_asked(int width, int height)
    {
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, SmallFilms.Cat(0.5), size: new(width, height), sound: SoundMode.Off);
        var info = await MediaProbe.ReadAsync(film.Path, Stop);
        Assert.Equal((width, height, 12), (info.Width, info.Height, info.Frames));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("fade")]
    [InlineData("dissolve")]
    [InlineData("wipe")]
    public async Task A_transition_keeps_the_frame_count_and_ends_in_the_second_shot(string transition)
    {
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, SmallFilms.TwoShots(transition), sound: SoundMode.Off);
        var frames = DecodedFilm.Brightness(film.Path, 16, 9);
        Assert.Equal(60, frames.Length);
        var steps = Enumerable.Range(1, 59).Select(i => Difference(frames[i - 1], frames[i])).ToArray();
        if (transition == "cut") Assert.Equal(23, Array.IndexOf(steps, steps.Max()));
        else if (transition == "fade") Assert.True(frames[28..32].Min(frame => frame.Average(level => level)) < 24, "It does not pass through black.");
        else Assert.True(steps.Max() < Difference(frames[5], frames[55]), "The pictures jump in one step.");
        Assert.True(Difference(frames[55], frames[59]) < Difference(frames[5], frames[55]) / 2, "It does not end in the second shot.");
    }

    [Fact]
    public async Task Progress_never_goes_back_and_ends_at_one()
    {
        using var folder = new TemporaryFolder();
        var told = new Told();
        await SmallFilms.MakeAsync(folder, SmallFilms.Cat(), workers: 2, progress: told);
        var fractions = told.All.Select(progress => progress.Fraction).ToArray();
        Assert.Equal(fractions.Order(), fractions);
        Assert.Equal((0.0, 1.0), (fractions[0], fractions[^1]));
        Assert.True(fractions.Length >= 24, "It speaks too rarely.");
        Assert.Contains(told.All, progress => progress.Remaining > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(SoundMode.On)]
    [InlineData(SoundMode.Stems)]
    public async Task A_film_that_is_stopped_leaves_nothing(SoundMode sound)
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var told = new Told(progress => { if (progress.Fraction > 0.3) stop.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SmallFilms.MakeAsync(folder, SmallFilms.Cat(2), sound: sound, workers: 2, progress: told, stop: stop.Token));
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task A_plan_with_a_fault_is_refused_with_its_path_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var fault = await Assert.ThrowsAsync<UserException>(() => SmallFilms.MakeAsync(folder, SmallFilms.Cat().Replace("\"meadow\"", "\"the moon's far side\"", StringComparison.Ordinal)));
        Assert.Equal(ExitCodes.BadInput, fault.ExitCode);
        Assert.Contains("place", fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task An_impossible_size_is_refused()
    {
        using var folder = new TemporaryFolder();
        var fault = await Assert.ThrowsAsync<UserException>(() => SmallFilms.MakeAsync(folder, SmallFilms.Cat(), size: new(161, 90)));
        Assert.Contains("161x90", fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task A_disk_that_fills_with_sound_is_said_in_one_sentence()
    {
        using var disk = SmallDisk.TryMount(kilobytes: 200);
        if (disk is null) Assert.Skip(SmallDisk.Needs);
        var request = new VideoRequest { Plan = SmallFilms.Cat(2), Size = new(64, 64), Sound = SoundMode.Stems, Output = Path.Combine(disk.Path, "film.mp4") };
        var fault = await Assert.ThrowsAsync<UserException>(() => new AnimaticGenerator(new Hum(), workers: 1).GenerateAsync(request, progress: null, Stop));
        Assert.Equal(ExitCodes.DiskFull, fault.ExitCode);
        Assert.Empty(disk.Entries);
    }

    private static double Difference(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average();

    private sealed class Told(Action<GenerationProgress>? then = null) : IProgress<GenerationProgress>
    {
        public ConcurrentQueue<GenerationProgress> All { get; } = [];

        public void Report(GenerationProgress value)
        {
            All.Enqueue(value);
            then?.Invoke(value);
        }
    }
}
