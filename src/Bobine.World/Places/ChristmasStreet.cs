using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Places;

/// <summary>A snowy square at Christmas: shop fronts on both sides, a lit tree, and a street that runs away behind it.</summary>
internal static class ChristmasStreet
{
    private const float FrontDepth = 17f;
    private const float TreeDepth = 21f;
    private const float Half = 3.4f;

    private static readonly Rgb[] _walls = ["8A5A6E", "5D6AA0", "A8705A", "6A5A8E", "B07A5A", "5A6A98", "94606A"];
    private static readonly Rgb[] _awnings = ["C8463C", "3F6A9A", "3F8A6A", "B8863A"];

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather is "snow" && setting.Time is "night" ? "clear" : setting.Weather, setting.Time is "night");
        var sun = setting.Time switch { "dawn" => new Vector2(520f, 330f), "day" => new Vector2(930f, 90f), "night" => new Vector2(492f, 112f), _ => new Vector2(760f, 336f) };
        var d = new Dressing(setting, palette, horizon, sun) { Winter = true };
        return new Place
        {
            Id = "christmas-street", Palette = palette, Horizon = horizon, Ground = "snow", Wetness = 0.35f, Stage = new(3.9f, 4.4f, 12f),
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 90f, Wobble = 1.2f, Still = (p, area) => Skyline(p, area, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 1.6f, Still = (p, area) => Ground(p, area, d) },
                new() { Depth = 34f, Wobble = 0.8f, Still = (p, area) => Street(p, d) },
                new() { Depth = FrontDepth + 0.5f, Wobble = 0.8f, Still = (p, area) => Fronts(p, area, d) },
                new() { Depth = FrontDepth, Still = (p, area) => Tree(p, d), Live = (p, area, frame) => Lights(p, area, frame, d) },
                new() { Depth = 13f, Still = (p, area) => Lamps(p, area, d), Live = (p, area, frame) => Flicker(p, frame, d) },
                new() { Depth = 2.6f, Blur = 5f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyTop = "6E9CC8", SkyMid = "A8C8DE", SkyLow = "DCE6E8", Horizon = "F6EEDC", Fog = "E4E8EC", GroundLit = "F4F6FC", GroundDark = "9AA8CC", Mid = "8A96B4" },
            "dawn" => country with { GroundLit = "F0E2E8", GroundDark = "8A86B8", Fog = "EBC8C4" },
            "sunset" => country with { SkyTop = "2E3A78", SkyMid = "8A5A94", GroundLit = "E8CCD0", GroundDark = "5A5290", Fog = "D89A92", Light = country.Light with { Key = "F6D4C4", Ambient = "7468A8" } },
            _ => country with { SkyLow = "5A5AA0", Horizon = "A07AA8", Fog = "8A78B0", Mid = "8A78B0", GroundLit = "C9CDEC", GroundDark = "2C3470", Light = country.Light with { To = new(-0.35f, -0.9f), RimStrength = 0.8f } },
        };
    }

    private static void Skyline(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        for (var k = 0; k < 2; k++)
        {
            var colour = d.Air(Rgb.Mix(pal.Far, pal.Mid, k * 0.6f), k == 0 ? 0.75f : 0.5f);
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("back").For(k), area.Left, area.Right, 86f, 120f, 0.3f))
            {
                float h = random.Range(80f, 170f) - (k * 30f), w = 46f, top = d.Horizon + 20f - h;
                p.Fill(Shapes.Rect(x - w, top, w * 2f, h + 30f), colour);
                p.Fill(Shapes.Poly(new(x - w - 4f, top), new(x, top - random.Range(20f, 60f)), new(x + w + 4f, top)), Rgb.Mix(colour, d.SnowColour, 0.35f));
                for (var i = 0; i < 6; i++)
                {
                    if (d.Lamps && random.Chance(0.45f)) p.Fill(Shapes.Rect(x - 34f + (i % 3 * 26f), top + 16f + (i / 3 * 34f), 10f, 15f), "FFD08A", 0.55f);
                }
            }
        }

        Sky.MistBand(p, area, d.Horizon - 160f, d.Horizon + 80f, Rgb.Mix(pal.Fog, pal.Horizon, 0.5f), 0.6f);
    }

    private static void Street(Painter p, Dressing d)
    {
        // Receding houses, far to near, on both sides of the street behind the square.
        float[] cuts = [64f, 50f, 41f, 34f, 28.5f, 24f, 20.5f, FrontDepth + 0.4f];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            foreach (var side in new[] { -1, 1 })
            {
                var seed = d.Seed.For("street").For((i * 2) + (side > 0 ? 1 : 0));
                var random = seed.Random();
                var wall = Wall.Side(d, side * 5.2f);
                Facade.Paint(p, d, wall, new(cuts[i + 1], cuts[i], random.Range(6.2f, 8.6f), d.Local(random.Pick(_walls)), random.Chance(0.6f) ? random.Pick(_awnings) : (Rgb?)null, false, 0.06f + (cuts[i] / 150f)), seed.For("front"));
            }
        }

        var end = d.GroundY(50f);
        p.Glow(640f, end - 40f, 210f, "FFCF96", d.Lamps ? 0.6f : 0.2f);
        Sky.MistBand(p, new SKRect(440f, 0f, 840f, 720f), d.Horizon - 70f, end + 30f, Rgb.Mix(d.Palette.Fog, "FFCF96", d.Lamps ? 0.4f : 0f), 0.45f);
    }

    private static void Fronts(Painter p, SKRect area, Dressing d)
    {
        var wall = Wall.Front(d, FrontDepth);
        foreach (var side in new[] { -1, 1 })
        {
            var x = 5.2f;
            for (var i = 0; ; i++)
            {
                var seed = d.Seed.For("houses").For((i * 2) + (side > 0 ? 1 : 0));
                var random = seed.Random();
                var width = random.Range(3.1f, 4.7f);
                var inner = wall.At(side * x, 0f).X;
                if (side < 0 ? inner < area.Left : inner > area.Right) break;
                float a = side * x, b = side * (x + width);
                Facade.Paint(p, d, wall, new(MathF.Min(a, b), MathF.Max(a, b), random.Range(5.4f, 8.0f), d.Local(_walls[(random.Below(3) + (i * 2) + (side > 0 ? 1 : 0)) % _walls.Length]), i % 3 == 2 ? (Rgb?)null : _awnings[((i * 2) + (side > 0 ? 1 : 0)) % _awnings.Length], false, 0.05f), seed.For("front"));
                x += width;
            }
        }

        // Light from the shops on the snow, and drifts at their feet.
        var y = d.GroundY(FrontDepth);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("drifts"), area.Left, area.Right, 90f, 80f))
        {
            if (MathF.Abs(x - 640f) < 330f) continue;
            p.Fill(Shapes.Blob(new(x - 90f, y + 8f), new(x - 40f, y - random.Range(2f, 12f)), new(x + 30f, y - random.Range(4f, 14f)), new(x + 90f, y + 8f), new(x, y + 14f)), d.SnowColour);
            if (d.Lamps) p.Glow(x, y + 16f, 120f, "FFC678", 0.24f);
        }
    }

    private static void Ground(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var snow = d.SnowColour;
        Road.Paint(p, area, d, Half, Rgb.Mix(Rgb.Mix(pal.GroundDark, pal.GroundLit, d.Night ? 0.25f : 0.45f), "5A62A0", 0.35f), Rgb.Mix(snow, pal.GroundDark, 0.12f), null);
        using (p.Push())
        {
            var field = Shapes.Rect(area.Left, d.Horizon, area.Width, MathF.Max(0f, area.Bottom - d.Horizon));
            p.Clip(field);
            Road.WetStreaks(p, area, d, d.Lamps ? ["FFC678", "FFE0A0", "8FB0FF", "FF9A6A"] : [pal.SkyLow, pal.Horizon], d.GroundY(18f), d.Lamps ? 0.28f : 0.14f);
            // Slush left by wheels: dark ruts and pale ridges that run away with the road.
            var near = d.DepthOf(area.Bottom + 40f);
            var random = d.Seed.For("ruts").Random();
            for (var i = 0; i < 9; i++)
            {
                float x = random.Range(-Half + 0.4f, Half - 0.4f), w = random.Range(0.10f, 0.24f);
                p.Fill(Road.Strip(d, x, x + w, near), i % 3 == 0 ? Rgb.Mix(pal.GroundDark, "1A2258", 0.5f) : snow, i % 3 == 0 ? 0.22f : 0.30f, 2f);
            }

            foreach (var s in new[] { -1f, 1f })
            {
                Vector2[] edge = new Vector2[14];
                for (var i = 0; i < 14; i++) edge[i] = d.At(s * (Half + 0.1f + (0.22f * MathF.Sin((i * 2.3f) + s))), 0f, MathF.Max(near, 40f * MathF.Pow(0.80f, i)));
                var widths = edge.Select(e => MathF.Max(1.2f, (e.Y - d.Horizon) * 0.11f)).ToArray();
                p.Fill(Shapes.Taper(edge, widths), snow.Lum(1.02f));
                p.Fill(Shapes.Taper([.. edge.Select((e, i) => e + new Vector2(-s * widths[i] * 0.7f, widths[i] * 0.75f))], [.. widths.Select(w => w * 0.3f)]), Rgb.Mix(pal.GroundDark, snow, 0.35f), 0.55f, 1f);
            }

            using (var dry = p.Texture(Textures.Dry, 1.4f, d.SnowColour, 2f)) p.Cover(dry, 0.22f);
            if (d.Lamps)
            {
                using var warm = Painter.Radial(new(640f, d.GroundY(15f)), 430f, [("FFCF96", 0.42f), ("FFCF96", 0f)]);
                p.FillShader(field, warm, 1f, 0f, SKBlendMode.Screen);
            }
        }
    }

    private static (float X, float Y, float H) TreeAt(Dressing d) => (640f, d.GroundY(TreeDepth), 8.2f * Dressing.Metre(TreeDepth));

    private static void Tree(Painter p, Dressing d)
    {
        var (x, y, h) = TreeAt(d);
        p.Glow(x, y - (h * 0.3f), 330f, "FFCF96", d.Lamps ? 0.45f : 0.12f);
        p.ContactShadow(x, y + 3f, h * 0.26f, h * 0.03f, 0.6f);
        Pine.Paint(p, x, y, h, d.Seed.For("tree"), d.Night ? "2F6A58" : "3A7458", d.SnowColour);
        p.Form(Shapes.RoundRect(x - 24f, y - 24f, 48f, 28f, 4f), "8A3A34");
        var random = d.Seed.For("presents").Random();
        for (var i = 0; i < 6; i++)
        {
            float px = x - 78f + (i * 30f) + random.Range(-5f, 5f), s = random.Range(15f, 25f);
            p.Form(Shapes.Rect(px, y + 6f - s, s, s), random.Pick<Rgb>(["C8463C", "3F6A9A", "E0B44A", "3F8A6A"]), s);
            p.Fill(Shapes.Rect(px + (s * 0.42f), y + 6f - s, s * 0.16f, s), "F6E8C8", 0.9f);
        }

        foreach (var (a, b, sag) in Strings(d)) Garland.Wire(p, a, b, sag, "141A40");
    }

    private static IEnumerable<(Vector2 From, Vector2 To, float Sag)> Strings(Dressing d)
    {
        yield return (d.At(-5.2f, 4.9f, FrontDepth), d.At(5.2f, 4.7f, FrontDepth), 74f);
        yield return (d.At(-11.5f, 4.4f, FrontDepth), d.At(-5.2f, 4.9f, FrontDepth), 40f);
        yield return (d.At(5.2f, 4.7f, FrontDepth), d.At(11.8f, 4.5f, FrontDepth), 44f);
    }

    private static void Lights(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var (x, y, h) = TreeAt(d);
        Pine.Lights(p, x, y, h, d.Seed.For("tree"), frame);
        foreach (var (a, b, sag) in Strings(d)) Garland.Bulbs(p, a, b, sag, frame, d.Lamps);
    }

    private static readonly (float X, float Z)[] _posts = [(-4.5f, 9.4f), (4.6f, 10.6f), (-4.5f, 16f), (4.6f, 16.4f), (-11f, 12f), (11.5f, 12f)];

    private static void Lamps(Painter p, SKRect area, Dressing d)
    {
        foreach (var (x, z) in _posts.OrderByDescending(post => post.Z)) StreetLamp.Paint(p, d, x, z, 3.7f, bow: true);
    }

    private static void Flicker(Painter p, FrameState frame, Dressing d)
    {
        foreach (var (x, z) in _posts) StreetLamp.Flicker(p, d, frame, x, z, 3.7f);
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        // Snow-laden fir twigs hang into the upper corner, a drift lies low.
        var snow = d.SnowColour;
        p.Fill(Shapes.Blob(new(area.Left - 60f, 1300f), new(area.Left - 60f, 716f), new(120f, 712f), new(420f, 752f), new(900f, 762f), new(1180f, 716f), new(area.Right + 60f, 706f), new(area.Right + 60f, 1300f)), Rgb.Mix(snow, d.Palette.GroundDark, 0.5f), 0.9f);
        using var twigs = new Dabs(4);
        var random = d.Seed.For("twigs").Random();
        for (var i = 0; i < 90; i++)
        {
            float u = random.Float(), x = -30f + (u * 250f), y = -16f + (u * 62f) + (random.Float() * 22f);
            twigs.Leaf(random.Float(), x, y + 20f, 36f, 4f, 0.9f + random.Range(-0.7f, 0.7f));
        }

        twigs.Paint(p, t => Rgb.Mix(Rgb.Mix("16303A", d.Light.Shadow, 0.4f), snow, t * t * 0.6f));
    }
}
