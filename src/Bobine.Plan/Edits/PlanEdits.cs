using System.Collections;
using Bobine.Core;
using Bobine.Plan.Document;

namespace Bobine.Plan.Edits;

/// <summary>Performs edits: each is a pure function of the plan, and changes nothing but what its selector names.</summary>
public static class PlanEdits
{
    /// <summary>Gets the plan with an edit performed.</summary>
    /// <param name="plan">The plan, which stays as it is.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="origin">What the changed values are noted as (for instance <see cref="Origin.Said"/>), or null to note nothing.</param>
    /// <exception cref="UserException">The selector names nothing, the value does not fit, or a locked value would change.</exception>
    public static FilmPlan Apply(this FilmPlan plan, PlanEdit edit, Origin? origin = null)
    {
        var edited = edit switch
        {
            PlanEdit.Set set => PlanTree.Change(plan, PlanSelector.Parse(set.Selector), target => Value(target, set.Value)),
            PlanEdit.Scale scale => PlanTree.Change(plan, PlanSelector.Parse(scale.Selector), target => Scaled(target, scale.Factor)),
            PlanEdit.Add add => PlanTree.Change(plan, PlanSelector.Parse(add.Selector), target => Added(target, add.Value)),
            PlanEdit.Remove remove => Removal.Of(plan, PlanSelector.Parse(remove.Selector)),
            PlanEdit.Replace replace => PlanTree.Change(plan, PlanSelector.Parse(replace.Selector), target => Replaced(target, replace.Value)),
            PlanEdit.Move move => Moved(plan, PlanSelector.Parse(move.Selector), move.Index),
            PlanEdit.Retime retime => Retiming.Of(plan, PlanSelector.Parse(retime.Selector), retime.Factor),
            _ => throw new ArgumentException($"There is no edit {edit.GetType().Name}.", nameof(edit)),
        };
        var changes = PlanDiff.Compare(plan, edited);
        RefuseLocked(plan, changes);
        return origin is { } noted ? Note(edited, changes, noted) : edited;
    }

    /// <summary>Gets the plan with edits performed one after another.</summary>
    /// <exception cref="UserException">One of them cannot be performed.</exception>
    public static FilmPlan Apply(this FilmPlan plan, IEnumerable<PlanEdit> edits, Origin? origin = null) => edits.Aggregate(plan, (current, edit) => current.Apply(edit, origin));

    private static object Value(PlanTree.Target target, EditValue value)
    {
        if (target.IsItem && target.Field.Form == FieldForm.Records) return Replaced(target, value);
        return (target.Field.Form, value.Content) switch
        {
            (FieldForm.Text or FieldForm.TextMap or FieldForm.Texts, string text) => text,
            (FieldForm.Number, float number) => number,
            (FieldForm.Whole, float number) => (int)MathF.Round(number),
            (FieldForm.Seed, ulong seed) => seed,
            (FieldForm.Seed, float and >= 0 and var number) => (ulong)number,
            (FieldForm.Seconds, float seconds) => Milliseconds(seconds),
            (FieldForm.Moment, BeatTime moment) => moment,
            (FieldForm.Moment, float seconds) => new BeatTime(Milliseconds(seconds)),
            (FieldForm.Mark, StageMark mark) => mark,
            (FieldForm.Mark, string words) => Vocabulary.StageMarks.Find(words) ?? throw Misfit(target, value),
            (FieldForm.ValueMap, string text) => (PlanValue)text,
            (FieldForm.ValueMap, float number) => (PlanValue)number,
            (FieldForm.OriginMap, string word) when Enum.TryParse<Origin>(word, ignoreCase: true, out var origin) => origin,
            (FieldForm.Record, var record) when record.GetType() == target.Field.RecordType => record,
            _ => throw Misfit(target, value),
        };
    }

    private static object Scaled(PlanTree.Target target, float factor)
    {
        if (!float.IsFinite(factor) || factor < 0) throw new UserException($"{target.Path} cannot be scaled by {factor}: use a number from 0 up.");
        return target.Value switch
        {
            float number => Within(target.Field, More(target.Field, number, factor)),
            int whole when target.Field.Form == FieldForm.Seconds => Milliseconds((float)Within(target.Field, whole / 1000f * factor)),
            int whole => (int)MathF.Round((float)Within(target.Field, whole * factor)),
            BeatTime time => time with { Milliseconds = Milliseconds(time.Milliseconds / 1000f * factor) },
            PlanValue { Number: { } number } => (PlanValue)(number * factor),
            StageMark mark => new StageMark(mark.X * factor, mark.Z * factor, mark.Y * factor),
            _ => throw new UserException($"{target.Path} is no number and cannot be scaled: set it instead."),
        };
    }

    private static float More(FieldShape field, float number, float factor)
    {
        var least = factor > 1 && field.Bounds is { } bounds ? (float)bounds.High / 4 : 0;
        return (Math.Abs(number) >= least ? number : number < 0 ? -least : least) * factor;
    }

    private static object Within(FieldShape field, float number) => field.Bounds is { } bounds ? Math.Clamp(number, (float)bounds.Low, (float)bounds.High) : number;

    private static object Added(PlanTree.Target target, EditValue value)
    {
        if (target.Value is not IEnumerable list || target.IsItem || target.Field.Form is not (FieldForm.Records or FieldForm.Texts)) throw new UserException($"{target.Path} is no list: nothing can be added to it.");
        var items = list.Cast<object>().ToList();
        var fits = target.Field.Form == FieldForm.Texts ? value.Content is string : value.Content.GetType() == target.Field.RecordType;
        if (!fits) throw Misfit(target, value);
        if (target.Field.Form == FieldForm.Texts) return items.Contains(value.Content) ? target.Value : PlanTree.ListOf(target.Field, [.. items, value.Content]);
        return PlanTree.ListOf(target.Field, [.. items, Identified(target, items, value.Content)]);
    }

    private static object Identified(PlanTree.Target target, List<object> items, object record)
    {
        if (RecordShape.Of(record.GetType()).Key is not { } key) return record;
        var taken = items.Select(item => key.Get(item) as string).ToList();
        var id = key.Get(record) as string;
        if (!string.IsNullOrEmpty(id)) return taken.Contains(id) ? throw new UserException($"{target.Path} already has a \"{id}\": set or replace it.") : record;
        return PlanTree.With(record, key, Identities.Fresh(taken, n => record switch
        {
            CastMember member => n == 1 ? member.Kind : $"{member.Kind}{n}",
            Shot => $"s{n}",
            _ => $"b{n}",
        }));
    }

    private static object Replaced(PlanTree.Target target, EditValue value)
    {
        if (!target.IsItem) return Value(target, value);
        if (target.Field.Form != FieldForm.Records) return Value(target with { IsItem = false }, value);
        if (value.Content.GetType() != target.Field.RecordType) throw Misfit(target, value);
        return RecordShape.Of(target.Field.RecordType).Key is { } key ? PlanTree.With(value.Content, key, key.Get(target.Value!)) : value.Content;
    }

    private static FilmPlan Moved(FilmPlan plan, PlanSelector selector, int index)
    {
        if (selector.Steps[^1].Key is null or "*") throw new UserException($"{selector.Text} is not one item and cannot be moved: name one, such as shots[s2].");
        var item = PlanTree.Find(plan, selector);
        if (item.Count == 0 || index < 0) throw new UserException($"{selector.Text} cannot be moved to {index}: name an item of the plan and a number from 0.");
        return PlanTree.Change(plan, selector.List, target =>
        {
            var items = ((IEnumerable)target.Value!).Cast<object>().ToList();
            var at = items.FindIndex(candidate => ReferenceEquals(candidate, item[0].Value));
            if (at < 0) return target.Value;
            var moving = items[at];
            items.RemoveAt(at);
            items.Insert(Math.Min(index, items.Count), moving);
            return PlanTree.ListOf(target.Field, items);
        });
    }

    private static int Milliseconds(float seconds) => DocumentText.ToMilliseconds((decimal)Math.Clamp(seconds, -86_400f, 86_400f))!.Value;

    private static UserException Misfit(PlanTree.Target target, EditValue value)
    {
        var shown = value.Content is string or float ? $"\"{value.Content}\"" : $"a {value.Content.GetType().Name}";
        return new($"{target.Path} cannot be {(shown.Length > 80 ? shown[..80] : shown)}: give it a value of its own kind.");
    }

    private static void RefuseLocked(FilmPlan plan, IReadOnlyList<PlanChange> changes)
    {
        foreach (var (path, origin) in plan.Origins)
        {
            if (origin != Origin.Locked) continue;
            if (changes.FirstOrDefault(change => PlanDiff.Touches(change.Path, path)) is not null) throw new UserException($"{path} is locked and stays as it is: unlock it first.");
        }
    }

    private static FilmPlan Note(FilmPlan plan, IReadOnlyList<PlanChange> changes, Origin origin)
    {
        var origins = plan.Origins.ToDictionary(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.Kind != ChangeKind.Moved && !change.Path.StartsWith("origins", StringComparison.Ordinal)))
        {
            if (change.Kind == ChangeKind.Removed) origins.Remove(change.Path);
            else origins[change.Path] = origin;
        }

        return plan with { Origins = new(origins) };
    }
}
