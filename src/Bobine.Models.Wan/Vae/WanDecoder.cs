using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>Latents to pixels, one latent frame at a time.</summary>
internal sealed class WanDecoder
{
    private readonly CausalConvolution _in;
    private readonly MiddleBlock _middle;
    private readonly List<Level> _levels = [];
    private readonly ChannelNorm _norm;
    private readonly CausalConvolution _out;

    public WanDecoder(WeightReader weights, WanVaeConfig config)
    {
        var last = config.Multipliers.Count - 1;
        long input = config.DecoderWidth * config.Multipliers[last];
        _in = new(weights, "decoder.conv_in", config.LatentChannels, input, time: 3, side: 3);
        _middle = new(weights, "decoder.mid_block", input);
        for (var i = 0; i <= last; i++)
        {
            long output = config.DecoderWidth * config.Multipliers[last - i];
            var doubles = i < last && config.HalvesTime[last - 1 - i];
            var name = $"decoder.up_blocks.{i}";
            var blocks = new List<ResidualBlock>();
            for (var j = 0; j <= config.ResidualBlocks; j++) blocks.Add(new(weights, $"{name}.resnets.{j}", j == 0 ? input : output, output));

            // Without shortcuts an upsampler also halves the channels.
            var after = config.Shortcuts ? output : output / 2;
            var up = i == last ? null : new Upsampler(weights, config.Shortcuts ? name + ".upsampler" : name + ".upsamplers.0", output, after, doubles);
            _levels.Add(new(i, blocks, up, config.Shortcuts && i < last ? (output, doubles ? 2 : 1) : null));
            input = i == last ? output : after;
        }

        _norm = new(weights, "decoder.norm_out", input);
        _out = new(weights, "decoder.conv_out", input, config.Channels, time: 3, side: 3);
    }

    public Tensor Call(Tensor z, FeatureCache cache, bool firstChunk, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var x = _in.Call(z, cache);
        trace?.Keep("decoder.conv_in", x);
        x = _middle.Call(x, cache);
        trace?.Keep("decoder.mid_block", x);
        foreach (var level in _levels)
        {
            x = level.Call(x, cache, firstChunk);
            trace?.Keep($"decoder.up_blocks.{level.Index}", x);
        }

        x = _norm.Call(x);
        trace?.Keep("decoder.norm_out", x);
        x = _out.Call(nn.functional.silu(x, inplace: true), cache);
        trace?.Keep("decoder.conv_out", x);
        return x.MoveToOuterDisposeScope();
    }

    private sealed record Level(int Index, List<ResidualBlock> Blocks, Upsampler? Up, (long Output, int Time)? Shortcut)
    {
        public Tensor Call(Tensor x, FeatureCache cache, bool firstChunk)
        {
            using var scope = NewDisposeScope();
            var output = x;
            foreach (var block in Blocks) output = block.Call(output, cache);
            if (Up is not null) output = Up.Call(output, cache);
            if (Shortcut is { } shortcut) output = output + Vae.Shortcut.Duplicate(x, shortcut.Output, shortcut.Time, space: 2, firstChunk);
            return output.MoveToOuterDisposeScope();
        }
    }
}
