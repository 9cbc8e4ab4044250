namespace Bobine.World.Sound.Speech;

/// <summary>Chooses the best voices that this machine has.</summary>
public static class SpeechEngine
{
    private static readonly Lazy<ISpeech> _best = new(() => (ISpeech?)EspeakSpeech.TryOpen() ?? new EstimatedSpeech());

    /// <summary>Gets the best voices; an <see cref="EstimatedSpeech"/> where none are installed.</summary>
    public static ISpeech Open() => _best.Value;
}
