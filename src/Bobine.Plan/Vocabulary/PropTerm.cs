namespace Bobine.Plan.Vocabulary;

/// <summary>What sort of thing a prop is: it decides which actions it can do and what is done with it.</summary>
public enum PropClass { Animal, Bird, Sea, Vehicle, Food, Plant, Tool, Furniture, Instrument, Toy, Symbol, Building, Clothing, Thing }

/// <summary>How a prop moves when it is asked to.</summary>
public enum MotionProfile { Hop, Walk, Swim, Fly, Roll, Drive, Lie, Float, Swing, Stand }

/// <summary>A thing of the open vocabulary: drawn whole, not articulated.</summary>
/// <param name="Id">The id in plans: English, lower case, hyphens.</param>
/// <param name="English">Words and phrases, singular; the first is used in read-backs.</param>
/// <param name="French">The same in French, with accents.</param>
/// <param name="Class">What sort of thing it is.</param>
/// <param name="Motion">How it moves.</param>
/// <param name="Metres">Its height or, when it is longer than high and lies, its length.</param>
/// <param name="IsFeminine">Whether its first French word is feminine.</param>
/// <param name="IsPlural">Whether its words are plural as they stand ("glasses", "lunettes").</param>
public sealed record PropTerm(string Id, string[] English, string[] French, PropClass Class, MotionProfile Motion, float Metres, bool IsFeminine, bool IsPlural = false)
{
    /// <summary>Gets whether it moves by itself, so that it can be told to do things.</summary>
    public bool IsAlive => Class is PropClass.Animal or PropClass.Bird or PropClass.Sea;

    /// <summary>Gets the words alone.</summary>
    public Term Term => new(Id, English, French);
}
