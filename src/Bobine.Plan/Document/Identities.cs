namespace Bobine.Plan.Document;

/// <summary>Gives ids to what a person left without: members after their kind, shots s1, s2 ..., beats of each shot b1, b2 ...</summary>
internal static class Identities
{
    public static FilmPlan Assign(FilmPlan plan)
    {
        var cast = Fill(plan.Cast, member => member.Id, (member, id) => member with { Id = id }, (member, n) => n == 1 ? member.Kind : $"{member.Kind}{n}");
        var shots = Fill(plan.Shots, shot => shot.Id, (shot, id) => shot with { Id = id }, (_, n) => $"s{n}");
        return plan with { Cast = cast, Shots = shots.Select(AssignBeats).ToEquatableList() };
    }

    /// <summary>Gets an id that no item of a list has yet.</summary>
    public static string Fresh(IEnumerable<string?> taken, Func<int, string> name)
    {
        var set = taken.ToHashSet(StringComparer.Ordinal);
        for (var n = 1; ; n++)
        {
            if (!set.Contains(name(n))) return name(n);
        }
    }

    private static Shot AssignBeats(Shot shot) =>
        shot with { Beats = Fill(shot.Beats, beat => beat.Id, (beat, id) => beat with { Id = id }, (_, n) => $"b{n}") };

    private static EquatableList<T> Fill<T>(EquatableList<T> items, Func<T, string?> idOf, Func<T, string, T> with, Func<T, int, string> name)
    {
        var taken = items.Select(idOf).Where(id => id is not null).ToHashSet(StringComparer.Ordinal);
        return items.Select(item =>
        {
            if (idOf(item) is not null) return item;
            var id = Fresh(taken, n => name(item, n));
            taken.Add(id);
            return with(item, id);
        }).ToEquatableList();
    }
}
