namespace Bobine.World.Simulation.Acting;

/// <summary>Performs an action where the player stands: a loop with a phase, or a movement from beginning to end.</summary>
internal sealed class InPlace(Cue cue) : Act(cue)
{
    protected override bool Step(Player me, Stage stage)
    {
        var row = ActionTable.Of(Cue.Action);
        var age = Age(stage);
        var progress = Cue.Length <= 0f ? 1f : Math.Clamp(age / Cue.Length, 0f, 1f);
        if (Began == stage.Frame && row.Voice is { } voice) stage.Score.Sound(stage, voice, me, me.EyePoint, 0.7f);
        me.Show(stage.Frame, Cue.Action, age / row.Cycle, progress, Cue.Intensity);
        if (stage.Find(Cue.Beat?.To) is { } other && !ReferenceEquals(other, me))
        {
            me.Target = other.ChestPoint;
            me.WantedFacing = other.Position.X >= me.Position.X ? 1f : -1f;
        }

        return age >= Cue.Length;
    }
}
