using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Animals;

/// <summary>A four-legged animal: one skeleton for lions, cats, dogs, giraffes, horses and elephants.</summary>
internal sealed class QuadrupedRig : IFigure
{
    private readonly QuadSpec _spec;
    private readonly AnimalLook _look;
    private readonly AnimalGait _gait;
    private readonly QuadBody _body;
    private readonly IAnimalHead _head;
    private readonly Mane? _mane;
    private readonly HeadWear _wear;

    public QuadrupedRig(CastMember member, Seed seed)
    {
        _look = AnimalLook.Of(member, seed);
        _spec = QuadSpec.Of(member.Kind, _look.Age);
        _gait = AnimalGaits.Of(member.Kind)!;
        _body = new(_spec, _look);
        _head = _spec.HeadForm switch
        {
            HeadForm.Long => new LongHead(_spec, _look),
            HeadForm.Trunk => new TrunkHead(_look),
            _ => new RoundHead(_spec, _look),
        };
        _wear = new(_look);
        if (_spec is { Maned: true, HeadForm: HeadForm.Round }) _mane = new(_look.Mane, _look.ManeTip);
        var stand = QuadSkeleton.Solve(_spec, QuadStances.Stand(new(_spec, _gait, _look.Upright, 0f, 0f)), 0f, null, 0f, 0f);
        Height = -(stand.Head.Y - (_spec.Head * 1.3f)) * _spec.Unit;
    }

    public float Height { get; }

    public SKRect Bounds(ActorState state)
    {
        var (bones, pose) = Bones(state);
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        void Add(Vector2 point, float radius)
        {
            point = bones.Placed(point);
            left = MathF.Min(left, point.X - radius);
            right = MathF.Max(right, point.X + radius);
            top = MathF.Min(top, point.Y - radius);
            bottom = MathF.Max(bottom, point.Y + radius);
        }

        Add(bones.Chest, bones.ChestRadius * 1.15f);
        Add(bones.Hip, bones.HipRadius * 1.15f);
        Add(bones.Middle, bones.WaistRadius * 1.2f);
        foreach (var limb in (ReadOnlySpan<QuadLimb>)[bones.ForeNear, bones.ForeFar, bones.HindNear, bones.HindFar])
        {
            Add(limb.Root, _spec.LegWidth * 2.8f);
            Add(limb.Joint, _spec.LegWidth * 1.8f);
            Add(limb.Ankle, _spec.LegWidth * 2f);
        }

        foreach (var point in bones.Tail) Add(point, (_spec.TailWidth * 2.4f) + (_spec.Tufted ? 0.2f : 0.02f));
        foreach (var point in bones.Neck) Add(point, _spec.NeckWidth * 1.8f);
        foreach (var limb in (ReadOnlySpan<QuadLimb>)[bones.HindNear, bones.HindFar]) Add(limb.Hock, _spec.LegWidth * 1.5f);
        Add(bones.Head, _spec.Head * (_mane is null ? 1.75f : 2.9f));
        if (_wear.Tall) Add(bones.Head - new Vector2(0f, _spec.Head * 1.5f), _spec.Head * 1.2f);
        if (_look.Has("scarf")) Add(bones.Head + new Vector2(0f, _spec.Head * 1.6f), _spec.Head * 1.3f);
        if (_look.Has("cape")) Add(bones.Chest, (Vector2.Distance(bones.Hip, bones.Chest) * 1.35f) + bones.ChestRadius);
        if (_look.Has("backpack")) Add(bones.Middle, bones.WaistRadius * 2.4f);
        if (_look.Upright)
        {
            Add(new(-1.3f, 0f), 0.1f);
            Add(bones.ForeNear.Ankle + new Vector2(0.5f, -0.1f), 0.15f);
        }

        var head = Head(state, bones, pose);
        foreach (var point in _head.Reach(head)) Add(bones.Head + QuadSkeleton.Turned(point * _spec.Head, bones.HeadAngle * MathF.PI / 180f), _spec.Head * 0.45f);
        var u = _spec.Unit;
        return new(left * u, top * u, right * u, bottom * u);
    }

    public void Draw(Painter painter, ActorState state)
    {
        using var scratch = Scratch.Open();
        using var saved = painter.Push();
        painter.Scale(_spec.Unit, _spec.Unit);
        var (bones, pose) = Bones(state);
        painter.Translate(pose.Shift.X, pose.Shift.Y);
        painter.Turn(pose.Roll, (bones.Chest + bones.Hip) / 2f);
        var head = Head(state, bones, pose);
        var hose = _look.Upright && (state.Now.Name == "extinguish" || state.Before.Name == "extinguish" && state.Blend < 0.5f);
        _body.Tail(painter, bones);
        _body.HindLeg(painter, bones.HindFar, far: true);
        if (pose.Upright < 0.5f) _body.ForeLeg(painter, bones.ForeFar, far: true);
        var torso = _body.Torso(painter, bones);
        BodyWear.Jacket(painter, _look, bones, torso);
        BodyWear.Backpack(painter, _look, bones);
        var places = _head.Places(head.Yaw);
        _body.HindLeg(painter, bones.HindNear, far: false);
        BodyWear.Cape(painter, _look, bones, state, _spec.Unit);

        // On four legs the head, and a mane, hang before the near leg; on two the paws are hands before chest and chin.
        if (pose.Upright < 0.5f) _body.ForeLeg(painter, bones.ForeNear, far: false);
        using (painter.Push())
        {
            // A mane lies on the ground, it does not go through it.
            if (pose.Roll == 0f && state.Position.Y < 0.02f) painter.Canvas.ClipRect(new SKRect(-9f, -9f, 9f, -pose.Shift.Y));
            AtHead(painter, bones, () =>
            {
                _mane?.Draw(painter, head.Yaw, head.Clock, head.Wind);
                _wear.Behind(painter, places, state, head.Yaw);
            });
        }

        AtHead(painter, bones, () =>
        {
            _head.Draw(painter, head);
            _wear.InFront(painter, places, state, head.Yaw);
        });
        if (pose.Upright < 0.5f) return;
        _body.ForeLeg(painter, bones.ForeFar, far: true);
        if (hose) BodyWear.Hose(painter, bones.ForeNear.Ankle, bones.ForeFar.Ankle);
        _body.ForeLeg(painter, bones.ForeNear, far: false);
    }

    public FigurePose Pose(ActorState state)
    {
        var (bones, pose) = Bones(state);
        var u = _spec.Unit;
        var joints = new Dictionary<string, Vector2>(StringComparer.Ordinal);
        void Joint(string name, Vector2 point) => joints[name] = bones.Placed(point) * u;
        var head = Head(state, bones, pose);
        Vector2 InHead(Vector2 local) => bones.Head + QuadSkeleton.Turned(local * _spec.Head, bones.HeadAngle * MathF.PI / 180f);
        Joint("head", bones.Head);
        var places = _head.Places(head.Yaw);
        Joint("eye", InHead(places.Eye));
        Joint("mouth", InHead(places.Mouth));
        Joint("chest", bones.Chest);
        Joint("hip", bones.Hip);
        Joint("back", bones.Middle - (QuadSkeleton.Turned(new(0f, 1f), bones.Spine) * bones.WaistRadius));
        Joint("tail", bones.Tail[^1]);
        Limb("fore", bones.ForeNear, bones.ForeFar, "elbow");
        Limb("hind", bones.HindNear, bones.HindFar, "knee");
        joints["foot-near"] = joints["foot-near-hind"];
        joints["foot-far"] = joints["foot-far-hind"];
        joints["hand-near"] = joints["foot-near-fore"];
        joints["hand-far"] = joints["foot-far-fore"];
        joints["nozzle"] = _spec.HeadForm == HeadForm.Trunk ? Trunk() : Nozzle();
        return new(joints, _bonesOfPose);

        Vector2 Trunk() => bones.Placed(InHead(TrunkHead.Tip(head))) * u;

        Vector2 Nozzle()
        {
            Vector2 near = bones.ForeNear.Ankle, far = bones.ForeFar.Ankle;
            return bones.Placed(((near + far) / 2f) + (Vector2.Normalize(far - near + new Vector2(0.16f, -0.02f)) * 0.42f)) * u;
        }

        void Limb(string end, in QuadLimb near, in QuadLimb far, string joint)
        {
            var sole = new Vector2(0f, _spec.LegWidth * 0.62f);
            Joint($"{joint}-near", near.Joint);
            Joint($"{joint}-far", far.Joint);
            Joint($"foot-near-{end}", near.Ankle + sole);
            Joint($"foot-far-{end}", far.Ankle + sole);
        }
    }

    private static readonly (string From, string To)[] _bonesOfPose =
    [
        ("head", "chest"), ("chest", "back"), ("back", "hip"), ("hip", "tail"), ("chest", "elbow-near"), ("elbow-near", "foot-near-fore"), ("chest", "elbow-far"), ("elbow-far", "foot-far-fore"),
        ("hip", "knee-near"), ("knee-near", "foot-near-hind"), ("hip", "knee-far"), ("knee-far", "foot-far-hind"), ("head", "mouth"),
    ];

    private void AtHead(Painter painter, QuadSkeleton bones, Action draw)
    {
        using var saved = painter.Push();
        painter.Translate(bones.Head.X, bones.Head.Y);
        painter.Turn(bones.HeadAngle);
        painter.Scale(_spec.Head, _spec.Head);
        draw();
    }

    private (QuadSkeleton Bones, QuadPose Pose) Bones(ActorState state)
    {
        var who = new QuadActor(_spec, _gait, _look.Upright, state.Clock, state.Variation);
        var pose = QuadActions.Pose(who, state.Now);
        if (state.Blend < 1f) pose = QuadPose.Mix(QuadActions.Pose(who, state.Before), pose, state.Blend);
        if (MathF.Abs(state.Facing) < 1f) pose = pose.Turned(0.55f + (0.45f * MathF.Abs(state.Facing)));
        var sway = (state.Clock * 1.9f) + (state.Variation * MathF.Tau);
        return (QuadSkeleton.Solve(_spec, pose, state.Face.Tilt, Target(state), sway, Own(state, state.Wind)), pose);
    }

    /// <summary>The target in the figure's units.</summary>
    private Vector2? Target(ActorState state)
    {
        if (state.Target is not { } target) return null;
        var k = 1f / (MathF.Max(0.05f, state.Scale) * _spec.Unit);
        return new(Own(state, target.X - state.Position.X) * k, (state.Position.Y - target.Y) * k);
    }

    private static float Own(ActorState state, float x) => state.Facing < 0f ? -x : x;

    private HeadState Head(ActorState state, QuadSkeleton bones, in QuadPose pose)
    {
        var turn = Math.Clamp((state.Face.Yaw * MathF.Min(1f, 0.25f + MathF.Abs(state.Facing))) + pose.Yaw, -0.9f, 0.9f);
        Vector2? reach = null;
        if (Target(state) is { } target && (pose.Tongue > 0f || pose.Reach > 0f))
        {
            reach = QuadSkeleton.Turned(target - bones.Head, -bones.HeadAngle * MathF.PI / 180f) / _spec.Head;
        }

        return new()
        {
            Face = state.Face, Yaw = turn, Mouth = pose.Mouth, Lids = pose.Lids, Ears = pose.Ears, Tongue = pose.Tongue, TongueTo = reach, Trunk = pose.Trunk, TrunkTo = reach, TrunkReach = pose.Reach,
            Wind = Own(state, state.Wind), Clock = state.Clock + (state.Variation * 9f), Covered = _wear.Covered, EarSway = 1.5f * MathF.Sin((state.Clock * 2.3f) + (state.Variation * 6f)),
        };
    }
}
