using System.Globalization;
using Bobine.Plan.Document;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Validation;

/// <summary>What every field must hold by itself: a known word, a number within bounds, a text of reasonable length.</summary>
internal static class FieldRules
{
    private const int LongestText = 500;
    private const int LongestList = 100;

    public static void Check(FilmPlan plan, FaultReport report)
    {
        var members = plan.Cast.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var visit in PlanWalk.Through(plan))
        {
            if (report.IsFull) return;
            Check(visit, members, report);
        }
    }

    /// <summary>Says what is wrong with a word of a list, or null.</summary>
    public static string? WordFault(WordList list, string word, IReadOnlySet<string> members)
    {
        if (list == WordList.Members) return members.Contains(word) ? null : $"There is no \"{Short(word)}\" in the cast: {CastHint(members)}.";
        if (list == WordList.Properties && (members.Contains(word) || Kinds.Contains(word))) return null;
        if (list != WordList.Properties && Words.Contains(list, word)) return null;
        var candidates = list == WordList.Properties ? [.. Kinds.All, .. members] : Words.Of(list);
        var hint = Nearest.Of(word, candidates) is { } near ? $"did you mean \"{near}\"?"
            : candidates.Count <= 24 ? $"choose one of {string.Join(", ", candidates)}."
            : $"choose a known one, such as {string.Join(", ", candidates.Take(8))}.";
        return $"\"{Short(word)}\" is no known {Words.Name(list)}: {hint}";
    }

    private static void Check(PlanWalk.Visit visit, HashSet<string> members, FaultReport report)
    {
        switch (visit.Value)
        {
            case null:
                break;
            case string text:
                CheckText(visit.Path, text, visit.Field.Words, members, report);
                break;
            case float number when !float.IsFinite(number):
                report.Add(visit.Path, "A number must be finite: write one.");
                break;
            case float number:
                CheckBounds(visit, number, report);
                break;
            case int whole when visit.Field.Bounds is not null:
                CheckBounds(visit, visit.Field.Form == FieldForm.Seconds ? whole / 1000.0 : whole, report);
                break;
            case StageMark mark:
                CheckMark(visit.Path, mark, report);
                break;
            case BeatTime { After: null, Milliseconds: < 0 }:
                report.Add(visit.Path, "A beat cannot happen before its shot begins: write seconds from 0.");
                break;
            case EquatableList<string> texts:
                if (texts.Count > LongestList) report.Add(visit.Path, $"A list of {texts.Count} words is longer than the limit of {LongestList}: shorten it.");
                for (var i = 0; i < texts.Count; i++) CheckText($"{visit.Path}[{i}]", texts[i], visit.Field.Words, members, report);
                break;
            case EquatableMap<string> map:
                foreach (var (key, value) in map)
                {
                    CheckText($"{visit.Path}.{key}", key, visit.Field.Words, members, report);
                    CheckText($"{visit.Path}.{key}", value, WordList.Colours, members, report);
                }

                break;
        }
    }

    private static void CheckText(string path, string text, WordList? words, HashSet<string> members, FaultReport report)
    {
        if (text.Length > LongestText) report.Add(path, $"A text of {text.Length} characters is longer than the limit of {LongestText}: shorten it.");
        else if (text.Any(unit => char.IsControl(unit) && unit is not ('\n' or '\t'))) report.Add(path, "A text must not hold control characters: remove them.");
        else if (words is { } list && WordFault(list, text, members) is { } fault) report.Add(path, fault);
    }

    private static void CheckBounds(PlanWalk.Visit visit, double number, FaultReport report)
    {
        if (visit.Field.Bounds is { } bounds && (number < bounds.Low || number > bounds.High))
            report.Add(visit.Path, $"{Upper(visit.Field.Name)} is {Show(number)} and must be from {Show(bounds.Low)} to {Show(bounds.High)}.");
    }

    private static void CheckMark(string path, StageMark mark, FaultReport report)
    {
        if (!(Math.Abs(mark.X) <= 60 && mark.Z is >= 0.5f and <= 200 && mark.Y is >= -20 and <= 60))
            report.Add(path, $"The mark ({Show(mark.X)}, {Show(mark.Z)}, {Show(mark.Y)}) is off the stage: keep x within 60 metres, z from 0.5 to 200 and y from -20 to 60.");
    }

    private static string CastHint(IReadOnlySet<string> members) => members.Count == 0 ? "the cast is empty, add it there" : $"the cast is {string.Join(", ", members.Take(12))}";
    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
    private static string Show(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
