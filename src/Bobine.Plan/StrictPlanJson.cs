using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Plan.Document;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan;

/// <summary>Reads the answers of language models that were held to <see cref="PlanSchema.Strict"/>: "none" and empty texts stand for what is absent, lists of pairs for maps.</summary>
public static class StrictPlanJson
{
    private const string None = "none";
    private static readonly string[] Unasked = ["bobine", "seed", "origins", "likeness"];

    /// <summary>Reads an answer as a plan. Numbers are drawn within their bounds; anything else that is wrong is refused as in a document.</summary>
    /// <exception cref="UserException">The answer is no plan.</exception>
    public static FilmPlan Read(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new() { MaxDepth = PlanJson.MaximumDepth });
            return root is JsonObject answer ? PlanJson.Read(Plain(typeof(FilmPlan), answer).ToJsonString()) : throw new UserException("The model's answer is no JSON object: ask it again.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new UserException("The model's answer is not well-formed JSON: ask it again.", inner: fault);
        }
    }

    internal static JsonObject Schema() => Record(typeof(FilmPlan));

    private static JsonObject Record(Type type)
    {
        var properties = new JsonObject();
        foreach (var field in Asked(type)) properties[field.Name] = Field(field);
        return Object(properties);
    }

    private static IEnumerable<FieldShape> Asked(Type type) => RecordShape.Of(type).Fields.Where(field => !Unasked.Contains(field.Name));

    private static JsonObject Field(FieldShape field) => field.Form switch
    {
        FieldForm.Text => Word(field.Words, field.IsNullable),
        FieldForm.Texts => new() { ["type"] = "array", ["items"] = Word(field.Words, isNullable: false) },
        FieldForm.Whole => new() { ["type"] = "integer" },
        FieldForm.Seconds when field.IsNullable => Type("string", "seconds, or none"),
        FieldForm.Seconds or FieldForm.Number => Type("number"),
        FieldForm.Moment => Type("string", field.IsNullable ? "seconds such as 1.5, or after b1 + 0.5, or none" : "seconds such as 1.5, or after b1 + 0.5"),
        FieldForm.Mark => Enumeration([.. StageMarks.Names, None]),
        FieldForm.Record => Record(field.RecordType),
        FieldForm.Records => new() { ["type"] = "array", ["items"] = Record(field.RecordType) },
        FieldForm.TextMap => Pairs(("item", Word(field.Words, isNullable: false)), ("colour", Word(WordList.Colours, isNullable: false))),
        _ => Pairs(("path", Enumeration(["weather.wind", "weather.kind", "time"])), ("value", Type("string"))),
    };

    private static JsonObject Word(WordList? list, bool isNullable)
    {
        if (list is not { } closed || closed is WordList.Members or WordList.Kinds or WordList.Properties) return Type("string", isNullable ? "or none" : null);
        return Enumeration(isNullable ? [.. Words.Of(closed), None] : Words.Of(closed));
    }

    private static JsonObject Type(string type, string? description = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description is not null) schema["description"] = description;
        return schema;
    }

    private static JsonObject Enumeration(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private static JsonObject Pairs(params ReadOnlySpan<(string Name, JsonObject Schema)> columns)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in columns) properties[name] = schema;
        return new() { ["type"] = "array", ["items"] = Object(properties) };
    }

    private static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = properties,
        ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
    };

    private static JsonObject Plain(Type type, JsonObject answer)
    {
        var plain = new JsonObject();
        foreach (var (name, value) in answer.ToList())
        {
            var field = RecordShape.Of(type).Find(name);
            if (field is null) plain[name] = value?.DeepClone();
            else if (value is not null && !IsAbsent(field, value)) plain[name] = Plain(field, value);
        }

        return plain;
    }

    private static bool IsAbsent(FieldShape field, JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && (field.IsNullable || field.Form is FieldForm.Mark) && value.GetValue<string>().Trim() is "" or None;

    private static JsonNode? Plain(FieldShape field, JsonNode value) => (field.Form, value) switch
    {
        (FieldForm.Record, JsonObject record) => Plain(field.RecordType, record),
        (FieldForm.Records, JsonArray items) => new JsonArray([.. items.Select(item => item is JsonObject record ? Plain(field.RecordType, record) : item?.DeepClone())]),
        (FieldForm.Number or FieldForm.Whole or FieldForm.Seconds, JsonValue number) => Bounded(field, number),
        (FieldForm.Moment, JsonValue moment) when moment.GetValueKind() == JsonValueKind.String && Parsed(moment.GetValue<string>()) is { } seconds => JsonValue.Create(Math.Max(0, seconds)),
        (FieldForm.TextMap, JsonArray pairs) => Map(pairs, "item", "colour"),
        (FieldForm.ValueMap, JsonArray pairs) => Map(pairs, "path", "value"),
        _ => value.DeepClone(),
    };

    private static JsonValue Bounded(FieldShape field, JsonValue value)
    {
        var number = value.GetValueKind() == JsonValueKind.String ? Parsed(value.GetValue<string>()) : value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var given) ? given : null;
        if (number is not { } found || !double.IsFinite(found)) return (JsonValue)value.DeepClone();
        if (field.Bounds is { } bounds) found = Math.Clamp(found, bounds.Low, bounds.High);
        return field.Form == FieldForm.Whole ? JsonValue.Create((int)Math.Clamp(Math.Round(found), int.MinValue, int.MaxValue)) : JsonValue.Create(found);
    }

    private static JsonObject Map(JsonArray pairs, string key, string value)
    {
        var map = new JsonObject();
        foreach (var pair in pairs.OfType<JsonObject>())
        {
            if (pair[key]?.GetValue<string>() is not { } name || pair[value] is not { } content) continue;
            map[name] = content.GetValueKind() == JsonValueKind.String && Parsed(content.GetValue<string>()) is { } number ? JsonValue.Create(number) : content.DeepClone();
        }

        return map;
    }

    private static double? Parsed(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
