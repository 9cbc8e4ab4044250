using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>The field of a plan that a word of a prompt speaks of.</summary>
internal enum Field
{
    None, Kind, Action, Place, Time, Weather, Wind, Style, Size, Angle, Move, Transition, Mood,
    Colour, Wear, Cloth, Hair, Count, Large, Age, Feeling, Manner, From, Side, Name, Shot,
}

/// <summary>The labels of tokens: outside, and the first and the further words of every field.</summary>
internal static class Labels
{
    public static readonly int Count = (2 * Enum.GetValues<Field>().Length) - 1;

    public static byte First(Field field) => (byte)((2 * (int)field) - 1);
    public static byte Further(Field field) => (byte)(2 * (int)field);
    public static Field FieldOf(int label) => (Field)((label + 1) / 2);
    public static bool IsFurther(int label) => label > 0 && label % 2 == 0;

    /// <summary>Gets the part of the lexicon that names values of a field, or null.</summary>
    public static Part? PartOf(Field field) => field switch
    {
        Field.Kind => Part.Noun,
        Field.Action => Part.Verb,
        Field.Hair => Part.HairStyle,
        Field.From or Field.Side => Part.Dir,
        Field.None or Field.Shot or Field.Name => null,
        _ => Enum.Parse<Part>(field.ToString()),
    };
}
