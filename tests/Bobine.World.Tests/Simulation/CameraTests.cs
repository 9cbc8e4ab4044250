using System.Numerics;
using Bobine.Plan.Vocabulary;
using Bobine.World.Simulation;

namespace Bobine.World.Tests.Simulation;

public sealed class CameraTests
{
    private static readonly float[] Aspects = [Films.Wide, Films.Square, Films.Tall];

    public static TheoryData<string, string> Sizes => [.. from size in Terms.CameraSizes from pair in new[] { "man+woman", "lion+cat", "giraffe+actor", "bus", "cat", "duck" } select (size, pair)];

    [Theory, MemberData(nameof(Sizes))]
    public void Heads_are_in_the_frame_at_every_size_and_shape(string size, string pair)
    {
        var kinds = pair.Split('+');
        foreach (var aspect in Aspects)
        {
            var cast = string.Join(", ", kinds.Select(kind => $$"""{ "kind": "{{kind}}" }"""));
            var timeline = Films.Shot(cast, $$"""{ "at": 0, "who": "{{kinds[0]}}", "does": "stand" }""", $$""" "place": "meadow", "camera": { "size": "{{size}}" },""", 1, aspect);
            var frame = timeline.At(0);
            var horizon = StageFacts.Of("meadow", new(timeline.Plan.SeedOf("place:meadow"), "day", "clear")).Horizon;
            var single = size is "close-up" or "medium-close-up" or "insert";
            foreach (var actor in frame.Actors.Where(actor => !single || actor.Id == kinds[0]))
            {
                var body = Body.Of(timeline.Plan.Cast[actor.Cast], timeline.Plan.SeedOf(actor.Id).For(actor.Instance));
                var eye = frame.Project(actor.Position + new Vector3(body.HeadAhead * actor.Facing, body.Eye, 0f), aspect, horizon);
                Assert.True(eye.X is > 0.02f and < 0.98f && eye.Y is > 0.03f and < 0.97f, $"{actor.Id}'s eyes are at {eye} in {size} at {aspect:0.00}");
            }
        }
    }

    [Fact]
    public void Nearer_sizes_show_the_subject_larger()
    {
        var before = 0f;
        foreach (var size in Terms.CameraSizes)
        {
            var timeline = Films.Shot("""{ "kind": "woman" }""", """{ "at": 0, "who": "woman", "does": "stand" }""", $$""" "camera": { "size": "{{size}}" },""", 1);
            var camera = timeline.At(0).Camera;
            var scale = camera.Focal / (timeline.At(0).Actor("woman").Position.Z - camera.Position.Z);
            Assert.True(scale > before * 1.05f, $"{size}: {scale} after {before}");
            before = scale;
        }
    }

    [Theory, InlineData("pan-left", -1), InlineData("pan-right", 1)]
    public void A_pan_turns_the_camera_and_eases_in(string move, int sign)
    {
        var timeline = Films.Shot("""{ "kind": "woman" }""", """{ "at": 0, "who": "woman", "does": "stand" }""", $$""" "camera": { "moves": [ { "move": "{{move}}" } ] },""", 4);
        Assert.True(sign * (timeline.At(95).Camera.Pan - timeline.At(0).Camera.Pan) > 0.1f);
        var first = MathF.Abs(timeline.At(1).Camera.Pan - timeline.At(0).Camera.Pan);
        var middle = MathF.Abs(timeline.At(48).Camera.Pan - timeline.At(47).Camera.Pan);
        Assert.True(first < 0.3f * middle);
    }

    [Fact]
    public void Every_move_keeps_the_subject_in_the_frame_and_jerks_nowhere()
    {
        foreach (var move in Terms.CameraMoves)
        {
            var timeline = Films.Shot("""{ "kind": "woman" }""", """{ "at": 0, "who": "woman", "does": "stand" }""", $$""" "place": "meadow", "camera": { "size": "wide", "moves": [ { "move": "{{move}}" } ] },""", 4);
            var horizon = StageFacts.Of("meadow", new(timeline.Plan.SeedOf("place:meadow"), "day", "clear")).Horizon;
            var last = Vector2.Zero;
            for (var f = 0; f < timeline.FrameCount; f++)
            {
                var frame = timeline.At(f);
                var eye = frame.Project(frame.Actor("woman").Position + new Vector3(0f, 1.55f, 0f), Films.Wide, horizon);
                if (move != "fly-through") Assert.True(eye.X is > 0f and < 1f && eye.Y is > 0f and < 1f, $"{move} loses her at frame {f}: {eye}");
                if (f > 0 && move != "fly-through") Assert.True(Vector2.Distance(eye, last) < 0.03f, $"{move} jerks at frame {f}");
                last = eye;
            }

            var changes = timeline.At(0).Camera != timeline.At(60).Camera;
            Assert.Equal(move is not "static" and not "tracking", changes);
        }
    }

    [Fact]
    public void The_camera_is_never_inside_anybody()
    {
        foreach (var scene in Films.Scenes.Values)
        {
            foreach (var frame in Films.Of(scene).Frames())
                Assert.All(frame.Actors.Where(actor => actor.Opacity > 0.05f), actor => Assert.True(actor.Position.Z - frame.Camera.Position.Z > 0.5f));
        }
    }

    [Fact]
    public void A_still_wide_shot_stands_where_the_neutral_camera_does()
    {
        var timeline = Films.Of(Films.Scenes["hammer"]);
        Assert.Equal(new Vector3(0f, 1.5f, 0f), timeline.At(0).Camera.Position);
    }
}
