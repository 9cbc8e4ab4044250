using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>Jumps, pounces, rolls, falls, dances; flying and swimming. The height of a flight is the actor's own; these are the bodies in it.</summary>
/// <remarks>Design: the art bible, section 8.</remarks>
internal static class QuadLeaps
{
    /// <summary>Crouch, press, launch (hinds last to leave), tuck, land on the fores, settle. It leaves at 0.28 and lands at 0.75.</summary>
    public static QuadPose Jump(QuadActor who, float t)
    {
        if (who.Upright) return JumpUpright(who, t);
        var s = who.Spec;
        float b = s.Half, h = s.Stand, l = s.Leg;
        var stand = QuadStances.Stand(who);
        var crouch = stand with
        {
            Chest = new(b - 0.08f, -h * 0.64f), Hip = new(-b + 0.06f, -h * 0.70f), ForeNear = new(b + 0.06f, 0f), ForeFar = new(b + 0.18f, 0f), HindNear = new(-b + 0.04f, 0f), HindFar = new(-b + 0.18f, 0f),
            Arch = 0.07f, Girth = 0.05f, Head = new(0f, 0.05f), Tilt = 6f, Tail = new(-0.3f, -0.2f, 0.1f, 0f), Ears = -0.3f,
        };
        var launch = stand with
        {
            Chest = new(b + 0.06f, -h * 1.28f), Hip = new(-b + 0.02f, -h * 1.00f), ForeNear = new(b + (l * 0.55f), -h * 0.80f), ForeFar = new(b + (l * 0.70f), -h * 0.95f),
            HindNear = new(-b - (l * 0.50f), -0.02f), HindFar = new(-b - (l * 0.36f), -0.06f), Arch = -0.04f, Girth = -0.05f, Head = new(0.06f, 0f), Tilt = -8f, Tail = new(-0.5f, 0.5f, 0.1f, 0.1f), Ears = 0.2f,
        };
        var tuck = stand with
        {
            Chest = new(b - 0.04f, -h * 1.10f), Hip = new(-b + 0.06f, -h * 1.08f), ForeNear = new(b + (l * 0.40f), -h * 0.55f), ForeFar = new(b + (l * 0.52f), -h * 0.66f),
            HindNear = new(-b + (l * 0.10f), -h * 0.40f), HindFar = new(-b + (l * 0.26f), -h * 0.46f), Arch = 0.11f, Head = new(0.03f, 0.02f), Tail = new(0.2f, -0.4f, -0.3f, -0.2f),
        };
        var reach = stand with
        {
            Chest = new(b + 0.05f, -h * 0.92f), Hip = new(-b + 0.06f, -h * 1.20f), ForeNear = new(b + (l * 0.34f), -0.04f), ForeFar = new(b + (l * 0.50f), -0.10f),
            HindNear = new(-b - (l * 0.10f), -h * 0.44f), HindFar = new(-b + (l * 0.05f), -h * 0.52f), Arch = 0.04f, Head = new(0.04f, -0.02f), Tilt = 6f, Tail = new(0.8f, 0.3f, -0.1f, 0.1f),
        };
        var land = stand with
        {
            Chest = new(b - 0.02f, -h * 0.60f), Hip = new(-b + 0.12f, -h * 0.98f), ForeNear = new(b + 0.12f, 0f), ForeFar = new(b + 0.24f, 0f), HindNear = new(-b + 0.10f, -0.06f), HindFar = new(-b + 0.24f, -0.02f),
            Arch = 0.10f, Girth = 0.07f, Head = new(0.03f, 0.10f), Tilt = 10f, Tail = new(1.0f, -0.4f, 0.2f, 0.2f),
        };
        var settle = stand with { Chest = new(b, -h * 0.95f), Hip = new(-b, -h * 0.90f), Girth = 0.02f, Tail = new(-0.1f, -0.5f, 0.3f, 0.4f) };
        return QuadPose.At(t, (0f, stand), (0.16f, crouch), (0.22f, crouch), (0.32f, launch), (0.52f, tuck), (0.68f, reach), (0.80f, land), (0.91f, settle), (1f, stand));
    }

    private static QuadPose JumpUpright(QuadActor who, float t)
    {
        var stand = QuadStances.StandUpright(who);
        var down = stand with { Hip = stand.Hip + new Vector2(-0.06f, 0.14f), Chest = stand.Chest + new Vector2(0.08f, 0.18f), ForeNear = new(0.0f, stand.Hip.Y + 0.10f), ForeFar = new(0.06f, stand.Hip.Y + 0.08f), Girth = 0.05f };
        var up = stand with { ForeNear = new(0.30f, stand.Chest.Y - 0.40f), ForeFar = new(0.42f, stand.Chest.Y - 0.36f), HindNear = new(-0.12f, -0.10f), HindFar = new(0.10f, -0.16f), Girth = -0.04f, Tail = new(-1.2f, -0.8f, 0.3f, 0.4f) };
        return QuadPose.At(t, (0f, stand), (0.2f, down), (0.34f, up), (0.64f, up), (0.80f, down), (1f, stand));
    }

    /// <summary>A round of play: bow, wiggle with the hips high, a pounce on the spot, and a look.</summary>
    public static QuadPose Play(QuadActor who, float phase)
    {
        if (who.Upright) return Dance(who, phase);
        var s = who.Spec;
        var bow = QuadRests.Bow(who);
        float cycle = phase - MathF.Floor(phase), wag = MathF.Sin(phase * MathF.Tau * 3f);
        if (s.FootForm != FootForm.Paw)
        {
            var hop = Jump(who, cycle);
            return hop with { Shift = new(0f, -0.16f * s.Leg * Arc(cycle, 0.28f, 0.78f)) };
        }

        var wiggle = bow with { Hip = bow.Hip + new Vector2(0.015f * wag, -0.015f * MathF.Abs(wag)), Tail = bow.Tail with { Y = 0.4f + (0.7f * wag), Z = 0.5f * wag }, Tilt = -4f + (5f * wag), Mouth = 0.25f };
        if (cycle < 0.46f) return wiggle;
        var jump = Jump(who, (cycle - 0.40f) / 0.60f) with { Shift = new(0f, -0.42f * s.Leg * Arc(cycle, 0.57f, 0.85f)), Mouth = 0.35f };
        return cycle < 0.56f ? QuadPose.Mix(wiggle, jump, (cycle - 0.46f) / 0.10f) : cycle > 0.90f ? QuadPose.Mix(jump, wiggle, (cycle - 0.90f) / 0.10f) : jump;
    }

    /// <summary>0 on the ground, 1 at the top of a hop between two instants.</summary>
    private static float Arc(float t, float from, float to) => t <= from || t >= to ? 0f : 4f * (t - from) * (to - t) / ((to - from) * (to - from));

    /// <summary>Stretched out like a hero: fore paws ahead, hind legs behind, the ground far below.</summary>
    public static QuadPose Fly(QuadActor who, float phase)
    {
        var s = who.Spec;
        float b = s.Half, l = s.Leg, h = s.Stand, wave = MathF.Sin(phase * MathF.PI), slow = who.Idle(0.5f);
        return QuadStances.Stand(who with { Upright = false }) with
        {
            Chest = new(b + 0.03f, -h - 0.06f + (0.012f * slow)), Hip = new(-b - 0.02f, -h + 0.05f), Arch = -0.035f,
            ForeNear = new(b + (l * 1.02f), -h - 0.10f + (0.03f * wave)), ForeFar = new(b + (l * 0.92f), -h - 0.34f),
            HindNear = new(-b - (l * 0.98f), -h + (l * 0.42f) + (0.03f * wave)), HindFar = new(-b - (l * 0.86f), -h + (l * 0.20f) - (0.03f * wave)),
            Head = new(0.02f, -0.02f), Neck = s.HeadForm == HeadForm.Long ? 24f : 4f, Tilt = -4f + (1.5f * slow), Ears = -0.7f, Trunk = -0.6f,
            Tail = new(-0.2f, -0.1f, 0.22f * MathF.Sin(phase * MathF.Tau), 0.2f), Girth = 0.01f,
        };
    }

    public static QuadPose Swim(QuadActor who, float phase)
    {
        var s = who.Spec;
        float b = s.Half, l = s.Leg, h = s.Stand, two = phase * MathF.Tau;
        Vector2 Paddle(float x, float order, float reach)
        {
            var (sin, cos) = MathF.SinCos(two + (order * MathF.Tau));
            return new(x + (l * reach * cos), -h + (l * 0.62f) + (l * 0.20f * sin));
        }

        return QuadStances.Stand(who with { Upright = false }) with
        {
            Chest = new(b, -h - 0.04f + (0.02f * MathF.Sin(two))), Hip = new(-b, -h + 0.08f - (0.02f * MathF.Sin(two))), ForeNear = Paddle(b + 0.12f, 0f, 0.34f), ForeFar = Paddle(b + 0.2f, 0.5f, 0.34f),
            HindNear = Paddle(-b - 0.16f, 0.25f, 0.30f), HindFar = Paddle(-b - 0.08f, 0.75f, 0.30f), Head = new(0f, -0.04f), Neck = -10f, Tilt = -8f, Ears = -0.2f, Trunk = -0.9f,
            Tail = new(0.1f, 0f, 0.3f * MathF.Sin(two), 0.1f),
        };
    }

    public static QuadPose Float(QuadActor who)
    {
        var s = who.Spec;
        float b = s.Half, h = s.Stand, a = who.Idle(0.14f), c = who.Idle(0.19f, 0.3f);
        return QuadStances.Stand(who with { Upright = false }) with
        {
            Chest = new(b, -h - (0.05f * a)), Hip = new(-b, -h + (0.05f * a)), ForeNear = new(b + 0.20f + (0.05f * c), -0.16f), ForeFar = new(b + 0.34f, -0.24f + (0.05f * a)), HindNear = new(-b - 0.24f, -0.16f + (0.05f * c)),
            HindFar = new(-b - 0.06f, -0.20f), Roll = 7f * a, Tail = new(0.5f, 0.3f, 0.5f * c, 0.4f), Ears = 0.5f, Trunk = -0.4f + (0.3f * c),
        };
    }

    /// <summary>Over and over, legs tucked.</summary>
    public static QuadPose Tumble(QuadActor who, float phase)
    {
        var s = who.Spec;
        float b = s.Half * 0.72f, y = -MathF.Max(s.Chest, s.Hip) * 1.15f;

        // The lowest of head, rump and belly rests on the ground, whichever way up the body is.
        var (sin, cos) = MathF.SinCos(phase * MathF.Tau);
        var head = new Vector2(b + (s.Neck * 0.95f) + (s.Head * 0.45f), (-0.5f * s.Chest) - (s.Neck * 0.25f) - (s.Head * 0.45f));
        var lowest = MathF.Max((head.X * sin) + (head.Y * cos) + (s.Head * 1.05f), MathF.Max((-b * sin) + s.Hip, s.Chest));
        return QuadStances.Stand(who with { Upright = false }) with
        {
            Chest = new(b, y), Hip = new(-b, y), Arch = 0.10f, ForeNear = new(b + 0.10f, y + (s.Leg * 0.40f)), ForeFar = new(b + 0.18f, y + (s.Leg * 0.36f)), HindNear = new(-b + 0.10f, y + (s.Leg * 0.40f)),
            HindFar = new(-b + 0.18f, y + (s.Leg * 0.36f)), Roll = 360f * (phase - MathF.Floor(phase)), Neck = 40f, Shift = new(0f, -MathF.Max(0f, lowest + y)), Tail = new(-0.4f, -1.4f, 0f, 0f), Ears = -0.4f,
        };
    }

    /// <summary>Trips at the start, is flat on the belly at 0.55, lifts the head after.</summary>
    public static QuadPose Fall(QuadActor who, float t)
    {
        var s = who.Spec;
        float b = s.Half, h = s.Stand, l = s.Leg;
        var stand = QuadStances.Stand(who);
        var trip = stand with
        {
            Upright = 0f, Chest = new(b + 0.10f, -h * 0.86f), Hip = new(-b + 0.04f, -h * 1.16f), ForeNear = new(b + (l * 0.6f), -h * 0.5f), ForeFar = new(b + (l * 0.8f), -h * 0.7f), HindNear = new(-b - 0.1f, -0.10f),
            HindFar = new(-b - 0.24f, -0.30f), Roll = 14f, Ears = 0.8f, Mouth = 0.6f, Tail = new(1.1f, 0.6f, 0.2f, 0.2f),
        };
        var flat = stand with
        {
            Upright = 0f, Chest = new(b, -s.Chest * 0.86f), Hip = new(-b, -s.Hip * 0.82f), ForeNear = new(b + (l * 0.95f), -0.02f), ForeFar = new(b + (l * 0.80f), -0.03f), HindNear = new(-b - (l * 0.85f), -0.02f),
            HindFar = new(-b - (l * 0.70f), -0.03f), Girth = 0.08f, Neck = s.Neck > 0.5f ? 44f : 36f, Tilt = 8f, Lids = 0.8f, Ears = -0.8f, Tail = new(0.2f, 0.1f, 0f, 0.1f),
        };
        var look = QuadRests.Lie(who) with { Tilt = -6f, Ears = 0.3f };
        return QuadPose.At(t, (0f, stand), (0.30f, trip), (0.55f, flat), (0.72f, flat with { Girth = 0f }), (0.95f, look));
    }

    /// <summary>A misstep caught: the fores buckle, the body pitches, brakes and stands; it trips at 0.2 and catches itself at 0.4.</summary>
    public static QuadPose Stumble(QuadActor who, float t)
    {
        var s = who.Spec;
        var stand = QuadStances.Stand(who);
        var buckle = stand with
        {
            Chest = stand.Chest + new Vector2(0.10f, 0.26f * s.Leg), Hip = stand.Hip + new Vector2(0.05f, -0.05f), ForeNear = stand.ForeNear + new Vector2(-0.16f, -0.04f), ForeFar = stand.ForeFar + new Vector2(0.22f, 0f),
            Head = new(0.06f, 0.08f), Tilt = 14f, Ears = 0.7f, Mouth = 0.5f, Tail = stand.Tail with { X = 1.0f, Y = 0.5f },
        };
        var brake = stand with
        {
            Chest = stand.Chest + new Vector2(0.06f, 0.04f), Hip = stand.Hip + new Vector2(0.06f, 0.22f * s.Leg), ForeNear = stand.ForeNear + new Vector2(0.24f, 0f), ForeFar = stand.ForeFar + new Vector2(0.14f, 0f), HindNear = stand.HindNear + new Vector2(0.16f, 0f),
            Tilt = -10f, Ears = -0.5f, Tail = stand.Tail with { X = -0.3f },
        };
        return QuadPose.At(t, (0f, stand), (0.22f, buckle), (0.42f, buckle with { Chest = buckle.Chest + new Vector2(0.04f, -0.06f) }), (0.62f, brake), (0.86f, stand with { Yaw = 0.3f }), (1f, stand));
    }

    /// <summary>On the hind legs in time with the beat, or on the spot for those with hooves.</summary>
    public static QuadPose Dance(QuadActor who, float phase)
    {
        var s = who.Spec;
        float two = phase * MathF.Tau, beat = MathF.Sin(two), hop = MathF.Abs(MathF.Sin(two));
        if (s.FootForm != FootForm.Paw)
        {
            var stand = QuadStances.Stand(who);
            float up = MathF.Max(0f, beat), down = MathF.Max(0f, -beat);
            return stand with
            {
                Chest = stand.Chest + new Vector2(0.02f * beat, 0.03f - (0.05f * up)), Hip = stand.Hip + new Vector2(0.02f * beat, 0.03f - (0.05f * down)), ForeNear = stand.ForeNear + new Vector2(0.05f * up, -0.26f * s.Leg * up),
                HindFar = stand.HindFar + new Vector2(0.03f * up, -0.16f * s.Leg * up), ForeFar = stand.ForeFar + new Vector2(0.05f * down, -0.26f * s.Leg * down), HindNear = stand.HindNear + new Vector2(0.03f * down, -0.16f * s.Leg * down),
                Neck = 7f * MathF.Sin((two * 2f) + 0.6f), Tilt = 7f * beat, Roll = 1.6f * beat, Ears = 0.3f + (0.4f * beat), Trunk = -0.5f + (0.4f * beat), Tail = new(0.4f, 0.2f, 0.6f * beat, 0.3f),
            };
        }

        var upright = QuadStances.StandUpright(who);
        float left = MathF.Max(0f, beat), right = MathF.Max(0f, -beat);
        return upright with
        {
            Hip = upright.Hip + new Vector2(0.06f * beat, 0.03f - (0.04f * hop)), Chest = upright.Chest + new Vector2(-0.05f * beat, 0.03f - (0.04f * hop)), Arch = -0.02f + (0.05f * beat),
            HindNear = upright.HindNear + new Vector2(0f, -0.16f * s.Leg * left), HindFar = upright.HindFar + new Vector2(0f, -0.16f * s.Leg * right),
            ForeNear = new(0.30f - (0.10f * beat), upright.Chest.Y + 0.05f - (0.30f * beat)), ForeFar = new(0.40f + (0.06f * beat), upright.Chest.Y + 0.05f + (0.30f * beat)),
            Tilt = -8f * beat, Yaw = 0.15f * beat, Ears = 0.3f, Tail = upright.Tail with { Z = 0.6f + (0.6f * MathF.Sin(two - 0.8f)) },
        };
    }

    /// <summary>Hops on the spot.</summary>
    public static QuadPose Hop(QuadActor who, float phase)
    {
        var t = phase - MathF.Floor(phase);
        return Jump(who, 0.10f + (0.84f * t)) with { Shift = new(0f, -0.5f * who.Spec.Leg * Arc(t, 0.22f, 0.78f)) };
    }

    /// <summary>Hips up and both hind legs out behind: the blow lands at 0.42.</summary>
    public static QuadPose Kick(QuadActor who, float t)
    {
        var s = who.Spec;
        float b = s.Half, h = s.Stand, l = s.Leg;
        var stand = QuadStances.Stand(who with { Upright = false });
        var gather = stand with { Chest = new(b, -h * 0.88f), Hip = new(-b + 0.08f, -h * 0.86f), Head = new(0.02f, 0.06f), Tilt = 8f, Ears = -0.5f };
        var blow = stand with
        {
            Chest = new(b + 0.02f, -h * 0.84f), Hip = new(-b + 0.06f, -h * 1.34f), HindNear = new(-b - (l * 0.98f), -h * 0.98f), HindFar = new(-b - (l * 0.86f), -h * 1.12f), ForeNear = stand.ForeNear + new Vector2(0.06f, 0f), Head = new(0.03f, 0.10f),
            Neck = 18f, Tilt = 10f, Ears = -0.8f, Tail = new(1.0f, 0.5f, 0f, 0.3f),
        };
        return QuadPose.At(t, (0f, stand), (0.24f, gather), (0.40f, blow), (0.50f, blow), (0.74f, gather with { Chest = new(b, -h * 0.95f) }), (1f, stand));
    }
}
