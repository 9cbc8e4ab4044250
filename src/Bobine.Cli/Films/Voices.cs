using Bobine.World.Sound;
using Bobine.World.Sound.Speech;

namespace Bobine.Cli.Films;

/// <summary>The best voices that this machine has.</summary>
internal static class Voices
{
    public static ISpeech Create() => SpeechEngine.Open();
}
