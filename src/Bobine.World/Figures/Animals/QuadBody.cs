using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>The torso, neck, legs and tail of a quadruped. Units of the spec.</summary>
internal sealed class QuadBody(QuadSpec spec, AnimalLook look)
{
    private readonly CoatMarks _marks = new(spec, look);

    public void Tail(Painter painter, QuadSkeleton bones)
    {
        var p = bones.Tail;
        var w = spec.TailWidth;
        if (spec.HairTail)
        {
            painter.Form(Taper(p, [w * 0.8f, w * 1.3f, w * 1.8f, w * 2.1f, w * 2.2f, w * 2.0f, w * 1.3f, w * 0.3f], steps: 4), look.Mane, w * 3f);
            return;
        }

        var bushy = spec.Ear == EarForm.Flop ? 1.25f : 1f;
        var shape = Taper(p, [w * 1.3f, w * 1.15f * bushy, w * 1.1f * bushy, w * bushy, w * bushy, w * 0.98f * bushy, w * 0.9f, w * (spec.Ear == EarForm.Flop ? 0.45f : 0.75f)], steps: 4);
        painter.Form(shape, look.Coat, w * 2.4f);
        _marks.Tail(painter, p, w, shape);
        if (!spec.Tufted) return;
        var d = p[^1] - p[^2];
        var k = spec.FootForm == FootForm.Pad ? 0.055f : spec.Horned ? 0.085f : 0.10f;
        using (painter.Push())
        {
            painter.Translate(p[^1].X, p[^1].Y);
            painter.Turn(MathF.Atan2(d.Y, d.X) * 180f / MathF.PI);
            painter.Form(Blob(V(-k * 0.6f, -k * 0.3f), V(k * 0.5f, -k * 0.85f), V(k * 2.3f, -k * 0.1f), V(k * 0.6f, k * 0.8f), V(-k * 0.6f, k * 0.35f)), look.Mane, k * 1.6f);
        }
    }

    public void ForeLeg(Painter painter, in QuadLimb limb, bool far)
    {
        float w = spec.LegWidth;
        var coat = far ? look.Coat.Lum(0.74f) : look.Coat;
        Foot(painter, limb.Ankle, limb.FootAngle, coat, far);
        Vector2 a = limb.Root, k = limb.Joint, e = limb.Ankle;
        ReadOnlySpan<float> widths = spec.FootForm switch
        {
            FootForm.Paw => [w * 1.75f, w * 1.38f, w * 1.02f, w * 0.86f, w * 0.80f],
            FootForm.Hoof => [w * 1.9f, w * 1.28f, w * 0.86f, w * 0.55f, w * 0.54f],
            _ => [w * 1.45f, w * 1.25f, w * 1.05f, w * 0.98f, w * 1.02f],
        };
        var path = Taper([a, (a + k) / 2f, k, (k + e) / 2f, e], widths, endCap: spec.FootForm == FootForm.Pad ? 0.55f : 1f, steps: 4);
        painter.Form(path, coat, w * 2.6f, fade: far ? null : Shoulder(a, k, widths[0]));
        _marks.Leg(painter, path, coat, a, k, e);
    }

    public void HindLeg(Painter painter, in QuadLimb limb, bool far)
    {
        float w = spec.LegWidth;
        var coat = far ? look.Coat.Lum(0.74f) : look.Coat;
        Foot(painter, limb.Ankle, limb.FootAngle, coat, far);
        Vector2 a = limb.Root, k = limb.Joint, h = limb.Hock, e = limb.Ankle;
        ReadOnlySpan<float> widths = spec.FootForm switch
        {
            FootForm.Paw => [w * 2.2f, w * 1.95f, w * 1.30f, w * 0.98f, w * 0.74f, w * 0.76f],
            FootForm.Hoof => [w * 2.6f, w * 2.05f, w * 1.15f, w * 0.78f, w * 0.58f, w * 0.54f],
            _ => [w * 1.75f, w * 1.55f, w * 1.20f, w * 1.05f, w * 0.98f, w * 1.02f],
        };
        var path = Taper([a, Vector2.Lerp(a, k, 0.55f), k, (k + h) / 2f, h, e], widths, endCap: spec.FootForm == FootForm.Pad ? 0.55f : 1f, steps: 4);
        painter.Form(path, coat, w * 3.4f, fade: far ? null : Shoulder(a, k, widths[0] * 0.9f));
        _marks.Leg(painter, path, coat, a, k, h);
    }

    /// <summary>A near leg grows out of the body: its top is not drawn.</summary>
    private static (Vector2 From, Vector2 To) Shoulder(Vector2 root, Vector2 joint, float width)
    {
        var d = Vector2.Normalize(joint - root + new Vector2(0f, 1e-4f)) * width;
        return (root - (d * 0.85f), root + (d * 0.75f));
    }

    /// <summary>Torso and neck as one form, so that no seam shows; then belly, marks and the shadow under the chest.</summary>
    public SKPath Torso(Painter painter, QuadSkeleton bones)
    {
        var outline = Outline(bones);
        var neck = NeckShape(bones);
        if (spec is { Maned: true, HeadForm: HeadForm.Long }) Crest(painter, bones);
        var whole = Union(outline, neck);
        float rc = bones.ChestRadius, rh = bones.HipRadius, rw = bones.WaistRadius;
        painter.Form(whole, look.Coat, (rc + rw) * 0.95f, spread: 0.22f);
        painter.Canvas.Save();
        painter.Clip(whole);
        var down = QuadSkeleton.Turned(new(0f, 1f), bones.Spine);
        var belly = Rgb.Mix(painter.Light.Lit(look.Belly), painter.Light.Dark(look.Belly), 0.55f);
        painter.Fill(Taper([bones.Hip + (down * rh * 0.98f) - new Vector2(rh * 0.2f, 0f), bones.Middle + (down * rw * 1.02f), bones.Chest + (down * rc * 0.85f) + new Vector2(rc * 0.6f, 0f)], [rh * 0.30f, rw * 0.34f, rc * 0.40f], steps: 4), belly, 0.8f, rw * 0.14f);
        _marks.Torso(painter, bones, whole);
        painter.Fill(Ellipse(bones.Chest.X + (rc * 0.25f), bones.Chest.Y + (rc * 0.95f), rc * 0.8f, rc * 0.38f), painter.Light.Shadow, 0.18f, rc * 0.15f);
        painter.Canvas.Restore();
        if (spec is { Maned: true, HeadForm: HeadForm.Long, Horned: false }) FallingMane(painter, bones);
        return whole;
    }

    /// <summary>The torso's outline: rump, loin, withers, chest, ribs and the drawn-up belly.</summary>
    private SKPath Outline(QuadSkeleton bones)
    {
        Vector2 hp = bones.Hip, ch = bones.Chest, mid = bones.Middle;
        float rc = bones.ChestRadius, rh = bones.HipRadius, rw = bones.WaistRadius;
        var t0 = Vector2.Normalize(Vector2.Lerp(mid - hp, ch - hp, 0.4f));
        var t1 = Vector2.Normalize(Vector2.Lerp(ch - mid, ch - hp, 0.4f));
        var tm = Vector2.Normalize(ch - hp);
        Vector2 At(Vector2 origin, Vector2 tangent, float x, float y) => origin + (tangent * x) + (new Vector2(-tangent.Y, tangent.X) * y);
        Vector2 loin = Spot(hp, mid, ch, 0.34f), ribs = Spot(hp, mid, ch, 0.68f);
        var draw = 1f - (0.26f * spec.Tuck);
        return Blob(
            At(hp, t0, -rh * 0.98f, -rh * 0.02f), At(hp, t0, -rh * 0.72f, -rh * 0.70f), At(hp, t0, 0f, -rh),
            At(loin, tm, 0f, -Mix(rh, rw, 0.7f)), At(ribs, tm, 0f, -Mix(rw, rc, 0.45f)), At(ch, t1, 0f, -rc * 0.96f),
            At(ch, t1, rc * 0.70f, -rc * 0.64f), At(ch, t1, rc * 0.98f, rc * 0.06f), At(ch, t1, rc * 0.70f, rc * 0.72f), At(ch, t1, 0f, rc * 0.98f),
            At(ribs, tm, 0f, Mix(rw, rc, 0.6f)), At(loin, tm, 0f, Mix(rh, rw, 0.8f) * draw),
            At(hp, t0, 0f, rh * 0.88f), At(hp, t0, -rh * 0.72f, rh * 0.62f));
    }

    private SKPath NeckShape(QuadSkeleton bones)
    {
        float rc = bones.ChestRadius, w = spec.NeckWidth;
        var n = bones.Neck;
        return spec.HeadForm switch
        {
            HeadForm.Long => Taper(n, [rc * 0.86f, Mix(rc * 0.86f, w * 1.1f, 0.58f), w * 0.84f], steps: 8),
            HeadForm.Trunk => Taper(n, [rc * 0.92f, rc * 0.86f, w], steps: 4),
            _ => Taper(n, [rc * 0.82f, ((w * 1.15f) + (rc * 0.82f)) * 0.46f, w], steps: 4),
        };
    }

    /// <summary>The upright mane along the neck of giraffes, the falling one of horses.</summary>
    private void Crest(Painter painter, QuadSkeleton bones)
    {
        var rc = bones.ChestRadius;
        var w = spec.NeckWidth;
        var line = Spline(bones.Neck, [rc * 0.86f, Mix(rc * 0.86f, w * 1.1f, 0.58f), w * 0.84f], 6);
        var points = new List<Vector2>();
        var widths = new List<float>();
        for (var i = 2; i < line.Length; i++)
        {
            Vector3 a = line[i - 1], b = line[Math.Min(i + 1, line.Length - 1)];
            var d = Vector2.Normalize(new Vector2(b.X - a.X, b.Y - a.Y));
            points.Add(new Vector2(line[i].X, line[i].Y) + (new Vector2(d.Y, -d.X) * line[i].Z * 0.92f));
            widths.Add(w * (spec.Horned ? 0.20f : 0.40f) * (0.45f + (0.55f * MathF.Min(1f, (i - 1) / 4f))));
        }

        painter.Form(Taper(points.ToArray(), widths.ToArray(), steps: 3), look.Mane, w);
    }

    /// <summary>A horse's mane: locks from the crest down the near side of the neck.</summary>
    private void FallingMane(Painter painter, QuadSkeleton bones)
    {
        var line = Spline(bones.Neck, [bones.ChestRadius * 0.86f, Mix(bones.ChestRadius * 0.86f, spec.NeckWidth * 1.1f, 0.58f), spec.NeckWidth * 0.84f], 5);
        var upper = new List<Vector2>();
        var lower = new List<Vector2>();
        for (var i = 2; i < line.Length; i++)
        {
            Vector3 a = line[i - 1], b = line[Math.Min(i + 1, line.Length - 1)];
            var d = Vector2.Normalize(new Vector2(b.X - a.X, b.Y - a.Y));
            var outward = new Vector2(d.Y, -d.X);
            var at = new Vector2(line[i].X, line[i].Y);
            upper.Add(at + (outward * line[i].Z * 1.10f));
            var lift = (0.05f * MathF.Sin(bones.Sway + (i * 0.8f))) - (0.6f * MathF.Abs(bones.Wind));
            lower.Add(at + (outward * line[i].Z * ((i % 2 == 0 ? -0.22f : 0.34f) - lift)) + new Vector2(bones.Wind * 0.10f, i % 2 == 0 ? 0.05f : 0f));
        }

        lower.Reverse();
        painter.Form(Smooth(upper.Concat(lower).ToArray(), closed: true, tension: 0.45f), look.Mane, spec.NeckWidth * 1.1f);
    }

    private void Foot(Painter painter, Vector2 at, float angle, Rgb coat, bool far)
    {
        var w = spec.LegWidth;
        using var saved = painter.Push();
        painter.Translate(at.X, at.Y);
        painter.Turn(angle);
        if (look.Has("boots")) coat = far ? look.Wears["boots"].Lum(0.78f) : look.Wears["boots"];
        switch (spec.FootForm)
        {
            case FootForm.Paw:
                painter.Form(Blob(V(-w * 0.88f, w * 0.58f), V(-w * 0.84f, -w * 0.25f), V(w * 0.10f, -w * 0.74f), V(w * 1.15f, -w * 0.32f), V(w * 1.58f, w * 0.28f), V(w * 1.36f, w * 0.62f)), look.Has("boots") ? coat : _marks.FootColour(coat, far), w * 1.6f);
                if (w * painter.PixelsPerUnit > 9f && !far)
                {
                    using var toes = new SKPathBuilder();
                    toes.AddPath(Curve(V(w * 0.78f, w * 0.58f), V(w * 0.86f, w * 0.30f), V(w * 0.80f, w * 0.10f)));
                    toes.AddPath(Curve(V(w * 1.20f, w * 0.56f), V(w * 1.24f, w * 0.34f), V(w * 1.18f, w * 0.18f)));
                    painter.Stroke(Done(toes), painter.Light.Dark(coat), w * 0.085f, 0.55f);
                }

                break;
            case FootForm.Hoof:
                painter.Form(Poly(V(-w * 0.50f, -w * 0.50f), V(w * 0.52f, -w * 0.50f), V(w * 0.98f, w * 0.62f), V(-w * 0.74f, w * 0.62f)), far ? look.Foot.Lum(0.8f) : look.Foot, w);
                break;
            default:
                painter.Form(Blob(V(-w * 1.06f, w * 0.58f), V(-w * 1.04f, -w * 0.4f), V(0f, -w * 0.7f), V(w * 1.04f, -w * 0.4f), V(w * 1.16f, w * 0.55f), V(0f, w * 0.64f)), coat, w * 1.8f);
                if (w * painter.PixelsPerUnit < 10f) break;
                foreach (var x in (ReadOnlySpan<float>)[-0.1f, 0.42f, 0.86f]) painter.Fill(Ellipse(w * x, w * 0.46f, w * 0.21f, w * 0.17f), painter.Light.Lit(far ? look.Foot.Lum(0.75f) : look.Foot), 0.9f);
                break;
        }
    }

    internal static Vector2 Spot(Vector2 a, Vector2 b, Vector2 c, float t)
    {
        // The line through a, b (at the middle) and c.
        var control = (2f * b) - ((a + c) / 2f);
        return ((1f - t) * (1f - t) * a) + (2f * t * (1f - t) * control) + (t * t * c);
    }

    private static float Mix(float a, float b, float t) => a + ((b - a) * t);
}
