using System.Numerics;

namespace Bobine.World.Simulation.Faces;

/// <summary>Decides what draws a player's eyes, and gives its face.</summary>
internal static class Attention
{
    /// <summary>Gets the face of a frame.</summary>
    public static FaceState Face(Player me, Stage stage)
    {
        MouthState? mouth = null;
        foreach (var line in stage.Lines)
        {
            if (!me.IsOf(line.Who) || me.Instance > 0) continue;

            // The mouth leads the sound by one frame.
            var at = stage.Time - (float)line.At + Stage.Step;
            if (at >= 0f && at <= line.Utterance.Seconds + Stage.Step) mouth = Visemes.At(line.Utterance.Phonemes, at);
        }

        return me.Mind.Face(me, stage, Look(me, stage), mouth);
    }

    private static Vector3? Look(Player me, Stage stage)
    {
        if (me.Mind.StartlePoint(stage.Time) is { } sudden) return sudden;
        if (me.Target is { } target) return target;
        var speaker = stage.Speaker;
        if (speaker is not null && !ReferenceEquals(speaker, me)) return speaker.EyePoint;
        if (speaker is not null) return stage.Nearest(me, alive: true)?.EyePoint;
        if (MathF.Abs(me.Velocity.X) > 0.3f) return me.EyePoint + new Vector3(MathF.Sign(me.Velocity.X) * 5f, 0f, 0f);
        if (Glance(me, stage) is { } glance) return glance;
        return Mover(me, stage)?.EyePoint ?? stage.Nearest(me, alive: true)?.EyePoint;
    }

    /// <summary>Now and then the eyes wander off by themselves.</summary>
    private static Vector3? Glance(Player me, Stage stage)
    {
        var slot = (int)((stage.Time + (me.Variation * 4f)) / 1.6f);
        var rng = me.Seed.For("glance").For(slot).Random();
        return rng.Chance(0.3f) ? me.EyePoint + new Vector3(rng.Range(-3f, 3f), rng.Range(-0.4f, 0.9f), rng.Range(-3f, 2f)) : null;
    }

    private static Player? Mover(Player me, Stage stage)
    {
        Player? found = null;
        var most = 0.6f;
        foreach (var other in stage.Players)
        {
            if (ReferenceEquals(other, me) || other.Opacity < 0.1f || other.IsCarried) continue;
            var speed = other.Velocity.Length() / (1f + Vector3.Distance(other.Position, me.Position));
            if (speed > most) (found, most) = (other, speed);
        }

        return found;
    }
}
