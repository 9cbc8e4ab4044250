namespace Bobine.World.Simulation.Faces;

/// <summary>The voices without words: how long they sound and how they open a mouth.</summary>
internal static class VoiceMouths
{
    /// <summary>Gets the wordless voice of a kind.</summary>
    public static string Of(string kind) => kind switch
    {
        "lion" or "tiger" or "bear" or "dragon" or "dinosaur" => "roar",
        "cat" => "meow",
        "dog" or "wolf" or "fox" => "bark",
        "duck" or "chicken" or "flamingo" => "quack",
        "horse" or "zebra" or "unicorn" => "neigh",
        "elephant" => "trumpet",
        "bird" or "parrot" or "owl" or "eagle" => "chirp",
        "penguin" => "quack",
        "robot" => "robot-beep",
        "cow" or "giraffe" => "moo",
        "sheep" or "goat" => "baa",
        "pig" => "oink",
        "frog" => "croak",
        _ => "call",
    };

    /// <summary>Gets how long a voice sounds, in seconds at the kind's own size.</summary>
    public static float Seconds(string voice) => voice switch
    {
        "meow" => 0.7f, "roar" => 1.4f, "bark" => 0.24f, "quack" => 0.28f, "neigh" => 1.3f, "trumpet" => 1.2f, "chirp" => 0.3f, "moo" => 1.1f, "baa" => 0.8f, "gasp" => 0.4f,
        "sneeze" => 0.5f, "honk" => 0.4f, _ => 0.6f,
    };

    /// <summary>Gets the mouth at a time of a voice.</summary>
    public static MouthState At(string voice, float at, float length)
    {
        var envelope = MathF.Min(1f, MathF.Min((at + Stage.Step) / 0.08f, MathF.Max(0f, length - at + Stage.Step) / 0.1f));
        return voice switch
        {
            "laugh" or "cheer" => Open(0.3f + (0.6f * MathF.Abs(MathF.Cos(at * MathF.PI * 4.6f))), 1.1f, envelope),
            "cry" => Open(0.35f + (0.35f * MathF.Abs(MathF.Sin(at * MathF.PI * 2.2f))), 1.05f, envelope),
            "meow" => Open(0.85f * MathF.Sin(MathF.PI * Math.Clamp(at / length, 0f, 1f)), 0.85f, 1f) with { Round = 0.3f },
            "roar" or "trumpet" or "neigh" => Open(1f, 1f, envelope),
            "gasp" or "snore" => Open(0.5f, 0.6f, envelope) with { Round = 0.7f },
            _ => Open(0.7f, 0.9f, envelope),
        };
    }

    private static MouthState Open(float open, float width, float envelope)
    {
        open *= envelope;
        return new(1f + ((width - 1f) * envelope), MathF.Max(0.04f, open), 0.15f * envelope, open, 0.5f * open, 0.6f * open);
    }
}
