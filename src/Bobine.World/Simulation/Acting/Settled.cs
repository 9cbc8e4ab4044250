namespace Bobine.World.Simulation.Acting;

/// <summary>Shows what a player does when it does nothing: it stands, sits on, sleeps on, hovers, swims on the spot.</summary>
internal static class Settled
{
    public static void Show(Player me, Stage stage)
    {
        if (me.IsOverlaid) return;
        var row = ActionTable.Of(me.Rest);
        if (me.Rest is "fly" or "swim" or "float")
        {
            // In its element nothing keeps still.
            var before = me.Position.Y;
            var bob = me.Home.Y + (0.05f * MathF.Min(2f, me.Height) * MathF.Sin((stage.Time * 2.2f) + (me.Variation * 6.3f)));
            me.Position = me.Position with { Y = me.Position.Y + Math.Clamp(bob - me.Position.Y, -0.04f, 0.04f) };
            me.Velocity = new(me.Velocity.X * 0.85f, (me.Position.Y - before) / Stage.Step, 0f);
            me.Position += new System.Numerics.Vector3(me.Velocity.X * Stage.Step, 0f, 0f);
            me.Roll *= 0.9f;
            me.Wheel += me.Body.Locomotion == Locomotion.Aircraft ? Stage.Step * 60f : 0f;
        }
        else if (me.Body.IsVehicle && MathF.Abs(me.Velocity.X) > 0.05f)
        {
            Drive.Roll(me, stage, MathF.Sign(me.Velocity.X), 0f);
            return;
        }
        else me.Velocity = default;

        var rest = me.Rest is "stand" && me.Body.Locomotion == Locomotion.Biped && ReferenceEquals(stage.Speaker, me) ? "talk" : me.Rest;
        me.Show(stage.Frame, rest, (stage.Time / (rest is "talk" ? ActionTable.Of("talk").Cycle : row.Cycle)) + me.Variation, 1f);
        if (me.Rest is "sleep" && stage.Frame % 72 == (int)(me.Variation * 40f) && me.Body.IsAlive)
        {
            stage.Score.Sound(stage, "snore", me, me.EyePoint, 0.3f, 1.2);
            stage.Score.Effect(stage, "sleep", me.EyePoint, 2.8f, 0.35f * MathF.Max(0.5f, me.Height * 0.5f));
        }
    }
}
