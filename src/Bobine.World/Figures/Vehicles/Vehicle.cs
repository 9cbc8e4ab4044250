using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Vehicles;

/// <summary>A vehicle seen from the side with a hint of three-quarter. Its nose is at +x, its lamps white there and red behind, and only the whole is ever mirrored.</summary>
/// <param name="halfLength">Metres: the drawing's unit.</param>
/// <param name="height">The height in half-lengths.</param>
internal abstract class Vehicle(float halfLength, float height) : IFigure
{
    public float Height => halfLength * height;

    public virtual SKRect Bounds(ActorState state)
    {
        var u = halfLength;
        return new(-1.5f * u, -(height + 0.35f) * u, 2.2f * u, 0.25f * u);
    }

    public void Draw(Painter painter, ActorState state)
    {
        using (painter.Push())
        {
            painter.Scale(halfLength, halfLength);
            var bob = MathF.Abs(state.Velocity.X) > 0.3f ? MathF.Sin((state.Clock * 23f) + (state.Variation * 6f)) * 0.004f : 0f;
            painter.Translate(0f, bob);
            DrawUnit(painter, state);
        }
    }

    public virtual FigurePose Pose(ActorState state) => new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
    {
        ["head"] = new(0f, -Height), ["chest"] = new(0f, -Height * 0.5f), ["hip"] = new(0f, -Height * 0.4f), ["mouth"] = new(halfLength, -Height * 0.4f),
        ["foot-near"] = new(halfLength * 0.55f, 0f), ["foot-far"] = new(-halfLength * 0.55f, 0f), ["nose"] = new(halfLength, -Height * 0.35f), ["tail"] = new(-halfLength, -Height * 0.35f), ["back"] = new(0f, -Height),
    }, [("tail", "nose"), ("foot-far", "foot-near")]);

    /// <summary>Draws with one unit per half-length, y down, ground at 0.</summary>
    protected abstract void DrawUnit(Painter p, ActorState state);

    protected static void Wheel(Painter p, float x, float y, float r, ActorState state, float dim = 1f, Rgb? rim = null)
    {
        Rgb tyre = ((Rgb)"2A2830").Lum(dim), metal = (rim ?? "C9CCD2").Lum(dim);
        p.Form(Shapes.Circle(x, y, r), tyre, r * 2f, stipple: false);
        p.Form(Shapes.Circle(x, y, r * 0.6f), metal, r * 1.2f, stipple: false);
        p.Disc(x, y, r * 0.47f, p.Light.Dark("55555F"));
        if (MathF.Abs(state.Velocity.X) > 7f)
        {
            // Too fast for spokes: rings, as an eye sees them.
            p.Stroke(Shapes.Circle(x, y, r * 0.52f), "D8DAE0", r * 0.12f, 0.35f, r * 0.08f);
            p.Stroke(Shapes.Circle(x, y, r * 0.3f), "D8DAE0", r * 0.12f, 0.3f, r * 0.08f);
        }
        else
        {
            for (var i = 0; i < 5; i++)
            {
                var (sin, cos) = MathF.SinCos(MathF.Abs(state.Wheel) + (i * MathF.Tau / 5f));
                p.Fill(Shapes.Taper([new(x, y), new(x + (cos * r * 0.5f), y + (sin * r * 0.5f))], [r * 0.12f, r * 0.08f], steps: 1), p.Light.Lit(metal));
            }
        }

        p.Disc(x, y, r * 0.12f, p.Light.Lit("E8E8EE"));
    }

    protected static void Lamps(Painter p, ActorState state, float frontX, float frontY, float backX, float backY, float size)
    {
        var on = state.Glow > 0.2f || p.Light.Key.Luma < 0.78f;
        p.Fill(Shapes.RoundRect(frontX - size, frontY - (size * 0.5f), size, size, size * 0.35f), on ? "FFF4C8" : p.Light.Lit("F6ECD0"));
        p.Fill(Shapes.RoundRect(backX, backY - (size * 0.5f), size * 0.6f, size * 1.1f, size * 0.2f), on ? "FF4A3A" : p.Light.Lit("B8322E"));
        if (!on) return;
        p.Glow(frontX, frontY, size * 4f, "FFF0C0", 0.75f);
        p.Glow(backX, backY, size * 2.4f, "FF5A48", 0.55f);
        using var beam = Painter.Linear(new(frontX, 0f), new(frontX + (size * 10f), 0f), [("FFF0C0", 0.4f), ("FFF0C0", 0f)]);
        p.FillShader(Shapes.Poly(new(frontX, frontY - (size * 0.4f)), new(frontX + (size * 10f), frontY - (size * 1.4f)), new(frontX + (size * 10f), frontY + (size * 2.6f)), new(frontX, frontY + (size * 0.4f))), beam, 1f, size * 0.4f, SKBlendMode.Screen);
    }

    protected static Rgb Glass(Painter p, bool lit) => lit ? p.Light.Lit("FFD98A") : Rgb.Mix(p.Light.Lit("9FC4D2"), p.Light.Key, 0.12f);
}
