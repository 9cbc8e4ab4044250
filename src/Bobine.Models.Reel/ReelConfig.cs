namespace Bobine.Models.Reel;

/// <summary>The size of Reel's transformer.</summary>
/// <param name="Width">Features of a token; a multiple of <see cref="HeadWidth"/>.</param>
/// <param name="Depth">Blocks.</param>
/// <param name="FeedForward">Hidden features of the video's gated feed-forward; the audio's has half.</param>
/// <param name="VideoChannels">Channels of a video latent; a token holds two latents side by side.</param>
/// <param name="AudioChannels">Channels of an audio latent.</param>
public sealed record ReelConfig(int Width, int Depth, int FeedForward, int VideoChannels = 64, int AudioChannels = 64)
{
    public const int HeadWidth = 64;

    /// <summary>Tokens of a chunk that belong to neither picture nor sound (Darcet et al. 2023).</summary>
    public const int Registers = 4;

    /// <summary>For tests: seconds on one core.</summary>
    public static ReelConfig Tiny { get; } = new(Width: 64, Depth: 2, FeedForward: 96, VideoChannels: 4, AudioChannels: 8);

    /// <summary>The first release: about 8 million parameters.</summary>
    public static ReelConfig Pico { get; } = new(Width: 192, Depth: 8, FeedForward: 512);

    /// <summary>For a day of a graphics card.</summary>
    public static ReelConfig Nano { get; } = new(Width: 256, Depth: 12, FeedForward: 688);

    public int Heads => Width / HeadWidth;

    /// <summary>Gets the values of a video token.</summary>
    public int TokenChannels => VideoChannels * ReelFormat.TokenColumns;

    /// <summary>Gets floating-point operations of one forward pass over one chunk (a multiply-add is two), with so many grid tokens and chunks of context.</summary>
    public double ForwardFlops(int grid, double context)
    {
        double video = (grid * ReelFormat.LatentsPerChunk) + Registers, audio = ReelFormat.FrameRate, all = video + audio, d = Width;
        const double sideTokens = 129;
        var block = (2 * all * 6 * d * d) + (2 * sideTokens * 2 * d * d) + (2 * video * 3 * d * FeedForward) + (2 * audio * 3 * d * FeedForward / 2) + (4 * all * all * (1 + context) * d) + (4 * all * sideTokens * d);
        return (Depth * block) + (2 * video * 2 * d * (TokenChannels + 16)) + (2 * audio * 2 * d * AudioChannels);
    }
}
