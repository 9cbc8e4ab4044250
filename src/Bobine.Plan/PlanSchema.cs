using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Plan.Document;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan;

/// <summary>The JSON schemas of the plan, made from the records themselves.</summary>
public static class PlanSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the published schema of the document (JSON Schema 2020-12). Kinds are left open, because the prop table grows.</summary>
    public static string Document { get; } = Text(Root());

    /// <summary>Gets the schema for language models that answer under strict JSON: every property required, nothing else allowed, no keyword beyond type, enum, items and properties.</summary>
    /// <remarks>Its answers are read by <see cref="StrictPlanJson"/>.</remarks>
    public static string Strict { get; } = Text(StrictPlanJson.Schema());

    private static string Text(JsonNode schema) => schema.ToJsonString(Indented) + "\n";

    private static JsonObject Root()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Bobine plan", ["description"] = $"A film as cast, shots and beats, version {FilmPlan.CurrentVersion}." };
        foreach (var (name, value) in Record(typeof(FilmPlan)).ToList()) schema[name] = value?.DeepClone();
        return schema;
    }

    private static JsonObject Record(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in RecordShape.Of(type).Fields)
        {
            properties[field.Name] = Field(field);
            if (field.Required) required.Add(field.Name);
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Count > 0) schema["required"] = required;
        return schema;
    }

    private static JsonObject Field(FieldShape field)
    {
        var schema = Form(field);
        if (field.Default is string or int or float && field.Form is not (FieldForm.Seconds or FieldForm.Seed)) schema["default"] = JsonValue.Create(field.Default);
        else if (field is { Form: FieldForm.Seconds, Default: int and > 0 and var milliseconds }) schema["default"] = milliseconds / 1000m;
        return schema;
    }

    private static JsonObject Form(FieldShape field) => field.Form switch
    {
        FieldForm.Text => Word(field.Words),
        FieldForm.Texts => new() { ["type"] = "array", ["items"] = Word(field.Words) },
        FieldForm.Whole => Bounded("integer", field),
        FieldForm.Seed => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ulong.MaxValue },
        FieldForm.Seconds => Bounded("number", field, "Seconds, to the millisecond."),
        FieldForm.Number => Bounded("number", field),
        FieldForm.Moment => Moment(),
        FieldForm.Mark => Mark(),
        FieldForm.Record => Record(field.RecordType),
        FieldForm.Records => new() { ["type"] = "array", ["items"] = Record(field.RecordType) },
        FieldForm.TextMap => new() { ["type"] = "object", ["propertyNames"] = Word(field.Words), ["additionalProperties"] = Word(WordList.Colours) },
        FieldForm.ValueMap => Sets(),
        _ => new() { ["type"] = "object", ["description"] = "Where values come from, by path.", ["additionalProperties"] = Enumeration(["default", "inferred", "said", "locked"]) },
    };

    private static JsonObject Word(WordList? list) => list switch
    {
        null => new() { ["type"] = "string" },
        WordList.Members => new() { ["type"] = "string", ["description"] = "The id of a member of the cast." },
        WordList.Kinds => new() { ["type"] = "string", ["description"] = "A hero, a vehicle or a prop of the vocabulary.", ["examples"] = Strings(Terms.Heroes.Select(term => term.Id)) },
        WordList.Properties => new() { ["type"] = "string", ["description"] = "The id of a member of the cast, or a kind of prop." },
        WordList.Colours => new() { ["type"] = "string", ["anyOf"] = new JsonArray(Enumeration(Terms.Colours), new JsonObject { ["pattern"] = "^#[0-9a-fA-F]{6}$" }) },
        { } closed => Enumeration(Words.Of(closed)),
    };

    private static JsonObject Bounded(string type, FieldShape field, string? description = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description is not null) schema["description"] = description;
        if (field.Bounds is not { } bounds) return schema;
        schema["minimum"] = bounds.Low;
        schema["maximum"] = bounds.High;
        return schema;
    }

    private static JsonObject Moment() => new()
    {
        ["description"] = "Seconds of the shot, or a delay after another beat of it.",
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number", ["minimum"] = 0 }, new JsonObject { ["type"] = "string", ["pattern"] = "^after [^ ]+( [+-] [0-9.]+)?$" }),
    };

    private static JsonObject Mark() => new()
    {
        ["description"] = "A named spot of the stage, or metres: x to the right, z away from the camera, y up.",
        ["anyOf"] = new JsonArray(
            Enumeration(StageMarks.Names),
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject { ["x"] = new JsonObject { ["type"] = "number" }, ["z"] = new JsonObject { ["type"] = "number" }, ["y"] = new JsonObject { ["type"] = "number" } },
            }),
    };

    private static JsonObject Sets() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["weather.wind"] = new JsonObject { ["type"] = "number", ["minimum"] = -1, ["maximum"] = 1 },
            ["weather.kind"] = Enumeration(Terms.WeatherKinds),
            ["time"] = Enumeration(Terms.Times),
        },
    };

    private static JsonObject Enumeration(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = Strings(words) };
    private static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
