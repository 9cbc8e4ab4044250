using static TorchSharp.torch;

namespace Bobine.Pipelines.Images;

/// <summary>Turns decoded pieces into pictures.</summary>
public static class FramePictures
{
    /// <summary>Gets the frames of (1, 3, f, H, W) in [-1, 1] as 8-bit pictures.</summary>
    public static IReadOnlyList<Picture> Of(Tensor piece)
    {
        using var scope = NewDisposeScope();
        var bytes = ((piece[0] / 2 + 0.5).clamp(0, 1) * 255).round().to(ScalarType.Byte).permute(1, 2, 3, 0).contiguous().cpu(); // (f, H, W, 3)
        return [.. Enumerable.Range(0, (int)bytes.shape[0]).Select(i => Picture.From(bytes[i]))];
    }
}
