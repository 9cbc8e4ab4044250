using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Transformer;
using Bobine.Torch.Random;
using Bobine.Training.Data;
using static TorchSharp.torch;

namespace Bobine.Training.Reel;

/// <summary>A batch: clean latents in the shapes of <see cref="ReelState"/> and their conditions.</summary>
public sealed record ReelClips(Tensor Video, Tensor Audio, ReelBatch Conditions)
{
    /// <summary>Collects examples, with the caption chosen for each.</summary>
    public static ReelClips Of(IReadOnlyList<ReelExample> examples, IReadOnlyList<int> captions)
    {
        var video = TokenGrid.Pack(stack([.. examples.Select(example => example.Video.Unpack())])); // (B, C, 3, rows, columns, token channels)
        var audio = stack([.. examples.Select(example => example.Audio.Unpack())]).view(video.shape[0], video.shape[1], ReelFormat.FrameRate, -1);
        var portraits = stack([.. examples.Select(example => example.Portraits.Unpack())]);
        var texts = examples.Select((example, i) => example.Captions[captions[i]]).ToList();
        return new(video.contiguous(), audio.contiguous(), ReelBatch.Of([.. examples.Select(example => example.Score)], texts, portraits));
    }
}

/// <summary>What is learned: to see the clean film in a noisy one, whatever part of the conditions is given.</summary>
public static class ReelObjective
{
    /// <summary>Draws the noise, the levels and the conditions that are kept, all from the seeds of the samples, and returns the loss (a scalar).</summary>
    /// <param name="network">The network.</param>
    /// <param name="clips">A batch.</param>
    /// <param name="seeds">One a sample.</param>
    /// <param name="videoShift">See <see cref="ReelRun.VideoShift"/>.</param>
    public static Tensor Loss(ReelTransformer network, ReelClips clips, IReadOnlyList<Seed> seeds, float videoShift)
    {
        using var scope = NewDisposeScope();
        var (b, c) = ((int)clips.Audio.shape[0], (int)clips.Audio.shape[1]);
        var levels = seeds.Select(seed => Levels.Draw(seed.For("levels").Random(), c, videoShift)).ToList();
        var video = tensor([.. levels.SelectMany(level => level.Video)], [b, c]);
        var audio = tensor([.. levels.SelectMany(level => level.Audio)], [b, c]);
        var kept = seeds.Select(seed => seed.For("kept").Random()).Select(random => Kept.Draw(random)).ToList();
        var conditions = clips.Conditions.Keep(Mask(k => k.Text), Mask(k => k.Plan), Mask(k => k.Portraits), Mask(k => k.Sound), Mask(k => k.Globals), Mask(k => k.Events));
        var (videoLoss, audioLoss) = Errors(network, clips with { Conditions = conditions }, seeds, video, audio);
        // Weight 0.9 level + 0.1: nearly clean chunks teach details, and roll-outs need them (Dreamer 4's ramp).
        return ((videoLoss * (video * 0.9f).add(0.1f)).mean() + (audioLoss * (audio * 0.9f).add(0.1f)).mean()).MoveToOuterDisposeScope();

        Tensor Mask(Func<Kept, bool> part) => tensor([.. kept.Select(k => part(k) ? 1f : 0f)]);
    }

    /// <summary>Gets the mean squared error of each chunk at given levels: (B, C) for picture and sound.</summary>
    public static (Tensor Video, Tensor Audio) Errors(ReelTransformer network, ReelClips clips, IReadOnlyList<Seed> seeds, Tensor videoLevel, Tensor audioLevel)
    {
        using var scope = NewDisposeScope();
        var videoNoise = stack([.. seeds.Select(seed => GaussianNoise.Draw(seed.For("video"), clips.Video.shape.AsSpan(1)))]);
        var audioNoise = stack([.. seeds.Select(seed => GaussianNoise.Draw(seed.For("audio"), clips.Audio.shape.AsSpan(1)))]);
        var (b, c) = (clips.Audio.shape[0], clips.Audio.shape[1]);
        var (tv, ta) = (videoLevel.view(b, c, 1, 1, 1, 1), audioLevel.view(b, c, 1, 1));
        var state = new ReelState((clips.Video * tv) + (videoNoise * (1 - tv)), (clips.Audio * ta) + (audioNoise * (1 - ta)), videoLevel, audioLevel, zeros(b, c));
        var estimate = network.Estimate(state, clips.Conditions);
        return ((estimate.Video - clips.Video).square().mean([2, 3, 4, 5]).MoveToOuterDisposeScope(), (estimate.Audio - clips.Audio).square().mean([2, 3]).MoveToOuterDisposeScope());
    }

    /// <summary>How clean each chunk of one sample is.</summary>
    private readonly record struct Levels(float[] Video, float[] Audio)
    {
        public static Levels Draw(Rng random, int chunks, float shift)
        {
            var video = new float[chunks];
            var audio = new float[chunks];
            var mode = random.Float();
            for (var i = 0; i < chunks; i++)
            {
                // Independent levels (diffusion forcing), or a nearly clean past and one noisy chunk, as when films are made.
                var past = mode > 0.6f && i < chunks - 1;
                var level = past ? random.Range(0.85f, 1f) : One(random);
                video[i] = past ? level : Shift(level, shift);
                audio[i] = past ? level : random.Chance(0.7f) ? level : One(random);
            }

            return new(video, audio);
        }

        private static float One(Rng random) => random.Chance(0.1f) ? random.Float() : 1f / (1f + MathF.Exp(-random.Normal()));
        private static float Shift(float level, float by) => level / (by - ((by - 1f) * level));
    }

    /// <summary>Which conditions one sample keeps.</summary>
    private readonly record struct Kept(bool Text, bool Plan, bool Portraits, bool Sound, bool Globals, bool Events)
    {
        public static Kept Draw(Rng random)
        {
            // One in eight has its caption and nothing else, so that text alone is learned too.
            if (random.Chance(0.12f)) return new(Text: true, Plan: false, Portraits: false, Sound: false, Globals: false, Events: false);
            return new(random.Chance(0.85f), random.Chance(0.92f), random.Chance(0.8f), random.Chance(0.9f), random.Chance(0.9f), random.Chance(0.85f));
        }
    }

    /// <summary>Chooses which caption a sample reads: half long, a third medium, the rest short; English or French alike.</summary>
    public static int Caption(Seed seed)
    {
        var random = seed.For("caption").Random();
        var length = random.Float() switch { < 0.5f => 0, < 0.85f => 1, _ => 2 };
        return (random.Below(2) * 3) + length;
    }
}
