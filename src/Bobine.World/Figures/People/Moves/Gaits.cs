using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.People.Moves;

/// <summary>Going from place to place.</summary>
/// <remarks>Design: the art bible, section 8. How far a cycle goes: see <see cref="PeopleGaits"/>.</remarks>
internal static class Gaits
{
    public static BodyPose Stand(ActionState action, in MoveContext c) => c.Variation < 0.5f ? BodyPose.Rest : BodyPose.Rest with
    {
        Hip = new(0.03f, 0.012f), Pelvis = -0.05f, Shoulders = 0.05f, FootNear = new(-0.16f, 0f), FootFar = new(0.11f, 0f), HandNear = new(-0.30f, 1.04f), HandFar = new(0.30f, 1.04f), Lean = 0.02f,
    };

    public static BodyPose Walk(ActionState action, in MoveContext c) => Walking(action.Phase, c, 1f);

    public static BodyPose Walking(float phase, in MoveContext c, float energy)
    {
        var stride = PeopleGaits.WalkStride * PeopleGaits.WalkStance / c.Body.LegLength;
        Vector2 near = Foot(phase, stride, 0.15f, PeopleGaits.WalkStance), far = Foot(phase + 0.5f, stride, 0.15f, PeopleGaits.WalkStance);
        float bob = -0.030f - (0.026f * MathF.Cos(4f * MathF.PI * phase)), swing = MathF.Sin((MathF.Tau * phase) + (MathF.PI / 2f));
        return new BodyPose
        {
            Lean = 0.06f, Curl = -0.12f, Hip = new(0f, bob), Pelvis = 0.05f * swing, Shoulders = -0.06f * swing,
            FootNear = near, FootFar = far, AngleNear = FootAngle(phase), AngleFar = FootAngle(phase + 0.5f),
            HandNear = new(-0.10f - (0.42f * swing * energy), 0.90f - (0.06f * MathF.Abs(swing))), HandFar = new(0.16f + (0.42f * swing * energy), 0.90f - (0.06f * MathF.Abs(swing))),
            ElbowNear = 0.9f, ElbowFar = 0.9f, HeadTilt = 1.5f * MathF.Sin((4f * MathF.PI * phase) + 0.6f), HeadYaw = 0.12f, Grounded = 0f,
        };
    }

    public static BodyPose Run(ActionState action, in MoveContext c)
    {
        var phase = action.Phase;
        var stride = PeopleGaits.RunStride * PeopleGaits.RunStance / c.Body.LegLength;
        Vector2 near = Foot(phase, stride, 0.42f, PeopleGaits.RunStance), far = Foot(phase + 0.5f, stride, 0.42f, PeopleGaits.RunStance);
        var swing = MathF.Sin((MathF.Tau * phase) + (MathF.PI / 2f) - 0.35f);
        var bob = -0.07f + (0.055f * MathF.Cos((4f * MathF.PI * phase) + 2.2f));
        return new BodyPose
        {
            Lean = 0.24f, Curl = 0.05f, Hip = new(0f, bob), Pelvis = 0.08f * swing, Shoulders = -0.10f * swing,
            FootNear = near + new Vector2(-0.10f, 0f), FootFar = far + new Vector2(-0.10f, 0f), AngleNear = RunAngle(phase), AngleFar = RunAngle(phase + 0.5f),
            HandNear = new(0.04f - (0.50f * swing), 0.52f - (0.18f * swing)), HandFar = new(0.28f + (0.50f * swing), 0.52f + (0.18f * swing)), ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist,
            ElbowNear = 1f, ElbowFar = 1f, HeadTilt = 2f * MathF.Sin(4f * MathF.PI * phase), HeadYaw = 0.2f, HeadFollow = 0.25f, Grounded = 0f,
        };
    }

    /// <summary>Where a foot is, y up: planted and moving back at an even speed, then swung forward.</summary>
    private static Vector2 Foot(float phase, float stride, float lift, float stance)
    {
        phase -= MathF.Floor(phase);
        if (phase < stance) return new(stride * (0.5f - (phase / stance)), 0f);
        var t = (phase - stance) / (1f - stance);
        return new(stride * ((t * t * (3f - (2f * t))) - 0.5f), lift * MathF.Sin(MathF.PI * MathF.Pow(t, 0.8f)));
    }

    private static float FootAngle(float phase)
    {
        phase -= MathF.Floor(phase);
        return phase switch
        {
            < 0.1f => -24f * (1f - (phase / 0.1f)),
            < 0.42f => 0f,
            < 0.60f => 34f * (phase - 0.42f) / 0.18f,
            < 0.82f => 34f * (1f - ((phase - 0.60f) / 0.22f)),
            _ => -24f * (phase - 0.82f) / 0.18f,
        };
    }

    private static float RunAngle(float phase)
    {
        phase -= MathF.Floor(phase);
        return phase switch
        {
            < 0.16f => -6f * (1f - (phase / 0.16f)),
            < 0.36f => 40f * (phase - 0.16f) / 0.20f,
            < 0.70f => 40f + (30f * MathF.Sin(MathF.PI * (phase - 0.36f) / 0.34f)),
            _ => 40f - (46f * (phase - 0.70f) / 0.30f),
        };
    }
}
