using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;

namespace Bobine.World.Places.Scenery;

/// <summary>How a house front is made.</summary>
/// <param name="Left">Where it begins along its wall, in metres.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Height">To the eaves, in metres.</param>
/// <param name="Local">The local colour of the wall.</param>
/// <param name="Shop">The colour of a shop's awning, or null.</param>
/// <param name="Town">True for city blocks with cornices, false for gabled old houses.</param>
/// <param name="Haze">The share of air before it.</param>
internal readonly record struct FacadeStyle(float Left, float Right, float Height, Rgb Local, Rgb? Shop, bool Town, float Haze);

/// <summary>House fronts with windows, shops and roofs, on any wall.</summary>
internal static class Facade
{
    public static void Paint(Painter p, Dressing d, Wall wall, FacadeStyle style, Seed seed)
    {
        var random = seed.Random();
        var (left, right, height) = (style.Left, style.Right, style.Height);
        var facing = wall.IsSide ? (wall.At(20f, 0f).X < 640f ? -d.Light.To.X : d.Light.To.X) : 0.2f;
        Rgb Air(Rgb c) => d.Air(c, style.Haze);
        var lit = p.Light.Lit(style.Local);
        var tone = Rgb.Mix(lit, p.Light.Dark(style.Local), Math.Clamp(0.32f - (facing * 0.5f), 0f, 0.85f));
        var body = Air(tone);
        Vector2 top = wall.At(left, height), foot = wall.At(left, 0f);
        var quad = wall.Quad(left, 0f, right, height);
        using (var shade = Painter.Linear(new(0f, top.Y), new(0f, foot.Y), [(body.Lum(1.05f), 1f), (body, 1f), (Air(Rgb.Mix(tone, p.Light.Shadow, 0.28f)), 1f)], [0f, 0.5f, 1f])) p.FillShader(quad, shade);
        var gable = Roof(p, d, wall, style, random, Air, body);
        using (p.Push())
        {
            p.Clip(quad);
            using var dry = p.Texture(Textures.Dry, 1f, body.Lum(0.78f));
            p.FillShader(quad, dry, 0.3f);
        }

        if (!wall.IsSide)
        {
            var x1 = wall.At(right, 0f).X;
            using var turn = Painter.Linear(new(x1 - (wall.Metre(0f) * 1.2f), 0f), new(x1, 0f), [(Air(p.Light.Dark(style.Local)), 0f), (Air(p.Light.Dark(style.Local)), 0.5f)]);
            p.FillShader(quad, turn);
        }

        Windows(p, d, wall, style, random, Air, gable);
        if (style.Shop is { } awning) ShopFront(p, d, wall, style, awning, random, Air);
        else if (!wall.IsSide || wall.Metre((left + right) / 2f) > 20f) Door(p, d, wall, style, random, Air);
    }

    private static bool Roof(Painter p, Dressing d, Wall wall, FacadeStyle s, Rng random, Func<Rgb, Rgb> air, Rgb body)
    {
        var (left, right, height) = (s.Left, s.Right, s.Height);
        var width = right - left;
        var tiles = air(p.Light.Lit(random.Pick<Rgb>(s.Town ? ["4A5068", "5A5A6E", "6A5A60"] : ["6E3F44", "5A4458", "7A4A3C"])));
        var metre = wall.Metre((left + right) / 2f);
        var snow = air(d.SnowColour);
        var gable = !wall.IsSide && !s.Town && random.Chance(0.6f);
        if (gable)
        {
            var peak = height + (width * random.Range(0.36f, 0.5f));
            var mid = (left + right) / 2f;
            p.Fill(Shapes.Poly(wall.At(left, height), wall.At(mid, peak), wall.At(right, height)), body);
            foreach (var (a, b) in new[] { (wall.At(left - 0.25f, height - 0.1f), wall.At(mid, peak + 0.15f)), (wall.At(mid, peak + 0.15f), wall.At(right + 0.25f, height - 0.1f)) })
            {
                p.Fill(Shapes.Taper([a, (a + b) / 2f, b], [metre * 0.1f, metre * 0.12f, metre * 0.1f]), tiles);
                if (d.Snowy) p.Fill(Shapes.Taper([a + new Vector2(0f, -metre * 0.1f), ((a + b) / 2f) + new Vector2(0f, -metre * 0.18f), b + new Vector2(0f, -metre * 0.1f)], [metre * 0.12f, metre * 0.21f, metre * 0.12f]), snow);
            }

            p.Fill(Shapes.Circle(wall.At(mid, height + 0.5f).X, wall.At(mid, height + ((peak - height) * 0.36f)).Y, metre * 0.34f), air(p.Light.Dark(s.Local)));
            return true;
        }

        if (s.Town || wall.IsSide)
        {
            // A cornice, and a mansard set back behind it.
            var back = wall.IsSide ? 0f : 0.35f;
            var rise = random.Range(0.9f, 1.7f);
            p.Fill(Shapes.Poly(wall.At(left, height), wall.At(left + back, height + rise), wall.At(right - back, height + rise), wall.At(right, height)), tiles);
            p.Fill(wall.Quad(left - 0.1f, height - 0.16f, right + 0.1f, height + 0.14f), body.Lum(1.12f));
            p.Fill(wall.Quad(left - 0.1f, height - 0.3f, right + 0.1f, height - 0.16f), body.Lum(0.72f), 0.6f);
            if (random.Chance(0.7f)) p.Fill(wall.Quad(left + (width * 0.22f), height + rise - 0.1f, left + (width * 0.22f) + 0.7f, height + rise + 0.9f), tiles.Lum(0.85f));
            if (d.Snowy)
            {
                p.Fill(Shapes.Poly(wall.At(left + (back * 0.3f), height + 0.2f), wall.At(left + back, height + rise + 0.25f), wall.At(right - back, height + rise + 0.25f), wall.At(right - (back * 0.3f), height + 0.2f)), snow, 0.92f);
                p.Fill(wall.Quad(left - 0.12f, height + 0.1f, right + 0.12f, height + 0.32f), snow);
            }

            return false;
        }

        Vector2[] mansard = [wall.At(left - 0.15f, height - 0.1f), wall.At(left + (width * 0.1f), height + 1.3f), wall.At(right - (width * 0.1f), height + 1.3f), wall.At(right + 0.15f, height - 0.1f)];
        p.Fill(Shapes.Poly(mansard), tiles);
        if (d.Snowy)
        {
            p.Fill(Shapes.Blob(mansard[0], mansard[1] + new Vector2(0f, -metre * 0.2f), (mansard[1] + mansard[2]) / 2f + new Vector2(0f, -metre * 0.34f), mansard[2] + new Vector2(0f, -metre * 0.2f), mansard[3], mansard[2] + new Vector2(-metre * 0.1f, metre * 0.75f), (mansard[1] + mansard[2]) / 2f + new Vector2(0f, metre * 0.55f), mansard[1] + new Vector2(metre * 0.1f, metre * 0.75f)), snow);
        }

        return false;
    }

    private static void Windows(Painter p, Dressing d, Wall wall, FacadeStyle s, Rng random, Func<Rgb, Rgb> air, bool gable)
    {
        var width = s.Right - s.Left;
        var columns = Math.Max(2, (int)(width / 1.75f));
        var first = s.Shop is null && !s.Town ? 1.1f : 4.1f;
        var step = s.Town ? 2.9f : 2.7f;
        float chance = d.Night ? 0.68f : d.Lamps ? 0.42f : 0.0f;
        var frame = air(s.Town ? Rgb.Mix(p.Light.Lit(s.Local), Rgb.White, 0.35f) : p.Light.Lit("EFE4D0"));
        if (d.Night) frame = frame.Lum(0.8f);
        var row = 0;
        for (var v = first; v + 1.55f < s.Height - 0.35f; v += step, row++)
        {
            for (var i = 0; i < columns; i++)
            {
                float mid = s.Left + (width * (i + 0.5f) / columns), half = 0.48f, top = v + 1.5f;
                var lit = random.Chance(chance);
                var shape = row % 2 == 1 && !s.Town ? wall.Arch(mid - half, v, mid + half, top) : wall.Quad(mid - half, v, mid + half, top);
                var m = wall.Metre(mid);
                p.Fill(wall.Quad(mid - half - 0.09f, v - 0.06f, mid + half + 0.09f, top + 0.09f), frame);
                Pane(p, d, wall, shape, mid, v, top, lit, air);
                if (lit && random.Chance(0.3f)) p.Fill(wall.Quad(mid - 0.2f + random.Range(-0.15f, 0.15f), v, mid + 0.2f, v + 0.75f), air("7A3F34"), 0.5f);
                if (m > 14f)
                {
                    p.Fill(wall.Quad(mid - 0.03f, v, mid + 0.03f, top), frame);
                    p.Fill(wall.Quad(mid - half, v + 0.85f, mid + half, v + 0.91f), frame);
                }

                if (d.Snowy) p.Fill(Shapes.Blob(wall.At(mid - half - 0.16f, v - 0.1f), wall.At(mid - (half * 0.4f), v + 0.1f), wall.At(mid + (half * 0.5f), v + 0.12f), wall.At(mid + half + 0.16f, v - 0.1f)), air(d.SnowColour));
                else p.Fill(wall.Quad(mid - half - 0.14f, v - 0.18f, mid + half + 0.14f, v - 0.06f), frame.Lum(0.92f));
            }
        }
    }

    private static void Pane(Painter p, Dressing d, Wall wall, SkiaSharp.SKPath shape, float u, float v, float top, bool lit, Func<Rgb, Rgb> air)
    {
        var pal = d.Palette;
        Vector2 a = wall.At(u, top), b = wall.At(u, v);
        var glass = d.Night ? ("3A457C", "1C2450", "161D46") : ((Rgb, Rgb, Rgb))(Rgb.Mix(pal.SkyMid, pal.SkyTop, 0.45f).Lum(0.8f), Rgb.Mix(pal.SkyLow, pal.SkyMid, 0.5f), Rgb.Mix(pal.SkyTop, pal.Light.Shadow, 0.5f));
        var (c1, c2, c3) = lit ? ((Rgb)"FFE9C0", (Rgb)"FFCF7A", (Rgb)"E88A3A") : glass;
        using var shader = Painter.Linear(a, b + new Vector2(0f, 0.01f), [(air(c1), 1f), (air(c2), 1f), (air(c3), 1f)]);
        p.FillShader(shape, shader);
    }

    private static void ShopFront(Painter p, Dressing d, Wall wall, FacadeStyle s, Rgb awning, Rng random, Func<Rgb, Rgb> air)
    {
        float left = s.Left + 0.25f, right = s.Right - 0.25f, top = 2.75f;
        Vector2 a = wall.At(left, top), b = wall.At(left, 0.3f);
        var on = d.Night || d.Lamps || d.Winter;
        var colours = on ? ("FFF0C0", "FFC668", "E88A3A") : ((Rgb, Rgb, Rgb))("C8B890", "8A8070", "5A5460");
        p.Fill(wall.Quad(left - 0.12f, 0f, right + 0.12f, top + 0.1f), air(p.Light.Lit(Rgb.Mix(awning, "2A1C24", 0.55f))));
        using (var shader = Painter.Linear(a, b, [(air(colours.Item1), 1f), (air(colours.Item2), 1f), (air(colours.Item3), 1f)])) p.FillShader(wall.Quad(left, 0.45f, right, top), shader);
        var goods = Math.Max(3, (int)((right - left) / 0.6f));
        for (var i = 0; i < goods; i++)
        {
            var u = left + ((right - left) * (i + 0.5f) / goods);
            var h = random.Range(0.35f, 0.95f);
            p.Fill(random.Chance(0.5f) ? wall.Arch(u - 0.2f, 0.45f, u + 0.2f, 0.45f + h) : wall.Quad(u - 0.18f, 0.45f, u + 0.18f, 0.45f + h), air(random.Pick<Rgb>(["A8402F", "7A4A2A", "3F6A4A", "B8863A", "5A4A7A"])), 0.72f);
        }

        for (var i = 0; i <= 3; i++) p.Fill(wall.Quad(left + ((right - left) * i / 3f) - 0.05f, 0.4f, left + ((right - left) * i / 3f) + 0.05f, top), air(p.Light.Lit(Rgb.Mix(awning, "2A1C24", 0.55f))));
        var stripes = Math.Max(4, (int)((right - left) / 0.55f));
        for (var i = 0; i < stripes; i++)
        {
            float u0 = left + ((right - left) * i / stripes), u1 = left + ((right - left) * (i + 1) / stripes);
            var c = air(p.Light.Lit(i % 2 == 0 ? awning : "F4EAD8"));
            p.Fill(Shapes.Blob(wall.At(u0, 3.35f), wall.At(u1, 3.35f), wall.At(u1, 2.62f), wall.At((u0 + u1) / 2f, 2.42f), wall.At(u0, 2.62f)), c);
            p.Fill(wall.Quad(u0, 2.95f, u1, 3.4f), c.Lum(1.04f));
        }

        if (d.Snowy) p.Fill(Shapes.Taper([wall.At(left - 0.1f, 3.42f), wall.At((left + right) / 2f, 3.48f), wall.At(right + 0.1f, 3.42f)], [wall.Metre(left) * 0.1f, wall.Metre((left + right) / 2f) * 0.15f, wall.Metre(right) * 0.1f]), air(d.SnowColour));
    }

    private static void Door(Painter p, Dressing d, Wall wall, FacadeStyle s, Rng random, Func<Rgb, Rgb> air)
    {
        var mid = s.Left + ((s.Right - s.Left) * random.Range(0.35f, 0.65f));
        p.Fill(wall.Quad(mid - 0.62f, 0f, mid + 0.62f, 2.5f), air(p.Light.Lit("E8DCC8")));
        p.Fill(wall.Quad(mid - 0.5f, 0f, mid + 0.5f, 2.3f), air(p.Light.Lit(random.Pick<Rgb>(["7A2F34", "2F5A58", "3A4A7A", "6A4A2A"]))));
        p.Fill(wall.Quad(mid - 0.4f, 1.7f, mid + 0.4f, 2.2f), air(d.Night || d.Lamps ? (Rgb)"FFCF7A" : "9FB4C4"));
    }
}
