using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>Pencil: graphite where the picture is darker than its surroundings, hatching for tone, a hint of colour.</summary>
internal sealed class Pencil : FrameStyle
{
    private readonly FrameSize _size;
    private readonly LumaPlanes _planes;
    private readonly float[] _soft;
    private readonly TextureReader _paper = new(Textures.Paper), _grain = new(Textures.Grain), _wash = new(Textures.Wash);

    public Pencil(FrameSize size)
    {
        _size = size;
        _planes = new(size);
        _soft = new float[size.Width + 64];
    }

    public override FinishLook Look(FinishLook look) => look with { Bloom = 0f, Vignette = 0.12f, Saturation = 1f, Shadows = "808080", Lights = "82807C", Contrast = 0.05f, Grain = 0.03f, Paper = 0.5f };

    public override void Before(SKBitmap frame, int index)
    {
        _planes.Measure(frame, 6f);
        var scale = 720f / _size.Height;
        // The hand redraws on twos: the hatching jumps a little every other frame.
        var jump = index / 2 * 37;
        PixelSweep.Run(frame, y => _planes.SoftRow(y, _soft), (int x, int y, ref float b, ref float g, ref float r) =>
        {
            float luma = _planes.Luma[(y * _size.Width) + x];
            var line = Math.Clamp((_planes.Edge(x, y) - 50f) / 330f, 0f, 1f);
            var tone = luma / 255f;
            var tooth = 0.5f + (0.35f * _paper[x + jump, y]) + (0.25f * _grain[x, y + jump]);
            float u = x * scale, v = y * scale, sway = 3f * _wash[(int)u + jump, (int)v];
            var hatch = Hatch(u + v + sway, 5f, 0.62f - tone, tooth) + Hatch(u - (v * 1.1f) + sway, 6f, 0.42f - tone, tooth) + Hatch((u * 0.3f) + v + sway, 5f, 0.24f - tone, tooth);
            var soft = Math.Clamp(((_soft[x] - luma) / 90f) + 0f, 0f, 0.5f) * tooth;
            var graphite = MathF.Min(0.93f, (line * (0.55f + (0.5f * tooth))) + (hatch * 0.55f) + soft + ((1f - tone) * 0.14f * tooth));
            var paper = 244f + (5f * _paper[x, y]);
            r = ((paper * 0.86f) + (r * 0.14f)) * (1f - graphite) + (58f * graphite);
            g = ((paper * 0.84f) + (g * 0.14f)) * (1f - graphite) + (56f * graphite);
            b = ((paper * 0.8f) + (b * 0.14f)) * (1f - graphite) + (62f * graphite);
        });
    }

    private static float Hatch(float along, float pitch, float depth, float tooth)
    {
        if (depth <= 0f) return 0f;
        var t = along / pitch;
        var stroke = 1f - (2f * MathF.Abs(t - MathF.Floor(t) - 0.5f));
        return Math.Clamp((stroke - 1f + (1.6f * MathF.Min(0.45f, depth))) * 4f, 0f, 1f) * MathF.Max(0f, tooth);
    }
}
