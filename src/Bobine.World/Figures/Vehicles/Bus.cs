using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Vehicles;

/// <summary>A city bus with passengers in its windows, or a fire engine with ladder and blue lamp.</summary>
internal sealed class Bus(CastMember member, Seed seed) : Vehicle(member.Kind == "bus" ? 5f : 3.8f, 0.62f)
{
    private readonly bool _fire = member.Kind == "fire-truck";
    private readonly Rgb _paint = NamedColours.Get(member.Look.Coat, member.Kind == "fire-truck" ? "C8222A" : "D0652E", ColourRole.Metal);
    private readonly Seed _people = seed.For("passengers");

    protected override void DrawUnit(Painter p, ActorState state)
    {
        const float r = 0.115f;
        Wheel(p, -0.5f, -r - 0.012f, r * 0.93f, state, 0.55f);
        Wheel(p, 0.66f, -r - 0.012f, r * 0.93f, state, 0.55f);
        var body = Shapes.Blob(new(-0.97f, -0.1f), new(-0.99f, -0.34f), new(-0.96f, -0.55f), new(-0.88f, -0.6f), new(0f, -0.605f), new(0.84f, -0.6f), new(0.95f, -0.53f), new(1f, -0.3f), new(0.98f, -0.1f), new(0f, -0.09f));
        p.Form(body, _paint, 0.5f, spread: 0.2f, highlight: 0.25f);
        using (p.Push())
        {
            p.Clip(body);
            p.Fill(Shapes.Rect(-1f, -0.245f, 2f, 0.05f), p.Light.Lit(_fire ? "F2D34A" : "F6EFE0"));
            if (_fire) p.Fill(Shapes.Rect(-1f, -0.228f, 2f, 0.016f), "E8EEF2", 0.9f);
            p.Fill(Shapes.Rect(-1f, -0.13f, 2f, 0.1f), p.Light.Dark(_paint), 0.6f);
        }

        if (_fire) Engine(p, state);
        else Cabin(p, state);
        foreach (var x in (float[])[-0.58f, 0.58f])
        {
            p.Disc(x, -r - 0.005f, r * 1.2f, p.Light.Dark("191620"));
            Wheel(p, x, -r, r, state);
        }

        Lamps(p, state, 0.99f, -0.2f, -0.985f, -0.22f, 0.055f);
    }

    private void Cabin(Painter p, ActorState state)
    {
        var night = p.Light.Key.Luma < 0.78f;
        var random = _people.Random();
        for (var i = 0; i < 6; i++)
        {
            var x = -0.9f + (i * 0.285f);
            var pane = Shapes.RoundRect(x, -0.535f, 0.25f, 0.215f, 0.025f);
            p.Fill(pane, Glass(p, night));
            using (p.Push())
            {
                p.Clip(pane);
                if (random.Chance(0.75f)) Passenger(p, x + 0.12f, random);
                p.Fill(Shapes.Poly(new(x + 0.02f, -0.3f), new(x + 0.14f, -0.56f), new(x + 0.19f, -0.56f), new(x + 0.07f, -0.3f)), "FFFFFF", 0.2f);
            }
        }

        var windscreen = Shapes.Poly(new(0.83f, -0.54f), new(0.92f, -0.52f), new(0.965f, -0.31f), new(0.83f, -0.31f));
        p.Fill(windscreen, Glass(p, night));
        p.Form(Shapes.RoundRect(0.56f, -0.59f, 0.24f, 0.05f, 0.015f), "221E26", 0.04f, stipple: false);
        p.Fill(Shapes.RoundRect(0.58f, -0.582f, 0.2f, 0.032f, 0.01f), "FFB52E", 0.9f);
        p.Stroke(Shapes.Curve(new(0.79f, -0.54f), new(0.79f, -0.12f)), p.Light.Dark(_paint), 0.008f, 0.6f);
        _ = state;
    }

    private static void Passenger(Painter p, float x, Rng random)
    {
        Rgb[] skins = ["F0C09C", "D89A76", "B9784F", "8A5A40"], clothes = ["4A6FA5", "C9603F", "4FA38F", "7A4C9C", "E0A43A"], hairs = ["3A241C", "7A4A2A", "D0A050", "2A1C20"];
        p.Form(Shapes.Blob(new(x - 0.085f, -0.31f), new(x - 0.06f, -0.39f), new(x + 0.06f, -0.39f), new(x + 0.085f, -0.31f)), random.Pick(clothes), 0.1f, stipple: false);
        p.Form(Shapes.Ellipse(x, -0.43f, 0.042f, 0.05f), random.Pick(skins), 0.08f, stipple: false);
        p.Form(Shapes.Blob(new(x - 0.046f, -0.425f), new(x - 0.03f, -0.49f), new(x + 0.03f, -0.49f), new(x + 0.046f, -0.44f), new(x, -0.465f)), random.Pick(hairs), 0.06f, stipple: false);
    }

    private static void Engine(Painter p, ActorState state)
    {
        p.Fill(Shapes.Poly(new(0.62f, -0.54f), new(0.9f, -0.52f), new(0.955f, -0.32f), new(0.62f, -0.32f)), Glass(p, lit: false));
        p.Stroke(Shapes.Curve(new(0.58f, -0.55f), new(0.58f, -0.12f)), "6A1A20", 0.01f, 0.8f);
        for (var i = 0; i < 3; i++)
        {
            p.Form(Shapes.RoundRect(-0.9f + (i * 0.47f), -0.5f, 0.42f, 0.22f, 0.02f), "C9CCD2", 0.15f, stipple: false);
            for (var j = 1; j < 5; j++) p.Stroke(Shapes.Line(new(-0.89f + (i * 0.47f), -0.5f + (j * 0.044f)), new(-0.49f + (i * 0.47f), -0.5f + (j * 0.044f))), "8A8E9A", 0.006f, 0.6f);
        }

        foreach (var y in (float[])[-0.66f, -0.72f]) p.Form(Shapes.Taper([new(-1.05f, y + 0.02f), new(0.5f, y)], [0.012f, 0.012f]), "E4E2DC", 0.03f, stipple: false);
        for (var i = 0; i < 12; i++) p.Fill(Shapes.Rect(-1f + (i * 0.125f), -0.72f, 0.014f, 0.065f), p.Light.Lit("D0CEC8"));
        var turn = MathF.Sin(state.Clock * 9f);
        p.Form(Shapes.RoundRect(0.66f, -0.665f, 0.1f, 0.065f, 0.02f), turn > 0f ? "4A8CFF" : "2A4C9A", 0.06f, stipple: false);
        if (turn > 0f) p.Glow(0.71f, -0.64f, 0.4f, "6AA8FF", 0.8f * turn);
    }
}
