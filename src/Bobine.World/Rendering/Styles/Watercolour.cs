using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Watercolour: thinned pigment, dark wet edges, granulation, paper shown by a torn edge.</summary>
internal sealed class Watercolour : FrameStyle
{
    private readonly FrameSize _size;
    private readonly LumaPlanes _planes;
    private readonly float[] _soft;
    private readonly TextureReader _wash = new(Textures.Wash), _paper = new(Textures.Paper);
    private readonly float[] _torn;

    public Watercolour(FrameSize size)
    {
        _size = size;
        _planes = new(size);
        _soft = new float[size.Width + 64];
        _torn = Torn(size, _wash);
    }

    public override FinishLook Look(FinishLook look) => look with { Bloom = look.Bloom * 0.6f, Vignette = 0.05f, Grain = 0.02f, Saturation = 0.95f, Contrast = 0.02f, Paper = 0.6f };

    public override void Before(SKBitmap frame, int index)
    {
        _planes.Measure(frame, 5f);
        PixelSweep.Run(frame, y => _planes.SoftRow(y, _soft), (int x, int y, ref float b, ref float g, ref float r) =>
        {
            var luma = _planes.Luma[(y * _size.Width) + x];
            var wet = 1f - MathF.Min(0.35f, 3f * MathF.Max(0f, (_soft[x] - luma) / 255f));
            var grain = ((0.045f * _wash[x + 137, y]) + (0.05f * _paper[x, y])) * (1.4f - (luma / 255f)) * 255f;
            r = Thin(r, wet, grain);
            g = Thin(g, wet, grain);
            b = Thin(b, wet, grain);
        });
    }

    public override void After(SKBitmap frame, int index) => PixelSweep.Run(frame, null, (int x, int y, ref float b, ref float g, ref float r) =>
    {
        var paint = _torn[(y * _size.Width) + x];
        if (paint >= 1f) return;
        var tooth = 6f * _paper[x, y];
        r = 248f + tooth + ((r - 248f - tooth) * paint);
        g = 243f + tooth + ((g - 243f - tooth) * paint);
        b = 231f + tooth + ((b - 231f - tooth) * paint);
    });

    private static float Thin(float c, float wet, float grain) => ((255f - ((255f - c) * 0.86f)) * wet) + grain;

    private static float[] Torn(FrameSize size, TextureReader wash)
    {
        var mask = new float[size.Width * size.Height];
        var scale = 1280f / size.Width;
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                var edge = MathF.Min(MathF.Min(x, size.Width - 1 - x), MathF.Min(y, size.Height - 1 - y)) * scale;
                var ragged = 24f + (14f * wash[(int)(x * scale * 1.7f), (int)(y * scale * 1.7f)]) + (7f * wash[(int)(x * scale * 6f) + 91, (int)(y * scale * 6f)]);
                var t = Math.Clamp((edge - ragged) / 7f, 0f, 1f);
                mask[(y * size.Width) + x] = t * t * (3f - (2f * t));
            }
        }

        return mask;
    }
}
