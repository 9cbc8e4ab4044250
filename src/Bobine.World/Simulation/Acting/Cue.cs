using Bobine.Plan;

namespace Bobine.World.Simulation.Acting;

/// <summary>An action that a player is to perform, on the shot's clock.</summary>
/// <param name="Action">An action of the vocabulary.</param>
/// <param name="Start">Seconds of the shot.</param>
/// <param name="End">Seconds of the shot.</param>
/// <param name="Beat">The beat it comes from, or null for what the timeline adds.</param>
internal sealed record Cue(string Action, float Start, float End, Beat? Beat)
{
    public float Length => End - Start;

    /// <summary>Gets 0 (gentle) to 1 (hard): the manner as a number.</summary>
    public float Intensity => Beat?.Manner switch { "slowly" => 0.15f, "gently" => 0.2f, "quickly" => 0.85f, "hard" => 1f, _ => 0.5f };

    /// <summary>Gets the factor on speeds.</summary>
    public float Pace => Beat?.Manner switch { "slowly" => 0.6f, "gently" => 0.8f, "quickly" => 1.5f, "hard" => 1.2f, _ => 1f };
}
