using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Animals;

/// <summary>What is done with the head, the mouth and one or two paws.</summary>
internal static class QuadGestures
{
    private static float Wave(float phase, float offset = 0f) => MathF.Sin((phase + offset) * MathF.Tau);

    /// <summary>0 at both ends, 1 from <paramref name="full"/> until <paramref name="until"/>, eased.</summary>
    private static float Held(float t, float full, float until)
    {
        var x = t < full ? t / full : t > until ? (1f - t) / MathF.Max(0.01f, 1f - until) : 1f;
        x = Math.Clamp(x, 0f, 1f);
        return x * x * (3f - (2f * x));
    }

    public static QuadPose Talk(QuadActor who, float phase, bool sings)
    {
        var stand = QuadStances.Stand(who);
        float nod = Wave(phase * 1.7f), slow = Wave(phase * 0.5f), lift = MathF.Max(0f, Wave(phase * 0.5f, 0.1f));
        var paw = who.Spec.FootForm == FootForm.Paw && !sings ? lift : 0f;
        var pose = stand with
        {
            Head = stand.Head + new Vector2(0.012f * slow, 0.012f * nod), Neck = stand.Neck + (sings ? -5f : 0f) + (1.5f * nod), Tilt = (sings ? -9f : 0f) + (3f * slow) + (1.5f * nod), Yaw = 0.08f * slow, Ears = 0.25f + (0.2f * nod),
            Trunk = sings ? -0.55f + (0.2f * slow) : -0.2f * lift,
        };
        if (who.Upright) return pose with { ForeNear = pose.ForeNear + new Vector2(0.14f * lift, -0.30f * lift), ForeFar = pose.ForeFar + new Vector2(0.06f * slow, -0.10f * MathF.Abs(slow)) };
        return pose with { ForeNear = pose.ForeNear + (new Vector2(0.12f, -0.22f * who.Spec.Leg) * paw), Chest = pose.Chest + new Vector2(-0.015f * paw, 0f), Roll = sings ? 1.5f * slow : 0f };
    }

    /// <summary>Head down to the bowl or grass, chewing; giraffes browse above.</summary>
    public static QuadPose Eat(QuadActor who, ActionState action, bool drinks)
    {
        var s = who.Spec;
        float chew = Wave(action.Phase * (drinks ? 0.9f : 1.6f)), mouth = drinks ? 0.10f + (0.10f * MathF.Max(0f, chew)) : 0.10f + (0.16f * MathF.Max(0f, chew));
        var stand = QuadStances.Stand(who);
        if (who.Upright)
        {
            var food = stand.Chest + new Vector2(0.34f, -0.06f);
            return stand with { ForeNear = food, ForeFar = food + new Vector2(0.06f, -0.04f), Mouth = mouth, Tilt = 6f + (2f * chew) };
        }

        if (s.HeadForm == HeadForm.Trunk)
        {
            var t = action.Phase * 0.5f % 1f;
            return stand with { Trunk = Held(t, 0.35f, 0.75f), Mouth = t is > 0.3f and < 0.8f ? 0.5f : 0.1f * MathF.Abs(chew), Ears = 0.1f, Tilt = t > 0.5f ? -4f : 3f };
        }

        if (s.Horned && !drinks) return stand with { Neck = -7f, Tilt = -16f + (3f * chew), Mouth = mouth, Head = new(0.05f, 0.012f * chew), Tongue = 0.35f * MathF.Max(0f, Wave(action.Phase * 0.4f)), Ears = 0.3f };
        if (s.HeadForm == HeadForm.Long)
        {
            var splay = s.Horned ? 0.42f : 0.14f;
            var chest = stand.Chest + new Vector2(0.02f, s.Horned ? 0.32f : 0.12f);
            return stand with
            {
                Chest = chest, ForeNear = stand.ForeNear + new Vector2(-splay * 0.6f, 0f), ForeFar = stand.ForeFar + new Vector2(splay, 0f), Neck = s.Horned ? 112f : 108f, Tilt = 30f + (2.5f * chew), Head = new(0.02f, 0.02f + (0.01f * chew)),
                Mouth = mouth, Ears = 0.1f,
            };
        }

        var low = stand.Chest + new Vector2(0.02f, s.Leg * 0.30f);
        return stand with
        {
            Chest = low, ForeNear = stand.ForeNear + new Vector2(-0.04f, 0f), ForeFar = stand.ForeFar + new Vector2(0.06f, 0f), Neck = 66f,
            Head = QuadRests.HeadAt(s, low, 66f, new(s.Half + (s.Head * 1.05f), -s.Head * 0.92f)) + new Vector2(0f, 0.012f * chew), Tilt = 15f + (2f * chew), Mouth = mouth, Tongue = drinks ? 0.5f * MathF.Max(0f, chew) : 0f, Lids = 0.25f, Ears = 0.1f,
        };
    }

    /// <summary>The mouth goes to the target; the tongue is farthest out at 0.45.</summary>
    public static QuadPose Lick(QuadActor who, float t)
    {
        var s = who.Spec;
        var stand = QuadStances.Stand(who);
        float go = Held(t, 0.34f, 0.74f), tongue = Held(Math.Clamp((t - 0.22f) / 0.58f, 0f, 1f), 0.40f, 0.62f);
        var sweep = Wave((t - 0.45f) * 2.2f) * tongue;
        return stand with
        {
            Chest = stand.Chest + (new Vector2(0.06f, s.HeadForm == HeadForm.Long ? 0.04f : 0f) * go), Reach = go * 0.92f, Tongue = tongue, Head = stand.Head + new Vector2(0.04f * go, -0.03f * sweep), Tilt = (-6f * go) - (5f * sweep), Lids = 0.2f * go, Ears = 0.3f, Mouth = 0.12f * tongue,
            Trunk = -0.4f * go,
        };
    }

    /// <summary>The lips go to the target and meet it at 0.45.</summary>
    public static QuadPose Kiss(QuadActor who, float t)
    {
        var go = Held(t, 0.42f, 0.62f);
        var stand = QuadStances.Stand(who);
        return stand with { Chest = stand.Chest + new Vector2(0.05f * go, 0f), Reach = go, Lids = 0.9f * go, Tilt = -4f * go, Ears = -0.2f * go, Trunk = -0.3f * go };
    }

    /// <summary>Meow, call, bark, roar: the body that makes the sound.</summary>
    public static QuadPose Voice(QuadActor who, ActionState action)
    {
        var s = who.Spec;
        var stand = QuadStances.Stand(who);
        var cycle = action.Phase - MathF.Floor(action.Phase);
        if (action.Name == "bark")
        {
            var burst = MathF.Max(0f, 1f - (cycle / 0.45f));
            return stand with { Chest = stand.Chest + new Vector2(0.03f * burst, -0.035f * burst), Head = stand.Head + new Vector2(0.05f * burst, -0.02f * burst), Tilt = -9f * burst, Mouth = 0.75f * burst, Ears = 0.5f * burst, ForeNear = stand.ForeNear, Tail = stand.Tail with { Z = 0.4f * Wave(action.Phase * 1.5f) } };
        }

        if (action.Name == "roar")
        {
            float inhale = Held(Math.Clamp(cycle / 0.34f, 0f, 1f), 0.7f, 0.9f), roar = cycle < 0.24f ? 0f : Held((cycle - 0.24f) / 0.76f, 0.16f, 0.72f), tremble = roar * 0.006f * Wave(action.Phase * 22f);
            return stand with
            {
                Chest = stand.Chest + new Vector2((-0.04f * inhale) + (0.06f * roar) + tremble, (-0.02f * inhale) + (0.02f * roar)), Hip = stand.Hip + new Vector2(0f, 0.03f * roar), Head = stand.Head + new Vector2((0.08f * roar) - (0.04f * inhale) + tremble, -0.03f * inhale),
                Neck = -6f * inhale, Tilt = (-14f * inhale) - (7f * roar), Mouth = roar, Girth = (0.04f * inhale) + (0.02f * roar), Lids = 0.35f * roar, Ears = -0.7f * roar, Tail = stand.Tail with { X = stand.Tail.X + (0.5f * roar) }, Trunk = -roar,
            };
        }

        var call = Held(cycle, 0.28f, 0.68f);
        return stand with { Head = stand.Head + new Vector2(0.02f * call, -0.02f * call), Neck = -4f * call, Tilt = -11f * call, Mouth = (s.HeadForm == HeadForm.Round ? 0.62f : 0.55f) * call, Ears = 0.3f * call, Trunk = -call, Girth = 0.02f * call };
    }

    public static QuadPose Laugh(QuadActor who, float phase)
    {
        var stand = QuadStances.Stand(who);
        float shake = Wave(phase * 5f), swing = 0.5f + (0.5f * Wave(phase, -0.2f));
        return stand with
        {
            Chest = stand.Chest + new Vector2(0f, 0.010f * shake), Hip = stand.Hip + new Vector2(0f, -0.004f * shake), Head = stand.Head + new Vector2(-0.03f * swing, (0.014f * shake) - (0.02f * swing)), Neck = (-5f * swing) + (2f * shake), Tilt = -15f * swing, Mouth = 0.40f + (0.22f * swing) + (0.10f * shake),
            Girth = 0.015f * shake, Ears = -0.2f, Trunk = -0.5f * swing,
        };
    }

    public static QuadPose Cry(QuadActor who, float phase)
    {
        var sit = QuadRests.Sit(who);
        if (who.Upright) sit = QuadStances.StandUpright(who);
        var sob = Wave(phase * 2f);
        return sit with { Chest = sit.Chest + new Vector2(0f, 0.012f + (0.010f * sob)), Head = sit.Head + new Vector2(0.02f, 0.06f + (0.012f * sob)), Neck = 12f, Tilt = 11f + (2f * sob), Ears = -0.8f, Mouth = 0.12f + (0.10f * MathF.Max(0f, sob)), Trunk = 0.2f, Tail = sit.Tail with { X = -0.4f } };
    }

    /// <summary>Sits and waves a fore paw; elephants wave the trunk, hoofed ones paw the air.</summary>
    public static QuadPose WavePaw(QuadActor who, float phase)
    {
        var s = who.Spec;
        var wave = Wave(phase);
        if (who.Upright)
        {
            var stand = QuadStances.StandUpright(who);
            return stand with { ForeNear = new(0.36f + (0.10f * wave), stand.Chest.Y - 0.34f + (0.03f * MathF.Abs(wave))), Tilt = 4f * wave };
        }

        if (s.HeadForm == HeadForm.Trunk) return QuadStances.Stand(who) with { Trunk = -0.8f + (0.25f * wave), Ears = 0.6f + (0.3f * wave), Mouth = 0.2f };
        var sit = s.FootForm == FootForm.Paw ? QuadRests.Sit(who) : QuadStances.Stand(who);
        var up = s.FootForm == FootForm.Paw ? new Vector2(sit.Chest.X + 0.34f + (0.09f * wave), sit.Chest.Y + 0.06f + (0.02f * wave)) : sit.ForeNear + new Vector2(0.24f + (0.08f * wave), -0.42f * s.Leg);
        return sit with { ForeNear = up, Tilt = -4f + (3f * wave), Ears = 0.3f };
    }

    public static QuadPose Point(QuadActor who, float t)
    {
        var go = Held(t, 0.30f, 0.80f);
        var stand = QuadStances.Stand(who);
        if (who.Upright) return stand with { ForeNear = Vector2.Lerp(stand.ForeNear, stand.Chest + new Vector2(0.62f, 0.0f), go) };
        return stand with { ForeNear = stand.ForeNear + (new Vector2(0.16f, -0.40f * who.Spec.Leg) * go), Chest = stand.Chest + new Vector2(0.03f * go, 0f), Neck = 4f * go, Head = new(0.05f * go, 0f), Tail = Vector4.Lerp(stand.Tail, new(0.1f, 0f, 0f, 0f), go), Ears = 0.7f * go, Trunk = -0.45f * go };
    }

    public static QuadPose Look(QuadActor who, float phase)
    {
        var stand = QuadStances.Stand(who);
        return stand with { Yaw = 0.10f * Wave(phase * 0.5f), Neck = -3f, Ears = 0.7f, Tilt = 2f * Wave(phase * 0.5f, 0.2f), Girth = 0.01f };
    }

    /// <summary>A swipe of the near fore paw; both when it is a break. The blow lands at 0.45.</summary>
    public static QuadPose Hit(QuadActor who, float t, bool both)
    {
        var s = who.Spec;
        var stand = QuadStances.Stand(who);
        if (who.Upright)
        {
            var raised = stand with { Chest = stand.Chest + new Vector2(-0.08f, -0.02f), ForeNear = stand.Chest + new Vector2(0.02f, -0.46f), ForeFar = both ? stand.Chest + new Vector2(0.12f, -0.44f) : stand.ForeFar, Tilt = -8f };
            var struck = stand with { Chest = stand.Chest + new Vector2(0.12f, 0.05f), ForeNear = stand.Chest + new Vector2(0.58f, 0.22f), ForeFar = both ? stand.Chest + new Vector2(0.62f, 0.16f) : stand.ForeFar, Tilt = 8f };
            return QuadPose.At(t, (0f, stand), (0.28f, raised), (0.36f, raised), (0.45f, struck), (0.62f, struck), (1f, stand));
        }

        var rear = stand with
        {
            Chest = stand.Chest + new Vector2(-0.12f, -0.30f * s.Leg), Hip = stand.Hip + new Vector2(0.06f, 0.16f * s.Leg), ForeNear = new(s.Half + 0.24f, -s.Stand * 1.30f), ForeFar = both ? new(s.Half + 0.36f, -s.Stand * 1.26f) : new(s.Half + 0.12f, -s.Stand * 0.50f), Tilt = -8f, Ears = -0.5f, Trunk = -0.9f,
        };
        var blow = stand with { Chest = stand.Chest + new Vector2(0.08f, 0.12f * s.Leg), ForeNear = new(s.Half + (s.Leg * 0.86f), -s.Stand * 0.42f), ForeFar = both ? new(s.Half + (s.Leg * 0.95f), -s.Stand * 0.46f) : stand.ForeFar, Head = new(0.04f, 0.05f), Tilt = 9f, Ears = -0.6f, Mouth = 0.3f, Trunk = 0f };
        return QuadPose.At(t, (0f, stand), (0.28f, rear), (0.35f, rear), (0.45f, blow), (0.60f, blow), (1f, stand));
    }

    /// <summary>The hose in both fore paws, bracing against it.</summary>
    public static QuadPose Extinguish(QuadActor who, float phase)
    {
        if (who.Spec.HeadForm == HeadForm.Trunk) return QuadStances.Stand(who) with { Reach = 0.9f, Trunk = -0.3f, Ears = 0.5f, Tilt = -4f };
        var s = who.Spec;
        var stand = QuadStances.StandUpright(who);
        float kick = 0.010f * Wave(phase * 3.1f), sweep = Wave(phase * 0.5f);
        var nozzle = stand.Chest + new Vector2(0.50f - kick, 0.10f - (0.04f * sweep));
        return stand with
        {
            Hip = stand.Hip + new Vector2(-0.02f, 0.03f), Chest = stand.Chest + new Vector2(0.02f - kick, 0.03f), HindNear = new(-0.20f, 0f), HindFar = new(0.22f, 0f), ForeNear = nozzle + new Vector2(-0.06f, 0.05f), ForeFar = nozzle + new Vector2(0.04f, -0.05f), Tilt = -3f + sweep, Ears = -0.1f,
            Tail = new(-0.5f, -0.9f, 0.8f, 1.1f), Head = stand.Head + new Vector2(-0.02f, 0f) + new Vector2(0f, s.Head * 0.02f),
        };
    }

    /// <summary>Rears up, paws waving or striking the air.</summary>
    public static QuadPose Cheer(QuadActor who, float phase)
    {
        var s = who.Spec;
        float wave = Wave(phase), hop = MathF.Abs(Wave(phase * 0.5f));
        if (s.FootForm == FootForm.Paw)
        {
            var up = QuadStances.StandUpright(who);
            return up with { ForeNear = up.Chest + new Vector2(0.16f + (0.06f * wave), -0.44f), ForeFar = up.Chest + new Vector2(0.38f - (0.06f * wave), -0.42f), Shift = new(0f, -0.12f * s.Leg * hop), Tilt = -6f + (3f * wave), Mouth = 0.5f, Ears = 0.4f };
        }

        if (s.HeadForm == HeadForm.Trunk) return QuadLeaps.Dance(who, phase) with { Trunk = -1f, Mouth = 0.5f, Ears = 0.7f + (0.3f * wave) };
        var stand = QuadStances.Stand(who);
        return stand with
        {
            Chest = stand.Chest + new Vector2(-0.20f, -0.44f * s.Leg), Hip = stand.Hip + new Vector2(0.10f, 0.10f * s.Leg), ForeNear = new(s.Half + 0.14f + (0.08f * wave), -s.Stand * 0.98f), ForeFar = new(s.Half + 0.26f - (0.08f * wave), -s.Stand * 1.12f), Neck = 8f, Tilt = -6f, Mouth = 0.4f, Tail = new(0.2f, -0.3f, 0.2f, 0.1f),
        };
    }

    public static QuadPose Applaud(QuadActor who, float phase)
    {
        if (who.Spec.FootForm != FootForm.Paw) return QuadLeaps.Dance(who, phase * 0.3f);
        var sit = who.Upright ? QuadStances.StandUpright(who) : QuadRests.Sit(who);
        var apart = 0.5f + (0.5f * Wave(phase));
        var meet = sit.Chest + new Vector2(0.36f, 0.10f);
        return sit with { ForeNear = meet + new Vector2(-0.05f, 0.12f * apart), ForeFar = meet + new Vector2(0.03f, -0.10f * apart), Mouth = 0.25f, Tilt = 2f * Wave(phase * 0.25f) };
    }

    /// <summary>Arms round the target, cheek to it; the long-necked lay the neck over. It meets at 0.3.</summary>
    public static QuadPose Embrace(QuadActor who, float t)
    {
        var s = who.Spec;
        var go = Held(t, 0.30f, 0.80f);
        var stand = QuadStances.Stand(who);
        if (s.HeadForm == HeadForm.Trunk) return stand with { Reach = 0.9f * go, Lids = 0.9f * go };
        if (s.FootForm == FootForm.Hoof) return stand with { Neck = 26f * go, Tilt = 8f * go, Head = new(0.10f * go, 0f), Lids = 0.95f * go, Chest = stand.Chest + new Vector2(0.05f * go, 0f) };
        var up = QuadStances.StandUpright(who);
        up = up with { Chest = up.Chest + new Vector2(0.10f, 0.02f), ForeNear = up.Chest + new Vector2(0.52f, 0.02f), ForeFar = up.Chest + new Vector2(0.60f, -0.10f), Lids = 0.95f, Tilt = 9f, Head = up.Head + new Vector2(0.10f, 0.02f) };
        return QuadPose.Mix(stand, up, go);
    }

    /// <summary>Draws the head back, and out it comes at 0.6.</summary>
    public static QuadPose Sneeze(QuadActor who, float t)
    {
        var stand = QuadStances.Stand(who);
        var back = stand with { Neck = -9f, Tilt = -18f, Head = stand.Head + new Vector2(-0.05f, -0.04f), Lids = 0.75f, Mouth = 0.35f, Girth = 0.05f, Ears = 0.4f, Trunk = -0.7f };
        var blow = stand with { Neck = 16f, Tilt = 20f, Head = stand.Head + new Vector2(0.10f, 0.10f), Lids = 1f, Mouth = 0.6f, Girth = -0.03f, Ears = -0.9f, Chest = stand.Chest + new Vector2(0.03f, 0.04f), Trunk = 0f };
        return QuadPose.At(t, (0f, stand), (0.44f, back), (0.56f, back), (0.62f, blow), (0.72f, blow), (1f, stand));
    }

    public static QuadPose Shiver(QuadActor who, float phase)
    {
        var stand = QuadStances.Stand(who);
        float a = Wave(phase), b = Wave(phase * 1.37f);
        return stand with { Chest = stand.Chest + new Vector2(0.008f * a, 0.03f), Hip = stand.Hip + new Vector2(-0.007f * b, 0.03f), Head = stand.Head + new Vector2(0.008f * b, 0.03f), Arch = 0.03f, Tilt = 1.5f * a, Ears = -0.8f, Tail = new(-0.9f, -0.8f, 0f, 0f), Neck = 6f };
    }

    public static QuadPose Push(QuadActor who, float t, float phase)
    {
        var go = Held(t, 0.25f, 0.9f);
        var s = who.Spec;
        var stand = QuadStances.Stand(who);
        var strain = 0.012f * Wave(phase * 2f);
        if (who.Upright) return stand with { Chest = stand.Chest + new Vector2(0.16f * go, 0.04f), ForeNear = stand.Chest + new Vector2(0.60f, 0.08f), ForeFar = stand.Chest + new Vector2(0.64f, -0.02f), HindNear = stand.HindNear + new Vector2(-0.16f * go, 0f) };
        return stand with { Chest = stand.Chest + (new Vector2(0.12f + strain, 0.12f * s.Leg) * go), Hip = stand.Hip + (new Vector2(0.04f, 0.05f) * go), HindNear = stand.HindNear + new Vector2(-0.16f * go, 0f), HindFar = stand.HindFar + new Vector2(-0.06f * go, 0f), Neck = 30f * go, Tilt = 20f * go, Ears = -0.7f * go, Lids = 0.4f * go };
    }

    /// <summary>Carries to the front with the mouth, or holds out a paw when upright; meets at 0.5.</summary>
    public static QuadPose Offer(QuadActor who, float t)
    {
        var go = Held(t, 0.45f, 0.7f);
        var stand = QuadStances.Stand(who);
        if (who.Upright) return stand with { ForeNear = Vector2.Lerp(stand.ForeNear, stand.Chest + new Vector2(0.56f, 0.02f), go), ForeFar = Vector2.Lerp(stand.ForeFar, stand.Chest + new Vector2(0.50f, -0.02f), go) };
        return stand with { Head = stand.Head + new Vector2(0.08f * go, 0.04f * go), Neck = 14f * go, Tilt = -4f * go, Reach = 0.5f * go, Chest = stand.Chest + new Vector2(0.03f * go, 0.02f * go), Trunk = -0.35f * go };
    }

    /// <summary>A toss of the head, or of the arm; it leaves at 0.45.</summary>
    public static QuadPose Toss(QuadActor who, float t)
    {
        var stand = QuadStances.Stand(who);
        var low = stand with { Neck = 18f, Tilt = 16f, Head = stand.Head + new Vector2(-0.02f, 0.08f) };
        var high = stand with { Neck = -12f, Tilt = -18f, Head = stand.Head + new Vector2(0.08f, -0.06f), Mouth = 0.5f, Chest = stand.Chest + new Vector2(0.02f, -0.02f), Trunk = -1f };
        if (who.Upright)
        {
            low = stand with { ForeNear = stand.Chest + new Vector2(-0.20f, -0.20f), Chest = stand.Chest + new Vector2(-0.08f, 0f) };
            high = stand with { ForeNear = stand.Chest + new Vector2(0.58f, -0.14f), Chest = stand.Chest + new Vector2(0.10f, 0f) };
        }

        return QuadPose.At(t, (0f, stand), (0.30f, low), (0.45f, high), (0.60f, high), (1f, stand));
    }

    public static QuadPose Climb(QuadActor who, float phase)
    {
        var up = QuadStances.StandUpright(who);
        var s = who.Spec;
        float a = Wave(phase), l = s.Leg;
        return up with
        {
            ForeNear = up.Chest + new Vector2(0.34f, -0.24f - (0.20f * a)), ForeFar = up.Chest + new Vector2(0.40f, -0.24f + (0.20f * a)), HindNear = new(0.16f, MathF.Min(0f, (-0.18f * l) + (0.18f * l * a))), HindFar = new(0.24f, MathF.Min(0f, (-0.18f * l) - (0.18f * l * a))),
            Hip = up.Hip + new Vector2(0.05f, 0.01f * a), Tilt = -10f, Tail = up.Tail with { Z = 0.5f * a },
        };
    }
}
