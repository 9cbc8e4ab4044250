using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Jumps: crouch, a parabola from a quarter of the way to the contact point, squash, settle.</summary>
internal sealed class Jump(Cue cue) : Act(cue)
{
    private const float Leave = 0.28f;
    private Vector3 _from, _to;
    private float _length, _high;
    private bool _left, _landed;

    public override bool CanBeCut => false;

    protected override void Begin(Player me, Stage stage)
    {
        _length = Math.Clamp(Cue.Length, 0.6f, 1.3f);
        _from = me.Position;
        _high = me.Height * (0.35f + (0.5f * Cue.Intensity));
        _to = _from;
        if (Cue.Beat?.Where is { } mark) _to = new(mark.X * Blocking.Squeeze(stage), _from.Y, mark.Z);
        else if (stage.Find(Cue.Beat?.To) is { } other) _to = _from + new Vector3(0.6f * (other.Position.X - _from.X), 0f, 0f);
        var way = _to - _from;
        if (way.Length() > 3f * me.Height) _to = _from + (way * (3f * me.Height / way.Length()));
        if (_to != _from) Aim(me, _to);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var land = ActionTable.Of("jump").Contact;
        var progress = Math.Clamp(Age(stage) / _length, 0f, 1f);
        var t = Math.Clamp((progress - Leave) / (land - Leave), 0f, 1f);
        var before = me.Position;
        me.Position = Vector3.Lerp(_from, _to, t) + new Vector3(0f, 4f * _high * t * (1f - t), 0f);
        me.Velocity = (me.Position - before) / Stage.Step;
        me.Show(stage.Frame, "jump", progress, progress, Cue.Intensity);
        if (!_left && t > 0f)
        {
            _left = true;
            me.Squash.Kick(0.05f);
            stage.Score.Sound(stage, "whoosh", me, me.Position, 0.3f, 0.35);
        }

        if (!_landed && progress >= land)
        {
            _landed = true;
            me.Squash.Kick(-0.08f);
            stage.Score.Sound(stage, "footstep", me, me.Position, 0.8f, ground: stage.Facts.Ground);
            stage.Score.Effect(stage, "dust", me.Position, 0.6f, 0.3f * me.Height, 0.5f);
            stage.Score.Event(stage, "land", me);
        }

        return progress >= 1f;
    }
}

/// <summary>Flies or swims along, rising to its height first, rolling gently.</summary>
internal sealed class Glide(Cue cue) : Act(cue)
{
    private Vector3 _goal;
    private bool _hasGoal;
    private float _speed, _height, _beats;

    private bool Swims => Cue.Action is "swim" or "float";

    protected override void Begin(Player me, Stage stage)
    {
        me.Rest = Cue.Action;
        _height = me.Home.Y;
        var cruise = Swims ? me.Body.Walk : me.Body.Locomotion switch { Locomotion.Bird => 3f, Locomotion.Aircraft or Locomotion.Vehicle => me.Body.Walk, _ => 6f };
        _speed = cruise * MathF.Max(0.6f, me.Scale) * Cue.Pace;
        _hasGoal = true;
        if (Cue.Beat?.Where is { } mark) _goal = new(mark.X * Blocking.Squeeze(stage), mark.Y > 0f ? mark.Y : _height, mark.Z);
        else if (stage.Find(Cue.Beat?.To) is { } other && other.Cast != me.Cast)
        {
            var side = me.Position.X < other.Position.X ? -1f : 1f;
            _goal = new(other.Position.X + (side * (me.Front + other.HalfWidth + 0.3f)), _height, other.Position.Z);
        }
        else
        {
            _hasGoal = false;
            _goal = me.Position + new Vector3(me.WantedFacing * 1000f, 0f, 0f);
        }
    }

    protected override bool Step(Player me, Stage stage)
    {
        var way = (_goal - me.Position) with { Y = 0f };
        var left = way.Length();
        var wanted = _hasGoal ? MathF.Min(_speed, left * 2f) : _speed;
        var now = MathF.Min(wanted, me.Velocity.Length() + (_speed * Stage.Step * 2.5f));
        if (!_hasGoal && stage.Frame == Began && me.Position.Y > 0.5f * _height && stage.Frame == 0) now = _speed;
        var step = left < 0.02f ? Vector3.Zero : way / left * MathF.Min(left, now * Stage.Step);
        var clock = stage.Time + (me.Variation * 5f);
        var bob = (Swims ? 0.06f : 0.14f) * MathF.Min(2f, me.Height) * MathF.Sin(clock * MathF.Tau * (Swims ? 0.5f : 0.4f));
        var rise = Math.Clamp(_height + bob - me.Position.Y, -2.5f * Stage.Step, 2.5f * Stage.Step);
        me.Position += step + new Vector3(0f, rise, 0f);
        me.Velocity = (step / Stage.Step) + new Vector3(0f, rise / Stage.Step, 0f);
        if (MathF.Abs(step.X) > 0.01f) me.WantedFacing = MathF.Sign(step.X);
        me.Roll += (Math.Clamp(-me.Velocity.Y * 9f, -16f, 16f) * MathF.Sign(me.WantedFacing) - me.Roll) * 0.12f;
        me.Wheel += Stage.Step * 60f;
        me.Gait += step.Length() / MathF.Max(0.05f, me.Body.WalkStride * me.Scale);
        var phase = Swims ? MathF.Max(me.Gait, Age(stage) / ActionTable.Of("swim").Cycle) : Age(stage) / ActionTable.Of("fly").Cycle;
        me.Show(stage.Frame, Cue.Action, phase, 0f, Cue.Intensity);
        Sound(me, stage);
        return stage.Time >= Cue.End && !(_hasGoal && left > 0.1f);
    }

    private void Sound(Player me, Stage stage)
    {
        if (stage.Frame == Began && !Swims)
        {
            var engine = Drive.Engine(me);
            if (engine is not null) stage.Score.Sound(stage, engine, me, me.Position, 0.7f, MathF.Max(0.5f, Cue.Length));
            else if (me.Body.Locomotion != Locomotion.Bird) stage.Score.Sound(stage, "whoosh", me, me.Position, 0.5f, 1.2);
        }

        if (Age(stage) < _beats || me.Instance > 3) return;
        _beats += Swims ? 0.9f : 0.5f;
        if (me.Body.Locomotion == Locomotion.Bird && !Swims) stage.Score.Sound(stage, "wing-flap", me, me.Position, 0.35f);
        else if (Cue.Action is "swim" && stage.Facts.Weightless) stage.Score.Effect(stage, "bubbles", me.EyePoint, 2f, 0.25f * MathF.Max(0.4f, me.Height), 0.6f);
        else if (Cue.Action is "swim")
        {
            stage.Score.Sound(stage, "splash", me, me.Position, 0.25f);
            stage.Score.Effect(stage, "splash", me.Position, 0.7f, 0.4f * me.Height, 0.4f);
        }
    }
}

/// <summary>Takes off: from the ground up to its height, engines first.</summary>
internal sealed class TakeOff(Cue cue) : Act(cue)
{
    private float _length, _from;

    public override bool CanBeCut => false;
    public override string? Feeling => "effort";

    protected override void Begin(Player me, Stage stage)
    {
        _length = Math.Clamp(Cue.Length, 1.5f, 4f);
        _from = me.Position.Y;
        var sound = Drive.Engine(me) ?? (me.Body.Locomotion == Locomotion.Bird ? "wing-flap" : "whoosh");
        stage.Score.Sound(stage, sound, me, me.Position, 1f, me.Body.IsVehicle ? stage.Seconds - stage.Time : 0.8);
        if (me.Member.Kind is "rocket" or "plane")
        {
            stage.Score.Effect(stage, "smoke", me.Position, _length + 1f, 2.4f * me.Scale, 1f);
            stage.Score.Effect(stage, "exhaust", me.Position, _length, 1.6f * me.Scale, 1f);
            stage.Startle(me.ChestPoint, me, 2f);
        }
        else stage.Score.Effect(stage, "dust", me.Position, 1.2f, 0.6f * me.Height, 0.7f);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var leave = ActionTable.Of("take-off").Contact;
        var progress = Math.Clamp(Age(stage) / _length, 0f, 1f);
        var t = Math.Clamp((progress - leave) / (1f - leave), 0f, 1f);
        var high = me.Member.Kind is "rocket" ? 16f : MathF.Max(1.8f, 1.2f * me.Height);
        var before = me.Position;
        me.Position = me.Position with { Y = _from + (high * (me.Member.Kind is "rocket" ? t * t : t * t * (3f - (2f * t)))) };
        if (me.Member.Kind is "plane") me.Position += new Vector3(me.WantedFacing * 7f * MathF.Min(1f, 0.2f + progress) * Stage.Step, 0f, 0f);
        me.Velocity = (me.Position - before) / Stage.Step;
        me.Wheel += Stage.Step * 60f * MathF.Min(1f, progress * 3f);
        me.Glow = me.Body.IsVehicle ? MathF.Min(1f, progress * 4f) : me.Glow;
        me.Show(stage.Frame, "take-off", progress, progress, Cue.Intensity);
        if (progress < 1f) return false;
        me.Rest = "fly";
        me.Home = me.Home with { Y = me.Position.Y };
        return true;
    }
}

/// <summary>Lands: comes down, brakes, touches at the contact point.</summary>
internal sealed class Land(Cue cue) : Act(cue)
{
    private float _length, _from;
    private bool _down;
    private Vector3 _start, _spot;

    public override bool CanBeCut => false;

    protected override void Begin(Player me, Stage stage)
    {
        _length = Math.Clamp(Cue.Length, 1.2f, 4f);
        _from = MathF.Max(0f, me.Position.Y);
        _start = _spot = me.Position;
        if (Cue.Beat?.Where is { } mark) _spot = new(mark.X * Blocking.Squeeze(stage), 0f, mark.Z);
        if (Drive.Engine(me) is { } engine) stage.Score.Sound(stage, engine, me, me.Position, 0.8f, _length);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var touch = ActionTable.Of("land").Contact;
        var progress = Math.Clamp(Age(stage) / _length, 0f, 1f);
        var t = Math.Clamp(progress / touch, 0f, 1f);
        var before = me.Position;
        me.Position = Vector3.Lerp(_start, _spot, t * (2f - t)) with { Y = _from * (1f - (t * (2f - t))) };
        me.Velocity = (me.Position - before) / Stage.Step;
        me.Roll *= 0.85f;
        me.Wheel += Stage.Step * 50f * (1f - t);
        me.Show(stage.Frame, "land", progress, progress, Cue.Intensity);
        if (!_down && t >= 1f)
        {
            _down = true;
            me.Squash.Kick(-0.08f);
            stage.Score.Sound(stage, "thud", me, me.Position, MathF.Min(1f, 0.4f + (0.15f * me.Height)));
            stage.Score.Effect(stage, "dust", me.Position, 1.2f, 0.7f * me.Height, 0.8f);
            stage.Score.Event(stage, "land", me);
        }

        if (progress < 1f) return false;
        me.Rest = "stand";
        me.Home = me.Home with { Y = 0f };
        return true;
    }
}
