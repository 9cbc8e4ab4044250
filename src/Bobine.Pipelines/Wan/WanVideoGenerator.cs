using System.Diagnostics;
using Bobine.Core;
using Bobine.Pipelines.Films;
using Bobine.Pipelines.Images;
using Bobine.Plan;
using Bobine.Torch;
using Bobine.Torch.Precision;
using TorchSharp;

namespace Bobine.Pipelines.Wan;

/// <summary>How a Wan model performs a plan. Values that are null are the model's own.</summary>
public sealed class WanOptions
{
    public int? Steps { get; init; }
    public double? Guidance { get; init; }

    /// <summary>Gets "auto", "fp32" or "bf16". The default is auto.</summary>
    public string Precision { get; init; } = "auto";

    /// <summary>Gets whether blocks are always read from the file. The default is to do so when memory is short.</summary>
    public bool Stream { get; init; }

    /// <summary>Gets a picture that the first shot begins with, or null for the animatic's first frame where the model needs one.</summary>
    public Picture? First { get; init; }

    /// <summary>Gets a picture that the first shot ends with, or null.</summary>
    public Picture? Last { get; init; }

    /// <summary>Gets how much of the animatic is made anew by a model without control, 0 to 1; null or 1 leaves the animatic out.</summary>
    public double? Strength { get; init; }
    public string? NegativePrompt { get; init; }
    public IReadOnlyList<(string Path, float Strength)> Adapters { get; init; } = [];

    /// <summary>Gets the largest frame the model is asked for, in pixels; it is then scaled to the film's. The default is 832x480.</summary>
    public FrameSize ModelSize { get; init; } = new(832, 480);
}

/// <summary>The finish of an open model: each shot of the plan becomes a clip, under the plan's own sound.</summary>
public sealed class WanVideoGenerator(string name, WanModelFolder folder, WanOptions options, IFilmStage stage) : IVideoGenerator
{
    public Task<GeneratedVideo> GenerateAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop) => Task.Run(() => PerformAsync(request, progress, stop), stop);

    private async Task<GeneratedVideo> PerformAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop)
    {
        var plan = PlanJson.Read(request.Plan);
        PlanValidation.ThrowIfFaulty(plan);
        var clips = ClipsOf(plan, request);
        var precision = ComputePrecision.Parse(options.Precision, TorchRuntime.DefaultDevice);
        var size = ModelSize(request.Size);
        var memory = WanMemory.Of(folder, size, clips.Max(clip => clip.ModelFrames), precision);
        var resources = precision.Device.type == DeviceType.CUDA ? new WanResources(precision, options.Stream) : memory.Choose(precision, WanMemory.Free(), size, clips.Max(clip => clip.ModelFrames), options.Stream);
        progress?.Report(new($"{precision}, {size}, peak about {WanMemory.Gigabytes(memory.Peak(resources))}{(resources.Stream ? ", weights streamed" : "")}", 0, null));

        var pipeline = new WanPipeline(folder, resources, options.Adapters);
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        if (clips.Count > plan.Shots.Count) notes.Add($"{name} makes at most {folder.MostFrames} frames at a time, so a longer shot was made in {(folder.TakesImages ? "pieces that continue each other" : "pieces, with a cut between them")}.");
        await using var sink = stage.Open(plan, request);
        var clock = Stopwatch.StartNew();
        Picture? last = null;
        for (var i = 0; i < clips.Count; i++)
        {
            var steps = 0;
            var job = JobOf(plan, request, clips[i], size, clips[i].Part > 0 && folder.TakesImages ? last : null);
            last = await WriteAsync(clips[i], pipeline.Run(job, step => Report(i, steps = step), trace: null, stop), request, sink, stop);
            (job.Video ?? job.Control)?.Dispose();
        }

        await sink.CompleteAsync(stop);
        foreach (var report in pipeline.Reports.Where(report => report.Contains("not used", StringComparison.Ordinal))) notes.Add(report);
        var frames = clips[^1].To;
        return new()
        {
            Path = Path.GetFullPath(request.Output), Shape = new(frames, request.Size.Height, request.Size.Width), FrameRate = request.FrameRate, Duration = TimeSpan.FromSeconds((double)frames / request.FrameRate),
            Model = name, SoundSource = request.Sound == SoundMode.Off ? "none" : "plan", Notes = [.. notes],
        };

        void Report(int clip, int step)
        {
            var total = options.Steps ?? DefaultSteps;
            var done = (clip + ((double)step / total)) / clips.Count;
            progress?.Report(new($"shot {clips[clip].Shot.Id}, step {step} of {total}", done, done > 0 ? TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * (1 - done) / done) : null));
        }
    }

    private const int DefaultSteps = 50;

    private WanJob JobOf(FilmPlan plan, VideoRequest request, Clip clip, FrameSize size, Picture? continued)
    {
        var shot = clip.Shot;
        var isFirst = clip.From == 0;
        var instants = Enumerable.Range(0, clip.ModelFrames).Select(i => clip.Start(request.FrameRate) + (i * 1000.0 / folder.FrameRate)).ToList();
        var needsPicture = folder.TakesImages && !folder.TokenTimesteps;
        var first = continued ?? (isFirst ? options.First : null) ?? (needsPicture ? Drawn(plan, size, [instants[0]]).First() : null);
        var guided = options.Strength is > 0 and < 1 && !folder.TakesImages && !folder.TakesControl;
        return new()
        {
            Prompt = ShotPrompt.Write(plan, shot), NegativePrompt = options.NegativePrompt ?? WanPrompts.Negative, Size = size, Frames = clip.ModelFrames,
            Steps = options.Steps ?? DefaultSteps, Guidance = options.Guidance ?? 5, First = first, Last = isFirst && folder.TakesLastImage ? options.Last : null,
            Video = guided ? Stack(Drawn(plan, size, instants)) : null, Strength = options.Strength ?? 1,
            Control = folder.TakesControl ? Stack(Drawn(plan, size, instants).Select(ControlPictures.Scribble)) : null,
            Seed = (shot.Seed is { } own ? new Seed(own) : plan.SeedOf(shot.Id)).For("wan").For(clip.Part),
        };
    }

    private IEnumerable<Picture> Drawn(FilmPlan plan, FrameSize size, IReadOnlyList<double> instants) =>
        stage.Animatic(plan, size, instants) ?? throw new UserException($"{name} starts from the animatic and there is no renderer here: give a picture with --first.");

    /// <summary>Shows the model's frames at the film's instants and hands them on; returns the last one.</summary>
    private async Task<Picture?> WriteAsync(Clip clip, IEnumerable<torch.Tensor> pieces, VideoRequest request, IFilmSink sink, CancellationToken stop)
    {
        var (next, made) = (clip.From, 0);
        Picture? last = null, shown = null;
        foreach (var piece in pieces)
        {
            foreach (var picture in FramePictures.Of(piece))
            {
                last = picture;
                shown = null;
                made++;

                // A film frame shows the newest model frame at its instant; the clip's last model frame stays to its end.
                while (next < clip.To && ((next - clip.From) * (double)folder.FrameRate / request.FrameRate < made || made == clip.ModelFrames))
                {
                    shown ??= Resampling.Resize(picture, request.Size, ResamplingFilter.Lanczos);
                    await sink.WriteAsync(shown.Rgb, stop);
                    next++;
                }
            }

            piece.Dispose();
        }

        return last;
    }

    private FrameSize ModelSize(FrameSize wanted)
    {
        var scale = Math.Min(1, Math.Sqrt((double)options.ModelSize.Width * options.ModelSize.Height / ((double)wanted.Width * wanted.Height)));
        return new(Side(wanted.Width), Side(wanted.Height));

        int Side(int pixels) => Math.Max(folder.SideMultiple, (int)Math.Round(pixels * scale / folder.SideMultiple) * folder.SideMultiple);
    }

    private List<Clip> ClipsOf(FilmPlan plan, VideoRequest request)
    {
        var clips = new List<Clip>();
        var milliseconds = 0L;
        foreach (var shot in plan.Shots)
        {
            var from = FrameAt(milliseconds);
            milliseconds += shot.Milliseconds;
            var frames = FrameAt(milliseconds) - from;
            var most = folder.MostFrames * request.FrameRate / folder.FrameRate;
            var parts = Math.Max(1, (frames + most - 1) / most);
            for (var part = 0; part < parts; part++)
            {
                var (start, end) = (from + (frames * part / parts), from + (frames * (part + 1) / parts));
                var needed = (int)Math.Ceiling((end - start) * (double)folder.FrameRate / request.FrameRate);
                var groups = Math.Max(0, (needed - 1 + folder.Vae.TimeRatio - 1) / folder.Vae.TimeRatio);
                clips.Add(new(shot, part, start, end, (groups * folder.Vae.TimeRatio) + 1));
            }
        }

        return clips;

        int FrameAt(long time) => (int)Math.Round(time * request.FrameRate / 1000.0);
    }

    private static torch.Tensor Stack(IEnumerable<Picture> pictures)
    {
        using var scope = torch.NewDisposeScope();
        return torch.stack(pictures.Select(picture => torch.tensor(picture.Rgb, [picture.Height, picture.Width, 3L]))).MoveToOuterDisposeScope();
    }

    /// <summary>A run of film frames that is made in one go.</summary>
    private sealed record Clip(Shot Shot, int Part, int From, int To, int ModelFrames)
    {
        public double Start(int frameRate) => From * 1000.0 / frameRate;
    }
}
