using System.Numerics;
using Bobine.Core;

namespace Bobine.World.Rendering.Passes;

/// <summary>The exact maps of one frame, row by row from the top left. The arrays of passes that were not asked for are empty.</summary>
public sealed class FramePasses
{
    internal FramePasses(FrameSize size, PassKinds kinds)
    {
        Size = size;
        Kinds = kinds;
        var count = size.Width * size.Height;
        Instances = new byte[count];
        Classes = new byte[count];
        Depth = kinds.HasFlag(PassKinds.Depth) || kinds.HasFlag(PassKinds.Edges) ? new float[count] : [];
        Flow = kinds.HasFlag(PassKinds.Flow) ? new float[count * 2] : [];
        Edges = kinds.HasFlag(PassKinds.Edges) ? new byte[count] : [];
    }

    public FrameSize Size { get; }
    public PassKinds Kinds { get; }

    /// <summary>Gets who is seen: 0 for the place, else an actor's number (<see cref="PassRenderer.Instances"/>), the same in the whole film.</summary>
    public byte[] Instances { get; }

    /// <summary>Gets what is seen: a <see cref="PassClass"/> per pixel.</summary>
    public byte[] Classes { get; }

    /// <summary>Gets metres along the lens axis; positive infinity for the sky.</summary>
    public float[] Depth { get; }

    /// <summary>Gets where each pixel's surface lies in the next frame, as x and y pixels from here, interleaved; 0 where <see cref="HasFlow"/> is false.</summary>
    public float[] Flow { get; }

    /// <summary>Gets whether the next frame shows the same shot.</summary>
    public bool HasFlow { get; internal set; }

    /// <summary>Gets 255 where instances, classes or depths meet, else 0.</summary>
    public byte[] Edges { get; }

    /// <summary>Gets the bones, far actors first. They are not hidden by what stands before them.</summary>
    public IReadOnlyList<PoseLine> Pose { get; internal set; } = [];

    /// <summary>Gets, for every cell of a grid, the share of its pixels that shows an instance.</summary>
    /// <param name="columns">Cells across.</param>
    /// <param name="rows">Cells down.</param>
    /// <param name="instances">How many instances the film has: numbers 0 (the place) to this.</param>
    /// <returns>Shares from 0 to 1 by cell (row by row), then instance: they sum to 1 in every cell.</returns>
    public float[] Coverage(int columns, int rows, int instances)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        var width = instances + 1;
        var result = new float[columns * rows * width];
        for (var row = 0; row < rows; row++)
        {
            int top = row * Size.Height / rows, bottom = Math.Max(top + 1, (row + 1) * Size.Height / rows);
            for (var column = 0; column < columns; column++)
            {
                int left = column * Size.Width / columns, right = Math.Max(left + 1, (column + 1) * Size.Width / columns);
                var cell = result.AsSpan(((row * columns) + column) * width, width);
                var share = 1f / ((bottom - top) * (right - left));
                for (var y = top; y < bottom; y++)
                {
                    foreach (var instance in Instances.AsSpan((y * Size.Width) + left, right - left)) cell[instance] += share;
                }
            }
        }

        return result;
    }
}

/// <summary>A bone of an actor in frame pixels.</summary>
public readonly record struct PoseLine(byte Instance, string From, string To, Vector2 Start, Vector2 End);
