namespace Bobine.Plan.Vocabulary;

/// <summary>Everything that can be cast: heroes and props.</summary>
public static class Kinds
{
    private static readonly Dictionary<string, Term> HeroById = Terms.Heroes.ToDictionary(term => term.Id, StringComparer.Ordinal);

    /// <summary>Gets the figures that have hands, clothes and a face: those who can hold, wear and speak like people.</summary>
    public static IReadOnlyList<string> People { get; } = ["man", "woman", "child", "crowd", "crew", "firefighter", "actor", "superhero", "astronaut", "robot"];

    /// <summary>Gets the heroes that are animals.</summary>
    public static IReadOnlyList<string> Animals { get; } = ["lion", "cat", "dog", "giraffe", "horse", "elephant", "duck", "bird", "penguin", "fish"];

    /// <summary>Gets the heroes that are vehicles.</summary>
    public static IReadOnlyList<string> Vehicles { get; } = ["formula-one", "taxi", "car", "bus", "boat", "rocket", "drone", "fire-truck"];

    public static bool Contains(string id) => HeroById.ContainsKey(id) || PropTerms.Find(id) is not null;
    public static bool IsHero(string id) => HeroById.ContainsKey(id);

    /// <summary>Gets whether it acts by itself: a person, an animal or a robot.</summary>
    public static bool IsAlive(string id) => People.Contains(id) || Animals.Contains(id) || PropTerms.Find(id) is { IsAlive: true };

    /// <summary>Gets the words of a kind, or null when there is none of that id.</summary>
    public static Term? Find(string id) => HeroById.GetValueOrDefault(id) ?? PropTerms.Find(id)?.Term;

    /// <summary>Gets every id, heroes first.</summary>
    public static IEnumerable<string> All => Terms.Heroes.Select(term => term.Id).Concat(PropTerms.All.Select(prop => prop.Id));
}
