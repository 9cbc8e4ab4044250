using System.Collections;
using System.Globalization;
using System.Reflection;
using Bobine.Core;
using Bobine.Plan.Document;

namespace Bobine.Plan.Edits;

/// <summary>Rebuilds an immutable plan with what a selector names changed.</summary>
internal static class PlanTree
{
    /// <summary>Stands for no value: the item goes, the field falls back to its default.</summary>
    public static object Nothing { get; } = new();

    /// <summary>Something a selector names: a field, an item of a list, or an entry of a map.</summary>
    /// <param name="Path">Its own path.</param>
    /// <param name="Field">The field it is, or that holds it.</param>
    /// <param name="Value">What is there.</param>
    /// <param name="IsItem">Whether it is one item of the field's list or map.</param>
    public readonly record struct Target(string Path, FieldShape Field, object? Value, bool IsItem);

    /// <summary>Gets the plan in which every target holds what <paramref name="change"/> makes of it.</summary>
    /// <exception cref="UserException">The selector names nothing.</exception>
    public static FilmPlan Change(FilmPlan plan, PlanSelector selector, Func<Target, object?> change)
    {
        var found = 0;
        var changed = InRecord(plan, selector, depth: 0, path: "", target =>
        {
            found++;
            return change(target);
        });
        return found > 0 ? (FilmPlan)changed : throw new UserException($"Nothing in the plan is called {selector.Text}: {Hint(plan)}.");
    }

    /// <summary>Gets the paths of what a selector names.</summary>
    public static IReadOnlyList<Target> Find(FilmPlan plan, PlanSelector selector)
    {
        var found = new List<Target>();
        InRecord(plan, selector, depth: 0, path: "", target =>
        {
            found.Add(target);
            return target.Value;
        });
        return found;
    }

    /// <summary>Gets a copy of a record with one field changed.</summary>
    public static object With(object record, FieldShape field, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)!.Invoke(record, null)!;
        field.Set(copy, value);
        return copy;
    }

    /// <summary>Makes the list a field holds from its items.</summary>
    public static object ListOf(FieldShape field, IReadOnlyCollection<object> items)
    {
        var type = field.Form == FieldForm.Records ? field.RecordType : typeof(string);
        var array = Array.CreateInstance(type, items.Count);
        var i = 0;
        foreach (var item in items) array.SetValue(item, i++);
        return Activator.CreateInstance(typeof(EquatableList<>).MakeGenericType(type), array)!;
    }

    private static object InRecord(object record, PlanSelector selector, int depth, string path, Func<Target, object?> change)
    {
        var step = selector.Steps[depth];
        var shape = RecordShape.Of(record.GetType());
        var field = shape.Find(step.Name) ?? throw new UserException(
            $"There is no \"{step.Name}\" in {(path.Length == 0 ? "a plan" : path)}: the fields are {string.Join(", ", shape.Fields.Select(candidate => candidate.Name))}.");
        var here = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
        var value = field.Get(record);
        var isLast = depth == selector.Steps.Count - 1;
        var next = field.Form switch
        {
            FieldForm.Records when step.Key is not null => InList(field, (IEnumerable)value!, step.Key, here, isLast, selector, depth, change),
            FieldForm.Texts when step.Key is not null && isLast => InTexts(field, (EquatableList<string>)value!, step.Key, here, change),
            FieldForm.TextMap when step.Key is null && !isLast => InMap(field, (EquatableMap<string>)value!, Rest(selector, depth), here, change),
            FieldForm.ValueMap when step.Key is null && !isLast => InMap(field, (EquatableMap<PlanValue>)value!, Rest(selector, depth), here, change),
            FieldForm.OriginMap when step.Key is null && !isLast => InMap(field, (EquatableMap<Origin>)value!, Rest(selector, depth), here, change),
            FieldForm.Record when step.Key is null && !isLast => InRecord(value!, selector, depth + 1, here, change),
            _ when step.Key is null && isLast => Or(change(new(here, field, value, IsItem: false)), field.Default),
            _ => throw new UserException($"{selector.Text} goes on where {here} has no parts: shorten it."),
        };
        return Equals(next, value) ? record : With(record, field, next);
    }

    private static object InList(FieldShape field, IEnumerable items, string key, string path, bool isLast, PlanSelector selector, int depth, Func<Target, object?> change)
    {
        var named = PlanWalk.Items(items, path).ToList();
        var result = new List<object>();
        var matched = false;
        for (var i = 0; i < named.Count; i++)
        {
            var (itemPath, record) = named[i];
            if (!IsNamed(key, itemPath, path, i, named))
            {
                result.Add(record);
                continue;
            }

            matched = true;
            var next = isLast ? change(new(itemPath, field, record, IsItem: true)) : InRecord(record, selector, depth + 1, itemPath, change);
            if (next is not null && !ReferenceEquals(next, Nothing)) result.Add(next);
        }

        if (!matched && field.RecordType == typeof(Placement) && key is not "*") result.Add(MakePlacement(field, key, path, isLast, selector, depth, change));
        return ListOf(field, [.. result.Where(item => !ReferenceEquals(item, Nothing))]);
    }

    private static object MakePlacement(FieldShape field, string who, string path, bool isLast, PlanSelector selector, int depth, Func<Target, object?> change)
    {
        var blank = new Placement { Who = who };
        var made = isLast ? change(new($"{path}[{who}]", field, blank, IsItem: true)) ?? Nothing : InRecord(blank, selector, depth + 1, $"{path}[{who}]", change);
        return made.Equals(blank) ? Nothing : made;
    }

    private static object InTexts(FieldShape field, EquatableList<string> texts, string key, string path, Func<Target, object?> change)
    {
        var result = new List<object>();
        for (var i = 0; i < texts.Count; i++)
        {
            var isNamed = key is "*" || string.Equals(texts[i], key, StringComparison.Ordinal) || (!texts.Contains(key) && string.Equals(key, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            var next = isNamed ? change(new($"{path}[{texts[i]}]", field, texts[i], IsItem: true)) : texts[i];
            if (next is not null && !ReferenceEquals(next, Nothing)) result.Add(next);
        }

        return ListOf(field, result);
    }

    private static EquatableMap<T> InMap<T>(FieldShape field, EquatableMap<T> map, string key, string path, Func<Target, object?> change)
    {
        var next = change(new($"{path}.{key}", field, map.TryGetValue(key, out var value) ? value : null, IsItem: true));
        return next is null || ReferenceEquals(next, Nothing) ? map.Without(key) : map.With(key, (T)next);
    }

    private static bool IsNamed(string key, string itemPath, string path, int index, List<(string Path, object Record)> named) =>
        key is "*"
        || string.Equals(itemPath, $"{path}[{key}]", StringComparison.Ordinal)
        || (string.Equals(key, index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && named.TrueForAll(item => !string.Equals(item.Path, $"{path}[{key}]", StringComparison.Ordinal)));

    private static string Rest(PlanSelector selector, int depth) => selector.Text[selector.Steps[depth + 1].Start..];
    private static object? Or(object? value, object? fallback) => ReferenceEquals(value, Nothing) ? fallback : value;

    private static string Hint(FilmPlan plan) =>
        $"the cast is {List(plan.Cast.Select(member => member.Id))} and the shots are {List(plan.Shots.Select(shot => shot.Id))}";

    private static string List(IEnumerable<string> ids) => string.Join(", ", ids.Take(12)) is { Length: > 0 } list ? list : "empty";
}
