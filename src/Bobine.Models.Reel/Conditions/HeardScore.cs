using Bobine.World.Simulation;

namespace Bobine.Models.Reel.Conditions;

/// <summary>Writes what is heard and what happens when: sounds and phonemes on the audio latents they overlap, and events by chunk.</summary>
internal sealed class HeardScore(Timeline timeline, IReadOnlyList<(int Cast, int Instance)> cast)
{
    // Sounds without a length of their own are taken to ring this long.
    private const double Ring = 0.6;

    public void Write(ReelScore score, double start)
    {
        WriteSounds(score, start);
        WriteSpeech(score, start);
        WriteEvents(score, start);
    }

    private void WriteSounds(ReelScore score, double start)
    {
        const double step = 1.0 / ReelFormat.FrameRate;
        var used = new int[score.AudioLatents];
        foreach (var cue in timeline.Sounds.OrderByDescending(cue => cue.Level))
        {
            var length = cue.Length > 0 ? cue.Length : Ring;
            var from = (int)Math.Floor((cue.At - start) / step);
            var to = (int)Math.Ceiling((cue.At + length - start) / step);
            for (var a = Math.Max(0, from); a < Math.Min(to, score.AudioLatents); a++)
            {
                if (used[a] == ReelScore.Sounds) continue;
                var at = (a * ReelScore.Sounds) + used[a]++;
                score.SoundWords[at] = Words.Row("sound", cue.Sound);
                var age = (float)(start + (a * step) - cue.At);
                ReadOnlySpan<float> numbers = [cue.Level, MathF.Log2(1f + MathF.Max(0f, age * 4f)), (float)Math.Min(2, length - age), a == from ? 1f : 0f];
                numbers.CopyTo(score.SoundNumbers.AsSpan(at * ReelScore.SoundNumberCount, ReelScore.SoundNumberCount));
            }
        }
    }

    private void WriteSpeech(ReelScore score, double start)
    {
        const double step = 1.0 / ReelFormat.FrameRate;
        foreach (var line in timeline.Lines)
        {
            foreach (var phoneme in line.Utterance.Phonemes)
            {
                double from = line.At + phoneme.Start - start, to = line.At + phoneme.End - start;
                for (var a = Math.Max(0, (int)(from / step)); a < score.AudioLatents && a * step < to; a++)
                {
                    var share = (float)((Math.Min(to, (a + 1) * step) - Math.Max(from, a * step)) / step);
                    if (share <= 0.02f) continue;
                    score.Voices[a] = Words.Row("voice", line.Voice.Preset);
                    for (var k = 0; k < ReelScore.Phonemes; k++)
                    {
                        var at = (a * ReelScore.Phonemes) + k;
                        if (score.PhonemeShares[at] > 0f) continue;
                        score.PhonemeWords[at] = Words.Row("phoneme", phoneme.Symbol);
                        score.PhonemeShares[at] = share;
                        break;
                    }
                }
            }
        }
    }

    private void WriteEvents(ReelScore score, double start)
    {
        var all = new List<(double From, double To, int Word, int Detail, float Level, int Slot)>();
        foreach (var cue in timeline.Sounds) all.Add((cue.At, cue.At + (cue.Length > 0 ? cue.Length : Ring), Words.Row("hears", cue.Sound), 0, cue.Level, SlotOf(cue.Source)));
        foreach (var line in timeline.Lines) all.Add((line.At, line.At + line.Utterance.Seconds, Words.Row("line", line.Language), Words.Row("voice", line.Voice.Preset), 1f, SlotOf(line.Who)));
        foreach (var happening in timeline.Events) all.Add((happening.At, happening.At + 0.25, Words.Row("event", happening.Kind), 0, 1f, SlotOf(happening.Who)));
        for (var chunk = 0; chunk < score.Chunks; chunk++)
        {
            var row = 0;
            foreach (var (from, to, word, detail, level, slot) in all.Where(e => e.To > start + chunk - 0.25 && e.From < start + chunk + 1.25).OrderByDescending(e => e.Level).Take(ReelScore.Events).OrderBy(e => e.From))
            {
                var at = (chunk * ReelScore.Events) + row++;
                score.EventWords[at * ReelScore.EventWordCount] = word;
                score.EventWords[(at * ReelScore.EventWordCount) + 1] = detail;
                ReadOnlySpan<float> numbers = [(float)Math.Clamp(from - start - chunk, -2, 2), (float)Math.Clamp(to - start - chunk, -2, 3), level, slot / (float)ReelScore.Slots];
                numbers.CopyTo(score.EventNumbers.AsSpan(at * ReelScore.EventNumberCount, ReelScore.EventNumberCount));
            }
        }
    }

    private int SlotOf(string? who)
    {
        if (who is null) return -1;
        for (var i = 0; i < cast.Count; i++)
        {
            if (string.Equals(timeline.Plan.Cast[cast[i].Cast].Id, who, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
