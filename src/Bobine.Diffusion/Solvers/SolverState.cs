using static TorchSharp.torch;

namespace Bobine.Diffusion.Solvers;

/// <summary>What a multistep solver remembers between steps. The tensors belong to whoever runs the loop.</summary>
/// <param name="Clean">Earlier clean estimates, newest first.</param>
/// <param name="LastSample">The sample before the last step, or null.</param>
/// <param name="LastOrder">The order of the last step; 0 before the first.</param>
/// <param name="Taken">How many steps were taken.</param>
public sealed record SolverState(IReadOnlyList<Tensor> Clean, Tensor? LastSample, int LastOrder, int Taken)
{
    public static SolverState Start { get; } = new([], null, 0, 0);

    /// <summary>Gets the tensors that must outlive the step.</summary>
    public IEnumerable<Tensor> Tensors => LastSample is null ? Clean : Clean.Append(LastSample);
}

/// <summary>One step of a solver: a pure function of the noise levels, the state and the network's velocity.</summary>
public interface IFlowSolver
{
    /// <summary>Steps from level <paramref name="index"/> to the next.</summary>
    (Tensor Sample, SolverState State) Step(IReadOnlyList<float> sigmas, int index, SolverState state, Tensor velocity, Tensor sample);
}
