using Bobine.Plan;
using Bobine.World.Simulation;

namespace Bobine.World.Tests.Simulation;

public sealed class TimelineTests
{
    internal static Timeline Build(string json, float aspect = 16f / 9f) => Timeline.Build(PlanJson.Read(json), new HummedSpeech(), aspect);

    [Fact]
    public void A_lion_and_a_cat_stand_in_a_meadow_for_as_long_as_the_shot_lasts()
    {
        var timeline = Build("""{ "cast": [ { "kind": "lion" }, { "kind": "cat" } ], "shots": [ { "seconds": 3, "place": "meadow", "beats": [ { "who": "cat", "at": 0.5, "does": "meow" }, { "at": 0.2, "who": "lion", "says": "Hello cat" } ] } ] }""");
        Assert.Equal(72, timeline.FrameCount);
        Assert.Equal(2, timeline.At(10).Actors.Count);
        Assert.Contains(timeline.Sounds, cue => cue is { Sound: "meow", Source: "cat" });
        Assert.Contains(Enumerable.Range(0, 72), frame => timeline.At(frame).Actors[0].Face.Mouth.Open > 0.5f);
    }
}
