using System.Numerics;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>Draws lit gouache on a canvas: every picture of the world goes through it, so that speed and style have one home.</summary>
/// <remarks>Lengths are in the canvas's current units; y is down. Blurs are sigmas in those units. Not thread-safe: one painter per thread.</remarks>
public sealed class Painter(SKCanvas canvas, Light light)
{
    public SKCanvas Canvas { get; } = canvas;

    /// <summary>Gets or sets the light, in the canvas's current orientation.</summary>
    public Light Light { get; set; } = light;

    /// <summary>Gets or sets whether stipple is drawn (off for small training frames and flat styles).</summary>
    public bool Stippled { get; set; } = true;

    /// <summary>Gets or sets what forms are made of.</summary>
    public Material Material { get; set; }

    /// <summary>Gets or sets whether only the silhouette matters: everything solid is filled flat; glows, blurs, blends and washes, which lie in the air or on what is there already, are left out.</summary>
    public bool IsSilhouette { get; set; }

    /// <summary>Gets how many device pixels one current unit spans.</summary>
    public float PixelsPerUnit
    {
        get
        {
            var m = Canvas.TotalMatrix;
            return MathF.Sqrt(MathF.Abs((m.ScaleX * m.ScaleY) - (m.SkewX * m.SkewY)));
        }
    }

    /// <summary>The one recipe that makes the look: a lit silhouette with a soft stippled core shadow on the side away from the light.</summary>
    /// <param name="path">A closed path.</param>
    /// <param name="local">The local colour, before light.</param>
    /// <param name="size">The short side of the form; 0 takes it from the bounds. For long things, the limb width.</param>
    /// <param name="shade">The alpha of the core shadow, or null for the light's own.</param>
    /// <param name="spread">How far the shadow reaches in, as a share of <paramref name="size"/>.</param>
    /// <param name="blur">The softness of its edge, as a share of <paramref name="size"/>.</param>
    /// <param name="highlight">The alpha of an inner light on the lit side.</param>
    /// <param name="stipple">False for smooth things (glass, metal).</param>
    /// <param name="fade">Where the form begins to show and where it is whole: a limb that grows out of a body of its own colour, without a seam.</param>
    public void Form(SKPath path, Rgb local, float size = 0f, float? shade = null, float spread = 0.26f, float blur = 0.16f, float highlight = 0f, bool stipple = true, (Vector2 From, Vector2 To)? fade = null)
    {
        if (IsSilhouette)
        {
            Fill(path, local);
            return;
        }

        var bounds = path.Bounds;
        if (size <= 0f) size = MathF.Min(bounds.Width, bounds.Height);
        Rgb lit = Light.Lit(local), dark = Light.Dark(local);
        var k = shade ?? Light.Shade;
        var scale = PixelsPerUnit;
        var pixels = size * scale;
        if (Material == Material.Paper && pixels >= 3f)
        {
            Sheet(path, lit, scale);
            return;
        }

        if (k <= 0f || pixels < 3f)
        {
            Fill(path, lit);
            return;
        }

        Vector2 to = Light.To * (spread * size);
        var grain = stipple && Stippled && pixels > 14f ? k * 0.55f : 0f;
        var shading = new FormShade.Shading(lit, dark, k, grain, OnDevice(to), OnDevice(to * 1.9f), blur * pixels, Rgb.Mix(lit, Light.Key, 0.6f), highlight, OnDevice(to * -0.55f), fade is { } ramp ? Ramp(ramp.From, ramp.To) : default);
        if (!FormShade.OfThread.Draw(Canvas, path, shading)) Fill(path, lit);
    }

    // A sheet of paper: its shadow on what lies below, its flat colour, its light cut edge.
    private void Sheet(SKPath path, Rgb lit, float pixelsPerUnit)
    {
        var pixel = 1f / MathF.Max(1e-6f, pixelsPerUnit);
        Fill(Shapes.Moved(path, -Light.To.X * 2.4f * pixel, -Light.To.Y * 3.2f * pixel), "1C1030", 0.42f, 2.2f * pixel);
        Fill(path, lit);
        Stroke(path, Rgb.Mix(lit, "FFF8EC", 0.45f), 1.1f * pixel, 0.75f);
    }

    /// <summary>The plane over device pixels that is 0 at one point and 1 at the other.</summary>
    private Vector3 Ramp(Vector2 from, Vector2 to)
    {
        var m = Canvas.TotalMatrix;
        SKPoint a = m.MapPoint(from.X, from.Y), b = m.MapPoint(to.X, to.Y);
        var d = new Vector2(b.X - a.X, b.Y - a.Y);
        var k = d / MathF.Max(1e-6f, d.LengthSquared());
        return new(k.X, k.Y, -((k.X * a.X) + (k.Y * a.Y)));
    }

    private Vector2 OnDevice(Vector2 v)
    {
        var m = Canvas.TotalMatrix;
        return new((m.ScaleX * v.X) + (m.SkewX * v.Y), (m.SkewY * v.X) + (m.ScaleY * v.Y));
    }

    /// <summary>A flat fill. <paramref name="colour"/> is used as it is: call <c>Light.Lit</c> for lit things.</summary>
    public void Fill(SKPath path, Rgb colour, float alpha = 1f, float blur = 0f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette && !IsSolid(alpha, blur, blend)) return;
        using var paint = Paint(colour, alpha, blur, blend);
        Canvas.DrawPath(path, paint);
    }

    /// <summary>A fill with a gradient or texture; the painter does not own the shader.</summary>
    public void FillShader(SKPath path, SKShader shader, float alpha = 1f, float blur = 0f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette && !IsSolid(alpha, blur, blend)) return;
        using var paint = Paint(new(1f, 1f, 1f), alpha, blur, blend);
        paint.Shader = shader;
        Canvas.DrawPath(path, paint);
    }

    /// <summary>Covers everything that the clip allows with a gradient or texture.</summary>
    public void Cover(SKShader shader, float alpha = 1f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette) return;
        using var paint = Paint(new(1f, 1f, 1f), alpha, 0f, blend);
        paint.Shader = shader;
        Canvas.DrawPaint(paint);
    }

    public void Cover(Rgb colour, float alpha = 1f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette) return;
        using var paint = Paint(colour, alpha, 0f, blend);
        Canvas.DrawPaint(paint);
    }

    /// <summary>A line of constant width with round ends.</summary>
    public void Stroke(SKPath path, Rgb colour, float width, float alpha = 1f, float blur = 0f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette && !IsSolid(alpha, blur, blend)) return;
        using var paint = Paint(colour, alpha, blur, blend);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = width;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.StrokeJoin = SKStrokeJoin.Round;
        Canvas.DrawPath(path, paint);
    }

    public void Disc(float x, float y, float r, Rgb colour, float alpha = 1f, float blur = 0f, SKBlendMode blend = SKBlendMode.SrcOver)
    {
        if (IsSilhouette && !IsSolid(alpha, blur, blend)) return;
        using var paint = Paint(colour, alpha, blur, blend);
        Canvas.DrawCircle(x, y, r, paint);
    }

    /// <summary>Light in the air: a radial falloff at 0, .25, .55 and 1 of the radius, screened.</summary>
    public void Glow(float x, float y, float r, Rgb colour, float alpha = 0.8f, SKBlendMode blend = SKBlendMode.Screen)
    {
        if (IsSilhouette) return;
        using var shader = SKShader.CreateRadialGradient(new SKPoint(x, y), r,
            [colour.ToColor(alpha), colour.ToColor(alpha * 0.42f), colour.ToColor(alpha * 0.12f), colour.ToColor(0f)], [0f, 0.25f, 0.55f, 1f], SKShaderTileMode.Clamp);
        using var paint = Paint(new(1f, 1f, 1f), 1f, 0f, blend);
        paint.Shader = shader;
        Canvas.DrawCircle(x, y, r, paint);
    }

    /// <summary>The shadow where a thing touches the ground: a dark core in a wide soft one, multiplied, pulled aside by <paramref name="skew"/>.</summary>
    public void ContactShadow(float x, float y, float rx, float ry, float alpha = 0.45f, float skew = 0f)
    {
        Fill(Shapes.Ellipse(x + (skew * 0.5f), y, rx + (MathF.Abs(skew) * 0.5f), ry), Light.Shadow, alpha * 0.55f, ry * 0.55f, SKBlendMode.Multiply);
        Fill(Shapes.Ellipse(x, y, rx * 0.7f, ry * 0.45f), Light.Shadow, alpha, ry * 0.25f, SKBlendMode.Multiply);
    }

    /// <summary>A linear gradient between two points; the caller disposes it.</summary>
    public static SKShader Linear(Vector2 from, Vector2 to, ReadOnlySpan<(Rgb Colour, float Alpha)> stops, float[]? positions = null) =>
        SKShader.CreateLinearGradient(new SKPoint(from.X, from.Y), new SKPoint(to.X, to.Y), Colours(stops), positions, SKShaderTileMode.Clamp);

    /// <summary>A radial gradient; the caller disposes it.</summary>
    public static SKShader Radial(Vector2 centre, float radius, ReadOnlySpan<(Rgb Colour, float Alpha)> stops, float[]? positions = null) =>
        SKShader.CreateRadialGradient(new SKPoint(centre.X, centre.Y), radius, Colours(stops), positions, SKShaderTileMode.Clamp);

    /// <summary>A repeating texture whose grain stays in device pixels; the caller disposes it. With a tint the texture's alpha carries that colour.</summary>
    public SKShader Texture(SKImage tile, float scale = 1f, Rgb? tint = null, float degrees = 0f, float offsetX = 0f, float offsetY = 0f)
    {
        var m = Canvas.TotalMatrix;
        var local = SKMatrix.CreateScale(scale, scale).PostConcat(SKMatrix.CreateRotationDegrees(degrees)).PostConcat(SKMatrix.CreateTranslation(offsetX + m.TransX, offsetY + m.TransY));
        if (m.TryInvert(out var inverse)) local = local.PostConcat(inverse);
        var shader = tile.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, new SKSamplingOptions(SKFilterMode.Linear), local);
        if (tint is not { } colour) return shader;
        using var filter = SKColorFilter.CreateBlendMode(colour.ToColor(), SKBlendMode.SrcIn);
        using (shader) return shader.WithColorFilter(filter);
    }

    /// <summary>Saves the canvas (matrix, clip and light); disposing restores it.</summary>
    public Saved Push()
    {
        Canvas.Save();
        return new(this, Light);
    }

    public void Translate(float x, float y) => Canvas.Translate(x, y);
    public void Rotate(float degrees) => Canvas.RotateDegrees(degrees);
    public void Scale(float x, float y) => Canvas.Scale(x, y);
    public void Clip(SKPath path) => Canvas.ClipPath(path, SKClipOperation.Intersect, antialias: !IsSilhouette);

    /// <summary>Flips left to right, light included: what was drawn facing right faces left.</summary>
    public void Mirror()
    {
        Canvas.Scale(-1f, 1f);
        Light = Light.Mirrored();
    }

    private static bool IsSolid(float alpha, float blur, SKBlendMode blend) => alpha >= 0.3f && blur <= 0f && blend == SKBlendMode.SrcOver;

    internal static SKPaint Paint(Rgb colour, float alpha, float blur, SKBlendMode blend)
    {
        var paint = new SKPaint { IsAntialias = true, Color = colour.ToColor(alpha), BlendMode = blend };
        if (blur > 0f) paint.MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, blur);
        return paint;
    }

    private static SKColor[] Colours(ReadOnlySpan<(Rgb Colour, float Alpha)> stops)
    {
        var colours = new SKColor[stops.Length];
        for (var i = 0; i < stops.Length; i++) colours[i] = stops[i].Colour.ToColor(stops[i].Alpha);
        return colours;
    }

    /// <summary>Restores the painter when disposed.</summary>
    public readonly struct Saved(Painter painter, Light light) : IDisposable
    {
        public void Dispose()
        {
            painter.Canvas.Restore();
            painter.Light = light;
        }
    }
}
