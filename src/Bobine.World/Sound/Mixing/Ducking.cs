using Bobine.World.Simulation;

namespace Bobine.World.Sound.Mixing;

/// <summary>How present speech is along the film, 0 to 1: other sounds step back while somebody speaks.</summary>
internal sealed class Ducking
{
    private const double Before = 0.16;
    private const double After = 0.4;
    private const double Gap = 0.35;
    private readonly List<(double Start, double End)> _spans = [];

    public Ducking(IReadOnlyList<SpokenLine> lines)
    {
        foreach (var line in lines.OrderBy(line => line.At))
        {
            var end = line.At + line.Utterance.Seconds;
            if (_spans.Count > 0 && line.At - _spans[^1].End < Gap) _spans[^1] = (_spans[^1].Start, Math.Max(_spans[^1].End, end));
            else _spans.Add((line.At, end));
        }
    }

    /// <summary>Gets 1 while somebody speaks, passing smoothly to 0 around it.</summary>
    public float At(double time)
    {
        var most = 0.0;
        foreach (var (start, end) in _spans)
        {
            if (time < start - Before || time > end + After) continue;
            var into = Math.Clamp((time - start + Before) / Before, 0, 1);
            var away = Math.Clamp((end + After - time) / After, 0, 1);
            most = Math.Max(most, Math.Min(into, away));
        }

        return (float)(0.5 - (0.5 * Math.Cos(Math.PI * most)));
    }

    /// <summary>Gets the gain of something that steps back by so many decibels.</summary>
    public float Gain(double time, float decibels) => MathF.Pow(10f, -decibels * At(time) / 20f);
}
