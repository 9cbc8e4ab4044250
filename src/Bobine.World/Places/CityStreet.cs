using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places;

/// <summary>A city street that runs away between two rows of houses, with trees, lamps and a crossing.</summary>
internal static class CityStreet
{
    private const float Half = 3.6f;
    private const float WallX = 6.6f;

    private static readonly Rgb[] _walls = ["D8B48A", "C98A6E", "B8A894", "A86A5E", "8E9AB0", "E0C8A0", "9A7E8E"];
    private static readonly Rgb[] _awnings = ["C8463C", "2F6A8A", "3F8A6A", "D89A3A", "6A4A8A"];

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.54f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var random = setting.Seed.For("sun").Random();
        var sun = setting.Time switch { "dawn" => new Vector2(590f, 318f), "day" => new Vector2(760f, 70f), "night" => new Vector2(560f + random.Range(-40f, 40f), 90f), _ => new Vector2(690f, 326f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "city-street", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "stone", Wetness = d.Wet ? 0.55f : d.Snowy ? 0.2f : 0.05f, Stage = new(3.9f, 4.4f, 12f),
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 120f, Wobble = 1f, Still = (p, area) => FarTown(p, area, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 1f, Still = (p, area) => Ground(p, area, d) },
                Row(d, 44f, [78f, 62f, 50f, 40f, 32f]),
                Row(d, 22f, [32f, 26f, 21f, 17f]),
                new() { Depth = 18f, Wobble = 1.4f, Still = (p, _) => Trees(p, d, 18f), },
                Row(d, 13f, [17f, 13.4f, 10.4f]),
                new() { Depth = 10.6f, Still = (p, _) => Furniture(p, d, 10.6f), Live = (p, _, frame) => Signals(p, d, frame) },
                Row(d, 7f, [10.4f, 7.6f, 5.4f, 3.6f, 2.4f]),
                new() { Depth = 7.4f, Wobble = 1.2f, Still = (p, _) => Trees(p, d, 7.4f) },
                new() { Depth = 2.6f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { Fog = "DCE6E4", Mid = "8A9AA8", GroundLit = "C9C0B4", GroundDark = "6A6878" },
            "dawn" => country with { GroundLit = "D0B8B4", GroundDark = "6A6488" },
            "sunset" => country with { GroundLit = "D8A888", GroundDark = "5A4A6E" },
            _ => country with { SkyLow = "5A549A", Horizon = "9A7AA8", Fog = "5E5A9C", GroundLit = "7078A8", GroundDark = "22284E" },
        };
    }

    private static PlaceLayer Row(Dressing d, float depth, float[] cuts) => new()
    {
        Depth = depth, Wobble = 0.8f,
        Still = (p, _) =>
        {
            for (var i = 0; i + 1 < cuts.Length; i++)
            {
                foreach (var side in new[] { -1, 1 })
                {
                    var seed = d.Seed.For("row").For((int)(cuts[i] * 10f) * side);
                    var random = seed.Random();
                    var local = d.Local(_walls[(int)((cuts[i] * 7f) + (side * 3f) + random.Below(3) + 21) % _walls.Length]);
                    Facade.Paint(p, d, Wall.Side(d, side * WallX), new(cuts[i + 1], cuts[i], random.Range(9.5f, 16f), local, random.Chance(0.6f) ? random.Pick(_awnings) : (Rgb?)null, true, 0.02f + (cuts[i] / 170f)), seed.For("front"));
                }
            }
        },
    };

    private static void FarTown(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        for (var k = 0; k < 2; k++)
        {
            var colour = d.Air(Rgb.Mix(pal.Far, pal.Mid, k * 0.7f), k == 0 ? 0.7f : 0.42f);
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("far").For(k), area.Left, area.Right, 46f, 60f, 0.3f))
            {
                float h = random.Range(60f, 190f) - (k * 50f), w = random.Range(16f, 28f), top = d.Horizon + 8f - h;
                p.Fill(Shapes.Rect(x - w, top, w * 2f, h + 20f), colour);
                if (random.Chance(0.3f)) p.Fill(Shapes.Poly(new(x - w, top), new(x, top - 30f), new(x + w, top)), colour);
                for (var i = 0; d.Lamps && i < 10; i++)
                {
                    if (random.Chance(0.5f)) p.Fill(Shapes.Rect(x - w + 5f + (i % 3 * 12f), top + 10f + (i / 3 * 18f), 5f, 8f), "FFD08A", 0.55f);
                }
            }
        }

        Sky.MistBand(p, area, d.Horizon - 110f, d.Horizon + 70f, pal.Fog, d.Foggy ? 0.9f : 0.6f);
    }

    private static void Ground(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var asphalt = Rgb.Mix(pal.GroundDark, d.Setting.Time is "day" ? "7E7E8A" : pal.SkyMid, 0.35f);
        var paving = pal.GroundLit;
        if (d.Snowy) (asphalt, paving) = (Rgb.Mix(asphalt, d.SnowColour, 0.45f), d.SnowColour);
        if (d.Wet) (asphalt, paving) = (asphalt.Lum(0.82f), paving.Lum(0.84f));
        Road.Paint(p, area, d, Half, asphalt, paving, Rgb.Mix(asphalt, d.Light.Lit("F4EEDC"), 0.75f));
        // A zebra crossing in front of the middle of the stage.
        var white = Rgb.Mix(asphalt, d.Light.Lit("F6F0E0"), 0.8f);
        for (var x = -3.2f; x < 3.2f; x += 0.9f) p.Fill(Shapes.Poly(d.At(x, 0f, 14.2f), d.At(x + 0.48f, 0f, 14.2f), d.At(x + 0.48f, 0f, 12f), d.At(x, 0f, 12f)), white, 0.85f);
        if (d.Wet) Road.WetStreaks(p, area, d, d.Lamps ? ["FFC678", "FFE0A0", "FF6A5A", "7FB8FF"] : [pal.SkyLow, pal.Horizon, pal.SkyMid], d.GroundY(26f), d.Lamps ? 0.42f : 0.26f);
        if (d.Low || d.Setting.Time is "day")
        {
            var field = Shapes.Rect(area.Left, d.Horizon, area.Width, MathF.Max(0f, area.Bottom - d.Horizon));
            using var warm = Painter.Radial(new(d.Sun.X, d.Horizon + 30f), 460f, [(pal.Horizon, d.Overcast ? 0.12f : 0.5f), (pal.Horizon, 0f)]);
            p.FillShader(field, warm, 1f, 0f, SKBlendMode.Screen);
        }
        else if (d.Night)
        {
            foreach (var (x, z) in _lamps)
            {
                var at = d.At(x, 0f, z);
                p.Glow(at.X, at.Y, 1.6f * Dressing.Metre(z), "FFC678", 0.34f);
            }
        }
    }

    private static void Trees(Painter p, Dressing d, float z)
    {
        var leaf = d.Setting.Time is "sunset" ? Rgb.Mix("6A7A3A", "C4732F", 0.45f) : d.Local("7A9A48");
        foreach (var side in new[] { -1, 1 })
        {
            var foot = d.At(side * 5.1f, 0f, z + (side * 0.9f));
            var h = (z > 10f ? 4.6f : 4.0f) * Dressing.Metre(z + (side * 0.9f));
            p.Fill(Shapes.Ellipse(foot.X, foot.Y, h * 0.11f, h * 0.018f), Rgb.Mix(d.Palette.GroundDark, "3A2A24", 0.5f));
            Tree.Broad(p, foot.X, foot.Y, h, d.Seed.For("tree").For((int)(z * 10f) * side), leaf, d.Local("5A4038"), 0.72f, z > 10f ? 0.7f : 1f, d.Snowy ? d.SnowColour : (Rgb?)null, (d.Palette.Fog, z > 10f ? 0.14f : 0.04f));
        }
    }

    private static readonly (float X, float Z)[] _lamps = [(-4.3f, 9.6f), (4.3f, 10.4f), (-4.3f, 15f), (4.3f, 16f), (-4.3f, 24f), (4.3f, 25f)];

    private static void Furniture(Painter p, Dressing d, float z)
    {
        foreach (var (x, lz) in _lamps.OrderByDescending(l => l.Z)) StreetLamp.Paint(p, d, x, lz, 4.4f);
        var m = Dressing.Metre(z);
        var post = d.At(4.05f, 0f, z);
        p.Fill(Shapes.Rect(post.X - (0.05f * m), post.Y - (3f * m), 0.1f * m, 3f * m), d.Light.Lit(d.Local("3A4050")));
        p.Form(Shapes.RoundRect(post.X - (0.17f * m), post.Y - (3.6f * m), 0.34f * m, 0.95f * m, 0.08f * m), "262A38");
        var bin = d.At(-4.6f, 0f, 8.6f);
        var bm = Dressing.Metre(8.6f);
        p.ContactShadow(bin.X, bin.Y, 0.36f * bm, 0.06f * bm, 0.5f);
        p.Form(Shapes.RoundRect(bin.X - (0.24f * bm), bin.Y - (0.9f * bm), 0.48f * bm, 0.9f * bm, 0.06f * bm), d.Local("3F6A58"));
        p.Form(Shapes.RoundRect(bin.X - (0.28f * bm), bin.Y - (0.98f * bm), 0.56f * bm, 0.14f * bm, 0.05f * bm), d.Local("35584C"));
    }

    private static void Signals(Painter p, Dressing d, FrameState frame)
    {
        const float z = 10.6f;
        var m = Dressing.Metre(z);
        var post = d.At(4.05f, 0f, z);
        var phase = (int)(frame.Time / 2.6f) % 3;
        Rgb[] colours = ["FF4A3A", "FFC23A", "5AE07A"];
        var order = phase switch { 0 => 2, 1 => 1, _ => 0 };
        for (var i = 0; i < 3; i++)
        {
            var y = post.Y - (3.42f * m) + (i * 0.29f * m);
            p.Disc(post.X, y, 0.105f * m, i == order ? colours[i] : colours[i].Lum(0.35f));
            if (i == order) p.Glow(post.X, y, 0.45f * m, colours[i], 0.7f);
        }

        foreach (var (x, lz) in _lamps) StreetLamp.Flicker(p, d, frame, x, lz, 4.4f);
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.35f);
        using var leaves = new Dabs(4);
        var random = d.Seed.For("box").Random();
        for (var i = 0; i < 120; i++) leaves.Leaf(random.Float(), 1120f + random.Range(0f, 260f), 676f + (random.Float() * 70f), random.Range(16f, 34f), 7f, random.Range(-2.6f, -0.5f));
        leaves.Paint(p, t => d.Snowy ? Rgb.Mix(dark, d.SnowColour, t * 0.7f) : Rgb.Mix(dark, d.Local("7A9A48"), t * 0.7f));
        if (!d.Snowy) Grass.Flowers(p, new SKRect(1110f, 0f, 1380f, 900f), (_, r) => 716f + r.Range(-12f, 12f), 26f, 44f, d.Seed.For("geraniums"), ["D8403A", "E86A7A", "F2C14A"], dark);
        p.Fill(Shapes.Rect(1100f, 720f, 700f, area.Bottom > 720f ? area.Bottom - 700f : 20f), dark);
    }
}
