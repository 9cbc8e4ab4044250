using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>A cast member while the sentence is being read.</summary>
internal sealed class DraftMember(string id, Noun noun)
{
    public string Id { get; } = id;
    public Noun Noun { get; } = noun;
    public string? Word { get; set; }
    public int Count { get; set; } = 1;
    public string? Name { get; set; }
    public string? Voice { get; set; }
    public Look Look { get; set; } = new();

    /// <summary>Gets or sets the feeling it begins with.</summary>
    public string? Feeling { get; set; }

    /// <summary>Gets or sets what it holds from the beginning.</summary>
    public DraftMember? Held { get; set; }

    /// <summary>Gets or sets whether the word for it is feminine, or null when the language does not say.</summary>
    public bool? Feminine { get; set; }
    public bool Group => Count > 1 || Noun.Is("group");

    /// <summary>Gets the fields that were said rather than inferred ("look.coat").</summary>
    public HashSet<string> Said { get; } = new(StringComparer.Ordinal);
}

/// <summary>A beat while the sentence is being read.</summary>
internal sealed class DraftBeat
{
    /// <summary>Gets whether it was added rather than said.</summary>
    public bool Inferred { get; init; }

    public List<DraftMember> Who { get; init; } = [];
    public string? Does { get; set; }
    public IReadOnlySet<string> Frame { get; set; } = new HashSet<string>(StringComparer.Ordinal);
    public DraftMember? To { get; set; }
    public DraftMember? With { get; set; }
    public string? From { get; set; }
    public string? Side { get; set; }
    public string? Says { get; set; }
    public string? Feeling { get; set; }
    public string? Manner { get; set; }
    public bool Expression { get; set; }

    /// <summary>Gets or sets whether its doer follows: "is chased by the dog".</summary>
    public bool Passive { get; set; }
    public float? Wind { get; set; }
    public string? Weather { get; set; }

    /// <summary>Gets or sets the instant that was asked for, in milliseconds of the shot.</summary>
    public int? At { get; set; }
    public bool AtEnd { get; set; }

    /// <summary>Gets or sets whether it begins with the beat before.</summary>
    public bool Together { get; set; }
}

/// <summary>A shot while the sentence is being read. What is null was not said.</summary>
internal sealed class DraftShot
{
    public string? Place { get; set; }
    public string? Time { get; set; }
    public string? Weather { get; set; }
    public float? Wind { get; set; }
    public string? Style { get; set; }
    public string? Size { get; set; }
    public string? Angle { get; set; }
    public DraftMember? On { get; set; }
    public List<(string Move, float Amount)> Moves { get; } = [];
    public string? Transition { get; set; }
    public int? Milliseconds { get; set; }
    public List<DraftBeat> Beats { get; } = [];
    public List<DraftMember> Present { get; } = [];
    public Dictionary<DraftMember, string> Sides { get; } = [];
    public Dictionary<DraftMember, string> Depths { get; } = [];

    /// <summary>Gets or sets whether it goes on from the shot before, which was too long.</summary>
    public bool Continues { get; set; }
    public bool Empty => Beats.Count == 0 && Present.Count == 0 && Place is null && Moves.Count == 0 && Size is null;
}

/// <summary>What a prompt says, before anything is filled in.</summary>
internal sealed class Draft
{
    public Language Language { get; set; }
    public List<DraftMember> Cast { get; } = [];
    public List<DraftShot> Shots { get; } = [new()];
    public int? Milliseconds { get; set; }

    /// <summary>Gets or sets whether the shots were numbered or cut by the person, and so are not split.</summary>
    public bool Numbered { get; set; }
    public string? Music { get; set; }

    /// <summary>Gets what must not appear.</summary>
    public HashSet<string> Excluded { get; } = new(StringComparer.Ordinal);
    public List<string> Notes { get; } = [];
}
