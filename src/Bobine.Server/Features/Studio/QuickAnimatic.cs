using System.Runtime.InteropServices;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using Bobine.World.Sound;
using SkiaSharp;

namespace Bobine.Server.Features.Studio;

/// <summary>Draws a plan small and at once, for the page: on twos first, so that a slow machine keeps up with the clock, then the frames between.</summary>
internal static class QuickAnimatic
{
    private const int Quality = 82;
    private static readonly FrameSize _size = new(384, 216);

    public static async Task DrawAsync(FilmPlan plan, ISpeech speech, PreviewReel reel)
    {
        try
        {
            var stop = reel.Abandoned;
            var timeline = Timeline.Build(plan, speech, (float)_size.Width / _size.Height);
            reel.Add(Head(timeline));
            var mixing = Task.Run(() => reel.Add(Sound(timeline, stop)), stop);
            Draw(timeline, reel, stop);
            await mixing;
            reel.Add(PreviewMessage.Of('E', []));
            reel.Complete();
        }
        catch (OperationCanceledException gone)
        {
            reel.Fail(gone);
        }
        catch (Exception fault)
        {
            reel.Fail(fault);
        }
        finally
        {
            reel.Dispose();
        }
    }

    private static void Draw(Timeline timeline, PreviewReel reel, CancellationToken stop)
    {
        using var scenes = new SceneStore(timeline, _size);
        using var renderer = new FrameRenderer(timeline.Plan, scenes);
        foreach (var first in new[] { 0, 1 })
        {
            for (var frame = first; frame < timeline.FrameCount; frame += 2)
            {
                stop.ThrowIfCancellationRequested();
                using var pixels = renderer.Render(timeline.At(frame)).PeekPixels();
                using var jpeg = pixels?.Encode(SKEncodedImageFormat.Jpeg, Quality) ?? throw new InvalidOperationException("The frame has no pixels.");
                reel.Add(PreviewMessage.Picture(frame, jpeg.AsSpan()));
            }
        }
    }

    private static byte[] Head(Timeline timeline) => PreviewMessage.Of('H', JsonSerializer.SerializeToUtf8Bytes(new
    {
        frames = timeline.FrameCount,
        rate = timeline.FrameRate,
        width = _size.Width,
        height = _size.Height,
        shots = timeline.Plan.Shots.Select((_, i) => timeline.FramesOf(i).Start).ToArray(),
        lines = timeline.Lines.Select(line => new { start = line.At, end = line.At + line.Utterance.Seconds, text = line.Text }).ToArray(),
    }));

    private static byte[] Sound(Timeline timeline, CancellationToken stop)
    {
        var mix = SoundMixer.Mix(Soundtrack.Of(timeline), stop);
        var samples = new short[mix.Frames * 2];
        var at = 0;
        foreach (var block in mix.Blocks())
        {
            foreach (var sample in block) samples[at++] = (short)Math.Clamp(MathF.Round(sample * 32767f), short.MinValue, short.MaxValue);
        }

        return PreviewMessage.Of('S', MemoryMarshal.AsBytes(samples.AsSpan()));
    }
}
