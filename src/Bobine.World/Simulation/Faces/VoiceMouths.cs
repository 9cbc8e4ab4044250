namespace Bobine.World.Simulation.Faces;

/// <summary>The voices without words: which a kind has and how it opens the mouth.</summary>
internal static class VoiceMouths
{
    /// <summary>Gets the wordless voice of a kind.</summary>
    public static string Of(string kind) => kind switch
    {
        "lion" or "tiger" or "bear" or "panda" or "dragon" or "dinosaur" => "roar",
        "cat" => "meow",
        "dog" or "fox" => "bark",
        "wolf" => "howl",
        "duck" => "quack",
        "chicken" => "cluck",
        "owl" => "hoot",
        "penguin" or "parrot" or "flamingo" or "eagle" => "squawk",
        "bird" => "chirp",
        "horse" or "zebra" or "unicorn" => "neigh",
        "elephant" => "trumpet",
        "robot" => "robot-beep",
        "cow" or "giraffe" => "moo",
        "sheep" or "goat" => "baa",
        "pig" => "oink",
        "frog" => "croak",
        "mouse" or "rabbit" => "squeak",
        "monkey" => "monkey",
        "whale" or "dolphin" => "whale",
        "bee" => "buzz",
        _ => "call",
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
