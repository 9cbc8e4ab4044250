using System.Diagnostics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Rendering;
using Bobine.World.Rendering.Passes;
using Bobine.World.Sampling;
using Bobine.World.Simulation;
using Bobine.World.Sound.Speech;

namespace Bobine.Benchmarks.Figures;

/// <summary>Times frames and passes of random films on one thread: milliseconds of one frame, the median of rounds that take turns.</summary>
internal static class FrameBench
{
    private const int Rounds = 5, FramesPerRound = 24;

    public static void Run(int films)
    {
        FrameSize[] sizes = [new(64, 40), new(256, 160), new(640, 360), new(1280, 720)];
        Console.WriteLine($"{"size",-10}{"scene ms",10}{"frame ms",10}{"passes ms",11}{"ids only",10}{"no scenery",12}   medians over {films} films");
        foreach (var size in sizes)
        {
            var rows = Enumerable.Range(1, films).Select(seed => Measure(seed, size)).ToArray();
            Console.WriteLine($"{size,-10}{Median(rows, row => row.Scene),10:0}{Median(rows, row => row.Frame),10:0.00}{Median(rows, row => row.Passes),11:0.00}{Median(rows, row => row.Ids),10:0.00}{Median(rows, row => row.Bare),12:0.00}");
        }
    }

    private static (double Scene, double Frame, double Passes, double Ids, double Bare) Measure(int seed, FrameSize size)
    {
        FilmPlan plan = PlanSampler.Sample(new((ulong)seed));
        var timeline = Timeline.Build(plan, new EstimatedSpeech(), (float)size.Width / size.Height);
        using var scenes = new SceneStore(timeline, size) { KeepsLayers = true };
        var first = Time(() => scenes.For(0, later: false), 1);
        using var painter = new FrameRenderer(plan, scenes);
        using var exact = new PassRenderer(timeline, size, scenes);
        using var bare = new PassRenderer(timeline, size);
        FramePasses? all = null, ids = null, grounded = null;
        var last = timeline.FramesOf(0).End;
        var step = Math.Max(1, last / FramesPerRound);
        var at = 0;
        Action[] arms =
        [
            () => painter.Render(timeline.At(at)),
            () => all = exact.Draw(at, PassKinds.All, all),
            () => ids = exact.Draw(at, PassKinds.None, ids),
            () => grounded = bare.Draw(at, PassKinds.None, grounded),
        ];
        foreach (var arm in arms) Time(arm, 2);
        var times = arms.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (at = round; at < last; at += step)
            {
                for (var i = 0; i < arms.Length; i++) times[i].Add(Time(arms[i], 1));
            }
        }

        return (first, Middle(times[0]), Middle(times[1]), Middle(times[2]), Middle(times[3]));
    }

    private static double Time(Action action, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) action();
        return clock.Elapsed.TotalMilliseconds / times;
    }

    private static double Median<T>(IEnumerable<T> rows, Func<T, double> of) => Middle([.. rows.Select(of)]);

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
