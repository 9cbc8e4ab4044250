using Bobine.World.Sound;

namespace Bobine.World.Tests.Simulation;

/// <summary>A voice that needs no synthesiser: a tone with an open and a closed phoneme for every pair of letters.</summary>
internal sealed class HummedSpeech : ISpeech
{
    public Utterance Say(string text, string language, VoiceTone voice, string? feeling = null)
    {
        var phonemes = Enumerable.Range(0, Math.Max(4, text.Length / 2)).Select(i => new Phoneme(i % 2 == 0 ? "a" : "m", i * 0.14f, (i + 1) * 0.14f)).ToArray();
        var samples = new float[(int)(phonemes[^1].End * Utterance.SampleRate)];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.2f * MathF.Sin(i * 0.03f);
        return new(samples, phonemes);
    }
}
