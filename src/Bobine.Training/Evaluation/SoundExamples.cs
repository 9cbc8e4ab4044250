using Bobine.Core;
using Bobine.Training.Audio;
using static TorchSharp.torch;

namespace Bobine.Training.Evaluation;

/// <summary>Named sounds over the air of a place, one second each, drawn without end: what the sound recogniser learns from and is asked.</summary>
public static class SoundExamples
{
    private static readonly string[] _places = ["studio", "meadow", "beach", "city-street", "museum", "forest"];

    /// <summary>Gets the sounds that are told apart.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        "footstep", "meow", "roar", "bark", "quack", "neigh", "moo", "chirp", "laugh", "laughter", "cheer", "applause", "cry", "scream", "sneeze", "clap", "hit", "glass-break",
        "explosion", "splash", "pop", "door", "bounce", "whoosh", "water-jet", "fire", "thunder", "engine-car", "siren", "car-horn", "bell", "magic", "robot-beep", "train",
    ];

    /// <summary>Makes one second of a class: mono at 24 kHz, the sound beginning within its first fifth.</summary>
    public static float[] Make(int label, Seed seed)
    {
        var random = seed.Random();
        var air = HeldSounds.Air(random.Chance(0.2f) ? random.Range(0.2f, 0.7f) : 0f) with { Place = random.Pick(_places) };
        var track = HeldSounds.Track(seed) with { Seconds = 1, Environment = _ => air };
        var size = MathF.Pow(2f, random.Range(-0.5f, 0.5f));
        return HeldSounds.Mono(track with { Cues = [HeldSounds.Cue(Classes[label], random.Range(0.02f, 0.2f), seed) with { Length = random.Range(0.6f, 1.2f), Size = size, Level = random.Range(0.5f, 1f) }] });
    }

    /// <summary>Makes as many of each class: samples (classes · each, 24000) and labels.</summary>
    public static (Tensor Sounds, Tensor Labels) MakeAll(int each, Seed seed)
    {
        using var scope = NewDisposeScope();
        var rows = new List<Tensor>();
        var labels = new List<long>();
        for (var take = 0; take < each; take++)
        {
            for (var label = 0; label < Classes.Count; label++)
            {
                rows.Add(tensor(Make(label, seed.For(Classes[label]).For(take))));
                labels.Add(label);
            }
        }

        return (stack(rows).MoveToOuterDisposeScope(), tensor([.. labels]).MoveToOuterDisposeScope());
    }
}
