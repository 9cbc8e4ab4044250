using Bobine.Core;
using Bobine.Torch.Weights;

namespace Bobine.Models.Wan.Transformer;

/// <summary>The sizes of a Wan transformer.</summary>
public sealed record WanTransformerConfig
{
    public required int Heads { get; init; }
    public required int HeadWidth { get; init; }
    public required int Layers { get; init; }
    public required int FeedForward { get; init; }
    public required int InChannels { get; init; }
    public required int OutChannels { get; init; }
    public required int TextWidth { get; init; }
    public int FrequencyWidth { get; init; } = 256;
    public (int Time, int Height, int Width) Patch { get; init; } = (1, 2, 2);
    public bool CrossNorm { get; init; } = true;
    public float Epsilon { get; init; } = 1e-6f;

    /// <summary>Gets the width of the CLIP tokens of the 2.1 image models, or null.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>Gets how many image tokens have learned positions (first and last frame models), or null.</summary>
    public int? ImagePositions { get; init; }

    /// <summary>Gets the main blocks that VACE's control branch adds to; empty without one.</summary>
    public IReadOnlyList<int> VaceLayers { get; init; } = [];
    public int VaceChannels { get; init; } = 96;

    public int Width => Heads * HeadWidth;

    /// <summary>Gets the text rows that the models were trained with; rows after the prompt are zero and take part.</summary>
    public const int TextRows = 512;

    public static WanTransformerConfig Tiny { get; } = new() { Heads = 2, HeadWidth = 16, Layers = 2, FeedForward = 56, InChannels = 16, OutChannels = 16, TextWidth = 24, FrequencyWidth = 64 };
    public static WanTransformerConfig T2V_1_3B { get; } = new() { Heads = 12, HeadWidth = 128, Layers = 30, FeedForward = 8960, InChannels = 16, OutChannels = 16, TextWidth = 4096 };
    public static WanTransformerConfig T2V_14B { get; } = new() { Heads = 40, HeadWidth = 128, Layers = 40, FeedForward = 13824, InChannels = 16, OutChannels = 16, TextWidth = 4096 };
    public static WanTransformerConfig TI2V_5B { get; } = new() { Heads = 24, HeadWidth = 128, Layers = 30, FeedForward = 14336, InChannels = 48, OutChannels = 48, TextWidth = 4096 };

    /// <summary>Reads the configuration of the diffusers layout, or that of the original repositories (which has "dim").</summary>
    public static WanTransformerConfig From(ModelConfig config) => (config.Has("dim") ? Original(config) : Diffusers(config)).Validated(config.Path);

    private static WanTransformerConfig Diffusers(ModelConfig config)
    {
        var patch = config.Ints("patch_size");
        return new()
        {
            Heads = config.Int("num_attention_heads"), HeadWidth = config.Int("attention_head_dim"), Layers = config.Int("num_layers"), FeedForward = config.Int("ffn_dim"),
            InChannels = config.Int("in_channels"), OutChannels = config.Int("out_channels"), TextWidth = config.Int("text_dim"), FrequencyWidth = config.Int("freq_dim"),
            Patch = (patch[0], patch[1], patch[2]), CrossNorm = config.Bool("cross_attn_norm", true), Epsilon = config.Float("eps", 1e-6f),
            ImageWidth = config.IntOrNull("image_dim"), ImagePositions = config.IntOrNull("pos_embed_seq_len"),
            VaceLayers = config.Has("vace_layers") ? config.Ints("vace_layers") : [], VaceChannels = config.Int("vace_in_channels", 96),
        };
    }

    private static WanTransformerConfig Original(ModelConfig config)
    {
        var (width, heads) = (config.Int("dim"), config.Int("num_heads"));
        var kind = config.Text("model_type") ?? "t2v";
        var clip = kind is "i2v" or "flf2v" && !config.Has("boundary");
        return new()
        {
            Heads = heads, HeadWidth = width / heads, Layers = config.Int("num_layers"), FeedForward = config.Int("ffn_dim"), InChannels = config.Int("in_dim"), OutChannels = config.Int("out_dim"),
            TextWidth = config.Int("text_dim", 4096), FrequencyWidth = config.Int("freq_dim", 256), Epsilon = config.Float("eps", 1e-6f),
            ImageWidth = clip ? 1280 : null, ImagePositions = kind == "flf2v" ? 514 : null,
            VaceLayers = config.Has("vace_layers") ? config.Ints("vace_layers") : [], VaceChannels = config.Int("vace_in_dim", 96),
        };
    }

    /// <summary>Corrects what a configuration leaves out by what the checkpoint holds: the original 2.1 and 2.2 image models share one configuration form, and only the former have CLIP tokens.</summary>
    public WanTransformerConfig Fitting(Checkpoint checkpoint)
    {
        const string image = "condition_embedder.image_embedder.norm1.weight", positions = "condition_embedder.image_embedder.pos_embed";
        return this with
        {
            ImageWidth = checkpoint.Find(image) is { Shape: [var width] } ? (int)width : null,
            ImagePositions = checkpoint.Find(positions) is { Shape: [_, var rows, _] } ? (int)rows : null,
        };
    }

    private WanTransformerConfig Validated(string path)
    {
        if (HeadWidth % 2 != 0 || HeadWidth < 6) throw new UserException($"{path} gives heads of {HeadWidth} channels and rotary embedding needs an even number of at least 6.");
        if (Patch.Time != 1) throw new UserException($"{path} has patches of {Patch.Time} frames and only 1 is supported.");
        if (VaceLayers.Count > 0 && (VaceLayers.Max() >= Layers || VaceLayers[0] != 0)) throw new UserException($"{path} adds VACE control at layers {string.Join(", ", VaceLayers)} of {Layers}: the first must be 0 and the last below {Layers}.");
        return this;
    }
}
