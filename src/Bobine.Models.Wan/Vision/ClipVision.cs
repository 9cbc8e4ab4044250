using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vision;

/// <summary>The sizes of a CLIP image encoder.</summary>
public sealed record ClipVisionConfig(int Width, int Heads, int Layers, int FeedForward, int ImageSize, int Patch, float Epsilon = 1e-5f)
{
    public static ClipVisionConfig HugeFourteen { get; } = new(Width: 1280, Heads: 16, Layers: 32, FeedForward: 5120, ImageSize: 224, Patch: 14);

    public static ClipVisionConfig From(ModelConfig config) => new(
        config.Int("hidden_size"), config.Int("num_attention_heads"), config.Int("num_hidden_layers"), config.Int("intermediate_size"), config.Int("image_size"), config.Int("patch_size"), config.Float("layer_norm_eps", 1e-5f));
}

/// <summary>The CLIP image tower of the 2.1 image models (Radford et al. 2021), run to the input of its last layer, which is what they are given.</summary>
public sealed class ClipVision : IDisposable
{
    private const string Root = "vision_model.";
    private readonly ClipVisionConfig _config;
    private readonly WeightReader _weights;
    private readonly TensorBag _bag = new();
    private readonly BlockStore<Layer> _layers;
    private readonly Linear _patches;
    private readonly Tensor _class;
    private readonly Tensor _positions;
    private readonly AffineNorm _norm;

    public ClipVision(ClipVisionConfig config, WeightReader weights, bool stream = true)
    {
        (_config, _weights) = (config, weights);
        long width = config.Width, side = config.ImageSize / config.Patch;
        (_patches, _class, _positions, _norm) = weights.Build(_bag, reader => (
            new Linear(reader.Reform(reader.TakeExact(Root + "embeddings.patch_embedding.weight", width, 3, config.Patch, config.Patch), weight => weight.flatten(1)), null),
            reader.TakeExact(Root + "embeddings.class_embedding", width),
            reader.TakeExact(Root + "embeddings.position_embedding.weight", (side * side) + 1, width),
            AffineNorm.Take(reader, Root + "pre_layrnorm", width, config.Epsilon)));
        _layers = new(weights, config.Layers - 1, (reader, i) => new Layer(reader, $"{Root}encoder.layers.{i}", config), stream);

        // The last layer and the norm after it come after the features that are used.
        foreach (var name in weights.Checkpoint.Names.Where(name => name.StartsWith($"{Root}encoder.layers.{config.Layers - 1}.", StringComparison.Ordinal) || name.Contains("post_layernorm", StringComparison.Ordinal) || name.StartsWith("visual_projection.", StringComparison.Ordinal))) weights.Ignore(name);
        weights.Ignore(Root + "embeddings.position_ids");
        Report = weights.Report();
        if (Report.Missing.Count > 0 || Report.Misshapen.Count > 0) Dispose();
        Report.OrThrow("the CLIP image encoder");
    }

    public WeightReport Report { get; }

    /// <summary>Encodes normalised pictures (B, 3, S, S) to tokens (B, 1 + patches, D) in float32, class token first.</summary>
    public Tensor Encode(Tensor pixels, Trace? trace = null)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var (batch, side, p) = (pixels.shape[0], _config.ImageSize / _config.Patch, _config.Patch);
        var patches = pixels.to(_weights.Precision.Device).to(ScalarType.Float32).reshape(batch, 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(batch, side * side, 3 * p * p);
        var x = cat([_class.view(1, 1, -1).expand(batch, 1, -1), _patches.Call(patches)], 1) + _positions; // (B, 1 + S², D)
        trace?.Keep("embeddings", x);
        x = _norm.Call(x);
        trace?.Keep("pre_layrnorm", x);
        x = x.to(_weights.Precision.Type);
        for (var i = 0; i < _layers.Count; i++)
        {
            using var lease = _layers.Lease(i);
            lease.Block.Call(x);
            trace?.Keep($"layers.{i}", x);
        }

        return x.to(ScalarType.Float32).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _layers?.Dispose();
        _bag.Dispose();
    }

    private sealed class Layer
    {
        private readonly int _heads;
        private readonly AffineNorm _norm1;
        private readonly AffineNorm _norm2;
        private readonly Linear _query;
        private readonly Linear _key;
        private readonly Linear _value;
        private readonly Linear _out;
        private readonly Linear _up;
        private readonly Linear _down;

        public Layer(WeightReader weights, string name, ClipVisionConfig config)
        {
            var width = config.Width;
            _heads = config.Heads;
            _norm1 = AffineNorm.Take(weights, name + ".layer_norm1", width, config.Epsilon);
            _norm2 = AffineNorm.Take(weights, name + ".layer_norm2", width, config.Epsilon);
            _query = Linear.Take(weights, name + ".self_attn.q_proj", width, width);
            _key = Linear.Take(weights, name + ".self_attn.k_proj", width, width);
            _value = Linear.Take(weights, name + ".self_attn.v_proj", width, width);
            _out = Linear.Take(weights, name + ".self_attn.out_proj", width, width);
            _up = Linear.Take(weights, name + ".mlp.fc1", width, config.FeedForward);
            _down = Linear.Take(weights, name + ".mlp.fc2", config.FeedForward, width);
        }

        public void Call(Tensor x)
        {
            using var scope = NewDisposeScope();
            var attending = _norm1.Call(x).to(x.dtype);
            x.add_(_out.Call(Attention.Run(Heads(_query.Call(attending)), Heads(_key.Call(attending)), Heads(_value.Call(attending)))));
            x.add_(_down.Call(nn.functional.gelu(_up.Call(_norm2.Call(x).to(x.dtype)))));
        }

        private Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], _heads, x.shape[2] / _heads);
    }
}
