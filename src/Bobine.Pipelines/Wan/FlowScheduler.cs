using Bobine.Core;
using Bobine.Diffusion.Schedules;
using Bobine.Diffusion.Solvers;
using Bobine.Torch.Weights;

namespace Bobine.Pipelines.Wan;

/// <summary>Which schedule and solver a model is sampled with.</summary>
/// <param name="Name">"unipc", "euler" or "dpm++".</param>
/// <param name="Shift">How far noise levels are moved towards noise.</param>
/// <param name="Order">The highest order of UniPC, 1 to 3.</param>
/// <param name="Variant">The solver's type as schedulers name it ("bh1", "bh2", "midpoint", "heun"); empty for the usual one.</param>
/// <param name="LowerOrderFinal">Whether UniPC's last steps fall to lower orders.</param>
public sealed record FlowScheduler(string Name, double Shift, int Order = 2, string Variant = "", bool LowerOrderFinal = true)
{
    /// <summary>Reads a <c>scheduler_config.json</c>.</summary>
    public static FlowScheduler From(ModelConfig config) => new(
        config.Text("_class_name") switch
        {
            "FlowMatchEulerDiscreteScheduler" => "euler",
            "UniPCMultistepScheduler" => "unipc",
            "DPMSolverMultistepScheduler" => "dpm++",
            var other => throw new UserException($"{config.Path} asks for {other}, which is not one of the schedulers here: use unipc, euler or dpm++."),
        },
        config.Float("flow_shift", config.Float("shift", 1)), config.Int("solver_order", 2), config.Text("solver_type") ?? "", config.Bool("lower_order_final", true));

    public FlowSchedule Schedule(int steps) => Name switch
    {
        "euler" => FlowSchedule.Euler(steps, Shift),
        "unipc" => FlowSchedule.UniPc(steps, Shift),
        "dpm++" => FlowSchedule.DpmSolver(steps, Shift),
        _ => throw new UserException($"\"{Name}\" is no scheduler: use unipc, euler or dpm++."),
    };

    public IFlowSolver Solver() => Name switch
    {
        "euler" => new FlowEuler(),
        "unipc" => new UniPc(Order, UseBh1: Variant == "bh1", LowerOrderFinal),
        _ => new DpmSolver(UseHeun: Variant == "heun"),
    };
}
