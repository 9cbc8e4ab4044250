using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Gives every beat its instant and a shot its length.</summary>
internal static class Timing
{
    private const int Lead = 300;

    public static (EquatableList<Beat> Beats, int Milliseconds) Place(DraftShot shot)
    {
        var beats = new List<Beat>();
        var clock = Lead;
        var previous = Lead;
        var end = 0;
        foreach (var drafted in shot.Beats)
        {
            var at = drafted.At ?? (drafted.Together && beats.Count > 0 ? previous : clock);
            foreach (var beat in Expand(drafted))
            {
                beats.Add(beat with { Id = $"b{beats.Count + 1}", At = new(at) });
            }

            previous = at;
            var length = Length(drafted);
            clock = Math.Max(clock, at + length);
            end = Math.Max(end, at + length);
        }

        var milliseconds = Math.Clamp((end + 1200 + 249) / 250 * 250, 4000, 12_000);
        for (var index = 0; index < shot.Beats.Count && index < beats.Count; index++)
        {
            if (shot.Beats[index].AtEnd) beats[index] = beats[index] with { At = new(Math.Max(beats[index].At.Milliseconds, milliseconds - 1800)) };
        }

        return (beats.ToEquatableList(), milliseconds);
    }

    private static int Length(DraftBeat beat) =>
        beat.Says is { } line ? Math.Clamp(500 + (line.Length * 62), 1000, 6000) : beat.Wind is not null || beat.Expression ? 900 : 1900;

    private static IEnumerable<Beat> Expand(DraftBeat drafted)
    {
        if (drafted.Wind is { } wind)
        {
            yield return new() { Id = "", Sets = new EquatableMap<PlanValue>([new("weather.wind", wind)]) };
            yield break;
        }

        if (drafted.Weather is { } weather)
        {
            yield return new() { Id = "", Sets = new EquatableMap<PlanValue>([new("weather.kind", weather)]) };
            yield break;
        }

        for (var index = 0; index < drafted.Who.Count; index++)
        {
            var who = drafted.Who[index];
            var other = drafted.Frame.Contains("pair") && drafted.Who.Count > 1 ? drafted.Who[(index + 1) % drafted.Who.Count] : null;
            yield return new()
            {
                Id = "", Who = who.Id, Does = drafted.Does, To = drafted.To?.Id ?? other?.Id, With = drafted.With?.Id, Says = drafted.Says,
                Feeling = drafted.Feeling, Manner = drafted.Manner, From = drafted.From,
            };
        }
    }

    /// <summary>Fits a shot to a length, moving its beats in proportion.</summary>
    public static Shot Stretch(Shot shot, int milliseconds)
    {
        if (shot.Milliseconds == milliseconds) return shot;
        var factor = (double)milliseconds / shot.Milliseconds;
        if (factor > 1) factor = Math.Min(factor, 1.5);
        return shot with
        {
            Milliseconds = milliseconds,
            Beats = shot.Beats.Select(beat => beat with { At = beat.At with { Milliseconds = (int)(beat.At.Milliseconds * factor) } }).ToEquatableList(),
        };
    }
}
