namespace Bobine.World.Sound.Dsp;

/// <summary>A value along a sound: straight lines between points, time in 0..1 of the layer. A plain number is a constant.</summary>
internal readonly struct Curve
{
    private readonly float _constant;
    private readonly (float At, float Value)[]? _points;

    private Curve(float constant) => _constant = constant;

    private Curve((float At, float Value)[] points) => _points = points;

    public static implicit operator Curve(float constant) => new(constant);

    public static Curve Of(params (float At, float Value)[] points) => new(points);

    /// <summary>Rises in <paramref name="attack"/> of the layer, then falls as a power: 1 is straight, 3 is percussive.</summary>
    public static Curve Decay(float attack, float power = 3f)
    {
        var points = new (float, float)[10];
        points[0] = (0f, 0f);
        for (var i = 1; i < points.Length; i++)
        {
            var t = (i - 1f) / (points.Length - 2);
            points[i] = (attack + ((1f - attack) * t), MathF.Pow(1f - t, power));
        }

        return new(points);
    }

    /// <summary>Rises, stays at 1 and falls; the parts are shares of the layer.</summary>
    public static Curve Hold(float attack, float release) => new([(0f, 0f), (attack, 1f), (1f - release, 1f), (1f, 0f)]);

    public float At(float t)
    {
        if (_points is null) return _constant;
        if (t <= _points[0].At) return _points[0].Value;
        for (var i = 1; i < _points.Length; i++)
        {
            var (at, value) = _points[i];
            if (t > at) continue;
            var (from, before) = _points[i - 1];
            return before + ((value - before) * (t - from) / MathF.Max(1e-6f, at - from));
        }

        return _points[^1].Value;
    }

    public Curve Scaled(float factor)
    {
        if (_points is null) return new(_constant * factor);
        return new([.. _points.Select(point => (point.At, point.Value * factor))]);
    }
}
