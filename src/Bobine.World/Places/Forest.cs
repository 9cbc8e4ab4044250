using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A forest clearing: trunks in the mist, shafts of light, ferns, a path.</summary>
internal static class Forest
{
    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.54f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var sun = setting.Time switch { "dawn" => new Vector2(520f, 250f), "sunset" => new Vector2(760f, 290f), "night" => new Vector2(730f, 110f), _ => new Vector2(760f, 90f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "forest", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "grass", Wetness = d.Wet ? 0.12f : 0f, Stage = new(3.6f, 4.4f, 11f),
            Layers =
            [
                new() { Depth = float.PositiveInfinity, Wobble = 3f, Still = (p, area) => Glade(p, area, d) },
                new() { Depth = 90f, Wobble = 2.4f, Still = (p, area) => Trunks(p, area, d, 90f, 0.85f, 60f) },
                new() { Depth = 45f, Wobble = 2.2f, Still = (p, area) => Trunks(p, area, d, 45f, 0.52f, 105f) },
                new() { Depth = 9f, IsGround = true, Wobble = 1.6f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = 24f, Wobble = 2f, Still = (p, area) => Trunks(p, area, d, 24f, 0.26f, 190f) },
                new() { Depth = 20f, Still = (p, area) => Shafts(p, area, d), Live = d.Night ? (p, _, frame) => Fireflies(p, frame, d) : (p, area, frame) => Motes(p, area, frame, d) },
                new() { Depth = 13f, Wobble = 1.6f, Still = (p, area) => Trunks(p, area, d, 13f, 0.08f, 330f) },
                new() { Depth = 6.8f, Live = (p, area, frame) => Ferns(p, area, frame, d) },
                new() { Depth = 2.4f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyTop = "5E8F5A", SkyMid = "A8C878", SkyLow = "DCE8A4", Horizon = "F6F4C8", Fog = "D4E2A0", Far = "6A9468", Mid = "4A7048", GroundLit = "A8B054", GroundDark = "3E5A34", Light = country.Light with { Key = "FBF2C8", Ambient = "7FA08A", Shadow = "1E3A3A", Rim = "FFF6C0" } },
            "dawn" => country with { SkyTop = "5A7490", SkyMid = "B49CA8", SkyLow = "F2C4A4", Horizon = "FFE8C0", Fog = "E8C8B0", Mid = "5A6474", GroundLit = "B8A474", GroundDark = "44543E" },
            "sunset" => country with { SkyTop = "5A3F58", SkyMid = "C4705A", SkyLow = "F8A860", Horizon = "FFE0A0", Fog = "F4A868", Far = "8A5A5E", Mid = "5A4048", GroundLit = "C88A44", GroundDark = "42402E" },
            _ => country with { SkyTop = "0C1838", SkyMid = "1E3A66", SkyLow = "3E6A90", Horizon = "7AA0B8", Fog = "44709A", Far = "284A78", Mid = "1A2E54", GroundLit = "4A708A", GroundDark = "142848" },
        };
    }

    private static void Glade(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        Soft.Paint(p, area, 2f, q =>
        {
            using (var sky = Painter.Linear(new(0f, -200f), new(0f, d.Horizon + 40f), [(pal.SkyTop.Lum(0.7f), 1f), (pal.SkyTop, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f)], [0f, 0.25f, 0.62f, 1f])) q.Cover(sky);
            using (var wash = q.Texture(Textures.Wash, 0.85f)) q.Cover(wash, 0.35f, SKBlendMode.SoftLight);
            q.Glow(640f + ((d.Sun.X - 640f) * 0.4f), d.Horizon - 90f, 520f, pal.Horizon, d.Overcast ? 0.4f : 0.85f);
            q.Glow(d.Sun.X, d.Sun.Y, 260f, pal.Sun, d.Overcast ? 0.15f : 0.6f);
        }, SKBlendMode.Src);
        // Masses of far leaves: the sky is only seen through them.
        using var leaves = new Dabs(8);
        for (var row = 0; row < 9; row++)
        {
            var y = -290f + (row * 62f);
            if (y - 60f > area.Bottom || y + 60f < area.Top) continue;
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("leaves").For(row), area.Left, area.Right, 15f, 60f))
            {
                if (random.Chance(Math.Clamp((y - 20f) / 260f, 0.05f, 0.85f))) continue;
                var toward = 1f - Math.Clamp(Vector2.Distance(new(x, y), d.Sun) / 560f, 0f, 1f);
                leaves.Leaf((toward * 0.7f) + random.Range(0f, 0.35f), x, y + random.Range(-40f, 40f), random.Range(14f, 34f), random.Range(5f, 12f), random.Range(-1f, 1f));
            }
        }

        leaves.Paint(p, t => Rgb.Mix(d.Air(Rgb.Mix(pal.Mid, pal.SkyTop, 0.4f), 0.25f), Rgb.Mix(pal.SkyLow, pal.Far, 0.25f), t), 0.75f);
    }

    private static void Trunks(Painter p, SKRect area, Dressing d, float z, float air, float spacing)
    {
        var pal = d.Palette;
        var foot = d.GroundY(z);
        var m = Dressing.Metre(z);
        var near = z < 20f;
        var bark = d.Local(near ? "6A4E40" : "5E5048");
        Rgb Air(Rgb c) => d.Air(c, air);
        var centre = near ? 300f : z < 30f ? 170f : 60f;
        var trunks = new List<(int Cell, float X, Bobine.Core.Rng Random)>(Scatter.Along(d.Seed.For("trunks").For((int)z), area.Left, area.Right, spacing, spacing + (m * 1.6f), 0.4f));
        foreach (var (_, x0, random) in trunks)
        {
            if (MathF.Abs(x0 - 640f) < centre && !(z > 60f)) continue;
            float w = m * random.Range(0.16f, 0.34f), lean = random.Range(-0.05f, 0.05f) * m * 6f, top = MathF.Min(area.Top, 0f) - 40f;
            var y = foot + random.Range(-2f, 6f);
            var path = Taper([V(x0 - (w * 0.2f), y + (w * 0.3f)), V(x0, y - (m * 0.6f)), V(x0 + (lean * 0.5f), (y + top) / 2f), V(x0 + lean, top)], [w * 1.7f, w, w * 0.88f, w * 0.8f], 0.25f);
            var toSun = MathF.Sign(d.Sun.X - x0);
            if (near)
            {
                p.ContactShadow(x0, y + 3f, w * 2.6f, w * 0.4f, 0.5f, -toSun * w * 3f);
                var lit = p.Light;
                p.Light = lit with { To = new(toSun * 0.8f, -0.3f) };
                p.Form(path, Air(bark), w * 2f);
                p.Light = lit;
                for (var i = 0; i < 9; i++)
                {
                    var by = y - (m * random.Range(0.3f, 6f));
                    p.Stroke(Curve(V(x0 + random.Range(-w, w) * 0.7f, by), V(x0 + random.Range(-w, w) * 0.7f, by - (m * 0.3f)), V(x0 + random.Range(-w, w) * 0.7f, by - (m * 0.6f))), p.Light.Dark(bark), 2f, 0.5f);
                }
            }
            else
            {
                var tone = Air(Rgb.Mix(p.Light.Dark(bark), pal.Mid, 0.4f));
                using var shade = Painter.Linear(new(0f, y - (m * 3f)), new(0f, y), [(tone, 1f), (Rgb.Mix(tone, pal.Fog, 0.35f), 1f)]);
                p.FillShader(path, shade);
            }

            if (d.Snowy) p.Fill(Taper([V(x0 - (toSun * w * 0.7f), y), V(x0 - (toSun * w * 0.8f), y - (m * 2.4f))], [w * 0.18f, w * 0.12f]), Air(d.SnowColour), 0.8f);
            // A branch with leaves.
            if (random.Chance(0.7f))
            {
                float side = random.Chance(0.5f) ? 1f : -1f, by = y - (m * random.Range(2.2f, 3.6f)), length = m * random.Range(0.8f, 1.5f);
                p.Fill(Taper([V(x0, by), V(x0 + (side * length * 0.5f), by - (length * 0.25f)), V(x0 + (side * length), by - (length * 0.2f))], [w * 0.3f, w * 0.18f, w * 0.06f]), Air(p.Light.Dark(bark)));
            }
        }

        Undergrowth(p, area, d, z, air);
        Canopy(p, area, d, z, air);
        if (z > 20f) Sky.MistBand(p, area, foot - (m * 2.2f) - 30f, foot + 30f, pal.Fog, d.Foggy ? 0.75f : 0.42f);
    }

    private static void Undergrowth(Painter p, SKRect area, Dressing d, float z, float air)
    {
        var pal = d.Palette;
        var m = Dressing.Metre(z);
        using var leaves = new Dabs(8);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("bushes").For((int)z), area.Left, area.Right, MathF.Max(40f, m * 1.6f), m * 1.4f, 0.5f))
        {
            if (MathF.Abs(x - 640f) < (z < 30f ? 230f : 90f) || random.Chance(0.25f)) continue;
            float r = m * random.Range(0.4f, 0.85f), y = d.GroundY(z) - (r * 0.25f);
            for (var i = 0; i < (z < 20f ? 70 : 26); i++)
            {
                float a = random.Range(0f, MathF.Tau), q = MathF.Sqrt(random.Float()), dx = MathF.Cos(a) * q, dy = MathF.Sin(a) * q;
                var py = MathF.Min(y + (dy * r * 0.8f), y + (r * 0.3f));
                leaves.Leaf(0.45f + (0.4f * ((dx * d.Light.To.X) + (dy * d.Light.To.Y))) + random.Range(-0.2f, 0.2f), x + (dx * r * 1.4f), py, r * random.Range(0.10f, 0.22f), r * 0.06f, random.Range(-2.4f, -0.7f));
            }
        }

        var leaf = d.Setting.Time is "sunset" ? (Rgb)"A8743A" : d.Local("6F9A48");
        Rgb dark = d.Air(Rgb.Mix(d.Light.Dark(leaf), d.Light.Shadow, 0.3f), air), lit = d.Air(d.Light.Lit(leaf), air);
        if (d.Snowy) lit = Rgb.Mix(lit, d.SnowColour, 0.8f);
        leaves.Paint(p, t => t < 0.6f ? Rgb.Mix(dark, lit, t / 0.6f) : Rgb.Mix(lit, Rgb.Mix(lit, d.Light.Key, 0.4f), (t - 0.6f) / 0.4f));
    }

    private static void Canopy(Painter p, SKRect area, Dressing d, float z, float air)
    {
        if (z > 50f) return;
        using var leaves = new Dabs(8);
        var reach = z < 20f ? 26f : 84f;
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("canopy").For((int)z), area.Left, area.Right, 26f, 80f, 0.5f))
        {
            // The canopy hangs lower toward the sides of the frame.
            var hang = reach + (70f * Math.Clamp(MathF.Abs(x - 640f) / 640f, 0f, 1.4f));
            var count = z < 20f ? 16 : 9;
            for (var i = 0; i < count; i++)
            {
                var y = hang - (MathF.Pow(random.Float(), 1.4f) * (hang + 330f));
                if (y < area.Top - 30f) continue;
                leaves.Leaf(random.Float() * (0.4f + (0.6f * Math.Clamp((y + 200f) / 400f, 0f, 1f))), x + random.Range(-26f, 26f), y, random.Range(14f, 30f), random.Range(5f, 9f), random.Range(0.2f, 2.4f));
            }
        }

        var leaf = d.Setting.Time is "sunset" ? (Rgb)"A8743A" : d.Local("5F8A40");
        Rgb dark = d.Air(Rgb.Mix(d.Light.Dark(leaf), d.Light.Shadow, 0.4f), air), lit = d.Air(d.Light.Lit(leaf), air);
        if (d.Snowy) lit = Rgb.Mix(lit, d.SnowColour, 0.6f);
        leaves.Paint(p, t => Rgb.Mix(dark, lit, t));
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        Rgb lit = d.Snowy ? d.SnowColour : pal.GroundLit, dark = d.Snowy ? Rgb.Mix(d.SnowColour, pal.Mid, 0.5f) : pal.GroundDark;
        var field = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var ground = Painter.Linear(new(0f, top), new(0f, 740f), [(d.Air(lit, 0.5f), 1f), (Rgb.Mix(lit, dark, 0.55f), 1f), (dark, 1f), (Rgb.Mix(dark, d.Light.Shadow, 0.4f), 1f)], [0f, 0.18f, 0.55f, 1f])) p.FillShader(field, ground);
        var path = new Vector2[32];
        for (var i = 0; i < 16; i++)
        {
            var z = 60f * MathF.Pow(0.79f, i);
            var middle = 0.9f * MathF.Sin(5.2f / MathF.Sqrt(z));
            path[i] = d.At(middle - 0.95f, 0f, z);
            path[31 - i] = d.At(middle + 0.95f, 0f, z);
        }

        p.Fill(Poly(path), d.Snowy ? lit.Lum(0.94f) : Rgb.Mix(lit, "C8A070", 0.45f), d.Night ? 0.4f : 0.7f, 5f);
        using (var pool = Painter.Radial(new(0f, 0f), 1f, [(pal.Horizon, d.Overcast ? 0.2f : 0.6f), (pal.Horizon, 0f)]))
        using (p.Push())
        {
            p.Translate(640f, d.GroundY(9f));
            p.Scale(480f, 110f);
            p.FillShader(Circle(0f, 0f, 1f), pool, 1f, 0f, SKBlendMode.SoftLight);
        }

        using (var dry = p.Texture(Textures.Dry, 1.2f, Rgb.Mix(lit, dark, 0.3f), -3f)) p.FillShader(field, dry, 0.3f);
        using var litter = new Dabs(5);
        for (var row = 0; row < 18; row++)
        {
            var z = 26f * MathF.Pow(0.88f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 40f) break;
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("litter").For(row), area.Left, area.Right, 26f, 20f))
                litter.Leaf(random.Float(), x, y + random.Range(-8f, 8f), Dressing.Metre(z) * random.Range(0.03f, 0.07f), Dressing.Metre(z) * 0.014f, random.Range(-0.5f, 0.5f));
            Rgb[] blades = [Rgb.Mix(dark, d.Light.Shadow, 0.3f), dark, Rgb.Mix(dark, lit, 0.4f)];
            if (row > 3) Grass.Row(p, area, _ => y, Dressing.Metre(z) * 0.10f, 4f, d.Seed.For("grass").For(row), blades, 0.8f + (row * 0.09f));
        }

        litter.Paint(p, t => d.Snowy ? Rgb.Mix(dark, lit, t) : Rgb.Mix(dark, Rgb.Mix(lit, "D88A4A", 0.5f), t), 0.7f);
    }

    private static void Shafts(Painter p, SKRect area, Dressing d)
    {
        if (d.Overcast) return;
        var colour = d.Night ? (Rgb)"A8C8F0" : d.Palette.Sun;
        Soft.Paint(p, SKRect.Intersect(area, new SKRect(-400f, -300f, 1700f, 660f)), 5f, q =>
        {
            var random = d.Seed.For("shafts").Random();
            for (var i = 0; i < 7; i++)
            {
                float x = d.Sun.X - 330f + (i * 105f) + random.Range(-30f, 30f), w = random.Range(20f, 60f), a = random.Range(0.08f, 0.24f) * (d.Night ? 0.5f : 1f), shift = ((x - d.Sun.X) * 0.9f) - 90f;
                using var shader = Painter.Linear(new(0f, -140f), new(0f, 640f), [(colour, a), (colour, a * 0.8f), (colour, 0f)]);
                q.FillShader(Poly(V(x, -300f), V(x + w, -300f), V(x + shift + (w * 2.6f), 640f), V(x + shift, 640f)), shader, 1f, 8f);
            }
        });
    }

    private static void Motes(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        if (d.Overcast) return;
        using var motes = new Dabs(2);
        var random = d.Seed.For("motes").Random();
        for (var i = 0; i < 46; i++)
        {
            float bx = random.Range(160f, 1120f), by = random.Range(120f, 560f), phase = random.Range(0f, MathF.Tau);
            if (MathF.Sin((frame.Time * 0.9f) + phase) < 0f) continue;
            var r = random.Range(0.9f, 2.1f);
            motes.Ellipse(random.Float(), bx + (20f * MathF.Sin((frame.Time * 0.5f) + phase)) + (frame.Environment.Wind * 14f), by + (9f * MathF.Cos((frame.Time * 0.7f) + phase)), r, r, 0f);
        }

        motes.Paint(p, _ => d.Palette.Sun, 0.65f);
    }

    private static void Fireflies(Painter p, FrameState frame, Dressing d)
    {
        var random = d.Seed.For("fireflies").Random();
        for (var i = 0; i < 26; i++)
        {
            float bx = random.Range(0f, 1280f), by = random.Range(300f, 620f), ph = random.Range(0f, MathF.Tau);
            var k = MathF.Max(0f, MathF.Sin((frame.Time * 1.6f) + ph));
            var (x, y) = (bx + (18f * MathF.Sin((frame.Time * 0.7f) + ph)), by + (12f * MathF.Cos((frame.Time * 0.9f) + ph)));
            p.Disc(x, y, 7f, "D8F08A", 0.22f * k);
            p.Disc(x, y, 2f, "F6FFC8", 0.95f * k);
        }
    }

    private static void Ferns(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        using var leaves = new Dabs(4);
        var wind = frame.Environment.Wind;
        var y0 = d.GroundY(6.8f);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("ferns"), area.Left, area.Right, 92f, 90f))
        {
            if (MathF.Abs(x - 640f) < 380f || random.Chance(0.35f)) continue;
            for (var i = 0; i < 5; i++)
            {
                float a = -1.57f + ((i - 2) * 0.42f) + (wind * 0.2f) + (0.05f * MathF.Sin((frame.Time * 1.8f) + cell + i)), length = random.Range(50f, 84f);
                for (var j = 1; j <= 8; j++)
                {
                    var t = j / 8f;
                    Vector2 q = new(x + (MathF.Cos(a) * length * t), y0 + 16f + (MathF.Sin(a) * length * t) + (length * 0.45f * t * t));
                    for (var side = -1; side <= 1; side += 2) leaves.Leaf(0.3f + (0.5f * t) - (side * 0.12f), q.X, q.Y, 12f * (1.15f - t), 2.2f, a + (side * 1f) + (t * 0.5f));
                }
            }
        }

        Rgb dark = Rgb.Mix(d.Palette.GroundDark, d.Light.Shadow, 0.3f), lit = d.Snowy ? Rgb.Mix(d.SnowColour, dark, 0.3f) : Rgb.Mix(d.Palette.GroundDark, d.Light.Lit(d.Local("86B050")), 0.8f);
        leaves.Paint(p, t => Rgb.Mix(dark, lit, t));
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.3f);
        p.Fill(Taper([V(-70f, area.Bottom + 60f), V(-50f, 420f), V(-80f, area.Top - 60f)], [120f, 74f, 82f], 0.1f), dark.Lum(0.8f));
        p.Fill(Taper([V(1370f, area.Bottom + 60f), V(1345f, 420f), V(1372f, area.Top - 60f)], [110f, 66f, 76f], 0.1f), dark.Lum(0.8f));
        float Root(float x) => 770f + (80f * MathF.Exp(-MathF.Pow((x - 640f) / 380f, 4f)));
        Grass.Row(p, area, Root, 150f, 9f, d.Seed.For("front"), [dark, Rgb.Mix(dark, d.Palette.GroundDark, 0.5f), d.Snowy ? Rgb.Mix(dark, d.SnowColour, 0.5f) : Rgb.Mix(dark, d.Palette.GroundLit, 0.25f)], 9f, 0f, 0f, 0.45f);
    }
}
