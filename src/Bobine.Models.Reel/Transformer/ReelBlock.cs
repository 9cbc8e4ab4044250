using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Transformer;

/// <summary>Keys (not yet turned) and values of chunks that came before: (B, H, tokens, D) each.</summary>
public readonly record struct ChunkMemory(Tensor Keys, Tensor Values);

/// <summary>One block: attention over picture and sound together, attention to the conditions, and a feed-forward each for picture and sound.</summary>
internal sealed class ReelBlock : Module
{
    private readonly int _width, _heads;
    [ComponentName(Name = "qkv")] private readonly Dense _qkv;
    [ComponentName(Name = "query_gain")] private readonly Parameter _queryGain;
    [ComponentName(Name = "key_gain")] private readonly Parameter _keyGain;
    [ComponentName(Name = "out")] private readonly Dense _out;
    [ComponentName(Name = "side_query")] private readonly Dense _sideQuery;
    [ComponentName(Name = "side_key_value")] private readonly Dense _sideKeyValue;
    [ComponentName(Name = "side_out")] private readonly Dense _sideOut;
    [ComponentName(Name = "video_up")] private readonly Dense _videoUp;
    [ComponentName(Name = "video_down")] private readonly Dense _videoDown;
    [ComponentName(Name = "audio_up")] private readonly Dense _audioUp;
    [ComponentName(Name = "audio_down")] private readonly Dense _audioDown;
    [ComponentName(Name = "modulation")] private readonly Parameter _modulation;

    public ReelBlock(ReelConfig config, ScalarType compute) : base(nameof(ReelBlock))
    {
        var d = _width = config.Width;
        _heads = config.Heads;
        _qkv = new(d, 3 * d, compute);
        _queryGain = Parameter(ones(ReelConfig.HeadWidth));
        _keyGain = Parameter(ones(ReelConfig.HeadWidth));
        _out = new(d, d, compute);
        _sideQuery = new(d, d, compute);
        _sideKeyValue = new(d, 2 * d, compute);
        _sideOut = new(d, d, compute, gain: 0.3f);
        _videoUp = new(d, 2 * config.FeedForward, compute);
        _videoDown = new(config.FeedForward, d, compute);
        _audioUp = new(d, config.FeedForward, compute);
        _audioDown = new(config.FeedForward / 2, d, compute);
        _modulation = Parameter(zeros(2, 6, d));
        RegisterComponents();
    }

    /// <param name="x">(B, C, N, d): video tokens, registers, audio tokens of each chunk.</param>
    /// <param name="cos">(memory + C chunks of tokens, D): turns of all keys, oldest first; queries use the last C chunks'.</param>
    /// <param name="sin">The same shape.</param>
    /// <param name="time">(B, C, 2, 6, d): shared modulation for picture and sound.</param>
    /// <param name="side">(B C, tokens, d).</param>
    /// <param name="hidden">(B C, 1, 1, tokens).</param>
    /// <param name="memory">Chunks before these, or null.</param>
    /// <returns>x after the block, and what later chunks need to remember of these.</returns>
    public (Tensor X, ChunkMemory Memory) Run(Tensor x, Tensor cos, Tensor sin, Tensor time, Tensor side, Tensor hidden, ChunkMemory? memory)
    {
        using var scope = NewDisposeScope();
        var (b, c, n) = (x.shape[0], x.shape[1], x.shape[2]);
        var modulation = time + _modulation;                                                                   // (B, C, 2, 6, d)
        var (shift, scale, gate) = (Spread(modulation, 0, n), Spread(modulation, 1, n), Spread(modulation, 2, n)); // (B, C, N, d)

        // Attention within the chunk and to the chunks before it.
        var h = (Conditioner.Rms(x) * (1 + scale)) + shift;
        var qkv = _qkv.call(h).view(b, c * n, 3, _heads, ReelConfig.HeadWidth).permute(2, 0, 3, 1, 4);         // (3, B, H, C N, D)
        var compute = qkv.dtype;
        var query = (Conditioner.Rms(qkv[0].to(ScalarType.Float32)) * _queryGain).to(compute);
        var keys = (Conditioner.Rms(qkv[1].to(ScalarType.Float32)) * _keyGain).to(compute);
        var values = qkv[2];
        var remembered = new ChunkMemory(keys, values);
        if (memory is { } past) (keys, values) = (cat([past.Keys, keys], 2), cat([past.Values, values], 2));
        var (turnCos, turnSin) = (cos.to(compute), sin.to(compute));
        var before = keys.shape[2] - (c * n);
        keys = Rope.Turn(keys, turnCos, turnSin);
        query = Rope.Turn(query, turnCos.narrow(0, before, c * n), turnSin.narrow(0, before, c * n));
        var chunks = new List<Tensor>();
        for (var i = 0L; i < c; i++)
        {
            var until = before + ((i + 1) * n);
            chunks.Add(SoftAttention.Run(query.narrow(2, i * n, n), keys.narrow(2, 0, until), values.narrow(2, 0, until))); // (B, H, N, D)
        }

        var attended = cat(chunks, 2).transpose(1, 2).reshape(b, c, n, _width);
        x += _out.call(attended).to(ScalarType.Float32) * gate;

        // Attention to text, portraits, globals and events.
        var sideQuery = _sideQuery.call(Conditioner.Rms(x)).view(b * c, n, _heads, ReelConfig.HeadWidth).transpose(1, 2);
        var sideKeyValue = _sideKeyValue.call(side).view(b * c, -1, 2, _heads, ReelConfig.HeadWidth).permute(2, 0, 3, 1, 4);
        var heard = SoftAttention.Run(sideQuery, sideKeyValue[0], sideKeyValue[1], hidden).transpose(1, 2).reshape(b, c, n, _width);
        x += _sideOut.call(heard).to(ScalarType.Float32);

        // Feed-forward, apart for picture and sound (gated: Shazeer 2020).
        h = (Conditioner.Rms(x) * (1 + Spread(modulation, 4, n))) + Spread(modulation, 3, n);
        var picture = n - ReelFormat.FrameRate;
        var forward = cat([Gated(_videoUp, _videoDown, h.narrow(2, 0, picture)), Gated(_audioUp, _audioDown, h.narrow(2, picture, ReelFormat.FrameRate))], 2);
        x += forward.to(ScalarType.Float32) * Spread(modulation, 5, n);
        remembered.Keys.MoveToOuterDisposeScope();
        remembered.Values.MoveToOuterDisposeScope();
        return (x.MoveToOuterDisposeScope(), remembered);
    }

    private static Tensor Gated(Dense up, Dense down, Tensor x)
    {
        var halves = up.call(x).chunk(2, -1);
        return down.call(functional.silu(halves[0]) * halves[1]);
    }

    /// <summary>Spreads one of the six modulations over the tokens: the picture's for video and registers, the sound's for audio.</summary>
    internal static Tensor Spread(Tensor modulation, int which, long tokens)
    {
        var (b, c, d) = (modulation.shape[0], modulation.shape[1], modulation.shape[4]);
        var one = modulation.select(3, which);                                                                 // (B, C, 2, d)
        return cat([one.narrow(2, 0, 1).expand(b, c, tokens - ReelFormat.FrameRate, d), one.narrow(2, 1, 1).expand(b, c, ReelFormat.FrameRate, d)], 2);
    }
}
