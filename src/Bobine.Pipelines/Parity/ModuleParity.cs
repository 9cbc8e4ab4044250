using Bobine.Models.Wan;
using Bobine.Models.Wan.Transformer;
using Bobine.Models.Wan.Vae;
using Bobine.Models.Wan.Vision;
using Bobine.Text.Umt5;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>The four networks against their goldens.</summary>
internal static class ModuleParity
{
    /// <summary>The largest relative difference of a bfloat16 run: its numbers have 8 bits, and these networks are a few dozen roundings deep.</summary>
    private const double CoarseBound = 0.05;

    public static void Transformer(Golden golden)
    {
        using var scope = NewDisposeScope();
        using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, "weights.safetensors"), WanLayouts.Transformer);
        var config = WanTransformerConfig.From(golden.Config());
        using var network = new WanTransformer(config, new(checkpoint, ComputePrecision.Exact));
        using var trace = new Trace();
        golden.Compare("out.sample", network.Call(golden.Stored("in.hidden_states"), ConditionOf(golden), trace), "out.sample");
        golden.CompareTrace(trace);

        using var streaming = new WanTransformer(config, new(checkpoint, ComputePrecision.Exact), stream: true);
        golden.Compare("out.sample, blocks streamed", streaming.Call(golden.Stored("in.hidden_states"), ConditionOf(golden)), "out.sample");
        golden.Report("unused weights", network.Report.Unused.Count, 0);

        using var coarse = new WanTransformer(config, new(checkpoint, new(CPU, ScalarType.BFloat16)));
        Relative(golden, "out.sample in bfloat16, relative", coarse.Call(golden.Stored("in.hidden_states"), ConditionOf(golden)), "out.sample");
    }

    /// <summary>Compares a bfloat16 run: the root mean square of the difference over that of the reference.</summary>
    private static void Relative(Golden golden, string check, Tensor actual, string expected)
    {
        using var scope = NewDisposeScope();
        var reference = golden.Stored(expected);
        golden.Report(check, (actual - reference).square().mean().sqrt().item<float>() / reference.square().mean().sqrt().item<float>(), CoarseBound);
    }

    public static WanCondition ConditionOf(Golden golden) => new(
        golden.Stored("in.timestep"),
        golden.Stored("in.encoder_hidden_states"),
        golden.Has("in.encoder_hidden_states_image") ? golden.Stored("in.encoder_hidden_states_image") : null,
        golden.Has("in.control_hidden_states") ? golden.Stored("in.control_hidden_states") : null,
        golden.Has("in.control_hidden_states_scale") ? golden.Floats("in.control_hidden_states_scale") : null);

    public static void Vae(Golden golden)
    {
        using var scope = NewDisposeScope();
        var config = WanVaeConfig.From(golden.Config());
        using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, "weights.safetensors"), WanLayouts.Vae(config.ResidualBlocks));
        using var vae = new WanVae(config, new(checkpoint, ComputePrecision.Exact));
        Vae(golden, vae, golden);
        golden.Report("unused weights", vae.Report.Unused.Count, 0);
        using (var coarse = new WanVae(config, new(checkpoint, new(CPU, ScalarType.BFloat16)), withEncoder: false))
        {
            Relative(golden, "decode 17 frames in bfloat16, relative", coarse.Decode(coarse.Denormalised(golden.Stored("in.latents_normalised"))), "out.decode_17");
        }

        using (var trace = new Trace())
        {
            var frames = golden.Stored("in.video").narrow(2, 0, 5);
            _ = vae.Encode(frames, trace: trace);
            _ = vae.Decode(vae.Denormalised(golden.Stored("in.latents_normalised").narrow(2, 0, 2)), trace: trace);
            golden.CompareTrace(trace);
        }

        var batch = vae.Encode(golden.Stored("in.video_batch2")).narrow(1, 0, config.LatentChannels);
        golden.Compare("batch of two, encode", batch, "out.batch2.mode");
        golden.Compare("batch of two, decode", vae.Decode(golden.Stored("out.batch2.mode")), "out.batch2.decode");

        var sizes = golden.Stored("in.tiling").data<int>().ToArray();
        var tiling = new Tiling(sizes[0], sizes[2]);
        golden.Compare("untiled encode", vae.Encode(golden.Stored("in.tiled_video")).narrow(1, 0, config.LatentChannels), "out.untiled.mode");
        golden.Compare("tiled encode", vae.Encode(golden.Stored("in.tiled_video"), tiling).narrow(1, 0, config.LatentChannels), "out.tiled.mode");
        golden.Compare("tiled decode", vae.Decode(golden.Stored("in.tiled_latents"), tiling), "out.tiled.decode");
    }

    /// <summary>The part that a VAE loaded from another layout must pass too.</summary>
    public static void Vae(Golden golden, WanVae vae, Golden report)
    {
        using var scope = NewDisposeScope();
        var video = golden.Stored("in.video");
        foreach (var frames in new[] { 1, 5, 9, 17 })
        {
            if (!golden.Has($"out.encode_{frames}.mode")) continue;
            var moments = vae.Encode(video.narrow(2, 0, frames));
            report.Compare($"encode {frames} frames", moments.narrow(1, 0, vae.Config.LatentChannels), golden.Stored($"out.encode_{frames}.mode"));
            if (golden.Has($"out.encode_{frames}.normalised")) report.Compare($"encode {frames} frames, normalised", vae.Normalised(moments), golden.Stored($"out.encode_{frames}.normalised"));
            if (golden.Has($"out.encode_{frames}.moments")) report.Compare($"encode {frames} frames, moments", moments, golden.Stored($"out.encode_{frames}.moments"));
        }

        var whole = vae.Decode(vae.Denormalised(golden.Stored("in.latents_normalised")));
        report.Compare($"decode {whole.shape[2]} frames", whole, golden.Stored("out.decode_17"));
    }

    public static void TextEncoder(Golden golden)
    {
        using var scope = NewDisposeScope();
        using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, "weights.safetensors"), Umt5Layouts.Choose);
        using var encoder = new Umt5Encoder(Umt5Config.From(golden.Config()), new(checkpoint, ComputePrecision.Exact), stream: false);
        TextEncoder(golden, encoder, golden);
        golden.Report("unused weights", encoder.Report.Unused.Count, 0);
    }

    public static void TextEncoder(Golden golden, Umt5Encoder encoder, Golden report)
    {
        using var scope = NewDisposeScope();
        var ids = golden.Stored("in.input_ids");
        var mask = golden.Stored("in.attention_mask");
        for (var row = 0; row < ids.shape[0]; row++)
        {
            var length = mask[row].sum().item<long>();
            using var trace = new Trace();
            var encoded = encoder.Encode([.. ids[row].narrow(0, 0, length).data<long>().ToArray().Select(id => (int)id)], trace);
            report.Compare($"row {row}, {length} tokens", encoded[0], golden.Stored("out.zero_padded")[row].narrow(0, 0, length));
            CompareRow(golden, report, trace, row, length);
        }
    }

    private static void CompareRow(Golden golden, Golden report, Trace trace, int row, long length)
    {
        using var scope = NewDisposeScope();
        var (worst, count) = (0.0, 0);
        foreach (var (name, kept) in trace.Kept)
        {
            var stored = golden.Has("mid." + name) ? golden.Stored("mid." + name)[row].narrow(0, 0, length)
                : name.StartsWith("bias.", StringComparison.Ordinal) && golden.Has("out." + name[..^2]) ? golden.Stored("out." + name[..^2])[0].narrow(1, 0, length).narrow(2, 0, length)
                : null;
            if (stored is null) continue;
            count++;
            worst = Math.Max(worst, (kept[0] - stored).abs().max().item<float>());
        }

        if (count > 0) report.Report($"row {row}, {count} intermediates", worst, Golden.ModuleBound);
    }

    public static void Vision(Golden golden)
    {
        using var scope = NewDisposeScope();
        using var checkpoint = Checkpoint.Open(Path.Combine(golden.Folder, "weights.safetensors"));
        using var tower = new ClipVision(ClipVisionConfig.From(golden.Config()), new(checkpoint, ComputePrecision.Exact));
        using var trace = new Trace();
        golden.Compare("out.penultimate", tower.Encode(golden.Stored("in.pixel_values"), trace), "out.penultimate");
        golden.CompareTrace(trace);
        golden.Report("unused weights", tower.Report.Unused.Count, 0);
    }
}
