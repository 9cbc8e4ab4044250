using System.Globalization;
using Bobine.Models.Wan;
using Bobine.Models.Wan.Transformer;
using Bobine.Models.Wan.Vae;
using Bobine.Text.Umt5;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>Other people's names for the same weights: original and ComfyUI files, LoRA layouts, stored number formats, and the key lists of the real checkpoints.</summary>
internal static class LayoutParity
{
    public static void Lora(Golden golden, string weights)
    {
        using var scope = NewDisposeScope();
        golden.Compare("out.none", Run(), "out.none");
        foreach (var file in Directory.GetFiles(golden.Folder, "*.safetensors").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name == "tensors") continue;
            var family = name.StartsWith("partial", StringComparison.Ordinal) ? "partial" : "full";
            foreach (var output in golden.Names.Where(output => output.StartsWith($"out.{family}.strength_", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                var strength = float.Parse(output[(output.LastIndexOf('_') + 1)..], CultureInfo.InvariantCulture);
                golden.Compare($"{name}, strength {strength}", Run((file, strength)), output);
            }
        }

        const string two = "out.full_0.6_plus_partial_-0.25";
        if (golden.Has(two)) golden.Compare("two adapters", Run((Path.Combine(golden.Folder, "diffusers.safetensors"), 0.6f), (Path.Combine(golden.Folder, "partial-no-alpha.safetensors"), -0.25f)), two);

        Tensor Run(params (string File, float Strength)[] adapters)
        {
            using var checkpoint = Checkpoint.Open(weights, WanLayouts.Transformer);
            var patches = adapters.Select(adapter => LoraAdapter.Open(adapter.File, adapter.Strength, WanLoraNames.For(checkpoint.Names))).ToList();
            try
            {
                if (patches.Any(patch => patch.Unused.Count > 0)) golden.Report("unused LoRA tensors", patches.Sum(patch => patch.Unused.Count), 0);
                using var network = new WanTransformer(WanTransformerConfig.From(golden.Config()), new(checkpoint, ComputePrecision.Exact, patches));
                return network.Call(golden.Stored("in.hidden_states"), ModuleParity.ConditionOf(golden));
            }
            finally
            {
                foreach (var patch in patches) patch.Dispose();
            }
        }
    }

    /// <summary>Every original name must map to its diffusers name, and every diffusers name must stay.</summary>
    public static void Keys(Golden golden)
    {
        foreach (var file in Directory.GetFiles(golden.Folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var document = ParityRun.Json(file);
            if (!document.RootElement.TryGetProperty("tensors", out var tensors)) continue;
            var name = Path.GetFileNameWithoutExtension(file);
            var published = tensors.EnumerateObject().Select(entry => entry.Name).ToList();
            var choose = name.StartsWith("vae", StringComparison.Ordinal) ? WanLayouts.Vae(residualBlocks: 2) : name.StartsWith("umt5", StringComparison.Ordinal) ? Umt5Layouts.Choose : WanLayouts.Transformer;
            golden.Report($"{name}: {published.Count} published names", published.Count(key => choose(published).Map(key) != key), 0);
            if (!document.RootElement.TryGetProperty("original_to_diffusers", out var originals)) continue;
            var pairs = originals.EnumerateObject().Select(entry => (Original: entry.Name, Diffusers: entry.Value.GetString()!)).ToList();
            var map = choose([.. pairs.Select(pair => pair.Original)]);
            golden.Report($"{name}: {pairs.Count} original names", pairs.Count(pair => map.Map(pair.Original) != pair.Diffusers), 0);
        }
    }

    public static void SingleFiles(Golden golden, string root)
    {
        using var scope = NewDisposeScope();
        var config = golden.Config();
        foreach (var file in Directory.GetFiles(golden.Folder, "wan-t2v-*.safetensors").Order(StringComparer.Ordinal))
        {
            using var checkpoint = Checkpoint.Open(file, WanLayouts.Transformer);
            using var network = new WanTransformer(WanTransformerConfig.From(config.Part("transformer")), new(checkpoint, ComputePrecision.Exact));
            golden.Compare(Path.GetFileNameWithoutExtension(file), network.Call(golden.Stored("in.hidden_states"), ModuleParity.ConditionOf(golden)), "out.sample");
            golden.Report($"{Path.GetFileNameWithoutExtension(file)}: unused weights", network.Report.Unused.Count, 0);
        }

        foreach (var name in new[] { "vae21", "vae22" })
        {
            using var reference = new Golden(root, Path.Combine(root, name), _ => { });
            var vaeConfig = WanVaeConfig.From(config.Part(name));
            using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, $"wan-{name}-original.safetensors"), WanLayouts.Vae(vaeConfig.ResidualBlocks));
            using var vae = new WanVae(vaeConfig, new(checkpoint, ComputePrecision.Exact));
            ModuleParity.Vae(reference, vae, golden);
        }

        using (var reference = new Golden(root, Path.Combine(root, "umt5"), _ => { }))
        {
            using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, "umt5-original.safetensors"), Umt5Layouts.Choose);
            using var encoder = new Umt5Encoder(Umt5Config.From(config.Part("umt5")), new(checkpoint, ComputePrecision.Exact));
            ModuleParity.TextEncoder(reference, encoder, golden);
        }

        Stored(golden, "mixed-dtypes.safetensors", "out.mixed.", markers: true);
        Stored(golden, "scaled-fp8.safetensors", "out.scaled.", markers: false);
    }

    private static void Stored(Golden golden, string file, string prefix, bool markers)
    {
        using var scope = NewDisposeScope();
        using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, file));
        foreach (var output in golden.Names.Where(output => output.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var value = checkpoint.Read(output[prefix.Length..], ScalarType.Float32, CPU);

            // The goldens write NaN and the infinities as plain numbers, so that a difference can be taken.
            if (markers) value = value.nan_to_num(12345, 54321, -54321);
            golden.Compare($"{Path.GetFileNameWithoutExtension(file)}: {output[prefix.Length..]}", value, output, bound: 0);
        }
    }
}
