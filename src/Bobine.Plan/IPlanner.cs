namespace Bobine.Plan;

/// <summary>What a planner is asked: a sentence, and for a change the plan it changes.</summary>
public sealed record PlanRequest
{
    public required string Text { get; init; }

    /// <summary>The plan that <see cref="Text"/> is an instruction for ("more wind"), or null to plan afresh.</summary>
    public FilmPlan? Current { get; init; }
    public ulong Seed { get; init; }

    /// <summary>The wanted length in milliseconds, or null for what the sentence asks or the beats need.</summary>
    public int? Milliseconds { get; init; }
    public string? Style { get; init; }
    public string? CameraMove { get; init; }
}

/// <summary>A plan, and what was not understood on the way: full sentences in the language of the prompt.</summary>
public sealed record PlanResult(FilmPlan Plan, IReadOnlyList<string> Notes);

/// <summary>Turns a sentence into a plan.</summary>
public interface IPlanner
{
    Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken stop);
}
