using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Flies through the air as it was thrown, bounces on the ground and rolls out; or lands in the hands of whoever catches it.</summary>
internal sealed class Ballistic(Cue cue, Vector3 velocity, Player? catcher) : Act(cue)
{
    private const float Gravity = 9.81f;
    private Vector3 _velocity = velocity;

    public override bool CanBeCut => false;

    /// <summary>Gets the velocity that brings a throw from one point to another in a time.</summary>
    public static Vector3 Throw(Vector3 from, Vector3 to, float seconds) => ((to - from) / seconds) + new Vector3(0f, 0.5f * Gravity * seconds, 0f);

    protected override bool Step(Player me, Stage stage)
    {
        if (catcher is not null && Age(stage) >= Cue.Length - 0.001f)
        {
            catcher.Holds = me.Member.Kind;
            me.IsCarried = true;
            stage.Score.Sound(stage, "catch", catcher, catcher.ChestPoint, 0.5f);
            stage.Score.Event(stage, "contact:catch", catcher);
            me.Velocity = Vector3.Zero;
            return true;
        }

        _velocity -= new Vector3(0f, Gravity * Stage.Step, 0f);
        var next = me.Position + (_velocity * Stage.Step);
        if (next.Y <= 0f && _velocity.Y < 0f)
        {
            next.Y = 0f;
            var hard = -_velocity.Y;
            var round = me.Member.Kind is "ball" or "balloon" or "watermelon" or "apple" or "orange";
            _velocity = new(_velocity.X * 0.8f, hard > 0.9f ? hard * (round ? 0.62f : 0.3f) : 0f, _velocity.Z * 0.8f);
            if (hard > 0.9f)
            {
                stage.Score.Sound(stage, "bounce", me, next, Math.Clamp(hard / 7f, 0.15f, 0.9f));
                me.Squash.Kick(-0.14f * MathF.Min(1f, hard / 5f), 1f);
            }
        }

        if (next.Y <= 0f) _velocity *= 1f - (0.9f * Stage.Step);
        me.Roll += _velocity.X * Stage.Step / MathF.Max(0.05f, me.Height * 0.5f) * (180f / MathF.PI);
        me.Velocity = _velocity;
        me.Position = next;
        me.Show(stage.Frame, "roll", Age(stage));
        return me.Position.Y <= 0f && _velocity.Length() < 0.08f;
    }
}
