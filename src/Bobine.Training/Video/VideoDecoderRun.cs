using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using Bobine.Training.Optimisers;

namespace Bobine.Training.Video;

/// <summary>A training run of the video decoder.</summary>
/// <param name="Name">Stands in files and logs.</param>
public sealed record VideoDecoderRun(string Name)
{
    /// <summary>The release: 4 crops of 128x128 and one second a step.</summary>
    public static VideoDecoderRun Release { get; } = new("reel-video-decoder");

    /// <summary>The release's first hours: small crops, six times as many steps for the same work. The release goes on from its weights.</summary>
    public static VideoDecoderRun Start { get; } = Release with { Name = "reel-video-decoder-start", Crop = new(16, 80, 80) };

    /// <summary>Seconds on one core, for tests.</summary>
    public static VideoDecoderRun Desk { get; } = Release with
    {
        Name = "reel-video-decoder-desk", Model = VideoDecoderConfig.Tiny, Samples = 16, WarmUp = 4, BatchSize = 2, Crop = new(8, 32, 32), Pool = 2, Reuse = 8, ValidateEvery = 8, SaveEvery = 8,
    };

    public VideoDecoderConfig Model { get; init; } = VideoDecoderConfig.Release;
    public MuonAdamOptions Optimiser { get; init; } = new(MuonRate: 8e-3f, AdamRate: 1e-3f);

    /// <summary>Gets the crops to learn from in all.</summary>
    public long Samples { get; init; } = 200_000;

    /// <summary>Gets the crops over which the rate rises.</summary>
    public int WarmUp { get; init; } = 80;

    public int BatchSize { get; init; } = 4;

    /// <summary>Gets the size of a crop: frames a multiple of 8, rows and columns of 16.</summary>
    public VideoShape Crop { get; init; } = new(24, 128, 128);

    /// <summary>Gets how many clips are on disk at a time, 8 MB each.</summary>
    public int Pool { get; init; } = 240;

    /// <summary>Gets how many crops are taken before the oldest clip makes room for a new one.</summary>
    public int Reuse { get; init; } = 96;

    /// <summary>Gets the share of crops whose latents are disturbed, so that the decoder bears generated ones.</summary>
    public float NoisyShare { get; init; } = 0.25f;

    /// <summary>Gets the largest disturbance, in deviations of each channel.</summary>
    public float MostNoise { get; init; } = 0.3f;

    /// <summary>Gets the largest norm of a gradient.</summary>
    public float Clip { get; init; } = 1f;

    /// <summary>Gets the crops between two measurements on the frozen held-out clips.</summary>
    public int ValidateEvery { get; init; } = 400;

    public int ValidationClips { get; init; } = 10;
    public int SaveEvery { get; init; } = 200;
    public Seed Seed { get; init; } = new(11);

    /// <summary>Gets the rate's factor at a sample: a rise, then level; the average of the weights stands for a fall.</summary>
    public float Rate(long sample) => Math.Min(1f, (sample + BatchSize) / (float)WarmUp);

    /// <summary>Gets the oldest clip that is in the pool at a sample.</summary>
    public int Oldest(long sample) => (int)(sample / Reuse);

    /// <summary>Gets floating-point operations of one step; learning costs three forward passes.</summary>
    public double StepFlops => 3.0 * BatchSize * Model.ForwardFlops(Crop.Frames, Crop.Height, Crop.Width);

    /// <summary>Writes what the run would do.</summary>
    public string Describe() => FormattableString.Invariant(
        $"{Name}: {Model}; {Samples} crops of {Crop.Frames} frames {Crop.Width}x{Crop.Height} in batches of {BatchSize}; {StepFlops / 1e9:0} GFLOP a step, {StepFlops * Samples / BatchSize:0.0e0} in all; one second of film at {ReelFormat.Landscape}: {Model.ForwardFlops(ReelFormat.FrameRate, ReelFormat.Landscape.Height, ReelFormat.Landscape.Width) / 1e9:0.0} GFLOP; a pool of {Pool} clips ({Pool * 8 / 1000.0:0.0} GB).");

    /// <summary>Checks the crop's size.</summary>
    /// <exception cref="UserException">It is no whole number of blocks.</exception>
    public VideoDecoderRun Validated() =>
        Crop.Frames % ReelFormat.BlockFrames == 0 && Crop.Height % ReelFormat.BlockHeight == 0 && Crop.Width % ReelFormat.BlockWidth == 0
            ? this
            : throw new UserException($"A crop of {Crop.Frames} frames, {Crop.Width}x{Crop.Height}, is no whole number of blocks of {ReelFormat.BlockFrames} frames, {ReelFormat.BlockWidth}x{ReelFormat.BlockHeight}.");
}
