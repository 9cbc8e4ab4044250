using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Walks or runs to a mark, a member or across the stage.</summary>
internal sealed class Travel(Cue cue) : Act(cue)
{
    private Vector3 _goal;

    protected override void Begin(Player me, Stage stage)
    {
        var beat = Cue.Beat;
        if (beat?.Where is { } mark) _goal = new(mark.X, 0f, mark.Z);
        else if (stage.Find(beat?.To) is { } other)
        {
            var side = me.Position.X < other.Position.X ? -1f : 1f;
            _goal = other.Position with { Y = 0f } + new Vector3(side * (me.HalfWidth + other.HalfWidth + 0.25f), 0f, -0.1f);
        }
        else
        {
            var speed = Speed(me);
            var way = me.WantedFacing == 0f ? 1f : me.WantedFacing;
            _goal = me.Position + new Vector3(way * speed * MathF.Max(1f, Cue.Length), 0f, 0f);
        }
    }

    protected override bool Step(Player me, Stage stage)
    {
        var runs = Cue.Action is "run" or "chase";
        return Gaits.Step(me, stage, _goal, Speed(me), runs ? "run" : "walk", Cue.Intensity) <= 0f;
    }

    private float Speed(Player me) => (Cue.Action is "run" ? me.Body.Run : me.Body.Walk) * me.Scale * Cue.Pace;
}
