using System.Numerics;
using Bobine.Core;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Projects the stage to a frame: pinhole perspective for points, one affine map per layer depth.</summary>
/// <remarks>Design pixels are those of the neutral camera on a 1280x720 frame, focal 1008 px, height 1.5 m (see <see cref="Places.Place"/>).</remarks>
public readonly struct CameraView
{
    /// <summary>The nearest ground that is painted as ground, in metres from the neutral camera.</summary>
    private const float NearestGround = 1.3f;

    /// <summary>The neutral camera's focal length in design pixels and height in metres.</summary>
    public const float DesignFocal = 1008f, DesignHeight = 1.5f;

    private readonly CameraState _camera;
    private readonly FrameSize _size;
    private readonly float _focal, _horizonY, _centreX, _designHorizon;

    public CameraView(CameraState camera, FrameSize size, float horizon)
    {
        _camera = camera;
        _size = size;
        _focal = camera.Focal * size.Height;
        _designHorizon = horizon * 720f;
        _horizonY = (horizon * size.Height) + (_focal * MathF.Tan(camera.Tilt));
        _centreX = (size.Width / 2f) - (_focal * MathF.Tan(camera.Pan));
    }

    /// <summary>Gets the row of the horizon in frame pixels.</summary>
    public float HorizonY => _horizonY;

    /// <summary>Gets whether the camera only turns and zooms: then every layer moves alike, the ground too.</summary>
    public bool TurnsOnly => _camera.Position == new Vector3(0f, DesignHeight, 0f) && _camera.Rolled == 0f;

    /// <summary>Gets how far the scenery has rolled by, in metres.</summary>
    public float Rolled => _camera.Rolled;

    /// <summary>Gets how much is seen of what frames the neutral camera's picture, 0 to 1: it is painted for that camera's edges, and would stand in the way of one that turns, widens, moves or rolls by.</summary>
    public float ForegroundOpacity
    {
        get
        {
            if (_camera.Rolled != 0f || _camera.TrackingSpeed != 0f) return 0f;
            var off = _camera.Position - new Vector3(0f, DesignHeight, 0f);
            var away = MathF.Max(MathF.Max(MathF.Abs(off.X), MathF.Abs(off.Y)) / 0.5f, MathF.Max(off.Z / 0.9f, -off.Z / 0.4f));
            var turned = MathF.Max(MathF.Abs(_camera.Pan) / 0.16f, MathF.Abs(_camera.Tilt) / 0.2f);
            var wide = MathF.Max(0f, 1.4f - _camera.Focal) / 0.25f;
            return Math.Clamp(1.6f - (1.6f * MathF.Max(away, MathF.Max(turned, wide))), 0f, 1f);
        }
    }

    /// <summary>Gets the depth of a design row of the ground.</summary>
    public float GroundDepth(float designY) => DesignFocal * DesignHeight / MathF.Max(0.5f, designY - _designHorizon);

    /// <summary>Gets pixels per metre at a depth.</summary>
    public float ScaleAt(float z) => _focal / Distance(z);

    /// <summary>Gets the frame pixel of a stage point, before roll.</summary>
    public Vector2 Project(Vector3 point)
    {
        var k = ScaleAt(point.Z);
        return new(_centreX + (k * (point.X - _camera.Position.X)), _horizonY - (k * (point.Y - _camera.Position.Y)));
    }

    /// <summary>Gets the distance along the lens axis, at least 20 cm so that nothing behind the camera is turned inside out.</summary>
    public float Distance(float z) => MathF.Max(0.2f, z - _camera.Position.Z);

    /// <summary>Gets the stage's depth of what is so far along the lens axis.</summary>
    public float StageZ(float distance) => distance + _camera.Position.Z;

    /// <summary>Gets the map from design pixels of a layer to frame pixels.</summary>
    public SKMatrix Layer(float depth)
    {
        if (float.IsInfinity(depth) || depth > 5000f)
        {
            var zoom = _focal / DesignFocal;
            return new(zoom, 0f, _centreX - (zoom * 640f), 0f, zoom, _horizonY - (zoom * _designHorizon), 0f, 0f, 1f);
        }

        var perMetre = _focal / Distance(depth);
        var k = perMetre * depth / DesignFocal;
        return new(k, 0f, _centreX - (k * 640f) - (perMetre * _camera.Position.X), 0f, k, _horizonY - (k * _designHorizon) - (perMetre * (DesignHeight - _camera.Position.Y)), 0f, 0f, 1f);
    }

    /// <summary>Gets the map of a foreground frame, which travels with the camera as it dollies: left behind, it would stand among the actors.</summary>
    public SKMatrix Foreground(float depth)
    {
        var perMetre = _focal / depth;
        var k = _focal / DesignFocal;
        return new(k, 0f, _centreX - (k * 640f) - (perMetre * _camera.Position.X * 0.6f), 0f, k, _horizonY - (k * _designHorizon) - (perMetre * (DesignHeight - _camera.Position.Y) * 0.3f), 0f, 0f, 1f);
    }

    /// <summary>Gets what a frame row of the ground shows: the design row and its horizontal map. False above the horizon.</summary>
    public bool GroundRow(float y, out float designY, out float scaleX, out float offsetX)
    {
        var below = y - _horizonY;
        designY = scaleX = offsetX = 0f;
        if (below < 0.5f) return false;
        var height = MathF.Max(0.05f, _camera.Position.Y);

        // The ground is painted from NearestGround on; what lies before it goes on as a wall would, not as rows of endless width.
        var nearest = MathF.Max(0.3f, NearestGround - _camera.Position.Z);
        var edge = _focal * height / nearest;
        var distance = MathF.Max(nearest, _focal * height / below);
        var z = distance + _camera.Position.Z;
        scaleX = _focal * z / (DesignFocal * distance);
        offsetX = _centreX - (scaleX * 640f) - (_focal / distance * _camera.Position.X);
        designY = _designHorizon + (DesignFocal * DesignHeight / z) + (MathF.Max(0f, below - edge) / scaleX);
        return true;
    }

    /// <summary>Gets the inverse of <see cref="GroundRow"/>: the frame row of a design row of the ground.</summary>
    public float GroundY(float designY)
    {
        var z = DesignFocal * DesignHeight / MathF.Max(0.01f, designY - _designHorizon);
        return _horizonY + (_focal * _camera.Position.Y / Distance(z));
    }

    /// <summary>Gets the part of a layer that the frame can show, in design pixels, with room for roll.</summary>
    public SKRect VisibleDesign(float depth) => Visible(Layer(depth));

    /// <summary>Gets what the frame can show of a layer that is moved by a map, in design pixels.</summary>
    public SKRect Visible(SKMatrix m)
    {
        var margin = MathF.Abs(_camera.Roll) > 0.01f ? 0.12f * _size.Height : 2f;
        return new((-margin - m.TransX) / m.ScaleX, (-margin - m.TransY) / m.ScaleY, (_size.Width + margin - m.TransX) / m.ScaleX, (_size.Height + margin - m.TransY) / m.ScaleY);
    }

    /// <summary>Gets the part of the ground that the frame can show, in design pixels.</summary>
    public SKRect VisibleGround()
    {
        var margin = MathF.Abs(_camera.Roll) > 0.01f ? 0.12f * _size.Height : 2f;
        float left = float.MaxValue, right = float.MinValue, top = _designHorizon, bottom = _designHorizon + 8f;
        for (var i = 0; i <= 24; i++)
        {
            var y = MathF.Max(0.5f, -_horizonY) + _horizonY + ((_size.Height + margin - MathF.Max(_horizonY, 0f)) * i / 24f);
            if (!GroundRow(y, out var designY, out var scale, out var offset)) continue;
            left = MathF.Min(left, (-margin - offset) / scale);
            right = MathF.Max(right, (_size.Width + margin - offset) / scale);
            bottom = MathF.Max(bottom, designY);
        }

        return left > right ? new(0f, top, 1280f, 720f) : new(MathF.Max(left, -9000f), top - 6f, MathF.Min(right, 10280f), MathF.Min(bottom, 3000f));
    }

    /// <summary>Turns the canvas by the camera's roll about the frame's centre, enlarged enough to hide the corners.</summary>
    public void ApplyRoll(SKCanvas canvas)
    {
        if (MathF.Abs(_camera.Roll) < 0.01f) return;
        canvas.Concat(RollMap());
    }

    /// <summary>Gets the map from frame pixels before the camera's roll to those after it.</summary>
    public SKMatrix RollMap()
    {
        if (MathF.Abs(_camera.Roll) < 0.01f) return SKMatrix.Identity;
        var (sin, cos) = MathF.SinCos(MathF.Abs(_camera.Roll) * MathF.PI / 180f);
        var enlarge = cos + (sin * _size.Width / _size.Height);
        return SKMatrix.CreateTranslation(-_size.Width / 2f, -_size.Height / 2f)
            .PostConcat(SKMatrix.CreateScale(enlarge, enlarge))
            .PostConcat(SKMatrix.CreateRotationDegrees(_camera.Roll))
            .PostConcat(SKMatrix.CreateTranslation(_size.Width / 2f, _size.Height / 2f));
    }
}
