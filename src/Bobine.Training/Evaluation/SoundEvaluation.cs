using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Audio;
using Bobine.Torch.Weights;
using Bobine.Training.Data;
using Bobine.World.Sound;
using static TorchSharp.torch;

namespace Bobine.Training.Evaluation;

/// <summary>Asks the sound measures about real sounds, round trips of the codec and planted faults: a measure that does not rank them is not to be trusted.</summary>
public static class SoundEvaluation
{
    private const int Width = 128, Each = 24, Asked = 6, Steps = 700, Clips = 24, Seconds = 4;

    /// <summary>Runs it; the recogniser is kept in the folder and read from it when it is there.</summary>
    public static IReadOnlyList<Measure> Run(ISpeech speech, AudioCodec codec, string folder, Action<string> log)
    {
        using var scope = NewDisposeScope();
        return [.. Classes(codec, Path.Combine(folder, "sound-recogniser.safetensors"), log), .. Onsets(speech, codec)];
    }

    private static List<Measure> Classes(AudioCodec codec, string path, Action<string> log)
    {
        using var scope = NewDisposeScope();
        using var recogniser = new SoundRecogniser(Width, SoundExamples.Classes.Count, new(7));
        if (File.Exists(path)) Read(recogniser, path);
        else
        {
            var (sounds, labels) = SoundExamples.MakeAll(Each, new Seed(11).For("learn"));
            var real = Spectrum.LogMagnitudes(sounds);
            var decoded = cat([.. sounds.split(64).Select(part => codec.LogMagnitudes(codec.Encode(part)))], 0);
            log($"learning from {sounds.shape[0]} sounds");
            recogniser.Learn(cat([real, decoded], 0), cat([labels, labels], 0), Steps, batch: 32, new(13));
            SafetensorsWriter.Write(path, recogniser.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter.detach().to(ScalarType.Float16), StringComparer.Ordinal));
            log("learned");
        }

        var (asked, answers) = SoundExamples.MakeAll(Asked, new Seed(11).For("ask"));
        var back = cat([.. asked.split(64).Select(part => codec.Decode(codec.Encode(part)))], 0);
        return
        [
            new("real: sound class", recogniser.Accuracy(asked, answers)),
            new("round trip: sound class", recogniser.Accuracy(back, answers)),
            new("shuffled: sound class", recogniser.Accuracy(back, answers.roll(1, 0))),
        ];
    }

    private static List<Measure> Onsets(ISpeech speech, AudioCodec codec)
    {
        var clips = new ClipSource(speech, ReelFormat.Landscape, Seconds);
        string[] names = ["real", "round trip", "real, 200 ms late", "sound of another clip"];
        var events = names.Select(_ => new List<(IReadOnlyList<double> Heard, IReadOnlyList<double> Expected)>()).ToList();
        var mixes = names.Select(_ => new List<(IReadOnlyList<double> Heard, IReadOnlyList<double> Expected)>()).ToList();
        var before = clips.DrawHeard(new Seed(17).For(Clips), heldOut: true).Sound;
        for (var i = 0; i < Clips; i++)
        {
            using var scope = NewDisposeScope();
            var (timeline, first, sound) = clips.DrawHeard(new Seed(17).For(i), heldOut: true);
            var expected = SoundOnsets.Expected(timeline, first, Seconds * ReelFormat.FrameRate);
            var drawn = SoundOnsets.Find(sound);
            float[][] heard = [sound, codec.Decode(codec.Encode(tensor(sound).unsqueeze(0)))[0].data<float>().ToArray(), Shifted(sound, ReelFormat.SampleRate / 5), before];
            for (var k = 0; k < heard.Length; k++)
            {
                var found = SoundOnsets.Find(heard[k]);
                events[k].Add((found, expected));
                mixes[k].Add((found, drawn));
            }

            before = sound;
        }

        return [.. names.SelectMany((name, k) => (Measure[])[.. OnsetScore.Of(events[k]).Rows($"{name}, against the timeline's events"), .. OnsetScore.Of(mixes[k]).Rows($"{name}, against the drawn mix")])];
    }

    /// <summary>Delays samples; silence comes before.</summary>
    internal static float[] Shifted(float[] samples, int by) => [.. new float[by], .. samples.AsSpan(0, samples.Length - by)];

    private static void Read(SoundRecogniser recogniser, string path)
    {
        using var file = SafetensorsFile.Open(path);
        using var _ = no_grad();
        foreach (var (name, weight) in recogniser.named_parameters())
        {
            using var stored = file.Read(name, ScalarType.Float32, CPU);
            weight.copy_(stored);
        }
    }
}
