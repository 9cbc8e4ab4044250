namespace Bobine.Models.Reel.Conditions;

/// <summary>What Reel performs: a stretch of a timeline as plain numbers. The network knows nothing of plans and worlds beyond this.</summary>
/// <remarks>Arrays are flat, the last axis runs fastest. L = video latents (3 a chunk), S = slots, G = grid tokens (rows x columns), A = audio latents (24 a chunk), C = chunks.</remarks>
public sealed class ReelScore
{
    /// <summary>Actors that are followed, words and numbers that describe each.</summary>
    public const int Slots = 8, SlotWordCount = 8, SlotNumberCount = 72;

    /// <summary>Cells of 8 x 8 pixels in a token, and numbers of each: share covered by anyone, and how near that one is.</summary>
    public const int CellsPerToken = 8, NumbersPerCell = 2;
    public const int MapCount = CellsPerToken * NumbersPerCell;

    /// <summary>Numbers of the camera and the air of one latent.</summary>
    public const int CameraCount = 20;

    /// <summary>Words that hold for a whole chunk (place, hour, weather, style, framing, angle, move, music).</summary>
    public const int GlobalCount = 8;

    /// <summary>Beats, lines and sounds that a chunk may name, and numbers of each (begins and ends relative to the chunk, strength, slot).</summary>
    public const int Events = 24, EventWordCount = 2, EventNumberCount = 4;

    /// <summary>Sounds that may overlap in one audio latent, and numbers of each (level, age, time left, begins here).</summary>
    public const int Sounds = 4, SoundNumberCount = 4;

    /// <summary>Phonemes that may share one audio latent.</summary>
    public const int Phonemes = 3;

    public required int Chunks { get; init; }

    /// <summary>Gets rows and columns of tokens: the height over 16 and the width over 32.</summary>
    public required int Rows { get; init; }
    public required int Columns { get; init; }

    /// <summary>Gets (L, S, <see cref="SlotWordCount"/>) table rows: kind, action, action before, thing held, four accessories.</summary>
    public required int[] SlotWords { get; init; }

    /// <summary>Gets (L, S, <see cref="SlotNumberCount"/>): place, size, gait, face, colours; see <see cref="SlotNumbers"/>.</summary>
    public required float[] SlotNumbers { get; init; }

    /// <summary>Gets (L, S, G): the visible share of each token that the slot's figure covers, 0 to 1.</summary>
    public required float[] Cover { get; init; }

    /// <summary>Gets (L, G, <see cref="MapCount"/>).</summary>
    public required float[] Map { get; init; }

    /// <summary>Gets (L, <see cref="CameraCount"/>).</summary>
    public required float[] Camera { get; init; }

    /// <summary>Gets (C, <see cref="GlobalCount"/>).</summary>
    public required int[] Globals { get; init; }

    /// <summary>Gets (C, <see cref="Events"/>, <see cref="EventWordCount"/>); both words 0 is no event.</summary>
    public required int[] EventWords { get; init; }

    /// <summary>Gets (C, <see cref="Events"/>, <see cref="EventNumberCount"/>).</summary>
    public required float[] EventNumbers { get; init; }

    /// <summary>Gets (A, <see cref="Sounds"/>).</summary>
    public required int[] SoundWords { get; init; }

    /// <summary>Gets (A, <see cref="Sounds"/>, <see cref="SoundNumberCount"/>).</summary>
    public required float[] SoundNumbers { get; init; }

    /// <summary>Gets (A, <see cref="Phonemes"/>) table rows and the share of the latent that each sounds.</summary>
    public required int[] PhonemeWords { get; init; }
    public required float[] PhonemeShares { get; init; }

    /// <summary>Gets (A) table rows of the voice that speaks.</summary>
    public required int[] Voices { get; init; }

    public int Latents => Chunks * ReelFormat.LatentsPerChunk;
    public int Grid => Rows * Columns;
    public int AudioLatents => Chunks * ReelFormat.FrameRate;

    /// <summary>Gets the chunks from <paramref name="first"/> on, so many.</summary>
    public ReelScore Slice(int first, int count) => new()
    {
        Chunks = count, Rows = Rows, Columns = Columns,
        SlotWords = Part(SlotWords, first, count), SlotNumbers = Part(SlotNumbers, first, count), Cover = Part(Cover, first, count), Map = Part(Map, first, count), Camera = Part(Camera, first, count),
        Globals = Part(Globals, first, count), EventWords = Part(EventWords, first, count), EventNumbers = Part(EventNumbers, first, count),
        SoundWords = Part(SoundWords, first, count), SoundNumbers = Part(SoundNumbers, first, count),
        PhonemeWords = Part(PhonemeWords, first, count), PhonemeShares = Part(PhonemeShares, first, count), Voices = Part(Voices, first, count),
    };

    private T[] Part<T>(T[] all, int first, int count)
    {
        var each = all.Length / Chunks;
        return all[(first * each)..((first + count) * each)];
    }
}
