using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Moves bodies over the ground so that planted feet stay where they are: the phase of a gait is the distance over its stride.</summary>
internal static class Gaits
{
    /// <summary>Walks or runs a frame toward a goal, speeding up and braking.</summary>
    /// <returns>The distance that is left.</returns>
    public static float Step(Player me, Stage stage, Vector3 goal, float speed, string gait, float intensity = 0.5f, bool brake = true)
    {
        const float dt = Stage.Step;
        var way = goal - me.Position;
        var left = way.Length();
        if (left < 0.01f)
        {
            me.Velocity = Vector3.Zero;
            return 0f;
        }

        var reach = MathF.Max(0.05f, speed * 0.3f);
        var wanted = brake && left < reach ? MathF.Max(speed * 0.3f, speed * left / reach) : speed;
        var now = MathF.Min(wanted, me.Velocity.Length() + (speed * dt * 4.5f));
        var step = MathF.Min(left, now * dt);
        var direction = way / left;
        me.Velocity = direction * (step / dt);
        me.Position += direction * step;
        if (MathF.Abs(direction.X) > 0.25f) me.WantedFacing = MathF.Sign(direction.X);
        Advance(me, stage, step, gait, intensity);
        return left - step;
    }

    /// <summary>Turns the gait by a distance covered, and sounds the feet that come down.</summary>
    public static void Advance(Player me, Stage stage, float distance, string gait, float intensity = 0.5f)
    {
        var runs = gait is "run";
        var stride = (runs ? me.Body.RunStride : me.Body.WalkStride) * me.Scale;
        var before = me.Gait;
        me.Gait += distance / MathF.Max(0.02f, stride);
        if (me.Body.Locomotion is Locomotion.Fish)
        {
            me.Show(stage.Frame, "swim", me.Gait, 0f, runs ? 0.9f : intensity);
            return;
        }

        if (me.Body.Locomotion is Locomotion.Thing or Locomotion.Aircraft && me.Position.Y > 0.3f)
        {
            me.Show(stage.Frame, "float", stage.Time / ActionTable.Of("float").Cycle, 0f, intensity);
            return;
        }

        me.Show(stage.Frame, gait, me.Gait, 0f, intensity);
        if (stage.Facts.Weightless || me.Position.Y > 0.05f || me.Opacity < 0.1f) return;
        var feet = me.Body.Locomotion switch { Locomotion.Biped or Locomotion.Bird => 2, Locomotion.Quadruped => 4, _ => 0 };
        for (var foot = 0; foot < feet; foot++)
        {
            var order = foot / (float)feet;
            var contact = MathF.Floor(me.Gait - order) + order;
            if (contact <= before || contact > me.Gait) continue;

            // The frame that first shows the foot down contains the instant; within it the rhythm stays even.
            var at = stage.Time + (Stage.Step * Math.Clamp((contact - before) / MathF.Max(1e-5f, me.Gait - before), 0f, 0.98f));
            var weight = (feet == 4 ? 0.2f : 0.36f) * (runs ? 1.35f : 1f) * MathF.Sqrt(MathF.Min(4f, me.Height));
            stage.Score.Sound(stage, "footstep", me, me.Position, Math.Clamp(weight, 0.05f, 1f), ground: stage.Facts.Ground, at: at);
            if (me.Height > 2.2f) stage.Score.Effect(stage, "dust", me.Position, 0.8f, 0.25f * me.Height, 0.4f);
        }
    }
}
