using System.Numerics;
using Bobine.World.Paint;

namespace Bobine.World.Figures.People;

/// <summary>The joints of a body in metres (figure units: origin on the ground, y down, facing right).</summary>
public readonly record struct Skeleton
{
    public required Physique Body { get; init; }
    public required BodyPose Pose { get; init; }
    public Vector2 Hip { get; init; }

    /// <summary>Gets the control point of the spine's curve and its upper end, the middle of the shoulders.</summary>
    public Vector2 Mid { get; init; }
    public Vector2 Chest { get; init; }
    public Vector2 Neck { get; init; }
    public Vector2 Head { get; init; }

    /// <summary>Gets the direction across the pelvis, to the front.</summary>
    public Vector2 PelvisNormal { get; init; }

    /// <summary>Gets degrees clockwise.</summary>
    public float HeadAngle { get; init; }
    public Vector2 ShoulderNear { get; init; }
    public Vector2 ShoulderFar { get; init; }
    public Vector2 ElbowNear { get; init; }
    public Vector2 ElbowFar { get; init; }
    public Vector2 WristNear { get; init; }
    public Vector2 WristFar { get; init; }
    public Vector2 HipNear { get; init; }
    public Vector2 HipFar { get; init; }
    public Vector2 KneeNear { get; init; }
    public Vector2 KneeFar { get; init; }
    public Vector2 AnkleNear { get; init; }
    public Vector2 AnkleFar { get; init; }

    /// <summary>Gets 1 in three-quarter view to 0 in front view.</summary>
    public float Turn { get; init; }

    /// <summary>Gets the direction of the near hand, in degrees.</summary>
    public float HandAngleNear { get; init; }
    public float HandAngleFar { get; init; }
    public Vector2 HandNear => WristNear + (Direction(HandAngleNear) * Body.Hand * Body.Height * 0.5f);
    public Vector2 HandFar => WristFar + (Direction(HandAngleFar) * Body.Hand * Body.Height * 0.5f);

    /// <summary>Gets the height of the ankle above the sole.</summary>
    public static float AnkleHeight(Physique body) => body.LegWidth * body.Height * 0.72f;

    /// <param name="body">The proportions.</param>
    /// <param name="pose">The pose.</param>
    /// <param name="turn">1 in three-quarter view to 0 in front view.</param>
    /// <param name="target">Where the hands reach, in figure units, or null.</param>
    public static Skeleton Build(Physique body, BodyPose pose, float turn, Vector2? target)
    {
        var h = body.Height;
        var leg = body.LegLength * h;
        var arm = body.ArmLength * h;
        turn = Math.Clamp(turn * (1f - pose.Frontal), 0f, 1f);
        if (target is { } aim && MathF.Max(pose.ReachNear, pose.ReachFar) > 0.01f) pose = Strain(body, pose, aim);
        var lean = pose.Lean + body.Stoop;
        var hip = new Vector2(pose.Hip.X * leg, -(body.Hip * h) - (pose.Hip.Y * leg));
        var (sp, cp) = MathF.SinCos((lean * 0.35f) + pose.Pelvis);
        var half = body.HipHalf * h * float.Lerp(0.52f, 0.42f, turn) * pose.Spin;
        var across = new Vector2(cp, sp) * half;
        Vector2 footNear = new(pose.FootNear.X * leg, -pose.FootNear.Y * leg), footFar = new(pose.FootFar.X * leg, -pose.FootFar.Y * leg);
        var ankle = AnkleHeight(body);
        if (target is { } kick && pose.ReachFoot > 0f) footNear = Vector2.Lerp(footNear, kick, pose.ReachFoot);
        if (pose.Grounded > 0f) hip.Y += pose.Grounded * MathF.Max(Sink(hip - across, footNear, pose.FootNear.Y), Sink(hip + across, footFar, pose.FootFar.Y));
        Vector2 hipNear = hip - across, hipFar = hip + (across * 0.8f);
        var (kneeNear, ankleNear) = Bent(hipNear, Ankle(footNear, pose.AngleNear), body.Thigh * h, body.Shin * h, -pose.KneeNear);
        var (kneeFar, ankleFar) = Bent(hipFar, Ankle(footFar, pose.AngleFar), body.Thigh * h, body.Shin * h, -pose.KneeFar);

        var torso = (body.Shoulder - body.Hip) * h;
        var (s, c) = MathF.SinCos(lean);
        var chest = hip + (new Vector2(s, -c) * torso);
        var forward = new Vector2(c, s);
        var mid = ((hip + chest) * 0.5f) - (forward * (pose.Curl * torso * 0.30f));
        var up = Vector2.Normalize(chest - mid);
        chest -= up * (pose.Shrug * 0.2f * body.HeadRadius * h);
        var shoulderAngle = MathF.Atan2(up.X, -up.Y) + pose.Shoulders;
        var (ss, cs) = MathF.SinCos(shoulderAngle);
        var drop = new Vector2(-ss, cs) * (body.ArmWidth * h * 1.22f);
        var spread = body.ShoulderHalf * h * pose.Spin;
        var lift = up * (pose.Shrug * 0.35f * body.HeadRadius * h);
        var shoulderNear = chest + drop + lift - (new Vector2(cs, ss) * spread * float.Lerp(0.90f, 0.80f, turn));
        var shoulderFar = chest + drop + lift + (new Vector2(cs, ss) * spread * float.Lerp(0.90f, 0.74f, turn));

        var nearHand = chest + (pose.HandNear * arm);
        var farHand = chest + (pose.HandFar * arm);
        var palm = body.Hand * h * 0.5f;
        if (target is { } reach)
        {
            nearHand = Vector2.Lerp(nearHand, Short(shoulderNear, reach, palm), pose.ReachNear);
            farHand = Vector2.Lerp(farHand, Short(shoulderFar, reach, palm), pose.ReachFar);
        }

        var (elbowNear, wristNear) = Bent(shoulderNear, nearHand, body.UpperArm * h, body.Forearm * h, pose.ElbowNear);
        var (elbowFar, wristFar) = Bent(shoulderFar, farHand, body.UpperArm * h, body.Forearm * h, pose.ElbowFar);
        var neckUp = Vector2.Normalize(Vector2.Lerp(up, new(0f, -1f), 0.25f * (1f - pose.HeadFollow)));
        var neck = chest + (neckUp * ((body.Neck - body.Shoulder) * h)) + (forward * (0.012f * h * turn));
        var headAngle = pose.HeadTilt + (float.RadiansToDegrees(MathF.Atan2(up.X, -up.Y)) * pose.HeadFollow);
        var (hs, hc) = MathF.SinCos(float.DegreesToRadians(headAngle));
        var r = body.HeadRadius * h;
        var head = neck + (new Vector2(hs, -hc) * r * 1.02f) + (pose.Head * r) + (forward * (r * 0.10f * turn));
        return new()
        {
            Body = body, Pose = pose, Turn = turn, Hip = hip, PelvisNormal = MathF.Abs(lean) < 0.9f ? new(cp, sp) : Vector2.Normalize(Vector2.Lerp(new(cp, sp), forward, MathF.Min(1f, (MathF.Abs(lean) - 0.9f) * 3f))), Mid = mid, Chest = chest, Neck = neck, Head = head, HeadAngle = headAngle,
            ShoulderNear = shoulderNear, ShoulderFar = shoulderFar, ElbowNear = elbowNear, ElbowFar = elbowFar, WristNear = wristNear, WristFar = wristFar,
            HipNear = hipNear, HipFar = hipFar, KneeNear = kneeNear, KneeFar = kneeFar, AnkleNear = ankleNear, AnkleFar = ankleFar,
            HandAngleNear = HandAngle(elbowNear, wristNear, target, pose.ReachNear, pose.WristNear), HandAngleFar = HandAngle(elbowFar, wristFar, target, pose.ReachFar, pose.WristFar),
        };

        Vector2 Ankle(Vector2 foot, float degrees)
        {
            // The toes stay where they are while the heel lifts.
            var (fs, fc) = MathF.SinCos(float.DegreesToRadians(degrees));
            var toe = body.Foot * h * 0.55f;
            return degrees > 0f ? foot + new Vector2(toe - (toe * fc) + (ankle * fs), -(toe * fs) - (ankle * fc)) : foot + new Vector2(ankle * fs, -ankle * fc);
        }

        float Sink(Vector2 joint, Vector2 foot, float raised)
        {
            var reachable = leg * 0.995f;
            var dx = (foot.X - joint.X) * (raised > 0.02f ? 0f : 1f);
            var dy = foot.Y - ankle - joint.Y;
            return raised > 0.02f ? 0f : MathF.Max(0f, dy - MathF.Sqrt(MathF.Max(0.01f, (reachable * reachable) - (dx * dx))));
        }
    }

    /// <summary>A point of the trunk: <paramref name="u"/> 0 at the hip to 1 at the shoulders, <paramref name="offset"/> metres to the front.</summary>
    public Vector2 Trunk(float u, float offset)
    {
        Vector2 point, tangent;
        if (u is >= 0f and <= 1f)
        {
            point = ((1f - u) * (1f - u) * Hip) + (2f * u * (1f - u) * Mid) + (u * u * Chest);
            tangent = (2f * (1f - u) * (Mid - Hip)) + (2f * u * (Chest - Mid));
        }
        else
        {
            tangent = u < 0f ? 2f * (Mid - Hip) : 2f * (Chest - Mid);
            point = u < 0f ? Hip + (tangent * u) : Chest + (tangent * (u - 1f));
        }

        tangent = Vector2.Normalize(tangent);
        var normal = new Vector2(-tangent.Y, tangent.X);
        if (u < 0.4f)
        {
            // The pelvis keeps level while the spine bends above it.
            var t = MathF.Max(0f, u) / 0.4f;
            normal = Vector2.Normalize(Vector2.Lerp(PelvisNormal, normal, t * t * (3f - (2f * t))));
        }

        return point + (normal * offset);
    }

    private static Vector2 Direction(float degrees)
    {
        var (s, c) = MathF.SinCos(float.DegreesToRadians(degrees));
        return new(c, s);
    }

    private static Vector2 Short(Vector2 from, Vector2 to, float by)
    {
        var d = to - from;
        var length = d.Length();
        return length < 1e-4f ? to : to - (d / length * MathF.Min(by, length * 0.5f));
    }

    private static float HandAngle(Vector2 elbow, Vector2 wrist, Vector2? target, float reach, float bend)
    {
        var along = wrist - elbow;
        var angle = float.RadiansToDegrees(MathF.Atan2(along.Y, along.X));
        if (target is { } aim && reach > 0f)
        {
            var to = aim - wrist;
            var wanted = float.RadiansToDegrees(MathF.Atan2(to.Y, to.X));
            angle += reach * (MathF.IEEERemainder(wanted - angle, 360f));
            bend *= 1f - reach;
        }

        return angle - bend;
    }

    /// <summary>Two bones whose joint may be foreshortened: the bend scales how far it stands aside.</summary>
    private static (Vector2 Joint, Vector2 End) Bent(Vector2 root, Vector2 target, float first, float second, float bend)
    {
        var (joint, end) = Shapes.Reach(root, target, first, second, 1f);
        var line = end - root;
        var foot = root + (line * (Vector2.Dot(joint - root, line) / MathF.Max(1e-6f, line.LengthSquared())));
        return (foot + ((joint - foot) * bend), end);
    }

    /// <summary>Leans and steps toward a target that the arm alone does not reach.</summary>
    private static BodyPose Strain(Physique body, BodyPose pose, Vector2 aim)
    {
        var h = body.Height;
        var weight = MathF.Max(pose.ReachNear, pose.ReachFar);
        for (var i = 0; i < 4; i++)
        {
            var lean = pose.Lean + body.Stoop;
            var leg = body.LegLength * h;
            var hip = new Vector2(pose.Hip.X * leg, -(body.Hip * h) - (pose.Hip.Y * leg));
            var torso = (body.Shoulder - body.Hip) * h;
            var chest = hip + (new Vector2(MathF.Sin(lean), -MathF.Cos(lean)) * torso);
            var missing = Vector2.Distance(chest, aim) - ((body.ArmLength + (body.Hand * 0.4f) - (body.ShoulderHalf * 0.7f)) * h);
            if (missing <= 0f) break;
            var d = Vector2.Normalize(aim - chest);
            var turn = Math.Clamp(missing / torso, 0f, 0.30f) * weight * Math.Clamp(d.X + (0.35f * MathF.Max(0f, d.Y)), -1f, 1f);
            pose = pose with
            {
                Lean = Math.Clamp(pose.Lean + (turn * 0.75f), -0.7f, 1.15f),
                Hip = pose.Hip + (new Vector2(d.X * 0.5f, -MathF.Max(0f, d.Y)) * (weight * MathF.Min(missing, 0.12f * h) / leg)),
            };
        }

        return pose;
    }
}
