using Bobine.Plan;
using Bobine.World.Figures;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Conditions;

/// <summary>One actor's figure, its portrait and the colours seen on it: what a look is, whoever named it.</summary>
public sealed class SlotPicture
{
    /// <summary>The portrait's width and height in pixels: 2 x 4 tokens.</summary>
    public const int Side = 64;
    private static readonly Light _light = new() { To = new(-0.5f, -0.85f), Key = "FFF4E0", Ambient = "9A93C0", Shadow = "3A2F58", Rim = "FFF0C8", RimStrength = 0.7f, Shade = 0.62f };

    private SlotPicture(IFigure figure, byte[] pixels, float[] colours)
    {
        Figure = figure;
        Pixels = pixels;
        Colours = colours;
    }

    public IFigure Figure { get; }

    /// <summary>Gets RGB bytes on mid grey, (row, column, 3).</summary>
    public byte[] Pixels { get; }

    /// <summary>Gets the mean colour of the upper, middle and lower third, -1 to 1 each.</summary>
    public float[] Colours { get; }

    /// <summary>Draws the portrait of a cast member of a plan.</summary>
    public static SlotPicture Of(FilmPlan plan, ActorState actor)
    {
        var member = plan.Cast[actor.Cast];
        var figure = FigureCatalogue.Create(member, plan.SeedOf(member.Id).For(actor.Instance));
        var state = new ActorState { Id = actor.Id, Cast = actor.Cast, Instance = actor.Instance, Kind = actor.Kind, Position = new(0f, 0f, 5f) };
        var info = new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using (var canvas = new SKCanvas(bitmap))
        using (Scratch.Open())
        {
            canvas.Clear(SKColors.Transparent);
            var bounds = figure.Bounds(state);
            var scale = (Side - 6) / MathF.Max(0.05f, MathF.Max(bounds.Height, bounds.Width));
            canvas.Translate((Side / 2f) - (scale * bounds.MidX), (Side / 2f) - (scale * bounds.MidY));
            canvas.Scale(scale);
            figure.Draw(new Painter(canvas, _light) { Stippled = false }, state);
        }

        return Read(figure, bitmap.GetPixelSpan());
    }

    /// <summary>Encodes the portrait, held still for a latent, with an encoder of pictures (B, T, 3, H, W): (4, 4, channels).</summary>
    public Tensor Encode(Func<Tensor, Tensor> encoder)
    {
        using var scope = NewDisposeScope();
        var still = tensor(Pixels, [1, 1, Side, Side, 3]).permute(0, 1, 4, 2, 3).to(ScalarType.Float32).div(127.5f).sub(1f).expand(1, ReelFormat.BlockFrames, 3, Side, Side);
        return encoder(still)[0][0].permute(1, 2, 0).contiguous().MoveToOuterDisposeScope();
    }

    private static SlotPicture Read(IFigure figure, ReadOnlySpan<byte> rgba)
    {
        var pixels = new byte[Side * Side * 3];
        var colours = new float[9];
        int top = Side, foot = 0;
        for (var i = 0; i < Side * Side; i++)
        {
            if (rgba[(4 * i) + 3] < 64) continue;
            top = Math.Min(top, i / Side);
            foot = Math.Max(foot, i / Side);
        }

        Span<float> weights = stackalloc float[3];
        for (var i = 0; i < Side * Side; i++)
        {
            var alpha = rgba[(4 * i) + 3] / 255f;
            var third = Math.Clamp(3 * ((i / Side) - top) / Math.Max(1, foot - top + 1), 0, 2);
            weights[third] += alpha;
            for (var c = 0; c < 3; c++)
            {
                var value = rgba[(4 * i) + c];
                pixels[(3 * i) + c] = (byte)Math.Clamp(value + (128f * (1f - alpha)), 0f, 255f);
                colours[(3 * third) + c] += value;
            }
        }

        for (var i = 0; i < 9; i++) colours[i] = weights[i / 3] < 1f ? 0f : (colours[i] / weights[i / 3] / 127.5f) - 1f;
        return new(figure, pixels, colours);
    }
}
