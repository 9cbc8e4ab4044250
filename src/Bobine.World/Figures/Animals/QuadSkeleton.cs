using System.Numerics;
using Bobine.World.Paint;

namespace Bobine.World.Figures.Animals;

/// <summary>A leg after inverse kinematics. A fore leg's hock is its wrist.</summary>
internal readonly record struct QuadLimb(Vector2 Root, Vector2 Joint, Vector2 Hock, Vector2 Ankle, float FootAngle);

/// <summary>The bones of a quadruped in one pose, in units.</summary>
internal sealed class QuadSkeleton
{
    private const float Degree = MathF.PI / 180f;

    public Vector2 Hip { get; private init; }
    public Vector2 Middle { get; private init; }
    public Vector2 Chest { get; private init; }
    public float ChestRadius { get; private init; }
    public float HipRadius { get; private init; }
    public float WaistRadius { get; private init; }

    /// <summary>Gets the angle of the spine, radians; 0 is level.</summary>
    public float Spine { get; private init; }
    public QuadLimb ForeNear { get; private init; }
    public QuadLimb ForeFar { get; private init; }
    public QuadLimb HindNear { get; private init; }
    public QuadLimb HindFar { get; private init; }

    /// <summary>Gets the base, middle and end of the neck.</summary>
    public Vector2[] Neck { get; private init; } = [];
    public Vector2 Head { get; private init; }

    /// <summary>Gets the turn of the head, degrees clockwise.</summary>
    public float HeadAngle { get; private init; }
    public Vector2[] Tail { get; private init; } = [];

    /// <summary>Gets the idle wave of hair, radians, and the wind on it, -1 to 1.</summary>
    public float Sway { get; private init; }
    public float Wind { get; private init; }

    /// <summary>Gets where the body's roll and shift put the bones.</summary>
    public Matrix3x2 Placing { get; private init; } = Matrix3x2.Identity;

    /// <param name="spec">The proportions.</param>
    /// <param name="pose">What is wanted.</param>
    /// <param name="headTurn">Degrees the face tilts the head.</param>
    /// <param name="target">What the mouth reaches for when the pose reaches, in units, or null.</param>
    /// <param name="sway">Radians of the tail's idle wave.</param>
    /// <param name="wind">-1 to 1 in the figure's own direction.</param>
    public static QuadSkeleton Solve(QuadSpec spec, in QuadPose pose, float headTurn, Vector2? target, float sway, float wind)
    {
        float girth = 1f + pose.Girth, rc = spec.Chest * girth, rh = spec.Hip * girth, rw = spec.Waist * girth;
        Vector2 chest = pose.Chest, hip = pose.Hip;
        var along = chest - hip;
        var spine = MathF.Atan2(along.Y, along.X);
        var middle = ((chest + hip) / 2f) + (Turned(new(0f, -1f), spine) * pose.Arch);

        var neckBase = chest + Turned(new Vector2(0.25f, -0.40f) * rc, spine * 0.6f);
        var neckTurn = (spec.NeckAngle + pose.Neck) * Degree;
        var end = neckBase + (new Vector2(MathF.Cos(neckTurn), MathF.Sin(neckTurn)) * spec.Neck) + pose.Head;
        var headAngle = pose.Tilt + headTurn;
        var (toCentre, toMouth) = HeadOffsets(spec, headAngle);
        if (target is { } wanted && pose.Reach > 0f)
        {
            // A tongue needs room to be seen: the mouth stops short of what it licks.
            var room = Vector2.Normalize(wanted - neckBase) * (pose.Tongue * spec.Head * (spec.HeadForm == HeadForm.Long ? 1.5f : 0.5f));
            var goal = wanted - toCentre - toMouth - room;
            var free = Vector2.Lerp(end, goal, pose.Reach);
            var reach = free - neckBase;
            float longest = spec.HeadForm == HeadForm.Long ? spec.Neck * 1.06f : spec.Neck + 0.30f, length = reach.Length();
            if (length > longest) free = neckBase + (reach / length * longest);
            end = free;
        }

        var crest = spec.HeadForm == HeadForm.Long ? new Vector2(-0.05f, -0.02f) * spec.Neck : Vector2.Zero;
        var neckMiddle = ((neckBase + end) / 2f) + crest - new Vector2(pose.Head.X * 0.12f, 0f);
        var head = end + toCentre;

        return new()
        {
            Hip = hip, Middle = middle, Chest = chest, ChestRadius = rc, HipRadius = rh, WaistRadius = rw, Spine = spine,
            ForeNear = Fore(spec, pose.ForeNear, chest, rc, spine, far: false),
            ForeFar = Fore(spec, pose.ForeFar, chest, rc, spine, far: true),
            HindNear = Hind(spec, pose.HindNear, hip, rh, spine, far: false),
            HindFar = Hind(spec, pose.HindFar, hip, rh, spine, far: true),
            Neck = [chest + Turned(new Vector2(-0.05f, -0.10f) * rc, spine * 0.6f), neckMiddle, end],
            Head = head,
            HeadAngle = headAngle,
            Sway = sway,
            Wind = wind,
            Tail = TailLine(spec, pose, hip, rh, spine, sway, wind),
            Placing = Matrix3x2.CreateRotation(pose.Roll * Degree, (chest + hip) / 2f) * Matrix3x2.CreateTranslation(pose.Shift),
        };
    }

    /// <summary>Gets a point of the body in figure units, roll and shift included.</summary>
    public Vector2 Placed(Vector2 point) => Vector2.Transform(point, Placing);

    /// <summary>Gets where the head's centre is from the end of the neck, and where the mouth is from the head's centre.</summary>
    public static (Vector2 Centre, Vector2 Mouth) HeadOffsets(QuadSpec spec, float headAngle)
    {
        var r = spec.Head;
        return spec.HeadForm switch
        {
            HeadForm.Long => (new Vector2(0.15f, -0.10f) * r, Turned(new Vector2(spec.Muzzle * 1.12f, 0.42f) * r, (headAngle + LongHead.RestAngle) * Degree)),
            HeadForm.Trunk => (new Vector2(0.45f, -0.10f) * r, Turned(new Vector2(0.55f, 0.75f) * r, headAngle * Degree)),
            _ => (new Vector2(0.35f, -0.45f) * r, Turned(new Vector2(0.22f, 0.66f) * r, headAngle * Degree)),
        };
    }

    public static Vector2 Turned(Vector2 v, float radians)
    {
        var (sin, cos) = MathF.SinCos(radians);
        return new((v.X * cos) - (v.Y * sin), (v.X * sin) + (v.Y * cos));
    }

    private static QuadLimb Fore(QuadSpec spec, Vector2 foot, Vector2 chest, float rc, float spine, bool far)
    {
        var lw = spec.LegWidth;
        var root = chest + Turned(new(rc * (far ? 0.13f : -0.05f), rc * 0.28f), spine * 0.6f);
        var bone = (spec.Stand - (spec.Chest * 0.28f) - (lw * 0.62f)) * 0.508f;
        var (angle, ankle) = Paw(spec, foot, root, far);
        bone *= Math.Clamp(Vector2.Distance(root, ankle) / (2f * bone * 0.999f), 1f, 1.30f);
        
        // Elbows of paws bend back; hoofed legs show the wrist, which bends forward.
        var (joint, reached) = Shapes.Reach(root, ankle, bone, bone, spec.FootForm == FootForm.Hoof ? -1f : 1f);
        return new(Above(root, lw * 1.7f), Above(joint, lw), reached, reached, angle);
    }

    private static QuadLimb Hind(QuadSpec spec, Vector2 foot, Vector2 hip, float rh, float spine, bool far)
    {
        float lw = spec.LegWidth, leg = spec.Leg;
        var root = hip + Turned(new(rh * (far ? 0.28f : 0.10f), rh * 0.12f), spine * 0.3f);
        var (angle, ankle) = Paw(spec, foot, root, far);

        // The hock leans over the toes at push-off, lies back when the foot reaches forward, and lies down when the hips are low.
        var low = Math.Clamp((0.75f - ((ankle.Y - hip.Y) / spec.Stand)) / 0.5f, 0f, 1f);
        var lean = Math.Clamp((root.X - ankle.X) / leg * 38f, -22f, 42f) - (62f * low);
        var rest = spec.FootForm == FootForm.Pad ? new Vector2(-0.05f, -0.25f) : new Vector2(-0.12f, -0.27f);
        var hock = ankle + (Turned(rest, lean * Degree) * leg);
        var bone = ((leg * 0.73f) + 0.10f - (spec.Hip * 0.12f) - (lw * 0.62f)) * 0.515f;
        bone *= Math.Clamp(Vector2.Distance(root, hock) / (2f * bone * 0.999f), 1f, 1.30f);
        var (joint, reached) = Shapes.Reach(root, hock, bone, bone, -1f);
        return new(Above(root, lw * 1.9f), Above(joint, lw * 1.2f), Above(reached, lw * 0.7f), ankle + (reached - hock), angle);
    }

    /// <summary>Keeps a thick joint out of the ground.</summary>
    private static Vector2 Above(Vector2 point, float radius) => new(point.X, MathF.Min(point.Y, -radius));

    /// <summary>A lifted paw droops; far feet stand a little higher on the picture.</summary>
    private static (float Angle, Vector2 Ankle) Paw(QuadSpec spec, Vector2 foot, Vector2 root, bool far)
    {
        var ankle = foot + new Vector2(0f, -(spec.LegWidth * 0.62f) - (far ? 0.022f : 0f));
        var lifted = Math.Clamp(-foot.Y / (spec.Leg * 0.30f), 0f, 1f);
        var d = ankle - root;
        var hang = (MathF.Atan2(d.Y, d.X) / Degree) - 90f;
        return (lifted * ((spec.FootForm == FootForm.Paw ? 34f : 48f) + (hang * 0.75f)), ankle);
    }

    private static Vector2[] TailLine(QuadSpec spec, in QuadPose pose, Vector2 hip, float rh, float spine, float sway, float wind)
    {
        const int segments = 7;
        var points = new Vector2[segments + 1];
        points[0] = hip + Turned(new Vector2(-0.60f, -0.36f) * rh, spine * 0.9f);
        var tail = pose.Tail;
        for (var i = 0; i < segments; i++)
        {
            var u = (i + 1f) / segments;
            var angle = MathF.PI + (spine * 0.8f) + (tail.X * 0.6f) + (tail.Y * u * 1.8f) + (tail.Z * MathF.Sin((u * MathF.PI * 1.3f) + sway)) + (tail.W * u * u)
                - (wind * u * (spec.HairTail ? 0.7f : 0.25f));
            points[i + 1] = points[i] + (new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * (spec.Tail / segments));
            if (pose.Roll == 0f) points[i + 1].Y = MathF.Min(points[i + 1].Y, -spec.TailWidth);
        }

        return points;
    }
}
