using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Performs an action where the player stands: a loop with a phase, or a movement from beginning to end.</summary>
internal sealed class InPlace(Cue cue) : Act(cue)
{
    private float _delay, _length;
    private bool _done;
    private int _beat = -1;

    public override string? Feeling => Cue.Action switch
    {
        "dance" or "wave" or "play-music" or "play" => "glad",
        "sing" => "calm",
        "shiver" => "afraid",
        "read" or "paint" => "calm",
        "shake-head" => "sad",
        _ => null,
    };

    protected override void Begin(Player me, Stage stage)
    {
        _delay = me.Member.Count > 1 && Cue.Action is not "dance" ? 0.25f * me.Variation : 0f;
        _length = MathF.Max(0.4f, Cue.Length);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var row = ActionTable.Of(Cue.Action);
        var age = Age(stage) - _delay;
        if (age < 0f)
        {
            Settled.Show(me, stage);
            return false;
        }

        var progress = Math.Clamp(age / _length, 0f, 1f);
        var other = stage.Find(Cue.Beat?.To) ?? (Cue.Action is "read" or "paint" ? null : stage.Find(Cue.Beat?.With));
        if (other is not null && !ReferenceEquals(other, me) && !other.IsCarried) Aim(me, other.EyePoint);
        else if (Cue.Beat?.Where is { } mark && Cue.Action is "look" or "point") Aim(me, new(Cue.Beat!.Where!.Value.X, 1.2f, Cue.Beat.Where.Value.Z));
        else if (Cue.Action is "point" or "look") me.Target = Ahead(me, age);
        if (Cue.Action is "turn" && !_done && progress >= row.Contact)
        {
            _done = true;
            if (other is null) me.WantedFacing = -me.WantedFacing;
        }

        if (me.IsOverlaid) me.Show(stage.Frame, Cue.Action);
        else if (me.Body.IsVehicle && MathF.Abs(me.Velocity.X) > 0.05f) Drive.Roll(me, stage, MathF.Sign(me.Velocity.X), 0f);
        else if (me.IsSettled && Cue.Action is "talk" or "sing" or "look" or "nod" or "shake-head" or "shiver") Settled.Show(me, stage);
        else
        {
            if (me.Rest is not "stand" && Cue.Action is "dance" or "wave" or "play") me.Rest = me.Position.Y > 0.3f ? me.Rest : "stand";
            me.Velocity = default;
            me.Show(stage.Frame, Cue.Action, (age / row.Cycle / Tempo()) + (Cue.Action is "dance" ? 0f : 0.2f * me.Variation), progress, Cue.Intensity);
        }

        var beat = (int)(age / row.Cycle / Tempo());
        if (beat != _beat && me.Instance == 0)
        {
            _beat = beat;
            Beat(me, stage, beat);
        }

        return age >= _length;
    }

    private float Tempo() => Cue.Beat?.Manner switch { "slowly" => 1.5f, "quickly" => 0.7f, _ => 1f };

    private static Vector3 Ahead(Player me, float age) =>
        me.EyePoint + new Vector3((me.WantedFacing < 0f ? -1f : 1f) * 4f * MathF.Cos(age * 1.8f), 0.4f, 1.5f);

    private void Beat(Player me, Stage stage, int beat)
    {
        switch (Cue.Action)
        {
            case "sing" or "play-music":
                stage.Score.Effect(stage, "notes", me.EyePoint + new Vector3(0f, 0.1f, -0.05f), 1.8f, 0.4f * MathF.Max(0.5f, me.Scale));
                if (Cue.Action is "play-music" || !stage.Lines.Exists(line => string.Equals(line.Who, me.Id, StringComparison.Ordinal)))
                    stage.Score.Sound(stage, "music-note", me, me.ChestPoint, 0.6f, Cue.Action is "sing" ? 0.8 : 0.4);
                if (Cue.Action is "sing") me.Mind.Voice("sing", stage.Time, 0.9f);
                break;
            case "dance":
                stage.Score.Sound(stage, "footstep", me, me.Position, 0.35f, ground: stage.Facts.Ground);
                break;
            case "light-up" when beat == 0:
                stage.Score.Sound(stage, "click", me, me.Position, 0.4f);
                break;
            case "climb":
                stage.Score.Sound(stage, "footstep", me, me.Position, 0.3f, ground: stage.Facts.Ground);
                break;
        }
    }
}
