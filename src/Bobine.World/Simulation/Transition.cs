using Bobine.Plan;

namespace Bobine.World.Simulation;

/// <summary>The passage from one shot into the next: half a second in which the one before goes on.</summary>
internal static class Transition
{
    public const int Frames = 12;

    /// <summary>Marks a frame of a shot's beginning with its transition.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="number">Its number in the shot.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="index">The shot's number.</param>
    /// <param name="tail">What the shot before goes on to show.</param>
    public static FrameState Into(FrameState frame, int number, Shot shot, int index, IReadOnlyList<FrameState> tail)
    {
        if (shot.Transition is "cut" || number >= Frames || (index == 0 && shot.Transition is not "fade")) return frame;
        return frame with { Transition = shot.Transition, TransitionProgress = (number + 1f) / (Frames + 1f), Outgoing = number < tail.Count ? tail[number] : null };
    }
}
