using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Sampling;
using Bobine.World.Simulation;

namespace Bobine.World.Tests.Simulation;

public sealed class SampledPlanTests
{
    private static readonly string[] Cast = [.. Terms.Heroes.Select(term => term.Id), "champagne", "hammer", "apple", "gift", "tree", "chair", "train", "dragon", "bee", "piano"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void Any_plan_can_be_performed(int seed)
    {
        var rng = new Seed(77).For(seed).Random();
        var timeline = Timeline.Build(Sample(rng), new HummedSpeech(), rng.Pick([Films.Wide, Films.Square, Films.Tall]));
        Check(timeline);
    }

    [Fact]
    public void Every_plan_that_the_world_learns_from_can_be_performed()
    {
        for (var seed = 0; seed < 24; seed++) Check(Timeline.Build(PlanSampler.Sample(new Seed(9).For(seed)), new HummedSpeech()));
    }

    [Fact]
    public void Every_named_scene_can_be_performed()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "scenes"))) folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The named scenes are not beside this build.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder!.FullName, "scenes"), "*.json").Order(StringComparer.Ordinal))
            Check(Timeline.Build(PlanJson.Read(File.ReadAllText(file)), new HummedSpeech()));
    }

    [Fact]
    public void Every_action_can_be_performed_by_every_sort_of_body()
    {
        foreach (var kind in new[] { "man", "cat", "taxi", "ball" })
        {
            foreach (var action in Terms.Actions)
            {
                var timeline = Films.Shot($$"""{ "kind": "{{kind}}", "id": "a" }, { "kind": "dog", "id": "b" }""", $$"""{ "at": 0.3, "who": "a", "does": "{{action}}", "to": "b" }""", seconds: 2);
                Check(timeline);
                Assert.Contains(timeline.Events, happening => happening.Who == "a" || happening.Who == "b");
            }
        }
    }

    private static void Check(Timeline timeline)
    {
        foreach (var frame in timeline.Frames())
        {
            Assert.True(float.IsFinite(frame.Camera.Position.X + frame.Camera.Position.Y + frame.Camera.Position.Z + frame.Camera.Focal + frame.Camera.Pan + frame.Camera.Tilt + frame.Camera.Roll));
            Assert.True(frame.Camera.Focal > 0.2f);
            foreach (var actor in frame.Actors)
            {
                Assert.True(float.IsFinite(actor.Position.X + actor.Position.Y + actor.Position.Z + actor.Facing + actor.Scale + actor.Roll + actor.Squash + actor.Now.Phase + actor.Now.Progress), $"{actor.Id} {actor.Now}");
                Assert.InRange(actor.Facing, -1.001f, 1.001f);
                Assert.InRange(actor.Blend, 0f, 1f);
                Assert.InRange(actor.Squash, 0.5f, 1.5f);
                Assert.True(actor.Position.Y > -0.3f);
                Assert.Contains(actor.Now.Name, Terms.Actions);
            }
        }

        foreach (var cue in timeline.Sounds)
        {
            Assert.InRange(cue.At, 0, timeline.Seconds);
            Assert.True(float.IsFinite(cue.Position.X + cue.Position.Y + cue.Position.Z));
        }
    }

    private static FilmPlan Sample(Rng rng)
    {
        var cast = Enumerable.Range(0, 1 + rng.Below(4)).Select(i => new CastMember
        {
            Id = "m" + i, Kind = rng.Pick(Cast), Count = rng.Chance(0.2f) ? 1 + rng.Below(7) : 1, Look = new() { Size = rng.Chance(0.3f) ? rng.Pick(Terms.Sizes) : null, Age = rng.Chance(0.2f) ? rng.Pick(Terms.Ages) : null },
        }).ToEquatableList();
        return new() { Seed = rng.Next64(), Cast = cast, Shots = Enumerable.Range(0, 1 + rng.Below(2)).Select(i => SampleShot(rng, i, cast)).ToEquatableList() };
    }

    private static Shot SampleShot(Rng rng, int index, EquatableList<CastMember> cast)
    {
        var seconds = 2 + rng.Below(4);
        string Member() => cast[rng.Below(cast.Count)].Id;
        return new()
        {
            Id = "s" + index, Milliseconds = seconds * 1000, Place = rng.Pick(Terms.Places).Id, Time = rng.Pick(Terms.Times), Weather = new() { Kind = rng.Pick(Terms.WeatherKinds), Wind = rng.Range(-1f, 1f) },
            Transition = rng.Pick(Terms.Transitions),
            Camera = new() { Size = rng.Pick(Terms.CameraSizes), Angle = rng.Pick(Terms.CameraAngles), On = rng.Chance(0.3f) ? Member() : null, Moves = [new() { Move = rng.Pick(Terms.CameraMoves), Amount = rng.Float() }] },
            Stage = rng.Chance(0.5f) ? [new() { Who = cast[0].Id, Mark = StageMarks.Find(rng.Pick(StageMarks.Names)), Doing = rng.Chance(0.3f) ? rng.Pick(Terms.Actions) : null }] : [],
            Beats = Enumerable.Range(0, rng.Below(5)).Select(i => new Beat
            {
                Id = "b" + i, At = new(rng.Below(seconds * 1000)), Who = Member(), Does = rng.Chance(0.9f) ? rng.Pick(Terms.Actions) : null, To = rng.Chance(0.5f) ? Member() : null, With = rng.Chance(0.2f) ? rng.Chance(0.5f) ? Member() : "hammer" : null,
                Where = rng.Chance(0.2f) ? StageMarks.Find(rng.Pick(StageMarks.Names)) : null, From = rng.Chance(0.2f) ? rng.Pick(Terms.EntrySides) : null, Says = rng.Chance(0.2f) ? "Hello there, my friend" : null,
                Feeling = rng.Chance(0.3f) ? rng.Pick(Terms.Feelings) : null, Manner = rng.Chance(0.3f) ? rng.Pick(Terms.Manners) : null,
            }).ToEquatableList(),
        };
    }
}
