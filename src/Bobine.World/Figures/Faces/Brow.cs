using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Faces;

/// <summary>Draws one eyebrow: shared by people and animals.</summary>
/// <remarks>Design: the art bible, section 7. Lengths are in units of the head's half-width times <c>unit</c>.</remarks>
public static class Brow
{
    /// <param name="painter">Where it is drawn.</param>
    /// <param name="centre">Its middle when the face is at rest; <see cref="FaceState.Brow"/> raises it by 0.13 units.</param>
    /// <param name="side">-1 for the brow at the left of the picture, 1 at the right: the inner end turns down with <see cref="FaceState.BrowTilt"/>.</param>
    /// <param name="unit">The head's half-width.</param>
    /// <param name="weight">1 for a man's brow.</param>
    /// <param name="colour">Used as it is.</param>
    /// <param name="face">The face.</param>
    /// <param name="width">The share of the brow that is seen (a far brow narrows).</param>
    public static void Draw(Painter painter, Vector2 centre, float side, float unit, float weight, Rgb colour, in FaceState face, float width = 1f)
    {
        var y = centre.Y - (0.13f * face.Brow * unit);
        var tilt = face.BrowTilt * unit;
        float inner = centre.X - (side * 0.21f * unit * width), middle = centre.X + (side * 0.02f * unit * width), outer = centre.X + (side * 0.24f * unit * width);
        painter.Fill(Taper([V(inner, y + (0.11f * tilt)), V(middle, y - (0.06f * unit)), V(outer, y + (0.035f * unit) - (0.04f * tilt))],
            [0.055f * unit * weight, 0.062f * unit * weight, 0.020f * unit * weight], steps: 3), colour);
    }
}
