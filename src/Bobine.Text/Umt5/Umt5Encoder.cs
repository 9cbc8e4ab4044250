using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Text.Umt5;

/// <summary>The UMT5 text encoder (Chung et al. 2023): like T5, but with a table of relative positions in every layer, and no 1/√d.</summary>
/// <remarks>Only the embedding rows of a prompt are read, and its blocks can stay in the file, so that the 11 GB encoder needs half a gigabyte.</remarks>
public sealed class Umt5Encoder : IDisposable
{
    private const string Embedding = "shared.weight";
    private readonly Umt5Config _config;
    private readonly WeightReader _weights;
    private readonly TensorBag _bag = new();
    private readonly BlockStore<Block> _blocks;
    private readonly Tensor _norm;

    public Umt5Encoder(Umt5Config config, WeightReader weights, bool stream = true)
    {
        (_config, _weights) = (config, weights);
        weights.Check(reader => reader.Take(Embedding, config.Vocabulary, config.Width));
        _norm = weights.Build(_bag, reader => reader.TakeExact("encoder.final_layer_norm.weight", config.Width));
        _blocks = new(weights, config.Layers, (reader, i) => new Block(reader, $"encoder.block.{i}", config), stream);
        Report = weights.Report();
        if (Report.Missing.Count > 0 || Report.Misshapen.Count > 0) Dispose();
        Report.OrThrow("the UMT5 text encoder");
    }

    public WeightReport Report { get; }

    /// <summary>Encodes one prompt: (1, L, D) in float32. Padding is left out, which gives the same rows as masking it.</summary>
    public Tensor Encode(ReadOnlySpan<int> ids, Trace? trace = null)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var device = _weights.Precision.Device;
        var type = _weights.Precision.Type;
        var x = _weights.Checkpoint.ReadRows(Embedding, ids, type, device).unsqueeze(0);              // (1, L, D)
        var buckets = Buckets(ids.Length).to(device);                                                // (L, L)
        for (var i = 0; i < _blocks.Count; i++)
        {
            using var lease = _blocks.Lease(i);
            lease.Block.Call(x, buckets, trace);
            trace?.Keep($"block.{i}", x);
        }

        return Norm.Rms(x, _norm, _config.Epsilon).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _blocks?.Dispose();
        _bag.Dispose();
    }

    /// <summary>Gets the bucket of every query and key: half for each direction, exact up to a quarter, then logarithmic. The logarithm is cut in float32, as everywhere.</summary>
    internal Tensor Buckets(int length)
    {
        using var scope = NewDisposeScope();
        var positions = arange(length, ScalarType.Int64);
        var distance = positions.unsqueeze(0) - positions.unsqueeze(1);                              // key − query
        var half = _config.Buckets / 2;
        var exact = half / 2;
        var far = distance.abs();
        var large = (log(far.to(ScalarType.Float32) / exact) / Math.Log((double)_config.MaximumDistance / exact) * (half - exact)).nan_to_num(0, 1e6, -1e6).to(ScalarType.Int64) + exact;
        var bucket = where(far < exact, far, large.clamp(max: half - 1));
        return (bucket + ((distance > 0).to(ScalarType.Int64) * half)).MoveToOuterDisposeScope();
    }

    private sealed class Block
    {
        private readonly Umt5Config _config;
        private readonly string _name;
        private readonly Linear _query;
        private readonly Linear _key;
        private readonly Linear _value;
        private readonly Linear _out;
        private readonly Linear _gate;
        private readonly Linear _up;
        private readonly Linear _down;
        private readonly Tensor _positions;
        private readonly Tensor _norm1;
        private readonly Tensor _norm2;

        public Block(WeightReader weights, string name, Umt5Config config)
        {
            (_config, _name) = (config, name);
            var inner = config.Heads * config.HeadWidth;
            var attention = name + ".layer.0.SelfAttention";
            var feed = name + ".layer.1.DenseReluDense";
            _query = Linear.Take(weights, attention + ".q", config.Width, inner, bias: false);
            _key = Linear.Take(weights, attention + ".k", config.Width, inner, bias: false);
            _value = Linear.Take(weights, attention + ".v", config.Width, inner, bias: false);
            _out = Linear.Take(weights, attention + ".o", inner, config.Width, bias: false);
            _positions = weights.TakeExact(attention + ".relative_attention_bias.weight", config.Buckets, config.Heads);
            _gate = Linear.Take(weights, feed + ".wi_0", config.Width, config.FeedForward, bias: false);
            _up = Linear.Take(weights, feed + ".wi_1", config.Width, config.FeedForward, bias: false);
            _down = Linear.Take(weights, feed + ".wo", config.FeedForward, config.Width, bias: false);
            _norm1 = weights.TakeExact(name + ".layer.0.layer_norm.weight", config.Width);
            _norm2 = weights.TakeExact(name + ".layer.1.layer_norm.weight", config.Width);
        }

        public void Call(Tensor x, Tensor buckets, Trace? trace)
        {
            using var scope = NewDisposeScope();
            var bias = _positions.index_select(0, buckets.flatten()).view(buckets.shape[0], buckets.shape[1], -1).permute(2, 0, 1).unsqueeze(0); // (1, H, L, L)
            trace?.Keep(_name.Replace("encoder.block", "bias", StringComparison.Ordinal), bias);
            var attending = Norm.Rms(x, _norm1, _config.Epsilon).to(x.dtype);                        // (1, L, D)
            var mixed = Attention.Run(Heads(_query.Call(attending)), Heads(_key.Call(attending)), Heads(_value.Call(attending)), scale: 1, bias);
            x.add_(_out.Call(mixed));
            trace?.Keep(_name.Replace("encoder.", "", StringComparison.Ordinal) + ".self_attention_residual", x);
            var feeding = Norm.Rms(x, _norm2, _config.Epsilon).to(x.dtype);
            x.add_(_down.Call(Activation.GeluTanhInPlace(_gate.Call(feeding)).mul_(_up.Call(feeding))));
        }

        private Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], _config.Heads, _config.HeadWidth);
    }
}
