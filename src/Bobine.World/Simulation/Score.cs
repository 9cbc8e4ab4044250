using System.Numerics;

namespace Bobine.World.Simulation;

/// <summary>Something that happened, for learning from: when, what, who.</summary>
/// <param name="At">Seconds on the film's clock.</param>
/// <param name="Kind">An action, or "contact", "break", "land" and the like.</param>
/// <param name="Who">The cast id, or null.</param>
public sealed record TimelineEvent(double At, string Kind, string? Who);

/// <summary>Collects the sounds, effects and events of a shot while it is simulated. Times are seconds of the shot, places are of the stage.</summary>
internal sealed class Score
{
    public List<SoundCue> Sounds { get; } = [];
    public List<(EffectState Effect, float Start)> Effects { get; } = [];
    public List<TimelineEvent> Events { get; } = [];

    /// <summary>Adds a sound of this frame, or of another instant of the shot.</summary>
    public SoundCue Sound(Stage stage, string sound, Player? source, Vector3 position, float level = 0.7f, double length = 0, Vector3? end = null, string? ground = null, double? at = null)
    {
        var time = at ?? stage.Frame / (double)Timeline.Rate;
        var cue = new SoundCue
        {
            At = time, Sound = sound, Source = source?.Id, Instance = source?.Instance ?? 0, Position = position, EndPosition = end, Length = length, Level = level, Size = source?.Scale ?? 1f, Ground = ground,
            Seed = (source?.Seed ?? stage.Seed).For("sound").For(Sounds.Count),
        };
        Sounds.Add(cue);
        return cue;
    }

    /// <summary>Gives the sound that was added last its length.</summary>
    public void Lengthen(SoundCue cue, double seconds) => Sounds[Sounds.LastIndexOf(cue)] = cue with { Length = seconds };

    public void Effect(Stage stage, string kind, Vector3 position, float length, float size, float strength = 1f, Vector3? target = null, string? colour = null, float delay = 0f)
    {
        var start = stage.Time + delay;
        Effects.Add((new(kind, position, 0f, length, size, strength, stage.Seed.For("effect:" + kind).For(Effects.Count)) { Target = target, Colour = colour }, start));
    }

    public void Event(Stage stage, string kind, Player? who) => Events.Add(new(stage.Frame / (double)Timeline.Rate, kind, who?.Id));
}
