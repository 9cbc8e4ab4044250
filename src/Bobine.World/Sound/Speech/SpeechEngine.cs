namespace Bobine.World.Sound.Speech;

/// <summary>Chooses the best voices that this machine has.</summary>
public static class SpeechEngine
{
    private static readonly Lazy<(ISpeech Speech, string? Note)> _best = new(() => EspeakSpeech.TryOpen() is { } voices
        ? (voices, null)
        : (new EstimatedSpeech(), "No voices are installed, so lines are babbled: install the package espeak-ng."));

    /// <summary>Gets the best voices, and a sentence for the person when they are only a stand-in.</summary>
    public static (ISpeech Speech, string? Note) Open() => _best.Value;
}
