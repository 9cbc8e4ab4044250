using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>What things do: burst, blow up, grow, shrink, light up, roll, bounce, float, spin.</summary>
internal sealed class Things(Cue cue) : Act(cue)
{
    private Vector3 _from;
    private float _length, _scale, _height, _roll;
    private bool _done;
    private int _bounces;

    public override bool CanBeCut => Cue.Action is not ("explode" or "pop" or "break") || _done;

    protected override void Begin(Player me, Stage stage)
    {
        _from = me.Position;
        _scale = me.Scale;
        _roll = me.Roll;
        _height = me.Home.Y;
        _length = Cue.Action switch { "pop" => 0.5f, "explode" or "break" => 1.2f, "grow" or "shrink" => Math.Clamp(Cue.Length, 0.8f, 2f), _ => MathF.Max(0.5f, Cue.Length) };
    }

    protected override bool Step(Player me, Stage stage)
    {
        var row = ActionTable.Of(Cue.Action);
        var age = Age(stage);
        var progress = Math.Clamp(age / _length, 0f, 1f);
        var before = me.Position;
        me.Show(stage.Frame, Cue.Action, age / row.Cycle, progress, Cue.Intensity);
        switch (Cue.Action)
        {
            case "pop" or "explode" or "break":
                if (!_done && progress < row.Contact) me.Squash.Kick(0.04f * MathF.Sin(age * 60f));
                if (!_done && progress >= row.Contact) Burst(me, stage);
                break;
            case "grow" or "shrink":
                var to = Cue.Action is "grow" ? _scale * 1.9f : _scale * 0.45f;
                var over = progress < 1f ? 0.1f * MathF.Sin(progress * MathF.PI * 2f) * progress : 0f;
                me.Scale = _scale + ((to - _scale) * Math.Clamp((progress * progress * (3f - (2f * progress))) + over, 0f, 1.15f));
                if (!_done) stage.Score.Sound(stage, "magic", me, me.ChestPoint, 0.5f, _length);
                if (!_done) stage.Score.Effect(stage, "stars", me.ChestPoint, _length, me.Height, 0.7f);
                _done = true;
                break;
            case "light-up":
                me.Glow = Math.Clamp((progress - row.Contact + 0.12f) / 0.12f, me.Glow * 0.5f, 1f);
                if (!_done && progress >= row.Contact) stage.Score.Sound(stage, "click", me, me.ChestPoint, 0.5f);
                _done |= progress >= row.Contact;
                break;
            case "roll":
                var speed = MathF.Max(0.6f, 1.4f * me.Height) * Cue.Pace * Math.Clamp(MathF.Min(age / 0.4f, (_length - age) / 0.5f), 0f, 1f);
                me.Position += new Vector3(me.WantedFacing * speed * Stage.Step, 0f, 0f);
                _roll += me.WantedFacing * speed * Stage.Step / MathF.Max(0.05f, 0.5f * me.Height) * (180f / MathF.PI);
                me.Roll = me.Body.IsAlive ? 0f : _roll;
                if (!_done) stage.Score.Sound(stage, "roll", me, me.Position, 0.4f, _length);
                _done = true;
                break;
            case "bounce":
                Bounce(me, stage, age);
                break;
            case "float":
                me.Rest = "float";
                var rise = stage.Facts.Weightless ? _height : MathF.Max(_height, 0.6f + (0.3f * me.Height));
                var goal = rise + (0.12f * MathF.Sin((age * 1.9f) + (me.Variation * 6f)));
                me.Position = me.Position with { Y = me.Position.Y + Math.Clamp(goal - me.Position.Y, -0.5f * Stage.Step, 0.9f * Stage.Step) };
                me.Position += new Vector3(0.25f * stage.Wind * Stage.Step, 0f, 0f);
                me.Roll = 5f * MathF.Sin((age * 1.3f) + (me.Variation * 6f));
                me.Home = me.Home with { Y = rise };
                break;
            case "spin":
                if (me.Body.IsAlive || me.Body.IsVehicle) me.Facing = MathF.Cos(MathF.Tau * age / row.Cycle * MathF.Sign(me.WantedFacing == 0f ? 1f : me.WantedFacing)) * me.WantedFacing;
                else me.Roll = _roll + (360f * age / row.Cycle);
                if (!_done) stage.Score.Sound(stage, "whoosh", me, me.ChestPoint, 0.4f, 0.5);
                _done = true;
                break;
        }

        me.Velocity = (me.Position - before) / Stage.Step;
        return progress >= 1f && Cue.Action is not "float";
    }

    private void Bounce(Player me, Stage stage, float age)
    {
        var cycle = ActionTable.Of("bounce").Cycle;
        var t = age / cycle;
        var hop = t - MathF.Floor(t);
        var fade = MathF.Max(0.25f, 1f - (0.25f * (age / _length)));
        me.Position = _from with { Y = _height + (4f * hop * (1f - hop) * MathF.Max(0.25f, 0.7f * me.Height) * fade) };
        if ((int)t == _bounces) return;
        _bounces = (int)t;
        me.Squash.Kick(-0.12f);
        stage.Score.Sound(stage, "bounce", me, me.Position, 0.5f);
    }

    private void Burst(Player me, Stage stage)
    {
        _done = true;
        me.Damage = 1f;
        var isLarge = Cue.Action is "explode";
        stage.Score.Event(stage, "break", me);
        if (Cue.Action is "break")
        {
            stage.Score.Sound(stage, Blow.BreakSound(me), me, me.ChestPoint, 1f);
            stage.Score.Effect(stage, "shards", me.ChestPoint, 1.6f, MathF.Max(0.4f, 0.7f * MathF.Min(me.Height, 2f)));
            stage.Startle(me.ChestPoint, me);
            return;
        }

        stage.Score.Sound(stage, isLarge ? "explosion" : "pop", me, me.ChestPoint, isLarge ? 1f : 0.8f);
        if (isLarge)
        {
            stage.Score.Effect(stage, "explosion", me.ChestPoint, 1.6f, MathF.Max(1f, 1.3f * me.Height));
            stage.Score.Effect(stage, "smoke", me.ChestPoint, 4f, MathF.Max(1f, 1.1f * me.Height), 0.9f);
            stage.Score.Effect(stage, "shards", me.ChestPoint, 2f, MathF.Max(0.6f, me.Height));
        }
        else stage.Score.Effect(stage, "confetti", me.ChestPoint, 1.4f, MathF.Max(0.4f, me.Height), 0.5f);
        if (!me.Body.IsAlive && me.Height < 4f) me.Opacity = 0f;
        stage.Startle(me.ChestPoint, me, 1.4f);
    }
}

/// <summary>Climbs something, hand over hand.</summary>
internal sealed class Climb(Cue cue) : Act(cue)
{
    private Player? _tree;
    private float _y;

    public override string? Feeling => "effort";

    protected override void Begin(Player me, Stage stage)
    {
        _tree = stage.Find(Cue.Beat?.To) ?? stage.Find(Cue.Beat?.With);
        if (ReferenceEquals(_tree, me)) _tree = null;
        _y = me.Position.Y;
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (_tree is { } tree)
        {
            var spot = new Vector3(tree.Position.X - (0.25f * me.WantedFacing), _y, tree.Position.Z - 0.1f);
            if (me.Position.Y <= _y + 0.001f && MathF.Abs(spot.X - me.Position.X) > 0.1f && Gaits.Step(me, stage, spot, me.Body.Walk * me.Scale * 1.5f, "walk") > 0.05f) return false;
        }

        var top = _tree is null ? _y + (0.8f * me.Height) : MathF.Max(_y, (0.8f * _tree.Height) - (0.5f * me.Height));
        var before = me.Position.Y;
        me.Position = me.Position with { Y = MathF.Min(top, me.Position.Y + (0.45f * me.Height * Cue.Pace * Stage.Step)) };
        me.Velocity = new(0f, (me.Position.Y - before) / Stage.Step, 0f);
        me.Gait += (me.Position.Y - before) / (0.4f * me.Height);
        me.Show(stage.Frame, "climb", me.Gait, Math.Clamp((me.Position.Y - _y) / MathF.Max(0.1f, top - _y), 0f, 1f), Cue.Intensity);
        me.Rest = "climb";
        return stage.Time >= Cue.End;
    }
}
