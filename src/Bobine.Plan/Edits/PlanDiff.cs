using System.Collections;
using Bobine.Plan.Document;

namespace Bobine.Plan.Edits;

/// <summary>How something differs: it is there only after, only before, holds another value, or stands elsewhere in its list.</summary>
public enum ChangeKind { Added, Removed, Changed, Moved }

/// <summary>One difference between two plans.</summary>
/// <param name="Path">What differs. For a list whose order differs, the list.</param>
/// <param name="Kind">How.</param>
/// <param name="Before">The value before as the document writes it, or null for an added one.</param>
/// <param name="After">The value after, or null for a removed one.</param>
public sealed record PlanChange(string Path, ChangeKind Kind, string? Before, string? After);

/// <summary>Lists what differs between two plans, by path. Items are matched by their ids, so that a moved shot is not a changed one.</summary>
public static class PlanDiff
{
    public static IReadOnlyList<PlanChange> Compare(FilmPlan before, FilmPlan after)
    {
        var changes = new List<PlanChange>();
        Records(before, after, path: "", changes);
        return changes;
    }

    /// <summary>Gets whether two paths are the same or one is a part of the other.</summary>
    public static bool Touches(string path, string other) => IsWithin(path, other) || IsWithin(other, path);

    /// <summary>Gets whether a path is another or a part of it.</summary>
    public static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal) && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

    private static void Records(object before, object after, string path, List<PlanChange> changes)
    {
        foreach (var field in RecordShape.Of(before.GetType()).Fields)
        {
            var (old, now) = (field.Get(before), field.Get(after));
            if (Equals(old, now)) continue;
            var here = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            switch (field.Form)
            {
                case FieldForm.Record when old is not null && now is not null: Records(old, now, here, changes); break;
                case FieldForm.Records: Items(field, (IEnumerable)old!, (IEnumerable)now!, here, changes); break;
                case FieldForm.Texts: Texts(here, (EquatableList<string>)old!, (EquatableList<string>)now!, changes); break;
                case FieldForm.TextMap: Maps(here, (EquatableMap<string>)old!, (EquatableMap<string>)now!, changes); break;
                case FieldForm.ValueMap: Maps(here, (EquatableMap<PlanValue>)old!, (EquatableMap<PlanValue>)now!, changes); break;
                case FieldForm.OriginMap: Maps(here, (EquatableMap<Origin>)old!, (EquatableMap<Origin>)now!, changes); break;
                default: changes.Add(new(here, KindOf(old, now), Show(field, old), Show(field, now))); break;
            }
        }
    }

    private static void Items(FieldShape field, IEnumerable before, IEnumerable after, string path, List<PlanChange> changes)
    {
        var (old, now) = (PlanWalk.Items(before, path).ToList(), PlanWalk.Items(after, path).ToList());
        var matches = now.ToDictionary(item => item.Path, item => item.Record, StringComparer.Ordinal);
        foreach (var (itemPath, record) in old)
        {
            if (matches.Remove(itemPath, out var other)) Records(record, other, itemPath, changes);
            else changes.Add(new(itemPath, ChangeKind.Removed, Show(field, record), After: null));
        }

        foreach (var (itemPath, record) in now.Where(item => matches.ContainsKey(item.Path))) changes.Add(new(itemPath, ChangeKind.Added, Before: null, Show(field, record)));
        var common = now.Select(item => item.Path).Where(name => !matches.ContainsKey(name)).ToList();
        var order = old.Select(item => item.Path).Where(common.Contains).ToList();
        if (!order.SequenceEqual(common, StringComparer.Ordinal)) changes.Add(new(path, ChangeKind.Moved, string.Join(", ", order), string.Join(", ", common)));
    }

    private static void Texts(string path, EquatableList<string> before, EquatableList<string> after, List<PlanChange> changes)
    {
        foreach (var gone in before.Except(after, StringComparer.Ordinal)) changes.Add(new($"{path}[{gone}]", ChangeKind.Removed, gone, After: null));
        foreach (var come in after.Except(before, StringComparer.Ordinal)) changes.Add(new($"{path}[{come}]", ChangeKind.Added, Before: null, come));
        if (before.ToHashSet(StringComparer.Ordinal).SetEquals(after)) changes.Add(new(path, ChangeKind.Moved, string.Join(", ", before), string.Join(", ", after)));
    }

    private static void Maps<T>(string path, EquatableMap<T> before, EquatableMap<T> after, List<PlanChange> changes)
    {
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            object? old = before.TryGetValue(key, out var was) ? was : null;
            object? now = after.TryGetValue(key, out var becomes) ? becomes : null;
            if (!Equals(old, now)) changes.Add(new($"{path}.{key}", KindOf(old, now), Text(old), Text(now)));
        }
    }

    private static ChangeKind KindOf(object? old, object? now) => old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed;
    private static string? Show(FieldShape field, object? value) => value is null ? null : PlanWriter.Inline(field, value);
    private static string? Text(object? value) => value is Origin origin ? DocumentText.NameOf(origin) : value?.ToString();
}
