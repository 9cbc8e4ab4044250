using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.People.Moves;

/// <summary>Through the air, through water, off balance: jumps, flights, dances, stumbles.</summary>
internal static class Travels
{
    private static readonly BodyPose _flight = new()
    {
        Lean = 1.18f, Curl = -0.25f, Grounded = 0f, Hip = new(-0.10f, 0f), HandNear = new(-0.60f, 0.56f), HandFar = new(1.02f, -0.26f), ElbowNear = 0.5f, ElbowFar = 0.3f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist,
        FootNear = new(-1.02f, 0.86f), FootFar = new(-0.84f, 0.98f), KneeFar = 0.9f, AngleNear = 68f, AngleFar = 60f, HeadFollow = 0.24f, HeadTilt = -6f,
    };

    /// <summary>Crouch, launch at .28, tuck, land at .75, settle.</summary>
    public static BodyPose Jump(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        BodyPose crouch = stand with { Hip = new(-0.10f, -0.30f), Lean = 0.42f, Curl = 0.4f, HandNear = new(-0.72f, 0.62f), HandFar = new(-0.32f, 0.72f), ElbowNear = 0.4f, HeadTilt = -6f };
        BodyPose leap = stand with { Hip = new(0.04f, 0.02f), Lean = 0.02f, Curl = -0.5f, HandNear = new(-0.22f, -0.96f), HandFar = new(0.46f, -0.94f), ElbowNear = 0.3f, ElbowFar = 0.3f, FootNear = new(-0.16f, 0f), FootFar = new(0.02f, 0f), AngleNear = 48f, AngleFar = 44f, Grounded = 0f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open };
        BodyPose tuck = leap with { FootNear = new(-0.30f, 0.42f), FootFar = new(0.24f, 0.40f), Lean = 0.12f, Curl = 0.1f, HandNear = new(-0.62f, -0.42f), HandFar = new(0.80f, -0.40f), ElbowNear = -0.6f, AngleNear = 35f, AngleFar = 8f };
        BodyPose reach = leap with { FootNear = new(0.02f, 0.04f), FootFar = new(0.20f, 0.05f), AngleNear = 10f, AngleFar = 6f, Lean = 0.10f, HandNear = new(-0.70f, 0.10f), HandFar = new(0.82f, 0.06f), ElbowNear = -0.5f };
        BodyPose squat = stand with { Hip = new(-0.08f, -0.30f), Lean = 0.40f, Curl = 0.3f, HandNear = new(0.40f, 0.60f), HandFar = new(0.72f, 0.56f), ElbowNear = 0.9f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.18f, crouch), (0.28f, leap), (0.50f, tuck), (0.72f, reach), (0.81f, squat), (1f, stand));
    }

    public static BodyPose Fly(ActionState action, in MoveContext c)
    {
        float s = MathF.Sin(action.Phase * MathF.PI), t = MathF.Sin((action.Phase * MathF.PI) - 0.8f);
        return _flight with { HandFar = _flight.HandFar + new Vector2(0f, 0.03f * s), HandNear = _flight.HandNear + new Vector2(0f, 0.02f * t), FootNear = _flight.FootNear + new Vector2(0f, 0.05f * t), FootFar = _flight.FootFar + new Vector2(0f, -0.05f * t), Curl = -0.25f + (0.05f * s) };
    }

    public static BodyPose TakeOff(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        BodyPose crouch = stand with { Hip = new(-0.08f, -0.34f), Lean = 0.40f, Curl = 0.4f, HandNear = new(-0.40f, 0.72f), HandFar = new(0.50f, 0.70f), ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, HeadTilt = -10f };
        BodyPose up = stand with { Lean = 0.12f, Curl = -0.5f, Grounded = 0f, HandNear = new(-0.24f, 0.84f), HandFar = new(0.30f, -1.0f), ElbowFar = 0.2f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, FootNear = new(-0.14f, 0.02f), FootFar = new(-0.02f, 0.14f), AngleNear = 60f, AngleFar = 56f, HeadTilt = -16f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.27f, crouch), (0.38f, up), (0.75f, up), (1f, _flight));
    }

    public static BodyPose Land(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        BodyPose drop = stand with { Lean = 0.10f, Grounded = 0f, HandNear = new(-0.66f, -0.30f), HandFar = new(0.82f, -0.26f), ElbowNear = -0.5f, FootNear = new(-0.12f, 0.02f), FootFar = new(0.16f, 0.18f), AngleNear = 46f, AngleFar = 20f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open };
        BodyPose knee = new() { Hip = new(-0.04f, -0.48f), Lean = 0.50f, Curl = 0.3f, FootNear = new(-0.54f, 0f), AngleNear = 60f, FootFar = new(0.40f, 0f), HandNear = new(-0.70f, 0.20f), HandFar = new(0.72f, 0.86f), ElbowNear = 0.4f, ElbowFar = 0.6f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, Grounded = 0f, HeadTilt = -4f };
        return BodyPose.Keys(action.Progress, (0f, _flight), (0.45f, drop), (0.72f, drop), (0.80f, knee), (0.88f, knee with { HeadTilt = -12f }), (1f, stand));
    }

    public static BodyPose Float(ActionState action, in MoveContext c)
    {
        float a = c.Clock * 0.9f, s = MathF.Sin(a + (c.Variation * 6f)), t = MathF.Sin((a * 0.7f) + 1.2f);
        return new BodyPose
        {
            Lean = 0.14f + (0.10f * t), Curl = 0.25f, Grounded = 0f, HandNear = new(-0.52f + (0.10f * s), 0.30f + (0.16f * t)), HandFar = new(0.80f + (0.08f * t), 0.14f - (0.14f * s)), ElbowNear = -0.5f, ElbowFar = 0.7f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open,
            FootNear = new(-0.30f + (0.08f * t), 0.14f + (0.06f * s)), FootFar = new(0.22f - (0.06f * s), 0.22f), AngleNear = 36f, AngleFar = 26f, HeadTilt = 4f * s, Hip = new(0f, 0.02f),
        };
    }

    public static BodyPose Swim(ActionState action, in MoveContext c)
    {
        var a = action.Phase * MathF.Tau;
        Vector2 Stroke(float phase) => new(0.10f + (0.86f * MathF.Cos(phase)), -0.16f - (0.62f * MathF.Sin(phase)));
        return new BodyPose
        {
            Lean = 1.30f + (0.04f * MathF.Sin(a)), Curl = -0.2f, Grounded = 0f, Hip = new(-0.10f, -0.10f), HandNear = Stroke(-a), HandFar = Stroke(MathF.PI - a) + new Vector2(0.1f, -0.04f), ElbowNear = 0.7f, ElbowFar = 0.7f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat,
            FootNear = new(-1.04f, 0.86f + (0.12f * MathF.Sin(a * 3f))), FootFar = new(-1.0f, 0.92f - (0.12f * MathF.Sin(a * 3f))), AngleNear = 74f, AngleFar = 74f, KneeNear = 0.7f, KneeFar = 0.7f, HeadFollow = 0.45f, HeadTilt = -14f,
        };
    }

    public static BodyPose Dance(ActionState action, in MoveContext c)
    {
        float a = action.Phase * MathF.Tau, s = MathF.Sin(a), beat = MathF.Abs(MathF.Sin(a)), half = MathF.Sin(a * 0.5f);
        var style = c.Variation > 0.5f ? 1f : 0f;
        float up = MathF.Max(0f, s), down = MathF.Max(0f, -s);
        return new BodyPose
        {
            Hip = new(0.10f * s, -0.10f + (0.06f * beat)), Lean = -0.07f * s, Curl = -0.2f, Pelvis = 0.14f * s, Shoulders = -0.14f * s,
            FootNear = new(-0.20f, 0.12f * up), FootFar = new(0.22f, 0.12f * down), AngleNear = 22f * up, AngleFar = 22f * down,
            HandNear = new(-0.56f + (0.20f * style * half), 0.05f - (0.72f * up) + (0.34f * down)), HandFar = new(0.72f - (0.2f * style * half), 0.05f - (0.72f * down) + (0.34f * up)), ElbowNear = -0.95f + (0.5f * down), ElbowFar = 0.9f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Fist,
            HeadTilt = -7f * s, HeadYaw = 0.15f * half, Head = new(0.05f * s, 0.05f * beat),
        };
    }

    /// <summary>Crouches, springs and lands as the play of animals does: the launch at .57 of the cycle, the landing at .80.</summary>
    public static BodyPose Play(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var wiggle = MathF.Sin(t * MathF.Tau * 5f);
        var stand = Gaits.Stand(action, c);
        BodyPose crouch = stand with { Hip = new(-0.10f, -0.26f), Lean = 0.34f, Curl = 0.2f, HandNear = new(0.10f, 0.60f), HandFar = new(0.66f, 0.46f), ElbowNear = 1f, ElbowFar = 1f, FootNear = new(-0.30f, 0f), FootFar = new(0.30f, 0f), ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, HeadTilt = -8f };
        BodyPose spring = stand with { Grounded = 0f, Lean = 0.10f, Curl = -0.3f, HandNear = new(-0.20f, -0.86f), HandFar = new(0.70f, -0.72f), FootNear = new(-0.34f, 0.22f), FootFar = new(0.30f, 0.20f), AngleNear = 40f, AngleFar = 5f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open };
        return BodyPose.Keys(t, (0f, stand with { HandNear = new(0.30f, 0.40f), HandFar = new(0.50f, 0.40f), ElbowNear = 1f, ElbowFar = 1f }), (0.22f, crouch with { Pelvis = 0.10f * wiggle }), (0.46f, crouch with { Pelvis = 0.12f * wiggle, Hip = new(-0.12f, -0.30f) }), (0.60f, spring), (0.74f, spring with { HandNear = new(0.20f, -0.50f) }), (0.84f, crouch with { HandNear = new(0.60f, 0.40f) }), (1f, stand with { HandNear = new(0.30f, 0.40f), HandFar = new(0.50f, 0.40f), ElbowNear = 1f, ElbowFar = 1f }));
    }

    /// <summary>22 frames: a foot catches, arms shoot out, a lunge, a brake, straightened, a glance round.</summary>
    public static BodyPose Stumble(ActionState action, in MoveContext c)
    {
        var walk = Gaits.Walking(0.1f, c, 1f) with { Grounded = 1f };
        return BodyPose.Keys(action.Progress,
            (0f, walk),
            (0.14f, Gaits.Walking(0.32f, c, 1f) with { Grounded = 1f }),
            (0.27f, new BodyPose { Lean = 0.26f, FootNear = new(-0.34f, 0.10f), AngleNear = 35f, FootFar = new(0.18f, 0f), HandNear = new(-0.56f, 0.30f), HandFar = new(0.80f, 0.14f), ElbowNear = 0.6f, ElbowFar = 0.9f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, HeadTilt = -10f, Hip = new(0f, -0.02f) }),
            (0.41f, new BodyPose { Lean = 0.56f, Curl = -0.3f, FootNear = new(-0.48f, 0.24f), AngleNear = 50f, FootFar = new(0.04f, 0f), HandNear = new(0.34f, -0.50f), HandFar = new(0.92f, -0.22f), ElbowNear = 0.7f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, HeadTilt = -22f, Hip = new(0.06f, -0.08f) }),
            (0.55f, new BodyPose { Lean = 0.52f, FootNear = new(0.52f, 0.12f), AngleNear = -20f, FootFar = new(-0.24f, 0f), AngleFar = 28f, HandNear = new(-0.66f, 0f), HandFar = new(0.86f, -0.34f), ElbowNear = -0.6f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, HeadTilt = -26f, Hip = new(0.12f, -0.12f) }),
            (0.68f, new BodyPose { Lean = 0.26f, FootNear = new(0.56f, 0f), FootFar = new(-0.32f, 0f), AngleFar = 30f, HandNear = new(-0.70f, -0.14f), HandFar = new(0.68f, -0.40f), ElbowNear = -0.7f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, HeadTilt = -12f, Hip = new(0.10f, -0.20f) }),
            (0.82f, new BodyPose { Lean = -0.10f, FootNear = new(0.36f, 0f), FootFar = new(-0.22f, 0f), HandNear = new(-0.58f, 0.14f), HandFar = new(0.66f, 0.16f), ElbowNear = -0.6f, HeadTilt = 8f, Hip = new(0.06f, -0.06f) }),
            (1f, BodyPose.Rest with { FootNear = new(0.10f, 0f), FootFar = new(-0.10f, 0f), HandNear = new(-0.10f, 0.78f), HandFar = new(0.38f, 0.86f), HeadYaw = -0.25f }));
    }

    public static BodyPose Climb(ActionState action, in MoveContext c)
    {
        float a = action.Phase * MathF.Tau, s = MathF.Sin(a);
        return new BodyPose
        {
            Lean = 0.10f, Curl = 0.1f, Grounded = 0f, Hip = new(0.06f, -0.06f + (0.04f * MathF.Sin(a * 2f))), Shoulders = 0.12f * s, Pelvis = -0.08f * s,
            HandNear = new(0.66f, -0.46f - (0.34f * s)), HandFar = new(0.76f, -0.50f + (0.34f * s)), ElbowNear = 0.9f, ElbowFar = 0.9f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, FarInFront = 0f,
            FootNear = new(0.22f, 0.20f + (0.20f * s)), FootFar = new(0.28f, 0.20f - (0.20f * s)), AngleNear = 16f, AngleFar = 16f, HeadTilt = -14f, HeadFollow = 0.3f,
        };
    }

    /// <summary>A roll over the back.</summary>
    public static BodyPose Roll(ActionState action, in MoveContext c)
    {
        var angle = action.Phase * MathF.Tau;
        var (s, k) = MathF.SinCos(angle);
        var hip = new Vector2(-0.20f * s, -0.28f + (-0.34f * k));
        Vector2 Turn(float x, float y) => new((x * k) + (y * s), (y * k) - (x * s));
        var centre = new Vector2(hip.X, c.Body.Hip / c.Body.LegLength) + new Vector2(0f, hip.Y);
        Vector2 Hand(float x, float y) => new((x * k) - (y * s), (y * k) + (x * s));
        return new BodyPose
        {
            Lean = angle + 0.5f, Curl = 1.1f, Grounded = 0f, Hip = hip, FootNear = centre + Turn(0.26f, -0.22f), FootFar = centre + Turn(0.34f, -0.20f), AngleNear = float.RadiansToDegrees(angle), AngleFar = float.RadiansToDegrees(angle), HandNear = Hand(0.56f, 0.50f), HandFar = Hand(0.66f, 0.46f), HeadFollow = 1f, HeadTilt = 24f, FarInFront = 0f,
        };
    }

    public static BodyPose Bounce(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var air = 4f * t * (1f - t);
        return BodyPose.Mix(BodyPose.Rest with { Hip = new(-0.02f, -0.14f), Lean = 0.10f, HandNear = new(-0.34f, 0.66f), HandFar = new(0.50f, 0.64f), ElbowNear = 0.8f },
            BodyPose.Rest with { HandNear = new(-0.56f, 0.30f), HandFar = new(0.66f, 0.28f), ElbowNear = -0.5f, AngleNear = 34f, AngleFar = 34f, Grounded = 0f, Lean = 0f }, air);
    }

    public static BodyPose Spin(ActionState action, in MoveContext c)
    {
        var on = Voices.Envelope(Math.Clamp(action.Progress, 0f, 1f), 0.15f, 0.85f);
        return BodyPose.Rest with { HandNear = new(-0.36f - (0.42f * on), 0.90f - (0.70f * on)), HandFar = new(0.34f + (0.44f * on), 0.90f - (0.72f * on)), ElbowNear = -0.4f, ElbowFar = 0.4f, FootNear = new(-0.05f, 0f), FootFar = new(0.07f, 0.10f * on), AngleNear = 22f * on, Pelvis = 0f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, Hip = new(0f, 0.01f) };
    }

    public static BodyPose Turn(ActionState action, in MoveContext c)
    {
        var t = Voices.Envelope(action.Progress, 0.5f, 0.5f);
        return Gaits.Stand(action, c) with { FootFar = new(0.10f, 0.07f * t), HeadYaw = 0.25f * t, Hip = new(0f, -0.03f * t) };
    }
}
