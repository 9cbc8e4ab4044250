namespace Bobine.Plan.Planning.Reading;

/// <summary>What was said of a noun before it came: "three giant black ...".</summary>
internal sealed class NounPhrase
{
    public string? Determiner { get; set; }
    public int? Count { get; set; }
    public List<string> Colours { get; } = [];
    public string? Large { get; set; }
    public string? Age { get; set; }
    public string? Feeling { get; set; }
    public string? HairStyle { get; set; }

    /// <summary>Gets or sets what the noun is doing: "a crying child".</summary>
    public Words.Sense? Doing { get; set; }

    /// <summary>Gets or sets whether the last noun still takes adjectives that follow it.</summary>
    public bool Open { get; set; }
    public bool HasAdjective => Colours.Count > 0 || Large is not null || Age is not null;

    public void Begin()
    {
        Determiner = null;
        Count = null;
        Colours.Clear();
        Large = Age = Feeling = HairStyle = null;
        Doing = null;
        Open = false;
    }
}
