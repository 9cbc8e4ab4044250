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

    /// <summary>Gets the lines in the order of their instants.</summary>
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
        IReadOnlyList<FrameState> tail = [];
        for (var i = 0; i < plan.Shots.Count; i++)
        {
            var first = frames.Count;
            milliseconds += plan.Shots[i].Milliseconds;
            var count = Math.Max(1, (int)Math.Round(milliseconds * Rate / 1000.0) - first);
            var after = i + 1 < plan.Shots.Count && plan.Shots[i + 1].Transition is not "cut" ? Transition.Frames : 0;
            var stage = ShotSimulation.Set(plan, plan.Shots[i], aspect);
            Dialogue.Speak(stage, speech);
            ShotSimulation.Run(stage, count + after, first / Rate);
            var film = new ShotFilm(stage, i, first, count + after);
            for (var f = 0; f < count; f++) frames.Add(Transition.Into(film.Frame(f), f, plan.Shots[i], i, tail));
            tail = [.. Enumerable.Range(count, after).Select(film.Frame)];
            sounds.AddRange(film.Sounds(count));
            lines.AddRange(film.Lines());
            events.AddRange(film.Events(count));
            shots[i] = (first, frames.Count);
        }

        return new(plan, [.. frames], shots, [.. sounds.OrderBy(cue => cue.At)], [.. lines.OrderBy(line => line.At)], [.. events.OrderBy(happening => happening.At)]);
    }
}
