using System.Numerics;
using SkiaSharp;

namespace Bobine.World.Rendering.Passes;

/// <summary>Turns who owns which pixel into maps.</summary>
internal static class PassResolver
{
    /// <summary>A leap of depth by more than this share is an edge.</summary>
    private const float Leap = 1.15f;

    /// <param name="passes">What is filled.</param>
    /// <param name="owners">For each pixel an index into <paramref name="surfaces"/>.</param>
    /// <param name="surfaces">What can be seen.</param>
    /// <param name="here">This frame's camera.</param>
    /// <param name="scenery">How the place moves.</param>
    /// <param name="actorFlow">How an actor moves.</param>
    public static void Resolve(FramePasses passes, ReadOnlySpan<byte> owners, IReadOnlyList<Surface> surfaces, in CameraView here, in SceneryFlow scenery, Func<Surface, ActorFlow> actorFlow)
    {
        Span<byte> numbers = stackalloc byte[surfaces.Count], classes = stackalloc byte[surfaces.Count];
        for (var i = 0; i < surfaces.Count; i++)
        {
            numbers[i] = surfaces[i].Number;
            classes[i] = (byte)surfaces[i].Class;
        }

        for (var i = 0; i < owners.Length; i++)
        {
            passes.Instances[i] = numbers[owners[i]];
            passes.Classes[i] = classes[owners[i]];
        }

        if (passes.Depth.Length > 0) Depth(passes, owners, surfaces, here, scenery);
        if (passes.HasFlow) Flow(passes, owners, surfaces, scenery, actorFlow);
        else Array.Clear(passes.Flow);
        if (passes.Edges.Length > 0) Edges(passes);
    }

    private static void Depth(FramePasses passes, ReadOnlySpan<byte> owners, IReadOnlyList<Surface> surfaces, in CameraView here, in SceneryFlow scenery)
    {
        Span<float> depths = stackalloc float[surfaces.Count];
        for (var i = 0; i < depths.Length; i++)
        {
            var surface = surfaces[i];
            var isLayer = surface.Class is PassClass.Scenery or PassClass.Ground or PassClass.Sky;
            depths[i] = isLayer && !float.IsInfinity(surface.Depth) ? here.Distance(surface.Depth) : surface.Depth;
        }

        var width = passes.Size.Width;
        for (var i = 0; i < owners.Length; i++)
        {
            var owner = owners[i];
            passes.Depth[i] = surfaces[owner].Class == PassClass.Ground ? scenery.GroundDepth((i % width) + 0.5f, (i / width) + 0.5f, float.PositiveInfinity) : depths[owner];
        }
    }

    private static void Flow(FramePasses passes, ReadOnlySpan<byte> owners, IReadOnlyList<Surface> surfaces, in SceneryFlow scenery, Func<Surface, ActorFlow> actorFlow)
    {
        var actors = new ActorFlow?[surfaces.Count];
        var layers = new SKMatrix[surfaces.Count];
        for (var i = 0; i < layers.Length; i++) layers[i] = scenery.Layer(surfaces[i].Depth, surfaces[i].IsForegroundMap);
        var width = passes.Size.Width;
        for (var i = 0; i < owners.Length; i++)
        {
            var owner = owners[i];
            float x = (i % width) + 0.5f, y = (i / width) + 0.5f;
            Vector2 to;
            var surface = surfaces[owner];
            if (surface.Actor is not null) to = (actors[owner] ??= actorFlow(surface)).Next(x, y);
            else if (surface.Class == PassClass.Ground) to = scenery.Ground(x, y);
            else if (surface.Class == PassClass.Effect) to = scenery.Stage(x, y, surface.Depth);
            else
            {
                ref readonly var m = ref layers[owner];
                to = new((m.ScaleX * x) + (m.SkewX * y) + m.TransX, (m.SkewY * x) + (m.ScaleY * y) + m.TransY);
            }

            passes.Flow[i * 2] = to.X - x;
            passes.Flow[(i * 2) + 1] = to.Y - y;
        }
    }

    private static void Edges(FramePasses passes)
    {
        int width = passes.Size.Width, height = passes.Size.Height;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                var isEdge = (x + 1 < width && Differ(passes, i, i + 1)) || (y + 1 < height && Differ(passes, i, i + width));
                passes.Edges[i] = isEdge ? (byte)255 : (byte)0;
            }
        }
    }

    private static bool Differ(FramePasses passes, int a, int b)
    {
        if (passes.Instances[a] != passes.Instances[b] || passes.Classes[a] != passes.Classes[b]) return true;
        if (passes.Classes[a] == (byte)PassClass.Ground) return false;
        float near = MathF.Min(passes.Depth[a], passes.Depth[b]), far = MathF.Max(passes.Depth[a], passes.Depth[b]);
        return far > near * Leap;
    }
}
