using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A kitchen: a window over the sink, cupboards, a stove that burns, hanging pans, a chequered floor.</summary>
internal static class Kitchen
{
    private const float WallDepth = 8.8f;
    private const float CounterDepth = 8.2f;
    private static readonly Opening[] _windows = [new(-1.9f, 1.25f, 0.7f, 2.9f)];

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var random = setting.Seed.For("scheme").Random();
        var (wall, shade) = random.Pick<(Rgb, Rgb)>([("F0DDB4", "B08A70"), ("CFE0D4", "7A9A94"), ("F2CFB8", "B07A74")]);
        var palette = Palettes.Interior(setting, wall, shade, "F0E2CC", "B8735A");
        var d = new Dressing(setting, palette, horizon, new Vector2(520f, 190f));
        var painted = random.Pick<Rgb>(["4F8F8A", "C86A4F", "6A8FB8", "8AA05A"]);
        var cupboard = d.Night ? Rgb.Mix(painted.Lum(0.85f), palette.Mid, 0.3f) : painted;
        return new Place
        {
            Id = "kitchen", Palette = palette, Horizon = horizon, Ground = "stone", Indoors = true, Wetness = 0.08f, Stage = new(2.9f, 4.3f, 7.2f),
            Layers =
            [
                new() { Depth = 80f, Wobble = 1.4f, Still = (p, area) => Room.Outside(p, area, d, WallDepth, _windows, town: false) },
                new() { Depth = WallDepth, Wobble = 0.8f, Still = (p, area) => Walls(p, area, d, cupboard) },
                new() { Depth = 7f, IsGround = true, Wobble = 0.6f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = CounterDepth, Wobble = 0.5f, Still = (p, area) => Counter(p, area, d, cupboard), Live = (p, area, frame) => Fire(p, frame, d) },
                new() { Depth = 2.6f, Blur = 6f, Still = (p, area) => Table(p, area, d) },
            ],
        };
    }

    private static void Walls(Painter p, SKRect area, Dressing d, Rgb cupboard)
    {
        Room.BackWall(p, area, d, WallDepth, _windows);
        var wall = Wall.Front(d, WallDepth);
        var m = Dressing.Metre(WallDepth);
        // Tiles behind the worktop.
        var tile = Rgb.Mix(d.Palette.Far, Rgb.White, d.Night ? 0.1f : 0.45f);
        foreach (var (cell, _, random) in Scatter.Along(d.Seed.For("tiles"), area.Left, area.Right, 0.25f * m, m, 0f))
        {
            var u = ((cell * 0.25f * m) - 640f) / m;
            for (var row = 0; row < 5; row++)
            {
                float v = 0.95f + (row * 0.25f);
                if (u + 0.25f > _windows[0].Left - 0.1f && u < _windows[0].Right + 0.1f && v + 0.25f > _windows[0].Bottom) continue;
                p.Fill(wall.Quad(u + 0.012f, v + 0.012f, u + 0.238f, v + 0.238f), random.Chance(0.12f) ? Rgb.Mix(tile, p.Light.Lit(cupboard), 0.5f) : tile.Lum(random.Range(0.95f, 1.03f)), 0.9f);
            }
        }

        Room.Window(p, d, WallDepth, _windows[0], 3, 2, "F6EEDC");
        Room.Curtains(p, d, WallDepth, new(_windows[0].Left, 1.9f, _windows[0].Right, _windows[0].Top), "E8705A", 0.4f);
        for (var i = 0; i < 3; i++) Plant.Potted(p, d, wall.At(-1.5f + (i * 0.9f), 1.25f), 0.42f * m, d.Seed.For("herb").For(i), "C8744A");
        foreach (var u in new[] { -5.4f, -4.2f, -3.0f, 4.2f, 5.4f, 6.6f, -6.6f })
        {
            p.Form(wall.Quad(u - 0.56f, 2.25f, u + 0.56f, 3.35f), cupboard, 0.6f * m);
            p.Stroke(wall.Quad(u - 0.44f, 2.37f, u + 0.44f, 3.23f), p.Light.Dark(cupboard), 2f, 0.6f);
            p.Fill(Circle(wall.At(u + 0.36f, 2.5f).X, wall.At(0f, 2.5f).Y, 4f), p.Light.Lit("E8D8B0"));
        }

        // The hood, and pans that hang from a rail.
        p.Form(Poly(wall.At(1.3f, 2.2f), wall.At(2.9f, 2.2f), wall.At(2.5f, 2.75f), wall.At(1.7f, 2.75f)), "C8CCD4", 0.5f * m);
        p.Form(wall.Quad(1.85f, 2.75f, 2.35f, 4.2f), "B4BAC6", 0.4f * m);
        p.Fill(Taper([wall.At(1.2f, 1.98f), wall.At(3.0f, 1.98f)], [3f, 3f]), p.Light.Lit("5A4A44"));
        for (var i = 0; i < 4; i++)
        {
            var at = wall.At(1.4f + (i * 0.42f), 1.98f);
            var r = (0.13f + (0.02f * (i % 3))) * m;
            p.Stroke(Line(at, at + V(0f, r * 1.4f)), p.Light.Lit("3A3440"), 3f);
            p.Form(Circle(at.X, at.Y + (r * 2.2f), r), i % 2 == 0 ? "C8703C" : "4A5060");
            p.Stroke(Circle(at.X, at.Y + (r * 2.2f), r * 0.7f), p.Light.Dark(i % 2 == 0 ? "C8703C" : "4A5060"), 2f, 0.6f);
        }

        var clock = wall.At(3.5f, 2.7f);
        p.Form(Circle(clock.X, clock.Y, 0.24f * m), "D8503A");
        p.Fill(Circle(clock.X, clock.Y, 0.19f * m), p.Light.Lit("FBF6EC"));
        p.Stroke(Line(clock, clock + V(0f, -0.14f * m)), "2A2434", 3f);
        p.Stroke(Line(clock, clock + V(0.09f * m, 0.05f * m)), "2A2434", 3f);
        var lamp = wall.At(-0.6f, 3.55f);
        p.Stroke(Line(V(lamp.X, area.Top), lamp), p.Light.Lit("4A4048"), 3f);
        p.Form(Blob(lamp + V(-70f, 22f), lamp + V(-46f, -16f), lamp + V(0f, -28f), lamp + V(46f, -16f), lamp + V(70f, 22f)), "E0A03C");
        p.Fill(Ellipse(lamp.X, lamp.Y + 20f, 62f, 9f), "FFF4D0");
        p.Glow(lamp.X, lamp.Y + 30f, 330f, "FFE0A0", d.Night ? 0.55f : 0.18f);
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        Room.Floor(p, area, d, WallDepth, "tiles");
        Room.FloorLight(p, d, WallDepth, _windows[0], 1.3f);
    }

    private static void Counter(Painter p, SKRect area, Dressing d, Rgb cupboard)
    {
        var wall = Wall.Front(d, CounterDepth);
        var m = Dressing.Metre(CounterDepth);
        float left = MathF.Min((area.Left - 640f) / m, -6f) - 1f, right = MathF.Max((area.Right - 640f) / m, 6f) + 1f;
        p.Fill(Rect(area.Left, d.GroundY(CounterDepth) - 4f, area.Width, 14f), d.Light.Shadow, 0.4f, 5f);
        p.Form(wall.Quad(left, 0.1f, right, 0.88f), cupboard, 0.7f * m);
        p.Fill(wall.Quad(left, 0f, right, 0.1f), p.Light.Dark(cupboard).Lum(0.7f));
        for (var u = MathF.Floor(left); u < right; u += 0.9f)
        {
            p.Stroke(wall.Quad(u + 0.06f, 0.16f, u + 0.84f, 0.82f), p.Light.Dark(cupboard), 2.4f, 0.6f);
            p.Fill(wall.Quad(u + 0.3f, 0.70f, u + 0.6f, 0.73f), p.Light.Lit("E8D8B0"));
        }

        p.Form(wall.Quad(left, 0.86f, right, 0.95f), "E8DCC8", 0.1f * m);
        p.Fill(wall.Quad(left, 0.94f, right, 0.96f), p.Light.Lit("FFF8EA"), 0.8f);
        // The stove.
        p.Form(wall.Quad(1.3f, 0.04f, 2.9f, 0.97f), "DCE0E6", 0.9f * m);
        p.Form(RoundRect(wall.At(1.5f, 0f).X, wall.At(0f, 0.66f).Y, 1.2f * m, 0.5f * m, 8f), "2A3044", 0.4f * m);
        p.Fill(RoundRect(wall.At(1.58f, 0f).X, wall.At(0f, 0.60f).Y, 1.04f * m, 0.38f * m, 6f), "FF9A4A", 0.30f);
        for (var i = 0; i < 4; i++) p.Form(Circle(wall.At(1.6f + (i * 0.33f), 0f).X, wall.At(0f, 0.81f).Y, 6f), "3A4258");
        var pot = wall.At(1.75f, 0.98f);
        p.Form(RoundRect(pot.X - (0.24f * m), pot.Y - (0.3f * m), 0.48f * m, 0.3f * m, 6f), "C8463C");
        p.Form(Ellipse(pot.X, pot.Y - (0.3f * m), 0.25f * m, 0.05f * m), "D85A4E");
        // Sink and tap, bread, fruit, jars.
        p.Stroke(Curve(wall.At(-0.6f, 0.95f), wall.At(-0.6f, 1.3f), wall.At(-0.45f, 1.36f), wall.At(-0.36f, 1.24f)), p.Light.Lit("C8CED8"), 6f);
        for (var i = 0; i < 4; i++)
        {
            var at = wall.At(-3.2f + (i * 0.28f), 0.95f);
            p.Form(RoundRect(at.X - 11f, at.Y - 34f + (i % 2 * 6f), 22f, 34f - (i % 2 * 6f), 5f), d.Local(i % 2 == 0 ? "E8C890" : "8A5A44"));
            p.Form(Rect(at.X - 9f, at.Y - 40f + (i % 2 * 6f), 18f, 7f), d.Local("6A4A3A"));
        }

        var bowl = wall.At(-1.9f, 0.95f);
        for (var i = 0; i < 5; i++) p.Form(Circle(bowl.X - 24f + (i * 12f), bowl.Y - 22f - (i % 2 * 9f), 11f), i % 3 == 0 ? "D8503A" : i % 3 == 1 ? "F2A83C" : "8AA84A");
        p.Form(Blob(V(bowl.X - 38f, bowl.Y - 20f), V(bowl.X, bowl.Y - 15f), V(bowl.X + 38f, bowl.Y - 20f), V(bowl.X + 18f, bowl.Y), V(bowl.X - 18f, bowl.Y)), "F4EAD8");
        // The fridge, with drawings under magnets.
        p.Form(RoundRect(wall.At(3.75f, 0f).X, wall.At(0f, 2.05f).Y, 1.1f * m, 2.0f * m, 14f), "E4ECEC", 1f * m);
        p.Fill(wall.Quad(3.78f, 1.32f, 4.82f, 1.34f), p.Light.Dark("E4ECEC"), 0.7f);
        p.Fill(wall.Quad(3.86f, 1.44f, 3.91f, 1.8f), p.Light.Lit("9AA4B0"));
        p.Fill(wall.Quad(3.86f, 0.8f, 3.91f, 1.2f), p.Light.Lit("9AA4B0"));
        p.Fill(wall.Quad(4.2f, 1.5f, 4.56f, 1.86f), "FFF4C8");
        p.Fill(Circle(wall.At(4.38f, 1.66f).X, wall.At(0f, 1.66f).Y, 11f), "F2A83C");
        p.Fill(wall.Quad(4.1f, 0.86f, 4.4f, 1.16f), "C8E4F0");
    }

    private static void Fire(Painter p, FrameState frame, Dressing d)
    {
        var wall = Wall.Front(d, CounterDepth);
        for (var i = 0; i < 7; i++)
        {
            var at = wall.At(1.56f + (i * 0.065f), 0.975f);
            var h = 8f + (4f * MathF.Sin((frame.Time * 17f) + (i * 2.4f)));
            p.Fill(Taper([at, at - V(0f, h)], [2.4f, 0.4f]), "7FC8FF", 0.85f);
        }

        // Steam from the pot.
        var pot = wall.At(1.75f, 1.32f);
        for (var i = 0; i < 3; i++)
        {
            var u = ((frame.Time * 0.35f) + (i / 3f)) % 1f;
            p.Disc(pot.X + (10f * MathF.Sin((u * 5f) + i)), pot.Y - (u * 90f), 8f + (18f * u), "FFFFFF", 0.14f * (1f - u));
        }
    }

    private static void Table(Painter p, SKRect area, Dressing d)
    {
        var wood = Rgb.Mix(d.Light.Lit(d.Local("A8703F")), d.Light.Shadow, 0.45f);
        p.Fill(Rect(area.Left, 706f, area.Width, MathF.Max(20f, area.Bottom - 700f)), wood);
        p.Fill(Rect(area.Left, 706f, area.Width, 8f), Rgb.Mix(wood, d.Light.Key, 0.35f));
        p.Fill(Circle(150f, 690f, 34f), Rgb.Mix("D8503A", d.Light.Shadow, 0.3f));
        p.Fill(Circle(212f, 698f, 30f), Rgb.Mix("F2A83C", d.Light.Shadow, 0.3f));
        p.Fill(RoundRect(1090f, 610f, 70f, 110f, 14f), Rgb.Mix("8AB8D0", d.Light.Shadow, 0.35f), 0.85f);
    }
}
