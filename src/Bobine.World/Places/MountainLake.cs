using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A mountain lake: snowy peaks and pines in a still mirror, a stony shore, a jetty.</summary>
internal static class MountainLake
{
    private const float ShoreDepth = 11f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.545f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var sun = setting.Time switch { "dawn" => new Vector2(420f, 250f), "day" => new Vector2(980f, 84f), "night" => new Vector2(360f, 96f), _ => new Vector2(900f, 262f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "mountain-lake", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "grass", Wetness = d.Wet ? 0.15f : 0f, Stage = new(4f, 4.4f, 9.8f),
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 2000f, Wobble = 2.4f, Still = (p, area) => Peaks(p, area, d, 0) },
                new() { Depth = 900f, Wobble = 2.2f, Still = (p, area) => Peaks(p, area, d, 1) },
                new() { Depth = 9f, IsGround = true, Wobble = 1.8f, Still = (p, area) => Ground(p, area, d) },
                new() { Depth = 160f, Wobble = 1.6f, Still = (p, area) => Forest(p, area, d) },
                new() { Depth = 24f, Live = (p, area, frame) => Water.Glints(p, area, frame, d, d.GroundY(ShoreDepth) - 6f, d.Night ? "E4EAFF" : d.Palette.Sun, Rgb.Mix(d.Palette.SkyLow, Rgb.White, 0.2f), d.Overcast ? 50 : 90) },
                new() { Depth = 10.6f, Wobble = 1.2f, Still = (p, area) => Shore(p, area, d) },
                new() { Depth = 2.4f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyTop = "3A86C4", SkyLow = "D4E8E6", Horizon = "F4F0DC", Fog = "DDE9EA", Far = "6E8CB4", Mid = "4A7064", GroundLit = "B8BC6C", GroundDark = "4A6A44" },
            "dawn" => country with { Far = "8A86B8", Mid = "56668A", GroundLit = "C8B484", GroundDark = "46605A" },
            "sunset" => country with { Far = "7A5A8A", Mid = "4E4468", GroundLit = "D09A54", GroundDark = "3A4A44" },
            _ => country with { Far = "30408A", Mid = "1E3264", GroundLit = "5A7A9A", GroundDark = "1A2C54" },
        };
    }

    private static void Peaks(Painter p, SKRect area, Dressing d, int plane)
    {
        var pal = d.Palette;
        var foot = d.Horizon + 4f;
        float spacing = plane == 0 ? 330f : 290f, air = plane == 0 ? 0.55f : 0.28f;
        var rock = d.Air(Rgb.Mix(pal.Far, pal.Mid, plane * 0.35f), air);
        var shade = d.Air(Rgb.Mix(pal.Far, d.Light.Shadow, 0.35f), air * 1.1f);
        var snow = d.Air(Rgb.Mix(d.Light.Lit("F6F8FF"), pal.Sun, d.Low ? 0.35f : 0f), air * 0.6f);
        if (d.Night) snow = d.Air("A8B8E8", air);
        var snowShade = Rgb.Mix(snow, shade, 0.5f);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("peaks").For(plane), area.Left, area.Right, spacing, spacing * 1.6f, 0.3f))
        {
            // The great peak stands off the centre; the middle keeps low.
            var great = plane == 0 ? 1f : 0.62f + (0.38f * Math.Clamp(MathF.Abs(x - 640f) / 520f, 0f, 1f));
            float h = (plane == 0 ? random.Range(170f, 270f) : random.Range(90f, 170f)) * great, w = h * random.Range(0.95f, 1.4f), top = foot - h, lean = random.Range(-0.12f, 0.12f) * w;
            var peak = V(x + lean, top);
            var left = Ridge(peak, V(x - w, foot), random, 0.10f);
            var right = Ridge(peak, V(x + w, foot), random, 0.10f);
            var spine = Ridge(peak, V(x + (random.Range(-0.2f, 0.2f) * w), foot), random, 0.22f);
            Vector2[] body = [.. left.Reverse(), .. right.Skip(1)];
            using (var grad = Painter.Linear(new(0f, top), new(0f, foot), [(rock, 1f), (Rgb.Mix(rock, pal.Fog, 0.62f), 1f)])) p.FillShader(Poly(body), grad);
            var lightLeft = d.Sun.X < x;
            var dark = lightLeft ? (Vector2[])[.. spine.Reverse(), .. right.Skip(1)] : [.. spine.Reverse(), .. left.Skip(1)];
            using (var grad = Painter.Linear(new(0f, top), new(0f, foot), [(shade, 0.95f), (Rgb.Mix(shade, pal.Fog, 0.62f), 0.75f)])) p.FillShader(Poly(dark), grad);
            // Snow follows the ridges down in fingers.
            using (p.Push())
            {
                p.Clip(Poly(body));
                var line = top + (h * (d.Snowy ? 0.75f : 0.42f));
                Vector2[] fingers = new Vector2[15];
                for (var i = 0; i < 13; i++) fingers[i] = V(x - w + (w * 2f * i / 12f), line + (h * (i % 2 == 0 ? random.Range(-0.20f, -0.06f) : random.Range(0.02f, 0.16f))));
                fingers[13] = V(x + w, top - 10f);
                fingers[14] = V(x - w, top - 10f);
                var cap = Poly(fingers);
                p.Fill(cap, snow, 0.95f);
                p.Clip(Poly(dark));
                p.Fill(cap, snowShade, 0.95f);
            }

            using (p.Push())
            {
                p.Clip(Poly(body));
                using var dry = p.Texture(Textures.Dry, 0.9f, shade, lightLeft ? 52f : -52f);
                p.FillShader(Rect(x - w, top, w * 2f, h), dry, 0.22f);
            }
        }

        Sky.MistBand(p, area, foot - 90f, foot + 30f, pal.Fog, d.Foggy ? 0.85f : plane == 0 ? 0.5f : 0.4f);
    }

    private static Vector2[] Ridge(Vector2 from, Vector2 to, Rng random, float jag)
    {
        const int n = 9;
        var line = new Vector2[n];
        for (var i = 0; i < n; i++)
        {
            var u = i / (n - 1f);
            var k = i is 0 or n - 1 ? 0f : random.Range(-jag, jag);
            line[i] = Vector2.Lerp(from, to, u) + new Vector2((to.Y - from.Y) * k * 0.5f, (to.Y - from.Y) * k * 0.35f);
        }

        return line;
    }

    private static void Forest(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var foot = d.Horizon + 9f;
        using var pines = new Dabs(6);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("pines"), area.Left, area.Right, 9f, 40f, 0.5f))
        {
            var side = Math.Clamp((MathF.Abs(x - 640f) - 60f) / 420f, 0f, 1f);
            float h = random.Range(16f, 30f) + (46f * side * random.Float()), tone = random.Float();
            if (random.Chance(0.25f - (0.2f * side))) continue;
            for (var i = 0; i < 4; i++) pines.Leaf(tone, x, foot - (h * (0.12f + (0.2f * i))), h * 0.16f * (1f - (i * 0.2f)), h * 0.11f, 0f);
            pines.Leaf(tone, x, foot - (h * 0.5f), h * 0.52f, h * 0.05f, MathF.PI / 2f);
        }

        Rgb near = d.Air(Rgb.Mix(pal.Mid, pal.GroundDark, 0.5f), 0.18f), lit = d.Air(d.Snowy ? Rgb.Mix(pal.Mid, d.SnowColour, 0.6f) : Rgb.Mix(pal.Mid, pal.GroundLit, 0.3f), 0.22f);
        p.Fill(Rect(area.Left, foot - 7f, area.Width, 8f), near);
        pines.Paint(p, t => Rgb.Mix(near, lit, t));
        Sky.MistBand(p, area, foot - 34f, foot + 8f, pal.Fog, d.Foggy ? 0.8f : 0.35f);
    }

    private static float ShoreY(Dressing d, float x) => d.GroundY(ShoreDepth) + (10f * MathF.Sin((x * 0.0052f) + 0.4f)) + (4f * MathF.Sin(x * 0.021f));

    private static void Ground(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var deep = d.Setting.Time switch { "day" => (Rgb)"1F6A84", "night" => "0C1A48", "dawn" => "4A5E8E", _ => "3A2C5C" };
        Water.Mirror(p, area, d, d.GroundY(ShoreDepth) + 26f, d.Overcast ? Rgb.Mix(deep, pal.SkyTop.Lum(0.8f), 0.5f) : deep, (q, part) =>
        {
            Sky.Paint(q, part, d);
            Peaks(q, part, d, 0);
            Peaks(q, part, d, 1);
            Forest(q, part, d);
        }, 0.55f);
        using var line = new SKPathBuilder();
        var start = MathF.Floor((area.Left - 40f) / 20f) * 20f;
        line.MoveTo(start, ShoreY(d, start));
        for (var x = start; x <= area.Right + 40f; x += 20f) line.LineTo(x, ShoreY(d, x));
        line.LineTo(area.Right + 40f, area.Bottom + 20f);
        line.LineTo(start, area.Bottom + 20f);
        line.Close();
        using var bank = line.Detach();
        Rgb lit = d.Snowy ? d.SnowColour : pal.GroundLit, dark = d.Snowy ? Rgb.Mix(d.SnowColour, pal.Mid, 0.45f) : pal.GroundDark;
        p.Stroke(bank, Rgb.Mix(pal.SkyLow, Rgb.White, 0.4f), 3f, 0.6f);
        using (var shader = Painter.Linear(new(0f, d.GroundY(ShoreDepth)), new(0f, 740f), [(Rgb.Mix(lit, "B8A890", 0.45f), 1f), (Rgb.Mix(lit, dark, 0.4f), 1f), (dark, 1f), (Rgb.Mix(dark, d.Light.Shadow, 0.35f), 1f)], [0f, 0.12f, 0.6f, 1f])) p.FillShader(bank, shader);
        using (p.Push())
        {
            p.Clip(bank);
            using (var warm = Painter.Radial(new(640f, d.GroundY(8f)), 480f, [(lit, 0.55f), (lit, 0f)])) p.FillShader(bank, warm);
            using var dry = p.Texture(Textures.Dry, 1.3f, Rgb.Mix(lit, dark, 0.3f), -3f);
            p.FillShader(bank, dry, 0.3f);
        }

        Rocks.Scatter(p, area, d, "stones", "8A8490", 7, 0.11f);
        for (var row = 0; row < 14; row++)
        {
            var z = 9.6f * MathF.Pow(0.91f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 40f) break;
            var near = row / 14f;
            Rgb[] colours = [Rgb.Mix(dark, d.Light.Shadow, 0.2f + (0.3f * near)), dark, Rgb.Mix(dark, lit, 0.45f), Rgb.Mix(lit, dark, 0.2f + (0.3f * near))];
            Grass.Row(p, area, x => y + (6f * MathF.Sin(x * 0.01f)), Dressing.Metre(z) * (d.Snowy ? 0.08f : 0.13f), d.Snowy ? 4f : 10f, d.Seed.For("grass").For(row), colours, 1.2f + (near * 1.2f));
            if (!d.Snowy && row % 3 == 1) Grass.Flowers(p, area, (_, r) => y + r.Range(-4f, 4f), MathF.Max(5f, Dressing.Metre(z) * 0.05f), 260f, d.Seed.For("flowers").For(row), ["F4EFE4", "9A8AE0", "F2C14A"], Rgb.Mix(dark, d.Light.Shadow, 0.3f));
        }
    }

    private static void Shore(Painter p, SKRect area, Dressing d)
    {
        // A jetty runs out on the left; pines frame both sides.
        var wood = d.Local("9A7654");
        foreach (var z in new[] { 20f, 17f, 14.5f, 12.6f })
        {
            foreach (var x in new[] { -4.1f, -2.9f })
            {
                var post = d.At(x, 0.1f, z);
                p.Fill(Rect(post.X - 4f, post.Y - 6f, 8f, 26f), p.Light.Dark(wood));
            }
        }

        p.Form(Poly(d.At(-4.15f, 0.28f, 21f), d.At(-2.85f, 0.28f, 21f), d.At(-2.85f, 0.28f, 10f), d.At(-4.15f, 0.28f, 10f)), wood, 20f);
        for (var z = 21f; z > 10f; z -= 0.55f) p.Stroke(Line(d.At(-4.15f, 0.28f, z), d.At(-2.85f, 0.28f, z)), p.Light.Dark(wood), 1.2f, 0.6f);
        if (d.Snowy) p.Fill(Poly(d.At(-4.1f, 0.32f, 21f), d.At(-2.9f, 0.32f, 21f), d.At(-2.95f, 0.32f, 10f), d.At(-4.05f, 0.32f, 10f)), d.SnowColour, 0.85f);
        var needles = d.Setting.Time is "sunset" ? (Rgb)"4A6A48" : d.Local("3F7A58");
        foreach (var (cell, x0, random) in Scatter.Along(d.Seed.For("near-pines"), area.Left, area.Right, 190f, 200f, 0.4f))
        {
            if (MathF.Abs(x0 - 640f) < 440f || random.Chance(0.2f)) continue;
            var y = d.GroundY(10.6f) + random.Range(6f, 26f);
            var h = random.Range(300f, 470f);
            p.ContactShadow(x0, y, h * 0.16f, h * 0.02f, 0.6f, -d.Light.To.X * 90f);
            Pine.Paint(p, x0, y, h, d.Seed.For("pine").For(cell), Rgb.Mix(needles, d.Palette.Mid, random.Float() * 0.3f), d.Snowy ? d.SnowColour : (Rgb?)null, (d.Palette.Fog, d.Foggy ? 0.3f : 0.04f));
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.4f);
        float Root(float x) => 752f + (90f * MathF.Exp(-MathF.Pow((x - 640f) / 400f, 4f)));
        Rgb[] colours = [dark, Rgb.Mix(dark, d.Palette.GroundDark, 0.5f), d.Snowy ? Rgb.Mix(dark, d.SnowColour, 0.5f) : Rgb.Mix(dark, d.Palette.GroundLit, 0.3f)];
        Grass.Row(p, area, Root, 130f, 9f, d.Seed.For("front"), colours, 7f, 0f, 0f, 0.35f);
        if (!d.Snowy) Grass.Flowers(p, area, (x, _) => Root(x) + 4f, 34f, 150f, d.Seed.For("front-flowers"), ["F4EFE4", "8A7AD8", "F2C14A"], dark);
    }
}
