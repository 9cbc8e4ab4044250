using System.Globalization;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Edits;

namespace Bobine.Studio.Plans;

/// <summary>One change made on a card.</summary>
/// <param name="Path">A path of the plan, such as "shots[s1].time".</param>
/// <param name="Value">The new value as it was typed or chosen; empty puts the field back to its default.</param>
/// <param name="Op">"set", "add" or "remove".</param>
public sealed record PlanChange(string Path, string? Value, string Op = "set")
{
    private static readonly string[] _numbers = ["seconds", "wind", "count", "amount", "at", "until"];

    /// <summary>Performs changes one after another; the result is checked whole.</summary>
    /// <exception cref="UserException">One of them cannot be performed.</exception>
    public static FilmPlan Apply(FilmPlan plan, IEnumerable<PlanChange> changes)
    {
        var changed = plan.Apply(changes.Select(change => change.ToEdit()), Origin.Said);
        PlanValidation.ThrowIfFaulty(changed);
        return changed;
    }

    private PlanEdit ToEdit() => Op switch
    {
        "add" when Path.EndsWith(".moves", StringComparison.Ordinal) => new PlanEdit.Add(Path, new CameraMove { Move = Value ?? "static" }),
        "add" => new PlanEdit.Add(Path, Value ?? ""),
        "remove" => new PlanEdit.Remove(Path),
        _ when string.IsNullOrWhiteSpace(Value) => new PlanEdit.Remove(Path),
        _ when _numbers.Contains(Path[(Path.LastIndexOf('.') + 1)..], StringComparer.Ordinal) => new PlanEdit.Set(Path, Number(Value)),
        _ => new PlanEdit.Set(Path, Value.Trim()),
    };

    private static float Number(string text) => float.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
        ? number
        : throw new UserException($"\"{text}\" is no number: write one such as 4.5.");
}
