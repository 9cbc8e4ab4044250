using System.Globalization;
using System.Text;
using Bobine.Plan.Document;
using Bobine.Plan.Wording;

namespace Bobine.Plan;

/// <summary>Writes a plan as a person would read it: title, cast, and each shot with its place, camera and beats.</summary>
public static class PlanReadBack
{
    /// <summary>Gets the plan in words, one thing a line. The plan must be performable.</summary>
    /// <param name="plan">What to read.</param>
    /// <param name="language">"en" or "fr", or null for the plan's own.</param>
    public static string Of(FilmPlan plan, string? language = null)
    {
        var phrasing = new Phrasing(plan, language ?? plan.Language);
        var fr = phrasing.IsFrench;
        var text = new StringBuilder();
        text.Append(plan.Title ?? (fr ? "Sans titre" : "Untitled")).Append(" · ").Append(Seconds(plan.TotalMilliseconds, fr)).Append(" · ")
            .Append(plan.Shots.Count).Append(fr ? plan.Shots.Count > 1 ? " plans" : " plan" : plan.Shots.Count > 1 ? " shots" : " shot");
        if (plan.Music is { } music) text.Append(" · ").Append(phrasing.Music(music));
        text.Append('\n');
        foreach (var member in plan.Cast) text.Append("  ").Append(Upper(phrasing.Describe(member))).Append('\n');
        for (var i = 0; i < plan.Shots.Count; i++) Append(text, plan.Shots[i], i + 1, phrasing);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Shot shot, int number, Phrasing phrasing)
    {
        var fr = phrasing.IsFrench;
        text.Append('\n').Append(fr ? "Plan " : "Shot ").Append(number).Append(" · ").Append(Seconds(shot.Milliseconds, fr)).Append(" · ");
        if (phrasing.Transition(shot) is { Length: > 0 } transition) text.Append(transition.TrimEnd(',')).Append(' ');
        text.Append(phrasing.Place(shot)).Append(", ").Append(phrasing.Time(shot)).Append(", ").Append(phrasing.Weather(shot)).Append('\n');
        text.Append("  ").Append(Upper(phrasing.Camera(shot))).Append(" · ").Append(phrasing.Style(shot)).Append('\n');
        foreach (var placement in shot.Stage)
        {
            if (phrasing.Say(placement) is { Length: > 0 } stands) text.Append("  ").Append(Upper(stands)).Append('\n');
        }

        foreach (var span in BeatSchedule.Of(shot).Spans)
            text.Append("  ").Append(Seconds(span.Start, fr).PadLeft(8)).Append("  ").Append(Upper(phrasing.Say(span.Beat))).Append('\n');
    }

    private static string Seconds(int milliseconds, bool isFrench)
    {
        var seconds = DocumentText.Seconds(milliseconds);
        return (isFrench ? seconds.Replace('.', ',') : seconds) + " s";
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
