using System.Numerics;
using Bobine.World.Simulation;
using Bobine.World.Simulation.Acting;

namespace Bobine.World.Tests.Simulation;

public sealed class ActionTests
{
    [Fact]
    public void The_screen_breaks_on_the_frame_on_which_the_blow_sounds()
    {
        var timeline = Films.Of(Films.Scenes["hammer"]);
        var hit = Assert.Single(timeline.Sounds, cue => cue.Sound == "hit");
        var glass = Assert.Single(timeline.Sounds, cue => cue.Sound == "screen-break");
        var frame = (int)Math.Floor((hit.At * 24) + 1e-6);
        Assert.Equal(hit.At, glass.At, 6);
        Assert.Equal(0f, timeline.At(frame - 1).Actor("computer").Damage);
        Assert.True(timeline.At(frame).Actor("computer").Damage > 0.4f);
        Assert.Equal(1f, timeline.At(frame + 12).Actor("computer").Damage);
        var now = timeline.At(frame).Actor("man").Now;
        Assert.Equal("break", now.Name);
        Assert.InRange(now.Progress, ActionTable.Of("break").Contact, ActionTable.Of("break").Contact + 0.06f);
        Assert.True(timeline.At(frame - 1).Actor("man").Now.Progress < ActionTable.Of("break").Contact);
        Assert.Equal("hammer", timeline.At(frame).Actor("man").Holds);
        Assert.Contains(timeline.At(frame).Effects, effect => effect.Kind == "shards");
    }

    [Theory]
    [InlineData("hammer", "break"), InlineData("giraffe", "lick"), InlineData("mother", "embrace"), InlineData("toast", "toast"), InlineData("toast", "kiss"), InlineData("kitten", "extinguish")]
    public void What_is_begun_is_completed(string scene, string action)
    {
        var timeline = Films.Of(Films.Scenes[scene]);
        Assert.Contains(timeline.Events, happening => happening.Kind == "contact:" + action);
        Assert.Contains(timeline.Frames(), frame => frame.Actors.Any(actor => actor.Now.Name == action && actor.Now.Progress > 0.9f));
    }

    [Fact]
    public void The_fire_dies_under_the_jet()
    {
        var timeline = Films.Of(Films.Scenes["kitten"]);
        Assert.True(timeline.At(0).Actor("fire").Glow > 0.9f);
        Assert.Contains(timeline.Frames(), frame => frame.Effects.Any(effect => effect.Kind == "water-jet"));
        Assert.Equal(0f, timeline.At(timeline.FrameCount - 1).Actor("fire").Opacity);
        Assert.Contains(timeline.Events, happening => happening.Kind == "extinguished");
    }

    [Theory, InlineData("man"), InlineData("lion"), InlineData("cat"), InlineData("duck"), InlineData("giraffe")]
    public void Planted_feet_stay_where_they_are(string kind)
    {
        var body = Body.Of(kind);
        var timeline = Films.Shot($$"""{ "kind": "{{kind}}" }""", """{ "at": 0, "who": "KIND", "does": "walk" }""".Replace("KIND", kind, StringComparison.Ordinal));
        var stance = body.WalkStance;
        float? planted = null;
        for (var f = 0; f < timeline.FrameCount; f++)
        {
            var actor = timeline.At(f).Actor(kind);
            var turn = actor.Now.Phase - MathF.Floor(actor.Now.Phase);
            if (actor.Now.Name != "walk" || turn >= stance)
            {
                planted = null;
                continue;
            }

            // A foot that stands moves back under the body by exactly what the body moves on.
            var foot = actor.Position.X + timeline.At(f).Camera.Rolled + (actor.Facing * body.WalkStride * actor.Scale * ((stance / 2f) - turn));
            planted ??= foot;
            Assert.InRange(foot - planted.Value, -0.02f, 0.02f);
        }
    }

    [Fact]
    public void Steps_sound_when_feet_come_down()
    {
        var timeline = Films.Shot("""{ "kind": "man" }""", """{ "at": 0, "who": "man", "does": "walk" }""");
        var steps = timeline.Sounds.Where(cue => cue.Sound == "footstep").ToArray();
        Assert.InRange(steps.Length, 6, 14);
        foreach (var step in steps)
        {
            var frame = (int)Math.Floor((step.At * 24) + 1e-6);
            if (frame == 0) continue;
            var (before, now) = (timeline.At(frame - 1).Actor("man").Now.Phase, timeline.At(frame).Actor("man").Now.Phase);
            Assert.True(MathF.Floor(now * 2f) > MathF.Floor(before * 2f) || now % 0.5f < 0.02f, $"{before} to {now}");
        }
    }

    [Theory, InlineData("race"), InlineData("taxis")]
    public void A_vehicle_always_leads_with_its_nose_and_never_meets_another(string scene)
    {
        var timeline = Films.Of(Films.Scenes[scene]);
        foreach (var frame in timeline.Frames())
        {
            foreach (var actor in frame.Actors)
            {
                Assert.True(MathF.Abs(actor.Facing) == 1f);
                if (MathF.Abs(actor.Velocity.X) > 0.05f) Assert.Equal(MathF.Sign(actor.Velocity.X), MathF.Sign(actor.Facing));
            }

            foreach (var (a, b) in Pairs(frame)) Assert.True(MathF.Abs(a.Position.Z - b.Position.Z) > 2f || MathF.Abs(a.Position.X - b.Position.X) > Body.Of(a.Kind).Length);
        }

        foreach (var lane in timeline.Frames().SelectMany(frame => frame.Actors).GroupBy(actor => (actor.Cast, actor.Instance))) Assert.Single(lane.Select(actor => actor.Position.Z).Distinct());
    }

    [Fact]
    public void The_car_stays_in_the_picture_while_the_scenery_rolls_by()
    {
        var timeline = Films.Of(Films.Scenes["race"]);
        Assert.All(timeline.Frames(), frame => Assert.InRange(frame.Actor("red").Position.X, -6f, 6f));
        Assert.True(timeline.At(119).Camera.Rolled > 80f);
        Assert.True(timeline.At(60).Camera.TrackingSpeed > 20f);
        var (before, now) = (timeline.At(59), timeline.At(60));
        var distance = now.Actor("red").Position.X - before.Actor("red").Position.X + now.Camera.Rolled - before.Camera.Rolled;
        Assert.Equal(now.Actor("red").Velocity.X / 24f, distance, 2);
    }

    [Theory, InlineData("play"), InlineData("chase"), InlineData("wind"), InlineData("ducks")]
    public void Bodies_do_not_pass_through_each_other(string scene)
    {
        var timeline = Films.Of(Films.Scenes[scene]);
        foreach (var frame in timeline.Frames())
        {
            foreach (var (a, b) in Pairs(frame).Where(pair => pair.A.Cast != pair.B.Cast))
            {
                var room = 0.35f * MathF.Min(Body.Of(a.Kind).Length * a.Scale, Body.Of(b.Kind).Length * b.Scale);
                Assert.True(Vector3.Distance(a.Position, b.Position) > room, $"{a.Id} and {b.Id} at frame {frame.Index}: {a.Position} {b.Position}");
            }
        }
    }

    [Fact]
    public void A_thrown_ball_is_caught()
    {
        var timeline = Films.Of(Films.Scenes["throw"]);
        Assert.Equal("ball", timeline.At(0).Actor("child").Holds);
        Assert.Contains(timeline.Frames(), frame => frame.Actor("ball").Opacity == 1f && frame.Actor("ball").Position.Y > 0.8f);
        Assert.Contains(timeline.Events, happening => happening.Kind == "contact:catch");
        Assert.Equal("ball", timeline.At(timeline.FrameCount - 1).Actor("man").Holds);
        Assert.Null(timeline.At(timeline.FrameCount - 1).Actor("child").Holds);
    }

    [Fact]
    public void Giant_ducks_come_in_from_outside_and_take_the_set()
    {
        var timeline = Films.Of(Films.Scenes["ducks"]);
        Assert.All(timeline.At(0).Actors.Where(actor => actor.Kind == "duck"), duck => Assert.Equal(0f, duck.Opacity));
        Assert.All(timeline.At(timeline.FrameCount - 1).Actors.Where(actor => actor.Kind == "duck"), duck => Assert.Equal(1f, duck.Opacity));
        Assert.Contains(timeline.Sounds, cue => cue.Sound == "quack" && cue.Size > 2f);
    }

    [Fact]
    public void Two_who_embrace_are_close_and_both_embrace()
    {
        var timeline = Films.Of(Films.Scenes["mother"]);
        var frame = timeline.Frames().First(frame => frame.Actor("mother").Now is { Name: "embrace", Progress: > 0.4f });
        Assert.Equal("embrace", frame.Actor("child").Now.Name);
        Assert.InRange(MathF.Abs(frame.Actor("mother").Position.X - frame.Actor("child").Position.X), 0.05f, 0.5f);
        Assert.NotEqual(MathF.Sign(frame.Actor("mother").Facing), MathF.Sign(frame.Actor("child").Facing));
    }

    [Fact]
    public void A_gust_that_a_beat_sets_comes_fast_and_is_heard()
    {
        var timeline = Films.Of(Films.Scenes["wind"]);
        var gust = Assert.Single(timeline.Sounds, cue => cue.Sound == "wind-gust");
        var frame = (int)Math.Floor((gust.At * 24) + 1e-6);
        Assert.True(timeline.At(frame - 1).Environment.Wind < 0.2f);
        Assert.True(timeline.At(frame + 10).Environment.Wind > 0.7f);
        Assert.Contains(timeline.At(frame + 40).Effects, effect => effect.Kind == "papers");
        Assert.Equal(3, timeline.Sounds.Count(cue => cue.Sound == "laugh"));
    }

    private static IEnumerable<(ActorState A, ActorState B)> Pairs(FrameState frame)
    {
        var seen = frame.Actors.Where(actor => actor.Opacity > 0.3f).ToArray();
        for (var i = 0; i < seen.Length; i++)
        {
            for (var j = i + 1; j < seen.Length; j++) yield return (seen[i], seen[j]);
        }
    }
}
