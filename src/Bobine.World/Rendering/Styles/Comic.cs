using Bobine.Core;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Comic: inked edges, flat bands of colour, halftone dots in the shadows.</summary>
internal sealed class Comic(FrameSize size) : FrameStyle
{
    private readonly LumaPlanes _planes = new(size);
    private readonly float _pitch = MathF.Max(3f, size.Height / 120f);

    public override FinishLook Look(FinishLook look) => look with { Bloom = 0f, Grain = 0f, Paper = 0.3f, Vignette = 0.12f, Saturation = 1.3f, Contrast = 0.2f };

    public override void After(SKBitmap frame, int index)
    {
        _planes.Measure(frame, 3f);
        PixelSweep.Run(frame, null, (int x, int y, ref float b, ref float g, ref float r) =>
        {
            var luma = MathF.Max(1f, _planes.Luma[(y * size.Width) + x]);
            var band = MathF.Round(luma / 42f) * 42f;
            var k = ((band * 0.75f) + (luma * 0.25f) + 14f) / luma;
            (r, g, b) = (r * k, g * k, b * k);

            // Dots on a turned grid, larger where it is darker.
            float u = ((x + y) * 0.7071f / _pitch) % 1f, v = ((x - y + 10000) * 0.7071f / _pitch) % 1f;
            float du = u - 0.5f, dv = v - 0.5f, radius = Math.Clamp((0.42f - (luma / 255f)) * 1.15f, 0f, 0.46f);
            if (radius > 0.05f && (du * du) + (dv * dv) < radius * radius) (r, g, b) = (r * 0.55f, g * 0.5f, b * 0.68f);
            var ink = Math.Clamp((_planes.Edge(x, y) - 150f) / 150f, 0f, 1f);
            r += (24f - r) * ink;
            g += (18f - g) * ink;
            b += (32f - b) * ink;
        });
    }
}
