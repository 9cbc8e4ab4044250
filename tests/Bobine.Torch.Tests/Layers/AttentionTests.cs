using Bobine.Core;
using Bobine.Torch.Layers;
using Bobine.Torch.Random;
using TorchSharp;

namespace Bobine.Torch.Tests.Layers;

public sealed class AttentionTests
{
    [Fact]
    public void Chunked_attention_equals_the_plain_formula()
    {
        using var scope = torch.NewDisposeScope();
        var (q, k, v) = (Draw("q", 2, 300, 3, 8), Draw("k", 2, 70, 3, 8), Draw("v", 2, 70, 3, 8));
        var bias = Draw("bias", 1, 3, 300, 70);
        var scores = torch.einsum("bnhd,bmhd->bhnm", q, k) * 0.25 + bias;
        var expected = torch.einsum("bhnm,bmhd->bnhd", torch.softmax(scores, -1), v).flatten(2);
        Assert.True((Attention.Run(q, k, v, 0.25, bias) - expected).abs().max().item<float>() < 1e-5f);
    }

    [Fact]
    public void Attention_leaves_its_inputs_alone_and_nothing_behind()
    {
        using var scope = torch.NewDisposeScope();
        var q = Draw("q", 1, 20, 2, 4);
        var before = q.clone();
        var live = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (Attention.Run(q, q, q))
        {
        }

        Assert.Equal(live, TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.True(q.Equals(before));
    }

    [Fact]
    public void Noise_depends_on_its_seed_and_nothing_else()
    {
        using var scope = torch.NewDisposeScope();
        Assert.True(Draw("a", 4, 5).Equals(Draw("a", 4, 5)));
        Assert.False(Draw("a", 4, 5).Equals(Draw("b", 4, 5)));
        var many = Draw("a", 10_000);
        Assert.InRange(many.mean().item<float>(), -0.05f, 0.05f);
        Assert.InRange(many.std().item<float>(), 0.95f, 1.05f);
    }

    private static torch.Tensor Draw(string name, params long[] shape) => GaussianNoise.Draw(new Seed(1).For(name), shape);
}
