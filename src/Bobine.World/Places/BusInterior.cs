using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>Inside a bus that drives: wide windows with the town passing by, rails, straps, rows of seats.</summary>
internal static class BusInterior
{
    private const float WallDepth = 7.2f;
    private const float Bottom = 1.02f;
    private const float Top = 2.95f;
    private const float Pitch = 2.55f;

    /// <summary>Metres a second.</summary>
    private const float Speed = 8f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var palette = Palettes.Interior(setting, "E2D3B4", "A8876A", "8A6F6A", "4A3A4E");
        var d = new Dressing(setting, palette, horizon, new Vector2(1010f, 150f));
        var strip = new PassingTown(d);
        return new Place
        {
            Id = "bus-interior", Palette = palette with { Light = palette.Light with { To = new(0.72f, -0.52f) } }, Horizon = horizon, Ground = "metal", Indoors = true, Stage = new(2.4f, 4.3f, 6f),
            Layers =
            [
                new() { Depth = float.PositiveInfinity, Still = (p, area) => Sky.Paint(p, area, d) },
                new() { Depth = 30f, Live = (p, area, frame) => strip.Paint(p, area, frame.Time * Speed) },
                new() { Depth = WallDepth, Wobble = 0.8f, Still = (p, area) => Wall(p, area, d), Live = (p, area, frame) => Straps(p, area, frame, d) },
                new() { Depth = 5.5f, IsGround = true, Wobble = 0.6f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = 6.5f, Wobble = 0.5f, Still = (p, area) => Seats(p, area, d) },
                new() { Depth = 6.1f, Still = (p, area) => Poles(p, area, d) },
                new() { Depth = 2.6f, Blur = 8f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static IEnumerable<Opening> Windows(SKRect area)
    {
        var m = Dressing.Metre(WallDepth);
        for (var cell = (int)MathF.Floor((area.Left - 640f) / (Pitch * m)) - 1; cell * Pitch * m < area.Right - 640f + (Pitch * m); cell++)
            yield return new((cell * Pitch) + 0.14f, Bottom, ((cell + 1) * Pitch) - 0.14f, Top);
    }

    private static void Wall(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var wall = Scenery.Wall.Front(d, WallDepth);
        var m = Dressing.Metre(WallDepth);
        using var builder = new SKPathBuilder();
        builder.AddRect(new SKRect(area.Left - 10f, area.Top - 10f, area.Right + 10f, area.Bottom + 10f), SKPathDirection.Clockwise);
        foreach (var o in Windows(area))
        {
            Vector2 a = wall.At(o.Left, o.Top), b = wall.At(o.Right, o.Bottom);
            builder.AddRoundRect(new SKRect(a.X, a.Y, b.X, b.Y), 32f, 32f, SKPathDirection.CounterClockwise);
        }

        builder.FillType = SKPathFillType.EvenOdd;
        using var body = builder.Detach();
        using (var shade = Painter.Linear(new(0f, 40f), new(0f, d.GroundY(WallDepth)), [(pal.Far, 1f), (Rgb.Mix(pal.Far, pal.Mid, 0.35f), 1f), (pal.Mid, 1f), (Rgb.Mix(pal.Mid, pal.GroundDark, 0.6f), 1f)], [0f, 0.35f, 0.7f, 1f])) p.FillShader(body, shade);
        using (p.Push())
        {
            p.Clip(body);
            using var dry = p.Texture(Textures.Dry, 1.5f, Rgb.Mix(pal.Mid, pal.GroundDark, 0.4f));
            p.FillShader(body, dry, 0.2f);
        }

        foreach (var o in Windows(area))
        {
            Vector2 a = wall.At(o.Left, o.Top), b = wall.At(o.Right, o.Bottom);
            float w = b.X - a.X, h = b.Y - a.Y;
            p.Fill(Poly(V(a.X + (w * 0.12f), b.Y), V(a.X + (w * 0.38f), a.Y), V(a.X + (w * 0.56f), a.Y), V(a.X + (w * 0.30f), b.Y)), Rgb.White, d.Night ? 0.07f : 0.13f);
            p.Stroke(RoundRect(a.X, a.Y, w, h, 32f), "3A3448", 10f);
            p.Stroke(RoundRect(a.X + 6f, a.Y + 6f, w - 12f, h - 12f, 27f), "FFF4D8", 2.5f, 0.45f);
            // The vent above each pane.
            p.Fill(Rect(a.X + 10f, a.Y + (h * 0.22f), w - 20f, 5f), "3A3448");
            if (d.Wet) Drops(p, d, a, w, h);
            if (d.Snowy) p.Fill(Blob(V(a.X + 10f, b.Y - 5f), V(a.X + (w * 0.2f), b.Y - 22f), V(a.X + (w * 0.5f), b.Y - 12f), V(a.X + (w * 0.85f), b.Y - 24f), V(b.X - 10f, b.Y - 5f)), d.SnowColour, 0.85f);
        }

        // Roof edge, lamps in it, and the hand rail.
        var roof = wall.At(0f, 3.28f).Y;
        p.Fill(Rect(area.Left, area.Top - 10f, area.Width, MathF.Max(0f, roof - area.Top + 10f)), Rgb.Mix(pal.Far, pal.Mid, 0.55f));
        p.Fill(Rect(area.Left, roof - 4f, area.Width, 8f), Rgb.Mix(pal.Mid, pal.GroundDark, 0.5f));
        foreach (var (_, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 330f, 160f, 0f))
        {
            p.Fill(RoundRect(x - 96f, roof - 44f, 192f, 18f, 9f), d.Night ? "FFF4D4" : Rgb.Mix(pal.Far, Rgb.White, 0.4f));
            if (d.Night) p.Glow(x, roof - 34f, 240f, "FFE4A8", 0.55f);
        }

        var rail = wall.At(0f, 3.08f).Y;
        p.Form(Rect(area.Left, rail - 6f, area.Width, 12f), "D8862E", 12f);
        p.Fill(Rect(area.Left, rail - 4f, area.Width, 2.5f), "FFE0A0", 0.85f);
        // Adverts between roof and rail stay wordless: two coloured panels.
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("panels"), area.Left, area.Right, 520f, 130f, 0.2f))
        {
            var colour = p.Light.Lit(d.Local(random.Pick<Rgb>(["4F8F8A", "C8643C", "5A6AA8", "D8A04A"])));
            p.Fill(RoundRect(x - 110f, roof - 110f, 220f, 52f, 6f), colour);
            p.Fill(Circle(x - 70f, roof - 84f, 16f), Rgb.Mix(colour, Rgb.White, 0.6f));
            p.Fill(RoundRect(x - 36f, roof - 92f, 120f, 16f, 8f), Rgb.Mix(colour, Rgb.White, 0.5f));
        }
    }

    private static void Drops(Painter p, Dressing d, Vector2 a, float w, float h)
    {
        var random = d.Seed.For("drops").For((int)a.X).Random();
        for (var i = 0; i < 34; i++)
        {
            float x = a.X + 14f + (random.Float() * (w - 28f)), y = a.Y + 14f + (random.Float() * (h - 40f)), l = random.Range(8f, 34f);
            p.Fill(Taper([V(x + (l * 0.5f), y - (l * 0.5f)), V(x, y)], [0.5f, 2.2f]), "E4F0F8", 0.5f);
        }
    }

    private static void Straps(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var rail = Scenery.Wall.Front(d, WallDepth).At(0f, 3.08f).Y;
        var ring = d.Light.Lit(d.Local("E8A03C"));
        foreach (var (cell, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 232f, 60f, 0f))
        {
            var swing = 6f * MathF.Sin((frame.Time * 2.6f) + (cell * 0.9f));
            p.Fill(Taper([V(x, rail), V(x + swing, rail + 44f)], [4f, 4f]), "5A4438");
            p.Stroke(Circle(x + (swing * 1.2f), rail + 64f, 19f), ring, 6f);
        }
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        Room.Floor(p, area, d, WallDepth, "carpet");
        var top = d.GroundY(WallDepth);
        if (area.Bottom <= top) return;
        p.Fill(Rect(area.Left, d.GroundY(5.2f), area.Width, 6f), "F2C14A", 0.7f);
        if (!d.Night && !d.Overcast)
        {
            Soft.Paint(p, new SKRect(area.Left, top, area.Right, MathF.Min(area.Bottom, 820f)), 4f, q =>
            {
                foreach (var o in Windows(area)) q.Fill(Poly(d.At(o.Left - 0.3f, 0f, 6.9f), d.At(o.Right - 0.3f, 0f, 6.9f), d.At(o.Right - 1.1f, 0f, 4.6f), d.At(o.Left - 1.1f, 0f, 4.6f)), d.Palette.Sun, 0.28f, 8f);
            }, SKBlendMode.Screen);
        }
    }

    private static void Seats(Painter p, SKRect area, Dressing d)
    {
        var wall = Scenery.Wall.Front(d, 6.5f);
        var m = Dressing.Metre(6.5f);
        var cloth = d.Seed.For("cloth").Random().Pick<Rgb>(["2F6D78", "7A3A4A", "3A5A8A", "5A6A3A"]);
        if (d.Night) cloth = Rgb.Mix(cloth, d.Palette.Mid, 0.25f);
        for (var cell = (int)MathF.Floor((area.Left - 640f) / (1.25f * m)) - 1; cell * 1.25f * m < area.Right - 640f + (1.3f * m); cell++)
        {
            var c = wall.At((cell + 0.5f) * 1.25f, 0f);
            float w = 0.54f * m;
            p.Form(Blob(V(c.X - w, c.Y + 10f), V(c.X - (w * 0.98f), c.Y - (0.62f * m)), V(c.X - (w * 0.8f), c.Y - (1.06f * m)), V(c.X, c.Y - (1.16f * m)), V(c.X + (w * 0.8f), c.Y - (1.06f * m)), V(c.X + (w * 0.98f), c.Y - (0.62f * m)), V(c.X + w, c.Y + 10f)), cloth, w * 1.3f);
            p.Form(Blob(V(c.X - (w * 0.62f), c.Y - (0.98f * m)), V(c.X, c.Y - (1.05f * m)), V(c.X + (w * 0.62f), c.Y - (0.98f * m)), V(c.X + (w * 0.66f), c.Y - (0.62f * m)), V(c.X, c.Y - (0.56f * m)), V(c.X - (w * 0.66f), c.Y - (0.62f * m))), cloth.Lum(1.22f), w);
            for (var i = 0; i < 6; i++) p.Fill(Circle(c.X + (((i % 3) - 1) * w * 0.34f), c.Y - ((0.72f + (0.18f * (i / 3))) * m), 4f), p.Light.Lit("F2C86A"), 0.7f);
            p.Form(RoundRect(c.X - (w * 0.5f), c.Y - (1.22f * m), w, 0.09f * m, 8f), "D8862E", 10f);
            p.Form(RoundRect(c.X - (w * 1.02f), c.Y - (0.46f * m), w * 2.04f, 0.2f * m, 12f), cloth.Lum(0.92f), 0.2f * m);
        }
    }

    private static void Poles(Painter p, SKRect area, Dressing d)
    {
        foreach (var (_, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 920f, 620f, 0f))
        {
            var px = x + 570f;
            p.Form(Rect(px - 8f, area.Top - 10f, 16f, d.GroundY(6.1f) - area.Top + 10f), "D8862E", 16f);
            p.Fill(Rect(px - 5f, area.Top - 10f, 3f, d.GroundY(6.1f) - area.Top), "FFE6B0", 0.85f);
            p.Form(RoundRect(px - 15f, 372f, 30f, 42f, 7f), "D8403A");
            p.Fill(Circle(px, 393f, 8f), p.Light.Lit("FBF0D8"));
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.2f);
        foreach (var (x, y) in new[] { (40f, 600f), (1240f, 618f) })
            p.Fill(Blob(V(x - 150f, 1600f), V(x - 140f, y + 60f), V(x - 60f, y), V(x + 60f, y + 6f), V(x + 130f, y + 70f), V(x + 140f, 1600f)), dark);
    }
}
