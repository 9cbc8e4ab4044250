namespace Bobine.World.Sound.Music;

/// <summary>How a mood is composed.</summary>
/// <param name="Tempo">Beats a minute.</param>
/// <param name="Scale">Semitones of the seven steps.</param>
/// <param name="Progressions">Chords of four bars, as steps of the scale from 0; one is chosen for the verse and one for the answer.</param>
/// <param name="Lead">Who plays the melody.</param>
/// <param name="Register">The MIDI number around which the melody lies.</param>
/// <param name="Rhythms">Bars of melody as lengths in eighths; a negative one is a rest.</param>
internal sealed record Mood(float Tempo, int[] Scale, int[][] Progressions, Instrument Lead, int Register, int[][] Rhythms)
{
    private static readonly int[] _major = [0, 2, 4, 5, 7, 9, 11];
    private static readonly int[] _minor = [0, 2, 3, 5, 7, 8, 10];
    private static readonly int[] _lydian = [0, 2, 4, 6, 7, 9, 11];
    private static readonly int[] _phrygian = [0, 1, 3, 5, 7, 8, 10];

    /// <summary>Gets the recipe of a mood; a mood outside the vocabulary is calm.</summary>
    public static Mood Of(string name) => name switch
    {
        "happy" => new(122f, _major, [[0, 4, 5, 3], [0, 3, 4, 4], [0, 5, 3, 4]], Instrument.Piano, 74, [[2, 1, 1, 2, 2], [1, 1, 2, 1, 1, 2], [3, 1, 2, 2], [2, 2, 3, 1], [4, 2, -2]]),
        "sad" => new(66f, _minor, [[0, 5, 2, 6], [0, 3, 5, 4], [5, 2, 6, 0]], Instrument.Piano, 72, [[4, 2, 2], [3, 1, 4], [6, 2], [2, 2, 4], [-2, 2, 4]]),
        "tense" => new(98f, _phrygian, [[0, 0, 1, 0], [0, 5, 1, 0], [0, 3, 1, 4]], Instrument.Strings, 64, [[8], [-4, 4], [6, 2], [-2, 6]]),
        "epic" => new(90f, _minor, [[0, 5, 2, 6], [5, 6, 0, 0], [3, 5, 0, 6]], Instrument.Brass, 64, [[4, 2, 2], [6, 2], [3, 1, 4], [4, 4], [2, 2, 4]]),
        "funny" => new(112f, _major, [[0, 4, 0, 4], [0, 5, 1, 4], [3, 0, 1, 4]], Instrument.Clarinet, 70, [[1, 1, 1, 1, 2, -2], [2, -1, 1, 2, -2], [1, 1, 2, 1, 1, -2], [1, -1, 1, -1, 2, 2]]),
        "christmas" => new(104f, _major, [[0, 5, 3, 4], [0, 3, 0, 4], [5, 1, 4, 0]], Instrument.Celesta, 79, [[2, 2, 2, 2], [2, 1, 1, 4], [4, 2, 2], [1, 1, 2, 4], [6, 2]]),
        _ => new(74f, _lydian, [[0, 3, 0, 4], [0, 5, 3, 0], [5, 3, 0, 4]], Instrument.Flute, 74, [[4, 4], [6, 2], [-2, 2, 4], [4, 2, -2], [8]]),
    };
}
