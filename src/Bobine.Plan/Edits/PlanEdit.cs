namespace Bobine.Plan.Edits;

/// <summary>A typed, pure change of a plan. The selector is a path such as <c>shots[s1].weather.wind</c>, <c>shots[*].time</c> or <c>cast[cat].look.coat</c>; items are named by id, by number from 0, or all by "*".</summary>
public abstract record PlanEdit(string Selector)
{
    /// <summary>Gives a field, an entry of a map, or an item a value. A placement that is not there yet is made.</summary>
    public sealed record Set(string Selector, EditValue Value) : PlanEdit(Selector);

    /// <summary>Multiplies a number, a length or a time, within its bounds. More of nothing is a little: above 1, the number is taken as a quarter of its bound at least.</summary>
    public sealed record Scale(string Selector, float Factor) : PlanEdit(Selector);

    /// <summary>Appends an item to a list. A record without an id gets one.</summary>
    public sealed record Add(string Selector, EditValue Value) : PlanEdit(Selector);

    /// <summary>Removes an item, or puts a field back to its default. What names a removed member goes with it; what waited for a removed beat keeps its time.</summary>
    public sealed record Remove(string Selector) : PlanEdit(Selector);

    /// <summary>Puts another item in the place of one, which keeps its id.</summary>
    public sealed record Replace(string Selector, EditValue Value) : PlanEdit(Selector);

    /// <summary>Moves an item to another place in its list.</summary>
    /// <param name="Selector">The item.</param>
    /// <param name="Index">Its new number, from 0; a larger one than there are is the end.</param>
    public sealed record Move(string Selector, int Index) : PlanEdit(Selector);

    /// <summary>Stretches a shot with everything in it, or the length of a beat.</summary>
    /// <param name="Selector">Shots or beats.</param>
    /// <param name="Factor">2 is twice as long.</param>
    public sealed record Retime(string Selector, float Factor) : PlanEdit(Selector);
}

/// <summary>What an edit writes: a text, a number, a moment, a mark, or a record of the plan.</summary>
public readonly record struct EditValue(object Content)
{
    public static implicit operator EditValue(string text) => new(text);
    public static implicit operator EditValue(float number) => new(number);
    public static implicit operator EditValue(ulong seed) => new(seed);
    public static implicit operator EditValue(BeatTime moment) => new(moment);
    public static implicit operator EditValue(StageMark mark) => new(mark);
    public static implicit operator EditValue(CastMember member) => new(member);
    public static implicit operator EditValue(Shot shot) => new(shot);
    public static implicit operator EditValue(Beat beat) => new(beat);
    public static implicit operator EditValue(CameraMove move) => new(move);
    public static implicit operator EditValue(Placement placement) => new(placement);
    public static implicit operator EditValue(Look look) => new(look);
    public static implicit operator EditValue(Camera camera) => new(camera);
    public static implicit operator EditValue(Weather weather) => new(weather);
}
