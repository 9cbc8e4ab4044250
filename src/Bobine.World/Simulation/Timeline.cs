using Bobine.Plan;
using Bobine.World.Sound;

namespace Bobine.World.Simulation;

/// <summary>A plan, simulated: the state of every frame at 24 a second, every sound and every line. The same plan gives the same timeline.</summary>
public sealed class Timeline
{
    internal const float Rate = 24f;
    private readonly FrameState[] _frames;
    private readonly (int Start, int End)[] _shots;

    private Timeline(FilmPlan plan, FrameState[] frames, (int Start, int End)[] shots, IReadOnlyList<SoundCue> sounds, IReadOnlyList<SpokenLine> lines, IReadOnlyList<TimelineEvent> events)
    {
        Plan = plan;
        _frames = frames;
        _shots = shots;
        Sounds = sounds;
        Lines = lines;
        Events = events;
    }

    public FilmPlan Plan { get; }
    public int FrameRate { get; } = (int)Rate;
    public int FrameCount => _frames.Length;
    public double Seconds => FrameCount / (double)Rate;

    /// <summary>Gets the sounds in the order of their instants.</summary>
    public IReadOnlyList<SoundCue> Sounds { get; }
    public IReadOnlyList<SpokenLine> Lines { get; }

    /// <summary>Gets what happened, in order.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; }

    /// <summary>Gets the frame of a number from 0 to <see cref="FrameCount"/>, exclusive.</summary>
    public FrameState At(int frame) => _frames[frame];

    /// <summary>Gets the first frame of a shot and the one after its last.</summary>
    public (int Start, int End) FramesOf(int shot) => _shots[shot];

    /// <summary>Simulates a plan.</summary>
    /// <param name="plan">A plan that can be performed.</param>
    /// <param name="speech">Speaks its lines.</param>
    /// <param name="aspect">The frame's width over its height: the camera frames for it.</param>
    public static Timeline Build(FilmPlan plan, ISpeech speech, float aspect = 16f / 9f)
    {
        var frames = new List<FrameState>();
        var shots = new (int, int)[plan.Shots.Count];
        List<SoundCue> sounds = [];
        List<SpokenLine> lines = [];
        List<TimelineEvent> events = [];
        var milliseconds = 0;
        for (var i = 0; i < plan.Shots.Count; i++)
        {
            var first = frames.Count;
            milliseconds += plan.Shots[i].Milliseconds;
            var count = Math.Max(1, (int)Math.Round(milliseconds * Rate / 1000f) - first);
            var clock = first / Rate;
            var stage = ShotSimulation.Set(plan, plan.Shots[i], aspect);
            var spoken = Speech.Speak(stage, speech, clock);
            lines.AddRange(spoken);
            ShotSimulation.Run(stage, count, player => Speech.Face(player, spoken, clock + stage.Time), clock);
            var film = new CameraOperator(stage, count);
            for (var f = 0; f < count; f++)
            {
                frames.Add(new()
                {
                    Index = first + f, Shot = i, Time = f / Rate, Camera = film.At(f), Environment = EnvironmentOf(plan.Shots[i]),
                    Actors = [.. stage.Players.Select(player => player.Frames[f])],
                    Effects = [.. stage.Score.Effects.Where(entry => entry.Start <= (f / Rate) + 1e-4f && f / Rate < entry.Start + entry.Effect.Length).Select(entry => entry.Effect with { Age = (f / Rate) - entry.Start })],
                });
            }

            foreach (var cue in stage.Score.Sounds)
            {
                var camera = frames[first + Math.Clamp((int)(cue.At * Rate), 0, count - 1)].Camera.Position;
                sounds.Add(cue with { At = cue.At + clock, Position = cue.Position - camera, EndPosition = cue.EndPosition - camera });
            }

            events.AddRange(stage.Score.Events.Select(happening => happening with { At = happening.At + clock }));
            shots[i] = (first, frames.Count);
        }

        return new(plan, [.. frames], shots, [.. sounds.OrderBy(cue => cue.At)], lines, events);
    }

    private static EnvironmentState EnvironmentOf(Shot shot) => new()
    {
        Place = shot.Place, Time = shot.Time, Style = shot.Style, Wind = shot.Weather.Wind,
        Rain = shot.Weather.Kind switch { "rain" => 0.6f, "storm" => 1f, _ => 0f }, Snow = shot.Weather.Kind is "snow" ? 0.7f : 0f, Fog = shot.Weather.Kind is "fog" ? 0.8f : 0f,
        Cloud = shot.Weather.Kind switch { "cloud" => 0.7f, "rain" or "snow" => 0.8f, "storm" => 1f, "fog" => 0.6f, _ => 0.1f },
    };
}
