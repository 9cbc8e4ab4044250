using Bobine.Plan;

namespace Bobine.Server.Features.Videos;

/// <summary>Lengthens a film by the shots of another plan: who was there already stays who they are.</summary>
internal static class PlanExtension
{
    public static FilmPlan Append(FilmPlan film, FilmPlan next)
    {
        var cast = film.Cast.ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in next.Cast)
        {
            if (film.Cast.FirstOrDefault(known => known.Kind == member.Kind && known.Count == member.Count && !taken.Contains(known.Id)) is { } same)
            {
                names[member.Id] = same.Id;
                taken.Add(same.Id);
                continue;
            }

            var id = Free(member.Id, cast.Select(known => known.Id));
            names[member.Id] = id;
            cast.Add(member with { Id = id });
        }

        var shots = film.Shots.ToList();
        foreach (var shot in next.Shots)
        {
            var beats = film.Shots.SelectMany(known => known.Beats).Select(beat => beat.Id).ToList();
            var renamed = shot.Beats.ToDictionary(beat => beat.Id, beat => Free(beat.Id, beats), StringComparer.Ordinal);
            string? Who(string? id) => id is not null && names.TryGetValue(id, out var now) ? now : id;
            BeatTime When(BeatTime time) => time.After is { } after && renamed.TryGetValue(after, out var now) ? time with { After = now } : time;
            shots.Add(shot with
            {
                Id = Free(shot.Id, shots.Select(known => known.Id)),
                Camera = shot.Camera with { On = Who(shot.Camera.On) },
                Stage = [.. shot.Stage.Select(place => place with { Who = Who(place.Who)! })],
                Present = [.. shot.Present.Select(id => Who(id)!)],
                Beats = [.. shot.Beats.Select(beat => beat with { Id = renamed[beat.Id], At = When(beat.At), Until = beat.Until is { } until ? When(until) : null, Who = Who(beat.Who), To = Who(beat.To), With = Who(beat.With) })],
            });
        }

        return film with { Cast = [.. cast], Shots = [.. shots] };
    }

    private static string Free(string id, IEnumerable<string> taken)
    {
        var all = taken.ToHashSet(StringComparer.Ordinal);
        if (!all.Contains(id)) return id;
        for (var number = 2; ; number++) if (!all.Contains($"{id}-{number}")) return $"{id}-{number}";
    }
}
