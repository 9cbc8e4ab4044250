using System.Numerics;
using Bobine.Core;
using Bobine.World.Rendering;
using Bobine.World.Simulation;

namespace Bobine.Models.Reel.Conditions;

/// <summary>Describes one actor of one instant in numbers of about unit size.</summary>
internal static class SlotNumbers
{
    // Joints that place the limbs; what a figure lacks is left at zero.
    private static readonly string[] _joints = ["head", "mouth", "hand-near", "hand-far", "foot-near", "foot-far", "hip"];

    public static void Write(Span<float> into, ActorState actor, in CameraView view, FrameSize size, SlotPicture picture)
    {
        var ground = view.Project(actor.Position);
        var pixels = MathF.Max(1f, view.ScaleAt(actor.Position.Z) * actor.Scale * picture.Figure.Height);
        var at = 0;
        Span<float> Take(int count, Span<float> all)
        {
            var part = all.Slice(at, count);
            at += count;
            return part;
        }

        ReadOnlySpan<float> place =
        [
            (ground.X / size.Width) - 0.5f, (ground.Y / size.Height) - 0.5f, MathF.Log2(pixels / size.Height), MathF.Log2(MathF.Max(0.5f, view.Distance(actor.Position.Z)) / 6f), actor.Position.Y,
            actor.Facing, actor.Velocity.X * 0.3f, actor.Velocity.Y * 0.3f, actor.Velocity.Z * 0.3f, MathF.Sin(actor.Roll * MathF.PI / 180f), 1f - MathF.Cos(actor.Roll * MathF.PI / 180f), (actor.Squash - 1f) * 3f,
            actor.Damage, actor.Glow, actor.Opacity, actor.Wind,
        ];
        place.CopyTo(Take(16, into));
        ReadOnlySpan<float> act =
        [
            actor.Blend, actor.Now.Progress, actor.Now.Intensity, Sin(actor.Now.Phase), Cos(actor.Now.Phase), Sin(actor.Now.Phase * 2f), Cos(actor.Now.Phase * 2f), actor.Before.Progress, Sin(actor.Before.Phase), Cos(actor.Before.Phase),
            Sin(actor.Clock * 0.25f), Cos(actor.Clock * 0.25f), Sin(actor.Wheel / MathF.Tau), Cos(actor.Wheel / MathF.Tau),
        ];
        act.CopyTo(Take(14, into));
        var face = actor.Face;
        ReadOnlySpan<float> look = [face.Lid, face.LowerLid, face.Brow, face.BrowTilt, face.Smile, face.Pupil - 1f, face.HappyEyes ? 1f : 0f, face.GazeX, face.GazeY, face.Yaw, face.Tilt / 20f, face.Mouth.Width - 1f, face.Mouth.Open, face.Mouth.Round, face.Mouth.UpperTeeth, face.Mouth.LowerTeeth, face.Mouth.Tongue];
        look.CopyTo(Take(17, into));
        picture.Colours.AsSpan().CopyTo(Take(9, into));
        Joints(Take(14, into), actor, picture.Figure);
        var toward = actor.Target is { } target ? view.Project(target) - ground : Vector2.Zero;
        into[at] = Math.Clamp(toward.X / size.Height, -2f, 2f);
        into[at + 1] = Math.Clamp(toward.Y / size.Height, -2f, 2f);

        // Who is far out of the frame, or as fast as a racing car, says no more than who is out or fast.
        for (var i = 0; i < into.Length; i++) into[i] = Math.Clamp(into[i], -4f, 4f);
    }

    private static void Joints(Span<float> into, ActorState actor, World.Figures.IFigure figure)
    {
        var pose = figure.Pose(actor);
        for (var i = 0; i < _joints.Length; i++)
        {
            if (!pose.Joints.TryGetValue(_joints[i], out var joint)) continue;
            into[2 * i] = Math.Clamp(joint.X / figure.Height * (actor.Facing < 0f ? -1f : 1f), -2f, 2f);
            into[(2 * i) + 1] = Math.Clamp(-joint.Y / figure.Height, -2f, 2f);
        }
    }

    private static float Sin(float cycles) => MathF.Sin(cycles * MathF.Tau);
    private static float Cos(float cycles) => MathF.Cos(cycles * MathF.Tau);
}
