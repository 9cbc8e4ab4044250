using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>An office: tall windows on the city, desks with screens, shelves, a board, plants.</summary>
internal static class Office
{
    private const float WallDepth = 9.6f;
    private const float DeskDepth = 8.2f;
    private static readonly Opening[] _windows = [new(-5.6f, 0.9f, -3.3f, 3.3f), new(-2.6f, 0.9f, -0.3f, 3.3f), new(0.4f, 0.9f, 2.7f, 3.3f)];

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var palette = Palettes.Interior(setting, "C8CCD4", "7A84A0", "8A8FA8", "4A4E6C");
        var d = new Dressing(setting, palette, horizon, new Vector2(520f, 150f));
        return new Place
        {
            Id = "office", Palette = palette, Horizon = horizon, Ground = "carpet", Indoors = true, Stage = new(3f, 4.3f, 7.6f),
            Layers =
            [
                new() { Depth = 80f, Wobble = 1.2f, Still = (p, area) => Room.Outside(p, area, d, WallDepth, _windows, town: true) },
                new() { Depth = WallDepth, Wobble = 0.8f, Still = (p, area) => Walls(p, area, d) },
                new() { Depth = 7f, IsGround = true, Wobble = 0.6f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = DeskDepth, Wobble = 0.5f, Still = (p, area) => Desks(p, area, d), Live = (p, area, frame) => Screens(p, area, frame, d) },
                new() { Depth = 2.5f, Blur = 7f, Still = (p, area) => Foreground(p, d) },
            ],
        };
    }

    private static void Walls(Painter p, SKRect area, Dressing d)
    {
        Room.BackWall(p, area, d, WallDepth, _windows);
        foreach (var window in _windows)
        {
            Room.Window(p, d, WallDepth, window, 2, 1, "E8ECF0");
            // Blinds, half up.
            var wall = Wall.Front(d, WallDepth);
            for (var i = 0; i < 6; i++) p.Fill(wall.Quad(window.Left, window.Top - 0.10f - (i * 0.12f), window.Right, window.Top - (i * 0.12f)), p.Light.Lit("E4DCCB").Lum(i % 2 == 0 ? 1f : 0.92f), 0.92f);
        }

        var front = Wall.Front(d, WallDepth);
        var m = Dressing.Metre(WallDepth);
        // A board with a chart that rises, and notes.
        p.Form(front.Quad(3.4f, 1.35f, 5.7f, 2.95f), "F6F4EE", m);
        p.Stroke(front.Quad(3.4f, 1.35f, 5.7f, 2.95f), p.Light.Lit("9AA4B4"), 5f);
        p.Stroke(Curve(front.At(3.65f, 1.6f), front.At(4.1f, 1.95f), front.At(4.5f, 1.85f), front.At(4.9f, 2.4f), front.At(5.3f, 2.65f)), "D8503A", 5f);
        p.Stroke(Line(front.At(3.6f, 1.55f), front.At(5.4f, 1.55f)), "3A4670", 3f);
        p.Stroke(Line(front.At(3.6f, 1.55f), front.At(3.6f, 2.75f)), "3A4670", 3f);
        var random = d.Seed.For("notes").Random();
        for (var i = 0; i < 7; i++)
        {
            float u = 3.7f + random.Range(0f, 1.6f), v = 2.3f + random.Range(-0.4f, 0.4f);
            p.Fill(front.Quad(u, v, u + 0.16f, v + 0.16f), random.Pick<Rgb>(["F2D34A", "8AC8E0", "F2A0B0", "A8D88A"]));
        }

        foreach (var (_, x0, _) in Scatter.Along(d.Seed.For("shelves"), area.Left, area.Right, m * 3.1f, m * 2f, 0f))
        {
            var u = (x0 - 640f) / m;
            if (u is > -6.6f and < 6.8f) continue;
            Bookcase.Paint(p, d, front, u - 0.9f, u + 0.9f, 2.4f, d.Seed.For("case").For((int)u));
        }

        // Lamps in the ceiling.
        foreach (var x in new[] { -4f, -0.6f, 2.8f, 6.2f, -7.4f })
        {
            var at = front.At(x, 3.75f);
            p.Stroke(Line(V(at.X, area.Top), at), p.Light.Lit("5A6074"), 2f);
            p.Form(Poly(at + V(-64f, 0f), at + V(-46f, -18f), at + V(46f, -18f), at + V(64f, 0f)), "4A5470", 18f);
            p.Fill(RoundRect(at.X - 60f, at.Y - 3f, 120f, 7f, 3f), "FFF6DC");
            p.Glow(at.X, at.Y + 8f, 170f, "FFEFC8", d.Night ? 0.55f : 0.22f);
        }
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        Room.Floor(p, area, d, WallDepth, "carpet");
        foreach (var window in _windows) Room.FloorLight(p, d, WallDepth, window, -1.2f);
    }

    private static readonly float[] _desks = [-3.4f, 3.3f, -8.6f, 8.4f];

    private static void Desks(Painter p, SKRect area, Dressing d)
    {
        var wall = Wall.Front(d, DeskDepth);
        var m = Dressing.Metre(DeskDepth);
        foreach (var x in _desks)
        {
            var foot = wall.At(x, 0f);
            p.ContactShadow(foot.X, foot.Y, 1.1f * m, 0.1f * m, 0.5f);
            foreach (var s in new[] { -0.95f, 0.95f }) p.Form(wall.Quad(x + s - 0.05f, 0f, x + s + 0.05f, 0.74f), "4A5068", 0.1f * m);
            p.Form(wall.Quad(x + 0.35f, 0.1f, x + 0.88f, 0.72f), "8A7A78", 0.5f * m);
            for (var i = 0; i < 3; i++) p.Fill(wall.Quad(x + 0.52f, 0.2f + (i * 0.19f), x + 0.7f, 0.225f + (i * 0.19f)), p.Light.Lit("D8DCE4"));
            p.Form(wall.Quad(x - 1.1f, 0.72f, x + 1.1f, 0.79f), "C89A6A", 0.1f * m);
            foreach (var s in new[] { -0.42f, 0.42f })
            {
                p.Form(wall.Quad(x + s - 0.04f, 0.79f, x + s + 0.04f, 0.95f), "30364C", 0.1f * m);
                p.Form(RoundRect(wall.At(x + s - 0.36f, 0f).X, wall.At(0f, 1.38f).Y, 0.72f * m, 0.46f * m, 5f), "232A40", 0.4f * m);
            }

            p.Form(wall.Quad(x - 0.3f, 0.79f, x + 0.2f, 0.82f), "E4E6EC", 0.05f * m);
            var mug = wall.At(x + 0.95f, 0.79f);
            p.Form(RoundRect(mug.X - 8f, mug.Y - 17f, 16f, 17f, 3f), "D8503A");
            // The chair in front.
            p.Form(RoundRect(wall.At(x - 0.28f, 0f).X, wall.At(0f, 1.12f).Y, 0.56f * m, 0.56f * m, 12f), "3A4670", 0.4f * m);
            p.Fill(Taper([wall.At(x, 0.56f), wall.At(x, 0.1f)], [4f, 4f]), p.Light.Lit("3A3F52"));
            foreach (var s in new[] { -0.26f, 0.26f, 0f }) p.Fill(Taper([wall.At(x, 0.12f), wall.At(x + s, 0f)], [4f, 3f]), p.Light.Lit("3A3F52"));
        }

        foreach (var x in new[] { -5.6f, 5.6f }) Plant.Potted(p, d, wall.At(x, 0f), 1.5f * m, d.Seed.For("plant").For((int)x), "6A8FA0");
    }

    private static void Screens(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var wall = Wall.Front(d, DeskDepth);
        var m = Dressing.Metre(DeskDepth);
        foreach (var x in _desks)
        {
            foreach (var s in new[] { -0.42f, 0.42f })
            {
                Vector2 a = wall.At(x + s - 0.32f, 1.34f);
                if (a.X > area.Right || a.X + m < area.Left) continue;
                float w = 0.64f * m, h = 0.38f * m;
                p.Fill(Rect(a.X, a.Y, w, h), s < 0f ? "1E3A6A" : "F0F2F6");
                for (var i = 0; i < 5; i++)
                {
                    var k = 0.25f + (0.6f * MathF.Abs(MathF.Sin((i * 1.9f) + x + MathF.Floor(frame.Time * 1.5f) + s)));
                    if (s < 0f) p.Fill(Rect(a.X + 6f, a.Y + 6f + (i * 8f), (w - 14f) * k, 4f), i % 2 == 0 ? "7FD8E0" : "F2C14A", 0.9f);
                    else p.Fill(Rect(a.X + 8f + (i * w * 0.18f), a.Y + h - 5f - (h * 0.75f * k), w * 0.11f, h * 0.75f * k), i % 2 == 0 ? "4F8FD8" : "E8705A");
                }

                if (frame.Time % 1f < 0.5f && s < 0f) p.Fill(Rect(a.X + 6f, a.Y + h - 9f, 5f, 6f), "F4F8FF");
            }
        }
    }

    private static void Foreground(Painter p, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.3f);
        p.Fill(RoundRect(1140f, 600f, 240f, 170f, 10f), dark);
        p.Fill(Rect(1040f, 742f, 400f, 800f), dark.Lum(0.9f));
        Plant.Leaves(p, -20f, 730f, 190f, d.Seed.For("front"), Rgb.Mix(dark, "3F6A4A", 0.5f), dark);
    }
}
