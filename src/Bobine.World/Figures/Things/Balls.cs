using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Things;

/// <summary>A toy balloon on its string; Damage above a half and it is gone but for shreds.</summary>
internal sealed class Balloon(CastMember member, Seed seed) : Thing(1.3f, 0.35f)
{
    private static readonly Rgb[] _colours = ["D8383C", "3A74B0", "EDB93C", "3F8F62", "E58AA4", "7A4C9C"];
    private readonly Rgb _colour = NamedColours.Get(member.Look.Coat, seed.Random().Pick(_colours));

    public override void Draw(Painter painter, ActorState state)
    {
        var sway = (0.05f * MathF.Sin((state.Clock * 1.7f) + (state.Variation * 6f))) + (state.Wind * 0.25f);
        if (state.Damage > 0.5f)
        {
            for (var i = 0; i < 5; i++) painter.Form(Shapes.Blob(new(-0.1f + (i * 0.06f), -1f + (i % 2 * 0.12f)), new(-0.02f + (i * 0.06f), -1.06f), new(0.02f + (i * 0.07f), -0.95f)), _colour, 0.05f);
            return;
        }

        painter.Stroke(Shapes.Curve(new(0f, 0f), new(0.05f + (sway * 0.4f), -0.3f), new(sway - 0.03f, -0.6f), new(sway, -0.78f)), painter.Light.Lit("F4EBDC"), 0.012f);
        painter.Form(Shapes.Poly(new(sway - 0.035f, -0.75f), new(sway + 0.035f, -0.75f), new(sway, -0.82f)), _colour.Lum(0.8f), 0.05f);
        painter.Form(Shapes.Blob(new(sway, -1.3f), new(sway + 0.2f, -1.2f), new(sway + 0.22f, -1.03f), new(sway + 0.1f, -0.86f), new(sway, -0.79f), new(sway - 0.1f, -0.86f), new(sway - 0.22f, -1.03f), new(sway - 0.2f, -1.2f)), _colour, 0.42f, spread: 0.2f);
        painter.Fill(Shapes.Ellipse(sway - 0.09f, -1.17f, 0.035f, 0.06f, 24f), "FFFFFF", 0.75f, 0.008f);
    }
}

/// <summary>A ball with bright panels that turn as it rolls.</summary>
internal sealed class Ball(CastMember member, Seed seed) : Thing(0.32f, 0.16f)
{
    private static readonly Rgb[] _colours = ["D8383C", "3A74B0", "3F8F62", "E0752E"];
    private readonly Rgb _colour = NamedColours.Get(member.Look.Coat, seed.Random().Pick(_colours));

    public override void Draw(Painter painter, ActorState state)
    {
        const float r = 0.16f;
        var ball = Shapes.Circle(0f, -r, r);
        painter.Form(ball, "F6EFE0", 0.3f, shade: 0f);
        using (painter.Push())
        {
            painter.Clip(ball);
            using (painter.Push())
            {
                painter.Translate(0f, -r);
                painter.Rotate(state.Wheel * 57.3f);
                for (var i = 0; i < 3; i++)
                {
                    painter.Rotate(120f);
                    painter.Fill(Shapes.Blob(new(0f, 0f), new(0.1f, -0.08f), new(0.2f, -0.02f), new(0.14f, 0.09f)), painter.Light.Lit(_colour));
                }
            }

            painter.Fill(Shapes.Ellipse(-painter.Light.To.X * r * 0.6f, -r - (painter.Light.To.Y * r * 0.6f), r, r), painter.Light.Dark(_colour), 0.45f, r * 0.3f);
        }

        painter.Fill(Shapes.Ellipse(-0.05f, -0.22f, 0.035f, 0.024f, -24f), "FFFFFF", 0.8f, 0.006f);
    }
}

/// <summary>A member of the cast that only its effects show: a fire, fireworks.</summary>
internal sealed class Unseen(float height) : Thing(height, height * 0.5f)
{
    public override SKRect Bounds(ActorState state) => SKRect.Empty;

    public override void Draw(Painter painter, ActorState state)
    {
    }
}
