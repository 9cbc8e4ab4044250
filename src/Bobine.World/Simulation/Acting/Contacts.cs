using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Embraces: both hold each other.</summary>
internal sealed class Embrace(Cue cue) : ContactAct(cue)
{
    public override string? Feeling => "glad";
    protected override float Gap(Player me, Player other) => -0.1f * me.Scale;
    protected override void Prepare(Player me, Stage stage) => Answer(me, stage, "embrace", "glad");

    protected override void Touch(Player me, Stage stage) => stage.Score.Sound(stage, "rustle", me, me.ChestPoint, 0.25f);
}

/// <summary>Kisses.</summary>
internal sealed class Kiss(Cue cue) : ContactAct(cue)
{
    public override string? Feeling => "glad";
    protected override float Gap(Player me, Player other) => 0.02f * me.Scale;
    protected override Vector3 Point(Player me, Player other) => other.EyePoint;
    protected override void Prepare(Player me, Stage stage) => Answer(me, stage, "kiss", "glad");

    protected override void Touch(Player me, Stage stage)
    {
        stage.Score.Sound(stage, "kiss", me, me.EyePoint, 0.5f);
        stage.Score.Effect(stage, "hearts", me.EyePoint + new Vector3(0f, 0.3f * me.Scale, -0.05f), 1.8f, 0.5f * me.Scale);
    }
}

/// <summary>Licks: the tongue meets the face, which laughs about it.</summary>
internal sealed class Lick(Cue cue) : ContactAct(cue)
{
    public override string? Feeling => "glad";

    // The long neck comes down: a giraffe stands farther off than its head is ahead.
    protected override float Gap(Player me, Player other) => me.Body.Height > 3f ? 0.25f * me.Scale : 0.04f * me.Scale;
    protected override Vector3 Point(Player me, Player other) => other.EyePoint - new Vector3(0f, 0.05f * other.Height, 0f);

    protected override void Touch(Player me, Stage stage)
    {
        stage.Score.Sound(stage, "lick", me, Partner?.EyePoint ?? me.EyePoint, 0.6f);
        if (Partner is not { } other) return;
        Answer(me, stage, other.Body.Locomotion == Locomotion.Biped ? "laugh" : "stand", "glad", fromContact: true);
        if (other.Body.Locomotion != Locomotion.Biped) return;
        stage.Score.Sound(stage, "laugh", other, other.EyePoint, 0.5f, 0.9, at: stage.Time + 0.2);
        other.Mind.Voice("laugh", stage.Time + 0.2f, 0.9f);
    }
}

/// <summary>Gives: the thing passes from hand to hand at the contact.</summary>
internal sealed class Give(Cue cue) : ContactAct(cue)
{
    protected override float Gap(Player me, Player other) => 0.5f * (me.Scale + other.Scale) * 0.5f;
    protected override Vector3 Point(Player me, Player other) => Vector3.Lerp(me.ChestPoint, other.ChestPoint, 0.5f);
    protected override void Prepare(Player me, Stage stage) => Answer(me, stage, "give", "glad");

    protected override void Touch(Player me, Stage stage)
    {
        if (Partner is { Body.IsAlive: true } other) other.Holds = me.Holds;
        me.Holds = null;
        stage.Score.Sound(stage, "rustle", me, me.ChestPoint, 0.35f);
    }
}

/// <summary>Toasts: the glasses meet.</summary>
internal sealed class Toast(Cue cue) : ContactAct(cue)
{
    public override string? Feeling => "glad";
    protected override float Gap(Player me, Player other) => 0.42f * (me.Scale + other.Scale) * 0.5f;
    protected override Vector3 Point(Player me, Player other) => Vector3.Lerp(me.ChestPoint, other.ChestPoint, 0.5f) + new Vector3(0f, 0.12f * me.Height, 0f);

    protected override void Prepare(Player me, Stage stage)
    {
        me.Holds ??= "champagne";
        if (Partner is { Body.IsAlive: true } other) other.Holds ??= me.Holds;
        Answer(me, stage, "toast", "glad");
    }

    protected override void Touch(Player me, Stage stage)
    {
        if (Partner is { Body.IsAlive: true }) stage.Score.Sound(stage, "clink", me, me.ChestPoint, 0.7f);
    }
}
