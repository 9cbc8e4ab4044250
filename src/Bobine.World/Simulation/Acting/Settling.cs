using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Sits, kneels, lies down to sleep, hides or falls, and stays so.</summary>
internal sealed class Settle(Cue cue) : Act(cue)
{
    private Vector3? _spot;
    private int _from = -1;
    private float _length, _high;
    private bool _touched;

    public override bool CanBeCut => _isSettled;

    private bool _isSettled;

    protected override void Begin(Player me, Stage stage)
    {
        _length = Cue.Action switch { "sit" or "kneel" => 0.9f, "sleep" => 1.6f, "hide" => 0.9f, _ => Math.Clamp(Cue.Length, 0.6f, 1.3f) } / Cue.Pace;
        _high = me.Position.Y;
        var thing = stage.Find(Cue.Beat?.To) ?? stage.Find(Cue.Beat?.With);
        if (thing is null || ReferenceEquals(thing, me)) return;
        if (Cue.Action is "hide") _spot = thing.Position + new Vector3(0.1f * thing.HalfWidth, 0f, 0.5f + (0.1f * me.Length));
        else if (Cue.Action is "sit" or "sleep" && thing.Body.Locomotion == Locomotion.Thing) _spot = thing.Position + new Vector3(0f, 0f, -0.08f);
        else if (Cue.Action is "sit" or "kneel" or "sleep")
            _spot = new(thing.Position.X + ((me.Position.X < thing.Position.X ? -1f : 1f) * (me.Front + thing.HalfWidth + 0.3f)), 0f, thing.Position.Z);
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (_from < 0 && _spot is { } spot && me.Body.IsAlive)
        {
            var speed = MathF.Max(me.Body.Walk * me.Scale * Cue.Pace, (spot - me.Position).Length() / MathF.Max(0.5f, stage.Seconds - stage.Time - _length - 0.3f));
            if (Gaits.Step(me, stage, spot, speed, speed > me.Body.Walk * me.Scale * 1.8f ? "run" : "walk") > 0.02f) return false;
        }

        if (_from < 0)
        {
            _from = stage.Frame;
            me.Velocity = Vector3.Zero;
        }

        var age = (stage.Frame - _from) * Stage.Step;
        var progress = Math.Clamp(age / _length, 0f, 1f);
        me.Show(stage.Frame, Shown(me), age / ActionTable.Of(Cue.Action).Cycle, progress, Cue.Intensity);
        if (Cue.Action is "fall") Fall(me, stage, age, progress);
        if (progress < 1f) return false;
        me.Rest = Shown(me);
        return _isSettled = true;
    }

    private string Shown(Player me) => Cue.Action is "hide" && _spot is null && me.Body.Locomotion == Locomotion.Biped ? "kneel" : Cue.Action;

    private void Fall(Player me, Stage stage, float age, float progress)
    {
        var before = me.Position.Y;
        if (_high > 0.05f) me.Position = me.Position with { Y = MathF.Max(0f, _high - (0.5f * 9.81f * age * age)) };
        else if (!me.Body.IsAlive) me.Roll = me.WantedFacing * 88f * progress * progress;
        me.Velocity = new(0f, (me.Position.Y - before) / Stage.Step, 0f);
        if (_touched || (_high > 0.05f ? me.Position.Y > 0f : progress < ActionTable.Of("fall").Contact)) return;
        _touched = true;
        me.Squash.Kick(-0.09f);
        stage.Score.Sound(stage, "thud", me, me.Position, Math.Clamp(0.4f + (0.2f * me.Height), 0.2f, 1f));
        stage.Score.Effect(stage, "dust", me.Position, 0.9f, 0.5f * me.Height, 0.6f);
        stage.Score.Event(stage, "contact:fall", me);
        stage.Startle(me.Position, me, 0.9f);
    }
}

/// <summary>Wakes and gets up.</summary>
internal sealed class Wake(Cue cue) : Act(cue)
{
    protected override void Begin(Player me, Stage stage) => me.Rest = "stand";

    protected override bool Step(Player me, Stage stage)
    {
        var progress = Math.Clamp(Age(stage) / Math.Clamp(Cue.Length, 0.8f, 2f), 0f, 1f);
        me.Show(stage.Frame, "wake", progress, progress, Cue.Intensity);
        return progress >= 1f;
    }
}

/// <summary>Stumbles and gets up again: catches a foot, lurches on, brakes, straightens, glances round.</summary>
internal sealed class Stumble(Cue cue) : Act(cue)
{
    private float _length, _speed;
    private bool _caught;

    public override bool CanBeCut => false;
    public override string? Feeling => "surprised";

    protected override void Begin(Player me, Stage stage)
    {
        _length = Math.Clamp(Cue.Length, 0.9f, 1.8f);
        _speed = Math.Clamp(MathF.Abs(me.Velocity.X), 0.5f * me.Height, 1.5f * me.Height);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var progress = Math.Clamp(Age(stage) / _length, 0f, 1f);
        var step = me.WantedFacing * _speed * Stage.Step * Math.Clamp((0.7f - progress) / 0.4f, 0f, 1f);
        me.Position += new Vector3(step, 0f, 0f);
        me.Velocity = new(step / Stage.Step, 0f, 0f);
        me.Show(stage.Frame, "stumble", progress, progress, Cue.Intensity);
        if (!_caught && progress >= 0.2f)
        {
            _caught = true;
            stage.Score.Sound(stage, "slide", me, me.Position, 0.5f, 0.5);
            if (me.Body.Locomotion == Locomotion.Biped)
            {
                stage.Score.Sound(stage, "gasp", me, me.EyePoint, 0.5f, 0.4);
                me.Mind.Voice("gasp", stage.Time, 0.4f);
            }

            stage.Startle(me.ChestPoint, me, 1f);
        }

        return progress >= 1f;
    }
}
