using System.Numerics;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>The head of an elephant: dome, fanning ears, tusks and a trunk that reaches. Units: the dome's radius, origin at its centre.</summary>
internal sealed class TrunkHead(AnimalLook look) : IAnimalHead
{
    private static readonly Rgb _ivory = "FBF3E0";
    private static readonly Rgb _pink = "D8A0A0";
    private static readonly Rgb _throat = "6A2A34";

    public HeadPlaces Places(float yaw) => new(new(0.42f, -0.20f), new(0.42f, -0.20f), 0.20f, new(0.50f, 0.92f), new(1.0f, 0.2f), new(-0.02f, -0.86f), 0.72f, 2f, new(-0.1f, 1.15f));

    /// <summary>Gets the end of the trunk: what it touches things with.</summary>
    public static Vector2 Tip(HeadState head) => Trunk(head)[3];

    public IEnumerable<Vector2> Reach(HeadState head) => [.. Trunk(head), new(1.4f, 0.9f), new(-1.5f, 0.3f), new(-1.0f, 1.0f)];

    /// <summary>The near ear lies over the shoulder, so it is drawn with the head; the far one peeps out behind the dome.</summary>
    public void Draw(Painter painter, HeadState head)
    {
        var light = painter.Light;
        Fan(painter, head, far: true);
        var open = Math.Clamp(MathF.Max(head.Mouth, head.Face.Mouth.Open), 0f, 1f);
        painter.Form(Blob(V(0.05f, 0.55f), V(0.55f, 0.70f), V(0.86f, 0.78f + (0.30f * open)), V(0.66f, 1.02f + (0.34f * open)), V(0.30f, 1.00f + (0.22f * open)), V(-0.05f, 0.85f)), look.Coat.Lum(0.94f), 0.5f);
        if (open > 0.05f) painter.Fill(Blob(V(0.30f, 0.72f), V(0.74f, 0.76f), V(0.76f, 0.84f + (0.26f * open)), V(0.42f, 0.88f + (0.22f * open))), light.Lit(_throat));
        Tusk(painter, far: true);
        var bezier = Trunk(head);
        var (line, widths) = Along(bezier);
        var trunk = Taper(line, widths, 0.6f, 0.8f, steps: 2);
        var dome = Blob(V(-0.78f, 0.10f), V(-0.70f, -0.58f), V(-0.20f, -0.98f), V(0.38f, -0.92f), V(0.80f, -0.50f), V(1.00f, -0.02f), V(1.04f, 0.42f), V(0.66f, 0.72f), V(0.16f, 0.86f), V(-0.46f, 0.66f));
        var whole = Union(dome, trunk);
        painter.Form(whole, look.Coat, 1.1f, spread: 0.22f);
        if (painter.PixelsPerUnit > 14f)
        {
            painter.Canvas.Save();
            painter.Clip(whole);
            using var folds = new SKPathBuilder();
            for (var i = 3; i < line.Length - 1; i += 2)
            {
                var d = Vector2.Normalize(line[i + 1] - line[i - 1]);
                var across = new Vector2(-d.Y, d.X) * widths[i];
                folds.AddPath(Curve(line[i] - (across * 0.9f), line[i] + (d * 0.05f), line[i] + (across * 0.2f)));
            }

            painter.Stroke(Done(folds), light.Dark(look.Coat), 0.03f, 0.5f);
            painter.Fill(Ellipse(0.86f, 0.34f, 0.30f, 0.26f), light.Lit(look.Coat.Lum(1.08f)), 0.4f, 0.12f);
            painter.Canvas.Restore();
        }

        Tusk(painter, far: false);
        var face = head.Face;
        AnimalEye.Draw(painter, 0.42f, -0.20f, 0.165f, 0.20f, look.Coat, look.Iris, face, head.Lids);
        if (painter.PixelsPerUnit > 12f)
        {
            painter.Fill(Taper([new(0.24f, -0.50f - (0.07f * face.Brow)), new(0.42f, -0.55f - (0.08f * face.Brow)), new(0.60f, -0.48f + (0.09f * face.BrowTilt))], [0.025f, 0.04f, 0.018f], steps: 3), light.Dark(look.Mark), 0.8f);
            painter.Fill(Circle(0.36f, 0.30f, 0.17f), _pink, 0.28f, 0.08f);
            var smile = face.Smile * 0.08f;
            painter.Stroke(Curve(V(0.16f, 0.62f - smile), V(0.34f, 0.76f), V(0.60f, 0.76f)), light.Dark(look.Mark), 0.045f, 0.8f);
        }

        Fan(painter, head, far: false);
    }

    private void Fan(Painter painter, HeadState head, bool far)
    {
        using var saved = painter.Push();

        // Flapping shows as the ear's width: out when pricked, folded back at rest.
        var flap = Math.Clamp(0.35f + (0.5f * head.Ears) + (0.13f * MathF.Sin(head.Clock * 2.2f)), 0f, 1.1f);
        painter.Translate(far ? 0.12f : -0.30f, -0.42f);
        painter.Canvas.RotateDegrees((far ? 8f : 0f) + (4f * MathF.Sin((head.Clock * 2.2f) + 0.8f)) - (head.Wind * 6f));
        painter.Scale((far ? 0.75f : 0.82f) + (0.40f * flap), 1f);
        var ear = Blob(V(0.10f, -0.30f), V(-0.40f, -0.52f), V(-0.98f, -0.34f), V(-1.22f, 0.22f), V(-1.08f, 0.82f), V(-0.72f, 1.28f), V(-0.40f, 1.06f), V(-0.14f, 0.72f), V(0.12f, 0.36f));
        painter.Form(ear, far ? look.Coat.Lum(0.80f) : look.Coat.Lum(0.97f), 1.2f);
        if (far || painter.PixelsPerUnit < 10f) return;
        painter.Fill(Blob(V(-0.10f, -0.12f), V(-0.42f, -0.28f), V(-0.86f, -0.16f), V(-1.02f, 0.26f), V(-0.90f, 0.72f), V(-0.68f, 1.00f), V(-0.44f, 0.80f), V(-0.18f, 0.42f)), Rgb.Mix(painter.Light.Lit(look.Coat), painter.Light.Dark(_pink), 0.45f), 0.55f, 0.07f);
    }

    private static void Tusk(Painter painter, bool far)
    {
        var o = far ? 0.16f : 0f;
        painter.Form(Taper([new(0.58f + o, 0.66f - (o * 0.3f)), new(0.90f + o, 0.98f - (o * 0.3f)), new(1.34f + o, 0.92f - (o * 0.3f))], [0.13f, 0.105f, 0.03f], steps: 5), far ? _ivory.Lum(0.85f) : _ivory, 0.24f);
    }

    /// <summary>The four points of the trunk's curve: hanging, raised to trumpet, curled to the mouth, or reaching.</summary>
    private static Vector2[] Trunk(HeadState head)
    {
        var sway = MathF.Sin(head.Clock * 1.1f);
        Vector2[] rest = [new(0.78f, 0.16f), new(1.36f, 0.80f), new(0.98f + (0.10f * sway), 1.75f), new(1.30f + (0.22f * sway), 2.42f)];
        Vector2[] raised = [new(0.80f, 0.10f), new(1.90f, 0.75f), new(1.95f, -0.15f), new(1.72f + (0.06f * sway), -1.10f)];
        Vector2[] fed = [new(0.78f, 0.16f), new(1.55f, 0.80f), new(1.45f, 1.95f), new(0.72f, 1.12f)];
        var result = new Vector2[4];
        float up = Math.Clamp(-head.Trunk, 0f, 1f), down = Math.Clamp(head.Trunk, 0f, 1f);
        for (var i = 0; i < 4; i++) result[i] = Vector2.Lerp(Vector2.Lerp(rest[i], raised[i], up), fed[i], down);
        if (head.TrunkTo is not { } to || head.TrunkReach <= 0f) return result;

        // Reaching: the tip goes to the target as far as the trunk is long, and the curve straightens with it.
        var away = to - result[0];
        const float longest = 2.9f;
        if (away.Length() > longest) to = result[0] + (away / away.Length() * longest);
        var slack = longest - (to - result[0]).Length();
        Vector2[] reach = [result[0], result[0] + new Vector2(0.62f, 0.45f + (0.25f * slack)), Vector2.Lerp(result[0], to, 0.68f) + new Vector2(0.1f, 0.42f * slack), to];
        for (var i = 0; i < 4; i++) result[i] = Vector2.Lerp(result[i], reach[i], head.TrunkReach);
        return result;
    }

    private static (Vector2[] Line, float[] Widths) Along(Vector2[] p)
    {
        const int n = 12;
        var line = new Vector2[n + 1];
        var widths = new float[n + 1];
        for (var i = 0; i <= n; i++)
        {
            float t = i / (float)n, s = 1f - t;
            line[i] = (s * s * s * p[0]) + (3f * s * s * t * p[1]) + (3f * s * t * t * p[2]) + (t * t * t * p[3]);
            widths[i] = 0.42f - (0.27f * MathF.Pow(t, 0.75f));
        }

        return (line, widths);
    }
}
