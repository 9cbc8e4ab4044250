namespace Bobine.World.Sound.Speech;

/// <summary>How a feeling bends a voice.</summary>
/// <param name="Semitones">Added to the pitch.</param>
/// <param name="Melody">Multiplies how far the pitch moves.</param>
/// <param name="Rate">Multiplies the pace.</param>
/// <param name="Decibels">Added to the level.</param>
/// <param name="Brilliance">Decibels above 2.5 kHz: vocal effort.</param>
/// <param name="Tremble">Added tremble, 0 to 1.</param>
/// <param name="Breath">Added breath, 0 to 1.</param>
internal readonly record struct VoiceFeeling(float Semitones, float Melody, float Rate, float Decibels, float Brilliance, float Tremble = 0f, float Breath = 0f)
{
    public static VoiceFeeling Of(string? feeling) => feeling switch
    {
        "glad" => new(1.5f, 1.35f, 1.06f, 0.5f, 1f),
        "sad" => new(-1.5f, 0.55f, 0.82f, -2f, -3f, 0.12f, 0.15f),
        "surprised" => new(3f, 1.6f, 1.04f, 1f, 1.5f),
        "angry" => new(1f, 1.25f, 1.14f, 2.5f, 4f),
        "afraid" => new(3f, 0.9f, 1.16f, 0f, 1f, 0.55f, 0.2f),
        "sly" => new(-1f, 1.2f, 0.88f, -1f, -1f, 0f, 0.25f),
        _ => new(0f, 1f, 1f, 0f, 0f),
    };
}
