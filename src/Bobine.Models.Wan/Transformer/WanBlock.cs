using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Transformer;

/// <summary>One block: modulated self-attention, cross-attention to text and image, modulated feed-forward.</summary>
internal sealed class WanBlock
{
    private const int FeedForwardRows = 4096;
    private readonly string _name;
    private readonly float _epsilon;
    private readonly WanAttention _self;
    private readonly WanAttention _cross;
    private readonly AffineNorm? _crossNorm;
    private readonly Linear _up;
    private readonly Linear _down;
    private readonly Tensor _table;

    public WanBlock(WeightReader weights, string name, WanTransformerConfig config)
    {
        _name = name;
        _epsilon = config.Epsilon;
        _self = new(weights, name + ".attn1", config, image: false);
        _cross = new(weights, name + ".attn2", config, image: config.ImageWidth is not null);
        _crossNorm = config.CrossNorm ? AffineNorm.Take(weights, name + ".norm2", config.Width, config.Epsilon) : null;
        _up = Linear.Take(weights, name + ".ffn.net.0.proj", config.Width, config.FeedForward);
        _down = Linear.Take(weights, name + ".ffn.net.2", config.FeedForward, config.Width);
        _table = weights.TakeExact(name + ".scale_shift_table", 1, 6, config.Width);
    }

    /// <summary>Changes the residual stream x in place: (B, N, D).</summary>
    public void Call(Tensor x, WanContext context, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var (shift1, scale1, gate1, shift2, scale2, gate2) = context.Modulation(_table);              // (B, 1 or N, D) each

        // 1. Self-attention.
        var attending = Modulate(x, shift1, scale1);                                                // (B, N, D)
        trace?.Keep(_name + ".attn1_in", attending);
        x.add_(_self.Call(attending, context.Turns).mul(gate1));
        trace?.Keep(_name + ".after_attn1", x);

        // 2. Cross-attention, without a gate.
        var asking = _crossNorm is { } norm ? norm.Call(x).to(x.dtype) : x;
        x.add_(_cross.Cross(asking, context.Text, context.Image));
        trace?.Keep(_name + ".after_attn2", x);

        // 3. Feed-forward, in runs of rows so that its wide middle stays small.
        var feeding = Modulate(x, shift2, scale2);
        trace?.Keep(_name + ".ffn_in", feeding);
        for (var from = 0L; from < x.shape[1]; from += FeedForwardRows)
        {
            using var run = NewDisposeScope();
            var rows = Math.Min(FeedForwardRows, x.shape[1] - from);
            var wide = Activation.GeluTanhInPlace(_up.Call(feeding.narrow(1, from, rows)));          // (B, n, F)
            var gate = gate2.shape[1] == 1 ? gate2 : gate2.narrow(1, from, rows);
            x.narrow(1, from, rows).add_(_down.Call(wide).mul(gate));
        }

        trace?.Keep(_name, x);
    }

    private Tensor Modulate(Tensor x, Tensor shift, Tensor scale) => Norm.Layer(x, _epsilon).mul_(scale + 1f).add_(shift).to(x.dtype);
}

/// <summary>Attention with queries and keys normalised over all heads together.</summary>
internal sealed class WanAttention
{
    private readonly WanTransformerConfig _config;
    private readonly Linear _query;
    private readonly Linear _key;
    private readonly Linear _value;
    private readonly Linear _out;
    private readonly Tensor _queryNorm;
    private readonly Tensor _keyNorm;
    private readonly (Linear Key, Linear Value, Tensor KeyNorm)? _image;

    public WanAttention(WeightReader weights, string name, WanTransformerConfig config, bool image)
    {
        var width = config.Width;
        _config = config;
        _query = Linear.Take(weights, name + ".to_q", width, width);
        _key = Linear.Take(weights, name + ".to_k", width, width);
        _value = Linear.Take(weights, name + ".to_v", width, width);
        _out = Linear.Take(weights, name + ".to_out.0", width, width);
        _queryNorm = weights.TakeExact(name + ".norm_q.weight", width);
        _keyNorm = weights.TakeExact(name + ".norm_k.weight", width);
        if (image) _image = (Linear.Take(weights, name + ".add_k_proj", width, width), Linear.Take(weights, name + ".add_v_proj", width, width), weights.TakeExact(name + ".norm_added_k.weight", width));
        weights.Ignore(name + ".norm_added_q.weight");
    }

    /// <summary>Self-attention with rotary positions.</summary>
    public Tensor Call(Tensor x, Tensor turns)
    {
        using var scope = NewDisposeScope();
        var query = Rotary.Turn(Heads(Norm.Rms(_query.Call(x), _queryNorm, _config.Epsilon)), turns).to(x.dtype); // (B, N, H, d)
        var key = Rotary.Turn(Heads(Norm.Rms(_key.Call(x), _keyNorm, _config.Epsilon)), turns).to(x.dtype);
        var value = Heads(_value.Call(x));
        return _out.Call(Attention.Run(query, key, value)).MoveToOuterDisposeScope();                // (B, N, D)
    }

    /// <summary>Cross-attention. Image tokens have their own softmax; the two results are added before the output projection, and the query is shared.</summary>
    public Tensor Cross(Tensor x, Tensor text, Tensor? image)
    {
        using var scope = NewDisposeScope();
        var query = Heads(Norm.Rms(_query.Call(x), _queryNorm, _config.Epsilon).to(x.dtype));         // (B, N, H, d)
        var mixed = Attention.Run(query, Heads(Norm.Rms(_key.Call(text), _keyNorm, _config.Epsilon).to(x.dtype)), Heads(_value.Call(text)));
        if (image is not null && _image is { } own)
            mixed = mixed + Attention.Run(query, Heads(Norm.Rms(own.Key.Call(image), own.KeyNorm, _config.Epsilon).to(x.dtype)), Heads(own.Value.Call(image)));
        return _out.Call(mixed).MoveToOuterDisposeScope();                                           // (B, N, D)
    }

    private Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], _config.Heads, _config.HeadWidth);
}
