using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>The big fan of a film set; it turns with the wind it makes.</summary>
internal static class WindMachine
{
    public static void Housing(Painter p, Dressing d, float x, float foot, float r)
    {
        var hub = foot - (r * 1.72f);
        p.ContactShadow(x + 6f, foot + 2f, r * 1.05f, r * 0.14f, 0.8f, 60f);
        p.Form(Poly(V(x - (r * 0.5f), foot), V(x + (r * 0.62f), foot), V(x + (r * 0.2f), hub), V(x - (r * 0.14f), hub)), "3A4668", r * 0.5f);
        p.Form(Ellipse(x, hub, r * 0.64f, r * 1.02f), "5A6A94", r);
        p.Fill(Ellipse(x + (r * 0.09f), hub, r * 0.50f, r * 0.88f), "0D1228");
    }

    public static void Blades(Painter p, Dressing d, float x, float foot, float r, FrameState frame)
    {
        var wind = MathF.Abs(frame.Environment.Wind);
        var hub = new Vector2(x + (r * 0.1f), foot - (r * 1.72f));
        var turn = frame.Time * (2.5f + (26f * wind));
        using (p.Push())
        {
            p.Clip(Ellipse(hub.X, hub.Y, r * 0.50f, r * 0.88f));
            var sweep = 0.25f + (0.5f * wind);
            for (var i = 0; i < 5; i++)
            {
                var a = turn + (i * MathF.Tau / 5f);
                p.Fill(Poly(hub, hub + V(MathF.Cos(a) * r * 0.5f, MathF.Sin(a) * r * 0.86f), hub + V(MathF.Cos(a + (sweep * 0.5f)) * r * 0.52f, MathF.Sin(a + (sweep * 0.5f)) * r * 0.9f), hub + V(MathF.Cos(a + sweep) * r * 0.5f, MathF.Sin(a + sweep) * r * 0.86f)), "AEBBD8", 0.62f - (0.28f * wind));
            }
        }

        var wire = d.Light.Lit("8FA0C8");
        foreach (var k in new[] { 0.3f, 0.58f, 0.84f, 1f }) p.Stroke(Ellipse(hub.X, hub.Y, r * 0.5f * k, r * 0.88f * k), wire, 2.2f, 0.8f);
        for (var i = 0; i < 8; i++)
        {
            var a = i * MathF.PI / 4f;
            p.Stroke(Line(hub, hub + V(MathF.Cos(a) * r * 0.5f, MathF.Sin(a) * r * 0.88f)), wire, 1.8f, 0.75f);
        }

        p.Stroke(Ellipse(x, hub.Y, r * 0.64f, r * 1.02f), wire, 5f);
        p.Form(Ellipse(hub.X + 3f, hub.Y, r * 0.10f, r * 0.12f), "F2B43C");
    }
}
