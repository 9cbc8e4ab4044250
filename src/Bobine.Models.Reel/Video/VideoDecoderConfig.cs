namespace Bobine.Models.Reel.Video;

/// <summary>The size of the learned half of the video decoder.</summary>
/// <remarks>Widths are multiples of 16: with others, oneDNN's backward convolutions read memory that was never written, and gradients are sometimes not numbers.</remarks>
/// <param name="Channels">Channels of a latent.</param>
/// <param name="Deep">Features at 1/16 of the picture's size, 3 times a second.</param>
/// <param name="Middle">Features at 1/8 of the picture's size, 3 times a second.</param>
/// <param name="Told">Features that the two hand to each frame, at 1/4 of the picture's size.</param>
/// <param name="Fine">Features at 1/4 of the picture's size, 24 times a second.</param>
/// <param name="DeepBlocks">Memory blocks of the deep stage.</param>
/// <param name="FineBlocks">Memory blocks of the fine stage.</param>
public sealed record VideoDecoderConfig(int Channels, int Deep, int Middle, int Told, int Fine, int DeepBlocks, int FineBlocks)
{
    /// <summary>For tests: milliseconds on one core.</summary>
    public static VideoDecoderConfig Tiny { get; } = new(Channels: 4, Deep: 16, Middle: 16, Told: 16, Fine: 16, DeepBlocks: 1, FineBlocks: 1);

    /// <summary>The release: about 35 GFLOP for a second of film at 256x144.</summary>
    public static VideoDecoderConfig Release { get; } = new(Channels: 64, Deep: 192, Middle: 128, Told: 16, Fine: 64, DeepBlocks: 2, FineBlocks: 2);

    /// <summary>Gets floating-point operations of decoding this many frames of this size, the linear half included (a multiply-add is two).</summary>
    public double ForwardFlops(int frames, int height, int width)
    {
        const int taps = 9;
        double latents = (double)frames / ReelFormat.BlockFrames * (height / ReelFormat.BlockHeight) * (width / ReelFormat.BlockWidth);
        var perLatent = (Channels * 6144.0)
            + (taps * Channels * (double)Deep) + (DeepBlocks * taps * 3.0 * Deep * Deep) + (Deep * 4.0 * Middle)
            + (4 * ((taps * 3.0 * Middle * Middle) + (Middle * 32.0 * Told)));
        var perFineCell = (taps * (double)(Told + 48) * Fine) + (FineBlocks * taps * 3.0 * Fine * Fine) + (taps * Fine * 48.0);
        return 2 * latents * (perLatent + (16 * ReelFormat.BlockFrames * perFineCell));
    }

    public override string ToString() => $"reel-video-decoder {Channels}-{Deep}x{DeepBlocks}-{Middle}-{Told}-{Fine}x{FineBlocks}";
}
