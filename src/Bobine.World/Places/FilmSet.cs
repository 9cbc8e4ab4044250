using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A film stage: dark walls, a painted backdrop, lamps with beams, a wind machine, a camera on its tripod.</summary>
internal static class FilmSet
{
    private const float WallDepth = 15f;
    private const float FlatDepth = 13f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.56f;
        var inside = setting with { Weather = "clear" };
        var palette = Clear(setting.Time);
        var d = new Dressing(inside, palette, horizon, new Vector2(470f, 90f));
        return new Place
        {
            Id = "film-set", Palette = palette, Horizon = horizon, Ground = "wood", Indoors = true, Wetness = 0.06f, Stage = new(4f, 4.4f, 11.5f),
            Layers =
            [
                new() { Depth = WallDepth, Wobble = 0.9f, Still = (p, area) => Wall(p, area, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 0.9f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = FlatDepth, Wobble = 0.9f, Still = (p, area) => Backdrop(p, area, d) },
                new() { Depth = 12f, Wobble = 0.8f, Still = (p, area) => Cases(p, area, d) },
                new() { Depth = 11.8f, Still = (p, area) => Lamps(p, area, d), Live = (p, area, frame) => Flicker(p, area, frame, d) },
                new() { Depth = 8.2f, Wobble = 0.5f, Still = (p, _) => WindMachine.Housing(p, d, FanX, d.GroundY(8.2f), FanR), Live = (p, _, frame) => WindMachine.Blades(p, d, FanX, d.GroundY(8.2f), FanR, frame) },
                new() { Depth = 4.2f, Wobble = 0.4f, Still = (p, _) => Camera(p, d) },
                new() { Depth = 2.6f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private const float FanX = 118f;
    private const float FanR = 96f;

    private static Palette Clear(string time)
    {
        var night = Palettes.Country("night");
        var (top, mid, low) = time switch { "day" => ((Rgb)"162246", (Rgb)"22356C", (Rgb)"2E4678"), "dawn" => ("1C2146", "33336A", "4A4678"), "sunset" => ("1E1838", "3A2A58", "553A5E"), _ => ("0E1630", "1A2850", "24365E") };
        return night with
        {
            SkyTop = top, SkyMid = mid, SkyLow = low, Horizon = "FFCF8A", Fog = Rgb.Mix(low, "FFCF8A", 0.12f), Far = "33406A", Mid = "3A3F62", GroundLit = Rgb.Mix("3A4878", low, 0.4f), GroundDark = Rgb.Mix("1A1C34", top, 0.4f), Sun = "FFF4D0",
            Light = new() { To = new(-0.62f, -0.70f), Key = "FFE3B0", Ambient = "6A72B0", Rim = "FFDF9C", Shadow = "141A3C", RimStrength = 1f, Shade = 0.68f },
            Accents = ["D8303C", "E0A43A", "FFCF8A"], BloomThreshold = 0.62f, BloomStrength = 0.6f,
        };
    }

    private static void Wall(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        using (var wall = Painter.Linear(new(0f, -100f), new(0f, d.GroundY(WallDepth)), [(pal.SkyTop, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f)], [0f, 0.45f, 1f])) p.Cover(wall);
        using (var wash = p.Texture(Textures.Wash, 1.4f)) p.Cover(wash, 0.25f, SKBlendMode.SoftLight);
        var dark = pal.SkyTop.Lum(0.72f);
        foreach (var (_, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 128f, 20f, 0f))
        {
            p.Fill(Rect(x, 60f, 3f, d.GroundY(WallDepth) - 60f), dark, 0.7f);
            p.Fill(Rect(x + 4f, 60f, 2f, d.GroundY(WallDepth) - 60f), pal.SkyLow.Lum(1.2f), 0.25f);
        }

        // Acoustic panels and a truss.
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("panels"), area.Left, area.Right, 256f, 140f, 0f))
        {
            for (var row = 0; row < 2; row++)
            {
                if (random.Chance(0.4f)) continue;
                p.Fill(RoundRect(x - 56f, 150f + (row * 150f), 112f, 130f, 4f), Rgb.Mix(pal.SkyMid, pal.SkyTop, 0.45f), 0.5f);
            }
        }

        foreach (var y in new[] { -150f, 44f, 84f }) p.Fill(Rect(area.Left, y, area.Width, 7f), dark.Lum(0.85f));
        foreach (var (_, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 62f, 62f, 0f))
        {
            p.Stroke(Line(V(x - 31f, 47f), V(x, 87f)), dark.Lum(0.85f), 4f);
            p.Stroke(Line(V(x, 87f), V(x + 31f, 47f)), dark.Lum(0.85f), 4f);
        }

        // A lit exit door far off, for scale.
        var door = d.At(8.4f, 0f, WallDepth);
        p.Form(Rect(door.X - 44f, door.Y - 150f, 88f, 150f), pal.SkyLow.Lum(1.25f), 60f);
        p.Fill(RoundRect(door.X - 26f, door.Y - 182f, 52f, 20f, 4f), "8FF0B8", 0.9f);
        p.Glow(door.X, door.Y - 172f, 70f, "4FD89A", 0.5f);
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.GroundY(WallDepth) - 2f;
        if (area.Bottom <= top) return;
        var floor = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 760f), [(Rgb.Mix(pal.GroundLit, pal.SkyLow, 0.4f), 1f), (pal.GroundLit, 1f), (pal.GroundDark, 1f)], [0f, 0.3f, 1f])) p.FillShader(floor, shader);
        using (p.Push())
        {
            p.Clip(floor);
            // Boards run away from the camera; marks of tape show where to stand.
            for (var i = -40; i <= 40; i++)
            {
                var far = d.At(i * 1.1f, 0f, WallDepth);
                var near = d.At(i * 1.1f, 0f, 1.6f);
                p.Stroke(Line(far, near), pal.SkyTop, 1.6f, 0.4f);
            }

            foreach (var z in new[] { 12.4f, 9.6f, 7.4f, 5.8f, 4.6f, 3.4f, 2.6f }) p.Fill(Rect(area.Left, d.GroundY(z), area.Width, 1.8f), pal.SkyTop, 0.35f);
            using (var pool = Painter.Radial(new(0f, 0f), 1f, [("FFCF8A", 0.62f), ("FFCF8A", 0.20f), ("FFCF8A", 0f)], [0f, 0.5f, 1f]))
            using (p.Push())
            {
                p.Translate(600f, d.GroundY(6.8f));
                p.Scale(520f, 118f);
                p.FillShader(Circle(0f, 0f, 1f), pool, 1f, 0f, SKBlendMode.Screen);
            }

            using (var dry = p.Texture(Textures.Dry, 1.6f, Rgb.Mix(pal.SkyLow, pal.Horizon, 0.3f))) p.FillShader(floor, dry, 0.14f);
            var random = d.Seed.For("marks").Random();
            for (var i = 0; i < 3; i++)
            {
                var m = d.At(random.Range(-1.8f, 1.8f), 0f, random.Range(6f, 9f));
                p.Stroke(Line(m - V(12f, 0f), m + V(12f, 0f)), i == 0 ? "E0574A" : "F2C14A", 4f, 0.8f);
                p.Stroke(Line(m - V(3f, 4f), m + V(3f, 4f)), i == 0 ? "E0574A" : "F2C14A", 4f, 0.8f);
            }

            // Cables.
            var y = d.GroundY(10.5f);
            p.Stroke(Curve(V(-260f, y + 40f), V(120f, y + 64f), V(330f, y + 26f), V(520f, y + 34f), V(700f, y + 16f)), pal.SkyTop.Lum(0.6f), 4f);
            p.Stroke(Curve(V(1560f, y + 90f), V(1260f, y + 60f), V(1120f, y + 104f), V(980f, y + 60f), V(940f, y + 4f)), pal.SkyTop.Lum(0.6f), 4f);
        }
    }

    private static void Backdrop(Painter p, SKRect area, Dressing d)
    {
        var foot = d.GroundY(FlatDepth);
        var flat = Blob(V(436f, 104f), V(700f, 96f), V(1000f, 104f), V(1006f, 300f), V(1000f, foot - 6f), V(716f, foot - 2f), V(434f, foot - 6f), V(430f, 300f));
        p.Fill(Moved(flat, 10f, 12f), "060A18", 0.55f, 14f);
        foreach (var x in new[] { 500f, 930f }) p.Fill(Taper([V(x, foot - 10f), V(x - 34f, foot + 34f)], [4f, 4f]), "2A2236");
        var country = Palettes.Country(d.Setting.Time is "night" ? "sunset" : d.Setting.Time);
        var painted = new Dressing(d.Setting with { Seed = d.Seed.For("painted"), Time = d.Setting.Time is "night" ? "sunset" : d.Setting.Time }, country with { SkyLow = Rgb.Mix(country.SkyLow, "F6DCA0", 0.5f) }, 0.52f, V(820f, 318f));
        using (p.Push())
        {
            p.Clip(flat);
            var pal = painted.Palette;
            using (var sky = Painter.Linear(new(0f, 100f), new(0f, 430f), [(pal.SkyTop, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f), (pal.Horizon, 1f)])) p.Cover(sky);
            p.Disc(820f, 318f, 42f, "FFF3C8");
            var part = new SKRect(420f, 90f, 1020f, foot + 4f);
            Clouds.Cloud(p, 590f, 216f, 240f, 64f, painted.Seed.For(1), "FFF6E0", Rgb.Mix("D9DED8", pal.SkyLow, 0.4f), Rgb.Mix("8FB4C0", pal.SkyMid, 0.5f), 40);
            Clouds.Cloud(p, 912f, 178f, 170f, 44f, painted.Seed.For(2), "FFF6E0", Rgb.Mix("D9DED8", pal.SkyLow, 0.4f), Rgb.Mix("8FB4C0", pal.SkyMid, 0.5f), 40);
            new Hills(painted.Seed.For("a"), 372f, 60f, 2f).Paint(p, part, painted, Rgb.Mix("6D86A8", pal.Far, 0.5f), foot, 0.6f, 0.2f, false);
            new Hills(painted.Seed.For("b"), 408f, 40f, 2.4f).Paint(p, part, painted, Rgb.Mix("4D6C86", pal.Mid, 0.5f), foot, 0.5f, 0.2f, false);
            new Hills(painted.Seed.For("c"), 446f, 22f, 2f).Paint(p, part, painted, Rgb.Mix("3D5F52", pal.GroundDark, 0.5f), foot, 0.5f, 0.2f, false);
            using (var brush = p.Texture(Textures.Dry, 1.5f, "FFF2D0", 4f)) p.Cover(brush, 0.22f);
            using (var shade = Painter.Linear(new(430f, 0f), new(1010f, 0f), [("FFFFFF", 1f), ("C0B4D4", 1f)])) p.Cover(shade, 1f, SKBlendMode.Multiply);
            if (d.Night) p.Cover("8A90C0", 0.5f, SKBlendMode.Multiply);
        }

        p.Stroke(flat, d.Light.Lit("B08C62"), 7f);
        using var top = Painter.Linear(new(0f, 90f), new(0f, 300f), [("FFE9B8", 0.7f), ("FFE9B8", 0f)]);
        using var rim = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2f, Shader = top };
        p.Canvas.DrawPath(Moved(flat, 0f, -2.5f), rim);
    }

    private static void Cases(Painter p, SKRect area, Dressing d)
    {
        var foot = d.GroundY(12f);
        foreach (var (cell, x0, random) in Scatter.Along(d.Seed.For("cases"), area.Left, area.Right, 210f, 160f, 0.3f))
        {
            if (MathF.Abs(x0 - 715f) < 390f) continue;
            var kind = random.Below(4);
            p.ContactShadow(x0, foot + 2f, 80f, 10f, 0.7f, 30f);
            if (kind < 2)
            {
                for (var i = 0; i < 1 + random.Below(3); i++)
                {
                    float w = random.Range(70f, 104f), h = random.Range(40f, 58f), y = foot - (i * 50f) - h;
                    p.Form(RoundRect(x0 - (w / 2f) + random.Range(-8f, 8f), y, w, h, 4f), random.Pick<Rgb>(["33406A", "3E3A5C", "4A3A4E"]), h);
                    p.Stroke(RoundRect(x0 - (w / 2f) + 6f, y + 6f, w - 12f, h - 12f, 3f), d.Light.Lit("8FA0C8"), 2f, 0.45f);
                    p.Fill(Rect(x0 - 8f, y + (h * 0.42f), 16f, 6f), d.Light.Lit("C8B080"), 0.8f);
                }
            }
            else if (kind == 2)
            {
                // A light stand with a soft box.
                p.Fill(Taper([V(x0, foot), V(x0, foot - 250f)], [3f, 2.4f]), "0B1022");
                foreach (var s in new[] { -1f, 1f }) p.Fill(Taper([V(x0, foot - 46f), V(x0 + (s * 34f), foot + 4f)], [2.6f, 2.2f]), "0B1022");
                p.Form(Poly(V(x0 - 46f, foot - 316f), V(x0 + 46f, foot - 322f), V(x0 + 40f, foot - 238f), V(x0 - 40f, foot - 234f)), "20263E", 50f);
                p.Fill(Poly(V(x0 - 39f, foot - 309f), V(x0 + 39f, foot - 315f), V(x0 + 34f, foot - 245f), V(x0 - 34f, foot - 241f)), "FFF2D0", 0.92f);
                p.Glow(x0, foot - 276f, 120f, "FFE0A0", 0.6f);
            }
            else
            {
                // A director's chair.
                foreach (var s in new[] { -1f, 1f }) p.Fill(Taper([V(x0 - (s * 26f), foot), V(x0 + (s * 24f), foot - 56f)], [3f, 3f]), d.Light.Lit("8A5A34"));
                p.Form(Poly(V(x0 - 32f, foot - 66f), V(x0 + 32f, foot - 66f), V(x0 + 28f, foot - 52f), V(x0 - 28f, foot - 52f)), "B8323A", 14f);
                foreach (var s in new[] { -1f, 1f }) p.Fill(Taper([V(x0 + (s * 30f), foot - 58f), V(x0 + (s * 32f), foot - 116f)], [2.6f, 2.6f]), d.Light.Lit("8A5A34"));
                p.Form(Poly(V(x0 - 36f, foot - 118f), V(x0 + 36f, foot - 118f), V(x0 + 34f, foot - 92f), V(x0 - 34f, foot - 92f)), "B8323A", 26f);
            }
        }
    }

    private static readonly (float X, float Y, float Angle)[] _lamps = [(190f, 70f, -24f), (470f, 64f, -8f), (800f, 64f, 14f), (1090f, 70f, 26f)];

    private static void Lamps(Painter p, SKRect area, Dressing d)
    {
        foreach (var (x, y, angle) in _lamps)
        {
            p.Form(RoundRect(x - 22f, y - 16f, 44f, 46f, 8f, angle), "2B2F44");
            var sin = MathF.Sin(angle * MathF.PI / 180f);
            var mouth = V(x - (sin * 26f), y + 26f);
            foreach (var s in new[] { -1f, 1f }) p.Fill(Poly(mouth + V(s * 18f, -6f), mouth + V(s * 34f, 14f), mouth + V(s * 28f, 18f), mouth + V(s * 14f, 2f)), "1A1E34");
            p.Fill(Ellipse(mouth.X, mouth.Y, 18f, 8f, angle), "FFF4D0");
            Beam(p, mouth, angle, 330f, 620f, "FFD894", 0.34f);
            p.Glow(mouth.X, mouth.Y, 90f, "FFF0C0", 0.75f);
        }
    }

    private static void Flicker(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        for (var i = 0; i < _lamps.Length; i++)
        {
            var (x, y, angle) = _lamps[i];
            var k = 0.5f + (0.5f * MathF.Sin((frame.Time * (7f + i)) + (i * 2.1f)) * MathF.Sin((frame.Time * 3.1f) + i));
            p.Disc(x - (MathF.Sin(angle * MathF.PI / 180f) * 26f), y + 26f, 13f + (4f * k), "FFF8E0", 0.25f + (0.3f * k));
        }
    }

    private static void Beam(Painter p, Vector2 from, float degrees, float width, float length, Rgb colour, float alpha) =>
        Soft.Paint(p, new SKRect(from.X - 520f, from.Y - 10f, from.X + 520f, from.Y + length + 30f), 6f, q =>
        {
            q.Translate(from.X, from.Y);
            q.Rotate(degrees);
            using var shader = Painter.Linear(new(0f, 0f), new(0f, length), [(colour, alpha), (colour, alpha * 0.35f), (colour, 0f)], [0f, 0.5f, 1f]);
            q.FillShader(Poly(V(-width * 0.06f, 0f), V(width * 0.06f, 0f), V(width * 0.5f, length), V(-width * 0.5f, length)), shader, 1f, 12f);
        });

    private static void Camera(Painter p, Dressing d)
    {
        var foot = d.GroundY(4.2f);
        var x = 1228f;
        foreach (var dx in new[] { -86f, 4f, 92f }) p.Form(Taper([V(x, 462f), V(x + dx, foot)], [7f, 5f]), "1A1F38", 12f);
        p.Form(RoundRect(x - 78f, 350f, 156f, 108f, 12f), "2A3050");
        p.Form(RoundRect(x - 128f, 376f, 56f, 58f, 8f), "20263F");
        p.Form(Ellipse(x - 130f, 405f, 17f, 36f), "39426A");
        p.Fill(Ellipse(x - 134f, 400f, 6f, 18f), "9FC4FF", 0.75f);
        foreach (var (cx, cy) in new[] { (x - 36f, 318f), (x + 46f, 314f) })
        {
            p.Form(Circle(cx, cy, 42f), "262C4A");
            p.Stroke(Circle(cx, cy, 30f), d.Light.Lit("4A5684"), 2f, 0.7f);
            p.Disc(cx, cy, 6f, d.Light.Lit("8FA0C8"));
        }

        p.Disc(x + 52f, 372f, 5f, "FF4A3A");
        p.Glow(x + 52f, 372f, 26f, "FF4A3A", 0.7f);
        p.Stroke(Curve(V(x - 78f, 352f), V(x - 40f, 345f), V(x + 74f, 346f)), d.Light.Rim, 2.2f, 0.8f, 0.6f);
        p.Stroke(Curve(V(x - 76f, 310f), V(x - 62f, 284f), V(x - 36f, 276f)), d.Light.Rim, 2.2f, 0.8f, 0.6f);
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Palette.SkyTop, "060A18", 0.5f);
        p.Fill(Blob(V(-120f, 1200f), V(-110f, 640f), V(-30f, 600f), V(54f, 640f), V(86f, 1200f)), dark);
        p.Fill(RoundRect(-40f, 560f, 90f, 70f, 10f), Rgb.Mix(dark, d.Palette.SkyLow, 0.25f));
    }
}
