using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>A quadruped's pose: where hips, chest, feet and head are wanted, in units of the spec (origin on the ground, y down). Bones follow by inverse kinematics.</summary>
internal readonly record struct QuadPose
{
    public Vector2 Chest { get; init; }
    public Vector2 Hip { get; init; }

    /// <summary>Gets how far the spine bends up in its middle.</summary>
    public float Arch { get; init; }
    public Vector2 ForeNear { get; init; }
    public Vector2 ForeFar { get; init; }
    public Vector2 HindNear { get; init; }
    public Vector2 HindFar { get; init; }

    /// <summary>Gets where the head is against its place on the resting neck.</summary>
    public Vector2 Head { get; init; }

    /// <summary>Gets degrees the neck is turned down (positive) or up.</summary>
    public float Neck { get; init; }
    public float Tilt { get; init; }
    public float Yaw { get; init; }

    /// <summary>Gets lift, curve, wave and curl of the tip (radians).</summary>
    public Vector4 Tail { get; init; }

    /// <summary>Gets degrees the whole body is rolled clockwise about its centre, and how far it is moved.</summary>
    public float Roll { get; init; }
    public Vector2 Shift { get; init; }

    /// <summary>Gets 0 (on four legs) to 1 (on two).</summary>
    public float Upright { get; init; }

    /// <summary>Gets the least opening of the mouth, 0 to 1, and how far the tongue is out.</summary>
    public float Mouth { get; init; }
    public float Tongue { get; init; }

    /// <summary>Gets how far the lids are closed by the action, 0 to 1.</summary>
    public float Lids { get; init; }

    /// <summary>Gets the ears: -1 laid back to 1 pricked.</summary>
    public float Ears { get; init; }

    /// <summary>Gets the curl of the trunk, -1 (up) to 1 (to the mouth), and 0 at rest.</summary>
    public float Trunk { get; init; }

    /// <summary>Gets the thickness of the body against its own: breath, landings.</summary>
    public float Girth { get; init; }

    /// <summary>Gets how much the head reaches for the target, 0 to 1.</summary>
    public float Reach { get; init; }

    public static QuadPose Mix(in QuadPose a, in QuadPose b, float t) => t <= 0f ? a : t >= 1f ? b : new()
    {
        Chest = Vector2.Lerp(a.Chest, b.Chest, t),
        Hip = Vector2.Lerp(a.Hip, b.Hip, t),
        Arch = Lerp(a.Arch, b.Arch, t),
        ForeNear = Vector2.Lerp(a.ForeNear, b.ForeNear, t),
        ForeFar = Vector2.Lerp(a.ForeFar, b.ForeFar, t),
        HindNear = Vector2.Lerp(a.HindNear, b.HindNear, t),
        HindFar = Vector2.Lerp(a.HindFar, b.HindFar, t),
        Head = Vector2.Lerp(a.Head, b.Head, t),
        Neck = Lerp(a.Neck, b.Neck, t),
        Tilt = Lerp(a.Tilt, b.Tilt, t),
        Yaw = Lerp(a.Yaw, b.Yaw, t),
        Tail = Vector4.Lerp(a.Tail, b.Tail, t),
        Roll = Lerp(a.Roll, b.Roll, t),
        Shift = Vector2.Lerp(a.Shift, b.Shift, t),
        Upright = Lerp(a.Upright, b.Upright, t),
        Mouth = Lerp(a.Mouth, b.Mouth, t),
        Tongue = Lerp(a.Tongue, b.Tongue, t),
        Lids = Lerp(a.Lids, b.Lids, t),
        Ears = Lerp(a.Ears, b.Ears, t),
        Trunk = Lerp(a.Trunk, b.Trunk, t),
        Girth = Lerp(a.Girth, b.Girth, t),
        Reach = Lerp(a.Reach, b.Reach, t),
    };

    /// <summary>The pose foreshortened along x, as in a turn toward the camera.</summary>
    public QuadPose Turned(float k)
    {
        var by = new Vector2(k, 1f);
        return this with { Chest = Chest * by, Hip = Hip * by, ForeNear = ForeNear * by, ForeFar = ForeFar * by, HindNear = HindNear * by, HindFar = HindFar * by };
    }

    /// <summary>The pose at <paramref name="t"/> between timed keys, eased in and out of each.</summary>
    public static QuadPose At(float t, params ReadOnlySpan<(float Time, QuadPose Pose)> keys)
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
