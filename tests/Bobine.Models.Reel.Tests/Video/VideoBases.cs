using Bobine.Models.Reel.Video;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Video;

/// <summary>Small bases with orthonormal rows.</summary>
internal static class VideoBases
{
    public static VideoBasis Small(int channels)
    {
        using var scope = NewDisposeScope();
        var generator = new Generator(3);
        var (rows, _) = linalg.qr(randn([6144, channels], generator: generator));
        var deviation = arange(channels, 0, -1).to(ScalarType.Float32);
        return new(new PrincipalBasis(rows.t().contiguous().MoveToOuterDisposeScope(), full([6144], 0.1f).MoveToOuterDisposeScope(), deviation.MoveToOuterDisposeScope()));
    }
}
