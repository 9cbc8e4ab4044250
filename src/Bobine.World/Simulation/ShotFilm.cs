using System.Numerics;
using Bobine.World.Simulation.Filming;

namespace Bobine.World.Simulation;

/// <summary>A performed shot as the camera sees and hears it.</summary>
internal sealed class ShotFilm
{
    private readonly Stage _stage;
    private readonly int _index, _first, _frames;
    private readonly CameraOperator _operator;
    private readonly CameraState[] _cameras;
    private readonly Player? _eyes;
    private readonly float _nearest;

    public ShotFilm(Stage stage, int index, int first, int frames)
    {
        _stage = stage;
        _index = index;
        _first = first;
        _frames = frames;
        _operator = new(stage, frames);
        _nearest = MathF.Min(0.5f, 0.3f * stage.SetUp.Distance);
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
            // Nobody stands in the lens: who comes nearer than half way to the subject's own distance fades.
            var room = state.Position.Z - _cameras[f].Position.Z;
            if (room < 2f * _nearest && state.Opacity > 0f) state = state with { Opacity = state.Opacity * Math.Clamp((room - _nearest) / _nearest, 0f, 1f) };
            actors.Add(state);
        }

        List<EffectState> effects = [.. actors.Where(actor => actor.Now.Name is "burn" && actor.Glow > 0.02f).Select(actor => Flames(actor, time))];
        foreach (var (effect, start) in _stage.Score.Effects)
        {
            var age = time - start;
            if (age < -1e-4f || age >= effect.Length) continue;
            effects.Add(effect with { Age = MathF.Max(0f, age), Position = effect.Position - rolled, Target = effect.Target - rolled });
        }

        return new() { Index = _first + f, Shot = _index, Time = time, Camera = _cameras[f], Environment = _stage.Weathering.At(time), Actors = actors, Effects = effects };
    }

    /// <summary>Gets the flames of what burns: as large and strong as they are at this instant.</summary>
    private EffectState Flames(ActorState actor, float time)
    {
        var own = actor.Kind is "fire";
        var size = Body.Of(actor.Kind).Height * actor.Scale * (own ? 1f : 0.7f);
        return new("fire", actor.Position + new Vector3(0f, own ? 0f : 0.15f * size, -0.04f), time + 2f, _stage.Seconds + 4f, size, actor.Glow * actor.Opacity, _stage.Seed.For("flames").For(actor.Cast).For(actor.Instance));
    }

    /// <summary>Gets the sounds within the first frames of the shot, on the film's clock, heard from the camera.</summary>
    public IEnumerable<SoundCue> Sounds(int count)
    {
        foreach (var cue in _stage.Score.Sounds)
        {
            if (cue.At > (count / (double)Timeline.Rate) - 1e-4) continue;
            var length = Math.Min(cue.Length, (count / (double)Timeline.Rate) - cue.At);
            var (begins, ends) = (Clip((int)((cue.At + 1e-4) * Timeline.Rate)), Clip((int)((cue.At + length) * Timeline.Rate)));
            var end = cue.EndPosition;
            var start = cue.Position;
            if (cue.Source is { } id && length > 0.3 && end is null)
            {
                // What sounds for long goes where its source goes.
                var source = _stage.Players.FirstOrDefault(player => player.IsOf(id) && player.Instance == cue.Instance);
                if (source is not null)
                {
                    start = source.Frames[begins].Position + new Vector3(0f, 0.6f * source.Height, 0f);
                    end = source.Frames[ends].Position + new Vector3(0f, 0.6f * source.Height, 0f);
                }
            }

            yield return cue with { At = cue.At + (_first / (double)Timeline.Rate), Length = length, Position = Heard(start, begins), EndPosition = end is { } point ? Heard(point, ends) : null };
        }
    }

    public IEnumerable<SpokenLine> Lines() => _stage.Lines.Select(line =>
    {
        var frame = Clip((int)((line.At + 1e-4) * Timeline.Rate));
        var place = _stage.Find(line.Who)?.Frames[frame].Position + new Vector3(0f, 1f, 0f) ?? line.Position;
        return line with { At = line.At + (_first / (double)Timeline.Rate), Position = place - new Vector3(_operator.RolledAt(frame), 0f, 0f) };
    });

    public IEnumerable<TimelineEvent> Events(int count) => _stage.Score.Events.Where(happening => happening.At < (count / (double)Timeline.Rate) - 1e-4)
        .Select(happening => happening with { At = happening.At + (_first / (double)Timeline.Rate) });

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
