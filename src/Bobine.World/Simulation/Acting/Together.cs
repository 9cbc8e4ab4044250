using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>A loop over the stage that two run along: out to one side, round in the depth, and back.</summary>
internal readonly record struct ChaseLoop(Vector3 Middle, float Reach, float Depth)
{
    public float Length => 4f * Reach;

    public static ChaseLoop On(Stage stage, Player a, Player b)
    {
        var middle = (a.Position + b.Position) / 2f;
        var reach = MathF.Max(0.8f * MathF.Max(a.Length, b.Length), 0.5f * stage.SetUp.HalfWidthAt(middle.Z));
        return new(middle with { X = stage.SetUp.CentreAt(middle.Z), Y = 0f }, reach, MathF.Min(0.9f, 0.3f * reach));
    }

    /// <summary>Gets the point a share of the way round, 0 in the middle going right.</summary>
    public Vector3 At(float turns)
    {
        var angle = turns * MathF.Tau;
        return Middle + new Vector3(Reach * MathF.Sin(angle), 0f, Depth * MathF.Sin(2f * angle) * 0.5f);
    }

    /// <summary>Gets the share of the way round at which a place on the near branch lies, moving to one side.</summary>
    public float Find(Vector3 place, float way)
    {
        var share = MathF.Asin(Math.Clamp((place.X - Middle.X) / Reach, -1f, 1f)) / MathF.Tau;
        return way >= 0f ? share : 0.5f - share;
    }
}

/// <summary>Chases another, who flees; both go round the same loop, a length or two apart.</summary>
internal sealed class Chase(Cue cue) : Act(cue)
{
    private Player? _prey;
    private ChaseLoop _loop;
    private float _turns, _preyTurns, _speed;

    public override string? Feeling => "glad";

    protected override void Begin(Player me, Stage stage)
    {
        _prey = Other(me, stage);
        if (_prey is not { } prey) return;
        _loop = ChaseLoop.On(stage, me, prey);
        var way = prey.Position.X >= me.Position.X ? 1f : -1f;
        _turns = _loop.Find(me.Position, way);
        _preyTurns = _loop.Find(prey.Position, way);
        if (_preyTurns < _turns) _preyTurns = _turns + (0.1f * way);
        _speed = Math.Clamp(MathF.Min(me.Body.Run * me.Scale, MathF.Max(1f, prey.Body.Run * prey.Scale)), 0.8f, _loop.Reach * 2.2f) * Cue.Pace;
        if (prey.Body.IsAlive && prey.Act is null or { CanBeCut: true }) prey.Act = new Flee(new("run", stage.Time, Cue.End, null));
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (_prey is not { } prey) return true;
        var age = Age(stage);
        var speed = _speed * Math.Clamp(age / 0.5f, 0.1f, 1f) / _loop.Length;
        var apart = MathF.Max(0.09f, 1.1f * (me.HalfWidth + prey.HalfWidth) / _loop.Length);
        _preyTurns += speed * 1.02f * Stage.Step;
        var lead = _preyTurns - _turns;
        _turns += speed * (1f + Math.Clamp((lead - apart - (0.03f * MathF.Sin(age * 2f))) * 3f, -0.5f, 0.5f)) * Stage.Step;
        if (lead < apart * 0.7f) _turns = MathF.Min(_turns, _preyTurns - (apart * 0.6f));
        if (prey.Act is Flee) Move(prey, stage, _loop.At(_preyTurns), prey.Position);
        Move(me, stage, _loop.At(_turns), me.Position);
        me.Target = prey.EyePoint;
        return stage.Time >= Cue.End;
    }

    /// <summary>Takes a step toward a moving point, at a speed a body can do.</summary>
    private static void Move(Player who, Stage stage, Vector3 point, Vector3 from)
    {
        var way = (point - from) with { Y = 0f };
        var most = MathF.Max(1.5f, who.Body.Run * who.Scale * 1.5f) * Stage.Step;
        if (way.Length() > most) way *= most / way.Length();
        who.Velocity = way / Stage.Step;
        who.Position = from + way;
        if (MathF.Abs(who.Velocity.X) > 0.15f) who.WantedFacing = MathF.Sign(who.Velocity.X);
        Gaits.Advance(who, stage, way.Length(), "run", 0.7f);
    }
}

/// <summary>Runs from whoever chases: the chaser moves both, so that they keep their distance.</summary>
internal sealed class Flee(Cue cue) : Act(cue)
{
    public override string? Feeling => "surprised";

    protected override bool Step(Player me, Stage stage) => stage.Time >= Cue.End;
}

/// <summary>Plays with another: trots near, crouches and wiggles, pounces in an arc, again and again; the partner answers half a cycle later.</summary>
internal sealed class Play(Cue cue, Player? leader = null) : Act(cue)
{
    private const float Launch = 0.567f, Land = 0.8f;
    private Player? _partner;
    private Vector3 _from, _to, _base;
    private int _cycle = -1, _began = -1;
    private float _period, _border;
    private bool _isAloft;

    public override string? Feeling => "glad";
    public override bool CanBeCut => !_isAloft;

    protected override void Begin(Player me, Stage stage)
    {
        _partner = leader ?? Other(me, stage);
        if (_partner is { Body.IsAlive: false }) _partner = null;
        _period = ActionTable.Of("play").Cycle * MathF.Sqrt(Math.Clamp(me.Scale * me.Body.Height, 0.5f, 2f)) / Cue.Pace;
        _from = _to = me.Position;
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (_began < 0 && !Near(me, stage)) return false;
        if (_began < 0) Start(me, stage);
        var turns = ((stage.Frame - _began) * Stage.Step / _period) + (leader is null ? 0f : 0.5f);
        var cycle = (int)turns;
        var phase = turns - cycle;
        if (cycle != _cycle)
        {
            _cycle = cycle;
            _from = me.Position with { Y = _base.Y };
            _to = Next(me);
        }

        var t = Math.Clamp((phase - Launch) / (Land - Launch), 0f, 1f);
        var distance = Vector3.Distance(_from, _to);
        var before = me.Position;
        var high = Math.Clamp(0.3f * distance, 0.12f * me.Height, 0.6f * me.Height);
        me.Position = Vector3.Lerp(_from, _to, t) + new Vector3(0f, 4f * high * t * (1f - t), 0f);
        me.Velocity = (me.Position - before) / Stage.Step;
        if (_isAloft && t >= 1f) Touch(me, stage, distance);
        _isAloft = t is > 0f and < 1f;
        if (_partner is { } other) Aim(me, other.ChestPoint);
        me.Show(stage.Frame, "play", turns, 0f, Cue.Intensity);
        return stage.Time >= Cue.End && !_isAloft;
    }

    private bool Near(Player me, Stage stage)
    {
        if (_partner is not { } other || leader is not null) return true;
        var side = me.Position.X <= other.Position.X ? -1f : 1f;
        var reach = (0.62f * (me.Length + other.Length)) + (0.25f * MathF.Max(me.Length, other.Length));
        var spot = new Vector3(other.Position.X + (side * reach), me.Position.Y, other.Position.Z);
        if (MathF.Abs(spot.X - me.Position.X) < 0.5f * me.Length || MathF.Abs(other.Position.X - me.Position.X) < reach) return true;
        return Gaits.Step(me, stage, spot, me.Body.Run * me.Scale * 0.8f, "run", 0.6f) < 0.1f;
    }

    private void Start(Player me, Stage stage)
    {
        _began = stage.Frame;
        _base = me.Position;
        if (_partner is not { } other) return;
        var share = me.Length / (me.Length + other.Length);
        _border = me.Position.X + ((other.Position.X - me.Position.X) * share);
        if (leader is null && other.Act is null or { CanBeCut: true } && other.Cast != me.Cast && other.Rest is not "sleep")
            other.Act = new Play(new("play", stage.Time, Cue.End, null), me);
    }

    private void Touch(Player me, Stage stage, float distance)
    {
        if (distance < 0.05f) return;
        me.Squash.Kick(-0.07f);
        stage.Score.Sound(stage, "footstep", me, me.Position, 0.5f, ground: stage.Facts.Ground);
        if (me.Seed.For("voice").For(_cycle).Random().Chance(0.45f)) Voiced.Call(me, stage, 0.45f);
    }

    /// <summary>Chooses where the next pounce lands: toward the partner, then back, never over the border between the two.</summary>
    private Vector3 Next(Player me)
    {
        if (_partner is not { } other) return _base + new Vector3(me.WantedFacing * (_cycle % 2 == 0 ? 0.8f : 0f) * me.Length, 0f, 0f);
        var rng = me.Seed.For("play").For(_cycle).Random();
        var way = other.Position.X >= me.Position.X ? 1f : -1f;
        var nearest = _border - (way * 0.52f * me.Length);
        var x = _cycle % 2 == 0 ? nearest - (way * rng.Range(0f, 0.25f) * me.Length) : nearest - (way * rng.Range(0.7f, 1.3f) * me.Length);
        var to = new Vector3(x, _base.Y, _base.Z + (rng.Range(-0.2f, 0.2f) * me.Length));
        var most = me.Body.Run * me.Scale * 1.25f * (Land - Launch) * _period;
        var step = to - _from;
        return step.Length() > most ? _from + (step * (most / step.Length())) : to;
    }
}
