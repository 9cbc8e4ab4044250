using System.Numerics;
using Bobine.Core;
using Bobine.World.Simulation;

namespace Bobine.World.Sound;

/// <summary>Everything that is heard in a film.</summary>
public sealed record Soundtrack
{
    public required IReadOnlyList<SoundCue> Cues { get; init; }

    /// <summary>Gets the lines; their places are in metres from the camera.</summary>
    public required IReadOnlyList<SpokenLine> Lines { get; init; }

    /// <summary>Gets the place, hour and weather at a second of the film.</summary>
    public required Func<double, EnvironmentState> Environment { get; init; }

    /// <summary>Gets the length of the film.</summary>
    public required double Seconds { get; init; }

    /// <summary>Gets the seed of ambience and music.</summary>
    public required Seed Seed { get; init; }

    /// <summary>Gets where the source of a lasting cue is at a second of the film, in metres from the camera, or null for the cue's own place.</summary>
    public Func<SoundCue, double, Vector3?> Whereabouts { get; init; } = (_, _) => null;

    /// <summary>Gets the music's mood, or null for none.</summary>
    public string? Music { get; init; }

    /// <summary>Takes the sound of a timeline.</summary>
    public static Soundtrack Of(Timeline timeline)
    {
        return new()
        {
            Cues = timeline.Sounds, Seconds = timeline.Seconds, Seed = timeline.Plan.SeedOf("soundtrack"), Music = timeline.Plan.Music, Environment = time => Frame(time).Environment,
            Lines = [.. timeline.Lines.Select(line => line with { Position = line.Position - Frame(line.At).Camera.Position })],
            Whereabouts = (cue, time) =>
            {
                var (start, end) = timeline.FramesOf(Frame(cue.At).Shot);
                var frame = timeline.At(Math.Clamp((int)(time * timeline.FrameRate), start, end - 1));
                foreach (var actor in frame.Actors)
                {
                    if (string.Equals(actor.Id, cue.Source, StringComparison.Ordinal) && actor.Instance == cue.Instance) return actor.Position + (Vector3.UnitY * 0.6f) - frame.Camera.Position;
                }

                return null;
            },
        };

        FrameState Frame(double time) => timeline.At(Math.Clamp((int)((time * timeline.FrameRate) + 1e-6), 0, timeline.FrameCount - 1));
    }
}

/// <summary>The parts of a mix that can be handed over apart. They add up to the mix.</summary>
public enum Stem { Dialogue, Effects, Ambience, Music }
