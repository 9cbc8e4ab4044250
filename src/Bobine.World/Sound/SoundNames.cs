using Bobine.World.Sound.Effects;

namespace Bobine.World.Sound;

/// <summary>The table of sounds: a name, how it is made, how loud it is.</summary>
public static partial class SoundBank
{
    private static readonly Dictionary<string, Recipe> _recipes = Table();

    private static Dictionary<string, Recipe> Table()
    {
        var table = new Dictionary<string, Recipe>(StringComparer.Ordinal)
        {
            ["footstep"] = new(Impacts.Footstep, -17f, Lasts: false),
        };
        Animal(("meow", Animals.Meow, -6f), ("roar", Animals.Roar, 0f), ("bark", Animals.Bark, -4f), ("quack", Animals.Quack, -6f), ("neigh", Animals.Neigh, -4f), ("trumpet", Animals.Trumpet, -2f), ("chirp", Animals.Chirp, -13f),
            ("howl", Animals.Howl, -6f), ("moo", Animals.Moo, -5f), ("baa", Animals.Baa, -6f), ("oink", Animals.Oink, -8f), ("croak", Animals.Croak, -9f), ("hoot", Animals.Hoot, -9f), ("cluck", Animals.Cluck, -9f), ("squeak", Animals.Squeak, -13f),
            ("monkey", Animals.Monkey, -7f), ("whale", Animals.Whale, -8f), ("squawk", Animals.Honk, -7f));
        Lasting(("purr", Animals.Purr, -16f), ("growl", Animals.Growl, -7f), ("hiss", Animals.Hiss, -14f), ("buzz", Animals.Buzz, -15f));
        Lasting(("laugh", People.Laugh, -7f), ("laughter", People.Laughter, -7f), ("cheer", People.Cheer, -5f), ("applause", People.Applause, -8f), ("cry", People.Cry, -9f), ("scream", People.Scream, -5f), ("eat", People.Eat, -15f), ("drink", People.Drink, -15f));
        Animal(("gasp", People.Gasp, -11f), ("yawn", People.Yawn, -11f), ("sneeze", People.Sneeze, -6f), ("snore", People.Snore, -11f), ("kiss", People.Kiss, -14f), ("lick", People.Lick, -13f), ("clap", People.Clap, -9f), ("cough", People.Cough, -8f),
            ("whistle", People.Whistle, -10f), ("call", People.Call, -8f), ("hum", People.Hum, -12f));
        Animal(("hit", Impacts.Hit, -2f), ("thud", Impacts.Thud, -7f), ("kick", Impacts.Kick, -5f), ("catch", Impacts.Catch, -9f), ("glass-break", Impacts.GlassBreak, -2f), ("screen-break", Impacts.ScreenBreak, -1f), ("crash", Impacts.Crash, -2f),
            ("clink", Impacts.Clink, -11f), ("pop", Impacts.Pop, -6f), ("cork-pop", Impacts.CorkPop, -6f), ("bounce", Impacts.Bounce, -9f), ("boing", Impacts.Boing, -9f), ("door", Impacts.Door, -8f), ("brush", Impacts.Brush, -19f), ("rustle", Impacts.Rustle, -19f),
            ("click", Impacts.Click, -15f), ("clapperboard", Impacts.Clapperboard, -5f));
        Lasting(("slide", Impacts.Slide, -13f), ("whoosh", Impacts.Whoosh, -12f), ("paper", Impacts.Paper, -17f), ("roll", Impacts.Roll, -14f));
        Animal(("splash", Elements.Splash, -6f), ("bubbles", Elements.Bubbles, -14f), ("explosion", Elements.Explosion, 2f), ("thunder", Elements.Thunder, -1f), ("firework-burst", Elements.FireworkBurst, -1f), ("ignite", Elements.Ignite, -8f), ("wing-flap", Elements.WingFlap, -14f));
        Lasting(("water-jet", Elements.WaterJet, -10f), ("pour", Elements.Pour, -17f), ("fire", Elements.Fire, -9f), ("sizzle", Elements.Sizzle, -12f), ("wind-gust", Elements.Gust, -6f), ("firework-rise", Elements.FireworkRise, -11f), ("firework-crackle", Elements.FireworkCrackle, -11f));
        Lasting(("engine-f1", Machines.FormulaOne, -2f), ("engine-car", Machines.Car, -9f), ("engine-bus", Machines.Bus, -8f), ("engine-boat", Machines.Boat, -10f), ("rocket", Machines.Rocket, 0f), ("drone", Machines.Drone, -13f), ("siren", Machines.Siren, -8f),
            ("car-horn", Machines.CarHorn, -6f), ("ship-horn", Machines.ShipHorn, -4f), ("servo", Machines.Servo, -16f), ("train", Machines.Train, -5f), ("plane", Machines.Plane, -6f), ("helicopter", Machines.Helicopter, -6f));
        Animal(("robot-beep", Machines.RobotBeep, -14f), ("bell", Machines.Bell, -9f), ("music-note", Machines.MusicNote, -11f), ("sleigh-bells", Machines.SleighBells, -15f), ("bicycle-bell", Machines.BicycleBell, -12f), ("magic", Machines.Magic, -13f));
        foreach (var (name, same) in Synonyms()) table[name] = table[same];
        return table;

        void Animal(params ReadOnlySpan<(string Name, Action<Patch> Play, float Decibels)> rows)
        {
            foreach (var row in rows) table[row.Name] = new((patch, _) => row.Play(patch), row.Decibels, Lasts: false);
        }

        void Lasting(params ReadOnlySpan<(string Name, Action<Patch> Play, float Decibels)> rows)
        {
            foreach (var row in rows) table[row.Name] = new((patch, _) => row.Play(patch), row.Decibels, Lasts: true);
        }
    }

    private static (string Name, string Same)[] Synonyms() =>
    [
        ("honk", "car-horn"), ("horn", "car-horn"), ("engine", "engine-car"), ("engine-truck", "engine-bus"), ("engine-rocket", "rocket"), ("engine-drone", "drone"), ("engine-plane", "plane"), ("engine-train", "train"),
        ("group-laugh", "laughter"), ("crowd-laugh", "laughter"), ("bray", "squawk"), ("tweet", "chirp"), ("ribbit", "croak"), ("crow", "cluck"), ("break", "crash"), ("shatter", "glass-break"), ("fall", "thud"), ("land", "thud"), ("punch", "hit"), ("push", "slide"),
        ("throw", "whoosh"), ("flap", "wing-flap"), ("gust", "wind-gust"), ("bubble", "bubbles"), ("beep", "robot-beep"), ("toast", "clink"), ("squelch", "lick"), ("sparkle", "magic"), ("light", "click"), ("papers", "paper"), ("flame", "fire"), ("water", "water-jet"),
        ("firework", "firework-burst"), ("sob", "cry"), ("step", "footstep"), ("jump", "whoosh"), ("spin", "whoosh"), ("grow", "magic"), ("shrink", "magic"), ("steam", "sizzle"), ("snap", "click"), ("chime", "bell"),
    ];
}
