using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Training.Optimisers;

namespace Bobine.Training.Reel;

/// <summary>One training run of the transformer, whole: what is not here does not change the weights.</summary>
public sealed record ReelRun
{
    public required string Name { get; init; }
    public required ReelConfig Model { get; init; }
    public Seed Seed { get; init; } = new(20_261_125);

    /// <summary>Gets the seconds (chunks) of a clip.</summary>
    public int Chunks { get; init; } = 3;

    /// <summary>Gets the clips that the run learns from, counted with repetition.</summary>
    public required long Samples { get; init; }
    public int BatchSize { get; init; } = 8;

    /// <summary>Gets how often a clip is learned from before it leaves, and how many are in use at first.</summary>
    public int Reuse { get; init; } = 8;
    public int FirstWindow { get; init; } = 96;

    /// <summary>Gets the most clips in use.</summary>
    public int LargestWindow { get; init; } = 4096;
    public MuonAdamOptions Optimiser { get; init; } = new();

    /// <summary>Gets the samples over which the rate rises, and the last share of the run over which it falls to nothing.</summary>
    public long WarmUp { get; init; } = 1600;
    public double CoolDown { get; init; } = 0.25;
    public float Clip { get; init; } = 1f;

    /// <summary>Gets how far video levels are shifted towards noise: many dims of a chunk reveal each other (Esser et al. 2024, equation 23).</summary>
    public float VideoShift { get; init; } = 2f;

    /// <summary>Gets after how many samples loss and conditions are measured on the frozen set, and how many clips it has.</summary>
    public long ValidateEvery { get; init; } = 6400;
    public int ValidationClips { get; init; } = 16;

    /// <summary>Gets the samples, before the first of those, at which the same is measured: unread conditions show in the first minutes.</summary>
    public IReadOnlyList<long> FirstFindings { get; init; } = [400, 1600, 3200];

    /// <summary>Gets after how many samples the run is saved.</summary>
    public long SaveEvery { get; init; } = 400;

    /// <summary>Gets after how many samples a run stops whose loss is the same with right and with wrong conditions.</summary>
    public long ConditionsProvenBy { get; init; } = 40_000;

    /// <summary>The first release. Two cores with bf16: about 10 film-seconds a second; 800 000 samples are about three days.</summary>
    public static ReelRun Pico { get; } = new() { Name = "reel-pico", Model = ReelConfig.Pico, Samples = 800_000 };

    /// <summary>Seconds on one core, for tests.</summary>
    public static ReelRun Desk { get; } = new()
    {
        Name = "reel-desk", Model = ReelConfig.Tiny, Chunks = 2, Samples = 12, BatchSize = 2, FirstWindow = 2, Reuse = 6, WarmUp = 4, ValidateEvery = 12, ValidationClips = 2, SaveEvery = 8, FirstFindings = [], ConditionsProvenBy = long.MaxValue,
    };

    /// <summary>Gets the numbers of the clips in use after so many samples: the newest is drawn before it is needed, the oldest may go.</summary>
    public (int Oldest, int Count) Window(long samples)
    {
        var newest = FirstWindow + (int)(samples / Reuse);
        var count = Math.Min(newest, LargestWindow);
        return (newest - count, count);
    }

    /// <summary>Gets the factor on the learning rates at a sample: rises, stays, falls (warm-up, stable, decay).</summary>
    public float Rate(long samples)
    {
        var rise = Math.Min(1.0, (samples + 1.0) / WarmUp);
        var left = (Samples - samples) / (Samples * CoolDown);
        return (float)Math.Clamp(Math.Min(rise, left), 0.0, 1.0);
    }

    /// <summary>Checks what would fail later.</summary>
    /// <exception cref="UserException">A number makes no sense.</exception>
    public ReelRun Validated()
    {
        if (BatchSize < 1 || BatchSize > Samples) throw new UserException($"A batch of {BatchSize} does not fit a run of {Samples} samples.");
        if (Chunks < 1) throw new UserException($"A clip of {Chunks} seconds is too short: give at least 1.");
        if (FirstWindow < BatchSize) throw new UserException($"{FirstWindow} first clips are fewer than a batch of {BatchSize}.");
        return this;
    }
}
