using Bobine.Models.Reel.Video;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Video;

public sealed class VideoDecoderTests
{
    private static readonly VideoDecoderConfig _tiny = VideoDecoderConfig.Tiny;

    [Fact]
    public void An_untrained_decoder_gives_the_linear_picture()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        using var decoder = new VideoDecoder(_tiny, ScalarType.Float32);
        using var memory = new DecoderMemory();
        var latents = randn([1, 2, 4, 2, 2]);
        var linear = basis.Decode(latents);
        Assert.True(allclose(linear, decoder.call(latents, linear, memory)));
    }

    [Fact]
    public void Streaming_latent_by_latent_equals_decoding_the_whole_clip()
    {
        using var scope = NewDisposeScope();
        using var codec = Codec();
        var latents = randn([2, 4, 4, 2, 3]);
        var whole = codec.Decode(latents);
        using var memory = new DecoderMemory();
        var streamed = cat([.. Enumerable.Range(0, 4).Select(t => codec.Decode(latents.narrow(1, t, 1), memory))], 1);
        Assert.Equal([2, 32, 3, 32, 48], whole.shape);
        Assert.True(allclose(whole, streamed, 1e-4, 1e-5));
    }

    [Fact]
    public void A_later_latent_never_changes_an_earlier_picture_and_an_earlier_one_is_remembered()
    {
        using var scope = NewDisposeScope();
        using var codec = Codec();
        var latents = randn([1, 3, 4, 2, 2]);
        var changed = latents.clone();
        changed.narrow(1, 1, 1).add_(1);
        var (before, after) = (codec.Decode(latents), codec.Decode(changed));
        Assert.True(allclose(before.narrow(1, 0, 8), after.narrow(1, 0, 8)));
        Assert.False(allclose(before.narrow(1, 16, 8), after.narrow(1, 16, 8)));
    }

    [Fact]
    public void The_gradient_reaches_every_parameter()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        using var decoder = Awake();
        using var memory = new DecoderMemory();
        var latents = randn([1, 2, 4, 2, 2]);
        decoder.call(latents, basis.Decode(latents), memory).square().mean().backward();
        Assert.All(decoder.named_parameters(), entry => Assert.True(entry.parameter.grad is { } grad && grad.abs().sum().item<float>() > 0, entry.name));
    }

    [Fact]
    public void Bfloat16_pictures_are_near_the_float32_ones()
    {
        using var scope = NewDisposeScope();
        using var exact = Codec();
        using var fast = Codec(ScalarType.BFloat16);
        var latents = randn([1, 2, 4, 2, 2]) * 0.1f;
        Assert.True((exact.Decode(latents) - fast.Decode(latents)).abs().max().item<float>() < 0.05f);
    }

    [Fact]
    public void Decoding_a_long_film_keeps_no_more_than_one_frame_a_block()
    {
        using var codec = Codec();
        using var memory = new DecoderMemory();
        using var latent = randn([1, 1, 4, 2, 2]);
        for (var t = 0; t < 3; t++) codec.Decode(latent, memory).Dispose();
        var before = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var t = 0; t < 5; t++) codec.Decode(latent, memory).Dispose();
        Assert.Equal(before, TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void The_release_costs_about_thirty_five_billion_operations_for_a_second_of_film() =>
        Assert.InRange(VideoDecoderConfig.Release.ForwardFlops(24, 144, 256) / 1e9, 30, 38);

    private static VideoCodec Codec(ScalarType compute = ScalarType.Float32) => new(VideoBases.Small(4), Awake(compute));

    // The last layer begins at zero; a test that looks at the network needs it awake.
    private static VideoDecoder Awake(ScalarType compute = ScalarType.Float32)
    {
        Bobine.Torch.Random.InitialWeights.From(new(5));
        var decoder = new VideoDecoder(_tiny, compute);
        using var quiet = no_grad();
        foreach (var (name, weight) in decoder.named_parameters())
            if (name.StartsWith("leave", StringComparison.Ordinal)) weight.normal_(0, 0.02);
        return decoder;
    }
}
