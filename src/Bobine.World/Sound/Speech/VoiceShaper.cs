using Bobine.Core;
using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Speech;

/// <summary>Turns the synthesiser's raw voice into a pleasant one at 48 kHz: formants moved, harshness taken out, breath, tremble, ring and a little room added.</summary>
internal static class VoiceShaper
{
    private const float Level = 0.11f;

    /// <param name="raw">The synthesiser's samples.</param>
    /// <param name="rate">Their rate in hertz.</param>
    /// <param name="marks">Phonemes and the samples where they begin.</param>
    /// <param name="preset">The voice.</param>
    /// <param name="mood">The feeling.</param>
    public static Utterance Shape(float[] raw, int rate, List<(string Symbol, int Sample)> marks, VoicePreset preset, VoiceFeeling mood)
    {
        var step = rate * preset.Formant / Utterance.SampleRate;
        var (first, last) = Sounding(raw, rate);
        var samples = Resampler.Resample(raw.AsSpan(first, last - first), step);
        var phonemes = Phonemes(marks, first, last, step);
        Equalise(samples, preset, mood);
        Tremble(samples, MathF.Min(1f, preset.Tremble + mood.Tremble));
        if (MathF.Min(1f, preset.Breath + mood.Breath) is > 0f and var breath) Breathe(samples, breath);
        if (preset.Ring > 0f) Ring(samples, preset.Ring);
        if (preset.Chorus > 0f) Thicken(samples, preset.Chorus);
        Settle(samples, Level * MathF.Pow(10f, mood.Decibels / 20f));
        return new(samples, phonemes);
    }

    private static (int First, int Last) Sounding(float[] raw, int rate)
    {
        const float threshold = 0.004f;
        var first = Array.FindIndex(raw, x => MathF.Abs(x) > threshold);
        if (first < 0) return (0, Math.Min(raw.Length, rate / 10));
        var last = Array.FindLastIndex(raw, x => MathF.Abs(x) > threshold);
        return (Math.Max(0, first - (rate / 200)), Math.Min(raw.Length, last + (rate / 50)));
    }

    private static List<Phoneme> Phonemes(List<(string Symbol, int Sample)> marks, int first, int last, float step)
    {
        var list = new List<Phoneme>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var from = Math.Clamp(marks[i].Sample, first, last);
            var to = Math.Clamp(i + 1 < marks.Count ? marks[i + 1].Sample : last, first, last);
            if (to <= from) continue;
            var symbol = marks[i].Symbol.Trim('ˈ', 'ˌ', ' ', '_', ':', '|');
            list.Add(new(symbol.Length == 0 ? "_" : symbol, Seconds(from), Seconds(to)));
        }

        return list;

        float Seconds(int sample) => (sample - first) / step / Utterance.SampleRate;
    }

    private static void Equalise(float[] samples, VoicePreset preset, VoiceFeeling mood)
    {
        Biquad[] chain =
        [
            Biquad.HighPass(60), Biquad.Peak(220, 0.8, preset.Body), Biquad.Peak(2800 * preset.Formant, 1.6, -2.5), Biquad.HighShelf(3500, preset.Brilliance),
            Biquad.HighShelf(2500, mood.Brilliance), Biquad.HighShelf(6500, -2.5), Biquad.LowPass(9800),
        ];
        for (var i = 0; i < chain.Length; i++) chain[i].Run(samples);
    }

    private static void Tremble(float[] samples, float amount)
    {
        if (amount <= 0f) return;
        var dry = (float[])samples.Clone();
        var depth = amount * 0.00018f * Utterance.SampleRate;
        for (var i = 0; i < samples.Length; i++)
        {
            var t = (float)i / Utterance.SampleRate;
            var wave = MathF.Sin(MathF.Tau * 5.6f * t) + (0.5f * MathF.Sin((MathF.Tau * 8.3f * t) + 1f));
            samples[i] = Resampler.At(dry, i + (depth * wave)) * (1f - (0.22f * amount * (0.5f + (0.5f * MathF.Sin((MathF.Tau * 6.1f * t) + 2f)))));
        }
    }

    /// <summary>Adds the sound of air, shaped by the loudness of the voice.</summary>
    private static void Breathe(float[] samples, float amount)
    {
        var air = new Seed(0x0B0B).Random();
        var high = Biquad.HighPass(1800);
        var low = Biquad.LowPass(6500);
        var level = 0f;
        for (var i = 0; i < samples.Length; i++)
        {
            level += (MathF.Abs(samples[i]) - level) * 0.002f;
            samples[i] = (samples[i] * (1f - (0.25f * amount))) + (low.Next(high.Next(air.Range(-1f, 1f))) * level * amount * 1.1f);
        }
    }

    private static void Ring(float[] samples, float amount)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var carrier = MathF.Sin(MathF.Tau * 56f * i / Utterance.SampleRate);
            samples[i] *= 1f - amount + (amount * 1.3f * carrier);
        }
    }

    private static void Thicken(float[] samples, float amount)
    {
        var dry = (float[])samples.Clone();
        for (var i = 0; i < samples.Length; i++)
        {
            var delay = 0.011f + (0.0016f * MathF.Sin(MathF.Tau * 0.9f * i / Utterance.SampleRate));
            samples[i] = (dry[i] * (1f - (0.3f * amount))) + (amount * Resampler.At(dry, i - (delay * Utterance.SampleRate)));
        }
    }

    /// <summary>Brings the sounding parts to one level, softens peaks and closes the ends without a click.</summary>
    private static void Settle(float[] samples, float level)
    {
        double power = 0;
        var count = 0;
        foreach (var x in samples)
        {
            if (MathF.Abs(x) < 0.01f) continue;
            power += x * x;
            count++;
        }

        var gain = count == 0 ? 1f : level / (float)Math.Sqrt(power / count);
        for (var i = 0; i < samples.Length; i++)
        {
            var edge = MathF.Min(1f, MathF.Min(i, samples.Length - 1 - i) / 120f);
            samples[i] = 0.9f * MathF.Tanh(samples[i] * gain / 0.9f) * edge;
        }
    }
}
