using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Performs a cue frame by frame.</summary>
internal abstract class Act(Cue cue)
{
    public Cue Cue { get; } = cue;

    /// <summary>Gets the frame of the shot when it began, or -1.</summary>
    public int Began { get; private set; } = -1;

    /// <summary>Gets whether another action may cut it off before it has ended.</summary>
    public virtual bool CanBeCut => true;

    /// <summary>Gets the feeling that the act itself shows, or null.</summary>
    public virtual string? Feeling => null;

    /// <summary>Performs one frame.</summary>
    /// <returns>Whether it has come to its end.</returns>
    public bool Perform(Player me, Stage stage)
    {
        if (Began < 0)
        {
            Began = stage.Frame;
            Begin(me, stage);
        }

        me.Mind.ActFeeling = Feeling;
        return Step(me, stage);
    }

    protected virtual void Begin(Player me, Stage stage)
    {
    }

    protected abstract bool Step(Player me, Stage stage);

    /// <summary>Seconds since it began.</summary>
    protected float Age(Stage stage) => (stage.Frame - Began) * Stage.Step;

    /// <summary>Gets the member it is done to: the one named, else what it is done with when that stands on stage, else another of the group.</summary>
    protected Player? Other(Player me, Stage stage)
    {
        var beat = Cue.Beat;
        if (beat?.To is { } to)
        {
            var members = stage.Players.Where(player => player.IsOf(to) && !ReferenceEquals(player, me)).ToArray();
            if (members.Length > 0) return members[me.Instance % members.Length];
        }

        if (stage.Find(beat?.With) is { IsCarried: false } thing && !ReferenceEquals(thing, me) && thing.Height > 0.6f) return thing;
        var peers = stage.Players.Where(player => player.Cast == me.Cast && !ReferenceEquals(player, me)).ToArray();
        return peers.Length == 0 ? null : peers[(me.Instance ^ 1) % (peers.Length + 1) < peers.Length ? (me.Instance ^ 1) % (peers.Length + 1) : 0];
    }

    /// <summary>Turns to a point and aims at it.</summary>
    protected static void Aim(Player me, Vector3 point)
    {
        me.Target = point;
        if (MathF.Abs(point.X - me.Position.X) > 0.08f && !me.Body.IsVehicle) me.WantedFacing = point.X > me.Position.X ? 1f : -1f;
    }
}
