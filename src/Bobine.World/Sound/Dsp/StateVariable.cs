namespace Bobine.World.Sound.Dsp;

/// <summary>Which output of a filter is heard.</summary>
internal enum Pass { Low, Band, High }

/// <summary>A state-variable filter (trapezoidal integrators) at 48 kHz whose frequency may move while it sounds.</summary>
internal struct StateVariable
{
    private float _k, _a1, _a2, _a3;
    private float _s1, _s2;

    public void Tune(float hertz, float q)
    {
        var g = MathF.Tan(MathF.PI * Math.Clamp(hertz, 10f, 21000f) / Utterance.SampleRate);
        _k = 1f / q;
        _a1 = 1f / (1f + (g * (g + _k)));
        _a2 = g * _a1;
        _a3 = g * _a2;
    }

    /// <summary>Filters one sample; the band output has unit gain at its centre.</summary>
    public float Next(float x, Pass pass)
    {
        var v3 = x - _s2;
        var v1 = (_a1 * _s1) + (_a2 * v3);
        var v2 = _s2 + (_a2 * _s1) + (_a3 * v3);
        _s1 = (2f * v1) - _s1;
        _s2 = (2f * v2) - _s2;
        return pass switch
        {
            Pass.Low => v2,
            Pass.Band => _k * v1,
            _ => x - (_k * v1) - v2,
        };
    }
}
