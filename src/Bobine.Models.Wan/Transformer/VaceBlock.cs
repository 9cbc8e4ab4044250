using Bobine.Torch.Layers;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Wan.Transformer;

/// <summary>A block of VACE's control branch (Jiang et al. 2025, arXiv 2503.07598): an ordinary block between two projections.</summary>
internal sealed class VaceBlock
{
    private readonly string _name;
    private readonly Linear? _in;
    private readonly Linear _out;
    private readonly WanBlock _block;

    public VaceBlock(WeightReader weights, int index, WanTransformerConfig config)
    {
        _name = $"vace_blocks.{index}";
        _in = index == 0 ? Linear.Take(weights, _name + ".proj_in", config.Width, config.Width) : null;
        _out = Linear.Take(weights, _name + ".proj_out", config.Width, config.Width);
        _block = new(weights, _name, config);
    }

    /// <summary>Moves the control stream on and returns what is added to the main stream, (B, N, D).</summary>
    public Tensor Call(ref Tensor control, Tensor x, WanContext context, Trace? trace)
    {
        if (_in is { } project) control = project.Call(control).add_(x);
        _block.Call(control, context, trace: null);
        trace?.Keep(_name + ".control", control);
        var hint = _out.Call(control);
        trace?.Keep(_name + ".conditioning", hint);
        return hint;
    }
}
