using Bobine.Core;
using TorchSharp;

namespace Bobine.Training.Video;

/// <summary>The pictures of a drawn clip, and the style they are drawn in.</summary>
/// <param name="Style">A style of the vocabulary.</param>
/// <param name="Shape">Frames, rows and columns.</param>
/// <param name="Pixels">RGB bytes, (frame, row, column, 3).</param>
public sealed record StoredClip(string Style, VideoShape Shape, byte[] Pixels)
{
    /// <summary>Gets a part as floats in -1..1, (1, frames, 3, rows, columns).</summary>
    public torch.Tensor Part(int frame, int frames, int row, int rows, int column, int columns)
    {
        using var scope = torch.NewDisposeScope();
        var bytes = torch.tensor(Pixels, [Shape.Frames, Shape.Height, Shape.Width, 3]);
        var part = bytes.narrow(0, frame, frames).narrow(1, row, rows).narrow(2, column, columns).permute(0, 3, 1, 2).contiguous();
        return part.to(torch.ScalarType.Float32).mul_(2f / 255).sub_(1).unsqueeze(0).MoveToOuterDisposeScope();
    }

    /// <summary>Gets the whole clip as floats in -1..1, (1, frames, 3, rows, columns).</summary>
    public torch.Tensor Whole() => Part(0, Shape.Frames, 0, Shape.Height, 0, Shape.Width);
}
