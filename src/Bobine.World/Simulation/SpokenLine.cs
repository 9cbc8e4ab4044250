using System.Numerics;
using Bobine.World.Sound;

namespace Bobine.World.Simulation;

/// <summary>A line of dialogue on the film's clock.</summary>
public sealed record SpokenLine
{
    public required double At { get; init; }
    public required string Who { get; init; }
    public required string Text { get; init; }
    public required string Language { get; init; }
    public required VoiceTone Voice { get; init; }
    public required Utterance Utterance { get; init; }
    public required Vector3 Position { get; init; }

    /// <summary>Gets whether it is sung.</summary>
    public bool Sung { get; init; }
}
