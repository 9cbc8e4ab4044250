using System.Globalization;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Document;

/// <summary>Turns a parsed document into records, refusing what it does not know with its path.</summary>
internal static class PlanReader
{
    public static FilmPlan Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new UserException($"A plan is a JSON object with cast and shots, not {Name(root.ValueKind)}.");
        RefuseNewer(root);
        return Identities.Assign((FilmPlan)ReadRecord(typeof(FilmPlan), root, path: ""));
    }

    private static void RefuseNewer(JsonElement root)
    {
        if (!root.TryGetProperty("bobine", out var version) || version.ValueKind != JsonValueKind.Number) return;
        if (!version.TryGetDecimal(out var number) || number > FilmPlan.CurrentVersion)
            throw new UserException($"This plan has version {Short(version.GetRawText())} and this Bobine reads up to {FilmPlan.CurrentVersion}: update Bobine to read it.");
        if (number != FilmPlan.CurrentVersion) throw new UserException($"There is no plan version {Short(version.GetRawText())}: write \"bobine\": {FilmPlan.CurrentVersion}.");
    }

    private static object ReadRecord(Type type, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fault(path, $"must be an object, not {Name(element.ValueKind)}");
        var shape = RecordShape.Of(type);
        var record = shape.Create();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = TextOf(() => property.Name, path);
            var field = shape.Find(name) ?? throw Unknown(name, path, shape);
            if (!seen.Add(name)) throw new UserException($"The field \"{name}\"{Of(path)} is written twice: keep one.");
            if (property.Value.ValueKind != JsonValueKind.Null) field.Set(record, ReadField(field, property.Value, path.Length == 0 ? name : $"{path}.{name}"));
        }

        foreach (var field in shape.Fields)
        {
            if (field.Required && field.Get(record) is null) throw new UserException($"The field \"{field.Name}\"{Of(path)} is missing: write one.");
        }

        return record;
    }

    private static object ReadField(FieldShape field, JsonElement element, string path) => field.Form switch
    {
        FieldForm.Text => Text(element, path),
        FieldForm.Whole => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var whole) ? whole : throw Fault(path, $"must be a whole number, not {Show(element)}"),
        FieldForm.Seed => element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out var seed)
            ? seed
            : throw Fault(path, $"must be a whole number from 0 to {ulong.MaxValue}, not {Show(element)}"),
        FieldForm.Seconds => Seconds(element, path),
        FieldForm.Number => Number(element, path),
        FieldForm.Moment => Moment(element, path),
        FieldForm.Mark => Mark(element, path),
        FieldForm.Record => ReadRecord(field.RecordType, element, path),
        FieldForm.Records => Records(field.RecordType, element, path),
        FieldForm.Texts => Items(element, path).Select((item, index) => Text(item, $"{path}[{index}]")).ToEquatableList(),
        FieldForm.TextMap => Map(element, path, Text),
        FieldForm.ValueMap => Map(element, path, Value),
        _ => Map(element, path, OriginOf),
    };

    private static object Records(Type type, JsonElement element, string path)
    {
        var items = Items(element, path);
        var records = Array.CreateInstance(type, items.Count);
        for (var i = 0; i < items.Count; i++) records.SetValue(ReadRecord(type, items[i], $"{path}[{IdOf(type, items[i]) ?? i.ToString(CultureInfo.InvariantCulture)}]"), i);
        return Activator.CreateInstance(typeof(EquatableList<>).MakeGenericType(type), records)!;
    }

    private static string? IdOf(Type type, JsonElement element) =>
        RecordShape.Of(type).Identity is { } identity && element.ValueKind == JsonValueKind.Object && element.TryGetProperty(identity.Name, out var id) && id.ValueKind == JsonValueKind.String
            ? Short(TextOf(() => id.GetString()!, ""))
            : null;

    private static List<JsonElement> Items(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : throw Fault(path, $"must be a list, not {Show(element)}");

    private static EquatableMap<T> Map<T>(JsonElement element, string path, Func<JsonElement, string, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fault(path, $"must be an object, not {Show(element)}");
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = TextOf(() => property.Name, path);
            if (!entries.TryAdd(name, read(property.Value, $"{path}.{name}"))) throw new UserException($"The field \"{Short(name)}\"{Of(path)} is written twice: keep one.");
        }

        return new(entries);
    }

    private static string Text(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.String ? TextOf(() => element.GetString()!, path) : throw Fault(path, $"must be a text in quotes, not {Show(element)}");

    private static PlanValue Value(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.String => new(Number: null, Text(element, path)),
        JsonValueKind.Number => new(Number(element, path), Text: null),
        _ => throw Fault(path, $"must be a number or a text, not {Show(element)}"),
    };

    private static Origin OriginOf(JsonElement element, string path) => Text(element, path) switch
    {
        "default" => Origin.Default,
        "inferred" => Origin.Inferred,
        "said" => Origin.Said,
        "locked" => Origin.Locked,
        var other => throw Fault(path, $"must be \"said\", \"inferred\", \"locked\" or \"default\", not \"{Short(other)}\""),
    };

    private static float Number(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetSingle(out var number) && float.IsFinite(number) && Math.Abs(number) <= 1e9f
            ? number
            : throw Fault(path, $"must be a number of reasonable size, not {Show(element)}");

    private static int Seconds(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Number && DocumentText.ParseSeconds(element.GetRawText()) is { } milliseconds
            ? milliseconds
            : throw Fault(path, $"must be a number of seconds, not {Show(element)}");

    private static BeatTime Moment(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Number) return new(Seconds(element, path));
        return element.ValueKind == JsonValueKind.String && DocumentText.ParseMoment(Text(element, path)) is { } moment
            ? moment
            : throw Fault(path, $"must be a number of seconds or a text such as \"after b1 + 0.5\", not {Show(element)}");
    }

    private static StageMark Mark(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return StageMarks.Find(Text(element, path)) ?? throw Fault(path, $"must be a side and a depth such as \"left near\", or metres such as {{\"x\": 1, \"z\": 5}}, not {Show(element)}");
        }

        if (element.ValueKind != JsonValueKind.Object) throw Fault(path, $"must be a mark such as \"left near\", or metres such as {{\"x\": 1, \"z\": 5}}, not {Show(element)}");
        var metres = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = TextOf(() => property.Name, path);
            if (name is not ("x" or "y" or "z")) throw new UserException($"The field \"{Short(name)}\"{Of(path)} is unknown: write x, y and z.");
            if (!metres.TryAdd(name, Number(property.Value, $"{path}.{name}"))) throw new UserException($"The field \"{name}\"{Of(path)} is written twice: keep one.");
        }

        return new(metres.GetValueOrDefault("x"), metres.GetValueOrDefault("z", StageMarks.Of("centre", "mid").Z), metres.GetValueOrDefault("y"));
    }

    private static string TextOf(Func<string> read, string path)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Fault(path, "must be proper Unicode text, without half characters");
        }
    }

    private static UserException Unknown(string name, string path, RecordShape shape)
    {
        var near = Nearest.Of(name, shape.Fields.Select(field => field.Name));
        return new($"The field \"{Short(name)}\"{Of(path)} is unknown: {(near is null ? $"the fields are {string.Join(", ", shape.Fields.Select(field => field.Name))}" : $"did you mean \"{near}\"?")}");
    }

    private static UserException Fault(string path, string sentence) => new($"In the plan, {(path.Length == 0 ? "the document" : Short(path))} {sentence}.");
    private static string Of(string path) => path.Length == 0 ? " of the plan" : $" of {path}";
    private static string Show(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Name(element.ValueKind) : Short(element.GetRawText());
    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
