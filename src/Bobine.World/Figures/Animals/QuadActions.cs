using Bobine.World.Simulation;

namespace Bobine.World.Figures.Animals;

/// <summary>The pose of each action.</summary>
internal static class QuadActions
{
    public static QuadPose Pose(QuadActor who, ActionState action) => action.Name switch
    {
        "walk" or "enter" or "leave" or "invade" => QuadStances.Walk(who, action.Phase, action.Intensity),
        "run" or "chase" => QuadStances.Run(who, action.Phase, action.Intensity),
        _ => QuadStances.Stand(who),
    };
}
