using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Rockets that rise, hang and burst over the place, one after another.</summary>
internal sealed class FireworksShow(Cue cue) : Act(cue)
{
    private const float RiseSeconds = 0.9f;
    private static readonly string[] _colours = ["#FF9A5A", "#7FD0FF", "#FF6FA8", "#FFE08A", "#B6FF9A", "#E0B0FF"];
    private float _next;
    private int _count;

    protected override bool Step(Player me, Stage stage)
    {
        if (Age(stage) < _next) return stage.Time >= MathF.Max(Cue.End, stage.Seconds);
        var rng = me.Seed.For("rocket").For(_count++).Random();
        _next = Age(stage) + (rng.Range(0.45f, 0.95f) / Cue.Pace);
        var z = rng.Range(26f, 46f);
        var half = 0.8f * stage.SetUp.HalfWidthAt(z);
        var burst = _count == 1 && me.Home.Y > 3f ? me.Home : new Vector3(stage.SetUp.CentreAt(z) + rng.Range(-half, half), rng.Range(0.2f, 0.42f) * z, z);
        var ground = new Vector3(burst.X + rng.Range(-1.5f, 1.5f), 0f, z);

        // The burst that the plan asks for comes at once; those after it take their time.
        var rise = _count == 1 ? 0.25f : RiseSeconds;
        var at = MathF.Round((stage.Time + rise) * Timeline.Rate) / Timeline.Rate;
        stage.Score.Sound(stage, "firework-rise", me, ground, 0.4f, rise, burst);
        stage.Score.Effect(stage, "fireworks", burst, 2.6f, rng.Range(5f, 9f), 1f, ground, _colours[rng.Below(_colours.Length)], at - stage.Time);
        stage.Score.Sound(stage, "firework-burst", me, burst, rng.Range(0.7f, 1f), at: at);
        stage.Score.Event(stage, "burst", me);
        if (_count <= 2) stage.Startle(burst, me, 2.5f, "glad");
        return false;
    }
}
