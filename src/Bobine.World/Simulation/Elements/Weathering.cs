using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Simulation.Elements;

/// <summary>The wind, the weather and the hour of a shot in time.</summary>
internal sealed class Weathering
{
    private const float TurnSeconds = 0.5f;
    private readonly Shot _shot;
    private readonly StageFacts _facts;
    private readonly List<(float At, float Wind)> _winds = [];
    private readonly List<(float At, string Kind)> _kinds = [];
    private readonly List<(float At, string Time)> _times = [];
    private readonly float[] _phases = new float[4];

    public Weathering(Shot shot, StageFacts facts, Seed seed)
    {
        _shot = shot;
        _facts = facts;
        var rng = seed.For("wind").Random();
        for (var i = 0; i < _phases.Length; i++) _phases[i] = rng.Range(0f, MathF.Tau);
        foreach (var span in BeatSchedule.Of(shot).Spans)
        {
            var at = span.Start / 1000f;
            foreach (var (path, value) in span.Beat.Sets)
            {
                if (path is "weather.wind" && value.Number is { } wind) _winds.Add((at, wind));
                else if (path is "weather.kind" && value.Text is { } kind) _kinds.Add((at, kind));
                else if (path is "time" && value.Text is { } time) _times.Add((at, time));
            }
        }

        Strikes = LightningOf(shot, _kinds, seed);
    }

    /// <summary>Gets when lightning strikes, in seconds of the shot.</summary>
    public IReadOnlyList<float> Strikes { get; }

    /// <summary>Gets when the wind rises, and to what.</summary>
    public IEnumerable<(float At, float Wind)> Gusts
    {
        get
        {
            var before = Calm;
            foreach (var (at, wind) in _winds)
            {
                if (MathF.Abs(wind) > MathF.Abs(before) + 0.2f) yield return (at, wind);
                before = wind;
            }
        }
    }

    // A breath of air is the plan's default; inside it is still until somebody asks for wind.
    private float Calm => _facts.Indoors && MathF.Abs(_shot.Weather.Wind) <= 0.2f ? 0f : _shot.Weather.Wind;

    /// <summary>Gets the wind of an instant, -1 to 1: the plan's, with gusts in proportion. A rise comes fast and overshoots.</summary>
    public float WindAt(float time)
    {
        var wind = Calm;
        foreach (var (at, to) in _winds)
        {
            if (time < at) break;
            var age = time - at;
            var rises = MathF.Abs(to) > MathF.Abs(wind);
            var mix = rises ? MathF.Min(1f, age / 0.25f) : Ease(age / TurnSeconds);
            var over = rises && age > 0.25f ? 0.14f * MathF.Exp(-(age - 0.25f) * 2.2f) * MathF.Sin((age - 0.25f) * 7f) : 0f;
            wind += ((to - wind) * mix) + (to * over);
        }

        var gust = (0.5f * MathF.Sin((MathF.Tau * 0.13f * time) + _phases[0])) + (0.3f * MathF.Sin((MathF.Tau * 0.31f * time) + _phases[1])) + (0.2f * MathF.Sin((MathF.Tau * 0.83f * time) + _phases[2]));
        var stormy = KindAmount(time, "storm");
        return Math.Clamp((wind * (1f + (0.28f * gust))) + (0.35f * stormy * gust * (wind < 0f ? -1f : 1f)), -1f, 1f);
    }

    public EnvironmentState At(float time)
    {
        var (hour, to, mix) = Hour(time);
        float storm = KindAmount(time, "storm"), rain = KindAmount(time, "rain"), snow = KindAmount(time, "snow"), fog = KindAmount(time, "fog"), cloud = KindAmount(time, "cloud");
        return new()
        {
            Place = _shot.Place, Time = hour, TimeTo = to, TimeMix = mix, Style = _shot.Style, Wind = WindAt(time),
            Rain = (0.6f * rain) + storm, Snow = 0.7f * snow, Fog = 0.8f * fog, Cloud = MathF.Min(1f, 0.1f + (0.6f * cloud) + (0.7f * (rain + snow)) + (0.9f * storm) + (0.5f * fog)),
            Flash = Flash(time),
        };
    }

    /// <summary>Gets how much of a weather there is, 0 to 1: one passes into the next within a second.</summary>
    private float KindAmount(float time, string kind)
    {
        var amount = string.Equals(_shot.Weather.Kind, kind, StringComparison.Ordinal) ? 1f : 0f;
        foreach (var (at, to) in _kinds)
        {
            if (time < at) break;
            amount += ((string.Equals(to, kind, StringComparison.Ordinal) ? 1f : 0f) - amount) * Ease((time - at) / 1f);
        }

        return amount;
    }

    private (string Hour, string? To, float Mix) Hour(float time)
    {
        if (_times.Count == 0 || time < _times[0].At) return (_shot.Time, null, 0f);
        // One change a shot is shown: its scenes are painted before it begins.
        return (_shot.Time, _times[0].Time, Ease((time - _times[0].At) / 1f));
    }

    private float Flash(float time)
    {
        var flash = 0f;
        foreach (var strike in Strikes)
        {
            var frames = (time - strike) * Timeline.Rate;
            if (frames is < 0f or > 12f) continue;
            flash = MathF.Max(flash, frames < 1f ? 1f : frames < 3f ? 0.25f : MathF.Max(0f, 0.8f - ((frames - 3f) / 11f)));
        }

        return flash;
    }

    private static List<float> LightningOf(Shot shot, List<(float At, string Kind)> kinds, Seed seed)
    {
        List<float> strikes = [];
        var (from, to) = (0f, shot.Milliseconds / 1000f);
        if (shot.Weather.Kind is not "storm")
        {
            var begins = kinds.FindIndex(kind => kind.Kind is "storm");
            if (begins < 0) return strikes;
            from = kinds[begins].At + 0.6f;
        }

        var rng = seed.For("lightning").Random();
        for (var at = from + rng.Range(0.5f, 1.6f); at < to - 0.3f; at += rng.Range(1.8f, 4.2f)) strikes.Add(MathF.Round(at * Timeline.Rate) / Timeline.Rate);
        return strikes;
    }

    private static float Ease(float t)
    {
        t = Math.Clamp(t, 0f, 1f);
        return t * t * (3f - (2f * t));
    }
}
