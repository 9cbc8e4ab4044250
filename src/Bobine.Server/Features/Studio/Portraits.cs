using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.Server.Features.Studio;

/// <summary>Draws a member of the cast alone, in the look it has in the film.</summary>
internal static class Portraits
{
    private const int Side = 288;
    private static readonly Light _light = new() { To = new(-0.5f, -0.85f), Key = "FFF4E0", Ambient = "9A93C0", Shadow = "3A2F58", Rim = "FFF0C8", RimStrength = 0.7f, Shade = 0.62f };
    private static readonly Rgb[] _skies = ["F7D9A8", "F2C3A0", "CFE0D8", "D8D2EA", "F3DDB8"];

    public static byte[] Draw(CastMember member, ulong seed)
    {
        var own = new Seed(seed).For(member.Id);
        var figure = FigureCatalogue.Create(member, own.For(0));
        var state = new ActorState { Id = member.Id, Cast = 0, Kind = member.Kind, Position = new(0f, 0f, 5f), Facing = 1f, Clock = 0.4f };
        var bounds = Measure(figure, state);
        var scale = MathF.Min(Side * 0.80f / MathF.Max(bounds.Width, 0.01f), Side * 0.80f / MathF.Max(bounds.Height, 0.01f));
        using var surface = SKSurface.Create(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul));
        var painter = new Painter(surface.Canvas, _light);
        using var scratch = Scratch.Open();
        var sky = _skies[own.For("sky").Random().Below(_skies.Length)];
        using (var paper = Painter.Linear(Vector2.Zero, new(0f, Side), [(sky, 1f), ("FBF3E4", 1f)])) painter.Cover(paper);
        var ground = new SKPoint((Side * 0.5f) - (bounds.MidX * scale), (Side * 0.5f) + (bounds.Height * scale * 0.5f) - (bounds.Bottom * scale));
        var wide = bounds.Width * scale * 0.36f;
        painter.ContactShadow(Side * 0.5f, ground.Y + 2f, wide, wide * 0.14f, 0.4f, wide * 0.1f);
        FigureSheet.Place(painter, _light, figure, state, ground, scale);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    /// <summary>Finds what the figure covers, in metres: its bounds leave room for every gesture.</summary>
    private static SKRect Measure(IFigure figure, ActorState state)
    {
        const int side = 160;
        var room = figure.Bounds(state);
        var scale = side / MathF.Max(MathF.Max(room.Width, room.Height), 0.01f);
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        using var scratch = Scratch.Open();
        canvas.Clear(SKColors.Transparent);
        FigureSheet.Place(new Painter(canvas, _light), _light, figure, state, new SKPoint(-room.Left * scale, -room.Top * scale), scale);
        int left = side, top = side, right = -1, bottom = -1;
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (bitmap.GetPixel(x, y).Alpha < 24) continue;
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return right < 0 ? room : new(room.Left + (left / scale), room.Top + (top / scale), room.Left + ((right + 1) / scale), room.Top + ((bottom + 1) / scale));
    }
}
