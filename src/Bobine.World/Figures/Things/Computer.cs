using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Things;

/// <summary>A computer on its desk. Its screen shows a picture until Damage breaks it: cracks from the blow, then a dark hole.</summary>
internal sealed class Computer(CastMember member, Seed seed) : Thing(1.35f, 0.75f)
{
    private readonly Rgb _case = NamedColours.Get(member.Look.Coat, "D8D4CC", ColourRole.Metal);

    public override void Draw(Painter painter, ActorState state)
    {
        foreach (var x in (float[])[-0.62f, 0.56f]) painter.Form(Shapes.Rect(x, -0.68f, 0.07f, 0.68f), "6B4A34", 0.07f);
        painter.Form(Shapes.RoundRect(-0.74f, -0.75f, 1.48f, 0.08f, 0.02f), "8A5F42", 0.1f);
        painter.Form(Shapes.RoundRect(-0.3f, -0.785f, 0.5f, 0.035f, 0.012f), _case.Lum(0.9f), 0.05f, stipple: false);
        painter.Form(Shapes.Poly(new(-0.05f, -0.9f), new(0.05f, -0.9f), new(0.13f, -0.76f), new(-0.13f, -0.76f)), _case.Lum(0.8f), 0.1f, stipple: false);
        painter.Form(Shapes.RoundRect(-0.42f, -1.35f, 0.84f, 0.52f, 0.04f), _case, 0.4f, spread: 0.14f);
        var screen = Shapes.RoundRect(-0.38f, -1.31f, 0.76f, 0.43f, 0.02f);
        var broken = Math.Clamp(state.Damage, 0f, 1f);
        Picture(painter, screen, state, broken);
        if (broken > 0f) Cracks(painter, screen, broken);
        painter.Disc(0.36f, -0.855f, 0.012f, broken > 0.5f ? "7A2A28" : "8CF0B4");
    }

    private static void Picture(Painter p, SKPath screen, ActorState state, float broken)
    {
        using var shader = Painter.Linear(new(0f, -1.31f), new(0f, -0.88f), [("6FB8E8", 1f), ("BFE4F4", 1f), ("8CC07A", 1f)]);
        p.Fill(screen, "10141F");
        if (broken > 0.85f) return;
        p.FillShader(screen, shader, 1f - (0.6f * broken));
        using (p.Push())
        {
            p.Clip(screen);
            p.Fill(Shapes.Blob(new(-0.38f, -1f), new(-0.1f, -1.08f), new(0.2f, -0.98f), new(0.4f, -1.05f), new(0.4f, -0.85f), new(-0.4f, -0.85f)), "5E9A5A", 0.9f);
            p.Disc(0.2f, -1.21f, 0.05f, "FFF0B0");
            if (broken > 0f && MathF.Sin(state.Clock * 60f) > 0f) p.Cover("FFFFFF", 0.25f);
            p.Fill(Shapes.Poly(new(-0.3f, -0.86f), new(-0.08f, -1.33f), new(0.02f, -1.33f), new(-0.2f, -0.86f)), "FFFFFF", 0.14f);
        }

        if (broken < 0.5f) p.Glow(0f, -1.1f, 0.7f, "9AD0F0", 0.25f);
    }

    private void Cracks(Painter p, SKPath screen, float broken)
    {
        var random = seed.For("cracks").Random();
        const float x = 0.06f, y = -1.1f;
        using (p.Push())
        {
            p.Clip(screen);
            p.Fill(Shapes.Blob(new(x - (0.09f * broken), y), new(x, y - (0.08f * broken)), new(x + (0.1f * broken), y - 0.01f), new(x + 0.02f, y + (0.09f * broken))), "08090F");
            for (var i = 0; i < 11; i++)
            {
                var angle = (i * MathF.Tau / 11f) + random.Range(-0.2f, 0.2f);
                var length = random.Range(0.2f, 0.5f) * broken;
                var bend = random.Range(-0.05f, 0.05f);
                var (sin, cos) = MathF.SinCos(angle);
                p.Stroke(Shapes.Curve(new(x, y), new(x + (cos * length * 0.5f) + bend, y + (sin * length * 0.5f)), new(x + (cos * length), y + (sin * length) + bend)), "EAF4FF", 0.008f, 0.9f);
            }

            for (var ring = 1; ring < 3; ring++) p.Stroke(Shapes.Circle(x, y, 0.08f * ring * broken), "EAF4FF", 0.005f, 0.6f);
        }
    }
}
