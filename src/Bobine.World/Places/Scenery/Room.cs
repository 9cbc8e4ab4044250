using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A rectangle of a wall in metres: left, bottom, right, top.</summary>
internal readonly record struct Opening(float Left, float Bottom, float Right, float Top);

/// <summary>The shell of a room: a back wall with openings, a floor, windows, light on the floor.</summary>
internal static class Room
{
    /// <summary>Fills everything but the openings with wall, lighter toward the windows, with a skirting at the foot.</summary>
    public static void BackWall(Painter p, SKRect area, Dressing d, float z, IReadOnlyList<Opening> openings, float wainscot = 0f, Rgb? panel = null)
    {
        var pal = d.Palette;
        var wall = Wall.Front(d, z);
        var foot = d.GroundY(z);
        using var builder = new SKPathBuilder();
        builder.AddRect(new SKRect(area.Left - 10f, area.Top - 10f, area.Right + 10f, area.Bottom + 10f), SKPathDirection.Clockwise);
        foreach (var o in openings)
        {
            var (a, b) = (wall.At(o.Left, o.Top), wall.At(o.Right, o.Bottom));
            builder.AddRect(new SKRect(a.X, a.Y, b.X, b.Y), SKPathDirection.CounterClockwise);
        }

        builder.FillType = SKPathFillType.EvenOdd;
        using var shape = builder.Detach();
        using (var shade = Painter.Linear(new(0f, foot - 640f), new(0f, foot), [(Rgb.Mix(pal.Far, pal.Mid, 0.55f), 1f), (pal.Far, 1f), (Rgb.Mix(pal.Far, pal.Mid, 0.5f), 1f)], [0f, 0.45f, 1f])) p.FillShader(shape, shade);
        using (p.Push())
        {
            p.Clip(shape);
            using (var dry = p.Texture(Textures.Dry, 1.4f, Rgb.Mix(pal.Mid, pal.Far, 0.3f), 2f)) p.Cover(dry, 0.09f);
            using (var wash = p.Texture(Textures.Wash, 1.5f)) p.Cover(wash, 0.22f, SKBlendMode.SoftLight);
            if (wainscot > 0f)
            {
                var colour = panel ?? pal.Mid;
                p.Fill(Rect(area.Left, wall.At(0f, wainscot).Y, area.Width, foot - wall.At(0f, wainscot).Y), colour);
                p.Fill(Rect(area.Left, wall.At(0f, wainscot + 0.06f).Y, area.Width, 0.07f * Dressing.Metre(z)), colour.Lum(1.15f));
                foreach (var (cell, _, _) in Scatter.Along(d.Seed, area.Left, area.Right, Dressing.Metre(z) * 0.9f, 100f, 0f))
                {
                    var x = cell * Dressing.Metre(z) * 0.9f;
                    p.Stroke(Rect(x + 10f, wall.At(0f, wainscot - 0.12f).Y, (Dressing.Metre(z) * 0.9f) - 20f, foot - wall.At(0f, wainscot - 0.12f).Y - 26f), colour.Lum(0.82f), 2f, 0.6f);
                }
            }

            Ceiling(p, area, d, z, 4.15f);
            p.Fill(Rect(area.Left, foot - (0.12f * Dressing.Metre(z)), area.Width, 0.12f * Dressing.Metre(z)), Rgb.Mix(pal.Far, Rgb.White, d.Night ? 0.05f : 0.25f));
            p.Fill(Rect(area.Left, foot - 3f, area.Width, 6f), d.Light.Shadow, 0.4f, 2f);
        }
    }

    /// <summary>The ceiling above the wall, with a moulding where they meet and joints that run toward the camera.</summary>
    private static void Ceiling(Painter p, SKRect area, Dressing d, float z, float height)
    {
        var pal = d.Palette;
        var edge = d.At(0f, height, z).Y;
        if (edge <= area.Top) return;
        var plaster = Rgb.Mix(pal.Far, Rgb.White, d.Night ? 0.04f : 0.32f);
        using (var shade = Painter.Linear(new(0f, edge), new(0f, edge - 420f), [(Rgb.Mix(plaster, pal.Mid, 0.35f), 1f), (plaster, 1f), (Rgb.Mix(plaster, pal.Mid, 0.4f), 1f)], [0f, 0.3f, 1f])) p.FillShader(Rect(area.Left, area.Top - 10f, area.Width, edge - area.Top + 10f), shade);
        for (var i = -8; i <= 8; i++) p.Stroke(Line(d.At(i * 1.6f, height, z), d.At(i * 1.6f, height, 1.5f)), Rgb.Mix(plaster, pal.Mid, 0.5f), 2f, 0.35f);
        p.Fill(Rect(area.Left, edge - 4f, area.Width, 18f), Rgb.Mix(plaster, Rgb.White, 0.2f));
        p.Fill(Rect(area.Left, edge + 14f, area.Width, 9f), d.Light.Shadow, 0.16f, 3f);
    }

    /// <summary>A floor from the wall down: "boards", "tiles" or "carpet".</summary>
    public static void Floor(Painter p, SKRect area, Dressing d, float z, string kind)
    {
        var pal = d.Palette;
        var top = d.GroundY(z) - 1f;
        if (area.Bottom <= top) return;
        var floor = Rect(area.Left, top, area.Width, area.Bottom - top);
        using (var shade = Painter.Linear(new(0f, top), new(0f, 760f), [(Rgb.Mix(pal.GroundLit, pal.GroundDark, 0.3f), 1f), (pal.GroundLit, 1f), (Rgb.Mix(pal.GroundLit, pal.GroundDark, 0.55f), 1f), (pal.GroundDark, 1f)], [0f, 0.25f, 0.65f, 1f])) p.FillShader(floor, shade);
        using (p.Push())
        {
            p.Clip(floor);
            var near = d.DepthOf(area.Bottom + 30f);
            if (kind is "boards" or "tiles")
            {
                var step = kind is "boards" ? 0.42f : 0.8f;
                var count = (int)(z / step * 1.6f) + 8;
                for (var i = -count; i <= count; i++) p.Stroke(Line(d.At(i * step, 0f, z), d.At(i * step, 0f, near)), pal.GroundDark, 1.4f, 0.5f);
            }

            if (kind is "tiles")
            {
                for (var j = 0; j < 40; j++)
                {
                    var rowZ = z - (j * 0.8f);
                    if (rowZ < near) break;
                    for (var i = -16; i <= 16; i++)
                    {
                        if (((i + j) & 1) == 0) continue;
                        p.Fill(Poly(d.At(i * 0.8f, 0f, rowZ), d.At((i + 1) * 0.8f, 0f, rowZ), d.At((i + 1) * 0.8f, 0f, MathF.Max(near, rowZ - 0.8f)), d.At(i * 0.8f, 0f, MathF.Max(near, rowZ - 0.8f))), pal.GroundDark, 0.5f);
                    }
                }
            }
            else if (kind is "boards")
            {
                for (var i = -30; i <= 30; i++)
                {
                    var random = d.Seed.For("boards").For(i).Random();
                    for (var zz = z - random.Range(0f, 2f); zz > near; zz -= random.Range(1.2f, 2.4f)) p.Stroke(Line(d.At(i * 0.42f, 0f, zz), d.At((i + 1) * 0.42f, 0f, zz)), pal.GroundDark, 1.4f, 0.5f);
                    if (random.Chance(0.4f)) p.Fill(Poly(d.At(i * 0.42f, 0f, z), d.At((i + 1) * 0.42f, 0f, z), d.At((i + 1) * 0.42f, 0f, near), d.At(i * 0.42f, 0f, near)), random.Chance(0.5f) ? pal.GroundDark : Rgb.Mix(pal.GroundLit, Rgb.White, 0.2f), 0.12f);
                }
            }
            else
            {
                using var grain = p.Texture(Textures.Stipple, 1f, pal.GroundDark);
                p.FillShader(floor, grain, 0.35f);
            }

            using var dry = p.Texture(Textures.Dry, 1.5f, Rgb.Mix(pal.GroundLit, Rgb.White, 0.25f));
            p.FillShader(floor, dry, 0.16f);
            p.Fill(Rect(area.Left, top - 4f, area.Width, 26f), d.Light.Shadow, 0.30f, 9f);
        }
    }

    /// <summary>What is seen through windows, kept to their surroundings.</summary>
    public static void Outside(Painter p, SKRect area, Dressing d, float z, IReadOnlyList<Opening> openings, bool town)
    {
        var wall = Wall.Front(d, z);
        p.Cover(d.Palette.SkyLow);
        var view = new SKRect(wall.At(openings.Min(o => o.Left), 0f).X - 160f, wall.At(0f, openings.Max(o => o.Top)).Y - 80f, wall.At(openings.Max(o => o.Right), 0f).X + 160f, wall.At(0f, openings.Min(o => o.Bottom)).Y + 80f);
        view = SKRect.Intersect(view, area);
        if (view.Width <= 0f || view.Height <= 0f) return;
        using (p.Push())
        {
            p.Canvas.ClipRect(view);
            Sky.Paint(p, view, d);
            var pal = Palettes.Under(Palettes.Country(d.Setting.Time), d.Setting.Weather, d.Night);
            var land = d with { Palette = pal };
            if (town) Town(p, view, land);
            else
            {
                new Hills(d.Seed.For("out-far"), d.Horizon - 34f, 34f, 1.6f).Paint(p, view, land, land.Air(pal.Far, 0.5f), d.Horizon + 200f, 0.6f);
                var near = new Hills(d.Seed.For("out-near"), d.Horizon - 2f, 20f, 2f);
                near.Paint(p, view, land, land.Air(d.Snowy ? d.SnowColour : Rgb.Mix(pal.Mid, pal.GroundDark, 0.4f), 0.18f), d.Horizon + 240f, 0.4f);
                near.Copses(p, view, land, land.Air(Rgb.Mix(pal.Mid, pal.GroundDark, 0.6f), 0.2f), d.Seed.For("out-trees"), 34f, 30f, 120f);
            }
        }
    }

    private static void Town(Painter p, SKRect view, Dressing d)
    {
        for (var k = 0; k < 3; k++)
        {
            var colour = d.Air(Rgb.Mix(d.Palette.Far, d.Palette.Mid, k * 0.4f), 0.75f - (k * 0.24f));
            foreach (var (_, x, random) in Scatter.Along(d.Seed.For("out-town").For(k), view.Left, view.Right, 62f + (k * 22f), 90f, 0.3f))
            {
                float h = random.Range(90f, 230f) - (k * 46f), w = random.Range(24f, 40f), top = d.Horizon + 40f - h;
                p.Fill(Rect(x - w, top, w * 2f, 500f), colour);
                if (d.Snowy) p.Fill(Rect(x - w, top - 2f, w * 2f, 5f), d.SnowColour);
                for (var i = 0; i < 24; i++)
                {
                    var lit = random.Chance(d.Night ? 0.6f : d.Lamps ? 0.3f : 0f);
                    p.Fill(Rect(x - w + 7f + (i % 4 * w * 0.45f), top + 10f + (i / 4 * 24f), w * 0.22f, 13f), lit ? "FFD08A" : Rgb.Mix(colour, d.Palette.SkyLow, 0.35f), lit ? 0.85f : 0.5f);
                }
            }
        }
    }

    /// <summary>Frame, bars, sill and the shine of a window in an opening.</summary>
    public static void Window(Painter p, Dressing d, float z, Opening o, int columns, int rows, Rgb frame)
    {
        var wall = Wall.Front(d, z);
        var m = Dressing.Metre(z);
        var lit = p.Light.Lit(frame);
        if (d.Night) lit = lit.Lum(0.75f);
        var (a, b) = (wall.At(o.Left, o.Top), wall.At(o.Right, o.Bottom));
        var dark = lit.Lum(0.78f);
        p.Stroke(Rect(a.X, a.Y, b.X - a.X, b.Y - a.Y), dark, 0.14f * m);
        p.Stroke(Rect(a.X - 2f, a.Y - 2f, b.X - a.X + 4f, b.Y - a.Y + 4f), lit, 0.09f * m);
        for (var i = 1; i < columns; i++) p.Fill(Rect(a.X + ((b.X - a.X) * i / columns) - (0.03f * m), a.Y, 0.06f * m, b.Y - a.Y), lit);
        for (var j = 1; j < rows; j++) p.Fill(Rect(a.X, a.Y + ((b.Y - a.Y) * j / rows) - (0.03f * m), b.X - a.X, 0.06f * m), lit);
        p.Form(Rect(a.X - (0.2f * m), b.Y, b.X - a.X + (0.4f * m), 0.12f * m), frame, 0.12f * m);
        var w = b.X - a.X;
        p.Fill(Poly(V(a.X + (w * 0.12f), b.Y), V(a.X + (w * 0.34f), a.Y), V(a.X + (w * 0.46f), a.Y), V(a.X + (w * 0.24f), b.Y)), Rgb.White, d.Night ? 0.05f : 0.12f);
    }

    /// <summary>Curtains drawn to both sides of an opening.</summary>
    public static void Curtains(Painter p, Dressing d, float z, Opening o, Rgb cloth, float width = 0.55f)
    {
        var wall = Wall.Front(d, z);
        var m = Dressing.Metre(z);
        foreach (var side in new[] { -1f, 1f })
        {
            var edge = side < 0f ? o.Left - 0.25f : o.Right + 0.25f;
            Vector2 top = wall.At(edge, o.Top + 0.2f), bottom = wall.At(edge, MathF.Max(0.05f, o.Bottom - 0.6f));
            var inner = -side * width * m;
            p.Form(Poly(top, top + V(inner, 0f), V(top.X + (inner * 0.7f), (top.Y + bottom.Y) / 2f), bottom + V(inner * 0.9f, 0f), bottom), cloth, width * m);
            for (var i = 1; i < 5; i++) p.Stroke(Curve(top + V(inner * i / 5f, 2f), V(top.X + (inner * 0.7f * i / 5f), (top.Y + bottom.Y) / 2f), bottom + V(inner * 0.9f * i / 5f, -2f)), p.Light.Dark(cloth), 0.035f * m, 0.55f, 1f);
        }

        Vector2 l = wall.At(o.Left - 0.4f, o.Top + 0.24f), r = wall.At(o.Right + 0.4f, o.Top + 0.24f);
        p.Fill(Taper([l, r], [0.03f * m, 0.03f * m]), p.Light.Lit("6A4A38"));
    }

    /// <summary>The window's light on the floor, leaning away from it.</summary>
    public static void FloorLight(Painter p, Dressing d, float z, Opening o, float shift)
    {
        if (d.Night || d.Overcast) return;
        var colour = Rgb.Mix(d.Palette.Sun, d.Palette.Light.Key, 0.4f);
        var shape = Poly(d.At(o.Left + (shift * 0.3f), 0f, z - 0.3f), d.At(o.Right + (shift * 0.3f), 0f, z - 0.3f), d.At(o.Right + shift, 0f, z - 3.4f), d.At(o.Left + shift, 0f, z - 3.4f));
        var bounds = shape.Bounds;
        bounds.Inflate(20f, 20f);
        Soft.Paint(p, bounds, 3f, q => q.Fill(shape, colour, d.Low ? 0.42f : 0.34f, 5f), SKBlendMode.Screen);
    }
}
