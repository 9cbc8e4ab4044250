using System.Runtime.InteropServices;
using Bobine.Core;
using Bobine.World.Rendering;
using Bobine.World.Rendering.Passes;
using Bobine.World.Simulation;
using Bobine.World.Tests.Simulation;
using SkiaSharp;

namespace Bobine.World.Tests.Rendering;

public sealed class PassTests
{
    private static readonly FrameSize _size = new(128, 72);
    private const string Walk = """{ "id": "man", "kind": "man", "look": { "top": "red" } }""";
    private const string Walks = """{ "at": 0, "who": "man", "does": "walk" }""";

    [Fact]
    public void Silhouettes_lie_where_the_picture_changes_when_the_actor_leaves()
    {
        var timeline = Films.Shot(Walk, Walks, seconds: 2);
        var size = new FrameSize(256, 144);
        using var scenes = new SceneStore(timeline, size) { KeepsLayers = true };
        using var painter = new FrameRenderer(timeline.Plan, scenes);
        using var passes = new PassRenderer(timeline, size, scenes);
        var frame = timeline.At(20);
        var with = Pixels(painter.Render(frame));
        var without = Pixels(painter.Render(frame with { Actors = [], Effects = [] }));
        var instances = passes.Draw(20, PassKinds.None).Instances;
        int inside = 0, differs = 0, lost = 0;
        for (var i = 0; i < instances.Length; i++)
        {
            var change = Math.Abs(with[i * 4] - without[i * 4]) + Math.Abs(with[(i * 4) + 1] - without[(i * 4) + 1]) + Math.Abs(with[(i * 4) + 2] - without[(i * 4) + 2]);
            if (instances[i] == 1) inside++;
            if (instances[i] == 1 && change > 12) differs++;
            if (instances[i] == 0 && change > 150) lost++;
        }

        Assert.InRange(inside, 400, 20_000);
        Assert.True(differs > 0.9 * inside, $"{differs} of {inside} pixels of the silhouette are painted");
        Assert.True(lost < 0.06 * inside, $"{lost} strongly painted pixels lie outside a silhouette of {inside}");
    }

    [Theory]
    [InlineData(""" "place": "meadow", "camera": { "moves": [ { "move": "pan-left", "amount": 0.6 } ] }, """)]
    [InlineData(""" "place": "city-street", "camera": { "moves": [ { "move": "dolly-in", "amount": 0.8 } ] }, """)]
    public void Flow_carries_a_walker_to_the_next_frame(string how)
    {
        var timeline = Films.Shot(Walk, Walks, how, seconds: 3);
        var size = new FrameSize(256, 144);
        using var scenes = new SceneStore(timeline, size) { KeepsLayers = true };
        using var painter = new FrameRenderer(timeline.Plan, scenes);
        using var passes = new PassRenderer(timeline, size, scenes);
        double still = 0, carried = 0;
        foreach (var f in (int[])[24, 36, 48])
        {
            var here = Pixels(painter.Render(timeline.At(f)));
            var there = Pixels(painter.Render(timeline.At(f + 1)));
            var flow = passes.Draw(f, PassKinds.Flow);
            Assert.True(flow.HasFlow);
            for (var i = 0; i < flow.Instances.Length; i++)
            {
                if (flow.Instances[i] == 0) continue;
                float tx = (i % size.Width) + flow.Flow[i * 2], ty = (i / size.Width) + flow.Flow[(i * 2) + 1];
                if (tx < 0 || ty < 0 || tx > size.Width - 2 || ty > size.Height - 2) continue;
                still += Math.Abs(here[(i * 4) + 1] - there[(i * 4) + 1]);
                carried += Math.Abs(here[(i * 4) + 1] - Sample(there, size, tx, ty));
            }
        }

        Assert.True(carried < 0.5 * still, $"carried {carried:0}, left {still:0}");
    }

    [Theory]
    [InlineData(""" "place": "meadow", "camera": { "moves": [ { "move": "pan-left", "amount": 0.6 } ] }, """)]
    [InlineData(""" "place": "city-street", "camera": { "moves": [ { "move": "dolly-in", "amount": 0.8 } ] }, """)]
    [InlineData(""" "place": "forest", "camera": { "moves": [ { "move": "truck-right", "amount": 0.6 } ] }, """)]
    public void Flow_of_the_place_is_its_depth_seen_by_two_cameras(string how)
    {
        var timeline = Films.Shot(Walk, Walks, how, seconds: 3);
        using var scenes = new SceneStore(timeline, _size) { KeepsLayers = true };
        using var passes = new PassRenderer(timeline, _size, scenes);
        var frame = passes.Draw(36);
        CameraState now = timeline.At(36).Camera, then = timeline.At(37).Camera;
        var horizon = scenes.For(0, later: false).Place.Horizon * _size.Height;
        int seen = 0, moved = 0;
        for (var i = 0; i < frame.Instances.Length; i++)
        {
            // The nearest ground and the foreground frame travel with the camera.
            if (frame.Classes[i] is not ((byte)PassClass.Ground or (byte)PassClass.Scenery) || float.IsInfinity(frame.Depth[i]) || frame.Depth[i] < 2.5f) continue;
            float x = (i % _size.Width) + 0.5f, y = (i / _size.Width) + 0.5f, f = now.Focal * _size.Height, g = then.Focal * _size.Height;
            var stageX = now.Position.X + ((x - (_size.Width / 2f) + (f * MathF.Tan(now.Pan))) * frame.Depth[i] / f);
            var stageY = now.Position.Y - ((y - horizon - (f * MathF.Tan(now.Tilt))) * frame.Depth[i] / f);
            var depth = frame.Depth[i] + now.Position.Z - then.Position.Z;
            var nextX = (_size.Width / 2f) - (g * MathF.Tan(then.Pan)) + (g * (stageX - then.Position.X) / depth);
            var nextY = horizon + (g * MathF.Tan(then.Tilt)) - (g * (stageY - then.Position.Y) / depth);
            Assert.InRange(frame.Flow[i * 2], nextX - x - 0.03f, nextX - x + 0.03f);
            Assert.InRange(frame.Flow[(i * 2) + 1], nextY - y - 0.03f, nextY - y + 0.03f);
            seen++;
            if (MathF.Abs(nextX - x) + MathF.Abs(nextY - y) > 0.02f) moved++;
        }

        Assert.True(seen > 1000 && moved > 200, $"{moved} of {seen} pixels move");
    }

    [Fact]
    public void Nearer_actors_are_nearer_and_hide_farther_ones()
    {
        var timeline = Films.Shot("""{ "id": "far", "kind": "man" }, { "id": "near", "kind": "man" }""", """{ "at": 0, "who": "far", "does": "stand", "where": "center far" }, { "at": 0, "who": "near", "does": "stand", "where": "center near" }""", seconds: 2);
        using var passes = new PassRenderer(timeline, _size);
        var frame = passes.Draw(24);
        var actors = timeline.At(24).Actors.OrderBy(actor => actor.Position.Z).ToArray();
        byte near = passes.Instances.Of(actors[0]), far = passes.Instances.Of(actors[1]);
        var depths = Enumerable.Range(0, frame.Instances.Length).Where(i => frame.Instances[i] > 0).GroupBy(i => frame.Instances[i]).ToDictionary(group => group.Key, group => group.Select(i => frame.Depth[i]).Distinct().Single());
        Assert.Contains(near, depths.Keys);
        if (depths.TryGetValue(far, out var farDepth)) Assert.True(depths[near] < farDepth);
        for (var i = 0; i < frame.Depth.Length; i++) Assert.True(frame.Depth[i] > 0f);
    }

    [Fact]
    public void The_ground_comes_nearer_down_the_frame_and_the_sky_is_endless()
    {
        var timeline = Films.Shot(Walk, Walks, seconds: 2);
        using var passes = new PassRenderer(timeline, _size);
        var frame = passes.Draw(0);
        Assert.True(float.IsPositiveInfinity(frame.Depth[0]));
        for (var y = 60; y < _size.Height - 1; y++)
        {
            int a = y * _size.Width, b = a + _size.Width;
            if (frame.Classes[a] == (byte)PassClass.Ground && frame.Classes[b] == (byte)PassClass.Ground) Assert.True(frame.Depth[b] <= frame.Depth[a]);
        }
    }

    [Fact]
    public void Passes_are_the_same_every_time_and_reuse_changes_nothing()
    {
        var timeline = Films.Of(Films.Scenes["play"]);
        using var first = new PassRenderer(timeline, _size);
        using var second = new PassRenderer(timeline, _size);
        var reused = second.Draw(10);
        reused = second.Draw(40, PassKinds.All, reused);
        var fresh = first.Draw(40);
        Assert.Equal(fresh.Instances, reused.Instances);
        Assert.Equal(fresh.Depth, reused.Depth);
        Assert.Equal(fresh.Flow, reused.Flow);
        Assert.Equal(fresh.Edges, reused.Edges);
        Assert.Equal(fresh.Pose, reused.Pose);
        Assert.NotEmpty(fresh.Pose);
    }

    [Fact]
    public void Coverage_shares_every_cell_out_and_works_on_token_grids()
    {
        var timeline = Films.Of(Films.Scenes["play"]);
        using var passes = new PassRenderer(timeline, new(64, 40));
        var frame = passes.Draw(30, PassKinds.None);
        var coverage = frame.Coverage(8, 10, passes.Instances.Count);
        for (var cell = 0; cell < 80; cell++) Assert.Equal(1f, coverage.AsSpan(cell * 3, 3).ToArray().Sum(), 4);
        for (var instance = 1; instance <= 2; instance++)
        {
            var seen = Enumerable.Range(0, 80).Sum(cell => coverage[(cell * 3) + instance]) * (64 * 40 / 80f);
            Assert.Equal(frame.Instances.Count(value => value == instance), seen, 0.5f);
            Assert.True(seen > 0f);
        }
    }

    [Fact]
    public void Flow_ends_at_a_cut()
    {
        var timeline = Films.Of("""{ "seed": 3, "cast": [ { "kind": "dog" } ], "shots": [ { "seconds": 2, "place": "meadow" }, { "seconds": 2, "place": "beach" } ] }""");
        using var passes = new PassRenderer(timeline, new(64, 40));
        Assert.True(passes.Draw(46).HasFlow);
        Assert.False(passes.Draw(47).HasFlow);
        Assert.All(passes.Draw(47).Flow, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void Event_curves_rise_on_the_frame_of_the_event()
    {
        var timeline = Films.Of(Films.Scenes["hammer"]);
        var curves = EventCurves.Of(timeline);
        foreach (var happening in timeline.Events)
        {
            var curve = curves[happening.Kind];
            Assert.Equal(timeline.FrameCount, curve.Length);
            Assert.Equal(1f, curve[Math.Min(timeline.FrameCount - 1, (int)Math.Round(happening.At * 24))]);
        }

        Assert.Contains(curves.Keys, kind => kind.StartsWith("sound:", StringComparison.Ordinal));
    }

    private static byte[] Pixels(SKBitmap bitmap)
    {
        var result = new byte[bitmap.Width * bitmap.Height * 4];
        Marshal.Copy(bitmap.GetPixels(), result, 0, result.Length);
        return result;
    }

    private static double Sample(byte[] pixels, FrameSize size, float x, float y)
    {
        int x0 = (int)x, y0 = (int)y;
        float u = x - x0, v = y - y0;
        double At(int px, int py) => pixels[(((py * size.Width) + px) * 4) + 1];
        return (((At(x0, y0) * (1 - u)) + (At(x0 + 1, y0) * u)) * (1 - v)) + (((At(x0, y0 + 1) * (1 - u)) + (At(x0 + 1, y0 + 1) * u)) * v);
    }
}
