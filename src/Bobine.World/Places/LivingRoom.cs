using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A living room: a sofa under pictures, a window with curtains, a fireplace that burns, books, a rug.</summary>
internal static class LivingRoom
{
    private const float WallDepth = 9.2f;
    private const float SofaDepth = 8.1f;
    private static readonly Opening[] _windows = [new(-4.9f, 0.95f, -2.7f, 3.0f)];

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var random = setting.Seed.For("scheme").Random();
        var (wall, shade, sofa) = random.Pick<(Rgb, Rgb, Rgb)>([("7FA098", "4A6668", "C8704A"), ("D8B490", "96685A", "4F7A8A"), ("9A94B8", "5C567E", "D89A4A")]);
        var palette = Palettes.Interior(setting, wall, shade, "C88F5C", "6E3F34");
        var d = new Dressing(setting, palette, horizon, new Vector2(230f, 190f)) ;
        return new Place
        {
            Id = "living-room", Palette = palette with { Light = palette.Light with { To = new(setting.Time is "night" ? 0.5f : -0.6f, -0.6f) } }, Horizon = horizon, Ground = "wood", Indoors = true, Wetness = 0.06f, Stage = new(2.9f, 4.3f, 7.5f),
            Layers =
            [
                new() { Depth = 80f, Wobble = 1.4f, Still = (p, area) => Room.Outside(p, area, d, WallDepth, _windows, town: false) },
                new() { Depth = WallDepth, Wobble = 0.8f, Still = (p, area) => Walls(p, area, d), Live = (p, area, frame) => Fire(p, frame, d) },
                new() { Depth = 7f, IsGround = true, Wobble = 0.7f, Still = (p, area) => Floor(p, area, d, sofa) },
                new() { Depth = SofaDepth, Wobble = 0.5f, Still = (p, area) => Furniture(p, d, sofa) },
                new() { Depth = 2.6f, Blur = 7f, Still = (p, area) => Foreground(p, area, d, sofa) },
            ],
        };
    }

    private static void Walls(Painter p, SKRect area, Dressing d)
    {
        Room.BackWall(p, area, d, WallDepth, _windows, 0.9f, Rgb.Mix(d.Palette.Mid, d.Palette.Far, 0.35f));
        var wall = Wall.Front(d, WallDepth);
        var m = Dressing.Metre(WallDepth);
        Room.Window(p, d, WallDepth, _windows[0], 2, 3, "F4E8D4");
        Room.Curtains(p, d, WallDepth, _windows[0], "D8A04A", 0.5f);
        // A hang of pictures above the sofa: one large, four small.
        Painting.Paint(p, d, wall, new(-0.9f, 1.75f, 0.5f, 2.75f), d.Seed.For("large"));
        Painting.Paint(p, d, wall, new(-1.75f, 2.25f, -1.2f, 2.85f), d.Seed.For("a"));
        Painting.Paint(p, d, wall, new(-1.75f, 1.6f, -1.2f, 2.0f), d.Seed.For("b"));
        Painting.Paint(p, d, wall, new(0.82f, 2.3f, 1.35f, 2.85f), d.Seed.For("c"));
        Painting.Paint(p, d, wall, new(0.82f, 1.6f, 1.35f, 2.05f), d.Seed.For("d"));
        Fireplace(p, d, wall, m);
        Bookcase.Paint(p, d, wall, 5.0f, 6.7f, 2.9f, d.Seed.For("books"));
        Bookcase.Paint(p, d, wall, -7.6f, -5.9f, 2.9f, d.Seed.For("books-left"));
    }

    private static void Fireplace(Painter p, Dressing d, Wall wall, float m)
    {
        var stone = d.Local("D8C8B4");
        p.Form(wall.Quad(2.2f, 0f, 4.4f, 1.55f), stone, 0.8f * m);
        p.Form(wall.Quad(2.05f, 1.5f, 4.55f, 1.66f), d.Local("8A5E40"), 0.15f * m);
        p.Fill(wall.Arch(2.62f, 0f, 3.98f, 1.12f), "1C1420");
        p.Fill(wall.Quad(2.7f, 0.02f, 3.9f, 0.08f), "4A2A24");
        for (var i = 0; i < 3; i++) p.Form(Taper([wall.At(2.85f + (i * 0.1f), 0.12f + (i * 0.05f)), wall.At(3.7f - (i * 0.08f), 0.12f + (i * 0.05f))], [0.06f * m, 0.055f * m]), "6A4030", 0.1f * m);
        var at = wall.At(3.3f, 0.4f);
        p.Glow(at.X, at.Y, 260f, "FF9A4A", d.Night ? 0.7f : 0.35f);
        // Candles and a clock on the mantel.
        for (var i = 0; i < 2; i++)
        {
            var c = wall.At(2.35f + (i * 1.9f), 1.66f);
            p.Form(Rect(c.X - 5f, c.Y - 34f, 10f, 34f), "F4E8D0");
            p.Fill(Ellipse(c.X, c.Y - 40f, 3.5f, 7f), "FFD87A");
            p.Glow(c.X, c.Y - 40f, 40f, "FFD890", 0.6f);
        }

        var clock = wall.At(3.3f, 1.66f);
        p.Form(Blob(V(clock.X - 26f, clock.Y), V(clock.X - 24f, clock.Y - 40f), V(clock.X, clock.Y - 56f), V(clock.X + 24f, clock.Y - 40f), V(clock.X + 26f, clock.Y)), "7A4A34");
        p.Fill(Circle(clock.X, clock.Y - 28f, 14f), "FBF2DC");
        Painting.Paint(p, d, wall, new(2.75f, 2.1f, 3.85f, 2.95f), d.Seed.For("mantel"));
    }

    private static void Fire(Painter p, FrameState frame, Dressing d)
    {
        var wall = Wall.Front(d, WallDepth);
        Rgb[] colours = ["C8281C", "FF6A1C", "FFB52E", "FFF0A0"];
        var m = Dressing.Metre(WallDepth);
        for (var k = 0; k < 4; k++)
        {
            for (var i = 0; i < 4 - (k / 2); i++)
            {
                var at = wall.At(2.95f + (i * 0.24f) + (k * 0.03f), 0.14f);
                var h = m * (0.62f - (0.13f * k)) * (0.75f + (0.25f * MathF.Sin((frame.Time * (6f + i)) + (i * 2.1f) + k)));
                var sway = m * 0.06f * MathF.Sin((frame.Time * 4.3f) + i);
                p.Fill(Taper([at, at + V(sway * 0.4f, -h * 0.45f), at + V(sway, -h)], [m * (0.13f - (0.026f * k)), m * (0.10f - (0.022f * k)), 0.5f]), colours[k], 0.92f);
            }
        }
    }

    private static void Floor(Painter p, SKRect area, Dressing d, Rgb sofa)
    {
        Room.Floor(p, area, d, WallDepth, "boards");
        Room.FloorLight(p, d, WallDepth, _windows[0], 2.2f);
        var at = d.At(0f, 0f, 6.2f);
        float rx = 2.5f * Dressing.Metre(6.2f), ry = 66f;
        var rug = p.Light.Lit(Rgb.Mix(sofa, "8A3A44", 0.5f));
        if (d.Night) rug = rug.Lum(0.75f);
        p.Fill(Ellipse(at.X, at.Y + 3f, rx * 1.01f, ry * 1.03f), d.Light.Shadow, 0.3f, 3f);
        p.Fill(Ellipse(at.X, at.Y, rx, ry), rug);
        p.Stroke(Ellipse(at.X, at.Y, rx * 0.93f, ry * 0.91f), p.Light.Lit("F0DCB4"), 4f, 0.8f);
        p.Stroke(Ellipse(at.X, at.Y, rx * 0.8f, ry * 0.76f), p.Light.Lit("E0A85A"), 3f, 0.7f);
        p.Fill(Ellipse(at.X, at.Y, rx * 0.55f, ry * 0.5f), rug.Lum(1.12f));
        using (p.Push())
        {
            p.Clip(Ellipse(at.X, at.Y, rx, ry));
            using var grain = p.Texture(Textures.Stipple, 1f, rug.Lum(0.7f));
            p.Cover(grain, 0.4f);
        }

        var fire = d.At(3.3f, 0f, 8.6f);
        p.Glow(fire.X, fire.Y + 10f, 260f, "FF9A4A", d.Night ? 0.5f : 0.2f);
    }

    private static void Furniture(Painter p, Dressing d, Rgb sofa)
    {
        var wall = Wall.Front(d, SofaDepth);
        var m = Dressing.Metre(SofaDepth);
        var c = wall.At(-0.5f, 0f);
        p.ContactShadow(c.X, c.Y, 1.5f * m, 0.12f * m, 0.6f);
        foreach (var s in new[] { -1.2f, 1.2f }) p.Fill(Taper([c + V(s * m, -0.14f * m), c + V(s * m * 1.02f, 0f)], [6f, 4f]), p.Light.Lit("5A3A2C"));
        p.Form(RoundRect(c.X - (1.35f * m), c.Y - (0.98f * m), 2.7f * m, 0.7f * m, 0.2f * m), sofa.Lum(0.92f), 0.5f * m);
        p.Form(RoundRect(c.X - (1.3f * m), c.Y - (0.52f * m), 2.6f * m, 0.4f * m, 0.08f * m), sofa, 0.4f * m);
        foreach (var s in new[] { -0.62f, 0.62f }) p.Form(RoundRect(c.X + (s * m) - (0.6f * m), c.Y - (0.60f * m), 1.2f * m, 0.2f * m, 0.08f * m), sofa.Lum(1.06f), 0.2f * m);
        foreach (var s in new[] { -1f, 1f }) p.Form(RoundRect(c.X + (s * 1.36f * m) - (0.19f * m), c.Y - (0.76f * m), 0.38f * m, 0.66f * m, 0.17f * m), sofa.Lum(0.97f), 0.35f * m);
        p.Form(RoundRect(c.X - (1.0f * m), c.Y - (0.92f * m), 0.44f * m, 0.42f * m, 0.1f * m, -8f), "F0DCB4");
        p.Form(RoundRect(c.X + (0.62f * m), c.Y - (0.90f * m), 0.42f * m, 0.4f * m, 0.1f * m, 9f), "3F7A78");
        var lamp = wall.At(1.75f, 0f);
        p.ContactShadow(lamp.X, lamp.Y, 0.2f * m, 0.03f * m, 0.5f);
        p.Fill(Taper([lamp, lamp - V(0f, 1.55f * m)], [4f, 3f]), p.Light.Lit("6A4A38"));
        p.Form(Ellipse(lamp.X, lamp.Y - 3f, 0.17f * m, 0.035f * m), "6A4A38");
        var lit = d.Lamps || d.Overcast;
        var shade = Poly(V(lamp.X - (0.17f * m), lamp.Y - (1.86f * m)), V(lamp.X + (0.17f * m), lamp.Y - (1.86f * m)), V(lamp.X + (0.29f * m), lamp.Y - (1.44f * m)), V(lamp.X - (0.29f * m), lamp.Y - (1.44f * m)));
        p.Form(shade, "F2D8A0", 0.4f * m);
        if (lit)
        {
            p.Fill(shade, "FFE9B4", 0.75f);
            p.Glow(lamp.X, lamp.Y - (1.6f * m), 1.7f * m, "FFD890", d.Night ? 0.75f : 0.45f);
        }

        Plant.Potted(p, d, wall.At(-2.75f, 0f), 1.25f * m, d.Seed.For("plant"), "D8C8B4");
        Plant.Potted(p, d, wall.At(5.2f, 0f), 1.1f * m, d.Seed.For("plant-right"), "5A7A8A");
    }

    private static void Foreground(Painter p, SKRect area, Dressing d, Rgb sofa)
    {
        var cloth = Rgb.Mix(d.Light.Lit(Rgb.Mix(sofa, "5A4A6A", 0.5f)), d.Light.Shadow, 0.55f);
        p.Fill(Blob(V(1120f, 1500f), V(1130f, 700f), V(1200f, 640f), V(1300f, 640f), V(1420f, 700f), V(1420f, 1500f)), cloth);
        Plant.Leaves(p, -10f, 740f, 170f, d.Seed.For("front"), Rgb.Mix(d.Light.Shadow, "4F8A50", 0.45f), d.Light.Shadow);
    }
}
