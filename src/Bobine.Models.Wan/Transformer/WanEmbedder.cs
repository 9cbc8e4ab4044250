using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Transformer;

/// <summary>Embeds timesteps (in float32, always), text and CLIP tokens.</summary>
internal sealed class WanEmbedder
{
    private const string Root = "condition_embedder.";
    private readonly WanTransformerConfig _config;
    private readonly Linear _time1;
    private readonly Linear _time2;
    private readonly Linear _timeOut;
    private readonly Linear _text1;
    private readonly Linear _text2;
    private readonly ImageEmbedder? _image;

    public WanEmbedder(WeightReader weights, WanTransformerConfig config)
    {
        _config = config;
        _time1 = Linear.TakeExact(weights, Root + "time_embedder.linear_1", config.FrequencyWidth, config.Width);
        _time2 = Linear.TakeExact(weights, Root + "time_embedder.linear_2", config.Width, config.Width);
        _timeOut = Linear.TakeExact(weights, Root + "time_proj", config.Width, 6 * config.Width);
        _text1 = Linear.Take(weights, Root + "text_embedder.linear_1", config.TextWidth, config.Width);
        _text2 = Linear.Take(weights, Root + "text_embedder.linear_2", config.Width, config.Width);
        _image = config.ImageWidth is { } width ? new(weights, Root + "image_embedder", width, config) : null;
    }

    /// <summary>Embeds each distinct timestep once: for the blocks (U, 6, D), for the head (U, D), and which token has which, (B, N) or null.</summary>
    public (Tensor Blocks, Tensor Head, Tensor? Tokens) Times(Tensor timestep, long batch, Trace? trace)
    {
        var values = timestep.to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        Tensor? tokens = null;
        var distinct = values;
        if (timestep.dim() == 2)
        {
            distinct = [.. values.Distinct()];
        }

        // One timestep for all tokens of one sample needs no rows by token.
        if (timestep.dim() == 2 && (batch > 1 || distinct.Length > 1))
        {
            var row = distinct.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => (long)pair.index);
            tokens = tensor(values.Select(value => row[value]).ToArray(), [batch, values.Length / batch]).to(timestep.device);
        }

        // Sinusoid with cosines first: angle_i = t · 10000^(−i / half).
        var half = _config.FrequencyWidth / 2;
        var frequencies = exp(arange(half, ScalarType.Float32) * (-Math.Log(10_000) / half)).to(timestep.device);
        var angles = outer(tensor(distinct).to(timestep.device), frequencies);                       // (U, F/2)
        var sinusoid = cat([cos(angles), sin(angles)], 1);                                           // (U, F)
        var head = _time2.Call(nn.functional.silu(_time1.Call(sinusoid)));                           // (U, D)
        var blocks = _timeOut.Call(nn.functional.silu(head));                                        // (U, 6D)
        trace?.Keep("temb", tokens is null ? head : head.index_select(0, tokens.flatten()).view(batch, -1, head.shape[1]));
        trace?.Keep("timestep_proj", tokens is null ? blocks : blocks.index_select(0, tokens.flatten()).view(batch, -1, blocks.shape[1]));
        return (blocks.view(distinct.Length, 6, _config.Width), head, tokens);
    }

    public Tensor Text(Tensor text, Trace? trace)
    {
        var embedded = _text2.Call(Activation.GeluTanhInPlace(_text1.Call(text)));
        trace?.Keep("text_embedding", embedded);
        return embedded;
    }

    /// <summary>Embeds the tokens of one image a sample, or of two (first and last frame) joined along the tokens.</summary>
    public Tensor? Image(Tensor image, long batch, Trace? trace)
    {
        var embedded = _image?.Call(image);
        if (embedded is null) return null;
        trace?.Keep("image_embedding", embedded);
        return embedded.shape[0] == batch ? embedded : embedded.expand(batch, -1, -1);
    }

    private sealed class ImageEmbedder
    {
        private readonly AffineNorm _norm1;
        private readonly AffineNorm _norm2;
        private readonly Linear _up;
        private readonly Linear _down;
        private readonly Tensor? _positions;

        public ImageEmbedder(WeightReader weights, string name, int width, WanTransformerConfig config)
        {
            const float epsilon = 1e-5f;
            _norm1 = AffineNorm.Take(weights, name + ".norm1", width, epsilon);
            _up = Linear.TakeExact(weights, name + ".ff.net.0.proj", width, width);
            _down = Linear.TakeExact(weights, name + ".ff.net.2", width, config.Width);
            _norm2 = AffineNorm.Take(weights, name + ".norm2", config.Width, epsilon);
            _positions = config.ImagePositions is { } rows ? weights.TakeExact(name + ".pos_embed", 1, rows, width) : null;
        }

        public Tensor Call(Tensor image)
        {
            var tokens = image.to(ScalarType.Float32);
            if (_positions is not null) tokens = tokens.reshape(-1, 2 * tokens.shape[1], tokens.shape[2]) + _positions;
            return _norm2.Call(_down.Call(nn.functional.gelu(_up.Call(_norm1.Call(tokens)))));
        }
    }
}
