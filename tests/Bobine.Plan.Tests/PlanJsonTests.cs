using Bobine.Core;
using CsCheck;

namespace Bobine.Plan.Tests;

public sealed class PlanJsonTests
{
    private const string Sketch = """
        { "bobine": 1, "language": "fr", "seed": 7,
          "cast": [ { "id": "actor", "kind": "man", "look": { "hair": "black", "top": "red", "wears": ["cape"] }, "voice": "low" },
                    { "id": "crew",  "kind": "crew", "count": 3 } ],
          "shots": [ { "seconds": 5, "place": "film-set", "time": "day", "weather": { "kind": "clear", "wind": 0.2 }, "style": "cinematic",
                       "camera": { "size": "medium", "angle": "eye", "moves": [ { "at": 0, "move": "dolly-in", "amount": 0.3 } ] },
                       "stage": [ { "who": "actor", "mark": "left near" }, { "who": "crew", "mark": { "x": 1.5, "z": 9 } } ],
                       "beats": [ { "at": 0.3, "who": "actor", "says": "Plus de vent sur le plateau !" },
                                  { "at": "after b1 + 0.25", "sets": { "weather.wind": 1.0, "time": "night" } },
                                  { "at": 2.8, "who": "crew", "does": "laugh", "until": 4.125 } ],
                       "transition": "cut" } ],
          "origins": { "shots[s1].place": "said" } }
        """;

    [Fact]
    public void The_sketch_of_the_design_reads_as_the_plan_it_shows()
    {
        var plan = PlanJson.Read(Sketch);
        var shot = Assert.Single(plan.Shots);
        Assert.Equal(("fr", 7UL, 5000, "s1"), (plan.Language, plan.Seed, shot.Milliseconds, shot.Id));
        Assert.Equal(["cape"], plan.Cast[0].Look.Wears);
        Assert.Equal(new StageMark(-1.4f, 4), shot.Stage[0].Mark);
        Assert.Equal(new StageMark(1.5f, 9), shot.Stage[1].Mark);
        Assert.Equal(["b1", "b2", "b3"], shot.Beats.Select(beat => beat.Id));
        Assert.Equal([new BeatTime(300), new BeatTime(250, "b1"), new BeatTime(2800)], shot.Beats.Select(beat => beat.At));
        Assert.Equal(new BeatTime(4125), shot.Beats[2].Until);
        Assert.Equal(1f, shot.Beats[1].Sets["weather.wind"].Number);
        Assert.Equal("night", shot.Beats[1].Sets["time"].Text);
        Assert.Equal(Origin.Said, plan.Origins["shots[s1].place"]);
    }

    [Fact]
    public void A_written_plan_names_marks_leaves_defaults_out_and_keeps_a_beat_on_a_line()
    {
        var text = PlanJson.Write(PlanJson.Read(Sketch));
        Assert.Contains("""{ "id": "b1", "at": 0.3, "who": "actor", "says": "Plus de vent sur le plateau !" },""", text, StringComparison.Ordinal);
        Assert.Contains("\"at\": \"after b1 + 0.25\"", text, StringComparison.Ordinal);
        Assert.Contains("""{ "who": "actor", "mark": "left near" }""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("transition", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"angle\"", text, StringComparison.Ordinal);
        Assert.Equal(PlanJson.Read(Sketch), PlanJson.Read(text));
    }

    [Fact]
    public void Any_plan_reads_back_equal() => Plans.Any.Sample(plan => Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan))), iter: 300);

    [Theory]
    [InlineData("""{ "shots": [ { "seconds": 2, "weather": { "widn": 1 } } ] }""", "widn", "shots[0].weather", "wind")]
    [InlineData("""{ "shots": [ { "id": "s1", "beats": [ { "id": "b1", "dose": "run" } ] } ] }""", "dose", "shots[s1].beats[b1]", "does")]
    [InlineData("""{ "shots": [ { "stage": [ { "who": "a", "mark": { "w": 1 } } ] } ] }""", "\"w\"", "shots[0].stage[0].mark", "x, y and z")]
    [InlineData("""{ "bobine": 2, "anything": 1 }""", "version 2", "up to 1", "update")]
    [InlineData("""{ "bobine": 1e99 }""", "version 1e99", "up to 1", "update")]
    [InlineData("""{ "bobine": 0 }""", "version 0", "\"bobine\": 1", "write")]
    [InlineData("""{ "seed": -1 }""", "seed", "-1", "whole number")]
    [InlineData("""{ "seed": 1, "seed": 2 }""", "seed", "twice", "keep one")]
    [InlineData("""{ "shots": [ { "beats": [ { "sets": { "time": "day", "time": "night" } } ] } ] }""", "time", "twice", "keep one")]
    [InlineData("""{ "shots": [ { "seconds": 1e300 } ] }""", "shots[0].seconds", "1e300", "seconds")]
    [InlineData("""{ "shots": [ { "seconds": "five" } ] }""", "shots[0].seconds", "five", "number of seconds")]
    [InlineData("""{ "shots": [ { "weather": { "wind": 1e39 } } ] }""", "shots[0].weather.wind", "1e39", "number")]
    [InlineData("""{ "shots": [ { "weather": { "wind": NaN } } ] }""", "line 1", "column", "well-formed")]
    [InlineData("""{ "shots": [ { "beats": [ { "at": "later" } ] } ] }""", "shots[0].beats[0].at", "later", "after b1 + 0.5")]
    [InlineData("""{ "cast": [ { "look": {} } ] }""", "kind", "cast[0]", "missing")]
    [InlineData("""{ "cast": [ { "kind": "\ud800" } ] }""", "cast[0].kind", "Unicode", "proper")]
    [InlineData("""{ "\ud800": 1 }""", "Unicode", "proper", "half")]
    [InlineData("""[]""", "JSON object", "list", "cast and shots")]
    [InlineData("", "line 1", "column 1", "well-formed")]
    public void A_fault_is_one_sentence_that_names_the_field_and_the_way_out(string json, string first, string second, string third)
    {
        var fault = Assert.Throws<UserException>(() => PlanJson.Read(json));
        Assert.Contains(first, fault.Message, StringComparison.Ordinal);
        Assert.Contains(second, fault.Message, StringComparison.Ordinal);
        Assert.Contains(third, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message.TrimEnd('?') + ".", StringComparison.Ordinal);
        Assert.Equal(ExitCodes.BadInput, fault.ExitCode);
    }

    [Fact]
    public void A_document_nested_too_deep_is_refused() =>
        Assert.Contains("64 levels", Assert.Throws<UserException>(() => PlanJson.Read(new string('[', 100_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_over_a_megabyte_is_refused() =>
        Assert.Contains("1000000", Assert.Throws<UserException>(() => PlanJson.Read($$"""{ "title": "{{new string('a', 1_000_001)}}" }""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_either_read_or_are_refused_with_a_sentence() => Gen.Select(Gen.Int[0, Sketch.Length - 1], Gen.Byte, Gen.Int[0, 40]).Sample((at, value, length) =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Sketch);
        for (var i = at; i < Math.Min(bytes.Length, at + length); i++) bytes[i] ^= value;
        try
        {
            PlanJson.Read(bytes);
        }
        catch (UserException)
        {
            // Refused as it should be; anything else fails the test.
        }
    });

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_do_not_trouble_a_person() =>
        Assert.Equal(3UL, PlanJson.Read(new ReadOnlyMemory<byte>([0xEF, 0xBB, 0xBF, .. "{ \"seed\": 3, /* mine */ }"u8])).Seed);

    [Fact]
    public void A_number_that_is_none_cannot_be_written() => Assert.Throws<UserException>(() =>
        PlanJson.Write(new() { Shots = [new() { Id = "s1", Weather = new() { Wind = float.NaN } }] }));
}
