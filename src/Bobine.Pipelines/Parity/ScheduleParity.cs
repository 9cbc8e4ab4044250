using System.Globalization;
using System.Text.RegularExpressions;
using Bobine.Diffusion.Schedules;
using Bobine.Diffusion.Solvers;
using Bobine.Pipelines.Wan;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>Schedules and solvers, with fixed model outputs and with outputs that depend on the sample.</summary>
internal static partial class ScheduleParity
{
    private const double StepBound = 1e-5;
    private const double SigmaBound = 1e-6;

    public static void Run(Golden golden)
    {
        using var scope = NewDisposeScope();
        var configured = FlowScheduler.From(golden.Config());
        var (sigmaError, timeError, runs) = (0.0, 0.0, 0);
        foreach (var name in golden.Names.Where(name => name.EndsWith(".sigmas", StringComparison.Ordinal)))
        {
            var run = Name().Match(name);
            var schedule = SchedulerOf(configured, run).Schedule(Int(run, "steps"));
            sigmaError = Math.Max(sigmaError, Worst(schedule.Sigmas, golden.Floats(name)));
            var times = name.Replace(".sigmas", ".timesteps", StringComparison.Ordinal);
            timeError = Math.Max(timeError, Worst(schedule.Timesteps, golden.Floats(times)));
            runs++;
        }

        golden.Report($"sigmas of {runs} schedules", sigmaError, SigmaBound);
        golden.Report($"timesteps of {runs} schedules", timeError, configured.Name == "euler" ? 2e-4 : 0);
        foreach (var name in golden.Names.Where(name => name.EndsWith(".samples", StringComparison.Ordinal)).Order(StringComparer.Ordinal)) Trajectory(golden, configured, name);
    }

    public static void AddNoise(Golden golden)
    {
        using var scope = NewDisposeScope();
        var (steps, shift) = (golden.Config().Int("steps"), golden.Config().Float("shift", 1));
        foreach (var (name, schedule) in new[] { ("euler", FlowSchedule.Euler(steps, shift)), ("unipc", FlowSchedule.UniPc(steps, shift)) })
        {
            golden.Report($"{name} sigmas", Worst(schedule.Sigmas, golden.Floats($"out.{name}.sigmas")), SigmaBound);
            for (var i = 0; i < steps; i++) golden.Compare($"{name} start {i}", schedule.Noised(golden.Stored("in.sample"), golden.Stored("in.noise"), i), $"out.{name}.start{i}", StepBound);
        }
    }

    private static void Trajectory(Golden golden, FlowScheduler configured, string name)
    {
        using var scope = NewDisposeScope();
        var run = Name().Match(name);
        var steps = Int(run, "steps");
        var scheduler = SchedulerOf(configured, run);
        var (schedule, solver) = (scheduler.Schedule(steps), scheduler.Solver());
        var feedback = name.Contains(".feedback.", StringComparison.Ordinal);
        var expected = golden.Stored(name);
        var (outputs, offsets) = (golden.Stored("in.model_outputs"), golden.Stored("in.c"));
        var (sample, state, worst) = (golden.Stored("in.sample"), SolverState.Start, 0.0);
        for (var i = 0; i < steps; i++)
        {
            (sample, state) = solver.Step(schedule.Sigmas, i, state, feedback ? (sample * 0.3) - offsets[i] : outputs[i], sample);
            worst = Math.Max(worst, (sample - expected[i]).abs().max().item<float>());
        }

        golden.Report(name["out.".Length..^".samples".Length], worst, StepBound);
    }

    /// <summary>Gets the scheduler of a run's name ("shift3-steps8-solver_order_3").</summary>
    private static FlowScheduler SchedulerOf(FlowScheduler configured, Match run)
    {
        var option = run.Groups["option"].Value;
        return configured with
        {
            Shift = double.Parse(run.Groups["shift"].ValueSpan, CultureInfo.InvariantCulture),
            Order = option.StartsWith("solver_order_", StringComparison.Ordinal) ? int.Parse(option["solver_order_".Length..], CultureInfo.InvariantCulture) : configured.Order,
            Variant = option.StartsWith("solver_type_", StringComparison.Ordinal) ? option["solver_type_".Length..] : configured.Variant,
        };
    }

    private static double Worst(IReadOnlyList<float> actual, IReadOnlyList<float> expected) =>
        actual.Count != expected.Count ? double.PositiveInfinity : actual.Zip(expected).Max(pair => Math.Abs((double)pair.First - pair.Second));

    private static int Int(Match run, string group) => int.Parse(run.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^out\.shift(?<shift>[\d.]+?)-steps(?<steps>\d+)(-(?<option>[a-z0-9_]+))?\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
