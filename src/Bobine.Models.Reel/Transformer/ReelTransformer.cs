using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Transformer;

/// <summary>Noisy latents and how far each chunk is from noise. Level 0 is pure noise, 1 is clean: z = level x + (1 - level) noise.</summary>
/// <param name="Video">(B, C, 3, rows, columns, token channels).</param>
/// <param name="Audio">(B, C, 24, channels).</param>
/// <param name="VideoLevel">(B, C).</param>
/// <param name="AudioLevel">(B, C).</param>
/// <param name="Step">(B, C): the length of the step that will be taken, 0 for an infinitesimal one (shortcut models, Frans et al. 2024).</param>
public readonly record struct ReelState(Tensor Video, Tensor Audio, Tensor VideoLevel, Tensor AudioLevel, Tensor Step);

/// <summary>The clean latents that the network sees in noisy ones, in the shapes it was given, and what later chunks need to remember.</summary>
public readonly record struct ReelEstimate(Tensor Video, Tensor Audio, IReadOnlyList<ChunkMemory> Memory);

/// <summary>Reel's joint diffusion transformer: block-causal over chunks of one second, predicting clean latents.</summary>
public sealed class ReelTransformer : Module
{
    private const int LevelWidth = 64;
    private readonly ReelConfig _config;
    [ComponentName(Name = "conditioner")] private readonly Conditioner _conditioner;
    [ComponentName(Name = "video_in")] private readonly Dense _videoIn;
    [ComponentName(Name = "audio_in")] private readonly Dense _audioIn;
    [ComponentName(Name = "registers")] private readonly Parameter _registers;
    [ComponentName(Name = "level_in")] private readonly Dense _levelIn;
    [ComponentName(Name = "level_out")] private readonly Dense _levelOut;
    [ComponentName(Name = "blocks")] private readonly ModuleList<ReelBlock> _blocks;
    [ComponentName(Name = "head_modulation")] private readonly Dense _headModulation;
    [ComponentName(Name = "video_out")] private readonly Dense _videoOut;
    [ComponentName(Name = "audio_out")] private readonly Dense _audioOut;

    /// <param name="config">The size.</param>
    /// <param name="compute">The number format of the large products.</param>
    public ReelTransformer(ReelConfig config, ScalarType compute) : base(nameof(ReelTransformer))
    {
        _config = config;
        var d = config.Width;
        if (d % ReelConfig.HeadWidth != 0) throw new ArgumentException($"The width {d} is not a multiple of the head width {ReelConfig.HeadWidth}.", nameof(config));
        _conditioner = new(config, compute);
        _videoIn = new(config.TokenChannels, d, compute);
        _audioIn = new(config.AudioChannels, d, compute);
        _registers = Parameter(randn(ReelConfig.Registers, d) * 0.5f);
        _levelIn = new(3 * LevelWidth, d, ScalarType.Float32, bias: true);
        _levelOut = new(d, 12 * d, compute, bias: true, gain: 0f);
        _blocks = new([.. Enumerable.Range(0, config.Depth).Select(_ => new ReelBlock(config, compute))]);
        _headModulation = new(d, 4 * d, compute, bias: true, gain: 0f);
        _videoOut = new(d, config.TokenChannels, compute, gain: 0.02f);
        _audioOut = new(d, config.AudioChannels, compute, gain: 0.02f);
        RegisterComponents();
    }

    public ReelConfig Config => _config;

    /// <summary>Estimates the clean latents of C chunks, which may look back on remembered ones.</summary>
    /// <param name="state">What is noisy.</param>
    /// <param name="batch">What it should become.</param>
    /// <param name="memory">One entry a block, of whole chunks before these; null for none.</param>
    /// <param name="keep">Whether to return the memory of these chunks.</param>
    public ReelEstimate Estimate(ReelState state, ReelBatch batch, IReadOnlyList<ChunkMemory>? memory = null, bool keep = false)
    {
        using var scope = NewDisposeScope();
        var (b, c) = (state.Audio.shape[0], state.Audio.shape[1]);
        var conditioned = _conditioner.call(batch);
        var video = _videoIn.call(state.Video.reshape(b, c, -1, _config.TokenChannels)).to(ScalarType.Float32) + conditioned.Video; // (B, C, 3 G, d)
        var audio = _audioIn.call(state.Audio).to(ScalarType.Float32) + conditioned.Audio;                                          // (B, C, 24, d)
        var x = cat([video, _registers.expand(b, c, ReelConfig.Registers, _config.Width), audio], 2);                               // (B, C, N, d)
        var n = x.shape[2];

        var levels = cat([Waves(state.VideoLevel), Waves(state.AudioLevel), Waves(state.Step)], -1);                                // (B, C, 3 x 64)
        var mood = functional.silu(_levelIn.call(levels) + conditioned.Mood);                                                       // (B, C, d)
        var time = _levelOut.call(mood).to(ScalarType.Float32).view(b, c, 2, 6, _config.Width);

        var past = memory is null ? 0 : (int)(memory[0].Keys.shape[2] / n);
        var turns = Enumerable.Range(-past, past + (int)c).Select(chunk => Rope.Chunk(batch.Rows, batch.Columns, chunk * ReelFormat.FrameRate)).ToList();
        var (cos, sin) = (cat([.. turns.Select(turn => turn.Cos)], 0), cat([.. turns.Select(turn => turn.Sin)], 0));

        var kept = new List<ChunkMemory>();
        for (var i = 0; i < _blocks.Count; i++)
        {
            (x, var remembered) = _blocks[i].Run(x, cos, sin, time, conditioned.Side, conditioned.Hidden, memory?[i]);
            if (keep) kept.Add(remembered);
        }

        var head = _headModulation.call(mood).to(ScalarType.Float32).view(b, c, 2, 2, _config.Width);
        x = (Conditioner.Rms(x) * (1 + ReelBlock.Spread(head, 0, n))) + ReelBlock.Spread(head, 1, n);
        var grid = n - ReelConfig.Registers - ReelFormat.FrameRate;
        var videoOut = _videoOut.call(x.narrow(2, 0, grid)).to(ScalarType.Float32).reshape(state.Video.shape);
        var audioOut = _audioOut.call(x.narrow(2, n - ReelFormat.FrameRate, ReelFormat.FrameRate)).to(ScalarType.Float32);
        foreach (var (keys, values) in kept)
        {
            keys.MoveToOuterDisposeScope();
            values.MoveToOuterDisposeScope();
        }

        return new(videoOut.MoveToOuterDisposeScope(), audioOut.MoveToOuterDisposeScope(), kept);
    }

    /// <summary>Writes numbers of 0..1 as waves: (..., 64).</summary>
    private static Tensor Waves(Tensor level)
    {
        var frequencies = exp(arange(LevelWidth / 2, ScalarType.Float32) * (MathF.Log(200f) / (LevelWidth / 2f))).mul_(MathF.PI / 2f);
        var angles = level.unsqueeze(-1) * frequencies;
        return cat([cos(angles), sin(angles)], -1);
    }
}
