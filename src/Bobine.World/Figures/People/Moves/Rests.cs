using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.People.Moves;

/// <summary>Sitting, kneeling, lying, getting up.</summary>
internal static class Rests
{
    private static readonly BodyPose _seated = new()
    {
        Hip = new(-0.06f, -0.42f), Lean = -0.04f, Curl = 0.15f, FootNear = new(0.44f, 0f), FootFar = new(0.56f, 0f), HandNear = new(0.40f, 0.80f), HandFar = new(0.56f, 0.82f),
        ElbowNear = 1f, ElbowFar = 0.8f, ShapeNear = HandShape.Flat, Grounded = 0f, Seat = 1f, Pelvis = 0f,
    };

    private static readonly BodyPose _floor = new()
    {
        Hip = new(-0.10f, -0.88f), Lean = -0.20f, Curl = 0.35f, FootNear = new(0.66f, 0f), FootFar = new(0.84f, 0f), HandNear = new(0.62f, 0.55f), HandFar = new(0.78f, 0.60f), Grounded = 0f, AngleNear = -8f, AngleFar = -10f,
    };

    private static readonly BodyPose _lying = new()
    {
        Hip = new(0.12f, -0.90f), Lean = -1.48f, Curl = 0.05f, FootNear = new(1.06f, 0.06f), FootFar = new(0.84f, 0f), KneeFar = 1f, KneeNear = 0.6f, AngleNear = -70f, AngleFar = -6f, HandNear = new(0.66f, -0.16f), HandFar = new(0.42f, 0.16f),
        ElbowNear = -0.8f, ElbowFar = -0.7f, HeadFollow = 1f, HeadTilt = 10f, Grounded = 0f, Head = new(0.05f, 0.05f), Pelvis = 0f,
    };

    public static BodyPose Sit(ActionState action, in MoveContext c) => BodyPose.Keys(action.Progress,
        (0f, Gaits.Stand(action, c)),
        (0.4f, BodyPose.Rest with { Hip = new(-0.20f, -0.16f), Lean = 0.42f, Curl = 0.2f, HandNear = new(0.35f, 0.72f), HandFar = new(0.55f, 0.72f), FootNear = new(0.10f, 0f), FootFar = new(0.24f, 0f), Seat = 0.6f }),
        (0.85f, _seated with { Lean = -0.10f, Hip = new(-0.06f, -0.445f) }),
        (1f, _seated));

    public static BodyPose Drive(ActionState action, in MoveContext c) => _seated with
    {
        HandNear = new(0.72f, 0.38f + (0.05f * MathF.Sin(action.Phase * 4f))), HandFar = new(0.84f, 0.36f - (0.05f * MathF.Sin(action.Phase * 4f))), ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, Lean = -0.08f, Seat = 0f,
    };

    public static BodyPose Kneel(ActionState action, in MoveContext c) => BodyPose.Keys(action.Progress,
        (0f, Gaits.Stand(action, c)),
        (0.5f, BodyPose.Rest with { Hip = new(-0.02f, -0.25f), Lean = 0.25f, FootNear = new(-0.38f, 0f), AngleNear = 35f, FootFar = new(0.34f, 0f) }),
        (1f, new BodyPose { Hip = new(-0.02f, -0.475f), Lean = 0.06f, FootNear = new(-0.52f, 0f), AngleNear = 62f, FootFar = new(0.42f, 0f), HandNear = new(0.05f, 0.86f), HandFar = new(0.52f, 0.72f), ShapeFar = HandShape.Flat, Grounded = 0f }));

    public static BodyPose Sleep(ActionState action, in MoveContext c)
    {
        var breath = 0.02f * MathF.Sin(c.Clock * MathF.Tau / 4f);
        return BodyPose.Keys(action.Progress,
            (0f, Gaits.Stand(action, c)),
            (0.3f, BodyPose.Rest with { Hip = new(-0.12f, -0.45f), Lean = 0.45f, Curl = 0.4f, FootNear = new(0.05f, 0f), FootFar = new(0.28f, 0f), HandNear = new(-0.2f, 0.9f), Grounded = 0f }),
            (0.6f, _floor with { HandNear = new(-0.35f, 0.85f) }),
            (1f, _lying with { HandNear = _lying.HandNear + new Vector2(0f, -breath), Curl = 0.05f - breath }));
    }

    public static BodyPose Wake(ActionState action, in MoveContext c) => BodyPose.Keys(action.Progress,
        (0f, _lying),
        (0.15f, _lying with { HeadTilt = 25f }),
        (0.40f, _floor with { HandNear = new(-0.35f, 0.85f), HeadTilt = 8f }),
        (0.62f, BodyPose.Rest with { Hip = new(-0.10f, -0.40f), Lean = 0.50f, Curl = 0.5f, FootNear = new(0.02f, 0f), FootFar = new(0.28f, 0f), HandNear = new(0.3f, 0.8f), Grounded = 0f }),
        (0.80f, BodyPose.Rest with { Lean = -0.12f, Curl = -0.7f, HandNear = new(-0.52f, -0.80f), HandFar = new(0.48f, -0.86f), ElbowNear = -0.8f, ElbowFar = 0.8f, ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist, HeadTilt = -14f }),
        (1f, Gaits.Stand(action, c)));

    /// <summary>Falls back and stays sitting on the ground; from high up it flails first.</summary>
    public static BodyPose Fall(ActionState action, in MoveContext c)
    {
        if (c.Above > 0.12f)
        {
            var t = c.Clock * 9f;
            return new BodyPose
            {
                Lean = 0.25f, Curl = -0.5f, Grounded = 0f, HandNear = new(-0.65f + (0.2f * MathF.Sin(t)), -0.55f + (0.25f * MathF.Cos(t))), HandFar = new(0.72f + (0.2f * MathF.Cos(t)), -0.45f + (0.25f * MathF.Sin(t))), ElbowNear = -0.7f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open,
                FootNear = new(-0.35f + (0.15f * MathF.Sin(t)), 0.20f), FootFar = new(0.35f - (0.15f * MathF.Sin(t)), 0.28f), AngleNear = 30f, AngleFar = 10f,
            };
        }

        return BodyPose.Keys(action.Progress,
            (0f, Gaits.Stand(action, c)),
            (0.18f, BodyPose.Rest with { Lean = -0.18f, HandNear = new(-0.55f, -0.25f), HandFar = new(0.70f, -0.30f), ElbowNear = -0.7f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, FootFar = new(0.34f, 0.16f), AngleFar = -20f, HeadTilt = -8f }),
            (0.38f, new BodyPose { Hip = new(-0.30f, -0.40f), Lean = -0.55f, Curl = 0.3f, HandNear = new(-0.70f, 0.20f), HandFar = new(0.62f, -0.50f), ElbowNear = -0.6f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, FootNear = new(0.22f, 0.10f), FootFar = new(0.62f, 0.42f), AngleFar = -40f, Grounded = 0f, HeadTilt = 6f }),
            (0.55f, new BodyPose { Hip = new(-0.42f, -0.91f), Lean = -0.62f, Curl = 0.45f, HandNear = new(-0.42f, 0.78f), HandFar = new(0.40f, -0.10f), ElbowNear = 0.8f, ShapeFar = HandShape.Open, FootNear = new(0.42f, 0.30f), FootFar = new(0.58f, 0.50f), AngleNear = -50f, AngleFar = -60f, Grounded = 0f, HeadTilt = 16f }),
            (0.72f, new BodyPose { Hip = new(-0.42f, -0.90f), Lean = -0.42f, Curl = 0.4f, HandNear = new(-0.46f, 0.86f), HandFar = new(0.55f, 0.45f), FootNear = new(0.44f, 0f), FootFar = new(0.54f, 0.04f), AngleNear = -40f, AngleFar = -50f, Grounded = 0f, HeadTilt = 8f }),
            (1f, new BodyPose { Hip = new(-0.42f, -0.90f), Lean = -0.34f, Curl = 0.4f, HandNear = new(-0.44f, 0.88f), HandFar = new(0.62f, 0.62f), FootNear = new(0.36f, 0f), FootFar = new(0.56f, 0f), AngleNear = -14f, AngleFar = -30f, Grounded = 0f, HeadTilt = 4f }));
    }

    public static BodyPose Hide(ActionState action, in MoveContext c) => BodyPose.Keys(action.Progress,
        (0f, Gaits.Stand(action, c)),
        (1f, new BodyPose { Hip = new(-0.10f, -0.60f), Lean = 0.50f, Curl = 0.8f, FootNear = new(-0.06f, 0f), FootFar = new(0.20f, 0f), AngleNear = 18f, HandNear = new(0.20f, -0.42f), HandFar = new(0.42f, -0.40f), ElbowNear = 1f, ElbowFar = 1f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, HeadTilt = 14f, Grounded = 0f, FarInFront = 1f }));
}
