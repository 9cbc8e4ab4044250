namespace Bobine.World.Simulation;

/// <summary>Everything a finish needs to know about one frame.</summary>
public sealed record FrameState
{
    /// <summary>Gets the frame's number in the film, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the index of the shot in the plan.</summary>
    public required int Shot { get; init; }

    /// <summary>Gets seconds since the shot began.</summary>
    public required float Time { get; init; }
    public required CameraState Camera { get; init; }
    public required EnvironmentState Environment { get; init; }

    /// <summary>Gets everyone on stage, in no order.</summary>
    public required IReadOnlyList<ActorState> Actors { get; init; }
    public required IReadOnlyList<EffectState> Effects { get; init; }

    /// <summary>Gets the transition into this shot ("fade", "dissolve", "wipe") while it lasts, or null.</summary>
    public string? Transition { get; init; }

    /// <summary>Gets how far the transition is, 0 to 1.</summary>
    public float TransitionProgress { get; init; } = 1f;

    /// <summary>Gets the frame of the shot before, while a dissolve or wipe shows both.</summary>
    public FrameState? Outgoing { get; init; }
}
