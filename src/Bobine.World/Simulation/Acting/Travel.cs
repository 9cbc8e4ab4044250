using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Walks or runs to a mark, to a member, or on across the picture.</summary>
internal sealed class Travel(Cue cue) : Act(cue)
{
    private Vector3 _goal;
    private bool _hasGoal;

    /// <summary>Gets how fast a player walks or runs by an action's name.</summary>
    public static float Speed(Player me, Cue cue) => (cue.Action is "run" or "chase" ? me.Body.Run : me.Body.Walk) * me.Scale * cue.Pace * (0.97f + (0.06f * me.Variation));

    protected override void Begin(Player me, Stage stage)
    {
        var beat = Cue.Beat;
        if (beat?.Where is { } mark)
        {
            _hasGoal = true;
            var group = stage.Players.Where(player => player.Cast == me.Cast).ToArray();
            var middle = group.Aggregate(Vector3.Zero, (sum, player) => sum + player.Position) / group.Length;
            _goal = new Vector3(mark.X * Blocking.Squeeze(stage), me.Position.Y, mark.Z) + (group.Length > 1 ? (me.Position - middle) with { Y = 0f } : Vector3.Zero);
        }
        else if (stage.Find(beat?.To) is { } other && !ReferenceEquals(other, me))
        {
            _hasGoal = true;
            var side = me.Position.X < other.Position.X ? -1f : 1f;
            _goal = new(other.Position.X + (side * (me.Front + other.HalfWidth + (0.35f * me.Scale))), me.Position.Y, other.Position.Z - 0.1f + (0.4f * me.Instance));
        }
        else
        {
            var way = beat?.From is "right" ? -1f : beat?.From is "left" ? 1f : me.WantedFacing;
            _goal = me.Position + new Vector3(way * Speed(me, Cue) * MathF.Max(1f, Cue.Length + 2f), 0f, 0f);
        }

        _goal = Clear(me, stage, _goal);
    }

    /// <summary>Keeps a goal off the bodies of those who stand there.</summary>
    public static Vector3 Clear(Player me, Stage stage, Vector3 goal)
    {
        foreach (var other in stage.Players)
        {
            if (ReferenceEquals(other, me) || other.IsCarried || other.Height < 0.35f * me.Height) continue;
            var room = 0.5f * (MathF.Min(me.Length, 2.5f) + MathF.Min(other.Length, 2.5f));
            if (MathF.Abs(other.Position.X - goal.X) < room && MathF.Abs(other.Position.Z - goal.Z) < 0.35f * MathF.Min(1.5f, me.Height)) goal.Z -= 0.45f * MathF.Min(1.5f, me.Height);
        }

        return goal;
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (me.Body.IsVehicle) return Drive.Roll(me, stage, MathF.Sign(_goal.X - me.Position.X), Speed(me, Cue));
        var left = Gaits.Step(me, stage, _goal, Speed(me, Cue), Cue.Action is "run" ? "run" : "walk", Cue.Intensity, brake: _hasGoal);
        return left <= 0.01f || (!_hasGoal && stage.Time >= Cue.End);
    }
}

/// <summary>Comes into the picture from a side, from the back or from above.</summary>
internal sealed class Enter(Cue cue) : Act(cue)
{
    private Vector3 _home;
    private float _speed;
    private string _gait = "walk";

    public override bool CanBeCut => false;

    protected override void Begin(Player me, Stage stage)
    {
        _home = me.Home;
        var seconds = Math.Clamp(Cue.Length, 0.8f, 3f);
        _speed = Math.Clamp(Vector3.Distance(me.Position, _home) / seconds, Travel.Speed(me, Cue) * 0.8f, MathF.Max(me.Body.Run, me.Body.Walk) * me.Scale * 1.6f);
        _gait = _speed > me.Body.Walk * me.Scale * 1.8f ? "run" : "walk";
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (me.Body.IsVehicle && me.Position.Y <= _home.Y + 0.01f)
        {
            // The nose leads: it brakes to a stop at its spot.
            var rest = _home.X - me.Position.X;
            if (MathF.Abs(rest) < 0.3f) return Arrived(me);
            var speed = MathF.Min(_speed, MathF.Sqrt(2f * 4f * MathF.Abs(rest)));
            Drive.Roll(me, stage, MathF.Sign(rest), speed);
            return false;
        }

        var left = Gaits.Step(me, stage, _home, _speed, _gait, Cue.Intensity);
        return left <= 0.02f && Arrived(me);
    }

    private static bool Arrived(Player me)
    {
        me.IsFramed = true;
        me.Velocity = Vector3.Zero;
        return true;
    }
}

/// <summary>Goes out of the picture by the nearest side.</summary>
internal sealed class Leave(Cue cue) : Act(cue)
{
    private float _way = 1f, _speed;

    protected override void Begin(Player me, Stage stage)
    {
        _way = Cue.Beat?.Where is { } mark ? MathF.Sign(mark.X - me.Position.X) : me.Position.X - stage.SetUp.Anchor.X >= -0.2f ? 1f : -1f;
        if (_way == 0f) _way = 1f;
        me.WantedFacing = _way;
        me.IsFramed = false;
        var distance = stage.SetUp.HalfWidthAt(me.Position.Z) + me.Length;
        _speed = Math.Clamp(distance / Math.Clamp(Cue.Length, 0.9f, 3f), me.Body.Walk * me.Scale, MathF.Max(me.Body.Run, me.Body.Walk) * me.Scale * 1.4f) * Cue.Pace;
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (me.Body.IsVehicle) Drive.Roll(me, stage, _way, _speed);
        else Gaits.Step(me, stage, me.Position + new Vector3(_way * 10f, 0f, 0f), _speed, _speed > me.Body.Walk * me.Scale * 1.8f ? "run" : "walk", Cue.Intensity, brake: false);
        if (MathF.Abs(me.Position.X - stage.SetUp.CentreAt(me.Position.Z)) < (1.25f * stage.SetUp.HalfWidthAt(me.Position.Z)) + me.Length) return false;
        me.Opacity = 0f;
        me.Velocity = Vector3.Zero;
        return true;
    }
}

/// <summary>Invades: a group comes in waves from the side and takes the stage.</summary>
internal sealed class Invade(Cue cue) : Act(cue)
{
    private float _delay, _speed;
    private int _calls;

    public override string? Feeling => "sly";

    protected override void Begin(Player me, Stage stage)
    {
        _delay = (0.22f * (me.Instance / 3)) + (0.25f * me.Variation);
        var seconds = MathF.Max(1f, MathF.Min(Cue.Length, stage.Seconds - stage.Time) * 0.55f);
        var gait = me.Body.Run * me.Scale * Cue.Pace;
        _speed = Math.Clamp(Vector3.Distance(me.Position, me.Home) / seconds, me.Body.Walk * me.Scale, gait * 2.2f) * (0.9f + (0.2f * me.Variation));
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (Age(stage) < _delay) return false;
        var left = Gaits.Step(me, stage, me.Home, _speed, _speed > me.Body.Walk * me.Scale * 1.5f ? "run" : "walk", 0.8f);
        if (me.Instance < 6 && Age(stage) > _delay + 0.5f + (_calls * (1.1f + me.Variation)))
        {
            _calls++;
            Voiced.Call(me, stage);
        }

        if (left <= 0.02f && !me.IsSettled) Hop(me, stage);
        return left <= 0.02f && stage.Time >= Cue.End;
    }

    private void Hop(Player me, Stage stage)
    {
        me.Velocity = Vector3.Zero;
        me.Show(stage.Frame, "cheer", (Age(stage) / ActionTable.Of("cheer").Cycle) + me.Variation, 0f, 0.7f);
    }
}
