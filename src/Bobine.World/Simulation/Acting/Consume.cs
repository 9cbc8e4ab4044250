using System.Numerics;
using Bobine.Plan.Vocabulary;

namespace Bobine.World.Simulation.Acting;

/// <summary>Eats or drinks: bite by bite the food gets smaller; what is eaten up is gone.</summary>
internal sealed class Consume(Cue cue) : Act(cue)
{
    private Player? _food;
    private int _from = -1, _bites, _most = 3;
    private float _length, _whole = 1f;

    public override string? Feeling => _from >= 0 ? "glad" : null;

    protected override void Begin(Player me, Stage stage)
    {
        _food = stage.Find(Cue.Beat?.To) ?? stage.Find(Cue.Beat?.With);
        if (_food is { } food && (ReferenceEquals(food, me) || (food.Body.IsAlive && food.Height > 0.8f * me.Height))) _food = null;
        if (_food is null && Cue.Beat?.With is { } with) me.Holds ??= with;
        _whole = _food?.Scale ?? 1f;
    }

    protected override bool Step(Player me, Stage stage)
    {
        if (_from < 0 && _food is { IsCarried: false } food)
        {
            var side = me.Position.X <= food.Position.X ? -1f : 1f;
            var spot = new Vector3(food.Position.X + (side * (me.Front + (0.4f * food.HalfWidth))), me.Position.Y, food.Position.Z + 0.03f);
            var speed = MathF.Max(me.Body.Walk * me.Scale, (spot - me.Position).Length() / MathF.Max(0.6f, MathF.Min(Cue.End, stage.Seconds) - stage.Time - 1.2f));
            if (Gaits.Step(me, stage, spot, MathF.Min(speed, me.Body.Run * me.Scale * 1.4f), speed > me.Body.Walk * me.Scale * 1.8f ? "run" : "walk") > 0.03f) return false;
        }

        var cycle = ActionTable.Of(Cue.Action).Cycle;
        if (_from < 0)
        {
            _from = stage.Frame;
            _length = Math.Clamp(Cue.End - stage.Time, Cue.Action is "drink" ? 1.2f : 1.6f, 6f);
            _most = Math.Max(2, (int)(_length / cycle));
        }

        var age = (stage.Frame - _from) * Stage.Step;
        var progress = Math.Clamp(age / _length, 0f, 1f);
        me.Velocity = Vector3.Zero;
        if (_food is { IsCarried: false } there) Aim(me, there.Position + new Vector3(0f, 0.5f * there.Height, 0f));
        if (me.IsSettled && me.Holds is null && _food is null) Settled.Show(me, stage);
        me.Show(stage.Frame, Cue.Action, Cue.Action is "drink" ? progress : age / cycle, progress, Cue.Intensity);
        if (Cue.Action is "drink") Sip(me, stage, progress);
        else Bite(me, stage, age / cycle);
        if (progress < 1f) return false;
        if (Cue.Action is "eat" && _food is null or { IsCarried: true }) me.Holds = null;
        return true;
    }

    private void Sip(Player me, Stage stage, float progress)
    {
        if (_bites > 0 || progress < ActionTable.Of("drink").Contact) return;
        _bites++;
        stage.Score.Sound(stage, "drink", me, me.EyePoint, 0.5f, 0.8);
    }

    private void Bite(Player me, Stage stage, float cycles)
    {
        if (cycles < _bites + 0.5f || _bites >= _most) return;
        _bites++;
        stage.Score.Sound(stage, "eat", me, me.EyePoint, 0.5f, 0.5);
        stage.Score.Effect(stage, "crumbs", me.EyePoint - new Vector3(0f, 0.1f * me.Height, 0.02f), 0.7f, 0.18f * MathF.Max(0.5f, me.Height));
        if (_food is not { IsCarried: false } food) return;
        var eaten = (float)_bites / _most;
        if (IsBitten(food)) food.Eaten = eaten;
        else food.Scale = MathF.Max(0.05f, _whole * (1f - (0.96f * eaten)));
        food.Squash.Kick(-0.06f);
        if (_bites == _most) food.Opacity = 0f;
    }

    /// <summary>Gets whether bites show in its picture; other things get smaller.</summary>
    private static bool IsBitten(Player food) => PropTerms.Find(food.Member.Kind) is { Class: PropClass.Food };
}
