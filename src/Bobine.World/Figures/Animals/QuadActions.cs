using Bobine.World.Simulation;

namespace Bobine.World.Figures.Animals;

/// <summary>The pose of each action.</summary>
internal static class QuadActions
{
    public static QuadPose Pose(QuadActor who, ActionState a) => a.Name switch
    {
        "walk" or "enter" or "leave" or "invade" => QuadStances.Walk(who, a.Phase, a.Intensity),
        "run" or "chase" => QuadStances.Run(who, a.Phase, a.Intensity),
        "jump" or "catch" => QuadLeaps.Jump(who, a.Progress),
        "take-off" => QuadPose.At(a.Progress, (0f, QuadStances.Stand(who)), (0.2f, QuadLeaps.Jump(who, 0.2f)), (0.4f, QuadLeaps.Jump(who, 0.32f)), (1f, QuadLeaps.Fly(who, a.Phase))),
        "land" => QuadPose.At(a.Progress, (0f, QuadLeaps.Fly(who, a.Phase)), (0.6f, QuadLeaps.Jump(who, 0.68f)), (0.78f, QuadLeaps.Jump(who, 0.80f)), (1f, QuadStances.Stand(who))),
        "fly" => QuadLeaps.Fly(who, a.Phase),
        "swim" => QuadLeaps.Swim(who, a.Phase),
        "float" => QuadLeaps.Float(who),
        "dance" or "play-music" => QuadLeaps.Dance(who, a.Phase),
        "play" => QuadLeaps.Play(who, a.Phase),
        "bounce" or "spin" => QuadLeaps.Hop(who, a.Phase),
        "roll" => QuadLeaps.Tumble(who, a.Phase),
        "fall" => QuadLeaps.Fall(who, a.Progress),
        "stumble" => QuadLeaps.Stumble(who, a.Progress),
        "kick" => QuadLeaps.Kick(who, a.Progress),
        "sit" or "read" or "drive" => QuadRests.Sit(who),
        "sleep" => QuadRests.Sleep(who),
        "wake" => QuadRests.Wake(who, a.Progress),
        "kneel" => QuadRests.Kneel(who),
        "hide" => QuadRests.Hide(who),
        "eat" => QuadGestures.Eat(who, a, drinks: false),
        "drink" or "toast" => QuadGestures.Eat(who, a, drinks: true),
        "talk" => QuadGestures.Talk(who, a.Phase, sings: false),
        "sing" => QuadGestures.Talk(who, a.Phase, sings: true),
        "lick" => QuadGestures.Lick(who, a.Progress),
        "kiss" => QuadGestures.Kiss(who, a.Progress),
        "meow" or "roar" or "bark" or "call" or "honk" => QuadGestures.Voice(who, a),
        "laugh" => QuadGestures.Laugh(who, a.Phase),
        "cry" => QuadGestures.Cry(who, a.Phase),
        "wave" => QuadGestures.WavePaw(who, a.Phase),
        "point" or "paint" => QuadGestures.Point(who, a.Progress),
        "look" or "turn" => QuadGestures.Look(who, a.Phase),
        "hit" => QuadGestures.Hit(who, a.Progress, both: false),
        "break" => QuadGestures.Hit(who, a.Progress, both: true),
        "extinguish" => QuadGestures.Extinguish(who, a.Phase),
        "cheer" => QuadGestures.Cheer(who, a.Phase),
        "applaud" => QuadGestures.Applaud(who, a.Phase),
        "embrace" => QuadGestures.Embrace(who, a.Progress),
        "sneeze" => QuadGestures.Sneeze(who, a.Progress),
        "shiver" => QuadGestures.Shiver(who, a.Phase),
        "nod" => QuadStances.Stand(who) with { Neck = 7f * MathF.Sin(a.Phase * MathF.Tau), Tilt = 11f * MathF.Sin((a.Phase * MathF.Tau) - 0.4f) },
        "shake-head" => QuadStances.Stand(who) with { Yaw = 0.55f * MathF.Sin(a.Phase * MathF.Tau), Tilt = 4f * MathF.Sin((a.Phase * MathF.Tau) + 1f), Ears = -0.2f },
        "push" => QuadGestures.Push(who, a.Progress, a.Phase),
        "give" => QuadGestures.Offer(who, a.Progress),
        "throw" => QuadGestures.Toss(who, a.Progress),
        "climb" => QuadGestures.Climb(who, a.Phase),
        _ => QuadStances.Stand(who),
    };
}
