using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Document;

/// <summary>Writes a plan so that it reads well and differs line by line: what fits stands on one line, defaults are left out.</summary>
internal static class PlanWriter
{
    private const int LineWidth = 150;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FilmPlan plan)
    {
        var text = new StringBuilder();
        Layout(text, Describe(plan, path: ""), indent: 0, open: true);
        return text.Append('\n').ToString();
    }

    /// <summary>Gets a field's value, or one item of its list, on one line.</summary>
    public static string Inline(FieldShape field, object value)
    {
        var node = RecordShape.IsRecord(value) ? Describe(value, field.Name) : Describe(field, value, field.Name);
        return Flat(node, force: true)!;
    }

    private abstract record Node
    {
        public sealed record Scalar(string Text) : Node;
        public sealed record Group(bool IsList, IReadOnlyList<(string? Name, Node Value)> Items, bool IsOpen) : Node;
    }

    private static Node.Group Describe(object record, string path)
    {
        var items = new List<(string?, Node)>();
        foreach (var field in RecordShape.Of(record.GetType()).Fields)
        {
            var value = field.Get(record);
            if (value is null || (!field.AlwaysWritten && Equals(value, field.Default))) continue;
            items.Add((field.Name, Describe(field, value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")));
        }

        return new(IsList: false, items, IsOpen: record is FilmPlan or Shot);
    }

    private static Node Describe(FieldShape field, object value, string path) => field.Form switch
    {
        FieldForm.Text => Text((string)value),
        FieldForm.Whole or FieldForm.Seed => new Node.Scalar(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        FieldForm.Seconds => new Node.Scalar(DocumentText.Seconds((int)value)),
        FieldForm.Number => Number((float)value, path),
        FieldForm.Moment => value is BeatTime { After: not null } after ? Text(DocumentText.After(after)) : new Node.Scalar(DocumentText.Seconds(((BeatTime)value).Milliseconds)),
        FieldForm.Mark => Mark((StageMark)value, path),
        FieldForm.Record => Describe(value, path),
        FieldForm.Records => List(((System.Collections.IEnumerable)value).Cast<object>().Select((item, i) => Describe(item, $"{path}[{i}]")), isOpen: field.RecordType != typeof(CameraMove)),
        FieldForm.Texts => List(((EquatableList<string>)value).Select(Text), isOpen: false),
        FieldForm.TextMap => Map((EquatableMap<string>)value, Text),
        FieldForm.ValueMap => Map((EquatableMap<PlanValue>)value, entry => entry.Number is { } number ? Number(number, path) : Text(entry.Text ?? "")),
        _ => Map((EquatableMap<Origin>)value, origin => Text(DocumentText.NameOf(origin))),
    };

    private static Node.Group List(IEnumerable<Node> items, bool isOpen) => new(IsList: true, [.. items.Select(item => ((string?)null, item))], isOpen);
    private static Node.Group Map<T>(EquatableMap<T> map, Func<T, Node> describe) => new(IsList: false, [.. map.Select(entry => ((string?)entry.Key, describe(entry.Value)))], IsOpen: false);
    private static Node.Scalar Text(string text) => new(JsonSerializer.Serialize(text, Readable));

    private static Node.Scalar Number(float number, string path) => float.IsFinite(number)
        ? new(number.ToString("R", CultureInfo.InvariantCulture))
        : throw new UserException($"The plan cannot be written because {path} is not a number.");

    private static Node Mark(StageMark mark, string path)
    {
        if (StageMarks.NameOf(mark) is { } name) return Text(name);
        var items = new List<(string?, Node)> { ("x", Number(mark.X, path)), ("z", Number(mark.Z, path)) };
        if (mark.Y != 0) items.Add(("y", Number(mark.Y, path)));
        return new Node.Group(IsList: false, items, IsOpen: false);
    }

    private static void Layout(StringBuilder text, Node node, int indent, bool open)
    {
        if (node is not Node.Group group)
        {
            text.Append(((Node.Scalar)node).Text);
            return;
        }

        var flat = Flat(group);
        if (group.Items.Count == 0 || (!open && flat is not null && indent + flat.Length <= LineWidth))
        {
            text.Append(flat ?? (group.IsList ? "[]" : "{}"));
            return;
        }

        text.Append(group.IsList ? '[' : '{');
        for (var i = 0; i < group.Items.Count; i++)
        {
            var (name, value) = group.Items[i];
            text.Append('\n').Append(' ', indent + 2);
            if (name is not null) text.Append(JsonSerializer.Serialize(name, Readable)).Append(": ");
            Layout(text, value, indent + 2, value is Node.Group { IsOpen: true });
            if (i < group.Items.Count - 1) text.Append(',');
        }

        text.Append('\n').Append(' ', indent).Append(group.IsList ? ']' : '}');
    }

    /// <summary>Gets the group on one line, or null when it holds something that always has lines of its own.</summary>
    private static string? Flat(Node node, bool force = false)
    {
        if (node is not Node.Group group) return ((Node.Scalar)node).Text;
        if (group.IsOpen && group.Items.Count > 0 && !force) return null;
        var parts = new List<string>();
        foreach (var (name, value) in group.Items)
        {
            if (Flat(value, force) is not { } flat) return null;
            parts.Add(name is null ? flat : $"{JsonSerializer.Serialize(name, Readable)}: {flat}");
        }

        var body = string.Join(", ", parts);
        if (group.IsList) return $"[{body}]";
        return parts.Count == 0 ? "{}" : $"{{ {body} }}";
    }
}
