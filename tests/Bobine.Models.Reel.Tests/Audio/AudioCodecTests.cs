using Bobine.Core;
using Bobine.Models.Reel.Audio;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Audio;

public sealed class AudioCodecTests
{
    [Fact]
    public void A_second_of_sound_is_24_latents_and_comes_back_as_long()
    {
        using var scope = NewDisposeScope();
        using var codec = AudioCodec.Open();

        var latents = codec.Encode(PhaseGradientTests.Glide(seconds: 1));
        Assert.Equal([1, 24, 64], latents.shape);
        Assert.Equal([1, 24_000], codec.Decode(latents).shape);
    }

    [Fact]
    public void A_sound_one_frame_later_has_the_same_latents_one_frame_later()
    {
        using var scope = NewDisposeScope();
        using var codec = AudioCodec.Open();
        var sound = PhaseGradientTests.Glide(seconds: 1);
        var later = cat([zeros(1, ReelFormat.SamplesPerFrame), sound], 1);

        // The first and last latents differ: their windows reach over the ends.
        var apart = codec.Encode(later).narrow(1, 2, 22) - codec.Encode(sound).narrow(1, 1, 22);
        Assert.True(apart.abs().max().item<float>() < 1e-3);
    }

    [Fact]
    public void An_untrained_decoder_adds_nothing()
    {
        using var scope = NewDisposeScope();
        using var decoder = new SoundDecoder(SoundDecoderConfig.Tiny, channels: 8, new Seed(3));

        Assert.Equal(0f, decoder.call(randn(2, 5, 8)).abs().max().item<float>());
    }

    [Fact]
    public void The_decoder_never_looks_ahead_so_that_films_stream()
    {
        using var scope = NewDisposeScope();
        using var decoder = Stirred();
        var latents = randn(1, 12, 8);

        var apart = decoder.call(latents).narrow(1, 0, 20) - decoder.call(latents.narrow(1, 0, 5));
        Assert.True(apart.abs().max().item<float>() < 1e-4);
    }

    [Fact]
    public void Every_weight_of_the_decoder_learns()
    {
        using var scope = NewDisposeScope();
        using var decoder = Stirred();
        decoder.call(randn(2, 6, 8)).square().mean().backward();

        Assert.All(decoder.named_parameters(), entry => Assert.True(entry.parameter.grad is not null && entry.parameter.grad.abs().sum().item<float>() > 0, entry.name));
    }

    private static SoundDecoder Stirred()
    {
        var decoder = new SoundDecoder(SoundDecoderConfig.Tiny, channels: 8, new Seed(3));
        using var _ = no_grad();
        foreach (var (_, weight) in decoder.named_parameters()) weight.add_(randn_like(weight), alpha: 0.1);
        return decoder;
    }
}
