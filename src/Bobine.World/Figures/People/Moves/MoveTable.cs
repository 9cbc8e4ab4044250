using Bobine.World.Simulation;

namespace Bobine.World.Figures.People.Moves;

/// <summary>The moves of a human body by action: each is a pure function of the place in the action.</summary>
internal static class MoveTable
{
    private delegate BodyPose Move(ActionState action, in MoveContext context);

    private static readonly Dictionary<string, Move> _moves = new(StringComparer.Ordinal)
    {
        ["stand"] = Gaits.Stand,
        ["walk"] = Gaits.Walk,
        ["run"] = Gaits.Run,
    };

    /// <summary>Gets the actions with a move of their own; the others stand.</summary>
    public static IReadOnlyCollection<string> Actions => _moves.Keys;

    public static BodyPose Pose(ActionState action, in MoveContext context) => (_moves.TryGetValue(action.Name, out var move) ? move : Gaits.Stand)(action, context);
}
