using System.Numerics;
using Bobine.World.Simulation.Filming;

namespace Bobine.World.Simulation;

/// <summary>A performed shot as the camera sees and hears it.</summary>
internal sealed class ShotFilm
{
    private const float Nearest = 0.55f;
    private readonly Stage _stage;
    private readonly int _index, _first, _frames;
    private readonly CameraOperator _operator;
    private readonly CameraState[] _cameras;
    private readonly Player? _eyes;

    public ShotFilm(Stage stage, int index, int first, int frames)
    {
        _stage = stage;
        _index = index;
        _first = first;
        _frames = frames;
        _operator = new(stage, frames);
        _cameras = [.. Enumerable.Range(0, frames).Select(_operator.At)];

        // Who looks through the lens is not in the picture.
        if (stage.Shot.Camera.Angle is "point-of-view" && stage.Players.Count > 1)
        {
            var seen = CameraOperator.Subjects(stage).FirstOrDefault();
            _eyes = stage.Players.FirstOrDefault(player => player.Body.IsAlive && player.Cast != seen?.Cast);
        }
    }

    public FrameState Frame(int f)
    {
        var time = f * Stage.Step;
        var rolled = new Vector3(_operator.RolledAt(f), 0f, 0f);
        List<ActorState> actors = new(_stage.Players.Count);
        foreach (var player in _stage.Players)
        {
            if (player.Member.Kind is "fireworks" || ReferenceEquals(player, _eyes)) continue;
            var state = player.Frames[f];
            if (_operator.IsRolling) state = state with { Position = state.Position - rolled, Target = state.Target - rolled };
            var room = state.Position.Z - _cameras[f].Position.Z;
            if (room < Nearest + 0.4f && state.Opacity > 0f) state = state with { Opacity = state.Opacity * Math.Clamp((room - Nearest) / 0.4f, 0f, 1f) };
            actors.Add(state);
        }

        List<EffectState> effects = [];
        foreach (var (effect, start) in _stage.Score.Effects)
        {
            var age = time - start;
            if (age < -1e-4f || age >= effect.Length) continue;
            effects.Add(effect with { Age = MathF.Max(0f, age), Position = effect.Position - rolled, Target = effect.Target - rolled });
        }

        return new() { Index = _first + f, Shot = _index, Time = time, Camera = _cameras[f], Environment = _stage.Weathering.At(time), Actors = actors, Effects = effects };
    }

    /// <summary>Gets the sounds within the first frames of the shot, on the film's clock, heard from the camera.</summary>
    public IEnumerable<SoundCue> Sounds(int count)
    {
        foreach (var cue in _stage.Score.Sounds)
        {
            if (cue.At >= count * (double)Stage.Step) continue;
            var length = Math.Min(cue.Length, (count * (double)Stage.Step) - cue.At);
            var (begins, ends) = (Clip((int)((cue.At + 1e-4) * Timeline.Rate)), Clip((int)((cue.At + length) * Timeline.Rate)));
            var end = cue.EndPosition;
            var start = cue.Position;
            if (cue.Source is { } id && length > 0.3 && end is null)
            {
                // What sounds for long goes where its source goes.
                var source = _stage.Players.Where(player => player.IsOf(id)).MinBy(player => Vector3.DistanceSquared(player.Frames[begins].Position, cue.Position));
                if (source is not null)
                {
                    start = source.Frames[begins].Position + new Vector3(0f, 0.6f * source.Height, 0f);
                    end = source.Frames[ends].Position + new Vector3(0f, 0.6f * source.Height, 0f);
                }
            }

            yield return cue with { At = cue.At + (_first * (double)Stage.Step), Length = length, Position = Heard(start, begins), EndPosition = end is { } point ? Heard(point, ends) : null };
        }
    }

    public IEnumerable<SpokenLine> Lines() => _stage.Lines.Select(line =>
    {
        var frame = Clip((int)((line.At + 1e-4) * Timeline.Rate));
        var place = _stage.Find(line.Who)?.Frames[frame].Position + new Vector3(0f, 1f, 0f) ?? line.Position;
        return line with { At = line.At + (_first * (double)Stage.Step), Position = Heard(place, frame) };
    });

    public IEnumerable<TimelineEvent> Events(int count) => _stage.Score.Events.Where(happening => happening.At < count * (double)Stage.Step)
        .Select(happening => happening with { At = happening.At + (_first * (double)Stage.Step) });

    private int Clip(int frame) => Math.Clamp(frame, 0, _frames - 1);

    /// <summary>Gets a point of the stage as the microphone by the camera has it.</summary>
    private Vector3 Heard(Vector3 point, int frame)
    {
        var camera = _cameras[frame];
        var (sin, cos) = MathF.SinCos(camera.Pan);
        var to = point - new Vector3(_operator.RolledAt(frame), 0f, 0f) - camera.Position;
        return new((to.X * cos) - (to.Z * sin), to.Y, (to.X * sin) + (to.Z * cos));
    }
}
