using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Audio;
using Bobine.Torch;
using Bobine.Torch.Weights;
using Bobine.Training.Audio;
using Bobine.Training.Data;
using Bobine.World.Sound.Speech;
using static TorchSharp.torch;

namespace Bobine.Training.Tests.Audio;

public sealed class SoundDecoderTrainerTests
{
    [Fact]
    public void A_run_that_was_stopped_ends_with_the_same_bytes_as_one_that_was_not()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var stored = SafetensorsFile.Open(ReelFolder.File("audio-codec.safetensors"));
        using var basis = AudioBasis.Read(stored);
        var root = Directory.CreateTempSubdirectory("bobine-sound").FullName;
        var whole = Run(Path.Combine(root, "whole"), _ => { }, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var parts = Path.Combine(root, "parts");
        Assert.True(Run(parts, _ => stop.Cancel(), stop.Token) < SoundDecoderRun.Desk.Samples);
        Assert.Equal(SoundDecoderRun.Desk.Samples, Run(parts, _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal(SoundDecoderRun.Desk.Samples, whole);
        foreach (var name in (string[])["audio-decoder.checkpoint.safetensors", "audio-decoder.safetensors"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(root, "whole", name)), File.ReadAllBytes(Path.Combine(parts, name)));
        Directory.Delete(root, recursive: true);

        long Run(string folder, Action<string> log, CancellationToken stopping)
        {
            var run = SoundDecoderRun.Desk;
            var clips = new ClipSource(SpeechEngine.Open(), ReelFormat.Landscape, run.ClipSeconds);
            var sounds = Path.Combine(root, "sounds");
            return SoundDecoderTrainer.Train(run, basis, new(sounds, clips, run.Seed), new(sounds, clips, run.Seed, heldOut: true), folder, log, stopping);
        }
    }

    [Fact]
    public void It_learns_what_the_linear_inverse_misses()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var stored = SafetensorsFile.Open(ReelFolder.File("audio-codec.safetensors"));
        using var basis = AudioBasis.Read(stored);
        using var decoder = new SoundDecoder(SoundDecoderConfig.Tiny, basis.Channels, new Seed(1));
        using var optimiser = new Training.Optimisers.MuonAdam(decoder.named_parameters().Select(entry => (entry.name, entry.parameter)), SoundDecoderRun.Desk.Optimiser);
        var sound = tensor(HeldSounds.Make(SpeechEngine.Open(), "laughter", 0)).unsqueeze(0);
        var before = SoundDecoderTrainer.Loss(null, basis, sound).item<float>();
        for (var step = 0; step < 40; step++)
        {
            decoder.zero_grad();
            SoundDecoderTrainer.Loss(decoder, basis, sound).backward();
            optimiser.Step(1, 1);
        }

        Assert.True(SoundDecoderTrainer.Loss(decoder, basis, sound).item<float>() < 0.9 * before);
    }
}
