namespace Bobine.World.Simulation;

/// <summary>A damped spring about zero: overshoots once and settles in about six frames.</summary>
internal sealed class Spring
{
    private const float Stiffness = 150f, Damping = 11f;
    private float _speed;

    public float Value { get; private set; }

    /// <summary>Sets it off.</summary>
    public void Kick(float value, float speed = 0f)
    {
        Value = value;
        _speed = speed;
    }

    /// <summary>Passes one frame.</summary>
    public void Step()
    {
        const float dt = Stage.Step;
        _speed += ((-Stiffness * Value) - (Damping * _speed)) * dt;
        Value += _speed * dt;
        if (MathF.Abs(Value) < 0.0005f && MathF.Abs(_speed) < 0.01f) Value = _speed = 0f;
    }
}
