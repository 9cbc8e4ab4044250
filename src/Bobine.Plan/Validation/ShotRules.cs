using Bobine.Core;
using Bobine.Plan.Document;

namespace Bobine.Plan.Validation;

/// <summary>What shots and beats must hold together: times within the shot, actions that can be performed.</summary>
internal static class ShotRules
{
    private const int MillisecondsPerAction = 2000;

    public static void Check(FilmPlan plan, FaultReport report)
    {
        var cast = plan.Cast.GroupBy(member => member.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var (path, record) in PlanWalk.Items(plan.Shots, "shots")) Check((Shot)record, path, cast, report);
    }

    private static void Check(Shot shot, string path, Dictionary<string, CastMember> cast, FaultReport report)
    {
        foreach (var (movePath, record) in PlanWalk.Items(shot.Camera.Moves, $"{path}.camera.moves")) CheckMove((CameraMove)record, movePath, shot, report);
        foreach (var twice in shot.Stage.GroupBy(placement => placement.Who, StringComparer.Ordinal).Where(group => group.Count() > 1))
            report.Add($"{path}.stage", $"\"{twice.Key}\" is placed twice: keep one placement.");
        CastRules.CheckIds($"{path}.beats", shot.Beats.Select(beat => beat.Id), report);
        foreach (var (beatPath, record) in PlanWalk.Items(shot.Beats, $"{path}.beats")) CheckBeat((Beat)record, beatPath, shot, cast, report);
        CheckTimes(shot, path, report);
        CheckBusy(shot, path, report);
    }

    private static void CheckMove(CameraMove move, string path, Shot shot, FaultReport report)
    {
        if (move.At >= shot.Milliseconds) report.Add($"{path}.at", $"The camera move begins at {DocumentText.Seconds(move.At)} s and the shot lasts {DocumentText.Seconds(shot.Milliseconds)} s: begin it earlier.");
        if (move.Until <= move.At) report.Add($"{path}.until", "The camera move ends before it begins: give it a later end.");
    }

    private static void CheckBeat(Beat beat, string path, Shot shot, Dictionary<string, CastMember> cast, FaultReport report)
    {
        if (beat.Does is null && beat.Says is null && beat.Feeling is null && beat.Sets.Count == 0) report.Add(path, "The beat has nothing to perform: give it \"does\", \"says\", \"feeling\" or \"sets\".");
        if (beat.Who is null && (beat.Does ?? beat.Says ?? beat.Feeling) is not null) report.Add($"{path}.who", "The beat does not say who acts: add \"who\".");
        if (beat.Says is not null && beat.Says.Trim().Length == 0) report.Add($"{path}.says", "The line is empty: write what is said or leave \"says\" out.");
        if (beat.At is { After: null } at && at.Milliseconds >= shot.Milliseconds)
            report.Add($"{path}.at", $"The beat begins at {DocumentText.Seconds(at.Milliseconds)} s and the shot lasts {DocumentText.Seconds(shot.Milliseconds)} s: begin it earlier or lengthen the shot.");
        if (beat is { At: { After: null } from, Until: { After: null } to } && to.Milliseconds <= from.Milliseconds) report.Add($"{path}.until", "The beat ends before it begins: give it a later end.");
        CheckTarget(beat, path, cast, report);
        foreach (var (key, value) in beat.Sets) CheckSet(key, value, $"{path}.sets.{key}", report);
    }

    private static void CheckTarget(Beat beat, string path, Dictionary<string, CastMember> cast, FaultReport report)
    {
        if (beat.Does is not { } does || ActionTimings.Find(does) is not { Target: Need.Required }) return;
        var isGroup = beat.Who is { } who && cast.TryGetValue(who, out var member) && member.Count > 1;
        if (beat.To is null && beat.With is null && !isGroup) report.Add($"{path}.to", $"To {does} needs somebody or something: name a member of the cast in \"to\".");
        if (beat.To is not null && string.Equals(beat.To, beat.Who, StringComparison.Ordinal) && !isGroup) report.Add($"{path}.to", $"\"{beat.Who}\" cannot {does} itself: name another member in \"to\".");
    }

    private static void CheckSet(string key, PlanValue value, string path, FaultReport report)
    {
        var fault = key switch
        {
            "weather.wind" => value.Number is >= -1 and <= 1 ? null : $"The wind is {value} and must be a number from -1 to 1.",
            "weather.kind" => FieldRules.WordFault(WordList.WeatherKinds, value.ToString(), EmptySet),
            "time" => FieldRules.WordFault(WordList.Times, value.ToString(), EmptySet),
            _ => $"\"{(key.Length > 60 ? key[..60] : key)}\" cannot change within a shot: set weather.wind, weather.kind or time.",
        };
        if (fault is not null) report.Add(path, fault);
    }

    private static void CheckTimes(Shot shot, string path, FaultReport report)
    {
        BeatSchedule schedule;
        try
        {
            schedule = BeatSchedule.Of(shot);
        }
        catch (UserException fault)
        {
            report.Add($"{path}.beats", fault.Message);
            return;
        }

        foreach (var span in schedule.Spans)
        {
            var here = $"{path}.beats[{span.Beat.Id}]";
            if (span.Beat.At.After is not null && span.Start >= shot.Milliseconds) report.Warn($"{here}.at", $"The beat comes after the shot's {DocumentText.Seconds(shot.Milliseconds)} s and will not be seen: lengthen the shot.");
            else if (span.Beat.Says is { } line && span.Start + BeatSchedule.SpeechMilliseconds(line) > shot.Milliseconds + 300)
                report.Warn($"{here}.says", $"The line takes about {DocumentText.Seconds(BeatSchedule.SpeechMilliseconds(line))} s and the shot ends {DocumentText.Seconds(shot.Milliseconds - span.Start)} s after it begins: lengthen the shot.");
        }
    }

    private static void CheckBusy(Shot shot, string path, FaultReport report)
    {
        foreach (var actions in shot.Beats.Where(beat => beat.Does is not null).GroupBy(beat => beat.Who, StringComparer.Ordinal))
        {
            var fits = 1 + (shot.Milliseconds / MillisecondsPerAction);
            if (actions.Count() > fits) report.Warn($"{path}.beats", $"\"{actions.Key}\" has {actions.Count()} actions in {DocumentText.Seconds(shot.Milliseconds)} s, more than the {fits} that read well: split the shot.");
        }
    }

    private static readonly HashSet<string> EmptySet = [];
}
