using Bobine.Core;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Pixel art: big square pixels of few tones, dithered in order.</summary>
internal sealed class PixelArt(FrameSize size) : FrameStyle
{
    private static readonly int[] _order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

    // About 180 rows: a figure in a wide shot is still some forty pixels high.
    private readonly int _block = Math.Max(2, size.Height / 180);

    public override FinishLook Look(FinishLook look) => look with { Grain = 0f, Paper = 0f, Vignette = 0.2f, Saturation = 1.22f, Contrast = 0.25f, Bloom = look.Bloom * 0.5f };

    public override unsafe void After(SKBitmap frame, int index)
    {
        var pixels = (byte*)frame.GetPixels();
        for (var by = 0; by * _block < size.Height; by++)
        {
            for (var bx = 0; bx * _block < size.Width; bx++)
            {
                int x0 = bx * _block, y0 = by * _block, x1 = Math.Min(x0 + _block, size.Width), y1 = Math.Min(y0 + _block, size.Height);
                int b = 0, g = 0, r = 0, n = (x1 - x0) * (y1 - y0);
                for (var y = y0; y < y1; y++)
                {
                    for (var x = x0; x < x1; x++)
                    {
                        var at = pixels + ((long)y * frame.RowBytes) + (x * 4);
                        b += at[0];
                        g += at[1];
                        r += at[2];
                    }
                }

                var threshold = (_order[((by & 3) * 4) + (bx & 3)] - 7.5f) / 16f;
                var colour = (uint)(Step(b / n, threshold) | (Step(g / n, threshold) << 8) | (Step(r / n, threshold) << 16)) | 0xFF000000;
                for (var y = y0; y < y1; y++) new Span<uint>(pixels + ((long)y * frame.RowBytes) + (x0 * 4), x1 - x0).Fill(colour);
            }
        }
    }

    // Nine tones a channel.
    private static int Step(float value, float threshold) => Math.Clamp((int)MathF.Round((value / 31.875f) + (threshold * 0.55f)), 0, 8) * 255 / 8;
}
