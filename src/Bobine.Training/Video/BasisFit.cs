using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Fits the video codec's basis: sums the blocks' products clip by clip, then takes the covariance's strongest eigenvectors.</summary>
public sealed class BasisFit : IDisposable
{
    private const int Block = ReelFormat.BlockFrames * 3 * ReelFormat.BlockHeight * ReelFormat.BlockWidth;

    private readonly Tensor _sum = zeros(Block, ScalarType.Float64).DetachFromDisposeScope();
    private readonly Tensor _products = zeros([Block, Block], ScalarType.Float32).DetachFromDisposeScope();
    private long _count;

    /// <summary>Adds all blocks of pictures in -1..1, (B, T, 3, H, W).</summary>
    public void Add(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        var blocks = VideoBasis.ToBlocks(pictures).reshape(-1, Block);
        _products.addmm_(blocks.t(), blocks, beta: 1, alpha: 1);
        _sum.add_(blocks.sum(0, type: ScalarType.Float64));
        _count += blocks.shape[0];
    }

    /// <summary>Solves for all directions, the strongest first.</summary>
    /// <returns>Orthonormal rows (6144, 6144), the mean (6144) and the coefficients' standard deviations (6144).</returns>
    public (Tensor Components, Tensor Mean, Tensor Deviation) Solve()
    {
        using var scope = NewDisposeScope();
        var mean = _sum / _count;
        var covariance = _products.to(ScalarType.Float64).div_(_count).sub_(outer(mean, mean));
        var (values, vectors) = linalg.eigh(covariance.to(ScalarType.Float32));
        var components = vectors.t().flip(0).contiguous();
        return (components.MoveToOuterDisposeScope(), mean.to(ScalarType.Float32).MoveToOuterDisposeScope(), values.flip(0).clamp_min(0).sqrt().MoveToOuterDisposeScope());
    }

    /// <summary>Makes the basis of the strongest directions.</summary>
    public static VideoBasis Take((Tensor Components, Tensor Mean, Tensor Deviation) solved, int channels)
    {
        using var scope = NewDisposeScope();
        // What is stored is float16: the basis in use is the stored one from the start.
        var components = solved.Components.narrow(0, 0, channels).to(ScalarType.Float16).to(ScalarType.Float32);
        return new(new PrincipalBasis(components.MoveToOuterDisposeScope(), solved.Mean.clone().MoveToOuterDisposeScope(), solved.Deviation.narrow(0, 0, channels).clone().MoveToOuterDisposeScope()));
    }

    public void Dispose()
    {
        _sum.Dispose();
        _products.Dispose();
    }
}
