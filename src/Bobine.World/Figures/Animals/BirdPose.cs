using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Animals;

/// <summary>A bird's pose in units of its spec.</summary>
internal readonly record struct BirdPose
{
    /// <summary>Gets how far the body is moved from where it stands, and turned (degrees clockwise).</summary>
    public Vector2 Body { get; init; }
    public float Pitch { get; init; }

    /// <summary>Gets how far the head is moved against the body, and turned.</summary>
    public Vector2 Head { get; init; }
    public float Tilt { get; init; }
    public float Yaw { get; init; }
    public Vector2 FootNear { get; init; }
    public Vector2 FootFar { get; init; }

    /// <summary>Gets 0 (folded) to 1 (spread), and the stroke: 1 is up, -1 down.</summary>
    public float Spread { get; init; }
    public float Stroke { get; init; }
    public float Tail { get; init; }
    public float Mouth { get; init; }
    public float Lids { get; init; }
    public float Roll { get; init; }
    public Vector2 Shift { get; init; }
    public float Girth { get; init; }

    /// <summary>Gets how far the legs are drawn up against the body, 0 to 1.</summary>
    public float Tucked { get; init; }
    public float Reach { get; init; }

    public static BirdPose Mix(in BirdPose a, in BirdPose b, float t) => t <= 0f ? a : t >= 1f ? b : new()
    {
        Body = Vector2.Lerp(a.Body, b.Body, t),
        Pitch = Lerp(a.Pitch, b.Pitch, t),
        Head = Vector2.Lerp(a.Head, b.Head, t),
        Tilt = Lerp(a.Tilt, b.Tilt, t),
        Yaw = Lerp(a.Yaw, b.Yaw, t),
        FootNear = Vector2.Lerp(a.FootNear, b.FootNear, t),
        FootFar = Vector2.Lerp(a.FootFar, b.FootFar, t),
        Spread = Lerp(a.Spread, b.Spread, t),
        Stroke = Lerp(a.Stroke, b.Stroke, t),
        Tail = Lerp(a.Tail, b.Tail, t),
        Mouth = Lerp(a.Mouth, b.Mouth, t),
        Lids = Lerp(a.Lids, b.Lids, t),
        Roll = Lerp(a.Roll, b.Roll, t),
        Shift = Vector2.Lerp(a.Shift, b.Shift, t),
        Girth = Lerp(a.Girth, b.Girth, t),
        Tucked = Lerp(a.Tucked, b.Tucked, t),
        Reach = Lerp(a.Reach, b.Reach, t),
    };

    public static BirdPose At(float t, params ReadOnlySpan<(float Time, BirdPose Pose)> keys)
    {
        if (t <= keys[0].Time) return keys[0].Pose;
        for (var i = 1; i < keys.Length; i++)
        {
            if (t > keys[i].Time) continue;
            var u = (t - keys[i - 1].Time) / (keys[i].Time - keys[i - 1].Time);
            return Mix(keys[i - 1].Pose, keys[i].Pose, u * u * (3f - (2f * u)));
        }

        return keys[^1].Pose;
    }

    private static float Lerp(float a, float b, float t) => a + ((b - a) * t);
}

/// <summary>The pose of each action for ducks, penguins and songbirds.</summary>
internal static class BirdActions
{
    public static BirdPose Pose(BirdSpec s, AnimalGait gait, ActionState a, float clock, float variation)
    {
        float Idle(float hertz, float offset = 0f) => MathF.Sin(((clock * hertz) + variation + offset) * MathF.Tau);
        float two = a.Phase * MathF.Tau, sin = MathF.Sin(two), cycle = a.Phase - MathF.Floor(a.Phase);
        var stand = new BirdPose
        {
            FootNear = new(-s.FeetApart * 0.5f, 0f), FootFar = new(s.FeetApart * 0.5f, 0f), Head = new(0f, 0.008f * Idle(0.4f)), Girth = 0.012f * Idle(0.4f, 0.2f), Stroke = -1f, Tail = 3f * Idle(0.25f), Yaw = 0.10f * Idle(0.11f),
        };
        var down = new Vector2(0f, s.Leg.Y + s.Centre.Y < 0f ? -(s.Centre.Y + s.Leg.Y) * 0.72f : 0f);
        var sit = stand with { Body = down, Tucked = 0.9f, FootNear = new(0f, 0f), FootFar = new(0.1f, 0f) };
        return a.Name switch
        {
            "walk" or "enter" or "leave" or "invade" => s.Hops ? HopAlong(s, gait.Walk, gait.WalkStance, stand, a.Phase, 0.24f) : Waddle(s, gait.Walk, gait.WalkStance, stand, a.Phase, 5f, 0f),
            "run" or "chase" => s.Hops ? HopAlong(s, gait.Run, gait.RunStance, stand, a.Phase, 0.34f) with { Spread = 0.35f, Stroke = sin } : Waddle(s, gait.Run, gait.RunStance, stand, a.Phase, 7f, 14f) with { Spread = 0.45f, Stroke = 0.2f + (0.4f * MathF.Sin(two * 2f)), Mouth = 0.15f },
            "fly" or "take-off" or "land" when !s.Flipper => Flying(s, stand, a),
            "swim" or "fly" or "take-off" or "land" => s.Flipper
                ? stand with { Pitch = 82f, Body = new(0.1f, -0.02f + (0.03f * sin)), Head = new(-0.10f, -0.02f), Tilt = 4f, Spread = 0.75f, Stroke = sin, Tucked = 0.2f, FootNear = new(-0.75f, -0.62f + (0.05f * sin)), FootFar = new(-0.72f, -0.78f - (0.05f * sin)) }
                : stand with { Body = new(0f, (down.Y * 0.5f) + (0.02f * Idle(0.5f))), Pitch = 2f * Idle(0.4f), FootNear = new(-0.1f + (0.16f * sin), -0.02f), FootFar = new(-0.1f - (0.16f * sin), -0.04f), Tail = 8f * MathF.Max(0f, Idle(0.7f)) },
            "roll" when s.Flipper => stand with { Pitch = 84f, Body = new(0f, 0.34f), Head = new(-0.14f, -0.02f), Tilt = -6f, Spread = 0.8f, Stroke = 0.3f * sin, Tucked = 0.3f, FootNear = new(-0.8f, -0.3f), FootFar = new(-0.78f, -0.42f) },
            "roll" => sit with { Roll = 360f * cycle, Tucked = 1f, Spread = 0.2f },
            "sit" or "kneel" or "read" or "drive" => sit,
            "sleep" => sit with { Head = new(-0.20f * s.HeadRadius, s.Flipper ? 0.08f : 0.34f), Tilt = 14f, Lids = 1f, Girth = 0.03f * Idle(0.22f) },
            "wake" => BirdPose.At(a.Progress, (0f, sit with { Head = new(-0.05f, 0.25f), Lids = 1f }), (0.4f, sit with { Lids = 0.4f, Head = new(0f, -0.05f) }), (0.62f, stand with { Spread = 1f, Stroke = 0.9f, Mouth = 0.5f }), (0.75f, stand with { Spread = 1f, Stroke = -0.2f }), (1f, stand)),
            "eat" or "drink" or "toast" => Peck(s, stand, a.Phase),
            "lick" or "kiss" or "give" => BirdPose.At(a.Progress, (0f, stand), (0.42f, stand with { Head = new(0.24f, 0.06f), Pitch = 8f, Reach = 1f, Lids = a.Name == "kiss" ? 0.9f : 0f }), (0.62f, stand with { Head = new(0.24f, 0.06f), Pitch = 8f, Reach = 1f }), (1f, stand)),
            "hit" or "break" or "kick" or "throw" or "push" => BirdPose.At(a.Progress, (0f, stand), (0.30f, stand with { Head = new(-0.16f, -0.04f), Pitch = -12f, Tilt = -8f, Spread = 0.5f, Stroke = 0.8f }), (0.44f, stand with { Head = new(0.30f, 0.16f), Pitch = 18f, Tilt = 18f, Spread = 0.5f, Stroke = -0.5f }), (0.6f, stand with { Head = new(0.2f, 0.1f), Pitch = 10f }), (1f, stand)),
            "talk" => stand with { Head = stand.Head + new Vector2(0.02f * MathF.Sin(two * 0.5f), 0.03f * MathF.Sin(two * 1.7f)), Tilt = 5f * MathF.Sin(two * 0.6f), Spread = 0.25f * MathF.Max(0f, MathF.Sin(two * 0.5f)), Stroke = -0.3f },
            "sing" or "call" or "honk" or "meow" or "roar" or "bark" => Calling(stand, cycle),
            "laugh" => stand with { Head = stand.Head + new Vector2(-0.04f, 0.03f * MathF.Sin(two * 5f)), Tilt = -16f, Mouth = 0.55f + (0.25f * MathF.Sin(two * 5f)), Body = new(0f, 0.015f * MathF.Sin(two * 5f)), Spread = 0.2f, Stroke = -0.5f },
            "cry" => sit with { Head = new(0.02f, 0.10f + (0.02f * MathF.Sin(two * 2f))), Tilt = 14f, Mouth = 0.15f },
            "wave" => stand with { Spread = 0.9f, Stroke = 0.55f + (0.35f * sin), Roll = -3f },
            "point" or "paint" => BirdPose.At(a.Progress, (0f, stand), (0.3f, stand with { Spread = 0.8f, Stroke = 0.1f, Head = new(0.08f, 0f) }), (0.8f, stand with { Spread = 0.8f, Stroke = 0.1f }), (1f, stand)),
            "jump" or "catch" => BirdPose.At(a.Progress, (0f, stand), (0.2f, sit with { Body = down * 0.6f, Tucked = 0.2f }), (0.34f, stand with { Spread = 1f, Stroke = 0.9f, Pitch = -8f, FootNear = new(-0.05f, 0f), Tucked = 0.3f }), (0.55f, stand with { Spread = 1f, Stroke = -0.6f, Tucked = 0.6f }), (0.68f, stand with { Spread = 1f, Stroke = 0.6f, Tucked = 0.4f }), (0.8f, sit with { Body = down * 0.5f, Tucked = 0.1f, Spread = 0.5f }), (1f, stand)),
            "bounce" or "play" or "spin" => stand with { Shift = new(0f, -0.30f * MathF.Abs(sin)), Spread = 0.8f, Stroke = MathF.Cos(two * 2f), Tucked = 0.5f * MathF.Abs(sin), Mouth = 0.3f, Tilt = 6f * sin },
            "dance" or "play-music" => stand with { Roll = 8f * sin, Shift = new(0.05f * sin, -0.12f * MathF.Abs(sin)), Spread = 0.6f, Stroke = MathF.Sin(two * 2f) * 0.6f, Tilt = -10f * sin, Head = new(0.03f * sin, 0f), Tail = 14f * sin },
            "cheer" or "applaud" => stand with { Shift = new(0f, -0.22f * MathF.Abs(MathF.Sin(two * 0.5f))), Spread = 1f, Stroke = 0.5f + (0.5f * sin), Mouth = 0.6f, Tilt = -8f },
            "hide" => sit with { Head = new(-0.06f, 0.30f), Spread = 0.7f, Stroke = 0.35f, Lids = 1f, Tilt = 12f },
            "embrace" => BirdPose.At(a.Progress, (0f, stand), (0.3f, stand with { Spread = 0.9f, Stroke = -0.1f, Pitch = 8f, Lids = 0.95f, Head = new(0.06f, 0.04f), Tilt = 8f }), (0.8f, stand with { Spread = 0.9f, Stroke = -0.1f, Pitch = 8f, Lids = 0.95f, Head = new(0.06f, 0.04f), Tilt = 8f }), (1f, stand)),
            "fall" => BirdPose.At(a.Progress, (0f, stand), (0.3f, stand with { Pitch = 30f, Spread = 0.9f, Stroke = 0.7f, Mouth = 0.6f }), (0.55f, sit with { Pitch = 42f, Body = down, Spread = 0.9f, Stroke = 0f, Lids = 0.9f, Girth = 0.06f }), (0.8f, sit with { Lids = 0.4f, Spread = 0.3f, Stroke = 0f }), (1f, sit)),
            "stumble" => BirdPose.At(a.Progress, (0f, stand), (0.22f, stand with { Pitch = 24f, Spread = 0.9f, Stroke = 0.7f, Mouth = 0.5f }), (0.5f, stand with { Pitch = 12f, Spread = 0.7f, Stroke = -0.3f }), (0.75f, stand with { Pitch = -8f }), (1f, stand)),
            "shiver" => stand with { Body = new(0.012f * sin, 0.03f), Girth = 0.05f, Head = new(-0.01f * sin, 0.08f), Tail = 4f * sin },
            "sneeze" => BirdPose.At(a.Progress, (0f, stand), (0.5f, stand with { Head = new(-0.08f, -0.05f), Tilt = -18f, Lids = 0.7f, Mouth = 0.3f }), (0.6f, stand with { Head = new(0.16f, 0.12f), Tilt = 20f, Lids = 1f, Mouth = 0.7f, Spread = 0.4f }), (1f, stand)),
            "nod" => stand with { Head = new(0.02f, 0.05f * sin), Tilt = 12f * sin },
            "shake-head" => stand with { Yaw = 0.5f * sin, Tilt = 6f * MathF.Sin(two + 1f) },
            "look" or "turn" => stand with { Yaw = 0.3f * MathF.Sin(two * 0.5f), Head = new(0f, -0.04f), Tilt = 8f * MathF.Sign(MathF.Sin(two * 0.5f)) },
            "float" => stand with { Roll = 7f * Idle(0.14f), Spread = 0.6f, Stroke = 0.3f * Idle(0.2f), Tucked = 0.5f },
            "climb" => stand with { Pitch = -20f, Shift = new(0f, -0.08f * MathF.Abs(sin)), Spread = 0.7f, Stroke = sin },
            "extinguish" => stand with { Spread = 0.5f, Stroke = 0f, Head = new(0.08f, 0f), Mouth = 0.4f },
            _ => stand,
        };
    }

    private static BirdPose Waddle(BirdSpec s, float metres, float stance, in BirdPose stand, float phase, float roll, float lean)
    {
        float stride = metres / s.Unit * stance, sin = MathF.Sin(phase * MathF.Tau);
        var lift = s.Flipper ? 0.10f : 0.16f;
        return stand with
        {
            FootNear = AnimalGaits.Foot(phase, stride, lift, stance), FootFar = new Vector2(0.02f, 0f) + AnimalGaits.Foot(phase + 0.5f, stride, lift, stance), Body = new(0f, -0.03f * MathF.Abs(MathF.Cos(phase * MathF.Tau))), Pitch = lean + (s.Flipper ? 0f : roll * sin * 0.6f),
            Roll = s.Flipper ? roll * 1.2f * sin : 0f, Tilt = -(lean * 0.6f) - (roll * sin * 0.9f), Head = stand.Head + new Vector2((0.04f * MathF.Sin((phase * 2f * MathF.Tau) + 0.6f)) + (lean * 0.006f), lean * 0.004f), Tail = 10f * MathF.Sin((phase * MathF.Tau) - 0.8f),
            Spread = s.Flipper ? 0.25f : 0f, Stroke = s.Flipper ? -0.45f + (0.1f * sin) : -1f,
        };
    }

    private static BirdPose HopAlong(BirdSpec s, float metres, float stance, in BirdPose stand, float phase, float height)
    {
        // Both feet stand together, then the whole bird flies a little arc.
        var t = phase - MathF.Floor(phase);
        var stride = metres / s.Unit * stance;
        var foot = AnimalGaits.Foot(phase, stride, height * 0.9f, stance);
        var u = t < stance ? 0f : (t - stance) / (1f - stance);
        var arc = 4f * u * (1f - u);
        var crouch = t < stance ? MathF.Sin(MathF.PI * t / stance) : 0f;
        return stand with { FootNear = foot + new Vector2(-s.FeetApart * 0.4f, 0f), FootFar = foot + new Vector2(s.FeetApart * 0.4f, 0f), Body = new(0f, (0.10f * crouch) - (height * arc)), Pitch = (-10f * arc) + (8f * crouch), Head = stand.Head + new Vector2(0f, (0.05f * crouch) - (0.03f * arc)), Tail = (16f * arc) - (6f * crouch), Tilt = 4f * arc };
    }

    private static BirdPose Flying(BirdSpec s, in BirdPose stand, ActionState a)
    {
        var beats = s.Hops ? 3f : 2f;
        float two = a.Phase * MathF.Tau * beats, stroke = MathF.Sin(two), body = MathF.Cos(two + 0.4f);
        var flying = stand with
        {
            Body = new(0f, 0.06f * body), Pitch = s.Hops ? -6f : -2f, Head = s.Hops ? new(0.10f, 0.10f) : new(0.46f, 0.44f), Tilt = s.Hops ? 6f : 2f, Spread = 1f, Stroke = stroke, Tucked = 1f, Tail = -4f + (4f * body),
        };
        return a.Name switch
        {
            "take-off" => BirdPose.At(a.Progress, (0f, stand), (0.18f, stand with { Body = new(0f, 0.14f), Spread = 0.8f, Stroke = 0.9f, Pitch = -6f }), (0.36f, flying with { Pitch = -24f, Tucked = 0.1f }), (0.7f, flying with { Pitch = -16f }), (1f, flying)),
            "land" => BirdPose.At(a.Progress, (0f, flying), (0.5f, flying with { Pitch = -28f, Tucked = 0f, Head = new(0.05f, 0.02f) }), (0.76f, stand with { Body = new(0f, 0.12f), Spread = 1f, Stroke = 0.5f, Pitch = -8f }), (0.88f, stand with { Spread = 0.5f, Stroke = 0f }), (1f, stand)),
            _ => flying,
        };
    }

    private static BirdPose Peck(BirdSpec s, in BirdPose stand, float phase)
    {
        var t = phase - MathF.Floor(phase);
        var low = t < 0.62f ? MathF.Pow(MathF.Abs(MathF.Sin(t / 0.62f * MathF.PI * 2f)), 0.7f) : 0f;
        var swallow = t > 0.62f ? MathF.Sin((t - 0.62f) / 0.38f * MathF.PI) : 0f;
        var drop = s.Flipper ? 0.14f : (-s.Centre.Y - s.Head.Y) * 0.55f;
        return stand with { Pitch = (s.Hops ? 44f : s.Flipper ? 20f : 26f) * low, Head = new((0.10f * low) - (0.04f * swallow), (drop * low * (s.Hops ? 0.35f : 0.72f)) - (0.05f * swallow)), Tilt = (s.Flipper ? 24f : 34f * low) - (24f * swallow), Mouth = (0.25f * low) + (0.15f * swallow), Tail = 14f * low };
    }

    private static BirdPose Calling(in BirdPose stand, float cycle)
    {
        var call = MathF.Pow(MathF.Max(0f, MathF.Sin(cycle * MathF.PI)), 0.6f);
        return stand with { Head = stand.Head + new Vector2(0.05f * call, -0.04f * call), Tilt = -16f * call, Mouth = 0.85f * call, Spread = 0.30f * call, Stroke = -0.2f, Girth = 0.03f * call, Pitch = -5f * call, Tail = -8f * call };
    }
}
