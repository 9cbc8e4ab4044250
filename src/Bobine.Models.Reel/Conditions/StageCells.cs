using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.Models.Reel.Conditions;

/// <summary>Measures, for one instant, which share of each cell of 8 x 8 pixels every actor covers, the nearer hiding the farther.</summary>
internal sealed class StageCells : IDisposable
{
    private const int PixelsPerCell = 2, CellPixels = 8;
    private static readonly Light _light = new() { To = new(-0.5f, -0.85f), Key = "FFFFFF", Ambient = "808080", Shadow = "404040", Rim = "FFFFFF", RimStrength = 0f, Shade = 0f };
    private readonly int _rows, _columns;
    private readonly FrameSize _size;
    private readonly SKBitmap _bitmap;

    public StageCells(FrameSize size)
    {
        _size = size;
        _rows = size.Height / CellPixels;
        _columns = size.Width / CellPixels;
        _bitmap = new(new SKImageInfo(_columns * PixelsPerCell, _rows * PixelsPerCell, SKColorType.Rgba8888, SKAlphaType.Premul));
    }

    public int Rows => _rows;
    public int Columns => _columns;

    /// <summary>Measures one actor's unoccluded shares into (rows, columns); false when it is not in the frame.</summary>
    public bool Measure(ActorState actor, World.Figures.IFigure figure, in CameraView view, Span<float> shares)
    {
        shares.Clear();
        if (actor.Opacity <= 0.01f || actor.Position.Z - 0.3f < -50f) return false;
        var matrix = ActorPlacement.Matrix(actor, view);
        var bounds = matrix.MapRect(figure.Bounds(actor));
        if (!bounds.IntersectsWith(new(0f, 0f, _size.Width, _size.Height)) || bounds.Height < 1.5f) return false;
        using (var canvas = new SKCanvas(_bitmap))
        using (Scratch.Open())
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale((float)PixelsPerCell / CellPixels);
            view.ApplyRoll(canvas);
            canvas.Concat(in matrix);
            figure.Draw(new Painter(canvas, _light) { Stippled = false }, actor);
        }

        var rgba = _bitmap.GetPixelSpan();
        var any = false;
        for (var y = 0; y < _rows; y++)
        {
            for (var x = 0; x < _columns; x++)
            {
                var sum = 0;
                for (var dy = 0; dy < PixelsPerCell; dy++)
                {
                    for (var dx = 0; dx < PixelsPerCell; dx++) sum += rgba[(4 * ((((y * PixelsPerCell) + dy) * _columns * PixelsPerCell) + (x * PixelsPerCell) + dx)) + 3];
                }

                var share = sum / (255f * PixelsPerCell * PixelsPerCell) * actor.Opacity;
                shares[(y * _columns) + x] = share;
                any |= share > 0.02f;
            }
        }

        return any;
    }

    public void Dispose() => _bitmap.Dispose();
}
