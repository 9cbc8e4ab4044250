using System.Numerics;

namespace Bobine.World.Sound.Mixing;

/// <summary>Puts a mono sound at its place before the camera: equal-power pan, distance, air, the bend of pitch of what moves past.</summary>
internal static class Spatial
{
    private const float SpeedOfSound = 340f;
    private const float Reference = 6f;
    private const int Step = 64;

    /// <summary>Adds samples to interleaved stereo and to a reverb send.</summary>
    /// <param name="samples">Mono.</param>
    /// <param name="at">The frame where they begin.</param>
    /// <param name="path">Where the source is, in metres from the camera, at even steps from the beginning to the end.</param>
    /// <param name="gain">Linear.</param>
    /// <param name="width">How far it is panned, 0 (centre) to 1.</param>
    /// <param name="duck">A gain along the frames.</param>
    /// <param name="stereo">Interleaved stereo of the film.</param>
    /// <param name="send">Mono of the film.</param>
    public static void Place(ReadOnlySpan<float> samples, int at, ReadOnlySpan<Vector3> path, float gain, float width, Func<int, float> duck, Span<float> stereo, Span<float> send)
    {
        var frames = send.Length;
        var moves = path.Length > 1;
        var position = 0f;
        var air = 0f;
        var bend = 1f;
        var (left, right, distant, cut) = Gains(path[0], width);
        for (var block = 0; position < samples.Length - 1; block += Step)
        {
            var share = MathF.Min(1f, (block + Step) / (float)samples.Length);
            var (nextLeft, nextRight, nextDistant, nextCut) = Gains(Along(path, share), width);
            if (moves) bend += (Bend(path, share, samples.Length) - bend) * (block == 0 ? 1f : 0.03f);
            var level = gain * duck(at + block);
            for (var i = 0; i < Step && position < samples.Length - 1; i++)
            {
                var frame = at + block + i;
                if (frame >= frames) return;
                var index = (int)position;
                var x = moves ? Hermite(samples, index, position - index) : samples[index];
                position += bend;
                air += (x - air) * cut;
                if (frame < 0) continue;
                var t = (float)i / Step;
                var y = air * level * (distant + ((nextDistant - distant) * t));
                stereo[2 * frame] += y * (left + ((nextLeft - left) * t));
                stereo[(2 * frame) + 1] += y * (right + ((nextRight - right) * t));
                send[frame] += y;
            }

            (left, right, distant, cut) = (nextLeft, nextRight, nextDistant, nextCut);
        }
    }

    /// <summary>Gets where a point is between the loudspeakers, -1 to 1: the edge of a wide picture is about 0.8.</summary>
    public static float Pan(Vector3 position) => Math.Clamp(position.X / MathF.Max(1.5f, MathF.Abs(position.Z)) * 1.25f, -1f, 1f);

    private static (float Left, float Right, float Distant, float Cut) Gains(Vector3 position, float width)
    {
        var angle = (1f + (Pan(position) * width)) * MathF.PI / 4f;
        var distance = MathF.Max(1.5f, position.Length());
        var hertz = Math.Clamp(20000f / (1f + (distance / 30f)) * (position.Z < 0f ? 0.55f : 1f), 1500f, 20000f);
        return (MathF.Cos(angle) * 1.2f, MathF.Sin(angle) * 1.2f, MathF.Min(1.5f, MathF.Pow(Reference / distance, 0.85f)), 1f - MathF.Exp(-MathF.Tau * hertz / Utterance.SampleRate));
    }

    private static Vector3 Along(ReadOnlySpan<Vector3> path, float share)
    {
        var at = Math.Clamp(share, 0f, 1f) * (path.Length - 1);
        var index = Math.Min((int)at, Math.Max(0, path.Length - 2));
        return path.Length == 1 ? path[0] : Vector3.Lerp(path[index], path[index + 1], at - index);
    }

    /// <summary>Gets how much faster the sound arrives than it was made.</summary>
    private static float Bend(ReadOnlySpan<Vector3> path, float share, int samples)
    {
        var step = 1f / path.Length;
        var before = Along(path, share - step);
        var after = Along(path, share + step);
        var seconds = (Math.Min(1f, share + step) - Math.Max(0f, share - step)) * samples / Utterance.SampleRate;
        var away = (after.Length() - before.Length()) / MathF.Max(0.01f, seconds);
        return SpeedOfSound / (SpeedOfSound + Math.Clamp(away, -90f, 90f));
    }

    private static float Hermite(ReadOnlySpan<float> samples, int index, float t)
    {
        var a = samples[Math.Max(0, index - 1)];
        var b = samples[index];
        var c = samples[Math.Min(samples.Length - 1, index + 1)];
        var d = samples[Math.Min(samples.Length - 1, index + 2)];
        var c1 = (c - a) * 0.5f;
        var c2 = a - (2.5f * b) + (2f * c) - (0.5f * d);
        var c3 = ((d - a) * 0.5f) + (1.5f * (b - c));
        return (((((c3 * t) + c2) * t) + c1) * t) + b;
    }
}
