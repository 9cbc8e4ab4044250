using Bobine.World.Paint;
using Bobine.World.Places;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>A layer of a place, painted once per shot over all that the shot's camera will see.</summary>
internal sealed class StillLayer : IDisposable
{
    private const float LargestPixels = 9_000_000f;

    private StillLayer(PlaceLayer layer, bool isForeground, SKImage? image, SKRect area, float scale)
    {
        Layer = layer;
        IsForeground = isForeground;
        Image = image;
        Area = area;
        Scale = scale;
    }

    public PlaceLayer Layer { get; }

    /// <summary>Gets whether it is nearer than any actor.</summary>
    public bool IsForeground { get; }

    /// <summary>Gets the painted bitmap, or null when the layer is all motion.</summary>
    public SKImage? Image { get; }

    /// <summary>Gets what the bitmap covers, in design pixels.</summary>
    public SKRect Area { get; }

    /// <summary>Gets bitmap pixels per design pixel.</summary>
    public float Scale { get; }

    public static StillLayer Paint(PlaceLayer layer, bool isForeground, Light light, SKRect visible, float scale, bool stippled, Material material, float smear = 0f)
    {
        var area = new SKRect(MathF.Floor(visible.Left) - 2f, MathF.Floor(visible.Top) - 2f, MathF.Ceiling(visible.Right) + 2f, MathF.Ceiling(visible.Bottom) + 2f);
        if (layer.Still is null) return new(layer, isForeground, null, area, scale);
        scale = MathF.Min(scale, MathF.Sqrt(LargestPixels / MathF.Max(1f, area.Width * area.Height)));
        var info = new SKImageInfo(Math.Max(1, (int)MathF.Ceiling(area.Width * scale)), Math.Max(1, (int)MathF.Ceiling(area.Height * scale)), SKColorType.Bgra8888, SKAlphaType.Premul);
        var bitmap = new SKBitmap(info);
        using (var canvas = new SKCanvas(bitmap))
        using (Scratch.Open())
        {
            canvas.Clear();
            canvas.Scale(scale);
            canvas.Translate(-area.Left, -area.Top);
            layer.Still(new Painter(canvas, light) { Stippled = stippled, Material = material }, area);
        }

        if (layer.Wobble > 0f) BrushEdges.Apply(bitmap, layer.Wobble * scale, MathF.Max(0.5f, scale));
        if (layer.Blur > 0f || smear > 0f) Blur(bitmap, (layer.Blur + smear) * scale, layer.Blur * scale);
        bitmap.SetImmutable();
        var image = SKImage.FromBitmap(bitmap);
        return new(layer, isForeground, image, area, scale);
    }

    /// <summary>Gets one layer of this one with another over it; both cover the same area.</summary>
    public StillLayer Under(StillLayer over)
    {
        var bitmap = new SKBitmap(Image!.Info);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear();
            canvas.DrawImage(Image, 0f, 0f, SKSamplingOptions.Default);
            canvas.DrawImage(over.Image, 0f, 0f, SKSamplingOptions.Default);
        }

        bitmap.SetImmutable();
        using (bitmap) return new(over.Layer, over.IsForeground, SKImage.FromBitmap(bitmap), Area, Scale);
    }

    /// <summary>Draws the still part where the camera sees it.</summary>
    public void Draw(SKCanvas canvas, in CameraView view, int frameHeight, SKPaint? paint = null)
    {
        if (Image is null) return;
        if (Layer.IsGround && !view.TurnsOnly) DrawGround(canvas, view, frameHeight, paint);
        else if (view.Rolled != 0f) RollingScenery.Draw(canvas, this, view, paint);
        else
        {
            var m = Map(view);
            var target = new SKRect((Area.Left * m.ScaleX) + m.TransX, (Area.Top * m.ScaleY) + m.TransY, 0f, 0f);
            var k = m.ScaleX / Scale;
            if (MathF.Abs(k - 1f) < 1e-4f && paint is null)
            {
                // Whole pixels: a plain copy, ten times cheaper than resampling and free of shimmer.
                canvas.DrawImage(Image, MathF.Round(target.Left), MathF.Round(target.Top), SKSamplingOptions.Default);
                return;
            }

            target.Right = target.Left + (Image.Width * k);
            target.Bottom = target.Top + (Image.Height * k);
            canvas.DrawImage(Image, SKRect.Create(Image.Width, Image.Height), target, new SKSamplingOptions(SKFilterMode.Linear, k < 0.6f ? SKMipmapMode.Linear : SKMipmapMode.None), paint);
        }
    }

    /// <summary>Gets the map from design pixels to frame pixels; of the ground, only while the camera turns.</summary>
    public SKMatrix Map(in CameraView view) => Layer.IsGround ? view.Layer(float.PositiveInfinity) : IsForeground ? view.Foreground(Layer.Depth) : view.Layer(Layer.Depth);

    private void DrawGround(SKCanvas canvas, in CameraView view, int frameHeight, SKPaint? paint)
    {
        var sampling = new SKSamplingOptions(SKFilterMode.Linear);
        var top = MathF.Max(0f, MathF.Floor(view.HorizonY));
        if (top >= frameHeight) return;
        var step = MathF.Max(1.5f, frameHeight / 240f);

        // The strip above the horizon (crests, far edges) moves as the horizon does.
        var far = view.Layer(float.PositiveInfinity);
        var aboveTop = (Area.Top * far.ScaleY) + far.TransY;
        Strip(canvas, view, aboveTop, top + 1f, Area.Top, Area.Top + ((top + 1f - aboveTop) / far.ScaleY), far.ScaleX, far.TransX, sampling, paint);
        for (var y = top; y < frameHeight; y += step)
        {
            var next = MathF.Min(y + step, frameHeight + 1f);
            if (!view.GroundRow(MathF.Max(y, view.HorizonY + 0.6f), out var v0, out _, out _) || !view.GroundRow(next, out var v1, out _, out _)) continue;
            view.GroundRow((MathF.Max(y, view.HorizonY + 0.6f) + next) / 2f, out _, out var scale, out var offset);
            Strip(canvas, view, y, next + 0.5f, v0, v1 + ((v1 - v0) * 0.5f / MathF.Max(0.5f, next - y)), scale, offset, sampling, paint);
        }
    }

    private void Strip(SKCanvas canvas, in CameraView view, float y0, float y1, float v0, float v1, float scaleX, float offsetX, SKSamplingOptions sampling, SKPaint? paint)
    {
        if (y1 <= y0 || v1 <= v0) return;
        var source = new SKRect(0f, (v0 - Area.Top) * Scale, Image!.Width, (v1 - Area.Top) * Scale);
        if (source.Top >= Image.Height) source = new SKRect(0f, Image.Height - 1.5f, Image.Width, Image.Height);
        var left = (Area.Left * scaleX) + offsetX;
        var target = new SKRect(left, y0, left + (Image.Width / Scale * scaleX), y1);
        if (view.Rolled != 0f) RollingScenery.DrawStrip(canvas, this, view, view.GroundDepth((v0 + v1) / 2f), source, target, paint);
        else canvas.DrawImage(Image, source, target, sampling, paint);
    }

    private static void Blur(SKBitmap bitmap, float sigma, float sigmaY)
    {
        using var copy = bitmap.Copy();
        using var canvas = new SKCanvas(bitmap);
        using var filter = SKImageFilter.CreateBlur(sigma, sigmaY, SKShaderTileMode.Clamp);
        using var paint = new SKPaint { ImageFilter = filter, BlendMode = SKBlendMode.Src };
        using var image = SKImage.FromBitmap(copy);
        canvas.DrawImage(image, 0f, 0f, SKSamplingOptions.Default, paint);
    }

    public void Dispose() => Image?.Dispose();
}
