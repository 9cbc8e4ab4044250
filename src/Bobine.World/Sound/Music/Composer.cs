using Bobine.Core;

namespace Bobine.World.Sound.Music;

/// <summary>Composes a loop of sixteen bars in a mood: verse, verse varied, answer, verse. The same seed gives the same piece.</summary>
internal sealed class Composer
{
    private const int BarBeats = 4;
    private const int Bars = 16;
    private readonly Mood _mood;
    private readonly string _name;
    private readonly Seed _seed;
    private readonly int _tonic;
    private readonly List<Note> _notes = [];

    private Composer(string mood, Seed seed)
    {
        _name = mood;
        _mood = Mood.Of(mood);
        _seed = seed.For("piece");
        _tonic = 48 + _seed.For("key").Random().Below(7) - 3;
    }

    public static Piece Compose(string mood, Seed seed)
    {
        var composer = new Composer(mood, seed);
        composer.Write();
        return new(composer._mood.Tempo, Bars * BarBeats, composer._notes);
    }

    private void Write()
    {
        var rng = _seed.For("form").Random();
        var verse = rng.Pick(_mood.Progressions);
        var answer = rng.Pick(_mood.Progressions);
        for (var bar = 0; bar < Bars; bar++)
        {
            var section = bar / 4;
            var chord = (section == 2 ? answer : verse)[bar % 4];
            Melody(bar, section == 2 ? "answer" : "verse", chord, varied: section is 1 or 3);
            Accompany(bar, chord);
        }
    }

    /// <summary>Writes a bar of melody: a rhythm and a contour that return, strong beats on the chord, the rest by step.</summary>
    private void Melody(int bar, string theme, int chord, bool varied)
    {
        var place = bar % 4;
        var rng = _seed.For(theme).For(place is 2 ? 0 : place).For(varied && place == 3 ? 1 : 0).Random();
        var rhythm = place == 3 ? _mood.Rhythms[^1] : rng.Pick(_mood.Rhythms);
        var step = 4 + rng.Below(3);
        var at = bar * (float)BarBeats;
        foreach (var eighths in rhythm)
        {
            var beats = MathF.Abs(eighths) / 2f;
            if (eighths > 0)
            {
                var strong = at % 2f == 0f;
                step = Math.Clamp(step + (rng.Below(5) - 2), 1, 10);
                var degree = strong ? OnChord(step, chord) : step;
                _notes.Add(new(_mood.Lead, at, beats * 0.95f, Lead(degree), strong ? 0.85f : 0.7f));
            }

            at += beats;
        }
    }

    private static int OnChord(int step, int chord)
    {
        for (var reach = 0; reach < 4; reach++)
        {
            foreach (var candidate in (int[])[step - reach, step + reach])
            {
                if ((((candidate - chord) % 7) + 7) % 7 is 0 or 2 or 4) return candidate;
            }
        }

        return step;
    }

    /// <summary>Gets the MIDI number of a step of the scale in the melody's register.</summary>
    private int Lead(int degree)
    {
        var pitch = Pitch(degree - 4);
        var home = _mood.Register;
        while (pitch < home - 7) pitch += 12;
        while (pitch > home + 9) pitch -= 12;
        return pitch;
    }

    private int Pitch(int degree) => _tonic + _mood.Scale[((degree % 7) + 7) % 7] + (12 * (int)MathF.Floor(degree / 7f));

    /// <summary>Gets a note of the chord between two MIDI numbers.</summary>
    private int Voice(int chord, int part, int lowest)
    {
        var pitch = Pitch(chord + (2 * part));
        while (pitch < lowest) pitch += 12;
        while (pitch >= lowest + 12) pitch -= 12;
        return pitch;
    }

    private void Accompany(int bar, int chord)
    {
        var at = bar * (float)BarBeats;
        var root = Voice(chord, 0, 34);
        switch (_name)
        {
            case "happy":
                Hits(at, Instrument.Bass, root, 0.9f, 0.8f, 0f, 1.5f, 2f, 3.5f);
                Strum(at, chord, Instrument.Pluck, 57, 0.55f, 0.45f, 0.5f, 1f, 1.5f, 2.5f, 3f, 3.5f);
                Drums(at, Instrument.Kick, 0.8f, 0f, 2f);
                Drums(at, Instrument.Clap, 0.5f, 1f, 3f);
                Drums(at, Instrument.Shaker, 0.35f, 0f, 0.5f, 1f, 1.5f, 2f, 2.5f, 3f, 3.5f);
                break;
            case "sad":
                Arpeggio(at, chord, Instrument.Piano, 50, 0.42f, 0.5f, 1.2f);
                Chord(at, chord, Instrument.Strings, 53, 4f, 0.28f);
                _notes.Add(new(Instrument.Bass, at, 3.8f, root, 0.4f));
                break;
            case "tense":
                for (var i = 0; i < 8; i++) _notes.Add(new(Instrument.Spiccato, at + (i * 0.5f), 0.4f, i is 3 or 6 ? Voice(chord, 1, 46) : Voice(chord, 0, 43), i % 4 == 0 ? 0.75f : 0.5f));
                _notes.Add(new(Instrument.Bass, at, 3.9f, root, 0.6f));
                Drums(at, Instrument.Drum, 0.55f, 0f, 0.5f);
                Drums(at, Instrument.Hat, 0.22f, 1f, 2f, 2.5f, 3f);
                break;
            case "epic":
                for (var i = 0; i < 16; i++) _notes.Add(new(Instrument.Spiccato, at + (i * 0.25f), 0.22f, Voice(chord, i % 4 is 1 ? 2 : i % 4 is 2 ? 1 : 0, 50), i % 4 == 0 ? 0.6f : 0.38f));
                Chord(at, chord, Instrument.Strings, 55, 4f, 0.4f);
                _notes.Add(new(Instrument.Bass, at, 3.9f, root, 0.7f));
                Drums(at, Instrument.Drum, 0.9f, bar % 2 == 0 ? [0f, 1.5f, 2f] : [0f, 1f, 2f, 2.75f, 3f, 3.5f]);
                break;
            case "funny":
                Hits(at, Instrument.Tuba, root, 0.45f, 0.7f, 0f);
                Hits(at, Instrument.Tuba, Voice(chord, 2, 31), 0.45f, 0.6f, 2f);
                Strum(at, chord, Instrument.Pizzicato, 57, 0.55f, 0.3f, 1f, 3f);
                Drums(at, Instrument.Block, 0.3f, bar % 4 == 3 ? [2f, 2.5f, 3f] : [3.5f]);
                Drums(at, Instrument.Hat, 0.2f, 1f, 3f);
                break;
            case "christmas":
                Drums(at, Instrument.Sleigh, 0.4f, 0f, 1f, 2f, 3f);
                Chord(at, chord, Instrument.Strings, 55, 4f, 0.32f);
                Hits(at, Instrument.Pizzicato, root + 12, 0.8f, 0.7f, 0f, 2f);
                Strum(at, chord, Instrument.Pizzicato, 60, 0.4f, 0.3f, 1f, 3f);
                break;
            default:
                Chord(at, chord, Instrument.Pad, 52, 4f, 0.4f);
                Arpeggio(at, chord, Instrument.Piano, 60, 0.34f, 1f, 2f);
                _notes.Add(new(Instrument.Bass, at, 3.8f, root, 0.35f));
                if (bar % 2 == 1) _notes.Add(new(Instrument.Celesta, at + 2f, 1f, Voice(chord, 2, 79), 0.25f));
                break;
        }
    }

    private void Chord(float at, int chord, Instrument instrument, int lowest, float beats, float level)
    {
        for (var part = 0; part < 3; part++) _notes.Add(new(instrument, at, beats, Voice(chord, part, lowest), level));
    }

    private void Arpeggio(float at, int chord, Instrument instrument, int lowest, float level, float step, float ring)
    {
        int[] order = [0, 1, 2, 1];
        for (var i = 0; i * step < BarBeats; i++) _notes.Add(new(instrument, at + (i * step), ring, Voice(chord, order[i % 4], lowest) + (i % 8 == 4 ? 12 : 0), level * (i == 0 ? 1f : 0.8f)));
    }

    private void Strum(float at, int chord, Instrument instrument, int lowest, float level, float ring, params ReadOnlySpan<float> beats)
    {
        foreach (var beat in beats)
        {
            for (var part = 0; part < 3; part++) _notes.Add(new(instrument, at + beat + (part * 0.02f), ring, Voice(chord, part, lowest), level * (1f - (0.1f * part))));
        }
    }

    private void Hits(float at, Instrument instrument, int pitch, float ring, float level, params ReadOnlySpan<float> beats)
    {
        foreach (var beat in beats) _notes.Add(new(instrument, at + beat, ring, pitch, level));
    }

    private void Drums(float at, Instrument instrument, float level, params ReadOnlySpan<float> beats)
    {
        foreach (var beat in beats) _notes.Add(new(instrument, at + beat, 0.25f, 60, level * (beat % 1f == 0f ? 1f : 0.7f)));
    }
}
