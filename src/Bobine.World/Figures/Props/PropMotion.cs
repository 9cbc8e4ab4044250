using Bobine.Plan.Vocabulary;
using Bobine.World.Simulation;

namespace Bobine.World.Figures.Props;

/// <summary>How a prop that is drawn whole is bent in one instant, in its own frame (metres, y down, looking right).</summary>
/// <param name="X">Shift in heights.</param>
/// <param name="Y">Shift in heights, up negative.</param>
/// <param name="Tilt">Degrees clockwise about the pivot.</param>
/// <param name="Pivot">Where it turns: 0 at its foot, 1 at its top.</param>
/// <param name="Stretch">Vertical stretch; the width is its inverse.</param>
/// <param name="Shear">How far the top is ahead of the foot, in heights.</param>
/// <param name="Squeeze">Horizontal stretch alone: a wiggling tail, a flapping wing.</param>
internal readonly record struct PropBend(float X, float Y, float Tilt, float Pivot, float Stretch, float Shear, float Squeeze)
{
    public static PropBend None { get; } = new(0f, 0f, 0f, 0f, 1f, 0f, 1f);

    public static PropBend Mix(PropBend a, PropBend b, float t)
    {
        float Of(float x, float y) => x + ((y - x) * t);
        return new(Of(a.X, b.X), Of(a.Y, b.Y), Of(a.Tilt, b.Tilt), Of(a.Pivot, b.Pivot), Of(a.Stretch, b.Stretch), Of(a.Shear, b.Shear), Of(a.Squeeze, b.Squeeze));
    }
}

/// <summary>The motion of props by profile and action: hops, waddles, wiggles, flaps, sways.</summary>
internal static class PropMotion
{
    public static PropBend Of(PropTerm prop, ActorState state, float height)
    {
        var now = Act(prop, state, state.Now, height);
        return state.Blend >= 1f ? now : PropBend.Mix(Act(prop, state, state.Before, height), now, Math.Clamp(state.Blend, 0f, 1f));
    }

    private static PropBend Act(PropTerm prop, ActorState state, ActionState action, float height)
    {
        var bend = prop.IsAlive ? Alive(prop, state, action, height) : Lifeless(prop, state, action, height);
        return action.Name switch
        {
            "dance" => bend with { Tilt = 11f * Sin(action.Phase), Y = -0.07f * MathF.Abs(Sin(action.Phase)), Stretch = 1f + (0.05f * Sin(action.Phase * 2f)) },
            "shiver" => bend with { X = 0.012f * Sin(action.Phase) },
            _ => bend,
        };
    }

    private static PropBend Alive(PropTerm prop, ActorState state, ActionState action, float height)
    {
        var t = action.Phase - MathF.Floor(action.Phase);
        var idle = Idle(prop, state, height);
        switch (action.Name)
        {
            case "walk" or "run" or "chase" or "enter" or "leave" or "invade" or "play" or "drive" or "push" when prop.Motion is not MotionProfile.Swim and not MotionProfile.Fly and not MotionProfile.Float:
                return prop.Motion == MotionProfile.Hop ? Hop(t, action.Intensity) : Waddle(action.Phase, action.Name is "run" or "chase" ? 1.6f : 1f);
            case "talk" or "sing":
                return idle with { Stretch = idle.Stretch + (0.05f * state.Face.Mouth.Open), Tilt = idle.Tilt + (2.5f * Sin(action.Phase * 0.7f)) };
            case "meow" or "roar" or "bark" or "call":
                return idle with { Stretch = 1f + (0.09f * MathF.Sin(MathF.PI * Math.Clamp(action.Progress * 1.6f, 0f, 1f))), Tilt = -7f * MathF.Sin(MathF.PI * Math.Clamp(action.Progress * 1.4f, 0f, 1f)) };
            case "laugh" or "cheer" or "applaud":
                return idle with { Y = -0.06f * MathF.Abs(Sin(action.Phase * 1.5f)), Stretch = 1f + (0.04f * Sin(action.Phase * 3f)) };
            case "cry":
                return idle with { Tilt = 7f, Stretch = 0.95f + (0.02f * Sin(action.Phase * 3f)) };
            case "eat" or "drink" or "lick" or "kiss":
                return idle with { Tilt = 10f * (0.5f - (0.5f * MathF.Cos(MathF.Tau * action.Phase))) };
            case "sleep":
                return idle with { Stretch = 0.84f + (0.02f * Sin(state.Clock * 0.3f)), Tilt = 3f };
            case "sit" or "kneel":
                return idle with { Stretch = 0.9f + (0.01f * Sin(state.Clock * 0.35f)) };
            case "nod":
                return idle with { Tilt = 7f * MathF.Abs(Sin(action.Phase)) };
            case "shake-head" or "wave":
                return idle with { Tilt = 6f * Sin(action.Phase) };
            case "sneeze":
                return idle with { Tilt = action.Progress < 0.6f ? -10f * action.Progress / 0.6f : 14f * (1f - ((action.Progress - 0.6f) / 0.4f)) };
            case "hit" or "kick" or "throw":
                return idle with { Tilt = 16f * MathF.Sin(MathF.PI * action.Progress), X = 0.08f * MathF.Sin(MathF.PI * action.Progress) };
            default:
                return idle;
        }
    }

    /// <summary>Gets what it does when it does nothing: breathes, treads water, beats its wings.</summary>
    private static PropBend Idle(PropTerm prop, ActorState state, float height)
    {
        var own = state.Variation * MathF.Tau;
        var speed = MathF.Abs(state.Velocity.X) / MathF.Max(0.2f, height);
        switch (prop.Motion)
        {
            case MotionProfile.Swim:
                var beat = MathF.Sin((state.Clock * (4f + MathF.Min(9f, speed * 2.2f)) / MathF.Max(0.6f, MathF.Sqrt(height))) + own);
                return PropBend.None with { Squeeze = 1f + (0.045f * beat), Shear = 0.045f * beat, Tilt = Rise(state) * 24f, Pivot = 0.5f, Y = 0.03f * MathF.Sin((state.Clock * 1.6f) + own) };
            case MotionProfile.Fly when state.Position.Y > 0.05f || state.Now.Name is "fly" or "take-off" or "float":
                var rate = prop.Class == PropClass.Bird ? 15f / MathF.Max(0.7f, MathF.Sqrt(height)) : height < 0.3f ? 34f : 12f;
                var flap = MathF.Sin((state.Clock * rate) + own);
                return PropBend.None with { Stretch = 1f + (0.075f * flap), Y = -0.03f * flap, Tilt = MathF.Min(9f, speed * 2.5f) + (Rise(state) * 18f), Pivot = 0.5f };
            case MotionProfile.Float:
                return PropBend.None with { Y = -0.06f + (0.05f * MathF.Sin((state.Clock * 1.7f) + own)), Tilt = 3f * MathF.Sin((state.Clock * 1.1f) + own), Pivot = 0.5f };
            case MotionProfile.Swing:
                return PropBend.None with { Tilt = 6f * MathF.Sin((state.Clock * 1.8f) + own), Pivot = 1f };
            default:
                return PropBend.None with { Stretch = 1f + (0.012f * MathF.Sin((state.Clock * 2.2f) + own)) };
        }
    }

    private static PropBend Lifeless(PropTerm prop, ActorState state, ActionState action, float height)
    {
        var own = state.Variation * MathF.Tau;
        switch (prop.Motion)
        {
            case MotionProfile.Float when action.Name is not "stand" || state.Position.Y > 0.02f:
                return PropBend.None with { Tilt = (5f * MathF.Sin((state.Clock * 1.4f) + own)) + (state.Wind * 12f), Y = 0.03f * MathF.Sin((state.Clock * 1.9f) + own), Pivot = 0.5f };
            case MotionProfile.Swing:
                return PropBend.None with { Tilt = (5f * MathF.Sin((state.Clock * 2f) + own)) + (state.Wind * 14f), Pivot = 1f };
            case MotionProfile.Drive:
                var moving = MathF.Min(1f, MathF.Abs(state.Velocity.X) / 2f);
                return PropBend.None with { Y = -0.008f * moving * MathF.Abs(MathF.Sin((state.Clock * 21f) + own)), Tilt = 0.5f * moving * MathF.Sin((state.Clock * 13f) + own) };
            case MotionProfile.Swim:
                return PropBend.None with { Tilt = 2.2f * MathF.Sin((state.Clock * 1.3f) + own), Y = 0.015f * MathF.Sin((state.Clock * 1.9f) + own) };
            case MotionProfile.Fly when state.Position.Y > 0.05f:
                return PropBend.None with { Tilt = (Rise(state) * 26f) + (1.5f * MathF.Sin((state.Clock * 2.3f) + own)), Y = 0.01f * MathF.Sin((state.Clock * 3.1f) + own), Pivot = 0.5f };
            case MotionProfile.Stand when prop.Class == PropClass.Plant:
                return PropBend.None with { Shear = (state.Wind * 0.14f) + ((0.008f + (MathF.Abs(state.Wind) * 0.03f)) * MathF.Sin((state.Clock * (1.4f + (3f * MathF.Abs(state.Wind)))) + own)) };
            default:
                return prop.Class == PropClass.Clothing ? PropBend.None with { Shear = state.Wind * 0.08f } : PropBend.None;
        }
    }

    private static PropBend Hop(float t, float intensity)
    {
        var high = 4f * t * (1f - t);
        var ground = MathF.Max(0f, 1f - (high * 4f));
        return PropBend.None with { Y = -(0.3f + (0.35f * intensity)) * high, Tilt = -14f * MathF.Cos(MathF.PI * t), Pivot = 0.4f, Stretch = 1f + (0.1f * high) - (0.16f * ground) };
    }

    private static PropBend Waddle(float phase, float strength) => PropBend.None with
    {
        Y = -0.055f * strength * MathF.Abs(Sin(phase)),
        Tilt = 4.2f * strength * Sin(phase),
        Stretch = 1f + (0.035f * strength * MathF.Cos(MathF.Tau * phase * 2f) * -1f),
        Shear = 0.02f * strength,
    };

    /// <summary>Gets how steeply it rises (negative) or dives, -1 to 1.</summary>
    private static float Rise(ActorState state) => Math.Clamp(-state.Velocity.Y / (0.6f + MathF.Abs(state.Velocity.X)), -1f, 1f);

    private static float Sin(float cycles) => MathF.Sin(MathF.Tau * cycles);
}
