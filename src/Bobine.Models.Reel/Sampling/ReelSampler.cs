using Bobine.Core;
using Bobine.Models.Reel.Transformer;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Random;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Sampling;

/// <summary>One second of film as clean latents.</summary>
/// <param name="Video">(B, 1, 3, rows, columns, token channels).</param>
/// <param name="Audio">(B, 1, 24, channels).</param>
public readonly record struct ReelSecond(Tensor Video, Tensor Audio);

/// <summary>How a film is sampled.</summary>
/// <param name="Steps">Passes of the network for each second: 4, or 2 in haste.</param>
/// <param name="Shift">How far video levels are shifted towards noise, as in training.</param>
public sealed record ReelSampling(int Steps = 4, float Shift = 2f)
{
    /// <summary>How clean the past is when the present looks at it: never quite, so that its faults are not trusted (Dreamer 4 uses the same 0.9).</summary>
    public const float PastLevel = 0.9f;

    /// <summary>Seconds of the past that are remembered; the training clips' length less one.</summary>
    public const int Remembered = 2;

    /// <summary>Gets the levels from noise to clean, one more than there are steps, for picture and sound.</summary>
    public IReadOnlyList<(float Video, float Audio)> Levels() => [.. Enumerable.Range(0, Steps + 1).Select(i => i / (float)Steps).Select(level => (level / (Shift - ((Shift - 1f) * level)), level))];
}

/// <summary>Makes film second by second; the cost of a second does not depend on how many came before.</summary>
public sealed class ReelSampler
{
    private readonly ReelTransformer _network;
    private readonly ReelSampling _sampling;
    private readonly Queue<IReadOnlyList<ChunkMemory>> _past = new();

    public ReelSampler(ReelTransformer network, ReelSampling sampling)
    {
        _network = network;
        _sampling = sampling;
    }

    /// <summary>Makes the next second.</summary>
    /// <param name="conditions">Of one chunk.</param>
    /// <param name="seed">Its noise.</param>
    /// <returns>Latents that the caller owns.</returns>
    public ReelSecond Next(ReelBatch conditions, Seed seed)
    {
        using var pause = CollectorPause.Begin();
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var config = _network.Config;
        var video = GaussianNoise.Draw(seed.For("video"), [1, 1, ReelFormat.LatentsPerChunk, conditions.Rows, conditions.Columns, config.TokenChannels]);
        var audio = GaussianNoise.Draw(seed.For("audio"), [1, 1, ReelFormat.FrameRate, config.AudioChannels]);
        var levels = _sampling.Levels();
        for (var i = 0; i < _sampling.Steps; i++)
        {
            var (from, to) = (levels[i], levels[i + 1]);
            var estimate = _network.Estimate(new(video, audio, full([1, 1], from.Video), full([1, 1], from.Audio), zeros(1, 1)), conditions, Memory());

            // Euler along z = level x + (1 - level) noise: the velocity is (x - z) / (1 - level).
            video += (estimate.Video - video) * ((to.Video - from.Video) / (1 - from.Video));
            audio += (estimate.Audio - audio) * ((to.Audio - from.Audio) / (1 - from.Audio));
        }

        var second = new ReelSecond(video.DetachFromDisposeScope(), audio.DetachFromDisposeScope());
        Remember(second, conditions, seed.For("past"));
        return second;
    }

    /// <summary>Lets later seconds look back on a given one: a picture to begin with, or a film to go on from.</summary>
    public void Remember(ReelSecond second, ReelBatch conditions, Seed seed)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        const float level = ReelSampling.PastLevel;
        var video = (second.Video * level) + (GaussianNoise.Draw(seed.For("video"), second.Video.shape) * (1 - level));
        var audio = (second.Audio * level) + (GaussianNoise.Draw(seed.For("audio"), second.Audio.shape) * (1 - level));
        var at = full([1, 1], level);
        var memory = _network.Estimate(new(video, audio, at, at, zeros(1, 1)), conditions, Memory(), keep: true).Memory;
        foreach (var (keys, values) in memory)
        {
            keys.DetachFromDisposeScope();
            values.DetachFromDisposeScope();
        }

        _past.Enqueue(memory);
        while (_past.Count > ReelSampling.Remembered) Free(_past.Dequeue());
    }

    /// <summary>Forgets the past, as at a cut to another place.</summary>
    public void Forget()
    {
        while (_past.Count > 0) Free(_past.Dequeue());
    }

    private List<ChunkMemory>? Memory()
    {
        if (_past.Count == 0) return null;
        var all = _past.ToList();
        return [.. Enumerable.Range(0, all[0].Count).Select(block => all.Count == 1 ? all[0][block] : new ChunkMemory(cat([.. all.Select(memory => memory[block].Keys)], 2), cat([.. all.Select(memory => memory[block].Values)], 2)))];
    }

    private static void Free(IReadOnlyList<ChunkMemory> memory)
    {
        foreach (var (keys, values) in memory)
        {
            keys.Dispose();
            values.Dispose();
        }
    }
}
