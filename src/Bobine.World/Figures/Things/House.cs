using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Things;

/// <summary>A small house. Damage chars it; fire is an effect of its own; Glow lights the windows.</summary>
internal sealed class House(CastMember member, Seed seed) : Thing(5.6f, 3.4f)
{
    private static readonly Rgb[] _walls = ["E8D2B0", "C98A6A", "D8C4C0", "A8BCC4"], _roofs = ["8A4A3A", "5A4A6A", "6A5040"];
    private readonly Rgb _wall = NamedColours.Get(member.Look.Coat, seed.For("wall").Random().Pick(_walls));
    private readonly Rgb _roof = NamedColours.Get(member.Look.Accent, seed.For("roof").Random().Pick(_roofs));

    public override void Draw(Painter painter, ActorState state)
    {
        var charred = Math.Clamp(state.Damage, 0f, 1f);
        Rgb wall = Rgb.Mix(_wall, "3A3038", charred * 0.75f), roof = Rgb.Mix(_roof, "2A2430", charred * 0.8f), frame = Rgb.Mix("F4EBDC", "4A4048", charred * 0.7f);
        painter.Form(Shapes.Rect(1.35f, -5.5f, 0.55f, 1.5f), roof.Lum(0.9f), 0.5f);
        painter.Form(Shapes.Blob(new(-2.9f, 0f), new(-2.92f, -1.5f), new(-2.9f, -3f), new(0f, -3.06f), new(2.9f, -3f), new(2.92f, -1.5f), new(2.9f, 0f), new(0f, 0.02f)), wall, 3f, spread: 0.16f);
        painter.Form(Shapes.Poly(new(-2.9f, -3f), new(0f, -3.2f), new(2.9f, -3f), new(2.3f, -3.1f)), wall.Lum(0.8f), 0.4f);
        Boards(painter, wall);
        Window(painter, state, -1.75f, -2.15f, frame);
        Window(painter, state, 1.75f, -2.15f, frame);
        Door(painter, frame, charred);
        var tiles = Shapes.Blob(new(-3.4f, -2.86f), new(-2.2f, -4.3f), new(-1.7f, -5f), new(0f, -5.06f), new(1.7f, -5f), new(2.2f, -4.3f), new(3.4f, -2.86f), new(0f, -2.8f));
        painter.Form(tiles, roof, 2f, spread: 0.2f);
        using (painter.Push())
        {
            painter.Clip(tiles);
            for (var row = 0; row < 6; row++)
                for (var i = 0; i < 16; i++)
                    painter.Stroke(Shapes.Curve(new(-3.4f + (i * 0.44f) + (row % 2 * 0.22f), -2.95f - (row * 0.36f)), new(-3.18f + (i * 0.44f) + (row % 2 * 0.22f), -2.84f - (row * 0.36f)), new(-2.96f + (i * 0.44f) + (row % 2 * 0.22f), -2.95f - (row * 0.36f))), painter.Light.Dark(roof), 0.035f, 0.5f);
        }
    }

    private static void Boards(Painter p, Rgb wall)
    {
        for (var i = 1; i < 6; i++) p.Stroke(Shapes.Line(new(-2.88f, -i * 0.5f), new(2.88f, -i * 0.5f)), p.Light.Dark(wall), 0.025f, 0.28f);
    }

    private static void Window(Painter p, ActorState state, float x, float y, Rgb frame)
    {
        var lit = state.Glow > 0.2f || p.Light.Key.Luma < 0.78f;
        p.Form(Shapes.Rect(x - 0.62f, y - 0.62f, 1.24f, 1.3f), frame, 0.3f);
        var pane = Shapes.Rect(x - 0.5f, y - 0.5f, 1f, 1.04f);
        if (lit)
        {
            using var glow = Painter.Linear(new(x, y - 0.5f), new(x, y + 0.54f), [("FFE9A0", 1f), ("FFCF7A", 1f), ("E88A3A", 1f)]);
            p.FillShader(pane, glow);
        }
        else p.Fill(pane, p.Light.Lit("7FA8C0"));

        if (state.Damage > 0.3f) p.Fill(pane, "1A1420", 0.7f * state.Damage);
        p.Stroke(Shapes.Line(new(x, y - 0.5f), new(x, y + 0.54f)), p.Light.Lit(frame), 0.07f);
        p.Stroke(Shapes.Line(new(x - 0.5f, y), new(x + 0.5f, y)), p.Light.Lit(frame), 0.07f);
        p.Form(Shapes.Rect(x - 0.72f, y + 0.6f, 1.44f, 0.13f), frame.Lum(0.92f), 0.12f);
    }

    private static void Door(Painter p, Rgb frame, float charred)
    {
        p.Form(Shapes.Rect(-0.62f, -2f, 1.24f, 2f), frame, 0.3f);
        p.Form(Shapes.Rect(-0.5f, -1.9f, 1f, 1.9f), Rgb.Mix("4A6A7A", "2A2430", charred), 0.9f, spread: 0.14f);
        p.Disc(0.34f, -0.9f, 0.07f, p.Light.Lit("F2C14A"));
        p.Form(Shapes.Rect(-0.85f, -0.14f, 1.7f, 0.16f), "B0A494", 0.14f);
    }
}
