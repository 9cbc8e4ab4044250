using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A desert: mesas far off, dunes with a lit and a shaded flank, cacti, ripples in the sand.</summary>
internal static class Desert
{
    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.54f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var random = setting.Seed.For("sun").Random();
        var sun = setting.Time switch { "dawn" => new Vector2(340f, 338f), "day" => new Vector2(920f + random.Range(-60f, 60f), 96f), "night" => new Vector2(900f, 110f), _ => new Vector2(860f + random.Range(-60f, 60f), 348f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "desert", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "sand",
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 900f, Wobble = 2.2f, Still = (p, area) => Mesas(p, area, d) },
                Dunes(d, 240f, 0, d.Horizon - 4f, 26f, 0.42f),
                Dunes(d, 110f, 1, d.Horizon + 8f, 28f, 0.26f),
                new() { Depth = 8f, IsGround = true, Wobble = 2f, Still = (p, area) => Sand(p, area, d) },
                new() { Depth = 40f, Wobble = 2f, Still = (p, area) => Drift(p, area, d) },
                new() { Depth = 22f, Wobble = 1.2f, Still = (p, area) => Cacti(p, area, d, 22f, 0.12f) },
                new() { Depth = 12f, Wobble = 1f, Still = (p, area) => Cacti(p, area, d, 12f, 0.02f) },
                new() { Depth = 2.4f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyTop = "3E86C0", SkyMid = "93C4D4", SkyLow = "E8DCC0", Horizon = "FBE8C0", Fog = "F2DCB4", Far = "A87A7A", Mid = "C89A6A", GroundLit = "F0C47A", GroundDark = "B0704A" },
            "dawn" => country with { Far = "9A7A94", Mid = "B48A84", GroundLit = "E8B488", GroundDark = "8A5A68", Fog = "F2C4A8" },
            "sunset" => country with { SkyTop = "3A2F66", SkyMid = "B4506A", SkyLow = "F6844A", Fog = "F6A468", Far = "7A3F5E", Mid = "94504E", GroundLit = "EE9A50", GroundDark = "74344E" },
            _ => country with { Far = "2A3474", Mid = "38407E", GroundLit = "7A80B0", GroundDark = "2A2E62" },
        };
    }

    private static void Mesas(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("mesas"), area.Left, area.Right, 330f, 420f, 0.35f))
        {
            if (random.Chance(0.3f)) continue;
            float w = random.Range(60f, 170f), h = random.Range(80f, 165f), foot = d.Horizon + 4f, air = random.Range(0.22f, 0.5f);
            var colour = d.Air(pal.Far, air);
            var shape = Poly(V(x - (w * 1.25f), foot), V(x - w, foot - (h * 0.42f)), V(x - (w * 0.9f), foot - (h * 0.96f)), V(x - (w * 0.2f), foot - h), V(x + (w * 0.5f), foot - (h * 0.97f)), V(x + (w * 0.82f), foot - (h * 0.92f)), V(x + (w * 0.92f), foot - (h * 0.46f)), V(x + (w * 1.3f), foot));
            using (var shade = Painter.Linear(new(0f, foot - h), new(0f, foot), [(colour, 1f), (Rgb.Mix(colour, pal.Fog, 0.7f), 1f)])) p.FillShader(shape, shade);
            using (p.Push())
            {
                p.Clip(shape);
                var side = MathF.Sign(x - d.Sun.X);
                p.Fill(Poly(V(x + (side * w * 0.1f), foot - h - 5f), V(x + (side * w * 1.4f), foot - h - 5f), V(x + (side * w * 1.4f), foot), V(x + (side * w * 0.3f), foot)), Rgb.Mix(colour, d.Light.Shadow, 0.35f), 0.6f);
                for (var i = 0; i < 4; i++) p.Fill(Rect(x - (w * 1.3f), foot - (h * (0.9f - (i * 0.19f))), w * 2.6f, h * 0.05f), colour.Lum(i % 2 == 0 ? 1.12f : 0.86f), 0.45f);
                using var dry = p.Texture(Textures.Dry, 1f, colour.Lum(0.8f), 86f);
                p.FillShader(shape, dry, 0.25f);
            }
        }

        Sky.MistBand(p, area, d.Horizon - 70f, d.Horizon + 40f, pal.Fog, d.Foggy ? 0.9f : 0.55f);
    }

    private static PlaceLayer Dunes(Dressing d, float depth, int index, float y, float amplitude, float air) => new()
    {
        Depth = depth, Wobble = 1.6f,
        Still = (p, area) => DuneRow(p, area, d, d.Seed.For("dunes").For(index), y, amplitude, air, d.Horizon + 90f, 420f - (index * 60f)),
    };

    /// <summary>Overlapping dunes: a long lit back and a steep shaded face divided by a winding crest line.</summary>
    private static void DuneRow(Painter p, SKRect area, Dressing d, Seed seed, float y, float amplitude, float air, float bottom, float spacing)
    {
        var pal = d.Palette;
        Rgb lit = d.Air(d.Snowy ? d.SnowColour : pal.GroundLit, air), dark = d.Air(d.Snowy ? Rgb.Mix(d.SnowColour, pal.GroundDark, 0.5f) : pal.GroundDark, air);
        p.Fill(Rect(area.Left, y, area.Width, bottom - y), Rgb.Mix(lit, dark, 0.3f));
        foreach (var (_, x, random) in Scatter.Along(seed, area.Left, area.Right, spacing, spacing * 2.4f, 0.35f))
        {
            float w = spacing * random.Range(0.9f, 1.5f), h = amplitude * random.Range(0.8f, 1.9f), skew = random.Range(-0.25f, 0.25f) * w, side = MathF.Sign(x - d.Sun.X);
            using var back = new SKPathBuilder();
            back.MoveTo(x - w, bottom);
            back.LineTo(x - w, y + 16f);
            back.CubicTo(x - (w * 0.5f), y + 8f, x + skew - (w * 0.3f), y - h, x + skew, y - h);
            back.CubicTo(x + skew + (w * 0.25f), y - (h * 0.8f), x + (w * 0.6f), y + 6f, x + w, y + 16f);
            back.LineTo(x + w, bottom);
            back.Close();
            using var body = back.Detach();
            using (var shade = Painter.Linear(new(0f, y - h), new(0f, y + 70f), [(lit, 1f), (Rgb.Mix(lit, dark, 0.35f), 1f)])) p.FillShader(body, shade);
            // The face away from the sun, bounded by a winding crest; its shade thins out toward the foot.
            using var face = new SKPathBuilder();
            face.MoveTo(x + skew, y - h);
            if (side > 0f) face.CubicTo(x + skew + (w * 0.25f), y - (h * 0.8f), x + (w * 0.6f), y + 6f, x + w, y + 16f);
            else face.CubicTo(x + skew - (w * 0.3f), y - h, x - (w * 0.5f), y + 8f, x - w, y + 16f);
            face.LineTo(x + (side * w), y + 40f);
            face.LineTo(x + skew - (side * w * 0.16f), y + 40f);
            face.CubicTo(x + skew - (side * w * 0.02f), y + 14f, x + skew + (side * w * 0.14f), y - (h * 0.2f), x + skew + (side * w * 0.02f), y - (h * 0.5f));
            face.CubicTo(x + skew - (side * w * 0.05f), y - (h * 0.72f), x + skew, y - (h * 0.9f), x + skew, y - h);
            face.Close();
            using var shadow = face.Detach();
            using (var shade = Painter.Linear(new(0f, y - h), new(0f, y + 34f), [(Rgb.Mix(dark, lit, 0.2f), 0.8f), (Rgb.Mix(dark, lit, 0.3f), 0.55f), (Rgb.Mix(dark, lit, 0.4f), 0f)])) p.FillShader(shadow, shade);
        }

        using (var dry = p.Texture(Textures.Dry, 1f, lit.Lum(1.1f), -5f)) p.FillShader(Rect(area.Left, y, area.Width, bottom - y), dry, 0.22f);
        Sky.MistBand(p, area, y - 10f, y + 70f, pal.Fog, d.Foggy ? 0.6f : 0.25f);
    }

    private static void Sand(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        Rgb lit = d.Snowy ? d.SnowColour : pal.GroundLit, dark = d.Snowy ? Rgb.Mix(d.SnowColour, pal.GroundDark, 0.4f) : pal.GroundDark;
        var field = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 760f), [(Rgb.Mix(lit, dark, 0.22f), 1f), (Rgb.Mix(lit, dark, 0.12f), 1f), (Rgb.Mix(lit, dark, 0.55f), 1f), (Rgb.Mix(dark, d.Light.Shadow, 0.25f), 1f)], [0f, 0.3f, 0.7f, 1f])) p.FillShader(field, shader);
        using (p.Push())
        {
            p.Clip(field);
            using (var warm = Painter.Radial(new(620f, d.GroundY(9f)), 520f, [(lit.Lum(1.06f), 0.6f), (lit, 0f)])) p.FillShader(field, warm);
            using (var dry = p.Texture(Textures.Dry, 1.4f, Rgb.Mix(lit, Rgb.White, 0.2f), -3f)) p.FillShader(field, dry, 0.25f);
            using (var grain = p.Texture(Textures.Stipple, 1.1f, dark)) p.FillShader(field, grain, 0.16f);
        }

        using var ripples = new Dabs(4);
        for (var row = 0; row < 30; row++)
        {
            var z = 30f * MathF.Pow(0.905f, row);
            var y = d.GroundY(z);
            if (y > area.Bottom + 20f) break;
            var m = Dressing.Metre(z);
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("ripples").For(row), area.Left, area.Right, m * 1.0f, m * 1.6f))
            {
                if (random.Chance(0.25f)) continue;
                var w = m * random.Range(0.4f, 1.1f);
                ripples.Leaf(0.1f, x, y + random.Range(-0.03f, 0.03f) * m, w, m * 0.011f, random.Range(-0.05f, 0.02f));
                ripples.Leaf(0.9f, x + 4f, y + (m * 0.028f), w * 0.9f, m * 0.007f, random.Range(-0.05f, 0.02f));
            }
        }

        ripples.Paint(p, t => t < 0.5f ? Rgb.Mix(lit, dark, 0.75f) : Rgb.Mix(lit, Rgb.White, 0.25f), 0.38f);
        Rocks.Scatter(p, area, d, "stones", "A8705A", 6, 0.05f);
    }

    private static void Drift(Painter p, SKRect area, Dressing d)
    {
        var layer = new SKRect(area.Left, d.Horizon - 60f, area.Right, d.Horizon + 110f);
        using (var save = new SKPaint()) p.Canvas.SaveLayer(layer, save);
        DuneRow(p, layer, d, d.Seed.For("drift"), d.Horizon + 26f, 30f, 0.08f, d.Horizon + 110f, 560f);
        using (var fade = Painter.Linear(new(0f, d.Horizon + 40f), new(0f, d.Horizon + 100f), [(Rgb.White, 1f), (Rgb.White, 0f)])) p.FillShader(Rect(layer.Left, layer.Top, layer.Width, layer.Height), fade, 1f, 0f, SKBlendMode.DstIn);
        p.Canvas.Restore();
    }

    private static void Cacti(Painter p, SKRect area, Dressing d, float z, float haze)
    {
        var y = d.GroundY(z);
        var m = Dressing.Metre(z);
        foreach (var (cell, x0, random) in Scatter.Along(d.Seed.For("cacti").For((int)z), area.Left, area.Right, z > 15f ? 230f : 480f, 260f, 0.35f))
        {
            if (MathF.Abs(x0 - 640f) < (z > 15f ? 260f : 400f) || random.Chance(0.3f)) continue;
            if (random.Chance(0.35f))
            {
                Rocks.Boulder(p, x0, y, m * random.Range(0.4f, 1.1f), d.Seed.For("boulder").For((int)(z * 100f) + cell), d.Air(d.Local("A86A50"), haze), d.Snowy ? d.SnowColour : (Rgb?)null);
                continue;
            }

            float h = m * random.Range(1.8f, 3.6f), w = h * 0.075f;
            p.ContactShadow(x0, y + 2f, w * 1.8f, w * 0.35f, 0.55f, -d.Light.To.X * h * (d.Low ? 0.9f : 0.3f));
            var parts = new List<SKPath> { Taper([V(x0, y + 3f), V(x0, y - (h * 0.5f)), V(x0, y - h)], [w * 0.9f, w, w * 0.85f]) };
            foreach (var side in new[] { -1f, 1f })
            {
                if (random.Chance(0.25f)) continue;
                float by = y - (h * random.Range(0.3f, 0.55f)), up = h * random.Range(0.2f, 0.36f);
                parts.Add(Taper([V(x0, by), V(x0 + (side * w * 2.2f), by - (w * 0.2f)), V(x0 + (side * w * 3f), by - (w * 1.2f)), V(x0 + (side * w * 3f), by - up)], [w * 0.6f, w * 0.62f, w * 0.64f, w * 0.55f]));
            }

            var body = Union([.. parts]);
            var local = d.Air(d.Local("4F8058"), haze);
            p.Form(body, local, w * 2f);
            using (p.Push())
            {
                p.Clip(body);
                for (var i = -3; i <= 3; i++) p.Stroke(Line(V(x0 + (i * w * 0.32f), y), V(x0 + (i * w * 0.3f), y - h)), p.Light.Dark(local), MathF.Max(1f, w * 0.06f), 0.45f);
            }

            if (d.Snowy) p.Fill(Ellipse(x0, y - h - (w * 0.5f), w * 0.9f, w * 0.5f), d.SnowColour);
            else if (random.Chance(0.5f)) p.Form(Ellipse(x0, y - h - (w * 0.7f), w * 0.5f, w * 0.35f), "E0607A");
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.45f);
        p.Fill(Blob(V(area.Left - 80f, area.Bottom + 900f), V(area.Left - 80f, 690f), V(40f, 652f), V(230f, 716f), V(420f, 800f), V(420f, area.Bottom + 900f)), dark);
        Grass.Row(p, new SKRect(-100f, area.Top, 240f, area.Bottom), x => 690f + (MathF.Abs(x - 60f) * 0.2f), 90f, 7f, d.Seed.For("front"), [dark, Rgb.Mix(dark, d.Palette.Mid, 0.4f), Rgb.Mix(dark, d.Palette.GroundLit, 0.35f)], 5f, 0f, 0f, 0.7f);
        p.Fill(Blob(V(1080f, area.Bottom + 900f), V(1090f, 780f), V(1200f, 712f), V(area.Right + 80f, 690f), V(area.Right + 80f, area.Bottom + 900f)), dark);
    }
}
