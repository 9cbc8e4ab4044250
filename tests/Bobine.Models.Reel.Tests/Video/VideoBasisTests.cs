using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Video;

public sealed class VideoBasisTests
{
    [Fact]
    public void Encoding_what_was_decoded_gives_the_same_latents()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        var latents = randn([2, 3, 4, 2, 1]);
        var again = basis.Encode(basis.Decode(latents));
        Assert.True(allclose(latents, again, 1e-3, 1e-3));
    }

    [Fact]
    public void Decoding_again_changes_nothing_because_the_code_is_a_projection()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        var once = basis.Decode(basis.Encode(randn([1, 8, 3, 32, 32])));
        var twice = basis.Decode(basis.Encode(once));
        Assert.True(allclose(once, twice, 1e-3, 1e-3));
    }

    [Fact]
    public void Eight_frames_of_sixteen_rows_and_columns_make_one_latent()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        Assert.Equal([1, 3, 4, 2, 3], basis.Encode(zeros([1, 24, 3, 32, 48])).shape);
        Assert.Equal([1, 24, 3, 32, 48], basis.Decode(zeros([1, 3, 4, 2, 3])).shape);
    }

    [Fact]
    public void A_frame_that_is_no_whole_number_of_blocks_is_refused_with_its_shape()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        Assert.Contains("(1, 24, 3, 30, 48)", Assert.Throws<ArgumentException>(() => basis.Encode(zeros([1, 24, 3, 30, 48]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mean_square_of_all_latent_channels_is_one()
    {
        using var scope = NewDisposeScope();
        using var basis = VideoBases.Small(4);
        Assert.Equal(1f, basis.Deviation.square().mean().item<float>(), 4);
    }

    [Fact]
    public void The_shipped_basis_halves_no_picture_of_one_colour()
    {
        using var scope = NewDisposeScope();
        using var codec = Models.Reel.Video.VideoCodec.Open(ScalarType.Float32);
        var grey = full([1, 8, 3, 32, 32], 0.25f);
        var decoded = codec.Basis.Decode(codec.Encode(grey));
        Assert.True((decoded - grey).abs().mean().item<float>() < 0.02f);
    }
}
