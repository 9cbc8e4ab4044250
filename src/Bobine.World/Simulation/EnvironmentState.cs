namespace Bobine.World.Simulation;

/// <summary>The place, hour and weather of one frame.</summary>
public readonly record struct EnvironmentState
{
    public EnvironmentState()
    {
    }

    public required string Place { get; init; }
    public required string Time { get; init; }

    /// <summary>Gets the hour the light changes to, while a beat changes it, or null.</summary>
    public string? TimeTo { get; init; }
    public float TimeMix { get; init; }
    public required string Style { get; init; }

    /// <summary>Gets the wind of this instant with its gusts, -1 to 1; positive blows to the right of the screen.</summary>
    public float Wind { get; init; }

    /// <summary>Gets 0 to 1.</summary>
    public float Rain { get; init; }
    public float Snow { get; init; }
    public float Fog { get; init; }
    public float Cloud { get; init; }

    /// <summary>Gets the light of a lightning flash, 0 to 1.</summary>
    public float Flash { get; init; }
}
