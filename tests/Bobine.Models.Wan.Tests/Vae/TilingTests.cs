using Bobine.Models.Wan.Vae;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using TorchSharp;

namespace Bobine.Models.Wan.Tests.Vae;

public sealed class TilingTests
{
    [Fact]
    public void A_ramp_between_two_tiles_is_linear_and_keeps_the_size()
    {
        using var scope = torch.NewDisposeScope();
        var (dark, light) = (torch.zeros([1L, 1, 1, 4, 8]), torch.ones([1L, 1, 1, 4, 8]));
        var joined = Tiling.Join([[dark, light]], overlap: 4, stride: 4, height: 4, width: 8);
        Assert.Equal([1L, 1, 1, 4, 8], joined.shape);
        Assert.Equal([0f, 0f, 0f, 0f, 0f, 0.25f, 0.5f, 0.75f], joined[0, 0, 0, 0].data<float>().ToArray());
    }

    [Fact]
    public void A_frame_smaller_than_a_tile_is_decoded_whole()
    {
        using var scope = torch.NewDisposeScope();
        using var vae = new WanVae(WanVaeConfig.Tiny, WeightReader.Random(ComputePrecision.Exact));
        var latent = torch.zeros([1L, 16, 2, 2, 3]);
        Assert.True(vae.Decode(latent, new Tiling(32, 24)).Equals(vae.Decode(latent)));
        Assert.Equal([1L, 3, 5, 16, 24], vae.Decode(latent).shape);
    }

    [Fact]
    public void Decoding_and_encoding_leave_no_tensor_behind()
    {
        using var scope = torch.NewDisposeScope();
        using var vae = new WanVae(WanVaeConfig.Tiny, WeightReader.Random(ComputePrecision.Exact));
        var video = torch.zeros([1L, 3, 5, 16, 16]);
        vae.Encode(video).Dispose();
        var live = torch.Tensor.TotalCount;
        vae.Encode(video).Dispose();
        using (var latent = torch.zeros([1L, 16, 2, 2, 2])) vae.Decode(latent).Dispose();
        Assert.Equal(live, torch.Tensor.TotalCount);
    }
}
