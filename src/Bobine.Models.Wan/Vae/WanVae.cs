using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>The causal video autoencoder of Wan 2.1 (8×8 pixels and 4 frames a latent) and 2.2 (16×16 and 4). Both directions stream through time with constant memory.</summary>
public sealed class WanVae : IDisposable
{
    private readonly TensorBag _bag = new();
    private readonly WeightReader _weights;
    private readonly WanEncoder? _encoder;
    private readonly WanDecoder _decoder;
    private readonly CausalConvolution? _quantise;
    private readonly CausalConvolution _unquantise;

    /// <summary>Builds the network; text-to-video needs no encoder, and its weights are then only checked.</summary>
    public WanVae(WanVaeConfig config, WeightReader weights, bool withEncoder = true)
    {
        (Config, _weights) = (config, weights);
        long moments = 2 * config.LatentChannels;
        if (withEncoder)
        {
            (_encoder, _quantise) = weights.Build(_bag, reader => (new WanEncoder(reader, config), new CausalConvolution(reader, "quant_conv", moments, moments, time: 1, side: 1)));
        }
        else
        {
            weights.Check(reader => _ = (new WanEncoder(reader, config), new CausalConvolution(reader, "quant_conv", moments, moments, time: 1, side: 1)));
        }

        (_decoder, _unquantise) = weights.Build(_bag, reader => (new WanDecoder(reader, config), new CausalConvolution(reader, "post_quant_conv", config.LatentChannels, config.LatentChannels, time: 1, side: 1)));
        Report = weights.Report();
        if (Report.Missing.Count > 0 || Report.Misshapen.Count > 0) Dispose();
        Report.OrThrow("the Wan VAE");
    }

    public WanVaeConfig Config { get; }
    public Device Device => _weights.Precision.Device;
    public WeightReport Report { get; }

    /// <summary>Encodes (B, 3, F, H, W) in [-1, 1] to means and log-variances (B, 2Z, T, h, w). Frames beyond 1 + 4k are ignored.</summary>
    public Tensor Encode(Tensor video, Tiling? tiling = null, Trace? trace = null)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var x = Layout.ChannelsLast(Fold(video.to(_weights.Precision.Type)));                        // (B, 3·p², F, H/p, W/p)
        if (tiling is null || (video.shape[3] <= tiling.Size && video.shape[4] <= tiling.Size)) return EncodeWhole(x, trace).to(ScalarType.Float32).MoveToOuterDisposeScope();
        var ratio = Config.SpaceRatio / Config.Patch;
        var rows = Tiles(x, tiling.Size, tiling.Stride, tile => EncodeWhole(tile, null));
        return Tiling.Join(rows, (tiling.Size - tiling.Stride) / ratio, tiling.Stride / ratio, x.shape[3] / ratio, x.shape[4] / ratio).to(ScalarType.Float32).MoveToOuterDisposeScope();
    }

    /// <summary>Gets the most likely latent of moments, normalised as the transformer expects it: (mean − μ) / σ.</summary>
    public Tensor Normalised(Tensor moments)
    {
        using var scope = NewDisposeScope();
        return ((moments.narrow(1, 0, Config.LatentChannels) - Channel(Config.Mean, moments)) / Channel(Config.Deviation, moments)).MoveToOuterDisposeScope();
    }

    /// <summary>Undoes <see cref="Normalised"/>: z · σ + μ.</summary>
    public Tensor Denormalised(Tensor latent)
    {
        using var scope = NewDisposeScope();
        return ((latent * Channel(Config.Deviation, latent)) + Channel(Config.Mean, latent)).MoveToOuterDisposeScope();
    }

    /// <summary>Decodes (B, Z, T, h, w), not normalised, to (B, 3, F, H, W) in [-1, 1].</summary>
    public Tensor Decode(Tensor latent, Tiling? tiling = null, Trace? trace = null)
    {
        using var scope = NewDisposeScope();
        var parts = DecodeFrames(latent, tiling, trace).ToList();
        var whole = cat(parts, 2);
        foreach (var part in parts) part.Dispose();
        return whole.MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latent frame by latent frame, so that a long clip needs no more memory than a short one: one frame first, then fours. The caller disposes what it is given.</summary>
    public IEnumerable<Tensor> DecodeFrames(Tensor latent, Tiling? tiling = null, Trace? trace = null)
    {
        if (tiling is not null && (latent.shape[3] * Config.SpaceRatio > tiling.Size || latent.shape[4] * Config.SpaceRatio > tiling.Size)) return DecodeTiles(latent, tiling);
        return DecodeWhole(latent, trace);
    }

    public void Dispose() => _bag.Dispose();

    private IEnumerable<Tensor> DecodeWhole(Tensor latent, Trace? trace)
    {
        using var cache = new FeatureCache();
        for (var t = 0L; t < latent.shape[2]; t++) yield return DecodeFrame(latent, t, cache, trace);
    }

    // Scopes stay inside methods: one that is open across a yield would take the caller's tensors.
    private Tensor DecodeFrame(Tensor latent, long t, FeatureCache cache, Trace? trace)
    {
        using var scope = NewDisposeScope();
        return Finish(DecodeChunk(latent.narrow(2, t, 1), cache, t == 0, trace)).DetachFromDisposeScope();
    }

    /// <summary>Every tile keeps its own memory of the past, so tiles advance through time together.</summary>
    private IEnumerable<Tensor> DecodeTiles(Tensor latent, Tiling tiling)
    {
        var caches = new Dictionary<(long, long), FeatureCache>();
        try
        {
            for (var t = 0L; t < latent.shape[2]; t++) yield return DecodeTiledFrame(latent, t, tiling, caches);
        }
        finally
        {
            foreach (var cache in caches.Values) cache.Dispose();
        }
    }

    private Tensor DecodeTiledFrame(Tensor latent, long t, Tiling tiling, Dictionary<(long, long), FeatureCache> caches)
    {
        using var scope = NewDisposeScope();
        var (ratio, patch) = (Config.SpaceRatio, Config.Patch);
        var (size, stride) = (tiling.Size / ratio, tiling.Stride / ratio);
        var rows = Places(latent.shape[3], stride).Select(y => Places(latent.shape[4], stride).Select(x =>
        {
            if (!caches.TryGetValue((y, x), out var cache)) caches[(y, x)] = cache = new();
            var tile = latent.narrow(2, t, 1).narrow(3, y, Math.Min(size, latent.shape[3] - y)).narrow(4, x, Math.Min(size, latent.shape[4] - x));
            return DecodeChunk(tile, cache, t == 0, null);
        }).ToList()).ToList();
        var joined = Tiling.Join(rows, (tiling.Size - tiling.Stride) / patch, tiling.Stride / patch, latent.shape[3] * ratio / patch, latent.shape[4] * ratio / patch);
        return Finish(joined).DetachFromDisposeScope();
    }

    private Tensor DecodeChunk(Tensor latent, FeatureCache cache, bool first, Trace? trace)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var z = _unquantise.Call(Layout.ChannelsLast(latent.to(_weights.Precision.Type)), cache);
        return _decoder.Call(z, cache, first, trace).MoveToOuterDisposeScope();
    }

    private Tensor EncodeWhole(Tensor x, Trace? trace)
    {
        if (_encoder is null) throw new InvalidOperationException("This VAE was built without its encoder.");
        using var scope = NewDisposeScope();
        using var cache = new FeatureCache();
        var chunks = new List<Tensor> { _encoder.Call(x.narrow(2, 0, 1), cache, trace) };
        for (var from = 1L; from + Config.TimeRatio <= x.shape[2]; from += Config.TimeRatio) chunks.Add(_encoder.Call(x.narrow(2, from, Config.TimeRatio), cache, trace));
        return _quantise!.Call(cat(chunks, 2), cache).MoveToOuterDisposeScope();
    }

    private Tensor Finish(Tensor decoded)
    {
        using var scope = NewDisposeScope();
        return Unfold(decoded).to(ScalarType.Float32).clamp(-1, 1).contiguous().MoveToOuterDisposeScope();
    }

    private static List<List<Tensor>> Tiles(Tensor x, long size, long stride, Func<Tensor, Tensor> run) =>
        [.. Places(x.shape[3], stride).Select(top => Places(x.shape[4], stride)
            .Select(left => run(x.narrow(3, top, Math.Min(size, x.shape[3] - top)).narrow(4, left, Math.Min(size, x.shape[4] - left)))).ToList())];

    private static IEnumerable<long> Places(long length, long stride)
    {
        for (var place = 0L; place < length; place += stride) yield return place;
    }

    /// <summary>(B, 3, F, H, W) to (B, 3·p·p, F, H/p, W/p); within a pixel block the column is the slower index.</summary>
    private Tensor Fold(Tensor video)
    {
        if (Config.Patch == 1) return video;
        var (s, p) = (video.shape, Config.Patch);
        return video.reshape(s[0], s[1], s[2], s[3] / p, p, s[4] / p, p).permute(0, 1, 6, 4, 2, 3, 5).reshape(s[0], s[1] * p * p, s[2], s[3] / p, s[4] / p);
    }

    private Tensor Unfold(Tensor x)
    {
        if (Config.Patch == 1) return x;
        var (s, p) = (x.shape, Config.Patch);
        return x.reshape(s[0], s[1] / (p * p), p, p, s[2], s[3], s[4]).permute(0, 1, 4, 5, 3, 6, 2).reshape(s[0], s[1] / (p * p), s[2], s[3] * p, s[4] * p);
    }

    private static Tensor Channel(IReadOnlyList<float> values, Tensor like) => tensor(values.ToArray()).to(like.device).view(1, values.Count, 1, 1, 1);
}
