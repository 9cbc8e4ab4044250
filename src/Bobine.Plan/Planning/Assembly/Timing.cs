using Bobine.Plan.Planning.Reading;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Gives every beat its instant and a shot its length.</summary>
internal static class Timing
{
    /// <summary>The longest that a shot lasts unasked, in milliseconds.</summary>
    public const int LongestShot = 6500;

    private const int Lead = 300;
    private const int Tail = 900;

    /// <summary>Gets how long the story waits after a beat before the next begins.</summary>
    public static int Length(DraftBeat beat)
    {
        if (beat.Says is { } line) return BeatSchedule.SpeechMilliseconds(line) + 250;
        if (beat.Wind is not null || beat.Weather is not null) return 800;
        if (beat.Expression) return 900;
        if (beat.Does is not { } does || ActionTimings.Find(does) is not { } timing) return 1500;
        var pace = beat.Manner switch { "slowly" => 1.4f, "quickly" => 0.7f, _ => 1f };
        return timing.Lasts ? (int)(Math.Clamp(timing.Typical, 1500, 1900) * pace) : (int)(timing.Typical * pace) + 200;
    }

    /// <summary>Gets the instants of a shot's beats and the length that they need.</summary>
    public static (int[] Starts, int Milliseconds) Clock(DraftShot shot)
    {
        var starts = new int[shot.Beats.Count];
        var clock = Lead;
        var previous = Lead;
        var end = 0;
        for (var index = 0; index < shot.Beats.Count; index++)
        {
            var beat = shot.Beats[index];
            starts[index] = beat.At ?? (beat.Together && index > 0 ? previous : clock);
            previous = starts[index];
            clock = Math.Max(clock, starts[index] + Length(beat));
            end = Math.Max(end, starts[index] + Length(beat));
        }

        var needed = Math.Max(4000, (end + Tail + 249) / 250 * 250);
        var milliseconds = shot.Milliseconds ?? Math.Min(needed, 60_000);
        for (var index = 0; index < shot.Beats.Count; index++)
        {
            if (shot.Beats[index].AtEnd) starts[index] = Math.Max(starts[index], milliseconds - Length(shot.Beats[index]) - 200);
        }

        if (milliseconds < needed) Squeeze(starts, shot, milliseconds, end);
        return (starts, milliseconds);
    }

    private static void Squeeze(int[] starts, DraftShot shot, int milliseconds, int end)
    {
        var factor = Math.Min(1, (milliseconds - 200) / (double)Math.Max(1, end));
        for (var index = 0; index < starts.Length; index++)
        {
            if (shot.Beats[index].At is null) starts[index] = (int)(starts[index] * factor);
            starts[index] = Math.Clamp(starts[index], 0, Math.Max(0, milliseconds - 300));
        }
    }

    /// <summary>Fits a shot to a length, moving its beats in proportion.</summary>
    public static Shot Stretch(Shot shot, int milliseconds)
    {
        if (shot.Milliseconds == milliseconds) return shot;
        var factor = Math.Min((double)milliseconds / shot.Milliseconds, 1.4);
        return shot with
        {
            Milliseconds = milliseconds,
            Beats = shot.Beats.Select(beat => beat with { At = beat.At with { Milliseconds = (int)(beat.At.Milliseconds * factor) } }).ToEquatableList(),
        };
    }
}
