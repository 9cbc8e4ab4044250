using System.Numerics;
using Bobine.World.Simulation;

namespace Bobine.World.Sound.Mixing;

/// <summary>What happens on stage: lines and effects, each at its instant and place, in the room of the shot.</summary>
internal static class StageBus
{
    private const float SpeechGain = 1.35f;
    private const float EffectsStepBack = 3f;
    private const float LastingStepBack = 7f;
    private const double Lasting = 1.2;
    private const double PathRate = 12;

    public static float[] Dialogue(Soundtrack track, int frames)
    {
        var stereo = new float[frames * 2];
        foreach (var room in track.Lines.GroupBy(line => track.Environment(line.At).Place, StringComparer.Ordinal))
        {
            var send = new float[frames];
            foreach (var line in room)
            {
                // A voice is heard where its face is seen, but never so far aside or away that words are lost.
                var position = line.Position with { Z = Math.Clamp(line.Position.Z, 4f, 7f) };
                Spatial.Place(line.Utterance.Samples, Frame(line.At), [position], SpeechGain, 0.5f, _ => 1f, stereo, send);
            }

            Answer(room.Key, send, stereo);
        }

        return stereo;
    }

    public static float[] Effects(Soundtrack track, int frames, Ducking ducking, CancellationToken stop)
    {
        var stereo = new float[frames * 2];
        foreach (var room in track.Cues.Where(cue => cue.At < track.Seconds).GroupBy(cue => track.Environment(cue.At).Place, StringComparer.Ordinal))
        {
            var send = new float[frames];
            foreach (var cue in room)
            {
                stop.ThrowIfCancellationRequested();
                var back = cue.Length > Lasting ? LastingStepBack : EffectsStepBack;
                var samples = SoundBank.Make(cue);
                Spatial.Place(samples, Frame(cue.At), Path(track, cue, samples.Length), MathF.Pow(Math.Clamp(cue.Level, 0f, 1.5f) / 0.7f, 1.4f), 0.9f,
                    frame => ducking.Gain((double)frame / Utterance.SampleRate, back), stereo, send);
            }

            if (room.Key is "underwater") Drown(stereo, send);
            Answer(room.Key, send, stereo);
        }

        return stereo;
    }

    /// <summary>Gets where the source is while it sounds: where it was told, or where it is seen to go.</summary>
    private static Vector3[] Path(Soundtrack track, SoundCue cue, int samples)
    {
        if (cue.EndPosition is { } end) return [cue.Position, end];
        var seconds = (double)samples / Utterance.SampleRate;
        if (seconds < Lasting || track.Whereabouts(cue, cue.At) is null) return [cue.Position];
        var path = new Vector3[Math.Max(2, (int)(seconds * PathRate))];
        for (var i = 0; i < path.Length; i++) path[i] = track.Whereabouts(cue, cue.At + (seconds * i / (path.Length - 1))) ?? (i > 0 ? path[i - 1] : cue.Position);
        return path;
    }

    private static int Frame(double time) => (int)Math.Round(time * Utterance.SampleRate);

    /// <summary>Runs the room from its first sound until its last has died away.</summary>
    private static void Answer(string place, float[] send, float[] stereo)
    {
        var room = Room.Of(place);
        var first = Array.FindIndex(send, x => x != 0f);
        if (first < 0) return;
        var last = Math.Min(send.Length, Array.FindLastIndex(send, x => x != 0f) + (int)(room.Decay * Utterance.SampleRate));
        new Reverb(room).Add(send.AsSpan(first, last - first), stereo.AsSpan(2 * first, 2 * (last - first)));
    }

    private static void Drown(float[] stereo, float[] send)
    {
        var first = Array.FindIndex(send, x => x != 0f);
        if (first < 0) return;
        var last = Array.FindLastIndex(send, x => x != 0f);
        var left = Dsp.Biquad.LowPass(1600);
        var right = Dsp.Biquad.LowPass(1600);
        for (var i = first; i <= last; i++)
        {
            stereo[2 * i] = left.Next(stereo[2 * i]);
            stereo[(2 * i) + 1] = right.Next(stereo[(2 * i) + 1]);
        }
    }
}
