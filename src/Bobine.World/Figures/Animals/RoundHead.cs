using System.Numerics;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>The head of cats, lions and dogs, always three-quarter with both eyes visible. Units: the head's half-width, origin at its centre.</summary>
/// <remarks>Design: the art bible, sections 6 and 7.</remarks>
internal sealed class RoundHead(QuadSpec spec, AnimalLook look) : IAnimalHead
{
    private static readonly Rgb _throat = "5E1C2A";
    private static readonly Rgb _tongue = "E2707A";
    private static readonly Rgb _inner = "E88F92";
    private static readonly Rgb _whisker = "FFF8EC";
    private static readonly Rgb _tooth = "FFFAF0";

    private readonly bool _cat = spec.Ear == EarForm.Point;
    private readonly bool _dog = spec.Ear == EarForm.Flop;
    private readonly bool _lion = spec.Ear == EarForm.Round;

    public HeadPlaces Places(float yaw)
    {
        var muzzle = MuzzleAt(yaw);
        return new(EyeAt(yaw, 1f), EyeAt(yaw, -1f), 0.275f, muzzle + new Vector2(0f, 0.24f), muzzle - new Vector2(0f, 0.12f), new(yaw * 0.06f, -0.60f), _dog ? 0.80f : 0.86f, 0f, new(-0.15f, 1.02f));
    }

    public IEnumerable<Vector2> Reach(HeadState head) =>
        head.Tongue > 0f ? [TongueTip(head, MuzzleAt(head.Yaw) + new Vector2(0f, 0.26f)), new(1.3f, 0.5f), new(-1.3f, 0.5f)] : [new(1.3f, 0.5f), new(-1.3f, 0.5f)];

    private Vector2 MuzzleAt(float yaw) => new(yaw * (_dog ? 0.52f : 0.44f), _dog ? 0.42f : 0.40f);

    private Vector2 EyeAt(float yaw, float side) => new((yaw * 0.30f) + (side * (_dog ? 0.40f : 0.44f) * (1f - (0.08f * MathF.Abs(yaw)))), _dog ? -0.14f : -0.08f);

    public void Draw(Painter painter, HeadState head)
    {
        var yaw = head.Yaw;
        var detail = painter.PixelsPerUnit;
        var headwear = head.Covered;
        if (!_dog) Ears(painter, head, onTop: false, headwear);
        var skull = Skull(yaw);
        painter.Form(skull, look.Coat, 1.8f, spread: 0.2f, blur: 0.14f);
        painter.Canvas.Save();
        painter.Clip(skull);
        FaceMarks(painter, yaw, detail);
        painter.Canvas.Restore();
        Muzzle(painter, head, detail);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f]) Eye(painter, head, side, detail);
        if (_dog) Ears(painter, head, onTop: true, headwear);
    }

    private SKPath Skull(float yaw)
    {
        if (_dog)
        {
            return Blob(V(0f, -0.96f), V(-0.60f, -0.82f), V(-0.90f, -0.22f), V(-0.88f, 0.26f), V(-0.62f, 0.66f), V(-0.25f + (yaw * 0.12f), 0.84f), V(0.28f + (yaw * 0.12f), 0.84f),
                V(0.64f, 0.66f), V(0.88f, 0.26f), V(0.90f, -0.22f), V(0.60f, -0.82f));
        }

        if (_lion)
        {
            return Blob(V(0f, -0.94f), V(-0.60f, -0.80f), V(-0.92f, -0.18f), V(-0.98f, 0.28f), V(-0.70f, 0.72f), V(-0.28f + (yaw * 0.12f), 0.98f), V(0.30f + (yaw * 0.12f), 0.98f),
                V(0.72f, 0.72f), V(0.98f, 0.28f), V(0.92f, -0.18f), V(0.60f, -0.80f));
        }

        return Blob(V(0f, -0.92f), V(-0.62f, -0.76f), V(-0.97f, -0.14f), V(-1.12f, 0.36f), V(-0.74f, 0.70f), V(-0.25f + (yaw * 0.12f), 0.90f), V(0.28f + (yaw * 0.12f), 0.90f),
            V(0.76f, 0.70f), V(1.12f, 0.36f), V(0.97f, -0.14f), V(0.62f, -0.76f));
    }

    private void Ears(Painter painter, HeadState head, bool onTop, bool covered)
    {
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var far = s * head.Yaw > 0.1f;
            var coat = far ? look.Coat.Lum(0.90f) : look.Coat;
            painter.Canvas.Save();
            if (_lion)
            {
                var ex = (s * 0.70f) - (head.Yaw * 0.22f);
                painter.Canvas.RotateDegrees(-s * head.Ears * 8f, ex, -0.6f);
                painter.Form(Ellipse(ex, -0.72f, 0.29f, 0.29f), coat.Lum(0.94f), 0.6f);
                painter.Fill(Ellipse(ex + (s * 0.02f), -0.68f, 0.17f, 0.18f), painter.Light.Dark("B5683A"), 0.8f);
            }
            else if (_cat)
            {
                // Pricked ears come together, laid back they turn out and shorten.
                var ex = (s * 0.60f) - (head.Yaw * 0.22f);
                var back = MathF.Max(0f, -head.Ears);
                painter.Canvas.RotateDegrees(s * ((back * 34f) - (MathF.Max(0f, head.Ears) * 6f) + head.EarSway), ex, -0.45f);
                if (covered) painter.Canvas.Translate(s * 0.14f, 0.10f);
                var tip = 1.38f - (0.22f * back);
                painter.Form(Blob(V(ex - (s * 0.33f), -0.40f), V(ex - (s * 0.17f), -0.98f), V(ex + (s * 0.17f), -tip), V(ex + (s * 0.32f), -0.98f), V(ex + (s * 0.36f), -0.28f)), coat, 0.8f);
                if (painter.PixelsPerUnit > 10f)
                {
                    painter.Fill(Blob(V(ex - (s * 0.10f), -0.55f), V(ex - (s * 0.02f), -0.92f), V(ex + (s * 0.14f), -tip + 0.22f), V(ex + (s * 0.21f), -0.85f), V(ex + (s * 0.19f), -0.5f)),
                        painter.Light.Lit(Rgb.Mix(_inner, look.Mark, 0.25f)), 0.85f);
                }
            }
            else
            {
                var ex = (s * 0.78f) - (head.Yaw * 0.2f);
                painter.Canvas.RotateDegrees((-s * head.Ears * 14f) - (s * head.EarSway * 2f), ex, -0.68f);
                painter.Form(Blob(V(ex - (s * 0.24f), -0.80f), V(ex + (s * 0.14f), -0.74f), V(ex + (s * 0.44f), -0.12f), V(ex + (s * 0.36f), 0.50f), V(ex + (s * 0.08f), 0.60f), V(ex - (s * 0.10f), 0.10f)),
                    look.Mark, 0.7f);
            }

            painter.Canvas.Restore();
        }
    }

    private void FaceMarks(Painter painter, float yaw, float detail)
    {
        if (_lion) painter.Fill(Ellipse(yaw * 0.3f, 0f, 0.42f, 0.9f), painter.Light.Lit(look.Coat.Lum(1.08f)), 0.55f, 0.15f);
        switch (look.Pattern)
        {
            case CoatPattern.Patches when _dog:
                painter.Mark(Blob(V(-0.10f + (yaw * 0.3f), -1.1f), V(-0.9f, -1f), V(-1.2f, 0f), V(-0.75f, 0.38f), V(-0.16f + (yaw * 0.2f), 0.16f)), look.Coat, look.Mark);
                painter.Mark(Blob(V(0.42f + (yaw * 0.3f), -1.1f), V(1.0f, -1f), V(1.2f, 0f), V(0.92f, 0.30f), V(0.74f + (yaw * 0.1f), -0.3f)), look.Coat, look.Mark);
                break;
            case CoatPattern.Patches:
                painter.Mark(Blob(V(-0.06f + (yaw * 0.3f), -1.1f), V(-0.9f, -1f), V(-1.3f, 0f), V(-0.75f, 0.26f), V(-0.18f + (yaw * 0.2f), -0.1f)), look.Coat, look.Mark);
                break;
            case CoatPattern.Tuxedo:
                painter.Mark(Blob(V(yaw * 0.30f, -0.62f), V((yaw * 0.34f) - 0.16f, -0.1f), V((yaw * 0.40f) - 0.62f, 0.52f), V(yaw * 0.4f, 1.1f), V((yaw * 0.40f) + 0.62f, 0.52f), V((yaw * 0.34f) + 0.16f, -0.1f)), look.Coat, look.Mark);
                break;
            case CoatPattern.Tabby when detail > 9f:
                using (var lines = new SKPathBuilder())
                {
                    for (var i = -1; i <= 1; i++) lines.AddPath(Taper([new((i * 0.2f) + (yaw * 0.25f), -0.98f), new((i * 0.16f) + (yaw * 0.28f), -0.52f + (0.05f * Math.Abs(i)))], [0.075f, 0.02f], steps: 2));
                    foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
                    {
                        for (var j = 0; j < 2; j++) lines.AddPath(Taper([new(s * 1.14f, 0.10f + (j * 0.24f)), new((s * 0.72f) + (yaw * 0.1f), 0.15f + (j * 0.17f))], [0.07f, 0.015f], steps: 2));
                    }

                    painter.Mark(Done(lines), look.Coat, look.Mark, 0.95f);
                }

                break;
            default:
                break;
        }
    }

    private void Muzzle(Painter painter, HeadState head, float detail)
    {
        var light = painter.Light;
        var belly = look.Belly;
        var at = MuzzleAt(head.Yaw);
        float mx = at.X, my = at.Y, mz = 0.8f + (0.3f * spec.Muzzle), smile = head.Face.Smile * 0.10f;
        var open = MathF.Max(head.Mouth, MathF.Max(0f, head.Face.Mouth.Open));
        var wide = 1f + (0.30f * (head.Face.Mouth.Width - 1f)) - (0.22f * head.Face.Mouth.Round);
        if (open > 0.04f)
        {
            float o = open * (_lion ? 1.15f : 1f), w = wide;
            painter.Form(Blob(V(mx - (0.36f * w), my + 0.08f), V(mx + (0.36f * w), my + 0.08f), V(mx + (0.29f * w), my + 0.34f + (o * 0.38f)), V(mx, my + 0.44f + (o * 0.46f)), V(mx - (0.29f * w), my + 0.34f + (o * 0.38f))), Rgb.Mix(belly, look.Coat, 0.35f), 0.6f);
            var mouth = Blob(V(mx - (0.32f * w), my + 0.15f - (smile * 0.3f)), V(mx, my + 0.09f), V(mx + (0.32f * w), my + 0.15f - (smile * 0.3f)), V(mx + (0.25f * w), my + 0.28f + (o * 0.34f)), V(mx, my + 0.34f + (o * 0.42f)), V(mx - (0.25f * w), my + 0.28f + (o * 0.34f)));
            painter.Fill(mouth, light.Lit(_throat));
            if (detail > 9f)
            {
                painter.Canvas.Save();
                painter.Clip(mouth);
                painter.Fill(Ellipse(mx, my + 0.40f + (o * 0.40f), 0.21f * w, 0.20f), light.Lit(_tongue));
                if (open > 0.45f && detail > 22f)
                {
                    foreach (var s in (ReadOnlySpan<float>)[-1f, 1f]) painter.Fill(Poly(V(mx + (s * 0.10f * w), my + 0.10f), V(mx + (s * 0.20f * w), my + 0.10f), V(mx + (s * 0.155f * w), my + 0.27f + (0.06f * o))), light.Lit(_tooth));
                }

                painter.Canvas.Restore();
            }
        }
        else
        {
            painter.Form(Ellipse(mx, my + 0.29f, 0.25f, 0.17f), belly, 0.3f);
        }

        if (head.Tongue > 0.02f) Tongue(painter, head, new(mx, my + 0.26f));
        var puffs = Blob(V(mx, my - 0.30f - (0.06f * spec.Muzzle)), V(mx - (0.26f * mz), my - 0.20f), V(mx - (0.56f * mz), my + 0.02f), V(mx - (0.48f * mz), my + 0.27f), V(mx - (0.20f * mz), my + 0.33f), V(mx, my + 0.25f),
            V(mx + (0.20f * mz), my + 0.33f), V(mx + (0.48f * mz), my + 0.27f), V(mx + (0.56f * mz), my + 0.02f), V(mx + (0.26f * mz), my - 0.20f));
        painter.Form(puffs, belly, 0.75f, spread: 0.16f);
        var k = _dog ? 1.25f : 1f;
        painter.Fill(Blob(V(mx - (0.17f * k), my - 0.20f), V(mx, my - (0.24f * k)), V(mx + (0.17f * k), my - 0.20f), V(mx + (0.10f * k), my - 0.06f), V(mx, my + (0.01f * k)), V(mx - (0.10f * k), my - 0.06f)), light.Lit(look.Nose));
        if (detail < 12f) return;
        painter.Fill(Ellipse(mx - 0.05f, my - 0.18f, 0.055f, 0.028f), new(1f, 1f, 1f), 0.6f);
        var line = light.Dark(Rgb.Mix(belly, look.Mark.Lum(0.8f), 0.75f));
        using (var curves = new SKPathBuilder())
        {
            curves.AddPath(Curve(V(mx, my), V(mx, my + 0.12f)));
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f]) curves.AddPath(Curve(V(mx, my + 0.13f), V(mx + (s * 0.17f), my + 0.22f), V(mx + (s * 0.34f), my + 0.17f - smile)));
            painter.Stroke(Done(curves), line, 0.042f);
        }

        if (detail < 22f) return;
        using var dots = new SKPathBuilder();
        using var whiskers = new SKPathBuilder();
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            for (var j = 0; j < 3; j++)
            {
                dots.AddPath(Circle(mx + (s * (0.22f + (0.07f * j))), my + 0.02f + (0.06f * (j % 2)), 0.018f));
                if (!_dog) whiskers.AddPath(Curve(V(mx + (s * 0.34f), my + 0.02f + (0.05f * j)), V(mx + (s * 0.85f), my - 0.08f + (0.12f * j)), V(mx + (s * 1.22f), my - 0.04f + (0.19f * j))));
            }
        }

        painter.Fill(Done(dots), line, 0.7f);
        if (!_dog) painter.Stroke(Done(whiskers), light.Lit(_whisker), 0.016f, 0.65f);
    }

    private static Vector2 TongueTip(HeadState head, Vector2 root)
    {
        var away = (head.TongueTo ?? (root + new Vector2(0.10f, 0.30f + (0.5f * head.Tongue)))) - root;
        var length = away.Length();
        return root + (away * head.Tongue * MathF.Min(1f, 1.6f / MathF.Max(length, 0.01f)));
    }

    private static void Tongue(Painter painter, HeadState head, Vector2 root)
    {
        var end = TongueTip(head, root);
        var sag = new Vector2(0f, 0.12f * head.Tongue);
        painter.Form(Taper([root, ((root + end) / 2f) + sag, end], [0.13f, 0.16f, 0.14f], steps: 5), _tongue, 0.3f);
    }

    private void Eye(Painter painter, HeadState head, float side, float detail)
    {
        var at = EyeAt(head.Yaw, side);
        var narrow = 1f - (0.22f * MathF.Max(0f, side * head.Yaw));
        var k = (_lion ? 0.84f : _dog ? 0.88f : 1f) * (look.Age is "baby" or "young" ? 1.12f : 1f);
        var face = head.Face;
        var skin = look.Pattern == CoatPattern.Patches && side < 0f ? look.Mark : look.Coat;
        AnimalEye.Draw(painter, at.X, at.Y, 0.235f * narrow * k, 0.275f * k, skin, look.Iris, face with { BrowTilt = face.BrowTilt * side }, head.Lids);
        if (detail < 9f) return;
        float by = -0.50f - (0.10f * face.Brow) + (_dog ? -0.04f : 0f), a = face.BrowTilt, x = at.X;
        var colour = painter.Light.Dark(_lion ? look.Mane : look.Coat.Luma < 0.35f ? look.Mark : look.Mark.Lum(0.75f));
        painter.Fill(Taper([new(x - (side * 0.17f), by + (0.11f * a)), new(x + (side * 0.03f), by - 0.05f), new(x + (side * 0.22f), by + 0.03f - (0.05f * a))], [0.04f, 0.055f, 0.02f], steps: 3), colour, 0.85f);
    }
}
