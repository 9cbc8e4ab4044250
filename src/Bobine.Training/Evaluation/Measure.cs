namespace Bobine.Training.Evaluation;

/// <summary>One row of a report.</summary>
/// <param name="Name">What was measured, of what, in which unit.</param>
/// <param name="Value">The figure.</param>
public sealed record Measure(string Name, double Value);
