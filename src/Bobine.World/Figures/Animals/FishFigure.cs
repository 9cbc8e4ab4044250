using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Figures.Faces;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>A fish: one body that waves from head to tail, fins that follow late, a mouth that gulps.</summary>
internal sealed class FishFigure : IFigure
{
    private const float Unit = 0.17f;
    private const float Middle = -0.62f;

    private static readonly (string From, string To)[] _bonesOfPose = [("head", "chest"), ("chest", "hip"), ("hip", "tail"), ("head", "mouth")];

    private readonly AnimalLook _look;
    private readonly HeadWear _wear;

    public FishFigure(CastMember member, Seed seed)
    {
        _look = AnimalLook.Of(member, seed);
        _wear = new(_look);
    }

    public float Height => 1.24f * Unit;

    public SKRect Bounds(ActorState state)
    {
        var motion = Moves(state);
        var turned = 0.12f + (0.95f * MathF.Min(1f, MathF.Abs(motion.Pitch) / 30f));
        return new((-1.75f + motion.Shift.X) * Unit, (-1.62f - turned + motion.Shift.Y - (_wear.Tall ? 0.5f : 0f)) * Unit, (1.45f + (0.3f * turned) + motion.Shift.X) * Unit, (0.25f + turned + motion.Shift.Y) * Unit);
    }

    public FigurePose Pose(ActorState state)
    {
        var motion = Moves(state);
        var turn = Matrix3x2.CreateRotation(motion.Pitch * MathF.PI / 180f) * Matrix3x2.CreateTranslation(new Vector2(0f, Middle) + motion.Shift);
        Vector2 At(float x, float y) => Vector2.Transform(new(x, y + motion.Bend(x)), turn) * Unit;
        return new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
        {
            ["head"] = At(0.62f, 0f), ["eye"] = At(0.66f, -0.14f), ["mouth"] = At(1.08f, 0.08f), ["chest"] = At(0.35f, 0f), ["hip"] = At(-0.5f, 0f), ["back"] = At(0f, -0.5f), ["tail"] = At(-1.4f, 0f),
            ["foot-near"] = At(0f, 0.6f), ["foot-far"] = At(0.1f, 0.6f), ["foot-near-fore"] = At(0.2f, 0.5f), ["foot-far-fore"] = At(0.2f, 0.5f), ["foot-near-hind"] = At(-0.4f, 0.45f), ["foot-far-hind"] = At(-0.4f, 0.45f),
            ["hand-near"] = At(0.1f, 0.35f), ["hand-far"] = At(0.1f, 0.35f),
        }, _bonesOfPose);
    }

    public void Draw(Painter painter, ActorState state)
    {
        using var scratch = Scratch.Open();
        using var saved = painter.Push();
        painter.Scale(Unit, Unit);
        var m = Moves(state);
        painter.Translate(m.Shift.X, Middle + m.Shift.Y);
        painter.Turn(m.Pitch);
        var light = painter.Light;
        Vector2 P(float x, float y) => new(x, y + m.Bend(x));
        float flare = 0.06f * MathF.Sin(m.Wave - 2.4f);

        var tail = Blob(P(-0.86f, 0f), P(-1.12f, -0.30f), P(-1.52f, -0.56f - flare), P(-1.46f, -0.18f), P(-1.34f, 0.02f), P(-1.46f, 0.22f), P(-1.50f, 0.58f + flare), P(-1.10f, 0.28f));
        painter.Form(tail, _look.Foot, 0.5f);
        var dorsal = Blob(P(0.42f, -0.40f), P(0.20f, -0.72f), P(-0.24f, -0.84f + flare), P(-0.62f, -0.60f), P(-0.52f, -0.36f));
        painter.Form(dorsal, _look.Foot, 0.4f);
        painter.Form(Blob(P(0.05f, 0.44f), P(-0.18f, 0.74f - flare), P(-0.42f, 0.66f), P(-0.40f, 0.40f)), _look.Foot.Lum(0.9f), 0.3f);
        Rays(painter, m, light);

        float gulp = m.Mouth;
        var body = Blob(P(1.10f, 0.02f - (0.05f * gulp)), P(0.86f, -0.30f), P(0.42f, -0.50f), P(-0.10f, -0.50f), P(-0.60f, -0.28f), P(-0.98f, -0.10f), P(-0.98f, 0.12f), P(-0.60f, 0.30f), P(-0.10f, 0.50f), P(0.42f, 0.50f), P(0.84f, 0.34f), P(1.06f, 0.14f + (0.05f * gulp)));
        painter.Form(body, _look.Coat, 0.95f);
        painter.Canvas.Save();
        painter.Clip(body);
        painter.Fill(Blob(P(1.2f, 0.24f), P(0.5f, 0.26f), P(-0.4f, 0.18f), P(-1.0f, 0.06f), P(-0.6f, 0.7f), P(0.6f, 0.8f)), Rgb.Mix(light.Lit(_look.Belly), light.Dark(_look.Belly), 0.3f), 0.75f, 0.08f);
        foreach (var (x, w) in (ReadOnlySpan<(float, float)>)[(0.34f, 0.11f), (-0.28f, 0.12f), (-0.80f, 0.08f)])
        {
            painter.Mark(Taper([P(x + 0.04f, -0.62f), P(x - 0.03f, 0f), P(x + 0.04f, 0.62f)], [w, w * 0.85f, w], steps: 4), _look.Coat, _look.Mark, 0.95f);
        }

        if (painter.PixelsPerUnit > 45f)
        {
            using var scales = new SKPathBuilder();
            for (var row = 0; row < 3; row++)
            {
                for (var i = 0; i < 5; i++)
                {
                    float x = 0.10f - (i * 0.17f) - (row % 2 * 0.085f), y = -0.20f + (row * 0.17f);
                    scales.AddPath(Curve(P(x + 0.04f, y - 0.07f), P(x - 0.04f, y), P(x + 0.04f, y + 0.07f)));
                }
            }

            painter.Stroke(Done(scales), light.Dark(_look.Coat), 0.016f, 0.45f);
        }

        painter.Canvas.Restore();
        if (gulp > 0.06f) painter.Fill(Ellipse(1.03f, 0.08f + m.Bend(1f), 0.07f, 0.10f * gulp), light.Lit("6A2432"));
        else painter.Stroke(Curve(P(1.08f, 0.10f), P(0.96f, 0.16f), P(0.86f, 0.13f - (0.06f * state.Face.Smile))), light.Dark(_look.Nose), 0.035f, 0.9f);
        using (painter.Push())
        {
            painter.Translate(0.22f, 0.12f + m.Bend(0.2f));
            painter.Canvas.RotateDegrees(m.Fin);
            painter.Form(Blob(V(0.04f, -0.06f), V(-0.22f, -0.02f), V(-0.44f, 0.14f), V(-0.34f, 0.28f), V(-0.10f, 0.24f), V(0.05f, 0.10f)), _look.Foot.Lum(1.05f), 0.3f);
        }

        painter.Fill(Circle(0.78f, 0.14f, 0.10f), "E8707A", 0.3f, 0.05f);
        var eye = new Vector2(0.66f, -0.14f + m.Bend(0.66f));
        AnimalEye.Draw(painter, eye.X, eye.Y, 0.165f, 0.185f, _look.Coat, _look.Iris, state.Face, m.Lids);
        painter.Translate(0.62f, m.Bend(0.6f));
        painter.Scale(0.5f, 0.5f);
        var places = new HeadPlaces(new(0.08f, -0.28f), new(0.08f, -0.28f), 0.37f, new(0.9f, 0.2f), new(0.95f, 0.1f), new(-0.30f, -0.92f), 0.70f, -4f, new(-0.5f, 0.85f));
        _wear.InFront(painter, places, state, 0f);
    }

    private void Rays(Painter painter, in Motion m, Light light)
    {
        if (painter.PixelsPerUnit < 40f) return;
        var motion = m;
        Vector2 P(float x, float y) => new(x, y + motion.Bend(x));
        using var rays = new SKPathBuilder();
        for (var i = -2; i <= 2; i++) rays.AddPath(Curve(P(-1.0f, 0.04f * i), P(-1.2f, 0.14f * i), P(-1.40f + (0.03f * MathF.Abs(i)), 0.21f * i)));
        for (var i = 0; i < 4; i++) rays.AddPath(Curve(P(0.28f - (i * 0.2f), -0.46f), P(0.16f - (i * 0.2f), -0.58f), P(0.04f - (i * 0.2f), -0.70f)));
        painter.Stroke(Done(rays), light.Dark(_look.Foot), 0.018f, 0.5f);
    }

    private static Motion Moves(ActorState state)
    {
        var now = Of(state.Now, state);
        return state.Blend >= 1f ? now : Motion.Mix(Of(state.Before, state), now, state.Blend);
    }

    private static Motion Of(ActionState a, ActorState state)
    {
        float two = a.Phase * MathF.Tau, clock = state.Clock, sin = MathF.Sin(two), idle = MathF.Sin((clock * 1.3f) + (state.Variation * MathF.Tau)), mouth = state.Face.Mouth.Open;
        var hang = new Motion(0.045f, (clock * 3.2f) + (state.Variation * 6f), 3f * idle, new(0f, 0.05f * idle), mouth, 0f, 14f * MathF.Sin(clock * 4f));
        return a.Name switch
        {
            "swim" or "walk" or "enter" or "leave" or "invade" or "fly" => hang with { Amplitude = 0.10f, Wave = two, Pitch = 2f * sin, Fin = 20f * sin },
            "run" or "chase" => hang with { Amplitude = 0.15f, Wave = two, Pitch = 3f * sin, Fin = 40f },
            "jump" or "take-off" or "land" => hang with { Amplitude = 0.12f, Wave = a.Progress * 16f, Pitch = -48f + (96f * a.Progress), Shift = new(0f, -0.2f), Fin = -30f },
            "dance" or "play" or "bounce" or "cheer" or "applaud" or "spin" => hang with { Amplitude = 0.11f, Wave = two, Pitch = 16f * sin, Shift = new(0.10f * MathF.Cos(two), -0.16f * MathF.Abs(sin)), Mouth = MathF.Max(mouth, 0.5f), Fin = 30f * sin },
            "roll" => hang with { Pitch = 360f * (a.Phase - MathF.Floor(a.Phase)), Wave = two },
            "sleep" => hang with { Amplitude = 0.02f, Lids = 1f, Shift = new(0f, 0.22f + (0.02f * idle)), Pitch = 6f, Fin = 4f * idle },
            "eat" or "drink" or "kiss" or "lick" or "hit" or "break" or "push" => hang with { Amplitude = 0.08f, Wave = two * 2f, Shift = new(0.14f * MathF.Sin(a.Progress * MathF.PI), 0f), Mouth = 0.5f + (0.5f * sin) },
            "sing" or "call" or "meow" or "roar" or "bark" or "honk" or "laugh" => hang with { Pitch = -10f + (4f * sin), Mouth = MathF.Max(mouth, 0.4f + (0.4f * MathF.Abs(sin))), Fin = 20f * sin },
            "fall" or "float" => hang with { Amplitude = 0.02f, Pitch = a.Name == "fall" ? 150f * MathF.Min(1f, a.Progress * 1.6f) : 8f * idle, Fin = 0f },
            "nod" => hang with { Pitch = 12f * sin },
            "shake-head" or "shiver" => hang with { Amplitude = 0.10f, Wave = two * 2f },
            "hide" or "cry" => hang with { Shift = new(0f, 0.2f), Pitch = 10f, Lids = a.Name == "hide" ? 0.9f : 0f },
            "wave" => hang with { Fin = -50f + (40f * sin) },
            _ => hang,
        };
    }

    /// <summary>How the body waves, points and opens.</summary>
    private readonly record struct Motion(float Amplitude, float Wave, float Pitch, Vector2 Shift, float Mouth, float Lids, float Fin)
    {
        /// <summary>The sideways wave, seen as a lift of the line: small at the head, large at the tail.</summary>
        public float Bend(float x)
        {
            var back = Math.Clamp((1.1f - x) / 2.4f, 0f, 1.1f);
            return Amplitude * back * back * 2.2f * MathF.Sin(Wave - (back * 2.6f));
        }

        public static Motion Mix(in Motion a, in Motion b, float t)
        {
            float Lerp(float x, float y) => x + ((y - x) * t);
            return new(Lerp(a.Amplitude, b.Amplitude), b.Wave, Lerp(a.Pitch, b.Pitch), Vector2.Lerp(a.Shift, b.Shift, t), Lerp(a.Mouth, b.Mouth), Lerp(a.Lids, b.Lids), Lerp(a.Fin, b.Fin));
        }
    }
}
