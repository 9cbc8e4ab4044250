using Bobine.Core;
using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Transformer;

/// <summary>What a Wan transformer is given beside the latent.</summary>
/// <param name="Timestep">(B), or (B, N) with one timestep for each token, in 0 to 1000.</param>
/// <param name="Text">Text features, zero rows after the prompt: (B, 512, text width).</param>
/// <param name="Image">CLIP tokens of the 2.1 image models, (images, M, image width), or null.</param>
/// <param name="Control">VACE's control latents, (B, 96, T, H, W), or null.</param>
/// <param name="ControlScales">One for each VACE layer; 1 when null.</param>
public sealed record WanCondition(Tensor Timestep, Tensor Text, Tensor? Image = null, Tensor? Control = null, IReadOnlyList<float>? ControlScales = null);

/// <summary>The Wan video transformer (Wan Team 2025, arXiv 2503.20314): text-to-video, image-to-video of 2.1 and 2.2, first-last-frame, TI2V and VACE.</summary>
public sealed class WanTransformer : IDisposable
{
    private readonly WanTransformerConfig _config;
    private readonly TensorBag _bag = new();
    private readonly BlockStore<WanBlock> _blocks;
    private readonly BlockStore<VaceBlock>? _vaceBlocks;
    private readonly Linear _patchIn;
    private readonly Linear? _controlIn;
    private readonly WanEmbedder _embedder;
    private readonly Linear _out;
    private readonly Tensor _table;

    /// <summary>Builds the network. With <paramref name="stream"/> its blocks stay in the file and are read one by one at each call.</summary>
    /// <exception cref="UserException">The checkpoint lacks tensors or holds them in other shapes.</exception>
    public WanTransformer(WanTransformerConfig config, WeightReader weights, bool stream = false)
    {
        _config = config;
        var (time, height, width) = config.Patch;
        long patch = time * height * width;
        (_patchIn, _controlIn, _embedder, _out, _table) = weights.Build(_bag, reader => (
            Patches(reader, "patch_embedding", config.InChannels),
            config.VaceLayers.Count > 0 ? Patches(reader, "vace_patch_embedding", config.VaceChannels) : (Linear?)null,
            new WanEmbedder(reader, config),
            Linear.Take(reader, "proj_out", config.Width, config.OutChannels * patch),
            reader.TakeExact("scale_shift_table", 1, 2, config.Width)));
        _blocks = new(weights, config.Layers, (reader, i) => new WanBlock(reader, $"blocks.{i}", config), stream);
        _vaceBlocks = config.VaceLayers.Count > 0 ? new(weights, config.VaceLayers.Count, (reader, i) => new VaceBlock(reader, i, config), stream) : null;
        Report = weights.Report();
        if (Report.Missing.Count > 0 || Report.Misshapen.Count > 0) Dispose();
        Report.OrThrow("the Wan transformer");

        Linear Patches(WeightReader reader, string name, long channels) =>
            new(reader.Reform(reader.Take(name + ".weight", config.Width, channels, time, height, width), weight => weight.flatten(1)), reader.Take(name + ".bias", config.Width));
    }

    public WanTransformerConfig Config => _config;

    /// <summary>Gets what was read from the checkpoint and what was not used.</summary>
    public WeightReport Report { get; }

    /// <summary>Predicts the velocity (noise minus clean) of a latent (B, C, T, H, W), in float32.</summary>
    public Tensor Call(Tensor latent, WanCondition condition, Trace? trace = null)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var (batch, frames, rows, columns) = (latent.shape[0], latent.shape[2] / _config.Patch.Time, latent.shape[3] / _config.Patch.Height, latent.shape[4] / _config.Patch.Width);
        var type = _patchIn.Weight.dtype;
        var x = _patchIn.Call(ToPatches(latent).to(type));                                            // (B, N, D)
        var turns = Turns(frames, rows, columns).to(latent.device);                                  // (N, d/2) complex
        var (times, last, tokenTimes) = _embedder.Times(condition.Timestep, batch, trace);            // (U, 6, D), (U, D), (B, N) or null
        var text = _embedder.Text(condition.Text.to(type), trace);                                   // (B, 512, D)
        var image = condition.Image is null ? null : _embedder.Image(condition.Image, batch, trace)?.to(type);
        var context = new WanContext(text, image, turns, times, tokenTimes);

        var hints = Hints(x, condition, context, trace);                                             // one (B, N, D) for each VACE layer
        for (var i = 0; i < _blocks.Count; i++)
        {
            using var lease = _blocks.Lease(i);
            lease.Block.Call(x, context, trace);
            for (var h = 0; h < hints.Count; h++)
                if (_config.VaceLayers[h] == i) x.add_(hints[h], alpha: condition.ControlScales?[h] ?? 1f);
        }

        var ends = context.Spread((last + _table.select(1, 0)));                                      // shift: (B, 1 or N, D)
        var scale = context.Spread((last + _table.select(1, 1)));
        var head = Norm.Layer(x, _config.Epsilon).mul_(scale + 1f).add_(ends).to(type);               // (B, N, D)
        var tokens = _out.Call(head).to(ScalarType.Float32);                                         // (B, N, p·C)
        trace?.Keep("proj_out", tokens);
        return FromPatches(tokens, batch, frames, rows, columns).MoveToOuterDisposeScope();           // (B, C, T, H, W)
    }

    public void Dispose()
    {
        _blocks?.Dispose();
        _vaceBlocks?.Dispose();
        _bag.Dispose();
    }

    /// <summary>Gets the tokens' positions: the channels of a head are shared out to time, height and width, the last two getting 2·(d // 6) each.</summary>
    internal Tensor Turns(long frames, long rows, long columns)
    {
        using var scope = NewDisposeScope();
        var side = 2 * (_config.HeadWidth / 6);
        var t = Rotary.Angles(frames, _config.HeadWidth - (2 * side)).view(frames, 1, 1, -1).expand(frames, rows, columns, -1);
        var h = Rotary.Angles(rows, side).view(1, rows, 1, -1).expand(frames, rows, columns, -1);
        var w = Rotary.Angles(columns, side).view(1, 1, columns, -1).expand(frames, rows, columns, -1);
        var angles = cat([t, h, w], -1).view(frames * rows * columns, _config.HeadWidth / 2);         // (N, d/2), float64
        return complex(cos(angles).to(ScalarType.Float32), sin(angles).to(ScalarType.Float32)).MoveToOuterDisposeScope();
    }

    private List<Tensor> Hints(Tensor x, WanCondition condition, WanContext context, Trace? trace)
    {
        var hints = new List<Tensor>();
        if (_vaceBlocks is null || condition.Control is null) return hints;
        var control = _controlIn!.Value.Call(ToPatches(condition.Control).to(x.dtype));               // (B, M, D)
        if (control.shape[1] < x.shape[1]) control = cat([control, zeros([x.shape[0], x.shape[1] - control.shape[1], control.shape[2]], control.dtype, control.device)], 1);
        for (var i = 0; i < _vaceBlocks.Count; i++)
        {
            using var lease = _vaceBlocks.Lease(i);
            hints.Add(lease.Block.Call(ref control, x, context, trace));
        }

        return hints;
    }

    /// <summary>(B, C, T, H, W) to (B, N, C·p), tokens in the order time, row, column.</summary>
    private Tensor ToPatches(Tensor latent)
    {
        var (pt, ph, pw) = _config.Patch;
        var s = latent.shape;
        return latent.view(s[0], s[1], s[2] / pt, pt, s[3] / ph, ph, s[4] / pw, pw)                   // (B, C, t, pt, h, ph, w, pw)
            .permute(0, 2, 4, 6, 1, 3, 5, 7).reshape(s[0], s[2] / pt * (s[3] / ph) * (s[4] / pw), s[1] * pt * ph * pw);
    }

    /// <summary>(B, N, p·C), channel last within a patch, to (B, C, T, H, W).</summary>
    private Tensor FromPatches(Tensor tokens, long batch, long frames, long rows, long columns)
    {
        var (pt, ph, pw) = _config.Patch;
        return tokens.view(batch, frames, rows, columns, pt, ph, pw, _config.OutChannels)             // (B, t, h, w, pt, ph, pw, C)
            .permute(0, 7, 1, 4, 2, 5, 3, 6).reshape(batch, _config.OutChannels, frames * pt, rows * ph, columns * pw);
    }
}
