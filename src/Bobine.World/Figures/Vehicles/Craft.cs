using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Vehicles;

/// <summary>A sailing boat: it rocks on its own clock, its sail fills with the wind.</summary>
internal sealed class Boat(CastMember member, Seed seed) : Vehicle(2.6f, 1.75f)
{
    private readonly Rgb _hull = NamedColours.Get(member.Look.Coat, "B8473C", ColourRole.Metal), _sail = NamedColours.Get(member.Look.Accent, "F6EFE0");
    private readonly float _phase = seed.Random().Float() * 6f;

    protected override void DrawUnit(Painter p, ActorState state)
    {
        p.Rotate(MathF.Sin((state.Clock * 1.6f) + _phase) * 2.4f);
        p.Translate(0f, MathF.Sin((state.Clock * 1.3f) + _phase) * 0.02f);
        var fill = 0.1f + (0.25f * MathF.Min(1f, MathF.Abs(state.Wind)));
        p.Form(Shapes.Taper([new(0.02f, -0.2f), new(0f, -1.7f)], [0.026f, 0.014f]), "8A5A3A", 0.05f);
        p.Form(Shapes.Blob(new(0.04f, -1.62f), new(0.3f + fill, -1.05f), new(0.72f + (fill * 0.6f), -0.42f), new(0.35f, -0.4f), new(0.05f, -0.42f)), _sail.Lum(0.97f), 0.6f, spread: 0.3f);
        p.Form(Shapes.Blob(new(-0.04f, -1.56f), new(-0.3f + (fill * 0.8f), -1f), new(-0.78f + fill, -0.44f), new(-0.4f, -0.4f), new(-0.05f, -0.42f)), _sail, 0.6f, spread: 0.3f);
        p.Form(Shapes.Blob(new(0f, -1.7f), new(0.16f, -1.67f + (0.02f * MathF.Sin(state.Clock * 7f))), new(0.3f, -1.7f), new(0.15f, -1.62f), new(0f, -1.61f)), "E86A6A", 0.08f);
        p.Form(Shapes.RoundRect(-0.36f, -0.42f, 0.44f, 0.18f, 0.05f), "F2E6D0", 0.15f);
        foreach (var x in (float[])[-0.26f, -0.08f]) p.Disc(x, -0.33f, 0.045f, Glass(p, p.Light.Key.Luma < 0.78f));
        var hull = Shapes.Blob(new(-0.98f, -0.34f), new(-0.3f, -0.27f), new(0.4f, -0.28f), new(1.08f, -0.4f), new(0.8f, -0.06f), new(0.4f, 0.04f), new(-0.5f, 0.04f), new(-0.86f, -0.08f));
        p.Form(hull, _hull, 0.3f, spread: 0.24f);
        using (p.Push())
        {
            p.Clip(hull);
            p.Fill(Shapes.Taper([new(-1f, -0.28f), new(0f, -0.22f), new(1.1f, -0.34f)], [0.03f, 0.03f, 0.03f]), p.Light.Lit("F6EFE0"));
        }

        for (var i = 0; i < 4; i++) p.Fill(Shapes.Ellipse(-0.8f + (i * 0.5f) + (0.04f * MathF.Sin((state.Clock * 3f) + i)), 0.04f, 0.24f, 0.02f), "F4FAFF", 0.55f, 0.008f);
    }
}

/// <summary>A rocket: upright, nose up; fire below while it flies.</summary>
internal sealed class Rocket(CastMember member, Seed seed) : IFigure
{
    private const float Tall = 6f;
    private readonly Rgb _body = NamedColours.Get(member.Look.Coat, "F2ECE0", ColourRole.Metal), _fins = NamedColours.Get(member.Look.Accent, "D8383C", ColourRole.Metal);
    private readonly Seed _seed = seed;

    public float Height => Tall;

    public SKRect Bounds(ActorState state) => new(-0.75f * Tall, -1.1f * Tall, 0.75f * Tall, 0.95f * Tall);

    public FigurePose Pose(ActorState state) => new(new Dictionary<string, Vector2>(StringComparer.Ordinal) { ["head"] = new(0f, -Tall), ["chest"] = new(0f, -Tall * 0.6f), ["hip"] = new(0f, -Tall * 0.3f), ["nose"] = new(0f, -Tall), ["tail"] = new(0f, -Tall * 0.12f), ["foot-near"] = new(0.2f * Tall, 0f), ["foot-far"] = new(-0.2f * Tall, 0f), ["mouth"] = new(0f, -Tall * 0.6f), ["back"] = new(0f, -Tall) }, [("tail", "nose")]);

    public void Draw(Painter painter, ActorState state)
    {
        using (painter.Push())
        {
            painter.Scale(Tall, Tall);
            var burning = state.Now.Name is "take-off" or "fly" or "land" || state.Velocity.Y > 0.2f;
            if (burning) Fire(painter, state);
            foreach (var side in (float[])[-1f, 1f])
                painter.Form(Shapes.Blob(new(side * 0.1f, -0.36f), new(side * 0.2f, -0.2f), new(side * 0.245f, 0f), new(side * 0.17f, -0.06f), new(side * 0.08f, -0.1f)), _fins.Lum(side < 0f ? 1f : 0.86f), 0.12f);
            painter.Form(Shapes.Poly(new(-0.07f, -0.12f), new(0.07f, -0.12f), new(0.1f, -0.03f), new(-0.1f, -0.03f)), "5A5E6C", 0.08f, stipple: false);
            var hull = Shapes.Blob(new(0f, -1f), new(-0.075f, -0.88f), new(-0.135f, -0.66f), new(-0.14f, -0.4f), new(-0.1f, -0.12f), new(0.1f, -0.12f), new(0.14f, -0.4f), new(0.135f, -0.66f), new(0.075f, -0.88f));
            painter.Form(hull, _body, 0.26f, spread: 0.3f, highlight: 0.2f);
            using (painter.Push())
            {
                painter.Clip(hull);
                painter.Form(Shapes.Poly(new(-0.2f, -1.02f), new(0.2f, -1.02f), new(0.2f, -0.81f), new(-0.2f, -0.81f)), _fins, 0.2f);
                painter.Fill(Shapes.Rect(-0.2f, -0.24f, 0.4f, 0.035f), painter.Light.Lit(_fins));
            }

            painter.Form(Shapes.Circle(0f, -0.6f, 0.066f), "8A8E9A", 0.12f, stipple: false);
            painter.Fill(Shapes.Circle(0f, -0.6f, 0.048f), Rgb.Mix(painter.Light.Lit("7FC4E8"), "FFFFFF", 0.1f));
            painter.Fill(Shapes.Ellipse(-0.016f, -0.616f, 0.016f, 0.01f), "FFFFFF", 0.9f);
            painter.Form(Shapes.Blob(new(-0.014f, -0.3f), new(0.014f, -0.3f), new(0.022f, 0.01f), new(-0.022f, 0.01f)), _fins, 0.04f);
        }
    }

    private void Fire(Painter p, ActorState state)
    {
        Rgb[] colours = ["C8281C", "FF6A1C", "FFB52E", "FFF0A0"];
        var random = _seed.Random();
        p.Glow(0f, 0.12f, 0.6f, "FF9A4C", 0.8f);
        for (var i = 0; i < 4; i++)
        {
            var k = 1f - (i * 0.22f);
            var length = (0.5f + (0.1f * MathF.Sin((state.Clock * (31f + i)) + random.Float()))) * k;
            p.Fill(Shapes.Blob(new(-0.085f * k, -0.03f), new(0.085f * k, -0.03f), new(0.1f * k, length * 0.4f), new(0.02f * MathF.Sin(state.Clock * 40f), length), new(-0.1f * k, length * 0.4f)), colours[i], 0.95f, 0.004f);
        }
    }
}

/// <summary>A drone: four blurred rotors, a camera underneath.</summary>
internal sealed class Drone(CastMember member, Seed seed) : Vehicle(0.4f, 0.6f)
{
    private readonly Rgb _body = NamedColours.Get(member.Look.Coat, "3A4056", ColourRole.Metal);
    private readonly float _phase = seed.Random().Float() * 6f;

    protected override void DrawUnit(Painter p, ActorState state)
    {
        p.Translate(0f, 0.04f * MathF.Sin((state.Clock * 2.2f) + _phase));
        p.Rotate(Math.Clamp(state.Velocity.X * 1.6f * MathF.Sign(state.Facing), -14f, 14f));
        foreach (var (x, dim) in ((float, float)[])[(-0.62f, 0.7f), (0.78f, 0.7f), (-0.78f, 1f), (0.62f, 1f)])
        {
            var y = dim < 1f ? -0.47f : -0.42f;
            p.Form(Shapes.Taper([new(0f, -0.36f), new(x, y + 0.04f)], [0.05f, 0.03f]), _body.Lum(dim), 0.08f);
            p.Form(Shapes.RoundRect(x - 0.05f, y - 0.08f, 0.1f, 0.12f, 0.03f), _body.Lum(dim * 0.9f), 0.1f, stipple: false);
            p.Fill(Shapes.Ellipse(x, y - 0.09f, 0.34f, 0.035f), "DCE4F0", 0.35f, 0.012f);
            var (sin, _) = MathF.SinCos((state.Clock * 50f) + x);
            p.Fill(Shapes.Ellipse(x, y - 0.09f, 0.32f * MathF.Max(0.2f, MathF.Abs(sin)), 0.014f), "F4F8FF", 0.5f);
        }

        p.Form(Shapes.Blob(new(-0.3f, -0.36f), new(-0.18f, -0.48f), new(0.18f, -0.48f), new(0.34f, -0.36f), new(0.2f, -0.26f), new(-0.2f, -0.26f)), _body, 0.2f, highlight: 0.3f);
        p.Form(Shapes.Circle(0.2f, -0.2f, 0.1f), "23283A", 0.16f, stipple: false);
        p.Disc(0.225f, -0.2f, 0.05f, "6AA8E8");
        p.Disc(0.21f, -0.22f, 0.016f, "FFFFFF");
        p.Disc(-0.24f, -0.38f, 0.028f, MathF.Sin(state.Clock * 8f) > 0f ? "FF5A48" : "7A2A28");
        p.Stroke(Shapes.Curve(new(-0.16f, -0.27f), new(-0.26f, -0.04f), new(0.1f, -0.04f)), _body.Lum(0.8f), 0.025f);
    }
}
