namespace Bobine.World.Sound.Speech;

/// <summary>How a voice of the vocabulary is made: how the synthesiser is set, and how its voice is bent afterwards.</summary>
/// <param name="Name">A voice of the vocabulary.</param>
/// <param name="Hertz">The mean pitch that is heard.</param>
/// <param name="Melody">How far the pitch moves: 0 is monotone, 1 ordinary.</param>
/// <param name="Words">Words a minute.</param>
/// <param name="Formant">How small the speaker is: formants and consonants are multiplied by it (1.2 is a child, 0.9 a giant).</param>
/// <param name="Timbre">The synthesiser's own lines for the mouth: formants as percentages of frequency, strength and width.</param>
internal sealed record VoicePreset(string Name, float Hertz, float Melody, float Words, float Formant, string Timbre)
{
    /// <summary>Gets how much air is in the voice, 0 to 1.</summary>
    public float Breath { get; init; }

    /// <summary>Gets how much the voice trembles, 0 to 1.</summary>
    public float Tremble { get; init; }

    /// <summary>Gets how much a metallic ring is mixed in, 0 to 1.</summary>
    public float Ring { get; init; }

    /// <summary>Gets how much a second, slightly detuned copy thickens the voice, 0 to 1.</summary>
    public float Chorus { get; init; }

    /// <summary>Gets decibels of body (around 220 Hz) and of brilliance (above 3.5 kHz).</summary>
    public float Body { get; init; }
    public float Brilliance { get; init; }
}

/// <summary>The voices of the vocabulary.</summary>
internal static class VoicePresets
{
    private const string Man = "formant 0 100 100 100\nformant 1 100 100 110\nformant 2 100 95 110\nformant 3 98 90 110\nformant 4 100 90 120\nformant 5 100 80 120\nformant 6 100 75 120\nformant 7 100 65 120\nformant 8 100 65 120\n";
    private const string Woman = "formant 0 105 80 150\nformant 1 112 85 150\nformant 2 112 78 140\nformant 3 110 72 150\nformant 4 115 80 150\nformant 5 115 75 150\nformant 6 110 70 150\nformant 7 110 65 150\nformant 8 110 65 150\n";
    private const string Hollow = "formant 0 96 120 120\nformant 1 92 110 130\nformant 2 94 80 120\nformant 3 90 60 130\nformant 4 90 40 130\nformant 5 90 30 130\nformant 6 100 20 120\nformant 7 100 10 120\nformant 8 100 10 120\n";
    private const string Bright = "formant 0 105 70 150\nformant 1 118 85 140\nformant 2 120 90 130\nformant 3 116 90 130\nformant 4 118 80 150\nformant 5 118 70 150\nformant 6 110 60 150\nformant 7 110 50 150\nformant 8 110 50 150\n";
    private const string Thin = "formant 0 104 60 140\nformant 1 104 75 170\nformant 2 97 95 140\nformant 3 103 85 140\nformant 4 100 60 150\nformant 5 100 50 150\nformant 6 100 30 150\nformant 7 100 30 150\nformant 8 100 30 150\n";
    private static readonly Dictionary<string, VoicePreset> Rows = Table().ToDictionary(row => row.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<VoicePreset> All => Rows.Values;

    /// <summary>Gets a preset; a voice outside the vocabulary speaks as "warm".</summary>
    public static VoicePreset Of(string name) => Rows.GetValueOrDefault(name) ?? Rows["warm"];

    private static IEnumerable<VoicePreset> Table() =>
    [
        new("low", 104f, 0.95f, 158f, 0.95f, Man) { Body = 2f, Brilliance = -2f },
        new("deep", 78f, 0.85f, 142f, 0.87f, Hollow) { Body = 4f, Brilliance = -3f, Chorus = 0.12f },
        new("warm", 122f, 1.1f, 156f, 1.01f, Man) { Body = 2.5f, Brilliance = -1f },
        new("bright", 210f, 1.15f, 164f, 1.02f, Bright) { Brilliance = 1f },
        new("high", 256f, 1.3f, 168f, 1.17f, Woman) { Brilliance = 0.5f },
        new("soft", 176f, 0.85f, 142f, 0.98f, Woman) { Breath = 0.5f, Body = 1.5f, Brilliance = -3f },
        new("child", 312f, 1.4f, 150f, 1.3f, Woman) { Brilliance = -1f },
        new("old", 149f, 1.2f, 124f, 0.98f, Thin) { Tremble = 0.7f, Breath = 0.3f, Brilliance = -2f },
        new("robot", 112f, 0f, 148f, 1f, Man) { Ring = 0.6f, Chorus = 0.4f },
        new("tiny", 420f, 1.4f, 178f, 1.5f, Bright) { Brilliance = -2f },
    ];
}
