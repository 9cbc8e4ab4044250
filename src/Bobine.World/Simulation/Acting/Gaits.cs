using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Moves bodies over the ground so that planted feet stay where they are: the phase of a gait is the distance over its stride.</summary>
internal static class Gaits
{
    /// <summary>Walks or runs a frame toward a goal, speeding up and braking.</summary>
    /// <returns>The distance that is left.</returns>
    public static float Step(Player me, Stage stage, Vector3 goal, float speed, string gait, float intensity = 0.5f, bool brake = true)
    {
        const float dt = 1f / Timeline.Rate;
        var way = goal - me.Position;
        var left = way.Length();
        if (left < 0.01f)
        {
            me.Velocity = Vector3.Zero;
            return 0f;
        }

        var reach = MathF.Max(0.05f, speed * 0.3f);
        var wanted = brake && left < reach ? MathF.Max(speed * 0.25f, speed * left / reach) : speed;
        var before = me.Velocity.Length();
        var now = MathF.Min(wanted, before + (speed * dt * 4f));
        var step = MathF.Min(left, now * dt);
        var direction = way / left;
        me.Velocity = direction * (step / dt);
        me.Position += direction * step;
        if (MathF.Abs(direction.X) > 0.25f) me.WantedFacing = MathF.Sign(direction.X);
        Advance(me, stage, step, gait, intensity);
        return left - step;
    }

    /// <summary>Turns the gait by a distance covered, and sounds the feet that come down.</summary>
    public static void Advance(Player me, Stage stage, float distance, string gait, float intensity)
    {
        var runs = string.Equals(gait, "run", StringComparison.Ordinal);
        var stride = (runs ? me.Body.RunStride : me.Body.WalkStride) * me.Scale;
        var before = me.Gait;
        me.Gait += distance / MathF.Max(0.02f, stride);
        me.Show(stage.Frame, gait, me.Gait, 0f, intensity);
        if (stage.Facts.Weightless || me.Position.Y > 0.05f) return;
        var feet = me.Body.Locomotion switch { Locomotion.Biped or Locomotion.Bird => 2, Locomotion.Quadruped => 4, _ => 0 };
        for (var foot = 0; foot < feet; foot++)
        {
            var contact = MathF.Ceiling(before - (foot / (float)feet)) + (foot / (float)feet);
            if (contact > before && contact <= me.Gait) stage.Score.Sound(stage, "footstep", me, me.Position, MathF.Min(1f, (feet == 4 ? 0.25f : 0.4f) * (runs ? 1.3f : 1f) * MathF.Sqrt(me.Height)), ground: stage.Facts.Ground);
        }
    }
}
