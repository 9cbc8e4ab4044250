using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Figures;
using Bobine.World.Figures.People;
using Bobine.World.Figures.People.Moves;
using Bobine.World.Paint;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using Bobine.World.Simulation.Acting;
using SkiaSharp;

namespace Bobine.World.Tests.Figures;

public sealed class PeopleTests
{
    private static readonly Light _light = new();

    public static TheoryData<string> People => [.. Kinds.People];

    [Theory]
    [MemberData(nameof(People))]
    public void Every_person_draws_every_action_inside_its_bounds(string kind)
    {
        var figure = Make(kind, new Look { Wears = kind is "actor" ? ["cape", "top-hat"] : [] });
        foreach (var action in Terms.Actions)
        {
            foreach (var t in (float[])[0.2f, 0.7f])
            {
                var state = State(kind, action) with { Now = new(action, t, t), Clock = t, Holds = action is "hit" ? "hammer" : null, Target = action is "give" or "hit" ? new Vector3(0.5f, 1.1f, 5f) : null, Wind = 0.6f };
                using var outside = Drawn(figure, state, hideInside: true);
                Assert.True(Covered(outside) == 0, $"{kind} {action} at {t} draws {Covered(outside)} pixels outside its bounds");
            }
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_same_state_gives_the_same_pixels(string kind)
    {
        var state = State(kind, "wave") with { Now = new("wave", 0.3f, 0.4f), Clock = 1.2f };
        using var first = Drawn(Make(kind), state);
        using var second = Drawn(Make(kind), state);
        Assert.Equal(first.GetPixelSpan().ToArray(), second.GetPixelSpan().ToArray());
    }

    [Fact]
    public void A_person_who_faces_left_is_lit_from_where_the_light_is()
    {
        using var left = Placed(-1f, new(-1f, -0.3f));
        using var mirrored = Placed(1f, new(1f, -0.3f));
        using var wrong = Placed(1f, new(-1f, -0.3f));
        int right = 0, other = 0;
        for (var y = 0; y < left.Height; y++)
        {
            for (var x = 0; x < left.Width; x++)
            {
                SKColor a = left.GetPixel(x, y), b = mirrored.GetPixel(left.Width - 1 - x, y), c = wrong.GetPixel(left.Width - 1 - x, y);
                right += Math.Abs(a.Red - b.Red);
                other += Math.Abs(a.Red - c.Red);
            }
        }

        Assert.True(right * 5 < other, $"{right} against {other}");

        static SKBitmap Placed(float facing, Vector2 to)
        {
            var bitmap = new SKBitmap(200, 200, SKColorType.Rgba8888, SKAlphaType.Premul);
            using var canvas = new SKCanvas(bitmap);
            canvas.Clear();
            var light = _light with { To = to };
            FigureSheet.Place(new Painter(canvas, light) { Stippled = false }, light, Make("man"), State("man", "stand") with { Facing = facing }, new(100f, 180f), 90f);
            return bitmap;
        }
    }

    [Theory]
    [InlineData("give", 0.46f, 0.65f, 1.15f)]
    [InlineData("hit", 0.45f, 0.75f, 1.25f)]
    [InlineData("push", 0.5f, 0.7f, 1.1f)]
    [InlineData("catch", 0.5f, 0.6f, 1.5f)]
    [InlineData("embrace", 0.4f, 0.45f, 1.2f)]
    public void A_hand_reaches_a_target_in_reach(string action, float progress, float x, float y)
    {
        var state = State("man", action) with { Now = new(action, progress, progress), Target = new Vector3(x, y, 5f) };
        var hand = Make("man").Pose(state)["hand-near"];
        var weight = action is "embrace" ? 0.12f : 0.03f;
        Assert.InRange(Vector2.Distance(hand, new(x, -y)), 0f, weight);
    }

    [Fact]
    public void A_target_is_reached_by_one_who_faces_left_too()
    {
        var state = State("woman", "give") with { Now = new("give", 0.5f, 0.5f), Facing = -1f, Position = new(2f, 0f, 5f), Target = new Vector3(1.4f, 1.1f, 5f) };
        Assert.InRange(Vector2.Distance(Make("woman").Pose(state)["hand-near"], new(0.6f, -1.1f)), 0f, 0.03f);
    }

    [Fact]
    public void A_planted_foot_stays_where_it_is_while_the_body_walks_by_the_stride()
    {
        var figure = Make("man");
        var stride = PeopleGaits.WalkStride * figure.Height;
        float? first = null;
        for (var phase = 0.12f; phase < 0.40f; phase += 0.02f)
        {
            var foot = figure.Pose(State("man", "walk") with { Now = new("walk", phase) })["foot-near"].X + (phase * stride);
            first ??= foot;
            Assert.InRange(foot, first.Value - 0.03f, first.Value + 0.03f);
        }
    }

    [Fact]
    public void Feet_stay_above_the_ground_in_every_standing_action()
    {
        var figure = Make("woman");
        foreach (var action in Terms.Actions)
        {
            for (var t = 0f; t < 1f; t += 0.125f)
            {
                var pose = figure.Pose(State("woman", action) with { Now = new(action, t, t) });
                Assert.True(pose["foot-near"].Y < 0.03f && pose["foot-far"].Y < 0.03f, $"{action} at {t}: {pose["foot-near"].Y}, {pose["foot-far"].Y}");
            }
        }
    }

    [Fact]
    public void Poses_pass_smoothly_from_one_action_to_the_next()
    {
        var figure = Make("man");
        var before = figure.Pose(State("man", "stand") with { Blend = 1f })["hand-near"];
        var state = State("man", "cheer") with { Before = new("stand"), Now = new("cheer", 0.25f, 0.5f) };
        var last = before;
        for (var blend = 0f; blend <= 1f; blend += 0.125f)
        {
            var hand = figure.Pose(state with { Blend = blend })["hand-near"];
            Assert.InRange(Vector2.Distance(hand, last), 0f, 0.45f);
            last = hand;
        }

        Assert.True(Vector2.Distance(last, before) > 0.5f);
    }

    [Fact]
    public void Everything_that_people_can_do_has_a_move()
    {
        string[] others = ["explode", "pop", "burn", "grow", "shrink", "light-up"];
        Assert.Empty(Terms.Actions.Except(others).Except(MoveTable.Actions));
    }

    [Fact]
    public void Blows_land_at_the_contact_point_of_the_table()
    {
        var figure = Make("man");
        var target = new Vector3(0.8f, 1.2f, 5f);
        var contact = ActionTable.Of("hit").Contact;
        float At(float t) => Vector2.Distance(figure.Pose(State("man", "hit") with { Now = new("hit", t, t), Target = target })["hand-near"], new(target.X, -target.Y));
        Assert.True(At(contact) < 0.04f);
        Assert.True(At(contact * 0.6f) > 0.5f);
    }

    [Theory]
    [InlineData("top", "red", 0.55f)]
    [InlineData("legs", "red", 0.25f)]
    [InlineData("hair", "red", 0.95f)]
    public void A_look_changes_what_it_names(string part, string colour, float height)
    {
        Look plain = new() { Top = "grey", Legs = "grey", Hair = "grey", HairStyle = "short", Skin = "beige" };
        var look = part switch { "top" => plain with { Top = colour }, "legs" => plain with { Legs = colour }, _ => plain with { Hair = colour } };
        using var a = Drawn(Make("man", plain), State("man", "stand"));
        using var b = Drawn(Make("man", look), State("man", "stand"));
        var rows = Enumerable.Range(0, a.Height).Where(y => Enumerable.Range(0, a.Width).Any(x => Redder(b.GetPixel(x, y), a.GetPixel(x, y)))).ToArray();
        Assert.NotEmpty(rows);
        var ground = a.Height * 0.8f;
        var scale = a.Height * 0.5f / 1.78f;
        var middle = (ground - (float)rows.Average()) / scale / 1.78f;
        Assert.InRange(middle, height - 0.12f, height + 0.12f);

        static bool Redder(SKColor one, SKColor other) => one.Red - one.Blue > other.Red - other.Blue + 30;
    }

    [Fact]
    public void Every_accessory_that_people_wear_changes_the_picture()
    {
        using var plain = Drawn(Make("man"), State("man", "stand"));
        foreach (var wear in Terms.Accessories)
        {
            using var worn = Drawn(Make("man", new Look { Wears = [wear] }), State("man", "stand"));
            Assert.True(Different(plain, worn) > 8, wear);
        }
    }

    [Fact]
    public void Members_of_a_crowd_look_different()
    {
        var figure = Make("crowd");
        var pictures = Enumerable.Range(0, 6).Select(i => Drawn(figure, State("crowd", "stand") with { Instance = i }).GetPixelSpan().ToArray()).ToArray();
        for (var i = 0; i < pictures.Length; i++)
        {
            for (var j = 0; j < i; j++) Assert.False(pictures[i].AsSpan().SequenceEqual(pictures[j]), $"{i} looks like {j}");
        }
    }

    [Fact]
    public void A_mouth_opens_and_lids_close_in_the_picture()
    {
        var figure = Make("woman");
        using var rest = Drawn(figure, State("woman", "stand"));
        using var open = Drawn(figure, State("woman", "stand") with { Face = new() { Mouth = new(0.95f, 0.95f, 0.25f, 1f, 0f, 0.8f) } });
        using var shut = Drawn(figure, State("woman", "stand") with { Face = new() { Lid = 1f } });
        Assert.True(Different(rest, open) > 4);
        Assert.True(Different(rest, shut) > 4);
    }

    [Fact]
    public void Colours_are_named_or_given_in_hexadecimal()
    {
        Assert.NotEqual(NamedColours.Get("red"), NamedColours.Get("red", ColourRole.Hair));
        Assert.Equal(Rgb.Hex("12ab34"), NamedColours.Get("#12ab34"));
        foreach (var name in Terms.Colours) foreach (var role in Enum.GetValues<ColourRole>()) NamedColours.Get(name, role);
        Assert.Contains("mauve", Assert.Throws<UserException>(() => NamedColours.Get("mauve")).Message, StringComparison.Ordinal);
    }

    private static IFigure Make(string kind, Look? look = null) => FigureCatalogue.Create(new CastMember { Id = "one", Kind = kind, Look = look ?? new() }, new Seed(3).For("one"));

    private static ActorState State(string kind, string action) => new() { Id = "one", Cast = 0, Kind = kind, Position = new(0f, 0f, 5f), Now = new(action), Before = new(action), Variation = 0.3f };

    private static SKBitmap Drawn(IFigure figure, ActorState state, bool hideInside = false)
    {
        var bitmap = new SKBitmap(240, 200, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear();
        var scale = 100f / 1.78f;
        canvas.Translate(120f, 160f);
        canvas.Scale(scale, scale);
        if (hideInside)
        {
            var bounds = figure.Bounds(state);
            bounds.Inflate(1f / scale, 1f / scale);
            canvas.ClipRect(bounds, SKClipOperation.Difference, antialias: false);
        }

        figure.Draw(new Painter(canvas, _light) { Stippled = false }, state);
        return bitmap;
    }

    private static int Covered(SKBitmap bitmap)
    {
        var count = 0;
        var pixels = bitmap.GetPixelSpan();
        for (var i = 3; i < pixels.Length; i += 4) if (pixels[i] > 60) count++;
        return count;
    }

    private static int Different(SKBitmap a, SKBitmap b)
    {
        ReadOnlySpan<byte> first = a.GetPixelSpan(), second = b.GetPixelSpan();
        var count = 0;
        for (var i = 0; i < first.Length; i += 4) if (Math.Abs(first[i] - second[i]) + Math.Abs(first[i + 1] - second[i + 1]) + Math.Abs(first[i + 2] - second[i + 2]) > 24) count++;
        return count;
    }
}
