using System.Numerics;
using Bobine.World.Figures;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Passes;

/// <summary>Where the points of an actor lie in the next frame: each follows the bone nearest to it, or the whole figure where there are no bones.</summary>
/// <remarks>Piecewise rigid: two limbs that overlap on screen are told apart by distance only, and cloth, manes and tails follow the nearest bone.</remarks>
internal sealed class ActorFlow
{
    private readonly Bone[] _bones;
    private readonly SKMatrix _whole;

    private ActorFlow(Bone[] bones, SKMatrix whole)
    {
        _bones = bones;
        _whole = whole;
    }

    /// <param name="figure">The figure.</param>
    /// <param name="now">Its state in this frame.</param>
    /// <param name="next">Its state in the next frame.</param>
    /// <param name="here">The map from its own units to this frame's pixels.</param>
    /// <param name="there">The same for the next frame.</param>
    public static ActorFlow Of(IFigure figure, ActorState now, ActorState next, SKMatrix here, SKMatrix there)
    {
        var whole = here.TryInvert(out var inverse) ? there.PreConcat(inverse) : SKMatrix.Identity;
        FigurePose a = figure.Pose(now), b = figure.Pose(next);
        if (a.Bones.Count == 0 || !ReferenceEquals(a.Bones, b.Bones)) return new([], whole);
        var bones = new List<Bone>();
        var shortest = 0.03f * figure.Height * MathF.Abs(here.ScaleY);
        foreach (var (from, to) in a.Bones)
        {
            if (!a.Joints.TryGetValue(from, out var a0) || !a.Joints.TryGetValue(to, out var a1) || !b.Joints.TryGetValue(from, out var b0) || !b.Joints.TryGetValue(to, out var b1)) continue;
            Vector2 p0 = Map(here, a0), p1 = Map(here, a1), q0 = Map(there, b0), q1 = Map(there, b1);
            Vector2 d = p1 - p0, e = q1 - q0;
            var squared = d.LengthSquared();
            if (squared < shortest * shortest || squared < 1f) bones.Add(new(p0, d, MathF.Max(squared, 1e-6f), q0, Linear(whole)));
            else
            {
                // The turn and growth that carry the bone over, as one complex number.
                float real = ((d.X * e.X) + (d.Y * e.Y)) / squared, imaginary = ((d.X * e.Y) - (d.Y * e.X)) / squared;
                bones.Add(new(p0, d, squared, q0, new(real, -imaginary, imaginary, real)));
            }
        }

        return new([.. bones], whole);
    }

    /// <summary>Gets where a pixel of the actor goes.</summary>
    public Vector2 Next(float x, float y)
    {
        if (_bones.Length == 0) return Map(_whole, new(x, y));
        var p = new Vector2(x, y);
        var nearest = 0;
        var least = float.MaxValue;
        for (var i = 0; i < _bones.Length; i++)
        {
            ref readonly var bone = ref _bones[i];
            var off = p - bone.Start;
            var t = Math.Clamp(Vector2.Dot(off, bone.Along) / bone.Squared, 0f, 1f);
            var distance = (off - (bone.Along * t)).LengthSquared();
            if (distance >= least) continue;
            least = distance;
            nearest = i;
        }

        ref readonly var by = ref _bones[nearest];
        var d = p - by.Start;
        return by.End + new Vector2((by.Turn.X * d.X) + (by.Turn.Y * d.Y), (by.Turn.Z * d.X) + (by.Turn.W * d.Y));
    }

    private static Vector4 Linear(SKMatrix m) => new(m.ScaleX, m.SkewX, m.SkewY, m.ScaleY);

    private static Vector2 Map(SKMatrix m, Vector2 p) => new((m.ScaleX * p.X) + (m.SkewX * p.Y) + m.TransX, (m.SkewY * p.X) + (m.ScaleY * p.Y) + m.TransY);

    private readonly record struct Bone(Vector2 Start, Vector2 Along, float Squared, Vector2 End, Vector4 Turn);
}
