using Bobine.Core;

namespace Bobine.Plan.Tests;

public sealed class PlanValidationTests
{
    [Fact]
    public void A_sensible_plan_has_no_faults() => Assert.Empty(PlanValidation.Check(Meadow.Plan));

    [Theory]
    [InlineData("""{ "cast": [ { "id": "z", "kind": "zebbra" } ], "shots": [ {} ] }""", "cast[z].kind", "zebra")]
    [InlineData("""{ "shots": [ { "id": "s1", "place": "beech" } ] }""", "shots[s1].place", "beach")]
    [InlineData("""{ "shots": [ { "id": "s1", "place": "volcano" } ] }""", "shots[s1].place", "meadow")]
    [InlineData("""{ "shots": [ { "id": "s1", "beats": [ { "id": "b1", "who": "cat", "does": "run" } ] } ] }""", "shots[s1].beats[b1].who", "add it there")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "beats": [ { "id": "b1", "who": "cat", "does": "embrace", "to": "dog" } ] } ] }""", "shots[s1].beats[b1].to", "\"dog\"")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "beats": [ { "id": "b1", "who": "cat", "does": "embrace" } ] } ] }""", "shots[s1].beats[b1].to", "needs somebody")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "beats": [ { "id": "b1", "who": "cat", "does": "chase", "to": "cat" } ] } ] }""", "shots[s1].beats[b1].to", "itself")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "seconds": 2, "beats": [ { "id": "b1", "at": 7, "who": "cat", "does": "run" } ] } ] }""", "shots[s1].beats[b1].at", "7 s")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "beats": [ { "id": "b1", "at": "after b2", "who": "cat", "does": "run" }, { "id": "b2", "at": "after b1", "who": "cat", "does": "sit" } ] } ] }""", "shots[s1].beats", "waits for itself")]
    [InlineData("""{ "cast": [ { "kind": "cat" } ], "shots": [ { "id": "s1", "beats": [ { "id": "b1", "at": "after b9", "who": "cat", "does": "run" } ] } ] }""", "shots[s1].beats", "b9")]
    [InlineData("""{ "cast": [ { "kind": "cat", "count": 41 } ], "shots": [ {} ] }""", "cast[cat].count", "from 1 to 40")]
    [InlineData("""{ "cast": [ { "kind": "cat", "look": { "size": "huge" } } ], "shots": [ {} ] }""", "cast[cat].look.size", "giant")]
    [InlineData("""{ "cast": [ { "kind": "cat", "look": { "coat": "#12345g" } } ], "shots": [ {} ] }""", "cast[cat].look.coat", "colour")]
    [InlineData("""{ "shots": [ { "id": "s1", "beats": [ { "id": "b1", "sets": { "camera.size": "wide" } } ] } ] }""", "shots[s1].beats[b1].sets.camera.size", "cannot change")]
    [InlineData("""{ "shots": [ { "id": "s1", "beats": [ { "id": "b1", "sets": { "weather.wind": 3 } } ] } ] }""", "shots[s1].beats[b1].sets.weather.wind", "-1 to 1")]
    [InlineData("""{ "shots": [ { "id": "s1", "weather": { "wind": 1.5 } } ] }""", "shots[s1].weather.wind", "1.5")]
    [InlineData("""{ "shots": [ { "id": "s1", "seconds": 0.2 } ] }""", "shots[s1].seconds", "0.5 to 60")]
    [InlineData("""{ "shots": [ { "id": "s1", "seconds": 40 }, { "id": "s2", "seconds": 30 } ] }""", "shots", "70 s")]
    [InlineData("""{ "shots": [ { "id": "s1", "camera": { "moves": [ { "move": "teleport" } ] } } ] }""", "shots[s1].camera.moves[0].move", "camera move")]
    [InlineData("""{ "shots": [ { "id": "s1", "camera": { "moves": [ { "at": 2, "until": 1, "move": "static" } ] } } ] }""", "shots[s1].camera.moves[0].until", "later end")]
    [InlineData("""{ "shots": [ { "id": "s1" }, { "id": "s1" } ] }""", "shots[1].id", "twice")]
    [InlineData("""{ "shots": [ { "id": "s1", "beats": [ { "id": "b1" } ] } ] }""", "shots[s1].beats[b1]", "nothing to perform")]
    [InlineData("""{ "cast": [ { "kind": "man" } ], "shots": [ { "id": "s1", "stage": [ { "who": "man", "mark": { "x": 900, "z": 4 } } ] } ] }""", "shots[s1].stage[man].mark", "off the stage")]
    [InlineData("""{ "cast": [] }""", "shots", "at least one")]
    public void A_fault_has_a_path_and_a_way_out(string json, string path, string part)
    {
        var fault = PlanValidation.Check(PlanJson.Read(json)).FirstOrDefault(found => !found.IsWarning);
        Assert.NotNull(fault);
        Assert.Equal(path, fault.Path);
        Assert.Contains(part, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void More_actions_than_read_well_are_a_warning_and_can_be_performed()
    {
        var busy = Meadow.Plan with { Shots = [Meadow.Plan.Shots[0] with { Milliseconds = 2000, Beats = [.. Enumerable.Range(1, 4).Select(i => new Beat { Id = $"b{i}", At = new(i * 300), Who = "cat", Does = "jump" })] }] };
        Assert.True(Assert.Single(PlanValidation.Check(busy)).IsWarning);
        Assert.True(PlanValidation.IsPerformable(busy));
    }

    [Fact]
    public void A_line_longer_than_its_shot_is_a_warning() => Assert.Contains(
        PlanValidation.Check(Meadow.Plan with { Shots = [Meadow.Plan.Shots[0] with { Milliseconds = 1000, Beats = [new() { Id = "b1", Who = "cat", Says = new string('a', 60) }] }] }),
        fault => fault is { IsWarning: true, Path: "shots[s1].beats[b1].says" });

    [Fact]
    public void The_first_fault_is_thrown_with_its_path() => Assert.Contains(
        "shots[s1].place",
        Assert.Throws<UserException>(() => PlanValidation.ThrowIfFaulty(Meadow.Plan with { Shots = [Meadow.Plan.Shots[0] with { Place = "volcano" }] })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_hostile_plan_of_thousands_of_faulty_beats_is_refused_with_few_faults()
    {
        var plan = Meadow.Plan with { Shots = [new() { Id = "s1", Beats = [.. Enumerable.Range(0, 9000).Select(i => new Beat { Id = $"b{i}", At = new(0, $"b{i + 1}"), Who = "x", Does = "y" })] }] };
        Assert.InRange(PlanValidation.Check(plan).Count, 1, 100);
    }
}
