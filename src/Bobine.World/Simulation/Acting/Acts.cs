namespace Bobine.World.Simulation.Acting;

/// <summary>Chooses who performs a cue.</summary>
internal static class Acts
{
    public static Act For(Cue cue, Player who) => cue.Action switch
    {
        _ when who.Member.Kind is "fireworks" => new FireworksShow(cue),
        "walk" or "run" when who.Body.Locomotion is Locomotion.Fish => new Glide(cue with { Action = "swim" }),
        "walk" or "run" when who.Body.Locomotion is Locomotion.Aircraft => new Glide(cue with { Action = "fly" }),
        "walk" or "run" when who.Body.IsVehicle => new Drive(cue),
        "walk" or "run" when who.Body.Locomotion is Locomotion.Thing => new Things(cue with { Action = "bounce" }),
        "walk" or "run" => new Travel(cue),
        "drive" when who.Body.Locomotion is Locomotion.Aircraft => new Glide(cue with { Action = "fly" }),
        "drive" => new Drive(cue),
        "swim" when who.Body.Locomotion is Locomotion.Boat => new Drive(cue),
        "fly" or "swim" => new Glide(cue),
        "enter" => new Enter(cue),
        "leave" => new Leave(cue),
        "invade" => new Invade(cue),
        "chase" => new Chase(cue),
        "play" => new Play(cue),
        "jump" => new Jump(cue),
        "take-off" => new TakeOff(cue),
        "land" => new Land(cue),
        "sit" or "kneel" or "sleep" or "hide" or "fall" => new Settle(cue),
        "wake" => new Wake(cue),
        "stumble" => new Stumble(cue),
        "eat" or "drink" => new Consume(cue),
        "embrace" => new Embrace(cue),
        "kiss" => new Kiss(cue),
        "lick" => new Lick(cue),
        "give" => new Give(cue),
        "toast" => new Toast(cue),
        "break" or "hit" when !who.Body.IsAlive => new Things(cue with { Action = "break" }),
        "hit" or "break" or "kick" or "push" => new Blow(cue),
        "throw" => new Throw(cue),
        "extinguish" => new Extinguish(cue),
        "burn" => new Burn(cue),
        "explode" or "pop" or "grow" or "shrink" or "light-up" or "roll" or "bounce" or "float" or "spin" => new Things(cue),
        "climb" => new Climb(cue),
        "laugh" or "cry" or "cheer" or "applaud" or "meow" or "roar" or "bark" or "call" or "sneeze" or "honk" => new Voiced(cue),
        _ => new InPlace(cue),
    };
}
