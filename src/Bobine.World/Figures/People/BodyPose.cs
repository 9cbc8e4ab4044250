using System.Numerics;

namespace Bobine.World.Figures.People;

/// <summary>The shape a hand takes.</summary>
public enum HandShape
{
    Relaxed,
    Open,
    Fist,
    Point,
    Grip,
    Flat,
}

/// <summary>A body in one instant, free of size: what the moves produce and what blends.</summary>
/// <remarks>
/// Facing right. Hands are in arm lengths from the middle of the shoulders, y down; feet and hip in leg lengths, y UP (the hip from its place at rest, the feet from the ground point).
/// Bends are -1 to 1: an elbow at 1 points back or down, a knee at 1 points forward; between them the joint is seen foreshortened.
/// </remarks>
public readonly record struct BodyPose()
{
    /// <summary>Gets radians of the line from hip to neck; positive leans forward.</summary>
    public float Lean { get; init; }

    /// <summary>Gets the curve of the spine: 1 is hunched, -1 arched.</summary>
    public float Curl { get; init; }

    /// <summary>Gets radians: positive lowers the far (front) end of the shoulders or of the pelvis.</summary>
    public float Shoulders { get; init; }
    public float Pelvis { get; init; }

    /// <summary>Gets how far the shoulders are lifted, in head radii.</summary>
    public float Shrug { get; init; }
    public Vector2 Hip { get; init; }
    public Vector2 HandNear { get; init; } = new(-0.27f, 1.045f);
    public Vector2 HandFar { get; init; } = new(0.33f, 1.035f);
    public float ElbowNear { get; init; } = 0.7f;
    public float ElbowFar { get; init; } = 0.6f;

    /// <summary>Gets degrees the hand bends at the wrist; positive bends it toward the thumb's side.</summary>
    public float WristNear { get; init; }
    public float WristFar { get; init; }
    public HandShape ShapeNear { get; init; }
    public HandShape ShapeFar { get; init; }
    public Vector2 FootNear { get; init; } = new(-0.10f, 0f);
    public Vector2 FootFar { get; init; } = new(0.15f, 0f);

    /// <summary>Gets degrees: positive lifts the heel, negative the toes.</summary>
    public float AngleNear { get; init; }
    public float AngleFar { get; init; }
    public float KneeNear { get; init; } = 1f;
    public float KneeFar { get; init; } = 1f;

    /// <summary>Gets degrees, clockwise (a nod forward).</summary>
    public float HeadTilt { get; init; }
    public float HeadYaw { get; init; }

    /// <summary>Gets how far the head follows the lean of the chest, 0 to 1.</summary>
    public float HeadFollow { get; init; } = 0.5f;

    /// <summary>Gets the shift of the head from the neck, in head radii, y down.</summary>
    public Vector2 Head { get; init; }

    /// <summary>Gets how strongly each hand or the near foot goes to the target, 0 to 1.</summary>
    public float ReachNear { get; init; }
    public float ReachFar { get; init; }
    public float ReachFoot { get; init; }

    /// <summary>Gets how much of the body is turned to the camera: 0 keeps the state's own facing, 1 is frontal.</summary>
    public float Frontal { get; init; }

    /// <summary>Gets the narrowing of a body that spins, 1 (none) to -1 (its back).</summary>
    public float Spin { get; init; } = 1f;

    /// <summary>Gets whether the far arm passes before the body, 0 to 1.</summary>
    public float FarInFront { get; init; }

    /// <summary>Gets whether the feet carry the body: 1 lowers the hip until the planted feet reach the ground.</summary>
    public float Grounded { get; init; } = 1f;

    /// <summary>Gets how much of a stool is under the body, 0 to 1.</summary>
    public float Seat { get; init; }

    /// <summary>Gets tears, 0 to 1.</summary>
    public float Tears { get; init; }

    /// <summary>Gets degrees the held thing turns in the hand.</summary>
    public float Tool { get; init; }

    public static BodyPose Rest { get; } = new()
    {
        Hip = new(-0.035f, 0.012f),
        Lean = 0.035f,
        Curl = -0.25f,
        Pelvis = 0.06f,
        Shoulders = -0.05f,
        FootNear = new(-0.10f, 0f),
        FootFar = new(0.17f, 0f),
    };

    /// <summary>Blends two poses: 0 is <paramref name="a"/>. Shapes of the hands change half-way.</summary>
    public static BodyPose Mix(in BodyPose a, in BodyPose b, float t)
    {
        if (t <= 0f) return a;
        if (t >= 1f) return b;
        return new BodyPose
        {
            Lean = F(a.Lean, b.Lean), Curl = F(a.Curl, b.Curl), Shoulders = F(a.Shoulders, b.Shoulders), Pelvis = F(a.Pelvis, b.Pelvis), Shrug = F(a.Shrug, b.Shrug),
            Hip = Vector2.Lerp(a.Hip, b.Hip, t), HandNear = Vector2.Lerp(a.HandNear, b.HandNear, t), HandFar = Vector2.Lerp(a.HandFar, b.HandFar, t),
            ElbowNear = F(a.ElbowNear, b.ElbowNear), ElbowFar = F(a.ElbowFar, b.ElbowFar), WristNear = F(a.WristNear, b.WristNear), WristFar = F(a.WristFar, b.WristFar),
            ShapeNear = t < 0.5f ? a.ShapeNear : b.ShapeNear, ShapeFar = t < 0.5f ? a.ShapeFar : b.ShapeFar,
            FootNear = Vector2.Lerp(a.FootNear, b.FootNear, t), FootFar = Vector2.Lerp(a.FootFar, b.FootFar, t), AngleNear = F(a.AngleNear, b.AngleNear), AngleFar = F(a.AngleFar, b.AngleFar),
            KneeNear = F(a.KneeNear, b.KneeNear), KneeFar = F(a.KneeFar, b.KneeFar), HeadTilt = F(a.HeadTilt, b.HeadTilt), HeadYaw = F(a.HeadYaw, b.HeadYaw), HeadFollow = F(a.HeadFollow, b.HeadFollow),
            Head = Vector2.Lerp(a.Head, b.Head, t), ReachNear = F(a.ReachNear, b.ReachNear), ReachFar = F(a.ReachFar, b.ReachFar), ReachFoot = F(a.ReachFoot, b.ReachFoot),
            Frontal = F(a.Frontal, b.Frontal), Spin = F(a.Spin, b.Spin), FarInFront = F(a.FarInFront, b.FarInFront), Grounded = F(a.Grounded, b.Grounded), Seat = F(a.Seat, b.Seat),
            Tears = F(a.Tears, b.Tears), Tool = F(a.Tool, b.Tool),
        };

        float F(float from, float to) => from + ((to - from) * t);
    }

    /// <summary>Poses at instants, eased between: before the first and after the last they hold.</summary>
    public static BodyPose Keys(float at, params ReadOnlySpan<(float At, BodyPose Pose)> keys)
    {
        if (at <= keys[0].At) return keys[0].Pose;
        for (var i = 1; i < keys.Length; i++)
        {
            if (at > keys[i].At) continue;
            var t = (at - keys[i - 1].At) / MathF.Max(1e-5f, keys[i].At - keys[i - 1].At);
            return Mix(keys[i - 1].Pose, keys[i].Pose, t * t * (3f - (2f * t)));
        }

        return keys[^1].Pose;
    }
}
