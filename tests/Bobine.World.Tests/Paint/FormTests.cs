using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Tests.Paint;

public sealed class FormTests
{
    private static readonly Light _light = new() { To = new(-1f, 0f) };

    [Fact]
    public void The_side_toward_the_light_is_lit_and_the_other_turns_away()
    {
        using var bitmap = Draw(painter => painter.Form(Shapes.Circle(50f, 50f, 40f), "B08060", stipple: false));
        Assert.Equal(_light.Lit("B08060").ToColor(), bitmap.GetPixel(22, 50));
        Assert.True(bitmap.GetPixel(86, 50).Red < bitmap.GetPixel(22, 50).Red - 40);
        Assert.Equal(0, bitmap.GetPixel(96, 50).Alpha);
    }

    [Fact]
    public void A_turned_canvas_keeps_the_shading_with_the_form()
    {
        using var bitmap = Draw(painter =>
        {
            painter.Canvas.RotateDegrees(90f, 50f, 50f);
            painter.Form(Shapes.Circle(50f, 50f, 40f), "B08060", stipple: false);
        });
        Assert.True(bitmap.GetPixel(50, 22).Red > bitmap.GetPixel(50, 86).Red + 40);
    }

    [Fact]
    public void A_fade_begins_at_its_first_point()
    {
        using var bitmap = Draw(painter => painter.Form(Shapes.Rect(30f, 10f, 40f, 80f), "B08060", fade: (new Vector2(50f, 30f), new Vector2(50f, 50f))));
        Assert.Equal(0, bitmap.GetPixel(50, 20).Alpha);
        Assert.InRange(bitmap.GetPixel(50, 40).Alpha, 100, 155);
        Assert.Equal(255, bitmap.GetPixel(50, 60).Alpha);
    }

    private static SKBitmap Draw(Action<Painter> draw)
    {
        var bitmap = new SKBitmap(new SKImageInfo(100, 100, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        draw(new Painter(canvas, _light));
        return bitmap;
    }
}
