using System.Collections.Concurrent;
using Bobine.Core;
using Bobine.World.Places;
using Bobine.World.Rendering.Styles;
using Bobine.World.Simulation;

namespace Bobine.World.Rendering;

/// <summary>Paints the scene of each shot when it is first needed, keeps it while renderers may ask for it, and lets old ones go, so that a minute of film fits in memory. Thread-safe.</summary>
public sealed class SceneStore(Timeline timeline, FrameSize size) : IDisposable
{
    private readonly ConcurrentDictionary<(int Shot, bool Later), Lazy<ShotScene>> _scenes = new();

    public FrameSize Size { get; } = size;

    /// <summary>Gets whether every layer keeps its own bitmap, as exact passes need; else layers that always move alike become one.</summary>
    public bool KeepsLayers { get; init; }

    /// <summary>Gets the scene of a shot.</summary>
    /// <param name="shot">The index of the shot.</param>
    /// <param name="later">Whether for the hour that a beat of this shot changes to.</param>
    public ShotScene For(int shot, bool later) => _scenes.GetOrAdd((shot, later), key => new(() => Paint(key.Shot, key.Later))).Value;

    /// <summary>Frees the scenes of the shots before this one.</summary>
    public void Forget(int before)
    {
        foreach (var key in _scenes.Keys.Where(key => key.Shot < before).ToArray())
        {
            if (_scenes.TryRemove(key, out var scene) && scene.IsValueCreated) scene.Value.Dispose();
        }
    }

    private ShotScene Paint(int index, bool later)
    {
        var shot = timeline.Plan.Shots[index];
        var frames = timeline.FramesOf(index);
        var cameras = new List<CameraState>();
        string? time = null;
        for (var f = frames.Start; f < frames.End; f += Math.Max(1, Math.Min(6, frames.End - 1 - f)))
        {
            var state = timeline.At(f);
            cameras.Add(state.Camera);
            time = state.Environment.TimeTo ?? time;
            if (f == frames.End - 1) break;
        }

        var place = PlaceCatalogue.Build(shot.Place, new(timeline.Plan.SeedOf("place:" + shot.Place), (later ? time : null) ?? timeline.At(frames.Start).Environment.Time, shot.Weather.Kind));
        var style = FrameStyle.Create(shot.Style, Size);
        place = place with { Palette = place.Palette with { Light = style.Relight(place.Palette.Light) } };
        return ShotScene.Paint(place, Size, cameras, Size.Height >= 300, style.Material, KeepsLayers);
    }

    public void Dispose() => Forget(int.MaxValue);
}

