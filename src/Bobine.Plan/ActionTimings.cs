namespace Bobine.Plan;

/// <summary>What an action needs and how long it takes.</summary>
/// <param name="Action">An action of the vocabulary.</param>
/// <param name="Minimum">The shortest it can be performed in, in milliseconds.</param>
/// <param name="Typical">What it takes when nobody says, in milliseconds.</param>
/// <param name="Target">Whether it is done to somebody or something.</param>
/// <param name="Prop">Whether it is done with something.</param>
/// <param name="IsCyclic">Whether it repeats a movement (walking, laughing) instead of running to an end (a blow).</param>
/// <param name="Lasts">Whether it goes on until the member does something else or the shot ends, when nobody says.</param>
public sealed record ActionTiming(string Action, int Minimum, int Typical, Need Target, Need Prop, bool IsCyclic, bool Lasts);

/// <summary>Whether an action has a target or a prop.</summary>
public enum Need { None, Optional, Required }

/// <summary>The table of actions: one row for each action of the vocabulary.</summary>
public static class ActionTimings
{
    private static readonly Dictionary<string, ActionTiming> Rows = Table().ToDictionary(row => row.Action, StringComparer.Ordinal);

    public static IReadOnlyCollection<ActionTiming> All => Rows.Values;

    /// <summary>Gets the row of an action of the vocabulary.</summary>
    public static ActionTiming Of(string action) => Rows[action];

    public static ActionTiming? Find(string action) => Rows.GetValueOrDefault(action);

    private static IEnumerable<ActionTiming> Table()
    {
        const Need none = Need.None, may = Need.Optional, must = Need.Required;
        return
        [
            Lasts("stand", 300, 2000, none), Lasts("walk", 600, 2500, may), Lasts("run", 500, 2000, may), Ends("jump", 600, 1100, may), Lasts("fly", 600, 3000, may),
            Lasts("swim", 800, 3000, may), Lasts("dance", 1000, 3000, may), Ends("sit", 700, 1400, may), Lasts("sleep", 1000, 3000, none), Ends("wake", 800, 1600, none),
            Goes("eat", 900, 2400, may, may), Ends("drink", 1100, 2200, none, may), Lasts("talk", 600, 2000, may), Lasts("sing", 1000, 3000, may, may), Goes("laugh", 700, 1800, may),
            Goes("cry", 900, 2400, may), Ends("wave", 800, 1600, may), Ends("point", 700, 1400, may), Goes("look", 500, 1500, may), Lasts("chase", 1000, 3000, must),
            Lasts("play", 1200, 3500, may, may), Ends("lick", 900, 1600, must), Ends("embrace", 1200, 2400, must), Ends("give", 1000, 1800, must, may), Ends("hit", 700, 1200, must, may),
            Ends("break", 800, 1600, may, may), Lasts("extinguish", 1500, 3500, may, may), Lasts("invade", 1500, 4000, may), Ends("stumble", 900, 1800, may), Lasts("drive", 800, 4000, may),
            Ends("take-off", 1500, 3000, none), Ends("land", 1500, 3000, may), Ends("explode", 700, 1800, none), Ends("toast", 1000, 2000, may, may), Ends("meow", 400, 800, may),
            Ends("roar", 700, 1500, may), Ends("bark", 300, 700, may), Ends("call", 500, 1200, may), Ends("honk", 400, 900, may), Ends("fall", 500, 1200, may),
            Goes("roll", 700, 2000, may), Goes("bounce", 600, 2000, may), Lasts("float", 800, 3000, may), Ends("pop", 300, 700, none), Lasts("burn", 1200, 4000, none),
            Ends("enter", 800, 1800, none), Ends("leave", 800, 1800, none), Ends("hide", 900, 1600, may), Goes("cheer", 800, 2000, may), Goes("applaud", 800, 2400, may),
            Lasts("paint", 1500, 3500, may, may), Lasts("play-music", 1500, 4000, none, may), Ends("kick", 600, 1000, must), Ends("throw", 700, 1200, may, may), Ends("catch", 600, 1000, may, may),
            Ends("push", 800, 1600, must), Ends("kneel", 700, 1400, may), Ends("turn", 400, 900, may), Ends("shake-head", 700, 1300, may), Ends("nod", 500, 1000, may),
            Goes("shiver", 700, 2000, none), Ends("sneeze", 700, 1200, none), Lasts("read", 1500, 3500, none, may), Ends("kiss", 900, 1600, must), Lasts("climb", 1200, 3000, may),
            Goes("spin", 700, 1800, none), Ends("grow", 800, 2000, none), Ends("shrink", 800, 2000, none), Ends("light-up", 400, 1500, none),
        ];

        static ActionTiming Lasts(string action, int minimum, int typical, Need target, Need prop = Need.None) => new(action, minimum, typical, target, prop, IsCyclic: true, Lasts: true);
        static ActionTiming Goes(string action, int minimum, int typical, Need target, Need prop = Need.None) => new(action, minimum, typical, target, prop, IsCyclic: true, Lasts: false);
        static ActionTiming Ends(string action, int minimum, int typical, Need target, Need prop = Need.None) => new(action, minimum, typical, target, prop, IsCyclic: false, Lasts: false);
    }
}
