using System.Numerics;
using Bobine.Core;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Places;
using Bobine.World.Rendering.Effects;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Passes;

/// <summary>Draws the exact passes of frames: who and what every pixel shows, how far it is, and where it goes.</summary>
/// <remarks>
/// Silhouettes are the same figures as the picture's, filled flat. A transition's passes are those of the shot that comes in. What moves over still scenery (grass, water, traffic), shadows and
/// weather are in no pass. One per thread; scenes are shared through the store.
/// </remarks>
/// <param name="timeline">The film.</param>
/// <param name="size">The maps' size; small grids are welcome.</param>
/// <param name="scenes">Painted scenery whose store keeps its layers, of the same size; null for the ground plane under an empty sky, which costs nothing.</param>
public sealed class PassRenderer(Timeline timeline, FrameSize size, SceneStore? scenes = null) : IDisposable
{
    private const float ForegroundDepth = 3f;
    private static readonly Light _light = new();

    private readonly SKBitmap _bitmap = new(new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, SKAlphaType.Premul));
    private readonly byte[] _owners = new byte[size.Width * size.Height];
    private readonly Dictionary<(int Cast, int Instance), IFigure> _figures = [];
    private readonly Dictionary<string, float> _horizons = new(StringComparer.Ordinal);
    private readonly List<Surface> _surfaces = [];

    /// <summary>Gets the numbers of actors in <see cref="FramePasses.Instances"/>.</summary>
    public PassInstances Instances { get; } = new(timeline);

    /// <summary>Draws the passes of a frame.</summary>
    /// <param name="index">From 0 to the film's frames, exclusive.</param>
    /// <param name="kinds">Which.</param>
    /// <param name="reuse">Passes of the same size and kinds to overwrite, or null for new ones.</param>
    public FramePasses Draw(int index, PassKinds kinds = PassKinds.All, FramePasses? reuse = null)
    {
        var passes = reuse is not null && reuse.Size == size && reuse.Kinds == kinds ? reuse : new FramePasses(size, kinds);
        var frame = timeline.At(index);
        var next = index + 1 < timeline.FrameCount && timeline.At(index + 1).Shot == frame.Shot ? timeline.At(index + 1) : null;
        var scene = scenes?.For(frame.Shot, later: false);
        var horizon = scene?.Place.Horizon ?? HorizonOf(frame);
        CameraView view = new(frame.Camera, size, horizon), then = new((next ?? frame).Camera, size, horizon);
        _surfaces.Clear();
        passes.Pose = [];
        passes.HasFlow = next is not null && kinds.HasFlag(PassKinds.Flow);
        Cover(frame, scene, view);
        PassResolver.Resolve(passes, _owners, _surfaces, view, new SceneryFlow(view, then), surface => FlowOf(surface.Actor!, next, view, then));
        if (kinds.HasFlag(PassKinds.Pose)) passes.Pose = Pose(view);
        return passes;
    }

    private void Cover(FrameState frame, ShotScene? scene, CameraView view)
    {
        using var canvas = new SKCanvas(_bitmap);
        var roll = view.RollMap();
        var actors = frame.Actors.OrderByDescending(actor => actor.Position.Z).ThenBy(actor => actor.Cast).ThenBy(actor => actor.Instance).ToArray();
        var effects = frame.Effects.OrderByDescending(effect => effect.Position.Z).ToArray();
        int nextActor = 0, nextEffect = 0;
        if (scene is null) Ground(view);
        else
        {
            foreach (var layer in scene.Layers)
            {
                if (!layer.Layer.IsGround) Stand(layer.Layer.Depth);
                var isForeground = !layer.Layer.IsGround && layer.Layer.Depth < ForegroundDepth;
                if (layer.Image is null || (isForeground && view.ForegroundOpacity < 0.5f)) continue;
                canvas.Clear();
                canvas.Save();
                canvas.Concat(in roll);
                layer.Draw(canvas, view, size.Height);
                canvas.Restore();
                Take(SKRectI.Create(size.Width, size.Height), Add(new(layer.Layer.IsGround ? PassClass.Ground : isForeground ? PassClass.Foreground : float.IsInfinity(layer.Layer.Depth) ? PassClass.Sky : PassClass.Scenery, layer.Layer.Depth, null) { IsForegroundMap = layer.IsForeground }), threshold: 128);
            }
        }

        Stand(float.NegativeInfinity);

        void Stand(float depth)
        {
            while (true)
            {
                var actorZ = nextActor < actors.Length ? actors[nextActor].Position.Z : float.NegativeInfinity;
                var effectZ = nextEffect < effects.Length ? effects[nextEffect].Position.Z : float.NegativeInfinity;
                if (MathF.Max(actorZ, effectZ) <= depth || (nextActor >= actors.Length && nextEffect >= effects.Length)) return;
                if (actorZ >= effectZ) Figure(canvas, roll, view, actors[nextActor++]);
                else Effect(canvas, roll, view, effects[nextEffect++], frame);
            }
        }
    }

    private void Ground(in CameraView view)
    {
        Array.Fill(_owners, (byte)Add(new(PassClass.Sky, float.PositiveInfinity, null)));
        var owner = (byte)Add(new(PassClass.Ground, float.PositiveInfinity, null));
        var unroll = view.RollMap().Invert();
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                if ((unroll.SkewY * (x + 0.5f)) + (unroll.ScaleY * (y + 0.5f)) + unroll.TransY > view.HorizonY) _owners[(y * size.Width) + x] = owner;
            }
        }
    }

    private void Figure(SKCanvas canvas, SKMatrix roll, in CameraView view, ActorState actor)
    {
        var figure = FigureOf(actor);
        if (actor.Opacity < 0.5f || ActorPlacement.Area(actor, figure, view, size) is not { } area) return;
        var seen = Clear(canvas, roll, area);
        if (seen.IsEmpty) return;
        var matrix = ActorPlacement.Matrix(actor, view);
        canvas.Save();
        canvas.ClipRect(seen);
        canvas.Concat(in roll);
        canvas.Concat(in matrix);
        using (Scratch.Open()) figure.Draw(new Painter(canvas, _light) { IsSilhouette = true, Stippled = false }, actor);
        canvas.Restore();
        Take(seen, Add(new(PassClasses.Of(actor.Kind), view.Distance(actor.Position.Z), actor) { Number = Instances.Of(actor) }), threshold: 128);
    }

    private void Effect(SKCanvas canvas, SKMatrix roll, in CameraView view, EffectState effect, FrameState frame)
    {
        if (effect.Age < 0f || effect.Age > effect.Length || effect.Strength <= 0f) return;
        var whole = SKRectI.Create(size.Width, size.Height);
        canvas.Clear();
        canvas.Save();
        canvas.Concat(in roll);
        EffectPainter.Draw(new Painter(canvas, _light) { Stippled = false }, view, effect, frame.Environment.Wind);
        canvas.Restore();

        // A fire that is in the cast is drawn by its effect.
        var source = frame.Actors.FirstOrDefault(actor => PassClasses.Of(actor.Kind) == PassClass.Effect && Vector3.Distance(actor.Position, effect.Position) < 0.5f + effect.Size);
        Take(whole, Add(new(PassClass.Effect, view.Distance(effect.Position.Z), null) { Number = source is null ? (byte)0 : Instances.Of(source) }), threshold: 110);
    }

    private SKRectI Clear(SKCanvas canvas, SKMatrix roll, SKRectI area)
    {
        var seen = SKRectI.Intersect(SKRectI.Create(size.Width, size.Height), SKRectI.Ceiling(roll.MapRect(new SKRect(area.Left, area.Top, area.Right, area.Bottom))));
        if (seen.IsEmpty) return seen;
        canvas.Save();
        canvas.ClipRect(seen);
        canvas.Clear();
        canvas.Restore();
        return seen;
    }

    // Gives the pixels that are covered now to a surface.
    private unsafe void Take(SKRectI area, int owner, int threshold)
    {
        var pixels = (byte*)_bitmap.GetPixels();
        for (var y = area.Top; y < area.Bottom; y++)
        {
            var row = pixels + ((long)y * _bitmap.RowBytes) + 3;
            var owners = _owners.AsSpan(y * size.Width, size.Width);
            for (var x = area.Left; x < area.Right; x++)
            {
                if (row[x * 4] >= threshold) owners[x] = (byte)owner;
            }
        }
    }

    // More surfaces than a byte can name share the last.
    private int Add(Surface surface)
    {
        if (_surfaces.Count < 256) _surfaces.Add(surface);
        return _surfaces.Count - 1;
    }

    private List<PoseLine> Pose(in CameraView view)
    {
        var lines = new List<PoseLine>();
        foreach (var surface in _surfaces)
        {
            if (surface.Actor is not { } actor) continue;
            var matrix = view.RollMap().PreConcat(ActorPlacement.Matrix(actor, view));
            var pose = FigureOf(actor).Pose(actor);
            foreach (var (from, to) in pose.Bones)
            {
                if (!pose.Joints.TryGetValue(from, out var a) || !pose.Joints.TryGetValue(to, out var b)) continue;
                SKPoint start = matrix.MapPoint(a.X, a.Y), end = matrix.MapPoint(b.X, b.Y);
                lines.Add(new(surface.Number, from, to, new(start.X, start.Y), new(end.X, end.Y)));
            }
        }

        return lines;
    }

    private ActorFlow FlowOf(ActorState actor, FrameState? next, in CameraView view, in CameraView then)
    {
        var later = next?.Actors.FirstOrDefault(other => other.Cast == actor.Cast && other.Instance == actor.Instance) ?? actor;

        // A figure that turns about is mirrored within one frame: nothing of it can be followed but its place.
        if (later.Facing < 0f != actor.Facing < 0f) later = later with { Facing = actor.Facing };
        return ActorFlow.Of(FigureOf(actor), actor, later, view.RollMap().PreConcat(ActorPlacement.Matrix(actor, view)), then.RollMap().PreConcat(ActorPlacement.Matrix(later, then)));
    }

    private IFigure FigureOf(ActorState actor)
    {
        if (_figures.TryGetValue((actor.Cast, actor.Instance), out var figure)) return figure;
        var member = timeline.Plan.Cast[actor.Cast];
        return _figures[(actor.Cast, actor.Instance)] = FigureCatalogue.Create(member, timeline.Plan.SeedOf(member.Id).For(actor.Instance));
    }

    private float HorizonOf(FrameState frame)
    {
        var place = timeline.Plan.Shots[frame.Shot].Place;
        return _horizons.TryGetValue(place, out var horizon) ? horizon : _horizons[place] = PlaceCatalogue.Build(place, new(timeline.Plan.SeedOf("place:" + place), frame.Environment.Time, timeline.Plan.Shots[frame.Shot].Weather.Kind)).Horizon;
    }

    public void Dispose() => _bitmap.Dispose();
}
