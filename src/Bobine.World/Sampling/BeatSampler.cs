using Bobine.Plan;
using Bobine.Plan.Vocabulary;

namespace Bobine.World.Sampling;

/// <summary>Draws what happens in a shot: about one beat per member per two seconds, some lines, now and then a change of the world.</summary>
internal static class BeatSampler
{
    private const int MillisecondsPerBeat = 2300;

    private static readonly string[] Travels = ["walk", "run", "fly", "swim", "drive", "float", "roll", "invade", "bounce"];

    private static readonly Dictionary<string, string[]> Held = new(StringComparer.Ordinal)
    {
        ["eat"] = Of(PropClass.Food), ["drink"] = ["champagne", "wine", "coffee", "tea", "milk"], ["toast"] = ["champagne", "wine", "coffee", "tea", "milk"], ["hit"] = ["hammer", "broom", "umbrella", "book"],
        ["break"] = ["hammer", "broom", "saw"], ["extinguish"] = ["fire-hose"], ["give"] = [.. Of(PropClass.Food), "rose", "gift", "letter", "book", "key"], ["throw"] = [.. Of(PropClass.Toy), "apple", "shoe", "book"],
        ["catch"] = [.. Of(PropClass.Toy), "apple", "key", "rose"], ["paint"] = ["paintbrush"], ["play-music"] = Of(PropClass.Instrument), ["read"] = ["book", "letter", "papers"], ["play"] = Of(PropClass.Toy),
    };

    public static EquatableList<Beat> Sample(Draw draw, Shot shot, EquatableList<CastMember> cast, IReadOnlyDictionary<string, string>? wanted, string language)
    {
        var beats = new List<Beat>();
        var perMember = Math.Max(1, shot.Milliseconds / MillisecondsPerBeat);
        for (var i = 0; i < cast.Count; i++)
        {
            var part = draw.For(i);
            var count = i == 0 ? part.Between("count", 1, perMember) : part.Between("count", 0, perMember);
            Beat? last = null;
            for (var n = 0; n < count; n++)
            {
                if (Act(part.For(n), cast[i], cast, $"b{beats.Count + 1}", last, n, shot, n == 0 ? wanted?.GetValueOrDefault(cast[i].Id) : null) is not { } beat) continue;
                beats.Add(beat);
                last = beat;
            }
        }

        if (draw.Chance("line?", 0.4f) && cast.Where(member => Abilities.Speaks(member.Kind)).ToList() is { Count: > 0 } speakers) beats = Speak(draw, beats, draw.Pick("speaker", speakers), cast, shot, language);
        if (draw.Chance("change?", 0.12f)) beats.Add(Change(draw, shot, $"b{beats.Count + 1}"));
        return beats.ToEquatableList();
    }

    private static Beat? Act(Draw draw, CastMember member, EquatableList<CastMember> cast, string id, Beat? last, int number, Shot shot, string? wanted)
    {
        var others = cast.Where(other => !string.Equals(other.Id, member.Id, StringComparison.Ordinal)).ToList();
        var actions = Abilities.Of(member.Kind).Where(action => (draw.AllowsHeldOut || !HeldOut.Action(member.Kind, action))
            && !string.Equals(action, last?.Does, StringComparison.Ordinal) && (others.Count > 0 || ActionTimings.Of(action).Target != Need.Required)).ToList();
        if (actions.Count == 0) return null;
        var does = wanted is not null && actions.Contains(wanted) ? wanted : draw.Pick("does", actions);
        var timing = ActionTimings.Of(does);
        var to = others.Count > 0 && (timing.Target == Need.Required || (timing.Target == Need.Optional && draw.Chance("to?", 0.45f))) ? draw.Pick("to", others).Id : null;
        var holds = timing.Prop != Need.None && Kinds.IsAlive(member.Kind) && Held.ContainsKey(does) && draw.Chance("with?", 0.6f);
        var at = last is not null && draw.Chance("after?", 0.3f)
            ? new BeatTime(draw.Between("delay", 0, 4) * 100, last.Id)
            : new BeatTime((number * MillisecondsPerBeat) + (draw.Between("start", 1, 8) * 100));
        return new()
        {
            Id = id,
            At = at,
            Who = member.Id,
            Does = does,
            To = to,
            With = holds ? draw.Pick("with", Held[does]) : null,
            From = number == 0 && last is null && at.Milliseconds < shot.Milliseconds && (does is "enter" || draw.Chance("from?", 0.1f)) ? draw.Pick("from", Terms.EntrySides) : null,
            Where = Travels.Contains(does) && to is null && draw.Chance("where?", 0.2f) ? StageMarks.Find(draw.Pick("where", StageMarks.Names)) : null,
            Feeling = Kinds.IsAlive(member.Kind) && draw.Chance("feeling?", 0.25f) ? draw.Pick("feeling", Terms.Feelings) : null,
            Manner = draw.Chance("manner?", 0.2f) ? draw.Pick("manner", Terms.Manners) : null,
        };
    }

    private static List<Beat> Speak(Draw draw, List<Beat> beats, CastMember speaker, EquatableList<CastMember> cast, Shot shot, string language)
    {
        var isForeign = draw.Chance("foreign", 0.08f);
        var spoken = isForeign ? language is "fr" ? "en" : "fr" : language;
        var line = draw.Pick("line", Lines.Of(spoken));
        var others = cast.Where(other => other != speaker).ToList();
        var beat = new Beat
        {
            Id = $"b{beats.Count + 1}",
            At = new(Math.Min(draw.Between("line at", 2, 18) * 100, shot.Milliseconds - 500)),
            Who = speaker.Id,
            Says = line,
            To = others.Count > 0 && draw.Chance("line to?", 0.4f) ? draw.Pick("line to", others).Id : null,
            Language = isForeign ? spoken : null,
            Feeling = draw.Chance("line feeling?", 0.25f) ? draw.Pick("line feeling", Terms.Feelings) : null,
        };
        beats = [.. beats, beat];
        if (others.Count > 0 && draw.Chance("answer?", 0.3f) && others.Where(other => Abilities.Speaks(other.Kind)).ToList() is { Count: > 0 } answering)
            beats.Add(new() { Id = $"b{beats.Count + 1}", At = new(draw.Between("pause", 1, 6) * 100, beat.Id), Who = draw.Pick("answers", answering).Id, Says = draw.Pick("answer", Lines.Of(language)) });
        return beats;
    }

    private static Beat Change(Draw draw, Shot shot, string id)
    {
        var path = draw.Pick("path", ["weather.wind", "weather.kind", "time"]);
        PlanValue value = path switch
        {
            "weather.wind" => draw.Pick("to wind", [0f, 0.4f, 0.7f, 1f]),
            "weather.kind" => draw.Pick("to weather", Terms.WeatherKinds.Where(kind => kind != shot.Weather.Kind).ToList()),
            _ => draw.Pick("to time", Terms.Times.Where(time => time != shot.Time).ToList()),
        };
        return new() { Id = id, At = new(draw.Between("change at", 3, Math.Max(4, shot.Milliseconds / 200)) * 100), Sets = new([KeyValuePair.Create(path, value)]) };
    }

    private static string[] Of(PropClass kind) => [.. PropTerms.All.Where(prop => prop.Class == kind).Select(prop => prop.Id)];
}
