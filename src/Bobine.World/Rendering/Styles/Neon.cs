using Bobine.Core;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Neon: the picture sinks into violet night, and every edge burns in its own hue.</summary>
internal sealed class Neon(FrameSize size) : FrameStyle
{
    private readonly LumaPlanes _planes = new(size);

    public override FinishLook Look(FinishLook look) => look with { Bloom = 1.1f, BloomThreshold = 0.5f, BloomSigma = 7f, Saturation = 1.25f, Contrast = 0.2f, Paper = 0.08f, Shadows = "66607E", Lights = "80808A" };

    public override void Before(SKBitmap frame, int index)
    {
        _planes.Measure(frame, 4f);
        PixelSweep.Run(frame, null, (int x, int y, ref float b, ref float g, ref float r) =>
        {
            var edge = Math.Clamp((_planes.Edge(x, y) - 70f) / 260f, 0f, 1f);
            float top = MathF.Max(r, MathF.Max(g, b)), low = MathF.Min(r, MathF.Min(g, b));
            var spread = MathF.Max(12f, top - low);
            float hr = (r - low) / spread, hg = (g - low) / spread, hb = (b - low) / spread;

            // Each edge burns in its own hue, pulled to the tubes that exist: pink, amber, cyan.
            float nr = (255f * hr) + (40f * hb), ng = (225f * hg) + (120f * hb), nb = (120f * hr * (1f - hg)) + (255f * hb) + (110f * hg * (1f - hr));
            r = (r * 0.26f) + 12f + (edge * nr);
            g = (g * 0.2f) + 4f + (edge * ng);
            b = (b * 0.38f) + 30f + (edge * nb);
        });
    }
}
