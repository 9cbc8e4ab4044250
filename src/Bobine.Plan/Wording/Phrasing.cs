namespace Bobine.Plan.Wording;

/// <summary>Says the parts of a plan in English or French. Read-backs take the plainest wording, captions a varied one.</summary>
public sealed class Phrasing
{
    private readonly Func<IReadOnlyList<string>, string> _pick;
    private readonly MemberPhrases _members;
    private readonly BeatPhrases _beats;
    private readonly ShotPhrases _shots;

    /// <param name="plan">Whose cast is spoken of.</param>
    /// <param name="language">"en" or "fr".</param>
    /// <param name="pick">Chooses among ways to say the same; null takes the first, which is the plainest.</param>
    public Phrasing(FilmPlan plan, string language, Func<IReadOnlyList<string>, string>? pick = null)
    {
        _pick = pick ?? (options => options[0]);
        IsFrench = string.Equals(language, "fr", StringComparison.Ordinal);
        _members = new(plan, this);
        _beats = new(plan, this);
        _shots = new(plan, this);
    }

    public bool IsFrench { get; }

    /// <summary>Gets how clauses call members, or null for <see cref="Name"/>: a caption introduces them as it goes.</summary>
    public Func<CastMember, string>? Calling { get; init; }

    /// <summary>Describes a member whole, with an indefinite article: "a small black cat with green eyes, wearing a red hat".</summary>
    public string Describe(CastMember member) => _members.Describe(member);

    /// <summary>Describes a member by its kind, number and main colour: "three yellow ducks".</summary>
    public string DescribeBriefly(CastMember member) => _members.Brief(member);

    /// <summary>Names a member already spoken of: "the cat", "the black cat" when there are two, "Marie".</summary>
    public string Name(CastMember member) => _members.Name(member);

    /// <summary>Says what happens in a beat, as a clause without a capital or a full stop.</summary>
    public string Say(Beat beat) => _beats.Say(beat);

    /// <summary>Says where and how a member stands when the shot begins.</summary>
    public string Say(Placement placement) => _shots.Say(placement);

    /// <summary>Says a line as quoted in the language, verbatim.</summary>
    public string Quote(string line) => _beats.Quote(line);

    public string Place(Shot shot) => Option("place", shot.Place);
    public string Time(Shot shot) => Option("time", shot.Time);
    public string Style(Shot shot) => Option("style", shot.Style);

    /// <summary>Says the weather, and the wind where it is not the usual light air.</summary>
    public string Weather(Shot shot) => _shots.Weather(shot.Weather);

    /// <summary>Says shot size, angle, whom it is on, and moves.</summary>
    public string Camera(Shot shot) => _shots.Camera(shot.Camera);

    /// <summary>Says the moves of the camera alone; empty when there are none.</summary>
    public string Moves(Shot shot) => _shots.Moves(shot.Camera);

    /// <summary>Says how the shot begins; empty for a cut.</summary>
    public string Transition(Shot shot) => shot.Transition is "cut" ? "" : Option("transition", shot.Transition);

    public string Music(string mood) => Option("mood", mood);

    /// <summary>Calls a member in a clause.</summary>
    internal string Call(CastMember member) => Calling is { } call ? call(member) : _members.Name(member);

    /// <summary>Gets one of the ways to say an entry, or the id where the tables have none.</summary>
    internal string Option(string list, string id) => Lexicon.Knows(list, id) ? Pick(Lexicon.Options(list, id, IsFrench)) : id;

    internal string Pick(IReadOnlyList<string> options) => _pick(options);

    /// <summary>Joins with commas and a last "and".</summary>
    internal string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.SkipLast(1))} {(IsFrench ? "et" : "and")} {parts[^1]}",
    };
}
