using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>A word or phrase of the prompt with what it means here.</summary>
internal sealed record Piece
{
    public required string Text { get; init; }
    public required string Fold { get; init; }
    public required int Start { get; init; }

    /// <summary>Gets every meaning the lexicon has for it, before context chose.</summary>
    public IReadOnlyList<Sense> Senses { get; init; } = [];

    /// <summary>Gets the meaning chosen, or null for a mark, a quotation, a number or an unknown word.</summary>
    public Sense? Sense { get; init; }
    public string? Quote { get; init; }
    public double? Number { get; init; }

    /// <summary>Gets the punctuation mark, or '\0'.</summary>
    public char Mark { get; init; }
    public bool Capital { get; init; }

    /// <summary>Gets whether it is written in capitals throughout.</summary>
    public bool Shouted { get; init; }

    /// <summary>Gets whether a misspelling was mended.</summary>
    public bool Mended { get; init; }

    public Part? Part => Sense?.Part;
    public string Id => Sense?.Id ?? "";
    public bool Unknown => Sense is null && Quote is null && Number is null && Mark == '\0';
    public bool EndsSentence => Mark is '.' or '!' or '?' or '\n' or ';';
    public bool Is(Part part) => Sense?.Part == part;
    public bool Is(Part part, string id) => Sense?.Part == part && string.Equals(Sense.Id, id, StringComparison.Ordinal);
    public Sense? As(Part part) => Senses.FirstOrDefault(sense => sense.Part == part);
    public override string ToString() => Sense is null ? Quote ?? Text : $"{Text}:{Sense.Part}:{Sense.Id}";
}
