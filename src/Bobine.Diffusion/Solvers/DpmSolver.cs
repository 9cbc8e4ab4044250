using static TorchSharp.torch;

namespace Bobine.Diffusion.Solvers;

/// <summary>DPM-Solver++ 2M (Lu et al. 2022, arXiv 2211.01095) on clean estimates, for flow levels.</summary>
/// <param name="UseHeun">The Heun form of the second-order step where the default is the midpoint form.</param>
public sealed record DpmSolver(bool UseHeun = false) : IFlowSolver
{
    private const int FewSteps = 15;

    public (Tensor Sample, SolverState State) Step(IReadOnlyList<float> sigmas, int index, SolverState state, Tensor velocity, Tensor sample)
    {
        var clean = sample - (velocity * sigmas[index]);
        var (to, from) = (new FlowLevel(sigmas[index + 1]), new FlowLevel(sigmas[index]));
        var h = to.Lambda - from.Lambda;
        var decay = MathF.Exp(-h) - 1f;
        var next = (sample * (to.Sigma / from.Sigma)) - (clean * (to.Alpha * decay));
        var isLast = index == sigmas.Count - 2 && (sigmas[^1] == 0f || sigmas.Count - 1 < FewSteps);
        if (state.Clean.Count > 0 && !isLast)
        {
            var earlier = new FlowLevel(sigmas[index - 1]);
            var slope = (clean - state.Clean[0]) / ((from.Lambda - earlier.Lambda) / h);
            next = next + (slope * (UseHeun ? to.Alpha * ((decay / h) + 1f) : -0.5f * to.Alpha * decay));
        }

        return (next, new([clean], null, 1, state.Taken + 1));
    }
}
