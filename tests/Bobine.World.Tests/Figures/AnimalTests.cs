using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Figures;
using Bobine.World.Figures.Animals;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Tests.Figures;

public sealed class AnimalTests
{
    private static readonly string[] _quadrupeds = ["lion", "cat", "dog", "giraffe", "horse", "elephant"];

    public static TheoryData<string> Kinds => [.. AnimalGaits.Kinds];

    public static TheoryData<string> Quadrupeds => [.. _quadrupeds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_action_is_drawn_inside_the_bounds(string kind)
    {
        var figure = Make(kind);
        var scale = 48f / figure.Height;
        var wrong = new List<string>();
        foreach (var action in Terms.Actions)
        {
            foreach (var t in (float[])[0.12f, 0.47f, 0.8f])
            {
                var state = State(kind, action, t);
                var bounds = figure.Bounds(state);
                var (inside, outside) = Coverage(figure, state, scale, bounds);
                if (inside < 60) wrong.Add($"{action} {t}: nothing drawn");
                if (outside > 3) wrong.Add($"{action} {t}: {outside} pixels outside");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Clothes_stay_inside_the_bounds(string kind)
    {
        var figure = Make(kind, new Look { Wears = ["cape", "top-hat", "scarf", "glasses"] });
        foreach (var action in (string[])["stand", "run", "fly", "dance"])
        {
            foreach (var wind in (float[])[-1f, 0f, 1f])
            {
                var state = State(kind, action, 0.4f) with { Wind = wind };
                Assert.True(Coverage(figure, state, 48f / figure.Height, figure.Bounds(state)).Outside < 4, $"{action} in wind {wind}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_state_gives_the_same_pixels(string kind)
    {
        var state = State(kind, "walk", 0.3f);
        Assert.Equal(Pixels(Make(kind), state), Pixels(Make(kind), state));
    }

    [Theory]
    [MemberData(nameof(Quadrupeds))]
    public void Planted_feet_do_not_slide(string kind)
    {
        var figure = Make(kind);
        var gait = AnimalGaits.Of(kind)!;
        foreach (var (action, stride, stance) in ((string, float, float)[])[("walk", gait.Walk, gait.WalkStance), ("run", gait.Run, gait.RunStance)])
        {
            float low = float.MaxValue, high = float.MinValue, lowest = float.MinValue, highest = float.MaxValue;
            for (var i = 0; i <= 20; i++)
            {
                // The near hind foot stands from the start of the cycle.
                var phase = (0.02f + (i / 20f * 0.96f)) * stance;
                var foot = figure.Pose(State(kind, action, phase))["foot-near-hind"];
                var x = foot.X + (phase * stride);
                (low, high) = (MathF.Min(low, x), MathF.Max(high, x));
                (lowest, highest) = (MathF.Max(lowest, foot.Y), MathF.Min(highest, foot.Y));
            }

            Assert.True(high - low < 0.02f * figure.Height, $"{kind} {action} slides {high - low:F3} m");
            Assert.True(lowest - highest < 0.02f * figure.Height, $"{kind} {action} leaves the ground by {lowest - highest:F3} m");
        }
    }

    [Fact]
    public void A_waddling_duck_keeps_its_planted_foot()
    {
        var figure = Make("duck");
        var gait = AnimalGaits.Of("duck")!;
        var at = Enumerable.Range(1, 10).Select(i => i / 11f * gait.WalkStance).Select(phase => figure.Pose(State("duck", "walk", phase))["foot-near"].X + (phase * gait.Walk)).ToList();
        Assert.True(at.Max() - at.Min() < 0.005f);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_pose_names_the_joints_that_contacts_use(string kind)
    {
        var pose = Make(kind).Pose(State(kind, "stand", 0f));
        foreach (var joint in (string[])["head", "mouth", "eye", "chest", "hip", "tail", "back", "foot-near", "foot-far", "foot-near-fore", "foot-far-fore", "foot-near-hind", "foot-far-hind", "hand-near", "hand-far"])
        {
            Assert.True(pose.Joints.ContainsKey(joint), joint);
        }

        Assert.All(pose.Bones, bone => Assert.True(pose.Joints.ContainsKey(bone.From) && pose.Joints.ContainsKey(bone.To)));
        Assert.True(pose["mouth"].X > pose["hip"].X, "figures face right");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_named_coat_is_seen(string kind)
    {
        var red = Mean(Make(kind, new Look { Coat = "red" }), kind);
        var blue = Mean(Make(kind, new Look { Coat = "blue" }), kind);
        Assert.True(red.R - red.B > blue.R - blue.B + 0.15f, $"{kind}: {red} against {blue}");
    }

    [Fact]
    public void Accessories_change_the_picture()
    {
        foreach (var kind in AnimalGaits.Kinds)
        {
            var bare = Pixels(Make(kind), State(kind, "stand", 0f));
            foreach (var worn in (string[])["crown", "sunglasses", "firefighter-outfit", "santa-hat", "hat"])
            {
                Assert.False(bare.AsSpan().SequenceEqual(Pixels(Make(kind, new Look { Wears = [worn] }), State(kind, "stand", 0f))), $"{kind} with {worn}");
            }
        }
    }

    [Fact]
    public void A_kitten_in_a_firefighter_outfit_stands_on_two_legs_and_holds_a_hose()
    {
        var kitten = Make("cat", new Look { Age = "young", Wears = ["firefighter-outfit"] });
        var pose = kitten.Pose(State("cat", "extinguish", 0.5f));
        Assert.True(pose["hand-near"].Y < pose["hip"].Y, "the paws are above the hips");
        Assert.True(pose["nozzle"].X > pose["hand-near"].X, "the nozzle points ahead");
        Assert.Equal(0f, pose["foot-near-hind"].Y, 0.02f);
    }

    [Fact]
    public void A_licking_giraffe_reaches_its_target()
    {
        var giraffe = Make("giraffe");
        var away = giraffe.Pose(State("giraffe", "stand", 0f))["mouth"];
        var target = new Vector3(2.0f, 1.7f, 0f);
        var near = giraffe.Pose(State("giraffe", "lick", 0.45f) with { Target = target })["mouth"];
        var goal = new Vector2(target.X, -target.Y);
        Assert.True(Vector2.Distance(near, goal) < 0.5f, $"{near}");
        Assert.True(Vector2.Distance(away, goal) > 1f);
    }

    [Fact]
    public void Figures_pass_from_one_action_to_the_next_without_a_jump()
    {
        var cat = Make("cat");
        var before = cat.Pose(State("cat", "sit", 0f))["chest"];
        var after = cat.Pose(State("cat", "stand", 0f))["chest"];
        var half = cat.Pose(State("cat", "stand", 0f) with { Before = new("sit"), Blend = 0.5f })["chest"];
        Assert.InRange(Vector2.Distance(half, (before + after) / 2f), 0f, 0.01f);
    }

    [Fact]
    public void Cats_of_other_seeds_have_other_coats()
    {
        var coats = Enumerable.Range(0, 12).Select(i => Convert.ToHexString(Pixels(FigureCatalogue.Create(new CastMember { Id = "a", Kind = "cat" }, new Seed((ulong)i)), State("cat", "stand", 0f)))).Distinct().Count();
        Assert.True(coats >= 3);
    }

    private static IFigure Make(string kind, Look? look = null) => FigureCatalogue.Create(new CastMember { Id = kind, Kind = kind, Look = look ?? new() }, new Seed(7));

    private static ActorState State(string kind, string action, float t) => new()
    {
        Id = kind, Cast = 0, Kind = kind, Position = Vector3.Zero, Now = new(action, t, t), Before = new("stand"), Clock = 1.3f, Variation = 0.4f, Target = action is "lick" or "kiss" or "give" or "embrace" or "extinguish" ? new Vector3(1.4f, 0.8f, 0f) : null,
    };

    private static byte[] Pixels(IFigure figure, ActorState state)
    {
        using var surface = SKSurface.Create(new SKImageInfo(160, 120, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Translate(70f, 100f);
        surface.Canvas.Scale(50f / figure.Height);
        figure.Draw(new Painter(surface.Canvas, new Light()), state);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        return pixels.GetPixelSpan().ToArray();
    }

    private static (int Inside, int Outside) Coverage(IFigure figure, ActorState state, float scale, SKRect bounds)
    {
        const int width = 420, height = 300, originX = 200, originY = 200;
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Translate(originX, originY);
        surface.Canvas.Scale(scale);
        figure.Draw(new Painter(surface.Canvas, new Light()), state);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        var bytes = pixels.GetPixelSpan();
        int inside = 0, outside = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (bytes[(((y * width) + x) * 4) + 3] < 40) continue;
                float fx = (x - originX) / scale, fy = (y - originY) / scale, slack = 1.5f / scale;
                if (fx >= bounds.Left - slack && fx <= bounds.Right + slack && fy >= bounds.Top - slack && fy <= bounds.Bottom + slack) inside++;
                else outside++;
            }
        }

        return (inside, outside);
    }

    private static (float R, float G, float B) Mean(IFigure figure, string kind)
    {
        var bytes = Pixels(figure, State(kind, "stand", 0f));
        double r = 0, g = 0, b = 0, n = 0;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            if (bytes[i + 3] < 250) continue;
            (r, g, b, n) = (r + bytes[i], g + bytes[i + 1], b + bytes[i + 2], n + 1);
        }

        return ((float)(r / n / 255), (float)(g / n / 255), (float)(b / n / 255));
    }
}
