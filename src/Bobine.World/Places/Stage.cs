using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Places.Scenery;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places;

/// <summary>A theatre stage: velvet curtains in the wings, a painted sky, spotlights, footlights, heads of the audience.</summary>
internal static class Stage
{
    private const float Back = 15f;

    public static Place Build(PlaceSetting setting)
    {
        const float horizon = 0.55f;
        var palette = Clear(setting);
        var d = new Dressing(setting with { Weather = "clear" }, palette, horizon, new Vector2(640f, 60f));
        var velvet = setting.Seed.For("velvet").Random().Pick<Rgb>(["B8283A", "A8243C", "7A2A6A", "1F5A6A"]);
        return new Place
        {
            Id = "stage", Palette = palette, Horizon = horizon, Ground = "wood", Indoors = true, Wetness = 0.15f, Stage = new(3.2f, 4.6f, 11f),
            Layers =
            [
                new() { Depth = Back, Wobble = 1.2f, Still = (p, area) => Sky(p, area, d), Live = (p, area, frame) => Stars(p, frame, d) },
                new() { Depth = 9f, IsGround = true, Wobble = 0.7f, Still = (p, area) => Boards(p, area, d) },
                Wings(d, 13.5f, 4.3f, velvet.Lum(0.7f), 0),
                Wings(d, 10.8f, 4.6f, velvet.Lum(0.85f), 1),
                new() { Depth = 9.5f, Still = (p, area) => Beams(p, area, d), Live = (p, area, frame) => Sweep(p, frame, d) },
                Wings(d, 7.8f, 4.35f, velvet, 2),
                new() { Depth = 4.5f, Live = (p, area, frame) => Footlights(p, area, frame, d) },
                new() { Depth = 2.8f, Blur = 4f, Still = (p, area) => Audience(p, area, d) },
            ],
        };
    }

    private static Palette Clear(PlaceSetting setting)
    {
        var night = Palettes.Country("night");
        var (top, mid, low) = setting.Time switch { "day" => ((Rgb)"2A5A9A", (Rgb)"5AA0C8", (Rgb)"C8E0D8"), "dawn" => ("3A4A8A", "B87A9A", "F4C8A0"), "sunset" => ("3A2A6A", "B04A6E", "F49A5A"), _ => ("0E1648", "26347A", "5A5AA8") };
        return night with
        {
            SkyTop = top, SkyMid = mid, SkyLow = low, Horizon = "FFE0A8", Fog = "6A4A6A", Far = "3A2A4A", Mid = "2A1C38", GroundLit = "C08A58", GroundDark = "4A2434", Sun = "FFF4D8",
            Light = new() { To = new(-0.2f, -0.98f), Key = "FFECC4", Ambient = "7A5A98", Rim = "FFE6B0", Shadow = "1E1030", RimStrength = 1.1f, Shade = 0.68f },
            Accents = ["FFD76A", "D8303C", "7FD0FF"], BloomThreshold = 0.60f, BloomStrength = 0.65f,
        };
    }

    private static void Sky(Painter p, SKRect area, Dressing d)
    {
        var pal = d.Palette;
        var foot = d.GroundY(Back);
        using (var sky = Painter.Linear(new(0f, -80f), new(0f, foot), [(pal.SkyTop, 1f), (pal.SkyMid, 1f), (pal.SkyLow, 1f)], [0f, 0.6f, 1f])) p.Cover(sky);
        using (var wash = p.Texture(Textures.Wash, 1.5f)) p.Cover(wash, 0.3f, SKBlendMode.SoftLight);
        // Cut-out scenery: a moon or sun on a thread, flat clouds, painted hills.
        p.Stroke(Line(V(810f, area.Top), V(810f, 130f)), pal.SkyTop.Lum(0.7f), 1.5f, 0.7f);
        p.Glow(810f, 180f, 230f, "FFE9B0", 0.5f);
        if (d.Night)
        {
            using var crescent = Circle(810f, 180f, 52f).Op(Circle(834f, 166f, 46f), SKPathOp.Difference) ?? new SKPath();
            p.Fill(crescent, "FFF4D0");
        }
        else p.Disc(810f, 180f, 52f, "FFD87A");

        Clouds.Cloud(p, 430f, 214f, 300f, 80f, d.Seed.For("cloud-a"), Rgb.Mix(pal.SkyLow, Rgb.White, 0.5f), pal.SkyLow, Rgb.Mix(pal.SkyMid, pal.SkyLow, 0.5f), 40);
        Clouds.Cloud(p, 1010f, 284f, 240f, 56f, d.Seed.For("cloud-b"), Rgb.Mix(pal.SkyLow, Rgb.White, 0.5f), pal.SkyLow, Rgb.Mix(pal.SkyMid, pal.SkyLow, 0.5f), 40);
        for (var i = 0; i < 3; i++) new Hills(d.Seed.For("hill").For(i), foot - 110f + (i * 36f), 34f - (i * 6f), 1.6f + (i * 0.5f)).Paint(p, area, d, Rgb.Mix(Rgb.Mix(pal.SkyLow, "3F7A6A", 0.5f + (0.15f * i)), pal.Far, 0.2f + (0.1f * i)), foot + 6f, 0.25f, 0.15f, false);
    }

    private static void Stars(Painter p, FrameState frame, Dressing d)
    {
        var random = d.Seed.For("bulbs").Random();
        for (var i = 0; i < 34; i++)
        {
            float x = random.Range(240f, 1050f), y = random.Range(40f, 300f), phase = random.Range(0f, MathF.Tau), r = random.Range(1.2f, 2.6f);
            p.Disc(x, y, r, "FFF6D8", (d.Night ? 0.9f : 0.35f) * (0.45f + (0.55f * MathF.Sin((frame.Time * 2.1f) + phase))));
        }
    }

    private static void Boards(Painter p, SKRect area, Dressing d)
    {
        var top = d.GroundY(Back);
        Room.Floor(p, area, d, Back, "boards");
        if (area.Bottom <= top) return;
        Soft.Paint(p, new SKRect(area.Left, top, area.Right, MathF.Min(area.Bottom, 820f)), 4f, q =>
        {
            foreach (var (x, z, rx, a) in new[] { (0f, 7.2f, 2.3f, 0.62f), (-2.4f, 9f, 1.3f, 0.34f), (2.4f, 9f, 1.3f, 0.34f) })
            {
                var at = d.At(x, 0f, z);
                using (q.Push())
                {
                    q.Translate(at.X, at.Y);
                    q.Scale(rx * Dressing.Metre(z), rx * Dressing.Metre(z) * 0.24f);
                    using var pool = Painter.Radial(new(0f, 0f), 1f, [("FFF0C8", a), ("FFE6B0", a * 0.75f), ("FFE0A0", 0f)], [0f, 0.72f, 1f]);
                    q.FillShader(Circle(0f, 0f, 1f), pool);
                }
            }
        }, SKBlendMode.Screen);
    }

    private static PlaceLayer Wings(Dressing d, float z, float x, Rgb cloth, int index) => new()
    {
        Depth = z, Wobble = 0.8f,
        Still = (p, area) =>
        {
            var m = Dressing.Metre(z);
            var foot = d.GroundY(z);
            foreach (var side in new[] { -1f, 1f })
            {
                // A gathered leg from its inner edge to the end of the picture.
                var inner = 640f + (side * x * m);
                var outer = side < 0f ? MathF.Min(area.Left, -1200f) - 20f : MathF.Max(area.Right, 2500f) + 20f;
                var low = index == 2 ? 0.24f * m : 0.05f * m;
                p.Fill(Poly(V(inner, area.Top - 10f), V(inner + (side * 6f), foot - 80f), V(inner - (side * low), foot), V(outer, foot), V(outer, area.Top - 10f)), p.Light.Dark(cloth));
                Folds(p, side < 0f ? MathF.Max(outer, area.Left - 80f) : inner, side < 0f ? inner : MathF.Min(outer, area.Right + 80f), area.Top - 10f, foot, m * 0.30f, cloth);
                p.Fill(Rect(MathF.Min(inner, outer), foot - (0.10f * m), MathF.Abs(outer - inner), 0.07f * m), d.Light.Lit("E0B04A"), 0.85f);
                p.Fill(Rect(MathF.Min(inner, outer), foot - 4f, MathF.Abs(outer - inner), 10f), d.Light.Shadow, 0.5f, 4f);
            }

            // The border hangs from above in swags.
            var edge = d.Horizon - ((index == 2 ? 3.9f : 4.5f) * m) + (index == 0 ? 34f : 0f);
            if (index == 2) edge = 64f;
            p.Fill(Rect(area.Left, area.Top - 10f, area.Width, edge - area.Top), p.Light.Dark(cloth));
            Folds(p, area.Left, area.Right, area.Top - 10f, edge - 6f, m * 0.36f, cloth.Lum(0.95f));
            var swag = m * 1.5f;
            for (var cell = (int)MathF.Floor((area.Left - 640f) / swag) - 1; cell * swag < area.Right - 640f + swag; cell++)
            {
                var c = 640f + (cell * swag);
                p.Form(Blob(V(c - (swag * 0.5f), edge - 14f), V(c, edge - 18f), V(c + (swag * 0.5f), edge - 14f), V(c + (swag * 0.25f), edge + (swag * 0.16f)), V(c, edge + (swag * 0.22f)), V(c - (swag * 0.25f), edge + (swag * 0.16f))), cloth, swag * 0.3f);
                if (index == 2) p.Stroke(Curve(V(c - (swag * 0.46f), edge), V(c - (swag * 0.25f), edge + (swag * 0.15f)), V(c, edge + (swag * 0.21f)), V(c + (swag * 0.25f), edge + (swag * 0.15f)), V(c + (swag * 0.46f), edge)), d.Light.Lit("E0B04A"), 5f, 0.9f);
            }
        },
    };

    private static void Folds(Painter p, float left, float right, float top, float bottom, float pitch, Rgb cloth)
    {
        if (right <= left) return;
        var lit = p.Light.Lit(cloth);
        var dark = Rgb.Mix(p.Light.Dark(cloth), p.Light.Shadow, 0.35f);
        using var ramp = SKShader.CreateLinearGradient(new SKPoint(left, 0f), new SKPoint(left + pitch, 0f), [dark.ToColor(), lit.Lum(0.85f).ToColor(), lit.ToColor(), dark.ToColor()], [0f, 0.35f, 0.55f, 1f], SKShaderTileMode.Repeat);
        p.FillShader(Rect(left, top, right - left, bottom - top), ramp);
        using var fall = Painter.Linear(new(0f, MathF.Max(top, -100f)), new(0f, bottom), [(p.Light.Shadow, 0.45f), (p.Light.Shadow, 0.05f), (p.Light.Shadow, 0.35f)]);
        p.FillShader(Rect(left, top, right - left, bottom - top), fall);
        using var dry = p.Texture(Textures.Dry, 1f, lit, 88f);
        p.FillShader(Rect(left, top, right - left, bottom - top), dry, 0.12f);
    }

    private static void Beams(Painter p, SKRect area, Dressing d)
    {
        foreach (var (x, to, a) in new[] { (330f, 0f, 0.26f), (950f, 0f, 0.26f), (180f, -2.4f, 0.16f), (1100f, 2.4f, 0.16f) })
        {
            var foot = d.At(to, 0f, to == 0f ? 7.2f : 9f);
            var w = to == 0f ? 300f : 140f;
            var shape = Poly(V(x - 12f, -30f), V(x + 12f, -30f), foot + V(w, 0f), foot + V(-w, 0f));
            var bounds = shape.Bounds;
            bounds.Inflate(30f, 10f);
            Soft.Paint(p, bounds, 6f, q =>
            {
                using var shader = Painter.Linear(new(0f, -30f), new(0f, foot.Y), [("FFF0C8", a), ("FFE8B4", a * 0.45f), ("FFE0A0", a * 0.12f)]);
                q.FillShader(shape, shader, 1f, 10f);
            });
        }
    }

    private static void Sweep(Painter p, FrameState frame, Dressing d)
    {
        foreach (var (x, phase) in new[] { (330f, 0f), (950f, 1.7f) })
            p.Disc(x, -6f, 26f, "FFF8E0", 0.35f + (0.12f * MathF.Sin((frame.Time * 5f) + phase)));
    }

    private static void Footlights(Painter p, SKRect area, FrameState frame, Dressing d)
    {
        var y = 716f;
        if (y > area.Bottom) return;
        foreach (var (cell, x, _) in Scatter.Along(d.Seed, area.Left, area.Right, 92f, 60f, 0f))
        {
            var k = 0.85f + (0.15f * MathF.Sin((frame.Time * 8f) + (cell * 1.9f)));
            p.Disc(x, y, 26f, "FFE0A0", 0.16f * k);
            p.Disc(x, y, 13f, "FFF0C8", 0.4f * k);
            p.Disc(x, y + 2f, 6f, "FFFBE8", k);
        }
    }

    private static void Audience(Painter p, SKRect area, Dressing d)
    {
        var dark = Rgb.Mix(d.Light.Shadow, "100818", 0.4f);
        p.Fill(Rect(area.Left, 728f, area.Width, MathF.Max(20f, area.Bottom - 720f)), dark);
        foreach (var (_, x, random) in Scatter.Along(d.Seed.For("audience"), area.Left, area.Right, 116f, 120f, 0.22f))
        {
            var low = 44f * MathF.Exp(-MathF.Pow((x - 640f) / 300f, 4f));
            float y = 716f + low + random.Range(-8f, 10f), r = random.Range(24f, 30f);
            p.Fill(Ellipse(x, y, r, r * 1.2f), dark);
            p.Fill(Blob(V(x - 60f, y + 90f), V(x - 48f, y + 40f), V(x, y + 22f), V(x + 48f, y + 40f), V(x + 60f, y + 90f)), dark);
            p.Stroke(Curve(V(x - (r * 0.8f), y - (r * 0.7f)), V(x, y - (r * 1.16f)), V(x + (r * 0.8f), y - (r * 0.7f))), "FFD89A", 3f, 0.4f);
        }
    }
}
