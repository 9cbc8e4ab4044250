using Bobine.Torch.Weights;

namespace Bobine.Text.Umt5;

/// <summary>The published layouts of UMT5 checkpoints. The network here uses the transformers names.</summary>
public static class Umt5Layouts
{
    public static KeyMap Original { get; } = KeyMap.Named("original Wan names")
        .Replace(@"^token_embedding\.", "shared.").Replace(@"^norm\.", "encoder.final_layer_norm.")
        .Replace(@"^blocks\.(\d+)\.attn\.", "encoder.block.$1.layer.0.SelfAttention.")
        .Replace(@"^blocks\.(\d+)\.pos_embedding\.embedding\.", "encoder.block.$1.layer.0.SelfAttention.relative_attention_bias.")
        .Replace(@"^blocks\.(\d+)\.norm1\.", "encoder.block.$1.layer.0.layer_norm.").Replace(@"^blocks\.(\d+)\.norm2\.", "encoder.block.$1.layer.1.layer_norm.")
        .Replace(@"^blocks\.(\d+)\.ffn\.gate\.0\.", "encoder.block.$1.layer.1.DenseReluDense.wi_0.")
        .Replace(@"^blocks\.(\d+)\.ffn\.fc1\.", "encoder.block.$1.layer.1.DenseReluDense.wi_1.").Replace(@"^blocks\.(\d+)\.ffn\.fc2\.", "encoder.block.$1.layer.1.DenseReluDense.wo.");

    // Some files carry the table twice, and ComfyUI's carry the tokenizer too.
    private static readonly KeyMap Transformers = KeyMap.Named("transformers names").Drop(@"^encoder\.embed_tokens\.weight$").Drop("^spiece_model$");

    public static KeyMap Choose(IReadOnlyCollection<string> names) => names.Contains("token_embedding.weight") ? Original : Transformers;
}
