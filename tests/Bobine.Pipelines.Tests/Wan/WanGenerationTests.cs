using System.Diagnostics;
using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Pipelines.Films;
using Bobine.Pipelines.Hub;
using Bobine.Pipelines.Images;
using Bobine.Pipelines.Tests.Hub;
using Bobine.Pipelines.Wan;
using Bobine.Plan;
using Bobine.Torch;
using Bobine.Torch.Precision;
using TorchSharp;

namespace Bobine.Pipelines.Tests.Wan;

public sealed class WanGenerationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bobine-wan").FullName;
    private readonly IDisposable _threads = TorchRuntime.Threads(1);

    private static string Tiny => Path.Combine(ParityTests.Committed, "pipelines", "t2v-2.1-unipc");

    public void Dispose()
    {
        _threads.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_tiny_model_goes_from_the_hub_to_a_film_with_sound()
    {
        var stop = TestContext.Current.CancellationToken;
        var model = HubModel.Find("wan2.1-t2v-1.3b");
        var files = Directory.GetFiles(Tiny, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Tiny, file), File.ReadAllBytes, StringComparer.Ordinal);
        await using var hub = new RudeHub(files, Rudeness.DropsInTheMiddle);
        var store = new ModelStore(Path.Combine(_folder, "models"));
        store.Accept(model, DateTimeOffset.UnixEpoch);
        using var http = HubClient.CreateHttp();
        await store.PullAsync(model, new(http, hub.Address), null, stop);

        var output = Path.Combine(_folder, "film.mp4");
        var generator = new WanVideoGenerator(model.Id, WanModelFolder.Open(store.Resolve(model.Id)), new() { Steps = 2, ModelSize = new(64, 32), Precision = "fp32" }, new Stage());
        var film = await generator.GenerateAsync(new() { Plan = PlanJson.Write(Plan()), Size = new(64, 32), Output = output }, null, stop);
        Assert.Equal(24, film.Shape.Frames);
        Assert.Equal("plan", film.SoundSource);
        Assert.Equal(model.Id, film.Model);
        Assert.True(new FileInfo(output).Length > 1000);
    }

    [Fact]
    public void The_same_seed_makes_the_same_frames_and_another_seed_others()
    {
        var first = Frames(new(7));
        Assert.Equal(first, Frames(new(7)));
        Assert.NotEqual(first, Frames(new(8)));
    }

    [Fact]
    public void Five_runs_leave_nothing_behind()
    {
        _ = Frames(new(1));
        var tensors = torch.Tensor.TotalCount;
        var memory = Resident();
        for (var i = 0; i < 5; i++) _ = Frames(new(1));
        Assert.InRange(torch.Tensor.TotalCount - tensors, long.MinValue, 50);
        Assert.InRange((Resident() - memory) / 1e6, double.MinValue, 40);
    }

    [Fact]
    public void A_clip_that_cannot_fit_is_refused_with_what_it_needs()
    {
        var memory = new WanMemory(Text: 1 << 30, Denoising: 10L << 30, StreamedDenoising: 3L << 30, Decoding: 6L << 30, TiledDecoding: 2L << 30);
        var fault = Assert.Throws<UserException>(() => memory.Choose(ComputePrecision.Exact, free: 2L << 30, new(832, 480), 81));
        Assert.Contains("3.2 GB", fault.Message, StringComparison.Ordinal);
        Assert.Contains("smaller --size", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new(ComputePrecision.Exact), memory.Choose(ComputePrecision.Exact, free: 11L << 30, new(832, 480), 81));
        var tight = memory.Choose(ComputePrecision.Exact, free: 4L << 30, new(832, 480), 81);
        Assert.True(tight is { Stream: true, Tiling: not null });
        Assert.Equal(3L << 30, memory.Peak(tight));
    }

    [Fact]
    public void The_published_sizes_need_what_is_known_of_them()
    {
        var tiny = WanMemory.Of(WanModelFolder.Open(Tiny), new(48, 32), 9, ComputePrecision.Exact);
        Assert.InRange(tiny.Denoising, 400_000_000, 700_000_000);
        Assert.True(tiny.Decoding < tiny.Denoising * 2);
    }

    [Theory]
    [InlineData(50, 32, 9, "multiples of 16")]
    [InlineData(48, 32, 10, "use 9")]
    public void A_clip_that_the_model_cannot_make_is_refused(int width, int height, int frames, string why)
    {
        var pipeline = new WanPipeline(WanModelFolder.Open(Tiny), new(ComputePrecision.Exact));
        var fault = Assert.Throws<UserException>(() => pipeline.Run(new() { Prompt = "a fox", Size = new(width, height), Frames = frames }, stop: TestContext.Current.CancellationToken));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prompt_says_style_cast_action_place_light_and_camera()
    {
        var plan = Plan();
        var prompt = ShotPrompt.Write(plan, plan.Shots[0]);
        Assert.Contains("live-action", prompt, StringComparison.Ordinal);
        Assert.Contains("ginger cat", prompt, StringComparison.Ordinal);
        Assert.Contains("red hat", prompt, StringComparison.Ordinal);
        Assert.Contains("jump", prompt, StringComparison.Ordinal);
        Assert.Contains("golden backlight", prompt, StringComparison.Ordinal);
        Assert.Equal(prompt, ShotPrompt.Write(plan, plan.Shots[0]));
    }

    private static byte[] Frames(Seed seed)
    {
        var pipeline = new WanPipeline(WanModelFolder.Open(Tiny), new(ComputePrecision.Exact, Stream: true));
        var bytes = new List<byte>();
        foreach (var piece in pipeline.Run(new() { Prompt = "a red fox", Size = new(48, 32), Frames = 5, Steps = 2, Seed = seed }))
        {
            bytes.AddRange(FramePictures.Of(piece).SelectMany(picture => picture.Rgb));
            piece.Dispose();
        }

        return [.. bytes];
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static FilmPlan Plan() => new()
    {
        Seed = 3,
        Cast = [new() { Id = "cat", Kind = "cat", Look = new() { Coat = "ginger", Wears = ["hat"], WearColours = new([new("hat", "red")]) } }],
        Shots = [new() { Id = "s1", Milliseconds = 1000, Time = "sunset", Style = "cinematic", Beats = [new() { Id = "b1", Who = "cat", Does = "jump" }] }],
    };

    /// <summary>A stage with a tone for sound and nothing drawn.</summary>
    private sealed class Stage : IFilmStage
    {
        public IFilmSink Open(FilmPlan plan, VideoRequest request) => new Mp4Sink(request, (file, _) =>
        {
            using var wav = new WavWriter(file, channels: 2, 48_000);
            wav.Write([.. Enumerable.Range(0, 2 * 48 * plan.TotalMilliseconds).Select(i => 0.1f * MathF.Sin(i / 2 * 0.05f))]);
            return Task.CompletedTask;
        });

        public IEnumerable<Picture>? Animatic(FilmPlan plan, FrameSize size, IReadOnlyList<double> instants) => null;
    }
}
