using Bobine.Core;
using Bobine.Torch.Weights;

namespace Bobine.Models.Wan.Vae;

/// <summary>The sizes of a Wan video autoencoder.</summary>
public sealed record WanVaeConfig
{
    public required int EncoderWidth { get; init; }
    public required int DecoderWidth { get; init; }
    public required int LatentChannels { get; init; }
    public required IReadOnlyList<int> Multipliers { get; init; }
    public required int ResidualBlocks { get; init; }

    /// <summary>Gets, for each level but the last, whether the encoder halves time there.</summary>
    public required IReadOnlyList<bool> HalvesTime { get; init; }
    public required IReadOnlyList<float> Mean { get; init; }
    public required IReadOnlyList<float> Deviation { get; init; }

    /// <summary>Gets whether the levels have averaging and duplicating shortcuts (2.2).</summary>
    public bool Shortcuts { get; init; }

    /// <summary>Gets how many pixels a side are folded into channels first: 2 for 2.2, 1 for 2.1.</summary>
    public int Patch { get; init; } = 1;
    public int Channels => 3 * Patch * Patch;

    /// <summary>Gets pixels for each latent, a side.</summary>
    public int SpaceRatio => Patch * (1 << (Multipliers.Count - 1));

    /// <summary>Gets frames for each latent frame after the first.</summary>
    public int TimeRatio => 1 << HalvesTime.Count(halves => halves);

    public static WanVaeConfig Tiny { get; } = new()
    {
        EncoderWidth = 4, DecoderWidth = 4, LatentChannels = 16, Multipliers = [1, 1, 1, 1], ResidualBlocks = 1, HalvesTime = [false, true, true],
        Mean = [.. Enumerable.Repeat(0f, 16)], Deviation = [.. Enumerable.Repeat(1f, 16)],
    };

    /// <summary>Gets the VAE of Wan 2.1, also used by the A14B models of 2.2.</summary>
    public static WanVaeConfig Wan21 { get; } = new()
    {
        EncoderWidth = 96, DecoderWidth = 96, LatentChannels = 16, Multipliers = [1, 2, 4, 4], ResidualBlocks = 2, HalvesTime = [false, true, true],
        Mean = [-0.7571f, -0.7089f, -0.9113f, 0.1075f, -0.1745f, 0.9653f, -0.1517f, 1.5508f, 0.4134f, -0.0715f, 0.5517f, -0.3632f, -0.1922f, -0.9497f, 0.2503f, -0.2921f],
        Deviation = [2.8184f, 1.4541f, 2.3275f, 2.6558f, 1.2196f, 1.7708f, 2.6052f, 2.0743f, 3.2687f, 2.1526f, 2.8652f, 1.5579f, 1.6382f, 1.1253f, 2.8251f, 1.9160f],
    };

    /// <summary>Gets the VAE of Wan 2.2 TI2V-5B.</summary>
    public static WanVaeConfig Wan22 { get; } = new()
    {
        EncoderWidth = 160, DecoderWidth = 256, LatentChannels = 48, Multipliers = [1, 2, 4, 4], ResidualBlocks = 2, HalvesTime = [false, true, true], Shortcuts = true, Patch = 2,
        Mean =
        [
            -0.2289f, -0.0052f, -0.1323f, -0.2339f, -0.2799f, 0.0174f, 0.1838f, 0.1557f, -0.1382f, 0.0542f, 0.2813f, 0.0891f, 0.1570f, -0.0098f, 0.0375f, -0.1825f,
            -0.2246f, -0.1207f, -0.0698f, 0.5109f, 0.2665f, -0.2108f, -0.2158f, 0.2502f, -0.2055f, -0.0322f, 0.1109f, 0.1567f, -0.0729f, 0.0899f, -0.2799f, -0.1230f,
            -0.0313f, -0.1649f, 0.0117f, 0.0723f, -0.2839f, -0.2083f, -0.0520f, 0.3748f, 0.0152f, 0.1957f, 0.1433f, -0.2944f, 0.3573f, -0.0548f, -0.1681f, -0.0667f,
        ],
        Deviation =
        [
            0.4765f, 1.0364f, 0.4514f, 1.1677f, 0.5313f, 0.4990f, 0.4818f, 0.5013f, 0.8158f, 1.0344f, 0.5894f, 1.0901f, 0.6885f, 0.6165f, 0.8454f, 0.4978f,
            0.5759f, 0.3523f, 0.7135f, 0.6804f, 0.5833f, 1.4146f, 0.8986f, 0.5659f, 0.7069f, 0.5338f, 0.4889f, 0.4917f, 0.4069f, 0.4999f, 0.6866f, 0.4093f,
            0.5709f, 0.6065f, 0.6415f, 0.4944f, 0.5726f, 1.2042f, 0.5458f, 1.6887f, 0.3971f, 1.0600f, 0.3943f, 0.5537f, 0.5444f, 0.4089f, 0.7468f, 0.7744f,
        ],
    };

    public static WanVaeConfig From(ModelConfig config)
    {
        var width = config.Int("base_dim");
        var made = new WanVaeConfig
        {
            EncoderWidth = width, DecoderWidth = config.Int("decoder_base_dim", width), LatentChannels = config.Int("z_dim"), Multipliers = config.Ints("dim_mult"), ResidualBlocks = config.Int("num_res_blocks"),
            HalvesTime = config.Bools("temperal_downsample"), Mean = config.Floats("latents_mean"), Deviation = config.Floats("latents_std"), Shortcuts = config.Bool("is_residual"), Patch = config.Int("patch_size", 1),
        };
        if (made.HalvesTime.Count != made.Multipliers.Count - 1) throw new UserException($"{config.Path} has {made.Multipliers.Count} levels and {made.HalvesTime.Count} entries in \"temperal_downsample\": it needs one fewer than levels.");
        if (made.Mean.Count != made.LatentChannels || made.Deviation.Count != made.LatentChannels) throw new UserException($"{config.Path} has {made.LatentChannels} latent channels but {made.Mean.Count} means and {made.Deviation.Count} deviations.");
        return made;
    }
}
