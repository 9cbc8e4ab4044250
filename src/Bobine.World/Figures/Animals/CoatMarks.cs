using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>Stripes, patches and spots of a quadruped, laid on the bones so that they move with the body.</summary>
internal sealed class CoatMarks(QuadSpec spec, AnimalLook look)
{
    /// <summary>Jitters of the patches: two numbers for each corner, the same in every frame.</summary>
    private readonly float[] _jitter = Jitter();

    public Rgb FootColour(Rgb coat, bool far) => look.Pattern switch
    {
        CoatPattern.Tuxedo => far ? look.Mark.Lum(0.78f) : look.Mark,
        CoatPattern.Points => far ? look.Mark.Lum(0.8f) : look.Mark,
        _ => coat.Lum(1.04f),
    };

    public void Tail(Painter painter, Vector2[] p, float w, SKPath shape)
    {
        if (look.Pattern == CoatPattern.Tabby && w * painter.PixelsPerUnit > 2f)
        {
            using var rings = new SKPathBuilder();
            foreach (var i in (ReadOnlySpan<int>)[3, 5]) rings.AddPath(Taper([Vector2.Lerp(p[i - 1], p[i], 0.5f), p[i]], [w * 1.2f, w * 1.2f], 0.3f, 0.3f, steps: 2));
            rings.AddPath(Taper([Vector2.Lerp(p[6], p[7], 0.3f), p[7] + ((p[7] - p[6]) * 0.6f)], [w * 1.2f, w * 1.2f], 0.3f, 1f, steps: 2));
            Clipped(painter, shape, Done(rings), look.Coat);
        }
        else if (look.Pattern is CoatPattern.Patches or CoatPattern.Tuxedo)
        {
            var tip = spec.Ear == EarForm.Flop ? (0, 2) : (5, 7);
            Clipped(painter, shape, Taper([p[tip.Item1], p[tip.Item2]], [w * 1.6f, w * 1.6f], steps: 2), look.Coat);
        }
    }

    public void Leg(Painter painter, SKPath leg, Rgb coat, Vector2 root, Vector2 joint, Vector2 end)
    {
        var w = spec.LegWidth;
        if (w * painter.PixelsPerUnit < 4f) return;
        switch (look.Pattern)
        {
            case CoatPattern.Tabby:
                using (var lines = new SKPathBuilder())
                {
                    for (var i = 0; i < 3; i++)
                    {
                        var c = Vector2.Lerp(root, joint, 0.35f + (i * 0.32f));
                        var d = Vector2.Normalize(joint - root + new Vector2(0f, 1e-4f));
                        var back = new Vector2(-d.Y, d.X) * (d.Y >= 0f ? 1f : -1f);
                        lines.AddPath(Taper([c + (((back * 2.4f) - (d * 0.3f)) * w), c + (((back * 0.1f) + (d * 0.12f)) * w)], [w * 0.32f, w * 0.05f], steps: 3));
                    }

                    Clipped(painter, leg, Done(lines), coat, 0.85f);
                }

                break;
            case CoatPattern.Spots:
                using (var spots = new SKPathBuilder())
                {
                    for (var i = 0; i < 8; i++)
                    {
                        var t = i / 4f;
                        var c = t < 1f ? Vector2.Lerp(root, joint, t) : Vector2.Lerp(joint, end, (t - 1f) * 0.72f);
                        var r = w * (1.02f - (0.075f * i));
                        spots.AddPath(Patch(c + new Vector2((i % 2 == 0 ? -0.62f : 0.66f) * r, 0f), r * 0.86f, r * 0.74f, i + 40));
                    }

                    Clipped(painter, leg, Done(spots), coat);
                }

                break;
            case CoatPattern.Points:
                Clipped(painter, leg, Taper([Vector2.Lerp(joint, end, 0.2f), end + ((end - joint) * 0.5f)], [w * 2f, w * 2f], steps: 2), coat, 0.9f, w * 0.5f);
                break;
            default:
                break;
        }
    }

    /// <summary>Marks of the torso; the clip is already the torso.</summary>
    public void Torso(Painter painter, QuadSkeleton bones, SKPath whole)
    {
        Vector2 hp = bones.Hip, mid = bones.Middle, ch = bones.Chest;
        float rh = bones.HipRadius, rw = bones.WaistRadius;
        var up = QuadSkeleton.Turned(new(0f, -1f), bones.Spine);
        var along = new Vector2(-up.Y, up.X);
        switch (look.Pattern)
        {
            case CoatPattern.Tabby:
                var tight = Math.Clamp(Vector2.Distance(hp, ch) / spec.Length, 0.5f, 1.1f);
                using (var lines = new SKPathBuilder())
                {
                    for (var i = 0; i < 6; i++)
                    {
                        var c = QuadBody.Spot(hp, mid, ch, 0.02f + (i * 0.17f));
                        var r = rh * (1.02f - (0.02f * i));
                        var lean = along * (i % 2 == 0 ? 0.03f : -0.015f);
                        lines.AddPath(Taper([c + (up * r * 1.1f) - lean, c + (up * r * 0.45f) + lean, c - (lean * 0.5f) + (up * r * (i % 2 == 0 ? -0.16f : 0.06f))], [0.038f * tight, 0.031f * tight, 0.006f], steps: 3));
                    }

                    painter.Mark(Done(lines), look.Coat, look.Mark, 0.92f);
                }

                break;
            case CoatPattern.Patches:
                var s = QuadBody.Spot(hp, mid, ch, 0.42f);
                painter.Mark(Blob(s + Local(along, up, -0.22f, rw * 1.35f), s + Local(along, up, 0.14f, rw * 1.35f), s + Local(along, up, 0.18f, rw * 0.25f), s + Local(along, up, -0.05f, -rw * 0.12f), s + Local(along, up, -0.27f, rw * 0.3f)), look.Coat, look.Mark);
                break;
            case CoatPattern.Tuxedo:
                painter.Mark(Blob(ch + Local(along, up, bones.ChestRadius * 1.2f, 0.2f), ch + Local(along, up, bones.ChestRadius * 0.5f, -0.02f), ch + Local(along, up, bones.ChestRadius * 0.3f, -bones.ChestRadius * 0.7f), ch + Local(along, up, bones.ChestRadius, -bones.ChestRadius * 1.3f), ch + Local(along, up, bones.ChestRadius * 1.6f, -0.2f)), look.Coat, look.Mark);
                break;
            case CoatPattern.Spots:
                Reticulate(painter, bones);
                break;
            case CoatPattern.Dapple when rw * painter.PixelsPerUnit > 12f:
                using (var dots = new SKPathBuilder())
                {
                    for (var i = 0; i < 26; i++)
                    {
                        var t = ((i * 0.381966f) % 1f * 0.9f) - 0.05f;
                        var c = QuadBody.Spot(hp, mid, ch, t) + (up * rw * (0.9f - ((i / 26f) * 1.3f)));
                        dots.AddPath(Circle(c.X, c.Y, rw * (0.06f + (0.05f * _jitter[i]))));
                    }

                    painter.Fill(Done(dots), painter.Light.Lit(look.Belly), 0.5f, rw * 0.02f);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A giraffe's net: big patches with thin light lines between, on the torso and up the neck.</summary>
    private void Reticulate(Painter painter, QuadSkeleton bones)
    {
        using var patches = new SKPathBuilder();
        Vector2 hp = bones.Hip, mid = bones.Middle, ch = bones.Chest;
        var up = QuadSkeleton.Turned(new(0f, -1f), bones.Spine);
        float rw = bones.WaistRadius;
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 6; i++)
            {
                var t = -0.20f + ((i + (row % 2 * 0.5f)) * 0.235f);
                var c = QuadBody.Spot(hp, mid, ch, t) + (up * rw * (0.92f - (row * 0.70f)));
                patches.AddPath(Patch(c, 0.098f - (row * 0.006f), 0.090f - (row * 0.008f), (row * 6) + i));
            }
        }

        var neck = Spline(bones.Neck, [bones.ChestRadius * 0.8f, spec.NeckWidth * 1.1f, spec.NeckWidth * 0.8f], 6);
        for (var i = 1; i < neck.Length - 1; i++)
        {
            Vector3 a = neck[i - 1], b = neck[i + 1];
            var d = Vector2.Normalize(new(b.X - a.X, b.Y - a.Y));
            var across = new Vector2(-d.Y, d.X);
            var r = neck[i].Z * 0.40f;
            var length = Vector2.Distance(new(a.X, a.Y), new(b.X, b.Y)) * 0.22f;
            foreach (var s in (ReadOnlySpan<float>)[-0.62f, 0.62f])
            {
                var at = new Vector2(neck[i].X, neck[i].Y) + (across * s * neck[i].Z) + (d * (s > 0f ? length : -length) * 0.8f);
                patches.AddPath(Patch(at, r, MathF.Min(length * 1.7f, r), (i * 2) + (s > 0f ? 60 : 61)));
            }
        }

        painter.Mark(Done(patches), look.Coat, look.Mark, 0.95f);
    }

    private SKPath Patch(Vector2 c, float rx, float ry, int seed)
    {
        Span<Vector2> points = stackalloc Vector2[6];
        for (var j = 0; j < 6; j++)
        {
            var angle = (j * MathF.Tau / 6f) + 0.4f + (0.3f * _jitter[((seed * 7) + j) % _jitter.Length]);
            var k = 0.86f + (0.26f * _jitter[((seed * 11) + j + 3) % _jitter.Length]);
            points[j] = c + new Vector2(MathF.Cos(angle) * rx * k, MathF.Sin(angle) * ry * k);
        }

        return Smooth(points, closed: true, tension: 0.42f);
    }

    private void Clipped(Painter painter, SKPath clip, SKPath mark, Rgb coat, float alpha = 0.95f, float blur = 0f)
    {
        painter.Canvas.Save();
        painter.Clip(clip);
        painter.Mark(mark, coat, coat == look.Coat ? look.Mark : look.Mark.Lum(0.74f), alpha, blur);
        painter.Canvas.Restore();
    }

    private static Vector2 Local(Vector2 along, Vector2 up, float x, float y) => (along * x) + (up * y);

    private static float[] Jitter()
    {
        var random = new Seed(4).For("coat marks").Random();
        var values = new float[97];
        for (var i = 0; i < values.Length; i++) values[i] = random.Float();
        return values;
    }
}
