using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Simulation;

/// <summary>The moves of the vocabulary, each easing in and out over twelve frames.</summary>
internal static class CameraMoves
{
    private const float EaseSeconds = 0.5f;

    /// <summary>Applies the moves up to a time of the shot.</summary>
    public static CameraState Apply(CameraState camera, IReadOnlyList<CameraMove> moves, float time, float seconds, float depth, Seed seed)
    {
        foreach (var move in moves)
        {
            var start = move.At / 1000f;
            var end = MathF.Min(seconds, (move.Until ?? (int)(seconds * 1000f)) / 1000f);
            if (end <= start || time < start) continue;
            var done = Eased((time - start) / (end - start), EaseSeconds / (end - start));
            camera = Apply(camera, move, done, end - start, depth);
        }

        return camera;
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

    private static CameraState Apply(CameraState camera, CameraMove move, float done, float length, float depth)
    {
        var amount = move.Amount * done;
        var distance = MathF.Max(0.8f, depth - camera.Position.Z);
        var p = camera.Position;
        return move.Move switch
        {
            "pan-left" => camera with { Pan = camera.Pan - (0.36f * amount) },
            "pan-right" => camera with { Pan = camera.Pan + (0.36f * amount) },
            "tilt-up" => camera with { Tilt = camera.Tilt + (0.3f * amount) },
            "tilt-down" => camera with { Tilt = camera.Tilt - (0.3f * amount) },
            "zoom-in" => camera with { Focal = camera.Focal * (1f + amount) },
            "zoom-out" => camera with { Focal = camera.Focal / (1f + amount) },
            "dolly-in" or "fly-through" => camera with { Position = p with { Z = p.Z + (distance * 0.55f * amount) } },
            "dolly-out" => camera with { Position = p with { Z = p.Z - (distance * 0.8f * amount) } },
            "truck-left" => camera with { Position = p with { X = p.X - (distance * 0.35f * amount) } },
            "truck-right" => camera with { Position = p with { X = p.X + (distance * 0.35f * amount) } },
            "crane-up" => camera with { Position = p with { Y = p.Y + (distance * 0.5f * amount) }, Tilt = camera.Tilt - (0.4f * amount) },
            "crane-down" => camera with { Position = p with { Y = MathF.Max(0.3f, p.Y - (distance * 0.3f * amount)) } },
            _ => camera,
        };
    }
}
