using Bobine.World.Sound.Mixing;

namespace Bobine.World.Sound.Music;

/// <summary>The film's music: a composed loop, played in a hall, stepping back under speech and closing with the film.</summary>
internal static class MusicBus
{
    private const float StepBack = 9f;
    private const float Level = 0.15f;
    private const float Opening = 0.4f;
    private const float Closing = 1.4f;

    public static float[] Render(Soundtrack track, int frames, Ducking ducking)
    {
        var stereo = new float[frames * 2];
        if (track.Music is not { } mood) return stereo;
        var piece = Composer.Compose(mood, track.Seed.For("music"));
        var send = new float[frames];
        var beat = 60f / piece.BeatsPerMinute * Utterance.SampleRate;
        Dictionary<(Instrument, int, int), float[]> played = [];
        foreach (var note in piece.Notes)
        {
            for (var loop = 0; ; loop++)
            {
                var at = (int)((note.Start + (loop * (float)piece.Beats)) * beat);
                if (at >= frames) break;
                var length = note.Length * beat / Utterance.SampleRate;
                var key = (note.Instrument, note.Pitch, (int)(length * 100f));
                if (!played.TryGetValue(key, out var samples)) played[key] = samples = Instruments.Play(note.Instrument, note.Pitch, length);
                Add(samples, at, note, stereo, send);
            }
        }

        new Reverb(new(1.5f, 0.22f, 4200f, 3f)).Add(send, stereo);
        for (var i = 0; i < frames; i++)
        {
            var time = (float)i / Utterance.SampleRate;
            var edge = MathF.Min(1f, time / Opening) * MathF.Min(1f, (frames - i) / (Closing * Utterance.SampleRate));
            var gain = Level * edge;
            stereo[2 * i] *= gain;
            stereo[(2 * i) + 1] *= gain;
        }

        Duck(stereo, ducking);
        return stereo;
    }

    private static void Add(float[] samples, int at, Note note, float[] stereo, float[] send)
    {
        var (pan, hall) = Instruments.Seat(note.Instrument);
        var angle = (1f + pan) * MathF.PI / 4f;
        var left = MathF.Cos(angle) * note.Level * 1.4f;
        var right = MathF.Sin(angle) * note.Level * 1.4f;
        var count = Math.Min(samples.Length, send.Length - at);
        for (var i = 0; i < count; i++)
        {
            stereo[2 * (at + i)] += samples[i] * left;
            stereo[(2 * (at + i)) + 1] += samples[i] * right;
            send[at + i] += samples[i] * note.Level * hall;
        }
    }

    private static void Duck(float[] stereo, Ducking ducking)
    {
        const int step = 240;
        var frames = stereo.Length / 2;
        var gain = ducking.Gain(0, StepBack);
        for (var block = 0; block < frames; block += step)
        {
            var next = ducking.Gain((double)(block + step) / Utterance.SampleRate, StepBack);
            for (var i = 0; i < step && block + i < frames; i++)
            {
                var g = gain + ((next - gain) * i / step);
                stereo[2 * (block + i)] *= g;
                stereo[(2 * (block + i)) + 1] *= g;
            }

            gain = next;
        }
    }
}
