using Bobine.Core;
using Bobine.Torch.Random;
using Bobine.Torch.Weights;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Audio;

/// <summary>The learned half of the audio decoder: what the linear inverse misses, from this latent and those before it. It says nothing until it is trained.</summary>
/// <remarks>ConvNeXt blocks (Liu et al. 2022) along time, causal, so that a film's seconds can be decoded as they come.</remarks>
public sealed class SoundDecoder : Module<Tensor, Tensor>
{
    [ComponentName(Name = "in")] private readonly Linear _in;
    [ComponentName(Name = "blocks")] private readonly ModuleList<SoundBlock> _blocks;
    [ComponentName(Name = "norm")] private readonly LayerNorm _norm;
    [ComponentName(Name = "out")] private readonly Linear _out;

    /// <summary>Makes a decoder with weights drawn from a seed.</summary>
    public SoundDecoder(SoundDecoderConfig config, int channels, Seed seed) : base(nameof(SoundDecoder))
    {
        Config = config;
        _in = Linear(channels, config.Width);
        _blocks = new([.. Enumerable.Range(0, config.Depth).Select(_ => new SoundBlock(config))]);
        _norm = LayerNorm(config.Width);
        _out = Linear(config.Width, AudioBasis.Block);
        RegisterComponents();
        Draw(seed);
    }

    public SoundDecoderConfig Config { get; }

    /// <summary>Reads a decoder, not to be trained.</summary>
    public static SoundDecoder Read(SafetensorsFile file, SoundDecoderConfig config, int channels)
    {
        var decoder = new SoundDecoder(config, channels, default);
        ModuleWeights.Freeze(file, decoder);
        return decoder;
    }

    /// <summary>Gets what to add to linear log magnitudes (B, 4 A, 513), from latents (B, A, C).</summary>
    public override Tensor forward(Tensor latents)
    {
        using var scope = NewDisposeScope();
        var x = _in.call(latents);                                                              // (B, A, D)
        foreach (var block in _blocks) x = block.call(x);                                       // (B, A, D)
        x = _out.call(_norm.call(x));                                                           // (B, A, 4·513)
        return x.view(x.shape[0], x.shape[1] * Spectrum.FramesPerLatent, Spectrum.Bins).MoveToOuterDisposeScope();
    }

    private void Draw(Seed seed)
    {
        using var _ = no_grad();
        foreach (var (name, weight) in named_parameters())
        {
            if (name.StartsWith("out.", StringComparison.Ordinal) || (name.EndsWith("bias", StringComparison.Ordinal) && weight.dim() == 1)) weight.zero_();
            else if (weight.dim() > 1)
            {
                using var drawn = GaussianNoise.Draw(seed.For(name), weight.shape);
                weight.copy_(drawn).div_(Math.Sqrt((double)weight.numel() / weight.shape[0]));
            }
        }
    }
}

/// <summary>Mixes along time, channel by channel, then across channels.</summary>
internal sealed class SoundBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "time")] private readonly Conv1d _time;
    [ComponentName(Name = "norm")] private readonly LayerNorm _norm;
    [ComponentName(Name = "up")] private readonly Linear _up;
    [ComponentName(Name = "down")] private readonly Linear _down;

    public SoundBlock(SoundDecoderConfig config) : base(nameof(SoundBlock))
    {
        _time = Conv1d(config.Width, config.Width, SoundDecoderConfig.Kernel, groups: config.Width);
        _norm = LayerNorm(config.Width);
        _up = Linear(config.Width, config.Width * config.Expansion);
        _down = Linear(config.Width * config.Expansion, config.Width);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var past = functional.pad(x.transpose(1, 2), [SoundDecoderConfig.Kernel - 1, 0]);      // (B, D, A + 4)
        var y = _time.call(past).transpose(1, 2);                                               // (B, A, D)
        return x + _down.call(functional.gelu(_up.call(_norm.call(y))));
    }
}
