using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Training.Optimisers;

namespace Bobine.Training.Audio;

/// <summary>One training run of the learned half of the audio decoder, whole: what is not here does not change the weights.</summary>
public sealed record SoundDecoderRun
{
    public required string Name { get; init; }
    public required SoundDecoderConfig Model { get; init; }
    public Seed Seed { get; init; } = new(20_261_126);

    /// <summary>Gets the seconds of a clip.</summary>
    public int ClipSeconds { get; init; } = 4;

    /// <summary>Gets the clips that the run learns from, counted with repetition.</summary>
    public required long Samples { get; init; }
    public int BatchSize { get; init; } = 8;

    /// <summary>Gets the clips in use at first, after how many samples one more is drawn, and the most in use.</summary>
    public int FirstClips { get; init; } = 48;
    public int Reuse { get; init; } = 16;
    public int MostClips { get; init; } = 4000;
    public MuonAdamOptions Optimiser { get; init; } = new(MuonRate: 1e-2f, AdamRate: 1e-3f);
    public long WarmUp { get; init; } = 400;

    /// <summary>Gets the last share of the run over which the rate falls to nothing.</summary>
    public double CoolDown { get; init; } = 0.3;
    public float Clip { get; init; } = 1f;
    public long SaveEvery { get; init; } = 1600;
    public int HeldClips { get; init; } = 12;

    /// <summary>About an hour on one core that others use too.</summary>
    public static SoundDecoderRun Small { get; } = new() { Name = "reel-audio-decoder", Model = SoundDecoderConfig.Small, Samples = 40_000 };

    /// <summary>Seconds on one core, for tests.</summary>
    public static SoundDecoderRun Desk { get; } = new() { Name = "reel-audio-decoder-desk", Model = SoundDecoderConfig.Tiny, ClipSeconds = 1, Samples = 24, BatchSize = 2, FirstClips = 2, Reuse = 64, WarmUp = 4, SaveEvery = 8, HeldClips = 1 };

    /// <summary>Gets the numbers of the clips of the batch that begins after so many samples.</summary>
    public int[] Batch(long samples)
    {
        var random = Seed.For("batch").For((int)(samples / BatchSize)).Random();
        var count = (int)Math.Min(MostClips, FirstClips + (samples / Reuse));
        return [.. Enumerable.Range(0, BatchSize).Select(_ => random.Below(count))];
    }

    /// <summary>Gets the factor on the rate after so many samples.</summary>
    public float Rate(long samples)
    {
        var rise = Math.Min(1, (samples + BatchSize) / (double)WarmUp);
        var fall = Math.Min(1, (Samples - samples) / (CoolDown * Samples));
        return (float)Math.Min(rise, fall);
    }
}
