using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Vehicles;

/// <summary>A Formula 1 car: nose at +x, always.</summary>
internal sealed class FormulaOne(CastMember member, Seed seed) : Vehicle(2.7f, 0.62f)
{
    private static readonly Rgb[] _teams = ["D4232F", "2F6AD0", "F08A2C", "2E9A7A", "E8E4DA"];
    private readonly Rgb _paint = NamedColours.Get(member.Look.Coat, seed.For("team").Random().Chance(0.6f) ? _teams[0] : seed.For("paint").Random().Pick(_teams), ColourRole.Metal);
    private readonly Rgb _wing = NamedColours.Get(member.Look.Accent, "232A48", ColourRole.Metal);

    protected override void DrawUnit(Painter p, ActorState state)
    {
        const float r = 0.175f;
        Wheel(p, -0.59f, -r - 0.025f, r * 0.95f, state, 0.6f);
        Wheel(p, 0.67f, -r - 0.025f, r * 0.95f, state, 0.6f);
        p.Form(Shapes.Blob(new(-0.92f, -0.52f), new(-0.66f, -0.52f), new(-0.66f, -0.4f), new(-0.9f, -0.4f)), _paint.Lum(0.6f));
        Body(p);
        Cockpit(p);
        Wings(p);
        p.Disc(-0.22f, -0.21f, 0.062f, p.Light.Lit("F6F0E0"));
        var number = Rgb.Hex("1C2238");
        p.Stroke(Shapes.Curve(new(-0.245f, -0.24f), new(-0.2f, -0.24f)), p.Light.Lit(number), 0.016f);
        p.Stroke(Shapes.Curve(new(-0.2f, -0.24f), new(-0.225f, -0.18f)), p.Light.Lit(number), 0.016f);
        Wheel(p, -0.66f, -r, r, state);
        Wheel(p, 0.6f, -r, r, state);
        if (MathF.Abs(state.Velocity.X) > 12f) p.Fill(Shapes.Taper([new(-1f, -0.2f), new(-1.25f, -0.19f)], [0.02f, 0.004f]), "FFB45E", 0.35f, 0.02f);
    }

    private void Body(Painter p)
    {
        var body = Shapes.Blob(new(-0.86f, -0.14f), new(-0.86f, -0.3f), new(-0.6f, -0.36f), new(-0.3f, -0.52f), new(-0.12f, -0.55f), new(-0.02f, -0.4f), new(0.12f, -0.34f), new(0.3f, -0.33f),
            new(0.62f, -0.24f), new(1.02f, -0.13f), new(1.04f, -0.08f), new(0.4f, -0.07f), new(-0.5f, -0.06f));
        p.Form(body, _paint, 0.45f, spread: 0.25f, highlight: 0.35f);
        using (p.Push())
        {
            p.Clip(body);
            p.Fill(Shapes.Poly(new(-0.9f, -0.23f), new(0.2f, -0.2f), new(1.1f, -0.11f), new(1.1f, 0f), new(-0.9f, 0f)), p.Light.Lit("1C2238"));
            p.Fill(Shapes.Taper([new(-0.9f, -0.24f), new(0.15f, -0.21f), new(1.05f, -0.115f)], [0.016f, 0.014f, 0.008f]), p.Light.Lit("F6F0E0"));
            p.Fill(Shapes.Taper([new(-0.62f, -0.345f), new(-0.3f, -0.49f), new(-0.13f, -0.525f)], [0.005f, 0.014f, 0.006f]), "FFFFFF", 0.6f, 0.006f);
            p.Fill(Shapes.Taper([new(0.14f, -0.32f), new(0.5f, -0.26f), new(0.9f, -0.15f)], [0.004f, 0.012f, 0.004f]), "FFFFFF", 0.6f, 0.005f);
            // Panel joints.
            foreach (var x in (float[])[-0.5f, -0.05f, 0.34f, 0.72f]) p.Stroke(Shapes.Curve(new(x, -0.55f), new(x + 0.03f, -0.2f)), p.Light.Dark(_paint), 0.006f, 0.45f);
        }

        p.Form(Shapes.Blob(new(-0.36f, -0.3f), new(-0.02f, -0.3f), new(0.06f, -0.22f), new(-0.02f, -0.12f), new(-0.52f, -0.11f), new(-0.62f, -0.18f)), _paint.Lum(0.95f), 0.2f);
        p.Fill(Shapes.Blob(new(0f, -0.285f), new(0.055f, -0.23f), new(0.01f, -0.16f), new(-0.03f, -0.2f)), "14101A");
    }

    private static void Cockpit(Painter p)
    {
        p.Fill(Shapes.Blob(new(-0.07f, -0.36f), new(0.02f, -0.345f), new(0.13f, -0.335f), new(0.1f, -0.29f), new(-0.05f, -0.29f)), "17131C");
        p.Form(Shapes.Ellipse(0.015f, -0.385f, 0.066f, 0.07f), "F6D24A", 0.13f, stipple: false);
        p.Fill(Shapes.Blob(new(-0.005f, -0.412f), new(0.05f, -0.418f), new(0.084f, -0.395f), new(0.078f, -0.368f), new(0f, -0.372f)), "2A2F4A");
        p.Fill(Shapes.Ellipse(0.05f, -0.4f, 0.018f, 0.008f), "FFFFFF", 0.8f);
        p.Fill(Shapes.Taper([new(-0.1f, -0.44f), new(0.05f, -0.465f), new(0.15f, -0.42f), new(0.19f, -0.33f)], [0.014f, 0.014f, 0.012f, 0.01f]), p.Light.Lit("2A2830"));
    }

    private void Wings(Painter p)
    {
        p.Form(Shapes.Poly(new(-0.97f, -0.585f), new(-0.6f, -0.625f), new(-0.585f, -0.585f), new(-0.97f, -0.53f)), _wing, 0.08f);
        p.Form(Shapes.Poly(new(-0.99f, -0.6f), new(-0.72f, -0.6f), new(-0.69f, -0.5f), new(-0.72f, -0.32f), new(-0.8f, -0.27f), new(-0.93f, -0.3f), new(-0.985f, -0.42f)), _paint.Lum(0.96f), 0.3f);
        p.Fill(Shapes.Poly(new(-0.98f, -0.53f), new(-0.7f, -0.53f), new(-0.695f, -0.485f), new(-0.98f, -0.485f)), p.Light.Lit("F6F0E0"));
        p.Form(Shapes.Poly(new(0.76f, -0.085f), new(1.1f, -0.135f), new(1.16f, -0.03f), new(0.78f, -0.03f)), _wing, 0.08f);
        p.Form(Shapes.Poly(new(0.98f, -0.155f), new(1.13f, -0.155f), new(1.17f, -0.03f), new(0.96f, -0.03f)), _paint, 0.1f);
        p.Fill(Shapes.Poly(new(0.985f, -0.115f), new(1.145f, -0.115f), new(1.15f, -0.09f), new(0.98f, -0.09f)), p.Light.Lit("F6F0E0"));
    }
}
