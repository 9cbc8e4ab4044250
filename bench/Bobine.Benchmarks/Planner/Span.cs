namespace Bobine.Benchmarks.Planner;

/// <summary>Neighbouring tokens that name one value of a field.</summary>
/// <param name="Start">The index of the first token.</param>
/// <param name="Length">The number of tokens.</param>
/// <param name="Field">What is named.</param>
/// <param name="Value">The word of the vocabulary, or null where none was found.</param>
internal sealed record Span(int Start, int Length, Field Field, string? Value)
{
    public int End => Start + Length;
}
