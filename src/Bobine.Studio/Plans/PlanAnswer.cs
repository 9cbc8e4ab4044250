using System.Text.Json;

namespace Bobine.Studio.Plans;

/// <summary>What the page sends: a sentence, or a plan and what changes in it.</summary>
/// <param name="Text">The sentence, or with <paramref name="Plan"/> an instruction ("more wind").</param>
/// <param name="Plan">The plan to change, or null to begin.</param>
/// <param name="Changes">What was changed on cards.</param>
/// <param name="Variation">0, or the number of a variation.</param>
public sealed record PlanQuestion(string? Text, JsonElement? Plan, IReadOnlyList<PlanChange>? Changes, int Variation = 0);

/// <summary>What the page gets: the plan, and its cards as HTML.</summary>
public sealed record PlanAnswer(JsonElement Plan, string Html, IReadOnlyList<string> Notes, double Milliseconds);

/// <summary>A refusal in one sentence.</summary>
public sealed record Refusal(string Error);
