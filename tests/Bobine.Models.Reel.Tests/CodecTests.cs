using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Models.Reel.Video;
using Bobine.Torch;
using Bobine.Torch.Random;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests;

public sealed class CodecTests
{
    [Fact]
    public void The_shipped_picture_basis_is_orthonormal_and_decoding_then_encoding_gives_the_latents_back()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var file = SafetensorsFile.Open(ReelFolder.File("video-codec.safetensors"));
        using var basis = VideoBasis.Read(file);
        var latents = GaussianNoise.Draw(new(1), [1, 2, basis.Channels, 2, 3]);

        var again = basis.Encode(basis.Decode(latents));

        Assert.Equal([1, 16, 3, 32, 48], basis.Decode(latents).shape);
        Assert.True(again.allclose(latents, 1e-2, 2e-2), $"largest difference {(again - latents).abs().max().item<float>()}");
    }

    [Fact]
    public void A_tone_survives_the_sound_codec_in_the_bin_it_was_in()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var file = SafetensorsFile.Open(ReelFolder.File("audio-codec.safetensors"));
        using var basis = AudioBasis.Read(file);
        const double hertz = 440;
        var tone = tensor([.. Enumerable.Range(0, 24_000).Select(i => (float)(0.3 * Math.Sin(Math.Tau * hertz * i / ReelFormat.SampleRate)))]).unsqueeze(0);

        var decoded = basis.Decode(basis.Encode(tone));

        Assert.Equal([1, 24, 64], basis.Encode(tone).shape);
        Assert.InRange(decoded.mean([1]).argmax().item<long>(), 17, 21);
    }

    [Fact]
    public void Phases_found_for_true_magnitudes_give_a_sound_with_nearly_those_magnitudes()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        var sound = tensor([.. Enumerable.Range(0, 12_000).Select(i => (float)(0.3 * Math.Sin((0.1 * i) + (3e-6 * i * i))))]).unsqueeze(0);
        var magnitudes = Spectrum.Magnitudes(Spectrum.LogMagnitudes(sound));

        var (rough, fine) = (Distance(0), Distance(32));

        Assert.True(fine < 0.2 && fine < rough / 2, $"{rough} before, {fine} after 32 rounds");

        double Distance(int rounds) => ((Spectrum.Magnitudes(Spectrum.LogMagnitudes(GriffinLim.Sound(magnitudes, rounds))) - magnitudes).norm() / magnitudes.norm()).item<float>();
    }

    [Theory]
    [InlineData(1280, 720, 256, 144)]
    [InlineData(512, 288, 256, 144)]
    public void Reel_works_in_a_frame_of_whole_tokens_of_the_asked_shape(int width, int height, int ownWidth, int ownHeight) => Assert.Equal(new FrameSize(ownWidth, ownHeight), ReelFrame.For(new(width, height)));

    [Fact]
    public void A_portrait_frame_is_upright() => Assert.True(ReelFrame.For(new(720, 1280)) is { Width: var width, Height: var height } && height > width && width % 32 == 0 && height % 16 == 0);
}
