namespace Bobine.Models.Reel.Audio;

/// <summary>The size of the learned half of the audio decoder.</summary>
/// <param name="Width">Channels of a block.</param>
/// <param name="Depth">Blocks.</param>
/// <param name="Expansion">Hidden channels of a block's feed-forward, for each channel.</param>
public sealed record SoundDecoderConfig(int Width, int Depth, int Expansion)
{
    /// <summary>Latents that one block sees: its own and those before it.</summary>
    public const int Kernel = 5;

    /// <summary>The shipped decoder: 2.9 million weights.</summary>
    public static SoundDecoderConfig Small { get; } = new(Width: 256, Depth: 6, Expansion: 3);

    public static SoundDecoderConfig Tiny { get; } = new(Width: 16, Depth: 2, Expansion: 2);
}
