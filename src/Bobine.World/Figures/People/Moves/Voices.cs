using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.People.Moves;

/// <summary>Talking and feeling: gestures, laughter, tears, applause.</summary>
internal static class Voices
{
    public static BodyPose Talk(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var cycle = (int)MathF.Floor(action.Phase);
        var t = action.Phase - cycle;
        var energy = 0.6f + (0.8f * action.Intensity);
        var pick = (((cycle * 7) + (int)(c.Variation * 50f)) % 4 + 4) % 4;
        var hold = c.Holds is not null;
        var peak = pick switch
        {
            0 => stand with { HandNear = new(0.46f, 0.22f), ElbowNear = 1f, ShapeNear = HandShape.Open, WristNear = -20f, HandFar = new(0.42f, 0.72f), Lean = stand.Lean + 0.05f, HeadTilt = -4f },
            1 => stand with { HandFar = new(0.86f, 0.20f), ElbowFar = 1f, ShapeFar = HandShape.Open, WristFar = 15f, HandNear = new(0.10f, 0.66f), HeadTilt = 3f, FarInFront = 1f },
            2 => stand with { HandNear = new(0.14f, 0.40f), HandFar = new(0.78f, 0.32f), ElbowNear = 1f, ElbowFar = 1f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, WristNear = -30f, WristFar = 20f, Shrug = 0.6f, Lean = stand.Lean - 0.03f, HeadTilt = 5f, FarInFront = 1f },
            _ => stand with { HandNear = new(0.52f, 0.02f), ElbowNear = 1f, ShapeNear = HandShape.Point, WristNear = 10f, HandFar = new(0.36f, 0.80f), Lean = stand.Lean + 0.07f, HeadTilt = -3f },
        };
        if (hold) peak = peak with { HandNear = new(0.40f, 0.52f), WristNear = 0f, Tool = 0f };
        peak = BodyPose.Mix(stand, peak, MathF.Min(1f, energy));
        var beat = 0.03f * MathF.Sin(t * MathF.Tau * 3f);
        var held = peak with { HandNear = peak.HandNear + new Vector2(beat, beat), HandFar = peak.HandFar + new Vector2(-beat, beat), HeadTilt = peak.HeadTilt + (beat * 60f) };
        return BodyPose.Keys(t, (0.05f, stand with { HandNear = hold ? new(0.34f, 0.62f) : stand.HandNear + new Vector2(0.08f, -0.03f) }), (0.22f, held), (0.62f, held), (0.95f, stand with { HandNear = hold ? new(0.34f, 0.62f) : stand.HandNear + new Vector2(0.08f, -0.03f) }));
    }

    public static BodyPose Sing(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        float s = MathF.Sin(action.Phase * MathF.PI), m = MathF.Sin(action.Phase * MathF.Tau);
        var mouth = Mouth(c);
        var near = c.Holds is null ? new Vector2(0.22f, 0.34f) : mouth + new Vector2(0.34f, 0.28f);
        return stand with
        {
            HandNear = near, ElbowNear = 1f, ShapeNear = c.Holds is null ? HandShape.Flat : HandShape.Grip, Tool = -38f, HandFar = new(0.88f + (0.06f * s), -0.10f - (0.30f * MathF.Abs(s))), ElbowFar = 0.7f, ShapeFar = HandShape.Open, FarInFront = 0f,
            Lean = -0.03f - (0.05f * MathF.Abs(s)), Hip = new(0.05f * s, -0.012f), Pelvis = 0.06f * s, Shoulders = -0.05f * s, HeadTilt = -7f + (4f * m),
        };
    }

    /// <summary>30 frames: a dip, thrown back, two shakes, folded forward, recovered.</summary>
    public static BodyPose Laugh(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var k = 0.65f + (0.5f * action.Intensity);
        var stand = Gaits.Stand(action, c) with { HandNear = new(0.18f, 0.70f), HandFar = new(0.42f, 0.72f), ElbowNear = 1f, ElbowFar = 1f };
        BodyPose back = stand with { Lean = -0.17f * k, Curl = -0.35f, HeadTilt = -15f * k, HandNear = new(0.26f, 0.56f), HandFar = new(0.46f, 0.60f), ShapeNear = HandShape.Flat, Shrug = 0.3f, FarInFront = 0f };
        BodyPose shake = back with { Lean = -0.13f * k, HeadTilt = -11f * k, Hip = stand.Hip + new Vector2(0f, -0.03f), Shrug = 0.7f };
        BodyPose fold = stand with { Lean = 0.30f * k, Curl = 0.55f, HeadTilt = 10f, Hip = new(-0.10f, -0.10f), HandNear = new(0.30f, 0.62f), HandFar = new(0.44f, 0.90f), ShapeNear = HandShape.Flat, ElbowFar = 0.4f, Shrug = 0.3f };
        return BodyPose.Keys(t,
            (0f, stand), (0.10f, stand with { Lean = 0.08f, HeadTilt = 6f, Hip = stand.Hip + new Vector2(0f, -0.04f) }), (0.23f, back), (0.32f, shake), (0.40f, back), (0.48f, shake),
            (0.62f, fold), (0.70f, fold with { Shrug = 0.8f, Lean = 0.26f * k }), (0.78f, fold), (1f, stand));
    }

    public static BodyPose Cry(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var sob = MathF.Abs(MathF.Sin(t * MathF.Tau * 1.5f));
        var eye = Mouth(c) + new Vector2(0.10f, -0.22f);
        return Gaits.Stand(action, c) with
        {
            Lean = 0.14f, Curl = 0.55f, HeadTilt = 14f + (3f * sob), Shrug = 0.15f + (0.55f * sob), HandNear = eye + new Vector2(-0.24f + (0.03f * sob), 0.30f), ElbowNear = 0.9f, WristNear = 20f, ShapeNear = HandShape.Fist, HandFar = new(0.34f, 0.55f), ElbowFar = 0.9f, Tears = t,
        };
    }

    public static BodyPose Wave(ActionState action, in MoveContext c)
    {
        var up = Envelope(action.Progress, 0.18f, 0.82f);
        var s = MathF.Sin(action.Phase * MathF.Tau);
        var stand = Gaits.Stand(action, c);
        return BodyPose.Mix(stand, stand with { HandNear = new(-0.46f + (0.14f * s), -0.86f + (0.03f * MathF.Abs(s))), ElbowNear = -0.75f, ShapeNear = HandShape.Open, WristNear = -14f * s, Shoulders = 0.10f, Lean = -0.02f, HeadTilt = 4f }, up);
    }

    public static BodyPose Point(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var direction = c.Target is { } t ? Vector2.Normalize(t - new Vector2(0f, -c.Body.Shoulder)) : new Vector2(0.99f, -0.12f);
        if (direction.X < 0.15f) direction = Vector2.Normalize(new Vector2(0.15f, direction.Y));
        var aim = stand with { HandNear = (direction * 1.02f) + new Vector2(-0.12f, 0.05f), ElbowNear = 0.25f, ShapeNear = HandShape.Point, Lean = 0.08f, HandFar = new(0.20f, 0.72f), ElbowFar = -1f, HeadTilt = -2f, Shoulders = 0.08f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.12f, stand with { HandNear = new(0.05f, 0.55f), ElbowNear = 1f, Lean = -0.03f, ShapeNear = HandShape.Point }), (0.30f, aim with { HandNear = aim.HandNear * 1.03f }), (0.38f, aim), (0.80f, aim), (1f, stand));
    }

    public static BodyPose Look(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var rise = c.Target is { } t ? Math.Clamp((t.Y + c.Body.Neck) * 16f, -16f, 12f) : 0f;
        var peer = c.Target is { } far && MathF.Abs(far.X) > 2.2f;
        var look = stand with { Lean = 0.09f, HeadTilt = rise, Head = new(0.10f, 0f) };
        if (peer) look = look with { HandNear = Mouth(c) + new Vector2(0.20f, -0.34f), ElbowNear = 1f, ShapeNear = HandShape.Flat, WristNear = -40f };
        return BodyPose.Mix(stand, look, Envelope(action.Progress, 0.2f, 0.85f));
    }

    public static BodyPose Call(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var m = Mouth(c);
        return BodyPose.Mix(stand, stand with { HandNear = m + new Vector2(0.14f, 0.20f), HandFar = m + new Vector2(0.36f, 0.16f), ElbowNear = 0.8f, ElbowFar = 1f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, Lean = 0.10f, HeadTilt = -8f, Curl = -0.4f }, Envelope(action.Progress, 0.2f, 0.85f));
    }

    public static BodyPose Nod(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var s = MathF.Sin(action.Phase * MathF.Tau);
        return stand with { HeadTilt = 5f + (9f * s), Head = new(0.03f, 0.05f + (0.06f * s)) };
    }

    public static BodyPose ShakeHead(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var s = MathF.Sin(action.Phase * MathF.Tau) * Envelope(action.Progress, 0.15f, 0.85f);
        return stand with { HeadYaw = 0.34f * s, HeadTilt = 3f, HandNear = stand.HandNear + new Vector2(0.04f * s, 0f) };
    }

    public static BodyPose Cheer(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        float pump = MathF.Sin(t * MathF.Tau), hop = MathF.Max(0f, MathF.Sin((t * MathF.Tau) - 0.5f)) * 0.12f;
        return BodyPose.Rest with
        {
            HandNear = new(-0.44f, -0.82f - (0.18f * pump)), HandFar = new(0.52f, -0.86f - (0.16f * pump)), ElbowNear = -0.9f, ElbowFar = 0.6f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, Lean = -0.05f, Curl = -0.5f, HeadTilt = -8f,
            Hip = new(-0.02f, -0.06f + (0.05f * pump) + hop), FootNear = new(-0.14f, hop), FootFar = new(0.18f, hop), AngleNear = hop * 260f, AngleFar = hop * 260f, Grounded = hop > 0.005f ? 0f : 1f, Shrug = 0.3f + (0.2f * pump),
        };
    }

    public static BodyPose Applaud(ActionState action, in MoveContext c)
    {
        var open = 0.5f - (0.5f * MathF.Cos(action.Phase * MathF.Tau));
        return Gaits.Stand(action, c) with
        {
            HandNear = new(0.40f - (0.15f * open), 0.26f + (0.09f * open)), HandFar = new(0.50f + (0.13f * open), 0.22f - (0.05f * open)), ElbowNear = 1f, ElbowFar = 1f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, WristNear = 28f, WristFar = 20f, FarInFront = 1f, HeadTilt = -2f + (2f * open),
        };
    }

    public static BodyPose Shiver(ActionState action, in MoveContext c)
    {
        var s = MathF.Sin(action.Phase * MathF.Tau);
        return Gaits.Stand(action, c) with
        {
            Lean = 0.06f + (0.012f * s), Curl = 0.5f, Shrug = 0.9f, HandNear = new(0.30f + (0.02f * s), 0.28f), HandFar = new(0.02f - (0.02f * s), 0.42f), ElbowNear = 1f, ElbowFar = 1f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, FarInFront = 1f, HeadTilt = 5f + (1.5f * s),
            Hip = new(-0.02f + (0.006f * s), -0.05f), FootNear = new(-0.05f, 0f), FootFar = new(0.10f, 0f),
        };
    }

    public static BodyPose Sneeze(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var m = Mouth(c);
        return BodyPose.Keys(action.Progress, (0f, stand), (0.30f, stand with { Lean = -0.14f, Curl = -0.6f, HeadTilt = -14f, HandNear = new(0.30f, 0.10f), ElbowNear = 1f }), (0.54f, stand with { Lean = -0.20f, Curl = -0.8f, HeadTilt = -20f, HandNear = m + new Vector2(0.36f, 0.06f), ElbowNear = 1f, ShapeNear = HandShape.Flat, Shrug = 0.6f }),
            (0.62f, stand with { Lean = 0.42f, Curl = 0.7f, HeadTilt = 16f, HandNear = m + new Vector2(0.10f, 0.22f), ElbowNear = 1f, ShapeNear = HandShape.Fist, HandFar = new(-0.10f, 0.62f), Hip = new(-0.10f, -0.08f), Shrug = 0.7f }), (0.76f, stand with { Lean = 0.22f, Curl = 0.4f, HandNear = m + new Vector2(0.12f, 0.24f), ElbowNear = 1f }), (1f, stand));
    }

    /// <summary>Where the mouth is, in arm lengths from the middle of the shoulders.</summary>
    internal static Vector2 Mouth(in MoveContext c) => new(0.012f + (0.5f * c.Body.HeadRadius / c.Body.ArmLength), -(c.Body.Neck - c.Body.Shoulder + (0.34f * c.Body.HeadRadius)) / c.Body.ArmLength);

    /// <summary>Rises to 1 by <paramref name="up"/>, falls from <paramref name="down"/> to the end.</summary>
    internal static float Envelope(float progress, float up, float down)
    {
        var t = Math.Clamp(MathF.Min(progress / up, (1f - progress) / MathF.Max(1e-3f, 1f - down)), 0f, 1f);
        return t * t * (3f - (2f * t));
    }
}
