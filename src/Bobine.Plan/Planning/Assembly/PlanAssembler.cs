using Bobine.Core;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Makes a plan of what was read, and fills what was not said with taste.</summary>
internal sealed class PlanAssembler(Draft draft, PlanRequest request)
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private readonly Seed _seed = new(request.Seed);
    private HashSet<DraftMember> _tools = [];

    public FilmPlan Assemble()
    {
        var wanted = request.Milliseconds ?? draft.Milliseconds;
        CarryOver();
        Requirements.Meet(draft);
        Imagination.Complete(draft, _seed);
        Cutting.SplitLong(draft);
        if (wanted is { } length) Cutting.Lengthen(draft, length, _seed);
        _tools = Requirements.Tools(draft);
        var shots = draft.Shots.Select((shot, index) => AssembleShot(shot, $"s{index + 1}")).ToList();
        Fit(shots, wanted);
        var acted = draft.Cast.Where(member => !_tools.Contains(member)).ToList();
        if (draft.Music is not null) _origins["music"] = Origin.Said;
        return new()
        {
            Language = draft.Language == Language.French ? "fr" : "en",
            Seed = request.Seed,
            Cast = acted.Take(24).Select(Member).ToEquatableList(),
            Shots = shots.ToEquatableList(),
            Music = draft.Music,
            Origins = new(_origins),
        };
    }

    private CastMember Member(DraftMember member)
    {
        _origins[$"cast[{member.Id}].kind"] = Origin.Said;
        foreach (var path in member.Said) _origins[$"cast[{member.Id}].{path}"] = Origin.Said;
        return new() { Id = member.Id, Kind = member.Noun.Kind, Word = member.Word, Count = member.Count, Look = member.Look, Name = member.Name, Voice = member.Voice };
    }

    private Shot AssembleShot(DraftShot drafted, string id)
    {
        var said = $"shots[{id}].";
        foreach (var (path, value) in ((string, object?)[])
            [("place", drafted.Place), ("time", drafted.Time), ("weather.kind", drafted.Weather), ("weather.wind", drafted.Wind), ("style", drafted.Style ?? request.Style), ("camera.size", drafted.Size), ("camera.angle", drafted.Angle)])
        {
            _origins[said + path] = value is null ? Origin.Inferred : Origin.Said;
        }

        _origins[said + "camera.moves"] = drafted.Moves.Count > 0 || request.CameraMove is not null ? Origin.Said : Origin.Inferred;
        var present = (drafted.Present.Count > 0 ? drafted.Present : draft.Shots.Count == 1 || drafted.Continues ? draft.Cast : []).Where(member => !_tools.Contains(member)).ToList();
        var (starts, milliseconds) = Timing.Clock(drafted);
        drafted.Place ??= Settings.PlaceFor(present, drafted, _seed);
        drafted.Time ??= Settings.TimeFor(present, drafted.Place, drafted, _seed);
        return new()
        {
            Id = id,
            Milliseconds = milliseconds,
            Place = drafted.Place,
            Time = drafted.Time,
            Weather = Settings.WeatherFor(drafted, drafted.Place),
            Style = drafted.Style ?? request.Style ?? "illustrated",
            Transition = drafted.Transition ?? "cut",
            Present = present.Select(member => member.Id).ToEquatableList(),
            Beats = Beats(drafted, starts, said).ToEquatableList(),
            Stage = Blocking.Place(drafted, present),
            Camera = Settings.CameraFor(drafted, present, request.CameraMove, _seed.For(id)),
        };
    }

    private IEnumerable<Beat> Beats(DraftShot shot, int[] starts, string said)
    {
        var number = 0;
        for (var index = 0; index < shot.Beats.Count; index++)
        {
            foreach (var beat in Expand(shot.Beats[index], shot))
            {
                var id = $"b{++number}";
                _origins[$"{said}beats[{id}]"] = shot.Beats[index].Inferred ? Origin.Inferred : Origin.Said;
                yield return beat with { Id = id, At = new(starts[index]) };
            }
        }
    }

    private IEnumerable<Beat> Expand(DraftBeat drafted, DraftShot shot)
    {
        if (drafted.Wind is { } wind) yield return new() { Id = "", Sets = [new("weather.wind", (PlanValue)wind)] };
        if (drafted.Weather is { } weather) yield return new() { Id = "", Sets = [new("weather.kind", (PlanValue)weather)] };
        for (var index = 0; index < drafted.Who.Count; index++)
        {
            var who = drafted.Who[index];
            var other = drafted.Who.Count > 1 && (drafted.Frame.Contains("pair") || ActionTimings.Find(drafted.Does ?? "")?.Target == Need.Required) && drafted.To is null ? drafted.Who[(index + 1) % drafted.Who.Count] : null;
            var language = drafted.Says is { } line ? LineLanguage(line) : null;
            yield return new()
            {
                Id = "", Who = who.Id, Does = drafted.Does, To = Name(drafted.To) ?? other?.Id, With = Name(drafted.With), Says = drafted.Says, Language = language,
                Feeling = drafted.Feeling, Manner = drafted.Manner, From = drafted.Does == "enter" ? drafted.From ?? "left" : drafted.From, Where = Where(drafted, who, shot),
            };
        }
    }

    private string? Name(DraftMember? member) => member is null ? null : _tools.Contains(member) ? member.Noun.Kind : member.Id;

    private static StageMark? Where(DraftBeat beat, DraftMember who, DraftShot shot)
    {
        if (beat.Side is { } side) return beat.Does == "leave" ? new StageMark(side == "left" ? -6 : 6, 6.5f) : StageMarks.Of(side, "mid");
        if (beat.Does == "enter") return StageMarks.Of(shot.Sides.GetValueOrDefault(who) ?? (beat.From == "right" ? "right" : beat.From is null or "left" && shot.Present.Count > 1 ? "left" : "centre"), "mid");
        return null;
    }

    /// <summary>Gets the language of a line when it is surely not the plan's.</summary>
    private string? LineLanguage(string line)
    {
        var (french, english) = LanguageGuess.Weigh(Lexing.Lexer.Read(line.Replace("\"", "", StringComparison.Ordinal)));
        return draft.Language == Language.English && french >= english + 4 ? "fr" : draft.Language == Language.French && english >= french + 4 ? "en" : null;
    }

    private void CarryOver()
    {
        for (var index = 1; index < draft.Shots.Count; index++)
        {
            var (before, shot) = (draft.Shots[index - 1], draft.Shots[index]);
            shot.Place ??= before.Place;
            shot.Time ??= before.Time;
            shot.Weather ??= before.Weather;
            shot.Wind ??= before.Wind;
            shot.Style ??= before.Style;
        }

        // What is said late of the whole film ("..., watercolour") holds from its beginning.
        for (var index = draft.Shots.Count - 2; index >= 0; index--)
        {
            draft.Shots[index].Style ??= draft.Shots[index + 1].Style;
            draft.Shots[index].Time ??= draft.Shots[index + 1].Time;
        }
    }

    private static void Fit(List<Shot> shots, int? wanted)
    {
        if (wanted is not { } total)
        {
            var all = shots.Sum(shot => shot.Milliseconds);
            if (all <= PlanValidation.MaximumMilliseconds) return;
            total = PlanValidation.MaximumMilliseconds;
        }

        total = Math.Clamp(total, Math.Max(1000, 500 * shots.Count), PlanValidation.MaximumMilliseconds);
        var now = shots.Sum(shot => shot.Milliseconds);
        var left = total;
        for (var index = 0; index < shots.Count; index++)
        {
            var share = index == shots.Count - 1 ? left : (int)((long)shots[index].Milliseconds * total / now / 100 * 100);
            share = Math.Max(500, share);
            left -= share;
            shots[index] = Timing.Stretch(shots[index], share);
        }
    }
}
