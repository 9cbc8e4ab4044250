using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Figures;
using Bobine.World.Figures.People;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Tests.Figures;

public sealed class PropTests
{
    private const int Side = 160;

    [Fact]
    public void Every_prop_can_be_cast() => Assert.All(PropTerms.All, prop => Assert.InRange(Make(prop.Id).Height, 0.02f, 40f));

    [Fact]
    public void A_sample_of_props_is_drawn_and_stays_inside_its_bounds()
    {
        foreach (var id in Sample(150))
        {
            var figure = Make(id);
            foreach (var action in (string[])["stand", "walk", "dance"])
            {
                var state = State(id, action, 0.3f);
                var (inside, outside) = Coverage(figure, state);
                Assert.True(inside > 60, $"{id} shows {inside} pixels when it should {action}");
                Assert.True(outside < inside * 0.004f, $"{id} leaves its bounds by {outside} pixels when it should {action}");
            }
        }
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("blackbird")]
    [InlineData("motorcycle")]
    [InlineData("plane")]
    public void What_moves_has_a_nose_to_the_right(string id)
    {
        var figure = Make(id);
        Assert.True(figure.Pose(State(id, "stand", 0f))["nose"].X > figure.Pose(State(id, "stand", 0f))["tail"].X);
        Assert.NotEqual(Pixels(figure, State(id, "stand", 0f)), Mirrored(figure, State(id, "stand", 0f)));
    }

    [Fact]
    public void A_rabbit_hops_off_the_ground()
    {
        var figure = Make("rabbit");
        Assert.True(Lowest(figure, State("rabbit", "walk", 0.5f)) < Lowest(figure, State("rabbit", "walk", 0f)) - 6);
    }

    [Fact]
    public void Eaten_food_gets_smaller_until_nothing_is_left()
    {
        var figure = Make("pizza");
        int Left(float eaten) => Coverage(figure, State("pizza", "stand", 0f) with { Eaten = eaten }).Inside;
        Assert.True(Left(0.4f) < Left(0f) * 0.9f);
        Assert.True(Left(0.7f) < Left(0.4f) * 0.8f);
        Assert.True(Left(1f) < Left(0f) * 0.02f);
    }

    [Fact]
    public void A_broken_thing_falls_apart()
    {
        var figure = Make("teapot");
        Assert.True(Width(figure, State("teapot", "stand", 0f) with { Damage = 1f }) > Width(figure, State("teapot", "stand", 0f)) * 1.2f);
    }

    [Fact]
    public void A_coat_changes_the_colour()
    {
        var red = Mean(Pixels(Make("tractor", new Look { Coat = "red" }), State("tractor", "stand", 0f)));
        var blue = Mean(Pixels(Make("tractor", new Look { Coat = "blue" }), State("tractor", "stand", 0f)));
        Assert.True(red.X > blue.X + 10f && blue.Z > red.Z + 10f);
    }

    [Fact]
    public void The_same_prop_is_drawn_the_same_twice() => Assert.Equal(Pixels(Make("fox"), State("fox", "walk", 0.2f)), Pixels(Make("fox"), State("fox", "walk", 0.2f)));

    [Fact]
    public void Any_prop_fits_a_hand()
    {
        foreach (var id in Sample(40))
        {
            using var surface = SKSurface.Create(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul));
            surface.Canvas.Translate(Side * 0.5f, Side * 0.5f);
            surface.Canvas.Scale(60f);
            HandProps.Draw(new Painter(surface.Canvas, new Light()), id);
            Assert.Contains(Read(surface), value => value > 40);
        }
    }

    private static IEnumerable<string> Sample(int count) => PropTerms.All.Select(prop => prop.Id).OrderBy(id => new Seed(5).For(id).Value).Take(count);

    private static IFigure Make(string id, Look? look = null) => FigureCatalogue.Create(new CastMember { Id = "one", Kind = id, Look = look ?? new() }, new Seed(3).For(id));

    private static ActorState State(string kind, string action, float t) => new() { Id = "one", Cast = 0, Kind = kind, Position = Vector3.Zero, Now = new(action, t, t), Clock = t };

    private static byte[] Pixels(IFigure figure, ActorState state, float flip = 1f)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul));
        var bounds = figure.Bounds(state);
        var scale = Side * 0.4f / MathF.Max(bounds.Height, bounds.Width);
        surface.Canvas.Translate(Side * 0.5f, Side * 0.6f);
        surface.Canvas.Scale(scale * flip, scale);
        figure.Draw(new Painter(surface.Canvas, new Light()), state);
        return Read(surface);
    }

    private static byte[] Mirrored(IFigure figure, ActorState state) => Pixels(figure, state, -1f);

    private static byte[] Read(SKSurface surface)
    {
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        return pixels.GetPixelSpan().ToArray();
    }

    private static (int Inside, int Outside) Coverage(IFigure figure, ActorState state)
    {
        var bounds = figure.Bounds(state);
        var scale = Side * 0.4f / MathF.Max(bounds.Height, bounds.Width);
        var pixels = Pixels(figure, state);
        int inside = 0, outside = 0;
        for (var i = 0; i < Side * Side; i++)
        {
            if (pixels[(i * 4) + 3] < 40) continue;
            float x = ((i % Side) - (Side * 0.5f)) / scale, y = ((i / Side) - (Side * 0.6f)) / scale, slack = 1.5f / scale;
            if (x > bounds.Left - slack && x < bounds.Right + slack && y > bounds.Top - slack && y < bounds.Bottom + slack) inside++;
            else outside++;
        }

        return (inside, outside);
    }

    private static int Lowest(IFigure figure, ActorState state) => Rows(Pixels(figure, state)).Max();

    private static int Width(IFigure figure, ActorState state)
    {
        var calm = State(state.Kind, "stand", 0f) with { Damage = 0.5f };
        var bounds = figure.Bounds(calm);
        using var surface = SKSurface.Create(new SKImageInfo(Side * 2, Side * 2, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Translate(Side, Side * 1.5f);
        surface.Canvas.Scale(Side * 0.6f / bounds.Width);
        figure.Draw(new Painter(surface.Canvas, new Light()), state);
        var pixels = Read(surface);
        var columns = Enumerable.Range(0, Side * Side * 4).Where(i => pixels[(i * 4) + 3] > 40).Select(i => i % (Side * 2)).ToList();
        return columns.Max() - columns.Min();
    }

    private static IEnumerable<int> Rows(byte[] pixels) => Enumerable.Range(0, Side * Side).Where(i => pixels[(i * 4) + 3] > 40).Select(i => i / Side);

    private static Vector3 Mean(byte[] pixels)
    {
        var sum = Vector3.Zero;
        var count = 0;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            if (pixels[i + 3] < 200) continue;
            sum += new Vector3(pixels[i], pixels[i + 1], pixels[i + 2]);
            count++;
        }

        return sum / Math.Max(1, count);
    }
}
