using Bobine.Core;

namespace Bobine.Plan;

/// <summary>When a beat happens, in milliseconds of its shot.</summary>
/// <param name="Beat">The beat.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When its action, or its line when it has no action, ends.</param>
/// <param name="SpeechEnd">When its line ends as estimated; equal to <paramref name="Start"/> without one.</param>
public readonly record struct BeatSpan(Beat Beat, int Start, int End, int SpeechEnd);

/// <summary>The beats of a shot on the clock: "after" chains resolved, lengths filled in from <see cref="ActionTimings"/> and the lines' texts.</summary>
/// <remarks>An action that lasts goes on until the same member's next action or the end of the shot, unless another beat waits for its end; then it takes its typical length.</remarks>
public sealed class BeatSchedule
{
    /// <summary>How fast lines are spoken, in characters a second: the estimate before a voice has been made.</summary>
    public const int CharactersPerSecond = 14;

    /// <summary>The most beats that one shot may have.</summary>
    public const int MaximumBeats = 200;

    private const long Forever = 100_000_000;
    private const int ChangeMilliseconds = 800;
    private readonly Shot _shot;
    private readonly Dictionary<string, Beat> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private BeatSchedule(Shot shot)
    {
        if (shot.Beats.Count > MaximumBeats) throw new UserException($"Shot {shot.Id} has {shot.Beats.Count} beats and the limit is {MaximumBeats}: split it into several shots.");
        _shot = shot;
        foreach (var beat in shot.Beats)
        {
            _byId.TryAdd(beat.Id, beat);
            if (beat.At.After is { } after) _awaited.Add(after);
            if (beat.Until?.After is { } until) _awaited.Add(until);
        }

var ordered = shot.Beats.Select(beat => new BeatSpan(beat, StartOf(beat), 0, 0)).OrderBy(span => span.Start).ToList();
        Spans = [.. ordered.Select(span => Fit(span, ordered))];
    }

    /// <summary>Gets the beats in the order of their starts, within the shot.</summary>
    public IReadOnlyList<BeatSpan> Spans { get; }

    /// <summary>Puts the beats of a shot on the clock.</summary>
    /// <exception cref="UserException">A beat waits for one that is not there, or for itself.</exception>
    public static BeatSchedule Of(Shot shot) => new(shot);

    /// <summary>Estimates how long a line takes to speak, in milliseconds: at least 600.</summary>
    public static int SpeechMilliseconds(string line) => Math.Max(600, (line.Trim().Length * 1000 / CharactersPerSecond) + 200);

    /// <summary>Gets how long the shot must be, in milliseconds, for every beat to take its typical length and the last one to be seen to end.</summary>
    public static int NeededMilliseconds(Shot shot)
    {
        var schedule = new BeatSchedule(shot with { Milliseconds = (int)Forever });
        return shot.Beats.Select(beat => schedule.StartOf(beat) + schedule.TypicalLength(beat)).DefaultIfEmpty(0).Max() + 400;
    }

    private int StartOf(Beat beat)
    {
        if (_starts.TryGetValue(beat.Id, out var known)) return known;
        if (!_open.Add(beat.Id)) throw new UserException($"In shot {_shot.Id}, beat {beat.Id} waits for itself: give one beat of the circle a time in seconds.");
        var start = Resolve(beat.At, beat);
        _open.Remove(beat.Id);
        return _starts[beat.Id] = start;
    }

    private int Resolve(BeatTime time, Beat beat)
    {
        if (time.After is not { } id) return Math.Max(0, time.Milliseconds);
        if (!_byId.TryGetValue(id, out var other)) throw new UserException($"In shot {_shot.Id}, beat {beat.Id} waits for \"{id}\", which is no beat of the shot: name one of {string.Join(", ", _byId.Keys)}.");
        return (int)Math.Clamp((long)StartOf(other) + TypicalLength(other) + time.Milliseconds, 0, Forever);
    }

    /// <summary>Gets the length that others who wait for the beat count with.</summary>
    private int TypicalLength(Beat beat)
    {
        var start = StartOf(beat);
        if (beat.Until is { } until)
        {
            if (until.After is not null && !_open.Add(beat.Id)) throw new UserException($"In shot {_shot.Id}, beat {beat.Id} waits for itself: give one beat of the circle a time in seconds.");
            var end = Resolve(until, beat);
            _open.Remove(beat.Id);
            return Math.Max(0, end - start);
        }

        var speech = beat.Says is { } line ? SpeechMilliseconds(line) : 0;
        var action = beat.Does is { } does && ActionTimings.Find(does) is { } timing ? (int)(timing.Typical * Pace(beat.Manner)) : 0;
        var change = beat.Sets.Count > 0 ? ChangeMilliseconds : 0;
        return Math.Max(Math.Max(speech, action), change);
    }

    private BeatSpan Fit(BeatSpan span, List<BeatSpan> ordered)
    {
        var beat = span.Beat;
        var start = Math.Min(span.Start, _shot.Milliseconds);
        var speechEnd = beat.Says is { } line ? Math.Min(_shot.Milliseconds, start + SpeechMilliseconds(line)) : start;
        var end = span.Start + TypicalLength(beat);
        if (beat.Does is { } does)
        {
            var next = NextAction(span, ordered);
            if (beat.Until is null && ActionTimings.Find(does) is { Lasts: true } && !_awaited.Contains(beat.Id)) end = next;
            end = Math.Min(end, next);
        }

        return span with { Start = start, End = Math.Clamp(end, start, _shot.Milliseconds), SpeechEnd = speechEnd };
    }

    private int NextAction(BeatSpan span, List<BeatSpan> ordered)
    {
        var later = ordered.SkipWhile(other => !ReferenceEquals(other.Beat, span.Beat)).Skip(1)
            .FirstOrDefault(other => other.Beat.Does is not null && string.Equals(other.Beat.Who, span.Beat.Who, StringComparison.Ordinal) && other.Start > span.Start);
        return later.Beat is null ? _shot.Milliseconds : later.Start;
    }

    private static float Pace(string? manner) => manner switch
    {
        "slowly" => 1.5f,
        "quickly" => 0.65f,
        _ => 1f,
    };
}
