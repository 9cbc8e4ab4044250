using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>Finds a sound whose spectra have given magnitudes (Griffin and Lim 1984), with the momentum of Perraudin, Balazs and Søndergaard 2013.</summary>
public static class GriffinLim
{
    private const double Momentum = 0.99;

    /// <summary>Gets samples (B, 250 T) of magnitudes (B, T, 513), beginning with the phase that steady partials at the bins' own frequencies would have.</summary>
    /// <param name="magnitudes">Not negative.</param>
    /// <param name="rounds">Projections; 0 takes the phase it begins with.</param>
    public static Tensor Sound(Tensor magnitudes, int rounds)
    {
        using var scope = NewDisposeScope();
        var turns = arange(magnitudes.shape[1], ScalarType.Float64).outer(arange(Spectrum.Bins, ScalarType.Float64)).mul_((double)Spectrum.Hop / Spectrum.Window);
        var steady = turns.sub_(turns.floor()).mul_(Math.Tau).to(ScalarType.Float32).unsqueeze(0).expand_as(magnitudes);
        return Sound(magnitudes, steady, rounds).MoveToOuterDisposeScope();
    }

    /// <summary>Gets samples (B, 250 T) of magnitudes (B, T, 513).</summary>
    /// <param name="magnitudes">Not negative.</param>
    /// <param name="begin">The phases to begin with, in radians, of the same shape.</param>
    /// <param name="rounds">Projections; 0 takes the phases as they are.</param>
    public static Tensor Sound(Tensor magnitudes, Tensor begin, int rounds)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var target = WithLast(magnitudes);                                                      // (B, 513, T + 1)
        var samples = magnitudes.shape[1] * Spectrum.Hop;
        var phase = polar(ones_like(target), WithLast(begin));
        var previous = zeros_like(phase);
        for (var i = 0; i < rounds; i++)
        {
            var consistent = Spectrum.Analyse(Spectrum.Synthesise(phase * target, samples));
            var ahead = consistent + ((consistent - previous) * (i == 0 ? 0 : Momentum));
            previous = consistent;
            phase = ahead / ahead.abs().clamp_min(1e-9);
        }

        return Spectrum.Synthesise(phase * target, samples).MoveToOuterDisposeScope();
    }

    /// <summary>The window that is centred on the end of the sound is taken to be as the last.</summary>
    private static Tensor WithLast(Tensor windows)
    {
        var turned = windows.transpose(1, 2);
        return cat([turned, turned.narrow(2, turned.shape[2] - 1, 1)], 2);
    }
}
