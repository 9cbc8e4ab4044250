using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using Bobine.Torch;
using Bobine.Training.Video;
using static TorchSharp.torch;

namespace Bobine.Training.Tests.Video;

public sealed class VideoDecoderTrainerTests : IDisposable
{
    private static readonly VideoDecoderRun _desk = VideoDecoderRun.Desk with { ValidationClips = 1 };
    private readonly string _folder = Directory.CreateTempSubdirectory("bobine-decoder-").FullName;

    [Fact]
    public void A_resumed_run_equals_an_unbroken_one_bit_for_bit()
    {
        using var threads = TorchRuntime.Threads(1);
        Train("whole", _desk, null);
        Train("broken", _desk with { Samples = 8 }, null);
        Train("broken", _desk, Path.Combine(_folder, "broken", "last.safetensors"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "whole", "last.safetensors")), File.ReadAllBytes(Path.Combine(_folder, "broken", "last.safetensors")));
    }

    [Fact]
    public void A_run_begins_again_from_released_weights_alone()
    {
        using var threads = TorchRuntime.Threads(1);
        Train("first", _desk with { Samples = 8 }, null);
        var progress = Train("second", _desk, Path.Combine(_folder, "first", VideoCodec.DecoderFile));
        Assert.Equal(16, progress.Samples);
    }

    [Fact]
    public void Weights_of_another_size_are_refused_by_name()
    {
        Train("tiny", _desk with { Samples = 2 }, null);
        var other = _desk with { Model = VideoDecoderConfig.Tiny with { Fine = 12 } };
        var fault = Assert.Throws<UserException>(() => Train("other", other, Path.Combine(_folder, "tiny", "last.safetensors")));
        Assert.Contains(VideoDecoderConfig.Tiny.ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_pictures_cost_nothing_and_a_flicker_costs_more_than_an_even_error()
    {
        using var scope = NewDisposeScope();
        var truth = zeros([1, 8, 3, 16, 16]);
        var even = full([1, 8, 3, 16, 16], 0.1f);
        var flicker = even * (arange(8).remainder(2) * 2 - 1).view(1, 8, 1, 1, 1);
        Assert.Equal(0f, PictureLoss.Of(truth, truth).item<float>());
        Assert.True(PictureLoss.Of(flicker, truth).item<float>() > PictureLoss.Of(even, truth).item<float>());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private VideoDecoderProgress Train(string name, VideoDecoderRun run, string? resume)
    {
        using var basis = Basis();
        var clips = new ClipCache(Path.Combine(_folder, "clips"), new Seed(2), new FrameSize(64, 48), seconds: 1);
        return VideoDecoderTrainer.Train(run, clips, basis, Path.Combine(_folder, name), resume, limit: null, ScalarType.Float32, _ => { }, TestContext.Current.CancellationToken);
    }

    private static VideoBasis Basis()
    {
        using var scope = NewDisposeScope();
        var (rows, _) = linalg.qr(randn([6144, 4], generator: new Generator(3)));
        return new(new PrincipalBasis(rows.t().contiguous().MoveToOuterDisposeScope(), zeros(6144).MoveToOuterDisposeScope(), ones(4).MoveToOuterDisposeScope()));
    }
}
