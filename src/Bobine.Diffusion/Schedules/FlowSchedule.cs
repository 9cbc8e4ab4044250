using static TorchSharp.torch;

namespace Bobine.Diffusion.Schedules;

/// <summary>Noise levels of a flow-matching run and what the network is told at each step.</summary>
/// <param name="Sigmas">From noise (near 1) to the picture (0): one more than there are steps.</param>
/// <param name="Timesteps">One for each step, in 0 to 1000.</param>
public sealed record FlowSchedule(IReadOnlyList<float> Sigmas, IReadOnlyList<float> Timesteps)
{
    private const int TrainingSteps = 1000;

    public int Steps => Timesteps.Count;

    /// <summary>Moves noise levels towards noise, because neighbouring tokens reveal each other: s σ / (1 + (s − 1) σ) (Esser et al. 2024, equation 23).</summary>
    public static double Shift(double sigma, double by) => by * sigma / (1 + ((by - 1) * sigma));

    /// <summary>The schedule of FlowMatchEulerDiscreteScheduler. Its smallest level is taken from the shifted table and shifted again; timesteps are real numbers.</summary>
    public static FlowSchedule Euler(int steps, double shift)
    {
        var smallest = (float)Shift(1.0 / TrainingSteps, shift);
        var sigmas = Line(1, smallest, steps).Select(sigma => (float)Shift(sigma, shift)).ToArray();
        return new([.. sigmas, 0f], [.. sigmas.Select(sigma => sigma * TrainingSteps)]);
    }

    /// <summary>The schedule of UniPCMultistepScheduler with flow sigmas: its first level is just below 1, and timesteps are cut to whole numbers.</summary>
    public static FlowSchedule UniPc(int steps, double shift)
    {
        var sigmas = Line(1, 1.0 / TrainingSteps, steps + 1).Take(steps).Select(sigma => Shift(sigma, shift)).ToArray();
        if (Math.Abs(sigmas[0] - 1) < 1e-6) sigmas[0] -= 1e-6;
        return Whole(sigmas);
    }

    /// <summary>The schedule of DPMSolverMultistepScheduler with flow sigmas: it starts at 0.999 before the shift.</summary>
    public static FlowSchedule DpmSolver(int steps, double shift) =>
        Whole([.. Line(1, 1.0 / TrainingSteps, steps + 1).Reverse().Take(steps).Select(alpha => Shift(1 - alpha, shift))]);

    /// <summary>Mixes a clean sample with noise at the level of a step: (1 − σ) clean + σ noise.</summary>
    public Tensor Noised(Tensor clean, Tensor noise, int step) => (clean * (1 - Sigmas[step])) + (noise * Sigmas[step]);

    private static FlowSchedule Whole(double[] sigmas) =>
        new([.. sigmas.Select(sigma => (float)sigma), 0f], [.. sigmas.Select(sigma => (float)Math.Truncate(sigma * TrainingSteps))]);

    private static IEnumerable<double> Line(double from, double to, int count) =>
        Enumerable.Range(0, count).Select(i => i > 0 && i == count - 1 ? to : from + (i * ((to - from) / Math.Max(1, count - 1))));
}
