using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>One resonance of a throat.</summary>
/// <param name="Hertz">Where it lies along the sound.</param>
/// <param name="Width">Its width in hertz.</param>
/// <param name="Gain">Its strength.</param>
internal readonly record struct Formant(Curve Hertz, float Width, float Gain);

/// <summary>A voice that nobody recorded: a buzzing source and air, through moving resonances. Every animal and every laugh is one.</summary>
internal sealed record Throat
{
    /// <summary>Gets seconds.</summary>
    public required float Seconds { get; init; }

    /// <summary>Gets hertz along the sound.</summary>
    public required Curve Pitch { get; init; }
    public required Curve Level { get; init; }
    public required Formant[] Formants { get; init; }

    /// <summary>Gets how much air is heard, against the buzz.</summary>
    public Curve Breath { get; init; } = 0.03f;

    /// <summary>Gets how much of the buzz is heard.</summary>
    public float Buzz { get; init; } = 1f;

    /// <summary>Gets how deep a growl cuts the voice, 0 to 1, and how many times a second.</summary>
    public Curve Growl { get; init; } = 0f;
    public float GrowlRate { get; init; } = 30f;

    /// <summary>Gets how unsteady the pitch is, in semitones.</summary>
    public float Jitter { get; init; } = 0.15f;

    /// <summary>Gets semitones of vibrato and how many a second.</summary>
    public Curve Vibrato { get; init; } = 0f;
    public float VibratoRate { get; init; } = 6f;

    /// <summary>Gets how bright the source is: 600 is mellow, 5000 is brassy.</summary>
    public float Edge { get; init; } = 1800f;
}
