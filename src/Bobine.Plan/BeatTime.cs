namespace Bobine.Plan;

/// <summary>A moment of a shot: milliseconds from its start, or a delay after the end of another beat.</summary>
/// <param name="Milliseconds">From the start of the shot, or after the end of <paramref name="After"/>.</param>
/// <param name="After">The id of the beat that must end first, or null. In the document: a number of seconds, or "after b1", "after b1 + 0.5".</param>
public readonly record struct BeatTime(int Milliseconds, string? After = null);

/// <summary>A value that a beat sets: a number or a word.</summary>
public readonly record struct PlanValue(float? Number, string? Text)
{
    public static implicit operator PlanValue(float number) => new(number, null);
    public static implicit operator PlanValue(string text) => new(null, text);
    public override string ToString() => Text ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
