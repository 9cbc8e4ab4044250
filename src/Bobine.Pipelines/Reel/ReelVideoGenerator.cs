using System.Diagnostics;
using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Conditions;
using Bobine.Models.Reel.Sampling;
using Bobine.Models.Reel.Transformer;
using Bobine.Models.Reel.Video;
using Bobine.Pipelines.Films;
using Bobine.Plan;
using Bobine.Torch.Precision;
using Bobine.World.Sampling;
using Bobine.World.Simulation;
using Bobine.World.Sound;
using Bobine.World.Sound.Speech;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Reel;

/// <summary>How Reel performs a plan.</summary>
/// <param name="Steps">Passes for each second; null for 4.</param>
/// <param name="PlanGiven">False withholds the plan from the network: it has the caption alone.</param>
/// <param name="Voices">Whether Reel speaks the lines itself; otherwise the plan's own voices are mixed in, which are always intelligible.</param>
public sealed record ReelOptions(int? Steps = null, bool PlanGiven = true, bool Voices = false);

/// <summary>The neural finish: Reel makes picture and sound of the plan's timeline, one second after the other.</summary>
public sealed class ReelVideoGenerator(ReelModel model, ReelOptions options, ISpeech speech) : IVideoGenerator
{
    /// <summary>The model's name in results and sidecars.</summary>
    public const string Model = "reel";

    /// <summary>Opens the shipped model in the number format that this processor multiplies fastest.</summary>
    /// <param name="steps">Passes for each second; null for 4.</param>
    /// <exception cref="UserException">The weights are missing.</exception>
    public static ReelVideoGenerator Open(int? steps) => new(ReelModel.Open(ReelConfig.Pico, ComputePrecision.For(CPU).Type), new(steps), SpeechEngine.Open());

    public Task<GeneratedVideo> GenerateAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop) => Task.Run(() => PerformAsync(request, progress, stop), stop);

    private async Task<GeneratedVideo> PerformAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop)
    {
        FrameSizes.ThrowIfImpossible(request.Size);
        var plan = PlanJson.Read(request.Plan);
        PlanValidation.ThrowIfFaulty(plan);
        if (request.FrameRate != ReelFormat.FrameRate) throw new UserException($"Reel makes {ReelFormat.FrameRate} frames a second and {request.FrameRate} were asked for; use --fps {ReelFormat.FrameRate} or another model.");
        var size = ReelFrame.For(request.Size);
        var timeline = Timeline.Build(plan, speech, (float)size.Width / size.Height);
        var chunks = (timeline.FrameCount + ReelFormat.FrameRate - 1) / ReelFormat.FrameRate;
        using var performance = new Performance(model, options, timeline, request.Prompt, size);
        var heard = new List<float[]>();
        await using var sink = new Mp4Sink(request, (file, cancel) => Task.Run(() => WriteSound(file, timeline, heard, request, cancel), cancel));
        var clock = Stopwatch.StartNew();
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var (frames, audio) = performance.Next(chunk, chunks, request.Size);
            heard.Add(audio);
            var bytes = request.Size.Width * request.Size.Height * 3;
            for (var f = 0; f < ReelFormat.FrameRate && (chunk * ReelFormat.FrameRate) + f < timeline.FrameCount; f++) await sink.WriteAsync(frames.AsMemory(f * bytes, bytes), stop);
            var done = (chunk + 1.0) / chunks;
            progress?.Report(new("filming", done, TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * (1 - done) / done)));
            stop.ThrowIfCancellationRequested();
        }

        await sink.CompleteAsync(stop);
        return new()
        {
            Path = Path.GetFullPath(request.Output), Shape = new(timeline.FrameCount, request.Size.Height, request.Size.Width), FrameRate = request.FrameRate, Duration = TimeSpan.FromSeconds((double)timeline.FrameCount / request.FrameRate),
            Model = Model, SoundSource = request.Sound == SoundMode.Off ? "none" : "model", Notes = Notes(timeline, size),
        };
    }

    private List<string> Notes(Timeline timeline, FrameSize size)
    {
        var notes = new List<string> { $"Reel made the picture at {size} and it was enlarged." };
        if (timeline.Lines.Count > 0 && !options.Voices) notes.Add("The lines are spoken by the plan's own voices; Reel made every other sound.");
        if (model.Notes.TryGetValue("samples", out var samples)) notes.Add($"Reel's weights have learned from {samples} clips.");
        return notes;
    }

    /// <summary>Finds phases for the whole film's latents, doubles the rate, and lays the plan's voices over it.</summary>
    private void WriteSound(string file, Timeline timeline, List<float[]> heard, VideoRequest request, CancellationToken stop)
    {
        var total = timeline.FrameCount * ReelFormat.SamplesPerFrame * 2;
        var stereo = new float[2 * total];
        using (no_grad())
        using (NewDisposeScope())
        {
            var latents = cat([.. heard.Select(second => tensor(second, [1, ReelFormat.FrameRate, model.Audio.Basis.Channels]))], 1);
            var sound = model.Audio.Decode(latents);
            var doubled = nn.functional.interpolate(sound.unsqueeze(1), scale_factor: [2.0], mode: InterpolationMode.Linear, align_corners: false)[0][0].clamp(-1, 1).data<float>().ToArray();
            for (var i = 0; i < Math.Min(total, doubled.Length); i++) (stereo[2 * i], stereo[(2 * i) + 1]) = (doubled[i], doubled[i]);
        }

        if (!options.Voices && timeline.Lines.Count > 0)
        {
            var at = 0;
            foreach (var block in SoundMixer.Mix(Soundtrack.Of(timeline), stop).Blocks(Stem.Dialogue))
            {
                for (var i = 0; i < block.Length && at + i < stereo.Length; i++) stereo[at + i] = Math.Clamp(stereo[at + i] + block[i], -1f, 1f);
                at += block.Length;
            }
        }

        using var wav = new WavWriter(file, channels: 2, Utterance.SampleRate);
        wav.Write(stereo);
    }

    /// <summary>One film in progress: what the network is told of each second, and its pictures.</summary>
    private sealed class Performance : IDisposable
    {
        private readonly ReelModel _model;
        private readonly ReelOptions _options;
        private readonly Timeline _timeline;
        private readonly ScoreWriter _score;
        private readonly ReelSampler _sampler;
        private readonly DecoderMemory _memory = new();
        private readonly int[] _caption;
        private IReadOnlyList<(int Cast, int Instance)>? _cast;

        public Performance(ReelModel model, ReelOptions options, Timeline timeline, string? prompt, FrameSize size)
        {
            (_model, _options, _timeline) = (model, options, timeline);
            _score = new(timeline, size);
            _sampler = new(model.Transformer, new(options.Steps ?? 4));
            _caption = CaptionPieces.Rows(prompt ?? Captions.For(timeline.Plan, timeline.Plan.Language, CaptionLength.Long, timeline.Plan.SeedOf("caption")));
        }

        public (byte[] Frames, float[] Audio) Next(int chunk, int chunks, FrameSize size)
        {
            using var quiet = no_grad();
            using var scope = NewDisposeScope();
            _cast ??= _score.Cast(0, chunks);
            var score = _score.Write(chunk * ReelFormat.FrameRate, 1, _cast);
            if (!_options.Voices) Silence(score);
            var batch = ReelBatch.Of([score], [_caption], _score.Portraits(chunk * ReelFormat.FrameRate, _cast, _model.Video.Encode, _model.Video.Basis.Channels).unsqueeze(0));
            if (!_options.PlanGiven) foreach (var kind in ReelBatch.Kinds.Where(kind => kind != "text")) batch = batch.Without(kind);
            var second = _sampler.Next(batch, _timeline.Plan.SeedOf("reel").For(chunk));
            var picture = _model.Video.Decode(TokenGrid.Unpack(second.Video), _memory);                                          // (1, 24, 3, H, W)
            var large = nn.functional.interpolate(picture[0], size: [size.Height, size.Width], mode: InterpolationMode.Bicubic, align_corners: false);
            var bytes = large.add(1).mul(127.5f).clamp(0, 255).to(ScalarType.Byte).permute(0, 2, 3, 1).contiguous();
            var result = (bytes.data<byte>().ToArray(), second.Audio.contiguous().data<float>().ToArray());
            second.Video.Dispose();
            second.Audio.Dispose();
            return result;
        }

        public void Dispose()
        {
            _sampler.Forget();
            _memory.Dispose();
        }

        private static void Silence(ReelScore score)
        {
            Array.Clear(score.PhonemeWords);
            Array.Clear(score.PhonemeShares);
            Array.Clear(score.Voices);
        }
    }
}
