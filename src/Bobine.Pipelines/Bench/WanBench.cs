using System.Diagnostics;
using System.Globalization;
using Bobine.Core;
using Bobine.Models.Wan.Transformer;
using Bobine.Models.Wan.Vae;
using Bobine.Torch;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Bench;

/// <summary>Times the two expensive parts of Wan 2.1 1.3B on random weights: a denoising step and a decode, both of 480x272 pixels and 17 frames.</summary>
public static class WanBench
{
    private const int Frames = 5, Rows = 34, Columns = 60;

    /// <summary>Runs and describes each part in one line.</summary>
    /// <param name="precision">"auto", "fp32" or "bf16".</param>
    /// <param name="blocks">How many of the 30 blocks run; the time is scaled to 30.</param>
    /// <param name="runs">Timed runs after one that warms up; the median counts.</param>
    public static IEnumerable<string> Run(string precision, int blocks, int runs)
    {
        var full = WanTransformerConfig.T2V_1_3B;
        if (blocks < 1 || blocks > full.Layers) throw new UserException($"--blocks is {blocks}; it can be 1 to {full.Layers}.");
        if (runs < 1) throw new UserException($"--runs is {runs}; it must be at least 1.");
        var compute = ComputePrecision.Parse(precision, TorchRuntime.DefaultDevice);
        yield return $"precision {compute}, {get_num_threads()} threads";
        var ceiling = Ceiling(compute);
        yield return Line("ceiling, one 2048³ product", ceiling.Seconds, ceiling.Flops, ceiling.Flops / ceiling.Seconds);
        var step = Step(full with { Layers = blocks }, compute, runs) * full.Layers / blocks;
        yield return Line($"denoising step{(blocks < full.Layers ? $" ({blocks} of {full.Layers} blocks, scaled)" : "")}", step, StepFlops(full), ceiling.Flops / ceiling.Seconds);
        var decode = Decode(compute, runs);
        yield return Line("VAE decode", decode, 19.1e12, ceiling.Flops / ceiling.Seconds);
        yield return string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:0.0} GB");
    }

    /// <summary>Counts a step's operations, a multiplication and an addition being two: L · [2N(6d² + 2df) + 2T·2d² + 4N²d + 4NTd].</summary>
    private static double StepFlops(WanTransformerConfig config)
    {
        double tokens = Frames * (Rows / 2) * (Columns / 2), text = WanTransformerConfig.TextRows, d = config.Width, f = config.FeedForward;
        return config.Layers * ((2 * tokens * ((6 * d * d) + (2 * d * f))) + (4 * text * d * d) + (4 * tokens * tokens * d) + (4 * tokens * text * d));
    }

    private static (double Seconds, double Flops) Ceiling(ComputePrecision compute)
    {
        const int side = 2048;
        using var scope = NewDisposeScope();
        var (a, b) = (Random([side, side], compute), Random([side, side], compute));
        return (Enumerable.Range(0, 5).Min(_ => Time(() => a.mm(b).Dispose())), 2.0 * side * side * side);
    }

    private static double Step(WanTransformerConfig config, ComputePrecision compute, int runs)
    {
        using var scope = NewDisposeScope();
        using var network = new WanTransformer(config, WeightReader.Random(compute));
        var latent = randn([1, config.InChannels, Frames, Rows, Columns], device: compute.Device);
        var condition = new WanCondition(tensor(new[] { 500f }).to(compute.Device), randn([1, WanTransformerConfig.TextRows, config.TextWidth], device: compute.Device));
        return Median(runs, () => network.Call(latent, condition).Dispose());
    }

    private static double Decode(ComputePrecision compute, int runs)
    {
        using var scope = NewDisposeScope();
        using var vae = new WanVae(WanVaeConfig.Wan21, WeightReader.Random(compute), withEncoder: false);
        var latent = randn([1, vae.Config.LatentChannels, Frames, Rows, Columns], device: compute.Device);
        return Median(runs, () => vae.Decode(latent).Dispose());
    }

    private static double Median(int runs, Action work)
    {
        work();
        var times = Enumerable.Range(0, runs).Select(_ => Time(work)).Order().ToList();
        return times[times.Count / 2];
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static Tensor Random(long[] shape, ComputePrecision compute) => randn(shape, device: compute.Device).to(compute.Type);

    private static string Line(string what, double seconds, double flops, double ceiling) =>
        string.Create(CultureInfo.InvariantCulture, $"{what,-48} {seconds,8:0.00} s  {flops / 1e12,6:0.00} TFLOP  {flops / seconds / 1e9,6:0} GFLOP/s  {flops / seconds / ceiling,4:P0} of the ceiling");
}
