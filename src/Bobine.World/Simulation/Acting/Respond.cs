namespace Bobine.World.Simulation.Acting;

/// <summary>Answers another's action in step with it: holds the embrace, lifts the glass, takes the gift, reels from the blow.</summary>
internal sealed class Respond(Cue cue, Player leader, string? feeling) : Act(cue)
{
    public override string? Feeling => feeling;

    protected override bool Step(Player me, Stage stage)
    {
        var age = Age(stage);
        Aim(me, leader.ChestPoint);
        me.Velocity = default;
        me.Mind.IsLaughing = Cue.Action is "laugh" && age < Cue.Length;
        me.Show(stage.Frame, me.IsSettled && Cue.Action is "laugh" ? me.Rest : Cue.Action, age / ActionTable.Of(Cue.Action).Cycle, Math.Clamp(age / Cue.Length, 0f, 1f), 0.5f);
        if (age < Cue.Length) return false;
        me.Mind.IsLaughing = false;
        return true;
    }
}
