using System.Numerics;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Simulation.Filming;

/// <summary>The moves of the vocabulary, each easing in and out over twelve frames.</summary>
internal static class CameraMoves
{
    private const float EaseSeconds = 0.5f;

    /// <summary>Applies the moves up to a frame of the shot.</summary>
    public static CameraRig Apply(CameraRig rig, Stage stage, int frame, int frames)
    {
        var (time, seconds) = (frame / Timeline.Rate, frames / Timeline.Rate);
        foreach (var move in stage.Shot.Camera.Moves)
        {
            var start = move.At / 1000f;
            var end = MathF.Min(seconds, move.Until is { } until ? until / 1000f : seconds);
            if (end <= start) continue;
            var length = end - start;
            var done = Eased((time - start) / length, EaseSeconds / length);
            rig = Apply(rig, move, done, time, length, stage.Seed);
        }

        return rig;
    }

    /// <summary>Gets constant speed between an eased start and an eased end.</summary>
    /// <param name="t">0 to 1.</param>
    /// <param name="ease">The share of the whole that each end takes.</param>
    public static float Eased(float t, float ease)
    {
        t = Math.Clamp(t, 0f, 1f);
        ease = Math.Clamp(ease, 0.001f, 0.5f);
        var speed = 1f / (1f - ease);
        if (t < ease) return 0.5f * speed * t * t / ease;
        if (t > 1f - ease) return 1f - (0.5f * speed * (1f - t) * (1f - t) / ease);
        return speed * (t - (0.5f * ease));
    }

    private static CameraRig Apply(CameraRig rig, CameraMove move, float done, float time, float length, Seed seed)
    {
        // Slow and long is how an operator moves; a short move covers less ground.
        var amount = move.Amount * done * MathF.Min(1f, 0.4f + (length / 5f));
        var d = rig.Distance;
        var p = rig.Position;
        switch (move.Move)
        {
            case "pan-left" or "pan-right":
                var pan = 0.42f * amount * MathF.Min(1.4f, 1.4f / rig.Focal) * (move.Move is "pan-left" ? -1f : 1f);
                return rig with { Pan = rig.Pan + pan };
            case "tilt-up" or "tilt-down":
                return rig with { Tilt = rig.Tilt + (0.34f * amount * MathF.Min(1.3f, 1.4f / rig.Focal) * (move.Move is "tilt-up" ? 1f : -1f)) };
            case "zoom-in":
                return rig with { Focal = rig.Focal * MathF.Min(1f + (1.1f * amount), 1f + ((rig.Slack - 1f) * MathF.Min(1f, 2f * amount))) };
            case "zoom-out":
                return rig with { Focal = rig.Focal / (1f + (0.9f * amount)) };
            case "dolly-in":
                return rig with { Position = p + new Vector3((rig.Anchor.X - p.X) * 0.5f * amount, 0f, MathF.Min(d * 0.62f * amount, d * (1f - (1f / rig.Slack)) * MathF.Min(1f, 2f * amount))) };
            case "dolly-out":
                return rig with { Position = p - new Vector3(0f, 0f, d * 0.85f * amount) };
            case "truck-left" or "truck-right":
                var side = move.Move is "truck-left" ? -1f : 1f;
                var across = new Vector3(side * d * 0.4f * amount, 0f, 0f);
                return rig with { Position = p + across, Anchor = rig.Anchor + across };
            case "fly-through":
                return FlyThrough(rig, amount / MathF.Max(0.05f, move.Amount) * (0.5f + move.Amount), time, seed);
            case "orbit-left" or "orbit-right":
                var turn = 0.9f * amount * (move.Move is "orbit-left" ? -1f : 1f);
                return rig with { Position = new(p.X + (d * MathF.Sin(turn)), p.Y, rig.Anchor.Z - (d * MathF.Cos(turn))) };
            case "crane-up":
                return rig with { Position = p + new Vector3(0f, d * 0.75f * amount, -d * 0.12f * amount), Share = rig.Share with { Y = rig.Share.Y + (0.12f * amount) } };
            case "crane-down":
                return rig with { Position = new(p.X, MathF.Max(0.25f, p.Y - (d * 0.35f * amount)), p.Z), Share = rig.Share with { Y = rig.Share.Y + (0.04f * amount) } };
            case "drone":
                return Drone(rig, move.Amount, done, time, seed);
            case "handheld":
                return Handheld(rig, move.Amount * 2f * MathF.Min(1f, done * 12f), time, seed);
            default:
                return rig;
        }
    }

    /// <summary>Glides forward through the place, past what stands in it, with a slow sway.</summary>
    private static CameraRig FlyThrough(CameraRig rig, float amount, float time, Seed seed)
    {
        var phase = seed.For("fly").Random().Range(0f, MathF.Tau);
        var forward = MathF.Max(5f, rig.Distance * 0.75f) * amount;
        var sway = 0.35f * MathF.Min(1f, amount * 3f) * MathF.Sin((time * 0.9f) + phase);
        var to = rig.Position + new Vector3(sway, 0.12f * MathF.Sin((time * 0.7f) + phase) * MathF.Min(1f, amount * 3f), forward);
        // The lens keeps looking where it flies: the anchor stays ahead.
        return rig with { Position = to, Anchor = rig.Anchor + new Vector3(sway * 0.4f, 0f, forward) };
    }

    /// <summary>Hangs high and drifts forward and round, looking down at the subject.</summary>
    private static CameraRig Drone(CameraRig rig, float strength, float done, float time, Seed seed)
    {
        var d = rig.Distance;
        var phase = seed.For("drone").Random().Range(0f, MathF.Tau);
        var high = d * (0.18f + (0.3f * strength)) * (1f - (0.35f * done));
        var back = d * (0.3f + (0.3f * strength)) * (1f - (0.8f * done));
        var round = d * 0.22f * ((done - 0.5f) + (0.06f * MathF.Sin((0.8f * time) + phase)));
        return rig with { Position = rig.Position + new Vector3(round, high + (0.05f * MathF.Sin((1.3f * time) + phase)), -back), Share = rig.Share with { Y = MathF.Min(0.66f, rig.Share.Y + 0.04f) } };
    }

    /// <summary>A shoulder that breathes: three sines, a tenth of them as roll.</summary>
    private static CameraRig Handheld(CameraRig rig, float strength, float time, Seed seed)
    {
        var rng = seed.For("handheld").Random();
        float x = 0f, y = 0f;
        foreach (var (hertz, pixels) in new[] { (0.4f, 3f), (1.1f, 1.5f), (2.7f, 0.5f) })
        {
            x += pixels * MathF.Sin((MathF.Tau * hertz * time) + rng.Range(0f, MathF.Tau));
            y += pixels * MathF.Sin((MathF.Tau * hertz * 1.07f * time) + rng.Range(0f, MathF.Tau));
        }

        var unit = strength / (720f * rig.Focal);
        return rig with { Pan = rig.Pan + (x * unit * 1.6f), Tilt = rig.Tilt + (y * unit * 1.6f), Roll = rig.Roll + (0.1f * x * strength) };
    }
}
