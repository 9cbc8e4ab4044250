using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>High above a city: towers in planes of haze down to glowing streets, and the edge of a roof in front.</summary>
internal static class Skyline
{
    private const float RoofEdge = 6.1f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.52f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var sun = setting.Time switch { "dawn" => new Vector2(400f, 300f), "day" => new Vector2(980f, 90f), "night" => new Vector2(980f, 110f), _ => new Vector2(800f, 318f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "skyline", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "stone", Wetness = d.Wet ? 0.4f : 0.03f, Stage = new(2.6f, 4.3f, 5.7f),
            Layers =
            [
                Sky.Layer(d),
                City(d, 900f, 0, 30f, 0.80f),
                City(d, 420f, 1, 44f, 0.55f),
                City(d, 210f, 2, 70f, 0.34f),
                City(d, 120f, 3, 104f, 0.18f),
                City(d, 72f, 4, 170f, 0.06f),
                new() { Depth = 5f, IsGround = true, Wobble = 0.9f, Still = (p, area) => Roof(p, area, d) },
                new() { Depth = RoofEdge, Wobble = 0.6f, Still = (p, area) => Parapet(p, area, d), Live = (p, area, frame) => Beacons(p, area, frame, d) },
                new() { Depth = 2.6f, Blur = 6f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { Fog = "DCE8E8", Far = "7F9CBC", Mid = "6A82A0", GroundLit = "C4BEB6", GroundDark = "5E6478" },
            "dawn" => country with { Far = "8A82B0", Mid = "6E6A98", GroundLit = "C8AEB0", GroundDark = "5A587E" },
            "sunset" => country with { Far = "8A5A80", Mid = "5E4470", GroundLit = "D09A84", GroundDark = "4A3A64" },
            _ => country with { SkyLow = "4E4C98", Horizon = "9C78B0", Fog = "5C5AA0", Far = "2C3880", Mid = "222E66", GroundLit = "6C74A4", GroundDark = "20264E" },
        };
    }

    private static PlaceLayer City(Dressing d, float depth, int plane, float spacing, float air) => new()
    {
        Depth = depth, Wobble = plane < 2 ? 1.4f : 0.8f,
        Still = (p, area) =>
        {
            var pal = d.Palette;
            // Streets below glow between the blocks.
            var floor = d.Horizon + (62f * Dressing.Focal / depth);
            var street = d.Air(d.Night ? Rgb.Mix(pal.GroundDark, "E8924A", 0.35f) : Rgb.Mix(pal.GroundDark, pal.Mid, 0.4f), air);
            var top = d.Horizon + (16f * Dressing.Focal / depth);
            using (var ground = Painter.Linear(new(0f, top), new(0f, top + 160f), [(street, plane == 0 ? 1f : 0f), (street, 1f)])) p.FillShader(Rect(area.Left, top, area.Width, MathF.Max(1f, area.Bottom - top)), ground);
            foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("towers").For(plane), area.Left, area.Right, spacing, spacing * 1.6f, 0.3f)) Block(p, area, d, x, depth, plane, spacing, air, floor, random, d.Seed.For("tower").For((plane * 4096) + cell));
            Sky.MistBand(p, area, d.Horizon - 120f, d.Horizon + 130f, pal.Fog, (d.Foggy ? 0.75f : 0.36f) - (plane * 0.05f));
        },
    };

    private static void Block(Painter p, SKRect area, Dressing d, float x, float depth, int plane, float spacing, float air, float floor, Rng random, Seed seed)
    {
        var pal = d.Palette;
        var m = Dressing.Metre(depth);
        // Metres above the camera's roof; near planes keep out of the middle.
        var middle = Math.Clamp(1f - (MathF.Abs(x - 640f) / 420f), 0f, 1f);
        float rise = plane switch { 0 => random.Range(-6f, 60f), 1 => random.Range(-14f, 44f), 2 => random.Range(-22f, 26f), 3 => random.Range(-26f, 16f), _ => random.Range(-26f, 3f) };
        if (random.Chance(0.14f) && plane < 4) rise += plane < 2 ? 46f : 20f;
        rise -= middle * (plane switch { 0 => 6f, 1 => 12f, 2 => 20f, 3 => 20f, _ => 14f });
        float w = spacing * random.Range(0.34f, 0.56f), top = d.Horizon - ((rise - Dressing.Eye) * m), foot = MathF.Max(floor, area.Bottom + 10f);
        var local = d.Local(random.Pick(_stones));
        Rgb face = d.Air(Rgb.Mix(d.Light.Lit(local), pal.Mid, 0.35f), air), side = d.Air(Rgb.Mix(d.Light.Dark(local), pal.Mid, 0.3f), air);
        // The side toward the middle of the picture is seen.
        var inner = x < 640f ? 1f : -1f;
        var depthShift = (640f - x) * MathF.Min(0.22f, 16f / depth);
        float x0 = x - w, x1 = x + w;
        using (var shade = Painter.Linear(new(0f, top), new(0f, MathF.Min(foot, top + 420f)), [(face, 1f), (Rgb.Mix(face, d.Night ? "E8924A" : pal.Fog, d.Night ? 0.12f : 0.35f), 1f)])) p.FillShader(Rect(x0, top, w * 2f, foot - top), shade);
        var edge = inner > 0f ? x1 : x0;
        var back = top > d.Horizon ? top - ((top - d.Horizon) * MathF.Min(0.22f, 16f / depth)) : top + ((d.Horizon - top) * MathF.Min(0.22f, 16f / depth));
        if (plane > 1) p.Fill(Poly(V(edge, top), V(edge + depthShift, back), V(edge + depthShift, foot), V(edge, foot)), side);
        if (top > d.Horizon && plane > 1)
        {
            // A roof seen from above, with its snow or its tanks.
            p.Fill(Poly(V(x0, top), V(x1, top), V(x1 + depthShift, back), V(x0 + depthShift, back)), d.Snowy ? d.Air(d.SnowColour, air) : Rgb.Mix(face, d.Light.Key, 0.25f));
            if (m > 6f) p.Fill(Rect(x - (w * 0.3f), back - (m * 1.2f), w * 0.5f, top - back + (m * 0.9f)), side);
        }
        else
        {
            Crown(p, d, x, w, top, m, plane, random, face, side);
            if (d.Snowy) p.Fill(Rect(x0, top - 2f, w * 2f, 5f), d.Air(d.SnowColour, air));
        }

        Lights(p, d, x0, w * 2f, top, MathF.Min(foot, area.Bottom), m, plane, air, seed);
    }

    private static void Crown(Painter p, Dressing d, float x, float w, float top, float m, int plane, Rng random, Rgb face, Rgb side)
    {
        switch (random.Below(5))
        {
            case 0:
                p.Fill(Poly(V(x - (w * 0.7f), top), V(x - (w * 0.55f), top - (w * 0.5f)), V(x + (w * 0.55f), top - (w * 0.5f)), V(x + (w * 0.7f), top)), face);
                p.Fill(Taper([V(x, top - (w * 0.5f)), V(x, top - (w * 1.6f))], [w * 0.06f, w * 0.02f]), side);
                break;
            case 1:
                p.Fill(Poly(V(x - w, top), V(x, top - (w * 1.1f)), V(x + w, top)), face);
                p.Fill(Poly(V(x, top - (w * 1.1f)), V(x + w, top), V(x, top)), side, 0.5f);
                break;
            case 2:
                p.Fill(Rect(x - (w * 0.5f), top - (w * 0.35f), w, w * 0.36f), side);
                if (plane > 1) p.Fill(Taper([V(x + (w * 0.3f), top), V(x + (w * 0.3f), top - (w * 1f))], [1.6f, 0.8f]), side);
                break;
        }
    }

    private static void Lights(Painter p, Dressing d, float left, float width, float top, float bottom, float m, int plane, float air, Seed seed)
    {
        if (plane == 0) return;
        var random = seed.For("windows").Random();
        float step = MathF.Max(7f, 3.4f * m), gap = MathF.Max(6f, 2.8f * m);
        int columns = Math.Max(1, (int)((width - (gap * 0.4f)) / gap)), rows = Math.Min(26, (int)((bottom - top - step) / step));
        var inset = (width - (columns * gap)) / 2f;
        using var lit = new SKPathBuilder();
        using var unlit = new SKPathBuilder();
        float chance = d.Night ? 0.62f : d.Lamps ? 0.34f : 0f;
        for (var j = 0; j < rows; j++)
        {
            for (var i = 0; i < columns; i++)
            {
                var pane = new SKRect(left + inset + (i * gap) + (gap * 0.22f), top + (step * (j + 0.55f)), left + inset + (i * gap) + (gap * 0.78f), top + (step * (j + 0.55f)) + (step * 0.5f));
                (random.Chance(chance) ? lit : unlit).AddRect(pane, SKPathDirection.Clockwise);
            }
        }

        using SKPath on = lit.Detach(), off = unlit.Detach();
        var glass = d.Night ? (Rgb)"1A2350" : Rgb.Mix(d.Palette.SkyMid, d.Palette.SkyTop, 0.4f);
        p.Fill(off, d.Air(glass, air), 0.55f);
        p.Fill(on, Rgb.Mix(d.Air("FFCF7A", air * 0.5f), "FFE9C0", 0.3f), 0.92f);
    }

    private static readonly Rgb[] _stones = ["B8A090", "9A8A94", "8A9AB0", "C8B094", "A88878", "7A8AA4", "B09AA8"];

    private static void Roof(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.GroundY(RoofEdge);
        if (area.Bottom <= top) return;
        Rgb lit = d.Snowy ? d.SnowColour : pal.GroundLit, dark = d.Snowy ? Rgb.Mix(d.SnowColour, pal.GroundDark, 0.5f) : pal.GroundDark;
        var roof = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, 780f), [(Rgb.Mix(lit, dark, 0.45f), 1f), (Rgb.Mix(lit, dark, 0.8f), 1f), (Rgb.Mix(dark, d.Light.Shadow, 0.4f), 1f)])) p.FillShader(roof, shader);
        for (var i = -14; i <= 14; i++) p.Stroke(Line(d.At(i * 1.4f, 0f, RoofEdge), d.At(i * 1.4f, 0f, 1.8f)), dark.Lum(0.8f), 1.6f, 0.5f);
        foreach (var z in new[] { 5.5f, 4.9f, 4.3f, 3.6f, 2.9f }) p.Fill(Rect(area.Left, d.GroundY(z), area.Width, 2f), dark.Lum(0.8f), 0.5f);
        using var dry = p.Texture(Textures.Dry, 1.4f, lit);
        p.FillShader(roof, dry, 0.22f);
        if (d.Wet) Road.WetStreaks(p, area, d, [pal.SkyLow, pal.Horizon], top, 0.3f);
    }

    private static void Parapet(Painter p, SKRect area, Dressing d)
    {
        var m = Dressing.Metre(RoofEdge);
        var foot = d.GroundY(RoofEdge);
        var stone = d.Local("A89A98");
        p.Form(Rect(area.Left, foot - (0.20f * m), area.Width, 0.20f * m), stone, 0.2f * m);
        p.Form(Rect(area.Left, foot - (0.27f * m), area.Width, 0.09f * m), stone.Lum(1.1f), 0.1f * m);
        p.Fill(Rect(area.Left, foot - (0.275f * m), area.Width, 2f), d.Light.Rim, 0.6f * d.Light.RimStrength);
        if (d.Snowy) p.Fill(Rect(area.Left, foot - (0.32f * m), area.Width, 0.08f * m), d.SnowColour);
        p.Fill(Rect(area.Left, foot, area.Width, 12f), d.Light.Shadow, 0.35f, 4f);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("vents"), area.Left, area.Right, 330f, 160f, 0.25f))
        {
            if (MathF.Abs(x - 640f) < 390f) continue;
            if (cell % 2 == 0)
            {
                // A water tank on legs.
                for (var i = -1; i <= 1; i++) p.Fill(Taper([V(x + (i * 34f), foot), V(x + (i * 30f), foot - 90f)], [4f, 4f]), d.Light.Dark(stone));
                p.Form(RoundRect(x - 52f, foot - 196f, 104f, 112f, 6f), d.Local("8A5A44"), 90f);
                for (var i = -3; i <= 3; i++) p.Stroke(Line(V(x + (i * 15f), foot - 194f), V(x + (i * 15f), foot - 88f)), d.Light.Dark(d.Local("8A5A44")), 1.6f, 0.5f);
                p.Form(Poly(V(x - 60f, foot - 192f), V(x, foot - 240f), V(x + 60f, foot - 192f)), d.Local("5A4A54"), 40f);
                if (d.Snowy) p.Fill(Poly(V(x - 56f, foot - 196f), V(x, foot - 246f), V(x + 56f, foot - 196f), V(x, foot - 214f)), d.SnowColour);
            }
            else
            {
                p.Form(RoundRect(x - 64f, foot - 84f, 128f, 84f, 5f), d.Local("8A92A0"), 80f);
                p.Stroke(Circle(x - 26f, foot - 44f, 26f), d.Light.Dark(stone), 3f, 0.8f);
                for (var i = 0; i < 4; i++) p.Fill(Rect(x + 16f, foot - 70f + (i * 15f), 38f, 5f), d.Light.Dark(stone), 0.7f);
                p.Fill(Taper([V(x + 46f, foot - 84f), V(x + 46f, foot - 210f)], [2.4f, 1.4f]), d.Light.Dark(stone));
            }
        }
    }

    private static void Beacons(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var foot = d.GroundY(RoofEdge);
        foreach (var (cell, x, _) in Scatter.Along(d.Seed.For("vents"), area.Left, area.Right, 330f, 160f, 0.25f))
        {
            if (cell % 2 == 0 || MathF.Abs(x - 640f) < 390f) continue;
            var k = MathF.Max(0f, MathF.Sin((frame.Time * 2.6f) + cell));
            p.Disc(x + 46f, foot - 212f, 14f, "FF4A3A", 0.3f * k);
            p.Disc(x + 46f, foot - 212f, 4f, "FF8A7A", 0.4f + (0.6f * k));
        }
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.GroundDark, 0.3f);
        p.Fill(Rect(-90f, 560f, 130f, 1400f), dark);
        p.Fill(Rect(-104f, 540f, 158f, 34f), dark.Lum(1.15f));
        p.Fill(Taper([V(1250f, 1400f), V(1246f, 500f)], [8f, 5f]), dark);
        p.Fill(Ellipse(1226f, 560f, 52f, 34f, -30f), dark);
    }
}
