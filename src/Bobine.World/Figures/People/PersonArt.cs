using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws a whole person, from the back to the front.</summary>
internal static class PersonArt
{
    public static void Draw(Painter painter, Person who, ActorState state, Action<Painter, string> props)
    {
        var s = BipedRig.Solve(who, state);
        var wind = Wind(state);
        var yaw = Math.Clamp(state.Face.Yaw + ((s.Turn - 1f) * 0.35f) + s.Pose.HeadYaw, -1f, 1f);
        var holds = state.Holds ?? who.Carries;
        var turnedAway = s.Pose.Spin < 0f;
        if (s.Pose.Seat > 0.02f) Stool(painter, s);
        HeadArt.Back(painter, s, who, state.Face, yaw, wind);
        WearArt.Behind(painter, s, who);
        if (!turnedAway && who.Wears.TryGetValue("cape", out var cape)) CapeArt.Draw(painter, s, cape, CapeFlow(s, wind, state), state.Clock, state.Variation);
        var farFirst = s.Pose.FarInFront < 0.5f;
        if (farFirst) LimbArt.Arm(painter, s, who, true, null, null);
        LimbArt.Leg(painter, s, who, true);
        LimbArt.Leg(painter, s, who, false);
        TorsoArt.Neck(painter, s, who);
        TorsoArt.Trunk(painter, s, who);
        WearArt.Before(painter, s, who, wind, state.Clock);
        if (who.Wears.TryGetValue("cape", out var collar)) CapeArt.Collar(painter, s, collar);
        HeadArt.Front(painter, s, who, state.Face, yaw, wind);
        if (!farFirst) LimbArt.Arm(painter, s, who, true, null, null);
        LimbArt.Arm(painter, s, who, false, props, holds);
    }

    /// <summary>The wind on a figure in its own frame, its own speed included.</summary>
    public static float Wind(ActorState state) => Math.Clamp((state.Wind * (state.Facing < 0f ? -1f : 1f)) - (MathF.Abs(state.Velocity.X) * 0.05f), -1f, 1f);

    /// <summary>How a cape streams, in the figure's own frame: -1 behind to 1 before.</summary>
    public static float CapeFlow(in Skeleton s, float wind, ActorState state)
    {
        var speed = state.Velocity.Length() / s.Body.Height;
        var streaming = state.Now.Name is "fly" or "run" or "chase" ? -0.75f : state.Now.Name is "walk" ? -0.18f : 0f;
        return Math.Clamp(wind + streaming - MathF.Min(0.4f, speed * 0.05f) - 0.06f, -1f, 1f);
    }

    private static void Stool(Painter painter, in Skeleton s)
    {
        var h = s.Body.Height;
        var k = s.Pose.Seat;
        float x = s.Hip.X, top = s.Hip.Y + (s.Body.HipHalf * h * 0.75f), w = h * 0.115f;
        if (top > -0.05f) return;
        using var fade = new SKPaint { Color = new SKColor(255, 255, 255, (byte)(255f * Math.Clamp((k - 0.25f) / 0.5f, 0f, 1f))) };
        painter.Canvas.SaveLayer(fade);
        Rgb wood = "8A5C3C";
        foreach (var (dx, tone) in (ReadOnlySpan<(float, float)>)[(0.72f, 0.75f), (-0.72f, 1f)])
        {
            painter.Form(Taper([V(x + (w * dx * 0.8f), top + 0.02f), V(x + (w * dx * 1.15f), -0.01f)], [w * 0.13f, w * 0.10f], steps: 2), wood.Lum(tone), w * 0.25f, stipple: false);
        }

        painter.Form(RoundRect(x - (w * 1.15f), top, w * 2.3f, w * 0.42f, w * 0.18f), "B0443E", w * 0.5f);
        painter.Canvas.Restore();
    }
}
