using System.Numerics;
using Bobine.Plan;

namespace Bobine.World.Simulation.Acting;

/// <summary>An action with a decisive moment, done to another: come near, anticipate, touch at the contact point, settle.</summary>
internal abstract class ContactAct(Cue cue) : Act(cue)
{
    private int _from = -1;
    private int _contactFrames;
    private float _length;
    private bool _touched;
    private Vector3 _spot;

    public sealed override bool CanBeCut => _from < 0 && !IsNear;

    protected Player? Partner { get; private set; }

    /// <summary>Gets whether it has reached the one it is done to.</summary>
    protected bool IsNear { get; private set; }

    /// <summary>Gets the action that is shown.</summary>
    protected virtual string Shown => Cue.Action;

    /// <summary>Gets the room left between the two bodies' fronts, in metres; negative overlaps.</summary>
    protected abstract float Gap(Player me, Player other);

    /// <summary>Gets the point that is touched.</summary>
    protected virtual Vector3 Point(Player me, Player other) => other.ChestPoint;

    protected virtual void Prepare(Player me, Stage stage)
    {
    }

    /// <summary>Happens once, on the frame of the contact.</summary>
    protected abstract void Touch(Player me, Stage stage);

    protected virtual void During(Player me, Stage stage, float progress, float sinceContact)
    {
    }

    protected virtual void End(Player me, Stage stage)
    {
    }

    protected override void Begin(Player me, Stage stage) => Partner = Other(me, stage);

    protected override bool Step(Player me, Stage stage)
    {
        if (_from < 0 && !Arrive(me, stage)) return false;
        if (_from < 0) Start(me, stage);
        var age = (stage.Frame - _from) * Stage.Step;
        var progress = Math.Clamp(age / _length, 0f, 1f);
        me.Velocity = Vector3.Zero;
        if (Partner is { } other) Aim(me, Point(me, other));
        me.Show(stage.Frame, Shown, age / ActionTable.Of(Cue.Action).Cycle, progress, Cue.Intensity);
        if (!_touched && stage.Frame - _from >= _contactFrames)
        {
            _touched = true;
            stage.Score.Event(stage, "contact:" + Cue.Action, me);
            Touch(me, stage);
        }

        During(me, stage, progress, _touched ? (stage.Frame - _from - _contactFrames) * Stage.Step : -1f);
        if (progress < 1f) return false;
        End(me, stage);
        return true;
    }

    private bool Arrive(Player me, Stage stage)
    {
        if (Partner is not { } other) return IsNear = true;
        var side = me.Position.X <= other.Position.X ? -1f : 1f;
        var reach = MathF.Max(0.05f, me.Front + BackOf(other) + Gap(me, other));
        _spot = new(other.Position.X + (side * reach), me.Position.Y, other.Position.Z - 0.06f);
        var away = _spot - me.Position;
        if (away.Length() < 0.12f) return IsNear = true;
        var timing = ActionTimings.Of(Cue.Action);
        var left = MathF.Max(0.25f, MathF.Min(Cue.End, stage.Seconds) - stage.Time - (timing.Minimum / 1000f) - 0.25f);
        var needed = away.Length() / left;
        var walk = me.Body.Walk * me.Scale * Cue.Pace;
        var speed = Math.Clamp(needed * 1.15f, walk, MathF.Max(walk, me.Body.Run * me.Scale * 1.5f));
        me.Target = other.EyePoint;
        var rest = Gaits.Step(me, stage, _spot, speed, speed > walk * 1.7f ? "run" : "walk", Cue.Intensity);
        return IsNear = rest < 0.12f;
    }

    private void Start(Player me, Stage stage)
    {
        _from = stage.Frame;
        var timing = ActionTimings.Of(Cue.Action);
        var least = timing.Minimum / 1000f;
        var room = MathF.Max(least * 0.8f, stage.Seconds - stage.Time - 0.15f);
        var wished = Math.Clamp(Cue.End - stage.Time, least, MathF.Max(least, timing.Typical / 1000f / Cue.Pace * 1.2f));
        var contact = ActionTable.Of(Cue.Action).Contact;
        _contactFrames = Math.Max(2, (int)MathF.Round(contact * MathF.Min(wished, room) * Timeline.Rate));
        _length = _contactFrames / (contact * Timeline.Rate);
        Prepare(me, stage);
    }

    /// <summary>Gets how far a body reaches on the side it is approached from.</summary>
    private static float BackOf(Player other) => other.Body.Locomotion == Locomotion.Biped ? 0.18f * other.Scale : other.HalfWidth;

    /// <summary>Makes the other answer with an action of its own, in step with this one.</summary>
    protected void Answer(Player me, Stage stage, string action, string? feeling, bool fromContact = false)
    {
        if (Partner is not { Body.IsAlive: true } other || other.Act is { CanBeCut: false }) return;
        if (other.Pending.Count > 0 && other.Pending.Peek().Cue.Start < stage.Time + 0.4f) return;
        var length = fromContact ? _length * (1f - ActionTable.Of(Cue.Action).Contact) : _length;
        other.Act = new Respond(new(action, stage.Time, stage.Time + MathF.Max(0.5f, length), null), me, feeling);
    }
}
