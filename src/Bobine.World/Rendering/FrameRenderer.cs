using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Rendering.Effects;
using Bobine.World.Rendering.Styles;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>Draws frames of a film. One per thread: figures keep caches; scenes are shared through <see cref="SceneStore"/>.</summary>
public sealed class FrameRenderer : IDisposable
{
    // Layers nearer than this frame the picture instead of standing in it.
    private const float ForegroundDepth = 3f;

    private readonly FilmPlan _plan;
    private readonly SceneStore _scenes;
    private readonly FrameSize _size;
    private readonly SKBitmap _bitmap, _other;
    private readonly Finish _finish;
    private readonly ActorPainter _actors;
    private readonly WeatherPainter _weather;
    private readonly Dictionary<string, FrameStyle> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Cast, int Instance), IFigure> _figures = [];

    public FrameRenderer(FilmPlan plan, SceneStore scenes)
    {
        _plan = plan;
        _scenes = scenes;
        _size = scenes.Size;
        var info = new SKImageInfo(_size.Width, _size.Height, SKColorType.Bgra8888, SKAlphaType.Premul);
        _bitmap = new SKBitmap(info);
        _other = new SKBitmap(info);
        _finish = new Finish(_size);
        _actors = new ActorPainter(_size);
        _weather = new WeatherPainter(_size);
    }

    /// <summary>Draws a frame; the bitmap (BGRA, opaque) is this renderer's own and is overwritten by the next call.</summary>
    public SKBitmap Render(FrameState frame)
    {
        Compose(frame, _bitmap);
        if (frame.Transition is { } transition && frame.TransitionProgress < 1f)
        {
            if (frame.Outgoing is { } outgoing) Compose(outgoing, _other);
            else _other.Erase(SKColors.Black);
            Transitions.Mix(_other, _bitmap, transition, frame.TransitionProgress);
        }

        return _bitmap;
    }

    private void Compose(FrameState frame, SKBitmap target)
    {
        var scene = _scenes.For(frame.Shot, later: false);
        var style = StyleOf(frame.Shot);
        var view = new CameraView(frame.Camera, _size, scene.Place.Horizon);
        using (var canvas = new SKCanvas(target))
        using (Scratch.Open())
        {
            canvas.Clear(SKColors.Black);
            view.ApplyRoll(canvas);
            var painter = new Painter(canvas, scene.Place.Palette.Light) { Stippled = _size.Height >= 300, Material = style.Material };
            DrawStage(painter, frame, scene, view);
        }

        if (frame.Environment.TimeTo is not null && frame.Environment.TimeMix > 0f)
        {
            var next = _scenes.For(frame.Shot, later: true);
            using var later = new SKBitmap(target.Info);
            using (var canvas = new SKCanvas(later))
            using (Scratch.Open())
            {
                canvas.Clear(SKColors.Black);
                view.ApplyRoll(canvas);
                DrawStage(new Painter(canvas, next.Place.Palette.Light) { Stippled = _size.Height >= 300, Material = style.Material }, frame, next, view);
            }

            Transitions.Mix(target, later, "dissolve", 1f - frame.Environment.TimeMix);
            later.CopyTo(target);
        }

        style.Before(target, frame.Index);
        _finish.Apply(target, style.Look(FinishLook.For(scene.Place.Palette)), frame.Index);
        style.After(target, frame.Index);
    }

    private void DrawStage(Painter painter, FrameState frame, ShotScene scene, in CameraView view)
    {
        var actors = frame.Actors.OrderByDescending(actor => actor.Position.Z).ThenBy(actor => actor.Cast).ThenBy(actor => actor.Instance).ToArray();
        var effects = frame.Effects.OrderByDescending(effect => effect.Position.Z).ToArray();
        int nextActor = 0, nextEffect = 0;
        foreach (var layer in scene.Layers)
        {
            if (!layer.Layer.IsGround) DrawActors(painter, frame, scene, view, actors, effects, ref nextActor, ref nextEffect, layer.Layer.Depth);
            var seen = !layer.Layer.IsGround && layer.Layer.Depth < ForegroundDepth ? view.ForegroundOpacity : 1f;
            if (seen <= 0.01f) continue;
            using var faded = seen < 1f ? new SKPaint { Color = SKColors.White.WithAlpha((byte)(seen * 255f)) } : null;
            layer.Draw(painter.Canvas, view, _size.Height, faded);
            if (seen < 1f) continue;
            if (layer.Layer.Live is not { } live) continue;
            var depth = layer.Layer.IsGround ? 12f : layer.Layer.Depth;
            foreach (var tile in RollingScenery.Tiles(layer.Area, view.Rolled, depth))
            {
                using (painter.Push())
                using (Scratch.Open())
                {
                    var m = (layer.Layer.IsGround && !view.TurnsOnly ? view.Layer(depth) : layer.Map(view)).PreConcat(tile);
                    painter.Canvas.Concat(in m);
                    live(painter, layer.Area, frame);
                }
            }
        }

        DrawActors(painter, frame, scene, view, actors, effects, ref nextActor, ref nextEffect, float.NegativeInfinity);
        if (!scene.Place.Indoors) _weather.Draw(painter, frame, scene.Place.Palette, view.HorizonY);
    }

    private void DrawActors(Painter painter, FrameState frame, ShotScene scene, in CameraView view, ActorState[] actors, EffectState[] effects, ref int nextActor, ref int nextEffect, float depth)
    {
        while (true)
        {
            var actorZ = nextActor < actors.Length ? actors[nextActor].Position.Z : float.NegativeInfinity;
            var effectZ = nextEffect < effects.Length ? effects[nextEffect].Position.Z : float.NegativeInfinity;
            if (MathF.Max(actorZ, effectZ) <= depth || (float.IsNegativeInfinity(actorZ) && float.IsNegativeInfinity(effectZ))) return;
            if (actorZ >= effectZ)
            {
                var actor = actors[nextActor++];
                var drawn = _actors.Draw(painter, view, scene.Place, actor, FigureOf(actor));
                drawn?.Image.Dispose();
            }
            else EffectPainter.Draw(painter, view, effects[nextEffect++], frame.Environment.Wind);
        }
    }

    private FrameStyle StyleOf(int shot)
    {
        var id = _plan.Shots[shot].Style;
        return _styles.TryGetValue(id, out var style) ? style : _styles[id] = FrameStyle.Create(id, _size);
    }

    private IFigure FigureOf(ActorState actor)
    {
        if (_figures.TryGetValue((actor.Cast, actor.Instance), out var figure)) return figure;
        var member = _plan.Cast[actor.Cast];
        return _figures[(actor.Cast, actor.Instance)] = FigureCatalogue.Create(member, _plan.SeedOf(member.Id).For(actor.Instance));
    }

    public void Dispose()
    {
        _bitmap.Dispose();
        _other.Dispose();
    }
}
