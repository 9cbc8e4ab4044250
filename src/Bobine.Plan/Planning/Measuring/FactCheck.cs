using System.Globalization;

namespace Bobine.Plan.Planning.Measuring;

/// <summary>Says whether a plan holds a fact.</summary>
internal sealed class FactCheck(FilmPlan plan, IReadOnlyList<string> notes)
{
    public bool Holds(PlanFact fact)
    {
        if (fact.Shot > plan.Shots.Count) return false;
        var shots = fact.Shot is { } number ? [plan.Shots[number - 1]] : plan.Shots.ToArray();
        var beats = shots.SelectMany(shot => shot.Beats).ToList();
        var value = fact.Value;
        return fact.Name switch
        {
            "kind" => Members(value).Count > 0 || beats.Exists(beat => beat.With is { } with && value.Split('|').Contains(with)),
            "nokind" => Members(value).Count == 0,
            "name" => Pair(value, (kind, name) => Members(kind).Exists(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))),
            "count" => Pair(value, (kind, range) => Counts(kind, range)),
            "look" => HasLook(value),
            "nolook" => !HasLook(value),
            "place" => shots.Any(shot => Among(value, shot.Place)),
            "time" => shots.Any(shot => Among(value, shot.Time)),
            "nottime" => shots.All(shot => !Among(value, shot.Time)),
            "weather" => shots.Any(shot => Among(value, shot.Weather.Kind)) || beats.Exists(beat => beat.Sets.TryGetValue("weather.kind", out var set) && Among(value, set.Text ?? "")),
            "wind" => HasWind(value, shots, beats),
            "style" => shots.Any(shot => Among(value, shot.Style)),
            "size" => shots.Any(shot => Among(value, shot.Camera.Size)),
            "angle" => shots.Any(shot => Among(value, shot.Camera.Angle)),
            "move" => shots.Any(shot => shot.Camera.Moves.Any(move => move.Move.StartsWith(value, StringComparison.Ordinal))),
            "transition" => shots.Any(shot => Among(value, shot.Transition)),
            "do" => Deeds(value, shots).Count > 0,
            "order" => value.Split('<') is [var first, var second] && Before(Deeds(first, shots), Deeds(second, shots)),
            "from" => Pair(value, (kind, side) => beats.Exists(beat => Is(kind, beat.Who) && string.Equals(beat.From, side, StringComparison.Ordinal))),
            "say" => Pair(value, (kind, line) => beats.Exists(beat => string.Equals(beat.Says, line, StringComparison.Ordinal) && Is(kind, beat.Who))),
            "shots" => Within(plan.Shots.Count, value),
            "seconds" => Math.Abs((plan.TotalMilliseconds / 1000.0) - double.Parse(value, CultureInfo.InvariantCulture)) < 0.26,
            "side" => Pair(value, (kind, side) => shots.Any(shot => shot.Stage.Any(placed => Is(kind, placed.Who) && placed.Mark is { } mark && (side == "left" ? mark.X < -0.5f : side == "right" ? mark.X > 0.5f : Math.Abs(mark.X) < 0.6f)))),
            "feel" => Pair(value, (kind, feeling) => beats.Exists(beat => Is(kind, beat.Who) && beat.Feeling == feeling) || shots.Any(shot => shot.Stage.Any(placed => Is(kind, placed.Who) && placed.Feeling == feeling))),
            "music" => plan.Music is not null && (value.Length == 0 || Among(value, plan.Music)),
            "note" => notes.Count > 0,
            _ => false,
        };
    }

    private List<CastMember> Members(string kinds) =>
        [.. plan.Cast.Where(member => kinds == "*" || kinds.Split('|').Any(kind => string.Equals(member.Kind, kind, StringComparison.Ordinal) || string.Equals(member.Word, kind, StringComparison.Ordinal)))];

    private bool Is(string kinds, string? id) => id is not null && (Members(kinds).Exists(member => string.Equals(member.Id, id, StringComparison.Ordinal)) || kinds.Split('|').Contains(id));

    private bool HasLook(string value) => Pair(value, (path, wanted) =>
    {
        var dot = path.LastIndexOf('.');
        return Members(path[..dot]).Exists(member => path[(dot + 1)..] switch
        {
            "wears" => member.Look.Wears.Contains(wanted),
            "coat" => member.Look.Coat == wanted || member.Look.WearColours.TryGetValue("coat", out var worn) && worn == wanted,
            "accent" => member.Look.Accent == wanted,
            "skin" => member.Look.Skin == wanted,
            "hair" => member.Look.Hair == wanted,
            "hairStyle" => member.Look.HairStyle == wanted,
            "eyes" => member.Look.Eyes == wanted,
            "top" => member.Look.Top == wanted,
            "legs" => member.Look.Legs == wanted,
            "shoes" => member.Look.Shoes == wanted,
            "size" => member.Look.Size == wanted,
            "age" => member.Look.Age == wanted,
            var accessory => member.Look.Wears.Contains(accessory) && member.Look.WearColours.TryGetValue(accessory, out var colour) && colour == wanted,
        });
    });

    private static bool HasWind(string value, Shot[] shots, List<Beat> beats)
    {
        var winds = shots.Select(shot => Math.Abs(shot.Weather.Wind)).Concat(beats.Where(beat => beat.Sets.ContainsKey("weather.wind")).Select(beat => Math.Abs(beat.Sets["weather.wind"].Number ?? 0))).ToList();
        if (value.StartsWith(">=", StringComparison.Ordinal)) return winds.Exists(wind => wind >= float.Parse(value[2..], CultureInfo.InvariantCulture));
        if (value.StartsWith("<=", StringComparison.Ordinal)) return winds.TrueForAll(wind => wind <= float.Parse(value[2..], CultureInfo.InvariantCulture));
        return winds.Exists(wind => Within(wind, value[1..]));
    }

    private List<(int Shot, int At)> Deeds(string value, Shot[] shots)
    {
        var (head, tool) = Cut(value, '+');
        var (deed, target) = Cut(head, '>');
        var (who, actions) = Cut(deed, '.');
        var found = new List<(int Shot, int At)>();
        foreach (var shot in shots)
        {
            var index = plan.Shots.ToList().IndexOf(shot);
            var starts = BeatSchedule.Of(shot).Spans;
            found.AddRange(starts.Where(span => Does(span.Beat)).Select(span => (index, span.Start)));
        }

        return found;

        bool Does(Beat beat) =>
            actions!.Split('|').Contains(beat.Does) && Is(who, beat.Who) && (target is null || Is(target, beat.To)) && (tool is null || Is(tool, beat.With));
    }

    private static bool Before(List<(int Shot, int At)> first, List<(int Shot, int At)> second) =>
        first.Count > 0 && second.Count > 0 && (first[0].Shot < second[^1].Shot || first[0].Shot == second[^1].Shot && first[0].At < second[^1].At);

    private bool Counts(string kind, string range) => Within(Members(kind).Sum(member => member.Count), range);

    private static bool Within(double number, string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return Math.Abs(number - double.Parse(range, CultureInfo.InvariantCulture)) < 0.001;
        var low = double.Parse(range[..dots], CultureInfo.InvariantCulture);
        var high = range.Length == dots + 2 ? double.MaxValue : double.Parse(range[(dots + 2)..], CultureInfo.InvariantCulture);
        return number >= low && number <= high;
    }

    private static bool Among(string alternatives, string value) => alternatives.Split('|').Contains(value);

    private static bool Pair(string value, Func<string, string, bool> holds)
    {
        var (left, right) = Cut(value, '=');
        return right is not null && holds(left, right);
    }

    private static (string Left, string? Right) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }
}
