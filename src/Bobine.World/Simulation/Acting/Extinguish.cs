using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Puts out a fire: comes near, holds the jet on it until it dies in steam.</summary>
internal sealed class Extinguish(Cue cue) : Act(cue)
{
    private Player? _fire;
    private int _from = -1;
    private float _length, _scale, _glow;
    private bool _isOut;

    public override string? Feeling => _isOut ? "glad" : "effort";
    public override bool CanBeCut => _from < 0 || _isOut;

    protected override void Begin(Player me, Stage stage)
    {
        _fire = stage.Find(Cue.Beat?.To) ?? stage.Find(Cue.Beat?.With) ?? stage.Players.FirstOrDefault(player => player.Member.Kind is "fire") ?? stage.Players.FirstOrDefault(player => player.Act is Burn);
        if (_fire is { IsCarried: true } || ReferenceEquals(_fire, me)) _fire = stage.Players.FirstOrDefault(player => player.Member.Kind is "fire");
        me.Holds = "fire-hose";
    }

    protected override bool Step(Player me, Stage stage)
    {
        var fire = _fire;
        if (_from < 0 && fire is not null)
        {
            var side = me.Position.X <= fire.Position.X ? -1f : 1f;
            var reach = me.Front + fire.HalfWidth + Math.Clamp(1.1f * me.Height, 0.7f, 2.2f);
            var spot = new Vector3(fire.Position.X + (side * reach), me.Position.Y, fire.Position.Z - 0.1f);
            var speed = Math.Clamp((spot - me.Position).Length() / MathF.Max(0.5f, 0.35f * Cue.Length), me.Body.Walk * me.Scale, me.Body.Run * me.Scale);
            if ((spot - me.Position).Length() > 0.15f && Gaits.Step(me, stage, spot, speed, speed > me.Body.Walk * me.Scale * 1.8f ? "run" : "walk") > 0.05f) return false;
        }

        var point = fire is null ? me.ChestPoint + new Vector3(me.WantedFacing * 3f, -0.6f, 0f) : fire.Position + new Vector3(0f, 0.25f * fire.Height, -0.05f);
        if (_from < 0) Open(me, stage, point);
        var age = (stage.Frame - _from) * Stage.Step;
        me.Velocity = Vector3.Zero;
        Aim(me, point);
        me.Show(stage.Frame, "extinguish", age, Math.Clamp(age / _length, 0f, 1f), Cue.Intensity);
        var dies = Math.Clamp((age - 0.35f) / MathF.Max(0.5f, (_length * 0.72f) - 0.35f), 0f, 1f);
        if (fire is not null) Die(stage, fire, dies, point);
        return age >= _length;
    }

    private void Open(Player me, Stage stage, Vector3 point)
    {
        _from = stage.Frame;
        _length = Math.Clamp(MathF.Min(Cue.End, stage.Seconds) - stage.Time, 1.5f, 6f);
        _scale = _fire?.Scale ?? 1f;
        _glow = MathF.Max(1f, _fire?.Glow ?? 1f);
        var hand = me.ChestPoint + new Vector3((point.X > me.Position.X ? 1f : -1f) * (0.3f * me.Height + (me.Body.Locomotion == Locomotion.Quadruped ? 0.3f * me.Length : 0f)), -0.06f * me.Height, -0.06f);
        stage.Score.Effect(stage, "water-jet", hand, _length * 0.85f, Math.Clamp(0.16f * me.Height, 0.08f, 0.3f), 1f, point);
        stage.Score.Sound(stage, "water-jet", me, hand, 0.7f, _length * 0.85);
        stage.Score.Event(stage, "contact:extinguish", me);
    }

    private void Die(Stage stage, Player fire, float dies, Vector3 point)
    {
        var isFire = fire.Member.Kind is "fire";
        fire.Glow = _glow * (1f - dies);
        if (isFire) fire.Scale = MathF.Max(0.04f, _scale * (1f - (0.94f * dies * MathF.Sqrt(dies))));
        if (fire.Act is Burn burn) burn.Strength = 1f - dies;
        if (!_isOut && stage.Frame % 7 == 0) stage.Score.Effect(stage, "steam", point, 1.6f, 0.5f + (0.3f * MathF.Min(2f, _scale)), 0.4f + (0.6f * dies));
        if (_isOut || dies < 1f) return;
        _isOut = true;
        if (isFire) fire.Opacity = 0f;
        fire.Act = null;
        stage.Score.Sound(stage, "steam", fire, point, 0.6f);
        stage.Score.Effect(stage, "smoke", point, 3f, 0.8f, 0.7f);
        stage.Score.Event(stage, "extinguished", fire);
    }
}

/// <summary>Burns: flames, smoke, and slow ruin.</summary>
internal sealed class Burn(Cue cue) : Act(cue)
{
    /// <summary>Gets or sets how strongly it burns, 0 to 1.</summary>
    public float Strength { get; set; } = 1f;

    protected override void Begin(Player me, Stage stage)
    {
        var seconds = MathF.Max(0.5f, stage.Seconds - stage.Time);
        stage.Score.Sound(stage, "fire", me, me.ChestPoint, 0.6f, seconds);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var age = Age(stage);
        var rises = MathF.Min(1f, (age + (stage.Frame == Began && Began == 0 ? 1f : 0f)) / 0.6f);
        me.Glow = Began == 0 ? Strength : rises * Strength;
        if (me.Member.Kind is not "fire") me.Damage = MathF.Min(0.9f, me.Damage + (0.06f * Stage.Step * Strength));
        me.Velocity = default;
        me.Show(stage.Frame, "burn", (age / ActionTable.Of("burn").Cycle) + me.Variation, 0f, Strength);
        if (stage.Frame % 14 == 0) stage.Score.Effect(stage, "smoke", me.Position + new Vector3(0f, 0.8f * me.Height, 0.1f), 3f, 0.7f * MathF.Max(0.3f, me.Height), 0.35f * Strength);
        return false;
    }
}
