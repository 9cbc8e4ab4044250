using System.Diagnostics;
using System.Runtime.InteropServices;
using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Media.Ffmpeg;
using Bobine.Media.Files;
using Bobine.Plan;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using Bobine.World.Sound;
using Bobine.World.Sound.Speech;
using SkiaSharp;

namespace Bobine.Animatic;

/// <summary>The animatic finish: the plan's timeline drawn by the world's own renderer, with the plan's own sound.</summary>
/// <param name="speech">The voices.</param>
/// <param name="workers">Renderers side by side; null is one per core, at most 8.</param>
public sealed class AnimaticGenerator(ISpeech speech, int? workers = null) : IVideoGenerator
{
    /// <summary>The model's name in results and sidecars.</summary>
    public const string Model = "animatic";

    public async Task<GeneratedVideo> GenerateAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop)
    {
        FrameSizes.ThrowIfImpossible(request.Size);
        var plan = PlanJson.Read(request.Plan);
        PlanValidation.ThrowIfFaulty(plan);
        progress?.Report(new("preparing", 0, null));
        var timeline = Timeline.Build(plan, speech, (float)request.Size.Width / request.Size.Height);
        stop.ThrowIfCancellationRequested();

        await using var writer = new FilmWriter(request.Output, request.Size, timeline.FrameRate);
        using var sound = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var mixing = request.Sound == SoundMode.Off ? Task.CompletedTask : Task.Run(() => MixSound(timeline, request, writer.SoundFile, sound.Token), sound.Token);
        try
        {
            await DrawAsync(timeline, request.Size, writer, progress, stop);
            progress?.Report(new("sound", 1, TimeSpan.Zero));
            await mixing;
        }
        finally
        {
            await sound.CancelAsync();
            await mixing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await writer.CompleteAsync(request.Sound != SoundMode.Off, stop);
        return new()
        {
            Path = Path.GetFullPath(request.Output),
            Shape = new(timeline.FrameCount, request.Size.Height, request.Size.Width),
            FrameRate = timeline.FrameRate,
            Duration = TimeSpan.FromSeconds((double)timeline.FrameCount / timeline.FrameRate),
            Model = Model,
            SoundSource = request.Sound == SoundMode.Off ? "none" : "plan",
            Notes = speech is EstimatedSpeech && timeline.Lines.Count > 0 ? [EstimatedSpeech.Note] : [],
        };
    }

    private async Task DrawAsync(Timeline timeline, FrameSize size, FilmWriter writer, IProgress<GenerationProgress>? progress, CancellationToken stop)
    {
        using var scenes = new SceneStore(timeline, size);
        var clock = Stopwatch.StartNew();
        var count = timeline.FrameCount;
        var shot = 0;
        await OrderedFrames.RunAsync(count, workers ?? Math.Clamp(Environment.ProcessorCount, 1, 8), () => new TimelineWorker(timeline, scenes), size.Width * size.Height * 4, async (frame, pixels) =>
        {
            await writer.WriteAsync(pixels, stop);
            var now = timeline.At(frame).Shot;
            if (now != shot && timeline.At(frame).Outgoing is null) scenes.Forget(before: shot = now);
            var done = (frame + 1.0) / count;
            progress?.Report(new("drawing", done, frame < 4 ? null : TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * (1 - done) / done)));
        }, stop);
    }

    private static void MixSound(Timeline timeline, VideoRequest request, string file, CancellationToken stop)
    {
        var mix = SoundMixer.Mix(Soundtrack.Of(timeline), stop);
        Write(file, mix.Blocks(), stop);
        if (request.Sound != SoundMode.Stems) return;
        foreach (var stem in Enum.GetValues<Stem>()) Write(Path.ChangeExtension(file, $".{stem.ToString().ToLowerInvariant()}.wav"), mix.Blocks(stem), stop);
    }

    private static void Write(string file, IEnumerable<float[]> blocks, CancellationToken stop)
    {
        try
        {
            using var wav = new WavWriter(file, channels: 2, Utterance.SampleRate);
            foreach (var block in blocks)
            {
                stop.ThrowIfCancellationRequested();
                wav.Write(block);
            }
        }
        catch (IOException fault)
        {
            throw FileFault.From(fault)!;
        }
    }

    private sealed class TimelineWorker(Timeline timeline, SceneStore scenes) : FrameWorker
    {
        private readonly FrameRenderer _renderer = new(timeline.Plan, scenes);

        public override void Draw(int frame, byte[] target)
        {
            SKBitmap bitmap = _renderer.Render(timeline.At(frame));
            Marshal.Copy(bitmap.GetPixels(), target, 0, target.Length);
        }

        public override void Dispose() => _renderer.Dispose();
    }
}
