namespace Bobine.Plan.Planning.Words;

/// <summary>What a word can be in a sentence about a film.</summary>
internal enum Part
{
    Noun, Verb, Place, Time, Weather, Wind, Style, Size, Angle, Move, Transition, Mood,
    Colour, Large, Age, Feeling, Manner, Wear, Cloth, HairStyle, Voice, Count,
    Det, Not, Pron, Clitic, Reflexive, Rel, Prep, Conj, Seq, Dir, Cut, Shot, Unit, Film, Camera, Music, Named, There, Name, Held, Op, Skip,
}

internal enum Language { English, French }

/// <summary>A thing, animal or person that people can ask for.</summary>
/// <param name="Slug">Its English name, from which cast ids are made.</param>
/// <param name="Kind">The hero or prop that plays it.</param>
/// <param name="Near">Whether <paramref name="Kind"/> is only the nearest known thing, which is reported.</param>
/// <param name="Features">Flags ("human", "animal", "food") and values ("age=baby").</param>
internal sealed record Noun(string Slug, string Kind, bool Near, IReadOnlySet<string> Features)
{
    public bool Is(string feature) => Features.Contains(feature);
    public bool Living => Is("animal") || Is("human");
    public string? Value(string name) =>
        Features.FirstOrDefault(feature => feature.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}

/// <summary>One meaning of a word or phrase.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Id">The id of the vocabulary, or of the grammar.</param>
/// <param name="Language">The language of the word.</param>
/// <param name="Lemma">The dictionary form, with accents, as the lexicon writes it.</param>
internal sealed record Sense(Part Part, string Id, Language Language, string Lemma)
{
    public Noun? Noun { get; init; }

    /// <summary>Gets the frame of a verb: what its objects are to it.</summary>
    public IReadOnlySet<string> Frame { get; init; } = Empty;
    public bool Plural { get; init; }
    public bool Feminine { get; init; }
    public bool Masculine { get; init; }

    /// <summary>Gets "ing", "past", "s", "base" or "inf" for a form of a verb.</summary>
    public string Form { get; init; } = "";

    private static readonly HashSet<string> Empty = [];
}
