namespace Bobine.Plan;

/// <summary>Something wrong with a plan.</summary>
/// <param name="Path">Where: <c>shots[s1].beats[b2].to</c>.</param>
/// <param name="Sentence">What is wrong and the way out, in one sentence.</param>
/// <param name="IsWarning">Whether the plan can be performed all the same.</param>
public sealed record PlanFault(string Path, string Sentence, bool IsWarning = false);
