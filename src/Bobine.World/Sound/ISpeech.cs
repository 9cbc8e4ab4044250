using Bobine.Core;

namespace Bobine.World.Sound;

/// <summary>A voice: a preset of the vocabulary and how it is bent for this cast member.</summary>
/// <param name="Preset">"low", "deep", "warm", "bright", "high", "soft", "child", "old", "robot" or "tiny".</param>
/// <param name="Pitch">Semitones up from the preset.</param>
/// <param name="Rate">1 is the preset's own pace.</param>
public readonly record struct VoiceTone(string Preset, float Pitch = 0f, float Rate = 1f);

/// <summary>One phoneme of an utterance.</summary>
/// <param name="Symbol">IPA, as the synthesiser gives it; "_" is silence.</param>
/// <param name="Start">Seconds from the start of the utterance.</param>
/// <param name="End">Seconds.</param>
public readonly record struct Phoneme(string Symbol, float Start, float End);

/// <summary>A spoken line: mono samples at 48 kHz and when each phoneme sounds.</summary>
public sealed record Utterance(float[] Samples, IReadOnlyList<Phoneme> Phonemes)
{
    public const int SampleRate = 48000;
    public float Seconds => (float)Samples.Length / SampleRate;
}

/// <summary>Speaks a line. Same text and voice, same samples.</summary>
public interface ISpeech
{
    /// <param name="text">The line, verbatim.</param>
    /// <param name="language">"en" or "fr".</param>
    /// <param name="voice">Who speaks.</param>
    /// <param name="feeling">A feeling of the vocabulary, or null.</param>
    Utterance Say(string text, string language, VoiceTone voice, string? feeling = null);

    /// <summary>Sings a line; voices that cannot sing say it.</summary>
    /// <param name="text">The line, verbatim.</param>
    /// <param name="language">"en" or "fr".</param>
    /// <param name="voice">Who sings.</param>
    /// <param name="melody">The tune.</param>
    Utterance Sing(string text, string language, VoiceTone voice, Seed melody) => Say(text, language, voice);
}
