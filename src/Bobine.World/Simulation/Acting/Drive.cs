using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Drives: accelerates, cruises, brakes; the wheels turn by the distance, the nose leads, the lane is kept.</summary>
internal sealed class Drive(Cue cue) : Act(cue)
{
    private float _way = 1f, _speed;
    private float? _goal;

    /// <summary>Gets the sound of a vehicle's engine, or null for none.</summary>
    public static string? Engine(Player me) => me.Member.Kind switch
    {
        "formula-one" or "motorcycle" => "engine-f1",
        "car" or "taxi" or "tractor" => "engine-car",
        "train" => "train",
        "plane" => "plane",
        "helicopter" => "helicopter",
        "bus" or "fire-truck" => "engine-bus",
        "boat" or "submarine" => "engine-boat",
        "rocket" => "rocket",
        "drone" => "drone",
        _ => null,
    };

    protected override void Begin(Player me, Stage stage)
    {
        _speed = me.Body.IsVehicle ? (Cue.Intensity > 0.7f || me.Member.Kind is "formula-one" ? me.Body.Run : me.Body.Walk) * MathF.Sqrt(me.Scale) * (Cue.Intensity < 0.3f ? 0.5f : 1f) : 4f * Cue.Pace;
        _speed *= 0.985f + (0.03f * me.Variation);
        _way = me.WantedFacing == 0f ? 1f : MathF.Sign(me.WantedFacing);
        if (Cue.Beat?.Where is { } mark)
        {
            _goal = mark.X * Blocking.Squeeze(stage);
            _way = _goal >= me.Position.X ? 1f : -1f;
        }
        else if (stage.Find(Cue.Beat?.To) is { } other && other.Cast != me.Cast)
        {
            _way = other.Position.X >= me.Position.X ? 1f : -1f;
            _goal = other.Position.X - (_way * (me.HalfWidth + other.HalfWidth + 0.8f));
        }

        me.WantedFacing = _way;
        me.Glow = stage.Shot.Time is "night" or "sunset" or "dawn" || me.Member.Kind is "fire-truck" ? 1f : 0.3f;

        // Who drives when the shot begins has been driving before.
        if (stage.Frame == 0 && _goal is null) me.Velocity = new(_way * _speed, 0f, 0f);
        if (Engine(me) is { } engine) stage.Score.Sound(stage, engine, me, me.Position, 0.8f, MathF.Max(0.4f, MathF.Min(Cue.End, stage.Seconds) - stage.Time));
        if (me.Member.Kind is "fire-truck") stage.Score.Sound(stage, "siren", me, me.Position, 0.6f, MathF.Max(0.4f, MathF.Min(Cue.End, stage.Seconds) - stage.Time));
    }

    protected override bool Step(Player me, Stage stage)
    {
        var speed = _speed;
        if (_goal is { } goal)
        {
            var left = (goal - me.Position.X) * _way;
            if (left <= 0.05f && me.Velocity.Length() < 0.6f)
            {
                me.Velocity = Vector3.Zero;
                return true;
            }

            speed = MathF.Min(speed, MathF.Sqrt(2f * 5f * MathF.Max(0f, left)));
        }
        else if (stage.Time > Cue.End) speed = 0f;

        Roll(me, stage, _way, speed, "drive");
        return stage.Time > Cue.End && me.Velocity.Length() < 0.05f;
    }

    /// <summary>Rolls a frame one way toward a speed, accelerating and braking as a vehicle can.</summary>
    /// <returns>Whether it stands still.</returns>
    public static bool Roll(Player me, Stage stage, float way, float speed, string shown = "drive")
    {
        if (way == 0f) way = me.WantedFacing;
        me.WantedFacing = way;
        var now = MathF.Abs(me.Velocity.X);
        var most = MathF.Max(4f, me.Body.Run * 0.35f) * Stage.Step;
        now += Math.Clamp(speed - now, -1.6f * most, most);
        if (now < 0.02f) now = 0f;
        var step = way * now * Stage.Step;
        me.Position += new Vector3(step, 0f, 0f);
        me.Velocity = new(way * now, 0f, 0f);
        me.Wheel += now * Stage.Step / MathF.Max(0.05f, 0.2f * me.Height);
        me.Gait += now * Stage.Step / MathF.Max(0.5f, me.Length);
        var boat = me.Body.Locomotion == Locomotion.Boat;
        me.Roll = boat ? 1.6f * MathF.Sin((stage.Time * 1.9f) + (me.Variation * 6f)) : 0f;
        me.Show(stage.Frame, shown, me.Gait, 0f, Math.Clamp(now / MathF.Max(1f, me.Body.Run), 0f, 1f));
        if (now > 3f && stage.Frame % 8 == 0 && !boat && stage.Facts.Ground is "sand" or "grass" or "snow") stage.Score.Effect(stage, "dust", me.Position - new Vector3(way * me.HalfWidth * 0.8f, 0f, 0f), 0.9f, 0.6f, 0.5f);
        return now == 0f;
    }
}
