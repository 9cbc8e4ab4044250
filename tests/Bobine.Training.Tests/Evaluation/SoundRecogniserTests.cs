using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Training.Evaluation;
using static TorchSharp.torch;

namespace Bobine.Training.Tests.Evaluation;

public sealed class SoundRecogniserTests
{
    [Fact]
    public void It_tells_a_high_tone_from_a_low_one_and_from_noise_and_noise_spoils_it()
    {
        using var scope = NewDisposeScope();
        using var recogniser = new SoundRecogniser(16, 3, new Seed(1));
        var (sounds, labels) = Make(each: 8, new Seed(2));
        recogniser.Learn(Spectrum.LogMagnitudes(sounds), labels, steps: 60, batch: 12, new Seed(3));

        var (asked, answers) = Make(each: 4, new Seed(4));
        Assert.True(recogniser.Accuracy(asked, answers) > 0.9);
        Assert.True(recogniser.Accuracy(asked, answers.roll(1, 0)) < 0.5);
        Assert.True(recogniser.Accuracy(tensor(Noise(new Seed(9), 12, 12_000, 0.5f)), answers) < 0.6);
    }

    [Fact]
    public void Every_class_can_be_drawn() =>
        Assert.All(Enumerable.Range(0, SoundExamples.Classes.Count), label =>
        {
            var sound = SoundExamples.Make(label, new Seed(8));
            Assert.Equal(24_000, sound.Length);
            Assert.True(sound.Max(MathF.Abs) > 0.01f, SoundExamples.Classes[label]);
        });

    private static (Tensor Sounds, Tensor Labels) Make(int each, Seed seed)
    {
        var sounds = Noise(seed, each * 3, 12_000, 0.003f);
        for (var row = 0; row < each * 3; row++)
        {
            var random = seed.For(row).Random();
            var step = (row % 3 == 0 ? 0.1f : 0.6f) * random.Range(0.9f, 1.1f);
            for (var i = 0; i < 12_000; i++) sounds[row, i] += row % 3 == 2 ? 0.2f * random.Normal() : 0.3f * MathF.Sin(step * i);
        }

        return (tensor(sounds), tensor([.. Enumerable.Range(0, each * 3).Select(row => (long)(row % 3))]));
    }

    private static float[,] Noise(Seed seed, int rows, int count, float level)
    {
        var random = seed.Random();
        var sounds = new float[rows, count];
        for (var row = 0; row < rows; row++)
            for (var i = 0; i < count; i++) sounds[row, i] = level * random.Normal();
        return sounds;
    }
}
