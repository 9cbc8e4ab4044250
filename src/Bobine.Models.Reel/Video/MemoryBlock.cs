using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Video;

/// <summary>A residual block that sees the frame before: x + second(relu(first([x, previous x]))). Causal, and its whole memory is one frame.</summary>
internal sealed class MemoryBlock : Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "first")] private readonly Convolution _first;
    [ComponentName(Name = "second")] private readonly Convolution _second;

    public MemoryBlock(int width, ScalarType compute) : base(nameof(MemoryBlock))
    {
        _first = new(2 * width, width, 3, compute, gain: 1.4f);
        _second = new(width, width, 3, compute, gain: 0.3f);
        RegisterComponents();
    }

    /// <summary>Takes frames and each frame's predecessor, both (N, C, H, W).</summary>
    public override Tensor forward(Tensor x, Tensor previous) => x + _second.call(functional.relu(_first.call(cat([x, previous], 1))));
}
