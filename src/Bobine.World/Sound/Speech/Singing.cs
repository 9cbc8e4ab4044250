using Bobine.Core;

namespace Bobine.World.Sound.Speech;

/// <summary>Turns a line spoken on one pitch into a sung one: every syllable gets a note of a pentatonic scale, its vowel is held (pitch-synchronous overlap and add, Moulines and Charpentier 1990).</summary>
internal static class Singing
{
    private const int Rate = Utterance.SampleRate;
    private const float Held = 1.7f;
    private const float HeldLast = 2.8f;
    private static readonly int[] _scale = [-3, 0, 2, 4, 7, 9];

    /// <param name="spoken">A line on one pitch.</param>
    /// <param name="hertz">That pitch, roughly.</param>
    /// <param name="seed">The melody.</param>
    public static Utterance Sing(Utterance spoken, float hertz, Seed seed)
    {
        var period = Period(spoken.Samples, hertz);
        var notes = Notes(spoken.Phonemes, seed.Random());
        var marks = Marks(spoken.Samples, period);
        if (marks.Count < 4) return spoken;
        var lengths = notes.Select(note => note.Stretch * (note.Phoneme.End - note.Phoneme.Start)).ToArray();
        var samples = new float[(int)((lengths.Sum() + 0.1f) * Rate)];
        List<Phoneme> phonemes = [];
        var start = 0f;
        var at = 0.0;
        for (var n = 0; n < notes.Count; n++)
        {
            var (phoneme, semitones, stretch) = notes[n];
            var end = start + lengths[n];
            phonemes.Add(new(phoneme.Symbol, start, end));
            while (at < end * Rate)
            {
                var within = (float)(at / Rate) - start;
                var source = (phoneme.Start + (within / stretch)) * Rate;
                var mark = Nearest(marks, (float)source);
                Overlap(spoken.Samples, mark, period, samples, (int)at);
                var vibrato = stretch > 1f ? 0.35f * MathF.Min(1f, MathF.Max(0f, within - 0.12f) * 5f) * MathF.Sin(MathF.Tau * 5.4f * within) : 0f;
                at += period / Math.Pow(2, (semitones + vibrato) / 12);
            }

            start = end;
        }

        return new(samples, phonemes);
    }

    /// <summary>Gives each vowel a note near the one before; consonants lead into the note that follows.</summary>
    private static List<(Phoneme Phoneme, float Semitones, float Stretch)> Notes(IReadOnlyList<Phoneme> phonemes, Rng rng)
    {
        List<(Phoneme, float, float)> notes = [];
        var step = 1 + rng.Below(3);
        var last = phonemes.Count - 1;
        while (last > 0 && !IsVowel(phonemes[last].Symbol)) last--;
        var next = step;
        for (var i = 0; i < phonemes.Count; i++)
        {
            var vowel = IsVowel(phonemes[i].Symbol);
            if (vowel)
            {
                step = i == last ? 1 : next;
                next = Math.Clamp(step + (rng.Below(5) - 2), 0, _scale.Length - 1);
            }

            var stretch = i == last ? HeldLast : vowel ? Held : 1f;
            notes.Add((phonemes[i], _scale[vowel ? step : next], stretch));
        }

        return notes;
    }

    private static bool IsVowel(string symbol) => symbol.Length > 0 && "aeiouyɑɐɒæəɚɛɜɪʊʌɔœøɘɵ".Contains(symbol[0], StringComparison.Ordinal);

    private static float Period(float[] samples, float hertz)
    {
        var first = (int)(Rate / (hertz * 1.35f));
        var last = (int)(Rate / (hertz * 0.75f));
        var best = double.MinValue;
        var period = Rate / hertz;
        for (var lag = first; lag <= last; lag++)
        {
            double sum = 0;
            for (var i = 0; i + lag < samples.Length; i += 3) sum += samples[i] * samples[i + lag];
            if (sum <= best) continue;
            best = sum;
            period = lag;
        }

        return period;
    }

    /// <summary>Marks every period, each where it resembles the one before.</summary>
    private static List<int> Marks(float[] samples, float period)
    {
        List<int> marks = [];
        var width = (int)period;
        var slack = width / 6;
        for (var mark = width; mark + (2 * width) + slack < samples.Length;)
        {
            marks.Add(mark);
            var best = double.MinValue;
            var shift = 0;
            for (var d = -slack; d <= slack; d += 2)
            {
                double sum = 0;
                for (var i = -width / 2; i < width / 2; i += 2) sum += samples[mark + i] * samples[mark + width + d + i];
                if (sum <= best) continue;
                best = sum;
                shift = d;
            }

            mark += width + shift;
        }

        return marks;
    }

    private static int Nearest(List<int> marks, float at)
    {
        var index = marks.BinarySearch((int)at);
        if (index >= 0) return marks[index];
        index = Math.Clamp(~index, 1, marks.Count - 1);
        return at - marks[index - 1] < marks[index] - at ? marks[index - 1] : marks[index];
    }

    private static void Overlap(float[] source, int mark, float period, float[] target, int at)
    {
        var reach = (int)period;
        for (var i = -reach; i < reach; i++)
        {
            if (mark + i < 0 || mark + i >= source.Length || at + i < 0 || at + i >= target.Length) continue;
            target[at + i] += source[mark + i] * (0.5f + (0.5f * MathF.Cos(MathF.PI * i / reach)));
        }
    }
}
