using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Black and white film: one hard key, deep blacks, a breath of diffusion.</summary>
internal sealed class Noir(FrameSize size) : FrameStyle
{
    private readonly LumaPlanes _planes = new(size);
    private readonly float[] _soft = new float[size.Width + 64];

    public override Light Relight(Light light) => light with { Shade = MathF.Min(0.85f, light.Shade + 0.15f), RimStrength = light.RimStrength * 1.1f };

    public override FinishLook Look(FinishLook look) => look with { Bloom = look.Bloom * 0.5f, Vignette = 0.62f, Grain = 0.16f, Saturation = 0f, Shadows = "808080", Lights = "808080", Contrast = 0.3f };

    public override void Before(SKBitmap frame, int index)
    {
        _planes.Measure(frame, 10f);
        PixelSweep.Run(frame, y => _planes.SoftRow(y, _soft), (int x, int y, ref float b, ref float g, ref float r) =>
        {
            // Red-sensitive stock: skies darken, skins and flames glow.
            var l = (0.55f * r) + (0.38f * g) + (0.07f * b);
            l = (l * 0.72f) + (_soft[x] * 0.28f);
            l = Math.Clamp((l - 25f) / 0.86f, 0f, 255f);
            var t = l / 255f;
            l = 255f * ((t * 0.35f) + (0.65f * t * t * (3f - (2f * t))));
            (r, g, b) = (l, l, l);
        });
    }

    public override void After(SKBitmap frame, int index) => PixelSweep.Run(frame, null, (int x, int y, ref float b, ref float g, ref float r) =>
    {
        var t = g / 255f;
        r = 9f + ((244f - 9f) * t);
        g = 10f + ((238f - 10f) * t);
        b = 13f + ((226f - 13f) * t);
    });
}
