using static TorchSharp.torch;

namespace Bobine.Diffusion.Solvers;

/// <summary>Euler's method on the flow: x' = x + (σ' − σ) v.</summary>
public sealed class FlowEuler : IFlowSolver
{
    public (Tensor Sample, SolverState State) Step(IReadOnlyList<float> sigmas, int index, SolverState state, Tensor velocity, Tensor sample) =>
        (sample + (velocity * (sigmas[index + 1] - sigmas[index])), state with { Taken = state.Taken + 1 });
}
