using System.Collections;
using System.Globalization;

namespace Bobine.Plan.Document;

/// <summary>Visits every field of a plan with its path, parents first: <c>shots[s1].beats[b2].at</c>.</summary>
internal static class PlanWalk
{
    public readonly record struct Visit(string Path, FieldShape Field, object? Value);

    public static IEnumerable<Visit> Through(object record, string path = "")
    {
        foreach (var field in RecordShape.Of(record.GetType()).Fields)
        {
            var value = field.Get(record);
            var here = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            yield return new(here, field, value);
            var inner = field.Form switch
            {
                FieldForm.Record when value is not null => Through(value, here),
                FieldForm.Records => Items((IEnumerable)value!, here).SelectMany(item => Through(item.Record, item.Path)),
                _ => [],
            };
            foreach (var visit in inner) yield return visit;
        }
    }

    /// <summary>Gets the items of a list of records with their paths: by key, or by number when a key is missing or taken.</summary>
    public static IEnumerable<(string Path, object Record)> Items(IEnumerable records, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var record in records)
        {
            var key = RecordShape.Of(record.GetType()).Key?.Get(record) as string;
            if (string.IsNullOrEmpty(key) || !seen.Add(key)) key = index.ToString(CultureInfo.InvariantCulture);
            yield return ($"{path}[{key}]", record);
            index++;
        }
    }
}
