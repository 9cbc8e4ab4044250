using System.Text.RegularExpressions;

namespace Bobine.Models.Wan;

/// <summary>Finds the weight that a layer of a LoRA file changes, in the diffusers, ComfyUI and kohya namings.</summary>
public static partial class WanLoraNames
{
    private const string Kohya = "lora_unet_";

    /// <summary>Makes the lookup for a network with these weights.</summary>
    public static Func<string, string?> For(IReadOnlyCollection<string> weights)
    {
        var known = weights.Where(name => name.EndsWith(".weight", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var flat = known.ToDictionary(name => name[..^".weight".Length].Replace('.', '_'), StringComparer.Ordinal);
        return stored =>
        {
            if (stored.StartsWith(Kohya, StringComparison.Ordinal))
            {
                var rest = stored[Kohya.Length..];
                return flat.GetValueOrDefault(rest) ?? Known(Dotted(rest));
            }

            return Known(Prefix().Replace(stored, ""));
        };

        string? Known(string layer)
        {
            var name = layer + ".weight";
            if (known.Contains(name)) return name;
            return WanLayouts.OriginalTransformer.Map(name) is { } mapped && known.Contains(mapped) ? mapped : null;
        }
    }

    /// <summary>Puts the dots back into a flattened original name: only its own parts hold underscores.</summary>
    private static string Dotted(string flat) => Number().Replace(flat, ".$1.").Trim('.')
        .Replace("self_attn_", "self_attn.", StringComparison.Ordinal).Replace("cross_attn_", "cross_attn.", StringComparison.Ordinal)
        .Replace("img_emb_proj", "img_emb.proj", StringComparison.Ordinal).Replace("head_head", "head.head", StringComparison.Ordinal);

    [GeneratedRegex(@"^(base_model\.model\.)?(transformer\.|model\.diffusion_model\.|diffusion_model\.)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"_(\d+)(?:_|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
