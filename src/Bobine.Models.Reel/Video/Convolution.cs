using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Video;

/// <summary>A convolution of odd size that keeps the picture's size: float32 master weights, held as a matrix (output, input x size x size), computed in the number format that this processor multiplies fastest.</summary>
internal sealed class Convolution : Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    [ComponentName(Name = "bias")] private readonly Parameter _bias;
    private readonly int _input, _size;
    private readonly ScalarType _compute;

    public Convolution(int input, int output, int size, ScalarType compute, float gain = 1f) : base(nameof(Convolution))
    {
        (_input, _size, _compute) = (input, size, compute);
        var taps = input * size * size;
        _weight = Parameter(gain == 0f ? zeros(output, taps) : empty(output, taps));
        _bias = Parameter(zeros(output));
        if (gain != 0f)
        {
            using var _ = no_grad();
            _weight.normal_(0, gain / Math.Sqrt(taps));
        }

        RegisterComponents();
    }

    public override Tensor forward(Tensor x) =>
        functional.conv2d(x, _weight.to(_compute).view(-1, _input, _size, _size), _bias.to(_compute), padding: [_size / 2L, _size / 2L]);
}
