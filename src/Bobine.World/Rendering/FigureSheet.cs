using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering;

/// <summary>One picture of a sheet: a figure in one state.</summary>
/// <param name="Figure">Who is drawn.</param>
/// <param name="State">Its state; the position's X is ignored.</param>
/// <param name="Label">Words under the figure, or null.</param>
public sealed record FigurePicture(IFigure Figure, ActorState State, string? Label = null);

/// <summary>Draws figures side by side on paper, each lit as it is in a film: to judge looks, poses and motion.</summary>
public static class FigureSheet
{
    private static readonly Light _light = new() { To = new(-0.5f, -0.85f), Key = "FFF4E0", Ambient = "9A93C0", Shadow = "3A2F58", Rim = "FFF0C8", RimStrength = 0.7f, Shade = 0.62f };
    private static readonly Rgb _paperTop = "E9DCC3", _paperFoot = "D9C6AA", _ink = "5A4A58";

    /// <summary>Draws every kind (a row) at so many instants of every action (columns), as PNG.</summary>
    /// <param name="kinds">Kinds that can be drawn by hand.</param>
    /// <param name="actions">Actions of the vocabulary.</param>
    /// <param name="seed">Sets the looks that nobody names.</param>
    /// <param name="instants">How many instants of each action.</param>
    /// <param name="cell">Pixels of a cell.</param>
    public static byte[] Png(IReadOnlyList<string> kinds, IReadOnlyList<string> actions, Seed seed, int instants = 4, int cell = 200)
    {
        var rows = new List<IReadOnlyList<FigurePicture>>();
        foreach (var kind in kinds)
        {
            var figure = FigureCatalogue.Create(new CastMember { Id = kind, Kind = kind }, seed.For(kind));
            var row = new List<FigurePicture>();
            foreach (var action in actions)
            {
                for (var i = 0; i < instants; i++)
                {
                    var t = (i + 0.5f) / instants;
                    row.Add(new(figure, new ActorState { Id = kind, Cast = 0, Kind = kind, Position = new(0f, 0f, 5f), Now = new(action, t, t), Before = new(action), Clock = t }, i == 0 ? $"{kind} {action}" : null));
                }
            }

            rows.Add(row);
        }

        using var image = Draw(rows, new(cell, (int)(cell * 1.2f)));
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    /// <summary>Draws rows of figures.</summary>
    /// <param name="rows">The figures.</param>
    /// <param name="cell">The width and height of a figure's cell in pixels.</param>
    /// <param name="pixelsPerMetre">The scale, or 0 to fit each row's tallest figure to the cell.</param>
    /// <param name="light">The light, or null for a clear day.</param>
    public static SKImage Draw(IReadOnlyList<IReadOnlyList<FigurePicture>> rows, SKSizeI cell, float pixelsPerMetre = 0f, Light? light = null)
    {
        var key = light ?? _light;
        var width = Math.Max(1, rows.Max(row => row.Count)) * cell.Width;
        using var surface = SKSurface.Create(new SKImageInfo(width, rows.Count * cell.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        var painter = new Painter(canvas, key);
        using (Scratch.Open())
        {
            using var paper = Painter.Linear(Vector2.Zero, new(0f, rows.Count * cell.Height), [(_paperTop, 1f), (_paperFoot, 1f)]);
            painter.Cover(paper);
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var scale = pixelsPerMetre > 0f ? pixelsPerMetre : cell.Height * 0.74f / rows[r].Max(picture => picture.Figure.Height);
            for (var i = 0; i < rows[r].Count; i++)
            {
                Picture(painter, key, rows[r][i], new SKPoint((i + 0.5f) * cell.Width, ((r + 1) * cell.Height) - (cell.Height * 0.12f)), scale, cell);
            }
        }

        return surface.Snapshot();
    }

    /// <summary>Draws one figure, lit, with its ground point at <paramref name="ground"/>.</summary>
    public static void Place(Painter painter, Light light, IFigure figure, ActorState state, SKPoint ground, float pixelsPerMetre)
    {
        var size = figure.Height * pixelsPerMetre;
        var flip = state.Facing < 0f ? -1f : 1f;
        var matrix = SKMatrix.CreateScale(pixelsPerMetre * state.Scale * flip / state.Squash, pixelsPerMetre * state.Scale * state.Squash)
            .PostConcat(SKMatrix.CreateRotationDegrees(state.Roll))
            .PostConcat(SKMatrix.CreateTranslation(ground.X, ground.Y - (state.Position.Y * pixelsPerMetre)));
        var area = SKRectI.Ceiling(matrix.MapRect(figure.Bounds(state)));
        area.Inflate(2, 2);
        area = SKRectI.Intersect(area, painter.Canvas.DeviceClipBounds);
        if (area.IsEmpty) return;
        var lighting = new GroupLight(Math.Clamp(size * 0.28f, 30f, 260f), Math.Clamp(size / 100f, 1f, 4f), 0.9f, 0.22f);
        using var image = Group.Draw(area, light, lighting, inner =>
        {
            inner.Canvas.Concat(matrix);
            if (flip < 0f) inner.Light = inner.Light.Mirrored();
            inner.Stippled = painter.Stippled;
            figure.Draw(inner, state);
        });
        painter.Canvas.DrawImage(image, area.Left, area.Top, SKSamplingOptions.Default);
    }

    private static void Picture(Painter painter, Light light, FigurePicture picture, SKPoint ground, float scale, SKSizeI cell)
    {
        using var scratch = Scratch.Open();
        var wide = picture.Figure.Height * scale * 0.22f;
        painter.ContactShadow(ground.X, ground.Y + 2f, wide, wide * 0.16f, 0.4f, wide * 0.2f);
        Place(painter, light, picture.Figure, picture.State, ground, scale);
        if (picture.Label is not { } label) return;
        using var font = new SKFont(SKTypeface.Default, MathF.Max(9f, cell.Height * 0.045f));
        using var paint = new SKPaint { IsAntialias = true, Color = _ink.ToColor() };
        painter.Canvas.DrawText(label, ground.X, ground.Y + (cell.Height * 0.08f), SKTextAlign.Center, font, paint);
    }
}
