using Bobine.Core;

namespace Bobine.World.Sound.Dsp;

/// <summary>Coloured noise, about -1 to 1.</summary>
internal sealed class Noise(Seed seed)
{
    private readonly Rng _rng = seed.Random();
    private float _b0, _b1, _b2, _brown;

    public float White() => _rng.Range(-1f, 1f);

    /// <summary>Falls 3 dB an octave (Kellet's economy filter).</summary>
    public float Pink()
    {
        var white = White();
        _b0 = (0.99765f * _b0) + (white * 0.0990460f);
        _b1 = (0.96300f * _b1) + (white * 0.2965164f);
        _b2 = (0.57000f * _b2) + (white * 1.0526913f);
        return (_b0 + _b1 + _b2 + (white * 0.1848f)) * 0.28f;
    }

    /// <summary>Falls 6 dB an octave above 15 Hz.</summary>
    public float Brown()
    {
        _brown = (0.998f * _brown) + (White() * 0.045f);
        return _brown;
    }
}
