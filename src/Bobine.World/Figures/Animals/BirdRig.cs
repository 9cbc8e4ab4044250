using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>Ducks, penguins and songbirds: a body on two feet, a neck, a bill, and wings that fold, flap or paddle.</summary>
internal sealed class BirdRig : IFigure
{
    private static readonly (string From, string To)[] _bonesOfPose = [("head", "chest"), ("chest", "hip"), ("hip", "tail"), ("hip", "foot-near"), ("hip", "foot-far"), ("chest", "hand-near"), ("chest", "hand-far"), ("head", "mouth")];

    private readonly BirdSpec _spec;
    private readonly AnimalLook _look;
    private readonly AnimalGait _gait;
    private readonly HeadWear _wear;

    public BirdRig(CastMember member, Seed seed)
    {
        _look = AnimalLook.Of(member, seed);
        _spec = BirdSpec.Of(member.Kind, _look.Age);
        _gait = AnimalGaits.Of(member.Kind)!;
        if (_look.Age is "baby" or "young" && member.Look.Coat is null && member.Kind == "duck") _look = _look with { Coat = "F6D65A", Belly = "FBE99A", Mark = "E8BE3E" };
        if (_look.Age is "baby" or "young" && member.Look.Coat is null && member.Kind == "penguin") _look = _look with { Coat = "8C94AA", Belly = "F2EFEA" };
        _wear = new(_look);
        Height = -(_spec.Centre.Y + _spec.Head.Y - _spec.HeadRadius) * _spec.Unit;
    }

    public float Height { get; }

    public SKRect Bounds(ActorState state)
    {
        var pose = Current(state);
        var u = _spec.Unit;
        float up = (Height / u) + (_wear.Tall ? 0.7f : 0.1f), side = 1.25f + (pose.Spread * 0.35f), below = 0.12f + MathF.Max(0f, pose.Shift.Y);
        if (pose.Spread > 0.05f) up = MathF.Max(up, -_spec.Centre.Y - _spec.Shoulder.Y + _spec.Wing + 0.25f);
        if (MathF.Abs(pose.Pitch) > 30f || MathF.Abs(pose.Roll) > 10f) side = MathF.Max(side, up * 1.05f);
        if (MathF.Abs(pose.Pitch) > 30f || MathF.Abs(pose.Roll) > 30f) below = MathF.Max(below, 1.0f);
        up -= MathF.Min(0f, pose.Shift.Y) + MathF.Min(0f, pose.Body.Y) + MathF.Min(0f, pose.Head.Y);
        return new((-side - 0.2f) * u, -up * u, (side + 0.25f + MathF.Max(0f, pose.Head.X)) * u, below * u);
    }

    public void Draw(Painter painter, ActorState state)
    {
        using var scratch = Scratch.Open();
        using var saved = painter.Push();
        painter.Scale(_spec.Unit, _spec.Unit);
        var pose = Current(state);
        var centre = _spec.Centre + pose.Body;
        painter.Translate(pose.Shift.X, pose.Shift.Y);
        painter.Turn(pose.Roll, MathF.Abs(pose.Roll) > 40f ? centre : new(0f, 0f));
        Leg(painter, pose, centre, pose.FootFar, far: true);
        Wing(painter, pose, centre, far: true);
        Leg(painter, pose, centre, pose.FootNear, far: false);
        Body(painter, pose, centre);
        if (pose.Spread >= 0.08f) Cape(painter, state, pose, centre);
        Wing(painter, pose, centre, far: false);
        if (pose.Spread < 0.08f) Cape(painter, state, pose, centre);
        Head(painter, state, pose, centre);
    }

    public FigurePose Pose(ActorState state)
    {
        var pose = Current(state);
        var u = _spec.Unit;
        var centre = _spec.Centre + pose.Body;
        Vector2 Of(Vector2 local) => centre + QuadSkeleton.Turned(local, pose.Pitch * MathF.PI / 180f);
        var turn = Matrix3x2.CreateRotation(pose.Roll * MathF.PI / 180f, MathF.Abs(pose.Roll) > 40f ? centre : Vector2.Zero) * Matrix3x2.CreateTranslation(pose.Shift);
        Vector2 Placed(Vector2 point) => Vector2.Transform(point, turn) * u;
        var head = HeadAt(pose, centre);
        var places = Places(Yaw(state, pose));
        Vector2 InHead(Vector2 local) => head + QuadSkeleton.Turned(local * _spec.HeadRadius, (pose.Tilt + state.Face.Tilt) * MathF.PI / 180f);
        var wing = Of(_spec.Shoulder + WingTip(pose));
        return new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
        {
            ["head"] = Placed(head), ["eye"] = Placed(InHead(places.Eye)), ["mouth"] = Placed(InHead(places.Nose)), ["chest"] = Placed(Of(_spec.NeckRoot)), ["hip"] = Placed(Of(_spec.Leg)), ["back"] = Placed(Of(new(-0.1f, -0.36f))),
            ["tail"] = Placed(Of(_spec.Body[0])), ["foot-near"] = Placed(pose.FootNear), ["foot-far"] = Placed(pose.FootFar), ["foot-near-hind"] = Placed(pose.FootNear), ["foot-far-hind"] = Placed(pose.FootFar),
            ["foot-near-fore"] = Placed(pose.FootNear), ["foot-far-fore"] = Placed(pose.FootFar), ["hand-near"] = Placed(wing), ["hand-far"] = Placed(wing + new Vector2(0.1f, 0f)),
        }, _bonesOfPose);
    }

    private BirdPose Current(ActorState state)
    {
        var pose = BirdActions.Pose(_spec, _gait, state.Now, state.Clock, state.Variation);
        return state.Blend >= 1f ? pose : BirdPose.Mix(BirdActions.Pose(_spec, _gait, state.Before, state.Clock, state.Variation), pose, state.Blend);
    }

    private Vector2 HeadAt(in BirdPose pose, Vector2 centre) => centre + QuadSkeleton.Turned(_spec.Head + pose.Head, pose.Pitch * MathF.PI / 180f);

    private static float Yaw(ActorState state, in BirdPose pose) => Math.Clamp(((state.Face.Yaw - 0.35f) * 0.6f) + pose.Yaw, -0.6f, 0.6f);

    private HeadPlaces Places(float yaw)
    {
        var eye = new Vector2(0.22f + (0.2f * yaw), -0.20f);
        return new(eye, eye, 0.30f, new(0.95f, 0.2f), new(0.85f + _spec.Bill, 0.14f), new(-0.05f, -0.62f), 0.80f, -6f, _spec.Flipper ? new(0.25f, 1.0f) : new(0.05f, 1.25f));
    }

    private void Leg(Painter painter, in BirdPose pose, Vector2 centre, Vector2 foot, bool far)
    {
        if (pose.Tucked > 0.95f && !_spec.Flipper) return;
        var root = centre + QuadSkeleton.Turned(_spec.Leg + new Vector2(far ? 0.08f : -0.02f, 0f), pose.Pitch * MathF.PI / 180f);
        var end = Vector2.Lerp(foot, root + new Vector2(-0.10f, 0.10f), pose.Tucked);
        if (far) end += new Vector2(0.03f, -0.03f);
        float w = _spec.LegWidth, l = _spec.FootLength, lifted = Math.Clamp(-foot.Y / 0.12f, 0f, 1f);
        var colour = far ? _look.Foot.Lum(0.84f) : _look.Foot;
        painter.Form(Taper([root, end + new Vector2(0f, -0.06f)], [w * 1.15f, w * 0.9f], steps: 2), colour.Lum(0.95f), w * 2f);
        using var saved = painter.Push();
        painter.Translate(end.X, end.Y);
        painter.Turn((26f * lifted) + (30f * pose.Tucked));
        if (_spec.Hops)
        {
            using var toes = new SKPathBuilder();
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(l * 0.80f, -0.01f), (l * 0.55f, -0.035f), (-l * 0.42f, -0.01f)]) toes.AddPath(Taper([new(0f, -0.04f), new(x, y)], [w * 0.9f, w * 0.6f], steps: 2));
            painter.Fill(Done(toes), painter.Light.Lit(colour));
            return;
        }

        painter.Form(Blob(V(-l * 0.26f, -0.09f), V(l * 0.16f, -0.14f), V(l * 0.86f, -0.035f), V(l * 0.74f, 0.012f), V(-l * 0.26f, 0.010f)), colour, 0.14f);
    }

    private void Body(Painter painter, in BirdPose pose, Vector2 centre)
    {
        using var saved = painter.Push();
        painter.Translate(centre.X, centre.Y);
        painter.Turn(pose.Pitch);
        painter.Scale(1f + (pose.Girth * 0.5f), 1f + pose.Girth);
        if (!_spec.Flipper) Tail(painter, pose);
        var head = _spec.Head + pose.Head;
        var bend = (_spec.NeckRoot + head) / 2f;
        var neck = Taper([_spec.NeckRoot, bend + new Vector2(0.06f - (0.1f * pose.Head.X), 0f), head + new Vector2(-0.03f, 0.06f)], [_spec.NeckWide, (_spec.NeckWide * 0.35f) + (_spec.NeckThin * 0.65f), _spec.NeckThin], steps: 5);
        var whole = Union(Blob(_spec.Body), neck);
        painter.Form(whole, _look.Coat, 0.78f);
        painter.Canvas.Save();
        painter.Clip(whole);
        var light = painter.Light;
        if (_spec.Flipper)
        {
            var belly = Blob(V(0.30f, -0.74f), V(0.02f, -0.50f), V(-0.12f, 0.05f), V(-0.10f, 0.50f), V(0.16f, 0.84f), V(0.62f, 0.50f), V(0.64f, -0.1f), V(0.52f, -0.6f));
            painter.Form(belly, _look.Belly, 0.7f);
            painter.Fill(Ellipse(0.34f, -0.62f, 0.26f, 0.15f, 16f), light.Lit(_look.Mark), 0.55f, 0.07f);
        }
        else if (_spec.Hops)
        {
            painter.Form(Blob(V(0.62f, -0.50f), V(0.24f, -0.34f), V(0.06f, 0.02f), V(0.0f, 0.34f), V(0.2f, 0.60f), V(0.62f, 0.40f), V(0.8f, -0.1f)), _look.Belly, 0.7f);
        }
        else
        {
            painter.Fill(Ellipse(0.02f, 0.42f, 0.62f, 0.22f), Rgb.Mix(light.Lit(_look.Belly), light.Dark(_look.Belly), 0.6f), 0.55f, 0.10f);
        }

        painter.Canvas.Restore();
        BodyWear.OnBird(painter, _look, _spec);
    }

    /// <summary>A cape lies over a folded wing, and under a spread one.</summary>
    private void Cape(Painter painter, ActorState state, in BirdPose pose, Vector2 centre)
    {
        using var saved = painter.Push();
        painter.Translate(centre.X, centre.Y);
        painter.Turn(pose.Pitch);
        BodyWear.BirdCape(painter, _look, _spec, state);
    }

    private void Tail(Painter painter, in BirdPose pose)
    {
        using var saved = painter.Push();
        var root = _spec.Hops ? new Vector2(-0.50f, 0.04f) : new Vector2(-0.55f, -0.22f);
        painter.Canvas.RotateDegrees(pose.Tail, root.X, root.Y);
        if (_spec.Hops) painter.Form(Taper([root + new Vector2(0.15f, 0f), root + new Vector2(-0.28f, -0.02f), root + new Vector2(-0.66f, -0.06f)], [0.17f, 0.13f, 0.10f], 1f, 0.4f), _look.Mark, 0.24f);
        else painter.Form(Blob(V(-0.45f, -0.30f), V(-0.78f, -0.46f), V(-0.90f, -0.42f), V(-0.82f, -0.24f), V(-0.50f, -0.02f)), _look.Coat, 0.3f);
    }

    private Vector2 WingTip(in BirdPose pose) => Vector2.Lerp(new(-0.45f, 0.25f), new Vector2(-0.15f, -_spec.Wing * pose.Stroke), pose.Spread);

    private void Wing(Painter painter, in BirdPose pose, Vector2 centre, bool far)
    {
        if (far && pose.Spread < 0.08f) return;
        using var saved = painter.Push();
        painter.Translate(centre.X, centre.Y);
        painter.Turn(pose.Pitch);
        var root = _spec.Shoulder + (far ? new Vector2(0.12f, -0.06f) : Vector2.Zero);
        var colour = far ? _look.Coat.Lum(0.78f) : _spec.Hops ? _look.Mark : _look.Coat.Lum(0.93f);
        if (_spec.Flipper)
        {
            // A flipper swings from the shoulder: down at rest, out and up when it strokes.
            var angle = pose.Spread * (55f + (65f * pose.Stroke)) * (far ? -1f : 1f);
            painter.Translate(root.X, root.Y);
            painter.Canvas.RotateDegrees(angle + (far ? -14f : 8f));
            painter.Form(Taper([new(0f, 0f), new(-0.07f, 0.38f), new(-0.10f, _spec.Wing * 0.82f)], [0.15f, 0.17f, 0.07f], steps: 5), colour, 0.3f);
            return;
        }

        if (pose.Spread < 0.08f)
        {
            FoldedWing(painter, root, colour);
            return;
        }

        // Spread: the wing is drawn straight up and flattened by the stroke, as a flap seen from the side.
        var stroke = pose.Stroke;
        if (MathF.Abs(stroke) < 0.14f) stroke = stroke < 0f ? -0.14f : 0.14f;
        float l = _spec.Wing * (0.55f + (0.45f * pose.Spread)), lean = -0.25f - (0.18f * stroke);
        Vector2 P(float x, float y) => root + new Vector2(x + (lean * y), -y * l * stroke);
        var wing = Blob(P(0.12f, -0.06f), P(0.24f, 0.35f), P(0.16f, 0.85f), P(-0.06f, 1.06f), P(-0.22f, 0.92f), P(-0.34f, 0.74f), P(-0.46f, 0.52f), P(-0.54f, 0.24f), P(-0.42f, -0.02f));
        painter.Form(wing, colour, 0.34f);
        if (painter.PixelsPerUnit < 26f) return;
        using var quills = new SKPathBuilder();
        for (var i = 0; i < 4; i++) quills.AddPath(Curve(P(-0.30f + (0.12f * i), 0.18f + (0.06f * i)), P(-0.34f + (0.12f * i), 0.45f + (0.10f * i)), P(-0.36f + (0.11f * i), 0.60f + (0.12f * i))));
        painter.Stroke(Done(quills), painter.Light.Dark(colour), 0.018f, 0.55f);
    }

    private void FoldedWing(Painter painter, Vector2 root, Rgb colour)
    {
        var k = _spec.Hops ? 0.92f : 1f;
        Vector2 P(float x, float y) => root + (new Vector2(x, y) * k);
        painter.Form(Blob(P(0.04f, 0.02f), P(-0.04f, 0.30f), P(-0.40f, 0.40f), P(-0.86f, 0.14f), P(-0.56f, 0.08f), P(-0.28f, -0.06f)), colour, 0.4f);
        if (painter.PixelsPerUnit < 30f) return;
        using var quills = new SKPathBuilder();
        for (var i = 0; i < 3; i++) quills.AddPath(Curve(P(-0.66f + (i * 0.13f), 0.18f + (i * 0.03f)), P(-0.48f + (i * 0.13f), 0.27f + (i * 0.01f)), P(-0.34f + (i * 0.12f), 0.25f)));
        painter.Stroke(Done(quills), painter.Light.Dark(colour), 0.018f, 0.6f);
    }

    private void Head(Painter painter, ActorState state, in BirdPose pose, Vector2 centre)
    {
        var at = HeadAt(pose, centre);
        var yaw = Yaw(state, pose);
        var face = state.Face;
        var light = painter.Light;
        using var saved = painter.Push();
        painter.Translate(at.X, at.Y);
        painter.Turn(pose.Tilt + face.Tilt);
        painter.Scale(_spec.HeadRadius, _spec.HeadRadius);
        var places = Places(yaw);
        _wear.Behind(painter, places, state, yaw);
        var open = Math.Clamp(MathF.Max(pose.Mouth, face.Mouth.Open), 0f, 1.1f);
        Bill(painter, open, upper: false);
        var skull = Ellipse(0f, 0f, 1f, 0.96f);
        painter.Form(skull, _look.Coat, 1.9f, spread: 0.22f);
        painter.Canvas.Save();
        painter.Clip(skull);
        if (_spec.Flipper) painter.Form(Blob(V(0.22f + (0.2f * yaw), -0.62f), V(-0.26f + (0.2f * yaw), -0.20f), V(-0.12f, 0.46f), V(0.5f, 1.1f), V(1.2f, 0.5f), V(1.1f, -0.4f), V(0.62f, -0.42f)), _look.Belly, 0.9f);
        if (_spec.Hops && _look.Belly.Luma < 0.7f) painter.Form(Blob(V(0.25f, -0.50f), V(0.0f, 0.0f), V(0.0f, 0.6f), V(0.5f, 1.2f), V(1.3f, 0.7f), V(1.2f, -0.4f), V(0.7f, -0.55f)), _look.Belly, 0.9f);
        painter.Canvas.Restore();
        Bill(painter, open, upper: true);
        painter.Fill(Circle(0.42f, 0.34f, 0.20f), "E8707A", 0.22f, 0.10f);
        AnimalEye.Draw(painter, places.Eye.X, places.Eye.Y, 0.26f, 0.31f, _spec.Flipper ? _look.Belly : _look.Coat, _look.Iris, face, pose.Lids);
        if (painter.PixelsPerUnit > 12f)
        {
            float brow = face.Brow, tilt = face.BrowTilt;
            painter.Fill(Taper([new(0.02f, -0.66f - (0.12f * brow)), new(0.22f, -0.72f - (0.12f * brow)), new(0.46f, -0.64f - (0.06f * brow) + (0.14f * tilt))], [0.03f, 0.055f, 0.025f], steps: 3), light.Dark(_look.Coat.Luma < 0.35f ? _look.Belly : _look.Coat), 0.9f);
        }

        _wear.InFront(painter, places, state, yaw);
    }

    private void Bill(Painter painter, float open, bool upper)
    {
        float b = _spec.Bill, h = _spec.FlatBill ? 1f : 0.86f;
        using var saved = painter.Push();
        painter.Translate(0.62f, 0.14f);
        if (upper)
        {
            painter.Turn(-open * 9f);
            var shape = _spec.FlatBill
                ? Blob(V(-0.10f, -0.40f), V(0.34f, -0.26f), V(b * 0.92f, -0.06f), V(b * 1.26f, -0.04f), V(b * 1.28f, 0.14f), V(b * 0.7f, 0.20f), V(-0.12f, 0.20f))
                : Blob(V(-0.08f, -0.30f * h), V(0.40f, -0.22f * h), V(b * 1.16f, 0.06f), V(b * 1.14f, 0.13f), V(0.45f, 0.18f), V(-0.10f, 0.20f));
            painter.Form(shape, _look.Nose, 0.6f);
            if (painter.PixelsPerUnit > 16f) painter.Fill(Ellipse(0.36f, -0.10f, 0.06f, 0.035f, 12f), painter.Light.Dark(_look.Nose), 0.8f);
            return;
        }

        painter.Turn(open * 24f);
        painter.Form(Blob(V(-0.10f, 0.02f), V(b * 0.7f, 0.10f), V(b * (_spec.FlatBill ? 1.16f : 0.98f), 0.15f), V(b * 0.9f, 0.28f), V(-0.06f, 0.32f)), _look.Nose.Lum(0.84f), 0.4f);
        if (open > 0.2f) painter.Fill(Blob(V(0.0f, 0.04f), V(b * 0.8f, 0.10f), V(b * 0.7f, 0.17f), V(0.0f, 0.16f)), painter.Light.Lit("B8405A"));
    }
}
