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
        ["enter"] = Gaits.Walk,
        ["leave"] = Gaits.Walk,
        ["invade"] = Gaits.Walk,
        ["run"] = Gaits.Run,
        ["chase"] = Gaits.Run,
        ["jump"] = Travels.Jump,
        ["fly"] = Travels.Fly,
        ["take-off"] = Travels.TakeOff,
        ["land"] = Travels.Land,
        ["float"] = Travels.Float,
        ["swim"] = Travels.Swim,
        ["dance"] = Travels.Dance,
        ["play"] = Travels.Play,
        ["stumble"] = Travels.Stumble,
        ["climb"] = Travels.Climb,
        ["roll"] = Travels.Roll,
        ["bounce"] = Travels.Bounce,
        ["spin"] = Travels.Spin,
        ["turn"] = Travels.Turn,
        ["sit"] = Rests.Sit,
        ["drive"] = Rests.Drive,
        ["kneel"] = Rests.Kneel,
        ["sleep"] = Rests.Sleep,
        ["wake"] = Rests.Wake,
        ["fall"] = Rests.Fall,
        ["hide"] = Rests.Hide,
        ["talk"] = Voices.Talk,
        ["sing"] = Voices.Sing,
        ["laugh"] = Voices.Laugh,
        ["cry"] = Voices.Cry,
        ["wave"] = Voices.Wave,
        ["point"] = Voices.Point,
        ["look"] = Voices.Look,
        ["call"] = Voices.Call,
        ["honk"] = Voices.Call,
        ["roar"] = Voices.Call,
        ["bark"] = Voices.Call,
        ["meow"] = Voices.Call,
        ["nod"] = Voices.Nod,
        ["shake-head"] = Voices.ShakeHead,
        ["cheer"] = Voices.Cheer,
        ["applaud"] = Voices.Applaud,
        ["shiver"] = Voices.Shiver,
        ["sneeze"] = Voices.Sneeze,
        ["eat"] = Deeds.Eat,
        ["lick"] = Deeds.Eat,
        ["drink"] = Deeds.Drink,
        ["give"] = Deeds.Give,
        ["hit"] = Deeds.Hit,
        ["break"] = Deeds.Hit,
        ["extinguish"] = Deeds.Extinguish,
        ["toast"] = Deeds.Toast,
        ["embrace"] = Deeds.Embrace,
        ["kiss"] = Deeds.Kiss,
        ["kick"] = Deeds.Kick,
        ["throw"] = Deeds.Throw,
        ["catch"] = Deeds.Catch,
        ["push"] = Deeds.Push,
        ["paint"] = Deeds.Paint,
        ["play-music"] = Deeds.PlayMusic,
        ["read"] = Deeds.Read,
    };

    /// <summary>Gets the actions with a move of their own; the others stand.</summary>
    public static IReadOnlyCollection<string> Actions => _moves.Keys;

    public static BodyPose Pose(ActionState action, in MoveContext context) => (_moves.TryGetValue(action.Name, out var move) ? move : Gaits.Stand)(action, context);
}
