namespace Bobine.World.Figures.People;

/// <summary>The gaits of people: whoever moves a person by these numbers keeps the planted foot still.</summary>
/// <remarks>Design: the art bible, section 8.</remarks>
public static class PeopleGaits
{
    /// <summary>The distance covered by a walking cycle (two steps), in heights of the body.</summary>
    public const float WalkStride = 0.52f;

    /// <summary>The distance covered by a running cycle, in heights of the body.</summary>
    public const float RunStride = 1.25f;

    /// <summary>The share of a walking cycle that a foot is on the ground.</summary>
    public const float WalkStance = 0.58f;

    /// <summary>The share of a running cycle that a foot is on the ground.</summary>
    public const float RunStance = 0.36f;
}
