using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Tests.Simulation;

public sealed class TimelineTests
{
    public static TheoryData<string> Scenes => [.. Films.Scenes.Keys];

    [Theory, MemberData(nameof(Scenes))]
    public void Two_builds_of_a_plan_are_the_same_film(string scene) => Assert.Equal(Films.Of(Films.Scenes[scene]).Digest(), Films.Of(Films.Scenes[scene]).Digest());

    [Theory, MemberData(nameof(Scenes))]
    public void Every_number_of_every_frame_is_finite(string scene)
    {
        var digest = Films.Of(Films.Scenes[scene]).Digest();
        Assert.DoesNotContain("NaN", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("\u221e", digest, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Scenes))]
    public void Nobody_teleports(string scene)
    {
        var timeline = Films.Of(Films.Scenes[scene]);
        for (var f = 1; f < timeline.FrameCount; f++)
        {
            var (before, now) = (timeline.At(f - 1), timeline.At(f));
            if (before.Shot != now.Shot) continue;
            foreach (var actor in now.Actors.Where(actor => actor.Opacity > 0.3f))
            {
                var last = before.Actors.Single(other => other.Cast == actor.Cast && other.Instance == actor.Instance);
                if (last.Opacity < 0.3f) continue;
                var step = actor.Position - last.Position + new Vector3(now.Camera.Rolled - before.Camera.Rolled, 0f, 0f);
                var most = Math.Max(0.15f, Body.Of(actor.Kind).Run * 1.7f * MathF.Max(1f, actor.Scale) / 24f);
                if (Body.Of(actor.Kind).Locomotion is Locomotion.Thing) most = 0.6f;
                if (actor.Now.Name is "fly" or "take-off") most = 1f;
                Assert.True(step.Length() <= most, $"{actor.Id} steps {step.Length():0.00} m at frame {f} doing {actor.Now.Name}; at most {most:0.00}");
            }
        }
    }

    [Fact]
    public void A_film_lasts_as_long_as_its_shots()
    {
        var timeline = Films.Of(Films.Scenes["bus"]);
        Assert.Equal(8 * 24, timeline.FrameCount);
        Assert.Equal((96, 192), timeline.FramesOf(1));
        Assert.All(timeline.Frames().Select((frame, i) => (frame, i)), entry => Assert.Equal(entry.i, entry.frame.Index));
    }

    [Fact]
    public void A_dissolve_shows_the_shot_before_going_on_for_half_a_second()
    {
        var timeline = Films.Of(Films.Scenes["bus"]);
        Assert.All(Enumerable.Range(96, 12), f => Assert.Equal(0, timeline.At(f).Outgoing!.Shot));
        Assert.True(timeline.At(100).TransitionProgress < timeline.At(101).TransitionProgress);
        Assert.Null(timeline.At(108).Transition);
        Assert.Null(timeline.At(95).Transition);
    }

    [Fact]
    public void Another_seed_moves_the_eyes_but_not_the_story()
    {
        var one = Films.Of(Films.Scenes["hammer"]);
        var two = Films.Of(Films.Scenes["hammer"].Replace("\"seed\": 10", "\"seed\": 11", StringComparison.Ordinal));
        Assert.NotEqual(one.Digest(), two.Digest());
        Assert.Equal(one.Events.Select(happening => happening.Kind), two.Events.Select(happening => happening.Kind));
    }

    [Fact]
    public void More_wind_changes_the_wind_and_nobodys_place()
    {
        const string calm = """{ "kind": "man" }, { "kind": "dog" }""";
        var one = Films.Shot(calm, """{ "at": 0.5, "who": "man", "does": "wave" }""", "\"weather\": { \"wind\": 0.1 },");
        var two = Films.Shot(calm, """{ "at": 0.5, "who": "man", "does": "wave" }""", "\"weather\": { \"wind\": 0.5 },");
        for (var f = 0; f < one.FrameCount; f += 7)
        {
            Assert.True(MathF.Abs(two.At(f).Environment.Wind) > MathF.Abs(one.At(f).Environment.Wind));
            Assert.Equal(one.At(f).Actor("man") with { Wind = 0 }, two.At(f).Actor("man") with { Wind = 0 });
        }
    }
}
