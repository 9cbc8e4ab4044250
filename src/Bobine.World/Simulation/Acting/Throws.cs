using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Throws what it holds: the thing leaves the hand at the contact point and flies to whoever catches it.</summary>
internal sealed class Throw(Cue cue) : Act(cue)
{
    private const float FlightSeconds = 0.75f;
    private Player? _thing, _catcher;
    private bool _released;
    private float _length;

    public override bool CanBeCut => _released;

    protected override void Begin(Player me, Stage stage)
    {
        _length = Math.Clamp(Cue.Length, 0.7f, 1.4f);
        _catcher = Other(me, stage);
        if (_catcher is { Body.IsAlive: false }) _catcher = null;
        _thing = stage.Find(Cue.Beat?.With) ?? stage.Players.FirstOrDefault(player => player.Body.Locomotion == Locomotion.Thing && player.Height < 0.7f * me.Height && (player.IsCarried || Vector3.Distance(player.Position, me.Position) < 3f));
        if (ReferenceEquals(_thing, _catcher)) _thing = null;
        if (_thing is { } thing)
        {
            thing.IsCarried = true;
            me.Holds ??= thing.Member.Kind;
        }
    }

    protected override bool Step(Player me, Stage stage)
    {
        var progress = Math.Clamp(Age(stage) / _length, 0f, 1f);
        if (_catcher is { } other) Aim(me, other.ChestPoint);
        me.Velocity = Vector3.Zero;
        me.Show(stage.Frame, "throw", progress, progress, Cue.Intensity);
        if (!_released && progress >= ActionTable.Of("throw").Contact) Release(me, stage);
        return progress >= 1f;
    }

    private void Release(Player me, Stage stage)
    {
        _released = true;
        me.Holds = null;
        var hand = me.ChestPoint + new Vector3(0.3f * me.Facing * me.Scale, 0.25f * me.Height, -0.05f);
        stage.Score.Sound(stage, "whoosh", me, hand, 0.5f, 0.4);
        stage.Score.Event(stage, "contact:throw", me);
        if (_thing is not { } thing) return;
        thing.IsCarried = false;
        thing.Opacity = 1f;
        thing.Position = hand - new Vector3(0f, 0.5f * thing.Height, 0f);
        if (_catcher is { } other)
        {
            thing.Act = new Ballistic(new("roll", stage.Time, stage.Time + FlightSeconds, null), Ballistic.Throw(thing.Position, other.ChestPoint - new Vector3(0.3f * MathF.Sign(other.Position.X - me.Position.X), 0f, 0.05f), FlightSeconds), other);
            if (other.Act is null or { CanBeCut: true }) other.Act = new Respond(new("catch", stage.Time, stage.Time + (FlightSeconds / ActionTable.Of("catch").Contact), null), me, "glad");
        }
        else thing.Act = new Ballistic(new("roll", stage.Time, stage.Seconds, null), new(me.Facing * (4f + (4f * Cue.Intensity)), 3f, 0.4f), null);
    }
}
