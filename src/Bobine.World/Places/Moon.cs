using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>Space as seen from the moon: craters and boulders under a black sky with the earth, a nebula and a lander.</summary>
internal static class Moon
{
    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.56f;
        var palette = Clear(setting.Time);
        var sun = setting.Time switch { "dawn" => new Vector2(180f, 350f), "sunset" => new Vector2(1120f, 352f), "night" => new Vector2(2600f, -200f), _ => new Vector2(1130f, 60f) };
        var d = new Dressing(setting with { Weather = "clear" }, palette, horizon, sun);
        return new Place
        {
            Id = "space", Palette = palette, Horizon = horizon, Ground = "stone", Indoors = true, Weightless = true, Stage = new(4.2f, 4.4f, 11f),
            Layers =
            [
                new() { Depth = float.PositiveInfinity, Wobble = 1.6f, Still = (p, area) => Heaven(p, area, d), Live = (p, area, frame) => Sky.Twinkle(p, area, frame, d) },
                new() { Depth = 700f, Wobble = 1.8f, Still = (p, area) => Ridges(p, area, d, 0) },
                new() { Depth = 220f, Wobble = 1.8f, Still = (p, area) => Ridges(p, area, d, 1) },
                new() { Depth = 8f, IsGround = true, Wobble = 1.8f, Still = (p, area) => Ground(p, area, d) },
                new() { Depth = 24f, Wobble = 0.6f, Still = (p, _) => Lander(p, d), Live = (p, _, frame) => Beacon(p, frame, d) },
                new() { Depth = 12f, Wobble = 1.2f, Still = (p, area) => Boulders(p, area, d) },
                new() { Depth = 2.5f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var night = Palettes.Country("night");
        var palette = night with { SkyTop = "05061C", SkyMid = "0E1038", SkyLow = "1E1A50", Horizon = "3A2E6E", Fog = "3A3A6E", Far = "6A6A94", Mid = "54567E", GroundLit = "C8C6D4", GroundDark = "4A4A70", Sun = "FFFBEE", BloomThreshold = 0.62f, BloomStrength = 0.6f, Accents = ["FFB54A", "7FD0FF", "F4F4FF"] };
        return time switch
        {
            "day" => palette with { Light = new() { To = new(0.62f, -0.72f), Key = "FFF8EA", Ambient = "6A70A8", Rim = "F4F8FF", Shadow = "0E1034", RimStrength = 1f, Shade = 0.78f } },
            "night" => palette with { GroundLit = "6A7EB4", GroundDark = "1A2252", Far = "34427E", Mid = "263068", Light = new() { To = new(-0.5f, -0.8f), Key = "A8C4F4", Ambient = "4A5A9C", Rim = "9CD0FF", Shadow = "0A0E30", RimStrength = 1f, Shade = 0.75f, Exposure = 0.92f } },
            "dawn" => palette with { GroundLit = "C4B0C0", GroundDark = "3E3A66", SkyLow = "3A2A5E", Horizon = "6A4A7A", Light = new() { To = new(-0.85f, -0.35f), Key = "FFE8D0", Ambient = "6A66A4", Rim = "FFE0B4", Shadow = "12103A", RimStrength = 1.1f, Shade = 0.78f } },
            _ => palette with { GroundLit = "C8A8A4", GroundDark = "3A305E", SkyLow = "4A2A5E", Horizon = "8A4A70", Light = new() { To = new(0.85f, -0.35f), Key = "FFD8B0", Ambient = "6A5E9C", Rim = "FFC890", Shadow = "140E36", RimStrength = 1.1f, Shade = 0.78f } },
        };
    }

    private static void Heaven(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        Soft.Paint(p, area, 2f, q =>
        {
            using (var sky = Painter.Linear(new(0f, -200f), new(0f, d.Horizon), [(pal.SkyTop, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f)], [0f, 0.6f, 1f])) q.Cover(sky);
            using (var wash = q.Texture(Textures.Wash, 0.9f)) q.Cover(wash, 0.5f, SKBlendMode.SoftLight);
            // A band of nebula crosses the picture.
            var random = d.Seed.For("nebula").Random();
            for (var i = 0; i < 16; i++)
            {
                float u = (i / 15f * 1.5f) - 0.25f, x = u * 1280f, y = 300f - (u * 300f) + random.Range(-60f, 60f);
                q.Glow(x, y, random.Range(120f, 270f), random.Pick<Rgb>(["5A3A9C", "3A5AB8", "9C4A8A", "2F7A9C"]), 0.26f);
            }

            if (!d.Night) q.Glow(d.Sun.X, d.Sun.Y, 330f, pal.Sun, 0.75f);
        }, SKBlendMode.Src);
        var stars = d.Seed.For("milky").Random();
        for (var i = 0; i < 170; i++)
        {
            var u = stars.Range(-0.2f, 1.2f);
            p.Disc(u * 1280f, 300f - (u * 300f) + (stars.Normal() * 60f), stars.Range(0.5f, 1.2f), "FFFFFF", stars.Range(0.15f, 0.7f));
        }

        Sky.Stars(p, area, d);
        if (!d.Night)
        {
            p.Disc(d.Sun.X, d.Sun.Y, 34f, pal.Sun, 1f, 1.5f);
            for (var i = 0; i < 4; i++)
            {
                var a = i * MathF.PI / 4f;
                var l = i % 2 == 0 ? 150f : 84f;
                p.Fill(Taper([d.Sun - V(MathF.Cos(a) * l, MathF.Sin(a) * l), d.Sun, d.Sun + V(MathF.Cos(a) * l, MathF.Sin(a) * l)], [0.3f, 3f, 0.3f]), pal.Sun, 0.6f, 0f, SKBlendMode.Screen);
            }
        }

        Earth(p, d, d.Setting.Time is "dawn" ? 900f : 330f, 176f, 92f);
    }

    private static void Earth(Painter p, Dressing d, float x, float y, float r)
    {
        p.Glow(x, y, r * 2f, "6AB8F4", 0.55f);
        var globe = Circle(x, y, r);
        p.Fill(globe, "2F7AC4");
        using (p.Push())
        {
            p.Clip(globe);
            var random = d.Seed.For("earth").Random();
            using (var land = new Dabs(3))
            using (var cloud = new Dabs(2))
            {
                for (var i = 0; i < 90; i++)
                {
                    var group = i / 18;
                    float cx = x + (r * (-0.55f + (group * 0.28f))), cy = y + (r * (group % 2 == 0 ? -0.3f : 0.25f));
                    land.Ellipse(random.Float(), cx + (random.Normal() * r * 0.16f), cy + (random.Normal() * r * 0.2f), r * random.Range(0.05f, 0.13f), r * random.Range(0.04f, 0.09f), random.Range(-1f, 1f));
                }

                for (var i = 0; i < 60; i++) cloud.Leaf(random.Float(), x + random.Range(-1f, 1f) * r, y + (MathF.Round(random.Range(-3f, 3f)) * r * 0.27f) + (random.Normal() * r * 0.05f), r * random.Range(0.1f, 0.3f), r * 0.025f, random.Range(-0.25f, 0.1f));
                land.Paint(p, t => Rgb.Mix("5A9A5A", "C8B87A", t));
                p.Fill(Ellipse(x, y - r, r * 0.5f, r * 0.16f), "F4F8FF");
                cloud.Paint(p, _ => "FFFFFF", 0.8f);
            }

            var to = d.Light.To;
            using var night = Painter.Radial(new(x + (to.X * r * 0.9f), y + (to.Y * r * 0.9f)), r * 2f, [("0A1440", 0f), ("0A1440", 0.15f), ("0A0E34", 0.85f), ("060820", 0.95f)], [0f, 0.45f, 0.75f, 1f]);
            p.FillShader(globe, night);
        }

        p.Stroke(globe, "9CDCFF", 2.5f, 0.6f, 2f);
    }

    private static void Ridges(Painter p, SKRect area, Dressing d, int plane)
    {
        var pal = d.Palette;
        var foot = d.Horizon + 4f;
        var colour = Rgb.Mix(pal.Far, pal.Mid, plane);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("ridges").For(plane), area.Left, area.Right, plane == 0 ? 260f : 340f, 420f, 0.35f))
        {
            float w = random.Range(150f, 320f), h = (plane == 0 ? random.Range(40f, 100f) : random.Range(20f, 46f)), lean = random.Range(-0.3f, 0.3f) * w;
            var body = Blob(V(x - w, foot + 6f), V(x - (w * 0.45f), foot - (h * 0.62f)), V(x + lean, foot - h), V(x + (w * 0.5f), foot - (h * 0.5f)), V(x + w, foot + 6f));
            p.Form(body, colour, h * 1.5f, spread: 0.4f, stipple: true);
        }

        p.Fill(Rect(area.Left, foot - 5f, area.Width, 30f), Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.5f));
    }

    private static void Ground(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        var field = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 760f), [(Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.55f), 1f), (Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.85f), 1f), (Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.5f), 1f), (pal.GroundDark, 1f)], [0f, 0.28f, 0.65f, 1f])) p.FillShader(field, shader);
        using (p.Push())
        {
            p.Clip(field);
            using (var pool = Painter.Radial(new(640f, d.GroundY(8f)), 520f, [(pal.GroundLit.Lum(1.06f), 0.55f), (pal.GroundLit, 0f)])) p.FillShader(field, pool);
            using (var grain = p.Texture(Textures.Stipple, 1.2f, pal.GroundDark)) p.FillShader(field, grain, 0.2f);
            using (var dry = p.Texture(Textures.Dry, 1.4f, pal.GroundLit, -4f)) p.FillShader(field, dry, 0.22f);
        }

        for (var row = 0; row < 9; row++)
        {
            var z = 60f * MathF.Pow(0.70f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 120f) break;
            var m = Dressing.Metre(z);
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("craters").For(row), area.Left, area.Right, MathF.Max(130f, m * 3.4f), m * 2f + 60f, 0.45f))
            {
                if (random.Chance(0.35f)) continue;
                Crater(p, d, x, y, m * random.Range(0.35f, 1.5f));
            }
        }

        Rocks.Scatter(p, area, d, "stones", "A4A2B4", 7, 0.07f);
        // Boot prints lead in from the left.
        for (var i = 0; i < 9; i++)
        {
            var at = d.At(-2.6f + (i * 0.28f), 0f, 9.4f - (i * 0.42f));
            var s = Dressing.Metre(9.4f - (i * 0.42f));
            p.Fill(Ellipse(at.X + (i % 2 * s * 0.12f), at.Y, s * 0.10f, s * 0.03f), pal.GroundDark, 0.5f);
        }
    }

    private static void Crater(Painter p, Dressing d, float x, float y, float r)
    {
        var pal = d.Palette;
        var flat = 0.20f;
        var side = MathF.Sign(d.Light.To.X);
        p.Fill(Ellipse(x, y, r * 1.12f, r * flat * 1.16f), Rgb.Mix(pal.GroundLit, Rgb.White, 0.25f), 0.35f, r * 0.03f);
        using var bowl = Painter.Linear(new(x + (side * r), 0f), new(x - (side * r), 0f), [(pal.GroundDark, 1f), (Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.4f), 1f), (pal.GroundLit, 1f)]);
        p.FillShader(Ellipse(x, y, r, r * flat), bowl, 0.9f);
        p.Stroke(Curve(V(x - r, y), V(x - (r * 0.7f), y + (r * flat * 0.72f)), V(x, y + (r * flat)), V(x + (r * 0.7f), y + (r * flat * 0.72f)), V(x + r, y)), Rgb.Mix(pal.GroundLit, d.Light.Key, 0.6f), MathF.Max(1.2f, r * 0.022f), 0.75f);
    }

    private static void Lander(Painter p, Dressing d)
    {
        const float z = 24f;
        var m = Dressing.Metre(z);
        var foot = d.At(7.2f, 0f, z);
        p.ContactShadow(foot.X, foot.Y, 2.2f * m, 0.2f * m, 0.7f, -d.Light.To.X * 70f);
        foreach (var s in new[] { -1f, 1f, -0.45f, 0.45f })
        {
            p.Fill(Taper([foot + V(s * 1.0f * m, -1.5f * m), foot + V(s * 2.0f * m, 0f)], [3f, 2.4f]), d.Light.Lit("C8A050"));
            p.Form(Ellipse(foot.X + (s * 2.0f * m), foot.Y, 0.3f * m, 0.08f * m), "D8B060");
        }

        p.Form(Poly(foot + V(-1.5f * m, -2.2f * m), foot + V(1.5f * m, -2.2f * m), foot + V(1.3f * m, -1.1f * m), foot + V(-1.3f * m, -1.1f * m)), "D8A040", m);
        for (var i = 0; i < 6; i++) p.Stroke(Line(foot + V((-1.3f + (i * 0.5f)) * m, -2.2f * m), foot + V((-1.1f + (i * 0.46f)) * m, -1.1f * m)), d.Light.Dark("D8A040"), 1.4f, 0.6f);
        p.Form(Blob(foot + V(-1.2f * m, -2.2f * m), foot + V(-1.25f * m, -3.2f * m), foot + V(-0.5f * m, -4.0f * m), foot + V(0.5f * m, -4.0f * m), foot + V(1.25f * m, -3.2f * m), foot + V(1.2f * m, -2.2f * m)), "E4E6F0", 1.4f * m);
        foreach (var x in new[] { -0.55f, 0f, 0.55f })
        {
            p.Fill(Circle(foot.X + (x * m), foot.Y - ((x == 0f ? 3.35f : 3.2f) * m), 0.2f * m), d.Light.Dark("A8AABC"));
            p.Fill(Circle(foot.X + (x * m), foot.Y - ((x == 0f ? 3.35f : 3.2f) * m), 0.15f * m), d.Night ? "FFD890" : "2A4A8A");
        }

        p.Fill(RoundRect(foot.X - (0.3f * m), foot.Y - (2.75f * m), 0.6f * m, 0.55f * m, 3f), d.Light.Dark("A8AABC"));
        p.Fill(Taper([foot + V(0.5f * m, -4f * m), foot + V(0.6f * m, -4.9f * m)], [1.6f, 1f]), d.Light.Lit("C8CCD8"));
        p.Form(Ellipse(foot.X + (0.6f * m), foot.Y - (4.9f * m), 0.4f * m, 0.18f * m, -24f), "E4E6F0");
        // A pennant on a stiff rod.
        var pole = d.At(3.4f, 0f, 20f);
        var q = Dressing.Metre(20f);
        p.Fill(Taper([pole, pole - V(0f, 2.2f * q)], [2f, 1.6f]), d.Light.Lit("D8DCE6"));
        p.Form(Poly(pole - V(0f, 2.2f * q), pole + V(1.2f * q, -2.16f * q), pole + V(1.16f * q, -1.5f * q), pole - V(0f, 1.52f * q)), "E0574A", 0.5f * q);
        p.Fill(Circle(pole.X + (0.58f * q), pole.Y - (1.85f * q), 0.2f * q), d.Light.Lit("FBF0D0"));
    }

    private static void Beacon(Painter p, FrameState frame, Dressing d)
    {
        var at = d.At(7.2f, 4.1f, 24f);
        var k = MathF.Max(0f, MathF.Sin(frame.Time * 3f));
        p.Disc(at.X, at.Y, 14f, "FF5A4A", 0.3f * k);
        p.Disc(at.X, at.Y, 4f, "FFB0A0", 0.3f + (0.7f * k));
    }

    private static void Boulders(Painter p, SKRect area, Dressing d)
    {
        var m = Dressing.Metre(12f);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("boulders"), area.Left, area.Right, 270f, 160f, 0.4f))
        {
            if (MathF.Abs(x - 640f) < 380f || random.Chance(0.2f)) continue;
            for (var i = 0; i < 2; i++) Rocks.Boulder(p, x + random.Range(-70f, 70f), d.GroundY(12f) + (i * 14f), m * random.Range(0.35f, 1.0f), d.Seed.For("boulder").For((cell * 2) + i), d.Palette.GroundLit.Lum(0.9f));
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.5f);
        p.Fill(Blob(V(area.Left - 80f, 1600f), V(area.Left - 80f, 690f), V(-10f, 640f), V(150f, 680f), V(320f, 760f), V(340f, 1600f)), dark);
        p.Fill(Blob(V(980f, 1600f), V(1020f, 770f), V(1160f, 700f), V(1290f, 660f), V(area.Right + 80f, 690f), V(area.Right + 80f, 1600f)), dark);
    }
}
