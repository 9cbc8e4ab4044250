using Bobine.Core;
using Bobine.Torch;
using Bobine.Torch.Random;
using Bobine.Torch.Weights;
using Bobine.Training.Data;
using Bobine.Training.Optimisers;
using Bobine.Training.Reel;
using Bobine.World.Sound.Speech;
using static TorchSharp.torch;

namespace Bobine.Training.Tests.Reel;

public sealed class ReelTrainerTests : IDisposable
{
    private static readonly FrameSize _size = new(64, 32);
    private readonly string _folder = Directory.CreateTempSubdirectory("bobine-reel-").FullName;

    [Fact]
    public void A_run_that_is_stopped_and_resumed_ends_with_the_weights_of_an_unbroken_one()
    {
        using var threads = TorchRuntime.Threads(1);
        var run = ReelRun.Desk;
        var (window, validation) = Draw(run);
        var lines = new List<string>();

        Train("unbroken", run, resume: null);
        Train("broken", run, resume: null, stopAfter: 6);
        Train("broken", run, Path.Combine(_folder, "broken", "last.safetensors"));

        AssertSameWeights(Path.Combine(_folder, "unbroken", "last.safetensors"), Path.Combine(_folder, "broken", "last.safetensors"));
        Assert.Contains(lines, line => line.StartsWith("validation at", StringComparison.Ordinal) && line.Contains("text alone", StringComparison.Ordinal));

        void Train(string name, ReelRun what, string? resume, int? stopAfter = null)
        {
            using var stop = new CancellationTokenSource();
            ReelTrainer.Train(what, window, validation, new(Path.Combine(_folder, name), resume), ScalarType.Float32, line =>
            {
                lines.Add(line);
                if (stopAfter is { } samples && line.StartsWith($"samples {samples} ", StringComparison.Ordinal)) stop.Cancel();
            }, stop.Token);
        }
    }

    [Fact]
    public void The_window_moves_on_as_clips_are_used_up_and_no_batch_outruns_it()
    {
        var run = ReelRun.Pico;

        Assert.Equal((0, run.FirstWindow), run.Window(0));
        Assert.Equal((0, run.FirstWindow + 100), run.Window(100 * run.Reuse));
        var (oldest, count) = run.Window(1_000_000);
        Assert.Equal((run.FirstWindow + (1_000_000 / run.Reuse) - run.LargestWindow, run.LargestWindow), (oldest, count));
    }

    [Fact]
    public void The_rate_rises_stays_and_falls_to_nothing()
    {
        var run = ReelRun.Pico;

        Assert.InRange(run.Rate(0), 0f, 0.01f);
        Assert.Equal(1f, run.Rate(run.Samples / 2));
        Assert.Equal(0f, run.Rate(run.Samples));
    }

    [Fact]
    public void A_run_that_cannot_work_says_which_numbers_do_not_fit()
    {
        var fault = Assert.Throws<UserException>(() => (ReelRun.Desk with { BatchSize = 9 }).Validated());

        Assert.Contains("9", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_comes_back_from_disk_as_it_was()
    {
        using var threads = TorchRuntime.Threads(1);
        var example = Maker(ReelRun.Desk).Make(new(12));
        var path = Path.Combine(_folder, "one.bin");

        example.Save(path);
        var again = ReelExample.Load(path);

        Assert.Equal(example.Video.Bytes, again.Video.Bytes);
        Assert.Equal(example.Score.SlotWords, again.Score.SlotWords);
        Assert.Equal(example.Captions[4], again.Captions[4]);
        Assert.All(example.Score.Cover.Zip(again.Score.Cover), pair => Assert.Equal(pair.First, pair.Second, 0.001f));
    }

    [Fact]
    public void Latents_lose_less_than_half_a_percent_of_their_largest_value_as_bytes()
    {
        using var scope = NewDisposeScope();
        var latents = GaussianNoise.Draw(new(3), [5, 4, 2, 3]) * 2;

        var error = (ByteLatents.Pack(latents, 1).Unpack() - latents).abs().max().item<float>();

        Assert.InRange(error, 0f, 0.005f * latents.abs().max().item<float>());
    }

    [Fact]
    public void Muon_turns_a_gradient_into_a_nearly_orthogonal_step()
    {
        using var scope = NewDisposeScope();
        var direction = MuonAdam.Orthogonal(GaussianNoise.Draw(new(4), [24, 8]));

        var singular = linalg.svdvals(direction);

        Assert.InRange(singular.min().item<float>(), 0.5f, 1.3f);
        Assert.InRange(singular.max().item<float>(), 0.5f, 1.3f);
    }

    private static void AssertSameWeights(string one, string other)
    {
        using var scope = NewDisposeScope();
        using SafetensorsFile first = SafetensorsFile.Open(one), second = SafetensorsFile.Open(other);
        Assert.Equal(first.Tensors.Keys.Order(StringComparer.Ordinal), second.Tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first.Metadata["samples"], second.Metadata["samples"]);
        Assert.All(first.Tensors.Keys, name => Assert.True(first.Read(name).equal(second.Read(name)).all().item<bool>(), $"{name} differs"));
    }

    private (ExampleWindow Window, IReadOnlyList<ReelExample> Validation) Draw(ReelRun run)
    {
        var maker = Maker(run);
        var folder = Path.Combine(_folder, "examples");
        var window = new ExampleWindow(folder);
        window.Want(0, run.FirstWindow + (int)(run.Samples / run.Reuse));
        var drawer = new ExampleDrawer(folder, number => maker.Make(run.Seed.For(number)));
        while (drawer.DrawOne())
        {
        }

        return (window, [maker.Make(run.Seed.For("one")), maker.Make(run.Seed.For("two"), heldOut: true)]);
    }

    private static ExampleMaker Maker(ReelRun run)
    {
        var video = GaussianNoise.Draw(new(1), [8 * 3 * 16 * 16, 4]).mul_(0.03f).DetachFromDisposeScope();
        var audio = GaussianNoise.Draw(new(2), [1000, 8]).mul_(0.1f).DetachFromDisposeScope();
        return new(new(new EstimatedSpeech(), _size, run.Chunks), new(Video, samples => samples.view(samples.shape[0], -1, 1000).matmul(audio)), _size);

        Tensor Video(Tensor pictures)
        {
            var (b, t, h, w) = (pictures.shape[0], pictures.shape[1] / 8, pictures.shape[3] / 16, pictures.shape[4] / 16);
            return pictures.reshape(b, t, 8, 3, h, 16, w, 16).permute(0, 1, 4, 6, 2, 3, 5, 7).reshape(b, t, h, w, -1).matmul(video).permute(0, 1, 4, 2, 3).contiguous();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
