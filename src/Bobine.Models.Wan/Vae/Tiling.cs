using static TorchSharp.torch;

namespace Bobine.Models.Wan.Vae;

/// <summary>How a picture too large for memory is cut: tiles of <paramref name="Size"/> pixels every <paramref name="Stride"/> pixels, blended where they overlap.</summary>
public sealed record Tiling(int Size = 256, int Stride = 192)
{
    /// <summary>Joins rows of tiles (B, C, T, h, w): each is blended linearly with the finished tile above, then with the one to its left, over the overlap, and cut to the stride.</summary>
    internal static Tensor Join(IReadOnlyList<IReadOnlyList<Tensor>> rows, long overlap, long stride, long height, long width)
    {
        var joined = new List<Tensor>();
        for (var i = 0; i < rows.Count; i++)
        {
            var parts = new List<Tensor>();
            for (var j = 0; j < rows[i].Count; j++)
            {
                var tile = rows[i][j];
                if (i > 0) Blend(rows[i - 1][j], tile, overlap, axis: 3);
                if (j > 0) Blend(rows[i][j - 1], tile, overlap, axis: 4);
                parts.Add(tile.narrow(3, 0, Math.Min(stride, tile.shape[3])).narrow(4, 0, Math.Min(stride, tile.shape[4])));
            }

            joined.Add(cat(parts, 4));
        }

        var whole = cat(joined, 3);
        return whole.narrow(3, 0, height).narrow(4, 0, width).contiguous();
    }

    private static void Blend(Tensor before, Tensor after, long overlap, int axis)
    {
        overlap = Math.Min(overlap, Math.Min(before.shape[axis], after.shape[axis]));
        if (overlap <= 0) return;
        var shape = Enumerable.Repeat(1L, 5).ToArray();
        shape[axis] = overlap;
        var ramp = (arange(overlap, ScalarType.Float32) / overlap).to(after.dtype).to(after.device).view(shape);
        var start = after.narrow(axis, 0, overlap);
        var end = before.narrow(axis, before.shape[axis] - overlap, overlap);
        start.copy_((end * (1 - ramp)) + (start * ramp));
    }
}
