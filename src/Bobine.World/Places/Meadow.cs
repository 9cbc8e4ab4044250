using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using SkiaSharp;

namespace Bobine.World.Places;

/// <summary>A meadow with rolling hills, trees at both sides, tall grass and flowers in front.</summary>
internal static class Meadow
{
    public static Place Build(PlaceSetting setting)
    {
        var palette = Palettes.Under(Palettes.Country(setting.Time), setting.Weather, setting.Time is "night");
        var random = setting.Seed.For("sun").Random();
        const float horizon = 0.54f;
        var sun = setting.Time switch
        {
            "dawn" => new Vector2(330f + random.Range(-40f, 40f), 350f),
            "day" => new Vector2(1010f + random.Range(-60f, 60f), 92f),
            "night" => new Vector2(930f + random.Range(-60f, 60f), 100f),
            _ => new Vector2(900f + random.Range(-60f, 60f), 356f),
        };
        var d = new Dressing(setting, palette, horizon, sun);
        if (d.Snowy) d = d with { Palette = palette with { GroundLit = d.SnowColour, GroundDark = Rgb.Mix(d.SnowColour, palette.Mid, 0.45f) } };
        return new Place
        {
            Id = "meadow", Palette = d.Palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "grass", Wetness = d.Wet ? 0.15f : 0f,
            Layers =
            [
                Sky.Layer(d),
                Land(d, 600f, 0, 352f, 62f, 1.5f, 0.80f),
                Land(d, 260f, 1, 372f, 44f, 1.2f, 0.58f),
                Land(d, 130f, 2, 384f, 30f, 1f, 0.40f),
                new() { Depth = 8f, IsGround = true, Wobble = 1.5f, Still = (p, area) => Floor(p, area, d) },
                new() { Depth = 60f, Wobble = 2f, Still = (p, area) => Rise(p, area, d) },
                new() { Depth = 30f, Wobble = 2f, Still = (p, area) => Trees(p, area, d, 30f, 0.22f, 0.7f) },
                new() { Depth = 18f, Wobble = 1.6f, Still = (p, area) => Trees(p, area, d, 18f, 0.06f, 1f) },
                Tufts(d, 7.6f, 0.13f, 3f),
                Tufts(d, 5.7f, 0.15f, 3f),
                Tufts(d, 4.1f, 0.30f, 6f),
                new() { Depth = 2.2f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static PlaceLayer Land(Dressing d, float depth, int index, float y, float amplitude, float scale, float air) => new()
    {
        Depth = depth,
        Wobble = 2.2f,
        Still = (p, area) =>
        {
            var pal = d.Palette;
            var hills = new Hills(d.Seed.For("hills").For(index), y, amplitude, scale);
            var colour = d.Air(Rgb.Mix(pal.Far, pal.Mid, index / 2f), air * (0.80f - (0.16f * index)));
            if (d.Snowy) colour = Rgb.Mix(colour, d.SnowColour, 0.5f);
            hills.Paint(p, area, d, colour, d.Horizon + 60f, 0.75f - (0.15f * index), 0.10f);
            if (index > 0) hills.Copses(p, area, d, d.Air(Rgb.Mix(pal.Mid, pal.GroundDark, 0.4f), air * 0.95f), d.Seed.For("copses").For(index), 10f + (7f * index), 6f * index, 150f);
            Sky.MistBand(p, area, y, y + 90f, pal.Fog, d.Foggy ? 0.7f : 0.34f - (0.05f * index));
        },
    };

    private static void Rise(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var hills = new Hills(d.Seed.For("rise"), d.Horizon + 2f, 14f, 1.1f);
        var colour = Rgb.Mix(pal.GroundLit, pal.GroundDark, 0.42f);
        var layer = new SKRect(area.Left, d.Horizon - 40f, area.Right, d.Horizon + 90f);
        using (var save = new SKPaint()) p.Canvas.SaveLayer(layer, save);
        hills.Paint(p, area, d with { Palette = pal with { Fog = pal.GroundLit } }, d.Air(colour, 0.12f), d.Horizon + 90f, 0.75f, 0.14f);
        using (var fade = Painter.Linear(new(0f, d.Horizon + 6f), new(0f, d.Horizon + 60f), [(Rgb.White, 1f), (Rgb.White, 0f)])) p.FillShader(Shapes.Rect(layer.Left, layer.Top, layer.Width, layer.Height), fade, 1f, 0f, SKBlendMode.DstIn);
        p.Canvas.Restore();
    }

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        var field = Shapes.Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var ground = Painter.Linear(new(0f, top), new(0f, 720f), [(Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.72f), 1f), (Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.42f), 1f), (pal.GroundDark, 1f), (Rgb.Mix(pal.GroundDark, d.Light.Shadow, d.Snowy ? 0.15f : 0.5f), 1f)], [0f, 0.3f, 0.6f, 1f])) p.FillShader(field, ground);
        using (p.Push())
        {
            p.Clip(field);
            using (var warm = Painter.Radial(new(d.Sun.X, top + 60f), 620f, [(pal.GroundLit, d.Overcast ? 0.25f : 0.75f), (pal.GroundLit, 0f)])) p.FillShader(field, warm);
            using (var dry = p.Texture(Textures.Dry, 1.3f, Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.6f), -3f)) p.FillShader(field, dry, 0.32f);
        }

        Strips(p, area, d);
        for (var row = 0; row < 26; row++)
        {
            var z = 34f * MathF.Pow(0.885f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 60f) break;
            var near = row / 25f;
            var dark = Rgb.Mix(pal.GroundDark, d.Light.Shadow, d.Snowy ? 0.1f : 0.10f + (0.4f * near));
            Rgb[] colours = [dark, Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.25f - (0.15f * near)), Rgb.Mix(Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.60f - (0.3f * near)), d.Light.Shadow, 0.25f * near), Rgb.Mix(pal.GroundLit, pal.GroundDark, 0.15f + (0.45f * near))];
            if (d.Snowy && row % 2 == 0) continue;
            Grass.Row(p, area, _ => y, Dressing.Metre(z) * (d.Snowy ? 0.10f : 0.16f), MathF.Max(d.Snowy ? 3f : 7f, 30f - (row * 1.0f)), d.Seed.For("grass").For(row), colours, 0.7f + (1.8f * near));
            if (!d.Snowy && row is > 5 and < 22 && row % 2 == 1)
                Grass.Flowers(p, area, (_, random) => y + random.Range(-4f, 4f), MathF.Max(5f, Dressing.Metre(z) * 0.055f), 240f, d.Seed.For("flowers").For(row), pal.Accents, Rgb.Mix(pal.GroundDark, d.Light.Shadow, 0.3f));
        }
    }

    private static void Strips(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        for (var row = 0; row < 4; row++)
        {
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("strips").For(row), area.Left, area.Right, 260f, 260f))
            {
                float y = d.Horizon + 8f + (row * 14f) + random.Range(-5f, 5f), w = random.Range(60f, 220f);
                p.Fill(Shapes.Taper([new(x - w, y + 3f), new(x, y), new(x + w, y + 4f)], [0.5f, random.Range(1.5f, 4f), 0.5f]), Rgb.Mix(pal.GroundLit, pal.GroundDark, random.Range(0.1f, 0.9f)), 0.5f);
            }
        }
    }

    private static void Trees(Painter p, SKRect area, Dressing d, float z, float haze, float detail)
    {
        var pal = d.Palette;
        var leaf = d.Setting.Time is "sunset" ? Rgb.Mix(pal.GroundDark, "C4732F", 0.42f) : d.Local("7FA04A");
        if (d.Snowy) leaf = Rgb.Mix(leaf, "8A94A8", 0.5f);
        var y = d.GroundY(z);
        foreach (var (cell, x0, random) in Scatter.Along(d.Seed.For("trees").For((int)z), area.Left, area.Right, z > 24f ? 300f : 430f, 320f, 0.3f))
        {
            // The middle third stays calm.
            var x = MathF.Abs(x0 - 640f) < (z > 24f ? 230f : 330f) ? x0 + (x0 < 640f ? -260f : 260f) : x0;
            if (random.Chance(z > 24f ? 0.25f : 0.2f)) continue;
            var h = Dressing.Metre(z) * random.Range(4.6f, 7.4f);
            p.ContactShadow(x, y + 2f, h * 0.28f, h * 0.028f, d.Night ? 0.7f : 0.5f, -d.Light.To.X * h * (d.Low ? 0.9f : 0.3f));
            Tree.Broad(p, x, y, h, d.Seed.For("tree").For((int)z).For(cell), Rgb.Mix(leaf, pal.Mid, random.Range(0f, 0.28f)), d.Local("5A4038"), random.Range(0.9f, 1.25f), detail, d.Snowy ? d.SnowColour : (Rgb?)null, (pal.Fog, d.Foggy ? 0.35f + haze : haze));
        }

        if (z > 24f) Sky.MistBand(p, area, y - 60f, y + 40f, pal.Fog, d.Foggy ? 0.5f : 0.18f);
    }

    /// <summary>Sparse tall blades that sway, at a depth between the actors' marks, so that grass covers feet.</summary>
    private static PlaceLayer Tufts(Dressing d, float z, float metres, float density) => new()
    {
        Depth = z,
        Live = (p, area, frame) =>
        {
            var pal = d.Palette;
            var y = d.GroundY(z);
            var m = Dressing.Metre(z);
            var near = Math.Clamp((9f - z) / 5f, 0f, 1f);
            Rgb dark = Rgb.Mix(pal.GroundDark, d.Light.Shadow, d.Snowy ? 0.1f : 0.15f + (0.35f * near));
            Rgb[] colours = [dark, Rgb.Mix(dark, pal.GroundDark, 0.6f), Rgb.Mix(pal.GroundDark, pal.GroundLit, 0.35f - (0.15f * near))];
            var wind = frame.Environment.Wind;
            var sway = (wind * 0.55f) + (0.04f * MathF.Sin(frame.Time * 1.7f));
            Grass.Row(p, area, x => y + (m * 0.05f * MathF.Sin((x * 0.011f) + z)), m * metres * (d.Snowy ? 0.6f : 1f), d.Snowy ? density * 0.5f : density, d.Seed.For("tufts").For((int)(z * 10f)), colours, 1f + (m * 0.007f), sway, frame.Time * (3f + (5f * MathF.Abs(wind))));
        },
    };

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        Rgb[] colours = [Rgb.Mix(d.Light.Shadow, pal.GroundDark, 0.25f), Rgb.Mix(d.Light.Shadow, pal.GroundDark, 0.5f), Rgb.Mix(d.Light.Shadow, pal.GroundDark, 0.7f)];
        if (d.Snowy) colours = [.. colours.Select(c => Rgb.Mix(c, d.SnowColour, 0.25f))];
        // Tall at both sides, low in the middle of the frame.
        float Root(float x) => 735f + (90f * MathF.Exp(-MathF.Pow((x - 640f) / 330f, 4f)));
        Grass.Row(p, area, Root, 150f, 11f, d.Seed.For("front"), colours, 8f, 0f, 0f, 0.35f);
        if (!d.Snowy) Grass.Flowers(p, area, (x, _) => Root(x) + 5f, 42f, 120f, d.Seed.For("front-flowers"), pal.Accents, colours[1]);
        if (area.Bottom > 760f) p.Fill(Shapes.Rect(area.Left, 840f, area.Width, area.Bottom - 840f), colours[1], 0.6f, 20f);
    }
}
