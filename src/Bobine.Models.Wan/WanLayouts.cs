using System.Globalization;
using Bobine.Torch.Weights;

namespace Bobine.Models.Wan;

/// <summary>The published layouts of Wan checkpoints. The networks here use the diffusers names.</summary>
public static class WanLayouts
{
    /// <summary>Gets the transformer of the original repositories; ComfyUI puts a prefix before the same names. Original norm3 is diffusers norm2: both are the cross-attention norm.</summary>
    public static KeyMap OriginalTransformer { get; } = KeyMap.Named("original Wan names")
        .Replace(@"^(model\.)?diffusion_model\.", "")
        .Replace(@"^head\.modulation$", "scale_shift_table").Replace(@"^head\.head\.", "proj_out.")
        .Replace(@"^time_embedding\.0\.", "condition_embedder.time_embedder.linear_1.").Replace(@"^time_embedding\.2\.", "condition_embedder.time_embedder.linear_2.")
        .Replace(@"^time_projection\.1\.", "condition_embedder.time_proj.")
        .Replace(@"^text_embedding\.0\.", "condition_embedder.text_embedder.linear_1.").Replace(@"^text_embedding\.2\.", "condition_embedder.text_embedder.linear_2.")
        .Replace(@"^img_emb\.emb_pos$", "condition_embedder.image_embedder.pos_embed")
        .Replace(@"^img_emb\.proj\.0\.", "condition_embedder.image_embedder.norm1.").Replace(@"^img_emb\.proj\.1\.", "condition_embedder.image_embedder.ff.net.0.proj.")
        .Replace(@"^img_emb\.proj\.3\.", "condition_embedder.image_embedder.ff.net.2.").Replace(@"^img_emb\.proj\.4\.", "condition_embedder.image_embedder.norm2.")
        .Replace(@"\.self_attn\.", ".attn1.").Replace(@"\.cross_attn\.", ".attn2.")
        .Replace(@"(\.attn[12])\.([qkv])\.", "$1.to_$2.").Replace(@"(\.attn[12])\.o\.", "$1.to_out.0.")
        .Replace(@"\.k_img\.", ".add_k_proj.").Replace(@"\.v_img\.", ".add_v_proj.").Replace(@"\.norm_k_img\.", ".norm_added_k.")
        .Replace(@"\.norm3\.", ".norm2.").Replace(@"\.ffn\.0\.", ".ffn.net.0.proj.").Replace(@"\.ffn\.2\.", ".ffn.net.2.")
        .Replace(@"\.modulation$", ".scale_shift_table").Replace(@"\.before_proj\.", ".proj_in.").Replace(@"\.after_proj\.", ".proj_out.");

    private static readonly KeyMap VaeBlocks = KeyMap.Named("blocks")
        .Replace(@"\.residual\.0\.", ".norm1.").Replace(@"\.residual\.2\.", ".conv1.").Replace(@"\.residual\.3\.", ".norm2.").Replace(@"\.residual\.6\.", ".conv2.")
        .Replace(@"\.shortcut\.", ".conv_shortcut.")
        .Replace(@"\.middle\.0\.", ".mid_block.resnets.0.").Replace(@"\.middle\.1\.", ".mid_block.attentions.0.").Replace(@"\.middle\.2\.", ".mid_block.resnets.1.")
        .Replace(@"\.head\.0\.", ".norm_out.").Replace(@"\.head\.2\.", ".conv_out.")
        .Replace(@"^conv1\.", "quant_conv.").Replace(@"^conv2\.", "post_quant_conv.").Replace(@"^(encoder|decoder)\.conv1\.", "$1.conv_in.");

    /// <summary>Chooses the map of a transformer by the names it is stored under.</summary>
    public static KeyMap Transformer(IReadOnlyCollection<string> names) => names.Any(name => name.EndsWith("head.modulation", StringComparison.Ordinal)) ? OriginalTransformer : KeyMap.Identity;

    /// <summary>Chooses the map of a VAE by its names. The originals number the decoder's blocks through; how many make one level depends on the configuration.</summary>
    public static Func<IReadOnlyCollection<string>, KeyMap> Vae(int residualBlocks) => names =>
        names.Any(name => name.StartsWith("encoder.downsamples.", StringComparison.Ordinal)) ? OriginalVae(names, residualBlocks) : KeyMap.Identity;

    private static KeyMap OriginalVae(IReadOnlyCollection<string> names, int residualBlocks)
    {
        if (names.Any(name => name.StartsWith("encoder.downsamples.0.downsamples.", StringComparison.Ordinal)))
        {
            return KeyMap.Named("original Wan 2.2 VAE names")
                .Replace(@"^encoder\.downsamples\.(\d+)\.downsamples\.(\d+)\.(resample|time_conv)\.", "encoder.down_blocks.$1.downsampler.$3.")
                .Replace(@"^encoder\.downsamples\.(\d+)\.downsamples\.(\d+)\.", "encoder.down_blocks.$1.resnets.$2.")
                .Replace(@"^decoder\.upsamples\.(\d+)\.upsamples\.(\d+)\.(resample|time_conv)\.", "decoder.up_blocks.$1.upsampler.$3.")
                .Replace(@"^decoder\.upsamples\.(\d+)\.upsamples\.(\d+)\.", "decoder.up_blocks.$1.resnets.$2.")
                .Then(VaeBlocks);
        }

        // One level of the decoder: residualBlocks + 1 residual blocks and an upsampler, but for the last level.
        var level = residualBlocks + 2;
        return KeyMap.Named("original Wan 2.1 VAE names")
            .Replace(@"^encoder\.downsamples\.", "encoder.down_blocks.")
            .Replace(@"^decoder\.upsamples\.(\d+)\.", match =>
            {
                var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                var (block, part) = (number / level, number % level);
                return part == residualBlocks + 1 ? $"decoder.up_blocks.{block}.upsamplers.0." : $"decoder.up_blocks.{block}.resnets.{part}.";
            })
            .Then(VaeBlocks);
    }
}
