using System.Text.Json.Nodes;
using Bobine.Core;

namespace Bobine.Plan.Tests;

public sealed class PlanSchemaTests
{
    private static readonly string[] Allowed = ["type", "enum", "items", "properties", "required", "additionalProperties", "description"];

    [Fact]
    public void The_published_schema_is_current()
    {
        var path = Repository.PathOf("docs/design/plan.schema.json");
        if (Environment.GetEnvironmentVariable("BOBINE_WRITE_SCHEMA") is "1") File.WriteAllText(path, PlanSchema.Document);
        Assert.True(string.Equals(PlanSchema.Document, File.ReadAllText(path), StringComparison.Ordinal), "docs/design/plan.schema.json differs from the records: run these tests once with BOBINE_WRITE_SCHEMA=1 and look at the difference.");
    }

    [Fact]
    public void The_plan_in_the_design_page_is_written_as_plans_are_and_can_be_performed()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/design/plan.md"));
        var json = page.Split("```json\n")[1].Split("```")[0];
        var plan = PlanJson.Read(json);
        Assert.Empty(PlanValidation.Check(plan));
        Assert.Equal(json, PlanJson.Write(plan));
    }

    [Fact]
    public void The_strict_schema_requires_all_allows_no_more_and_keeps_to_plain_keywords() => Walk(JsonNode.Parse(PlanSchema.Strict)!, depth: 1, schema =>
    {
        Assert.All(schema, keyword => Assert.Contains(keyword.Key, Allowed));
        if (schema["properties"] is not JsonObject properties) return;
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(properties.Select(property => property.Key), schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    });

    [Fact]
    public void The_strict_schema_stays_within_the_limits_of_hosted_models()
    {
        var (properties, words) = (0, 0);
        Walk(JsonNode.Parse(PlanSchema.Strict)!, depth: 1, schema =>
        {
            properties += (schema["properties"] as JsonObject)?.Count ?? 0;
            words += (schema["enum"] as JsonArray)?.Count ?? 0;
        });
        Assert.InRange(properties, 40, 5000);
        Assert.InRange(words, 100, 1000);
        Assert.InRange(PlanSchema.Strict.Length, 1000, 120_000);
    }

    [Fact]
    public void A_strict_answer_reads_as_a_plan_with_its_nones_left_out()
    {
        var plan = StrictPlanJson.Read("""
            { "language": "fr", "title": "none", "cast": [ { "id": "cat", "kind": "cat", "word": "", "count": 99, "look": { "coat": "black", "accent": "none", "wears": ["hat"], "wearColours": [ { "item": "hat", "colour": "red" } ] }, "name": "none", "voice": "none" } ],
              "shots": [ { "id": "s1", "seconds": 4, "place": "beach", "time": "night", "weather": { "kind": "clear", "wind": 9 }, "style": "illustrated",
                "camera": { "size": "wide", "angle": "eye", "on": "none", "moves": [ { "at": 0, "until": "none", "move": "static", "amount": 0.5 } ] },
                "stage": [ { "who": "cat", "mark": "left near", "facing": "none", "doing": "none", "feeling": "none" } ],
                "beats": [ { "id": "b1", "at": "0.5", "who": "cat", "does": "jump", "to": "none", "with": "none", "where": "none", "from": "none", "until": "none", "says": "", "language": "none", "feeling": "none", "manner": "none", "sets": [] },
                           { "id": "b2", "at": "after b1 + 0.5", "who": "none", "does": "none", "sets": [ { "path": "weather.wind", "value": "0.8" }, { "path": "time", "value": "dawn" } ] } ],
                "present": [], "transition": "cut" } ], "music": "none" }
            """);
        Assert.Null(plan.Title);
        Assert.Equal((40, 1f), (plan.Cast[0].Count, plan.Shots[0].Weather.Wind));
        Assert.Equal("red", plan.Cast[0].Look.WearColours["hat"]);
        Assert.Null(plan.Cast[0].Look.Accent);
        Assert.Equal(new BeatTime(500), plan.Shots[0].Beats[0].At);
        Assert.Equal(new BeatTime(500, "b1"), plan.Shots[0].Beats[1].At);
        Assert.Equal(0.8f, plan.Shots[0].Beats[1].Sets["weather.wind"].Number);
        Assert.Empty(PlanValidation.Check(plan));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"cast\": [")]
    [InlineData("""{ "shots": [ { "beats": [ { "sets": [ { "path": 3, "value": "x" } ] } ] } ] }""")]
    [InlineData("""{ "surprise": 1 }""")]
    public void An_answer_that_is_no_plan_is_refused(string answer) => Assert.Throws<UserException>(() => StrictPlanJson.Read(answer));

    private static void Walk(JsonNode node, int depth, Action<JsonObject> visit)
    {
        Assert.InRange(depth, 1, 10);
        var schema = node.AsObject();
        visit(schema);
        if (schema["items"] is { } items) Walk(items, depth + 1, visit);
        foreach (var property in (schema["properties"] as JsonObject)?.ToList() ?? []) Walk(property.Value!, depth + 1, visit);
    }
}
