namespace Bobine.World.Simulation.Acting;

/// <summary>Performs a cue frame by frame.</summary>
internal abstract class Act(Cue cue)
{
    public Cue Cue { get; } = cue;

    /// <summary>Gets the frame of the shot when it began.</summary>
    public int Began { get; private set; } = -1;

    /// <summary>Gets whether another action may cut it off before it has ended.</summary>
    public virtual bool CanBeCut => true;

    /// <summary>Performs one frame.</summary>
    /// <returns>Whether it has come to its end.</returns>
    public bool Perform(Player me, Stage stage)
    {
        if (Began < 0)
        {
            Began = stage.Frame;
            Begin(me, stage);
        }

        return Step(me, stage);
    }

    protected virtual void Begin(Player me, Stage stage)
    {
    }

    protected abstract bool Step(Player me, Stage stage);

    /// <summary>Seconds since it began.</summary>
    protected float Age(Stage stage) => (stage.Frame - Began) / Timeline.Rate;
}
