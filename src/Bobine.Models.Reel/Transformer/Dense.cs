using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Transformer;

/// <summary>y = x Wᵀ (+ b): float32 master weights, computed in the number format that this processor multiplies fastest.</summary>
internal sealed class Dense : Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    [ComponentName(Name = "bias")] private readonly Parameter? _bias;
    private readonly ScalarType _compute;

    public Dense(int input, int output, ScalarType compute, bool bias = false, float gain = 1f) : base(nameof(Dense))
    {
        _compute = compute;
        _weight = Parameter(gain == 0f ? zeros(output, input) : empty(output, input));
        if (bias) _bias = Parameter(zeros(output));
        if (gain != 0f)
        {
            using var _ = no_grad();
            _weight.normal_(0, gain / Math.Sqrt(input));
        }

        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => functional.linear(x.to(_compute), _weight.to(_compute), _bias?.to(_compute)!);
}
