using Bobine.World.Sound;

namespace Bobine.Cli.Films;

/// <summary>The best voices that this machine has.</summary>
internal static class Voices
{
    public static ISpeech Create() => new Silent();

    private sealed class Silent : ISpeech
    {
        public Utterance Say(string text, string language, VoiceTone voice, string? feeling = null) => new(new float[text.Length * Utterance.SampleRate / 14], [.. text.Select((_, i) => new Phoneme(i % 2 == 0 ? "a" : "t", i / 14f, (i + 1) / 14f))]);
    }
}
