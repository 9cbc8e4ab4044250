using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Places;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>The place of one shot, painted for everything that the shot's camera will see. Immutable once made, so several renderers share it.</summary>
public sealed class ShotScene : IDisposable
{
    private readonly List<StillLayer> _layers = [];

    private ShotScene(Place place, FrameSize size)
    {
        Place = place;
        Size = size;
    }

    public Place Place { get; }
    public FrameSize Size { get; }
    internal IReadOnlyList<StillLayer> Layers => _layers;

    /// <summary>Paints the layers of a place.</summary>
    /// <param name="place">The place, dressed.</param>
    /// <param name="size">The frame.</param>
    /// <param name="cameras">The cameras of the shot, every few frames: their views are joined.</param>
    /// <param name="stippled">Whether forms are stippled.</param>
    /// <param name="material">What forms are made of.</param>
    /// <param name="keepsLayers">Whether layers that always move alike stay apart.</param>
    public static ShotScene Paint(Place place, FrameSize size, IReadOnlyList<CameraState> cameras, bool stippled, Material material = Material.Gouache, bool keepsLayers = false)
    {
        var scene = new ShotScene(place, size);
        var baseScale = size.Height / 720f;
        var speed = cameras.Count == 0 ? 0f : cameras.Average(camera => MathF.Abs(camera.TrackingSpeed));
        var painted = new StillLayer[place.Layers.Count];
        Parallel.For(0, place.Layers.Count, i =>
        {
            var layer = place.Layers[i];
            var isForeground = !layer.IsGround && layer.Depth < place.Stage.Near;
            var area = SKRect.Empty;
            var zoom = 0f;
            foreach (var camera in cameras)
            {
                var view = new CameraView(camera, size, place.Horizon);
                var whole = layer.IsGround && view.TurnsOnly ? view.VisibleDesign(float.PositiveInfinity) : layer.IsGround ? view.VisibleGround() : isForeground ? view.Visible(view.Foreground(layer.Depth)) : view.VisibleDesign(layer.Depth);
                area = area.IsEmpty ? whole : SKRect.Union(area, whole);
                zoom = MathF.Max(zoom, layer.IsGround || isForeground ? camera.Focal / 1.4f : view.Layer(layer.Depth).ScaleX / baseScale);
            }

            // Beyond twice its painted size a background reads as out of focus, which is what a long lens does.
            painted[i] = StillLayer.Paint(layer, isForeground, place.Palette.Light, Limit(area), baseScale * Math.Clamp(zoom, 0.5f, 2f), stippled, material, RollingScenery.Smear(speed, layer.Depth, layer.IsGround));
        });
        scene._layers.AddRange(!keepsLayers && cameras.All(camera => new CameraView(camera, size, place.Horizon).TurnsOnly) ? Merged(painted, place.Stage.Far) : painted);
        return scene;
    }

    // While the camera only turns and zooms all scenery moves alike: still layers behind the actors become one, which is blended once a frame.
    private static List<StillLayer> Merged(StillLayer[] layers, float farthestActor)
    {
        List<StillLayer> merged = [];
        foreach (var layer in layers)
        {
            var below = merged.Count > 0 ? merged[^1] : null;
            var isBehind = layer.Layer.IsGround || layer.Layer.Depth > farthestActor;
            if (isBehind && below is { Image: { } image, Layer.Live: null } && layer.Image is { } over && below.Area == layer.Area && image.Info == over.Info)
            {
                merged[^1] = below.Under(layer);
                below.Dispose();
                layer.Dispose();
            }
            else merged.Add(layer);
        }

        return merged;
    }

    // A layer in the camera's face could ask for any width: nothing needs more than this.
    private static SKRect Limit(SKRect area) => new(MathF.Max(area.Left, -9000f), MathF.Max(area.Top, -2500f), MathF.Min(area.Right, 10300f), MathF.Min(area.Bottom, 3200f));

    public void Dispose()
    {
        foreach (var layer in _layers) layer.Dispose();
    }
}
