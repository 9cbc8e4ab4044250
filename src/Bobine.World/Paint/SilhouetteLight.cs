using System.Numerics;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>Lights the silhouette of a drawn figure in one sweep over its pixels: core shadow, wide and thin rim, haze.</summary>
/// <remarks>Design: the art bible, section 1. The same three image filters in Skia took over ten times as long.</remarks>
internal static class SilhouetteLight
{
    /// <param name="layer">BGRA, premultiplied, changed in place.</param>
    /// <param name="light">The light of the place.</param>
    /// <param name="how">Lengths in pixels of the layer.</param>
    public static unsafe void Apply(SKBitmap layer, Light light, GroupLight how)
    {
        int width = layer.Width, height = layer.Height, stride = layer.RowBytes / 4;
        var pixels = (uint*)layer.GetPixels();
        var to = light.To;
        var rim = MathF.Min(1f, how.Rim * light.RimStrength);
        var core = new CoarseMask(width, height, 4);
        Reduce(pixels, stride, width, height, core, 4);
        core.Blur(how.Size * 0.11f);
        core.Shift(to.X * how.Size * 0.16f, to.Y * how.Size * 0.16f);
        var wide = new CoarseMask(width, height, 2);
        Reduce(pixels, stride, width, height, wide, 2);
        wide.Blur(how.RimWidth * 1.6f);
        wide.Shift(-to.X * how.RimWidth * 2.2f, -to.Y * how.RimWidth * 2.2f);

        var room = width + 32;
        float[] coreRow = new float[room], wideRow = new float[room], thinRow = new float[room], scratch = new float[Math.Max(wide.Width, core.Width) + 16];
        var alpha = new float[(height + 2) * room];
        for (var y = 0; y < height; y++) Alpha(pixels + (y * stride), alpha.AsSpan(((y + 1) * room) + 8, width));
        float dx = to.X * how.RimWidth, dy = to.Y * how.RimWidth;
        for (var y = 0; y < height; y++)
        {
            if (IsEmpty(alpha.AsSpan(((y + 1) * room) + 8, width))) continue;
            core.Row(y, coreRow, scratch);
            wide.Row(y, wideRow, scratch);
            Thin(alpha, room, width, height, y, dx, dy, thinRow);
            Row(new Span<uint>(pixels + (y * stride), width), coreRow, wideRow, thinRow, light, how, rim);
        }
    }

    private static void Row(Span<uint> row, float[] core, float[] wide, float[] thin, Light light, GroupLight how, float rim)
    {
        Rgb shadow = light.Shadow, edge = light.Rim, haze = how.Haze?.Colour ?? default;
        var mist = how.Haze?.Alpha ?? 0f;
        var lanes = Vector<float>.Count;
        var mask = new Vector<uint>(255);
        Vector<float> one = Vector<float>.One, zero = Vector<float>.Zero, half = new(0.5f);
        Span<uint> tail = stackalloc uint[lanes];
        for (var x = 0; x < row.Length; x += lanes)
        {
            var whole = x + lanes <= row.Length;
            if (!whole)
            {
                tail.Clear();
                row[x..].CopyTo(tail);
            }

            var packed = whole ? new Vector<uint>(row[x..]) : new Vector<uint>(tail);
            if (Vector.EqualsAll(packed, Vector<uint>.Zero)) continue;
            var a = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 24)));
            var b = Vector.ConvertToSingle(Vector.AsVectorInt32(packed & mask));
            var g = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 8) & mask));
            var r = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(packed, 16) & mask));
            Mix(ref r, ref g, ref b, a, shadow, Vector.Max(zero, one - new Vector<float>(core, x)) * how.Core);
            Mix(ref r, ref g, ref b, a, edge, Vector.Max(zero, one - new Vector<float>(wide, x)) * (0.55f * rim));
            Mix(ref r, ref g, ref b, a, edge, Vector.Max(zero, one - new Vector<float>(thin, x)) * rim);
            if (mist > 0f) Mix(ref r, ref g, ref b, a, haze, new(mist));
            var ir = Vector.AsVectorUInt32(Vector.ConvertToInt32(Vector.Min(a, r) + half));
            var ig = Vector.AsVectorUInt32(Vector.ConvertToInt32(Vector.Min(a, g) + half));
            var ib = Vector.AsVectorUInt32(Vector.ConvertToInt32(Vector.Min(a, b) + half));
            var result = ib | Vector.ShiftLeft(ig, 8) | Vector.ShiftLeft(ir, 16) | (packed & new Vector<uint>(0xFF000000));
            if (whole) result.CopyTo(row[x..]);
            else
            {
                result.CopyTo(tail);
                tail[..(row.Length - x)].CopyTo(row[x..]);
            }
        }
    }

    // Source-atop of a colour at the given strength.
    private static void Mix(ref Vector<float> r, ref Vector<float> g, ref Vector<float> b, Vector<float> a, Rgb colour, Vector<float> strength)
    {
        r += ((a * colour.R) - r) * strength;
        g += ((a * colour.G) - g) * strength;
        b += ((a * colour.B) - b) * strength;
    }

    private static unsafe void Reduce(uint* pixels, int stride, int width, int height, CoarseMask mask, int factor)
    {
        var values = mask.Values;
        var scale = 1f / (255f * factor * factor);
        for (var y = 0; y < height; y++)
        {
            var to = values.Slice(((y / factor) + 1) * mask.Width, mask.Width);
            var from = pixels + (y * stride);
            for (var x = 0; x < width; x++)
            {
                if (from[x] != 0) to[(x / factor) + 1] += (from[x] >> 24) * scale;
            }
        }
    }

    private static unsafe void Alpha(uint* pixels, Span<float> row)
    {
        for (var x = 0; x < row.Length; x++) row[x] = (pixels[x] >> 24) * (1f / 255f);
    }

    private static bool IsEmpty(ReadOnlySpan<float> row) => !row.ContainsAnyExcept(0f);

    // The alpha moved by (-dx, -dy) from the light, with a half-pixel softness.
    private static void Thin(float[] alpha, int room, int width, int height, int y, float dx, float dy, float[] row)
    {
        var sy = Math.Clamp(y + dy, -1f, height);
        int y0 = (int)MathF.Floor(sy), x0 = (int)MathF.Floor(dx);
        float fy = sy - y0, fx = dx - x0;
        x0 = Math.Clamp(x0, -8, 7);
        var upper = alpha.AsSpan(((y0 + 1) * room) + 8 + x0);
        var lower = alpha.AsSpan((Math.Min(y0 + 2, height + 1) * room) + 8 + x0);
        for (var x = 0; x < width; x++)
        {
            var a = upper[x] + ((upper[x + 1] - upper[x]) * fx);
            var b = lower[x] + ((lower[x + 1] - lower[x]) * fx);
            row[x] = a + ((b - a) * fy);
        }
    }
}
