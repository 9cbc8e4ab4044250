using Bobine.Core;
using Bobine.Diffusion.Guidance;
using Bobine.Diffusion.Solvers;
using Bobine.Models.Wan;
using Bobine.Models.Wan.Transformer;
using Bobine.Models.Wan.Vae;
using Bobine.Models.Wan.Vision;
using Bobine.Text.Tokens;
using Bobine.Text.Umt5;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Precision;
using Bobine.Torch.Random;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Wan;

/// <summary>How a pipeline uses the machine.</summary>
/// <param name="Precision">Where and in which number format.</param>
/// <param name="Stream">Whether the transformer's blocks are read from the file at each step.</param>
/// <param name="Tiling">How the VAE cuts frames, or null for whole frames.</param>
public sealed record WanResources(ComputePrecision Precision, bool Stream = false, Tiling? Tiling = null);

/// <summary>Makes clips with a Wan model. Each network is in memory only while it works: text encoder, image encoder, transformer, VAE, in this order.</summary>
public sealed class WanPipeline(WanModelFolder folder, WanResources resources, IReadOnlyList<(string Path, float Strength)>? adapters = null)
{
    /// <summary>Gets what was read and not used, one sentence a network, after a run.</summary>
    public IReadOnlyCollection<string> Reports => _reports.Values;

    private readonly SortedDictionary<string, string> _reports = new(StringComparer.Ordinal);

    /// <summary>Makes a clip and hands it over in pieces, (1, 3, f, H, W) in [-1, 1]: one frame, then fours. The caller disposes them.</summary>
    public IEnumerable<Tensor> Run(WanJob job, Action<int>? stepped = null, Trace? trace = null, CancellationToken stop = default)
    {
        ThrowIfImpossible(job);
        return Decode(Sample(job, stepped, trace, stop), trace, stop);
    }

    private IEnumerable<Tensor> Decode(Tensor latents, Trace? trace, CancellationToken stop)
    {
        using var owned = latents.DetachFromDisposeScope();
        using var checkpoint = OpenVae();
        using var vae = new WanVae(folder.Vae, new(checkpoint, resources.Precision), withEncoder: false);
        using var latent = Denormalised(vae, owned, trace);
        foreach (var piece in vae.DecodeFrames(latent, resources.Tiling))
        {
            stop.ThrowIfCancellationRequested();
            yield return piece;
        }
    }

    private static Tensor Denormalised(WanVae vae, Tensor latents, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var latent = vae.Denormalised(latents);
        trace?.Keep("denormalised_latents", latent);
        return latent.DetachFromDisposeScope();
    }

    /// <summary>Samples normalised latents (1, Z, T, h, w) in float32.</summary>
    private Tensor Sample(WanJob job, Action<int>? stepped, Trace? trace, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        var device = resources.Precision.Device;
        var (text, negative) = EncodePrompts(job, trace);
        stop.ThrowIfCancellationRequested();
        var tokens = EncodePictures(job, trace);
        var (condition, first, source, control) = EncodeConditions(job, trace);
        stop.ThrowIfCancellationRequested();

        var schedule = folder.Scheduler.Schedule(job.Steps);
        var start = source is null ? 0 : Math.Max(0, job.Steps - Math.Min((int)(job.Steps * job.Strength), job.Steps));
        var noise = (job.Noise ?? GaussianNoise.Draw(job.Seed, LatentShape(job))).to(device);
        var latents = source is null ? noise : schedule.Noised(source, noise, start);
        trace?.Keep("start_latents", latents);
        var held = first is null ? null : Held(latents);                                            // 0 where the first frame stands, else 1
        var (solver, state) = (folder.Scheduler.Solver(), SolverState.Start);
        using var experts = new Experts(folder, resources, adapters, _reports);
        for (var i = start; i < job.Steps; i++)
        {
            stop.ThrowIfCancellationRequested();
            using var step = NewDisposeScope();
            var time = schedule.Timesteps[i];
            var isFirst = folder.Boundary is not { } boundary || time >= boundary * 1000;
            var guidance = isFirst ? job.Guidance : job.SecondGuidance ?? job.Guidance;
            var input = Input(latents, condition, first, held);
            var timestep = folder.TokenTimesteps ? (TokenMask(held ?? ones([1, 1, latents.shape[2], latents.shape[3], latents.shape[4]], ScalarType.Float32, device)) * time).view(1, -1) : tensor(new[] { time }).to(device);
            trace?.Keep("model_timestep", timestep);
            trace?.Keep("model_input", input);
            var network = experts.Get(isFirst);
            var scales = control is null ? null : Enumerable.Repeat(job.ControlScale, folder.Transformer.VaceLayers.Count).ToArray();
            var velocity = network.Call(input, new(timestep, text, tokens, control, scales));
            trace?.Keep("noise_cond", velocity);
            if (negative is not null)
            {
                var without = network.Call(input, new(timestep, negative, tokens, control, scales));
                trace?.Keep("noise_uncond", without);
                velocity = ClassifierFree.Combine(velocity, without, guidance);
            }

            trace?.Keep("noise", velocity);
            (latents, state) = solver.Step(schedule.Sigmas, i, state, velocity, latents);
            trace?.Keep("latents", latents);
            latents.MoveToOuterDisposeScope();
            foreach (var kept in state.Tensors) kept.MoveToOuterDisposeScope();
            stepped?.Invoke(i + 1);
        }

        if (held is not null) latents = ((1 - held) * first!) + (held * latents);
        return latents.MoveToOuterDisposeScope();
    }

    private static Tensor Input(Tensor latents, Tensor? condition, Tensor? first, Tensor? held)
    {
        if (held is not null) return ((1 - held) * first!) + (held * latents);
        return condition is null ? latents : cat([latents, condition], 1);
    }

    private static Tensor Held(Tensor latents)
    {
        var mask = ones([1, 1, latents.shape[2], latents.shape[3], latents.shape[4]], ScalarType.Float32, latents.device);
        mask.narrow(2, 0, 1).fill_(0);
        return mask;
    }

    /// <summary>Takes the mask at the tokens' places, in the order time, row, column.</summary>
    private Tensor TokenMask(Tensor held)
    {
        var (_, ph, pw) = folder.Transformer.Patch;
        var s = held.shape;
        return held.view(s[2], s[3] / ph, ph, s[4] / pw, pw).select(4, 0).select(2, 0).flatten();
    }

    private (Tensor Text, Tensor? Negative) EncodePrompts(WanJob job, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var tokenizer = UnigramTokenizer.Open(folder.TokenizerPath);
        using var checkpoint = Checkpoint.Open(folder.TextPath, Umt5Layouts.Choose);
        using var encoder = new Umt5Encoder(folder.Text, new(checkpoint, resources.Precision), stream: true);
        _reports["text encoder"] = $"text encoder: {encoder.Report}";
        var text = Encode(job.Prompt, "prompt_embeds");
        var negative = job.Guidance > 1 ? Encode(job.NegativePrompt, "negative_prompt_embeds") : null;
        negative?.MoveToOuterDisposeScope();
        return (text.MoveToOuterDisposeScope(), negative);

        Tensor Encode(string prompt, string name)
        {
            var encoded = encoder.Encode([.. tokenizer.Encode(PromptCleaner.Clean(prompt), WanTransformerConfig.TextRows)]);
            trace?.Keep(name, encoded);
            return cat([encoded, zeros([1, WanTransformerConfig.TextRows - encoded.shape[1], encoded.shape[2]], encoded.dtype, encoded.device)], 1); // (1, 512, D)
        }
    }

    /// <summary>CLIP tokens of the first and last frame: (1 or 2, M, D), or null where the model has no image tower.</summary>
    private Tensor? EncodePictures(WanJob job, Trace? trace)
    {
        if (folder.Vision is null || job.First is null) return null;
        using var scope = NewDisposeScope();
        using var checkpoint = Checkpoint.Open(folder.VisionPath!);
        using var tower = new ClipVision(folder.Vision, new(checkpoint, resources.Precision));
        _reports["image encoder"] = $"image encoder: {tower.Report}";
        var pixels = job.Last is null ? folder.VisionPictures!.Prepare(job.First) : cat([folder.VisionPictures!.Prepare(job.First), folder.VisionPictures.Prepare(job.Last)], 0);
        trace?.Keep("clip_pixel_values", pixels);
        var tokens = tower.Encode(pixels);
        trace?.Keep("image_embeds", tokens);
        return tokens.MoveToOuterDisposeScope();
    }

    private (Tensor? Condition, Tensor? First, Tensor? Source, Tensor? Control) EncodeConditions(WanJob job, Trace? trace)
    {
        if (job.First is null && job.Video is null && job.Control is null) return default;
        using var scope = NewDisposeScope();
        using var checkpoint = OpenVae();
        using var vae = new WanVae(folder.Vae, new(checkpoint, resources.Precision));
        _reports["VAE"] = $"VAE: {vae.Report}";
        var condition = job.First is not null && !folder.TokenTimesteps ? WanConditions.Frames(vae, job, resources.Tiling, trace) : null;
        var first = job.First is not null && folder.TokenTimesteps ? WanConditions.FirstFrame(vae, job, resources.Tiling, trace) : null;
        var source = job.Video is not null ? WanConditions.Video(vae, job, resources.Tiling, trace) : null;
        var control = job.Control is not null ? WanConditions.Control(vae, job, resources.Tiling) : null;
        return (condition?.MoveToOuterDisposeScope(), first?.MoveToOuterDisposeScope(), source?.MoveToOuterDisposeScope(), control?.MoveToOuterDisposeScope());
    }

    private Checkpoint OpenVae() => Checkpoint.Open(folder.VaePath, WanLayouts.Vae(folder.Vae.ResidualBlocks));

    private long[] LatentShape(WanJob job) =>
        [1, folder.Vae.LatentChannels, ((job.Frames - 1) / folder.Vae.TimeRatio) + 1, job.Size.Height / folder.Vae.SpaceRatio, job.Size.Width / folder.Vae.SpaceRatio];

    private void ThrowIfImpossible(WanJob job)
    {
        var multiple = folder.SideMultiple;
        if (job.Size.Width % multiple != 0 || job.Size.Height % multiple != 0 || job.Size.Width < multiple || job.Size.Height < multiple)
            throw new UserException($"This model makes frames whose sides are multiples of {multiple}, not {job.Size}: use {Math.Max(multiple, job.Size.Width / multiple * multiple)}x{Math.Max(multiple, job.Size.Height / multiple * multiple)}.");
        if (job.Frames < 1 || (job.Frames - 1) % folder.Vae.TimeRatio != 0) throw new UserException($"This model makes 1 + {folder.Vae.TimeRatio}k frames, not {job.Frames}: use {Math.Max(0, (job.Frames - 1) / folder.Vae.TimeRatio * folder.Vae.TimeRatio) + 1}.");
        if (job.Steps is < 1 or > 1000) throw new UserException($"{job.Steps} steps cannot be taken: use 1 to 1000, 20 to 50 is usual.");
        if (job.First is null && folder.TakesImages && !folder.TokenTimesteps) throw new UserException("This model starts from a picture: give one with --first, or use a text-to-video model.");
        if (job.First is not null && !folder.TakesImages) throw new UserException("This model cannot start from a picture: leave the picture out, or use an image-to-video model.");
        if (job.Last is not null && !folder.TakesLastImage) throw new UserException("This model cannot end with a given picture: leave the last picture out, or use a first-and-last-frame model.");
        if (job.Control is not null && !folder.TakesControl) throw new UserException("This model takes no control clip: use a VACE model.");
    }

    /// <summary>Keeps one expert in memory at a time.</summary>
    private sealed class Experts(WanModelFolder folder, WanResources resources, IReadOnlyList<(string Path, float Strength)>? adapters, SortedDictionary<string, string> reports) : IDisposable
    {
        private Checkpoint? _checkpoint;
        private WanTransformer? _network;
        private List<LoraAdapter> _adapters = [];
        private bool _isFirst;

        public WanTransformer Get(bool first)
        {
            if (_network is not null && _isFirst == first) return _network;
            Dispose();
            _isFirst = first;
            _checkpoint = Checkpoint.Open(first ? folder.TransformerPath : folder.SecondPath!, WanLayouts.Transformer);
            _adapters = [.. (adapters ?? []).Select(adapter => LoraAdapter.Open(adapter.Path, adapter.Strength, WanLoraNames.For(_checkpoint.Names)))];
            _network = new(folder.Transformer, new(_checkpoint, resources.Precision, _adapters), resources.Stream);
            reports[first ? "transformer" : "transformer 2"] = $"transformer: {_network.Report}";
            foreach (var adapter in _adapters.Where(adapter => adapter.Unused.Count > 0)) reports["LoRA"] = $"LoRA: {adapter.Count} layers changed, {adapter.Unused.Count} tensors not used ({adapter.Unused[0]} ...)";
            return _network;
        }

        public void Dispose()
        {
            _network?.Dispose();
            foreach (var adapter in _adapters) adapter.Dispose();
            _checkpoint?.Dispose();
            (_network, _adapters, _checkpoint) = (null, [], null);
        }
    }
}
