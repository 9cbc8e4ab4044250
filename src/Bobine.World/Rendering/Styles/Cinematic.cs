using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Cinematic: wide-screen bars, teal shadows and warm lights, halation, film grain.</summary>
internal sealed class Cinematic(FrameSize size) : FrameStyle
{
    // Thin bars: shots are framed for the whole picture, and 2.39:1 would cut feet and titles.
    private readonly int _bar = size.Width > size.Height ? size.Height / 18 : 0;

    public override Light Relight(Light light) => light with { Shade = MathF.Min(0.82f, light.Shade + 0.1f), RimStrength = light.RimStrength * 1.15f };

    public override FinishLook Look(FinishLook look) => look with
    {
        Bloom = look.Bloom * 1.25f, BloomThreshold = look.BloomThreshold - 0.04f, BloomSigma = 13f, Saturation = 0.96f, Shadows = "5E7C90", Lights = "92806A", Contrast = 0.34f, Grain = 0.13f, Paper = 0.1f, Vignette = 0.5f,
    };

    public override unsafe void After(SKBitmap frame, int index)
    {
        for (var y = 0; y < _bar; y++)
        {
            new Span<uint>((byte*)frame.GetPixels() + ((long)y * frame.RowBytes), size.Width).Fill(0xFF060508);
            new Span<uint>((byte*)frame.GetPixels() + ((long)(size.Height - 1 - y) * frame.RowBytes), size.Width).Fill(0xFF060508);
        }
    }
}
