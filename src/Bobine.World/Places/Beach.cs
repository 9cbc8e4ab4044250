using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places;

/// <summary>A beach: sea to the horizon, headlands, a palm, sand with a line of foam.</summary>
internal static class Beach
{
    private const float ShoreDepth = 10.6f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.545f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var random = setting.Seed.For("sun").Random();
        var sun = setting.Time switch
        {
            "dawn" => new Vector2(360f + random.Range(-40f, 40f), 352f),
            "day" => new Vector2(960f + random.Range(-60f, 60f), 100f),
            "night" => new Vector2(420f + random.Range(-50f, 50f), 110f),
            _ => new Vector2(410f + random.Range(-50f, 50f), 378f),
        };
        var d = new Dressing(setting, palette, horizon, sun);
        var headlands = new Action<Painter, SKRect>((p, area) => Headlands(p, area, d));
        return new Place
        {
            Id = "beach", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "sand", Wetness = d.Wet ? 0.25f : 0.05f, Stage = new(4.2f, 4.4f, 9.6f),
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 700f, Wobble = 2.2f, Still = headlands },
                new() { Depth = 9f, IsGround = true, Wobble = 2f, Still = (p, area) => Shore(p, area, d, headlands) },
                new() { Depth = 24f, Live = (p, area, frame) => Sea(p, area, frame, d) },
                new() { Depth = 9.8f, Wobble = 1.2f, Still = (p, area) => Palms(p, area, d) },
                new() { Depth = 2.6f, Blur = 5f, Still = (p, area) => Dunes(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyLow = "BFE3E6", Horizon = "F4F0D8", Far = "6F9AB8", Mid = "7FA890", GroundLit = "F0D9A0", GroundDark = "B98F62" },
            "dawn" => country with { GroundLit = "E8C4A4", GroundDark = "7A6282", Far = "7C7FB4", Mid = "8A86B8" },
            "night" => country with { SkyTop = "0B1440", SkyMid = "1F2C70", SkyLow = "43509C", Horizon = "7C88C8", GroundLit = "6F7CAE", GroundDark = "1E2654", Far = "1E2A60", Mid = "2A3672" },
            _ => country with
            {
                SkyTop = "141C50", SkyMid = "6A3F86", SkyLow = "F2906A", Horizon = "FFC98A", Fog = "FFB88A", Far = "33286A", Mid = "5F3F80", GroundLit = "C08C8E", GroundDark = "33285A", Sun = "FFEBB8",
                Light = new() { To = new(-0.62f, -0.52f), Key = "F0C6C8", Ambient = "565A9C", Rim = "FFC9A0", Shadow = "141438", RimStrength = 1f, Shade = 0.74f, Exposure = 0.96f },
                Accents = ["FF9A5A", "7FD0FF", "FF6FA8"],
            },
        };
    }

    private static Rgb Deep(Dressing d)
    {
        var clear = d.Setting.Time switch { "day" => (Rgb)"2C86A8", "dawn" => "5A6CA6", "night" => "0C1540", _ => "1B1C56" };
        return d.Overcast ? Rgb.Mix(clear, d.Palette.SkyTop.Lum(0.8f), 0.5f) : clear;
    }

    private static float ShoreY(Dressing d, float x) => d.GroundY(ShoreDepth) + (9f * MathF.Sin((x * 0.0062f) + 1f)) + (5f * MathF.Sin(x * 0.017f));

    private static void Headlands(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var foot = d.Horizon + 2f;
        var random = d.Seed.For("headland").Random();
        float left = 210f + random.Range(-60f, 80f), right = 850f + random.Range(-50f, 90f), rise = random.Range(0.85f, 1.25f);
        Headland(p, d, [new(left + 60f, foot), new(left - 30f, foot - 12f), new(left - 130f, foot - (30f * rise)), new(left - 330f, foot - (38f * rise)), new(left - 620f, foot - (66f * rise)), new(left - 1100f, foot - 50f), new(MathF.Min(area.Left, left - 1200f) - 60f, foot - 60f)], pal.Far, 0.35f);
        Vector2[] crest = [new(right, foot), new(right + 80f, foot - 22f), new(right + 180f, foot - (48f * rise)), new(right + 270f, foot - (42f * rise)), new(right + 370f, foot - (72f * rise)), new(right + 640f, foot - (88f * rise)), new(MathF.Max(area.Right, right + 900f) + 60f, foot - 70f)];
        Headland(p, d, crest, Rgb.Mix(pal.Far, pal.Mid, 0.3f), 0.18f);
        if (d.Lamps && !d.Foggy)
        {
            for (var i = 0; i < 46; i++)
            {
                float x = right + 90f + (random.Float() * 520f), y = foot - 6f - (random.Float() * 26f * Math.Clamp((x - right) / 260f, 0f, 1f));
                p.Disc(x, y, random.Range(0.9f, 1.9f), "FFD98A", 0.9f);
            }
        }
    }

    private static void Headland(Painter p, Dressing d, Vector2[] crest, Rgb colour, float air)
    {
        var foot = d.Horizon + 2f;
        Vector2[] closed = [.. crest, new(crest[^1].X, foot), new(crest[0].X, foot)];
        using var builder = new SKPathBuilder();
        Shapes.AddSmooth(builder, crest, closed: false);
        builder.LineTo(closed[^2].X, foot);
        builder.Close();
        using var path = builder.Detach();
        var near = d.Air(colour, air);
        using var shader = Painter.Linear(new(0f, foot - 90f), new(0f, foot), [(near, 1f), (Rgb.Mix(near, d.Palette.Fog, 0.45f), 1f)]);
        p.FillShader(path, shader);
        using (p.Push())
        {
            p.Clip(path);
            using var dry = p.Texture(Textures.Dry, 0.8f, near.Lum(1.18f), -18f);
            p.FillShader(path, dry, 0.3f);
        }
    }

    private static void Shore(Painter p, SKRect area, Dressing d, Action<Painter, SKRect> headlands)
    {
        var pal = d.Palette;
        Water.Mirror(p, area, d, d.GroundY(ShoreDepth) + 24f, Deep(d), (painter, part) =>
        {
            Sky.Paint(painter, part, d);
            headlands(painter, part);
        });
        using var line = new SKPathBuilder();
        var start = MathF.Floor((area.Left - 40f) / 20f) * 20f;
        line.MoveTo(start, ShoreY(d, start));
        for (var x = start; x <= area.Right + 40f; x += 20f) line.LineTo(x, ShoreY(d, x));
        line.LineTo(area.Right + 40f, area.Bottom + 20f);
        line.LineTo(start, area.Bottom + 20f);
        line.Close();
        using var sand = line.Detach();
        var lit = d.Snowy ? d.SnowColour : pal.GroundLit;
        var dark = d.Snowy ? Rgb.Mix(d.SnowColour, pal.GroundDark, 0.45f) : pal.GroundDark;
        var y0 = d.GroundY(ShoreDepth);
        using (var shader = Painter.Linear(new(0f, y0 - 10f), new(0f, 760f), [(Rgb.Mix(lit, dark, d.Wet ? 0.35f : 0.15f), 1f), (Rgb.Mix(lit, dark, 0.35f), 1f), (Rgb.Mix(lit, dark, 0.9f), 1f)], [0f, 0.4f, 1f])) p.FillShader(sand, shader);
        using (p.Push())
        {
            p.Clip(sand);
            using (var warm = Painter.Radial(new(640f, y0 + 60f), 560f, [(lit, 0.5f), (lit, 0f)])) p.Cover(warm);
            using (var dry = p.Texture(Textures.Dry, 1.5f, Rgb.Mix(lit, Rgb.White, 0.25f), 3f)) p.Cover(dry, 0.28f);
            using (var grain = p.Texture(Textures.Stipple, 1.1f, Rgb.Mix(dark, d.Light.Shadow, 0.2f))) p.Cover(grain, 0.22f);
            WetSand(p, area, d, lit, dark);
            Details(p, area, d, lit, dark);
        }
    }

    private static void WetSand(Painter p, SKRect area, Dressing d, Rgb lit, Rgb dark)
    {
        for (var i = 0; i < 2; i++)
        {
            using var band = new SKPathBuilder();
            var start = MathF.Floor((area.Left - 40f) / 20f) * 20f;
            band.MoveTo(start, ShoreY(d, start) - 4f);
            for (var x = start; x <= area.Right + 40f; x += 20f) band.LineTo(x, ShoreY(d, x) - 4f);
            for (var x = area.Right + 40f; x >= start; x -= 20f) band.LineTo(x, ShoreY(d, x) + 26f - (10f * i) + (12f * MathF.Sin((x * 0.0043f) + (i * 2f))));
            band.Close();
            using var path = band.Detach();
            p.Fill(path, i == 0 ? Rgb.Mix(dark, d.Palette.SkyLow, 0.25f) : Rgb.Mix(d.Palette.SkyLow, dark, 0.4f), 0.45f, 2f);
        }
    }

    private static void Details(Painter p, SKRect area, Dressing d, Rgb lit, Rgb dark)
    {
        // Ripples of wind in the dry sand, then stones and shells.
        using var ripples = new Dabs(2);
        for (var row = 0; row < 9; row++)
        {
            var z = 8.6f * MathF.Pow(0.87f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 20f) break;
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("ripples").For(row), area.Left, area.Right, 150f, 140f))
                ripples.Leaf(random.Float(), x, y + random.Range(-9f, 9f), random.Range(40f, 130f), 1f + (row * 0.25f), random.Range(-0.03f, 0.03f));
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("shells").For(row), area.Left, area.Right, 330f, 20f))
            {
                var r = Dressing.Metre(z) * random.Range(0.018f, 0.04f);
                var yy = y + random.Range(-10f, 10f);
                p.ContactShadow(x, yy + (r * 0.4f), r * 1.5f, r * 0.5f, 0.5f, -d.Light.To.X * r * 2f);
                p.Form(Shapes.Ellipse(x, yy, r, r * 0.6f), random.Pick<Rgb>(["C9B4A4", "E8D8CC", "A88C80", "E0A898"]), r);
            }
        }

        ripples.Paint(p, t => t < 0.5f ? Rgb.Mix(lit, dark, 0.55f) : Rgb.Mix(lit, Rgb.White, 0.3f), 0.22f, 0.8f);
    }

    private static void Sea(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var pal = d.Palette;
        Water.Glints(p, area, frame, d, d.GroundY(ShoreDepth) - 4f, d.Night ? "E4EAFF" : pal.Sun, Rgb.Mix(pal.SkyLow, pal.Horizon, 0.5f), d.Overcast ? 70 : 150);
        var foam = d.Setting.Time is "day" ? (Rgb)"FFFFFF" : Rgb.Mix("FFE6DC", pal.SkyLow, 0.2f);
        for (var i = 0; i < 3; i++)
        {
            var swell = (i == 0 ? 3f : 5f) * MathF.Sin((frame.Time * 0.9f) + (i * 1.9f));
            var offset = i switch { 0 => 0f, 1 => -13f, _ => 9f };
            using var line = new SKPathBuilder();
            var start = MathF.Floor((area.Left - 40f) / 40f) * 40f;
            line.MoveTo(start, ShoreY(d, start) + offset + swell);
            for (var x = start; x <= area.Right + 40f; x += 20f) line.LineTo(x, ShoreY(d, x) + offset + swell + (2.2f * MathF.Sin((x * 0.09f) + (i * 3f))));
            using var path = line.Detach();
            p.Stroke(path, foam, i == 0 ? 3.6f : 1.8f, i == 0 ? 0.9f : 0.45f);
        }
    }

    private static void Palms(Painter p, SKRect area, Dressing d)
    {
        var y = d.GroundY(9.8f);
        foreach (var (cell, x0, random) in Scatter.Along(d.Seed.For("palms"), area.Left, area.Right, 520f, 420f, 0.25f))
        {
            var x = MathF.Abs(x0 - 640f) < 430f ? x0 + (x0 < 640f ? -420f : 420f) : x0;
            if (cell == 1 || random.Chance(0.25f)) continue;
            float h = random.Range(400f, 520f), lean = (x < 640f ? 1f : -1f) * random.Range(0.06f, 0.2f);
            p.ContactShadow(x, y + 6f, 46f, 9f, d.Night ? 0.7f : 0.5f, -d.Light.To.X * 120f);
            Palm.Paint(p, x, y + 6f, h, lean, d.Seed.For("palm").For(cell), d.Local("5F8A48"), d.Local("8A6248"));
            Grass.Row(p, new SKRect(x - 60f, area.Top, x + 60f, area.Bottom), _ => y + 10f, 26f, 12f, d.Seed.For("palm-grass").For(cell), [d.Light.Dark("6A7A48"), d.Light.Lit("6A7A48"), d.Light.Lit("A8A868")], 1.6f);
        }
    }

    private static void Dunes(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.45f);
        float Root(float x) => 760f - (46f * MathF.Exp(-MathF.Pow((x + 40f) / 330f, 2f))) - (30f * MathF.Exp(-MathF.Pow((x - 1340f) / 260f, 2f)));
        Rgb[] colours = [Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.15f), Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.4f), dark];
        Grass.Row(p, new SKRect(area.Left, area.Top, MathF.Min(area.Right, 160f), area.Bottom), Root, 165f, 13f, d.Seed.For("dune"), colours, 6f, 0.15f, 0f, 0.3f);
        Grass.Row(p, new SKRect(MathF.Max(area.Left, 1130f), area.Top, area.Right, area.Bottom), Root, 130f, 11f, d.Seed.For("dune-right"), colours, 6f, 0.1f, 0f, 0.3f);
    }
}
