using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A race track seen across: asphalt with kerbs, barriers with boards, a grandstand full of people, flags.</summary>
internal static class RaceTrack
{
    private const float TrackFar = 13.5f;
    private const float Barrier = 19f;
    private const float Stand = 32f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.50f;
        var palette = Palettes.Under(Clear(setting.Time), setting.Weather, setting.Time is "night");
        var random = setting.Seed.For("sun").Random();
        var sun = setting.Time switch { "dawn" => new Vector2(300f, 290f), "day" => new Vector2(1080f + random.Range(-60f, 40f), 86f), "night" => new Vector2(1040f, 96f), _ => new Vector2(1010f, 300f) };
        var d = new Dressing(setting, palette, horizon, sun);
        return new Place
        {
            Id = "race-track", Palette = palette, Horizon = horizon, Ground = d.Snowy ? "snow" : "stone", Wetness = d.Wet ? 0.5f : 0.03f, Stage = new(4.5f, 4.6f, 12.5f),
            Layers =
            [
                Sky.Layer(d),
                new() { Depth = 400f, Wobble = 2.2f, Still = (p, area) => Land(p, area, d) },
                new() { Depth = 60f, Wobble = 1.6f, Still = (p, area) => Trees(p, area, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 0.9f, Still = (p, area) => Track(p, area, d) },
                new() { Depth = Stand, Wobble = 0.8f, Still = (p, area) => Grandstand(p, area, d), Live = (p, area, frame) => Flags(p, area, frame, d) },
                new() { Depth = Barrier, Wobble = 0.6f, Still = (p, area) => Barriers(p, area, d) },
                new() { Depth = 2.8f, Blur = 7f, Still = (p, area) => Foreground(p, area, d) },
            ],
        };
    }

    private static Palette Clear(string time)
    {
        var country = Palettes.Country(time);
        return time switch
        {
            "day" => country with { SkyTop = "4A7FC0", SkyMid = "9CC0D8", SkyLow = "F4E2C4", Horizon = "FFD9A4", Fog = "F4E0BC", Far = "7F9CB8", Mid = "5F8A76", GroundLit = "8A93A8", GroundDark = "4A5070" },
            "dawn" => country with { GroundLit = "9A94AC", GroundDark = "4E4C74" },
            "sunset" => country with { GroundLit = "A08898", GroundDark = "46406A" },
            _ => country with { GroundLit = "747CA8", GroundDark = "262C54" },
        };
    }

    private static void Land(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        new Hills(d.Seed.For("far"), d.Horizon - 40f, 40f).Paint(p, area, d, d.Air(pal.Far, 0.5f), d.Horizon + 40f, 0.5f);
        new Hills(d.Seed.For("near"), d.Horizon - 14f, 26f, 1.3f).Paint(p, area, d, d.Air(d.Snowy ? d.SnowColour : pal.Mid, 0.3f), d.Horizon + 40f, 0.5f);
    }

    private static void Trees(Painter p, SKRect area, Dressing d)
    {
        var leaf = d.Setting.Time is "sunset" ? (Rgb)"8A6A3A" : d.Local("5F8F52");
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("trees"), area.Left, area.Right, 84f, 110f, 0.45f))
            Tree.Broad(p, x, d.GroundY(60f) + 4f, random.Range(90f, 150f), d.Seed.For("tree").For(cell), Rgb.Mix(leaf, d.Palette.Mid, random.Float() * 0.4f), d.Local("5A4038"), 1.2f, 0.34f, d.Snowy ? d.SnowColour : (Rgb?)null, (d.Palette.Fog, d.Foggy ? 0.55f : 0.24f));
        Sky.MistBand(p, area, d.Horizon - 60f, d.Horizon + 60f, d.Palette.Fog, d.Foggy ? 0.8f : 0.3f);
    }

    private static void Track(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var top = d.Horizon;
        if (area.Bottom <= top) return;
        var grass = d.Snowy ? d.SnowColour : Rgb.Mix(pal.Mid, d.Light.Lit(d.Local("86A850")), 0.6f);
        var verge = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shader = Painter.Linear(new(0f, top), new(0f, d.GroundY(TrackFar)), [(d.Air(grass, 0.3f), 1f), (grass, 1f)])) p.FillShader(verge, shader);
        using (var dry = p.Texture(Textures.Dry, 1.2f, grass.Lum(0.85f))) p.FillShader(Rect(area.Left, top, area.Width, d.GroundY(TrackFar) - top), dry, 0.4f);
        float far = d.GroundY(TrackFar), kerb = d.GroundY(TrackFar - 1f);
        Rgb asphalt = Rgb.Mix(pal.GroundLit, pal.GroundDark, d.Wet ? 0.55f : 0.25f), dark = Rgb.Mix(pal.GroundDark, d.Light.Shadow, 0.35f);
        if (d.Snowy) asphalt = Rgb.Mix(asphalt, d.SnowColour, 0.35f);
        var road = Rect(area.Left, far, area.Width, MathF.Max(1f, area.Bottom - far));
        using (var shader = Painter.Linear(new(0f, far), new(0f, 740f), [(Rgb.Mix(asphalt, pal.Horizon, 0.3f), 1f), (asphalt, 1f), (Rgb.Mix(asphalt, dark, 0.6f), 1f), (dark, 1f)], [0f, 0.2f, 0.65f, 1f])) p.FillShader(road, shader);
        using (p.Push())
        {
            p.Clip(road);
            using (var dry = p.Texture(Textures.Dry, 1.7f, Rgb.Mix(asphalt, Rgb.White, 0.35f))) p.FillShader(road, dry, 0.24f);
            using (var grain = p.Texture(Textures.Stipple, 1f, dark)) p.FillShader(road, grain, 0.2f);
        }

        // The racing line, dark with rubber.
        using var rubber = new Dabs(2);
        foreach (var z in new[] { 9.4f, 8.6f, 6.9f, 6.2f })
        {
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("rubber").For((int)(z * 10f)), area.Left, area.Right, 300f, 420f))
                rubber.Leaf(random.Float(), x, d.GroundY(z) + random.Range(-4f, 4f), random.Range(220f, 420f), Dressing.Metre(z) * random.Range(0.03f, 0.09f), random.Range(-0.008f, 0.008f));
        }

        rubber.Paint(p, _ => dark, 0.45f, 1.5f);
        KerbRow(p, area, d, far, kerb, TrackFar, 1.2f);
        p.Fill(Rect(area.Left, d.GroundY(12f), area.Width, 4f), d.Light.Lit("F8F2E6"), 0.85f);
        KerbRow(p, area, d, d.GroundY(3.5f), d.GroundY(2.9f), 3.2f, 0.8f);
        if (d.Wet) Road.WetStreaks(p, area, d, [pal.SkyLow, pal.Horizon, "FF6A5A", "F4EAD8"], far, 0.25f);
        if (d.Night)
        {
            Soft.Paint(p, SKRect.Intersect(area, new SKRect(area.Left, far - 20f, area.Right, 760f)), 5f, q =>
            {
                foreach (var (_, x, _) in Scatter.Along(d.Seed.For("floods"), area.Left, area.Right, 420f, 300f, 0.2f)) q.Fill(Ellipse(x, d.GroundY(9f), 210f, 44f), "FFE8C0", 0.34f, 26f);
            }, SKBlendMode.Screen);
        }
        else
        {
            using var warm = Painter.Linear(new(0f, far), new(0f, far + 110f), [(pal.Horizon, d.Overcast ? 0.1f : 0.34f), (pal.Horizon, 0f)]);
            p.FillShader(road, warm, 1f, 0f, SKBlendMode.Screen);
        }
    }

    private static void KerbRow(Painter p, SKRect area, Dressing d, float top, float bottom, float z, float metres)
    {
        if (top > area.Bottom) return;
        var w = metres * Dressing.Metre(z);
        foreach (var (cell, _, _) in Scatter.Along(d.Seed, area.Left, area.Right, w, w * 2f, 0f))
            p.Fill(Poly(V(cell * w, top), V((cell + 1) * w, top), V(((cell + 1) * w) + ((((cell + 1) * w) - 640f) * 0.05f), bottom), V((cell * w) + (((cell * w) - 640f) * 0.05f), bottom)), d.Light.Lit((cell & 1) == 0 ? d.Local("D8322C") : d.Local("F8F2E6")));
        p.Fill(Rect(area.Left, bottom - 1.5f, area.Width, 3f), d.Light.Shadow, 0.4f);
    }

    private static void Grandstand(Painter p, SKRect area, Dressing d)
    {
        var m = Dressing.Metre(Stand);
        var foot = d.GroundY(Stand);
        foreach (var (cell, x, random) in Scatter.Along(d.Seed.For("stands"), area.Left, area.Right, 900f, 520f, 0.06f))
        {
            float left = x - 410f, right = x + 410f, top = foot - (6.4f * m), roof = foot - (9.4f * m);
            p.Form(Poly(V(left - 20f, foot), V(left + 6f, top + 20f), V(left + 6f, roof + 40f), V(right - 6f, roof + 40f), V(right - 6f, top + 20f), V(right + 20f, foot)), d.Local("3A4670"), 100f);
            using (var crowd = new Dabs(7))
            using (var heads = new Dabs(3))
            {
                for (var row = 0; row < 8; row++)
                {
                    var y = top + 26f + (row * 21f);
                    p.Fill(Rect(left, y + 9f, right - left, 4f), d.Local("8A93B4").Lum(0.9f), 0.5f);
                    for (var cx = left + 8f; cx < right - 6f; cx += 10.2f)
                    {
                        if (random.Chance(0.10f)) continue;
                        float jx = cx + random.Range(-2f, 2f), jy = y + random.Range(-3f, 3f);
                        crowd.Ellipse(random.Float(), jx, jy, 4.6f, 6.6f, 0f);
                        heads.Ellipse(random.Float(), jx, jy - 9f, 3.2f, 3.5f, 0f);
                    }
                }

                Rgb[] shirts = ["3A4670", "C86A9A", "5AA0B8", "E86A5A", "8AC0A0", "F2C14A", "F4EAD8"];
                crowd.Paint(p, t => d.Air(d.Light.Lit(d.Local(shirts[(int)MathF.Round(t * 6f)])), 0.08f));
                Rgb[] skins = ["8A5A40", "C98A64", "E9B38E"];
                heads.Paint(p, t => d.Air(d.Light.Lit(d.Local(skins[(int)MathF.Round(t * 2f)])), 0.08f));
            }

            // The roof throws its shade on the upper rows.
            using (var shade = Painter.Linear(new(0f, roof + 40f), new(0f, top + 110f), [(d.Light.Shadow, 0.55f), (d.Light.Shadow, 0f)])) p.FillShader(Rect(left, roof + 40f, right - left, top + 110f - roof - 40f), shader: shade);
            p.Form(Poly(V(left - 40f, roof + 12f), V(right + 40f, roof - 12f), V(right + 56f, roof + 30f), V(left - 54f, roof + 46f)), d.Local("E8ECF2"), 40f);
            if (d.Snowy) p.Fill(Taper([V(left - 40f, roof + 8f), V(x, roof - 4f), V(right + 40f, roof - 16f)], [5f, 9f, 5f]), d.SnowColour);
            for (var i = 0; i < 6; i++) p.Fill(Rect(left + (i * (right - left) / 5f) - 3f, roof + 34f, 6f, foot - roof - 34f), d.Light.Lit(d.Local("5A6484")));
            if (d.Night)
            {
                for (var i = 0; i < 5; i++) p.Glow(left + 80f + (i * 165f), roof + 50f, 90f, "FFF0C8", 0.6f);
            }
        }
    }

    private static void Flags(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var roof = d.GroundY(Stand) - (9.4f * Dressing.Metre(Stand));
        var wind = frame.Environment.Wind;
        Span<Vector2> edge = stackalloc Vector2[5];
        foreach (var (_, x0, _) in Scatter.Along(d.Seed.For("stands"), area.Left, area.Right, 900f, 520f, 0.06f))
        {
            for (var i = 0; i < 4; i++)
            {
                float x = x0 - 330f + (i * 220f), y = roof - 48f, length = 44f, flow = wind >= 0f ? 1f : -1f, lift = MathF.Min(1f, 0.25f + MathF.Abs(wind));
                p.Stroke(Line(V(x, roof + 6f), V(x, y)), d.Light.Lit(d.Local("D8DCE6")), 2f);
                for (var j = 0; j < 5; j++)
                {
                    var u = j / 4f;
                    edge[j] = V(x + (flow * u * length * lift), y + ((1f - lift) * u * length) + (5f * u * MathF.Sin((frame.Time * 7f) - (u * 4f) + i)));
                }

                p.Fill(Poly(edge[0], edge[1], edge[2], edge[3], edge[4], edge[4] + V(0f, 22f), edge[3] + V(0f, 22f), edge[2] + V(0f, 22f), edge[1] + V(0f, 22f), edge[0] + V(0f, 22f)), d.Light.Lit(d.Local(_flags[(i + (int)MathF.Abs(x0)) % _flags.Length])));
            }
        }
    }

    private static readonly Rgb[] _flags = ["D8322C", "F2B632", "2F5AA8", "F4EAD8", "3F8A5A"];

    private static void Barriers(Painter p, SKRect area, Dressing d)
    {
        var m = Dressing.Metre(Barrier);
        var foot = d.GroundY(Barrier);
        // A catch fence on posts, then boards in four colours, then tyres.
        foreach (var (_, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 106f, 106f, 0f)) p.Fill(Rect(x - 2f, foot - (2.7f * m), 4f, 2.7f * m), d.Light.Lit(d.Local("5A6A8A")), 0.9f);
        for (var i = 0; i < 5; i++) p.Fill(Rect(area.Left, foot - ((2.6f - (i * 0.36f)) * m), area.Width, 1.2f), d.Light.Lit(d.Local("8A98B4")), 0.5f);
        const float board = 212f;
        foreach (var (cell, _, random) in Scatter.Along(d.Seed.For("boards"), area.Left, area.Right, board, board, 0f))
        {
            var x = cell * board;
            var colour = d.Local(_flags[((cell % _flags.Length) + _flags.Length) % _flags.Length]);
            p.Form(Rect(x, foot - (1.05f * m), board - 3f, 1.05f * m), colour, m);
            // Marks, not letters: a stripe, a star, a wave.
            var mark = d.Light.Lit(colour.Luma > 0.6f ? d.Local("2A3458") : d.Local("F8F2E6"));
            var y = foot - (0.55f * m);
            switch (random.Below(4))
            {
                case 0: for (var i = 0; i < 3; i++) p.Fill(Poly(V(x + 60f + (i * 34f), y + 14f), V(x + 78f + (i * 34f), y - 14f), V(x + 90f + (i * 34f), y - 14f), V(x + 72f + (i * 34f), y + 14f)), mark); break;
                case 1: p.Fill(Circle(x + 66f, y, 15f), mark); p.Fill(RoundRect(x + 92f, y - 7f, 80f, 14f, 7f), mark); break;
                case 2: p.Fill(Taper([V(x + 40f, y + 8f), V(x + 80f, y - 8f), V(x + 120f, y + 8f), V(x + 166f, y - 6f)], [3f, 6f, 6f, 3f]), mark); break;
                default: for (var i = 0; i < 10; i++) p.Fill(Rect(x + 26f + (i * 16f), y - 14f + (i % 2 * 14f), 16f, 14f), mark); break;
            }
        }

        if (d.Snowy) p.Fill(Rect(area.Left, foot - (1.13f * m), area.Width, 0.12f * m), d.SnowColour);
        using var tyres = new Dabs(3);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("tyres"), area.Left, area.Right, 22f, 20f, 0.05f)) tyres.Ellipse(random.Float(), x, foot - 6f, 10f, 8f, 0f);
        tyres.Paint(p, t => Rgb.Mix(d.Light.Shadow, d.Light.Lit("4A4E62"), t));
    }

    private static void Foreground(Painter p, SKRect area, Dressing d)
    {
        foreach (var (cell, x, _) in Scatter.Along(d.Seed.For("rail"), area.Left, area.Right, 620f, 200f, 0f)) p.Fill(Rect(x - 250f - 14f, 690f, 28f, 900f), d.Light.Lit(d.Local(cell % 2 == 0 ? "B83A34" : "C8CCD6")).Lum(0.7f), 0.9f);
        p.Fill(Rect(area.Left, 712f, area.Width, 26f), d.Light.Lit(d.Local("C8CCD6")).Lum(0.7f), 0.9f);
        if (area.Bottom > 780f) p.Fill(Rect(area.Left, 780f, area.Width, area.Bottom - 780f), Rgb.Mix(d.Palette.GroundDark, d.Light.Shadow, 0.5f));
    }
}
