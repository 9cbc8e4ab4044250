using System.Numerics;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>The head of horses and giraffes: a skull with cheek, bridge, soft muzzle and a jaw that opens. Units: the skull's half-height; the muzzle along +x.</summary>
internal sealed class LongHead(QuadSpec spec, AnimalLook look) : IAnimalHead
{
    /// <summary>The turn of the resting head, degrees.</summary>
    public const float RestAngle = 26f;

    private static readonly Rgb _throat = "4E1A26";
    private static readonly Rgb _tongue = "D8626E";

    private readonly float _m = spec.Muzzle;
    private readonly bool _giraffe = spec.Horned;

    public HeadPlaces Places(float yaw)
    {
        Vector2 Rest(float x, float y) => QuadSkeleton.Turned(new(x, y), RestAngle * MathF.PI / 180f);
        var eye = Rest(0.20f, -0.20f);
        return new(eye, eye, 0.27f, Rest(_m * 1.12f, 0.42f), Rest(_m * 1.22f, 0.05f), Rest(-0.20f, -0.78f), 0.62f, RestAngle - 22f, Rest(-0.75f, 1.0f));
    }

    public IEnumerable<Vector2> Reach(HeadState head)
    {
        yield return QuadSkeleton.Turned(new(_m * 1.15f, 0.3f), RestAngle * MathF.PI / 180f);
        if (head.Tongue > 0f) yield return QuadSkeleton.Turned(TongueTip(head, new(_m * 0.98f, 0.40f)), RestAngle * MathF.PI / 180f);
    }

    public void Draw(Painter painter, HeadState head)
    {
        using var saved = painter.Push();
        painter.Turn(RestAngle);
        var light = painter.Light;
        float m = _m, open = Math.Clamp(MathF.Max(head.Mouth, head.Face.Mouth.Open), 0f, 1.1f), smile = head.Face.Smile;
        Ear(painter, head, far: true);
        if (_giraffe) Horns(painter);
        if (!head.Covered) Ear(painter, head, far: false);

        Rgb muzzle = Rgb.Mix(look.Belly, look.Nose, _giraffe ? 0.22f : 0.62f);
        using (painter.Push())
        {
            painter.Translate(0.20f, 0.35f);
            painter.Turn(open * 19f);
            painter.Translate(-0.20f, -0.35f);
            painter.Form(Blob(V(0.0f, 0.20f), V(m * 0.6f, 0.28f), V(m * 1.08f, 0.26f), V(m * 1.13f, 0.44f), V(m * 0.97f, 0.60f), V(m * 0.55f, 0.60f), V(0.15f, 0.80f)), Rgb.Mix(look.Coat, muzzle, 0.5f), 0.5f);
            if (open > 0.05f) painter.Fill(Blob(V(0.3f, 0.15f), V(m * 0.95f, 0.30f), V(m * 0.99f, 0.38f), V(m * 0.6f, 0.42f), V(0.3f, 0.40f)), light.Lit(_throat));
            if (open > 0.25f) painter.Fill(Blob(V(m * 0.45f, 0.30f), V(m * 0.98f, 0.25f), V(m * 1.02f, 0.35f), V(m * 0.6f, 0.42f)), light.Lit(_tongue));
        }

        if (open > 0.05f) painter.Fill(Poly(V(0.3f, 0.1f), V(m * 1.0f, 0.26f), V(m * 0.98f, 0.34f + (0.2f * open)), V(0.35f, 0.42f)), light.Lit(_throat));
        if (head.Tongue > 0.02f) Tongue(painter, head);
        var skull = Blob(V(-0.82f, 0.02f), V(-0.62f, -0.56f), V(-0.05f, -0.82f), V(0.38f, -0.72f), V(m * 0.55f, _giraffe ? -0.38f : -0.42f), V(m * 0.92f, _giraffe ? -0.28f : -0.34f), V(m * 1.14f, _giraffe ? -0.22f : -0.30f),
            V(m * 1.30f, 0.02f), V(m * 1.26f, 0.32f), V(m * 1.10f, 0.45f), V(m * 0.80f, 0.42f), V(m * 0.50f, 0.50f), V(0.38f, 0.74f), V(-0.14f, _giraffe ? 0.74f : 0.88f), V(-0.64f, 0.58f));
        painter.Form(skull, look.Coat, 1.25f, spread: 0.22f);
        painter.Canvas.Save();
        painter.Clip(skull);
        painter.Fill(Ellipse(m * 1.17f, 0.16f, 0.62f, 0.72f), Rgb.Mix(light.Lit(muzzle), light.Dark(muzzle), 0.12f), 0.92f, 0.12f);
        if (!_giraffe && look.Pattern == CoatPattern.Plain) painter.Fill(Taper([new(0.18f, -0.78f), new(m * 0.5f, -0.46f), new(m * 0.98f, -0.34f)], [0.13f, 0.10f, 0.09f], steps: 4), light.Lit("F4E9DA"), 0.95f);
        if (_giraffe) painter.Mark(Union(Ellipse(-0.30f, 0.42f, 0.26f, 0.22f), Ellipse(0.28f, 0.52f, 0.17f, 0.14f)), look.Coat, look.Mark, 0.8f);
        painter.Fill(Ellipse(0.02f, 0.98f, 0.72f, 0.34f), light.Dark(look.Coat), 0.45f, 0.14f);
        painter.Canvas.Restore();

        Rgb dark = light.Dark(look.Mark.Lum(0.7f));
        painter.Fill(Ellipse(m * 1.13f, 0.00f, 0.075f, 0.12f, 24f), dark, 0.95f);
        if (open <= 0.05f) painter.Stroke(Curve(V(m * 1.26f, 0.33f), V(m * 1.04f, 0.43f), V(m * 0.74f, 0.38f - (0.10f * smile))), dark, 0.05f, 0.85f);
        else painter.Stroke(Curve(V(m * 1.02f, 0.42f), V(m * 0.84f, 0.42f), V(m * 0.68f, 0.36f - (0.10f * smile))), dark, 0.05f, 0.8f);

        var eye = new Vector2(0.20f, -0.20f);
        AnimalEye.Draw(painter, eye.X, eye.Y, 0.25f, 0.28f, look.Coat, look.Iris, head.Face, head.Lids, 1.15f);
        if (painter.PixelsPerUnit > 10f)
        {
            var lid = MathF.Max(head.Face.Lid, head.Lids);
            if (lid < 0.8f)
            {
                painter.Fill(Taper([new(0.38f, -0.32f + (0.3f * lid)), new(0.53f, -0.41f + (0.3f * lid))], [0.05f, 0.012f], steps: 2), "1C1214");
                painter.Fill(Taper([new(0.31f, -0.39f + (0.3f * lid)), new(0.43f, -0.52f + (0.3f * lid))], [0.05f, 0.012f], steps: 2), "1C1214");
            }

            float brow = head.Face.Brow, tilt = head.Face.BrowTilt;
            painter.Fill(Taper([new(-0.06f, -0.52f - (0.08f * brow)), new(0.20f, -0.59f - (0.10f * brow)), new(0.44f, -0.49f + (0.11f * tilt))], [0.03f, 0.05f, 0.02f], steps: 3), dark, 0.7f);
        }

        if (_giraffe || spec.HeadForm != HeadForm.Long || head.Covered) return;
        var blow = head.Wind * 0.18f;
        painter.Form(Blob(V(-0.78f, -0.72f), V(-0.25f, -1.02f), V(0.26f, -0.90f), V(0.62f + blow, -0.50f), V(0.72f + blow, -0.22f), V(0.42f + blow, -0.44f), V(0.05f, -0.55f), V(-0.38f, -0.45f)), look.Mane, 0.6f);
    }

    private void Ear(Painter painter, HeadState head, bool far)
    {
        var o = far ? 0.20f : 0f;
        var coat = look.Coat.Lum(far ? 0.84f : 0.97f);
        using var saved = painter.Push();
        if (_giraffe)
        {
            painter.Canvas.RotateDegrees((head.Ears * 16f) + (head.EarSway * 2.5f), -0.62f, -0.45f);
            var ear = Blob(V(-0.58f + o, -0.52f), V(-0.98f + o, -0.92f), V(-1.58f + o, -0.98f), V(-1.36f + o, -0.58f), V(-0.78f + o, -0.26f));
            painter.Form(ear, coat, 0.5f);
            if (!far) painter.Fill(Blob(V(-0.76f, -0.52f), V(-1.02f, -0.74f), V(-1.40f, -0.84f), V(-1.20f, -0.60f), V(-0.86f, -0.42f)), painter.Light.Dark(look.Belly), 0.6f);
            return;
        }

        painter.Canvas.RotateDegrees((head.Ears * 18f) + (head.EarSway * 2f) - 4f, -0.42f + o, -0.66f);
        painter.Form(Blob(V(-0.28f + o, -0.66f), V(-0.24f + o, -1.06f), V(-0.50f + o, -1.52f), V(-0.70f + o, -1.12f), V(-0.64f + o, -0.62f)), coat, 0.5f);
        if (!far) painter.Fill(Blob(V(-0.36f, -0.76f), V(-0.34f, -1.02f), V(-0.48f, -1.34f), V(-0.57f, -1.08f), V(-0.54f, -0.74f)), painter.Light.Dark(look.Mark), 0.65f);
    }

    private void Horns(Painter painter)
    {
        foreach (var o in (ReadOnlySpan<float>)[0.30f, 0f])
        {
            painter.Form(Taper([new(-0.24f + o, -0.66f), new(-0.40f + (o * 1.1f), -1.34f)], [0.15f, 0.11f], steps: 3), look.Coat.Lum(o > 0f ? 0.8f : 0.92f), 0.3f);
            painter.Form(Ellipse(-0.42f + (o * 1.1f), -1.42f, 0.17f, 0.16f), look.Mane, 0.35f);
        }
    }

    private Vector2 TongueTip(HeadState head, Vector2 root)
    {
        var tip = head.TongueTo is { } to ? QuadSkeleton.Turned(to, -RestAngle * MathF.PI / 180f) : new(_m * 1.45f, 0.95f);
        var away = tip - root;
        var longest = _giraffe ? 3.4f : 1.3f;
        return root + (away * head.Tongue * MathF.Min(1f, longest / MathF.Max(away.Length(), 0.01f)));
    }

    private void Tongue(Painter painter, HeadState head)
    {
        var root = new Vector2(_m * 0.98f, 0.40f);
        var end = TongueTip(head, root);
        var sag = new Vector2(0f, 0.16f * (end - root).Length());
        painter.Form(Taper([root, Vector2.Lerp(root, end, 0.5f) + sag, end], [0.20f, 0.25f, 0.17f], steps: 6), _tongue, 0.4f);
        painter.Stroke(Curve(root, Vector2.Lerp(root, end, 0.5f) + sag, Vector2.Lerp(root, end, 0.9f) + (sag * 0.2f)), painter.Light.Dark(_tongue), 0.05f, 0.5f);
    }
}
