using Bobine.Models.Reel.Audio;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Audio;

public sealed class PhaseGradientTests
{
    [Fact]
    public void A_gliding_tone_comes_back_from_its_magnitudes_alone()
    {
        using var scope = NewDisposeScope();
        var sound = Glide(seconds: 1);
        var wanted = Spectrum.LogMagnitudes(sound);

        Assert.True(Error(AudioCodec.Sound(wanted, rounds: 0), wanted) < 0.12);
    }

    [Fact]
    public void Refinement_begins_better_from_integrated_phase_than_from_steady_partials()
    {
        using var scope = NewDisposeScope();
        var wanted = Spectrum.LogMagnitudes(Glide(seconds: 1));
        var magnitudes = Spectrum.Magnitudes(wanted);

        var integrated = Error(AudioCodec.Sound(wanted, rounds: 4), wanted);
        Assert.True(integrated < 0.7 * Error(GriffinLim.Sound(magnitudes, rounds: 4), wanted));
    }

    [Fact]
    public void Silence_stays_silent()
    {
        using var scope = NewDisposeScope();
        var wanted = Spectrum.LogMagnitudes(zeros(1, 4000));

        Assert.True(AudioCodec.Sound(wanted, rounds: 2).abs().max().item<float>() < 1e-4);
    }

    internal static Tensor Glide(int seconds)
    {
        var samples = new float[ReelFormat.SampleRate * seconds];
        var phase = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            var at = (double)i / samples.Length;
            phase += Math.Tau * (400 + (500 * at)) / ReelFormat.SampleRate;
            samples[i] = (float)((0.3 * Math.Sin(phase)) + (0.15 * Math.Sin(2 * phase)) + (0.07 * Math.Sin(3 * phase)));
        }

        return tensor(samples).unsqueeze(0);
    }

    private static double Error(Tensor samples, Tensor wanted)
    {
        var (got, want) = (Spectrum.Magnitudes(Spectrum.LogMagnitudes(samples)), Spectrum.Magnitudes(wanted));
        return (got - want).norm().item<float>() / want.norm().item<float>();
    }
}
