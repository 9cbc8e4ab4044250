using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Vehicles;

/// <summary>A saloon car, or a taxi with its sign and chequers.</summary>
internal sealed class Car : Vehicle
{
    private static readonly Rgb[] _colours = ["4A86A8", "B8473C", "5E8F6A", "E0D8C8", "6A5A9C", "3E4A6A"];
    private readonly Rgb _paint;
    private readonly bool _taxi;

    public Car(CastMember member, Seed seed) : base(2.2f, 0.98f)
    {
        _taxi = member.Kind == "taxi";
        _paint = NamedColours.Get(member.Look.Coat, _taxi ? "F2B632" : seed.For("paint").Random().Pick(_colours), ColourRole.Metal);
    }

    protected override void DrawUnit(Painter p, ActorState state)
    {
        const float r = 0.19f;
        Wheel(p, -0.45f, -r - 0.02f, r * 0.92f, state, 0.55f);
        Wheel(p, 0.65f, -r - 0.02f, r * 0.92f, state, 0.55f);
        p.Form(Shapes.Blob(new(-0.98f, -0.2f), new(-1f, -0.42f), new(-0.9f, -0.5f), new(-0.66f, -0.53f), new(-0.42f, -0.82f), new(-0.25f, -0.87f), new(0.16f, -0.87f), new(0.32f, -0.8f),
            new(0.54f, -0.54f), new(0.86f, -0.48f), new(0.98f, -0.38f), new(1f, -0.2f), new(0.9f, -0.13f), new(-0.9f, -0.13f)), _paint, 0.75f, spread: 0.22f, highlight: 0.3f);
        Windows(p, state);
        p.Stroke(Shapes.Curve(new(-0.05f, -0.52f), new(-0.05f, -0.3f), new(-0.08f, -0.18f)), p.Light.Dark(_paint), 0.01f, 0.7f);
        p.Fill(Shapes.RoundRect(-0.22f, -0.46f, 0.1f, 0.025f, 0.01f), p.Light.Dark(_paint));
        p.Fill(Shapes.RoundRect(0.24f, -0.46f, 0.1f, 0.025f, 0.01f), p.Light.Dark(_paint));
        p.Fill(Shapes.Taper([new(-0.9f, -0.4f), new(0f, -0.42f), new(0.92f, -0.38f)], [0.004f, 0.012f, 0.004f]), "FFFFFF", 0.45f, 0.006f);
        if (_taxi) Sign(p, state);
        foreach (var x in (float[])[-0.54f, 0.56f])
        {
            p.Disc(x, -r - 0.01f, r * 1.17f, p.Light.Dark("191620"));
            Wheel(p, x, -r, r, state);
        }

        p.Form(Shapes.RoundRect(0.8f, -0.2f, 0.22f, 0.08f, 0.03f), "C9CCD2", 0.08f, stipple: false);
        p.Form(Shapes.RoundRect(-1.02f, -0.2f, 0.22f, 0.08f, 0.03f), "C9CCD2", 0.08f, stipple: false);
        Lamps(p, state, 0.99f, -0.37f, -0.985f, -0.38f, 0.1f);
    }

    private static void Windows(Painter p, ActorState state)
    {
        var glass = Glass(p, lit: false);
        var rear = Shapes.Blob(new(-0.52f, -0.55f), new(-0.36f, -0.77f), new(-0.22f, -0.8f), new(-0.08f, -0.8f), new(-0.08f, -0.55f), new(-0.3f, -0.545f));
        var front = Shapes.Blob(new(-0.01f, -0.55f), new(-0.01f, -0.8f), new(0.14f, -0.8f), new(0.25f, -0.75f), new(0.41f, -0.555f), new(0.2f, -0.545f));
        foreach (var pane in (SkiaSharp.SKPath[])[rear, front])
        {
            p.Fill(pane, glass);
            using (p.Push())
            {
                p.Clip(pane);
                if (ReferenceEquals(pane, front)) Driver(p);
                p.Fill(Shapes.Poly(new(-0.4f, -0.5f), new(-0.22f, -0.85f), new(-0.12f, -0.85f), new(-0.3f, -0.5f)), "FFFFFF", 0.28f);
                p.Fill(Shapes.Poly(new(0.1f, -0.5f), new(0.24f, -0.85f), new(0.3f, -0.85f), new(0.16f, -0.5f)), "FFFFFF", 0.22f);
            }
        }

        _ = state;
    }

    private static void Driver(Painter p)
    {
        p.Form(Shapes.Ellipse(0.1f, -0.66f, 0.055f, 0.068f), "C98A64", 0.12f, stipple: false);
        p.Form(Shapes.Blob(new(0.03f, -0.66f), new(0.06f, -0.74f), new(0.13f, -0.745f), new(0.16f, -0.68f), new(0.1f, -0.7f)), "3A241C", 0.08f, stipple: false);
        p.Form(Shapes.Blob(new(-0.02f, -0.5f), new(0.04f, -0.6f), new(0.16f, -0.6f), new(0.24f, -0.5f)), "4A5A7A", 0.12f, stipple: false);
    }

    private static void Sign(Painter p, ActorState state)
    {
        p.Form(Shapes.RoundRect(-0.16f, -0.98f, 0.3f, 0.12f, 0.03f), "FFF0B8", 0.1f, stipple: false);
        if (p.Light.Key.Luma < 0.85f || state.Glow > 0.2f) p.Glow(-0.01f, -0.92f, 0.26f, "FFE08A", 0.6f);
        for (var i = 0; i < 16; i++) p.Fill(Shapes.Rect(-0.72f + (i * 0.09f), i % 2 == 1 ? -0.335f : -0.305f, 0.045f, 0.03f), "221E26");
    }
}
