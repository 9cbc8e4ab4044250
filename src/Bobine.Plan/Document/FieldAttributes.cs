namespace Bobine.Plan.Document;

/// <summary>Marks milliseconds that the document writes as seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecondsAttribute : Attribute;

/// <summary>Marks a field that is written even when it holds its default.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AlwaysWrittenAttribute : Attribute;

/// <summary>Marks an id that the reader makes up when a person left it out.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentityAttribute : Attribute;

/// <summary>Gives the inclusive bounds of a number, in the unit of the document.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BoundsAttribute(double low, double high) : Attribute
{
    public double Low { get; } = low;
    public double High { get; } = high;
}

/// <summary>Gives the closed list that a text, every item of a list of texts, or every name of a map comes from.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordAttribute(WordList list) : Attribute
{
    public WordList List { get; } = list;
}
