using Bobine.World.Sound;

namespace Bobine.Animatic.Tests;

/// <summary>A voice that needs no synthesiser.</summary>
internal sealed class Hum : ISpeech
{
    public Utterance Say(string text, string language, VoiceTone voice, string? feeling = null)
    {
        var samples = new float[Utterance.SampleRate / 2];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.2f * MathF.Sin(i * 0.03f);
        return new(samples, [new("a", 0, 0.25f), new("m", 0.25f, 0.5f)]);
    }
}
