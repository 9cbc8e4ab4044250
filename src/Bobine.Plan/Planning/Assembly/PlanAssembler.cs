using Bobine.Core;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Makes a plan of what was read, and fills what was not said with taste.</summary>
internal sealed class PlanAssembler(Draft draft, PlanRequest request)
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private readonly Seed _seed = new(request.Seed);

    public FilmPlan Assemble()
    {
        Imagination.Complete(draft, _seed);
        var shots = new List<Shot>();
        DraftShot? before = null;
        foreach (var drafted in draft.Shots)
        {
            shots.Add(AssembleShot(drafted, before, $"s{shots.Count + 1}"));
            before = drafted;
        }

        FitDuration(shots);
        if (draft.Music is not null) _origins["music"] = Origin.Said;
        return new()
        {
            Language = draft.Language == Language.French ? "fr" : "en",
            Seed = request.Seed,
            Cast = draft.Cast.Select(Member).ToEquatableList(),
            Shots = shots.ToEquatableList(),
            Music = draft.Music,
            Origins = new(_origins),
        };
    }

    private CastMember Member(DraftMember member)
    {
        _origins[$"cast[{member.Id}].kind"] = Origin.Said;
        foreach (var path in member.Said) _origins[$"cast[{member.Id}].{path}"] = Origin.Said;
        return new()
        {
            Id = member.Id, Kind = member.Noun.Kind, Word = member.Word, Count = member.Count, Look = member.Look, Name = member.Name, Voice = member.Voice,
        };
    }

    private Shot AssembleShot(DraftShot drafted, DraftShot? before, string id)
    {
        Carry(drafted, before);
        Say(id, "place", drafted.Place);
        Say(id, "time", drafted.Time);
        Say(id, "weather.kind", drafted.Weather);
        Say(id, "weather.wind", drafted.Wind);
        Say(id, "style", drafted.Style ?? request.Style);
        Say(id, "camera.size", drafted.Size);
        Say(id, "camera.angle", drafted.Angle);
        if (drafted.Moves.Count > 0) Say(id, "camera.moves", drafted.Moves);
        var present = drafted.Present.Count > 0 ? drafted.Present : draft.Cast;
        var (beats, milliseconds) = Timing.Place(drafted);
        var weather = drafted.Weather ?? "clear";
        var shot = new Shot
        {
            Id = id,
            Milliseconds = drafted.Milliseconds ?? milliseconds,
            Place = drafted.Place ?? Settings.PlaceFor(present, drafted, _seed),
            Time = drafted.Time ?? Settings.TimeFor(present, drafted, _seed),
            Weather = new() { Kind = weather, Wind = drafted.Wind ?? (weather == "storm" ? 0.7f : 0.15f) },
            Style = drafted.Style ?? request.Style ?? "illustrated",
            Transition = drafted.Transition ?? "cut",
            Present = drafted.Present.Select(member => member.Id).ToEquatableList(),
            Beats = beats,
            Stage = Blocking.Place(drafted, present),
        };
        return shot with { Camera = Settings.CameraFor(drafted, present, request.CameraMove, _seed.For(id)) };
    }

    private static void Carry(DraftShot shot, DraftShot? before)
    {
        if (before is null) return;
        shot.Place ??= before.Place;
        shot.Time ??= before.Time;
        shot.Weather ??= before.Weather;
        shot.Wind ??= before.Wind;
        shot.Style ??= before.Style;
    }

    private void Say(string shot, string path, object? value)
    {
        if (value is not null) _origins[$"shots[{shot}].{path}"] = Origin.Said;
    }

    private void FitDuration(List<Shot> shots)
    {
        var wanted = request.Milliseconds ?? draft.Milliseconds;
        if (wanted is not { } total) return;
        total = Math.Clamp(total, 500 * shots.Count, 60_000);
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
