using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>Sitting, lying, sleeping, hiding, and getting up again.</summary>
internal static class QuadRests
{
    private static bool Paws(QuadActor who) => who.Spec.FootForm != FootForm.Hoof;

    public static QuadPose Sit(QuadActor who)
    {
        if (!Paws(who)) return Lie(who);
        var s = who.Spec;
        var b = s.Half;
        var stand = QuadStances.Stand(who with { Upright = false });
        return stand with
        {
            Chest = new(b * 0.40f, -s.Stand * 1.06f),
            Hip = new(-b * 0.62f, -s.Hip * 0.98f),
            Arch = 0.05f,
            ForeNear = new(b * 0.46f, 0f),
            ForeFar = new((b * 0.46f) + 0.13f, 0f),
            HindNear = new(-b * 0.10f, 0f),
            HindFar = new((-b * 0.10f) + 0.12f, 0f),
            Head = stand.Head + new Vector2(-0.04f, 0.02f),
            Tail = new(0.75f, -0.75f, 0.10f * who.Idle(0.4f), 0.6f + (0.3f * who.Idle(0.3f))),
            Tilt = 2f * who.Idle(0.13f),
        };
    }

    public static QuadPose Lie(QuadActor who)
    {
        var s = who.Spec;
        var b = s.Half;
        var stand = QuadStances.Stand(who with { Upright = false });
        var folded = s.FootForm == FootForm.Hoof;
        return stand with
        {
            Chest = new(b, -s.Chest * 0.97f),
            Hip = new(-b, -s.Hip * 0.95f),
            Arch = 0.01f,
            ForeNear = new(folded ? b - 0.12f : b + (s.Leg * 0.62f), 0f),
            ForeFar = new(folded ? b + 0.06f : b + (s.Leg * 0.78f), 0f),
            HindNear = new(-b + (s.Leg * 0.36f), 0f),
            HindFar = new(-b + (s.Leg * 0.50f), 0f),
            Tail = new(-0.35f, -0.25f, 0.15f, 0.2f * who.Idle(0.25f)),
        };
    }

    public static QuadPose Sleep(QuadActor who)
    {
        var s = who.Spec;
        float b = s.Half, breath = who.Idle(0.22f);
        var lie = Lie(who);
        if (s.HeadForm != HeadForm.Round)
        {
            return lie with { Neck = s.Neck > 0.5f ? 62f : 14f, Tilt = 8f, Head = new(0f, 0.03f + (0.008f * breath)), Lids = 1f, Girth = 0.03f * breath, Ears = -0.3f, Trunk = 0.25f };
        }

        var chest = new Vector2(b * 0.62f, -s.Chest * 0.92f);
        return lie with
        {
            Chest = chest,
            Hip = new(-b * 0.66f, -s.Hip * 0.98f),
            Arch = 0.09f,
            ForeNear = new((b * 0.62f) + 0.24f, 0f),
            ForeFar = new((b * 0.62f) + 0.34f, 0f),
            HindNear = new((-b * 0.66f) + 0.34f, 0f),
            HindFar = new((-b * 0.66f) + 0.40f, 0f),
            Neck = 74f,
            Head = HeadAt(s, chest, 74f, new(b + (s.Head * 0.42f), -s.Head * (s.Maned ? 1.02f : 0.76f))) + new Vector2(0f, 0.006f * breath),
            Tilt = 9f,
            Lids = 1f,
            Girth = 0.035f * breath,
            Ears = -0.25f,
            Tail = new(-0.2f, -1.55f, 0f, -0.3f),
        };
    }

    /// <summary>Wakes, stretches with the fore low, yawns, stands.</summary>
    public static QuadPose Wake(QuadActor who, float t)
    {
        var sleep = Sleep(who);
        var stretch = Bow(who) with { Lids = 0.85f, Mouth = Yawn, Tilt = -12f, Ears = -0.4f };
        return QuadPose.At(t, (0f, sleep), (0.18f, sleep with { Lids = 0.5f, Head = sleep.Head + new Vector2(0f, -0.06f) }), (0.45f, stretch), (0.66f, stretch with { Mouth = 0.1f, Lids = 0.3f }), (0.95f, QuadStances.Stand(who)));
    }

    private const float Yawn = 0.85f;

    /// <summary>Elbows down, hips high: an invitation to play, and a kneeling.</summary>
    public static QuadPose Bow(QuadActor who)
    {
        var s = who.Spec;
        var b = s.Half;
        var stand = QuadStances.Stand(who with { Upright = false });
        var deep = s.FootForm == FootForm.Paw ? 0.62f : 0.74f;
        return stand with
        {
            Chest = new(b - 0.05f, -s.Stand * deep),
            Hip = new(-b + 0.02f, -s.Stand * 1.06f),
            Arch = -0.03f,
            ForeNear = new(b + (s.Leg * 0.50f), 0f),
            ForeFar = new(b + (s.Leg * 0.66f), 0f),
            HindNear = stand.HindNear + new Vector2(0.02f, 0f),
            Head = stand.Head + new Vector2(0.02f, -0.02f),
            Tail = new(0.9f, 0.4f, 0.4f, 0.4f),
            Tilt = -4f,
            Ears = 0.4f,
        };
    }

    public static QuadPose Kneel(QuadActor who)
    {
        var bow = Bow(who);
        return bow with { Neck = 14f, Tilt = 10f, Tail = who.Spec.TailRest is var t ? new(t.Lift, t.Curve, t.Wave, t.Tip) : default };
    }

    /// <summary>Flat on the ground, paws over the eyes.</summary>
    public static QuadPose Hide(QuadActor who)
    {
        var s = who.Spec;
        var b = s.Half;
        var lie = Lie(who);
        if (s.HeadForm != HeadForm.Round) return lie with { Neck = s.Neck > 0.5f ? 66f : 18f, Tilt = 12f, Ears = -0.9f, Lids = 0.7f };
        var shake = 0.004f * who.Idle(9f);
        var chest = lie.Chest + new Vector2(-0.06f + shake, 0f);
        var head = new Vector2(b + (s.Head * 0.55f) + shake, -s.Head * 0.82f);
        return lie with
        {
            Chest = chest,
            Hip = lie.Hip + new Vector2(0.12f, -0.02f),
            Arch = 0.06f,
            Neck = 60f,
            Head = HeadAt(s, chest, 60f, head),
            ForeNear = head + new Vector2(-s.Head * 0.18f, s.Head * 0.05f),
            ForeFar = head + new Vector2(s.Head * 0.62f, s.Head * 0.05f),
            Ears = -0.9f,
            Lids = 0.95f,
            Tail = new(-0.5f, -1.2f, 0f, 0f),
        };
    }

    /// <summary>The head's offset that puts its centre where it is wanted.</summary>
    public static Vector2 HeadAt(QuadSpec s, Vector2 chest, float neck, Vector2 wanted)
    {
        var turn = (s.NeckAngle + neck) * MathF.PI / 180f;
        var end = chest + (new Vector2(0.25f, -0.40f) * s.Chest) + (new Vector2(MathF.Cos(turn), MathF.Sin(turn)) * s.Neck);
        return wanted - end - QuadSkeleton.HeadOffsets(s, 0f).Centre;
    }
}
