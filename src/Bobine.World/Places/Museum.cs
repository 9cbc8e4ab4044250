using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A museum gallery that runs away from the camera: walls of framed pictures, a skylight, sculptures on plinths.</summary>
internal static class Museum
{
    private const float Half = 5.2f;
    private const float Height = 5.6f;
    private const float End = 26f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.53f;
        var random = setting.Seed.For("walls").Random();
        var (wallLit, wallDark) = random.Pick<(Rgb, Rgb)>([("9A4A4E", "5E2A3A"), ("5F8478", "34504E"), ("7A86A8", "454E74"), ("C8B090", "8A6A58")]);
        var palette = Palettes.Interior(setting, wallLit, wallDark, "D8A870", "6A3F34");
        var d = new Dressing(setting, palette, horizon, new Vector2(640f, 60f));
        return new Place
        {
            Id = "museum", Palette = palette with { Light = palette.Light with { To = new(0.3f, -0.9f) } }, Horizon = horizon, Ground = "wood", Indoors = true, Wetness = 0.22f, Stage = new(2.7f, 4.4f, 11f),
            Layers =
            [
                new() { Depth = End, Wobble = 0.8f, Still = (p, area) => EndWall(p, area, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 0.7f, Still = (p, area) => Floor(p, area, d) },
                Bay(d, 21f, End, 17f),
                Bay(d, 14f, 17f, 11.5f),
                Statues(d, 15f, 3.5f, 0),
                Bay(d, 9.2f, 11.5f, 7.6f),
                Statues(d, 9.8f, 3.4f, 1),
                Bay(d, 5.4f, 7.6f, 2f),
                new() { Depth = 6.6f, Wobble = 0.5f, Still = (p, _) => Ropes(p, d) },
                new() { Depth = 2.5f, Blur = 7f, Still = (p, area) => Foreground(p, d) },
            ],
        };
    }

    private static void EndWall(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        p.Cover(pal.Mid);
        var wall = Wall.Front(d, End);
        using (var shade = Painter.Linear(wall.At(0f, Height), wall.At(0f, 0f), [(pal.Far, 1f), (Rgb.Mix(pal.Far, pal.Mid, 0.4f), 1f)])) p.FillShader(wall.Quad(-40f, 0f, 40f, Height), shade);
        // An arch leads to the next room, where a great picture hangs.
        p.Fill(wall.Arch(-1.75f, 0f, 1.75f, 4.4f), p.Light.Lit("E8DCC8"));
        var beyond = wall.Arch(-1.5f, 0f, 1.5f, 4.15f);
        using (p.Push())
        {
            p.Clip(beyond);
            using (var glow = Painter.Linear(wall.At(0f, 4.2f), wall.At(0f, 0f), [(Rgb.Mix(pal.Far, "FFF0D0", d.Night ? 0.35f : 0.65f), 1f), (Rgb.Mix(pal.Mid, "E8B880", 0.4f), 1f)])) p.FillShader(beyond, glow);
            Painting.Paint(p, d, wall, new(-0.75f, 1.3f, 0.75f, 3.0f), d.Seed.For("great"));
            p.Fill(wall.Quad(-1.6f, 0f, 1.6f, 0.42f), Rgb.Mix(pal.GroundLit, "FFE8C0", 0.3f));
        }

        foreach (var side in new[] { -1f, 1f }) Painting.Paint(p, d, wall, new((side * 3.4f) - 0.8f, 1.3f, (side * 3.4f) + 0.8f, 3.2f), d.Seed.For("end").For((int)side));
    }

    private static PlaceLayer Bay(Dressing d, float depth, float far, float near) => new()
    {
        Depth = depth, Wobble = 0.8f,
        Still = (p, area) =>
        {
            var pal = d.Palette;
            var share = Math.Clamp((far - 4f) / 24f, 0f, 1f);
            Rgb Air(Rgb c) => Rgb.Mix(c, pal.Fog, share * 0.25f);
            // The ceiling with its skylight.
            var plaster = Air(Rgb.Mix(pal.Far, "F4E8D4", d.Night ? 0.25f : 0.55f));
            p.Fill(Poly(d.At(-Half, Height, far), d.At(Half, Height, far), d.At(Half, Height, near), d.At(-Half, Height, near)), plaster.Lum(0.86f));
            var glass = d.Night ? Rgb.Mix(pal.SkyTop, pal.SkyMid, 0.4f) : Rgb.Mix(pal.SkyMid, Rgb.White, 0.55f);
            p.Fill(Poly(d.At(-2f, Height, far), d.At(2f, Height, far), d.At(2f, Height, near), d.At(-2f, Height, near)), glass);
            for (var z = MathF.Ceiling(near); z <= far; z += 1f) p.Stroke(Line(d.At(-2f, Height, z), d.At(2f, Height, z)), plaster.Lum(0.7f), MathF.Max(1.5f, 28f / z));
            foreach (var x in new[] { -2f, -1f, 0f, 1f, 2f }) p.Stroke(Line(d.At(x, Height, far), d.At(x, Height, near)), plaster.Lum(0.7f), 3f);
            foreach (var side in new[] { -1, 1 })
            {
                var wall = Wall.Side(d, side * Half);
                var light = side < 0 ? 1f : 0.84f;
                var body = wall.Quad(near, 0f, far, Height);
                Rgb lit = Air(pal.Far.Lum(light)), dark = Air(pal.Mid.Lum(light));
                Vector2 top = wall.At(far, Height), foot = wall.At(far, 0f);
                using (var shade = Painter.Linear(new(0f, top.Y - 120f), new(0f, foot.Y + 90f), [(Rgb.Mix(lit, dark, 0.35f), 1f), (lit, 1f), (dark, 1f)], [0f, 0.4f, 1f])) p.FillShader(body, shade);
                p.Fill(wall.Quad(near, Height - 0.35f, far, Height), plaster);
                p.Fill(wall.Quad(near, 0f, far, 0.55f), dark.Lum(0.8f));
                p.Fill(wall.Quad(near, 0.55f, far, 0.64f), plaster.Lum(0.8f));
                for (var u = far - 0.5f; u - 1.5f > near; )
                {
                    var random = d.Seed.For("hang").For((int)(u * 10f) * side).Random();
                    float w = random.Range(1.2f, 2.1f), h = random.Range(1.1f, 2.3f), mid = 2.15f + random.Range(-0.1f, 0.15f);
                    if (u - w < near + 0.2f) break;
                    var frame = new Opening(u - w, mid - (h / 2f), u, mid + (h / 2f));
                    var spot = wall.At(u - (w / 2f), mid + 0.5f);
                    p.Glow(spot.X, spot.Y, wall.Metre(u - (w / 2f)) * 1.7f, "FFE8B8", d.Night ? 0.42f : 0.22f);
                    Painting.Paint(p, d, wall, frame, d.Seed.For("picture").For((int)(u * 10f) * side));
                    u -= w + random.Range(0.7f, 1.3f);
                }

                // A pilaster closes the bay.
                p.Fill(wall.Quad(near, 0f, near + 0.34f, Height - 0.35f), plaster.Lum(0.9f * light));
                p.Fill(wall.Quad(near + 0.34f, 0f, near + 0.42f, Height - 0.35f), d.Light.Shadow, 0.3f);
            }
        },
    };

    private static void Floor(Painter p, SKRect area, Dressing d)
    {
        Room.Floor(p, area, d, End, "boards");
        var top = d.GroundY(End);
        if (area.Bottom <= top) return;
        // The polished wood gives back the skylight and the walls.
        Soft.Paint(p, new SKRect(area.Left, top, area.Right, MathF.Min(area.Bottom, 800f)), 5f, q =>
        {
            using (var sky = Painter.Linear(new(0f, top), new(0f, 720f), [("FFF4DC", d.Night ? 0.12f : 0.4f), ("FFF4DC", 0.04f)])) q.FillShader(Poly(d.At(-1.3f, 0f, End), d.At(1.3f, 0f, End), d.At(1.7f, 0f, 3.4f), d.At(-1.7f, 0f, 3.4f)), sky, 1f, 14f);
            foreach (var z in new[] { 20f, 14f, 10f, 7.4f })
            {
                foreach (var side in new[] { -1f, 1f })
                {
                    var at = d.At(side * (Half - 0.9f), 0f, z);
                    q.Fill(Ellipse(at.X, at.Y, Dressing.Metre(z) * 0.5f, Dressing.Metre(z) * 0.26f), "FFE0A8", d.Night ? 0.32f : 0.16f, 8f);
                }
            }
        }, SKBlendMode.Screen);
    }

    private static PlaceLayer Statues(Dressing d, float z, float x, int index) => new()
    {
        Depth = z, Wobble = 0.6f,
        Still = (p, _) =>
        {
            foreach (var side in new[] { -1, 1 })
            {
                var foot = d.At(side * x, 0f, z);
                Sculpture.Paint(p, d, foot.X, foot.Y, Dressing.Metre(z), d.Seed.For("statue").For((index * 2) + (side > 0 ? 1 : 0)));
            }
        },
    };

    private static void Ropes(Painter p, Dressing d)
    {
        const float z = 6.6f;
        var m = Dressing.Metre(z);
        foreach (var side in new[] { -1f, 1f })
        {
            Vector2 a = d.At(side * 3.1f, 0f, z), b = d.At(side * 4.4f, 0f, z);
            foreach (var foot in new[] { a, b })
            {
                p.ContactShadow(foot.X, foot.Y, 0.2f * m, 0.04f * m, 0.5f);
                p.Form(Ellipse(foot.X, foot.Y - (0.02f * m), 0.15f * m, 0.04f * m), "C89A4A");
                p.Form(Taper([foot, foot - V(0f, 0.92f * m)], [0.03f * m, 0.025f * m]), "D8A850", 0.06f * m);
                p.Form(Circle(foot.X, foot.Y - (0.95f * m), 0.06f * m), "E8BC60");
            }

            p.Form(Taper([a - V(0f, 0.84f * m), ((a + b) / 2f) - V(0f, 0.56f * m), b - V(0f, 0.84f * m)], [0.035f * m, 0.04f * m, 0.035f * m]), "A8303C", 0.08f * m);
        }
    }

    private static void Foreground(Painter p, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, d.Palette.Mid, 0.35f);
        p.Fill(Taper([V(1330f, 1500f), V(1330f, 600f)], [90f, 90f], 0.1f), dark);
        p.Fill(RoundRect(1210f, 560f, 260f, 60f, 8f), dark.Lum(1.15f));
        p.Fill(Blob(V(-90f, 1500f), V(-90f, 700f), V(-10f, 660f), V(70f, 710f), V(80f, 1500f)), dark);
        p.Fill(Circle(-6f, 640f, 44f), dark);
    }
}
