using System.Numerics;
using Bobine.World.Simulation;
using Bobine.World.Simulation.Acting;

namespace Bobine.World.Figures.People.Moves;

/// <summary>Doing things to things and to others: every blow, catch and kiss meets its target at the table's contact point.</summary>
internal static class Deeds
{
    public static BodyPose Eat(ActionState action, in MoveContext c)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var m = Voices.Mouth(c);
        var low = Gaits.Stand(action, c) with { HandNear = new(0.44f, 0.42f), ElbowNear = 1f, HandFar = new(0.40f, 0.66f), ElbowFar = 0.9f, ShapeNear = HandShape.Grip, Lean = 0.05f };
        var bite = low with { HandNear = m + new Vector2(0.26f, 0.22f), HeadTilt = 7f, Lean = 0.08f, Tool = -30f };
        return BodyPose.Keys(t, (0f, low), (0.38f, bite), (0.60f, bite), (1f, low));
    }

    public static BodyPose Drink(ActionState action, in MoveContext c)
    {
        var m = Voices.Mouth(c);
        var hold = Gaits.Stand(action, c) with { HandNear = new(0.42f, 0.44f), ElbowNear = 1f, ShapeNear = HandShape.Grip };
        var sip = hold with { HandNear = m + new Vector2(0.36f, 0.24f), HeadTilt = -10f, Lean = -0.05f, Tool = -58f };
        return BodyPose.Keys(action.Progress, (0f, hold), (0.36f, sip with { Tool = -26f, HeadTilt = -3f }), (0.50f, sip), (0.70f, sip with { Tool = -66f, HeadTilt = -13f }), (0.82f, hold), (1f, hold));
    }

    public static BodyPose Give(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var offer = stand with { HandNear = new(0.82f, 0.36f), ElbowNear = 1f, Lean = 0.12f, ReachNear = 1f, HeadTilt = 3f, FootFar = new(0.30f, 0f) };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.22f, stand with { HandNear = new(0.30f, 0.50f), ElbowNear = 1f, Lean = 0f }), (0.46f, offer), (0.58f, offer), (0.78f, stand with { HandNear = new(0.30f, 0.56f), ElbowNear = 1f }), (1f, stand));
    }

    public static BodyPose Hit(ActionState action, in MoveContext c)
    {
        var contact = ActionTable.Of(action.Name).Contact;
        var stand = Gaits.Stand(action, c) with { FootNear = new(-0.26f, 0f), FootFar = new(0.30f, 0f), ShapeNear = HandShape.Fist, ShapeFar = HandShape.Fist };
        var k = 0.75f + (0.5f * action.Intensity);
        var guard = stand with { HandNear = c.Holds is null ? new(0.28f, 0.22f) : new(0.40f, 0.58f), HandFar = new(0.62f, c.Holds is null ? 0.24f : 0.50f), ElbowNear = 1f, ElbowFar = 1f, Lean = 0.05f };
        BodyPose wind = stand with { HandNear = new(-0.52f, -0.72f), ElbowNear = -0.9f, HandFar = new(0.80f, 0.10f), ElbowFar = 1f, Lean = -0.20f * k, Curl = -0.5f, Hip = new(-0.12f, -0.05f), HeadTilt = -6f, Tool = -40f };
        var strike = stand with { HandNear = new(0.92f, 0.22f), ElbowNear = 0.5f, HandFar = new(0.20f, 0.50f), ElbowFar = 1f, Lean = 0.26f * k, Curl = 0.3f, Hip = new(0.14f, -0.10f), ReachNear = 1f, HeadTilt = 6f, Tool = 52f };
        return BodyPose.Keys(action.Progress, (0f, guard), (contact * 0.62f, wind), (contact * 0.80f, wind with { HandNear = new(-0.56f, -0.66f) }), (contact, strike), (contact + 0.08f, strike), (contact + 0.20f, strike with { ReachNear = 0f, HandNear = new(0.60f, 0.52f), Lean = 0.18f }), (1f, guard));
    }

    public static BodyPose Extinguish(ActionState action, in MoveContext c)
    {
        float shake = 0.012f * MathF.Sin(c.Clock * 47f), sweep = 0.04f * MathF.Sin(action.Phase * 2.2f);
        var slope = c.Target is { } t ? Math.Clamp((t.Y + 0.56f) / MathF.Max(0.4f, t.X), -0.5f, 0.6f) : 0.15f;
        return BodyPose.Rest with
        {
            Lean = -0.07f, Curl = 0.15f, Hip = new(-0.10f, -0.07f), FootNear = new(-0.34f, 0f), FootFar = new(0.28f, 0f), HandNear = new(0.40f + shake, 0.62f + sweep), HandFar = new(0.72f + shake, 0.56f + sweep + (0.2f * slope)), ElbowNear = 1f, ElbowFar = 1f,
            ShapeNear = HandShape.Grip, ShapeFar = HandShape.Grip, FarInFront = 1f, HeadTilt = 4f + (8f * slope), Tool = 0f,
        };
    }

    public static BodyPose Toast(ActionState action, in MoveContext c)
    {
        var hold = Gaits.Stand(action, c) with { HandNear = new(0.40f, 0.42f), ElbowNear = 1f, ShapeNear = HandShape.Grip };
        var raise = hold with { HandNear = new(0.72f, -0.12f), ElbowNear = 0.9f, Lean = 0.05f, HeadTilt = -3f, ReachNear = c.Target is null ? 0f : 0.92f };
        return BodyPose.Keys(action.Progress, (0f, hold), (0.30f, raise with { HandNear = new(0.56f, -0.02f), ReachNear = 0f }), (0.50f, raise), (0.60f, raise), (0.80f, hold with { HandNear = new(0.44f, 0.20f) }), (1f, hold));
    }

    public static BodyPose Embrace(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var open = stand with { HandNear = new(0.42f, 0.10f), HandFar = new(0.96f, 0.02f), ElbowNear = 0.6f, ElbowFar = 0.6f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, Lean = -0.03f };
        var hug = stand with { HandNear = new(0.80f, 0.25f), HandFar = new(0.86f, 0.12f), ElbowNear = 0.8f, ElbowFar = 0.9f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, Lean = 0.16f, Curl = 0.3f, HeadTilt = 9f, Head = new(0.10f, 0.04f), ReachNear = 0.8f, ReachFar = 0.8f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.16f, open), (0.32f, hug), (0.55f, hug with { HeadTilt = 12f }), (0.80f, hug), (1f, stand));
    }

    public static BodyPose Kiss(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var kiss = stand with { Lean = 0.20f, HeadTilt = 8f, Head = new(0.34f, 0.02f), HandNear = new(0.70f, 0.30f), ElbowNear = 1f, ShapeNear = HandShape.Flat, HandFar = new(0.52f, 0.56f), ElbowFar = 1f, AngleNear = 14f, HeadYaw = 0.3f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.25f, stand with { Lean = 0.04f, HandNear = new(0.40f, 0.50f), ElbowNear = 1f }), (0.45f, kiss), (0.66f, kiss), (1f, stand));
    }

    public static BodyPose Kick(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var low = c.Target is { Y: > -0.40f };
        var back = stand with { FootNear = new(-0.62f, 0.34f), AngleNear = 55f, Lean = 0.12f, HandNear = new(0.40f, 0.50f), HandFar = new(0.76f, 0.30f), ElbowFar = 0.8f, Hip = new(0.02f, -0.04f), FootFar = new(0.08f, 0f) };
        var strike = stand with { FootNear = low ? new(0.74f, 0.16f) : new(0.90f, 0.50f), ReachFoot = low ? 0.9f : 0f, AngleNear = -24f, Lean = -0.20f, Curl = 0.2f, HandNear = new(-0.60f, 0.42f), HandFar = new(0.70f, 0.36f), ElbowNear = 0.4f, Hip = new(0.06f, -0.01f), FootFar = new(0.02f, 0f), HeadTilt = 8f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.26f, back), (0.42f, strike), (0.54f, strike with { ReachFoot = 0f, FootNear = strike.FootNear + new Vector2(-0.04f, 0.12f) }), (0.80f, stand with { FootNear = new(0.22f, 0f) }), (1f, stand));
    }

    public static BodyPose Throw(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c) with { FootNear = new(-0.22f, 0f), FootFar = new(0.26f, 0f) };
        var wind = stand with { HandNear = new(-0.62f, -0.52f), ElbowNear = -0.9f, HandFar = new(0.88f, -0.08f), ElbowFar = 0.6f, Lean = -0.22f, Curl = -0.4f, Hip = new(-0.16f, -0.06f), FootFar = new(0.38f, 0.14f), AngleFar = -16f, ShapeNear = HandShape.Grip };
        var release = stand with { HandNear = new(0.82f, -0.42f), ElbowNear = 0.6f, HandFar = new(0.05f, 0.46f), ElbowFar = 0.9f, Lean = 0.22f, Hip = new(0.12f, -0.06f), FootFar = new(0.42f, 0f), AngleNear = 30f, ShapeNear = HandShape.Open };
        var follow = stand with { HandNear = new(0.62f, 0.60f), ElbowNear = 0.6f, HandFar = new(-0.1f, 0.6f), Lean = 0.36f, Curl = 0.3f, Hip = new(0.16f, -0.08f), FootFar = new(0.42f, 0f), AngleNear = 40f, ShapeNear = HandShape.Open };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.30f, wind), (0.45f, release), (0.62f, follow), (1f, stand));
    }

    public static BodyPose Catch(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var ready = stand with { HandNear = new(0.50f, 0.30f), HandFar = new(0.70f, 0.22f), ElbowNear = 1f, ElbowFar = 1f, ShapeNear = HandShape.Open, ShapeFar = HandShape.Open, Hip = new(-0.02f, -0.07f), FootNear = new(-0.20f, 0f), FootFar = new(0.26f, 0f), FarInFront = 1f };
        var caught = ready with { ReachNear = c.Target is null ? 0f : 1f, ReachFar = c.Target is null ? 0f : 1f, HandNear = new(0.80f, 0.0f), HandFar = new(0.84f, -0.06f), Lean = 0.08f };
        var pull = ready with { HandNear = new(0.34f, 0.42f), HandFar = new(0.46f, 0.36f), Lean = -0.06f, ShapeNear = HandShape.Grip };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.28f, ready), (0.50f, caught), (0.68f, pull), (1f, stand with { HandNear = new(0.34f, 0.52f), ElbowNear = 1f }));
    }

    public static BodyPose Push(ActionState action, in MoveContext c)
    {
        var stand = Gaits.Stand(action, c);
        var press = stand with { HandNear = new(0.86f, 0.16f), HandFar = new(0.94f, 0.08f), ElbowNear = 0.8f, ElbowFar = 0.8f, ShapeNear = HandShape.Flat, ShapeFar = HandShape.Flat, WristNear = 40f, WristFar = 40f, Lean = 0.42f, Curl = 0.1f, Hip = new(-0.10f, -0.16f), FootNear = new(-0.62f, 0f), AngleNear = 26f, FootFar = new(0.02f, 0f), ReachNear = 1f, ReachFar = 1f, HeadFollow = 0.3f };
        return BodyPose.Keys(action.Progress, (0f, stand), (0.16f, stand with { HandNear = new(0.30f, 0.30f), HandFar = new(0.46f, 0.26f), ElbowNear = 1f, ElbowFar = 1f, Lean = -0.08f }), (0.30f, press), (0.75f, press with { Lean = 0.48f, Hip = new(0f, -0.18f) }), (1f, stand));
    }

    public static BodyPose Paint(ActionState action, in MoveContext c)
    {
        float a = action.Phase * MathF.Tau, x = 0.74f + (0.10f * MathF.Sin(a)), y = -0.02f + (0.20f * MathF.Sin((a * 0.5f) + 1f)) + (0.05f * MathF.Sin(a * 2f));
        return Gaits.Stand(action, c) with { HandNear = new(x, y), ElbowNear = 1f, ShapeNear = HandShape.Grip, Tool = 55f, HandFar = new(0.50f, 0.56f), ElbowFar = 1f, ShapeFar = HandShape.Flat, FarInFront = 1f, Lean = 0.05f, HeadTilt = 3f + (4f * MathF.Sin(a * 0.25f)) };
    }

    public static BodyPose PlayMusic(ActionState action, in MoveContext c)
    {
        float s = MathF.Sin(action.Phase * MathF.Tau), slow = MathF.Sin(action.Phase * MathF.PI);
        return Gaits.Stand(action, c) with
        {
            HandNear = new(0.22f + (0.02f * s), 0.64f + (0.07f * s)), ElbowNear = 1f, HandFar = new(0.94f, 0.14f + (0.03f * slow)), ElbowFar = 1f, ShapeNear = HandShape.Grip, ShapeFar = HandShape.Fist, FarInFront = 1f, Lean = 0.02f + (0.02f * slow), HeadTilt = 6f + (5f * slow), Hip = new(0.03f * slow, -0.015f), Pelvis = 0.05f * slow, Tool = 62f,
        };
    }

    public static BodyPose Read(ActionState action, in MoveContext c)
    {
        var turn = MathF.Max(0f, MathF.Sin(action.Phase * MathF.Tau) - 0.86f) * 4f;
        return Gaits.Stand(action, c) with { HandNear = new(0.44f, 0.40f), ElbowNear = 1f, HandFar = new(0.68f, 0.38f - (0.10f * turn)), ElbowFar = 1f, ShapeNear = HandShape.Grip, ShapeFar = HandShape.Fist, FarInFront = 0f, HeadTilt = 13f, Curl = 0.15f, Tool = 18f };
    }
}
