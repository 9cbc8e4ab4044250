using Bobine.Torch.Weights;

namespace Bobine.Text.Umt5;

/// <summary>The sizes of a UMT5 encoder. <see cref="HeadWidth"/> times <see cref="Heads"/> need not be <see cref="Width"/>.</summary>
public sealed record Umt5Config(int Width, int HeadWidth, int Heads, int FeedForward, int Layers, int Vocabulary, int Buckets = 32, int MaximumDistance = 128, float Epsilon = 1e-6f)
{
    public static Umt5Config Tiny { get; } = new(Width: 24, HeadWidth: 8, Heads: 3, FeedForward: 32, Layers: 2, Vocabulary: 949);
    public static Umt5Config Xxl { get; } = new(Width: 4096, HeadWidth: 64, Heads: 64, FeedForward: 10240, Layers: 24, Vocabulary: 256384);

    public static Umt5Config From(ModelConfig config) => new(
        config.Int("d_model"), config.Int("d_kv"), config.Int("num_heads"), config.Int("d_ff"), config.Int("num_layers"), config.Int("vocab_size"),
        config.Int("relative_attention_num_buckets", 32), config.Int("relative_attention_max_distance", 128), config.Float("layer_norm_epsilon", 1e-6f));
}
