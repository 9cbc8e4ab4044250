using Bobine.Core;

namespace Bobine.Models.Reel;

/// <summary>The raster and rates that all of Reel's networks share. One chunk is one second: 24 frames, 3 video latents, 24 audio latents.</summary>
public static class ReelFormat
{
    /// <summary>Frames a second, and frames in one chunk.</summary>
    public const int FrameRate = 24;

    /// <summary>Audio samples a second (mono).</summary>
    public const int SampleRate = 24_000;

    /// <summary>Audio samples under one frame: one audio latent.</summary>
    public const int SamplesPerFrame = SampleRate / FrameRate;

    /// <summary>Frames, rows and columns of one video latent.</summary>
    public const int BlockFrames = 8, BlockHeight = 16, BlockWidth = 16;

    /// <summary>Video latents in one chunk.</summary>
    public const int LatentsPerChunk = FrameRate / BlockFrames;

    /// <summary>Columns of video latents that make one token of the transformer: a token covers 32 x 16 pixels.</summary>
    public const int TokenColumns = 2;

    /// <summary>Gets the native size of landscape films.</summary>
    public static FrameSize Landscape { get; } = new(256, 144);
}
