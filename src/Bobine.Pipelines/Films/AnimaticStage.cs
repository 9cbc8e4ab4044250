using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Pipelines.Images;
using Bobine.Plan;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using Bobine.World.Sound;

namespace Bobine.Pipelines.Films;

/// <summary>The world as a stage for neural finishes: it draws the animatic and mixes the plan's sound, so that sound is in sync by construction.</summary>
/// <param name="speech">The voices.</param>
public sealed class AnimaticStage(ISpeech speech) : IFilmStage
{
    public IFilmSink Open(FilmPlan plan, VideoRequest request) => new Mp4Sink(request, (file, stop) => Task.Run(() => Mix(plan, request, file, stop), stop));

    public IEnumerable<Picture>? Animatic(FilmPlan plan, FrameSize size, IReadOnlyList<double> instants)
    {
        var timeline = Timeline.Build(plan, speech, (float)size.Width / size.Height);
        using var scenes = new SceneStore(timeline, size);
        using var renderer = new FrameRenderer(plan, scenes);
        foreach (var instant in instants)
        {
            var frame = Math.Clamp((int)Math.Round(instant * timeline.FrameRate / 1000), 0, timeline.FrameCount - 1);
            yield return Picture.From(renderer.Render(timeline.At(frame)));
        }
    }

    private void Mix(FilmPlan plan, VideoRequest request, string file, CancellationToken stop)
    {
        var timeline = Timeline.Build(plan, speech, (float)request.Size.Width / request.Size.Height);
        var mix = SoundMixer.Mix(Soundtrack.Of(timeline), stop);
        Write(file, mix.Blocks(), stop);
        if (request.Sound != SoundMode.Stems) return;
        foreach (var stem in Enum.GetValues<Stem>()) Write(Path.ChangeExtension(file, $".{stem.ToString().ToLowerInvariant()}.wav"), mix.Blocks(stem), stop);
    }

    private static void Write(string file, IEnumerable<float[]> blocks, CancellationToken stop)
    {
        using var wav = new WavWriter(file, channels: 2, Utterance.SampleRate);
        foreach (var block in blocks)
        {
            stop.ThrowIfCancellationRequested();
            wav.Write(block);
        }
    }
}
