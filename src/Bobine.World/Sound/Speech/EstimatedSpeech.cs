using Bobine.Core;
using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Speech;

/// <summary>Stands in where no voices are installed: estimates the phonemes from the letters and babbles their vowels, so that mouths and mix have something to follow.</summary>
public sealed class EstimatedSpeech : ISpeech
{
    /// <summary>The sentence for the person who hears it.</summary>
    public const string Note = "No voices are installed, so lines are babbled: install the package espeak-ng.";

    private const float Vowel = 0.105f;
    private const float Consonant = 0.065f;
    private static readonly Dictionary<string, (float First, float Second)> _formants = new(StringComparer.Ordinal)
    {
        ["a"] = (750f, 1350f), ["e"] = (450f, 1900f), ["i"] = (300f, 2250f), ["o"] = (450f, 850f), ["u"] = (320f, 900f), ["y"] = (300f, 1800f),
    };

    public Utterance Say(string text, string language, VoiceTone voice, string? feeling = null)
    {
        var preset = VoicePresets.Of(voice.Preset);
        var mood = VoiceFeeling.Of(feeling);
        var pace = 150f / (preset.Words * mood.Rate * MathF.Max(0.2f, voice.Rate));
        var phonemes = Estimate(text, pace);
        var hertz = preset.Hertz * MathF.Pow(2f, (voice.Pitch + mood.Semitones) / 12f);
        return new(Babble(phonemes, hertz, preset, mood), phonemes);
    }

    private static List<Phoneme> Estimate(string text, float pace)
    {
        var phonemes = new List<Phoneme>();
        var at = 0f;
        foreach (var unit in text.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant())
        {
            var (symbol, seconds) = unit switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => (unit.ToString(), Vowel),
                'œ' => ("o", Vowel),
                'h' => ("", 0f),
                ' ' => ("", 0f),
                ',' or ';' or ':' => ("_", 0.22f),
                '.' or '!' or '?' or '…' => ("_", 0.3f),
                _ when char.IsLetter(unit) => (unit.ToString(), Consonant),
                _ when char.IsDigit(unit) => ("a", Vowel * 2),
                _ => ("", 0f),
            };
            if (symbol.Length == 0) continue;
            if (symbol == "_" && phonemes.Count == 0) continue;
            phonemes.Add(new(symbol, at, at += seconds * pace));
        }

        while (phonemes.Count > 0 && phonemes[^1].Symbol == "_") phonemes.RemoveAt(phonemes.Count - 1);
        if (phonemes.Count == 0) phonemes.Add(new("_", 0f, 0.1f));
        return phonemes;
    }

    private static float[] Babble(List<Phoneme> phonemes, float hertz, VoicePreset preset, VoiceFeeling mood)
    {
        var total = phonemes[^1].End;
        var samples = new float[(int)((total + 0.05f) * Utterance.SampleRate)];
        var noise = new Seed(7).Random();
        var phase = 0f;
        for (var p = 0; p < phonemes.Count; p++)
        {
            var phoneme = phonemes[p];
            if (phoneme.Symbol == "_") continue;
            var voiced = _formants.TryGetValue(phoneme.Symbol, out var formants);
            if (!voiced) formants = (350f, 1500f);
            var first = Biquad.BandPass(formants.First * preset.Formant, 5);
            var second = Biquad.BandPass(formants.Second * preset.Formant, 7);
            var begin = (int)(phoneme.Start * Utterance.SampleRate);
            var end = Math.Min(samples.Length, (int)(phoneme.End * Utterance.SampleRate));
            for (var i = begin; i < end; i++)
            {
                var t = (float)i / Utterance.SampleRate;
                var melody = 1f + (0.0012f * preset.Melody * mood.Melody * MathF.Sin((MathF.Tau * 1.3f * t) + 0.6f)) - (0.12f * t / total);
                phase += hertz * melody / Utterance.SampleRate;
                phase -= MathF.Floor(phase);
                var source = voiced ? (2f * phase) - 1f : (0.35f * ((2f * phase) - 1f)) + (0.25f * noise.Range(-1f, 1f));
                var shape = MathF.Sin(MathF.PI * (i - begin) / Math.Max(1, end - begin));
                samples[i] = (first.Next(source) + (0.5f * second.Next(source))) * MathF.Sqrt(shape) * (voiced ? 0.5f : 0.16f);
            }
        }

        return samples;
    }
}
