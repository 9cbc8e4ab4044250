using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>Pixels to latent moments, one chunk at a time: the first frame alone, then fours.</summary>
internal sealed class WanEncoder
{
    private readonly CausalConvolution _in;
    private readonly List<Level> _levels = [];
    private readonly MiddleBlock _middle;
    private readonly ChannelNorm _norm;
    private readonly CausalConvolution _out;

    public WanEncoder(WeightReader weights, WanVaeConfig config)
    {
        long input = config.EncoderWidth;
        _in = new(weights, "encoder.conv_in", config.Channels, input, time: 3, side: 3);
        var flat = 0;
        for (var i = 0; i < config.Multipliers.Count; i++)
        {
            long output = config.EncoderWidth * config.Multipliers[i];
            var isLast = i == config.Multipliers.Count - 1;
            var halves = !isLast && config.HalvesTime[i];
            var blocks = new List<ResidualBlock>();
            for (var j = 0; j < config.ResidualBlocks; j++)
                blocks.Add(new(weights, config.Shortcuts ? $"encoder.down_blocks.{i}.resnets.{j}" : $"encoder.down_blocks.{flat++}", j == 0 ? input : output, output));
            var down = isLast ? null : new Downsampler(weights, config.Shortcuts ? $"encoder.down_blocks.{i}.downsampler" : $"encoder.down_blocks.{flat++}", output, halves);
            _levels.Add(new(i, blocks, down, config.Shortcuts ? (output, halves ? 2 : 1, isLast ? 1 : 2) : null));
            input = output;
        }

        _middle = new(weights, "encoder.mid_block", input);
        _norm = new(weights, "encoder.norm_out", input);
        _out = new(weights, "encoder.conv_out", input, 2 * config.LatentChannels, time: 3, side: 3);
    }

    public Tensor Call(Tensor x, FeatureCache cache, Trace? trace)
    {
        using var scope = NewDisposeScope();
        x = _in.Call(x, cache);
        trace?.Keep("encoder.conv_in", x);
        foreach (var level in _levels)
        {
            x = level.Call(x, cache);
            if (level.Shortcut is not null) trace?.Keep($"encoder.down_blocks.{level.Index}", x);
        }

        x = _middle.Call(x, cache);
        trace?.Keep("encoder.mid_block", x);
        x = _norm.Call(x);
        trace?.Keep("encoder.norm_out", x);
        x = _out.Call(nn.functional.silu(x, inplace: true), cache);
        trace?.Keep("encoder.conv_out", x);
        return x.MoveToOuterDisposeScope();
    }

    private sealed record Level(int Index, List<ResidualBlock> Blocks, Downsampler? Down, (long Output, int Time, int Space)? Shortcut)
    {
        public Tensor Call(Tensor x, FeatureCache cache)
        {
            using var scope = NewDisposeScope();
            var output = x;
            foreach (var block in Blocks) output = block.Call(output, cache);
            if (Down is not null) output = Down.Call(output, cache);
            if (Shortcut is { } shortcut) output = output + Vae.Shortcut.Average(x, shortcut.Output, shortcut.Time, shortcut.Space);
            return output.MoveToOuterDisposeScope();
        }
    }
}
