using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Plan;
using Bobine.World.Rendering;
using Bobine.World.Sampling;
using Bobine.World.Simulation;
using Bobine.World.Sound;
using SkiaSharp;

namespace Bobine.Training.Data;

/// <summary>Draws clips of the world without end: the clip of a seed is always the same.</summary>
/// <param name="speech">The voices.</param>
/// <param name="size">The frame's size in pixels.</param>
/// <param name="seconds">The length of a clip.</param>
public sealed class ClipSource(ISpeech speech, FrameSize size, int seconds)
{
    /// <summary>Draws the clip of a seed.</summary>
    /// <param name="seed">Decides the plan, the shot and the instant.</param>
    /// <param name="heldOut">Whether its plan holds a combination that training never sees.</param>
    public Clip Draw(Seed seed, bool heldOut = false)
    {
        var (timeline, first) = Stage(seed, heldOut);
        return Draw(timeline, first);
    }

    /// <summary>Draws only the sound of the clip of a seed: a hundredth of the work.</summary>
    public float[] DrawSound(Seed seed, bool heldOut = false)
    {
        var (timeline, first) = Stage(seed, heldOut);
        return Sound(timeline, first, seconds * ReelFormat.FrameRate);
    }

    /// <summary>Draws the sound of the clip of a seed with the timeline and the first frame that it is heard from.</summary>
    public (Timeline Timeline, int First, float[] Sound) DrawHeard(Seed seed, bool heldOut = false)
    {
        var (timeline, first) = Stage(seed, heldOut);
        return (timeline, first, Sound(timeline, first, seconds * ReelFormat.FrameRate));
    }

    /// <summary>Draws a part of a timeline; past its end the last frame and silence go on.</summary>
    public Clip Draw(Timeline timeline, int first)
    {
        var frames = seconds * ReelFormat.FrameRate;
        return new(timeline, first, new(frames, size.Height, size.Width), Picture(timeline, first, frames), Sound(timeline, first, frames));
    }

    private (Timeline Timeline, int First) Stage(Seed seed, bool heldOut)
    {
        var plan = Part(PlanSampler.Sample(seed, heldOut), seed.For("part").Random());
        var timeline = Timeline.Build(plan, speech, (float)size.Width / size.Height);
        return (timeline, seed.For("instant").Random().Below(Math.Max(1, timeline.FrameCount - (seconds * ReelFormat.FrameRate) + 1)));
    }

    /// <summary>Keeps one shot, or two where a cut is to be learned, no longer than a few clips: the rest would be simulated and mixed for nothing.</summary>
    private FilmPlan Part(FilmPlan plan, Rng random)
    {
        var count = random.Chance(0.15f) ? 2 : 1;
        var from = random.Below(plan.Shots.Count);
        var longest = (seconds + 3) * 1000;
        var shots = plan.Shots.Skip(from).Take(count).Select(shot => shot with { Milliseconds = Math.Max(seconds * 1000, Math.Min(shot.Milliseconds, longest)) }).ToEquatableList();
        var part = plan with { Shots = shots };
        return PlanValidation.Check(part).Count == 0 ? part : plan;
    }

    private byte[] Picture(Timeline timeline, int first, int frames)
    {
        var pixels = new byte[frames * size.Height * size.Width * 3];
        using var scenes = new SceneStore(timeline, size);
        using var renderer = new FrameRenderer(timeline.Plan, scenes);
        for (var f = 0; f < frames; f++) Copy(renderer.Render(timeline.At(Math.Min(first + f, timeline.FrameCount - 1))), pixels.AsSpan(f * size.Height * size.Width * 3));
        return pixels;
    }

    private static void Copy(SKBitmap bitmap, Span<byte> rgb)
    {
        var bgra = bitmap.GetPixelSpan();
        for (int i = 0, o = 0; i < bgra.Length; i += 4, o += 3) (rgb[o], rgb[o + 1], rgb[o + 2]) = (bgra[i + 2], bgra[i + 1], bgra[i]);
    }

    /// <summary>Mixes to mono and halves the rate with a short low-pass (half-band, 23 taps).</summary>
    private static float[] Sound(Timeline timeline, int first, int frames)
    {
        var from = first * 2L * ReelFormat.SamplesPerFrame;
        var needed = frames * 2 * ReelFormat.SamplesPerFrame;
        var wide = new float[needed + 64];
        var at = 0L;
        foreach (var block in SoundMixer.Render(timeline))
        {
            var samples = block.Length / 2;
            for (var i = 0; i < samples; i++)
            {
                var to = at + i - from + 32;
                if (to >= 0 && to < wide.Length) wide[to] = 0.5f * (block[2 * i] + block[(2 * i) + 1]);
            }

            at += samples;
            if (at > from + wide.Length) break;
        }

        return Halve(wide, frames * ReelFormat.SamplesPerFrame);
    }

    /// <summary>Halves the rate of samples that have 32 more on either side.</summary>
    internal static float[] Halve(float[] wide, int count)
    {
        var sound = new float[count];
        for (var i = 0; i < sound.Length; i++)
        {
            var sum = 0f;
            for (var k = -11; k <= 11; k++) sum += HalfBand[k + 11] * wide[(2 * i) + 32 + k];
            sound[i] = sum;
        }

        return sound;
    }

    private static readonly float[] HalfBand = MakeHalfBand();

    private static float[] MakeHalfBand()
    {
        var taps = new float[23];
        for (var k = -11; k <= 11; k++)
        {
            var sinc = k == 0 ? 0.5f : MathF.Sin(MathF.PI * k / 2f) / (MathF.PI * k);
            taps[k + 11] = sinc * (0.54f + (0.46f * MathF.Cos(MathF.PI * k / 12f)));
        }

        var sum = taps.Sum();
        return [.. taps.Select(tap => tap / sum)];
    }
}
