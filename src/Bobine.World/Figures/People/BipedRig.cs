using System.Numerics;
using Bobine.World.Figures.People.Moves;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.People;

/// <summary>Turns an actor's state into a skeleton: the moves before and now, blended; breath, sway and wind; hands on the target.</summary>
public static class BipedRig
{
    private static readonly (string, string)[] _bones =
    [
        ("hip", "chest"), ("chest", "neck"), ("neck", "head"), ("chest", "shoulder-near"), ("shoulder-near", "elbow-near"), ("elbow-near", "hand-near"), ("chest", "shoulder-far"), ("shoulder-far", "elbow-far"), ("elbow-far", "hand-far"),
        ("hip", "hip-near"), ("hip-near", "knee-near"), ("knee-near", "foot-near"), ("hip", "hip-far"), ("hip-far", "knee-far"), ("knee-far", "foot-far"),
    ];

    public static Skeleton Solve(Person who, ActorState state)
    {
        var sign = state.Facing < 0f ? -1f : 1f;
        Vector2? target = state.Target is { } t
            ? new Vector2((t.X - state.Position.X) * sign, -(t.Y - state.Position.Y)) / MathF.Max(0.01f, state.Scale)
            : null;
        var context = new MoveContext(state.Clock, state.Variation, target is { } aim ? aim / who.Body.Height : null, state.Holds ?? who.Carries, who.Body, MathF.Max(0f, state.Position.Y));
        var pose = MoveTable.Pose(state.Now, context);
        if (state.Blend < 1f) pose = BodyPose.Mix(MoveTable.Pose(state.Before, context), pose, Eased(state.Blend));
        pose = Idle(pose, state, state.Wind * sign);
        return Skeleton.Build(who.Body, pose, MathF.Abs(state.Facing), target);
    }

    public static FigurePose Joints(in Skeleton s, ActorState state)
    {
        var r = s.Body.HeadRadius * s.Body.Height;
        var yaw = Math.Clamp(state.Face.Yaw + ((s.Turn - 1f) * 0.35f) + s.Pose.HeadYaw, -1f, 1f);
        var view = new HeadView(yaw);
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(s.HeadAngle + state.Face.Tilt));
        var head = s.Head;
        return new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
        {
            ["head"] = head, ["mouth"] = Face(view.Mouth, 0.70f), ["eye"] = Face(view.Eyes, -0.02f), ["crown"] = Face(0f, -1.2f), ["neck"] = s.Neck, ["chest"] = s.Chest, ["hip"] = s.Hip,
            ["hand-near"] = s.HandNear, ["hand-far"] = s.HandFar, ["elbow-near"] = s.ElbowNear, ["elbow-far"] = s.ElbowFar, ["shoulder-near"] = s.ShoulderNear, ["shoulder-far"] = s.ShoulderFar,
            ["hip-near"] = s.HipNear, ["hip-far"] = s.HipFar, ["knee-near"] = s.KneeNear, ["knee-far"] = s.KneeFar, ["foot-near"] = s.AnkleNear, ["foot-far"] = s.AnkleFar,
            ["back"] = s.Trunk(0.6f, -s.Body.ShoulderHalf * s.Body.Height),
        }, _bones);

        Vector2 Face(float x, float y) => head + (new Vector2((x * cos) - (y * sin), (x * sin) + (y * cos)) * r);
    }

    /// <summary>Breath, slow sway of the weight, and the lean into the wind.</summary>
    private static BodyPose Idle(BodyPose pose, ActorState state, float wind)
    {
        var phase = state.Variation * MathF.Tau;
        float breath = MathF.Sin((state.Clock * MathF.Tau / 3f) + phase), sway = MathF.Sin((state.Clock * MathF.Tau / 5.3f) + (phase * 1.7f)), drift = MathF.Sin((state.Clock * MathF.Tau / 4.1f) + (phase * 2.3f));
        var push = MathF.Abs(wind) > 0.3f ? -MathF.Sign(wind) * (MathF.Abs(wind) - 0.3f) * 0.27f : 0f;
        return pose with
        {
            Shrug = pose.Shrug + (0.10f * breath),
            Lean = pose.Lean + (0.008f * sway) + (push * pose.Grounded),
            Curl = pose.Curl - (0.03f * breath),
            Hip = pose.Hip + new Vector2(0.010f * sway, 0f),
            HandNear = pose.HandNear + new Vector2(0.012f * drift, -0.008f * breath),
            HandFar = pose.HandFar + new Vector2(0.012f * sway, -0.008f * breath),
            HeadTilt = pose.HeadTilt + (1.2f * drift) - float.RadiansToDegrees(push * 0.4f),
        };
    }

    private static float Eased(float t) => t * t * (3f - (2f * t));
}
