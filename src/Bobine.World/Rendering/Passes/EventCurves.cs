using Bobine.World.Simulation;

namespace Bobine.World.Rendering.Passes;

/// <summary>What happens, as one curve per kind over the frames of a film.</summary>
public static class EventCurves
{
    /// <summary>Gets one value per frame for every kind of event and sound: the strength of what begins on that frame, 0 when nothing does.</summary>
    /// <remarks>Kinds are those of <see cref="TimelineEvent"/> ("contact", "break", actions; strength 1), of sounds as "sound:footstep" (their level), and "speech" (1 while anyone speaks).</remarks>
    public static IReadOnlyDictionary<string, float[]> Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var curves = new SortedDictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var happening in timeline.Events) Raise(happening.Kind, happening.At, 1f);
        foreach (var cue in timeline.Sounds) Raise("sound:" + cue.Sound, cue.At, cue.Level);
        foreach (var line in timeline.Lines)
        {
            var end = line.At + line.Utterance.Seconds;
            for (var f = FrameOf(line.At); f < timeline.FrameCount && f < end * timeline.FrameRate; f++) CurveOf("speech")[f] = 1f;
        }

        return curves;

        int FrameOf(double seconds) => Math.Clamp((int)Math.Floor((seconds * timeline.FrameRate) + 1e-4), 0, timeline.FrameCount - 1);
        float[] CurveOf(string kind) => curves.TryGetValue(kind, out var curve) ? curve : curves[kind] = new float[timeline.FrameCount];
        void Raise(string kind, double at, float strength)
        {
            var curve = CurveOf(kind);
            var frame = FrameOf(at);
            curve[frame] = MathF.Max(curve[frame], strength);
        }
    }
}
