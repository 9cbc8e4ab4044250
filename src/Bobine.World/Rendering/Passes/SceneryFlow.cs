using System.Numerics;
using SkiaSharp;

namespace Bobine.World.Rendering.Passes;

/// <summary>Depth and motion of the points of a place between two cameras of one shot.</summary>
internal readonly struct SceneryFlow(CameraView here, CameraView there)
{
    private readonly SKMatrix _unroll = here.RollMap().Invert(), _reroll = there.RollMap();

    /// <summary>Gets the depth of the ground that a frame pixel shows, or <paramref name="otherwise"/> above the horizon.</summary>
    public float GroundDepth(float x, float y, float otherwise)
    {
        var row = (_unroll.SkewY * x) + (_unroll.ScaleY * y) + _unroll.TransY;
        return here.GroundRow(row, out var designY, out _, out _) ? MathF.Min(otherwise, here.Distance(here.GroundDepth(designY))) : otherwise;
    }

    /// <summary>Gets where a pixel of the ground goes.</summary>
    public Vector2 Ground(float x, float y)
    {
        var p = _unroll.MapPoint(x, y);
        if (!here.GroundRow(p.Y, out var designY, out var scale, out var offset)) return Far(p);
        var row = there.GroundY(designY);
        if (!there.GroundRow(row, out _, out var nextScale, out var nextOffset)) return Far(p);
        var designX = ((p.X - offset) / scale) - ((there.Rolled - here.Rolled) * CameraView.DesignFocal / here.GroundDepth(designY));
        var q = _reroll.MapPoint((designX * nextScale) + nextOffset, row);
        return new(q.X, q.Y);
    }

    /// <summary>Gets the map of a layer's pixels to the next frame.</summary>
    public SKMatrix Layer(float depth, bool isForeground)
    {
        SKMatrix from = isForeground ? here.Foreground(depth) : here.Layer(depth), to = isForeground ? there.Foreground(depth) : there.Layer(depth);
        var rolled = float.IsInfinity(depth) || depth > 5000f ? 0f : (there.Rolled - here.Rolled) * CameraView.DesignFocal / depth;
        return _reroll.PreConcat(to).PreConcat(SKMatrix.CreateTranslation(-rolled, 0f)).PreConcat(from.Invert()).PreConcat(_unroll);
    }

    /// <summary>Gets where a point of the air goes that lies so far from this camera and does not move.</summary>
    public Vector2 Stage(float x, float y, float distance)
    {
        var p = _unroll.MapPoint(x, y);
        var origin = new Vector3(0f, 0f, here.StageZ(distance));
        Vector2 hereAt = here.Project(origin), thereAt = there.Project(origin);
        float hereK = here.ScaleAt(origin.Z), thereK = there.ScaleAt(origin.Z);
        var q = _reroll.MapPoint(thereAt.X + ((p.X - hereAt.X) * thereK / hereK), thereAt.Y + ((p.Y - hereAt.Y) * thereK / hereK));
        return new(q.X, q.Y);
    }

    private Vector2 Far(SKPoint p)
    {
        var q = _reroll.PreConcat(there.Layer(float.PositiveInfinity)).PreConcat(here.Layer(float.PositiveInfinity).Invert()).MapPoint(p);
        return new(q.X, q.Y);
    }
}
