using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>Under water: shafts of light from the surface, rocks and coral fading into blue, swaying weed, bubbles, a shoal.</summary>
internal static class Underwater
{
    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.55f;
        var palette = Clear(setting);
        var d = new Dressing(setting with { Weather = "clear" }, palette, horizon, new Vector2(760f, -60f));
        return new Place
        {
            Id = "underwater", Palette = palette, Horizon = horizon, Ground = "sand", Indoors = true, Weightless = true, Stage = new(3.8f, 4.4f, 11f),
            Layers =
            [
                new() { Depth = float.PositiveInfinity, Wobble = 3f, Still = (p, area) => Depths(p, area, d) },
                new() { Depth = 70f, Wobble = 2.4f, Still = (p, area) => Reef(p, area, d, 70f, 0.75f) },
                new() { Depth = 34f, Wobble = 2f, Still = (p, area) => Reef(p, area, d, 34f, 0.42f), Live = (p, area, frame) => Shoal(p, area, frame, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 1.6f, Still = (p, area) => Sand(p, area, d) },
                new() { Depth = 16f, Wobble = 1.4f, Still = (p, area) => Reef(p, area, d, 16f, 0.14f) },
                new() { Depth = 15.5f, Still = (p, area) => Shafts(p, area, d), Live = (p, area, frame) => Caustics(p, area, frame, d) },
                new() { Depth = 10.5f, Wobble = 1f, Still = (p, area) => Corals(p, area, d), Live = (p, area, frame) => Weed(p, area, frame, d) },
                new() { Depth = 5f, Live = (p, area, frame) => Bubbles(p, area, frame, d) },
                new() { Depth = 2.5f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(PlaceSetting setting)
    {
        var country = Palettes.Country("day");
        var palette = setting.Time switch
        {
            "night" => country with { SkyTop = "1E4A8A", SkyMid = "12306E", SkyLow = "0A1E52", Horizon = "1A4078", Fog = "123268", Far = "143468", Mid = "102A5A", GroundLit = "3A6490", GroundDark = "0E2048", Sun = "BCE0FF" },
            "sunset" => country with { SkyTop = "F0B47A", SkyMid = "7A7AA8", SkyLow = "2A4A86", Horizon = "6A7AA8", Fog = "4A5F98", Far = "3A4A80", Mid = "2E3A6E", GroundLit = "B89A94", GroundDark = "2C3462", Sun = "FFDCA8" },
            "dawn" => country with { SkyTop = "BFE0DC", SkyMid = "5AA0B8", SkyLow = "245A8E", Horizon = "5F9AB8", Fog = "3F7FA8", Far = "2F6488", Mid = "28567C", GroundLit = "A8B0A4", GroundDark = "24466E", Sun = "FFF0D8" },
            _ => country with { SkyTop = "9CECE4", SkyMid = "2FA8C4", SkyLow = "0F5F98", Horizon = "3FB0C4", Fog = "1F88B0", Far = "1F6E98", Mid = "1A6088", GroundLit = "C4D4B0", GroundDark = "1E5A80", Sun = "F0FFF4" },
        };
        var grey = setting.Weather is "storm" or "rain" or "fog" ? 0.3f : 0f;
        return palette with
        {
            SkyTop = Rgb.Mix(palette.SkyTop, palette.SkyMid, grey),
            Light = new()
            {
                To = new(0.2f, -0.98f), Key = setting.Time is "night" ? "8AB8E8" : setting.Time is "sunset" ? "F4D4C0" : "D8F4EC", Ambient = setting.Time is "night" ? "3A5A9C" : "5A9AC0",
                Rim = setting.Time is "sunset" ? "FFDCA8" : "D0FFF4", Shadow = setting.Time is "night" ? "081640" : "0E3060", RimStrength = 0.9f, Shade = 0.66f, Exposure = setting.Time is "night" ? 0.8f : 0.97f,
            },
            Accents = ["FF8A6A", "F2C14A", "E86AA0"], BloomThreshold = 0.66f, BloomStrength = 0.5f,
        };
    }

    private static void Depths(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        Soft.Paint(p, area, 2f, q =>
        {
            using (var water = Painter.Linear(new(0f, -120f), new(0f, d.Horizon + 60f), [(pal.SkyTop, 1f), (Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.6f), 1f), (pal.SkyMid, 1f), (pal.Fog, 1f)], [0f, 0.16f, 0.5f, 1f])) q.Cover(water);
            using (var wash = q.Texture(Textures.Wash, 0.85f)) q.Cover(wash, 0.2f, SKBlendMode.SoftLight);
            q.Glow(d.Sun.X, d.Sun.Y, 620f, pal.Sun, 0.7f);
            q.Glow(d.Sun.X, d.Sun.Y, 280f, pal.Sun, 0.8f);
        }, SKBlendMode.Src);
        // The surface from below: broken bands of light.
        using var bands = new Dabs(4);
        for (var row = 0; row < 7; row++)
        {
            var y = -250f + (row * 40f) + (row * row * 1.2f);
            if (y < area.Top - 20f) continue;
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("surface").For(row), area.Left, area.Right, 74f, 90f))
                bands.Leaf(random.Float() * (1f - (MathF.Abs(x - d.Sun.X) / 1400f)), x, y + random.Range(-12f, 12f), random.Range(20f, 80f), random.Range(1.5f, 5f), random.Range(-0.06f, 0.06f));
        }

        bands.Paint(p, t => Rgb.Mix(pal.SkyTop, pal.Sun, t), 0.5f);
    }

    private static void Reef(Painter p, SKRect area, Dressing d, float z, float air)
    {
        var pal = d.Palette;
        var m = Dressing.Metre(z);
        var foot = d.GroundY(z);
        var colour = d.Air(Rgb.Mix(pal.Mid, d.Light.Lit("5A6A7A"), z < 20f ? 0.5f : 0.2f), air);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("reef").For((int)z), area.Left, area.Right, z < 20f ? 330f : 210f, 280f, 0.4f))
        {
            var calm = MathF.Abs(x - 640f) < (z < 20f ? 330f : 190f);
            if (calm && (z < 40f || random.Chance(0.5f))) continue;
            float w = (z < 20f ? random.Range(90f, 190f) : random.Range(70f, 170f)), h = w * random.Range(0.7f, 1.6f);
            // A stack of rocks, wide below, with a ledge.
            Vector2[] outline = new Vector2[12];
            for (var i = 0; i < 12; i++)
            {
                var u = i / 11f;
                outline[i] = V(x - w + (2f * w * u), foot + 12f - (h * MathF.Pow(MathF.Sin(MathF.PI * u), 0.6f) * random.Range(0.72f, 1.06f)));
            }

            outline[0].Y = outline[11].Y = foot + 26f;
            var rock = Smooth(outline, closed: true, 0.35f);
            if (z < 20f) p.Form(rock, colour, w * 0.6f, spread: 0.3f);
            else
            {
                using var shade = Painter.Linear(new(0f, foot - h), new(0f, foot + 10f), [(Rgb.Mix(colour, pal.SkyMid, 0.25f), 1f), (colour, 1f), (Rgb.Mix(colour, pal.Fog, 0.6f), 1f)]);
                p.FillShader(rock, shade);
            }

            using (p.Push())
            {
                p.Clip(rock);
                using var dry = p.Texture(Textures.Dry, 0.9f, Rgb.Mix(colour, pal.SkyTop, 0.35f), -30f);
                p.FillShader(rock, dry, 0.3f);
            }

            for (var i = 0; i < 5; i++) Coral.Paint(p, x + random.Range(-0.8f, 0.8f) * w, foot - (h * random.Range(0.1f, 0.65f)), w * random.Range(0.14f, 0.3f), d.Seed.For("on-reef").For((int)z).For((cell * 8) + i), c => d.Air(d.Light.Lit(c), air + 0.05f), c => d.Air(d.Light.Dark(c), air + 0.05f));
        }

        Sky.MistBand(p, area, foot - (m * 3f) - 60f, foot + 50f, pal.Fog, z > 30f ? 0.6f : 0.3f);
    }

    private static void Sand(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        var field = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 760f), [(pal.Fog, 1f), (Rgb.Mix(pal.Fog, pal.GroundLit, 0.5f), 1f), (Rgb.Mix(pal.GroundLit, pal.GroundDark, 0.25f), 1f), (Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.25f), 1f)], [0f, 0.15f, 0.45f, 1f])) p.FillShader(field, shader);
        using (p.Push())
        {
            p.Clip(field);
            using (var pool = Painter.Radial(new(640f, d.GroundY(8f)), 480f, [(Rgb.Mix(pal.GroundLit, pal.Sun, 0.4f), 0.55f), (pal.GroundLit, 0f)])) p.FillShader(field, pool);
            using (var dry = p.Texture(Textures.Dry, 1.4f, Rgb.Mix(pal.GroundLit, pal.SkyTop, 0.4f), 2f)) p.FillShader(field, dry, 0.28f);
        }

        using var ripples = new Dabs(3);
        for (var row = 0; row < 18; row++)
        {
            var z = 16f * MathF.Pow(0.89f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 20f) break;
            var m = Dressing.Metre(z);
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("ripples").For(row), area.Left, area.Right, m * 1.3f, m * 1.4f))
                ripples.Leaf(random.Float(), x, y + random.Range(-0.05f, 0.05f) * m, m * random.Range(0.4f, 1f), m * 0.014f, random.Range(-0.06f, 0.06f));
        }

        ripples.Paint(p, t => Rgb.Mix(pal.GroundDark, pal.Sun, t * 0.7f), 0.3f, 0.6f);
        Rocks.Scatter(p, area, d, "stones", "7A8A94", 6, 0.09f);
        var stars = d.Seed.For("starfish").Random();
        Span<Vector2> arms = stackalloc Vector2[10];
        for (var i = 0; i < 3; i++)
        {
            var at = d.At(stars.Range(-2.6f, 2.6f), 0f, stars.Range(5.6f, 8f));
            for (var j = 0; j < 10; j++)
            {
                var a = j * MathF.Tau / 10f;
                arms[j] = at + V(MathF.Cos(a) * (j % 2 == 0 ? 17f : 7f), MathF.Sin(a) * (j % 2 == 0 ? 8f : 3.4f));
            }

            p.Form(Blob(arms), d.Palette.Accents[i], 12f);
        }
    }

    private static void Shafts(Painter p, SKRect area, Dressing d) =>
        Soft.Paint(p, SKRect.Intersect(area, new SKRect(-900f, -300f, 2200f, 700f)), 5f, q =>
        {
            var random = d.Seed.For("shafts").Random();
            for (var i = 0; i < 10; i++)
            {
                float x = d.Sun.X - 520f + (i * 115f) + random.Range(-40f, 40f), w = random.Range(18f, 64f), a = random.Range(0.08f, 0.24f) * (d.Night ? 0.6f : 1f), lean = (x - d.Sun.X) * 0.75f;
                using var shader = Painter.Linear(new(0f, -300f), new(0f, 680f), [(d.Palette.Sun, a), (d.Palette.Sun, a * 0.75f), (d.Palette.Sun, 0f)], [0f, 0.4f, 1f]);
                q.FillShader(Poly(V(x, -300f), V(x + w, -300f), V(x + lean + (w * 3f), 680f), V(x + lean, 680f)), shader, 1f, 9f);
            }
        });

    private static void Caustics(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        using var light = new Dabs(2);
        var random = d.Seed.For("caustics").Random();
        for (var i = 0; i < 70; i++)
        {
            float z = 4.4f + (random.Float() * 8f), x = random.Range(-1f, 1f) * 0.9f * z, phase = random.Range(0f, MathF.Tau);
            var k = MathF.Sin((frame.Time * 1.7f) + phase);
            if (k < 0f) continue;
            var at = d.At(x + (0.12f * MathF.Sin((frame.Time * 0.8f) + phase)), 0f, z);
            light.Leaf(0f, at.X, at.Y, Dressing.Metre(z) * 0.26f * (0.4f + k), Dressing.Metre(z) * 0.016f * (0.4f + k), 0.16f * MathF.Sin(phase + frame.Time));
        }

        light.Paint(p, _ => d.Palette.Sun, d.Night ? 0.2f : 0.34f);
    }

    private static void Corals(Painter p, SKRect area, Dressing d)
    {
        var y = d.GroundY(10.5f);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("corals"), area.Left, area.Right, 105f, 140f, 0.45f))
        {
            if (MathF.Abs(x - 640f) < 360f) continue;
            var size = random.Range(56f, 128f);
            p.ContactShadow(x, y + 10f, size * 0.5f, size * 0.07f, 0.45f);
            Coral.Paint(p, x, y + random.Range(2f, 18f), size, d.Seed.For("coral").For(cell), c => d.Light.Lit(c), c => d.Light.Dark(c));
        }
    }

    private static void Weed(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var y = d.GroundY(10.5f) + 16f;
        var lit = d.Light.Lit(d.Local("6AA84A"));
        var dark = Rgb.Mix(d.Light.Dark("4A8A4A"), d.Palette.Mid, 0.3f);
        using var leaves = new Dabs(4);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("weed"), area.Left, area.Right, 64f, 60f, 0.4f))
        {
            if (MathF.Abs(x - 640f) < 410f || random.Chance(0.35f)) continue;
            float h = random.Range(120f, 260f), phase = random.Range(0f, MathF.Tau);
            for (var j = 0; j < 9; j++)
            {
                var u = j / 9f;
                var sway = 26f * u * MathF.Sin((frame.Time * 1.1f) + phase - (u * 2.4f)) + (frame.Environment.Wind * 30f * u);
                leaves.Leaf(0.3f + (0.6f * u), x + sway + (j % 2 == 0 ? 7f : -7f), y - (h * u), 21f * (1.1f - (u * 0.6f)), 4.2f, -1.57f + (j % 2 == 0 ? 0.5f : -0.5f) + (sway * 0.01f));
            }
        }

        leaves.Paint(p, t => Rgb.Mix(dark, lit, t));
    }

    private static void Shoal(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        using var fish = new Dabs(3);
        var random = d.Seed.For("shoal").Random();
        var cx = -200f + ((frame.Time * 46f) + 620f) % 1700f;
        for (var i = 0; i < 26; i++)
        {
            float x = cx + (random.Normal() * 74f), y = 210f + (random.Normal() * 26f) + (6f * MathF.Sin((frame.Time * 2f) + i)), s = random.Range(5f, 9f);
            fish.Leaf(random.Float(), x, y, s, s * 0.26f, 0f);
            fish.Leaf(0.2f, x - (s * 1.15f), y, s * 0.4f, s * 0.22f, MathF.Sin((frame.Time * 14f) + i) * 0.4f);
        }

        var silver = d.Air(d.Light.Lit("E8F4F4"), 0.3f);
        fish.Paint(p, t => Rgb.Mix(d.Palette.Mid, silver, 0.3f + (0.7f * t)));
    }

    private static void Bubbles(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var random = d.Seed.For("bubbles").Random();
        using var ring = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.6f, Color = d.Palette.Sun.ToColor(0.6f) };
        for (var i = 0; i < 30; i++)
        {
            float x = random.Range(0f, 1280f), start = random.Range(0f, 900f), speed = random.Range(46f, 96f), r = random.Range(2f, 7f), phase = random.Range(0f, MathF.Tau);
            var y = 760f - ((start + (frame.Time * speed)) % 900f);
            x += 9f * MathF.Sin((y * 0.03f) + phase);
            if (y < area.Top || y > area.Bottom) continue;
            p.Canvas.DrawCircle(x, y, r, ring);
            p.Disc(x - (r * 0.35f), y - (r * 0.35f), r * 0.3f, "FFFFFF", 0.8f);
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.35f);
        p.Fill(Blob(V(area.Left - 80f, 1500f), V(area.Left - 80f, 660f), V(-10f, 600f), V(110f, 660f), V(230f, 740f), V(300f, 1500f)), dark);
        p.Fill(Blob(V(1030f, 1500f), V(1080f, 760f), V(1190f, 680f), V(1300f, 610f), V(area.Right + 80f, 640f), V(area.Right + 80f, 1500f)), dark);
        foreach (var (x, h) in new[] { (24f, 210f), (70f, 150f), (-30f, 260f), (1256f, 220f), (1300f, 270f), (1206f, 140f) })
            p.Fill(Taper([V(x, 720f), V(x + 16f, 720f - (h * 0.5f)), V(x - 8f, 720f - h)], [15f, 18f, 2f]), Rgb.Mix(dark, "3F8A5A", 0.3f));
    }
}
