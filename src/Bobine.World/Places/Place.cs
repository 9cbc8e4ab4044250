using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places;

/// <summary>What a place is built for.</summary>
/// <param name="Seed">Varies trees, houses, paintings, clouds.</param>
/// <param name="Time">"dawn", "day", "sunset" or "night".</param>
/// <param name="Weather">"clear", "cloud", "rain", "storm", "snow" or "fog": wet ground, snow caps, grey skies are drawn in; what falls is drawn by the renderer.</param>
public readonly record struct PlaceSetting(Seed Seed, string Time, string Weather);

/// <summary>A place of the vocabulary, dressed for an hour and a weather.</summary>
/// <remarks>
/// Layers are painted in design pixels as the neutral camera sees them on a 1280x720 frame (x 0..1280, y 0..720, y down), for any area that is asked, which may lie
/// outside that frame: skies go on above, grounds below and to both sides without end. The renderer paints each layer once per shot into a bitmap and moves it with the camera by its depth.
/// At the neutral camera a ground point at depth z has y = <see cref="Horizon"/> * 720 + 1512 / z (f = 1.4 * 720 = 1008, camera height 1.5 m), and one metre there is 1008 / z pixels.
/// </remarks>
public sealed record Place
{
    public required string Id { get; init; }
    public required Palette Palette { get; init; }

    /// <summary>Gets the horizon as a share of the frame's height: 0.52-0.56 open places, up to 0.75 for streets and sets.</summary>
    public required float Horizon { get; init; }

    /// <summary>Gets the layers from back to front.</summary>
    public required IReadOnlyList<PlaceLayer> Layers { get; init; }

    /// <summary>Gets where actors may stand: |x| at most, nearest and farthest z in metres.</summary>
    public StageBox Stage { get; init; } = new(4.5f, 4.5f, 11f);

    /// <summary>Gets the ground for footsteps and dust ("grass", "sand", "stone", "wood", "snow", "water", "metal", "carpet", "none").</summary>
    public string Ground { get; init; } = "grass";

    /// <summary>Gets whether rain, snow and wind stay outside.</summary>
    public bool Indoors { get; init; }

    /// <summary>Gets whether figures float (under water, space).</summary>
    public bool Weightless { get; init; }

    /// <summary>Gets how wet ground mirrors lights and figures, 0 to 1.</summary>
    public float Wetness { get; init; }
}

/// <summary>Half the width of the stage, and its nearest and farthest depth, in metres.</summary>
public readonly record struct StageBox(float HalfWidth, float Near, float Far);

/// <summary>One depth plane of a place.</summary>
public sealed record PlaceLayer
{
    /// <summary>Gets the distance from the neutral camera in metres; the sky is at infinity. A layer nearer than the actors is a foreground frame.</summary>
    public required float Depth { get; init; }

    /// <summary>Gets whether the layer is the ground plane: it is moved row by row, each by its own depth.</summary>
    public bool IsGround { get; init; }

    /// <summary>Gets the brush-edge displacement in pixels at 1280 wide: 2-4 nature and sky, 0.7-1 architecture, 0 grass.</summary>
    public float Wobble { get; init; }

    /// <summary>Gets the defocus sigma in pixels at 1280 wide.</summary>
    public float Blur { get; init; }

    /// <summary>Paints the still part in design pixels over the area asked. Null when the layer is all motion.</summary>
    public Action<Painter, SKRect>? Still { get; init; }

    /// <summary>Paints what moves in every frame over the still part, in design pixels of the neutral camera: water, lamps, grass, traffic, passing windows.</summary>
    public Action<Painter, SKRect, FrameState>? Live { get; init; }
}
