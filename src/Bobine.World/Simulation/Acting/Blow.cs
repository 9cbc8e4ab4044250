using System.Numerics;

namespace Bobine.World.Simulation.Acting;

/// <summary>Hits, breaks, kicks or pushes: swing back, strike at the contact point; what is struck breaks, flies or reels from that very frame.</summary>
internal sealed class Blow(Cue cue) : ContactAct(cue)
{
    private float _damageFrom;

    public override string? Feeling => IsNear ? "effort" : null;

    protected override float Gap(Player me, Player other) => Cue.Action switch
    {
        "kick" => 0.2f * me.Scale,
        "push" => 0.3f * me.Scale,
        _ => (me.Holds is null ? 0.35f : 0.5f) * me.Scale,
    };

    protected override Vector3 Point(Player me, Player other)
    {
        var side = me.Position.X < other.Position.X ? -1f : 1f;
        var height = Cue.Action is "kick" ? MathF.Min(0.3f * me.Height, 0.5f * other.Height) : MathF.Min(0.75f * me.Height, 0.7f * other.Height);
        return other.Position + new Vector3(side * 0.35f * other.HalfWidth, height, -0.05f);
    }

    protected override void Touch(Player me, Stage stage)
    {
        var point = Partner is { } target ? Point(me, target) : me.ChestPoint + new Vector3(0.5f * me.Facing, 0f, 0f);
        stage.Score.Sound(stage, Cue.Action is "kick" ? "kick" : Cue.Action is "push" ? "slide" : "hit", me, point, Cue.Action is "push" ? 0.5f : 0.9f, Cue.Action is "push" ? 0.6 : 0);
        if (Partner is not { } other) return;
        if (other.Body.IsAlive)
        {
            Answer(me, stage, Cue.Action is "push" or "hit" or "kick" ? "stumble" : "shiver", "surprised", fromContact: true);
            stage.Score.Sound(stage, "gasp", other, other.EyePoint, 0.5f);
            other.Mind.Voice("gasp", stage.Time, 0.4f);
            return;
        }

        if (Cue.Action is "kick" or "push" && other.Height < me.Height * 1.2f)
        {
            var way = me.Position.X < other.Position.X ? 1f : -1f;
            var speed = (Cue.Action is "kick" ? 6f : 1.6f) * (0.6f + (0.8f * Cue.Intensity));
            other.Act = new Ballistic(new("roll", stage.Time, stage.Seconds, null), new(way * speed, Cue.Action is "kick" ? 2.6f : 0f, 0.2f), null);
            return;
        }

        Break(me, stage, other, point);
    }

    /// <summary>Gets whether a thing breaks like glass.</summary>
    public static bool IsGlass(Player thing) => thing.Member.Kind is "computer" or "television" or "mirror" or "phone" or "lamp" or "champagne" or "wine" or "bottle" or "clock" or "house" or "taxi" or "car" or "bus" or "painting";

    /// <summary>Gets the sound of a thing that breaks.</summary>
    public static string BreakSound(Player thing) => thing.Member.Kind is "computer" or "television" ? "screen-break" : IsGlass(thing) ? "glass-break" : "break";

    private void Break(Player me, Stage stage, Player other, Vector3 point)
    {
        var glass = IsGlass(other);
        stage.Score.Sound(stage, BreakSound(other), other, point, 1f);
        stage.Score.Effect(stage, "shards", point, 1.6f, MathF.Max(0.4f, 0.7f * MathF.Min(other.Height, 2f)), 1f, point + new Vector3(me.Facing * 1.2f, 0.6f, -0.3f));
        if (glass) stage.Score.Effect(stage, "sparks", point, 0.7f, 0.5f * MathF.Min(other.Height, 1.5f));
        stage.Score.Event(stage, "break", other);
        stage.Startle(point, me);
        _damageFrom = other.Damage;
        other.Damage = MathF.Max(other.Damage, 0.55f);
        other.Squash.Kick(-0.08f, 1.2f);
    }

    protected override void During(Player me, Stage stage, float progress, float sinceContact)
    {
        if (sinceContact < 0f || Partner is not { Body.IsAlive: false } other || other.Damage <= _damageFrom) return;
        other.Damage = MathF.Min(1f, MathF.Max(other.Damage, 0.55f + (sinceContact * 2.5f)));
        other.Roll = sinceContact < 0.5f ? me.Facing * 5f * MathF.Exp(-sinceContact * 7f) * MathF.Cos(sinceContact * 30f) : 0f;
    }
}
